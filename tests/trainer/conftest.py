"""Small data sets that the trainer's tests make themselves."""

import colorsys
import io
import tarfile
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from trainer.cli import main


def colour_scene(seed: int, size: tuple[int, int] = (120, 90)) -> Image.Image:
    """Blue sky over green ground, at a random horizon, with a little texture."""
    rng = np.random.default_rng(seed)
    width, height = size
    horizon = int(height * rng.uniform(0.3, 0.7))
    pixels = np.empty((height, width, 3))
    pixels[:horizon] = (120, 160, 230)
    pixels[horizon:] = (70, 130, 50)
    pixels += rng.normal(0, 6, (height, width, 1))
    return Image.fromarray(pixels.clip(0, 255).astype(np.uint8))


def encode(image: Image.Image, kind: str = "WEBP") -> bytes:
    """The bytes of the picture as a file."""
    buffer = io.BytesIO()
    image.save(buffer, kind, quality=95)
    return buffer.getvalue()


def write_shard(path: Path, pictures: dict[str, bytes]) -> Path:
    """A tar shard of files."""
    with tarfile.open(path, "w") as shard:
        for name, content in pictures.items():
            member = tarfile.TarInfo(name)
            member.size = len(content)
            shard.addfile(member, io.BytesIO(content))
    return path


@pytest.fixture
def shards(tmp_path: Path) -> Path:
    """A folder with a training shard of 12 scenes, 4 of them of people by name, and a validation shard of 3."""
    folder = tmp_path / "photos"
    folder.mkdir()
    names = [f"scenes_{i:03}.webp" for i in range(8)] + [f"fddb_news_{i:03}.webp" for i in range(4)]
    write_shard(folder / "train-000.tar", {name: encode(colour_scene(i)) for i, name in enumerate(names)})
    write_shard(folder / "val-000.tar", {f"scenes_{i:03}.webp": encode(colour_scene(50 + i)) for i in range(3)})
    return folder


@pytest.fixture(scope="session")
def tiny_cifar(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder like CIFAR-10's binary files: 100 pictures to train on, 20 held back for each purpose, a hue a class."""
    folder = tmp_path_factory.mktemp("cifar")
    rng = np.random.default_rng(0)
    shade = 110 + 60 * np.linspace(-1, 1, 32)[:, None]

    def record(label: int) -> bytes:
        hue = np.array(colorsys.hsv_to_rgb(label / 10, 0.6, 1.0))[:, None, None]
        pixels = (shade + rng.normal(0, 12, (32, 32))) * hue  # (3, 32, 32)
        return bytes([label, *pixels.clip(0, 255).astype(np.uint8).tobytes()])

    for name, count in {**{f"data_batch_{i}.bin": 20 for i in range(1, 6)}, "test_batch.bin": 40}.items():
        (folder / name).write_bytes(b"".join(record(i % 10) for i in range(count)))
    return folder


@pytest.fixture(scope="session")
def tiny_runs(tiny_cifar: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """A run of two steps of each recipe of the paper on the tiny CIFAR, by its folder's name."""
    folder = tmp_path_factory.mktemp("runs")
    runs = {name: name for name in ("regression", "classification", "gan", "vgg", "unet")}
    runs |= {"rebalanced": "classification", "judge": "vgg", "transfer": "transfer"}
    for name, recipe in runs.items():
        arguments = ["fit", recipe, "--preset", "compact", "--data", str(tiny_cifar), "--out", str(folder / name)]
        settings = ["width=4", "batch=50", "epochs=1", "checked=20"] + ["rebalance=1"] * (name == "rebalanced")
        settings += ["patches=4"] * (recipe == "gan")
        pretrained = ["--pretrained", str(folder / "vgg" / "best.safetensors")] if recipe == "transfer" else []
        options = [part for setting in settings for part in ("--set", setting)]
        assert main([*arguments, *pretrained, *options, "--device", "cpu"]) == 0
    return {name: folder / name for name in runs}
