"""From a path to an image that libvips can work on, or to the error that says why not."""

from __future__ import annotations

import os
import stat
import struct
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np
import PIL.Image
import pyvips

from colorstudio.errors import (
    MemoryExhausted,
    PhotoDamaged,
    PhotoMissing,
    PhotoTooLarge,
    PhotoTooSmall,
    PhotoUnreadable,
    Said,
    spoken_name,
)
from colorstudio.files.formats import BEGINNING, FORMATS, Format, format_of_content, titles
from colorstudio.files.vips import array_to_image, has_operation

SMALLEST_SIDE = 8  # pixels; below this there is nothing to recognise, and the network sees padding only
LONGEST_ASPECT = 100
MOST_PIXELS = 300_000_000  # 1.2 GB of lightness; large-format scans reach some 150 megapixels

_ORIENTATION = 0x0112
_DAMAGED_FILE = (OSError, SyntaxError, ValueError, TypeError, IndexError, OverflowError, struct.error)


def open_image(path: Path, *, side: int | None = None) -> pyvips.Image:
    """The file's header as an image whose pixels are decoded on demand, once and from top to bottom.

    The size is checked before a pixel is decoded. With `side`, the image may be smaller than the file,
    but its longer side is at least that many pixels. Raises PhotoError.
    """
    kind = _kind(path).name
    with photo_errors(path):
        image = _load(path, kind)
        check_size(path, spoken_name(path), image.width, image.height)
        shrink = _jpeg_shrink(image, side) if kind == "jpeg" and side else 1
        return image if shrink == 1 else _load(path, kind, shrink=shrink)


def check_size(path: Path | None, name: str, width: int, height: int) -> None:
    """Raise PhotoTooLarge or PhotoTooSmall, unless a picture of that size can be coloured."""
    size: dict[str, str | int] = {"name": name, "width": width, "height": height}
    if width * height > MOST_PIXELS:
        raise PhotoTooLarge(path, Said.TOO_LARGE, most=MOST_PIXELS // 1_000_000, **size)
    if min(width, height) < SMALLEST_SIDE:
        raise PhotoTooSmall(path, Said.TOO_SMALL, least=SMALLEST_SIDE, **size)
    if max(width, height) > LONGEST_ASPECT * min(width, height):
        raise PhotoTooSmall(path, Said.TOO_NARROW, most=LONGEST_ASPECT, **size)


@contextmanager
def photo_errors(path: Path | None, name: str = "") -> Iterator[None]:
    """Turn what libvips and the system raise about the photograph into PhotoError and MemoryExhausted."""
    name = spoken_name(path) if path else name
    try:
        yield
    except FileNotFoundError as error:
        raise PhotoMissing(path, Said.MISSING, name=name) from error
    except PermissionError as error:
        raise PhotoUnreadable(path, Said.FORBIDDEN, name=name) from error
    except OSError as error:
        raise PhotoUnreadable(path, Said.UNREADABLE, name=name, reason=error.strerror or str(error)) from error
    except (pyvips.Error, UnicodeDecodeError) as error:  # libvips may quote a file name that is not UTF-8
        if "out of memory" in str(error):
            raise MemoryExhausted(Said.NO_MEMORY_TO_OPEN, name=name) from error
        raise PhotoDamaged(path, Said.DAMAGED, name=name) from error
    except MemoryError as error:
        raise MemoryExhausted(Said.NO_MEMORY_TO_OPEN, name=name) from error


def _kind(path: Path) -> Format:
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


def _load(path: Path, kind: str, **options: int) -> pyvips.Image:
    """By libvips where it knows the kind, else by Pillow. No loader of another kind ever sees the file."""
    operation = f"{kind}load_source"
    if not has_operation(operation):
        return _load_with_pillow(path, kind)
    source = pyvips.Source.new_from_file(os.fsencode(path))  # bytes: names need not be valid Unicode
    image = pyvips.Operation.call(operation, source, access="sequential", fail_on="error", **options)
    return _plain(path, image)


def _plain(path: Path, image: pyvips.Image) -> pyvips.Image:
    """`image` in whole numbers of 8 or 16 bits: CIE Lab files become sRGB, floating point is refused."""
    if image.interpretation in ("lab", "labs", "labq"):
        return image.colourspace("rgb16")
    if image.format not in ("uchar", "ushort"):
        raise PhotoDamaged(path, Said.DEPTH)
    return image


def _load_with_pillow(path: Path, kind: str) -> pyvips.Image:
    """What libvips cannot read (BMP, or whatever its build lacks), 8 bits a channel.

    The plugin is called directly: Image.open has a size limit of its own, which is below ours.
    """
    PIL.Image.init()
    factory = PIL.Image.OPEN[kind.upper()][0]
    try:
        with path.open("rb") as file:
            picture = factory(file, os.fspath(path))
            check_size(path, spoken_name(path), *picture.size)
            mode = "RGBA" if picture.has_transparency_data else "L" if picture.mode in ("1", "L") else "RGB"
            image = array_to_image(np.asarray(picture.convert(mode)))
            orientation = picture.getexif().get(_ORIENTATION, 1)
    except _DAMAGED_FILE as error:
        raise PhotoDamaged(path, Said.DAMAGED) from error
    fields = {"icc-profile-data": "icc_profile", "exif-data": "exif", "xmp-data": "xmp"}
    for field, key in fields.items():
        if picture.info.get(key):
            image.set_type(pyvips.GValue.blob_type, field, picture.info[key])
    image.set_type(pyvips.GValue.gint_type, "orientation", orientation)
    x, y = picture.info.get("dpi", (0, 0))
    return image.copy(xres=x / 25.4, yres=y / 25.4) if x > 0 and y > 0 else image


def _jpeg_shrink(image: pyvips.Image, side: int) -> int:
    longer = max(image.width, image.height)
    return next((shrink for shrink in (8, 4, 2) if longer // shrink >= side), 1)
