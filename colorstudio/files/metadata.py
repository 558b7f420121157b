"""What a photograph's file says besides its pixels, carried from the file opened to the file saved."""

from __future__ import annotations

import struct
import zlib
from dataclasses import dataclass
from typing import BinaryIO

import pyvips

from colorstudio.errors import Check, Term, no_check
from colorstudio.files.budget import Budget
from colorstudio.files.carried import Decoded
from colorstudio.files.exif import HIGHEST_DPI, add_to_tiff, exif_of_resolution, resolution_of_exif, upright_exif
from colorstudio.files.photoshop import iptc_records, kept_resources
from colorstudio.files.xmp import upright_xmp

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
    photoshop: resources of Photoshop's, the copyright flag and address among them, one behind the other.
    texts: keyword and text, as PNG has them. comments: as JPEG has them.
    """

    exif: bytes | None = None
    xmp: bytes | None = None
    iptc: bytes | None = None
    dpi: tuple[float, float] | None = None
    photoshop: bytes | None = None
    texts: tuple[tuple[str, str], ...] = ()
    comments: tuple[str, ...] = ()


def read_metadata(decoded: Decoded, check: Check = no_check) -> tuple[Metadata, tuple[Term, ...]]:
    """The metadata of a photograph that is not yet turned upright, and what of it cannot be kept."""
    image, carried = decoded.image, decoded.carried
    turned = image.get_typeof("orientation") != 0 and image.get("orientation") >= 5
    width, height = decoded.size or (image.width, image.height)
    size = (height, width) if turned else (width, height)
    exif = upright_exif(carried.exif, *size, Budget(check)) if carried.exif else None
    lost = [*carried.lost, *([Term.EXIF] if carried.exif and exif is None else [])]
    dpi = _dpi(image) or (exif and resolution_of_exif(exif)) or None
    metadata = Metadata(
        exif=exif,
        xmp=upright_xmp(carried.xmp) if carried.xmp else None,
        iptc=iptc_records(carried.iptc) if carried.iptc else None,
        dpi=(dpi[1], dpi[0]) if dpi and turned else dpi,
        photoshop=kept_resources(carried.photoshop) if carried.photoshop else None,
        texts=carried.texts,
        comments=carried.comments,
    )
    return metadata, tuple(dict.fromkeys(lost))


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


def _dpi(image: pyvips.Image) -> tuple[float, float] | None:
    if any(abs(image.xres - unstated) < 0.002 for unstated in _UNSTATED) or min(image.xres, image.yres) <= 0:
        return None
    if max(image.xres, image.yres) * _MM_PER_INCH > HIGHEST_DPI:
        return None
    return round(image.xres * _MM_PER_INCH, 2), round(image.yres * _MM_PER_INCH, 2)


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
