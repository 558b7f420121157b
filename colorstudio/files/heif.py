"""The colours that an AVIF or HEIC states by code points: its decoders hand on a profile alone.

ISO/IEC 14496-12, 4.2 (boxes) and 12.1.5 (`colr`); ISO/IEC 23008-12, 9.3 (properties of items).
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from colorstudio.files.budget import Budget, OverBudget
from colorstudio.files.carried import Decoded
from colorstudio.files.cicp import CAMERA_TRANSFERS, SRGB_TRANSFER, CodePoints
from colorstudio.files.vips import set_blob

_PROFILE = "icc-profile-data"


def under_stated_colours(path: Path, decoded: Decoded, budget: Budget) -> Decoded:
    """The picture under the colours that the file states, where it embeds no profile.

    Raises NotOpened for those of high dynamic range.
    """
    if decoded.image.get_typeof(_PROFILE):
        return decoded
    points = read_code_points(path, budget)
    if points is None or not points.check():
        return decoded
    profile = points.profile(gray=decoded.image.bands <= 2)
    return decoded if profile is None else replace(decoded, image=set_blob(decoded.image, _PROFILE, profile))


def read_code_points(path: Path, budget: Budget) -> CodePoints | None:
    """What the primary picture's `colr` says; None where nothing, or nothing that can be read."""
    try:
        meta = _read_meta(path, budget)
        return _code_points(meta[4:], budget) if meta else None
    except (OverBudget, struct.error, IndexError, StopIteration):
        return None


def _read_meta(path: Path, budget: Budget) -> bytes | None:
    with path.open("rb") as file:
        while len(head := file.read(8)) == 8:
            size, name = struct.unpack(">I4s", head)
            if size == 1:
                (size,) = struct.unpack(">Q", file.read(8))
                size -= 8
            if size < 8:  # to the end of the file, or damaged
                return None
            budget.spend()
            if name == b"meta":
                budget.spend(size)
                return file.read(size - 8)
            file.seek(size - 8, 1)
    return None


def _boxes(data: bytes, budget: Budget) -> Iterator[tuple[bytes, bytes]]:
    at = 0
    while at + 8 <= len(data):
        size, name = struct.unpack_from(">I4s", data, at)
        size = size or len(data) - at
        if size < 8:
            return
        budget.spend()
        yield name, data[at + 8 : at + size]
        at += size


def _code_points(meta: bytes, budget: Budget) -> CodePoints | None:
    inside = dict(_boxes(meta, budget))
    primary = inside.get(b"pitm", b"")
    (item,) = struct.unpack_from(">I" if primary[0] else ">H", primary, 4)
    in_properties = dict(_boxes(inside.get(b"iprp", b""), budget))
    properties = list(_boxes(in_properties.get(b"ipco", b""), budget))
    for number in _properties_of(item, in_properties.get(b"ipma", b""), budget):
        name, content = properties[number - 1] if 0 < number <= len(properties) else (b"", b"")
        if name == b"colr" and content.startswith(b"nclx"):
            primaries, transfer = struct.unpack_from(">HH", content, 4)
            # As every viewer has it: pictures are said to have a film camera's curve that have a screen's.
            return CodePoints(primaries, SRGB_TRANSFER if transfer in CAMERA_TRANSFERS else transfer, full_range=True)
    return None


def _properties_of(item: int, associations: bytes, budget: Budget) -> list[int]:
    version, flags, count = associations[0], associations[3], *struct.unpack_from(">I", associations, 4)
    at = 8
    for _ in range(count):
        budget.spend()
        (this,) = struct.unpack_from(">I" if version else ">H", associations, at)
        at += 4 if version else 2
        many = associations[at]
        at += 1
        wide = flags & 1
        numbers = struct.unpack_from(f">{many}{'H' if wide else 'B'}", associations, at)
        at += many * (2 if wide else 1)
        if this == item:
            return [number & (0x7FFF if wide else 0x7F) for number in numbers]
    return []
