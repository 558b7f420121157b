"""JPEG XL files, by imagecodecs (libjxl), which is an extra."""

from __future__ import annotations

from pathlib import Path
from typing import Any, BinaryIO

import numpy as np

from colorstudio.errors import spoken_name
from colorstudio.files.boxes import read_boxes
from colorstudio.files.budget import Budget
from colorstudio.files.carried import Carried, Damaged, Decoded, ExtraMissing
from colorstudio.files.formats import JPEG_XL
from colorstudio.files.size import check_size
from colorstudio.files.vips import array_to_image, set_number


def codecs() -> Any:
    """The package imagecodecs; raises ExtraMissing."""
    try:
        import imagecodecs
    except ImportError as error:
        raise ExtraMissing(JPEG_XL) from error
    return imagecodecs


def _size(file: BinaryIO) -> tuple[int, int]:
    """Width and height that the codestream begins with (ISO/IEC 18181-1, annex D.2); raises Damaged."""
    file.seek(0)
    data = file.read(1 << 16)
    at = 0
    if not data.startswith(b"\xff\x0a"):
        while data[at + 4 : at + 8] not in (b"jxlc", b"jxlp", b""):
            at += max(int.from_bytes(data[at : at + 4], "big"), 8)
        at += 12 if data[at + 4 : at + 8] == b"jxlp" else 8
    if data[at : at + 2] != b"\xff\x0a":
        raise Damaged("no codestream near the beginning")
    bits = int.from_bytes(data[at + 2 : at + 14], "little")  # read from the lowest on

    def take(count: int) -> int:
        nonlocal bits
        value = bits & ((1 << count) - 1)
        bits >>= count
        return value

    small = take(1)

    def side() -> int:
        return 8 * (take(5) + 1) if small else take((9, 13, 18, 30)[take(2)]) + 1

    height = side()
    ratio = take(3)
    above, below = ((0, 1), (1, 1), (12, 10), (4, 3), (3, 2), (16, 9), (5, 4), (2, 1))[ratio]
    return (height * above // below if ratio else side()), height


def read_jpeg_xl(path: Path, _page: int, budget: Budget, _side: int | None) -> Decoded:
    """A JPEG XL, upright. Raises ExtraMissing and Damaged."""
    imagecodecs = codecs()
    with path.open("rb") as file:
        boxes = read_boxes(file, budget)
        check_size(path, spoken_name(path), *_size(file))
    try:
        pixels = imagecodecs.jpegxl_decode(path.read_bytes())
    except (imagecodecs.JpegxlError, ValueError, RuntimeError) as error:
        raise Damaged(str(error)) from error
    if pixels.dtype not in (np.uint8, np.uint16) or pixels.ndim not in (2, 3):
        raise Damaged(f"pixels of {pixels.dtype} and {pixels.shape}")
    image = set_number(array_to_image(np.ascontiguousarray(pixels)), "orientation", 1)
    return Decoded(image, Carried(exif=boxes.exif, xmp=boxes.xmp))
