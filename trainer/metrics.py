"""Measures of a recoloured photograph, each a pure function, and how sure one may be of their means."""

import functools
import math
from dataclasses import dataclass

import torch
from torch import Tensor
from torch.nn import functional as F

from colorstudio.core import bins
from colorstudio.core.lab import lightness_to_srgb

DRAWS = 2000  # of a bootstrap
PSNR_MOST = 40.0  # dB; uncapped, the 58 gray ones among CIFAR-10's test pictures lift the mean of gray by half a dB


def psnr(image: Tensor, reference: Tensor) -> Tensor:
    """Peak signal-to-noise ratio in dB, one a picture, capped at `PSNR_MOST`; (N, 3, H, W) sRGB in 0..1."""
    return as_psnr(squared_error(image, reference)).clamp_max(PSNR_MOST)


def squared_error(image: Tensor, reference: Tensor) -> Tensor:
    """Mean squared error on 0..255, one a picture; (N, 3, H, W) sRGB in 0..1, rounded to 8 bits first."""
    return (_to_8_bits(image) - _to_8_bits(reference)).square().mean(dim=(1, 2, 3))


def as_psnr(error: Tensor) -> Tensor:
    """dB of mean squared errors on 0..255, of a picture or pooled over many."""
    return 10 * torch.log10(255**2 / error.clamp_min(1e-6))


def ssim(image: Tensor, reference: Tensor) -> Tensor:
    """Structural similarity (Wang et al. 2004), one a picture; (N, 3, H, W) sRGB in 0..1, rounded to 8 bits first.

    As scikit-image computes it by default: windows of 7x7, sample covariance, the mean over channels and over windows
    that lie inside the picture. Sides of at least 7.
    """
    x, y = _to_8_bits(image) / 255, _to_8_bits(reference) / 255
    mean_x, mean_y = F.avg_pool2d(x, 7, 1), F.avg_pool2d(y, 7, 1)
    sample = 49 / 48
    var_x = sample * (F.avg_pool2d(x * x, 7, 1) - mean_x**2)
    var_y = sample * (F.avg_pool2d(y * y, 7, 1) - mean_y**2)
    covariance = sample * (F.avg_pool2d(x * y, 7, 1) - mean_x * mean_y)
    c1, c2 = 0.01**2, 0.03**2
    similar = (2 * mean_x * mean_y + c1) * (2 * covariance + c2)
    similar = similar / ((mean_x**2 + mean_y**2 + c1) * (var_x + var_y + c2))
    return similar.mean(dim=(1, 2, 3))


def ciede2000(lab: Tensor, reference: Tensor) -> Tensor:
    """Mean colour difference CIEDE2000 (Sharma et al. 2005), one a picture; both Lab (N, 3, H, W), best float64."""
    (l1, a1, b1), (l2, a2, b2) = lab.unbind(1), reference.unbind(1)
    neutral = 1 + 0.5 * (1 - _saturating((torch.hypot(a1, b1) + torch.hypot(a2, b2)) / 2))
    c1, c2 = torch.hypot(neutral * a1, b1), torch.hypot(neutral * a2, b2)
    h1, h2 = torch.atan2(b1, neutral * a1), torch.atan2(b2, neutral * a2)
    turn = torch.where(c1 * c2 > 0, h2 - h1, 0.0)
    turn = turn - 2 * math.pi * torch.round(turn / (2 * math.pi))  # the shorter way round
    hue = torch.where(c1 * c2 > 0, h1 + turn / 2, h1 + h2)
    light, chroma = (l1 + l2) / 2, (c1 + c2) / 2
    by_light = (l2 - l1) / (1 + 0.015 * (light - 50) ** 2 / torch.sqrt(20 + (light - 50) ** 2))
    by_chroma = (c2 - c1) / (1 + 0.045 * chroma)
    by_hue = 2 * torch.sqrt(c1 * c2) * torch.sin(turn / 2) / (1 + 0.015 * chroma * _hue_weight(hue))
    from_blue = (torch.rad2deg(hue) - 275 + 180) % 360 - 180
    rotation = -2 * _saturating(chroma) * torch.sin(torch.deg2rad(60 * torch.exp(-((from_blue / 25) ** 2))))
    squared = by_light**2 + by_chroma**2 + by_hue**2 + rotation * by_chroma * by_hue
    return squared.clamp_min(0).sqrt().mean(dim=(1, 2))


def _saturating(chroma: Tensor) -> Tensor:
    return torch.sqrt(chroma**7 / (chroma**7 + 25.0**7))


def _hue_weight(hue: Tensor) -> Tensor:
    """T of CIEDE2000; hue in radians."""
    low = -0.17 * torch.cos(hue - math.radians(30)) + 0.24 * torch.cos(2 * hue)
    high = 0.32 * torch.cos(3 * hue + math.radians(6)) - 0.20 * torch.cos(4 * hue - math.radians(63))
    return 1 + low + high


def ab_error(ab: Tensor, reference: Tensor) -> Tensor:
    """Mean distance in the ab plane, one a picture; both (N, 2, H, W)."""
    return (ab - reference).square().sum(dim=1).sqrt().mean(dim=(1, 2))


def colourfulness(image: Tensor) -> Tensor:
    """Colourfulness of Hasler and Suesstrunk (2003), signed opponent axes, one a picture.

    image: (N, 3, H, W) sRGB in 0..1. M = sqrt(s_rg^2 + s_yb^2) + 0.3 sqrt(m_rg^2 + m_yb^2) on 0..255.
    """
    red, green, blue = (_to_8_bits(image)).unbind(1)
    axes = torch.stack((red - green, (red + green) / 2 - blue), dim=1).flatten(2)  # (N, 2, H * W)
    spread = axes.var(dim=2, correction=0).sum(dim=1).sqrt()
    centre = axes.mean(dim=2).square().sum(dim=1).sqrt()
    return spread + 0.3 * centre


def colour_measures(found: Tensor, srgb: Tensor, lightness: Tensor) -> dict[str, Tensor]:
    """PSNR and colourfulness (N,) of recoloured pictures, beside the PSNR of gray and the originals' colourfulness.

    found, srgb: (N, 3, H, W) in 0..1; lightness: (N, 1, H, W) L 0..100 of the originals.
    """
    gray = lightness_to_srgb(lightness).expand(-1, 3, -1, -1)
    return {
        "psnr": psnr(found, srgb),
        "psnr_gray": psnr(gray, srgb),
        "colourfulness": colourfulness(found),
        "colourfulness_original": colourfulness(srgb),
    }


def auc(ab: Tensor, reference: Tensor, weights: Tensor | None = None, largest: int = 150) -> Tensor:
    """Area under the cumulative histogram of ab distance, 0..1, one a picture (Zhang et al. 2016, section 3.1: "AuC").

    ab, reference: (N, 2, H, W). weights: (N, H, W), of each true colour (`rarity`), or None for raw.
    Thresholds run from 0 to `largest` ab units in steps of 1.
    """
    area, weight = auc_parts(ab, reference, weights, largest)
    return area / weight


def auc_parts(
    ab: Tensor, reference: Tensor, weights: Tensor | None = None, largest: int = 150
) -> tuple[Tensor, Tensor]:
    """Weighted area and weight of each picture, (N,) both: over many pictures the area is the ratio of their sums."""
    distance = (ab - reference).square().sum(dim=1).sqrt().flatten(1).double()  # (N, H * W)
    weight = torch.ones_like(distance) if weights is None else weights.flatten(1).double()
    passed = (largest + 1 - distance.ceil()).clamp_min(0) / (largest + 1)  # share of the thresholds at or above it
    return (weight * passed).mean(dim=1), weight.mean(dim=1)


def rarity(ab: Tensor) -> Tensor:
    """The weight (313,) of each bin among true colours ab (N, 2, H, W): one over how frequent it is, smoothed.

    As Zhang et al. weigh their "AuC rebal" (section 3.1: equation 4 with lambda 0), with these pictures' colours in
    place of ImageNet's: the same for all that is measured on them.
    """
    nearest = bins.soft_encode(ab)[0][:, 0].flatten()
    prior = bins.smooth_prior(torch.bincount(nearest, minlength=bins.COUNT))
    return bins.rebalancing_weights(prior.clamp_min(1e-12), mix=0.0)


@dataclass(frozen=True)
class Figure:
    """A mean over pictures with the 95% bootstrap interval of it."""

    mean: float
    low: float
    high: float


def figure(values: Tensor) -> Figure:
    """The mean of (N,) values, one a picture, with its interval."""
    return Figure(float(values.double().mean()), *bootstrap_interval(values))


def pooled_psnr(errors: Tensor) -> Figure:
    """dB of the mean squared error over all pictures, from (N,) errors on 0..255: one dark miss counts by its size."""
    return Figure(float(as_psnr(errors.double().mean())), *interval(as_psnr(bootstrap_means(errors))))


def pooled_gain(errors: Tensor, baseline: Tensor) -> Figure:
    """How many dB the pooled PSNR lies above that of a baseline on the same pictures; (N,) errors of both."""
    gain = as_psnr(errors.double().mean()) - as_psnr(baseline.double().mean())
    return Figure(float(gain), *interval(as_psnr(bootstrap_means(errors)) - as_psnr(bootstrap_means(baseline))))


def ratio(above: Tensor, below: Tensor) -> Figure:
    """The ratio of the sums of (N,) values, one a picture, with its interval by resampling pictures."""
    value = float(above.double().sum() / below.double().sum())
    return Figure(value, *interval(bootstrap_means(above) / bootstrap_means(below)))


def bootstrap_interval(values: Tensor, *, draws: int = DRAWS, seed: int = 0) -> tuple[float, float]:
    """The 95% interval of the mean of (N,) values, by resampling pictures."""
    return interval(bootstrap_means(values, draws=draws, seed=seed))


def bootstrap_means(values: Tensor, *, draws: int = DRAWS, seed: int = 0) -> Tensor:
    """Means (draws,) of resamples of (N,) values.

    Equal counts and seeds resample the same pictures, so that means of two systems may be subtracted draw by draw:
    a paired bootstrap.
    """
    return _resamples(len(values), draws, seed) @ values.double().cpu()


def interval(means: Tensor) -> tuple[float, float]:
    """The 95% interval that (draws,) bootstrap draws of a figure span."""
    low, high = torch.quantile(means.double(), torch.tensor([0.025, 0.975], dtype=torch.float64))
    return float(low), float(high)


@functools.lru_cache(maxsize=2)
def _resamples(count: int, draws: int, seed: int) -> Tensor:
    """(draws, count): how often each of `count` pictures is in each resample, as a share of it."""
    generator = torch.Generator().manual_seed(seed)
    picks = torch.randint(count, (draws, count), generator=generator)
    return torch.zeros((draws, count), dtype=torch.float64).scatter_add_(
        1, picks, torch.full((draws, count), 1 / count, dtype=torch.float64)
    )


def _to_8_bits(image: Tensor) -> Tensor:
    return (image.clamp(0, 1) * 255).round()
