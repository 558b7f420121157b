"""Sets of small pictures held whole in memory, on the device that trains."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import Tensor

from trainer.data.crops import centre_squares, seed_of
from trainer.data.likeness import without_likenesses
from trainer.data.photos import Photos, find_photos
from trainer.errors import DataError

GRAY_BELOW = 3.0  # levels of 255: mean distance of the channels from their mean in a photograph too gray to learn from


@dataclass(frozen=True)
class Pictures:
    """pixels: uint8 (N, 3, S, S) sRGB; labels: int64 (N,), the class of each, or None."""

    pixels: Tensor
    labels: Tensor | None = None

    def __len__(self) -> int:
        return len(self.pixels)

    def part(self, which: slice | Tensor) -> "Pictures":
        """Some of them."""
        return Pictures(self.pixels[which], None if self.labels is None else self.labels[which])

    def to(self, device: torch.device) -> "Pictures":
        """The same on a device."""
        return Pictures(self.pixels.to(device), None if self.labels is None else self.labels.to(device))


@dataclass(frozen=True)
class PictureSets:
    """What is trained on, chosen by and reported on. skipped: near-gray photographs that were left out."""

    train: Pictures
    dev: Pictures
    test: Pictures
    skipped: int = 0


def read_squares(folder: Path, side: int) -> PictureSets:
    """A folder of colour photographs as centred squares: one in ten for development, one in ten for the test.

    Near-gray photographs are left out and counted; no training picture is a near-twin of a held-back one.
    Raises DataError where fewer than 20 are left.
    """
    photos = find_photos(folder)
    coloured = [i for i in range(len(photos)) if not is_near_gray(centre_squares(photos.at([i]), 32))[0]]
    kept, skipped = photos.at(coloured), len(photos) - len(coloured)
    if len(kept) < 20:
        raise DataError(f"The folder {folder} holds {len(kept)} colour photographs: hold at least 20 ready.")
    dev, test = kept.at(range(0, len(kept), 10)), kept.at(range(5, len(kept), 10))
    train = without_likenesses(kept, Photos(dev.entries + test.entries))
    if len(train) == 0:
        raise DataError(f"The photographs in {folder} are all alike: none is left to train on.")
    parts = [Pictures(centre_squares(part, side)) for part in (train, dev, test)]
    return PictureSets(parts[0], parts[1], parts[2], skipped)


def is_near_gray(pixels: Tensor) -> Tensor:
    """Whether each of (N, 3, H, W) uint8 is gray or as good as, by its mean distance from gray; bool (N,)."""
    values = pixels.float()
    return (values - values.mean(dim=1, keepdim=True)).abs().mean(dim=(1, 2, 3)) < GRAY_BELOW


def epoch_draws(count: int, batch: int, *, start: int, end: int, seed: int) -> Iterator[Tensor]:
    """Indices (batch,) of the steps `start` to `end`: every picture once an epoch, in an order of seed and epoch."""
    batch = min(batch, count)
    an_epoch = count // batch
    order = torch.empty(0)
    for step in range(start, end):
        epoch, place = divmod(step, an_epoch)
        if place == 0 or step == start:
            order = torch.randperm(count, generator=torch.Generator().manual_seed(seed_of(seed, epoch)))
        yield order[place * batch : (place + 1) * batch]
