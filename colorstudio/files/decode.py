"""From a path to an image that libvips can work on, or to the error that says why not."""

from __future__ import annotations

import stat
import struct
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pyvips

from colorstudio.errors import (
    Check,
    MemoryExhausted,
    PhotoDamaged,
    PhotoMissing,
    PhotoUnreadable,
    Said,
    Term,
    no_check,
    reason,
    spoken_name,
)
from colorstudio.files import pillow, riff
from colorstudio.files.budget import Budget
from colorstudio.files.carried import Carried, Damaged, Decoded, ExtraMissing, NotOpened
from colorstudio.files.exif import is_tame, orientation_of_exif
from colorstudio.files.formats import BEGINNING, FORMATS, Format, format_of_content, titles
from colorstudio.files.heif import under_stated_colours
from colorstudio.files.jpeg import read_jpeg
from colorstudio.files.jpeg_xl import read_jpeg_xl
from colorstudio.files.png import read_png
from colorstudio.files.raw import read_heic, read_raw
from colorstudio.files.size import check_size
from colorstudio.files.tiff import IsRaw, NoPage, count_photographs, read_tiff
from colorstudio.files.vips import has_operation, open_source, set_number

Reader = Callable[[Path, int, Budget, int | None], Decoded]
"""Reads the page of that number: with a side, no larger than needed for it; metadata within the budget."""


def open_image(path: Path, *, page: int = 0, side: int | None = None, check: Check = no_check) -> Decoded:
    """The photograph of that number in the file, its pixels decoded on demand, once and from top to bottom.

    The size is checked before a pixel is decoded. With `side`, the image may be smaller than the file,
    but its longer side is at least that many pixels. Raises PhotoError, and what `check` raises.
    """
    format = format_of(path)
    with photo_errors(path):
        try:
            decoded = _READERS[format.name](path, page, Budget(check), side)
        except (NotOpened, NoPage, Damaged):
            raise
        except (ValueError, LookupError, ArithmeticError, EOFError, struct.error) as error:
            raise Damaged(f"a reader stumbled: {error!r}") from error
        check_size(path, spoken_name(path), *(decoded.size or (decoded.image.width, decoded.image.height)))
        return decoded


def pages_in(path: Path) -> int:
    """How many photographs the file holds: more than one only in a TIFF of several pages. Raises PhotoError."""
    if format_of(path).name != "tiff":
        return 1
    with photo_errors(path):
        return count_photographs(path, Budget())


@contextmanager
def photo_errors(path: Path | None, name: str = "") -> Iterator[None]:
    """Turn what readers, libvips and the system raise about the photograph into PhotoError and MemoryExhausted."""
    name = spoken_name(path) if path else name
    try:
        yield
    except NotOpened as error:
        raise PhotoDamaged(path, Said.NOT_OPENED, name=name, what=error.what) from error
    except NoPage as error:
        raise PhotoMissing(path, Said.NO_PAGE, name=name, pages=error.pages) from error
    except ExtraMissing as error:
        said, format = Said.EXTRA_MISSING, error.format
        raise PhotoDamaged(path, said, name=name, format=format.title, package=format.extra) from error
    except FileNotFoundError as error:
        raise PhotoMissing(path, Said.MISSING, name=name) from error
    except PermissionError as error:
        raise PhotoUnreadable(path, Said.FORBIDDEN, name=name) from error
    except OSError as error:
        raise PhotoUnreadable(path, Said.UNREADABLE, name=name, reason=reason(error)) from error
    except (pyvips.Error, UnicodeDecodeError, Damaged) as error:  # libvips may quote a file name that is not UTF-8
        if "out of memory" in str(error):
            raise MemoryExhausted(Said.NO_MEMORY_TO_OPEN, name=name) from error
        raise PhotoDamaged(path, Said.DAMAGED, name=name) from error
    except MemoryError as error:
        raise MemoryExhausted(Said.NO_MEMORY_TO_OPEN, name=name) from error


def format_of(path: Path) -> Format:
    """The format of a file, by its content; raises PhotoError."""
    with photo_errors(path):
        try:
            mode = path.stat().st_mode
        except ValueError as error:  # a null character in the path
            raise FileNotFoundError(path) from error
        if stat.S_ISDIR(mode):
            raise PhotoMissing(path, Said.FOLDER)
        if not stat.S_ISREG(mode):
            raise PhotoMissing(path, Said.DEVICE)
        with path.open("rb") as file:
            beginning = file.read(BEGINNING)
    if not beginning:
        raise PhotoDamaged(path, Said.EMPTY)
    format = format_of_content(beginning)
    if format is None:
        raise PhotoDamaged(path, Said.NO_PHOTOGRAPH, formats=titles(FORMATS))
    return format


def _read_tiff(path: Path, page: int, budget: Budget, side: int | None) -> Decoded:
    try:
        return read_tiff(path, page, budget, side)
    except IsRaw:
        return read_raw(path, page, budget, side)


def _under_stated_colours(read: Reader) -> Reader:
    return lambda path, page, budget, side: under_stated_colours(path, read(path, page, budget, side), budget)


def _by_libvips(operation: str, otherwise: Reader, *, upright: bool = False) -> Reader:
    """A reader by libvips, where its build has the operation. upright: it turns the picture itself."""

    def read(path: Path, page: int, budget: Budget, side: int | None) -> Decoded:
        if not has_operation(f"{operation}_source"):
            return otherwise(path, page, budget, side)
        image = open_source(operation, path)
        carried = Carried(exif=_blob(image, "exif-data"), xmp=_blob(image, "xmp-data"))
        image = set_number(image, "orientation", 1) if upright else image
        return Decoded(image, carried, pictures=_pictures_in(image))

    return read


def _read_webp(path: Path, page: int, budget: Budget, side: int | None) -> Decoded:
    if not has_operation("webpload_source"):
        return pillow.read_webp(path, page, budget, side)
    chunks = riff.read_chunks(path, budget)
    untold = chunks.lost or (chunks.exif is not None and not is_tame(chunks.exif, budget))
    image = open_source("webpload", riff.without_spans(path.read_bytes(), chunks.spans) if untold else path)
    if untold and chunks.exif:
        image = set_number(image, "orientation", orientation_of_exif(chunks.exif, budget))
    carried = Carried(exif=chunks.exif, xmp=chunks.xmp, lost=(Term.EXIF,) * chunks.lost)
    return Decoded(image, carried, lossless_webp=chunks.lossless, pictures=_pictures_in(image))


def _read_avif(path: Path, page: int, budget: Budget, side: int | None) -> Decoded:
    """By libvips, which keeps 10 and 12 bits; by Pillow, where EXIF would keep libvips busy for ever."""
    exif, following = pillow.header_of_avif(path)
    if exif is not None and not is_tame(exif, budget):
        return pillow.read_avif(path, page, budget, side)
    decoded = _by_libvips("heifload", pillow.read_avif, upright=True)(path, page, budget, side)
    return replace(decoded, pictures=max(decoded.pictures, following))  # libvips counts those beside each other alone


def _pictures_in(image: pyvips.Image) -> int:
    return int(image.get("n-pages")) if image.get_typeof("n-pages") else 1


def _blob(image: pyvips.Image, name: str) -> bytes | None:
    return bytes(image.get(name)).removeprefix(b"Exif\0\0") or None if image.get_typeof(name) else None


_READERS: dict[str, Reader] = {
    "jpeg": read_jpeg,
    "png": read_png,
    "tiff": _read_tiff,
    "webp": _read_webp,
    "gif": _by_libvips("gifload", pillow.read_gif),
    "bmp": pillow.read_bmp,
    "avif": _under_stated_colours(_read_avif),
    "jxl": read_jpeg_xl,
    "heic": _under_stated_colours(read_heic),
    "jpeg2000": pillow.read_jpeg_2000,
    "psd": pillow.read_psd,
    "raw": read_raw,
}
