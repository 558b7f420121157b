"""What libvips does not read, by Pillow: 8 bits a channel, and gray of 16."""

from __future__ import annotations

import os
import struct
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import PIL.Image
import pyvips

from colorstudio.errors import Term, spoken_name
from colorstudio.files.boxes import read_boxes
from colorstudio.files.budget import Budget
from colorstudio.files.carried import Carried, Damaged, Decoded, NotOpened
from colorstudio.files.photoshop import resource
from colorstudio.files.size import check_size
from colorstudio.files.vips import array_to_image, set_blob, set_number

_DAMAGED = (
    OSError,
    SyntaxError,
    ValueError,
    TypeError,
    LookupError,
    ArithmeticError,
    EOFError,
    RuntimeError,
    struct.error,
)
_ICC_RESOURCE, _EXIF_RESOURCE, _XMP_RESOURCE, _RESOLUTION_RESOURCE = 1039, 1058, 1060, 1005
_KEPT_RESOURCES = (1028, 1034, 1035)  # IPTC, copyright flag, address

Finish = Callable[[Any, pyvips.Image], Decoded]


def read_with_pillow(path: Path, plugin: str, *, page: int = 0) -> pyvips.Image:
    """The pixels of a file by the plugin of this name; raises Damaged and PhotoError of its size."""
    return _read(path, plugin, lambda _, image: Decoded(image), page=page).image


def read_bmp(path: Path, _page: int, _budget: Budget, _side: int | None) -> Decoded:
    """A BMP."""
    return _read(path, "BMP", _with_info)


def read_gif(path: Path, _page: int, _budget: Budget, _side: int | None) -> Decoded:
    """The first picture of a GIF, where libvips lacks it."""
    return _read(path, "GIF", _with_info)


def read_webp(path: Path, _page: int, _budget: Budget, _side: int | None) -> Decoded:
    """A WebP, where libvips lacks it."""
    return _read(path, "WEBP", _with_info)


def read_avif(path: Path, _page: int, _budget: Budget, _side: int | None) -> Decoded:
    """An AVIF, where libvips lacks it; Pillow turns it upright."""

    def finish(picture: Any, image: pyvips.Image) -> Decoded:
        decoded = _with_info(picture, image)
        return replace(decoded, image=set_number(decoded.image, "orientation", 1))

    return _read(path, "AVIF", finish)


def header_of_avif(path: Path) -> tuple[bytes | None, int]:
    """The EXIF block of an AVIF, None where there is none, and how many pictures follow each other in it.

    (None, 1) where Pillow lacks AVIF.
    """
    PIL.Image.init()
    if "AVIF" not in PIL.Image.OPEN:
        return None, 1
    try:
        with path.open("rb") as file:
            picture: Any = PIL.Image.OPEN["AVIF"][0](file, os.fspath(path))
            return _carried(picture).exif, picture.n_frames
    except _DAMAGED:
        return None, 1


def read_jpeg_2000(path: Path, _page: int, budget: Budget, _side: int | None) -> Decoded:
    """A JPEG 2000, with the profile and the metadata of its boxes."""
    with path.open("rb") as file:
        boxes = read_boxes(file, budget)

    def finish(_: Any, image: pyvips.Image) -> Decoded:
        if boxes.icc:
            image = set_blob(image, "icc-profile-data", boxes.icc)
        return Decoded(image, Carried(exif=boxes.exif, xmp=boxes.xmp))

    return _read(path, "JPEG2000", finish)


def read_psd(path: Path, _page: int, _budget: Budget, _side: int | None) -> Decoded:
    """The flattened picture of a Photoshop file, without its channels of selections and transparency."""
    with path.open("rb") as file:
        header = file.read(26)
    if len(header) < 26:
        raise Damaged("cut short")
    version, channels, bits, mode = (int.from_bytes(header[at : at + 2], "big") for at in (4, 12, 22, 24))
    if version != 1 or bits not in (1, 8) or (mode, bits) not in _PSD_KINDS or not channels:
        raise NotOpened(Term.PSD_KIND)

    def finish(picture: Any, image: pyvips.Image) -> Decoded:
        resources = {number: data for number, _, data in picture.resources}
        if picture.mode == "RGBA":
            image = image.extract_band(0, n=3).copy(interpretation="srgb")
        if icc := resources.get(_ICC_RESOURCE):
            image = set_blob(image, "icc-profile-data", icc)
        dpi = None
        if len(resolution := resources.get(_RESOLUTION_RESOURCE, b"")) >= 12:
            x, _, _, y = struct.unpack(">IHHI", resolution[:12])
            dpi = (x / 65536, y / 65536)
        kept = b"".join(resource(number, data) for number, _, data in picture.resources if number in _KEPT_RESOURCES)
        exif, xmp = resources.get(_EXIF_RESOURCE), resources.get(_XMP_RESOURCE)
        return Decoded(image, Carried(exif=exif, xmp=xmp, iptc=kept or None, photoshop=kept or None, dpi=dpi))

    return _read(path, "PSD", finish)


_PSD_KINDS = {(0, 1), (0, 8), (1, 8), (2, 8), (3, 8), (4, 8), (8, 8), (9, 8)}  # (mode, bits): bitmap to Lab


def _read(path: Path, plugin: str, finish: Finish, *, page: int = 0) -> Decoded:
    """The plugin is called directly: Image.open has a size limit of its own, which is below ours."""
    PIL.Image.init()
    factory = PIL.Image.OPEN[plugin][0]
    try:
        with path.open("rb") as file:
            picture = factory(file, os.fspath(path))
            if page:
                picture.seek(page)
            check_size(path, spoken_name(path), *picture.size)
            return finish(picture, _image(picture))
    except _DAMAGED as error:
        raise Damaged(str(error)) from error


def _image(picture: Any) -> pyvips.Image:
    if picture.mode.startswith("I;16"):
        return array_to_image(np.asarray(picture).astype(np.uint16))
    if picture.mode == "CMYK":
        return array_to_image(np.asarray(picture)).copy(interpretation="cmyk")
    if picture.mode == "LAB":
        lab = np.asarray(picture).astype(np.float32) * (100 / 255, 1, 1) - (0, 128, 128)
        return set_number(array_to_image(lab.astype(np.float32)).copy(interpretation="lab"), "bits", 8)
    mode = "RGBA" if picture.has_transparency_data else "L" if picture.mode in ("1", "L") else "RGB"
    return array_to_image(np.asarray(picture.convert(mode)))


def _with_info(picture: Any, image: pyvips.Image) -> Decoded:
    if icc := picture.info.get("icc_profile"):
        image = set_blob(image, "icc-profile-data", icc)
    image = set_number(image, "orientation", picture.getexif().get(0x0112, 1))
    return Decoded(image, _carried(picture), pictures=getattr(picture, "n_frames", 1))


def _carried(picture: Any) -> Carried:
    exif = picture.info.get("exif")
    dpi = picture.info.get("dpi")
    return Carried(
        exif=exif.removeprefix(b"Exif\0\0") if exif else None,
        xmp=picture.info.get("xmp"),
        dpi=(round(dpi[0], 2), round(dpi[1], 2)) if dpi else None,
    )
