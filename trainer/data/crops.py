"""Training crops: which picture, which part of it, drawn from seed and step alone so that a run resumes exactly."""

import math
from collections.abc import Collection, Iterator, Sequence
from typing import Any

import numpy as np
import torch
from PIL import Image
from torch import Tensor
from torch.utils.data import DataLoader, Dataset, Sampler

from trainer.data.photos import Photos
from trainer.run.distributed import this_process

STRETCH = 1.5  # photographs are 3:2 and 4:3, upright or not: what made them square changed their aspect by as much

Key = tuple[int, int, int]  # step, place in the batch, index of the picture


class Draws(Sampler[list[Key]]):
    """This process' share of the batches of steps `start` to `end`, each a pure function of seed and step.

    weights: (number of pictures,) how often each is drawn, relative to the others.
    """

    def __init__(self, weights: Sequence[float], *, batch: int, start: int, end: int, seed: int) -> None:
        self.weights = torch.tensor(weights, dtype=torch.float64)
        self.batch, self.start, self.end, self.seed = batch, start, end, seed

    def __len__(self) -> int:
        return self.end - self.start

    def __iter__(self) -> Iterator[list[Key]]:
        for step in range(self.start, self.end):
            generator = torch.Generator().manual_seed(seed_of(self.seed, step))
            picks = torch.multinomial(self.weights, self.batch, replacement=True, generator=generator)
            yield this_process().share([(step, place, int(pick)) for place, pick in enumerate(picks)])


class Crops(Dataset[Tensor]):
    """Square crops at many scales, half of them mirrored; uint8 (3, side, side) sRGB.

    sides: one is drawn for each step, in pixels. smallest: the least share of the shorter side that a crop spans.
    squashed: sources whose photographs were made square by stretching; theirs get an aspect drawn at random, that of
    the others is kept.
    """

    def __init__(
        self, photos: Photos, *, sides: Sequence[int], smallest: float, seed: int, squashed: Collection[str] = ()
    ) -> None:
        self.photos, self.sides, self.smallest, self.seed = photos, sides, smallest, seed
        self.squashed = frozenset(squashed)

    def __len__(self) -> int:
        return len(self.photos)

    def __getitem__(self, key: Key) -> Tensor:
        step, place, index = key
        side = self.side(step)
        rng = np.random.default_rng((self.seed, step, place))
        image = self.photos.read_any(index, least=math.ceil(side / self.smallest))
        span = min(image.size) * self.smallest ** rng.random()
        spans = [span, span]
        if self.photos.entries[index].source in self.squashed:
            spans[int(rng.random() < 0.5)] *= STRETCH ** -rng.random()
        left, top = (rng.random() * (length - span) for length, span in zip(image.size, spans, strict=True))
        box = (left, top, left + spans[0], top + spans[1])
        crop = image.resize((side, side), Image.Resampling.BICUBIC, box=box)
        if rng.random() < 0.5:
            crop = crop.transpose(Image.Transpose.FLIP_LEFT_RIGHT)
        return to_tensor(crop)

    def side(self, step: int) -> int:
        """The side of all crops of a step, in pixels."""
        return self.sides[int(np.random.default_rng((self.seed, step)).integers(len(self.sides)))]


def crop_loader(crops: Crops, draws: Draws, *, workers: int) -> DataLoader[Tensor]:
    """Batches (N, 3, side, side) uint8 in the order of the draws."""
    return DataLoader(crops, batch_sampler=draws, persistent_workers=workers > 0, **readers(workers))


def readers(count: int) -> dict[str, Any]:
    """The options of a DataLoader for so many processes that read: libvips' threads end in one that is forked."""
    return {"num_workers": count, "multiprocessing_context": "spawn" if count else None}


def centre_squares(photos: Photos, side: int) -> Tensor:
    """The largest centred square of every picture, resized to uint8 (N, 3, side, side) sRGB."""
    return torch.stack([to_tensor(centre_square(photos.read(i, least=side), side)) for i in range(len(photos))])


def to_tensor(image: Image.Image) -> Tensor:
    """An RGB picture as uint8 (3, H, W)."""
    return torch.from_numpy(np.array(image)).permute(2, 0, 1).contiguous()


def seed_of(seed: int, step: int) -> int:
    """One seed for each step of each run."""
    return (seed * 1_000_003 + step) % 2**63


def centre_square(image: Image.Image, side: int) -> Image.Image:
    """The largest centred square of a picture, resized."""
    span = min(image.size)
    left, top = (image.width - span) / 2, (image.height - span) / 2
    box = (left, top, left + span, top + span)
    return image.resize((side, side), Image.Resampling.BICUBIC, box=box)
