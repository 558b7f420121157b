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
)
from colorstudio.files.formats import kind_of_content
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
    kind = _kind(path)
    with photo_errors(path):
        image = _load(path, kind)
        check_size(path, spoken_name(path), image.width, image.height)
        shrink = _jpeg_shrink(image, side) if kind == "jpeg" and side else 1
        return image if shrink == 1 else _load(path, kind, shrink=shrink)


def check_size(path: Path | None, name: str, width: int, height: int) -> None:
    """Raise PhotoTooLarge or PhotoTooSmall, unless a picture of that size can be coloured."""
    size = f"“{name}” is {width:,} × {height:,} pixels"
    if width * height > MOST_PIXELS:
        most = MOST_PIXELS // 1_000_000
        raise PhotoTooLarge(path, f"{size}, and ColorStudio takes up to {most} megapixels. Open a smaller copy.")
    if min(width, height) < SMALLEST_SIDE:
        raise PhotoTooSmall(path, f"{size}, too small to colour. Each side needs at least {SMALLEST_SIDE} pixels.")
    if max(width, height) > LONGEST_ASPECT * min(width, height):
        raise PhotoTooSmall(path, f"{size}, a strip too narrow to colour. Crop it to at most {LONGEST_ASPECT} to 1.")


@contextmanager
def photo_errors(path: Path | None, name: str = "") -> Iterator[None]:
    """Turn what libvips and the system raise about the photograph into PhotoError and MemoryExhausted."""
    name = spoken_name(path) if path else name
    try:
        yield
    except FileNotFoundError as error:
        raise PhotoMissing(path, f"“{name}” is not there. Look whether it was moved or renamed.") from error
    except PermissionError as error:
        sentence = f"“{name}” may not be read. Change the permissions of the file, or open a copy of it."
        raise PhotoUnreadable(path, sentence) from error
    except OSError as error:
        reason = error.strerror or str(error)
        sentence = f"“{name}” could not be read: the system says “{reason}”. Try a copy of the file."
        raise PhotoUnreadable(path, sentence) from error
    except (pyvips.Error, UnicodeDecodeError) as error:  # libvips may quote a file name that is not UTF-8
        if "out of memory" in str(error):
            raise MemoryExhausted(_no_memory(name)) from error
        raise PhotoDamaged(path, _damaged(name)) from error
    except MemoryError as error:
        raise MemoryExhausted(_no_memory(name)) from error


def spoken_name(path: Path) -> str:
    """The file's name as it can be shown and printed, also where it is not valid Unicode."""
    return os.fsencode(path.name or path).decode("utf-8", "replace")


def _kind(path: Path) -> str:
    name = spoken_name(path)
    with photo_errors(path):
        try:
            mode = path.stat().st_mode
        except ValueError as error:  # a null character in the path
            raise FileNotFoundError(path) from error
        if stat.S_ISDIR(mode):
            raise PhotoMissing(path, f"“{name}” is a folder. Open a photograph in it instead.")
        if not stat.S_ISREG(mode):
            raise PhotoMissing(path, f"“{name}” is a device, not a file. Open a photograph instead.")
        with path.open("rb") as file:
            beginning = file.read(16)
    if not beginning:
        raise PhotoDamaged(path, f"“{name}” is empty. Copy it again from where it came.")
    kind = kind_of_content(beginning)
    if kind is None:
        raise PhotoDamaged(
            path, f"“{name}” is not a photograph. ColorStudio opens JPEG, PNG, TIFF, WebP, BMP and GIF files."
        )
    return kind


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
        sentence = f"“{spoken_name(path)}” has neither 8 nor 16 bits a channel. Save it with 8 or 16 bits first."
        raise PhotoDamaged(path, sentence)
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
        raise PhotoDamaged(path, _damaged(spoken_name(path))) from error
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


def _damaged(name: str) -> str:
    return f"“{name}” is damaged or cut short, and cannot be shown whole. Copy it again from where it came."


def _no_memory(name: str) -> str:
    return f"There is not enough memory to open “{name}”. Close other programs, or open a smaller copy of it."
