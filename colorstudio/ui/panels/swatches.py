"""Colours to choose from: swatches, and the ab plane at one lightness."""

import numpy as np
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from colorstudio.core.plane import REACH, ab_plane, lab_to_rgb
from colorstudio.ui.style.screen_colours import screen_colours
from colorstudio.ui.style.speaking import PictureWidget
from colorstudio.ui.style.theme import current_shades

Point = tuple[float, float]
_NUDGE = 2.0  # ab units for an arrow key
_LOOKED_AT = {
    QEvent.Type.Enter: True,
    QEvent.Type.FocusIn: True,
    QEvent.Type.Leave: False,
    QEvent.Type.FocusOut: False,
}
_ARROWS = {Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Up: (0, 1), Qt.Key.Key_Down: (0, -1)}


def lab_colour(lightness: float, colour: Point) -> QColor:
    """The screen's colour of L (0..100) and ab, as near as sRGB comes."""
    rgb = lab_to_rgb(np.array([lightness, *colour]))[0]
    return QColor.fromRgbF(*(float(channel) for channel in rgb))


def within_gamut(lightness: float, colour: Point) -> Point:
    """The colour (a, b), or what sRGB has of it at this lightness on the way to gray."""
    shares = np.linspace(1, 0, 101)
    lab = np.stack((np.full_like(shares, lightness), shares * colour[0], shares * colour[1]), axis=-1)
    inside = lab_to_rgb(lab)[1]
    share = float(shares[int(inside.argmax())]) if inside.any() else 0.0
    return colour[0] * share, colour[1] * share


class Swatch(QAbstractButton):
    """One colour; `previewed` tells while the pointer or the focus is on it."""

    previewed = Signal(bool)

    def __init__(self, shade: QColor, caption: str, size: QSize, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shade, self._caption = shade, caption
        self.setFixedSize(size)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    # Qt's overrides

    def paintEvent(self, event: QPaintEvent) -> None:
        shades = current_shades()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        words = self.fontMetrics().height() if self._caption else 0
        box = QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5 - words)
        marked = self.underMouse() or self.hasFocus()
        painter.setPen(QPen(QColor(shades.accent if marked else shades.border), 2 if marked else 1))
        painter.setBrush(screen_colours.shown_colour(self._shade))
        painter.drawRoundedRect(box, 4, 4)
        if self._caption:
            painter.setPen(QColor(shades.muted))
            below = QRectF(0, self.height() - words, self.width(), words)
            painter.drawText(below, Qt.AlignmentFlag.AlignCenter, self._caption)

    def event(self, event: QEvent) -> bool:
        taken = super().event(event)
        looked_at = _LOOKED_AT.get(event.type())
        if looked_at is not None:
            self.previewed.emit(looked_at)
        return taken


class PlaneField(PictureWidget):
    """The ab plane at one lightness, where sRGB holds it; `picked` follows the pointer, `picking_ended` its release."""

    picked = Signal(object)  # (a, b)
    picking_ended = Signal()

    def __init__(self, side: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._side = side
        self._lightness = 50.0
        self._colour: Point | None = None
        self._image: tuple[float, QImage] | None = None
        self.setFixedSize(side, side)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.CrossCursor)

    def show_colour(self, lightness: float, colour: Point | None) -> None:
        """Show the plane at L (0..100), with a mark at a colour."""
        self._lightness, self._colour = lightness, colour
        self.update()

    def point_of(self, colour: Point) -> QPointF:
        """Where a colour lies, logical pixels."""
        return QPointF((colour[0] + REACH) / (2 * REACH) * self._side, (REACH - colour[1]) / (2 * REACH) * self._side)

    def _pick(self, at: QPointF) -> None:
        colour = at.x() / self._side * 2 * REACH - REACH, REACH - at.y() / self._side * 2 * REACH
        self._want(colour)

    def _want(self, colour: Point) -> None:
        colour = within_gamut(self._lightness, colour)
        self.show_colour(self._lightness, colour)
        self.picked.emit(colour)

    def _plane(self) -> QImage:
        if self._image is None or self._image[0] != self._lightness:
            side = round(self._side * self.devicePixelRatioF())
            pixels = ab_plane(self._lightness, side)
            image = QImage(pixels.data, side, side, pixels.strides[0], QImage.Format.Format_RGBA8888).copy()
            self._image = self._lightness, image
        return self._image[1]

    # Qt's overrides

    def paintEvent(self, event: QPaintEvent) -> None:
        shades = current_shades()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(shades.accent if self.hasFocus() else shades.border), 1))
        painter.setBrush(QColor(shades.field))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5)
        painter.drawImage(QRectF(self.rect()).adjusted(2, 2, -2, -2), screen_colours.shown(self._plane()))
        middle = self.point_of((0, 0))
        painter.setPen(QPen(QColor(0, 0, 0, 110), 1))
        painter.drawLine(middle - QPointF(4, 0), middle + QPointF(4, 0))
        painter.drawLine(middle - QPointF(0, 4), middle + QPointF(0, 4))
        if self._colour is not None:
            at = self.point_of(self._colour)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            for shade, width in (("black", 4.0), ("white", 2.0)):
                painter.setPen(QPen(QColor(shade), width))
                painter.drawEllipse(at, 5, 5)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._pick(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._pick(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.picking_ended.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        arrow = _ARROWS.get(Qt.Key(event.key()))
        if arrow is None:
            super().keyPressEvent(event)
            return
        a, b = self._colour or (0.0, 0.0)
        self._want((a + arrow[0] * _NUDGE, b + arrow[1] * _NUDGE))

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if Qt.Key(event.key()) in _ARROWS and not event.isAutoRepeat():
            self.picking_ended.emit()
        else:
            super().keyReleaseEvent(event)
