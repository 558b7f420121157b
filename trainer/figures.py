"""Figures of a colorizer on held-back photographs."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from statistics import fmean

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from colorstudio.core import bins
from colorstudio.core.cards import Card
from colorstudio.core.chroma import chroma_field
from colorstudio.core.colorizer import Colorizer
from colorstudio.core.compose import compose
from colorstudio.core.lab import lightness_to_srgb, srgb_to_lab
from colorstudio.core.look import Look
from trainer.colouring import forward, recolour
from trainer.losses import colour_cross_entropy
from trainer.metrics import Figure, auc, ciede2000, colour_measures, colourfulness, figure, psnr, rarity
from trainer.recipes.pictures import area_reduced

# What is kept of many pictures are numbers: a small tensor, made while a picture is in memory, lies behind it on the
# heap and keeps its place from the next one; 176 looks at 325 pictures took 14 GB so.
BATCH = 16


@torch.inference_mode()
def colour_figures(network: nn.Module, squares: Tensor, *, levelled: bool = False) -> dict[str, float]:
    """Quick figures for use in training, over uint8 pictures (N, 3, S, S): cross-entropy, and the mean's PSNR.

    Colours are the mean of the distribution (T = 1, v = 0), upsampled bilinearly; the original lightness is kept.
    PSNR is the mean over pictures. levelled: the network sees lightness as `level` gives it.
    """
    found_values: dict[str, list[float]] = {}
    for batch in torch.split(squares, BATCH):
        srgb, lab = _to_srgb_and_lab(batch)
        logits = forward(network, lab[:, :1], levelled=levelled)
        loss = colour_cross_entropy(logits, area_reduced(lab[:, 1:], like=logits))
        found = recolour(lab[:, :1], bins.decode(logits, None, Look()))
        values = {"loss": loss.expand(len(batch))} | colour_measures(found, srgb, lab[:, :1])
        for name, value in values.items():
            found_values.setdefault(name, []).extend(value.tolist())
    return {name: fmean(values) for name, values in found_values.items()}


@dataclass(frozen=True)
class Point:
    """One look on the grid of temperature and vividness, with its means over pictures."""

    look: Look
    psnr: float
    colourfulness: float


@torch.inference_mode()
def look_points(network: nn.Module, squares: Tensor, card: Card, looks: Iterable[Look]) -> list[Point]:
    """PSNR and colourfulness of every look over uint8 pictures (N, 3, S, S); one pass a picture, as its card says."""
    looks = list(looks)
    log_weights = bins.rebalancing_weights(torch.tensor(card.prior)).log()
    scores: dict[Look, list[list[float]]] = {look: [] for look in looks}  # a row a picture
    for batch in torch.split(squares, BATCH):
        srgb, lab = _to_srgb_and_lab(batch)
        logits = forward(network, lab[:, :1], levelled=card.levelled, non_local=card.non_local)
        decoded: dict[Look, Tensor] = {}
        for look in looks:
            plain = replace(look, saturation=1.0)
            if plain not in decoded:
                decoded[plain] = bins.decode(logits, log_weights, look)
            found = recolour(lab[:, :1], decoded[plain] * look.saturation)
            scores[look] += torch.stack((psnr(found, srgb), colourfulness(found)), dim=1).tolist()
    return [Point(look, *map(fmean, zip(*rows, strict=True))) for look, rows in scores.items()]


@torch.inference_mode()
def app_values(colorizer: Colorizer, squares: Tensor, looks: Sequence[Look]) -> dict[Look, dict[str, Tensor]]:
    """Measures (N,) of what the app would save under each look for uint8 pictures (N, 3, S, S); one prediction each.

    psnr, ciede2000 (Sharma et al. 2005) and colourfulness: a value a picture. auc and auc_rebalanced: of the
    distances in ab at full size, a value a picture (Zhang et al. 2016), colours by how rare they are in these pictures.
    The network looks at the size that its card names, as in the app.
    """

    def as_saved(lightness: Tensor) -> dict[Look, Tensor]:
        prediction = colorizer.predict(lightness)
        return {look: _pixels(compose(lightness, chroma_field(prediction, look))) for look in looks}

    return _values(squares, as_saved)


@torch.inference_mode()
def gray_values(squares: Tensor) -> dict[str, Tensor]:
    """The same measures (`app_values`) of the gray pictures, and as original_colourfulness that of the originals."""
    gray = Look(saturation=0)
    values = _values(squares, lambda lightness: {gray: lightness_to_srgb(lightness).expand(3, -1, -1)})
    originals = torch.cat([colourfulness(batch.float() / 255) for batch in torch.split(squares, BATCH)])
    return values[gray] | {"original_colourfulness": originals}


def as_figures(values: dict[str, Tensor]) -> dict[str, Figure]:
    """The mean and interval of each measure (N,)."""
    return {name: figure(value) for name, value in values.items()}


def _values(squares: Tensor, coloured: Callable[[Tensor], dict[Look, Tensor]]) -> dict[Look, dict[str, Tensor]]:
    weights = rarity(srgb_to_lab(squares[:, :, ::4, ::4].float() / 255)[:, 1:])
    rows: dict[Look, list[dict[str, float]]] = {}
    for square in torch.split(squares, 1):
        srgb, lab = _to_srgb_and_lab(square)
        for look, image in coloured(lab[0, 0]).items():
            rows.setdefault(look, []).append(_picture_values(image[None], srgb, lab, weights))
    return {
        look: {name: torch.tensor([row[name] for row in found]) for name in found[0]} for look, found in rows.items()
    }


def _picture_values(image: Tensor, srgb: Tensor, lab: Tensor, weights: Tensor) -> dict[str, float]:
    found = srgb_to_lab(image)
    rare = weights[bins.soft_encode(lab[:, 1:])[0][:, 0]]  # (1, H, W)
    values = {
        "psnr": psnr(image, srgb),
        "ciede2000": ciede2000(found.double(), lab.double()),
        "colourfulness": colourfulness(image),
        "auc": auc(found[:, 1:], lab[:, 1:]),
        "auc_rebalanced": auc(found[:, 1:], lab[:, 1:], rare),
    }
    return {name: value.item() for name, value in values.items()}


def _pixels(image: NDArray[np.uint8] | NDArray[np.uint16]) -> Tensor:
    return torch.from_numpy(image).permute(2, 0, 1).float() / 255


def _to_srgb_and_lab(batch: Tensor) -> tuple[Tensor, Tensor]:
    srgb = batch.float() / 255
    return srgb, srgb_to_lab(srgb)
