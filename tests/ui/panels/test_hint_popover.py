"""The panel beside a pin, in as little room as there may be."""

import shutil
from pathlib import Path

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QScrollArea, QWidget

from tests.ui.conftest import Studio


def test_in_a_small_window_all_of_it_can_be_reached(studio: Studio, gray_photo: Path) -> None:
    other = shutil.copy(gray_photo, gray_photo.with_stem("other"))
    studio.window.resize(800, 500)
    studio.open(gray_photo, Path(other))
    studio.wait(studio.window.strip.isVisible)
    popover, panes = studio.window.hinting.popover, studio.panes
    studio.press(Qt.Key.Key_H)
    studio.qtbot.mouseClick(panes.coloured, Qt.MouseButton.LeftButton, pos=panes.coloured.rect().center())
    studio.wait(lambda: bool(popover.likely))
    assert panes.rect().contains(popover.geometry())
    seen = popover.findChild(QScrollArea)
    assert isinstance(seen, QScrollArea)
    body = seen.widget()
    assert body is not None
    for widget in (popover.remove, *popover.likely, popover.hex, popover.others, popover.strength, popover.reach):
        place = QRect(widget.mapTo(body, QPoint()), widget.size())
        assert QRect(QPoint(), body.size()).contains(place), widget.accessibleName()
    assert not in_sight(popover.reach, seen)
    popover.strength.setFocus()
    studio.qtbot.keyClick(popover.strength, Qt.Key.Key_Tab)
    assert popover.reach.hasFocus()
    assert in_sight(popover.reach, seen)


def test_where_there_is_room_nothing_scrolls(studio: Studio, gray_photo: Path) -> None:
    studio.open(gray_photo)
    popover = studio.window.hinting.popover
    studio.press(Qt.Key.Key_H)
    studio.qtbot.mouseClick(studio.panes.coloured, Qt.MouseButton.LeftButton, pos=studio.panes.coloured.rect().center())
    studio.wait(lambda: bool(popover.likely))
    seen = popover.findChild(QScrollArea)
    assert isinstance(seen, QScrollArea)
    assert seen.verticalScrollBar().maximum() == 0
    assert in_sight(popover.reach, seen)


def in_sight(widget: QWidget, area: QScrollArea) -> bool:
    return area.viewport().rect().contains(QRect(widget.mapTo(area.viewport(), QPoint()), widget.size()))
