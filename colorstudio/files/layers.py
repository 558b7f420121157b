"""A coloured picture as two layers for image editors: its gray, untouched, and a glaze of the colour alone over it."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from colorstudio.errors import Check, no_check
from colorstudio.files.vips import Pixels

STRIP_PIXELS = 512 * 1024  # at a time: some 40 MB of intermediate values


def colour_layer(pixels: Pixels, gray: Pixels, *, check: Check = no_check) -> Pixels:
    """The glaze (H, W, 4), colours and alpha, that gives `pixels` where it lies over `gray` in the normal mode.

    pixels, gray: (H, W, 3), of one type, uint8 or uint16. Alpha is the least that will do: nothing where both are
    alike. Source over, result = gray + alpha (colour - gray) (W3C Compositing and Blending Level 1, section 5.1),
    gives pixels again within 1 code value, rounding of the editor's own included. Raises what `check` raises.
    """
    height, width = pixels.shape[:2]
    layer: Pixels = np.empty((height, width, 4), pixels.dtype)
    rows = max(STRIP_PIXELS // width, 1)
    for top in range(0, height, rows):
        check()
        strip = slice(top, top + rows)
        layer[strip] = _glaze(pixels[strip], gray[strip])
    return layer


def over(gray: Pixels, layer: Pixels) -> Pixels:
    """What an editor shows where `layer` (H, W, 4) lies over `gray` (H, W, 3), in the normal mode: (H, W, 3)."""
    most = np.float32(np.iinfo(gray.dtype).max)
    below, above = gray.astype(np.float32), layer[..., :3].astype(np.float32)
    shown: NDArray[Any] = np.rint(below + layer[..., 3:] / most * (above - below)).astype(gray.dtype)
    return shown


def _glaze(pixels: Pixels, gray: Pixels) -> NDArray[np.float32]:
    most = np.float32(np.iinfo(pixels.dtype).max)
    below = gray.astype(np.float32)
    change = pixels.astype(np.float32) - below
    room = np.where(change > 0, most - below, below)  # as far as each channel could go
    share = np.divide(np.abs(change), room, out=np.zeros_like(change), where=change != 0).max(axis=-1, keepdims=True)
    alpha = np.ceil(share * most - np.float32(1e-3))  # up: else a colour would lie outside; but not by rounding
    scale = np.divide(most, alpha, out=np.zeros_like(alpha), where=alpha > 0)
    colours = np.where(alpha > 0, (below + change * scale).clip(0, most), 0)
    glaze: NDArray[np.float32] = np.rint(np.concatenate((colours, alpha), axis=-1))
    return glaze
