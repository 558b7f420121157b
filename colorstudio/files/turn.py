"""A photograph turned by quarters, as it would have been scanned upright."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from colorstudio.files.photo import Photo  # it loads libvips

Array = TypeVar("Array", bound="NDArray[Any]")


def turn_photo(photo: Photo, by: int) -> Photo:
    """The photograph turned clockwise by 0, 90, 180 or 270 degrees, its metadata included; the arrays are copies."""
    if not by:
        return photo
    dpi, own_ab = photo.metadata.dpi, photo.own_ab
    if dpi is not None and by != 180:
        dpi = dpi[1], dpi[0]
    return replace(
        photo,
        lightness=turn_pixels(photo.lightness, by),
        alpha=None if photo.alpha is None else turn_pixels(photo.alpha, by),
        own_ab=None if own_ab is None else turn_pixels(own_ab.transpose(1, 2, 0), by).transpose(2, 0, 1),
        metadata=replace(photo.metadata, dpi=dpi),
    )


def turn_pixels(pixels: Array, by: int) -> Array:
    """Pixels (H, W) or (H, W, C) turned clockwise by 0, 90, 180 or 270 degrees: themselves, or a read-only copy."""
    if not by:
        return pixels
    import numpy as np  # here: the window imports this module, and does not wait for numpy

    turned = np.ascontiguousarray(np.rot90(pixels, -by // 90))
    turned.setflags(write=False)
    return turned  # type: ignore[return-value]  # rot90 forgets which of the types it was
