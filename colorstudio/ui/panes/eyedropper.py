"""The eyedropper: takes the colour under the pointer, of what the panes showed when it was taken up."""

from dataclasses import replace

from PySide6.QtCore import QObject, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QWidget

from colorstudio.core.shade import rgb_to_lab
from colorstudio.ui.panes.pictures import Picture
from colorstudio.ui.panes.tools import Keyless, Overlay, PanTool
from colorstudio.ui.panes.viewport import Viewport

_RING = 17.0  # logical pixels: radius of the ring that shows the colour under the pointer
_AROUND = 1  # pixels around the one under the pointer that count, too


def colour_of(shade: QColor) -> tuple[float, float]:
    """The ab of a colour on screen."""
    _, a, b = rgb_to_lab(shade.redF(), shade.greenF(), shade.blueF())
    return a, b


def mean_colour(image: Picture, at: QPointF) -> QColor | None:
    """The mean of the pixels around a point of a picture's image; None beside it."""
    pixels, x, y = image.image, int(at.x() // 1), int(at.y() // 1)
    if not pixels.rect().contains(x, y):
        return None
    near = QRect(x - _AROUND, y - _AROUND, 2 * _AROUND + 1, 2 * _AROUND + 1) & pixels.rect()
    rows, columns = range(near.top(), near.bottom() + 1), range(near.left(), near.right() + 1)
    found = [pixels.pixelColor(column, row) for row in rows for column in columns]
    parts = ((one.redF(), one.greenF(), one.blueF()) for one in found)
    red, green, blue = (sum(part) / len(found) for part in zip(*parts, strict=True))
    return QColor.fromRgbF(red, green, blue)


class Eyedropper(Keyless, QObject):
    """A tool for both panes; what it reads stays, while previews change what they draw. Colours are QColor."""

    cursor = Qt.CursorShape.CrossCursor
    hovered = Signal(object)  # QColor under the pointer, or None
    picked = Signal(object)  # QColor
    repaint_wanted = Signal()

    def __init__(self, viewport: Viewport, under: Overlay, parent: QObject | None = None) -> None:
        """under: what is drawn beneath, such as the pins."""
        super().__init__(parent)
        self._viewport = viewport
        self._under = under
        self._pan = PanTool(viewport)
        self._sources: dict[QWidget, tuple[Picture, ...]] = {}
        self._shown: tuple[QPointF, QColor] | None = None

    def read_from(self, pane: QWidget, pictures: tuple[Picture, ...]) -> None:
        """Take colours over this pane from these pictures, as they are now."""
        self._sources[pane] = tuple(replace(picture, image=picture.image.copy()) for picture in pictures)

    def colour_at(self, at: QPointF, pane: QWidget) -> QColor | None:
        """The colour at a point of a pane, device pixels; None beside the photograph."""
        view, placement = self._viewport.view(), self._viewport.placement()
        for picture in reversed(self._sources.get(pane, ())):
            if picture.view == view:
                found = mean_colour(picture, at - QPointF(*picture.origin))
            else:
                area, size = QRectF(*placement.rect(*picture.rect)), picture.image.size()
                across, down = size.width() / area.width(), size.height() / area.height()
                found = mean_colour(picture, QPointF((at.x() - area.x()) * across, (at.y() - area.y()) * down))
            if found is not None:
                return found
        return None

    def press(self, at: QPointF, event: QMouseEvent, pane: QWidget) -> bool:
        """Take the colour; another button moves the photograph."""
        if event.button() != Qt.MouseButton.LeftButton:
            return self._pan.press(at, event, pane)
        if (found := self.colour_at(at, pane)) is not None:
            self.picked.emit(found)
        return True

    def move(self, at: QPointF, event: QMouseEvent, pane: QWidget) -> bool:
        """Show the colour under the pointer."""
        if event.buttons():
            return self._pan.move(at, event, pane)
        found = self.colour_at(at, pane)
        self._shown = None if found is None else (at, found)
        self.hovered.emit(found)
        self.repaint_wanted.emit()
        return True

    def release(self, at: QPointF, event: QMouseEvent, pane: QWidget) -> bool:
        """Let go."""
        self._pan.release(at, event, pane)
        pane.setCursor(self.cursor)
        return True

    def double_click(self, at: QPointF, event: QMouseEvent) -> bool:
        """The first click took the colour."""
        return True

    def leave(self) -> None:
        """No colour is under the pointer."""
        if self._shown is not None:
            self._shown = None
            self.hovered.emit(None)
            self.repaint_wanted.emit()

    def paint(self, painter: QPainter, *, ratio: float) -> None:
        """The pins, and a ring of the colour around the pointer, in both panes."""
        self._under.paint(painter, ratio=ratio)
        if self._shown is None:
            return
        at, shade = self._shown
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for tone, width in ((QColor(0, 0, 0, 170), 11.0), (QColor("white"), 9.0), (shade, 6.0)):
            painter.setPen(QPen(tone, width * ratio))
            painter.drawEllipse(at, _RING * ratio, _RING * ratio)
