"""The directories of TIFF files, BigTIFF files and EXIF blocks, read as they stand.

TIFF 6.0, section 2: a directory is a count, entries of tag, kind, count and value (or where it lies), and where the
next directory stands. BigTIFF is the same in wider numbers.
"""

from __future__ import annotations

import struct
from collections.abc import Callable, Container, Iterator
from dataclasses import dataclass, field
from io import BytesIO
from typing import BinaryIO

from colorstudio.files.budget import LONGEST_PIECE, Budget, OverBudget

ReadAt = Callable[[int, int], bytes]

SHORT, LONG, RATIONAL, UNDEFINED = 3, 4, 5, 7
SIZES = {1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 6: 1, 7: 1, 8: 2, 9: 4, 10: 8, 11: 4, 12: 8, 13: 4, 16: 8, 17: 8, 18: 8}
_NUMBERS = {1: "B", 3: "H", 4: "I", 6: "b", 7: "B", 8: "h", 9: "i", 13: "I", 16: "Q", 17: "q", 18: "Q"}

EXIF_DIRECTORY, GPS_DIRECTORY, INTEROPERABILITY_DIRECTORY = 0x8769, 0x8825, 0xA005
INNER = (EXIF_DIRECTORY, GPS_DIRECTORY, INTEROPERABILITY_DIRECTORY)
ALL: Container[int] = range(0x10000)

DAMAGED = (struct.error, ValueError, OverflowError)  # what reading a damaged one raises


@dataclass(frozen=True)
class Entry:
    """A value. at: where the value or its offset stands; where: where the value lies; both 0 for a new one."""

    kind: int
    count: int
    value: bytes  # in the byte order of its file
    at: int = 0
    where: int = 0


@dataclass(frozen=True)
class Directory:
    """Entries by tag, with the directories that they point to."""

    entries: dict[int, Entry]
    children: dict[int, Directory] = field(default_factory=dict)
    start: int = 0
    next_at: int = 0  # where the offset of the next directory stands
    next: int = 0  # that offset; 0 for the last

    def spans(self) -> Iterator[tuple[int, int]]:
        """(start, end) of every piece of the file that it uses, those of its children among them."""
        yield self.start, self.next_at + 4
        yield from ((entry.where, entry.where + len(entry.value)) for entry in self.entries.values())
        for child in self.children.values():
            yield from child.spans()


@dataclass(frozen=True)
class Source:
    """A file of this structure: its byte order "<" or ">", whether it is a BigTIFF, where its first directory is."""

    read: ReadAt
    order: str
    big: bool
    first: int


def open_block(block: bytes) -> Source:
    """An EXIF block, which begins with its byte order; raises one of DAMAGED."""
    return open_file(BytesIO(block))


def open_file(file: BinaryIO) -> Source:
    """A TIFF file; raises one of DAMAGED where it is none."""

    def read(at: int, size: int) -> bytes:
        file.seek(at)
        piece = file.read(size)
        if len(piece) < size:
            raise ValueError(f"{size} bytes at {at} reach past the end")
        return piece

    header = read(0, 8)
    order = {b"II": "<", b"MM": ">"}.get(header[:2])
    version = struct.unpack(f"{order}H", header[2:4])[0] if order else 0
    if order is None or version not in (42, 43):
        raise ValueError(f"not the beginning of a TIFF or EXIF block: {header!r}")
    first = struct.unpack(order + "I", header[4:]) if version == 42 else struct.unpack(order + "Q", read(8, 8))
    return Source(read, order, version == 43, first[0])


def read_directory(
    source: Source, start: int, budget: Budget, wanted: Container[int] = ALL, *, seen: frozenset[int] = frozenset()
) -> Directory:
    """The directory at `start`, of it the tags wanted, with the directories inside it.

    Entries that point outside the file, and those that point to a directory that was read already (`seen`), are left
    out. Raises one of DAMAGED.
    """
    read, order = source.read, source.order
    head, row = ("Q", 20) if source.big else ("H", 12)
    (count,) = struct.unpack(order + head, read(start, struct.calcsize(head)))
    rows_at = start + struct.calcsize(head)
    known = {*seen, start}
    entries: dict[int, Entry] = {}
    children: dict[int, Directory] = {}
    for number in range(count):
        budget.spend()
        at = rows_at + row * number
        (tag,) = struct.unpack(order + "H", read(at, 2))
        if tag not in wanted:
            continue
        try:
            entry = _read_entry(source, at, budget)
            if entry is None:
                continue
            if tag in INNER:
                (target,) = numbers(entry, order)
                if target not in known:
                    children[tag] = read_directory(source, target, budget, seen=frozenset(known))
                    known |= {target, *(child.start for child in children[tag].children.values())}
                continue
        except OverBudget:
            raise
        except (struct.error, ValueError):
            continue
        entries[tag] = entry
    next_at = rows_at + row * count
    following = read_pointer(source, next_at)
    return Directory(entries, children, start, next_at, following)


def read_pointer(source: Source, at: int) -> int:
    """The offset that stands at a place; 0 where the file ends before."""
    size, letter = (8, "Q") if source.big else (4, "I")
    try:
        return int(struct.unpack(source.order + letter, source.read(at, size))[0])
    except ValueError:
        return 0


def numbers(entry: Entry | None, order: str) -> tuple[int, ...]:
    """The whole numbers of an entry, () for one of another kind and for None."""
    letter = _NUMBERS.get(entry.kind) if entry else None
    if entry is None or letter is None:
        return ()
    return struct.unpack(f"{order}{len(entry.value) // struct.calcsize(letter)}{letter}", entry.value)


def _read_entry(source: Source, at: int, budget: Budget) -> Entry | None:
    order, room = source.order, 8 if source.big else 4
    head = source.read(at, 12 if source.big else 8)
    kind, count = struct.unpack(order + ("HQ" if source.big else "HI"), head[2:])
    if kind not in SIZES or SIZES[kind] * count > LONGEST_PIECE:
        return None
    size = SIZES[kind] * count
    value_at = at + len(head)
    where = value_at if size <= room else read_pointer(source, value_at)
    budget.spend(size)
    return Entry(kind, count, source.read(where, size), value_at, where)
