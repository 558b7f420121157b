"""The hints on one prediction: what stays the same while pins and sliders move is worked out once."""

from collections import OrderedDict
from collections.abc import Sequence

import torch
from torch import Tensor

from colorstudio.core import doubt
from colorstudio.core.chroma import ChromaField, colours_at, follow_edges
from colorstudio.core.colorizer import Prediction
from colorstudio.core.corrections import Anchor, Cells, Ties, anchor, cell_at, cells_of, corrected, effect, observe, tie
from colorstudio.core.hint import Hint
from colorstudio.core.look import Look
from colorstudio.core.palette import Swatch, score_shift
from colorstudio.core.reference import Reference

ANCHORS_HELD = 256  # places, about 20 kB each
TIES_HELD = 3  # sets of hints, as while a pin is dragged: all of them, and those that stay; about 20 kB a hint


class Corrector:
    """Applies hints to fields of one prediction, and answers what a person wants to know before the next one.

    Cells are made at the first need, anchors once a place, ties once a set of hints. Hints of strength 0 and beyond
    what is photograph count for nothing anywhere.
    """

    def __init__(self, prediction: Prediction) -> None:
        self.prediction = prediction
        self._cells: Cells | None = None
        self._anchors: OrderedDict[tuple[float, float], Anchor] = OrderedDict()
        self._ties: OrderedDict[tuple[Hint, ...], Ties] = OrderedDict()

    def field(self, base: ChromaField, hints: Sequence[Hint]) -> ChromaField:
        """The field with the hints' corrections; the very same one where they wish nothing."""
        ties = self._tie(hints)
        return base if ties is None else corrected(base, self.prediction, self.cells, ties)

    def effect(self, hint: Hint, others: Sequence[Hint]) -> Tensor:
        """What a further hint would change: the share (H, W) of its wish, 0..1, at the network's size."""
        share = effect(self.cells, self._anchor(hint.place), hint, self._tie(others))
        lightness = self.prediction.lightness
        coefficients = follow_edges(self.prediction, share.expand(2, -1, -1)).coefficients
        return (coefficients[0] * lightness + coefficients[2]).clamp(0, 1)

    def painted(self, field: ChromaField, place: tuple[float, float]) -> tuple[float, float, float]:
        """What a field paints at a place, as a hint there would speak of it: L, a, b."""
        ab = colours_at(field, self.prediction.lightness, self.cells.shape).flatten(1)
        lightness, a, b = observe(torch.cat((self.cells.lightness[None], ab)), self._anchor(place)).tolist()
        return lightness, a, b

    def likely_colours(
        self, place: tuple[float, float], look: Look, reference: Reference | None = None
    ) -> tuple[Swatch, ...]:
        """The colours that the network holds possible at a place, with their shares under this look's vividness."""
        shift = score_shift(self.prediction, look, reference)
        return doubt.likely_colours(self.cells, self._anchor(place), shift)

    def doubt(self, reference: Reference | None = None) -> Tensor:
        """Where the network is unsure (h, w): the spread of its distribution in ab units; 0 without one."""
        return doubt.spread(self.cells, self._own_shift(reference))

    def next_place(self, hints: Sequence[Hint], reference: Reference | None = None) -> tuple[float, float]:
        """Where, in fractions of the photograph, a further hint would tell most."""
        return doubt.next_place(self.cells, self._tie(hints), self._own_shift(reference))

    @property
    def cells(self) -> Cells:
        """The prediction's cells."""
        if self._cells is None:
            self._cells = cells_of(self.prediction)
        return self._cells

    def _own_shift(self, reference: Reference | None) -> Tensor | None:
        """Doubt is the network's own, whatever the look; a reference does tell something."""
        return score_shift(self.prediction, Look(vividness=0.0), reference)

    def is_inside(self, place: tuple[float, float]) -> bool:
        """Whether a place is photograph: a hint beyond it counts for nothing."""
        return bool(self.cells.inside[cell_at(self.cells, place)] > 0)

    def _anchor(self, place: tuple[float, float]) -> Anchor:
        if place not in self._anchors:
            self._anchors[place] = anchor(self.cells, place)
        self._anchors.move_to_end(place)
        while len(self._anchors) > ANCHORS_HELD:
            self._anchors.popitem(last=False)
        return self._anchors[place]

    def _tie(self, hints: Sequence[Hint]) -> Ties | None:
        counted = tuple(hint for hint in hints if hint.strength and self.is_inside(hint.place))
        if not counted:
            return None
        if counted not in self._ties:
            self._ties[counted] = tie(self.cells, [self._anchor(hint.place) for hint in counted], counted)
        self._ties.move_to_end(counted)
        while len(self._ties) > TIES_HELD:
            self._ties.popitem(last=False)
        return self._ties[counted]
