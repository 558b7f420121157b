"""One process at a time in a run's folder."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from trainer.errors import RunError
from trainer.writing import reason

LOCK = ".lock"

if sys.platform == "win32":
    import msvcrt

    def _lock(file: IO[bytes]) -> None:
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _lock(file: IO[bytes]) -> None:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)


@contextmanager
def locked(out: Path) -> Iterator[None]:
    """Inside the block the folder, which is made where missing, is this process' alone; the system ends the lock.

    Raises RunError where another process has it, or where it cannot be written. A folder that stays empty goes again.
    """
    made = not out.exists()
    try:
        out.mkdir(parents=True, exist_ok=True)
        file = (out / LOCK).open("wb")
    except OSError as error:
        raise RunError(f"The folder {out} cannot be written: {reason(error)}. Name another with --out.") from error
    with file:
        try:
            _lock(file)
        except OSError as error:
            raise RunError(f"Another process trains in {out} now: wait for its end, or name another folder.") from error
        try:
            yield
        finally:
            if made and [path.name for path in out.iterdir()] == [LOCK]:  # nothing was begun
                file.close()
                (out / LOCK).unlink(missing_ok=True)
                out.rmdir()
