"""EXIF as bytes: the block that JPEG, PNG and WebP carry, and the same tags inside a TIFF file.

A block is a small TIFF file of its own: directories of 12-byte entries (TIFF 6.0, section 2; EXIF 2.32,
section 4.6). It is edited in place where it can be, since the makers' own notes hold offsets that nothing
but staying where they are keeps right; libvips and Pillow both write blocks anew.
"""

from __future__ import annotations

import os
import struct
from collections.abc import Callable, Container
from dataclasses import dataclass, field
from io import BytesIO
from typing import BinaryIO

import numpy as np

ReadAt = Callable[[int, int], bytes]

ORIENTATION = 0x0112
X_RESOLUTION, Y_RESOLUTION, RESOLUTION_UNIT = 0x011A, 0x011B, 0x0128
EXIF_DIRECTORY, GPS_DIRECTORY, INTEROPERABILITY_DIRECTORY = 0x8769, 0x8825, 0xA005
PIXEL_WIDTH, PIXEL_HEIGHT = 0xA002, 0xA003

_IPTC = 0x83BB
_THUMBNAIL = (0x0201, 0x0202)  # where it starts, how long it is
_DIRECTORIES = (EXIF_DIRECTORY, GPS_DIRECTORY, INTEROPERABILITY_DIRECTORY)
_RESOLUTION = (X_RESOLUTION, Y_RESOLUTION, RESOLUTION_UNIT)
_DESCRIPTIVE = (
    0x010D, 0x010E, 0x010F, 0x0110,  # document name, description, make, model
    0x0131, 0x0132, 0x013B, 0x013C,  # software, date, artist, computer
    0x4746, 0x4749, 0x8298,  # rating, rating in per cent, copyright
    0x9C9B, 0x9C9C, 0x9C9D, 0x9C9E, 0x9C9F,  # Windows: title, comment, author, keywords, subject
)  # fmt: skip
"""What of a TIFF file's first directory is about the photograph and not about how its pixels are stored."""

_SHORT, _LONG, _RATIONAL, _UNDEFINED = 3, 4, 5, 7
_SIZES = {1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 6: 1, 7: 1, 8: 2, 9: 4, 10: 8, 11: 4, 12: 8, 13: 4}
_UNITS = {**_SIZES, 5: 4, 10: 4}  # what is swapped between byte orders: a rational is two longs
_LONGEST_VALUE = 1 << 24  # bytes; a maker's note takes up to some 100,000


@dataclass(frozen=True)
class _Entry:
    kind: int
    count: int
    value: bytes  # in the byte order of its block
    at: int = 0  # where the value or its offset stands in the block


@dataclass(frozen=True)
class _Directory:
    entries: dict[int, _Entry]
    children: dict[int, _Directory] = field(default_factory=dict)
    next_at: int = 0  # where the offset of the next directory stands
    end: int = 0  # the first byte behind all that it uses


def upright_exif(block: bytes, width: int, height: int) -> bytes | None:
    """`block` for an upright picture of that size in pixels, without its thumbnail; None if it is damaged.

    All else stays byte for byte where it was. `block` begins with its byte order, not with "Exif".
    """
    try:
        order, top = _read_block(block)
    except (struct.error, ValueError):
        return None
    upright = bytearray(block)
    _blank_thumbnail(upright, order, top)
    _set_number(upright, order, top.entries.get(ORIENTATION), 1)
    exif = top.children.get(EXIF_DIRECTORY, _Directory({}))
    _set_number(upright, order, exif.entries.get(PIXEL_WIDTH), width)
    _set_number(upright, order, exif.entries.get(PIXEL_HEIGHT), height)
    return bytes(upright[: top.end])


def exif_of_tiff(file: BinaryIO) -> bytes | None:
    """An EXIF block with what a TIFF file says of its photograph; None if it says nothing or is a BigTIFF."""
    try:
        order, start = _tiff_header(file)
        wanted = (*_DESCRIPTIVE, *_RESOLUTION, *_DIRECTORIES)
        top = _read_directory(_file_reader(file), order, start, wanted)
    except (struct.error, ValueError):
        return None
    if not top.children and not top.entries.keys() & set(_DESCRIPTIVE):
        return None
    return _as_block(top, order)


def iptc_of_tiff(file: BinaryIO) -> bytes | None:
    """The IPTC records in a TIFF file, possibly with zeros behind them; None if it has none or is a BigTIFF."""
    try:
        order, start = _tiff_header(file)
        top = _read_directory(_file_reader(file), order, start, (_IPTC,))
    except (struct.error, ValueError):
        return None
    return top.entries[_IPTC].value if _IPTC in top.entries else None


def resolution_of_exif(block: bytes) -> tuple[float, float] | None:
    """Dots per inch across and down that `block` states, or None."""
    try:
        order, top = _read_block(block, _RESOLUTION)
        unit = struct.unpack(order + "H", top.entries[RESOLUTION_UNIT].value)[0]
        pairs = [struct.unpack(order + "II", top.entries[tag].value) for tag in (X_RESOLUTION, Y_RESOLUTION)]
        x, y = (round(above / below * {2: 1, 3: 2.54}[unit], 2) for above, below in pairs)
    except (struct.error, ValueError, KeyError, ZeroDivisionError):
        return None
    return (x, y) if min(x, y) > 0 else None


def exif_of_resolution(x: float, y: float) -> bytes:
    """An EXIF block that says nothing but the resolution, in dots per inch."""
    entries = {
        tag: _Entry(_RATIONAL, 1, struct.pack("<II", round(dpi * 1000), 1000))
        for tag, dpi in ((X_RESOLUTION, x), (Y_RESOLUTION, y))
    }
    entries[RESOLUTION_UNIT] = _Entry(_SHORT, 1, struct.pack("<H", 2))  # inch
    return _as_block(_Directory(entries), "<")


def add_to_tiff(file: BinaryIO, *, exif: bytes | None, iptc: bytes | None) -> None:
    """Write what an EXIF block says of the photograph, and IPTC records, into a finished classic TIFF file.

    `file` is open for reading and writing. Its first directory is written anew at the end, with the entries
    added; pixels stay where they are.
    """
    order, start = _tiff_header(file)
    read = _file_reader(file)
    (count,) = struct.unpack(order + "H", read(start, 2))
    there = [read(start + 2 + 12 * i, 12) for i in range(count)]
    rows = {struct.unpack(order + "H", row[:2])[0]: row for row in there}
    next_directory = read(start + 2 + 12 * count, 4)

    file.write(bytes(file.seek(0, os.SEEK_END) % 2))
    if exif is not None:
        block_order, top = _read_block(exif, (*_DESCRIPTIVE, *_DIRECTORIES))
        values, added = _pack_values(top, order, file.tell(), swap=order != block_order)
        rows |= added
        file.write(values)
    if iptc is not None:
        entry = _Directory({_IPTC: _Entry(_UNDEFINED, len(iptc), iptc)})
        values, added = _pack_values(entry, order, file.tell(), swap=False)
        rows |= added
        file.write(values)
    directory_at = file.tell()
    file.write(_pack_rows(rows, order, next_directory))
    file.seek(4)
    file.write(struct.pack(order + "I", directory_at))


def _read_block(block: bytes, wanted: Container[int] = range(0x10000)) -> tuple[str, _Directory]:
    order = _byte_order(block[:4])
    return order, _read_directory(_reader(block), order, struct.unpack(order + "I", block[4:8])[0], wanted)


def _read_directory(
    read: ReadAt, order: str, start: int, wanted: Container[int] = range(0x10000), *, depth: int = 0
) -> _Directory:
    """The directory at `start` with those inside it; entries that point outside the block are left out."""
    (count,) = struct.unpack(order + "H", read(start, 2))
    directory = _Directory({})
    end = start + 2 + 12 * count + 4
    for at in range(start + 2, start + 2 + 12 * count, 12):
        tag, kind, length = struct.unpack(order + "HHI", read(at, 8))
        size = _SIZES.get(kind, _LONGEST_VALUE) * length
        if tag not in wanted or size > _LONGEST_VALUE:
            continue
        where = at + 8 if size <= 4 else struct.unpack(order + "I", read(at + 8, 4))[0]
        try:
            value = read(where, size)
            if tag in _DIRECTORIES and depth < 2:
                offset = struct.unpack(order + "I", value)[0]
                directory.children[tag] = _read_directory(read, order, offset, depth=depth + 1)
                end = max(end, directory.children[tag].end)
                continue
        except (struct.error, ValueError):
            continue
        directory.entries[tag] = _Entry(kind, length, value, at + 8)
        end = max(end, where + size)
    return _Directory(directory.entries, directory.children, start + 2 + 12 * count, end)


def _as_block(top: _Directory, order: str) -> bytes:
    values, rows = _pack_values(top, "<", 8, swap=order != "<")
    return struct.pack("<2sHI", b"II", 42, 8 + len(values)) + values + _pack_rows(rows, "<", bytes(4))


def _pack_values(directory: _Directory, order: str, base: int, *, swap: bool) -> tuple[bytes, dict[int, bytes]]:
    """The long values and inner directories, as they stand from `base` on, and the 12-byte rows by tag."""
    tail = bytearray()
    rows: dict[int, bytes] = {}
    for tag, child in directory.children.items():
        values, child_rows = _pack_values(child, order, base + len(tail), swap=swap)
        tail += values
        rows[tag] = struct.pack(order + "HHII", tag, _LONG, 1, base + len(tail))
        tail += _pack_rows(child_rows, order, bytes(4))
    for tag, entry in directory.entries.items():
        value = _swapped(entry) if swap else entry.value
        if len(value) > 4:
            here = base + len(tail)
            tail += value + bytes(len(value) % 2)
            value = struct.pack(order + "I", here)
        rows[tag] = struct.pack(order + "HHI", tag, entry.kind, entry.count) + value.ljust(4, b"\0")
    return bytes(tail), rows


def _pack_rows(rows: dict[int, bytes], order: str, next_directory: bytes) -> bytes:
    return struct.pack(order + "H", len(rows)) + b"".join(rows[tag] for tag in sorted(rows)) + next_directory


def _swapped(entry: _Entry) -> bytes:
    return np.frombuffer(entry.value, f">u{_UNITS[entry.kind]}").byteswap().tobytes()


def _set_number(block: bytearray, order: str, entry: _Entry | None, number: int) -> None:
    if entry is not None and entry.count == 1 and entry.kind in (_SHORT, _LONG):
        struct.pack_into(order + ("H" if entry.kind == _SHORT else "I"), block, entry.at, number)


def _blank_thumbnail(block: bytearray, order: str, top: _Directory) -> None:
    """Unlink the second directory, which is the thumbnail's, and blank the thumbnail, wherever it lies."""
    link = slice(top.next_at, top.next_at + 4)
    try:
        thumbnail = _read_directory(_reader(bytes(block)), order, struct.unpack(order + "I", block[link])[0])
        start, size = (struct.unpack(order + "I", thumbnail.entries[tag].value)[0] for tag in _THUMBNAIL)
        block[start : start + size] = bytes(len(block[start : start + size]))
    except (struct.error, ValueError, KeyError):
        pass  # none there, or not a JPEG; it is unlinked all the same
    block[link] = bytes(4)


def _byte_order(beginning: bytes) -> str:
    order = {b"II*\0": "<", b"MM\0*": ">"}.get(beginning)
    if order is None:
        raise ValueError(f"not the beginning of a TIFF or EXIF block: {beginning!r}")
    return order


def _tiff_header(file: BinaryIO) -> tuple[str, int]:
    header = _file_reader(file)(0, 8)
    order = _byte_order(header[:4])
    return order, struct.unpack(order + "I", header[4:])[0]


def _reader(block: bytes) -> ReadAt:
    return _file_reader(BytesIO(block))


def _file_reader(file: BinaryIO) -> ReadAt:
    def read(at: int, size: int) -> bytes:
        file.seek(at)
        piece = file.read(size)
        if len(piece) < size:
            raise ValueError(f"{size} bytes at {at} reach past the end")
        return piece

    return read
