"""Every error that a user can meet.

    ColorStudioError           str(error) is one or two whole sentences for the user
    ├── FileError              about one file, which the sentence names; .path
    │   ├── PhotoError         a photograph that cannot be opened
    │   │   ├── PhotoMissing       no such file, or a folder where a file was meant
    │   │   ├── PhotoUnreadable    the file is there, but may not be or could not be read
    │   │   ├── PhotoDamaged       empty, cut short, or not a photograph at all
    │   │   ├── PhotoTooLarge      more pixels than ColorStudio takes
    │   │   └── PhotoTooSmall      fewer pixels than make a picture, or a mere strip
    │   ├── SaveError          a result that could not be written; what was there before is whole
    │   └── CheckpointError    a network file that is damaged, foreign or unsafe
    ├── LibraryError           what the program keeps for the user cannot be read or written just now
    ├── DeviceError            the device asked for is not there
    └── MemoryExhausted        the work does not fit into memory, even in its smallest form

    Cancelled                  no error of the user's: nobody wants the result any more

Whoever raises one chains its cause (`raise PhotoDamaged(path, sentence) from error`): the sentence goes
to the user, the traceback to the log.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

Check = Callable[[], None]
"""Called again and again during long work; raises `Cancelled` when nobody wants the result any more."""


class ColorStudioError(Exception):
    """Something the user can be told in a sentence, which is `str(error)`."""


class FileError(ColorStudioError):
    """An error about one file: `path`, or None for a picture that came from the clipboard."""

    def __init__(self, path: Path | None, sentence: str) -> None:
        super().__init__(path, sentence)  # both, so that the error survives pickling
        self.path = path
        self.sentence = sentence

    def __str__(self) -> str:
        return self.sentence


class PhotoError(FileError):
    """A photograph that cannot be opened."""


class PhotoMissing(PhotoError):
    """There is no such file, or there is a folder where a file was meant."""


class PhotoUnreadable(PhotoError):
    """The file is there, but the system does not let us read it."""


class PhotoDamaged(PhotoError):
    """The file is empty, cut short, or not a photograph at all."""


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
