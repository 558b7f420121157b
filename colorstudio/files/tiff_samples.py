"""The samples of a TIFF page as plain numbers, whatever they mean and however many bits they have.

The page is told to libtiff anew as rows of bytes, one channel of 8 bits, over the same strips or tiles: it undoes the
compression, and bits are taken apart here. So 10, 12 and 14 bits, separate planes and channels of any meaning are read
by a library that reads none of them itself.
"""

from __future__ import annotations

import struct
from collections.abc import Sequence
from io import BytesIO
from typing import Any

import numpy as np
import PIL.TiffImagePlugin
from numpy.typing import NDArray

from colorstudio.files.budget import Budget
from colorstudio.files.carried import Damaged
from colorstudio.files.directory import Directory, Source, numbers, read_directory
from colorstudio.files.tiff_pages import JPEG, Page
from colorstudio.files.vips import Pixels, image_to_array, open_source

FILL_ORDER, STRIP_OFFSETS, ROWS_PER_STRIP, STRIP_COUNTS, TILE_OFFSETS, TILE_COUNTS, JPEG_TABLES = (
    266, 273, 278, 279, 324, 325, 347,
)  # fmt: skip
_TAGS = (FILL_ORDER, STRIP_OFFSETS, ROWS_PER_STRIP, STRIP_COUNTS, TILE_OFFSETS, TILE_COUNTS, JPEG_TABLES)
_PILLOWS = (34925, 50000, 50001)  # compressions that libvips' libtiff lacks
_ROWS_AT_ONCE = 256  # taking bits apart needs eight times the memory of what is taken apart


def read_samples(source: Source, page: Page) -> Pixels:
    """(H, W, samples), uint8 for up to 8 bits and uint16 for more, scaled to the whole range. Raises Damaged."""
    directory = read_directory(source, page.start, Budget(), _TAGS)
    try:
        data = source.read(0, _end_of(source, directory))
    except ValueError as error:
        raise Damaged("pixels reach past the end") from error
    planes = page.samples if page.planar else 1
    read: list[NDArray[Any]] = [_read_plane(data, source, page, directory, plane) for plane in range(planes)]
    return np.concatenate(read, axis=2) if planes > 1 else read[0]


def _read_plane(data: bytes, source: Source, page: Page, directory: Directory, plane: int) -> Pixels:
    """(H, W, samples of a pixel in this plane)."""
    samples = 1 if page.planar else page.samples
    wide, tall = page.tile or (page.width, page.height)
    across, down = -(-page.width // wide), -(-page.height // tall)
    row = -(-wide * samples * page.bits // 8)  # bytes
    bytes_told = _bytes_of(data, source, page, directory, plane, row=row, across=across, down=down)
    cells = bytes_told.reshape(-1, across, row)  # (rows, tiles across, bytes)
    values = np.empty((page.height, page.width, samples), np.uint16 if page.bits > 8 else np.uint8)
    for top in range(0, page.height, _ROWS_AT_ONCE):
        part: NDArray[Any] = _unpack(cells[top : top + _ROWS_AT_ONCE], page.bits, wide * samples, source.order)
        part = part[: page.height - top].reshape(-1, across, wide, samples)
        if page.predictor == 2 and page.bits in (8, 16):
            part = np.cumsum(part, axis=2, dtype=part.dtype)
        part = _scaled(part.reshape(len(part), across * wide, samples), page.bits)
        values[top : top + len(part)] = part[:, : page.width]
    return values


def _unpack(cells: NDArray[np.uint8], bits: int, count: int, order: str) -> Pixels:
    """(rows, across, bytes) -> (rows, across, count) of numbers, the highest bit first."""
    if bits == 8:
        return cells[..., :count]
    if bits == 16:
        return np.ascontiguousarray(cells).view(f"{order}u2")[..., :count].astype(np.uint16)
    taken = np.unpackbits(cells, axis=2)[..., : count * bits].reshape(*cells.shape[:2], count, bits)
    numbers: Pixels = taken @ (1 << np.arange(bits - 1, -1, -1, dtype=np.uint16))
    return numbers


def _scaled(values: Pixels, bits: int) -> Pixels:
    if bits in (8, 16):
        return values
    most = 255 if bits < 8 else 65535
    scaled: Pixels = np.rint(values * (most / ((1 << bits) - 1))).astype(np.uint8 if bits < 8 else np.uint16)
    return scaled


def _bytes_of(
    data: bytes, source: Source, page: Page, directory: Directory, plane: int, *, row: int, across: int, down: int
) -> NDArray[np.uint8]:
    """(rows, bytes) of the plane, tiles side by side, as libtiff decompresses them."""
    offsets_tag, counts_tag = (TILE_OFFSETS, TILE_COUNTS) if page.tile else (STRIP_OFFSETS, STRIP_COUNTS)
    offsets = numbers(directory.entries.get(offsets_tag), source.order)
    counts = numbers(directory.entries.get(counts_tag), source.order)
    rows_told = numbers(directory.entries.get(ROWS_PER_STRIP), source.order)
    rows = min(rows_told[0] if rows_told and rows_told[0] else page.height, page.height)
    pieces = across * down if page.tile else -(-page.height // rows)
    mine = slice(plane * pieces, (plane + 1) * pieces)
    offsets, counts = offsets[mine], counts[mine]
    if len(offsets) < pieces or len(counts) < pieces or _reach_past(len(data), offsets, counts):
        raise Damaged("strips or tiles are missing")
    tall = page.tile[1] if page.tile else page.height
    height = down * tall if page.tile else page.height
    entries: dict[int, tuple[int, Sequence[int]]] = {
        256: (4, [across * row]), 257: (4, [height]), 258: (3, [8]), 259: (3, [page.compression]), 262: (3, [1]),
        FILL_ORDER: (3, numbers(directory.entries.get(FILL_ORDER), source.order)[:1] or [1]),
        277: (3, [1]), 284: (3, [1]), offsets_tag: (16, offsets), counts_tag: (16, counts),
    }  # fmt: skip
    entries |= {322: (4, [row]), 323: (4, [tall])} if page.tile else {ROWS_PER_STRIP: (4, [rows])}
    tables = directory.entries.get(JPEG_TABLES)
    if page.compression == JPEG and tables:
        entries[JPEG_TABLES] = (7, list(tables.value))
    told = _retold(data, entries, source)
    if page.compression in _PILLOWS:
        return _by_pillow(told, height, across * row)
    return image_to_array(open_source("tiffload", told)).reshape(height, across * row)


def _by_pillow(told: bytes, height: int, width: int) -> NDArray[np.uint8]:
    try:
        return np.asarray(PIL.TiffImagePlugin.TiffImageFile(BytesIO(told))).reshape(height, width)
    except (OSError, SyntaxError, ValueError, TypeError, KeyError, EOFError) as error:
        raise Damaged(str(error)) from error


def _retold(data: bytes, entries: dict[int, tuple[int, Sequence[int]]], source: Source) -> bytes:
    """The bytes of the file with a directory of ours behind them and before all others; its pieces lie where they lay.

    The header keeps its size, since pixels may begin right behind it.
    """
    order, room, offset = source.order, 8 if source.big else 4, "Q" if source.big else "I"
    letters = {3: "H", 4: "I", 7: "B", 16: offset}
    body = bytearray(data)
    body += bytes(-len(body) % 8)
    rows = bytearray()
    for tag, (kind, values) in sorted(entries.items()):
        value = struct.pack(f"{order}{len(values)}{letters[kind]}", *values)
        if len(value) > room:
            place = struct.pack(order + offset, len(body))
            body += value + bytes(-len(value) % 8)
            value = place
        written = kind if source.big or kind != 16 else 4
        rows += struct.pack(order + "HH" + offset, tag, written, len(values)) + value.ljust(room, b"\0")
    start = len(body)
    body += struct.pack(order + ("Q" if source.big else "H"), len(entries)) + rows + bytes(8)
    mark = b"II" if order == "<" else b"MM"
    if source.big:
        body[:16] = struct.pack(order + "2sHHHQ", mark, 43, 8, 0, start)
    else:
        body[:8] = struct.pack(order + "2sHI", mark, 42, start)
    return bytes(body)


def _reach_past(size: int, offsets: Sequence[int], counts: Sequence[int]) -> bool:
    return any(offset + count > size for offset, count in zip(offsets, counts, strict=True))


def _end_of(source: Source, directory: Directory) -> int:
    """How much of the file the page's pieces reach, or all of it where that is less."""
    ends = [0]
    for offsets_tag, counts_tag in ((STRIP_OFFSETS, STRIP_COUNTS), (TILE_OFFSETS, TILE_COUNTS)):
        offsets = numbers(directory.entries.get(offsets_tag), source.order)
        counts = numbers(directory.entries.get(counts_tag), source.order)
        ends += [offset + count for offset, count in zip(offsets, counts, strict=False)]
    return max(ends)
