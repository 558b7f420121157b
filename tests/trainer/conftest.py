"""Small data sets that the trainer's tests make themselves."""

import io
import tarfile
from pathlib import Path

import numpy as np
import pytest
from PIL import Image


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
