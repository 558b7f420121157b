"""CIFAR-10 (Krizhevsky 2009) in each layout that people have it in; a pickle only where it is the published one."""

import hashlib
import pickle
import tarfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
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
LAYOUTS = (
    "the binary version (data_batch_1.bin and so on, or cifar-10-binary.tar.gz), the one that torchvision keeps "
    "(cifar-10-batches-py, or cifar-10-python.tar.gz), or a folder a class in train and test"
)
BATCHES = {"train": tuple(f"data_batch_{i}" for i in range(1, 6)), "test": ("test_batch",)}
# MD5 of the published pickles, as torchvision checks them. Whoever made another file could have it run commands here.
PUBLISHED = {
    "data_batch_1": "c99cafc152244af753f735de768cd75f",
    "data_batch_2": "d4bba439e000b95fd0a9bffe97cbabec",
    "data_batch_3": "54ebc095f3ab1f0389bbae665268c751",
    "data_batch_4": "634d18415352ddfa80567beed471001a",
    "data_batch_5": "482c414d41f54cd18b22e5b47cb7c3cb",
    "test_batch": "40351d587109b95175f43aff81a1287e",
}
_STRIP = 500
_RECORD = 1 + 3 * SIDE * SIDE  # bytes of a picture in the binary files: label, then the red, green and blue planes
_BESIDE = ("cifar-10-batches-bin", "cifar-10-batches-py", "cifar-10-binary.tar.gz", "cifar-10-python.tar.gz")
_PICTURES = (".png", ".jpg", ".jpeg", ".webp", ".bmp")


@dataclass(frozen=True)
class _Layout:
    """How CIFAR-10 lies at a place. read: the pictures of the part “train” or “test” there."""

    place: Path
    read: Callable[[Path, str], Pictures]


def is_cifar(data: Path) -> bool:
    """Whether the folder, a folder or archive in it, or the archive `data` holds CIFAR-10 in one of the layouts.

    Raises DataError where that cannot be looked up.
    """
    return _find(data) is not None


def read_cifar(data: Path) -> PictureSets:
    """All 60,000 pictures: 50,000 to train on, 5,000 for development, 5,000 for the test.

    Reads `LAYOUTS`, and `train_*.webp`, `test_*.webp` (lossless strips of 500) with `labels.npz`. Raises DataError,
    which names the file, where one is missing or damaged, or a pickle that is not the published one.
    """
    layout = _find(data)
    if layout is None and not data.exists():
        raise DataError(f"There is no folder or file {data}.")
    if layout is None:
        raise DataError(f"{data} does not hold CIFAR-10. It is read as {LAYOUTS}.")
    with _readable(data):
        train, test = layout.read(layout.place, "train"), layout.read(layout.place, "test")
    dev = min(DEV, len(test) // 2)
    return PictureSets(train, test.part(slice(0, dev)), test.part(slice(dev, None)))


def _find(data: Path) -> _Layout | None:
    with _readable(data):
        children = [path for path in data.iterdir() if path.is_dir()] if data.is_dir() else []
        places = [data, *(data / name for name in _BESIDE), *sorted(children)]
        return next((layout for layout in map(_layout, places) if layout is not None), None)


@contextmanager
def _readable(data: Path) -> Iterator[None]:
    """Inside the block it is a DataError that a folder or file may not be read."""
    try:
        yield
    except OSError as error:
        raise DataError(f"{error.filename or data} cannot be read: {error.strerror}.") from error


def _layout(place: Path) -> _Layout | None:
    if place.is_file():
        return _Layout(place, _read_archive) if _is_archive(place) else None
    if (place / "labels.npz").is_file():
        return _Layout(place, _read_strips)
    if (place / "data_batch_1.bin").is_file():
        return _Layout(place, lambda folder, part: _read_binary(folder, _files(folder, part, ".bin")))
    if (place / "data_batch_1").is_file():
        return _Layout(place, lambda folder, part: _read_pickles(folder, _files(folder, part, "")))
    if all((place / part / name).is_dir() for part in BATCHES for name in CLASSES):
        return _Layout(place, _read_classes)
    return None


def _is_archive(path: Path) -> bool:
    if not path.name.lower().endswith((".tar.gz", ".tgz", ".tar")):
        return False
    try:
        with tarfile.open(path) as archive:
            return any(Path((archive.next() or _NOTHING).name).stem in PUBLISHED for _ in range(len(PUBLISHED) + 4))
    except (tarfile.TarError, OSError, EOFError):
        return False


_NOTHING = tarfile.TarInfo()


def _read_archive(path: Path, part: str) -> Pictures:
    try:
        with tarfile.open(path) as archive:
            members = {Path(member.name).name: member for member in archive if member.isfile()}
            binary = f"{BATCHES[part][0]}.bin" in members
            found = {}
            for name in BATCHES[part]:
                file = archive.extractfile(members[f"{name}.bin" if binary else name])
                assert file is not None  # it is a file
                found[name] = file.read()
    except (tarfile.TarError, OSError, EOFError, KeyError) as error:
        raise DataError(f"CIFAR-10 in {path} is damaged: {error}.") from error
    return (_read_binary if binary else _read_pickles)(path, found)


def _files(folder: Path, part: str, suffix: str) -> dict[str, bytes]:
    try:
        return {name: (folder / f"{name}{suffix}").read_bytes() for name in BATCHES[part]}
    except OSError as error:
        raise DataError(f"CIFAR-10 in {folder} is damaged: {error}.") from error


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


def _read_binary(place: Path, files: Mapping[str, bytes]) -> Pictures:
    try:
        records = np.frombuffer(b"".join(files.values()), dtype=np.uint8).reshape(-1, _RECORD)
        if len(records) == 0:
            raise ValueError(f"{', '.join(files)}: empty")
    except ValueError as error:
        raise DataError(f"CIFAR-10 in {place} is damaged: {error}.") from error
    return _pictures(records[:, 1:], records[:, 0])


def _read_pickles(place: Path, files: Mapping[str, bytes]) -> Pictures:
    rows, labels = [], []
    for name, content in files.items():
        if hashlib.md5(content, usedforsecurity=False).hexdigest() != PUBLISHED[name]:
            raise DataError(f"{name} in {place} is not the file that was published, and was not opened: get it again.")
        batch = pickle.loads(content, encoding="bytes")
        rows.append(batch[b"data"])
        labels.append(np.array(batch[b"labels"], dtype=np.uint8))
    return _pictures(np.concatenate(rows), np.concatenate(labels))


def _read_classes(folder: Path, part: str) -> Pictures:
    pixels, labels = [], []
    for label, name in enumerate(CLASSES):
        for path in sorted((folder / part / name).iterdir()):
            if path.suffix.lower() in _PICTURES and not path.name.startswith("."):
                pixels.append(_read_picture(path))
                labels.append(label)
    if not pixels:
        raise DataError(f"The folder {folder / part} holds no pictures ({', '.join(_PICTURES)}).")
    return _pictures(np.stack(pixels), np.array(labels, dtype=np.uint8))


def _read_picture(path: Path) -> NDArray[np.uint8]:
    """Three planes in a row."""
    try:
        with Image.open(path) as image:
            return np.asarray(image.convert("RGB")).transpose(2, 0, 1).reshape(3 * SIDE * SIDE)
    except (OSError, ValueError, UnidentifiedImageError) as error:
        raise DataError(f"The picture {path} is damaged, or not {SIDE} x {SIDE} pixels: {error}.") from error


def _pictures(rows: NDArray[np.uint8], labels: NDArray[np.uint8]) -> Pictures:
    pixels = rows.reshape(-1, 3, SIDE, SIDE)
    return Pictures(torch.from_numpy(pixels.copy()), torch.from_numpy(labels.astype(np.int64)))
