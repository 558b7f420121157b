"""What is asked about a photograph that is coloured on screen, and what `advisor` answers. No torch, no Qt."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, ClassVar

from colorstudio.core.hint import Hint
from colorstudio.core.treatment import Treatment
from colorstudio.engine.requests import R_co, TreatedRequest
from colorstudio.engine.view import Point

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


@dataclass(frozen=True)
class Question(TreatedRequest[R_co]):
    """Asks about a photograph that is coloured on screen; a newer question of the same kind takes its place."""

    newest_alone: ClassVar[bool] = True


@dataclass(frozen=True)
class Likely:
    """A colour (a, b) that the network holds possible at a place, and its share, 0..1."""

    colour: Point
    share: float


@dataclass(frozen=True)
class PlaceSeen:
    """What is at a place: its lightness (L 0..100), the ab painted there, and the likely colours, likeliest first.

    pin: the one that was asked about, if any; without: what would be painted there without it, None where there is
    none. inside: whether the place is photograph, and no paper around it.
    """

    photo_id: int
    place: Point
    lightness: float
    painted: Point
    likely: tuple[Likely, ...]
    pin: Hint | None = None
    without: Point | None = None
    inside: bool = True


@dataclass(frozen=True)
class PlaceRequest(Question[PlaceSeen]):
    """Say what is at a place, in fractions of the photograph; gives PlaceSeen. pin: the treatment's own one there."""

    place: Point
    pin: Hint | None = None


@dataclass(frozen=True)
class Effect:
    """Where a hint acts: share (h, w) uint8 over the whole photograph, 255 for all of its wish."""

    photo_id: int
    hint: Hint
    share: NDArray[np.uint8] = field(repr=False, compare=False)


@dataclass(frozen=True)
class EffectRequest(Question[Effect]):
    """Say where a hint acts beside the hints of the treatment, of which it is none; gives Effect."""

    hint: Hint


@dataclass(frozen=True)
class Doubt:
    """spread: (h, w) float32 over the whole photograph, how far apart the likely colours lie, ab units."""

    photo_id: int
    spread: NDArray[np.float32] = field(repr=False, compare=False)


@dataclass(frozen=True)
class DoubtRequest(Question[Doubt]):
    """Say where the network is unsure; gives Doubt."""


@dataclass(frozen=True)
class NextPlaceRequest(Question[Point]):
    """Say where a further hint would tell most; gives the place in fractions of the photograph.

    passed: hints about which nothing was decided, but which need not be asked about again.
    """

    passed: tuple[Hint, ...] = ()


@dataclass(frozen=True)
class Alternative:
    """A treatment to choose: its way (core.variants.Way), or the colour it has under the pin, with the share.

    pixels: (h, w, 4) uint8, B, G, R, 255, read-only: the whole photograph so treated.
    """

    treatment: Treatment
    way: str | None
    likely: Likely | None
    pixels: NDArray[np.uint8] = field(repr=False, compare=False)


@dataclass(frozen=True)
class Alternatives:
    """What can be chosen in the place of a treatment."""

    photo_id: int
    found: tuple[Alternative, ...]


@dataclass(frozen=True)
class AlternativesRequest(Question[Alternatives]):
    """Colour the photograph otherwise: by each likely colour of a hint, or (None) as a whole; gives Alternatives.

    side: of the pictures' longer side, device pixels.
    """

    hint: Hint | None
    side: int = 320
