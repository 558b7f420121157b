"""Regression (Li & Wang, figures 3 and 4): one colour a pixel, by squared error."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch
from torch import Tensor, nn

from colorstudio.core.cards import Card
from colorstudio.core.networks.paper import AB_REACH, RegressionNetwork
from trainer.data.pictures import PictureSets
from trainer.losses import half_squared_error
from trainer.recipes import pictures
from trainer.recipes.pictures import (
    ColourTask,
    area_reduced,
    card_of,
    read_sets,
    start_from,
)


@dataclass(frozen=True)
class Config(pictures.Config):
    """Settings of the recipe, as in the paper."""

    penalty: float = 0.0  # the paper names no lambda for the regression; the authors' code has 0
    width: int = 64
    deconvolutions: int = 3


COMPACT = Config(
    width=16,  # a sixteenth of the operations
    deconvolutions=2,  # colour at half the size: block 8 at full size costs more than blocks 1 to 7
    epochs=8,
    peak=2e-3,  # twenty times the paper's rate, let down to zero: 8 epochs have to do for 100
    constant=0,
    mirror=1,
    fixed=1,
    average=0.998,
    clip=1.0,
)
GENTLE = Config(epochs=200, minutes=8, peak=2e-4, constant=0, average=0.99, clip=1.0, check_minutes=1, mirror=1)
PRESETS = {"paper": Config(), "compact": COMPACT, "gentle": GENTLE}


TOLD = {
    "name": "regression",
    "title": "Regression",
    "sentence": "The paper's first network, taught on small pictures: one colour a pixel, brownish.",
}


class RegressionTask(ColourTask):
    """The regression network, its data and its loss."""

    config: Config

    def error(self, output: Tensor, ab: Tensor) -> Tensor:
        return regression_loss(output, ab)


def regression_loss(ab: Tensor, target: Tensor) -> Tensor:
    """Half the squared error of ab scaled to 0..1, a mean over pixels; target (N, 2, H, W) is averaged to ab's size."""
    target = area_reduced(target, like=ab)
    return half_squared_error(ab / (2 * AB_REACH), target / (2 * AB_REACH))


def start(config: Config, data: Path, *, pretrained: str | None, init: Path | None, name: str) -> RegressionTask:
    """The task on new weights, or from a checkpoint of the same network."""
    del pretrained  # there are no published weights of this network
    sizes = {"width": config.width, "deconvolutions": config.deconvolutions}
    network, card, sets = begin(config, sizes, data, init, name, TOLD)
    return RegressionTask(config, sets, network, card)


def begin(
    config: pictures.Config, sizes: dict[str, Any], data: Path, init: Path | None, name: str, told: dict[str, str]
) -> tuple[nn.Module, Card, PictureSets]:
    """A network of these sizes, or a checkpoint's, its card, of which it is told so, and the pictures to teach it."""
    torch.manual_seed(config.seed)
    sets = read_sets(data, config.side)
    if init is not None:
        return *start_from(init, "regression", name, data), sets
    card = card_of(
        data,
        architecture="regression",
        output="ab",
        config=sizes,
        input_side=2 * config.side,  # a whole photograph shows more than one thing; twice that, and colours go wild
        **told,
    )
    return RegressionNetwork(**sizes), card, sets
