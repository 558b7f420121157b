"""Classification (Li & Wang, figures 4 and 5): a distribution over the 313 ab bins, by soft-encoded cross-entropy."""

from dataclasses import dataclass
from pathlib import Path

import torch
from torch import Tensor

from colorstudio.core.networks.paper import ClassificationNetwork
from trainer.losses import colour_cross_entropy
from trainer.recipes import pictures
from trainer.recipes.pictures import (
    ColourTask,
    area_reduced,
    bins_card,
    read_sets,
    start_from,
)


@dataclass(frozen=True)
class Config(pictures.Config):
    """Settings of the recipe, as in the paper.

    rebalance: exponent on the weights of Zhang et al. that rare colours get in the loss: 0 none, 1 theirs.
    """

    penalty: float = 0.01
    width: int = 64
    deconvolutions: int = 3
    rebalance: float = 0.0


COMPACT = Config(
    width=16,  # a sixteenth of the operations
    deconvolutions=2,  # colour at half the size: 313 logits at full size cost more than the body
    epochs=8,
    peak=2e-3,  # twenty times the paper's rate, let down to zero: 8 epochs have to do for 100
    constant=0,
    penalty=0.0,  # as in the authors' code; 8 epochs do not overfit
    mirror=1,
    fixed=1,
    average=0.998,
    clip=1.0,
)
GENTLE = Config(
    epochs=200, minutes=8, peak=2e-4, constant=0, penalty=0.0, average=0.99, clip=1.0, check_minutes=1, mirror=1
)
PRESETS = {"paper": Config(), "compact": COMPACT, "gentle": GENTLE}


class BinsTask(ColourTask):
    """A network with logits over bins, its data and its loss."""

    config: Config

    def error(self, output: Tensor, ab: Tensor) -> Tensor:
        ab = area_reduced(ab, like=output)
        return colour_cross_entropy(output, ab, prior=self.base.prior, rebalance=self.config.rebalance)


def start(config: Config, data: Path, *, pretrained: str | None, init: Path | None, name: str) -> BinsTask:
    """The task on new weights, or from a checkpoint of the same network."""
    del pretrained  # published weights of this body are converted by the app, then named with --init
    torch.manual_seed(config.seed)
    sets = read_sets(data, config.side)
    if init is not None:
        network, card = start_from(init, "classification", name, data)
        return BinsTask(config, sets, network, card)
    sizes = {"width": config.width, "deconvolutions": config.deconvolutions}
    card = bins_card(
        data,
        sets.train,
        name="classification",
        title="Classification",
        sentence="The paper's second network, taught on small pictures: for trying the temperature.",
        architecture="classification",
        config=sizes,
        input_side=2 * config.side,  # a whole photograph shows more than one thing; twice that, and colours go wild
    )
    return BinsTask(config, sets, ClassificationNetwork(**sizes), card)
