"""What is asked about colours to be taken elsewhere: a photograph's, or those of a reference. No torch, no Qt."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, ClassVar

from colorstudio.core.reference import Reference
from colorstudio.engine.requests import PhotoRequest, Request

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


@dataclass(frozen=True)
class ReferenceRequest(PhotoRequest[Reference]):
    """Take the colours of a photograph: the file's own, else those that it was given here; gives Reference.

    Where it has none and nothing colours it, it fails with a PhotoError.
    """


@dataclass(frozen=True)
class Colours:
    """A small picture of a photograph in the file's own colours and in those given here, None where there are none.

    (h, w, 3) uint8 sRGB, read-only.
    """

    photo_id: int
    own: NDArray[np.uint8] | None = field(repr=False, compare=False)
    coloured: NDArray[np.uint8] | None = field(repr=False, compare=False)


@dataclass(frozen=True)
class ColoursRequest(PhotoRequest[Colours]):
    """Show the colours of a photograph, on screen or not; gives Colours. side: the longer side in pixels."""

    side: int
    newest_alone: ClassVar[bool] = True


@dataclass(frozen=True)
class Palette:
    """The colours that stand for a reference: (red, green, blue), 0..255, and the share of each, the largest first."""

    reference: Reference
    colours: tuple[tuple[tuple[int, int, int], float], ...]


@dataclass(frozen=True)
class PaletteRequest(Request[Palette]):
    """Say which colours stand for a reference; gives Palette."""

    reference: Reference
    newest_alone: ClassVar[bool] = True
