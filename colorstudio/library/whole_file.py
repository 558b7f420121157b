"""Files that appear whole, in one step, or not at all."""

import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO


@contextmanager
def new_file(target: Path, *, private: bool = False, wait_for_disk: bool = True) -> Iterator[BinaryIO]:
    """A file to write into, which takes the place of `target` at the end.

    private: nobody else may read it. Otherwise as `path_beside`.
    """
    with path_beside(target, wait_for_disk=wait_for_disk) as temporary:
        mode = 0o600 if private else 0o666  # less what the umask takes
        flags = os.O_RDWR | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
        with open(os.open(temporary, flags, mode), "w+b") as file:  # noqa: PTH123 - of a descriptor
            yield file


@contextmanager
def path_beside(target: Path, *, wait_for_disk: bool = True) -> Iterator[Path]:
    """The path of a file, yet to be made, which takes the place of `target` at the end, whole.

    wait_for_disk: so that it is also there when the power fails, which can take a second. A link under the name is
    replaced, and not what it leads to. On failure, and whatever else is raised inside, what was there before stays.
    Raises OSError.
    """
    temporary = target.with_name(f".colorstudio-{secrets.token_hex(8)}.part")
    try:
        yield temporary
        if wait_for_disk:
            with temporary.open("r+b") as file:
                os.fsync(file.fileno())
        temporary.replace(target)
    finally:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)
