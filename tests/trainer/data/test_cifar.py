import hashlib
import io
import pickle
import tarfile
from pathlib import Path

import numpy as np
import pytest
import torch
from PIL import Image

from trainer.data import cifar
from trainer.data.cifar import is_cifar, read_cifar
from trainer.errors import DataError


@pytest.fixture
def strips(tmp_path: Path) -> Path:
    """CIFAR-10 as lossless strips: two of ten training pictures, one of six test pictures; each plain in its number."""
    np.savez(tmp_path / "labels.npz", train=np.arange(20, dtype=np.uint8) % 10, test=np.arange(6, dtype=np.uint8))
    numbers = {"train_000": range(10), "train_001": range(10, 20), "test_000": range(100, 106)}
    for name, values in numbers.items():
        strip = np.concatenate([np.full((32, 32, 3), value, np.uint8) for value in values])
        Image.fromarray(strip).save(tmp_path / f"{name}.webp", lossless=True)
    return tmp_path


def test_strips_are_read_in_order_with_their_labels(strips: Path) -> None:
    sets = read_cifar(strips)
    assert is_cifar(strips)
    assert sets.train.pixels.shape == (20, 3, 32, 32)
    assert sets.train.pixels[:, 0, 0, 0].tolist() == list(range(20))
    assert sets.train.labels is not None
    assert sets.train.labels.tolist() == [i % 10 for i in range(20)]


def test_the_test_pictures_are_halved_for_choosing_and_for_reporting(strips: Path) -> None:
    sets = read_cifar(strips)
    assert sets.dev.pixels[:, 0, 0, 0].tolist() == [100, 101, 102]
    assert sets.test.pixels[:, 0, 0, 0].tolist() == [103, 104, 105]


def test_the_published_binary_layout_gives_red_green_and_blue_planes(tmp_path: Path) -> None:
    def record(label: int) -> bytes:
        return bytes([label]) + bytes([10 + label] * 1024 + [20] * 1023 + [99] + [30] * 1024)

    for i in range(1, 6):
        (tmp_path / f"data_batch_{i}.bin").write_bytes(record(i))
    (tmp_path / "test_batch.bin").write_bytes(record(7) + record(8))
    sets = read_cifar(tmp_path)
    assert sets.train.pixels[:, :, 0, 0].tolist() == [[10 + i, 20, 30] for i in range(1, 6)]
    assert sets.train.pixels[0, 1, 31, 31] == 99
    assert sets.test.labels is not None
    assert sets.test.labels.tolist() == [8]


def test_a_folder_of_other_files_is_no_cifar(tmp_path: Path) -> None:
    (tmp_path / "a.png").touch()
    assert not is_cifar(tmp_path)


@pytest.mark.parametrize("name", ["labels.npz", "train_001.webp"])
@pytest.mark.parametrize("content", [b"", b"no such format", b"PK\x03\x04"])
def test_a_damaged_file_is_named(strips: Path, name: str, content: bytes) -> None:
    (strips / name).write_bytes(content)
    with pytest.raises(DataError, match=rf"{name} is damaged"):
        read_cifar(strips)


def test_labels_with_a_pickle_in_them_are_refused(strips: Path) -> None:
    buffer = io.BytesIO()
    np.savez(buffer, train=np.array([{}], dtype=object), test=np.zeros(6, np.uint8))
    (strips / "labels.npz").write_bytes(buffer.getvalue())
    with pytest.raises(DataError, match=r"labels\.npz is damaged"):
        read_cifar(strips)


def test_a_missing_strip_is_told_by_the_count(strips: Path) -> None:
    (strips / "train_001.webp").unlink()
    with pytest.raises(DataError, match="holds 10 pictures and 20 labels"):
        read_cifar(strips)


@pytest.mark.parametrize("content", [None, b"", b"\x01" * 3074])
def test_a_missing_empty_or_cut_binary_file_is_refused(tmp_path: Path, content: bytes | None) -> None:
    (tmp_path / "data_batch_1.bin").write_bytes(content or b"")
    if content is not None:
        for i in range(2, 6):
            (tmp_path / f"data_batch_{i}.bin").touch()
    with pytest.raises(DataError, match=r"CIFAR-10 in .* is damaged"):
        read_cifar(tmp_path)


def test_the_means_are_those_that_the_data_set_is_known_by() -> None:
    assert torch.tensor(cifar.MEAN).sub(torch.tensor([125.3, 123.0, 113.9]) / 255).abs().max() < 2e-3


def record(label: int) -> bytes:
    return bytes([label]) + bytes([10 + label] * 1024 + [20] * 1023 + [99] + [30] * 1024)


@pytest.fixture
def batches() -> dict[str, list[int]]:
    """Labels of the pictures in each published file."""
    return {**{f"data_batch_{i}": [i] for i in range(1, 6)}, "test_batch": [7, 8]}


@pytest.fixture
def binary(batches: dict[str, list[int]], tmp_path: Path) -> Path:
    """The folder of the binary version."""
    folder = tmp_path / "cifar-10-batches-bin"
    folder.mkdir()
    for name, labels in batches.items():
        (folder / f"{name}.bin").write_bytes(b"".join(map(record, labels)))
    return folder


@pytest.fixture
def pickled(batches: dict[str, list[int]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of torchvision's version, whose files count as the published ones."""
    folder = tmp_path / "cifar-10-batches-py"
    folder.mkdir()
    for name, labels in batches.items():
        rows = np.stack([np.frombuffer(record(label)[1:], dtype=np.uint8) for label in labels])
        (folder / name).write_bytes(pickle.dumps({b"data": rows, b"labels": labels}, protocol=2))
        monkeypatch.setitem(cifar.PUBLISHED, name, hashlib.md5((folder / name).read_bytes()).hexdigest())
    return folder


def archived(folder: Path, to: Path) -> Path:
    with tarfile.open(to, "w:gz") as archive:
        archive.add(folder, folder.name)
    return to


def as_published(data: Path) -> None:
    assert is_cifar(data)
    sets = read_cifar(data)
    assert sets.train.labels is not None
    assert sets.test.labels is not None
    assert sorted(sets.train.labels.tolist()) == [1, 2, 3, 4, 5]
    for label, pixels in zip(sets.train.labels.tolist(), sets.train.pixels, strict=True):
        assert pixels[:, 0, 0].tolist() == [10 + label, 20, 30]
        assert pixels[1, 31, 31] == 99
    assert sets.test.labels.tolist() == [8]


@pytest.mark.parametrize("layout", ["binary", "pickled"])
def test_every_layout_is_read_from_its_folder_its_parent_and_its_archive(
    layout: str, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    folder: Path = request.getfixturevalue(layout)
    as_published(folder)
    as_published(folder.parent)
    name = "cifar-10-binary.tar.gz" if layout == "binary" else "cifar-10-python.tar.gz"
    (tmp_path / "archive").mkdir()
    archive = archived(folder, tmp_path / "archive" / name)
    as_published(archive)
    as_published(archive.parent)


def test_a_folder_a_class_is_read(batches: dict[str, list[int]], tmp_path: Path) -> None:
    for part in ("train", "test"):
        for name in cifar.CLASSES:
            (tmp_path / "data" / part / name).mkdir(parents=True)
    for file, labels in batches.items():
        for label in labels:
            planes = np.frombuffer(record(label)[1:], dtype=np.uint8).reshape(3, 32, 32)
            part = "test" if file == "test_batch" else "train"
            Image.fromarray(planes.transpose(1, 2, 0)).save(
                tmp_path / "data" / part / cifar.CLASSES[label] / f"{file}.png"
            )
    as_published(tmp_path / "data")
    as_published(tmp_path)
    Image.new("RGB", (40, 40)).save(tmp_path / "data" / "train" / "cat" / "large.png")
    with pytest.raises(DataError, match=r"large\.png is damaged, or not 32 x 32"):
        read_cifar(tmp_path)


class Trap:
    """Makes a file when unpickled."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def __reduce__(self) -> tuple[object, tuple[str, str]]:
        return open, (str(self.path), "w")


def test_a_pickle_that_is_not_the_published_one_is_not_opened(pickled: Path, tmp_path: Path) -> None:
    (pickled / "data_batch_3").write_bytes(pickle.dumps(Trap(tmp_path / "sprung")))
    with pytest.raises(DataError, match=r"data_batch_3 in .* is not the file that was published"):
        read_cifar(pickled)
    assert not (tmp_path / "sprung").exists()


def test_an_archive_cut_short_is_told_as_damaged(binary: Path, tmp_path: Path) -> None:
    noise = np.random.default_rng(0).integers(0, 256, 3073 * 50, dtype=np.uint8)
    (binary / "test_batch.bin").write_bytes(noise.tobytes())
    archive = archived(binary, tmp_path / "cut.tar.gz")
    archive.write_bytes(archive.read_bytes()[:-60_000])
    with pytest.raises(DataError, match=r"cut\.tar\.gz is damaged"):
        read_cifar(archive)


def test_what_is_no_cifar_is_told_with_the_layouts(tmp_path: Path) -> None:
    (tmp_path / "photos.tar.gz").write_bytes(b"no archive")
    for data in (tmp_path, tmp_path / "photos.tar.gz"):
        assert not is_cifar(data)
        with pytest.raises(DataError, match=r"cifar-10-binary\.tar\.gz"):
            read_cifar(data)
    assert not is_cifar(tmp_path / "none")
    with pytest.raises(DataError, match="There is no folder or file"):
        read_cifar(tmp_path / "none")


@pytest.mark.parametrize("refused", ["iterdir", "is_file"])
def test_a_folder_that_may_not_be_read_is_told(refused: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def refuse(path: Path) -> bool:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, refused, refuse)  # the administrator may read everything
    for ask in (is_cifar, read_cifar):
        with pytest.raises(DataError, match="cannot be read: Permission denied"):
            ask(tmp_path)
