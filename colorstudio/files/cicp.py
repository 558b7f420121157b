"""Colours stated by code points, as PNG's cICP has them: ITU-T H.273, tables 2 and 3."""

from __future__ import annotations

from dataclasses import dataclass

import pyvips

from colorstudio.errors import Term
from colorstudio.files.carried import NotOpened
from colorstudio.files.icc import SRGB_CURVE, SRGB_PRIMARIES, Curve, Primaries, curve_profile
from colorstudio.files.vips import with_interpretation

_D65 = (0.3127, 0.329)
_PRIMARIES = {
    1: SRGB_PRIMARIES,  # BT.709
    4: Primaries((0.310, 0.316), (0.67, 0.33), (0.21, 0.71), (0.14, 0.08)),  # BT.470 M
    5: Primaries(_D65, (0.64, 0.33), (0.29, 0.60), (0.15, 0.06)),  # BT.470 B, G
    6: Primaries(_D65, (0.63, 0.34), (0.31, 0.595), (0.155, 0.07)),  # BT.601, 525 lines
    7: Primaries(_D65, (0.63, 0.34), (0.31, 0.595), (0.155, 0.07)),  # SMPTE 240M
    8: Primaries((0.310, 0.316), (0.681, 0.319), (0.243, 0.692), (0.145, 0.049)),  # film under illuminant C
    9: Primaries(_D65, (0.708, 0.292), (0.17, 0.797), (0.131, 0.046)),  # BT.2020
    11: Primaries((0.314, 0.351), (0.68, 0.32), (0.265, 0.69), (0.15, 0.06)),  # SMPTE RP 431-2
    12: Primaries(_D65, (0.68, 0.32), (0.265, 0.69), (0.15, 0.06)),  # Display P3
    22: Primaries(_D65, (0.63, 0.34), (0.295, 0.605), (0.155, 0.077)),
}
SRGB_TRANSFER = 13
CAMERA_TRANSFERS = (1, 6, 14, 15)  # by which BT.709 and its like film
CAMERA_CURVE: Curve = (1 / 0.45, 1 / 1.099, 0.099 / 1.099, 1 / 4.5, 0.081)  # BT.709's, undone
_CURVES: dict[int, Curve] = {
    **dict.fromkeys(CAMERA_TRANSFERS, CAMERA_CURVE), 4: (2.2,), 5: (2.8,), 8: (1.0,), SRGB_TRANSFER: SRGB_CURVE,
}  # fmt: skip
_HIGH_RANGE = (16, 18)  # PQ and HLG


@dataclass(frozen=True)
class CodePoints:
    """primaries and transfer: of H.273; full_range: codes from 0 to the highest."""

    primaries: int
    transfer: int
    full_range: bool

    def check(self) -> bool:
        """Whether they say something that is known here; raises NotOpened for what a photograph is not shown by."""
        if self.transfer in _HIGH_RANGE:
            raise NotOpened(Term.HIGH_RANGE)
        return self.primaries in _PRIMARIES and self.transfer in _CURVES

    def profile(self, *, gray: bool) -> bytes | None:
        """A profile of these colours; None where they are sRGB's."""
        if self.transfer == SRGB_TRANSFER and (gray or self.primaries == 1):
            return None
        return curve_profile(_CURVES[self.transfer], None if gray else _PRIMARIES[self.primaries])


def code_points(chunk: bytes) -> CodePoints:
    """Of a cICP chunk; raises ValueError where it is none of a PNG, whose matrix is that of RGB."""
    primaries, transfer, matrix, full = chunk
    if matrix or full > 1:
        raise ValueError("not of a PNG")
    return CodePoints(primaries, transfer, bool(full))


def with_full_range(image: pyvips.Image) -> pyvips.Image:
    """Of codes 16 to 235, or as many parts of 16 bits, those from 0 to the highest; alpha stays (BT.2100, table 9)."""
    bands = 1 if image.bands <= 2 else 3
    deep = image.format == "ushort"
    low, span, most = (4096, 219 * 256, 65535) if deep else (16, 219, 255)
    colours = image.extract_band(0, n=bands)
    spread = ((colours - low) * (most / span)).rint().cast(image.format)  # which also cuts off what lies outside
    return with_interpretation(spread if image.bands == bands else spread.bandjoin(image.extract_band(bands)))
