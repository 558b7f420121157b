"""A photograph's own colours, to learn from: sRGB pixels, decoded no larger than they are needed."""

from __future__ import annotations

import io
import math
from pathlib import Path

import numpy as np
import PIL.Image
import pyvips
from numpy.typing import NDArray

from colorstudio.errors import PhotoDamaged, PhotoError, Said
from colorstudio.files.decode import open_image, photo_errors
from colorstudio.files.formats import BEGINNING, FORMATS, format_of_content, titles
from colorstudio.files.profiles import to_srgb, without_alpha
from colorstudio.files.size import check_size
from colorstudio.files.vips import array_to_image, has_operation, image_to_array, settle, with_interpretation

_ALGORITHMIC = b"rainedAlgorithmicMedia"  # with a small or, in a composite, a capital T


def read_colours(path: Path, *, least: int = 0) -> NDArray[np.uint8]:
    """The colours of the photograph in a file: (h, w, 3) sRGB, upright, by its profile, transparent parts white.

    least: pixels that the shorter side is needed to have; a JPEG is then decoded at a half, a quarter or an eighth of
    its size where that does. 0 reads all. Raises PhotoError and MemoryExhausted.
    """
    image = open_image(path).image
    if least:
        image = open_image(path, side=math.ceil(least * _aspect(image))).image
    with photo_errors(path):
        return _colours(image)


def read_colours_of(content: bytes, name: str, *, least: int = 0) -> NDArray[np.uint8]:
    """The same of a file's content, such as a member of an archive; `name` is told in errors."""
    format = format_of_content(content[:BEGINNING])
    with photo_errors(None, name):
        if format is None:
            raise PhotoDamaged(None, Said.NO_PHOTOGRAPH, name=name, formats=titles(FORMATS))
        kind = format.name
        if not has_operation(f"{kind}load_source"):
            return _colours(_with_pillow(content, name))
        image = _load(content, kind)
        check_size(None, name, image.width, image.height)
        if least and kind == "jpeg":
            fits = (shrink for shrink in (8, 4, 2) if min(image.width, image.height) // shrink >= least)
            image = _load(content, kind, shrink=next(fits, 1))
        return _colours(image)


def is_algorithmic(path: Path) -> bool:
    """Whether a file's XMP says that a trained algorithm made its colours (IPTC's DigitalSourceType); False if unread.

    IPTC: trainedAlgorithmicMedia, compositeWithTrainedAlgorithmicMedia.
    """
    try:
        return _ALGORITHMIC in (open_image(path).carried.xmp or b"")
    except (PhotoError, pyvips.Error):
        return False


def _aspect(image: pyvips.Image) -> float:
    longer, shorter = max(image.width, image.height), min(image.width, image.height)
    return float(longer / shorter)


def _load(content: bytes, kind: str, **options: int) -> pyvips.Image:
    source = pyvips.Source.new_from_memory(content)
    image = pyvips.Operation.call(f"{kind}load_source", source, access="sequential", fail_on="error", **options)
    return image.colourspace("rgb16") if image.interpretation in ("lab", "labs", "labq") else image


def _with_pillow(content: bytes, name: str) -> pyvips.Image:
    try:
        with PIL.Image.open(io.BytesIO(content)) as picture:
            return array_to_image(np.asarray(picture.convert("RGB")))
    except (OSError, SyntaxError, ValueError, PIL.Image.DecompressionBombError) as error:
        raise PhotoDamaged(None, Said.DAMAGED, name=name) from error


def _colours(image: pyvips.Image) -> NDArray[np.uint8]:
    colours, alpha = without_alpha(image)
    if alpha is not None and colours.interpretation != "cmyk":
        white = 65535 if image.format == "ushort" else 255
        colours = with_interpretation(colours.bandjoin(alpha)).flatten(background=[white])
    srgb = settle(to_srgb(colours).colourspace("srgb")).autorot()
    pixels: NDArray[np.uint8] = image_to_array(srgb)
    return pixels
