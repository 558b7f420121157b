"""Colour photographs from tar shards or folders, by index."""

import io
import tarfile
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PIL import Image, UnidentifiedImageError

from trainer.errors import DataError

SUFFIXES = (".webp", ".jpg", ".jpeg", ".png", ".bmp", ".tif", ".tiff")


@dataclass(frozen=True)
class PhotoEntry:
    """One picture: a file, or `size` bytes at `offset` of a tar shard."""

    name: str
    path: Path
    offset: int = 0
    size: int | None = None

    @property
    def source(self) -> str:
        """The source set that the name starts with: `scenes400` of `scenes400_000123.webp`."""
        return Path(self.name).stem.rpartition("_")[0]

    @property
    def bytes(self) -> int:
        """The size of its file."""
        return self.path.stat().st_size if self.size is None else self.size


class Photos:
    """Photographs by index, read when asked for; nothing is kept in memory but the list."""

    def __init__(self, entries: Sequence[PhotoEntry]) -> None:
        self.entries = list(entries)

    def __len__(self) -> int:
        return len(self.entries)

    def read(self, index: int) -> Image.Image:
        """The picture as RGB; raises DataError naming it where it is damaged."""
        entry = self.entries[index]
        try:
            with Image.open(io.BytesIO(_read_bytes(entry))) as image:
                return image.convert("RGB")
        except (OSError, UnidentifiedImageError, Image.DecompressionBombError) as error:
            raise DataError(f"The picture {entry.name} in {entry.path} is damaged: {error}.") from error

    def at(self, indices: Iterable[int]) -> "Photos":
        """Some of the photographs, by index."""
        return Photos([self.entries[i] for i in indices])

    def where(self, keep: Callable[[PhotoEntry], bool]) -> "Photos":
        """The photographs whose entry passes."""
        return Photos([entry for entry in self.entries if keep(entry)])


def find_photos(folder: Path, pattern: str = "*") -> Photos:
    """The photographs of a folder: in its tar shards whose stem matches, and as files, at any depth.

    Raises DataError where the folder is missing or holds none.
    """
    if not folder.is_dir():
        raise DataError(f"There is no folder {folder}.")
    entries: list[PhotoEntry] = []
    for path in sorted(folder.rglob("*")):
        if path.suffix == ".tar" and path.match(f"{pattern}.tar"):
            entries += _list_shard(path)
        elif path.suffix.lower() in SUFFIXES:
            entries.append(PhotoEntry(path.relative_to(folder).as_posix(), path))
    if not entries:
        raise DataError(f"The folder {folder} holds no photographs ({', '.join(SUFFIXES)}, or tar shards of them).")
    return Photos(entries)


def _list_shard(path: Path) -> list[PhotoEntry]:
    try:
        with tarfile.open(path) as shard:
            members = shard.getmembers()
    except (tarfile.TarError, OSError) as error:
        raise DataError(f"The shard {path} is damaged: {error}.") from error
    return [
        PhotoEntry(member.name, path, member.offset_data, member.size)
        for member in members
        if member.isfile() and Path(member.name).suffix.lower() in SUFFIXES
    ]


def _read_bytes(entry: PhotoEntry) -> bytes:
    if entry.size is None:
        return entry.path.read_bytes()
    with entry.path.open("rb", buffering=0) as file:
        file.seek(entry.offset)
        return file.read(entry.size)
