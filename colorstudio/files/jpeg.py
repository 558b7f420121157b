"""JPEG files: their segments, and that a missing end is no damage where every pixel is there.

ITU-T T.81 for markers and frames; the XMP specification, part 3, section 1.1.3, for extended XMP.
"""

from __future__ import annotations

import re
import struct
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

import pyvips

from colorstudio.errors import Term, spoken_name
from colorstudio.files.budget import Budget, OverBudget
from colorstudio.files.carried import Carried, Damaged, Decoded, NotOpened
from colorstudio.files.exif import is_tame, orientation_of_exif
from colorstudio.files.size import check_size
from colorstudio.files.vips import open_source, set_number
from colorstudio.files.xmp import merge_extended

SOI, EOI, SOS, COM, APP0, APP1, APP13 = 0xD8, 0xD9, 0xDA, 0xFE, 0xE0, 0xE1, 0xED
EXIF_HEADING = b"Exif\0\0"
JFIF_HEADING = b"JFIF\0"
XMP_HEADING = b"http://ns.adobe.com/xap/1.0/\0"
EXTENDED_HEADING = b"http://ns.adobe.com/xmp/extension/\0"
PHOTOSHOP_HEADING = b"Photoshop 3.0\0"

_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_READ_FRAMES = (0xC0, 0xC1, 0xC2, 0xC9, 0xCA)  # baseline, extended, progressive; the same with arithmetic coding
_PROGRESSIVE = (0xC2, 0xCA)
_MARKER = re.compile(rb"\xff+([^\x00\xff\xd0-\xd7])")  # neither a stuffed 0xFF nor a restart
_INCHES = {1: 1.0, 2: 2.54}  # of JFIF's units of resolution
_TAIL = 1 << 16  # bytes at the end of the file in which its end marker is sought first


@dataclass(frozen=True)
class Segments:
    """The segments before the pixels: (marker, content) in order, and the frame's marker and bits."""

    contents: tuple[tuple[int, bytes], ...]
    frame: int
    bits: int
    truncated: bool  # the budget ended before the segments did
    exif_at: tuple[tuple[int, int], ...] = ()  # where segments of EXIF stand: (start, end)


def read_jpeg(path: Path, _page: int, budget: Budget, side: int | None) -> Decoded:
    """A JPEG; with `side` decoded no larger than needed. Raises NotOpened, Damaged and pyvips.Error."""
    with path.open("rb") as file:
        segments = read_segments(file, budget)
        whole = None if _has_end(file) else _with_end(file)
    carried = carried_in(segments)
    untold = _untold_exif(path, whole, segments, carried.exif, budget)
    if segments.bits == 12:
        raise NotOpened(Term.JPEG_12)
    if segments.frame and segments.frame not in _READ_FRAMES:
        raise NotOpened(Term.JPEG_OTHER)

    told = untold or whole or path
    image = open_source("jpegload", told)
    size = image.width, image.height
    if whole is not None:
        image = _decoded_strictly(path, told)
    elif side and (shrink := _shrink(image, side)) > 1:
        image = open_source("jpegload", told, shrink=shrink)
    if untold is not None and carried.exif:
        image = set_number(image, "orientation", orientation_of_exif(carried.exif, budget))
    return Decoded(image, carried, size=size)


def _decoded_strictly(path: Path, told: Path | bytes) -> pyvips.Image:
    """The pixels in memory, where the decoder has nothing to complain of: a scan cut short shows as a warning.

    At once and as a whole: libvips tells of a warning only once, and whoever asks for the same pixels again gets them.
    """
    image = open_source("jpegload", told, fail_on="warning")
    check_size(path, spoken_name(path), image.width, image.height)
    return image.copy_memory()


def _untold_exif(
    path: Path, whole: bytes | None, segments: Segments, exif: bytes | None, budget: Budget
) -> bytes | None:
    """The file without EXIF that would keep libvips busy for ever; None where it may see all."""
    if not segments.exif_at or (exif is not None and not segments.truncated and is_tame(exif, budget)):
        return None
    data = whole if whole is not None else path.read_bytes()
    kept, at = [], 0
    for start, end in segments.exif_at:
        kept.append(data[at:start])
        at = end
    return b"".join([*kept, data[at:]])


def read_segments(file: BinaryIO, budget: Budget) -> Segments:
    """What stands before the pixels of a JPEG."""
    contents: list[tuple[int, bytes]] = []
    frame = bits = 0
    places: list[tuple[int, int]] = []
    file.seek(2)
    try:
        for marker, content in _walk(file):
            if content.startswith(EXIF_HEADING[:4]):
                places.append((file.tell() - len(content) - 4, file.tell()))
            if marker in _FRAMES and content:
                frame, bits = marker, content[0]
            elif marker in (APP0, APP1, APP13, COM):
                budget.spend(len(content))
                contents.append((marker, content))
    except OverBudget:
        return Segments(tuple(contents), frame, bits, True, tuple(places))
    return Segments(tuple(contents), frame, bits, False, tuple(places))


def carried_in(segments: Segments) -> Carried:
    """The metadata in a JPEG's segments."""
    exif = xmp = dpi = None
    photoshop, extended, comments = b"", [], []
    for marker, content in segments.contents:
        if marker == COM:
            comments.append(decode_text(content.rstrip(b"\0")))
        elif marker == APP13 and content.startswith(PHOTOSHOP_HEADING):
            photoshop += content.removeprefix(PHOTOSHOP_HEADING)
        elif content.startswith(EXIF_HEADING):
            exif = exif or content.removeprefix(EXIF_HEADING)
        elif content.startswith(JFIF_HEADING):
            dpi = dpi or _jfif_dpi(content)
        elif content.startswith(XMP_HEADING):
            xmp = xmp or content.removeprefix(XMP_HEADING)
        elif content.startswith(EXTENDED_HEADING):
            extended.append(content.removeprefix(EXTENDED_HEADING))
    return Carried(
        exif=exif,
        xmp=merge_extended(xmp, extended) if xmp else None,
        iptc=photoshop or None,
        photoshop=photoshop or None,
        comments=tuple(comment for comment in comments if comment.strip()),
        dpi=dpi,
        lost=(Term.EXIF,) if segments.truncated else (),
    )


def _jfif_dpi(content: bytes) -> tuple[float, float] | None:
    """JFIF 1.02: unit 1 is the inch, 2 the centimetre; 0 tells the shape of a pixel alone, as a density of 1 does."""
    if len(content) < 12:
        return None
    unit, x, y = struct.unpack_from(">BHH", content, 7)
    return (x * _INCHES[unit], y * _INCHES[unit]) if unit in _INCHES and min(x, y) > 1 else None


def decode_text(text: bytes) -> str:
    """UTF-8, or Latin-1 where it is none."""
    try:
        return text.decode("utf-8")
    except UnicodeDecodeError:
        return text.decode("latin-1")


def _walk(file: BinaryIO) -> Iterator[tuple[int, bytes]]:
    """(marker, content) of each segment from where the file stands up to the pixels or its end."""
    while True:
        byte = file.read(1)
        while byte and byte != b"\xff":  # bytes between segments, which decoders skip too
            byte = file.read(1)
        while byte == b"\xff":
            byte = file.read(1)
        if not byte or byte[0] in (SOS, EOI):
            return
        if byte[0] == 0 or 0xD0 <= byte[0] <= 0xD8 or byte[0] == 1:
            continue
        length = file.read(2)
        if len(length) < 2:
            return
        yield byte[0], file.read(max(struct.unpack(">H", length)[0] - 2, 0))


def _has_end(file: BinaryIO) -> bool:
    size = file.seek(0, 2)
    file.seek(max(size - _TAIL, 0))
    if b"\xff\xd9" in file.read():
        return True
    file.seek(0)
    return any(marker == EOI for marker, _ in _markers(file.read()))


def _with_end(file: BinaryIO) -> bytes:
    """The file with the end marker that it lacks; raises Damaged where scans lack, too.

    A scan that is cut short shows when it is decoded; that a progressive file lacks whole ones does not.
    """
    file.seek(0)
    data = file.read().rstrip(b"\0")  # what a card or a disk filled up
    if data.endswith(b"\xff"):
        data += b"\0"
    if not _has_all_scans(data):
        raise Damaged("scans are missing")
    return data + b"\xff\xd9"


def _has_all_scans(data: bytes) -> bool:
    """Whether the scans there bring every coefficient of every component to full precision."""
    components: set[int] = set()
    missing: dict[int, set[int]] = {}
    progressive = False
    for marker, at in _markers(data):
        content = data[at + 2 : at + int.from_bytes(data[at : at + 2], "big")]
        if marker in _FRAMES and len(content) >= 6:
            progressive = marker in _PROGRESSIVE
            components = {content[6 + 3 * i] for i in range(content[5]) if 6 + 3 * i < len(content)}
            missing = {component: set(range(64)) for component in components}
        if marker == SOS and content and len(content) >= 2 * content[0] + 4:
            named = {content[1 + 2 * i] for i in range(content[0])}
            first, last, low = content[-3], content[-2], content[-1] & 15
            for component in named & components:
                if not progressive:
                    missing[component].clear()
                elif low == 0:
                    missing[component] -= set(range(first, last + 1))
    return bool(components) and not any(missing.values())


def _markers(data: bytes) -> Iterator[tuple[int, int]]:
    """(marker, where its content begins) of a whole JPEG, the pixels' own bytes skipped."""
    at = 2
    while found := _MARKER.search(data, at):
        marker, at = found[1][0], found.end()
        yield marker, at
        if marker not in (1, SOI, EOI):
            at += int.from_bytes(data[at : at + 2], "big")
        if marker == EOI:
            return


def _shrink(image: pyvips.Image, side: int) -> int:
    longer = max(image.width, image.height)
    return next((shrink for shrink in (8, 4, 2) if longer // shrink >= side), 1)
