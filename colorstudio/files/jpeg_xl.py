"""JPEG XL files, by imagecodecs (libjxl), which is an extra."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np

from colorstudio.files.boxes import read_boxes
from colorstudio.files.budget import Budget
from colorstudio.files.carried import Carried, Damaged, Decoded, ExtraMissing
from colorstudio.files.formats import JPEG_XL
from colorstudio.files.vips import array_to_image, set_number


def codecs() -> Any:
    """The package imagecodecs; raises ExtraMissing."""
    try:
        import imagecodecs
    except ImportError as error:
        raise ExtraMissing(JPEG_XL) from error
    return imagecodecs


def read_jpeg_xl(path: Path, _page: int, budget: Budget, _side: int | None) -> Decoded:
    """A JPEG XL, upright. Raises ExtraMissing and Damaged."""
    imagecodecs = codecs()
    with path.open("rb") as file:
        boxes = read_boxes(file, budget)
    try:
        pixels = imagecodecs.jpegxl_decode(path.read_bytes())
    except (imagecodecs.JpegxlError, ValueError, RuntimeError) as error:
        raise Damaged(str(error)) from error
    if pixels.dtype not in (np.uint8, np.uint16) or pixels.ndim not in (2, 3):
        raise Damaged(f"pixels of {pixels.dtype} and {pixels.shape}")
    image = set_number(array_to_image(np.ascontiguousarray(pixels)), "orientation", 1)
    return Decoded(image, Carried(exif=boxes.exif, xmp=boxes.xmp))
