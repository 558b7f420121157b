"""What a request is about: which photograph, which network."""

from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from colorstudio.core.effort import Effort

Pixels = NDArray[np.uint8] | NDArray[np.uint16]


@dataclass(frozen=True)
class PhotoSource:
    """Where a photograph comes from: a file, or pixels that were pasted (exactly one of the two is set)."""

    photo_id: int
    name: str
    path: Path | None = None
    pixels: Pixels | None = field(default=None, repr=False, compare=False)


@dataclass(frozen=True)
class NetworkChoice:
    """A checkpoint and how it looks: side is the longer side of what it is shown, pixels (None: as it prefers)."""

    path: Path
    side: int | None = None
    effort: Effort = Effort.FAST
