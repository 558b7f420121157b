"""What reaches the terminal whatever its encoding is, and paths as the system knows them."""

import codecs
import os
import sys
import unicodedata
from contextlib import suppress
from pathlib import Path

from colorstudio.errors import spoken

_PLAIN = {"“": '"', "”": '"', "‘": "'", "’": "'", "…": "...", "–": "-", "−": "-", "×": "x"}  # noqa: RUF001


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
    if buffer is None or os.name == "nt" or on_terminal:
        sys.stdout.write(line.encode("utf-8", "replace").decode())
    else:
        sys.stdout.flush()
        buffer.write(os.fsencode(line))
    sys.stdout.flush()


def write_line(line: str) -> None:
    """A line on standard output, at once."""
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
