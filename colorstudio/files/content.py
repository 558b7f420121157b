"""Which photograph a file holds, whatever its name and place: a key made of its content."""

from __future__ import annotations

import hashlib
import os
import stat
from dataclasses import dataclass
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, BinaryIO

from colorstudio.errors import Check, no_check

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

CHUNK = 2**18  # bytes; hashed without letting another thread in, some milliseconds at most
EDGE = 2**16  # bytes at either end of a file that its sketch looks at
REMEMBERED = 10_000  # files

_Stamp = tuple[int, int, int, int]


@dataclass(frozen=True)
class Content:
    """What a photograph's bytes are called.

    key: SHA-256 of them all, 64 hex digits. sketch: the same of their number and of 64 KiB at either end, which is
    quick to tell; two files of different sketches differ.
    """

    key: str
    sketch: str

    def of_page(self, page: int | None) -> Content:
        """That of one page of the file, counted from 0; the first one is known by the file's own."""
        if not page:
            return self
        return Content(hashlib.sha256(f"{self.key} page {page}".encode()).hexdigest(), self.sketch)

    def of_piece(self, bounds: tuple[float, float, float, float] | None) -> Content:
        """That of a part of the sheet, by where it lies: left, top, right, bottom in fractions, to a thousandth."""
        if bounds is None:
            return self
        place = " ".join(f"{edge:.3f}" for edge in bounds)
        return Content(hashlib.sha256(f"{self.key} piece {place}".encode()).hexdigest(), self.sketch)


def identify(path: Path, check: Check = no_check) -> Content:
    """The content of the file at this path; from memory where the file has not changed since. Any thread.

    `check` is called again and again while it is read. Raises OSError, and what `check` raises.
    """
    with _opened(path) as file:
        stamp = _stamp_of(file)
        known = _memory.get(path, stamp)
        if known is not None:
            return known
        sketch = _sketch(file)
        file.seek(0)
        digest = hashlib.sha256()
        while chunk := file.read(CHUNK):
            check()
            digest.update(chunk)
        content = Content(digest.hexdigest(), sketch)
        if _stamp_of(file) == stamp:  # else somebody wrote into it meanwhile
            _memory.put(path, stamp, content)
    return content


def sketch_file(path: Path) -> str:
    """The sketch alone, of at most 128 KiB read. Raises OSError. Any thread."""
    with _opened(path) as file:
        return _sketch(file)


def identify_pixels(pixels: NDArray[np.generic]) -> Content:
    """The content of a picture that has no file: of its shape, its type and its pixels."""
    import numpy as np

    digest = hashlib.sha256(f"pixels {pixels.dtype} {pixels.shape}".encode())
    flat = np.ascontiguousarray(pixels).view(np.uint8).reshape(-1)
    for first in range(0, flat.size, CHUNK):
        digest.update(flat[first : first + CHUNK].data)
    return Content(digest.hexdigest(), "")


def is_key(text: str) -> bool:
    """Whether this text can be a key: 64 hexadecimal digits in lower case."""
    return len(text) == 64 and set(text) <= set("0123456789abcdef")


class _Memory:
    """What was identified, by path, as long as size, time and place on the disk stay. Any thread."""

    def __init__(self) -> None:
        self._known: dict[Path, tuple[_Stamp, Content]] = {}
        self._lock = Lock()

    def get(self, path: Path, stamp: _Stamp) -> Content | None:
        with self._lock:
            then, content = self._known.get(path, (None, None))
        return content if then == stamp else None

    def put(self, path: Path, stamp: _Stamp, content: Content) -> None:
        with self._lock:
            self._known[path] = stamp, content
            if len(self._known) > REMEMBERED:
                del self._known[next(iter(self._known))]


_memory = _Memory()


def _opened(path: Path) -> BinaryIO:
    if not stat.S_ISREG(path.stat().st_mode):  # opening a pipe waits for whoever writes into it
        raise OSError(f"{path} is no file")
    return path.open("rb")


def _stamp_of(file: BinaryIO) -> _Stamp:
    status = os.fstat(file.fileno())
    return status.st_size, status.st_mtime_ns, status.st_dev, status.st_ino


def _sketch(file: BinaryIO) -> str:
    size = os.fstat(file.fileno()).st_size
    digest = hashlib.sha256(f"{size} ".encode())
    digest.update(file.read(EDGE))
    file.seek(max(size - EDGE, 0))
    digest.update(file.read(EDGE))
    return digest.hexdigest()
