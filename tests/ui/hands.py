"""What a user's hands do to pins: set them, drag them, look at what is painted there."""

from pathlib import Path

import numpy as np
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

from colorstudio.core.hint import Hint
from tests.ui.conftest import Studio, pixels_of

PLACE = (0.5, 0.75)
LEFT, PLAIN, ALT = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.AltModifier
SHIFT, CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


def at(studio: Studio, place: tuple[float, float]) -> QPoint:
    point = studio.panes.hint_tool.pane_at(place) / studio.panes.devicePixelRatioF()
    return point.toPoint()


def hints(studio: Studio) -> tuple[Hint, ...]:
    assert studio.session.current is not None
    return studio.session.current.treatment.hints


def click(studio: Studio, place: tuple[float, float], *, keys: Qt.KeyboardModifier = PLAIN) -> None:
    studio.qtbot.mouseClick(studio.panes.coloured, LEFT, keys, at(studio, place))


def drag(studio: Studio, start: tuple[float, float], by: QPoint) -> None:
    pane, begin = studio.panes.coloured, at(studio, start)
    studio.qtbot.mousePress(pane, LEFT, pos=begin)
    for share in (0.5, 1.0):
        studio.qtbot.mouseMove(pane, begin + by * share)
    studio.qtbot.mouseRelease(pane, LEFT, pos=begin + by)


def hover(widget: QWidget, where: QPoint) -> None:
    """Move the mouse there, no button held."""
    over = widget.mapToGlobal(where).toPointF()
    none = Qt.MouseButton.NoButton
    QApplication.sendEvent(widget, QMouseEvent(QEvent.Type.MouseMove, where.toPointF(), over, none, none, PLAIN))


def key(studio: Studio, which: Qt.Key, modifier: Qt.KeyboardModifier = PLAIN) -> None:
    studio.panes.coloured.setFocus()
    studio.qtbot.keyClick(studio.panes.coloured, which, modifier)


def press(studio: Studio, button: QWidget) -> None:
    studio.qtbot.mouseClick(button, LEFT)


def begin(studio: Studio, photo: Path, *places: tuple[float, float]) -> None:
    """Open it, take the tool by its key, and set green pins there."""
    studio.open(photo)
    studio.press(Qt.Key.Key_H)
    popover = studio.window.hinting.popover
    for place in places:
        click(studio, place)
        studio.wait(lambda: bool(popover.likely))
        popover.hex.setText("#207830")
        studio.qtbot.keyClick(popover.hex, Qt.Key.Key_Return)
        studio.press(Qt.Key.Key_Escape)
    studio.wait_for_colour()


def painted(studio: Studio, place: tuple[float, float]) -> np.ndarray:
    """The mean colour drawn around a place, pins hidden."""
    studio.window.actions_.hide_pins.setChecked(True)
    where = at(studio, place)
    pixels = pixels_of(studio.panes.coloured)[where.y() - 3 : where.y() + 4, where.x() - 3 : where.x() + 4]
    studio.window.actions_.hide_pins.setChecked(False)
    mean: np.ndarray = pixels.mean(axis=(0, 1))
    return mean
