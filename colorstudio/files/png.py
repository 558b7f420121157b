"""PNG files: their chunks, texts, ImageMagick's raw profiles, and colours told by cICP, gAMA and cHRM.

W3C Portable Network Graphics, third edition, section 11.3.
"""

from __future__ import annotations

import re
import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO

import pyvips

from colorstudio.errors import Term
from colorstudio.files.budget import LONGEST_PIECE, Budget, OverBudget
from colorstudio.files.carried import Carried, Decoded
from colorstudio.files.cicp import CodePoints, code_points, with_full_range
from colorstudio.files.exif import is_tame, orientation_of_exif
from colorstudio.files.icc import SRGB_PRIMARIES, Primaries, gamma_profile
from colorstudio.files.vips import open_source, set_blob, set_number
from colorstudio.files.xmp import orientation_of_xmp

XMP_KEYWORD = "XML:com.adobe.xmp"

_RAW_PROFILE = "raw profile type "
_HEX = re.compile(rb"[0-9A-Fa-f\s]*")
_INCH = 0.0254  # in metres
_GAMMA_SRGB = 1 / 2.2
_SAME_GAMMA = 0.05  # within it a gamma means sRGB: what libpng itself takes for no difference


@dataclass
class Chunks:
    """What a PNG says of itself. gamma: as written, 1 / 2.2 and so on; primaries: x, y of white, red, green, blue."""

    exif: bytes | None = None
    texts: list[tuple[str, str]] = field(default_factory=list)
    raw: dict[str, bytes] = field(default_factory=dict)
    xmp: bytes | None = None
    gamma: float | None = None
    primaries: Primaries | None = None
    code_points: CodePoints | None = None
    colours_stated: bool = False  # by a profile, or as sRGB: then gamma and primaries do not count
    dpi: tuple[float, float] | None = None
    lost: bool = False
    exif_at: list[tuple[int, int]] = field(default_factory=list)  # where chunks of EXIF stand: (start, end)


def read_png(path: Path, _page: int, budget: Budget, _side: int | None) -> Decoded:
    """A PNG; its pixels by libvips. Raises pyvips.Error."""
    with path.open("rb") as file:
        chunks = read_chunks(file, budget)
    tame = not chunks.exif_at or (chunks.exif is not None and is_tame(chunks.exif, budget))
    image = open_source("pngload", path if tame else without_spans(path.read_bytes(), tuple(chunks.exif_at)))
    exif = chunks.exif or _from_raw(chunks.raw, "exif") or _from_raw(chunks.raw, "app1")
    xmp = chunks.xmp or chunks.raw.get("xmp")
    icc = chunks.raw.get("icc") or chunks.raw.get("icm")
    if chunks.code_points is not None and chunks.code_points.check():  # before all others: PNG, section 4.3
        if not chunks.code_points.full_range:
            image = with_full_range(image)
        image = _under(image, chunks.code_points.profile(gray=image.bands <= 2))
    elif icc and not chunks.colours_stated:
        image = set_blob(image, "icc-profile-data", icc)
    elif profile := _profile(chunks, gray=image.bands <= 2):
        image = set_blob(image, "icc-profile-data", profile)
    orientation = orientation_of_exif(exif, budget) if exif else 1
    if orientation == 1 and xmp:
        orientation = orientation_of_xmp(xmp)
    image = set_number(image, "orientation", orientation)
    iptc = chunks.raw.get("iptc") or chunks.raw.get("8bim")
    carried = Carried(
        exif=exif,
        xmp=xmp,
        iptc=iptc,
        photoshop=iptc,
        texts=tuple(chunks.texts),
        dpi=chunks.dpi,
        lost=(Term.TEXTS,) * chunks.lost,
    )
    return Decoded(image, carried)


def _under(image: pyvips.Image, profile: bytes | None) -> pyvips.Image:
    """The image under this profile and no other."""
    if profile is not None:
        return set_blob(image, "icc-profile-data", profile)
    image = image.copy()
    image.remove("icc-profile-data")
    return image


def without_spans(data: bytes, spans: tuple[tuple[int, int], ...]) -> bytes:
    """The bytes without these parts."""
    kept, at = [], 0
    for start, end in spans:
        kept.append(data[at:start])
        at = end
    return b"".join([*kept, data[at:]])


def read_chunks(file: BinaryIO, budget: Budget) -> Chunks:
    """What a PNG says of itself, of chunks before the pixels and behind them; damaged ones are left out."""
    chunks = Chunks()
    try:
        for name, content in _walk(file, budget, chunks.exif_at):
            try:
                _take(chunks, name, content, budget)
            except OverBudget:
                chunks.lost = True
            except (ValueError, IndexError, struct.error, zlib.error):
                continue
    except OverBudget:
        chunks.lost = True
    return chunks


def _walk(file: BinaryIO, budget: Budget, exif_at: list[tuple[int, int]]) -> Iterator[tuple[bytes, bytes]]:
    wanted = {b"eXIf", b"tEXt", b"zTXt", b"iTXt", b"gAMA", b"cHRM", b"sRGB", b"iCCP", b"cICP", b"pHYs"}
    file.seek(8)
    while len(head := file.read(8)) == 8:
        size, name = struct.unpack(">I4s", head)
        if name == b"IEND":
            return
        if name == b"eXIf":
            exif_at.append((file.tell() - 8, file.tell() + size + 4))
        if name not in wanted:
            file.seek(size + 4, 1)
            continue
        if size > LONGEST_PIECE:
            raise OverBudget(f"a chunk of {size} bytes")
        budget.spend(size)
        content = file.read(size)
        file.seek(4, 1)
        yield name, content


def _take(chunks: Chunks, name: bytes, content: bytes, budget: Budget) -> None:
    if name == b"eXIf":
        chunks.exif = content.removeprefix(b"Exif\0\0")
    elif name == b"cICP":
        chunks.code_points = code_points(content)
    elif name in (b"sRGB", b"iCCP"):
        chunks.colours_stated = True
    elif name == b"pHYs":
        x, y, unit = struct.unpack(">IIB", content)
        chunks.dpi = (round(x * _INCH, 2), round(y * _INCH, 2)) if unit == 1 else None  # 0: the shape of a pixel alone
    elif name == b"gAMA":
        chunks.gamma = struct.unpack(">I", content)[0] / 100_000
    elif name == b"cHRM":
        values = [value / 100_000 for value in struct.unpack(">8I", content)]
        chunks.primaries = Primaries(*zip(values[::2], values[1::2], strict=True))
    else:
        keyword, text = _text(name, content, budget)
        if keyword == XMP_KEYWORD:
            chunks.xmp = text
        elif keyword.lower().startswith(_RAW_PROFILE):
            chunks.raw[keyword[len(_RAW_PROFILE) :].strip().lower()] = _unhex(text)
        else:
            chunks.texts.append((keyword, text.decode("utf-8" if name == b"iTXt" else "latin-1")))


def _text(name: bytes, content: bytes, budget: Budget) -> tuple[str, bytes]:
    keyword, _, rest = content.partition(b"\0")
    compressed = name == b"zTXt"
    if compressed:
        rest = rest[1:]
    if name == b"iTXt":
        compressed = rest[0:1] == b"\1"
        rest = rest[2:].split(b"\0", 2)[2]  # language, translated keyword
    if compressed:
        inflater = zlib.decompressobj()
        rest = inflater.decompress(rest, LONGEST_PIECE)
        budget.spend(len(rest))
        if inflater.unconsumed_tail:
            raise OverBudget("a text that grows without end")
    return keyword.decode("latin-1"), rest


def _unhex(text: bytes) -> bytes:
    """What ImageMagick writes: a name, a length and so many bytes in hexadecimal digits, each on lines of their own."""
    lines = text.strip().split(b"\n", 2)
    if len(lines) < 3 or not _HEX.fullmatch(lines[2]):
        raise ValueError("not a raw profile")
    return bytes.fromhex(lines[2].decode("ascii"))[: int(lines[1])]


def _from_raw(raw: dict[str, bytes], kind: str) -> bytes | None:
    block = raw.get(kind, b"")
    if kind == "app1" and not block.startswith(b"Exif\0\0"):
        return None
    return block.removeprefix(b"Exif\0\0") or None


def _profile(chunks: Chunks, *, gray: bool) -> bytes | None:
    """A profile with the colours that gAMA and cHRM state; None where those are sRGB's, or others are stated."""
    if chunks.colours_stated or (chunks.gamma is None and chunks.primaries is None):
        return None
    gamma = chunks.gamma or _GAMMA_SRGB
    if not 0.01 <= gamma <= 10:
        return None
    plain_gamma = abs(gamma / _GAMMA_SRGB - 1) <= _SAME_GAMMA
    primaries = chunks.primaries or SRGB_PRIMARIES
    plain_primaries = gray or primaries.near(SRGB_PRIMARIES)
    if plain_gamma and plain_primaries:
        return None
    return gamma_profile(None if plain_gamma else 1 / gamma, None if gray else primaries)
