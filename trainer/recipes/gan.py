"""Conditional GAN (Li & Wang's future work; Isola et al. 2017): the regression body against a patch discriminator.

Both networks learn from one backward pass: the generator's loss goes through a copy of the discriminator whose weights
are held, the discriminator's sees a picture cut off from the generator. So the loop needs one optimizer, no more.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch
from torch import Tensor, nn
from torch.func import functional_call
from torch.nn import functional as F
from torch.nn.utils.parametrizations import spectral_norm

from colorstudio.core.cards import Card
from colorstudio.core.networks.paper import AB_REACH
from trainer.data.pictures import PictureSets
from trainer.losses import adversarial_loss
from trainer.recipes import pictures, regression
from trainer.recipes.pictures import Batch, PictureTask, quick_figures
from trainer.run.precision import autocast


@dataclass(frozen=True)
class Config(pictures.Config):
    """Settings of the recipe; rates and momentum after Isola et al. 2017.

    absolute: weight of the L1 term, on ab scaled to -1..1, beside the adversarial term's 1.
    """

    peak: float = 2e-4
    clip: float = 1e9
    absolute: float = 100.0
    width: int = 64
    deconvolutions: int = 3
    patches: int = 64  # channels of the discriminator's first layer


COMPACT = Config(
    width=16,  # a sixteenth of the operations
    deconvolutions=2,  # colour at half the size, as in the other compact presets
    patches=32,
    epochs=6,
    peak=5e-4,
    constant=0,
    absolute=20.0,  # at 100 six epochs give the mean's brown again
    mirror=1,
    fixed=1,
    average=0.998,
)
GENTLE = Config(epochs=200, minutes=8, peak=1e-4, constant=0, average=0.99, absolute=20.0, check_minutes=1, mirror=1)
PRESETS = {"paper": Config(), "compact": COMPACT, "gentle": GENTLE}


TOLD = {
    "name": "gan",
    "title": "Adversarial",
    "sentence": "The paper's future work, taught on small pictures: bolder colours, now and then wrong ones.",
}


class PatchDiscriminator(nn.Module):
    """L/100 and ab/110 (N, 3, H, W) to raw verdicts (N, 1, H/4, W/4), each over a patch of 22 pixels.

    Spectrally normalized (Miyato et al. 2018). With BatchNorm, as in Isola et al., it learned to tell the batches
    apart, and the generator ran into over-bright colours after 1,100 of 2,340 steps.
    """

    def __init__(self, width: int) -> None:
        super().__init__()
        self.layers = nn.Sequential(
            spectral_norm(nn.Conv2d(3, width, 4, 2, 1)),
            nn.LeakyReLU(0.2),
            spectral_norm(nn.Conv2d(width, 2 * width, 4, 2, 1)),
            nn.LeakyReLU(0.2),
            nn.ZeroPad2d((1, 2, 1, 2)),  # as padding="same" does for an even kernel, without torch's warning
            spectral_norm(nn.Conv2d(2 * width, 1, 4)),
        )

    def forward(self, picture: Tensor) -> Tensor:
        verdicts: Tensor = self.layers(picture)
        return verdicts


class Pair(nn.Module):
    """Generator and discriminator; a checkpoint keeps the generator."""

    def __init__(self, generator: nn.Module, discriminator: PatchDiscriminator) -> None:
        super().__init__()
        self.generator, self.discriminator = generator, discriminator


class GANTask(PictureTask):
    """Generator and discriminator, their data and their loss."""

    config: Config
    network: Pair

    def __init__(self, config: Config, sets: PictureSets, generator: nn.Module, base: Card) -> None:
        super().__init__(config, sets, Pair(generator, PatchDiscriminator(config.patches)), base)

    def parameter_groups(self) -> list[dict[str, Any]]:
        return [{"params": list(self.network.parameters()), "betas": (0.5, 0.999)}]

    def loss(self, batch: Batch, step: int) -> Tensor:
        lab = self.seen(batch, step)
        lightness, real = lab[:, :1] / 100, lab[:, 1:] / AB_REACH
        with autocast(lab.device):
            fake = self._enlarged(self.network.generator(lightness)) / AB_REACH
            deceived = adversarial_loss(self._held_verdicts(torch.cat((lightness, fake), dim=1)), real=True)
            judge = self.network.discriminator
            exposed = adversarial_loss(judge(torch.cat((lightness, fake.detach()), dim=1)).float(), real=False)
            believed = adversarial_loss(judge(torch.cat((lightness, real), dim=1)).float(), real=True)
        absolute = (fake - real).abs().mean()
        return deceived + self.config.absolute * absolute + 0.5 * (exposed + believed)

    def _held_verdicts(self, picture: Tensor) -> Tensor:
        """The discriminator's verdicts, with a gradient for the picture and none for its weights."""
        judge = self.network.discriminator
        held = {name: value.detach() for name, value in judge.named_parameters()}
        buffers = {name: value.clone() for name, value in judge.named_buffers()}
        verdicts: Tensor = functional_call(judge, held | buffers, (picture,))
        return verdicts.float()

    def _enlarged(self, ab: Tensor) -> Tensor:
        size = (self.config.side, self.config.side)
        return F.interpolate(ab.float(), size, mode="bilinear", align_corners=False)

    def product(self, network: nn.Module) -> nn.Module:
        assert isinstance(network, Pair)
        return network.generator

    @torch.inference_mode()
    def validate(self, network: nn.Module) -> dict[str, float]:
        """As loss a tenth of a dB for each percent that colourfulness misses the originals', less the PSNR."""
        figures = quick_figures(self.product(network), self.checked, self.base, self.config.side)
        missed = abs(figures["colourfulness"] / figures["colourfulness_original"] - 1)
        return {"loss": 10 * missed - figures["psnr"]} | figures


def start(config: Config, data: Path, *, pretrained: str | None, init: Path | None, name: str) -> GANTask:
    """The task on new weights, or with the generator from a checkpoint of the regression."""
    del pretrained
    sizes = {"width": config.width, "deconvolutions": config.deconvolutions}
    network, card, sets = regression.begin(config, sizes, data, init, name, TOLD)
    return GANTask(config, sets, network, card)
