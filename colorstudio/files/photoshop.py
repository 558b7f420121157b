"""Photoshop's image resources, as JPEG and TIFF files carry them: IPTC records, copyright flag, address.

Adobe Photoshop File Formats Specification, "Image Resources Section".
"""

from __future__ import annotations

import struct
from collections.abc import Iterator

HEADING = b"Photoshop 3.0\0"
IPTC_RESOURCE = 0x0404
COPYRIGHT_FLAG, ADDRESS = 0x040A, 0x040B
_KEPT = (COPYRIGHT_FLAG, ADDRESS)  # all else is about pixels, screens, printers or a thumbnail


def iptc_records(data: bytes) -> bytes | None:
    """IIM records out of what JPEG (Photoshop's resources) and TIFF carry."""
    if data.startswith(b"\x1c"):
        return _without_padding(data) or None
    records = b"".join(content for number, content in _resources(data) if number == IPTC_RESOURCE)
    return _without_padding(records) or records or None


def kept_resources(data: bytes) -> bytes | None:
    """The resources that say something of the photograph, other than its IPTC records."""
    return b"".join(resource(number, content) for number, content in _resources(data) if number in _KEPT) or None


def rights(resources: bytes) -> tuple[bool, str]:
    """Whether kept resources say that the photograph is copyrighted, and the address they give; False and ""."""
    found = dict(_resources(resources))
    address = found.get(ADDRESS, b"").rstrip(b"\0")
    return found.get(COPYRIGHT_FLAG, b"")[:1] not in (b"", b"\0"), address.decode("latin-1")


def resource(number: int, content: bytes) -> bytes:
    """A resource without a name."""
    return b"8BIM" + struct.pack(">HHI", number, 0, len(content)) + content + bytes(len(content) % 2)


def _resources(data: bytes) -> Iterator[tuple[int, bytes]]:
    at = data.find(b"8BIM")
    while at >= 0 and at + 7 <= len(data):
        name = data[at + 6] + 1
        start = at + 6 + name + name % 2 + 4
        size = int.from_bytes(data[start - 4 : start], "big")
        yield int.from_bytes(data[at + 4 : at + 6], "big"), data[start : start + size]
        at = data.find(b"8BIM", start + size)


def _without_padding(records: bytes) -> bytes:
    """TIFF counts in longs: cut what follows the last record (0x1C, record, data set, length, value)."""
    end = 0
    while records[end : end + 1] == b"\x1c" and end + 5 <= len(records):
        end += 5 + int.from_bytes(records[end + 3 : end + 5], "big")
    return records[:end]
