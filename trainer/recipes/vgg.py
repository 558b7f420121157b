"""The VGG classifier (Simonyan & Zisserman 2014; Li & Wang): names what is in a picture, and so judges its colours."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from colorstudio.core.cards import Card
from colorstudio.core.networks.vgg import VGGClassifier
from trainer.data import cifar
from trainer.data.cifar import is_cifar, read_cifar
from trainer.data.crops import seed_of
from trainer.data.pictures import Pictures, PictureSets
from trainer.errors import DataError
from trainer.recipes import pictures
from trainer.recipes.pictures import Batch, PictureTask, enlarged, start_from
from trainer.run.distributed import this_process
from trainer.run.loop import Schedule
from trainer.run.precision import autocast
from trainer.run.pretrained import read_vgg_blocks

SHIFT = 2  # pixels of 32 that a picture is moved by, at most (KellerJordan/cifar10-airbench: better than 4 when brief)


@dataclass(frozen=True)
class Config(pictures.Config):
    """Settings of the recipe; the defaults are the paper's.

    examples: pictures trained on, 0 for all; also a tenth of it for development and for the test.
    width, batch_norm, pool, hidden: the network; the first two give way to what pretrained weights have.
    decay: of the weights, decoupled. smooth: label smoothing. augment: 1 mirrors and moves the pictures.
    """

    epochs: float = 20.0
    side: int = 224
    examples: int = 10_000
    width: int = 64
    batch_norm: int = 0
    pool: int = 7
    hidden: int = 4096
    decay: float = 0.0
    smooth: float = 0.0
    augment: int = 0


# A judge worth trusting: all 50,000 pictures at their own size, BatchNorm, one cycle of the learning rate.
STRONG = Config(
    batch=128,
    epochs=60,
    peak=2e-3,
    constant=0,
    side=32,
    average=0.999,
    clip=1.0,
    examples=0,
    batch_norm=1,
    pool=1,
    hidden=0,
    decay=0.05,
    smooth=0.1,
    augment=1,
    checked=5000,
)
# The same for two CPU cores and half an hour: half the width, a quarter of the epochs.
JUDGE = Config(**{**vars(STRONG), "width": 32, "epochs": 16.0, "peak": 3e-3})
# An encoder for the transfer that is not the judge: narrower, another seed.
COMPACT = Config(**{**vars(STRONG), "width": 24, "epochs": 5.0, "peak": 3e-3, "seed": 1})
# The paper's way of making a judge, for a CPU: its 10,000 pictures and 20 epochs, no augmentation, from nothing. The
# last weights are kept: those of the best validation loss are of the seventh epoch.
BRIEF = Config(
    **{**vars(STRONG), "width": 32, "epochs": 20.0, "average": 0.99, "examples": 10_000, "decay": 0.0}
    | {"smooth": 0.0, "augment": 0, "fixed": 1, "seed": 2}
)
GENTLE = Config(**{**vars(STRONG), "epochs": 10.0, "peak": 2e-4})
PRESETS = {
    "paper": Config(),
    "strong": STRONG,
    "strong-cpu": JUDGE,
    "compact": COMPACT,
    "brief": BRIEF,
    "gentle": GENTLE,
}


class VGGTask(PictureTask):
    """The classifier, its data and its loss."""

    config: Config

    def schedule(self) -> Schedule:
        return Schedule(**{**vars(super().schedule()), "decay": self.config.decay})

    def parameter_groups(self) -> list[dict[str, Any]]:
        weights = [p for p in self.network.parameters() if p.dim() > 1]
        others = [p for p in self.network.parameters() if p.dim() == 1]
        return [{"params": weights}, {"params": others, "weight_decay": 0.0}]

    def loss(self, batch: Batch, step: int) -> Tensor:
        pixels, labels = batch.pictures.pixels, batch.pictures.labels
        assert labels is not None
        if self.config.augment:
            pixels = moved(pixels, seed_of(self.config.seed, step))
        srgb = enlarged(pixels, self.config.side).contiguous(memory_format=torch.channels_last)
        with autocast(pixels.device):
            logits = self.network(srgb)
        return self.penalized(F.cross_entropy(logits.float(), labels, label_smoothing=self.config.smooth))

    def validate(self, network: nn.Module) -> dict[str, float]:
        assert self.checked.labels is not None
        logits = classify(network, self.checked.pixels, self.config.side)
        correct = (logits.argmax(dim=1) == self.checked.labels).float().mean()
        return {"loss": float(F.cross_entropy(logits, self.checked.labels)), "accuracy": float(correct)}


@torch.inference_mode()
def classify(network: nn.Module, pixels: Tensor, side: int) -> Tensor:
    """Logits (N, classes) float32 on the CPU for uint8 pictures (N, 3, S, S)."""
    device = next(network.parameters()).device
    found = []
    for part in torch.split(pixels, 250):
        with autocast(device):
            found.append(network(enlarged(part, side).to(device)).float().cpu())
    return torch.cat(found)


def moved(pixels: Tensor, seed: int, *, mirror: bool = True) -> Tensor:
    """Each picture (N, 3, S, S) mirrored or not and moved by up to `SHIFT` pixels either way, edges reflected.

    mirror: False leaves all the way round that they come.
    """
    process, generator = this_process(), torch.Generator().manual_seed(seed)
    count, side = len(pixels), pixels.shape[-1]
    whole = count * process.world  # drawn for the whole batch, of which these are a share
    flips = (process.share(torch.rand(whole, generator=generator)) < 0.5 * mirror).to(pixels.device)
    draws = torch.randint(0, 2 * SHIFT + 1, (2, whole, 1), generator=generator)
    shifts = torch.stack([process.share(axis) for axis in draws]).to(pixels.device)
    place = torch.arange(side, device=pixels.device)
    columns = torch.where(flips[:, None], side - 1 - place, place) + shifts[0]  # (N, S)
    rows = place + shifts[1]
    padded = F.pad(pixels.float(), (SHIFT,) * 4, mode="reflect").to(pixels.dtype)
    picture = torch.arange(count, device=pixels.device)[:, None, None]
    taken = padded.permute(0, 2, 3, 1)[picture, rows[:, :, None], columns[:, None, :]]  # (N, S, S, 3)
    return taken.permute(0, 3, 1, 2)


def start(config: Config, data: Path, *, pretrained: str | None, init: Path | None, name: str) -> VGGTask:
    """The task on new weights, on pretrained blocks 1 to 5, or from a checkpoint of the same network."""
    torch.manual_seed(config.seed)
    if not is_cifar(data):
        raise DataError(
            f"The classifier needs pictures with classes: {data} does not hold CIFAR-10. It is read as {cifar.LAYOUTS}."
        )
    sets = fewer(read_cifar(data), config.examples)
    if init is not None:
        network, card = start_from(init, "vgg", name, data)
        return VGGTask(config, sets, network, card)
    blocks = read_vgg_blocks(pretrained) if pretrained is not None else None
    sizes: dict[str, Any] = {"width": config.width, "batch_norm": bool(config.batch_norm)}
    sizes |= blocks.sizes if blocks else {"mean": cifar.MEAN, "deviation": cifar.DEVIATION}
    sizes |= {"classes": len(cifar.CLASSES), "pool": config.pool, "hidden": (config.hidden,) * 2 * bool(config.hidden)}
    network = VGGClassifier(**sizes)
    if blocks is not None:
        network.blocks.load_state_dict(blocks.weights)
    told = "CIFAR-10" + (f", blocks 1 to 5 from {blocks.source}" if blocks else "")
    card = judge_card("vgg", sizes, config.side, told)
    return VGGTask(config, sets, network, card)


def judge_card(architecture: str, sizes: dict[str, Any], side: int, told: str = "CIFAR-10") -> Card:
    """The card of a classifier of CIFAR-10. told: of its training data."""
    return Card(
        name="vgg",
        title="VGG classifier",
        sentence="Names what it sees in a picture: one of ten classes.",
        architecture=architecture,
        output="classes",
        config=sizes,
        input_side=side,
        training_data=told,
        classes=cifar.CLASSES,
    )


def fewer(sets: PictureSets, examples: int) -> PictureSets:
    """The first `examples` pictures to train on and a tenth as many held back for each purpose; 0 keeps all."""
    if not examples:
        return sets

    def first(part: Pictures, count: int) -> Pictures:
        return part.part(slice(0, count))

    tenth = max(examples // 10, 1)
    return PictureSets(first(sets.train, examples), first(sets.dev, tenth), first(sets.test, tenth))
