"""Which sizes of picture are taken."""

from __future__ import annotations

from pathlib import Path

from colorstudio.errors import PhotoTooLarge, PhotoTooSmall, Said, Value

SMALLEST_SIDE = 8  # pixels; below this there is nothing to recognise, and the network sees padding only
LONGEST_ASPECT = 100
MOST_PIXELS = 300_000_000  # 1.2 GB of lightness; large-format scans reach some 150 megapixels


def check_size(path: Path | None, name: str, width: int, height: int) -> None:
    """Raise PhotoTooLarge or PhotoTooSmall, unless a picture of that size can be coloured."""
    size: dict[str, Value] = {"name": name, "width": width, "height": height}
    if width * height > MOST_PIXELS:
        raise PhotoTooLarge(path, Said.TOO_LARGE, most=MOST_PIXELS // 1_000_000, **size)
    if min(width, height) < SMALLEST_SIDE:
        raise PhotoTooSmall(path, Said.TOO_SMALL, least=SMALLEST_SIDE, **size)
    if max(width, height) > LONGEST_ASPECT * min(width, height):
        raise PhotoTooSmall(path, Said.TOO_NARROW, most=LONGEST_ASPECT, **size)
