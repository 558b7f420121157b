"""The photograph: what is read from a file once, and what stays as it is whatever colours it gets."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from colorstudio.errors import Message
from colorstudio.files.metadata import Metadata
from colorstudio.files.vips import Pixels

Identity = tuple[int, int]
"""What a file is whatever it is called: its device and its number there."""


@dataclass(frozen=True, eq=False)
class Photo:
    """A photograph at full size: upright, its embedded profile converted, its arrays read-only."""

    name: str
    """The file's name, or what a picture without a file is called."""
    path: Path | None
    lightness: NDArray[np.float32] = field(repr=False)
    """(H, W), CIE L* in 0..100 (D65). Gray sRGB comes back from it exactly, 8 and 16 bits alike."""
    alpha: Pixels | None = field(repr=False)
    """(H, W), opaque at the dtype's maximum; None where every pixel is opaque."""
    own_ab: NDArray[np.float32] | None = field(repr=False)
    """(2, h, w), CIE a* and b* of the file's own colours, at most 512 pixels a side; None if it is gray."""
    bits: int
    """8 or 16 bits a channel in the file."""
    metadata: Metadata = field(repr=False)
    identity: Identity | None = None
    """Of the file at `path`, as it was read."""
    lossless_webp: bool = False
    """Whether the file is a WebP that keeps its pixels as they were."""
    profile: bytes | None = field(default=None, repr=False)
    """The RGB profile that the file embeds; None where its colours are stated otherwise."""
    pages: int = 1
    """How many photographs the file holds, where it was read as a whole."""
    notes: tuple[Message, ...] = ()
    """What the user should know of its opening: pages left out, metadata that cannot be kept."""

    @property
    def width(self) -> int:
        """Pixels from left to right, upright."""
        return int(self.lightness.shape[1])

    @property
    def height(self) -> int:
        """Pixels from top to bottom, upright."""
        return int(self.lightness.shape[0])
