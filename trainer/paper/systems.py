"""What is judged: gray pictures, each run's colours under a look, and the original colours."""

from collections.abc import Sequence
from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from colorstudio.core.checkpoint import read_checkpoint
from colorstudio.core.lab import lab_to_srgb, lightness_to_srgb, srgb_to_lab
from colorstudio.core.look import Look
from trainer.colouring import decode, forward
from trainer.errors import RunError
from trainer.run.runs import Run

BATCH = 50  # pictures; their 313 logits a place stay in the cache while every look decodes them
GRAY = Look(saturation=0)
# Accuracies in Li & Wang, figure 7.
PAPER = {
    "grayscale": 0.22,
    "regression": 0.46,
    "classification": 0.57,
    "annealed": 0.65,
    "transfer": 0.63,
    "original": 0.80,
}
COLOURISTS = ("regression", "classification", "transfer", "gan", "unet")  # recipes
CLASSIFIERS = ("vgg", "whitened_vgg", "rebuilt")  # recipes, too
CEILINGS = (32, 8, 4, 2)  # true colours at so small a part of the size


@dataclass(frozen=True)
class System:
    """One way to a coloured picture.

    key: its name in results.json; title: in tables; run: None for gray and original, of several seeds the first; look:
    how the run is decoded; seeds: all its runs.
    """

    key: str
    title: str
    run: Run | None
    look: Look
    seeds: tuple[Run, ...] = ()


class Colourist:
    """A run with its network, ready to colour small pictures."""

    def __init__(self, run: Run, device: torch.device) -> None:
        network, _ = read_checkpoint(run.checkpoint)
        self.run = run
        self.network: nn.Module = network.to(device, memory_format=torch.channels_last)  # type: ignore[call-overload]

    @property
    def role(self) -> str:
        """The recipe, "rebalanced_training" for a classification rebalanced in training, or "unet_labels"."""
        if self.run.recipe == "classification" and self.run.rebalanced:
            return "rebalanced_training"
        if self.run.recipe == "unet" and float(self.run.settings.get("labels", 0)):
            return "unet_labels"
        return self.run.recipe

    @torch.inference_mode()
    def coloured(self, pixels: Tensor, looks: Sequence[Look]) -> dict[Look, Tensor]:
        """Uint8 pictures (N, 3, S, S) under each look, for the lightness of (N, 3, S, S); the network runs once."""
        found: dict[Look, list[Tensor]] = {look: [] for look in looks}
        for batch in torch.split(pixels, BATCH):
            lightness = srgb_to_lab(batch.float() / 255)[:, :1]
            output = forward(self.network, _resized(lightness, self.run.side))
            for look in looks:
                ab = _resized(decode(output, self.run.card, look), lightness.shape[-1])
                found[look].append(_to_pixels(lab_to_srgb(torch.cat((lightness, ab), dim=1))))
        return {look: torch.cat(parts) for look, parts in found.items()}


def colourists(runs: Sequence[Run], device: torch.device) -> dict[str, list[Colourist]]:
    """The runs by role, ready to colour; runs of one role are of several seeds.

    Raises RunError for a run of another recipe, for two of one role and one seed, and for none at all.
    """
    found: dict[str, list[Colourist]] = {}
    for run in runs:
        if run.recipe not in COLOURISTS:
            hint = "name it with --judge" if run.recipe in CLASSIFIERS else "evaluate it on photographs"
            raise RunError(f"{run.name} is of the recipe {run.recipe}, which does not colour CIFAR-10: {hint}.")
        colourist = Colourist(run, device)
        for other in found.setdefault(colourist.role, []):
            if other.run.settings.get("seed") == run.settings.get("seed"):
                both = f"{other.run.name} and {run.name}"
                raise RunError(f"{both} are two runs of the recipe {run.recipe} with one seed: name one of them.")
        found[colourist.role].append(colourist)
    if not found:
        raise RunError(f"None of the runs colours: name one of the recipes {', '.join(COLOURISTS)}.")
    return found


def gray_pixels(pixels: Tensor) -> Tensor:
    """The gray of the same lightness as uint8 pictures (N, 3, S, S)."""
    lightness = srgb_to_lab(pixels.float() / 255)[:, :1]
    return _to_pixels(lightness_to_srgb(lightness)).expand(-1, 3, -1, -1).contiguous()


def gray_0_1(pixels: Tensor) -> Tensor:
    """Gray as the authors of the paper saved theirs: 0..1 where 0..255 is read; float (N, 3, S, S), nearly black."""
    return gray_pixels(pixels).float() / 255


def ceiling(pixels: Tensor, factor: int) -> Tensor:
    """Uint8 pictures (N, 3, S, S) with the true ab averaged over squares of `factor` pixels, then enlarged, and true L.

    What a colorizer whose output is so small could reach at most, but for its choice of colours; at the picture's own
    side all of it has one mean colour.
    """
    parts = []
    for batch in torch.split(pixels, 500):
        lab = srgb_to_lab(batch.float() / 255)
        ab = _resized(F.avg_pool2d(lab[:, 1:], factor), lab.shape[-1])
        parts.append(_to_pixels(lab_to_srgb(torch.cat((lab[:, :1], ab), dim=1))))
    return torch.cat(parts)


def _to_pixels(srgb: Tensor) -> Tensor:
    return (srgb * 255).round().to(torch.uint8)


def _resized(planes: Tensor, side: int) -> Tensor:
    now = planes.shape[-1]
    if now == side:
        return planes
    return F.interpolate(planes, (side, side), mode="bilinear", align_corners=False, antialias=now > side)
