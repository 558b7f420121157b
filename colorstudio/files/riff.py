"""WebP files: their chunks (RFC 9649), for what libvips must not see or does not tell."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from colorstudio.files.budget import LONGEST_PIECE, Budget, OverBudget

_MOST_CHUNKS = 10_000  # frames of an animation among them


@dataclass
class Chunks:
    """What a WebP says of itself. spans: where chunks of EXIF stand, (start, end)."""

    exif: bytes | None = None
    xmp: bytes | None = None
    lossless: bool = False
    spans: tuple[tuple[int, int], ...] = ()
    lost: bool = False


def read_chunks(path: Path, budget: Budget) -> Chunks:
    """The chunks of a WebP."""
    chunks = Chunks()
    with path.open("rb") as file:
        try:
            _walk(file, chunks, budget)
        except OverBudget:
            chunks.lost = True
    return chunks


def without_spans(data: bytes, spans: tuple[tuple[int, int], ...]) -> bytes:
    """The file without these chunks; sizes in its header follow."""
    kept = bytearray()
    at = 0
    for start, end in spans:
        kept += data[at:start]
        at = end
    kept += data[at:]
    kept[4:8] = (len(kept) - 8).to_bytes(4, "little")
    return bytes(kept)


def _walk(file: BinaryIO, chunks: Chunks, budget: Budget) -> None:
    at, pictures = 12, 0
    for _ in range(_MOST_CHUNKS):
        file.seek(at)
        head = file.read(8)
        if len(head) < 8:
            return
        name, size = head[:4], int.from_bytes(head[4:], "little")
        end = at + 8 + size + size % 2
        if name == b"ANMF":  # a frame: 16 bytes of its own, then the chunks of its picture
            at += 24
            continue
        if name in (b"VP8 ", b"VP8L"):
            pictures += 1
            chunks.lossless = chunks.lossless or (pictures == 1 and name == b"VP8L")
        if name in (b"EXIF", b"XMP "):
            if size > LONGEST_PIECE:
                raise OverBudget(f"a chunk of {size} bytes")
            budget.spend(size)
            content = file.read(size)
            if name == b"XMP ":
                chunks.xmp = chunks.xmp or content or None
            else:
                chunks.exif = chunks.exif or content.removeprefix(b"Exif\0\0") or None
                chunks.spans += ((at, end),)
        at = end
