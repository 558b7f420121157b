"""The studio network: what the app offers first.

A pretrained encoder and a multi-scale decoder, trained on photographs by plain soft-encoded cross-entropy. Rare
colours are favoured when decoding (`bins.decode`), not when training: see docs/adr.
"""

import sys
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from colorstudio.core import bins
from colorstudio.core.cards import Card
from colorstudio.core.checkpoint import read_checkpoint
from colorstudio.core.lab import srgb_to_lab
from colorstudio.core.level import level
from colorstudio.core.look import Look
from colorstudio.core.networks.paper import AB_REACH
from colorstudio.core.networks.studio import WIDTH, StudioNetwork, silent_attention
from colorstudio.core.networks.trunk import V1
from colorstudio.errors import CheckpointError
from trainer.data.aging import age
from trainer.data.crops import Crops, Draws, centre_squares, crop_loader, seed_of
from trainer.data.held_back import FIRST_PEOPLE, split
from trainer.data.mounts import mount
from trainer.data.photos import PhotoEntry, Photos
from trainer.errors import DataError, RunError
from trainer.figures import colour_figures
from trainer.losses import colour_cross_entropy
from trainer.recipes import pictures
from trainer.run.distributed import this_process
from trainer.run.loop import Schedule
from trainer.run.precision import autocast
from trainer.run.pretrained import fill_trunk, read_trunk

MORE_PEOPLE = ("stanford40", "har15", "family_events", "flickr8k_full1k", "flickr8k_224", "sports22", "ccp_full")
PEOPLE = (*FIRST_PEOPLE, *MORE_PEOPLE)
EVERYDAY = (
    "scenes400",
    "voc_subset_1907",
    "coco256",
    "pedestrians",
    "shanghaitech",
    "voc_animals",
    "voc1907_full",
)
SQUASHED = ("coco256", "flickr8k_224", "rooms256")  # made square by stretching
SIDE_STEP = 32  # pixels: crops of 192, 224 and 256


@dataclass(frozen=True)
class Config:
    """Settings of the recipe; `--set name=value` changes one."""

    batch: int = 32
    side: int = 160  # pixels; a shorter side of 160 to 290 in the whole picture, near the app's 256 to 320
    largest: int = 0  # a step's crops have a side between both, in steps of 32; 0: `side` alone
    smallest: float = 0.55  # a crop spans 55 to 100% of the shorter side
    people: float = 2.0  # faces and skin are what families look at: drawn twice as often
    everyday: float = 1.0  # how often snapshots of everyday scenes are drawn; raise it beside very many places
    held_people: int = 150  # pictures of people kept back, since the validation shard has no set of them
    top: int = 208  # channels of the decoder at stride 16; wider goes over 24 MB in float16
    middle: int = 192  # at stride 8
    fine: int = 128  # at stride 4; 0 ends the decoder at stride 8
    attention: int = 0  # layers of attention at stride 16, 0 to 2
    attention_rate: float = 3.0  # learning rate of those, beside the decoder's: they are new where all else is trained
    rebalance: float = 0.0  # exponent on the weights of Zhang et al. in the loss; docs/studio-network.md compares
    expectation: float = 0.0  # weight of the squared error of the mean colour, on ab/110, beside the cross-entropy
    free_encoder: float = 0.2  # share of the run after which the encoder is tuned too; the decoder settles first
    encoder_rate: float = 0.1  # learning rate of the encoder, as a share of the decoder's
    peak: float = 1e-3
    average: float = 0.999  # of the weights; a thousand steps long, so lower it in a run of fewer than some 4,000
    steps: int = 12_000
    minutes: float = 0.0  # end sooner, after so many minutes of training; 0 means by steps alone
    check_minutes: float = 10.0
    workers: int = 1
    seed: int = 0
    checked: int = 250  # photographs validated on during the run; `publish` takes all


# Another leg of the same training, from a studio checkpoint (--pretrained): everything is tuned from the start.
ONWARD = Config(free_encoder=0.0, peak=4e-4)
# The same on larger photographs, with attention: an hour and a half of two cores that have other work.
LARGER = Config(
    batch=24,
    side=192,
    largest=256,
    attention=2,
    free_encoder=0.0,
    encoder_rate=0.3,
    expectation=10.0,
    peak=3e-4,
    average=0.998,
    everyday=3.0,
    check_minutes=20.0,
)
# From a trained network to a person's own photographs: everything is tuned, little and briefly.
GENTLE = Config(people=1.0, free_encoder=0.0, encoder_rate=0.3, peak=1e-4, steps=2000, minutes=8.0, check_minutes=2.0)
PRESETS = {"full": Config(), "onward": ONWARD, "larger": LARGER, "gentle": GENTLE}


class StudioTask:
    """The studio network, its data and its loss, for `trainer.run.loop`."""

    def __init__(self, config: Config, data: Path, network: StudioNetwork, base: Card) -> None:
        torch.manual_seed(config.seed)
        self.config, self.network = config, network
        self._trunk = network.trunk
        self._trunk.requires_grad_(False)
        self.sets = split(data, config.held_people)
        if self.sets.left_out:
            print(self.sets.left_out, file=sys.stderr)
        if len(self.sets.train) == 0:
            raise DataError(f"The folder {data} holds no colour photographs beside those held back.")
        prior = torch.tensor(base.prior) if base.prior else _prior(self.sets.train, config.seed)
        self.base = replace(base, prior=tuple(prior.tolist()))
        held = self.sets.held
        stride = max(len(held.val) // config.checked, 1)
        self.val = centre_squares(Photos(held.val.entries[::stride]), 256)
        self.people = centre_squares(held.people, 256) if len(held.people) else None

    def schedule(self) -> Schedule:
        """How long and how fast to train."""
        config = self.config
        return Schedule(
            steps=config.steps,
            peak=config.peak,
            minutes=config.minutes or None,
            average=config.average,
            check_minutes=config.check_minutes,
            seed=config.seed,
        )

    def parameter_groups(self) -> list[dict[str, Any]]:
        encoder, attention = list(self._trunk.parameters()), list(self.network.attention.parameters())
        known = {id(parameter) for parameter in (*encoder, *attention)}
        decoder = [parameter for parameter in self.network.parameters() if id(parameter) not in known]
        groups: list[dict[str, Any]] = [{"params": decoder}, {"params": encoder, "scale": self.config.encoder_rate}]
        return groups + ([{"params": attention, "scale": self.config.attention_rate}] if attention else [])

    def begin_step(self, progress: float) -> None:
        # Edges and textures (conv1, layer1) stay as ImageNet made them: tuning them costs a fifth of a step.
        for name in ("layer2", "layer3"):
            self._trunk.get_submodule(name).requires_grad_(progress >= self.config.free_encoder)

    def batches(self, start: int) -> Iterable[Tensor]:
        config = self.config
        crops = Crops(
            self.sets.train,
            sides=range(config.side, max(config.side, config.largest) + 1, SIDE_STEP),
            smallest=config.smallest,
            seed=config.seed,
            squashed=SQUASHED,
        )
        return crop_loader(crops, self.draws(start), workers=config.workers)

    def draws(self, start: int) -> Draws:
        """Which pictures the steps from `start` on take: people and everyday scenes as often as is set."""
        config = self.config
        weights = [self._weight(entry) for entry in self.sets.train.entries]
        return Draws(weights, batch=config.batch, start=start, end=config.steps, seed=config.seed)

    def _weight(self, entry: PhotoEntry) -> float:
        if entry.source in PEOPLE:
            return self.config.people
        return self.config.everyday if entry.source in EVERYDAY else 1.0

    def loss(self, batch: Tensor, step: int) -> Tensor:
        process = this_process()  # each ages its own share in its own way
        generator = torch.Generator(batch.device).manual_seed(
            seed_of(self.config.seed + 1, process.world * step + process.rank)
        )
        lab = mount(srgb_to_lab(batch.float() / 255), generator)  # (N, 3, side, side)
        gray = age(lab[:, :1] / 100, generator)
        if self.base.levelled:
            gray = level(100 * gray) / 100
        gray = gray.contiguous(memory_format=torch.channels_last)
        with autocast(batch.device):
            logits = self.network(gray)
        return self._colour_loss(logits.float(), F.avg_pool2d(lab[:, 1:], self.network.output_stride))

    def _colour_loss(self, logits: Tensor, ab: Tensor) -> Tensor:
        """Cross-entropy, rebalanced where asked for, and the error of the expectation where it has a weight."""
        loss = colour_cross_entropy(logits, ab, prior=self.base.prior, rebalance=self.config.rebalance)
        if self.config.expectation:
            mean = bins.decode(logits, None, Look())
            loss = loss + self.config.expectation * ((mean - ab) / AB_REACH).square().sum(dim=1).mean()
        return loss

    def validate(self, network: nn.Module) -> dict[str, float]:
        figures = colour_figures(network, self.val, levelled=self.base.levelled)
        if self.people is None:
            return figures
        people = colour_figures(network, self.people, levelled=self.base.levelled)
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
    """A task on a new network, or one filled from a ResNet-50 trunk (torchvision's names) or a studio checkpoint."""
    torch.manual_seed(config.seed)
    width = (config.top, config.middle, config.fine)
    network = _network(width, config.attention, pretrained)
    card = Card(
        name="studio",
        title="Studio",
        sentence="For photographs of every kind: people, streets, landscapes, rooms.",
        architecture="studio",
        output="bins313",
        config=_architecture(width, config.attention, network.trunk.kind),
        levelled=True,
        non_local=True,
        input_side=320,
        recommended=Look(temperature=1.0, vividness=0.5),
        training_data="ImageNet-1k (encoder), photographs of research sets (see the model card)",
    )
    return StudioTask(config, data, network, card)


def start_from(config: Config, data: Path, checkpoint: Path, name: str) -> StudioTask:
    """A task that goes on from a studio checkpoint; raises RunError where it is of another network."""
    network, base = pictures.start_from(checkpoint, "studio", name, data)
    assert isinstance(network, StudioNetwork)
    return StudioTask(config, data, network, base)


def _network(width: tuple[int, int, int], attention: int, pretrained: Path | None) -> StudioNetwork:
    """A new network; with pretrained weights in its trunk, or in all of it."""
    if pretrained is None:
        return StudioNetwork(width, attention=attention)
    try:
        source, card = read_checkpoint(pretrained)
    except CheckpointError:  # none of ours: then the file of a trunk
        return _with_trunk(width, attention, pretrained)
    network = StudioNetwork(width, attention=attention, trunk=card.config.get("trunk", V1))
    try:
        network.load_state_dict(silent_attention(network.state_dict()) | source.state_dict())
    except RuntimeError as error:
        raise RunError(f"{pretrained} holds “{card.title}”, a network of another kind or width.") from error
    return network


def _with_trunk(width: tuple[int, int, int], attention: int, path: Path) -> StudioNetwork:
    found = read_trunk(path)
    network = StudioNetwork(width, attention=attention, trunk=found.kind)
    fill_trunk(network.trunk, found, path)
    return network


def _architecture(width: tuple[int, int, int], attention: int, trunk: str) -> dict[str, Any]:
    """What a card says of the network; older versions read cards of networks that they can build."""
    given = {"width": (width, WIDTH), "attention": (attention, 0), "trunk": (trunk, V1)}
    return {name: value for name, (value, default) in given.items() if value != default}


def _prior(photos: Photos, seed: int, pictures: int = 2000) -> Tensor:
    """The smoothed prior over bins of a random part of the photographs, each reduced to 40 x 40."""
    generator = torch.Generator().manual_seed(seed)
    picks = torch.randperm(len(photos), generator=generator)[:pictures].tolist()
    squares = centre_squares(Photos([photos.entries[i] for i in picks]), 40)
    indices, weights = bins.soft_encode(srgb_to_lab(squares.float() / 255)[:, 1:])
    return bins.smooth_prior(torch.bincount(indices.flatten(), weights.flatten(), minlength=bins.COUNT))
