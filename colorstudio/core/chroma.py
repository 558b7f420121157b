"""From a prediction and a look to a small, edge-aware field of chroma."""

import functools
from collections.abc import Iterable
from dataclasses import dataclass

import torch
from torch import Tensor
from torch.nn import functional as F

from colorstudio.core import bins
from colorstudio.core.colorizer import Prediction
from colorstudio.core.look import Look
from colorstudio.core.palette import score_shift
from colorstudio.core.reference import Reference

# By `python -m trainer.publish.placement` (docs/studio-network.md): with these the error along edges is lower than by
# bilinear and by nearest upsampling; on half the guide not surely. Epsilon from 16 to 64 makes no difference.
RADIUS = 2  # pixels of the network's input
EPSILON = 16.0  # L units squared: contrast under about 4 L moves no chroma


@dataclass(frozen=True)
class ChromaField:
    """Chroma as a local linear function of lightness: a = A_a L + B_a, b = A_b L + B_b, with L in 0..100.

    coefficients: (4, h, w) float32: A_a, A_b, B_a, B_b, spread over the whole photograph whatever its size.
    """

    coefficients: Tensor


def chroma_field(prediction: Prediction, look: Look, reference: Reference | None = None) -> ChromaField:
    """The field of a prediction under a look, with the colours of a reference as prior.

    The decoded ab follow edges of lightness by the fast guided filter (He & Sun 2015): its two coefficient maps are
    kept small and meet the full-size L only when composed, so colour edges are as sharp as the photograph.
    """
    ab = decode_ab(prediction, look, reference) * look.saturation
    return follow_edges(prediction, add_cast(ab, look))


def follow_edges(prediction: Prediction, ab: Tensor) -> ChromaField:
    """The field of ab (2, h, w) whose edges are those of the prediction's lightness, 0 beyond what is photograph.

    Linear in ab.
    """
    guide = prediction.lightness[None]
    ab = F.interpolate(ab[None], guide.shape[1:], mode="bilinear", align_corners=False)[0]
    coefficients = guided_coefficients(guide, ab, radius=RADIUS, epsilon=EPSILON)
    return ChromaField(coefficients if prediction.inside is None else coefficients * prediction.inside)


def colours_at(field: ChromaField, lightness: Tensor, shape: tuple[int, int]) -> Tensor:
    """What a field paints, as means over (h, w) cells: ab (2, h, w), of L (H, W) at the network's size."""
    painted = field.coefficients[:2] * lightness + field.coefficients[2:]
    return F.interpolate(painted[None], shape, mode="area")[0]


def decode_ab(prediction: Prediction, look: Look, reference: Reference | None = None) -> Tensor:
    """The ab (2, h, w) of a prediction before saturation; a network without distribution has but one."""
    if prediction.ab is not None:
        return prediction.ab
    assert prediction.logits is not None
    return bins.annealed_mean(prediction.logits, score_shift(prediction, look, reference), look.temperature)


def add_cast(ab: Tensor, look: Look) -> Tensor:
    """The ab (2, h, w) with the look's tint added to a and its warmth to b; the same tensor where both are 0."""
    if not look.tint and not look.warmth:
        return ab
    return ab + ab.new_tensor((look.tint, look.warmth))[:, None, None]


def guided_coefficients(guide: Tensor, ab: Tensor, *, radius: int, epsilon: float) -> Tensor:
    """Coefficients (4, h, w) of the guided filter (He et al. 2010, equations 5, 6 and 8).

    guide: (1, h, w) L in 0..100. ab: (2, h, w). radius: cells. epsilon: L units squared.
    """
    planes = torch.cat((guide, ab, guide * guide, guide * ab))
    mean = _box(planes, radius)
    mean_guide, mean_ab = mean[:1], mean[1:3]
    variance = mean[3:4] - mean_guide**2
    covariance = mean[4:6] - mean_guide * mean_ab
    slope = covariance / (variance + epsilon)
    return _box(torch.cat((slope, mean_ab - slope * mean_guide)), radius)


def _box(planes: Tensor, radius: int) -> Tensor:
    """The mean over (2 radius + 1) squared cells; the border repeats itself."""
    height, width = planes.shape[1:]
    padded = F.pad(planes[None], (radius,) * 4, mode="replicate")[0]
    taps = range(2 * radius + 1)
    # Sums of shifted planes: a seventh of the time of avg_pool2d on the CPU (10 planes of 240 x 320, radius 1).
    rows = _sum(padded[:, tap : tap + height] for tap in taps)
    return _sum(rows[:, :, tap : tap + width] for tap in taps) / len(taps) ** 2


def _sum(planes: Iterable[Tensor]) -> Tensor:
    return functools.reduce(torch.add, planes)
