"""ICC profiles made here: for files that state their colours as a gamma and primaries.

ICC.1:2001-04 (version 2), sections 6.1 and 6.5; chromatic adaptation to D50 by Bradford's method (ICC.1:2022, annex E).
"""

from __future__ import annotations

import struct
from dataclasses import astuple, dataclass

import numpy as np
from numpy.typing import NDArray

Point = tuple[float, float]

_D50 = np.array([0.9642, 1.0, 0.8249])
_BRADFORD = np.array([[0.8951, 0.2664, -0.1614], [-0.7502, 1.7135, 0.0367], [0.0389, -0.0685, 1.0296]])

Curve = tuple[float, ...]
"""Luminance of a code: x ** g for (g,), or (a x + b) ** g from d on and c x below it for (g, a, b, c, d)."""

SRGB_CURVE: Curve = (2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045)  # IEC 61966-2-1


@dataclass(frozen=True)
class Primaries:
    """x and y of white and of the three colours."""

    white: Point
    red: Point
    green: Point
    blue: Point

    def near(self, other: Primaries) -> bool:
        """Whether all are the same to within what writers round."""
        return bool(np.allclose(astuple(self), astuple(other), atol=0.003))


SRGB_PRIMARIES = Primaries((0.3127, 0.329), (0.64, 0.33), (0.3, 0.6), (0.15, 0.06))


def gamma_profile(exponent: float | None, primaries: Primaries | None) -> bytes | None:
    """A display profile of these primaries, or a gray one for None; None where they span no colours.

    exponent: luminance is the code's power of it; None: the curve of sRGB.
    """
    return curve_profile((exponent,) if exponent else SRGB_CURVE, primaries)


def curve_profile(numbers: Curve, primaries: Primaries | None) -> bytes | None:
    """A display profile of these primaries, or a gray one for None; None where they span no colours."""
    curve = _parametric(3 if len(numbers) == 5 else 0, *numbers)
    tags = {b"desc": _description("stated by the file"), b"cprt": b"text\0\0\0\0none\0", b"wtpt": _xyz(_D50)}
    if primaries is None:
        return _pack(b"GRAY", {**tags, b"kTRC": curve})
    try:
        columns = _colorants(primaries)
    except (ZeroDivisionError, np.linalg.LinAlgError):
        return None
    if not np.isfinite(columns).all() or np.abs(columns).max() > 10:
        return None
    colorants = {name: _xyz(columns[:, i]) for i, name in enumerate((b"rXYZ", b"gXYZ", b"bXYZ"))}
    return _pack(b"RGB ", {**tags, **colorants, b"rTRC": curve, b"gTRC": curve, b"bTRC": curve})


def _colorants(primaries: Primaries) -> NDArray[np.float64]:
    """(3, 3): XYZ of red, green and blue under D50, a column each."""
    colours = np.stack([_to_xyz(point) for point in (primaries.red, primaries.green, primaries.blue)], axis=1)
    white = _to_xyz(primaries.white)
    columns = colours * np.linalg.solve(colours, white)
    cones = np.diag((_BRADFORD @ _D50) / (_BRADFORD @ white))
    adapted: NDArray[np.float64] = np.linalg.inv(_BRADFORD) @ cones @ _BRADFORD @ columns
    return adapted


def _to_xyz(point: Point) -> NDArray[np.float64]:
    x, y = point
    return np.array([x / y, 1.0, (1 - x - y) / y])


def _parametric(kind: int, *numbers: float) -> bytes:
    return b"para\0\0\0\0" + struct.pack(f">HH{len(numbers)}i", kind, 0, *(round(number * 65536) for number in numbers))


def _xyz(values: NDArray[np.float64]) -> bytes:
    return b"XYZ \0\0\0\0" + struct.pack(">3i", *(round(float(value) * 65536) for value in values))


def _description(text: str) -> bytes:
    return b"desc\0\0\0\0" + struct.pack(">I", len(text) + 1) + text.encode() + b"\0" + bytes(4 + 4 + 2 + 1 + 67)


def _pack(space: bytes, tags: dict[bytes, bytes]) -> bytes:
    places = bytearray(struct.pack(">I", len(tags)))
    body = bytearray()
    start = 128 + 4 + 12 * len(tags)
    for name, content in tags.items():
        places += struct.pack(">4sII", name, start + len(body), len(content))
        body += content + bytes(-len(content) % 4)
    size = start + len(body)
    header = struct.pack(">I4xI4s4s4s12x4s40x", size, 0x04200000, b"mntr", space, b"XYZ ", b"acsp")
    header = header[:68] + struct.pack(">3i", *(round(value * 65536) for value in _D50)) + bytes(48)
    return bytes(header + places + body)
