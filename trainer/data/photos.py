"""Colour photographs from tar shards or folders, by index."""

import sys
import tarfile
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PIL import Image

from colorstudio.errors import PhotoError
from colorstudio.files import formats
from colorstudio.files.colours import read_colours, read_colours_of
from colorstudio.files.find import find_photos as files_below
from trainer.errors import DataError

SUFFIXES = formats.READABLE_SUFFIXES
TRIES = 20  # photographs in a row that may have gone or been damaged since a run began


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

    def read(self, index: int, *, least: int = 0) -> Image.Image:
        """The picture as the app reads its colours: sRGB by its profile, upright, transparent parts white.

        least: pixels that its shorter side is needed to have; a large JPEG comes smaller, and is read faster. Raises
        DataError naming the picture where it is damaged.
        """
        entry = self.entries[index]
        try:
            if entry.size is None:
                return Image.fromarray(read_colours(entry.path, least=least))
            return Image.fromarray(read_colours_of(_read_bytes(entry), entry.name, least=least))
        except (OSError, PhotoError) as error:
            raise DataError(f"The picture {entry.name} in {entry.path} is damaged: {error}") from error

    def read_any(self, index: int, *, least: int = 0) -> Image.Image:
        """The picture, or the next one that can be read where it was damaged or moved away since it was listed.

        Says so on standard error. Raises DataError where many in a row cannot be read.
        """
        for place in range(index, index + TRIES):
            try:
                return self.read(place % len(self.entries), least=least)
            except DataError as error:
                fault = error
                print(f"{error} The next one is shown in its place.", file=sys.stderr)
        raise DataError(f"{fault} So are those after it: are the photographs still there?") from fault

    def at(self, indices: Iterable[int]) -> "Photos":
        """Some of the photographs, by index."""
        return Photos([self.entries[i] for i in indices])

    def where(self, keep: Callable[[PhotoEntry], bool]) -> "Photos":
        """The photographs whose entry passes."""
        return Photos([entry for entry in self.entries if keep(entry)])


def find_photos(folder: Path, pattern: str = "*") -> Photos:
    """The photographs of a folder: in its tar shards whose stem matches, then as files, at any depth.

    Files as the app finds them: by its suffixes, in natural order, hidden ones left out.

    Raises DataError where the folder is missing or holds none.
    """
    if not folder.is_dir():
        raise DataError(f"There is no folder {folder}.")
    entries: list[PhotoEntry] = []
    for path in find_shards(folder, pattern):
        entries += _list_shard(path)
    for path in files_below([folder]):
        entries.append(PhotoEntry(path.relative_to(folder).as_posix(), path))
    if not entries:
        raise DataError(f"The folder {folder} holds no photographs ({', '.join(SUFFIXES)}, or tar shards of them).")
    return Photos(entries)


def find_shards(folder: Path, pattern: str = "*") -> list[Path]:
    """The tar shards of a folder, at any depth, whose stem matches, by name; hidden ones are left out."""
    shards = (path for path in folder.rglob("*.tar") if path.match(f"{pattern}.tar"))
    return sorted(path for path in shards if not _hidden(path.relative_to(folder)))


def is_photo_member(member: tarfile.TarInfo) -> bool:
    """Whether a member of a shard is a photograph by its name: macOS packs hidden companions beside them."""
    return member.isfile() and member.name.lower().endswith(SUFFIXES) and not _hidden(Path(member.name))


def _hidden(path: Path) -> bool:
    return any(part.startswith(".") and part != "." for part in path.parts)


def _list_shard(path: Path) -> list[PhotoEntry]:
    try:
        with tarfile.open(path) as shard:
            members = shard.getmembers()
    except (tarfile.TarError, OSError) as error:
        raise DataError(f"The shard {path} is damaged: {error}.") from error
    return [
        PhotoEntry(member.name, path, member.offset_data, member.size) for member in members if is_photo_member(member)
    ]


def _read_bytes(entry: PhotoEntry) -> bytes:
    assert entry.size is not None  # in a shard
    with entry.path.open("rb", buffering=0) as file:
        file.seek(entry.offset)
        return file.read(entry.size)
