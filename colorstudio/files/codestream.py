"""What the codestream of a JPEG XL begins with: its size, and what its colours are.

ISO/IEC 18181-1: fields (annex B), image header (annex D), colour encoding (annex E); 18181-2, section 9, for boxes.
"""

from __future__ import annotations

from dataclasses import dataclass

from colorstudio.errors import Term
from colorstudio.files.carried import NotOpened
from colorstudio.files.cicp import CAMERA_CURVE
from colorstudio.files.icc import SRGB_CURVE, SRGB_PRIMARIES, Curve, Point, Primaries, curve_profile

START = b"\xff\x0a"
HEADER_BYTES = 4096  # in which an image header lies, with the names of its channels

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


@dataclass(frozen=True)
class _Colours:
    """A colour encoding (E.2): numbers as they stand there, points where they are given."""

    has_icc: bool = False
    space: int = 0
    white: Point | None = SRGB_PRIMARIES.white
    primaries: tuple[Point, Point, Point] | None = (SRGB_PRIMARIES.red, SRGB_PRIMARIES.green, SRGB_PRIMARIES.blue)
    exponent: float = 0.0
    transfer: int = _SRGB_TRANSFER


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
    return Header(width, height, _profile(_colours(bits), is_xyb=is_xyb))


def find_codestream(data: bytes) -> tuple[int, int] | None:
    """Where the box of a file's codestream, or of its first part, begins and where the codestream in it does.

    Both 0 of a file without boxes; None where there is none in these bytes.
    """
    box = at = 0
    if not data.startswith(START):
        while data[box + 4 : box + 8] not in (b"jxlc", b"jxlp", b""):
            box += max(int.from_bytes(data[box : box + 4], "big"), 8)
        at = box + (12 if data[box + 4 : box + 8] == b"jxlp" else 8)
    return (box, at) if data[at : at + 2] == START else None


def with_srgb(file: bytes) -> bytes:
    """The file of RGB colours that are sRGB's, saying so: imagecodecs calls all of 16 bits linear.

    Raises ValueError for a header with more in it than its encoder writes.
    """
    found = find_codestream(file)
    if found is None:
        raise ValueError("no codestream near the beginning")
    box, at = found
    begin = at + len(START)
    data = file[begin : begin + HEADER_BYTES]
    bits = _Bits(data)
    _size(bits)
    if bits.flag():
        return file
    has_more = _skip_to_colours(bits)
    bits.flag()
    here = bits.position
    if _colours(bits) == _Colours():
        return file
    tail_at = bits.position
    if (has_more and not bits.flag()) or bits.take(2) or not bits.flag():  # tone mapping, extensions, default matrices
        raise ValueError("a header with more in it")
    whole = int.from_bytes(data, "little")
    before = whole & ((1 << here) - 1)
    tail = (whole >> tail_at) & ((1 << bits.position - tail_at) - 1)
    length = here + 1 + bits.position - tail_at
    header = (before | 1 << here | tail << here + 1).to_bytes(-(-length // 8), "little")
    end = begin + -(-bits.position // 8)
    shorter = end - begin - len(header)
    head = file[:begin]
    size = int.from_bytes(file[box : box + 4], "big")
    if at and size > 1:
        head = head[:box] + (size - shorter).to_bytes(4, "big") + head[box + 4 :]
    return head + header + file[end:]


class _Bits:
    """Fields, from the lowest bit of each byte on; beyond the end all are 0."""

    def __init__(self, data: bytes) -> None:
        self._bits = int.from_bytes(data, "little")
        self.position = 0

    def take(self, count: int) -> int:
        self.position += count
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


def _skip_to_colours(bits: _Bits) -> bool:
    """Past what an image header says before its colours (D.3); whether it says more than it must."""
    has_more = bits.flag()
    if has_more:
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
    return has_more


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


def _colours(bits: _Bits) -> _Colours:
    if bits.flag():
        return _Colours()
    has_icc, space = bits.flag(), bits.enum()
    if has_icc:
        return _Colours(has_icc, space)
    white: Point | None = SRGB_PRIMARIES.white
    primaries: tuple[Point, Point, Point] | None = None
    exponent, transfer = 0.0, _UNKNOWN
    if space != _XYB:
        number = bits.enum()
        white = bits.point() if number == _CUSTOM else _WHITES.get(number)
    if space not in (_GRAY, _XYB):
        number = bits.enum()
        primaries = (bits.point(), bits.point(), bits.point()) if number == _CUSTOM else _PRIMARIES.get(number)
    if space != _XYB and bits.flag():
        exponent = bits.take(24) / 1e7
    else:
        transfer = bits.enum()
    bits.enum()  # rendering intent
    return _Colours(has_icc, space, white, primaries, exponent, transfer)


def _profile(colours: _Colours, *, is_xyb: bool) -> bytes | None:
    """Of the pixels that decoders give; None where they are sRGB, or nothing is known."""
    if colours.has_icc:
        if is_xyb:  # which decoders turn into sRGB then
            return None
        raise NotOpened(Term.JXL_PROFILE)
    if colours.transfer in _HIGH_RANGE:
        raise NotOpened(Term.HIGH_RANGE)
    is_gray = colours.space == _GRAY
    curve = (1 / colours.exponent,) if colours.exponent else _CURVES.get(colours.transfer)
    if curve is None or colours.white is None or not (is_gray or colours.primaries):
        return None
    stated = Primaries(colours.white, *colours.primaries) if colours.primaries else None
    if curve == SRGB_CURVE and (is_gray or stated == SRGB_PRIMARIES):
        return None
    return curve_profile(curve, stated)
