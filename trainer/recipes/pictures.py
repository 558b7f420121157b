"""What the recipes of Li & Wang share: sets of small pictures, and a colorizer's way through them."""

import sys
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from colorstudio.core import bins
from colorstudio.core.card_values import make_name
from colorstudio.core.cards import Card
from colorstudio.core.checkpoint import read_checkpoint
from colorstudio.core.lab import srgb_to_lab
from colorstudio.core.look import Look
from trainer.colouring import decode, forward, recolour
from trainer.data.cifar import is_cifar, read_cifar
from trainer.data.crops import seed_of
from trainer.data.pictures import Pictures, PictureSets, epoch_draws, read_squares, resident, stream_squares
from trainer.data.streams import is_large
from trainer.errors import RunError
from trainer.metrics import colour_measures
from trainer.run.distributed import this_process
from trainer.run.loop import Schedule
from trainer.run.precision import autocast

TEMPERATURE_PAPER = 0.89  # Li & Wang: their best annealed mean


@dataclass(frozen=True)
class Config:
    """Settings that every recipe of the paper has; `--set name=value` changes one.

    side: pixels; smaller pictures are enlarged to it, photographs cut to centred squares of it.
    penalty: lambda of the squared weights, beside a loss summed over the pixels of a picture (Zhang et al. 2016,
    equation 2). mirror: 1 shows half of the pictures mirrored; the paper does not say that it does.
    checked: pictures validated on during the run. fixed: 1 keeps the last weights, 0 those of the best validation.
    """

    batch: int = 128
    epochs: float = 100.0
    minutes: float = 0.0  # end sooner, after so many minutes of training; 0 means by epochs alone
    peak: float = 1e-4
    constant: int = 1  # 1: one learning rate throughout, as in the paper; 0: a cosine to zero
    side: int = 32
    penalty: float = 0.0
    mirror: int = 0
    average: float = 0.0
    clip: float = 1e9  # as good as none
    check_minutes: float = 10.0
    checked: int = 1000
    fixed: int = 0
    seed: int = 0


@dataclass(frozen=True)
class Batch:
    """Pictures uint8 (N, 3, S, S) and their labels (N,), where they have some."""

    pictures: Pictures

    def __len__(self) -> int:
        return len(self.pictures)

    def __getitem__(self, which: slice) -> "Batch":
        return Batch(self.pictures.part(which))

    def to(self, device: torch.device) -> "Batch":
        """The same on a device."""
        return Batch(self.pictures.to(device))


class PictureTask:
    """A network on small pictures, for `trainer.run.loop`; a recipe adds `loss` and `validate`."""

    def __init__(self, config: Config, sets: PictureSets, network: nn.Module, base: Card) -> None:
        self.config, self.sets, self.network, self.base = config, sets, network, base
        self.checked = sets.dev.part(slice(0, config.checked))

    def schedule(self) -> Schedule:
        """How long and how fast to train."""
        config = self.config
        an_epoch = max(self.sets.examples // min(config.batch, self.sets.examples), 1)
        return Schedule(
            steps=max(round(config.epochs * an_epoch), 1),
            peak=config.peak,
            minutes=config.minutes or None,
            warmup=0.0 if config.constant else 0.1,
            constant=bool(config.constant),
            decay=0.0,
            average=config.average,
            clip=config.clip,
            check_minutes=config.check_minutes,
            fixed=bool(config.fixed),
            seed=config.seed,
        )

    def parameter_groups(self) -> list[dict[str, Any]]:
        return [{"params": list(self.network.parameters())}]

    def begin_step(self, progress: float) -> None:
        """Nothing is frozen."""

    def batches(self, start: int) -> Iterator[Batch]:
        end, train, stream, config = self.schedule().steps, self.sets.train, self.sets.stream, self.config
        if stream is None:
            train = resident(train, next(self.network.parameters()).device)
            draws = epoch_draws(len(train), config.batch, start=start, end=end, seed=config.seed)
            yield from (Batch(train.part(indices)) for indices in draws)
        else:
            streamed = stream.batches(config.batch, start=start, end=end, seed=config.seed)
            yield from (Batch(Pictures(pixels)) for pixels in streamed)

    def product(self, network: nn.Module) -> nn.Module:
        return network

    def card(self, figures: dict[str, float]) -> Card:
        return replace(self.base, figures=figures)

    def seen(self, batch: Batch, step: int) -> Tensor:
        """Lab (N, 3, side, side) of a batch as this step shows it."""
        pixels = batch.pictures.pixels
        if self.config.mirror:
            pixels = mirrored(pixels, seed_of(self.config.seed, step))
        return srgb_to_lab(enlarged(pixels, self.config.side))

    def penalized(self, loss: Tensor) -> Tensor:
        """The loss, a mean over pixels, and the penalty's share of it (biases and norms left out).

        Against the mean, lambda times the whole sum of squares would outweigh the cross-entropy: at 0.01 the weights
        shrank until it was worse than a constant answer's (3.28, 3.215).
        """
        if self.config.penalty == 0:
            return loss
        weights = [p for p in self.network.parameters() if p.dim() > 1 and p.requires_grad]
        return loss + self.config.penalty / self.config.side**2 * torch.stack([w.square().sum() for w in weights]).sum()


class ColourTask(PictureTask):
    """A colorizer with one loss of its output against the true colours; a recipe adds `error`."""

    def error(self, output: Tensor, ab: Tensor) -> Tensor:
        """The loss of the network's raw output (N, C, h, w) against ab (N, 2, H, W), a mean over pixels."""
        raise NotImplementedError

    def loss(self, batch: Batch, step: int) -> Tensor:
        return self.penalized(self._error(self.network, self.seen(batch, step)))

    @torch.inference_mode()
    def validate(self, network: nn.Module) -> dict[str, float]:
        device = next(network.parameters()).device
        errors = []
        for pixels in torch.split(self.checked.pixels, 100):
            lab = srgb_to_lab(enlarged(pixels, self.config.side)).to(device)
            errors.append(self._error(network, lab) * len(pixels))
        loss = float(torch.stack(errors).sum()) / len(self.checked)
        return {"loss": loss} | quick_figures(network, self.checked, self.base, self.config.side)

    def _error(self, network: nn.Module, lab: Tensor) -> Tensor:
        with autocast(lab.device):
            output = network((lab[:, :1] / 100).contiguous(memory_format=torch.channels_last)).float()
        return self.error(output, lab[:, 1:])


def told_of(data: Path) -> str:
    """What a model card says of the training data."""
    return "CIFAR-10" if is_cifar(data) else f"the folder “{data.name}”"


def card_of(data: Path, *, more: str = "", **values: Any) -> Card:
    """The card of a new colorizer with these values; what it was taught with is told of `data`, and `more`."""
    return Card(training_data=told_of(data) + more, teaching=is_cifar(data), **values)


def bins_card(data: Path, train: Pictures, *, more: str = "", **values: Any) -> Card:
    """The same of one that gives a distribution over the bins, with the prior of the pictures it is taught with."""
    look = Look(temperature=TEMPERATURE_PAPER)
    return card_of(data, more=more, output="bins313", prior=empirical_prior(train), recommended=look, **values)


def read_sets(data: Path, side: int) -> PictureSets:
    """CIFAR-10 as it is, a folder of photographs as squares of `side` pixels, or a stream of very many."""
    if is_cifar(data):
        return read_cifar(data)
    if is_large(data):
        return stream_squares(data, side)
    sets = read_squares(data, side)
    if sets.left_out:
        print(sets.left_out, file=sys.stderr)
    return sets


def start_from(checkpoint: Path, architecture: str, name: str, data: Path) -> tuple[nn.Module, Card]:
    """The network and card of a checkpoint to go on from; raises RunError where it is of another network."""
    network, card = read_checkpoint(checkpoint)
    if card.architecture != architecture:
        raise RunError(f"{checkpoint} holds a network of the kind “{card.architecture}”, not “{architecture}”.")
    trained_on = f"{card.training_data}; fine-tuned on the folder “{data.name}”"
    return network, replace(
        card, name=make_name(name), title=f"{card.title}, {name}", training_data=trained_on, path=None
    )


def enlarged(pixels: Tensor, side: int) -> Tensor:
    """sRGB in 0..1 (N, 3, side, side) of uint8 pictures, bilinear where their size is another."""
    srgb = pixels.float() / 255
    if srgb.shape[-1] == side:
        return srgb
    return F.interpolate(srgb, (side, side), mode="bilinear", align_corners=False, antialias=srgb.shape[-1] > side)


def area_reduced(planes: Tensor, *, like: Tensor) -> Tensor:
    """Planes (N, C, H, W) averaged over areas to the height and width of another tensor."""
    return F.adaptive_avg_pool2d(planes, (like.shape[2], like.shape[3]))


def mirrored(pixels: Tensor, seed: int) -> Tensor:
    """The pictures (N, 3, S, S) of this process, about half of them mirrored left to right."""
    process, generator = this_process(), torch.Generator().manual_seed(seed)
    draws = process.share(torch.rand(len(pixels) * process.world, generator=generator))  # as for the whole batch
    flips = (draws < 0.5).to(pixels.device)
    return torch.where(flips[:, None, None, None], pixels.flip(3), pixels)


def empirical_prior(pictures: Pictures, most: int = 5000) -> tuple[float, ...]:
    """The smoothed prior over bins of the first pictures, as a card keeps it."""
    ab = srgb_to_lab(pictures.pixels[:most].float() / 255)[:, 1:]
    indices, weights = bins.soft_encode(F.avg_pool2d(ab, 2))
    counts = torch.bincount(indices.flatten(), weights.flatten(), minlength=bins.COUNT)
    return tuple(bins.smooth_prior(counts).tolist())


@torch.inference_mode()
def quick_figures(network: nn.Module, pictures: Pictures, card: Card, side: int) -> dict[str, float]:
    """PSNR and colourfulness at T = 1, v = 0, beside those of gray and of the originals, over pictures."""
    sums: dict[str, list[Tensor]] = {}
    for pixels in torch.split(pictures.pixels, 100):
        srgb = enlarged(pixels, side)
        lightness = srgb_to_lab(srgb)[:, :1]
        found = recolour(lightness, decode(forward(network, lightness), card, Look()))
        for name, value in colour_measures(found, srgb, lightness).items():
            sums.setdefault(name, []).append(value)
    return {name: float(torch.cat(value).mean()) for name, value in sums.items()}
