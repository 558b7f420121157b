"""Pixels as Qt draws them: to and from QImage, and the frames of one photograph as layers to draw."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtGui import QImage

from colorstudio.engine.source import Pixels
from colorstudio.engine.view import Frame, Rect, View, place

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


@dataclass(frozen=True)
class Picture:
    """Pixels and the part of the photograph they show: rect is (left, top, width, height) in photo px.

    view and origin: under which view the pixels were drawn, and where in the pane (device px) they lie then. step:
    how many device px each of them spans there, of a coarse picture; extent: (width, height) of all in device px,
    beyond which the last ones reach.
    """

    image: QImage
    rect: Rect
    view: View | None = None
    origin: tuple[int, int] = (0, 0)
    step: int = 1
    extent: tuple[int, int] = (0, 0)

    @property
    def is_sharp(self) -> bool:
        """Whether each pixel was drawn for one of the view's own."""
        return self.step == 1

    def origin_in(self, view: View) -> tuple[int, int] | None:
        """Where in the pane the pixels lie under a view of the same zoom, as while it is moved; None under another."""
        if self.view is None or self.view.zoom != view.zoom:
            return None
        before, now = place(self.view), place(view)
        return (
            self.origin[0] + round(now.left) - round(before.left),
            self.origin[1] + round(now.top) - round(before.top),
        )


def rgb_to_image(pixels: NDArray[np.uint8]) -> QImage:
    """A QImage, with memory of its own, of (h, w, 3) sRGB pixels."""
    import numpy as np

    pixels = np.ascontiguousarray(pixels)
    height, width = pixels.shape[:2]
    return QImage(pixels.data, width, height, pixels.strides[0], QImage.Format.Format_RGB888).copy()


def image_to_pixels(image: QImage) -> Pixels:
    """The image's pixels: (h, w) where it is gray, else (h, w, 3), or (h, w, 4) with alpha.

    16 bit where the image has more than 8.
    """
    deep = image.depth() > 32 or image.format() == QImage.Format.Format_Grayscale16
    pixels = _read(image, deep=deep)
    if image.hasAlphaChannel():
        return pixels
    return pixels[..., 0] if image.isGrayscale() else pixels[..., :3]


class Layers:
    """What is drawn of one photograph: its last frame, over its last frame of the whole of it.

    The frame of the whole fills what a zoom out uncovers until the sharp frame is there.
    """

    def __init__(self, width: int, height: int, thumbnail: NDArray[np.uint8] | None) -> None:
        self._size = (width, height)
        self._whole: Frame | None = None
        self._last: Frame | None = None
        self._made: dict[tuple[int, View], Picture] = {}  # by their pixels' addresses and their views
        self._gray: tuple[Picture, ...] = ()
        self._coloured: tuple[Picture, ...] = ()
        if thumbnail is not None and thumbnail.size:
            self._gray = (Picture(_gray_of(thumbnail), (0.0, 0.0, float(width), float(height))),)

    @property
    def gray(self) -> tuple[Picture, ...]:
        """What the gray pane draws, the last on top."""
        return self._gray

    @property
    def coloured(self) -> tuple[Picture, ...]:
        """What the coloured pane draws; empty until the colours have arrived."""
        return self._coloured

    def add(self, frame: Frame) -> None:
        """Take in a frame."""
        if self._shows_all(frame):
            self._whole = frame
        layers = [layer for layer in (self._whole, frame) if layer is not None]
        if self._whole is frame:
            layers = [frame]
        made, self._made = self._made, {}
        gray = tuple(self._picture(layer, layer.gray, made) for layer in layers)
        if gray != self._gray:  # the very same tuple tells the pane that there is nothing to draw
            self._gray = gray
        self._coloured = ()
        if frame.coloured is not None:
            self._coloured = tuple(self._picture(f, f.coloured, made, f.step) for f in layers if f.coloured is not None)
        self._last = frame  # the one before is held until here: addresses tell pixels apart

    def _picture(
        self, frame: Frame, pixels: NDArray[np.uint8], made: dict[tuple[int, View], Picture], step: int = 1
    ) -> Picture:
        """The same picture for the same pixels: what was made of it for the screen is not made again."""
        key = pixels.ctypes.data, frame.view
        self._made[key] = picture = made.get(key) or _picture(frame, pixels, step)
        return picture

    def _shows_all(self, frame: Frame) -> bool:
        left, top, width, height = frame.rect
        # Half a photo pixel of grace for frames whose edge was rounded to a whole pixel of the screen.
        return (
            left <= 0.5 and top <= 0.5 and left + width >= self._size[0] - 0.5 and top + height >= self._size[1] - 0.5
        )


def _picture(frame: Frame, pixels: NDArray[np.uint8], step: int = 1) -> Picture:
    height, width = pixels.shape[:2]
    down, across = frame.gray.shape[:2]
    left, top, wide, high = frame.rect
    # Shares the frame's memory, which the Layers keep for as long as the picture is drawn.
    image = QImage(pixels.data, width, height, pixels.strides[0], QImage.Format.Format_RGB32)
    if step > 1:  # the last pixels reach beyond what the frame shows
        rect = left, top, wide * width * step / across, high * height * step / down
        return Picture(image, rect, frame.view, frame.origin, step, (across, down))
    return Picture(image, frame.rect, frame.view, frame.origin, 1, (across, down))


def _gray_of(pixels: NDArray[np.uint8]) -> QImage:
    return rgb_to_image(pixels).convertToFormat(QImage.Format.Format_Grayscale8)


def _read(image: QImage, *, deep: bool) -> Pixels:
    """(h, w, 4) pixels with memory of their own: a QImage's bits do not keep the image alive."""
    import numpy as np

    wanted = QImage.Format.Format_RGBA64 if deep else QImage.Format.Format_RGBA8888
    image = image.convertToFormat(wanted)
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    used = rows[:, : image.width() * (8 if deep else 4)].copy()
    shape = (image.height(), image.width(), 4)
    return used.view(np.uint16).reshape(shape) if deep else used.reshape(shape)
