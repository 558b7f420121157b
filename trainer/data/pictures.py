"""Sets of small pictures held whole in memory."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import Tensor

from trainer.data.album import read_album
from trainer.data.crops import centre_squares, seed_of
from trainer.data.photos import find_shards
from trainer.data.streams import Stream, open_stream, read_first
from trainer.run.distributed import this_process

HELD = 4000  # pictures of a stream that are held back, and as many of those trained on for the prior


@dataclass(frozen=True)
class Pictures:
    """pixels: uint8 (N, 3, S, S) sRGB; labels: int64 (N,), the class of each, or None."""

    pixels: Tensor
    labels: Tensor | None = None

    def __len__(self) -> int:
        return len(self.pixels)

    def part(self, which: slice | Tensor) -> "Pictures":
        """Some of them."""
        if isinstance(which, Tensor):
            which = which.to(self.pixels.device)
        return Pictures(self.pixels[which], None if self.labels is None else self.labels[which])

    def to(self, device: torch.device) -> "Pictures":
        """The same on a device."""
        return Pictures(self.pixels.to(device), None if self.labels is None else self.labels.to(device))


@dataclass(frozen=True)
class PictureSets:
    """What is trained on, chosen by and reported on.

    left_out: a sentence on photographs that are not trained on, or empty. stream: what is trained on where it does not
    fit into memory; then `train` is a sample of it.
    """

    train: Pictures
    dev: Pictures
    test: Pictures
    left_out: str = ""
    stream: Stream | None = None

    @property
    def examples(self) -> int:
        """The number of pictures trained on; of a stream, about."""
        return len(self.train) if self.stream is None else self.stream.count


def resident(pictures: Pictures, device: torch.device) -> Pictures:
    """The pictures on a graphics card, where they take at most half of its free memory; else where they are."""
    if device.type != "cuda":
        return pictures
    free, _ = torch.cuda.mem_get_info(device)
    return pictures.to(device) if pictures.pixels.nbytes <= free // 2 else pictures


def read_squares(folder: Path, side: int) -> PictureSets:
    """A folder of colour photographs as centred squares: one in ten for development, one in ten for the test.

    What `read_album` leaves out is told in `left_out`; so no training picture is a near-twin of a held-back one.
    Raises DataError where fewer than 20 are left.
    """
    album = read_album(folder)
    album.require()
    kept = album.photos
    dev, test = kept.at(range(0, len(kept), 10)), kept.at(range(5, len(kept), 10))
    train = kept.at(i for i in range(len(kept)) if i % 5)
    parts = [Pictures(centre_squares(part, side)) for part in (train, dev, test)]
    return PictureSets(parts[0], parts[1], parts[2], album.left_out())


def stream_squares(folder: Path, side: int) -> PictureSets:
    """A folder of many tar shards as a stream of centred squares, near-gray photographs left out.

    Shards `train-*.tar` are trained on and `val-*.tar` held back; without such names the last shard is held back. Not
    compared by likeness, which would decode the whole set first. Raises DataError where there are too few.
    """
    shards, held = find_shards(folder, "train-*"), find_shards(folder, "val-*")
    if not shards or not held:
        *shards, last = find_shards(folder)
        held = [last]
    stream = open_stream(shards, side)
    kept = Pictures(read_first(held, side, HELD))
    sample = Pictures(read_first(shards, side, HELD))
    return PictureSets(sample, kept.part(slice(0, None, 2)), kept.part(slice(1, None, 2)), stream=stream)


def epoch_draws(count: int, batch: int, *, start: int, end: int, seed: int) -> Iterator[Tensor]:
    """Indices of the steps `start` to `end`: every picture once an epoch, in an order of seed and epoch.

    Each is this process' share of a batch.
    """
    process = this_process()
    batch = min(batch, count)
    an_epoch = count // batch
    order = torch.empty(0)
    for step in range(start, end):
        epoch, place = divmod(step, an_epoch)
        if place == 0 or step == start:
            order = torch.randperm(count, generator=torch.Generator().manual_seed(seed_of(seed, epoch)))
        yield process.share(order[place * batch : (place + 1) * batch])
