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


@dataclass(frozen=True)
class Guide:
    """What of the guided filter hangs on lightness alone: made once for many fields of one prediction.

    lightness: (1, h, w) L in 0..100. radius: cells. mean, variance: (1, h, w) of L in the window around each cell.
    """

    lightness: Tensor
    radius: int
    mean: Tensor
    variance: Tensor

    @property
    def height(self) -> int:
        """Rows of cells."""
        return self.lightness.shape[1]


def chroma_field(prediction: Prediction, look: Look, reference: Reference | None = None) -> ChromaField:
    """The field of a prediction under a look, with the colours of a reference as prior.

    The decoded ab follow edges of lightness by the fast guided filter (He & Sun 2015): its two coefficient maps are
    kept small and meet the full-size L only when composed, so colour edges are as sharp as the photograph.
    """
    return follow_edges(prediction, wanted_ab(prediction, look, reference))


def follow_edges(prediction: Prediction, ab: Tensor) -> ChromaField:
    """The field of ab (2, h, w) whose edges are those of the prediction's lightness, 0 beyond what is photograph.

    Linear in ab.
    """
    guide = make_guide(prediction)
    return ChromaField(follow_edges_in_rows(prediction, guide, enlarge(prediction, ab), range(guide.height)))


def enlarge(prediction: Prediction, ab: Tensor) -> Tensor:
    """ab (2, h, w) at the size of the prediction's lightness, without its edges."""
    return F.interpolate(ab[None], prediction.lightness.shape, mode="bilinear", align_corners=False)[0]


def follow_edges_in_rows(prediction: Prediction, guide: Guide, ab: Tensor, rows: range) -> Tensor:
    """The coefficients (4, rows, w) of `follow_edges` in these rows alone, to the bit, of ab that is enlarged."""
    coefficients = guided_rows(guide, ab, rows, epsilon=EPSILON)
    return coefficients if prediction.inside is None else coefficients * prediction.inside[rows.start : rows.stop]


def colours_at(field: ChromaField, lightness: Tensor, shape: tuple[int, int]) -> Tensor:
    """What a field paints, as means over (h, w) cells: ab (2, h, w), of L (H, W) at the network's size."""
    painted = field.coefficients[:2] * lightness + field.coefficients[2:]
    return F.interpolate(painted[None], shape, mode="area")[0]


def wanted_ab(prediction: Prediction, look: Look, reference: Reference | None = None) -> Tensor:
    """The ab (2, h, w) of a prediction under a look, on the network's own grid."""
    return add_cast(decode_ab(prediction, look, reference) * look.saturation, look)


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


def make_guide(prediction: Prediction) -> Guide:
    """What of a prediction's lightness the filter needs, whatever the look."""
    return _guide(prediction.lightness[None], RADIUS)


def guided_coefficients(guide: Tensor, ab: Tensor, *, radius: int, epsilon: float) -> Tensor:
    """Coefficients (4, h, w) of the guided filter (He et al. 2010, equations 5, 6 and 8).

    guide: (1, h, w) L in 0..100. ab: (2, h, w). radius: cells. epsilon: L units squared.
    """
    return guided_rows(_guide(guide, radius), ab, range(guide.shape[1]), epsilon=epsilon)


def guided_rows(guide: Guide, ab: Tensor, rows: range, *, epsilon: float) -> Tensor:
    """Those coefficients in these rows alone (4, rows, w), to the bit, of the whole ab (2, h, w)."""
    around = _within(rows, guide.radius, guide.height)
    wide = _within(around, guide.radius, guide.height)
    lightness, part = (plane[:, wide.start : wide.stop] for plane in (guide.lightness, ab))
    mean = _box(torch.cat((part, lightness * part)), guide.radius, _inside(around, wide))
    mean_guide, variance = (plane[:, around.start : around.stop] for plane in (guide.mean, guide.variance))
    mean_ab = mean[:2]
    slope = (mean[2:] - mean_guide * mean_ab).div_(variance + epsilon)
    return _box(torch.cat((slope, mean_ab - slope * mean_guide)), guide.radius, _inside(rows, around))


def _guide(lightness: Tensor, radius: int) -> Guide:
    both = torch.cat((lightness, lightness * lightness))
    mean, square = torch.split(_box(both, radius, range(lightness.shape[1])), 1)
    return Guide(lightness, radius, mean, square - mean**2)


def _within(rows: range, radius: int, height: int) -> range:
    """The rows that the windows around these lie in."""
    return range(max(rows.start - radius, 0), min(rows.stop + radius, height))


def _inside(rows: range, outer: range) -> range:
    """Rows as counted from the first of the outer ones."""
    return range(rows.start - outer.start, rows.stop - outer.start)


def _box(planes: Tensor, radius: int, rows: range) -> Tensor:
    """The mean over (2 radius + 1) squared cells, in these rows; the border repeats itself."""
    width = planes.shape[2]
    above, below = max(radius - rows.start, 0), max(rows.stop + radius - planes.shape[1], 0)
    part = planes[:, rows.start - radius + above : rows.stop + radius - below]
    padded = F.pad(part[None], (radius, radius, above, below), mode="replicate")[0]
    taps = range(2 * radius + 1)
    # Sums of shifted planes: a seventh of the time of avg_pool2d on the CPU (10 planes of 240 x 320, radius 1).
    summed = _sum(padded[:, tap : tap + len(rows)] for tap in taps)
    return _sum(summed[:, :, tap : tap + width] for tap in taps).div_(len(taps) ** 2)


def _sum(planes: Iterable[Tensor]) -> Tensor:
    first, second, *others = planes
    return functools.reduce(Tensor.add_, others, first + second)
