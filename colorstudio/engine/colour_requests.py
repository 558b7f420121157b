"""What is asked about colours to be taken elsewhere: a photograph's, or those of a reference. No torch, no Qt."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, ClassVar

from colorstudio.core.reference import Reference
from colorstudio.core.treatment import Treatment
from colorstudio.engine.requests import Request
from colorstudio.engine.source import NetworkChoice, PhotoSource

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


@dataclass(frozen=True)
class ReferenceRequest(Request[Reference]):
    """Take the colours of a photograph: the file's own, else those that it was given here; gives Reference.

    network: None where nothing colours it; without own colours it fails then, with a PhotoError.
    """

    source: PhotoSource
    network: NetworkChoice | None
    treatment: Treatment


@dataclass(frozen=True)
class Colours:
    """A small picture of a photograph in the file's own colours and in those given here, None where there are none.

    (h, w, 3) uint8 sRGB, read-only.
    """

    photo_id: int
    own: NDArray[np.uint8] | None = field(repr=False, compare=False)
    coloured: NDArray[np.uint8] | None = field(repr=False, compare=False)


@dataclass(frozen=True)
class ColoursRequest(Request[Colours]):
    """Show the colours of a photograph, on screen or not; gives Colours. side: the longer side in pixels.

    network: None where nothing colours it.
    """

    source: PhotoSource
    network: NetworkChoice | None
    treatment: Treatment
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
