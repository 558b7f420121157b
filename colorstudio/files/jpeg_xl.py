"""JPEG XL files, by imagecodecs (libjxl), which is an extra."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, BinaryIO

import numpy as np

from colorstudio.errors import Term, spoken_name
from colorstudio.files.boxes import Boxes, read_boxes
from colorstudio.files.budget import LONGEST_PIECE, Budget, OverBudget
from colorstudio.files.carried import Carried, Damaged, Decoded, ExtraMissing
from colorstudio.files.codestream import HEADER_BYTES, find_codestream, read_header
from colorstudio.files.formats import JPEG_XL
from colorstudio.files.size import check_size
from colorstudio.files.vips import array_to_image, set_blob, set_number


def codecs() -> Any:
    """The package imagecodecs; raises ExtraMissing."""
    try:
        import imagecodecs
    except ImportError as error:
        raise ExtraMissing(JPEG_XL) from error
    return imagecodecs


def _codestream(file: BinaryIO) -> bytes:
    """How it begins; raises Damaged."""
    file.seek(0)
    data = file.read(1 << 16)
    found = find_codestream(data)
    if found is None:
        raise Damaged("no codestream near the beginning")
    return data[found[1] : found[1] + HEADER_BYTES]


def _unpack(boxes: Boxes, budget: Budget) -> Iterator[Term]:
    """Take what boxes hold compressed (ISO/IEC 18181-2, 9.10), and tell what that does not go well with."""
    for name, packed in boxes.packed:
        term = {b"Exif": Term.EXIF, b"xml ": Term.XMP}.get(name)
        if term is None:
            continue
        try:
            content = bytes(codecs().brotli_decode(packed, out=bytearray(LONGEST_PIECE)))
            budget.spend(len(content))
            boxes.take(name, content)
        except (RuntimeError, OverBudget):
            yield term


def read_jpeg_xl(path: Path, _page: int, budget: Budget, _side: int | None) -> Decoded:
    """A JPEG XL, upright. Raises ExtraMissing and Damaged."""
    imagecodecs = codecs()
    with path.open("rb") as file:
        boxes = read_boxes(file, budget)
        lost = tuple(_unpack(boxes, budget))
        header = read_header(_codestream(file))
    check_size(path, spoken_name(path), header.width, header.height)
    try:
        pixels = imagecodecs.jpegxl_decode(path.read_bytes())
    except (imagecodecs.JpegxlError, ValueError, RuntimeError) as error:
        raise Damaged(str(error)) from error
    if pixels.dtype not in (np.uint8, np.uint16) or pixels.ndim not in (2, 3):
        raise Damaged(f"pixels of {pixels.dtype} and {pixels.shape}")
    image = set_number(array_to_image(np.ascontiguousarray(pixels)), "orientation", 1)
    if header.profile is not None:
        image = set_blob(image, "icc-profile-data", header.profile)
    return Decoded(image, Carried(exif=boxes.exif, xmp=boxes.xmp, lost=lost))
