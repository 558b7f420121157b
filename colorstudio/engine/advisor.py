"""Answers about one photograph before something is decided: likely colours, reach, doubt, alternatives."""

from collections.abc import Callable
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from colorstudio.core.colorizer import Prediction
from colorstudio.core.hint import Hint
from colorstudio.core.treatment import Treatment
from colorstudio.core.variants import alternatives, variants
from colorstudio.engine import questions
from colorstudio.engine.painter import Painter
from colorstudio.engine.shelf import Held
from colorstudio.engine.view import Cut, Point, View, cut_photo, cut_to_box

Found = list[tuple[Treatment, str | None, questions.Likely | None]]


class Advisor:
    """Answers every questions.Question from the prediction that is held."""

    def __init__(self, painter: Painter) -> None:
        self._painter = painter

    def answer(self, question: questions.Question[Any], prediction: Prediction, hold: Callable[[], Held]) -> object:
        """What the question's class says; hold gives the photograph, for the questions that need its pixels."""
        match question:
            case questions.PlaceRequest():
                return self._see(question, prediction)
            case questions.EffectRequest():
                return self._reach(question, prediction)
            case questions.DoubtRequest():
                reference = question.treatment.reference
                corrector = self._painter.corrector(prediction)
                spread = self._painter.run(lambda: corrector.doubt(reference).numpy())
                return questions.Doubt(question.source.photo_id, _frozen(spread))
            case questions.NextPlaceRequest():
                return self._next(question, prediction)
            case questions.AlternativesRequest():
                return self._vary(question, prediction, hold())
        raise TypeError(f"no such question: {question.kind}")

    def _see(self, question: questions.PlaceRequest, prediction: Prediction) -> questions.PlaceSeen:
        treatment, place = question.treatment, question.place
        look = treatment.resolved(prediction.card)
        field = self._painter.field(prediction, look, reference=treatment.reference, hints=treatment.hints)
        corrector = self._painter.corrector(prediction)
        lightness, a, b = self._painter.run(lambda: corrector.painted(field, place))
        swatches = self._painter.run(lambda: corrector.likely_colours(place, look, treatment.reference))
        likely = tuple(questions.Likely(swatch.colour, swatch.share) for swatch in swatches)
        without = None
        if (pin := question.pin) is not None:
            others = tuple(hint for hint in treatment.hints if hint != pin)
            bare = self._painter.field(prediction, look, reference=treatment.reference, hints=others)
            _, *ab = self._painter.run(lambda: corrector.painted(bare, place))
            without = ab[0], ab[1]
        inside = corrector.is_inside(place)
        return questions.PlaceSeen(question.source.photo_id, place, lightness, (a, b), likely, pin, without, inside)

    def _reach(self, question: questions.EffectRequest, prediction: Prediction) -> questions.Effect:
        corrector = self._painter.corrector(prediction)

        def weigh() -> NDArray[np.uint8]:
            share: Tensor = corrector.effect(question.hint, question.treatment.hints)
            return (share * 255).round().to(torch.uint8).numpy()

        return questions.Effect(question.source.photo_id, question.hint, _frozen(self._painter.run(weigh)))

    def _next(self, question: questions.NextPlaceRequest, prediction: Prediction) -> Point:
        corrector, treatment = self._painter.corrector(prediction), question.treatment
        hints: tuple[Hint, ...] = (*treatment.hints, *question.passed)
        return self._painter.run(lambda: corrector.next_place(hints, treatment.reference))

    def _vary(
        self, question: questions.AlternativesRequest, prediction: Prediction, held: Held
    ) -> questions.Alternatives:
        corrector, treatment, hint = self._painter.corrector(prediction), question.treatment, question.hint
        found: Found = []
        if hint is None:
            found += [(one.treatment, str(one.way), None) for one in self._run(variants, corrector, treatment)]
        else:
            for swatch, treated in self._run(alternatives, corrector, treatment, hint):
                found.append((treated, None, questions.Likely(swatch.colour, swatch.share)))
        cut = _whole(held, question.side)
        lightness = self._painter.run(lambda: held.pyramid.sample(cut))
        pictures = [
            questions.Alternative(treated, way, likely, self._paint(treated, prediction, lightness, cut))
            for treated, way, likely in found
        ]
        return questions.Alternatives(question.source.photo_id, tuple(pictures))

    def _run(self, work: Callable[..., Any], *values: object) -> Any:
        return self._painter.run(lambda: work(*values))

    def _paint(self, treatment: Treatment, prediction: Prediction, lightness: Tensor, cut: Cut) -> NDArray[np.uint8]:
        look = treatment.resolved(prediction.card)
        field = self._painter.field(prediction, look, reference=treatment.reference, hints=treatment.hints)
        return self._painter.paint_screen(lightness, field, cut_to_box(cut))


def _whole(held: Held, side: int) -> Cut:
    """The whole photograph, its longer side so many pixels or fewer."""
    width, height = held.photo.width, held.photo.height
    zoom = min(side / max(width, height), 1.0)
    size = max(round(width * zoom), 1), max(round(height * zoom), 1)
    return cut_photo(View(zoom, (width / 2, height / 2), size), width, height)


def _frozen(values: NDArray[Any]) -> NDArray[Any]:
    own = np.ascontiguousarray(values).copy()
    own.setflags(write=False)
    return own
