"""EXIF as bytes: the block that JPEG, PNG and WebP carry, and the same tags inside a TIFF file.

A block is a small TIFF file of its own (EXIF 2.32, section 4.6). It is edited in place where it can be, since the
makers' own notes hold offsets that nothing but staying where they are keeps right; libvips and Pillow both write
blocks anew.
"""

from __future__ import annotations

import os
import struct
from typing import BinaryIO

import numpy as np

from colorstudio.files.budget import Budget, OverBudget
from colorstudio.files.directory import (
    DAMAGED,
    EXIF_DIRECTORY,
    INNER,
    LONG,
    RATIONAL,
    SHORT,
    SIZES,
    UNDEFINED,
    Directory,
    Entry,
    Source,
    numbers,
    open_block,
    open_file,
    read_directory,
    read_pointer,
)

ORIENTATION = 0x0112
X_RESOLUTION, Y_RESOLUTION, RESOLUTION_UNIT = 0x011A, 0x011B, 0x0128
PIXEL_WIDTH, PIXEL_HEIGHT = 0xA002, 0xA003
IPTC, PHOTOSHOP, XMP, ICC = 0x83BB, 0x8649, 0x02BC, 0x8773

HIGHEST_DPI = 1_000_000  # far beyond any scanner; above it stands a mistake

_THUMBNAIL = (0x0201, 0x0202)  # where it starts, how long it is
RESOLUTION = (X_RESOLUTION, Y_RESOLUTION, RESOLUTION_UNIT)
DESCRIPTIVE = (
    0x010D, 0x010E, 0x010F, 0x0110, 0x011D,  # document name, description, make, model, page name
    0x0131, 0x0132, 0x013B, 0x013C,  # software, date, artist, computer
    0x4746, 0x4749, 0x8298,  # rating, rating in per cent, copyright
    0x9C9B, 0x9C9C, 0x9C9D, 0x9C9E, 0x9C9F,  # Windows: title, comment, author, keywords, subject
)  # fmt: skip
"""What of a TIFF file's first directory is about the photograph and not about how its pixels are stored."""

_UNITS = {**SIZES, 5: 4, 10: 4}  # what is swapped between byte orders: a rational is two longs
_MOST_DIRECTORIES = 8  # cameras write five: two pictures, EXIF, GPS, interoperability
_SPARE = 1 << 16  # bytes by which the values of a block may overlap: some writers share equal ones


def upright_exif(block: bytes, width: int, height: int, budget: Budget | None = None) -> bytes | None:
    """`block` for an upright picture of that size in pixels, without its thumbnail; None if it is damaged.

    All else stays byte for byte where it was. `block` begins with its byte order, not with "Exif".
    """
    try:
        source = open_block(block)
        top = read_directory(source, source.first, budget or Budget())
        spans = [(0, 8), *top.spans()]
        if sum(end - start for start, end in spans) > len(block) + _SPARE:
            return None  # values over values: it would grow without end where it is written anew
    except DAMAGED:
        return None
    upright = bytearray(block)
    order = source.order
    _blank_thumbnail(upright, source, top, spans)
    _set_number(upright, order, top.entries.get(ORIENTATION), 1)
    exif = top.children.get(EXIF_DIRECTORY, Directory({}))
    _set_number(upright, order, exif.entries.get(PIXEL_WIDTH), width)
    _set_number(upright, order, exif.entries.get(PIXEL_HEIGHT), height)
    return bytes(upright[: max(end for _, end in spans)])


def is_tame(block: bytes, budget: Budget) -> bool:
    """Whether no directory of a block names one that was named before.

    libexif, through which libvips looks at EXIF while it opens a file, follows such ones again and again: nine entries
    in 122 bytes take it 4 seconds, some more take it for ever (measured, libvips 8.18).
    """
    try:
        source = open_block(block)
        waiting, named = [source.first], {source.first}
        while waiting:
            targets = _named_in(source, waiting.pop(), budget)
            if named & set(targets) or len(set(targets)) < len(targets) or len(named) > _MOST_DIRECTORIES:
                return False
            named.update(targets)
            waiting += targets
    except OverBudget:
        return False
    except DAMAGED:
        return True
    return True


def orientation_of_exif(block: bytes, budget: Budget) -> int:
    """1 to 8; 1 where the block says nothing or nonsense."""
    try:
        source = open_block(block)
        top = read_directory(source, source.first, budget, (ORIENTATION,))
    except DAMAGED:
        return 1
    found = numbers(top.entries.get(ORIENTATION), source.order)
    return found[0] if found and 1 <= found[0] <= 8 else 1


def exif_of_tiff(source: Source, start: int, budget: Budget) -> bytes | None:
    """An EXIF block with what the directory at `start` of a TIFF file says of its photograph; None if nothing.

    Raises one of DAMAGED.
    """
    top = read_directory(source, start, budget, (*DESCRIPTIVE, *RESOLUTION, *INNER))
    if not top.children and not top.entries.keys() & set(DESCRIPTIVE):
        return None
    return _as_block(top, source.order)


def without_orientation(block: bytes) -> bytes:
    """The block without its orientation; all else stays byte for byte where it was. For AVIF, which has it elsewhere:
    Pillow would write a block that has one anew.
    """
    try:
        source = open_block(block)
        order, start = source.order, source.first
        (count,) = struct.unpack(order + "H", source.read(start, 2))
        rows = [source.read(start + 2 + 12 * number, 12) for number in range(count)]
        following = source.read(start + 2 + 12 * count, 4)
    except DAMAGED:
        return block
    kept = [row for row in rows if struct.unpack(order + "H", row[:2]) != (ORIENTATION,)]
    directory = struct.pack(order + "H", len(kept)) + b"".join(kept) + following
    return block[:start] + directory.ljust(2 + 12 * count + 4, b"\0") + block[start + 2 + 12 * count + 4 :]


def resolution_of_exif(block: bytes) -> tuple[float, float] | None:
    """Dots per inch across and down that `block` states, or None."""
    try:
        source = open_block(block)
        top = read_directory(source, source.first, Budget(), RESOLUTION)
        return resolution_of(top, source.order)
    except DAMAGED:
        return None


def resolution_of(directory: Directory, order: str) -> tuple[float, float] | None:
    """Dots per inch across and down that a directory states, or None. Where no unit is named, it is the inch."""
    try:
        named = directory.entries.get(RESOLUTION_UNIT)
        unit = struct.unpack(order + "H", named.value)[0] if named else 2
        pairs = [struct.unpack(order + "II", directory.entries[tag].value) for tag in (X_RESOLUTION, Y_RESOLUTION)]
        x, y = (round(above / below * {2: 1, 3: 2.54}[unit], 2) for above, below in pairs)
    except (struct.error, KeyError, ZeroDivisionError):
        return None
    return plausible_dpi((x, y))


def plausible_dpi(dpi: tuple[float, float] | None) -> tuple[float, float] | None:
    """`dpi`, where it is a resolution that a picture can have; else None."""
    return dpi if dpi and min(dpi) > 0 and max(dpi) <= HIGHEST_DPI else None


def exif_of_resolution(x: float, y: float) -> bytes:
    """An EXIF block that says nothing but the resolution, in dots per inch."""
    return _as_block(_directory_of_resolution(x, y), "<")


def add_resolution(block: bytes, x: float, y: float) -> bytes:
    """`block` with the resolution, in dots per inch, in the place of what it says of one; damaged, it stays as it is.

    Its first directory is written anew at the end: all else stays byte for byte where it was.
    """
    try:
        source = open_block(block)
        order, start = source.order, source.first
        (count,) = struct.unpack(order + "H", source.read(start, 2))
        there = [source.read(start + 2 + 12 * number, 12) for number in range(count)]
    except DAMAGED:
        return block
    if source.big:  # which no reader of EXIF takes
        return block
    longer = block + bytes(len(block) % 2)
    values, added = _pack_values(_directory_of_resolution(x, y), order, len(longer), swap=order != "<")
    rows = {struct.unpack(order + "H", row[:2])[0]: row for row in there} | added
    first = struct.pack(order + "I", len(longer) + len(values))
    following = struct.pack(order + "I", read_pointer(source, start + 2 + 12 * count))
    return longer[:4] + first + longer[8:] + values + _pack_rows(rows, order, following)


def add_to_tiff(file: BinaryIO, *, exif: bytes | None, iptc: bytes | None, photoshop: bytes | None = None) -> None:
    """Write what an EXIF block says of the photograph, IPTC records and Photoshop's resources into a finished TIFF.

    `file` is a classic TIFF, open for reading and writing. Its first directory is written anew at the end, with the
    entries added; pixels stay where they are.
    """
    source = open_file(file)
    order, start, read = source.order, source.first, source.read
    (count,) = struct.unpack(order + "H", read(start, 2))
    there = [read(start + 2 + 12 * i, 12) for i in range(count)]
    rows = {struct.unpack(order + "H", row[:2])[0]: row for row in there}
    next_directory = read(start + 2 + 12 * count, 4)

    file.write(bytes(file.seek(0, os.SEEK_END) % 2))
    if exif is not None:
        block = open_block(exif)
        top = read_directory(block, block.first, Budget(), (*DESCRIPTIVE, *INNER))
        values, added = _pack_values(top, order, file.tell(), swap=order != block.order)
        rows |= added
        file.write(values)
    for tag, value in ((IPTC, iptc), (PHOTOSHOP, photoshop)):
        if value is not None:
            entry = Directory({tag: Entry(UNDEFINED, len(value), value)})
            values, added = _pack_values(entry, order, file.tell(), swap=False)
            rows |= added
            file.write(values)
    directory_at = file.tell()
    file.write(_pack_rows(rows, order, next_directory))
    file.seek(4)
    file.write(struct.pack(order + "I", directory_at))


def state_no_resolution(file: BinaryIO) -> None:
    """Say in each directory of a finished TIFF, open for reading and writing, that no unit of resolution is known.

    TIFF 6.0 wants all three tags in every file; ResolutionUnit 1 leaves of them the shape of a pixel, which is square.
    """
    source = open_file(file)
    start = source.first
    while start:
        directory = read_directory(source, start, Budget(), RESOLUTION)
        for tag, entry in directory.entries.items():
            kind, values = ("H", (1,)) if tag == RESOLUTION_UNIT else ("II", (1, 1))
            file.seek(entry.where)
            file.write(struct.pack(source.order + kind, *values))
        start = directory.next


def _named_in(source: Source, start: int, budget: Budget) -> list[int]:
    """Where the directories begin that the one at `start` names, the next one among them."""
    order = source.order
    targets: list[int] = []
    try:
        (count,) = struct.unpack(order + "H", source.read(start, 2))
        for at in range(start + 2, start + 2 + 12 * count, 12):
            budget.spend()
            tag, _, _, value = struct.unpack(order + "HHII", source.read(at, 12))
            targets += [value] if tag in INNER else []
        following = read_pointer(source, start + 2 + 12 * count)
        return [*targets, following] if following else targets
    except OverBudget:
        raise
    except DAMAGED:
        return targets


def _directory_of_resolution(x: float, y: float) -> Directory:
    """In little-endian order."""
    entries = {
        tag: Entry(RATIONAL, 1, struct.pack("<II", round(dpi * 1000), 1000))
        for tag, dpi in ((X_RESOLUTION, x), (Y_RESOLUTION, y))
    }
    entries[RESOLUTION_UNIT] = Entry(SHORT, 1, struct.pack("<H", 2))  # inch
    return Directory(entries)


def _as_block(top: Directory, order: str) -> bytes:
    values, rows = _pack_values(top, "<", 8, swap=order != "<")
    return struct.pack("<2sHI", b"II", 42, 8 + len(values)) + values + _pack_rows(rows, "<", bytes(4))


def _pack_values(directory: Directory, order: str, base: int, *, swap: bool) -> tuple[bytes, dict[int, bytes]]:
    """The long values and inner directories, as they stand from `base` on, and the 12-byte rows by tag."""
    tail = bytearray()
    rows: dict[int, bytes] = {}
    for tag, child in directory.children.items():
        values, child_rows = _pack_values(child, order, base + len(tail), swap=swap)
        tail += values
        rows[tag] = struct.pack(order + "HHII", tag, LONG, 1, base + len(tail))
        tail += _pack_rows(child_rows, order, bytes(4))
    for tag, entry in directory.entries.items():
        if entry.kind > 12:  # BigTIFF's own, which EXIF does not know
            continue
        value = _swapped(entry) if swap else entry.value
        if len(value) > 4:
            here = base + len(tail)
            tail += value + bytes(len(value) % 2)
            value = struct.pack(order + "I", here)
        rows[tag] = struct.pack(order + "HHI", tag, entry.kind, entry.count) + value.ljust(4, b"\0")
    return bytes(tail), rows


def _pack_rows(rows: dict[int, bytes], order: str, next_directory: bytes) -> bytes:
    return struct.pack(order + "H", len(rows)) + b"".join(rows[tag] for tag in sorted(rows)) + next_directory


def _swapped(entry: Entry) -> bytes:
    return np.frombuffer(entry.value, f">u{_UNITS[entry.kind]}").byteswap().tobytes()


def _set_number(block: bytearray, order: str, entry: Entry | None, number: int) -> None:
    """Set a whole number in place; one too large for a short becomes a long, for which an entry has the room."""
    if entry is None or entry.count != 1 or entry.kind not in (SHORT, LONG):
        return
    if entry.kind == SHORT and number <= 0xFFFF:
        struct.pack_into(order + "H", block, entry.at, number)
    else:
        struct.pack_into(order + "H", block, entry.at - 6, LONG)
        struct.pack_into(order + "I", block, entry.at, number)


def _blank_thumbnail(block: bytearray, source: Source, top: Directory, spans: list[tuple[int, int]]) -> None:
    """Unlink the second directory, which is the thumbnail's, and blank the thumbnail where nothing else lies."""
    if top.next_at + 4 > len(block):
        return
    try:
        thumbnail = read_directory(source, top.next, Budget(), _THUMBNAIL)
        (start,), (size,) = (numbers(thumbnail.entries.get(tag), source.order) for tag in _THUMBNAIL)
        end = min(start + size, len(block))
        if start < end and all(end <= used or start >= used_end for used, used_end in spans):
            block[start:end] = bytes(end - start)
    except DAMAGED:
        pass  # none there, or not a JPEG; it is unlinked all the same
    block[top.next_at : top.next_at + 4] = bytes(4)
