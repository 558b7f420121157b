"""Files that appear whole, in one step, or not at all."""

import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO


@contextmanager
def new_file(target: Path, *, private: bool = False) -> Iterator[BinaryIO]:
    """A file to write into, which takes the place of `target` at the end, whole and on the disk.

    private: nobody else may read it. A link under the name is replaced, and not what it leads to. On failure, and
    whatever else is raised inside, what was there before stays. Raises OSError.
    """
    temporary = target.with_name(f".colorstudio-{secrets.token_hex(8)}.part")
    descriptor = os.open(temporary, os.O_RDWR | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), _mode(private))
    try:
        with open(descriptor, "w+b") as file:  # noqa: PTH123 - of a descriptor
            yield file
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(target)
    finally:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)


def _mode(private: bool) -> int:
    return 0o600 if private else 0o666  # less what the umask takes
