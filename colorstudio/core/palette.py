"""Which colours a photograph has, and what that says about another one."""

import functools
from dataclasses import dataclass

import torch
from torch import Tensor

from colorstudio.core import bins
from colorstudio.core.colorizer import Prediction
from colorstudio.core.look import Look
from colorstudio.core.reference import Reference

REFERENCE_SHARE = (
    0.9  # of the prior that a reference makes; the rest is the training data's, so that no bin is excluded
)
LEAST = 1e-5  # shares below this are left out of a reference, and no prior is smaller
NEAR = 22.0  # ab units around its middle that a swatch stands for
PALETTE_NEAR = 12.0  # the same in a palette: with 22, one swatch was nine tenths of most old photographs


@dataclass(frozen=True)
class Swatch:
    """A colour (a, b) and the share, 0..1, that it and its like have."""

    colour: tuple[float, float]
    share: float


def bin_shares(ab: Tensor) -> tuple[tuple[int, float], ...]:
    """The shares of bins of ab (2, h, w), each pixel over the bins next to it; what a Reference is made of."""
    indices, weights = bins.soft_encode(ab[None])
    counts = torch.zeros(bins.COUNT).index_add_(0, indices.flatten(), weights.flatten())
    shares = (counts / counts.sum()).tolist()
    return tuple((number, round(share, 6)) for number, share in enumerate(shares) if share >= LEAST)


def swatches(shares: tuple[tuple[int, float], ...], count: int = 6) -> tuple[Swatch, ...]:
    """At most so many colours that stand for the shares of bins, the commonest first."""
    weights = torch.zeros(bins.COUNT)
    for number, share in shares:
        weights[number] = share
    return group(weights / weights.sum(), count, near=PALETTE_NEAR)


def group(weights: Tensor, count: int, *, near: float = NEAR) -> tuple[Swatch, ...]:
    """At most so many colours that stand for a distribution over bins (313,), the largest share first.

    One after the other, the place of the ab plane around which most is left takes the bins within `near` ab units; its
    colour is their mean. Peaks alone would hide what a person asks for: most distributions have but one, and a long
    slope from gray to the colours that are possible, too.
    """
    left = weights / weights.sum()
    found = []
    for _ in range(count):
        middle = int((_blur() @ left).argmax())
        own = left * ((bins.CENTERS - bins.CENTERS[middle]).norm(dim=1) <= near)
        share = float(own.sum())
        if share <= LEAST:
            break
        a, b = (own @ bins.CENTERS / share).tolist()
        found.append(Swatch((a, b), share))
        left = left - own
    return tuple(sorted(found, key=lambda swatch: -swatch.share))


def score_shift(prediction: Prediction, look: Look, reference: Reference | None = None) -> Tensor | None:
    """What is added to the logits (313,) before the softmax, None for nothing.

    v (1 - s) log w + s (log p_ref - log prior): vividness discounts frequent colours (ADR 0004), and a reference of
    strength s sets its own frequencies in the place of the training data's, as Bayes' rule has it.
    """
    weights = prediction.log_weights
    if weights is None:
        return None
    if reference is None or not reference.strength:
        return look.vividness * weights if look.vividness else None
    prior = torch.tensor(prediction.card.prior).clamp_min(LEAST)
    expected = REFERENCE_SHARE * _smoothed(reference.bins) + (1 - REFERENCE_SHARE) * prior
    strength = reference.strength
    return look.vividness * (1 - strength) * weights + strength * (expected.log() - prior.log())


@functools.lru_cache(maxsize=8)
def _smoothed(shares: tuple[tuple[int, float], ...]) -> Tensor:
    counts = torch.zeros(bins.COUNT)
    for number, share in shares:
        counts[number] = share
    return bins.smooth_prior(counts)


@functools.lru_cache(maxsize=1)
def _blur() -> Tensor:
    """(313, 313): a Gaussian of one bin's width, so that the middle of a group is not the one bin that is largest."""
    return torch.exp(-torch.cdist(bins.CENTERS, bins.CENTERS).square() / (2 * bins.GRID**2))
