"""CIFAR-10 (Krizhevsky 2009), from lossless strips or from the published binary files; never from a pickle."""

from pathlib import Path
from zipfile import BadZipFile

import numpy as np
import torch
from numpy.typing import NDArray
from PIL import Image, UnidentifiedImageError

from trainer.data.pictures import Pictures, PictureSets
from trainer.errors import DataError

CLASSES = ("airplane", "automobile", "bird", "cat", "deer", "dog", "frog", "horse", "ship", "truck")
MEAN = (0.4914, 0.4822, 0.4465)  # of red, green and blue in 0..1 over the training pictures
DEVIATION = (0.2470, 0.2435, 0.2616)
SIDE = 32
DEV = 5000  # of the 10,000 test pictures, for choosing; the rest for reporting, as Li & Wang split them
_STRIP = 500
_RECORD = 1 + 3 * SIDE * SIDE  # bytes of a picture in the binary files: label, then the red, green and blue planes


def is_cifar(folder: Path) -> bool:
    """Whether the folder holds CIFAR-10 in one of the two layouts."""
    return (folder / "labels.npz").is_file() or (folder / "data_batch_1.bin").is_file()


def read_cifar(folder: Path) -> PictureSets:
    """All 60,000 pictures: 50,000 to train on, 5,000 for development, 5,000 for the test.

    Reads `train_*.webp`, `test_*.webp` (strips of 500) with `labels.npz`, or `data_batch_*.bin` with `test_batch.bin`.
    Raises DataError, which names the file, where one is missing or damaged.
    """
    read = _read_strips if (folder / "labels.npz").is_file() else _read_binary
    train, test = read(folder, "train"), read(folder, "test")
    dev = min(DEV, len(test) // 2)
    return PictureSets(train, test.part(slice(0, dev)), test.part(slice(dev, None)))


def _read_strips(folder: Path, part: str) -> Pictures:
    paths = sorted(folder.glob(f"{part}_*.webp"))
    try:
        with (folder / "labels.npz").open("rb") as file, np.load(file, allow_pickle=False) as arrays:
            labels = np.asarray(arrays[part], dtype=np.int64)
    except (OSError, ValueError, KeyError, EOFError, BadZipFile) as error:
        raise DataError(f"The file {folder / 'labels.npz'} is damaged: {error}.") from error
    pixels = [_read_strip(path) for path in paths]
    count = sum(map(len, pixels))
    if count != len(labels) or count == 0:
        raise DataError(f"The folder {folder} holds {count} pictures and {len(labels)} labels ({part}): copy it again.")
    return Pictures(torch.from_numpy(np.concatenate(pixels)).permute(0, 3, 1, 2).contiguous(), torch.from_numpy(labels))


def _read_strip(path: Path) -> NDArray[np.uint8]:
    try:
        with Image.open(path) as image:
            pixels = np.asarray(image.convert("RGB"))
        return pixels.reshape(-1, SIDE, SIDE, 3)
    except (OSError, ValueError, UnidentifiedImageError) as error:
        raise DataError(f"The strip {path} is damaged: {error}.") from error


def _read_binary(folder: Path, part: str) -> Pictures:
    names = [f"data_batch_{i}.bin" for i in range(1, 6)] if part == "train" else ["test_batch.bin"]
    try:
        content = b"".join((folder / name).read_bytes() for name in names)
        records = np.frombuffer(content, dtype=np.uint8).reshape(-1, _RECORD)
        if len(records) == 0:
            raise ValueError(f"{', '.join(names)}: empty")
    except (OSError, ValueError) as error:
        raise DataError(f"CIFAR-10 in {folder} is damaged: {error}.") from error
    pixels = records[:, 1:].reshape(-1, 3, SIDE, SIDE)
    return Pictures(torch.from_numpy(pixels.copy()), torch.from_numpy(records[:, 0].astype(np.int64)))
