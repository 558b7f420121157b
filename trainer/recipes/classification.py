"""Classification (Li & Wang, figures 4 and 5): a distribution over the 313 ab bins, by soft-encoded cross-entropy."""

from dataclasses import dataclass
from pathlib import Path

import torch
from torch import Tensor, nn

from colorstudio.core import bins
from colorstudio.core.cards import Card
from colorstudio.core.lab import srgb_to_lab
from colorstudio.core.look import Look
from colorstudio.core.networks.paper import ClassificationNetwork
from trainer.data.crops import seed_of
from trainer.losses import soft_cross_entropy
from trainer.recipes import pictures
from trainer.recipes.pictures import (
    Batch,
    PictureTask,
    area_reduced,
    empirical_prior,
    enlarged,
    mirrored,
    quick_figures,
    read_sets,
    start_from,
)

TEMPERATURE_PAPER = 0.89  # Li & Wang: their best annealed mean


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
    penalty=1e-6,  # at 0.01 the penalty outweighs the cross-entropy many times, and 8 epochs do not overfit
    average=0.998,
    clip=1.0,
)
GENTLE = Config(epochs=200, minutes=8, peak=2e-4, constant=0, penalty=0.0, average=0.99, clip=1.0, check_minutes=1)
PRESETS = {"paper": Config(), "compact": COMPACT, "gentle": GENTLE}


class BinsTask(PictureTask):
    """A network with logits over bins, its data and its loss."""

    config: Config

    def loss(self, batch: Batch, step: int) -> Tensor:
        pixels = mirrored(batch.pictures.pixels, seed_of(self.config.seed, step))
        lab = srgb_to_lab(enlarged(pixels, self.config.side))
        with torch.autocast(pixels.device.type, dtype=torch.bfloat16):
            logits = self.network((lab[:, :1] / 100).contiguous(memory_format=torch.channels_last))
        return self.penalized(self._cross_entropy(logits, lab, self.config.rebalance))

    @torch.inference_mode()
    def validate(self, network: nn.Module) -> dict[str, float]:
        losses, device = [], next(network.parameters()).device
        for pixels in torch.split(self.checked.pixels, 100):
            lab = srgb_to_lab(enlarged(pixels, self.config.side)).to(device)
            with torch.autocast(device.type, dtype=torch.bfloat16):
                logits = network(lab[:, :1] / 100)
            losses.append(self._cross_entropy(logits, lab, self.config.rebalance) * len(pixels))
        loss = float(torch.stack(losses).sum()) / len(self.checked)
        return {"loss": loss} | quick_figures(network, self.checked, self.base, self.config.side)

    def _cross_entropy(self, logits: Tensor, lab: Tensor, rebalance: float) -> Tensor:
        target = area_reduced(lab[:, 1:], like=logits)
        indices, weights = bins.soft_encode(target)
        if rebalance == 0:
            return soft_cross_entropy(logits.float(), indices, weights)
        rare = bins.rebalancing_weights(torch.tensor(self.base.prior)).to(logits.device) ** rebalance
        return soft_cross_entropy(logits.float(), indices, weights, rare[indices[:, 0]])


def start(config: Config, data: Path, *, pretrained: str | None, init: Path | None, name: str) -> BinsTask:
    """The task on new weights, or from a checkpoint of the same network."""
    del pretrained  # published weights of this body are converted by the app, then named with --init
    torch.manual_seed(config.seed)
    sets = read_sets(data, config.side)
    if init is not None:
        network, card = start_from(init, "classification", name, data)
        return BinsTask(config, sets, network, card)
    sizes = {"width": config.width, "deconvolutions": config.deconvolutions}
    card = Card(
        name="classification",
        title="Classification",
        sentence="The paper's second network, taught on small pictures: for trying the temperature.",
        architecture="classification",
        output="bins313",
        config=sizes,
        input_side=2 * config.side,  # a whole photograph shows more than one thing; twice that, and colours go wild
        prior=empirical_prior(sets.train),
        recommended=Look(temperature=TEMPERATURE_PAPER),
        training_data="CIFAR-10" if data.name.startswith("cifar") else f"the folder “{data.name}”",
    )
    return BinsTask(config, sets, ClassificationNetwork(**sizes), card)
