"""Names for coloured files: `photo.jpg` gives `photo-color.jpg`, and never the name of a file that exists."""

from collections.abc import Collection, Iterator
from itertools import count
from pathlib import Path

from colorstudio.files.formats import WRITABLE_SUFFIXES

SUFFIX_DEFAULT = ".png"  # for formats that we read and do not write, such as GIF, and for pasted pictures


def coloured_path(name: str, folder: Path, *, suffix: str = "", taken: Collection[Path] = ()) -> Path:
    """A path in the folder for the coloured version of a file of this name; no file of that name exists.

    suffix: with its dot, or "" for the file's own format where we write that. taken: further paths to avoid.
    """
    stem, ending = Path(name).stem, suffix or own_suffix(name)
    avoid = {_folded(path) for path in taken}
    return next(
        path
        for path in _candidates(folder, f"{stem}-color", ending)
        if _folded(path) not in avoid and not _exists(path)
    )


def own_suffix(name: str) -> str:
    """The file's own suffix where ColorStudio writes that format, else ".png"."""
    suffix = Path(name).suffix
    return suffix if suffix.lower() in WRITABLE_SUFFIXES else SUFFIX_DEFAULT


def _candidates(folder: Path, stem: str, suffix: str) -> Iterator[Path]:
    yield folder / f"{stem}{suffix}"
    for number in count(2):
        yield folder / f"{stem}-{number}{suffix}"


def _exists(path: Path) -> bool:
    try:
        return path.exists() or path.is_symlink()
    except OSError:  # no permission, or a name too long: writing will fail, and say why in a sentence
        return False


def _folded(path: Path) -> str:
    """For comparison: macOS and Windows do not tell a.png from A.PNG."""
    return str(path).casefold()
