"""A better colorizer of small pictures than the paper's: a residual U-net over the 313 bins, with labels or without.

With labels it also learns to name what it sees, from the features at its lowest level: recognition tells colours.
"""

from dataclasses import dataclass, replace
from pathlib import Path

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from colorstudio.core.cards import Card
from colorstudio.core.lab import srgb_to_lab
from colorstudio.core.networks.unet import ResidualUNet
from trainer.data import cifar
from trainer.data.cifar import is_cifar
from trainer.data.pictures import PictureSets
from trainer.errors import DataError, SettingError
from trainer.losses import colour_cross_entropy
from trainer.recipes import pictures
from trainer.recipes.pictures import (
    Batch,
    PictureTask,
    area_reduced,
    bins_card,
    enlarged,
    quick_figures,
    read_sets,
    start_from,
)
from trainer.run.loop import Schedule
from trainer.run.precision import autocast

SMOOTH = 0.1  # of the labels


@dataclass(frozen=True)
class Config(pictures.Config):
    """Settings of the recipe.

    width: channels at half the size. labels: weight of naming the classes of CIFAR-10 beside the colours; 0 for none.
    decay: of the weights, decoupled.
    """

    epochs: float = 6.0
    peak: float = 3e-3
    constant: int = 0
    mirror: int = 1
    fixed: int = 1
    average: float = 0.998
    clip: float = 1.0
    decay: float = 0.02
    width: int = 48
    labels: float = 0.0


PRESETS = {
    "compact": Config(),
    "labels": replace(Config(), labels=1.0),
    "gentle": replace(Config(), minutes=8, epochs=200, peak=3e-4),
}


class Seeing(nn.Module):
    """The U-net, and a linear layer that names classes from its lowest level; a checkpoint keeps the U-net."""

    def __init__(self, colorizer: nn.Module, classes: int) -> None:
        super().__init__()
        assert isinstance(colorizer, ResidualUNet)
        self.colorizer, self.head = colorizer, nn.Linear(colorizer.channels, classes)

    def forward(self, lightness: Tensor) -> tuple[Tensor, Tensor]:
        logits, seen = self.colorizer.look(lightness)
        return logits, self.head(seen)


class UNetTask(PictureTask):
    """The network, its data and its loss."""

    config: Config
    network: Seeing

    def __init__(self, config: Config, sets: PictureSets, colorizer: nn.Module, base: Card) -> None:
        super().__init__(config, sets, Seeing(colorizer, len(cifar.CLASSES)), base)

    def schedule(self) -> Schedule:
        return replace(super().schedule(), decay=self.config.decay)

    def loss(self, batch: Batch, step: int) -> Tensor:
        lab = self.seen(batch, step)
        with autocast(lab.device):
            output, classes = self.network((lab[:, :1] / 100).contiguous(memory_format=torch.channels_last))
        loss = self._colour_loss(output.float(), lab[:, 1:])
        if self.config.labels == 0:
            return loss
        labels = batch.pictures.labels
        assert labels is not None
        return loss + self.config.labels * F.cross_entropy(classes.float(), labels, label_smoothing=SMOOTH)

    def product(self, network: nn.Module) -> nn.Module:
        assert isinstance(network, Seeing)
        return network.colorizer

    @torch.inference_mode()
    def validate(self, network: nn.Module) -> dict[str, float]:
        """Cross-entropy of the colours, quick figures, and how many pictures the head names rightly."""
        assert isinstance(network, Seeing)
        device = next(network.parameters()).device
        errors, right = [], []
        for pixels, labels in zip(*self._checked(), strict=True):
            lab = srgb_to_lab(enlarged(pixels, self.config.side)).to(device)
            with autocast(device):
                output, classes = network((lab[:, :1] / 100).contiguous(memory_format=torch.channels_last))
            errors.append(self._colour_loss(output.float(), lab[:, 1:]) * len(pixels))
            right.append((classes.argmax(dim=1).cpu() == labels).float().sum())
        count = len(self.checked)
        figures = {"loss": float(torch.stack(errors).sum()) / count}
        if self.config.labels:
            figures["accuracy"] = float(torch.stack(right).sum()) / count
        return figures | quick_figures(self.product(network), self.checked, self.base, self.config.side)

    def _checked(self) -> tuple[tuple[Tensor, ...], tuple[Tensor, ...]]:
        labels = self.checked.labels
        if labels is None:
            labels = torch.full((len(self.checked),), -1)
        return torch.split(self.checked.pixels, 100), torch.split(labels, 100)

    def _colour_loss(self, output: Tensor, ab: Tensor) -> Tensor:
        return colour_cross_entropy(output, area_reduced(ab, like=output))


def start(config: Config, data: Path, *, pretrained: str | None, init: Path | None, name: str) -> UNetTask:
    """The task on new weights, or from a checkpoint of the same network."""
    torch.manual_seed(config.seed)
    if pretrained is not None:
        raise SettingError("The recipe unet starts from nothing or, with --init, from a checkpoint of its own.")
    if config.labels and not is_cifar(data):
        raise DataError(f"With labels the recipe needs pictures with classes: {data} does not hold CIFAR-10.")
    sets = read_sets(data, config.side)
    if init is not None:
        network, card = start_from(init, "unet", name, data)
        return UNetTask(config, sets, network, card)
    card = bins_card(
        data,
        sets.train,
        more=", with its labels" if config.labels else "",
        name="unet",
        title="U-net",
        sentence="A residual U-net taught on small pictures" + (" and their classes." if config.labels else "."),
        architecture="unet",
        config={"width": config.width},
        input_side=2 * config.side,
    )
    return UNetTask(config, sets, ResidualUNet(config.width), card)
