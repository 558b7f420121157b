"""The choice of temperature and vividness: every look of a grid, judged on the dev half."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import torch
from torch import Tensor

from colorstudio.core.lab import srgb_to_lab
from colorstudio.core.look import Look
from trainer.data.pictures import Pictures
from trainer.metrics import ab_error, colourfulness
from trainer.paper.judge import Judge
from trainer.paper.systems import Colourist

TEMPERATURES = (0.0, 0.2, 0.38, 0.5, 0.6, 0.7, 0.8, 0.89, 1.0, 1.2)
SWEEP = tuple(Look(temperature=t) for t in TEMPERATURES)
VIVIDNESSES = (0.5, 1.0)
VIVID_TEMPERATURES = (0.2, 0.38, 0.7, 1.0)


@dataclass(frozen=True)
class Reading:
    """Means over the dev half under one look. error: distance in the ab plane."""

    look: Look
    accuracy: float
    confidence: float
    colourfulness: float
    error: float


def sweep(colourist: Colourist, dev: Pictures, judge: Judge, looks: Sequence[Look]) -> list[Reading]:
    """A reading for each look; the network runs once a picture."""
    return [
        reading(look, Pictures(pixels, dev.labels), dev.pixels, judge)
        for look, pixels in colourist.coloured(dev.pixels, looks).items()
    ]


def reading(look: Look, coloured: Pictures, originals: Tensor, judge: Judge) -> Reading:
    """The reading of coloured pictures, uint8 (N, 3, S, S), beside their originals of the same shape."""
    verdicts = judge.verdicts(coloured)
    found, truth = coloured.pixels.float() / 255, originals.float() / 255
    error = torch.cat(
        [
            ab_error(srgb_to_lab(a)[:, 1:], srgb_to_lab(b)[:, 1:])
            for a, b in zip(torch.split(found, 500), torch.split(truth, 500), strict=True)
        ]
    )
    return Reading(
        look,
        float(verdicts.correct.mean()),
        float(verdicts.confidence.mean()),
        float(colourfulness(found).mean()),
        float(error.mean()),
    )


def best(readings: Iterable[Reading], *, vividness: float = 0.0) -> Reading:
    """The reading of highest accuracy at a vividness; the mode (T = 0) is no annealed mean and does not take part."""
    means = [found for found in readings if found.look.temperature > 0 and found.look.vividness == vividness]
    return max(means, key=lambda found: found.accuracy)
