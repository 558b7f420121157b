"""Figures of a colorizer on held-back photographs."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn
from torch.nn import functional as F

from colorstudio.core import bins
from colorstudio.core.chroma import chroma_field
from colorstudio.core.colorizer import SHAPE, Colorizer
from colorstudio.core.compose import compose
from colorstudio.core.lab import lab_to_srgb, lightness_to_srgb, srgb_to_lab
from colorstudio.core.look import Look
from trainer.losses import soft_cross_entropy
from trainer.metrics import auc, bootstrap_interval, colourfulness, psnr

BATCH = 16


@torch.inference_mode()
def colour_figures(network: nn.Module, squares: Tensor) -> dict[str, float]:
    """Quick figures for use in training, over uint8 pictures (N, 3, S, S): cross-entropy, and the mean's PSNR.

    Colours are the mean of the distribution (T = 1, v = 0), upsampled bilinearly; the original lightness is kept.
    PSNR is the mean over pictures.
    """
    sums: dict[str, list[Tensor]] = {}
    for batch in torch.split(squares, BATCH):
        srgb, lab = _to_srgb_and_lab(batch)
        logits = _forward(network, lab[:, :1] / 100)
        indices, shares = bins.soft_encode(F.avg_pool2d(lab[:, 1:], 4))
        found = _recolour(lab, bins.decode(logits, None, Look()))
        values = {
            "loss": soft_cross_entropy(logits, indices, shares).expand(len(batch)),
            "psnr": psnr(found, srgb),
            "psnr_gray": psnr(_gray(lab), srgb),
            "colourfulness": colourfulness(found),
            "colourfulness_original": colourfulness(srgb),
        }
        for name, value in values.items():
            sums.setdefault(name, []).append(value)
    return {name: float(torch.cat(values).mean()) for name, values in sums.items()}


@dataclass(frozen=True)
class Point:
    """One look on the grid of temperature and vividness, with its means over pictures."""

    look: Look
    psnr: float
    colourfulness: float


@torch.inference_mode()
def sweep(network: nn.Module, squares: Tensor, prior: Tensor, looks: Iterable[Look]) -> list[Point]:
    """PSNR and colourfulness of every look over uint8 pictures (N, 3, S, S); the network runs once a picture."""
    looks = list(looks)
    log_weights = bins.rebalancing_weights(prior).log()
    scores: dict[Look, list[Tensor]] = {look: [] for look in looks}
    for batch in torch.split(squares, BATCH):
        srgb, lab = _to_srgb_and_lab(batch)
        logits = _forward(network, lab[:, :1] / 100)
        for look in looks:
            found = _recolour(lab, bins.decode(logits, log_weights, look) * look.saturation)
            scores[look].append(torch.stack((psnr(found, srgb), colourfulness(found))))
    means = {look: torch.cat(values, dim=1).mean(dim=1).tolist() for look, values in scores.items()}
    return [Point(look, *mean) for look, mean in means.items()]


@dataclass(frozen=True)
class Figure:
    """A mean over pictures with the 95% bootstrap interval of it."""

    mean: float
    low: float
    high: float


@torch.inference_mode()
def app_figures(colorizer: Colorizer, squares: Tensor, look: Look) -> dict[str, Figure]:
    """Figures of what the app would save for uint8 pictures (N, 3, S, S).

    psnr, ciede2000 (Sharma et al. 2005) and colourfulness: a value a picture. auc and auc_rebalanced: of the
    distances in ab at full size, a value a picture (Zhang et al. 2016), rare colours by the network's own prior.
    """

    def recolour(lightness: Tensor) -> Tensor:
        prediction = colorizer.predict(lightness, side=round(lightness.shape[-1] * SHAPE**0.5))
        pixels = compose(lightness, chroma_field(prediction, look))
        return torch.from_numpy(pixels).permute(2, 0, 1).float() / 255

    return _figures(squares, _weights(colorizer), recolour)


@torch.inference_mode()
def gray_figures(colorizer: Colorizer, squares: Tensor) -> dict[str, Figure]:
    """The same figures of the gray pictures, and as original_colourfulness that of the originals."""
    figures = _figures(squares, _weights(colorizer), lambda lightness: lightness_to_srgb(lightness).expand(3, -1, -1))
    originals = torch.cat([colourfulness(batch.float() / 255) for batch in torch.split(squares, BATCH)])
    return figures | {"original_colourfulness": _figure(originals)}


def _figures(squares: Tensor, weights: Tensor, recolour: Callable[[Tensor], Tensor]) -> dict[str, Figure]:
    values: dict[str, list[float]] = {}
    for square in squares:
        srgb, lab = (image[0] for image in _to_srgb_and_lab(square[None]))
        for name, value in _picture_figures(recolour(lab[0]), srgb, lab, weights).items():
            values.setdefault(name, []).append(value)
    return {name: _figure(torch.tensor(value)) for name, value in values.items()}


def _picture_figures(image: Tensor, srgb: Tensor, lab: Tensor, weights: Tensor) -> dict[str, float]:
    from skimage.color import deltaE_ciede2000  # slow to import, and nothing else here wants it

    found = srgb_to_lab(image)
    rare = weights[bins.soft_encode(lab[None, 1:])[0][:, 0]]  # (1, H, W)
    return {
        "psnr": float(psnr(image[None], srgb[None])),
        "ciede2000": float(np.mean(deltaE_ciede2000(_channels_last(found), _channels_last(lab)))),
        "colourfulness": float(colourfulness(image[None])),
        "auc": auc(found[None, 1:], lab[None, 1:]),
        "auc_rebalanced": auc(found[None, 1:], lab[None, 1:], rare),
    }


def _weights(colorizer: Colorizer) -> Tensor:
    return bins.rebalancing_weights(torch.tensor(colorizer.card.prior))


def _figure(values: Tensor) -> Figure:
    return Figure(float(values.mean()), *bootstrap_interval(values))


def _channels_last(image: Tensor) -> NDArray[np.float64]:
    return image.permute(1, 2, 0).double().numpy()


def _to_srgb_and_lab(batch: Tensor) -> tuple[Tensor, Tensor]:
    srgb = batch.float() / 255
    return srgb, srgb_to_lab(srgb)


def _forward(network: nn.Module, lightness: Tensor) -> Tensor:
    device = next(network.parameters()).device
    with torch.autocast(device.type, dtype=torch.bfloat16):
        logits: Tensor = network(lightness.to(device))
    return logits.float().cpu()


def _recolour(lab: Tensor, ab: Tensor) -> Tensor:
    scale = lab.shape[-1] / ab.shape[-1]
    enlarged = F.interpolate(ab, scale_factor=scale, mode="bilinear", align_corners=False)
    return lab_to_srgb(torch.cat((lab[:, :1], enlarged), dim=1))


def _gray(lab: Tensor) -> Tensor:
    return lightness_to_srgb(lab[:, :1]).expand(-1, 3, -1, -1)
