"""Camera raw files and HEIC, by packages that are extras: rawpy (LibRaw) and pi-heif (libheif, libde265)."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import numpy as np

from colorstudio.errors import Term, spoken_name
from colorstudio.files.budget import Budget
from colorstudio.files.carried import Carried, Damaged, Decoded, ExtraMissing, NotOpened
from colorstudio.files.directory import DAMAGED, open_file
from colorstudio.files.exif import exif_of_tiff
from colorstudio.files.formats import HEIC, RAW
from colorstudio.files.size import check_size
from colorstudio.files.vips import array_to_image, set_blob, set_number


def read_raw(path: Path, _page: int, budget: Budget, _side: int | None) -> Decoded:
    """A camera's raw file as LibRaw develops it: 16 bits, sRGB, the camera's white balance, upright.

    Raises ExtraMissing, NotOpened and Damaged.
    """
    try:
        import rawpy
    except ImportError as error:
        raise ExtraMissing(RAW) from error
    try:
        with rawpy.imread(os.fspath(path)) as raw:
            pixels: Any = raw.postprocess(
                output_bps=16,
                use_camera_wb=True,
                no_auto_bright=True,
                output_color=rawpy.ColorSpace.sRGB,
                gamma=(2.4, 12.92),
            )
    except rawpy.LibRawFileUnsupportedError as error:
        raise NotOpened(Term.RAW) from error
    except (rawpy.LibRawError, OSError, ValueError) as error:
        raise Damaged(str(error)) from error
    image = set_number(array_to_image(np.ascontiguousarray(pixels)), "orientation", 1)
    return Decoded(image, Carried(exif=_exif(path, budget)))


def _exif(path: Path, budget: Budget) -> bytes | None:
    """What most raw files say in the tags of a TIFF."""
    with path.open("rb") as file:
        try:
            source = open_file(file)
            return exif_of_tiff(source, source.first, budget)
        except DAMAGED:
            return None


def read_heic(path: Path, _page: int, _budget: Budget, _side: int | None) -> Decoded:
    """The primary picture of a HEIC file, upright; more than 8 bits as 16. Raises ExtraMissing and Damaged."""
    try:
        import pi_heif
    except ImportError as error:
        raise ExtraMissing(HEIC) from error
    try:
        picture = pi_heif.open_heif(path.read_bytes(), convert_hdr_to_8bit=False)
        check_size(path, spoken_name(path), *picture.size)
        pictures = len(picture)
        pixels = np.array(picture)  # a copy: its own memory goes with it
    except (OSError, ValueError, LookupError, SyntaxError, EOFError, RuntimeError) as error:
        raise Damaged(str(error)) from error
    image = array_to_image(pixels)
    if icc := picture.info.get("icc_profile"):
        image = set_blob(image, "icc-profile-data", bytes(icc))
    exif, xmp = picture.info.get("exif"), picture.info.get("xmp")
    carried = Carried(exif=bytes(exif).removeprefix(b"Exif\0\0") if exif else None, xmp=bytes(xmp) if xmp else None)
    return Decoded(set_number(image, "orientation", 1), carried, pictures=pictures)
