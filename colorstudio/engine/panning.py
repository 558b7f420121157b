"""What a view that was moved shares with the one before it, so that only what came into sight is made."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray
from torch import Tensor

from colorstudio.engine.view import Cut

A = TypeVar("A", NDArray[np.uint8], Tensor)
Place = tuple[slice, slice]  # rows and columns of a cut's arrays

WORTH = 0.5  # of a cut: with less of it in sight before, all is made anew


@dataclass(frozen=True)
class Move:
    """A cut as what was in sight before and the rest.

    here, there: where what both cuts show lies in the arrays of this one and of the one before. rest: what came into
    sight, and where in this one's arrays.
    """

    here: Place
    there: Place
    rest: tuple[tuple[Place, Cut], ...]


def move_between(before: Cut, after: Cut) -> Move | None:
    """From one cut to another; None where they are not of one photograph at one zoom, or share little."""
    if (before.photo, before.scaled) != (after.photo, after.scaled):
        return None
    left, top = max(before.left, after.left), max(before.top, after.top)
    right, bottom = min(before.right, after.right), min(before.bottom, after.bottom)
    across, down = after.size
    if right <= left or bottom <= top or (right - left) * (bottom - top) < WORTH * across * down:
        return None
    shared = replace(after, left=left, top=top, right=right, bottom=bottom)
    bands = (
        replace(after, bottom=top),
        replace(after, top=bottom),
        replace(shared, left=after.left, right=left),
        replace(shared, left=right, right=after.right),
    )
    rest = tuple((_place(band, after), band) for band in bands if not band.is_empty)
    return Move(_place(shared, after), _place(shared, before), rest)


def follow(move: Move, before: A, after: A, make: Callable[[Place, Cut], A]) -> A:
    """Fill the arrays of a cut (h, w, ...) from those of the one before and what `make` gives for each of the rest."""
    after[move.here] = before[move.there]
    for place, cut in move.rest:
        after[place] = make(place, cut)
    return after


def _place(part: Cut, whole: Cut) -> Place:
    return (
        slice(part.top - whole.top, part.bottom - whole.top),
        slice(part.left - whole.left, part.right - whole.left),
    )
