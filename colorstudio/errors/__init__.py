"""Every error that a user can meet, and what it says; the words stand in `words`.

    ColorStudioError           .message: what is said and its values; str(error) is it in English
    ├── FileError              about one file, which the message names; .path
    │   ├── PhotoError         a photograph that cannot be opened
    │   │   ├── PhotoMissing       no such file, or a folder where a file was meant
    │   │   ├── PhotoUnreadable    the file is there, but may not be or could not be read
    │   │   ├── PhotoReplaced      another file lies there than the one that was meant
    │   │   ├── PhotoDamaged       empty, cut short, of a kind not opened, or no photograph at all
    │   │   ├── PhotoTooLarge      more pixels than ColorStudio takes
    │   │   └── PhotoTooSmall      fewer pixels than make a picture, or a mere strip
    │   ├── SaveError          a result that could not be written; what was there before is whole
    │   └── CheckpointError    a network file that is damaged, foreign or unsafe
    ├── LibraryError           what the program keeps for the user cannot be read or written just now
    ├── DeviceError            the device asked for is not there
    └── MemoryExhausted        the work does not fit into memory, even in its smallest form

    Cancelled                  no error of the user's: nobody wants the result any more

Whoever raises one says what and gives its values (`PhotoDamaged(path, Said.EMPTY)`, the name comes from the
path) and chains its cause: the sentence goes to the user, in his language, the traceback to the log.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from pathlib import Path
from unicodedata import category

from colorstudio.errors.message import Message, Value
from colorstudio.errors.words import CONTEXT, Part, Said, Term

__all__ = [
    "CONTEXT",
    "Cancelled",
    "Check",
    "CheckpointError",
    "ColorStudioError",
    "DeviceError",
    "FileError",
    "LibraryError",
    "MemoryExhausted",
    "Message",
    "Part",
    "PhotoDamaged",
    "PhotoError",
    "PhotoMissing",
    "PhotoReplaced",
    "PhotoTooLarge",
    "PhotoTooSmall",
    "PhotoUnreadable",
    "Said",
    "SaveError",
    "Term",
    "Value",
    "no_check",
    "reason",
    "spoken",
    "spoken_name",
]

_STEERING = ("Cc", "Cf", "Zl", "Zp")  # control characters, marks of direction, ends of lines

Check = Callable[[], None]
"""Called again and again during long work; raises `Cancelled` when nobody wants the result any more."""


class ColorStudioError(Exception):
    """Something the user can be told: `message`, in English `str(error)`."""

    def __init__(self, said: Said | str, **values: Value) -> None:
        super().__init__(said)
        self.message = Message(said, values)

    def __str__(self) -> str:
        return str(self.message)

    def __reduce__(self) -> tuple[object, ...]:  # so that it survives pickling
        return _rebuild, (type(self), (), self.message.said, dict(self.message.values))


class FileError(ColorStudioError):
    """An error about one file: `path`, or None for a picture that came from the clipboard.

    The value "name" is the path's unless another is given.
    """

    def __init__(self, path: Path | None, said: Said | str, **values: Value) -> None:
        if path is not None:
            values.setdefault("name", spoken_name(path))
        super().__init__(said, **values)
        self.path = path

    @property
    def sentence(self) -> str:
        """What str() gives."""
        return str(self)

    def __reduce__(self) -> tuple[object, ...]:
        return _rebuild, (type(self), (self.path,), self.message.said, dict(self.message.values))


class PhotoError(FileError):
    """A photograph that cannot be opened."""


class PhotoMissing(PhotoError):
    """There is no such file, or there is a folder where a file was meant."""


class PhotoUnreadable(PhotoError):
    """The file is there, but the system does not let us read it."""


class PhotoReplaced(PhotoError):
    """Another file lies there than the one that was meant."""


class PhotoDamaged(PhotoError):
    """The file is empty, cut short, of a kind that is not opened, or not a photograph at all."""


class PhotoTooLarge(PhotoError):
    """The photograph has more pixels than ColorStudio takes."""


class PhotoTooSmall(PhotoError):
    """The photograph has fewer pixels than make a picture, or is a mere strip of them."""


class SaveError(FileError):
    """A result that could not be written; the file that was there before is whole."""


class CheckpointError(FileError):
    """A network file that is damaged, foreign or unsafe to read."""


class LibraryError(ColorStudioError):
    """What the program keeps for the user cannot be read or written just now; what was kept before is whole."""


class DeviceError(ColorStudioError):
    """The device asked for is not there."""


class MemoryExhausted(ColorStudioError):
    """The work does not fit into memory, even in its smallest form."""


class Cancelled(Exception):
    """Raised inside a job by its `Check`: nobody wants the result any more."""


def no_check() -> None:
    """The `Check` of a caller who never cancels."""


def reason(error: BaseException) -> str:
    """What the system says of an error, as the end of a sentence; of another error its text."""
    return getattr(error, "strerror", None) or str(error)


def spoken_name(path: Path) -> str:
    """The file's name as it can be shown and printed, also where it is not valid Unicode."""
    return spoken(path.name or path)


def spoken(name: str | Path) -> str:
    """A name or path as it can be shown and printed: what is no text in it, or would steer a terminal, becomes �."""
    text = os.fsencode(name).decode("utf-8", "replace")
    return "".join("\N{REPLACEMENT CHARACTER}" if category(letter) in _STEERING else letter for letter in text)


def _rebuild(
    kind: Callable[..., ColorStudioError], place: tuple[object, ...], said: Said | str, values: Mapping[str, Value]
) -> ColorStudioError:
    return kind(*place, said, **values)
