"""What a request is about: which photograph, which network."""

from __future__ import annotations

import itertools
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from colorstudio.core.box import Piece
from colorstudio.core.effort import Effort
from colorstudio.core.treatment import Framing, Treatment
from colorstudio.files.seen import Seen

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

Pixels: TypeAlias = "NDArray[np.uint8] | NDArray[np.uint16]"

_numbers = itertools.count(1)


@dataclass(frozen=True)
class PhotoSource:
    """Where a photograph comes from: a file, or pixels that were pasted (exactly one of the two is set).

    photo_id: what all that is held of it is known by, so that no other one may ever have it.
    page: of a file that holds several, counted from 0; None: the first, and that there are others is told.
    piece: of the file or its page, where it is a sheet with several photographs; None: all of it.
    seen: the file that is meant: another one in its place is not read. None: whatever is there is.
    """

    photo_id: int
    name: str
    path: Path | None = None
    pixels: Pixels | None = field(default=None, repr=False, compare=False)
    page: int | None = None
    piece: Piece | None = None
    seen: Seen | None = field(default=None, compare=False)

    @classmethod
    def of_file(
        cls,
        photo_id: int,
        path: Path,
        page: int | None = None,
        piece: Piece | None = None,
        *,
        seen: Seen | None = None,
    ) -> PhotoSource:
        """A file, or one page of it, which is called scan.tif [2], or a piece of either: scan.tif [2] (1)."""
        name = path.name if page is None else f"{path.name} [{page + 1}]"
        if piece is not None:
            name = f"{name} ({piece.number + 1})"
        return cls(photo_id, name, path, page=page, piece=piece, seen=seen)


def unopened_id() -> int:
    """An id for a photograph that is not open, below 0 and never given twice. Any thread."""
    return -next(_numbers)


@dataclass(frozen=True)
class NetworkChoice:
    """A checkpoint and how it looks: all that a prediction depends on beside the photograph.

    side: the longer side of what it is shown, pixels (None: as it prefers). frame, turn: which part of the photograph
    it is shown, and which way up, as in Treatment.
    """

    path: Path
    side: int | None = None
    effort: Effort = Effort.FAST
    frame: Framing | None = None
    turn: int = 0

    @classmethod
    def of_treatment(
        cls, path: Path, treatment: Treatment, *, side: int | None = None, effort: Effort = Effort.FAST
    ) -> NetworkChoice:
        """What a treatment asks of the network in this file; side and effort: where the treatment leaves them open."""
        return cls(path, treatment.side or side, treatment.effort or effort, treatment.frame, treatment.degrees)
