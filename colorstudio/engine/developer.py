"""Predictions that are held, and the chroma fields made of them: each kept for as long as what it depends on stays."""

from collections import OrderedDict
from dataclasses import dataclass

from colorstudio.core.chroma import ChromaField
from colorstudio.core.colorizer import Prediction
from colorstudio.core.hint import Hint
from colorstudio.core.look import Look
from colorstudio.core.reference import Reference
from colorstudio.core.treatment import Treatment
from colorstudio.engine.painter import Painter
from colorstudio.engine.source import NetworkChoice

PREDICTIONS_HELD = 16  # about 5 MB each
FIELDS_HELD = 4  # about 1.2 MB each: of the window, of a save beside it, and of those before


@dataclass(frozen=True)
class _FieldKey:
    """What a field depends on: not the view, so that panning makes none."""

    photo_id: int
    network: NetworkChoice
    look: Look
    hints: tuple[Hint, ...]
    reference: Reference | None


class Developer:
    """Keeps predictions by photograph and network, and fields by those and the treatment."""

    def __init__(self, painter: Painter) -> None:
        self._painter = painter
        self._predictions: OrderedDict[tuple[int, NetworkChoice], Prediction] = OrderedDict()
        self._fields: OrderedDict[_FieldKey, ChromaField] = OrderedDict()

    def keep(self, photo_id: int, network: NetworkChoice, prediction: Prediction) -> None:
        """Hold a prediction; the one longest unused makes room."""
        self._predictions[photo_id, network] = prediction
        while len(self._predictions) > PREDICTIONS_HELD:
            self._predictions.popitem(last=False)

    def known(self, photo_id: int, network: NetworkChoice | None) -> Prediction | None:
        """The prediction that is held; it counts as used now."""
        if network is None or (photo_id, network) not in self._predictions:
            return None
        self._predictions.move_to_end((photo_id, network))
        return self._predictions[photo_id, network]

    def field(self, photo_id: int, network: NetworkChoice, prediction: Prediction, treatment: Treatment) -> ChromaField:
        """The chroma field of a photograph's prediction under a treatment."""
        look = treatment.resolved(prediction.card)
        key = _FieldKey(photo_id, network, look, treatment.hints, treatment.reference)
        field = self._fields.get(key)
        if field is None:
            field = self._fields[key] = self._painter.field(
                prediction, look, reference=treatment.reference, hints=treatment.hints
            )
        self._fields.move_to_end(key)
        while len(self._fields) > FIELDS_HELD:
            self._fields.popitem(last=False)
        return field

    def forget(self, photo_id: int) -> None:
        """Let go of a photograph's predictions and fields."""
        for pair in [pair for pair in self._predictions if pair[0] == photo_id]:
            del self._predictions[pair]
        for key in [key for key in self._fields if key.photo_id == photo_id]:
            del self._fields[key]

    def forget_fields(self) -> None:
        """Let go of the fields, which predictions give again in milliseconds."""
        self._fields.clear()

    def clear(self) -> None:
        """Let go of everything."""
        self._predictions.clear()
        self._fields.clear()
