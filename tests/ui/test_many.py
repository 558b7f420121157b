"""One look for many photographs: selected, treated, put in order, exported."""

from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from colorstudio.core.hint import Hint
from colorstudio.core.look import Look
from colorstudio.session.album import Item
from tests.ui.conftest import Studio

_CTRL, _SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
_PLAIN = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def five(tmp_path: Path, scene: np.ndarray) -> list[Path]:
    """Five photographs, each a little different."""
    paths = [tmp_path / f"{number}.png" for number in range(5)]
    for number, path in enumerate(paths):
        Image.fromarray(scene // 2 + number * 8).save(path)
    return paths


def click(studio: Studio, row: int, modifier: Qt.KeyboardModifier = _PLAIN) -> None:
    strip = studio.window.strip
    place = strip.visualRect(strip.films.index(row)).center()
    studio.qtbot.mouseClick(strip.viewport(), Qt.MouseButton.LeftButton, modifier, pos=place)


def selected(studio: Studio) -> list[str]:
    return [item.name for item in studio.window.strip.selected_items()]


def saturations(studio: Studio) -> list[float | None]:
    return [item.treatment.look.saturation for item in studio.session.items]


def decide(studio: Studio) -> Item:
    """Set a value and a hint on the photograph on screen."""
    item = studio.session.current
    assert item is not None
    studio.session.set_look(Look(temperature=0.7, vividness=0.5, saturation=1.6))
    hinted = type(item.treatment)(**{**vars(item.treatment), "hints": (Hint((0.5, 0.5), (20.0, 10.0)),)})
    studio.session.editing.edit(hinted)
    return item


def test_shift_selects_a_range_and_ctrl_adds_one(studio: Studio, five: list[Path]) -> None:
    studio.open(*five)
    click(studio, 1)
    click(studio, 3, _SHIFT)
    assert selected(studio) == ["1.png", "2.png", "3.png"]
    click(studio, 0, _CTRL)
    assert selected(studio) == ["0.png", "1.png", "2.png", "3.png"]
    assert studio.session.current is studio.session.items[0]
    assert studio.window.status.place.text() == "1 of 5 · 4 selected"
    click(studio, 4)
    assert selected(studio) == ["4.png"]
    assert studio.window.status.place.text() == "5 of 5"


def test_a_treatment_is_pasted_onto_the_selected_ones_undoably(studio: Studio, five: list[Path]) -> None:
    studio.open(*five)
    first = decide(studio)
    studio.press(Qt.Key.Key_C, _CTRL | _SHIFT)
    click(studio, 2)
    click(studio, 4, _SHIFT)
    studio.press(Qt.Key.Key_V, _CTRL | _SHIFT)
    assert saturations(studio) == [1.6, None, 1.6, 1.6, 1.6]
    assert studio.session.items[3].treatment == first.treatment
    studio.wait_for_colour()
    assert studio.session.current is studio.session.items[4]
    studio.window.actions_.undo.trigger()
    assert saturations(studio) == [1.6, None, 1.6, 1.6, None]


def test_parts_of_a_treatment_can_be_pasted_alone(studio: Studio, five: list[Path]) -> None:
    studio.open(*five)
    decide(studio)
    menu = studio.window.treatment_menu
    menu.copy.trigger()
    click(studio, 1)
    menu.paste_look.trigger()
    click(studio, 2)
    menu.paste_hints.trigger()
    looked, hinted = studio.session.items[1].treatment, studio.session.items[2].treatment
    assert (looked.look.saturation, looked.hints) == (1.6, ())
    assert (hinted.look.saturation, len(hinted.hints)) == (None, 1)


def test_applying_to_all_leaves_their_hints(studio: Studio, five: list[Path]) -> None:
    studio.open(*five)
    decide(studio)
    studio.window.treatment_menu.to_all.trigger()
    studio.wait(lambda: saturations(studio) == [1.6] * 5)
    assert [len(item.treatment.hints) for item in studio.session.items] == [1, 0, 0, 0, 0]


def test_a_preset_is_saved_used_and_deleted(studio: Studio, five: list[Path]) -> None:
    studio.open(*five)
    decide(studio)
    presets = studio.window.treatment_menu.presets
    presets.fill()
    presets.save.trigger()
    assert presets.dialog is not None
    presets.dialog.setTextValue("Aunt & uncle")
    presets.dialog.accept()
    click(studio, 1)
    click(studio, 2, _CTRL)
    presets.fill()
    titles = [action.text() for action in presets.actions()]
    assert "Vivid" in titles
    presets.actions()[titles.index("Aunt && uncle")].trigger()
    studio.wait(lambda: saturations(studio) == [1.6, 1.6, 1.6, None, None])
    studio.session.spreading.drop_preset("Aunt & uncle")
    presets.fill()
    assert "Aunt && uncle" not in [action.text() for action in presets.actions()]


def test_photographs_are_dragged_to_another_place(studio: Studio, five: list[Path]) -> None:
    studio.open(*five)
    click(studio, 3)
    click(studio, 4, _CTRL)
    strip = studio.window.strip
    mime = strip.films.mimeData(strip.selectedIndexes())
    where = QPointF(strip.visualRect(strip.films.index(1)).left() + 5, 20)
    left, copy = Qt.MouseButton.LeftButton, Qt.DropAction.CopyAction
    QApplication.sendEvent(strip.viewport(), QDragEnterEvent(where.toPoint(), copy, mime, left, _PLAIN))
    assert studio.window.veil.isHidden()  # nothing is to be opened
    event = QDropEvent(where, copy, mime, left, _PLAIN)
    QApplication.sendEvent(strip.viewport(), event)
    assert [item.name for item in studio.session.items] == ["0.png", "3.png", "4.png", "1.png", "2.png"]
    assert selected(studio) == ["3.png", "4.png"]
    assert studio.window.status.place.text().startswith("3 of 5")


def test_an_export_of_the_selection_takes_the_selected_ones(studio: Studio, five: list[Path], tmp_path: Path) -> None:
    studio.open(*five)
    click(studio, 1)
    click(studio, 2, _SHIFT)
    studio.wait_for_colour()
    assert [item.name for item in studio.window.exporting._selected()] == ["1.png", "2.png"]


def test_thumbnails_become_coloured_when_nothing_else_is_done(studio: Studio, five: list[Path]) -> None:
    studio.open(*five[:2])
    first, second = studio.session.items
    studio.wait(lambda: first.coloured_thumbnail is not None and second.coloured_thumbnail is not None)
    for item in (first, second):
        assert item.coloured_thumbnail is not None
        assert np.ptp(item.coloured_thumbnail.astype(int), axis=2).mean() > 10
    before = first.coloured_thumbnail
    studio.session.set_look(Look(temperature=0.7, vividness=0.5, saturation=0.0))
    studio.wait(lambda: first.coloured_thumbnail is not before)
    assert first.coloured_thumbnail is not None
    assert np.ptp(first.coloured_thumbnail.astype(int), axis=2).mean() < 2


def test_a_saved_photograph_is_marked(studio: Studio, five: list[Path], tmp_path: Path) -> None:
    studio.open(*five[:2])
    studio.session.save(tmp_path / "out.png")
    index = studio.window.strip.films.index(0)
    studio.wait(lambda: index.data(Qt.ItemDataRole.AccessibleTextRole) == "0.png, coloured, saved")
    studio.session.set_look(Look(temperature=0.2))
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "0.png, coloured, edited"
