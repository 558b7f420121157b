"""What a photograph's file says besides its pixels, carried from the file opened to the file saved."""

from __future__ import annotations

import re
import struct
import zlib
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

import pyvips

from colorstudio.files.budget import Budget
from colorstudio.files.directory import DAMAGED, open_file, read_directory
from colorstudio.files.exif import (
    IPTC,
    add_to_tiff,
    exif_of_resolution,
    exif_of_tiff,
    resolution_of_exif,
    upright_exif,
)

KEPT = 2 | 4 | 8  # of pyvips.ForeignKeep: XMP, IPTC and ICC. EXIF is placed here: libvips would write it anew
UNKNOWN_DPI = (72.0, 72.0)  # written where a format must state one; what libvips and Photoshop write

_MM_PER_INCH = 25.4
_UNSTATED = (1.0, 72 / _MM_PER_INCH)  # pixels per mm that libvips gives files without a resolution
_LONGEST_EXIF_IN_JPEG = 65_527  # bytes in one segment, less the length and "Exif"
_LONGEST_IN_JPEG = 65_000  # the same for XMP and IPTC with their longer headings


@dataclass(frozen=True)
class Metadata:
    """EXIF, XMP and IPTC as bytes and the resolution; None where the file had none.

    exif: a block that begins with its byte order, already upright and without a thumbnail.
    xmp:  the packet, already upright.
    iptc: IIM records, without Photoshop's wrapping.
    dpi:  dots per inch across and down, after orientation.
    """

    exif: bytes | None = None
    xmp: bytes | None = None
    iptc: bytes | None = None
    dpi: tuple[float, float] | None = None


def read_metadata(image: pyvips.Image, path: Path) -> Metadata:
    """The metadata in the header of `image`, which was opened from `path` and is not yet turned upright."""
    turned = image.get_typeof("orientation") != 0 and image.get("orientation") >= 5
    width, height = (image.height, image.width) if turned else (image.width, image.height)
    exif, xmp, iptc = (_blob(image, f"{name}-data") for name in ("exif", "xmp", "iptc"))
    if _loader(image).startswith("tiff"):  # libvips knows no EXIF there, and cuts IPTC
        exif, iptc = _tiff_exif(path)
        iptc = iptc or _blob(image, "photoshop-data")
    exif = exif and upright_exif(exif.removeprefix(b"Exif\0\0"), width, height)
    dpi = _dpi(image) or (exif and resolution_of_exif(exif)) or None
    return Metadata(
        exif=exif,
        xmp=xmp and _upright_xmp(xmp),
        iptc=iptc and _iptc_records(iptc),
        dpi=(dpi[1], dpi[0]) if dpi and turned else dpi,
    )


def attach(image: pyvips.Image, metadata: Metadata, kind: str) -> pyvips.Image:
    """`image` with all that libvips itself writes rightly into a file of that kind; EXIF is not of it."""
    x, y = metadata.dpi or UNKNOWN_DPI
    image = image.copy(xres=x / _MM_PER_INCH, yres=y / _MM_PER_INCH)
    xmp = metadata.xmp if kind != "png" else None  # libvips puts it into a chunk where few look
    iptc = _wrapped(metadata.iptc) if metadata.iptc and kind == "jpeg" else None
    for name, value in (("xmp-data", xmp), ("iptc-data", iptc)):
        if value and (kind != "jpeg" or len(value) <= _LONGEST_IN_JPEG):
            image.set_type(pyvips.GValue.blob_type, name, value)
    if kind == "tiff":
        image.set_type(pyvips.GValue.gstr_type, "resolution-unit", "in")
    return image


def leading_bytes(metadata: Metadata, kind: str) -> tuple[int, bytes]:
    """What goes into the file at an early position, and that position: (0, b"") for nothing."""
    exif, xmp = metadata.exif, metadata.xmp
    if kind == "jpeg":
        fits = exif is not None and len(exif) <= _LONGEST_EXIF_IN_JPEG
        return 2, _jfif(metadata.dpi) + (_jpeg_segment(0xE1, b"Exif\0\0" + exif) if exif and fits else b"")
    if kind == "png":
        chunks = _png_chunk(b"eXIf", exif) if exif else b""
        chunks += _png_chunk(b"iTXt", b"XML:com.adobe.xmp" + bytes(5) + xmp) if xmp else b""
        return 33, chunks  # behind the header chunk
    return 0, b""


def add_trailing_bytes(file: BinaryIO, metadata: Metadata, kind: str) -> None:
    """Add what goes to the end of a finished file, open for reading and writing."""
    if kind == "tiff" and (metadata.exif or metadata.iptc):
        add_to_tiff(file, exif=metadata.exif, iptc=metadata.iptc)
    if kind == "webp" and (exif := metadata.exif or (metadata.dpi and exif_of_resolution(*metadata.dpi))):
        _add_exif_to_webp(file, exif)


def _tiff_exif(path: Path) -> tuple[bytes | None, bytes | None]:
    with path.open("rb") as file:
        try:
            source = open_file(file)
            iptc = read_directory(source, source.first, Budget(), (IPTC,)).entries.get(IPTC)
            return exif_of_tiff(source, source.first, Budget()), iptc.value if iptc else None
        except DAMAGED:
            return None, None


def _dpi(image: pyvips.Image) -> tuple[float, float] | None:
    if any(abs(image.xres - unstated) < 0.002 for unstated in _UNSTATED) or min(image.xres, image.yres) <= 0:
        return None
    return round(image.xres * _MM_PER_INCH, 2), round(image.yres * _MM_PER_INCH, 2)


def _upright_xmp(packet: bytes) -> bytes:
    packet = re.sub(rb"(tiff:Orientation\s*(?:=\s*[\"']|>)\s*)[1-8]", rb"\g<1>1", packet)
    return re.sub(rb"<xmp:Thumbnails>.*?</xmp:Thumbnails>", b"", packet, flags=re.DOTALL)


def _iptc_records(data: bytes) -> bytes | None:
    """IIM records out of what JPEG (Photoshop's resources, each "8BIM" and a number) and TIFF carry."""
    if data.startswith(b"\x1c"):
        return _without_padding(data)
    at = data.find(b"8BIM\x04\x04")  # resource 0x0404: IPTC-NAA
    if at < 0:
        return None
    name = at + 6
    start = name + data[name] + 1 + (data[name] + 1) % 2 + 4 if name < len(data) else len(data)
    return data[start : start + int.from_bytes(data[start - 4 : start], "big")] or None


def _without_padding(records: bytes) -> bytes:
    """TIFF counts in longs: cut what follows the last record (0x1C, record, data set, length, value)."""
    end = 0
    while records[end : end + 1] == b"\x1c" and end + 5 <= len(records):
        end += 5 + int.from_bytes(records[end + 3 : end + 5], "big")
    return records[:end]


def _wrapped(records: bytes) -> bytes:
    resource = b"8BIM\x04\x04\0\0" + struct.pack(">I", len(records)) + records
    return b"Photoshop 3.0\0" + resource + bytes(len(records) % 2)


def _jfif(dpi: tuple[float, float] | None) -> bytes:
    """JFIF 1.02, which is where a JPEG states its resolution: unit 1 is dots per inch."""
    x, y = (min(max(round(value), 1), 0xFFFF) for value in dpi or UNKNOWN_DPI)
    return _jpeg_segment(0xE0, struct.pack(">5sHBHHBB", b"JFIF\0", 0x0102, 1, x, y, 0, 0))


def _jpeg_segment(marker: int, content: bytes) -> bytes:
    return struct.pack(">BBH", 0xFF, marker, len(content) + 2) + content


def _png_chunk(name: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))


def _add_exif_to_webp(file: BinaryIO, exif: bytes) -> None:
    """Append the chunk and say so in the header (WebP container specification, "Extended File Format")."""
    file.seek(0)
    header = file.read(21)
    if header[12:16] != b"VP8X":
        return
    file.seek(0, 2)
    file.write(b"EXIF" + struct.pack("<I", len(exif)) + exif + bytes(len(exif) % 2))
    size = file.tell()
    file.seek(4)
    file.write(struct.pack("<I", size - 8))
    file.seek(20)
    file.write(bytes([header[20] | 0x08]))


def _blob(image: pyvips.Image, name: str) -> bytes | None:
    return bytes(image.get(name)) or None if image.get_typeof(name) else None


def _loader(image: pyvips.Image) -> str:
    return str(image.get("vips-loader")) if image.get_typeof("vips-loader") else ""
