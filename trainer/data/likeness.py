"""Photographs not to train on: near-twins of those judged on, found by a difference hash, and near-gray ones."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from PIL import Image

from colorstudio.core.lab import srgb_to_lab
from trainer.data.photos import PhotoEntry, Photos
from trainer.errors import DataError

ALIKE = 6  # bits of 64 that may differ: near-twins (recompressed, rescaled) lie below, other scenes far above
GRAY_BELOW = 3.0  # levels of 255: mean chroma of a photograph too gray to learn from
# Lab units, root mean squares over the places of a small copy, of the distance of ab from a cubic function of L, and of
# its distance from one hue. Of 300 photographs toned by us as sepia prints are, 299 lie below both; of 1,500 colour
# photographs 16, half of them old toned prints or nearly gray to the eye.
TONED_BELOW, ONE_HUE_BELOW = 2.6, 9.0
GLANCE = 64  # pixels, the least shorter side at which a photograph is looked at


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
    if not len(photos):
        return photos  # without a look at thousands of others
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


def is_toned(image: Image.Image) -> bool:
    """Whether the picture is one of grays toned in one hue, as sepia prints are: its colour follows its lightness."""
    small = np.asarray(image.resize((32, 32), Image.Resampling.BOX))
    lab = srgb_to_lab(torch.from_numpy(small.copy()).permute(2, 0, 1)[None] / 255)[0].flatten(1).double().numpy()
    ab = lab[1:].T  # (1024, 2)
    powers = np.stack([(lab[0] / 100) ** power for power in range(4)], axis=1)

    def off_curve(values: NDArray[np.float64]) -> NDArray[np.float64]:
        fitted: NDArray[np.float64] = powers @ np.linalg.lstsq(powers, values, rcond=None)[0]
        return values - fitted

    hue = np.linalg.eigh(ab.T @ ab)[1][:, 1]  # the direction that holds most of ab
    across = ab - (ab @ hue)[:, None] * hue
    one_hue = np.square(across).sum(axis=1).mean() + np.square(off_curve(ab @ hue)).mean()
    toned = np.square(off_curve(ab)).sum(axis=1).mean()
    return bool(toned < TONED_BELOW**2 and one_hue < ONE_HUE_BELOW**2)


def without_toned(photos: Photos) -> Photos:
    """The photographs that are no toned grays."""
    return photos.at([i for i in range(len(photos)) if not _glance(photos, i).toned])


def without_damaged(photos: Photos, told: Callable[[int, int], None] | None = None) -> Photos:
    """The photographs that can be read; told: how many were looked at, and of how many."""
    kept = []
    for index in range(len(photos)):
        with suppress(DataError):
            _glance(photos, index)
            kept.append(index)
        if told is not None:
            told(index + 1, len(photos))
    return photos.at(kept)


@dataclass(frozen=True)
class _Glance:
    hash: int
    chroma: float
    toned: bool


_glances: dict[PhotoEntry, _Glance] = {}  # decoding costs most of it, and both questions are asked of every photograph


def _glance(photos: Photos, index: int) -> _Glance:
    entry = photos.entries[index]
    if entry not in _glances:
        image = photos.read(index, least=GLANCE)
        _glances[entry] = _Glance(difference_hash(image), mean_chroma(image), is_toned(image))
    return _glances[entry]
