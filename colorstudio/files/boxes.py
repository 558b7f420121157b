"""The boxes of JPEG 2000 and JPEG XL files: profile and metadata, which their decoders do not hand on.

ISO/IEC 15444-1, annex I; ISO/IEC 18181-2, section 9.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import BinaryIO

from colorstudio.files.budget import LONGEST_PIECE, Budget, OverBudget

_XMP_UUID = bytes.fromhex("be7acfcb97a942e89c71999491e3afac")
_EXIF_UUID = b"JpgTiffExif->JP2"
_NESTED = (b"jp2h",)


@dataclass
class Boxes:
    """What was found; exif begins with its byte order. packed: names and Brotli's bytes of boxes still compressed."""

    icc: bytes | None = None
    exif: bytes | None = None
    xmp: bytes | None = None
    packed: list[tuple[bytes, bytes]] = field(default_factory=list)

    def take(self, name: bytes, content: bytes) -> None:
        """Keep what a box of this name holds."""
        if name == b"colr" and content[:1] in (b"\2", b"\3"):  # a restricted or any ICC profile
            self.icc = self.icc or content[3:]
        elif name == b"Exif":
            offset = int.from_bytes(content[:4], "big")
            self.exif = content[4 + offset :].removeprefix(b"Exif\0\0") or None
        elif name == b"xml ":
            self.xmp = self.xmp or (content if b"rdf:RDF" in content else None)
        elif name == b"uuid" and content.startswith(_XMP_UUID):
            self.xmp = content[16:]
        elif name == b"uuid" and content.startswith(_EXIF_UUID):
            self.exif = content[16:].removeprefix(b"Exif\0\0")
        elif name == b"brob":
            self.packed.append((content[:4], content[4:]))


def read_boxes(file: BinaryIO, budget: Budget) -> Boxes:
    """The profile and metadata of a boxed file; nothing of a bare codestream, nor beyond the budget."""
    boxes = Boxes()
    file.seek(0)
    if file.read(4) != b"\0\0\0\x0c":
        return boxes
    size = file.seek(0, 2)
    try:
        for name, content in _walk(file, 0, size, budget):
            boxes.take(name, content)
    except OverBudget:
        pass
    return boxes


def _walk(file: BinaryIO, start: int, end: int, budget: Budget) -> Iterator[tuple[bytes, bytes]]:
    at = start
    while at + 8 <= end:
        file.seek(at)
        head = file.read(16)
        size, name = int.from_bytes(head[:4], "big"), head[4:8]
        begin = at + 8
        if size == 1:
            size, begin = int.from_bytes(head[8:16], "big"), at + 16
        stop = end if size == 0 else min(at + size, end)
        if stop <= at or stop < begin:
            return
        budget.spend()
        if name in _NESTED and start == 0:
            yield from _walk(file, begin, stop, budget)
        elif name in (b"colr", b"uuid", b"Exif", b"xml ", b"brob"):
            if stop - begin > LONGEST_PIECE:
                raise OverBudget(f"a box of {stop - begin} bytes")
            budget.spend(stop - begin)
            file.seek(begin)
            yield name, file.read(stop - begin)
        at = stop
