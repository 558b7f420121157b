"""Small pictures for the film strip, of files and of pasted pixels."""

import numpy as np
from numpy.typing import NDArray

from colorstudio.engine.reading import raise_if_replaced
from colorstudio.engine.source import PhotoSource, Pixels
from colorstudio.files.crop import crop_pixels
from colorstudio.files.read import read_thumbnail

MOST = 2048  # pixels; the longer side at which a sheet is read for the thumbnail of a piece of it


def make_thumbnail(source: PhotoSource, side: int) -> NDArray[np.uint8]:
    """(h, w, 3) uint8 sRGB, read-only, the longer side at most `side` pixels; raises PhotoError."""
    raise_if_replaced(source)
    if source.path is not None:
        if source.piece is None:
            small = read_thumbnail(source.path, side, page=source.page or 0)
        else:
            left, top, right, bottom = source.piece.bounds
            whole = min(round(side / max(right - left, bottom - top)), MOST)
            part = crop_pixels(read_thumbnail(source.path, whole, page=source.page or 0), source.piece.bounds)
            small = _reduce_pixels(part, side)
    else:
        assert source.pixels is not None  # a source has one of the two
        small = _reduce_pixels(source.pixels, side)
    small.setflags(write=False)
    return small


def _reduce_pixels(pixels: Pixels, side: int) -> NDArray[np.uint8]:
    """Averages of square blocks; transparent parts white."""
    planes = pixels if pixels.ndim == 3 else pixels[..., None]
    step = -(-max(planes.shape[:2]) // side)
    height, width = (max(length // step, 1) for length in planes.shape[:2])
    blocks = planes[: height * step, : width * step]
    tall, wide = blocks.shape[0] // height, blocks.shape[1] // width
    small = blocks.reshape(height, tall, width, wide, -1).mean(axis=(1, 3)) / np.iinfo(pixels.dtype).max
    colours, alpha = small[..., :3], small[..., 3:]
    if alpha.size:
        colours = colours * alpha + 1 - alpha
    reduced: NDArray[np.uint8] = np.rint(np.broadcast_to(colours, (height, width, 3)) * 255).astype(np.uint8)
    return reduced
