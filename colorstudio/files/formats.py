"""The kinds of file that photographs come in: told by content, listed by suffix, found in folders."""

from __future__ import annotations

import logging
import os
import re
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

log = logging.getLogger(__name__)

READABLE_SUFFIXES: tuple[str, ...] = (
    ".jpg", ".jpeg", ".jpe", ".jfif", ".png", ".tif", ".tiff", ".webp", ".bmp", ".dib", ".gif",
)  # fmt: skip
"""What `find_photos` takes from a folder. A file named outright is opened by its content."""

WRITABLE_SUFFIXES: tuple[str, ...] = (".jpg", ".jpeg", ".png", ".tif", ".tiff", ".webp")

_WRITTEN_KINDS = {
    ".jpg": "jpeg", ".jpeg": "jpeg", ".png": "png", ".tif": "tiff", ".tiff": "tiff", ".webp": "webp",
}  # fmt: skip

_BEGINNINGS = (
    (b"\xff\xd8\xff", "jpeg"),
    (b"\x89PNG\r\n\x1a\n", "png"),
    (b"II*\0", "tiff"),
    (b"MM\0*", "tiff"),
    (b"II+\0", "tiff"),  # BigTIFF
    (b"MM\0+", "tiff"),
    (b"GIF87a", "gif"),
    (b"GIF89a", "gif"),
    (b"BM", "bmp"),
)


def kind_of_content(beginning: bytes) -> str | None:
    """Which kind of file begins with these bytes (16 are enough): "jpeg", "png" ... or None if not ours."""
    if beginning[:4] == b"RIFF" and beginning[8:12] == b"WEBP":
        return "webp"
    return next((kind for start, kind in _BEGINNINGS if beginning.startswith(start)), None)


def kind_of_suffix(path: Path) -> str | None:
    """Which kind of file `path` asks to be written as: "jpeg", "png", "tiff", "webp", or None."""
    return _WRITTEN_KINDS.get(path.suffix.lower())


def find_photos(paths: Iterable[Path]) -> list[Path]:
    """The photographs that `paths` name: files as they are, folders searched with all that is below them.

    Arguments keep their order; within a folder its files come in natural order (2 before 10), then its
    subfolders. Hidden files and folders are left out, links to folders are not followed, and nothing is
    listed twice. A file named outright is always kept, so that whoever opens it can say what is wrong.
    """
    real_folder = cache(os.path.realpath)  # asks the disk, so once a folder
    found: dict[str, Path] = {}
    for path in map(Path, paths):
        for file in _files_below(path) if path.is_dir() else [path]:
            found.setdefault(os.path.join(real_folder(file.parent), file.name), file)  # noqa: PTH118
    return list(found.values())


def natural_key(name: str) -> tuple[list[str | int], str]:
    """A sorting key by which "scan 2" comes before "Scan 10"."""
    parts: list[str | int] = [*re.split(r"(\d+)", name.casefold())]
    parts[1::2] = [int(number) for number in parts[1::2]]
    return parts, name


def _files_below(folder: Path) -> Iterator[Path]:
    try:
        with os.scandir(folder) as scan:
            entries = sorted(scan, key=lambda entry: natural_key(entry.name))
    except OSError as error:
        log.warning("skipped a folder that cannot be listed: %s", error)
        return
    shown = [entry for entry in entries if not entry.name.startswith(".")]
    yield from (Path(entry.path) for entry in shown if _is_readable(entry))
    for entry in shown:
        if entry.is_dir(follow_symlinks=False):
            yield from _files_below(Path(entry.path))


def _is_readable(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.name.lower().endswith(READABLE_SUFFIXES) and entry.is_file()
    except OSError:  # a link to itself
        return False
