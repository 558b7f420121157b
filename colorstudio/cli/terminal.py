"""What reaches the terminal whatever its encoding is, and paths as the system knows them."""

import codecs
import os
import sys
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from colorstudio.errors import reason, spoken

_PLAIN = {"“": '"', "”": '"', "‘": "'", "’": "'", "…": "...", "–": "-", "−": "-", "×": "x"}  # noqa: RUF001


class OutputClosed(Exception):
    """Standard output takes no more, since nobody reads it or its disk is full; a sentence."""


@contextmanager
def writing() -> Iterator[None]:
    """Inside the block standard output is written to; raises OutputClosed where that fails."""
    try:
        yield
    except OSError as error:
        with suppress(OSError, ValueError):  # what is still held back is not tried again at the end
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise OutputClosed(f"Standard output takes no more: {reason(error)}.") from error


def speak_plainly() -> None:
    """Have signs that standard output and error cannot encode written as plain ones, and never raise."""
    codecs.register_error("colorstudio-plain", _spell_plainly)
    for stream in (sys.stdout, sys.stderr):
        with suppress(AttributeError, ValueError):  # no stream at all, as under pythonw; or a test's own
            stream.reconfigure(errors="colorstudio-plain")  # type: ignore[union-attr]


def write_path(path: Path) -> None:
    """A line with a path on standard output, at once: on a terminal as it can be shown, else its bytes as they are."""
    on_terminal = sys.stdout.isatty()
    line = (spoken(path) if on_terminal else str(path)) + "\n"
    buffer = getattr(sys.stdout, "buffer", None)
    with writing():
        if buffer is None or os.name == "nt" or on_terminal:
            sys.stdout.write(line.encode("utf-8", "replace").decode())
        else:
            sys.stdout.flush()
            buffer.write(os.fsencode(line))
        sys.stdout.flush()


def write_line(line: str) -> None:
    """A line on standard output, at once."""
    with writing():
        sys.stdout.write(line + "\n")
        sys.stdout.flush()


def _spell_plainly(error: UnicodeError) -> tuple[str, int]:
    assert isinstance(error, UnicodeEncodeError)
    text = error.object[error.start : error.end]
    return "".join(map(_plain, text)), error.end


def _plain(sign: str) -> str:
    if sign in _PLAIN:
        return _PLAIN[sign]
    bare = unicodedata.normalize("NFKD", sign).encode("ascii", "ignore").decode()
    return bare or "?"
