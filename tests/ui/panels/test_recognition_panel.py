"""The recognition panel as the user sees it."""

from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from colorstudio import paths
from colorstudio.core.guess import Guess
from colorstudio.core.look import Look, PartialLook
from colorstudio.core.treatment import Treatment
from colorstudio.settings import Settings
from colorstudio.ui.dialogs.alternatives_dialog import AlternativesDialog
from colorstudio.ui.main_window import MainWindow
from colorstudio.ui.panels.guess_list import GuessList
from colorstudio.ui.panels.recognition_panel import RecognitionPanel
from colorstudio.ui.style.theme import follow_theme
from tests.ui.conftest import Studio, pixels_of

CONTROL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def panel(
    studio: Studio, tiny_studio: Path, tiny_classifier: Path, monkeypatch: pytest.MonkeyPatch
) -> RecognitionPanel:
    """The panel of a window that finds a classifier."""
    monkeypatch.setattr(paths, "models_folders", lambda: [tiny_studio.parent, tiny_classifier.parent])
    return studio.window.recognition


@pytest.fixture
def plum(tmp_path: Path) -> Path:
    """A photograph with colours of its own."""
    path = tmp_path / "plum.png"
    Image.fromarray(np.full((120, 160, 3), (90, 60, 190), np.uint8)).save(path)
    return path


def toggle(studio: Studio) -> None:
    """Press the panel's keys."""
    studio.press(Qt.Key.Key_R, CONTROL_SHIFT)


def test_a_key_opens_the_panel_which_says_what_the_pictures_show(
    studio: Studio, panel: RecognitionPanel, gray_photo: Path
) -> None:
    studio.open(gray_photo)
    assert not panel.isVisible()
    toggle(studio)
    assert panel.isVisible()
    studio.wait(lambda: len(panel.coloured.lines) == 3)
    assert panel.gray.lines == ["tomato 33%", "cucumber 33%", "plum 33%"]
    assert panel.coloured.lines[0].startswith("tomato ")
    assert panel.original.isHidden()
    toggle(studio)
    assert not panel.isVisible()


def recognize(studio: Studio, panel: RecognitionPanel, photo: Path) -> list[str]:
    """Open a photograph and the panel; gives the lines of the coloured column."""
    studio.open(photo)
    toggle(studio)
    studio.wait(lambda: bool(panel.coloured.lines))
    return panel.coloured.lines


def test_the_coloured_column_follows_the_slider_while_it_is_dragged(
    studio: Studio, panel: RecognitionPanel, gray_photo: Path
) -> None:
    before = recognize(studio, panel, gray_photo)
    bar = studio.window.panel.sliders["saturation"].slider
    studio.qtbot.mousePress(bar, Qt.MouseButton.LeftButton, pos=QPoint(round(bar.x_of(1.0)), 15))
    studio.qtbot.mouseMove(bar, QPoint(round(bar.x_of(0.0)), 15))
    studio.wait(lambda: panel.coloured.lines == panel.gray.lines)
    studio.qtbot.mouseRelease(bar, Qt.MouseButton.LeftButton)
    studio.session.undo_group.undo()
    studio.wait(lambda: panel.coloured.lines == before)


def test_the_coloured_column_follows_what_is_only_previewed(
    studio: Studio, panel: RecognitionPanel, gray_photo: Path
) -> None:
    before, decided = recognize(studio, panel, gray_photo), studio.session.editing.treatment
    studio.window.actions_.hint.trigger()
    popover = studio.window.hinting.popover
    studio.session.corrections.begin((0.5, 0.75))
    studio.wait(lambda: len(popover.likely) >= 2)
    popover.likely[1].previewed.emit(True)
    studio.wait(lambda: panel.coloured.lines != before)
    popover.likely[1].previewed.emit(False)
    studio.wait(lambda: panel.coloured.lines == before)
    studio.window.actions_.variants.trigger()
    dialog = studio.window.findChild(AlternativesDialog)
    assert isinstance(dialog, AlternativesDialog)
    studio.wait(lambda: bool(dialog.pictures))
    QApplication.sendEvent(dialog.pictures[0], QEnterEvent(QPointF(), QPointF(), QPointF()))
    studio.wait(lambda: panel.coloured.lines != before)
    dialog.reject()
    studio.wait(lambda: panel.coloured.lines == before)
    assert studio.session.editing.treatment == decided


def test_the_coloured_column_speaks_of_what_is_compared_right_of_the_line(
    studio: Studio, panel: RecognitionPanel, gray_photo: Path
) -> None:
    before = recognize(studio, panel, gray_photo)
    item = studio.session.current
    assert item is not None
    grayed = Treatment(look=PartialLook(saturation=0.0))
    studio.session.keeping.put_snapshot(item, "In gray & <b>white</b>", grayed)
    studio.wait(lambda: bool(item.snapshots))
    studio.press(Qt.Key.Key_W)
    right = studio.window.comparing.right
    right.fill()
    next(action for action in right.actions() if action.text().startswith("In gray")).trigger()
    assert panel.coloured.title == "In gray & <b>white</b>"
    studio.wait(lambda: panel.coloured.lines == panel.gray.lines)
    studio.session.set_look(Look(temperature=0.2))  # of the photograph, which nobody sees there
    studio.wait_for_colour()
    assert panel.coloured.lines == panel.gray.lines
    studio.session.undo_group.undo()
    studio.press(Qt.Key.Key_W)
    assert panel.coloured.title == "Coloured"
    studio.wait(lambda: panel.coloured.lines == before)
    studio.press(Qt.Key.Key_W)
    studio.wait(lambda: panel.coloured.lines == panel.gray.lines)
    right.take_back()
    studio.wait(lambda: panel.coloured.lines == before)


def test_a_file_that_had_colours_gets_a_column_for_them(
    studio: Studio, panel: RecognitionPanel, plum: Path, gray_photo: Path
) -> None:
    studio.open(plum, gray_photo)
    toggle(studio)
    studio.wait(lambda: panel.original.isVisible())
    assert panel.original.lines[0].startswith("plum ")
    assert panel.original.accessibleName().startswith("In its own colours: plum ")
    studio.session.select(studio.session.items[1])
    studio.wait_for_colour()
    studio.wait(lambda: bool(panel.coloured.lines))
    assert panel.original.isHidden()


def test_the_panel_says_which_things_the_classifier_knows_and_that_it_knows_no_others(
    studio: Studio, panel: RecognitionPanel, gray_photo: Path
) -> None:
    studio.open(gray_photo)
    toggle(studio)
    text = panel.sentence.text()
    assert "only these 3 things" in text
    assert "whatever else" in text
    assert "tomato, cucumber, plum" in text


def test_without_a_classifier_the_panel_says_what_to_do_in_one_sentence(
    studio: Studio, gray_photo: Path, tiny_studio: Path
) -> None:
    panel = studio.window.recognition
    studio.open(gray_photo)
    toggle(studio)
    assert panel.sentence.text().startswith("No classifier is installed: put its file into ")
    assert str(tiny_studio.parent) in panel.sentence.text()
    assert not panel.gray.isVisible()


def test_the_panel_is_open_again_in_the_next_window(
    studio: Studio, panel: RecognitionPanel, gray_photo: Path, settings: Settings, qtbot: QtBot
) -> None:
    before = settings.recognition
    studio.open(gray_photo)
    toggle(studio)
    studio.wait(lambda: bool(panel.coloured.lines))
    studio.window.close()
    assert (before, settings.recognition) == (False, True)
    again = MainWindow(studio.session, settings)
    qtbot.addWidget(again, before_close_func=lambda window: window.deleteLater())
    assert again.actions_.recognition.isChecked()


def test_the_panel_goes_with_the_last_photograph_and_comes_with_the_next(
    studio: Studio, panel: RecognitionPanel, gray_photo: Path
) -> None:
    studio.open(gray_photo)
    toggle(studio)
    assert panel.isVisible()
    studio.session.close_all()
    assert not panel.isVisible()
    assert not studio.window.actions_.recognition.isEnabled()
    studio.open(gray_photo)
    studio.wait(lambda: panel.isVisible() and bool(panel.coloured.lines))


def test_its_button_closes_the_panel_and_the_menu_entry_agrees(
    studio: Studio, panel: RecognitionPanel, gray_photo: Path
) -> None:
    studio.open(gray_photo)
    toggle(studio)
    studio.qtbot.mouseClick(panel.close_button, Qt.MouseButton.LeftButton)
    assert not panel.isVisible()
    assert not studio.window.actions_.recognition.isChecked()


@pytest.mark.parametrize("theme", ["dark", "light"])
def test_a_bar_is_as_long_as_the_classifier_is_sure(qtbot: QtBot, themed: None, qapp: QApplication, theme: str) -> None:
    follow_theme(qapp, theme)
    guesses = GuessList("Picture")
    qtbot.addWidget(guesses)
    guesses.set_labels(("cat", "dog"))
    guesses.resize(400, guesses.sizeHint().height())
    guesses.show()
    lengths = []
    for confidence in (0.25, 0.5):
        guesses.show_guesses(())
        empty = pixels_of(guesses)
        guesses.show_guesses((Guess("cat", 1.0),))
        full = pixels_of(guesses)
        guesses.show_guesses((Guess("cat", confidence),))
        changed = np.abs(pixels_of(guesses) - full).max(axis=2) > 20
        painted = np.abs(full - empty).max(axis=2) > 20
        row = int(np.argmax(painted.sum(axis=1)))  # through the middle of the bar
        lengths.append(changed[row].sum())
    assert lengths[0] / lengths[1] == pytest.approx(1.5, abs=0.05)
    assert guesses.lines == ["cat 50%"]
    follow_theme(qapp, "dark")


def test_the_panel_fits_the_smallest_window(studio: Studio, panel: RecognitionPanel, plum: Path) -> None:
    studio.window.resize(studio.window.minimumSize())
    studio.open(plum)
    toggle(studio)
    studio.wait(lambda: panel.original.isVisible())
    columns = (panel.gray, panel.coloured, panel.original)
    # The window grows with what is in it, in a layout of its own time.
    studio.wait(lambda: all(column.width() >= column.minimumSizeHint().width() for column in columns))
    assert studio.window.size() == studio.window.minimumSize()
    assert studio.window.width() <= 800
    assert studio.panes.height() > 150
    assert studio.session.look == Look(0.7, 0.5, 1.0)


def test_a_classifier_that_is_not_sure_enough_says_nothing(qtbot: QtBot) -> None:
    guesses = GuessList("In gray")
    qtbot.addWidget(guesses)
    sure, unsure = (
        tuple(Guess(name, share) for name, share in shares)
        for shares in (
            (("ship", 0.8), ("truck", 0.2)),
            (("dog", 0.5), ("cat", 0.3)),
        )
    )
    guesses.show_guesses(unsure, least=0.6)
    assert guesses.lines == []
    assert "None that it is sure of" in guesses.accessibleName()
    guesses.show_guesses(sure, least=0.6)
    assert guesses.lines == ["ship 80%", "truck 20%"]
    guesses.show_guesses(unsure)
    assert guesses.lines == ["dog 50%", "cat 30%"]
