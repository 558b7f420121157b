"""Small files of rare kinds, made byte by byte: no library writes them all."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

Values = Sequence[int] | bytes
_SIZES = {1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 7: 1}
_LETTERS = {1: "B", 3: "H", 4: "I"}


def scene(height: int = 48, width: int = 64) -> NDArray[np.uint8]:
    """A gray scene without symmetry, uint8."""
    y, x = np.mgrid[0:height, 0:width]
    return np.asarray((x * 3 + y * 2 + (x * y) // 9) % 220 + 20, np.uint8)


def lightness_of(gray: NDArray[Any], levels: int = 256) -> NDArray[np.float64]:
    """L* of sRGB gray, by IEC 61966-2-1 and CIE 15 in float64."""
    value = gray / (levels - 1)
    linear = np.where(value <= 0.04045, value / 12.92, ((value + 0.055) / 1.055) ** 2.4)
    return lightness_of_luminance(linear)


def lightness_of_luminance(linear: NDArray[np.float64]) -> NDArray[np.float64]:
    """L* of relative luminance, by CIE 15."""
    return np.asarray(np.where(linear > (6 / 29) ** 3, 116 * np.cbrt(linear) - 16, linear * (29 / 3) ** 3))


def packed(samples: NDArray[Any], bits: int) -> bytes:
    """(H, W, samples) -> rows of numbers of so many bits, the highest first, each row filled up to a byte."""
    rows = samples.reshape(len(samples), -1).astype(np.uint32)
    places = (rows[..., np.newaxis] >> np.arange(bits - 1, -1, -1)) & 1
    return np.packbits(places.reshape(len(rows), -1).astype(np.uint8), axis=1).tobytes()


def page(
    pixels: bytes | Sequence[bytes],
    width: int,
    height: int,
    *,
    bits: Sequence[int] = (8,),
    photometric: int = 1,
    compression: int = 1,
    more: dict[int, tuple[int, Values]] | None = None,
    tile: tuple[int, int] | None = None,
) -> dict[str, Any]:
    """A page for `tiff`: its pieces of pixels and its tags as (kind, values)."""
    pieces = [pixels] if isinstance(pixels, bytes) else list(pixels)
    tags: dict[int, tuple[int, Values]] = {
        256: (4, [width]),
        257: (4, [height]),
        258: (3, list(bits)),
        259: (3, [compression]),
        262: (3, [photometric]),
        277: (3, [len(bits)]),
    }
    tags |= {322: (3, [tile[0]]), 323: (3, [tile[1]])} if tile else {278: (4, [height])}
    return {"tags": tags | (more or {}), "pieces": pieces, "tiled": tile is not None}


def tiff(*pages: dict[str, Any], order: str = "<") -> bytes:
    """A classic TIFF of these pages."""
    body = bytearray((b"II*\0" if order == "<" else b"MM\0*") + bytes(4))
    link = 4
    for one in pages:
        places = []
        for piece in one["pieces"]:
            places.append(len(body))
            body += piece + bytes(len(piece) % 2)
        counts = [len(piece) for piece in one["pieces"]]
        tags = dict(one["tags"])
        tags |= {324: (4, places), 325: (4, counts)} if one["tiled"] else {273: (4, places), 279: (4, counts)}
        rows = bytearray()
        for tag in sorted(tags):
            kind, values = tags[tag]
            if isinstance(values, bytes):
                value = values
            else:
                value = struct.pack(f"{order}{len(values)}{_LETTERS[kind]}", *values)
            count = len(value) // _SIZES[kind]
            if len(value) > 4:
                at, value = len(body), value + bytes(len(value) % 2)
                body += value
                value = struct.pack(order + "I", at)
            rows += struct.pack(order + "HHI", tag, kind, count) + value.ljust(4, b"\0")
        struct.pack_into(order + "I", body, link, len(body))
        body += struct.pack(order + "H", len(tags)) + rows
        link = len(body)
        body += bytes(4)
    return bytes(body)


def png_chunk(name: bytes, content: bytes) -> bytes:
    """A chunk of a PNG."""
    return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))


def with_chunks(png: bytes, *chunks: bytes) -> bytes:
    """A PNG with more chunks behind its header."""
    return png[:33] + b"".join(chunks) + png[33:]


def raw_profile(kind: str, content: bytes) -> bytes:
    """A chunk as ImageMagick writes metadata into PNG files."""
    text = f"\n{kind}\n{len(content):8}\n{content.hex()}\n".encode()
    return png_chunk(b"zTXt", f"Raw profile type {kind}".encode() + b"\0\0" + zlib.compress(text))


def jpeg_segment(marker: int, content: bytes) -> bytes:
    """A segment of a JPEG."""
    return struct.pack(">BBH", 0xFF, marker, len(content) + 2) + content


def with_segments(jpeg: bytes, *segments: bytes) -> bytes:
    """A JPEG with more segments behind its first marker."""
    return jpeg[:2] + b"".join(segments) + jpeg[2:]
