"""What the mouse and the keys do in a pane: one tool at a time, the same in both panes."""

from typing import Protocol

from PySide6.QtCore import QObject, QPointF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QWidget

from colorstudio.ui.panes.viewport import Viewport


class Overlay(Protocol):
    """Something that is drawn over the photograph."""

    def paint(self, painter: QPainter, *, ratio: float) -> None:
        """Draw it, in device pixels; ratio: of them to a logical one."""


class Tool(Overlay, Protocol):
    """Positions are device pixels in the pane; a method that gives a bool says whether the event was its own."""

    cursor: Qt.CursorShape

    def press(self, at: QPointF, event: QMouseEvent, pane: QWidget) -> bool:
        """A button went down."""

    def move(self, at: QPointF, event: QMouseEvent, pane: QWidget) -> bool:
        """The pointer moved, with a button or without."""

    def release(self, at: QPointF, event: QMouseEvent, pane: QWidget) -> bool:
        """A button went up."""

    def double_click(self, at: QPointF, event: QMouseEvent) -> bool:
        """A second click followed soon."""

    def leave(self) -> None:
        """The pointer is elsewhere."""

    def wants_key(self, event: QKeyEvent) -> bool:
        """Whether a key that is also a shortcut of the window belongs to the tool."""

    def key_press(self, event: QKeyEvent) -> bool:
        """A key went down while a pane had the focus."""

    def key_release(self, event: QKeyEvent) -> bool:
        """A key went up."""

    def walk(self, by: int) -> bool:
        """Tab (1) or Shift+Tab (-1)."""


class Keyless:
    """What of a `Tool` has no keys of its own."""

    def wants_key(self, event: QKeyEvent) -> bool:
        """It has no keys of its own."""
        return False

    def key_press(self, event: QKeyEvent) -> bool:
        """It has no keys of its own."""
        return False

    def key_release(self, event: QKeyEvent) -> bool:
        """It has no keys of its own."""
        return False

    def walk(self, by: int) -> bool:
        """Tab goes on."""
        return False


class PanTool(Keyless):
    """Dragging moves the photograph, a double click goes to 100% and back."""

    cursor = Qt.CursorShape.OpenHandCursor

    def __init__(self, viewport: Viewport) -> None:
        self._viewport = viewport
        self._last: QPointF | None = None

    def press(self, at: QPointF, event: QMouseEvent, pane: QWidget) -> bool:
        """Begin to drag."""
        if event.button() not in (Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton):
            return False
        self.begin(at, pane)
        return True

    def begin(self, at: QPointF, pane: QWidget) -> None:
        """Move the photograph with the pointer from now on."""
        self._last = at
        pane.setCursor(Qt.CursorShape.ClosedHandCursor)

    def move(self, at: QPointF, event: QMouseEvent, pane: QWidget) -> bool:
        """Drag."""
        if self._last is None:
            return False
        self._viewport.pan(at - self._last)
        self._last = at
        return True

    def release(self, at: QPointF, event: QMouseEvent, pane: QWidget) -> bool:
        """Let go."""
        self._last = None
        pane.setCursor(self.cursor)
        return True

    def double_click(self, at: QPointF, event: QMouseEvent) -> bool:
        """To 100% around this point, or back to the whole."""
        if event.button() != Qt.MouseButton.LeftButton:
            return False
        self._viewport.toggle(at)
        return True

    def leave(self) -> None:
        """Nothing follows the pointer."""

    def paint(self, painter: QPainter, *, ratio: float) -> None:
        """Nothing is drawn over the photograph."""


class PhotoTool(QObject):
    """A tool that knows the photograph's size and says when it has to be drawn anew; beside what is its own it pans."""

    repaint_wanted = Signal()

    def __init__(self, viewport: Viewport, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._viewport = viewport
        self._pan = PanTool(viewport)
        self._photo = (0, 0)  # width and height, pixels

    def set_photo(self, width: int, height: int) -> None:
        """The photograph on screen has so many pixels."""
        self._photo = (width, height)
