"""Which file may be written over, and what the new one takes from the old."""

from __future__ import annotations

import os
import shutil
import stat
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO

from colorstudio.errors import Said, SaveError
from colorstudio.files.photo import Identity


def refuse_to_replace(
    path: Path, target: Path, original: Path | None, identity: Identity | None, *, overwrite: bool
) -> None:
    """Raise SaveError unless `target`, which `path` leads to, may be written.

    original, identity: the photograph's own file, by its name and by what it is: it may have got another name since.
    """
    try:
        found: os.stat_result | None = target.stat()
    except (FileNotFoundError, NotADirectoryError):
        found = None
    if original is not None and (target == original.resolve() or (found and _is_original(found, original, identity))):
        raise SaveError(path, Said.SAVE_ORIGINAL)
    if found is None:
        return
    if stat.S_ISDIR(found.st_mode):
        raise SaveError(path, Said.SAVE_FOLDER)
    if not stat.S_ISREG(found.st_mode):
        raise SaveError(path, Said.SAVE_DEVICE)
    if not overwrite:
        raise SaveError(path, Said.SAVE_THERE)


def finish(file: BinaryIO, temporary: Path, target: Path, *, times_of: Path | None) -> None:
    """Close the new file; one that replaces another is on the disk first, and takes over what that had.

    times_of: the file whose times it is given.
    """
    file.flush()
    if target.exists():
        os.fsync(file.fileno())  # 0.9 s for a JPEG of 5.6 MB on a busy disk: only where there is something to lose
        _take_over(temporary, target)
    file.close()  # Windows replaces no open file
    if times_of is not None:
        with suppress(OSError):
            found = times_of.stat()
            os.utime(temporary, ns=(found.st_atime_ns, found.st_mtime_ns))


def identity_of(path: Path) -> Identity | None:
    """What a file is, whatever it is called; None where the system does not tell."""
    try:
        found = path.stat()
    except OSError:
        return None
    return (found.st_dev, found.st_ino) if found.st_ino else None


def _is_original(found: os.stat_result, original: Path, identity: Identity | None) -> bool:
    return (found.st_dev, found.st_ino) in (identity, identity_of(original))


def _take_over(temporary: Path, target: Path) -> None:
    """Owner, permissions and extended attributes, as far as the system lets us."""
    with suppress(OSError):
        found = target.stat()
        if hasattr(os, "chown") and (found.st_uid, found.st_gid) != (os.geteuid(), os.getegid()):
            _chown(temporary, found.st_uid, found.st_gid)
    with suppress(OSError):
        shutil.copymode(target, temporary)  # behind the owner, whose change clears some of them
    if hasattr(os, "listxattr"):
        with suppress(OSError):
            for name in os.listxattr(target):
                with suppress(OSError):
                    os.setxattr(temporary, name, os.getxattr(target, name))


def _chown(path: Path, owner: int, group: int) -> None:
    with suppress(OSError):
        os.chown(path, -1, group)
    with suppress(OSError):
        os.chown(path, owner, -1)
