"""The studio network: what the app offers first.

A pretrained encoder and a multi-scale decoder, trained on photographs by plain soft-encoded cross-entropy. Rare
colours are favoured when decoding (`bins.decode`), not when training: see docs/adr.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import torch
from safetensors import SafetensorError
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional as F

from colorstudio.core import bins
from colorstudio.core.cards import Card
from colorstudio.core.checkpoint import read_checkpoint
from colorstudio.core.lab import srgb_to_lab
from colorstudio.core.look import Look
from colorstudio.core.networks.studio import StudioNetwork
from trainer.data.aging import age
from trainer.data.crops import Crops, Draws, centre_squares, crop_loader, seed_of
from trainer.data.likeness import without_likenesses
from trainer.data.photos import PhotoEntry, Photos, find_photos
from trainer.errors import DataError, RunError
from trainer.evaluate import colour_figures
from trainer.loop import Schedule
from trainer.losses import soft_cross_entropy

PEOPLE = ("flickr8k_1k", "fddb_news", "lsp_people", "ccp_fashion", "pacs_photo")


@dataclass(frozen=True)
class Config:
    """Settings of the recipe; `--set name=value` changes one."""

    batch: int = 32
    side: int = 160  # pixels; a shorter side of 160 to 290 in the whole picture, near the app's 256 to 320
    smallest: float = 0.55  # a crop spans 55 to 100% of the shorter side
    people: float = 2.0  # faces and skin are what families look at: drawn twice as often
    held_people: int = 150  # pictures of people kept back, since the validation shard has no set of them
    free_encoder: float = 0.2  # share of the run after which the encoder is tuned too; the decoder settles first
    encoder_rate: float = 0.1  # learning rate of the encoder, as a share of the decoder's
    peak: float = 1e-3
    steps: int = 12_000
    minutes: float = 0.0  # end sooner, after so many minutes of training; 0 means by steps alone
    check_minutes: float = 10.0
    workers: int = 1
    seed: int = 0
    checked: int = 250  # photographs validated on during the run; `publish` takes all


# From a trained network to a person's own photographs: everything is tuned, little and briefly.
GENTLE = Config(people=1.0, free_encoder=0.0, encoder_rate=0.3, peak=1e-4, steps=2000, minutes=8.0, check_minutes=2.0)
PRESETS = {"full": Config(), "gentle": GENTLE}


@dataclass(frozen=True)
class Sets:
    """What is trained on and what is held back."""

    train: Photos
    val: Photos
    people: Photos


def split(folder: Path, held_people: int) -> Sets:
    """Training and held-back pictures of a folder; no training picture is a near-twin of a held-back one.

    With shards `train-*.tar` and `val-*.tar`, those, and a set of people held back from training. In any other
    folder one picture in ten is held back, at even steps through the sorted names.
    """
    photos = find_photos(folder)
    if not any(entry.path.match("train-*.tar") for entry in photos.entries):
        val = Photos(photos.entries[::10])
        return Sets(without_likenesses(photos, val), val, Photos([]))
    train, val = find_photos(folder, "train-*"), find_photos(folder, "val-*")
    of_people = [entry for entry in train.entries if entry.source in PEOPLE]
    stride = max(len(of_people) // held_people, 1)
    people = Photos(of_people[::stride][:held_people])
    return Sets(without_likenesses(train, Photos(val.entries + people.entries)), val, people)


class StudioTask:
    """The studio network, its data and its loss, for `trainer.loop`."""

    def __init__(self, config: Config, data: Path, network: StudioNetwork, base: Card) -> None:
        torch.manual_seed(config.seed)
        self.config, self.network = config, network
        self._trunk = network.trunk
        self._trunk.requires_grad_(False)
        self.sets = split(data, config.held_people)
        if len(self.sets.train) == 0:
            raise DataError(f"The folder {data} holds too few photographs to train on: hold at least 20 ready.")
        prior = torch.tensor(base.prior) if base.prior else _prior(self.sets.train, config.seed)
        self.base = replace(base, prior=tuple(prior.tolist()))
        stride = max(len(self.sets.val) // config.checked, 1)
        self.val = centre_squares(Photos(self.sets.val.entries[::stride]), 256)
        self.people = centre_squares(self.sets.people, 256) if len(self.sets.people) else None

    def schedule(self) -> Schedule:
        """How long and how fast to train."""
        config = self.config
        return Schedule(
            steps=config.steps,
            peak=config.peak,
            minutes=config.minutes or None,
            check_minutes=config.check_minutes,
            seed=config.seed,
        )

    def parameter_groups(self) -> list[dict[str, Any]]:
        encoder = list(self._trunk.parameters())
        known = {id(parameter) for parameter in encoder}
        decoder = [parameter for parameter in self.network.parameters() if id(parameter) not in known]
        return [{"params": decoder}, {"params": encoder, "scale": self.config.encoder_rate}]

    def begin_step(self, progress: float) -> None:
        # Edges and textures (conv1, layer1) stay as ImageNet made them: tuning them costs a fifth of a step.
        for name in ("layer2", "layer3"):
            self._trunk.get_submodule(name).requires_grad_(progress >= self.config.free_encoder)

    def batches(self, start: int) -> Iterable[Tensor]:
        config = self.config
        weights = [self._weight(entry) for entry in self.sets.train.entries]
        draws = Draws(weights, batch=config.batch, start=start, end=config.steps, seed=config.seed)
        crops = Crops(self.sets.train, side=config.side, smallest=config.smallest, seed=config.seed)
        return crop_loader(crops, draws, workers=config.workers)

    def _weight(self, entry: PhotoEntry) -> float:
        return self.config.people if entry.source in PEOPLE else 1.0

    def loss(self, batch: Tensor, step: int) -> Tensor:
        lab = srgb_to_lab(batch.float() / 255)  # (N, 3, side, side)
        generator = torch.Generator(batch.device).manual_seed(seed_of(self.config.seed + 1, step))
        gray = age(lab[:, :1] / 100, generator).contiguous(memory_format=torch.channels_last)
        indices, weights = bins.soft_encode(F.avg_pool2d(lab[:, 1:], 4))
        with torch.autocast(batch.device.type, dtype=torch.bfloat16):
            logits = self.network(gray)
        return soft_cross_entropy(logits.float(), indices, weights)

    def validate(self, network: nn.Module) -> dict[str, float]:
        figures = colour_figures(network, self.val)
        if self.people is None:
            return figures
        people = colour_figures(network, self.people)
        return figures | {f"people_{name}": value for name, value in people.items()}

    def product(self, network: nn.Module) -> nn.Module:
        return network

    def card(self, figures: dict[str, float]) -> Card:
        return replace(self.base, figures=figures)


def start(config: Config, data: Path, *, pretrained: str | None, init: Path | None, name: str) -> StudioTask:
    """The task on a new network, or from a studio checkpoint."""
    if init is not None:
        return start_from(config, data, init, name)
    return start_fresh(config, data, Path(pretrained) if pretrained else None)


def start_fresh(config: Config, data: Path, pretrained: Path | None) -> StudioTask:
    """A task on a new network, its encoder from a ResNet-50 trunk (torchvision's names) where one is named."""
    torch.manual_seed(config.seed)
    network = StudioNetwork()
    if pretrained is not None:
        network.trunk.load_batchnorm_weights(_read_trunk(pretrained))
    card = Card(
        name="studio",
        title="Studio",
        sentence="For photographs of every kind: people, streets, landscapes, rooms.",
        architecture="studio",
        output="bins313",
        input_side=320,
        recommended=Look(temperature=1.0, vividness=0.5),
        training_data="ImageNet-1k (encoder), photographs of 20 research sets (see the model card)",
    )
    return StudioTask(config, data, network, card)


def start_from(config: Config, data: Path, checkpoint: Path, name: str) -> StudioTask:
    """A task that goes on from a studio checkpoint; raises RunError where it is of another network."""
    network, card = read_checkpoint(checkpoint)
    if not isinstance(network, StudioNetwork):
        raise RunError(f"{checkpoint} holds a network of the kind “{card.architecture}”, not “studio”.")
    trained_on = f"{card.training_data}; fine-tuned on the folder “{data.name}”"
    base = replace(card, name=name, title=f"{card.title}, {name}", training_data=trained_on, path=None)
    return StudioTask(config, data, network, base)


def _read_trunk(path: Path) -> dict[str, Tensor]:
    try:
        return load_file(path)
    except (OSError, SafetensorError) as error:
        raise RunError(f"The pretrained encoder {path} cannot be read: {error}.") from error


def _prior(photos: Photos, seed: int, pictures: int = 2000) -> Tensor:
    """The smoothed prior over bins of a random part of the photographs, each reduced to 40 x 40."""
    generator = torch.Generator().manual_seed(seed)
    picks = torch.randperm(len(photos), generator=generator)[:pictures].tolist()
    squares = centre_squares(Photos([photos.entries[i] for i in picks]), 40)
    indices, weights = bins.soft_encode(srgb_to_lab(squares.float() / 255)[:, 1:])
    return bins.smooth_prior(torch.bincount(indices.flatten(), weights.flatten(), minlength=bins.COUNT))
