"""The 313 in-gamut ab bins of Zhang et al. (ECCV 2016): encoding, rebalancing and the annealed mean."""

import functools

import torch
from torch import Tensor

from colorstudio.core.look import Look

GRID = 10  # ab units between neighbouring bins
NEIGHBOURS = 5  # Zhang et al. 2016, section 2.2: soft-encoding over the 5 nearest bins
SIGMA = 5.0  # the same section: Gaussian weights with a standard deviation of 5 ab units
REBALANCE_LAMBDA = 0.5  # Zhang et al. 2016, equation 4: mix of prior and uniform
MODE_BELOW = 0.05  # below this temperature float32 cannot tell the softmax from its arg-max

# The published list: for each a, the first and last b, in tens. Its order is part of published weights.
B_RANGES = {
    -90: (50, 90),
    -80: (20, 90),
    -70: (0, 90),
    -60: (-20, 90),
    -50: (-30, 100),
    -40: (-40, 100),
    -30: (-50, 100),
    -20: (-50, 100),
    -10: (-60, 100),
    0: (-70, 100),
    10: (-80, 90),
    20: (-80, 90),
    30: (-90, 90),
    40: (-100, 90),
    50: (-100, 80),
    60: (-110, 80),
    70: (-110, 80),
    80: (-110, 70),
    90: (-110, 70),
    100: (-90, 0),
}
CENTERS = torch.tensor(
    [(a, b) for a, (first, last) in B_RANGES.items() for b in range(first, last + 1, GRID)],
    dtype=torch.float32,
)  # (313, 2): a, b
COUNT = len(CENTERS)


def soft_encode(ab: Tensor) -> tuple[Tensor, Tensor]:
    """Each colour as a Gaussian mixture of its 5 nearest bins.

    ab: (N, 2, H, W), about -110..110. Returns bin indices (N, 5, H, W), int64, and weights of the same shape that
    sum to 1. Colours are rounded to whole ab units first: a table of every unit replaces 313 distances a pixel.
    """
    indices, weights = _encoding_table(ab.device)
    column = (ab.round().clamp(-_REACH, _REACH) + _REACH).long()
    row = column[:, 0] * (2 * _REACH + 1) + column[:, 1]  # (N, H, W)
    return indices[row].permute(0, 3, 1, 2), weights[row].permute(0, 3, 1, 2)


def decode(logits: Tensor, log_weights: Tensor | None, look: Look) -> Tensor:
    """The annealed mean of equation 5 of Zhang et al., taken from logits.

    logits: (..., 313, H, W); log_weights: (313,) from `rebalancing_weights`, may be None at vividness 0.
    Returns ab (..., 2, H, W): softmax((logits + v * log w) / T) . centres; the arg-max for T under 0.05.
    Saturation is not applied here.
    """
    shift = look.vividness * log_weights if look.vividness and log_weights is not None else None
    return annealed_mean(logits, shift, look.temperature)


def annealed_mean(logits: Tensor, shift: Tensor | None, temperature: float) -> Tensor:
    """ab (..., 2, H, W) of logits (..., 313, H, W): softmax((logits + shift) / T) . centres; shift: (313,) or None."""
    scores = logits if shift is None else logits + shift.to(logits)[:, None, None]
    centers = CENTERS.to(logits)
    if temperature < MODE_BELOW:
        return centers[scores.argmax(dim=-3)].movedim(-1, -3)
    share = torch.softmax(scores / temperature, dim=-3)
    return torch.einsum("...qhw,qc->...chw", share, centers)


def smooth_prior(counts: Tensor, sigma: float = SIGMA) -> Tensor:
    """The prior over bins (313,), summing to 1, from counts (313,), smoothed over ab as in section 2.2."""
    distance = torch.cdist(CENTERS, CENTERS)
    kernel = torch.exp(-(distance**2) / (2 * sigma**2))
    kernel = kernel / kernel.sum(dim=1, keepdim=True)
    smoothed = kernel.T @ (counts / counts.sum()).to(kernel)
    return smoothed / smoothed.sum()


def rebalancing_weights(prior: Tensor, mix: float = REBALANCE_LAMBDA) -> Tensor:
    """w = 1 / ((1 - mix) p + mix / 313), scaled to a mean of 1 under the prior (Zhang et al. 2016, equation 4)."""
    weights = 1 / ((1 - mix) * prior + mix / COUNT)
    return weights / (prior * weights).sum()


_REACH = 115  # ab units; the sRGB gamut ends within 110 of gray on both axes


@functools.lru_cache(maxsize=4)
def _encoding_table(device: torch.device) -> tuple[Tensor, Tensor]:
    axis = torch.arange(-_REACH, _REACH + 1, dtype=torch.float32)
    units = torch.cartesian_prod(axis, axis)  # (231 * 231, 2)
    distance, indices = torch.cdist(units, CENTERS).topk(NEIGHBOURS, dim=1, largest=False)
    weights = torch.exp(-(distance**2) / (2 * SIGMA**2))
    # Colours far outside the gamut have vanishing weights: the nearest bin then takes all.
    weights[:, 0] += 1e-30
    weights = weights / weights.sum(dim=1, keepdim=True)
    return indices.to(device), weights.to(device)
