"""No text is cut off in a small window, in a language whose words are longer than any of ours."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPixmap, QScreen
from PySide6.QtWidgets import QApplication, QDialog, QHBoxLayout, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from colorstudio.ui.dialogs.networks_dialog import NetworksDialog
from tests.ui.conftest import Studio
from tests.ui.pseudo import cut_off, pseudo_language

SMALL = (800, 500)


@pytest.fixture
def long_words(qapp: QApplication) -> Iterator[None]:
    """Whatever window is made in the test speaks the language of long words."""
    with pseudo_language():
        yield


@pytest.fixture
def small(long_words: None, studio: Studio, gray_photo: Path) -> Studio:
    """A small window with a photograph on screen."""
    studio.open(gray_photo)
    studio.window.resize(*SMALL)
    studio.wait(lambda: studio.window.size().toTuple() == SMALL)
    return studio


def test_the_window_holds_its_words(small: Studio) -> None:
    assert "Åç" in small.window.panel.reset.text()
    assert cut_off(small.window) == []
    least = small.window.minimumSizeHint()
    assert least.expandedTo(QSize(*SMALL)) == QSize(*SMALL)


def test_the_invitation_holds_its_words(long_words: None, studio: Studio) -> None:
    studio.window.resize(*SMALL)
    studio.wait(lambda: studio.window.size().toTuple() == SMALL)
    assert cut_off(studio.window) == []


def test_the_popover_of_a_pin_holds_its_words(small: Studio) -> None:
    small.press(Qt.Key.Key_H)
    pane = small.panes.coloured
    small.qtbot.mouseClick(pane, Qt.MouseButton.LeftButton, pos=pane.rect().center())
    popover = small.window.hinting.popover
    small.wait(popover.isVisible)
    assert cut_off(popover) == []


def test_the_cards_of_the_tour_hold_their_words(small: Studio) -> None:
    tour = small.window.helping.tour
    small.window.actions_.tour.trigger()
    for number in range(3):
        tour.go_to(number)
        small.wait(tour.card.isVisible)
        assert cut_off(tour.card) == []
        assert small.window.rect().contains(tour.card.geometry())


def test_the_bar_of_the_frame_holds_its_words(small: Studio) -> None:
    small.press(Qt.Key.Key_F)
    small.wait(small.window.framing.bar.isVisible)
    assert cut_off(small.window) == []


def shown_dialogs() -> list[QDialog]:
    return [top for top in QApplication.topLevelWidgets() if isinstance(top, QDialog) and top.isVisible()]


@pytest.mark.parametrize("name", ["settings", "export_all", "networks", "teach", "shortcuts", "about", "print"])
def test_the_dialogs_hold_their_words_and_fit_a_small_screen(name: str, small: Studio) -> None:
    getattr(small.window.actions_, name).trigger()
    small.wait(lambda: len(shown_dialogs()) == 1)
    (dialog,) = shown_dialogs()
    assert cut_off(dialog) == []
    assert dialog.minimumSizeHint().expandedTo(QSize(*SMALL)) == QSize(*SMALL)
    dialog.close()


def test_what_is_cut_off_is_found(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    row = QHBoxLayout(window)
    wide, tall, fine = QPushButton("A button too narrow"), QLabel("Words in many lines, " * 9), QLabel("Fine")
    tall.setWordWrap(True)
    for widget in (wide, tall, fine):
        row.addWidget(widget)
    wide.setFixedWidth(30)
    tall.setFixedSize(60, 20)
    window.show()
    assert [text.split(":")[1][:10] for text in cut_off(window)] == [" 'A button", " 'Words in"]


@pytest.mark.parametrize("name", ["networks", "teach", "shortcuts", "help"])
def test_a_dialog_opens_no_larger_than_the_screen(
    studio: Studio, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.setattr(QScreen, "availableGeometry", lambda screen: QRect(0, 0, *SMALL))
    getattr(studio.window.actions_, name).trigger()
    opened = [one for one in QApplication.topLevelWidgets() if isinstance(one, QDialog) and one.isVisible()]
    assert len(opened) == 1
    assert QRect(0, 0, *SMALL).contains(QRect(0, 0, opened[0].width() + 20, opened[0].height() + 40))
    opened[0].close()


def test_the_plot_of_a_network_leaves_its_words_room(studio: Studio) -> None:
    dialog = NetworksDialog(studio.session, studio.window)
    dialog.plot.setPixmap(QPixmap(240, 160))
    dialog.show()
    dialog.resize(780, 440)
    studio.wait(lambda: dialog.width() == 780)
    assert not dialog.plot.isVisible()
    assert dialog.text.width() > 400
    dialog.resize(1080, 660)
    studio.wait(lambda: dialog.plot.isVisible())
    dialog.close()
