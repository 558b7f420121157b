"""Photographs in folders: which files are some, which folders hold none of the user's own."""

import logging
import os
import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from pathlib import Path

from colorstudio.errors import Check, Message, Said, no_check, reason, spoken
from colorstudio.files.formats import READABLE_SUFFIXES

log = logging.getLogger(__name__)

# What servers, cameras and systems keep for themselves: small copies of the photographs, and what was thrown away.
# Synology, QNAP, Netatalk, Windows, ext4, macOS, Picasa, old GNOME.
FOREIGN_FOLDERS = frozenset({
    "@eadir", "@tmp", "#recycle", "#snapshot", "@recycle", "@__thumb", ".@__thumb", "network trash folder",
    "$recycle.bin", "recycler", "recycled", "system volume information", "found.000", "lost+found", "__macosx",
    ".thumbs", ".thumbnails", ".picasaoriginals",
})  # fmt: skip

FOREIGN_FILES = frozenset({"thumbs.db", "ehthumbs.db", "desktop.ini", "picasa.ini"})
"""What nobody put there: not told of as left out."""

Unreadable = Callable[[Path, OSError], None]
"""Is told of a folder that cannot be listed, or of a photograph's name that links to nothing, and why."""


def _log_unreadable(folder: Path, error: OSError) -> None:
    log.warning("skipped what cannot be read: %s: %s", folder, error)


def _let_be(_: Path) -> None:
    pass


def find_photos(
    paths: Iterable[Path],
    *,
    unreadable: Unreadable = _log_unreadable,
    other: Callable[[Path], None] = _let_be,
    check: Check = no_check,
) -> list[Path]:
    """The photographs that `paths` name: files as they are, folders searched with all that is below them.

    Arguments keep their order; within a folder its files come in natural order (2 before 10), then its
    subfolders. Hidden files and folders and FOREIGN_FOLDERS are left out, links to folders are not followed, and
    nothing is listed twice. A file named outright is always kept, so that whoever opens it can say what is wrong.
    other: is told of each further file, whose name is not that of a photograph.
    """
    real_folder = cache(os.path.realpath)  # asks the disk, so once a folder
    found: dict[str, Path] = {}
    for path in map(Path, paths):
        for file in walk(path, unreadable=unreadable, check=check) if os.path.isdir(path) else [path]:  # noqa: PTH112 (never raises)
            if file is path or is_readable(file):
                found.setdefault(os.path.join(real_folder(file.parent), file.name), file)  # noqa: PTH118
            elif file.name.casefold() not in FOREIGN_FILES:
                other(file)
    return list(found.values())


def walk(folder: Path, *, unreadable: Unreadable = _log_unreadable, check: Check = no_check) -> Iterator[Path]:
    """Every file of a folder that is not hidden, in the order of `find_photos`, whatever its kind.

    check is called once a folder.
    """
    waiting = [folder]  # not a recursion: folders may lie in each other deeper than Python's stack is
    while waiting:
        check()
        here = waiting.pop()
        try:
            with os.scandir(here) as scan:
                entries = sorted(scan, key=lambda entry: natural_key(entry.name))
        except OSError as error:
            unreadable(here, error)
            continue
        shown = [entry for entry in entries if not entry.name.startswith(".")]
        for entry in shown:
            if _is_file(entry):
                yield Path(entry.path)
            elif dead := _dead_link(entry):
                unreadable(Path(entry.path), dead)
        folders = (entry for entry in shown if entry.name.casefold() not in FOREIGN_FOLDERS and _is_folder(entry))
        waiting.extend(reversed([Path(entry.path) for entry in folders]))


def missed(path: Path, error: OSError) -> Message:
    """What to say of what `Unreadable` is told."""
    if os.path.islink(path) and not os.path.isdir(path):  # noqa: PTH112, PTH114 (never raise)
        return Message(Said.LINK_DEAD, {"name": spoken(path.name), "reason": reason(error)})
    return Message(Said.FOLDER_UNREAD, {"folder": spoken(path), "reason": reason(error)})


def is_readable(file: Path) -> bool:
    """Whether the name ends as that of a photograph that can be opened."""
    return file.name.lower().endswith(READABLE_SUFFIXES)


def natural_key(name: str) -> tuple[list[str | int], str]:
    """A sorting key by which "scan 2" comes before "Scan 10"."""
    parts: list[str | int] = [*re.split(r"(\d+)", name.casefold())]
    parts[1::2] = [int(number) for number in parts[1::2]]
    return parts, name


def _is_file(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_file()
    except OSError:  # a link to itself
        return False


def _dead_link(entry: os.DirEntry[str]) -> OSError | None:
    """Why a link by a photograph's name leads nowhere; None for all else."""
    if not entry.is_symlink() or not is_readable(Path(entry.name)):
        return None
    try:
        entry.stat()
    except OSError as error:
        return error
    return None


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir(follow_symlinks=False)
    except OSError:
        return False
