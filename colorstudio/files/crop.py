"""A part of a photograph as one of its own."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from colorstudio.files.photo import Photo  # it loads libvips

Array = TypeVar("Array", bound="NDArray[Any]")
Bounds = tuple[float, float, float, float]  # left, top, right, bottom in fractions of width and height, 0..1


def crop_photo(photo: Photo, bounds: Bounds) -> Photo:
    """What of a photograph lies within bounds, its metadata included; at least one pixel. The arrays are copies."""
    own_ab = photo.own_ab
    return replace(
        photo,
        lightness=crop_pixels(photo.lightness, bounds),
        alpha=None if photo.alpha is None else crop_pixels(photo.alpha, bounds),
        own_ab=None if own_ab is None else crop_pixels(own_ab.transpose(1, 2, 0), bounds).transpose(2, 0, 1),
    )


def crop_pixels(pixels: Array, bounds: Bounds) -> Array:
    """What of pixels (H, W) or (H, W, C) lies within bounds, edges rounded to whole ones; a read-only copy.

    The whole stays out of memory once it is let go of.
    """
    height, width = pixels.shape[:2]
    left, top, right, bottom = bounds
    x, y = min(round(left * width), width - 1), min(round(top * height), height - 1)
    part = pixels[y : max(round(bottom * height), y + 1), x : max(round(right * width), x + 1)].copy()
    part.setflags(write=False)
    return part  # type: ignore[return-value]  # indexing forgets which of the types it was
