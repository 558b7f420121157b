"""Tar shards in the WebDataset layout read as they come, for sets that no memory holds (ImageNet: 150 GB).

Nothing is listed, unpacked or kept: each reader (a worker of a process) goes through shards of its own from front to
back, shuffles by a buffer and cuts squares. Shards in an order of the seed and the epoch; a set with fewer shards than
readers is shared picture by picture instead. A run resumes approximately: the epoch that it was in begins anew, in
another order.
"""

import itertools
import os
import sys
import tarfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from PIL import Image
from torch import Tensor
from torch.utils.data import DataLoader, IterableDataset, get_worker_info

from colorstudio.errors import PhotoError
from colorstudio.files.colours import read_colours_of
from trainer.data.crops import centre_square, readers, to_tensor
from trainer.data.likeness import GRAY_BELOW, mean_chroma
from trainer.data.photos import SUFFIXES, find_shards, is_photo_member
from trainer.errors import DataError
from trainer.run.distributed import Process, this_process

LARGE = 4e9  # bytes of shards: more is streamed, less is read into memory as squares
BUFFER = 1000  # pictures, still encoded: of ImageNet about 110 MB a reader
WORKERS_MOST = 8  # a process; decoding JPEG at 224 px, each feeds some 150 pictures a second
END = 1024  # bytes of zero that end a tar file

File = tuple[str, bytes]


@dataclass(frozen=True)
class Stream:
    """Pictures of shards as squares of `side` pixels. count: about how many there are."""

    shards: tuple[Path, ...]
    side: int
    count: int

    def batches(self, batch: int, *, start: int, end: int, seed: int) -> Iterator[Tensor]:
        """This process' share (N, 3, side, side) uint8 of the batches of steps `start` to `end`."""
        epoch, process = start * batch // self.count, this_process()
        pictures = Squares(self.shards, side=self.side, key=(seed, start), epoch=epoch, process=process)
        loader = DataLoader(pictures, batch_size=batch // process.world, **readers(_workers()))
        yield from itertools.islice(loader, end - start)


def is_large(folder: Path) -> bool:
    """Whether the folder's shards are to be streamed."""
    return sum(path.stat().st_size for path in find_shards(folder)) > LARGE


def open_stream(shards: Sequence[Path], side: int) -> Stream:
    """The stream of shards, its count reckoned from the first one and the sizes; raises DataError without pictures."""
    there = sum(1 for _ in read_shard(shards[0])) if shards else 0
    if there == 0:
        raise DataError(f"The shard {shards[0] if shards else '(none)'} holds no pictures ({', '.join(SUFFIXES)}).")
    whole = sum(path.stat().st_size for path in shards)
    return Stream(tuple(shards), side, round(there * whole / shards[0].stat().st_size))


def read_first(shards: Sequence[Path], side: int, count: int) -> Tensor:
    """The first pictures of shards, at most `count`, as squares (N, 3, side, side) uint8."""
    files = itertools.chain.from_iterable(read_shard(path) for path in shards)
    squares = list(itertools.islice(_squares(files, side), count))
    if not squares:
        raise DataError(f"The shards {', '.join(path.name for path in shards)} hold no colour photographs.")
    return torch.stack(squares)


class Squares(IterableDataset[Tensor]):
    """The squares that a reader sees, epoch after epoch without end; uint8 (3, side, side)."""

    def __init__(
        self, shards: Sequence[Path], *, side: int, key: tuple[int, int], epoch: int, process: Process
    ) -> None:
        self.shards, self.side, self.key, self.first, self.process = shards, side, key, epoch, process

    def __iter__(self) -> Iterator[Tensor]:
        worker = get_worker_info()
        workers, number = (worker.num_workers, worker.id) if worker else (1, 0)
        reader, readers = self.process.rank * workers + number, self.process.world * workers
        for epoch in itertools.count(self.first):
            yield from self.epoch(epoch, reader=reader, readers=readers)

    def epoch(self, epoch: int, *, reader: int, readers: int) -> Iterator[Tensor]:
        """One reader's squares of one epoch: all readers' together are every picture once."""
        order = np.random.default_rng((*self.key, epoch)).permutation(len(self.shards))
        shards = [self.shards[i] for i in order]
        if len(shards) >= readers:
            files = itertools.chain.from_iterable(map(read_shard, shards[reader::readers]))
        else:
            whole = itertools.chain.from_iterable(map(read_shard, shards))
            files = itertools.chain.from_iterable([itertools.islice(whole, reader, None, readers)])
        rng = np.random.default_rng((*self.key, epoch, reader))
        return _squares(shuffle(files, rng, size=BUFFER), self.side)


def read_shard(path: Path) -> Iterator[File]:
    """Name and bytes of each picture in a shard, front to back; raises DataError where it is cut short."""
    try:
        with path.open("rb") as file:
            file.seek(-END, os.SEEK_END)
            if any(file.read(END)):  # tarfile takes a file that ends between two pictures for whole
                raise tarfile.ReadError("it was cut short")
        with tarfile.open(path, "r|") as shard:
            for member in shard:
                if is_photo_member(member):
                    content = shard.extractfile(member)
                    assert content is not None  # it is a file
                    yield f"{member.name} in {path}", content.read()
    except (tarfile.TarError, OSError) as error:
        raise DataError(f"The shard {path} is damaged: {error}.") from error


def shuffle(files: Iterable[File], rng: np.random.Generator, *, size: int) -> Iterator[File]:
    """The files in another order, none moved forward by more than `size` places."""
    held: list[File] = []
    for file in files:
        if len(held) < size:
            held.append(file)
            continue
        place = rng.integers(size)
        yield held[place]
        held[place] = file
    for place in rng.permutation(len(held)):
        yield held[place]


def _squares(files: Iterable[File], side: int) -> Iterator[Tensor]:
    """Squares of the colour photographs among files; damaged ones are named and left out, one is no end of a week."""
    for name, content in files:
        try:
            square = centre_square(Image.fromarray(read_colours_of(content, name, least=2 * side)), side)
        except PhotoError:
            print(f"The picture {name} is damaged: left out.", file=sys.stderr)
            continue
        if mean_chroma(square) >= GRAY_BELOW:
            yield to_tensor(square)


def _workers() -> int:
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return min(max(cores // int(os.environ.get("LOCAL_WORLD_SIZE", "1")) - 1, 1), WORKERS_MOST)
