"""Names for coloured files: `photo.jpg` gives `photo-color.jpg`, and never the name of a file that exists."""

import hashlib
import os
import re
import unicodedata
from collections.abc import Collection, Iterator, Mapping
from functools import lru_cache
from itertools import count
from pathlib import Path

from colorstudio.core.box import Piece
from colorstudio.errors import ColorStudioError, Said
from colorstudio.files.formats import LAYERED, TIFF, WRITABLE_SUFFIXES

SUFFIX_DEFAULT = ".png"  # for formats that we read and do not write, such as GIF, and for pasted pictures
OUTPUT_MARK = "-color"  # ends the name of every file that ColorStudio names itself
LAYERS_MARK = "-layers"  # and of those whose colours are a layer
PATTERN_DEFAULT, PATTERN_LAYERS = "{name}" + OUTPUT_MARK, "{name}" + LAYERS_MARK
PLACES = ("name", "format", "folder", "number", "network")  # what a pattern may name in braces
NUMBER_ROOM = len("-99999")  # left free behind a shortened name

_NAME_MAX = 255  # bytes, or on Windows and macOS UTF-16 units; where the system says nothing else
_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f]')  # somewhere; a disk may be read elsewhere than it was written
_DEVICES = re.compile(r"(con|prn|aux|nul|com[1-9]|lpt[1-9])(\..*)?", re.IGNORECASE)


class PatternError(ColorStudioError):
    """A naming pattern that makes no names."""


def coloured_path(name: str, folder: Path, *, suffix: str = "", taken: Collection[Path] = ()) -> Path:
    """A path in the folder for the coloured version of a file of this name; no file of that name exists.

    suffix: with its dot, or "" for the file's own format where we write that. taken: further paths to avoid.
    """
    ending = suffix or own_suffix(name)
    first = fit_name(folder, f"{Path(name).stem}{OUTPUT_MARK}", ending)
    return numbered_path(first, taken={folded(path) for path in taken})


def name_of_page(name: str, page: int | None) -> str:
    """The name that a page of a file has when it is one of its own: scan.tif gives scan-2.tif. page: from 0."""
    path = Path(name)
    return name if page is None else f"{path.stem}-{page + 1}{path.suffix}"


def name_of_part(name: str, page: int | None, piece: Piece | None) -> str:
    """The same of a piece of a file or of its page: scan.png gives scan-2.png, page 1 of scan.tif scan-1-2.tif."""
    return name_of_page(name_of_page(name, page), None if piece is None else piece.number)


def numbered_path(path: Path, *, taken: Collection[str] = ()) -> Path:
    """The path itself, or with a number behind its stem: no file of that name exists. taken: `folded` paths."""
    return next(one for one in _candidates(path) if folded(one) not in taken and not _exists(one))


def own_suffix(name: str, *, layers: bool = False) -> str:
    """The file's own suffix where ColorStudio writes that format, else ".png"; for layers one that holds them."""
    suffix = Path(name).suffix
    if layers:
        return suffix if any(suffix.lower() in format.suffixes for format in LAYERED) else TIFF.suffix
    return suffix if suffix.lower() in WRITABLE_SUFFIXES else SUFFIX_DEFAULT


def check_pattern(pattern: str) -> None:
    """Raise PatternError, unless the pattern makes names.

    A pattern is text with places in braces: {name} of the photograph's file without its ending, {format} its ending
    without the dot, {folder} around it, {number} in the list, {network}.
    """
    places = re.findall(r"\{([^{}]*)\}", pattern)
    if unknown := next((place for place in places if place not in PLACES), None):
        known = ", ".join(f"{{{place}}}" for place in PLACES)
        raise PatternError(Said.NO_SUCH_PLACE, place=f"{{{unknown}}}", places=known)
    rest = re.sub(r"\{[^{}]*\}", "", pattern)
    if "{" in rest or "}" in rest:
        raise PatternError(Said.OPEN_BRACE, example="{name}")
    if bad := _FORBIDDEN.search(rest):
        raise PatternError(Said.BAD_SIGN, sign=bad.group())
    if "name" not in places and "number" not in places:
        raise PatternError(Said.ONE_NAME, name="{name}", number="{number}")


def fill_pattern(pattern: str, values: Mapping[str, str]) -> str:
    """The name, without an ending, that a checked pattern makes of a value for each of PLACES."""
    name = re.sub(r"\{([^{}]*)\}", lambda place: _FORBIDDEN.sub("_", values[place.group(1)]), pattern)
    name = name.strip().rstrip(".") or "_"  # Windows drops such endings itself
    return f"_{name}" if _DEVICES.fullmatch(name) else name


def fit_name(folder: Path, stem: str, suffix: str) -> Path:
    """The path of stem and suffix in the folder; a stem too long for its disk is cut and told apart by a code.

    The same stem always gives the same code. Room for a number is left.
    """
    over = _size(f"{stem}{suffix}") - _longest_name(folder)
    if over <= 0:
        return folder / f"{stem}{suffix}"
    mark = next((mark for mark in (OUTPUT_MARK, LAYERS_MARK) if stem.endswith(mark)), "")
    code = f"~{hashlib.sha256(os.fsencode(stem)).hexdigest()[:8]}{mark}"
    kept = stem.removesuffix(mark)
    room = _longest_name(folder) - _size(f"{code}{suffix}") - NUMBER_ROOM
    while kept and (_size(kept) > room or unicodedata.combining(stem[len(kept) : len(kept) + 1] or "x")):
        kept = kept[:-1]
    return folder / f"{kept}{code}{suffix}"


def folded(path: Path) -> str:
    """For comparison: macOS and Windows do not tell a.png from A.PNG, nor two spellings of é."""
    return unicodedata.normalize("NFC", str(path)).casefold()


def _size(name: str) -> int:
    """How much of a disk's limit a name takes."""
    if os.name == "nt":
        return len(name.encode("utf-16-le", "surrogatepass")) // 2
    return len(os.fsencode(name))


def _longest_name(folder: Path) -> int:
    for known in (folder, *folder.absolute().parents):  # results' folders are made later
        if limit := _limit_of(known):
            return limit
    return _NAME_MAX


@lru_cache(maxsize=256)
def _limit_of(folder: Path) -> int:
    try:
        return os.pathconf(folder, "PC_NAME_MAX")
    except (OSError, ValueError, AttributeError):  # not there, not said, Windows
        return 0


def _candidates(path: Path) -> Iterator[Path]:
    yield path
    for number in count(2):
        yield path.with_name(f"{path.stem}-{number}{path.suffix}")


def _exists(path: Path) -> bool:
    try:
        return path.exists() or path.is_symlink()
    except OSError:  # no permission, or a name too long: writing will fail, and say why in a sentence
        return False
