"""The colours of a photograph in a file, as evidence about others."""

from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray

from colorstudio.core.lab import lab_to_srgb, srgb_to_lab
from colorstudio.core.palette import bin_shares, swatches
from colorstudio.core.reference import Reference
from colorstudio.errors import Check, PhotoError, Said, no_check
from colorstudio.files.read import read_photo

_LIGHTNESS = 60.0  # L of a swatch: most colours of photographs exist there


def reference_of(path: Path, strength: float = 0.5, *, check: Check = no_check) -> Reference:
    """What the colours of this file say; raises PhotoError, also where it has none, and what `check` raises."""
    own_ab = read_photo(path, check).own_ab
    if own_ab is None:
        raise PhotoError(path, Said.GRAY_REFERENCE)
    return Reference(path.name, bin_shares(torch.tensor(own_ab)), strength)


def shares_of_pixels(pixels: NDArray[np.uint8]) -> tuple[tuple[int, float], ...]:
    """The shares of bins of (h, w, 3) sRGB pixels."""
    srgb = torch.tensor(pixels).permute(2, 0, 1) / 255
    return bin_shares(srgb_to_lab(srgb)[1:])


def palette_of(reference: Reference) -> tuple[tuple[tuple[int, int, int], float], ...]:
    """The colours that stand for a reference, (red, green, blue) 0..255 at the lightness 60, and their shares."""
    found = swatches(reference.bins)
    lab = torch.tensor([(_LIGHTNESS, *swatch.colour) for swatch in found]).T[..., None]
    rgb = (lab_to_srgb(lab)[..., 0].T * 255).round().int().tolist()
    return tuple(((red, green, blue), swatch.share) for (red, green, blue), swatch in zip(rgb, found, strict=True))
