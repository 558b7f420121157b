"""Measures of a recoloured photograph, each a pure function."""

import torch
from torch import Tensor


def psnr(image: Tensor, reference: Tensor) -> Tensor:
    """Peak signal-to-noise ratio in dB, one a picture; (N, 3, H, W) sRGB in 0..1, rounded to 8 bits first."""
    error = (_to_8_bits(image) - _to_8_bits(reference)).square().mean(dim=(1, 2, 3))
    return 10 * torch.log10(255**2 / error.clamp_min(1e-6))


def colourfulness(image: Tensor) -> Tensor:
    """Colourfulness of Hasler and Suesstrunk (2003), signed opponent axes, one a picture.

    image: (N, 3, H, W) sRGB in 0..1. M = sqrt(s_rg^2 + s_yb^2) + 0.3 sqrt(m_rg^2 + m_yb^2) on 0..255.
    """
    red, green, blue = (_to_8_bits(image)).unbind(1)
    axes = torch.stack((red - green, (red + green) / 2 - blue), dim=1).flatten(2)  # (N, 2, H * W)
    spread = axes.var(dim=2, correction=0).sum(dim=1).sqrt()
    centre = axes.mean(dim=2).square().sum(dim=1).sqrt()
    return spread + 0.3 * centre


def auc(ab: Tensor, reference: Tensor, weights: Tensor | None = None, largest: int = 150) -> float:
    """Area under the cumulative histogram of ab distance, 0..1 (Zhang et al. 2016, section 3.1: "AuC").

    ab, reference: (N, 2, H, W). weights: (N, H, W), the rebalancing weight of each true colour, or None for raw.
    Thresholds run from 0 to `largest` ab units in steps of 1.
    """
    distance = (ab - reference).square().sum(dim=1).sqrt().flatten()
    weight = torch.ones_like(distance) if weights is None else weights.flatten()
    bins = distance.ceil().clamp(0, largest + 1).long()
    share = torch.zeros(largest + 2, dtype=torch.float64).index_add_(0, bins.cpu(), weight.double().cpu())
    return float((share / share.sum()).cumsum(0)[: largest + 1].mean())


def bootstrap_interval(values: Tensor, *, draws: int = 2000, seed: int = 0) -> tuple[float, float]:
    """The 95% interval of the mean of (N,) values, by resampling pictures."""
    generator = torch.Generator().manual_seed(seed)
    picks = torch.randint(len(values), (draws, len(values)), generator=generator)
    means = values.double()[picks].mean(dim=1)
    low, high = torch.quantile(means, torch.tensor([0.025, 0.975], dtype=torch.float64))
    return float(low), float(high)


def _to_8_bits(image: Tensor) -> Tensor:
    return (image.clamp(0, 1) * 255).round()
