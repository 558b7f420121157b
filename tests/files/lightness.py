"""Small pictures, and how far a photograph's lightness is from what the formula says."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import numpy as np
import PIL.Image
import PIL.ImageOps
from numpy.typing import NDArray

from colorstudio.files.photo import Photo
from colorstudio.files.vips import Pixels
from tests.files.making import lightness_of_luminance


def srgb_to_lightness(srgb: NDArray[np.integer], levels: int) -> NDArray[np.float64]:
    """L* of sRGB (..., 3) or of gray, by IEC 61966-2-1 and CIE 15 in float64."""
    value = srgb / (levels - 1)
    linear = np.where(value <= 0.04045, value / 12.92, ((value + 0.055) / 1.055) ** 2.4)
    if srgb.shape[-1] == 3:
        linear = linear @ np.array([0.2126, 0.7152, 0.0722])
    return lightness_of_luminance(linear)


def nearest_gray(lightness: NDArray[np.float32], levels: int) -> NDArray[np.intp]:
    """The gray level of sRGB whose lightness is nearest."""
    ramp = srgb_to_lightness(np.arange(levels), levels)
    return np.searchsorted((ramp[1:] + ramp[:-1]) / 2, lightness.astype(np.float64))


def picture(height: int = 30, width: int = 44, seed: int = 1) -> NDArray[np.uint8]:
    """A coloured picture, smooth enough for JPEG and with no symmetry: (H, W, 3)."""
    y, x = np.mgrid[0:height, 0:width]
    channels = [x * 255 // width, y * 255 // height, (x * 3 + y * 5 + seed * 40) % 200]
    return np.stack(channels, axis=-1).astype(np.uint8)


def save(path: Path, pixels: Pixels, **options: Any) -> Path:
    PIL.Image.fromarray(pixels).save(path, **options)
    return path


def lightness_off(photo: Photo, rgb: NDArray[np.uint8]) -> float:
    """How far the photograph's lightness is from that of `rgb` at most; a gray level is 0.27 to 0.45."""
    return float(np.abs(photo.lightness - srgb_to_lightness(rgb, 256)).max())


SAME = 1e-4  # what float32 leaves between two ways to the same lightness


def seen_by_pillow(path: Path) -> NDArray[np.uint8]:
    with PIL.Image.open(path) as image:
        return np.asarray(image.convert("RGB"))


def bytes_of(pixels: NDArray[np.uint8], kind: str, **options: Any) -> bytes:
    file = io.BytesIO()
    PIL.Image.fromarray(pixels).save(file, kind, **options)
    return file.getvalue()
