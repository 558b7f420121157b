"""Maps over the photograph, drawn and never saved: where a hint acts, and where the network is unsure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage, QLinearGradient, QPainter, QPen

from colorstudio.engine.view import View
from colorstudio.ui.panes.viewport import Viewport
from colorstudio.ui.style.theme import current_shades

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

HALF = 127  # of 255: from here on a place takes more than half of what a hint says
WASH = (0xE0, 0x20, 0xD0)  # hardly a photograph has this magenta, and no control does
WASH_MOST = 165  # of 255: what lies under is seen still
SURE, UNSURE = 12.0, 36.0  # ab units of spread, nothing below the first is shown and no more above the second
_LEGEND = (150.0, 8.0)  # logical pixels of the scale


def placed(values: NDArray[np.uint8], viewport: Viewport, size: tuple[int, int], photo: tuple[int, int]) -> QImage:
    """A map (h, w) over the whole photograph, smoothly enlarged to where it lies in a pane of this size."""
    import numpy as np

    height, width = values.shape
    own = np.ascontiguousarray(values)
    small = QImage(own.data, width, height, own.strides[0], QImage.Format.Format_Grayscale8)
    large = QImage(size[0], size[1], QImage.Format.Format_RGB32)
    large.fill(Qt.GlobalColor.black)
    painter = QPainter(large)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    target = QRectF(*viewport.placement().rect(0, 0, *photo))
    painter.drawImage(target, small.convertToFormat(QImage.Format.Format_RGB32), QRectF(small.rect()))
    painter.end()
    return large


def levels(image: QImage) -> NDArray[np.uint8]:
    """The gray values (h, w) of an RGB32 image."""
    import numpy as np

    pixels = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.width(), 4)
    return pixels[..., 0].copy()


def outline(values: NDArray[np.uint8], *, width: int) -> QImage:
    """A light line with dark borders where values cross one half."""
    import numpy as np

    inside = values > HALF
    edge = np.zeros_like(inside)
    edge[1:] |= inside[1:] != inside[:-1]
    edge[:, 1:] |= inside[:, 1:] != inside[:, :-1]
    light, dark = _thicken(edge, width - 1), _thicken(edge, width)
    pixels = np.zeros((*values.shape, 4), np.uint8)
    pixels[dark] = (0, 0, 0, 130)
    pixels[light] = (255, 255, 255, 235)
    return _image(pixels)


def wash(values: NDArray[np.uint8]) -> QImage:
    """The overlay's colour, as opaque as the values are high."""
    import numpy as np

    alpha = values.astype(np.uint16) * WASH_MOST // 255
    pixels = np.empty((*values.shape, 4), np.uint8)
    pixels[..., :3] = WASH
    pixels[..., 3] = alpha
    return _image(pixels)


class DoubtOverlay:
    """Where the network is unsure, with a legend."""

    def __init__(self, viewport: Viewport) -> None:
        self._viewport = viewport
        self._map: NDArray[np.uint8] | None = None
        self._photo = (0, 0)
        self._drawn: tuple[View, QImage] | None = None
        self.text = ("", "", "")  # title, sure, unsure

    @property
    def is_shown(self) -> bool:
        """Whether there is something to draw."""
        return self._map is not None

    def show_spread(self, spread: NDArray[np.float32] | None, photo: tuple[int, int] = (0, 0)) -> None:
        """Show this spread (ab units) over a photograph of (width, height), or nothing."""
        self._drawn = None
        self._photo = photo
        if spread is None:
            self._map = None
        else:
            import numpy as np

            share = np.clip((spread - SURE) / (UNSURE - SURE), 0, 1)
            self._map = np.rint(share * 255).astype(np.uint8)

    def paint(self, painter: QPainter, *, ratio: float) -> None:
        """Draw it in device pixels."""
        if self._map is None:
            return
        view = self._viewport.view()
        if self._drawn is None or self._drawn[0] != view:
            values = levels(placed(self._map, self._viewport, view.size, self._photo))
            self._drawn = view, wash(values)
        painter.drawImage(QPointF(0, 0), self._drawn[1])
        self._paint_legend(painter, view, ratio)

    def _paint_legend(self, painter: QPainter, view: View, ratio: float) -> None:
        title, sure, unsure = self.text
        shades = current_shades()
        painter.save()
        painter.scale(ratio, ratio)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = QFont(painter.font())
        font.setPointSizeF(font.pointSizeF() * 0.9)
        painter.setFont(font)
        metrics = QFontMetricsF(font)
        width = max(_LEGEND[0], metrics.horizontalAdvance(title), metrics.horizontalAdvance(sure + "   " + unsure)) + 24
        height = 2 * metrics.height() + _LEGEND[1] + 22
        box = QRectF(10, view.size[1] / ratio - height - 10, width, height)
        painter.setPen(QPen(QColor(shades.border), 1))
        painter.setBrush(QColor(shades.raised))
        painter.drawRoundedRect(box, 7, 7)
        inner = box.adjusted(12, 7, -12, -7)
        painter.setPen(QColor(shades.text))
        painter.drawText(inner, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft, title)
        scale = QRectF(inner.left(), inner.top() + metrics.height() + 4, inner.width(), _LEGEND[1])
        gradient = QLinearGradient(scale.topLeft(), scale.topRight())
        gradient.setColorAt(0, QColor(*WASH, 0))
        gradient.setColorAt(1, QColor(*WASH, WASH_MOST))
        painter.fillRect(scale, QColor("#808080"))
        painter.fillRect(scale, gradient)
        painter.setPen(QColor(shades.muted))
        painter.drawText(inner, Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft, sure)
        painter.drawText(inner, Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignRight, unsure)
        painter.restore()


def _thicken(mask: NDArray[np.bool_], by: int) -> NDArray[np.bool_]:
    grown = mask.copy()
    for _ in range(by):
        wider = grown.copy()
        wider[1:] |= grown[:-1]
        wider[:-1] |= grown[1:]
        wider[:, 1:] |= grown[:, :-1]
        wider[:, :-1] |= grown[:, 1:]
        grown = wider
    return grown


def _image(pixels: NDArray[np.uint8]) -> QImage:
    height, width = pixels.shape[:2]
    image = QImage(pixels.data, width, height, pixels.strides[0], QImage.Format.Format_RGBA8888)
    return image.convertToFormat(QImage.Format.Format_ARGB32_Premultiplied)  # five times as fast to draw
