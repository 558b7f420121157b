"""What the codestream of a JPEG XL begins with: its size, and what its colours are.

ISO/IEC 18181-1: fields (annex B), image header (annex D), colour encoding (annex E).
"""

from __future__ import annotations

from dataclasses import dataclass

from colorstudio.errors import Term
from colorstudio.files.carried import NotOpened
from colorstudio.files.cicp import CAMERA_CURVE
from colorstudio.files.icc import SRGB_CURVE, SRGB_PRIMARIES, Curve, Point, Primaries, curve_profile

START = b"\xff\x0a"

_RATIOS = ((1, 1), (12, 10), (4, 3), (3, 2), (16, 9), (5, 4), (2, 1))  # width to height
_GRAY, _XYB = 1, 2  # colour spaces; 0 is RGB
_CUSTOM, _UNKNOWN = 2, 2
_WHITES: dict[int, Point] = {1: SRGB_PRIMARIES.white, 10: (1 / 3, 1 / 3), 11: (0.314, 0.351)}
_PRIMARIES: dict[int, tuple[Point, Point, Point]] = {
    1: (SRGB_PRIMARIES.red, SRGB_PRIMARIES.green, SRGB_PRIMARIES.blue),
    9: ((0.708, 0.292), (0.17, 0.797), (0.131, 0.046)),  # BT.2100
    11: ((0.68, 0.32), (0.265, 0.69), (0.15, 0.06)),  # P3
}
_SRGB_TRANSFER, _HIGH_RANGE = 13, (16, 18)
_CURVES: dict[int, Curve] = {1: CAMERA_CURVE, 8: (1.0,), _SRGB_TRANSFER: SRGB_CURVE, 17: (2.6,)}


@dataclass(frozen=True)
class Header:
    """width, height: of the picture as it is coded. profile: of its colours, None where they are sRGB's."""

    width: int
    height: int
    profile: bytes | None


def read_header(data: bytes) -> Header:
    """What a codestream says that begins with `data`, some 100 bytes or more.

    Raises NotOpened for colours of which a decoder without colour management gives no account: of high dynamic range,
    or kept as they are under a compressed ICC profile.
    """
    bits = _Bits(data.removeprefix(START))
    width, height = _size(bits)
    if bits.flag():  # everything else by default: 8 bits, sRGB
        return Header(width, height, None)
    _skip_to_colours(bits)
    is_xyb = bits.flag()
    return Header(width, height, _profile(bits, is_xyb=is_xyb))


class _Bits:
    """Fields, from the lowest bit of each byte on; beyond the end all are 0."""

    def __init__(self, data: bytes) -> None:
        self._bits = int.from_bytes(data, "little")

    def take(self, count: int) -> int:
        value = self._bits & ((1 << count) - 1)
        self._bits >>= count
        return value

    def flag(self) -> bool:
        return bool(self.take(1))

    def choose(self, *ways: tuple[int, int]) -> int:
        """U32: two bits choose among (least, further bits)."""
        least, count = ways[self.take(2)]
        return least + self.take(count)

    def enum(self) -> int:
        return self.choose((0, 0), (1, 0), (2, 4), (18, 6))

    def point(self) -> Point:
        x, y = (self.choose((0, 19), (524_288, 19), (1_048_576, 20), (2_097_152, 21)) for _ in range(2))
        return _signed(x) / 1e6, _signed(y) / 1e6


def _signed(packed: int) -> int:
    return -(packed + 1) // 2 if packed & 1 else packed // 2


def _size(bits: _Bits) -> tuple[int, int]:
    """Width and height (D.2)."""
    is_small = bits.flag()

    def side() -> int:
        return 8 * (bits.take(5) + 1) if is_small else bits.choose((1, 9), (1, 13), (1, 18), (1, 30))

    height = side()
    ratio = bits.take(3)
    if not ratio:
        return side(), height
    above, below = _RATIOS[ratio - 1]
    return height * above // below, height


def _skip_to_colours(bits: _Bits) -> None:
    """Past what an image header says before its colours (D.3)."""
    if bits.flag():
        bits.take(3)  # orientation, which decoders apply
        if bits.flag():
            _size(bits)
        if bits.flag():
            _skip_preview(bits)
        if bits.flag():  # animation
            bits.choose((100, 0), (1000, 0), (1, 10), (1, 30))
            bits.choose((1, 0), (1001, 0), (1, 8), (1, 10))
            bits.choose((0, 0), (0, 3), (0, 16), (0, 32))
            bits.flag()
    _skip_depth(bits)
    bits.flag()
    for _ in range(bits.choose((0, 0), (1, 0), (2, 4), (1, 12))):
        _skip_channel(bits)


def _skip_preview(bits: _Bits) -> None:
    is_small = bits.flag()
    ways = ((16, 0), (32, 0), (1, 5), (33, 9)) if is_small else ((1, 6), (65, 8), (321, 10), (1345, 12))
    bits.choose(*ways)
    if not bits.take(3):
        bits.choose(*ways)


def _skip_depth(bits: _Bits) -> None:
    if bits.flag():
        bits.choose((32, 0), (16, 0), (24, 0), (1, 6))
        bits.take(4)
    else:
        bits.choose((8, 0), (10, 0), (12, 0), (1, 6))


def _skip_channel(bits: _Bits) -> None:
    """Past an extra channel (D.3.6): alpha, a spot colour, a colour filter, or another."""
    if bits.flag():
        return
    kind = bits.enum()
    _skip_depth(bits)
    bits.choose((0, 0), (3, 0), (4, 0), (1, 3))
    bits.take(8 * bits.choose((0, 0), (0, 4), (16, 5), (48, 10)))  # its name
    if kind == 0:
        bits.flag()
    elif kind == 2:
        bits.take(4 * 16)
    elif kind == 5:
        bits.choose((1, 0), (0, 2), (3, 4), (19, 8))


def _profile(bits: _Bits, *, is_xyb: bool) -> bytes | None:
    """Of a colour encoding (E.2), in which decoders give the pixels."""
    if bits.flag():
        return None
    has_icc, space = bits.flag(), bits.enum()
    if has_icc:
        if is_xyb:  # which decoders turn into sRGB then
            return None
        raise NotOpened(Term.JXL_PROFILE)
    if space not in (0, _GRAY):
        return None
    white_number = bits.enum()
    white = bits.point() if white_number == _CUSTOM else _WHITES.get(white_number)
    colours = None
    primaries_number = 1
    if space != _GRAY:
        primaries_number = bits.enum()
        if primaries_number == _CUSTOM:
            colours = bits.point(), bits.point(), bits.point()
        else:
            colours = _PRIMARIES.get(primaries_number)
    exponent = bits.take(24) / 1e7 if bits.flag() else 0.0
    transfer = _UNKNOWN if exponent else bits.enum()
    if transfer in _HIGH_RANGE:
        raise NotOpened(Term.HIGH_RANGE)
    curve = (1 / exponent,) if exponent else _CURVES.get(transfer)
    if curve is None or white is None or (space != _GRAY and colours is None):
        return None
    if transfer == _SRGB_TRANSFER and (space == _GRAY or (white_number, primaries_number) == (1, 1)):
        return None
    return curve_profile(curve, Primaries(white, *colours) if colours else None)
