"""Metadata into files: what each format has a place for, written as it stands."""

from __future__ import annotations

import struct
import zlib
from typing import BinaryIO

import pyvips

from colorstudio.files import exif
from colorstudio.files.formats import IPTC, JPEG, Format
from colorstudio.files.jpeg import APP0, APP1, APP13, COM, EXIF_HEADING, EXTENDED_HEADING, JFIF_HEADING, XMP_HEADING
from colorstudio.files.metadata import Metadata
from colorstudio.files.photoshop import HEADING, IPTC_RESOURCE, resource
from colorstudio.files.png import XMP_KEYWORD
from colorstudio.files.xmp import is_rdf, split_extended

_PNG_HEADER = 33  # bytes: the signature and the first chunk
_SEGMENT = 65_533  # bytes that a JPEG segment holds
_EXTENDED_PIECE = 65_000
_MM_PER_INCH = 25.4
_JXL_START = b"\0\0\0\x0cJXL \r\n\x87\n"


def holds_iptc(metadata: Metadata, format: Format) -> bool:
    """Whether the format has a place for IPTC's and Photoshop's records, and for as many."""
    return IPTC in format.metadata and (format is not JPEG or len(_photoshop(metadata)) + len(HEADING) <= _SEGMENT)


def exif_fits_jpeg(block: bytes) -> bool:
    """Whether it goes into the one segment that a JPEG has for it."""
    return len(block) <= _SEGMENT - len(EXIF_HEADING)


def xmp_fits_jpeg(packet: bytes) -> bool:
    """Whether it goes into one segment of a JPEG."""
    return len(packet) <= _SEGMENT - len(XMP_HEADING)


def with_resolution(image: pyvips.Image, metadata: Metadata) -> pyvips.Image:
    """`image` with the resolution that libvips writes; where none is known, it is taken out of what libvips wrote."""
    if metadata.dpi is None:
        return image
    x, y = metadata.dpi
    return image.copy(xres=x / _MM_PER_INCH, yres=y / _MM_PER_INCH)


def with_xmp(image: pyvips.Image, metadata: Metadata) -> pyvips.Image:
    """`image` with the XMP that libvips writes rightly into TIFF and WebP files."""
    image = image.copy()
    if metadata.xmp:
        image.set_type(pyvips.GValue.blob_type, "xmp-data", metadata.xmp)
    return image


def exif_of(metadata: Metadata) -> bytes | None:
    """The EXIF block for a format that states the resolution nowhere else: with it, or of it alone."""
    if metadata.dpi is None or (metadata.exif and exif.resolution_of_exif(metadata.exif)):
        return metadata.exif
    return (
        exif.add_resolution(metadata.exif, *metadata.dpi) if metadata.exif else exif.exif_of_resolution(*metadata.dpi)
    )


def begin_jpeg(head: bytes, metadata: Metadata) -> bytes | None:
    """The beginning of a JPEG, with metadata behind its first two bytes; None where `head` lacks them."""
    return head[:2] + _jpeg_segments(metadata) + head[2:] if len(head) >= 2 else None


def _jpeg_segments(metadata: Metadata) -> bytes:
    parts = [_jfif(metadata.dpi)]
    if metadata.exif and exif_fits_jpeg(metadata.exif):
        parts.append(_segment(APP1, EXIF_HEADING + metadata.exif))
    if metadata.xmp:
        parts.append(_jpeg_xmp(metadata.xmp))
    photoshop = _photoshop(metadata)
    if photoshop and len(photoshop) + len(HEADING) <= _SEGMENT:
        parts.append(_segment(APP13, HEADING + photoshop))
    parts += [_segment(COM, comment.encode("utf-8", "replace")[:_SEGMENT]) for comment in metadata.comments]
    return b"".join(parts)


def begin_png(head: bytes, metadata: Metadata) -> bytes | None:
    """The beginning of a PNG with its chunks of metadata behind the header's; None where pixels do not begin in `head`.

    Where no resolution is known, the chunk that libvips states one in is left out.
    """
    at, kept = _PNG_HEADER, [head[:_PNG_HEADER], _png_chunks(metadata)]
    while (name := head[at + 4 : at + 8]) != b"IDAT":
        if len(name) < 4:
            return None
        end = at + 12 + int.from_bytes(head[at : at + 4], "big")
        if name != b"pHYs" or metadata.dpi:
            kept.append(head[at:end])
        at = end
    return b"".join([*kept, head[at:]])


def _png_chunks(metadata: Metadata) -> bytes:
    chunks = _png_chunk(b"eXIf", metadata.exif) if metadata.exif else b""
    if metadata.xmp:
        chunks += _png_chunk(b"iTXt", XMP_KEYWORD.encode() + bytes(5) + metadata.xmp)
    if metadata.iptc or metadata.photoshop:  # where exiftool and ImageMagick look for it
        chunks += _raw_profile("8bim", _photoshop(metadata))
    for keyword, text in (*metadata.texts, *(("Comment", comment) for comment in metadata.comments)):
        chunks += _png_text(keyword, text)
    return chunks


def add_to_tiff(file: BinaryIO, metadata: Metadata) -> None:
    """Add to a finished TIFF, open for reading and writing, what libvips does not write; take out what it made up."""
    if metadata.dpi is None:
        exif.state_no_resolution(file)
    if metadata.exif or metadata.iptc or metadata.photoshop:
        exif.add_to_tiff(file, exif=metadata.exif, iptc=metadata.iptc, photoshop=metadata.photoshop)


def add_to_webp(file: BinaryIO, metadata: Metadata) -> None:
    """Append EXIF to a finished WebP and say so in its header (WebP container, "Extended File Format")."""
    block = exif_of(metadata)
    if block is None:
        return
    file.seek(0)
    header = file.read(21)
    if header[12:16] != b"VP8X":
        return
    file.seek(0, 2)
    file.write(b"EXIF" + struct.pack("<I", len(block)) + block + bytes(len(block) % 2))
    size = file.tell()
    file.seek(4)
    file.write(struct.pack("<I", size - 8))
    file.seek(20)
    file.write(bytes([header[20] | 0x08]))


def jpeg_xl_boxes(encoded: bytes, metadata: Metadata) -> bytes:
    """A JPEG XL file with boxes of metadata before its picture (ISO/IEC 18181-2, section 9).

    encoded: a bare codestream, or one that its encoder put into boxes already.
    """
    if not encoded.startswith(_JXL_START):
        encoded = _JXL_START + _box(b"ftyp", b"jxl \0\0\0\0jxl ") + _box(b"jxlc", encoded)
    at = 0
    while encoded[at + 4 : at + 8] not in (b"jxlc", b"jxlp", b""):
        at += max(int.from_bytes(encoded[at : at + 4], "big"), 8)
    block = exif_of(metadata)
    boxes = _box(b"Exif", bytes(4) + block) if block else b""
    boxes += _box(b"xml ", metadata.xmp) if metadata.xmp else b""
    return encoded[:at] + boxes + encoded[at:]


def _box(name: bytes, content: bytes) -> bytes:
    if len(content) + 8 > 0xFFFFFFFF:
        return struct.pack(">I4sQ", 1, name, len(content) + 16) + content
    return struct.pack(">I4s", len(content) + 8, name) + content


def _jpeg_xmp(packet: bytes) -> bytes:
    if xmp_fits_jpeg(packet):
        return _segment(APP1, XMP_HEADING + packet)
    if not is_rdf(packet):
        return b""
    standard, guid, extended = split_extended(packet)
    parts = [_segment(APP1, XMP_HEADING + standard)]
    for at in range(0, len(extended), _EXTENDED_PIECE):
        head = EXTENDED_HEADING + guid + struct.pack(">II", len(extended), at)
        parts.append(_segment(APP1, head + extended[at : at + _EXTENDED_PIECE]))
    return b"".join(parts)


def _photoshop(metadata: Metadata) -> bytes:
    records = resource(IPTC_RESOURCE, metadata.iptc) if metadata.iptc else b""
    return records + (metadata.photoshop or b"")


def _jfif(dpi: tuple[float, float] | None) -> bytes:
    """JFIF 1.02, which is where a JPEG states its resolution: unit 1 is dots per inch, and 0 none."""
    x, y = (min(max(round(value), 1), 0xFFFF) for value in dpi or (1, 1))
    return _segment(APP0, struct.pack(">5sHBHHBB", JFIF_HEADING, 0x0102, 1 if dpi else 0, x, y, 0, 0))


def _segment(marker: int, content: bytes) -> bytes:
    return struct.pack(">BBH", 0xFF, marker, len(content) + 2) + content


def _png_text(keyword: str, text: str) -> bytes:
    key = keyword.encode("latin-1", "replace")[:79].strip() or b"Comment"
    try:
        return _png_chunk(b"tEXt", key + b"\0" + text.encode("latin-1").replace(b"\0", b""))
    except UnicodeEncodeError:
        return _png_chunk(b"iTXt", key + bytes(5) + text.encode("utf-8", "replace"))


def _raw_profile(kind: str, content: bytes) -> bytes:
    """ImageMagick's way: a name, a length and hexadecimal digits in lines of 72, compressed."""
    digits = content.hex()
    lines = "\n".join(digits[at : at + 72] for at in range(0, len(digits), 72))
    text = f"\n{kind}\n{len(content):8}\n{lines}\n".encode()
    return _png_chunk(b"zTXt", f"Raw profile type {kind}".encode() + b"\0\0" + zlib.compress(text))


def _png_chunk(name: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))
