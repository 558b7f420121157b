"""Photographs that show the same: found by a difference hash, so that nothing judged on was trained on."""

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from trainer.data.photos import Photos

ALIKE = 6  # bits of 64 that may differ: near-twins (recompressed, rescaled) lie below, other scenes far above


def difference_hash(image: Image.Image) -> int:
    """64 bits: whether each of 8 x 8 cells is darker than its right neighbour."""
    small = np.asarray(image.convert("L").resize((9, 8), Image.Resampling.BOX), dtype=np.int16)
    return int.from_bytes(np.packbits(small[:, :-1] < small[:, 1:]).tobytes(), "big")


def without_likenesses(photos: Photos, held: Photos) -> Photos:
    """The photographs that are no near-twin of any held-back one."""
    ours, theirs = _hashes(photos), _hashes(held)
    keep = [int(np.bitwise_count(theirs ^ value).min(initial=64)) > ALIKE for value in ours]
    return Photos([entry for entry, kept in zip(photos.entries, keep, strict=True) if kept])


def _hashes(photos: Photos) -> NDArray[np.uint64]:
    return np.array([difference_hash(photos.read(i)) for i in range(len(photos))], dtype=np.uint64)
