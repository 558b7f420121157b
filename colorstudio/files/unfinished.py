"""Files that are not finished: hidden beside their target while they are written, and gone whatever ends the program.

What a crash left is found by its name and swept when the next file goes into the same folder.
"""

from __future__ import annotations

import importlib
import os
import secrets
import signal
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import current_thread, main_thread
from types import FrameType
from typing import Any, BinaryIO

# None on Windows, where nobody can remove a file that another process has open.
fcntl: Any = importlib.import_module("fcntl") if os.name == "posix" else None

_START, _END = ".colorstudio-", ".part"
_FRESH = 60.0  # seconds; younger ones may belong to someone who has not locked them yet
_OLD = 86_400.0  # where locks are not told of between machines: no save takes a day
ENDING = tuple(getattr(signal, name) for name in ("SIGTERM", "SIGHUP", "SIGQUIT") if hasattr(signal, name))
"""The signals by which a system ends a program, those of them that it has."""

_unfinished: set[Path] = set()
_swept: set[Path] = set()


@contextmanager
def new_file_beside(target: Path) -> Iterator[tuple[BinaryIO, Path]]:
    """A new file in the folder of `target`, with the permissions of any new file; gone unless it was renamed."""
    sweep(target.parent)
    temporary = target.with_name(f"{_START}{secrets.token_hex(8)}{_END}")
    file = temporary.open("x+b")
    _unfinished.add(temporary)
    try:
        with file:
            _lock(file)
            yield file, temporary
    finally:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)
        _unfinished.discard(temporary)


def sweep(folder: Path) -> int:
    """Remove unfinished files of ours that a crash left in a folder, once a run; gives how many."""
    if folder in _swept:
        return 0
    _swept.add(folder)
    removed = 0
    with suppress(OSError), os.scandir(folder) as scan:
        for entry in scan:
            if entry.name.startswith(_START) and entry.name.endswith(_END) and entry.is_file(follow_symlinks=False):
                removed += _remove_if_left(Path(entry.path))
    return removed


def remove_unfinished() -> None:
    """Remove what this process has not finished, before it ends."""
    for temporary in tuple(_unfinished):
        with suppress(OSError):
            temporary.unlink(missing_ok=True)


def clean_up_on_signals() -> None:
    """Have the signals that end a program remove its unfinished files first. On the main thread; elsewhere nothing."""
    if current_thread() is not main_thread():
        return
    for number in ENDING:
        if signal.getsignal(number) is signal.SIG_DFL:
            signal.signal(number, end_by)


def end_by(number: int, _frame: FrameType | None = None) -> None:
    """End this process by a signal, now, and leave nothing unfinished behind. Can handle the signal itself."""
    remove_unfinished()
    signal.signal(number, signal.SIG_DFL)
    os.kill(os.getpid(), number)


def _lock(file: BinaryIO) -> None:
    if fcntl is not None:
        with suppress(OSError):  # a disk without locks
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)


def _remove_if_left(path: Path) -> bool:
    try:
        age = time.time() - path.stat().st_mtime
        if age < _FRESH or (age < _OLD and not _is_abandoned(path)):
            return False
        path.unlink()
    except OSError:
        return False
    return True


def _is_abandoned(path: Path) -> bool:
    """Whether nobody holds its lock."""
    if fcntl is None:
        return True
    with path.open("rb") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
    return True
