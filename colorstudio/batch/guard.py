"""What a batch never writes over, told by the files themselves and not by their names."""

import os
import stat
from collections.abc import Callable, Iterable
from pathlib import Path

from colorstudio.errors import Said, SaveError, reason, spoken


class Inputs:
    """The photographs of a batch, whatever links and spellings lead to them."""

    def __init__(self, sources: Callable[[], Iterable[Path]] = tuple) -> None:
        """sources: asked for once, when a result's name is found to be taken."""
        self._sources = sources
        self._known: set[tuple[int, int]] | None = None

    def has(self, found: os.stat_result) -> bool:
        """Whether this file is one of them."""
        if self._known is None:
            self._known = set(map(_identity, filter(None, map(_status, self._sources()))))
        return _identity(found) in self._known


def look_at(target: Path, inputs: Inputs) -> os.stat_result | None:
    """What is there under a target's name: a plain file that is no input, or nothing (None).

    Raises SaveError for everything else: inputs, folders, pipes, devices, and what the system will not tell of.
    """
    try:
        found = target.stat()
    except (FileNotFoundError, NotADirectoryError):
        return None
    except (OSError, ValueError) as error:
        raise SaveError(target, Said.CANNOT_BE_WRITTEN, name=spoken(target), reason=reason(error)) from error
    if stat.S_ISDIR(found.st_mode):
        raise SaveError(target, Said.IS_FOLDER, name=spoken(target))
    if not stat.S_ISREG(found.st_mode):
        raise SaveError(target, Said.IS_NO_FILE, name=spoken(target))
    if inputs.has(found):
        raise SaveError(target, Said.IS_INPUT, name=spoken(target))
    return found


def _status(path: Path) -> os.stat_result | None:
    try:
        return path.stat()
    except (OSError, ValueError):
        return None


def _identity(found: os.stat_result) -> tuple[int, int]:
    return found.st_dev, found.st_ino
