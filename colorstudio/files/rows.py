"""Pixels that are painted while they are written, so that no picture of the whole photograph lies in memory."""

from __future__ import annotations

import os
import struct
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np
import pyvips
from numpy.typing import NDArray

from colorstudio.files.vips import Pixels, with_interpretation


@dataclass(frozen=True)
class Rows:
    """An sRGB picture as it comes: `paint` gives its rows from the top, (r, W, 3) of the dtype at a time."""

    shape: tuple[int, int, int]
    """(H, W, 3)."""
    dtype: np.dtype[np.uint8] | np.dtype[np.uint16]
    paint: Callable[[], Iterator[Pixels]]

    def whole(self) -> Pixels:
        """All of it, for an encoder that wants it so."""
        pixels: NDArray[np.uint8] = np.empty(self.shape, self.dtype)
        top = 0
        for part in self.paint():
            pixels[top : top + len(part)] = part
            top += len(part)
        return pixels


class RowsSource:
    """Lets libvips read rows once, from the top, as a BigTIFF file. Keep it until the image was computed.

    Why TIFF: of what every build of libvips reads from a source, it alone holds plain pixels of 8 and 16 bits.
    """

    def __init__(self, rows: Rows) -> None:
        self._error: BaseException | None = None
        self._parts = rows.paint()
        self._header = _header(rows)
        self._length = len(self._header) + int(np.prod(rows.shape)) * rows.dtype.itemsize
        self._held = memoryview(b"")  # of the pixels, what was painted last
        self._held_from = len(self._header)
        self._at = 0
        source = self._source = pyvips.SourceCustom()
        source.on_read(self._read)
        source.on_seek(self._seek)
        image = pyvips.Image.tiffload_source(source, access="sequential", fail_on="error")
        self.image: pyvips.Image = with_interpretation(image)

    def raise_error(self) -> None:
        """Raise what painting raised, on a thread of libvips', where nothing may pass."""
        if self._error is not None:
            raise self._error

    def _seek(self, offset: int, whence: int) -> int:
        self._at = offset + {os.SEEK_SET: 0, os.SEEK_CUR: self._at, os.SEEK_END: self._length}[whence]
        return self._at

    def _read(self, most: int) -> bytes:
        try:
            given = self._bytes(most) if self._error is None else b""
        except BaseException as error:  # noqa: BLE001  (nothing may pass through C code; see raise_error)
            self._error = error
            given = b""
        self._at += len(given)
        return given

    def _bytes(self, most: int) -> bytes:
        if self._at < len(self._header):
            return self._header[self._at : self._at + most]
        while self._at >= self._held_from + len(self._held):
            part = next(self._parts, None)
            if part is None:
                return b""
            self._held_from += len(self._held)
            self._held = np.ascontiguousarray(part).reshape(-1).view(np.uint8).data
        begin = self._at - self._held_from
        if begin < 0:
            raise ValueError("rows were asked for twice")
        return bytes(self._held[begin : begin + most])


def _header(rows: Rows) -> bytes:
    """All that goes before the pixels, in the machine's order of bytes (BigTIFF; tags of TIFF 6.0)."""
    height, width, bands = rows.shape
    line = width * bands * rows.dtype.itemsize
    tall = max(_STRIP_BYTES // line, 1)
    strips = -(-height // tall)
    order = "<" if sys.byteorder == "little" else ">"
    values: list[tuple[int, int, list[int]]] = [
        (256, _LONG, [width]),
        (257, _LONG, [height]),
        (258, _SHORT, [8 * rows.dtype.itemsize] * bands),
        (259, _SHORT, [1]),  # not compressed
        (262, _SHORT, [2]),  # red, green, blue
        (273, _LONG8, [0] * strips),  # where each strip lies
        (277, _SHORT, [bands]),
        (278, _LONG, [tall]),
        (279, _LONG8, [line * min(tall, height - tall * strip) for strip in range(strips)]),
        (284, _SHORT, [1]),  # the bands of a pixel lie together
    ]
    begin = 16 + 8 + 20 * len(values) + 8  # of what does not fit into an entry
    length = begin + sum(8 * strips for _, type_, numbers in values if type_ == _LONG8 and len(numbers) > 1)
    values[5] = (273, _LONG8, [length + line * tall * strip for strip in range(strips)])
    head = struct.pack(f"{order}2sHHHQQ", b"II" if order == "<" else b"MM", 43, 8, 0, 16, len(values))
    beyond = b""
    for tag, type_, numbers in values:
        packed = struct.pack(f"{order}{len(numbers)}{_CODES[type_]}", *numbers)
        head += struct.pack(f"{order}HHQ", tag, type_, len(numbers))
        if len(packed) > 8:
            head += struct.pack(f"{order}Q", begin + len(beyond))
            beyond += packed
        else:
            head += packed.ljust(8, b"\0")
    return head + struct.pack(f"{order}Q", 0) + beyond


_SHORT, _LONG, _LONG8 = 3, 4, 16  # of numbers
_CODES = {_SHORT: "H", _LONG: "I", _LONG8: "Q"}
_STRIP_BYTES = 2**18
