"""Photographs not to train on: near-twins of those judged on, found by a difference hash, and near-gray ones."""

from dataclasses import dataclass

import numpy as np
from PIL import Image

from trainer.data.photos import PhotoEntry, Photos

ALIKE = 6  # bits of 64 that may differ: near-twins (recompressed, rescaled) lie below, other scenes far above
GRAY_BELOW = 3.0  # levels of 255: mean chroma of a photograph too gray to learn from


def difference_hash(image: Image.Image) -> int:
    """64 bits: whether each of 8 x 8 cells is darker than its right neighbour."""
    small = np.asarray(image.convert("L").resize((9, 8), Image.Resampling.BOX), dtype=np.int16)
    return int.from_bytes(np.packbits(small[:, :-1] < small[:, 1:]).tobytes(), "big")


def mean_chroma(image: Image.Image) -> float:
    """Mean distance of red, green and blue from their mean, in levels of 255, with fine texture averaged away."""
    small = np.asarray(image.resize((32, 32), Image.Resampling.BOX), dtype=np.float32)
    return float(np.abs(small - small.mean(axis=2, keepdims=True)).mean())


def without_likenesses(photos: Photos, held: Photos) -> Photos:
    """The photographs that are no near-twin of any held-back one."""
    theirs = np.array([_glance(held, i).hash for i in range(len(held))], dtype=np.uint64)
    ours = [np.uint64(_glance(photos, i).hash) for i in range(len(photos))]
    keep = [int(np.bitwise_count(theirs ^ value).min(initial=64)) > ALIKE for value in ours]
    return Photos([entry for entry, kept in zip(photos.entries, keep, strict=True) if kept])


def without_twins(photos: Photos) -> Photos:
    """The photographs less near-twins among themselves; of alike ones the largest file stays. The order is kept."""
    by_size = sorted(range(len(photos)), key=lambda i: -photos.entries[i].bytes)
    kept: list[int] = []
    hashes = np.empty(len(photos), dtype=np.uint64)
    for index in by_size:
        value = np.uint64(_glance(photos, index).hash)
        if np.bitwise_count(hashes[: len(kept)] ^ value).min(initial=64) > ALIKE:
            hashes[len(kept)] = value
            kept.append(index)
    return photos.at(sorted(kept))


def without_grays(photos: Photos) -> Photos:
    """The photographs that have colours to learn from."""
    return photos.at([i for i in range(len(photos)) if _glance(photos, i).chroma >= GRAY_BELOW])


@dataclass(frozen=True)
class _Glance:
    hash: int
    chroma: float


_glances: dict[PhotoEntry, _Glance] = {}  # decoding costs most of it, and both questions are asked of every photograph


def _glance(photos: Photos, index: int) -> _Glance:
    entry = photos.entries[index]
    if entry not in _glances:
        image = photos.read(index)
        _glances[entry] = _Glance(difference_hash(image), mean_chroma(image))
    return _glances[entry]
