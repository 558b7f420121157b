"""What the classifier sees in a photograph: in gray, in the network's colours, and in the file's own."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional as F

from colorstudio.core.chroma import ChromaField
from colorstudio.core.classifier import Classifier, load_classifier
from colorstudio.core.compose import compose
from colorstudio.core.guess import Guess
from colorstudio.engine.painter import Painter
from colorstudio.engine.requests import Recognized, RecognizeRequest
from colorstudio.engine.shelf import Held
from colorstudio.engine.view import Cut
from colorstudio.errors import Check
from colorstudio.files.photo import Photo

SIDE = 256  # px, the longer side of the pictures shown to the classifier, which reduces them further by itself

Guesses = tuple[Guess, ...]


@dataclass(frozen=True)
class _Fixed:
    """What no look changes."""

    gray: Guesses
    original: Guesses | None


class Recognizer:
    """Holds one classifier, and what it said of photographs whatever their look. Tests replace `load`."""

    def __init__(self, painter: Painter, load: Callable[[Path, torch.device], Classifier] = load_classifier) -> None:
        self._painter = painter
        self._load = load
        self._loaded: tuple[Path, torch.device, Classifier] | None = None
        self._fixed: dict[tuple[int, int], _Fixed] = {}  # by photograph and turn

    def recognize(
        self, request: RecognizeRequest, held: Held, field: ChromaField | None, *, device: torch.device, check: Check
    ) -> Recognized:
        """Classify small pictures of a photograph whose chroma is `field` (None: it has no colours yet)."""
        classifier = self._classifier(request.classifier, device)
        small = self._painter.run(lambda: _reduce(held, max(SIDE, classifier.card.input_side)))

        def classify(chroma: ChromaField | None) -> Guesses:
            pixels = self._painter.run(lambda: compose(small, chroma))
            return classifier.classify(pixels.astype(np.uint8, copy=False), check=check)

        photo_id = request.source.photo_id
        fixed = self._fixed.get((photo_id, held.turn))
        if fixed is None:
            own = self._painter.run(lambda: _own_field(held.photo, small))
            fixed = _Fixed(classify(None), classify(own) if own else None)
            self._fixed[photo_id, held.turn] = fixed
        coloured = classify(field) if field else None
        return Recognized(photo_id, request.treatment, gray=fixed.gray, coloured=coloured, original=fixed.original)

    def forget(self, photo_id: int) -> None:
        """Let go of what is known of a photograph."""
        for key in [key for key in self._fixed if key[0] == photo_id]:
            del self._fixed[key]

    def _classifier(self, path: Path, device: torch.device) -> Classifier:
        if self._loaded is None or self._loaded[:2] != (path, device):
            self._fixed.clear()
            self._loaded = path, device, self._load(path, device)
        return self._loaded[2]


def _reduce(held: Held, side: int) -> Tensor:
    """The photograph's lightness (h, w), its longer side at most `side`."""
    width, height = held.photo.width, held.photo.height
    scale = min(side / max(width, height), 1.0)
    scaled = max(round(width * scale), 1), max(round(height * scale), 1)
    return held.pyramid.sample(
        Cut((width, height), scaled, left=0, top=0, right=scaled[0], bottom=scaled[1], origin=(0, 0))
    )


def _own_field(photo: Photo, small: Tensor) -> ChromaField | None:
    """The file's own colours as a field of constants, as fine as the small picture."""
    if photo.own_ab is None:
        return None
    ab = F.interpolate(torch.tensor(photo.own_ab)[None], small.shape, mode="area")[0]
    return ChromaField(torch.cat((torch.zeros_like(ab), ab)))
