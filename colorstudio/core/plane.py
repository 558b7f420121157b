"""The ab plane at one lightness, as a picture to choose from; numpy alone, so that the window can draw it."""

import numpy as np
from numpy.typing import NDArray

from colorstudio.core.shade import PRIMARIES

REACH = 110.0  # ab units from gray to each side of the picture: all of sRGB
_RGB_TO_XYZ = np.array(PRIMARIES) / np.sum(PRIMARIES, axis=1, keepdims=True)
_XYZ_TO_RGB = np.linalg.inv(_RGB_TO_XYZ)
_ROUNDING = 1e-4  # beyond 0..1 and still inside: what the matrices of different decimals leave


def ab_plane(lightness: float, side: int) -> NDArray[np.uint8]:
    """The colours of L (0..100), (side, side, 4) sRGB and alpha: 255 where sRGB holds the colour, 0 where not.

    a goes from -110 at the left edge to 110 at the right, b from 110 at the top to -110 at the bottom.
    """
    steps = (np.arange(side) + 0.5) / side * 2 * REACH - REACH
    a, b = np.meshgrid(steps, -steps)
    rgb, inside = lab_to_rgb(np.stack((np.full_like(a, lightness), a, b), axis=-1))
    pixels = np.empty((side, side, 4), np.uint8)
    pixels[..., :3] = np.rint(rgb * 255)
    pixels[..., 3] = np.where(inside, 255, 0)
    return pixels


def lab_to_rgb(lab: NDArray[np.float64]) -> tuple[NDArray[np.float64], NDArray[np.bool_]]:
    """sRGB (..., 3) in 0..1, clipped, of Lab (..., 3), and whether sRGB holds the colour (...)."""
    lightness, a, b = np.moveaxis(lab, -1, 0)
    y = (lightness + 16) / 116
    f = np.stack((y + a / 500, y, y - b / 200), axis=-1)
    xyz = np.where(f > 6 / 29, f**3, (f - 16 / 116) * (116 / (29 / 3) ** 3))
    linear = xyz @ _XYZ_TO_RGB.T
    inside: NDArray[np.bool_] = np.all((linear >= -_ROUNDING) & (linear <= 1 + _ROUNDING), axis=-1)
    linear = linear.clip(0, 1)
    srgb = np.where(linear <= 0.0031308, linear * 12.92, 1.055 * linear ** (1 / 2.4) - 0.055)
    return srgb, inside
