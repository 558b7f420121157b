"""One colour, as people write it, without torch. The pictures' own conversions are in `lab`."""

import re

# As lab.RGB_TO_XYZ: each row divided by its sum, so that every gray has a = b = 0.
PRIMARIES = ((0.412453, 0.357580, 0.180423), (0.212671, 0.715160, 0.072169), (0.019334, 0.119193, 0.950227))
_EPSILON, _KAPPA = (6 / 29) ** 3, (29 / 3) ** 3  # CIE 15:2004
_HEX = re.compile(r"#?([0-9a-fA-F]{6}|[0-9a-fA-F]{3})")


def parse_hex(text: str) -> tuple[float, float, float]:
    """Lab (L 0..100, a, b) of an sRGB colour written #RRGGBB or #RGB; raises ValueError for anything else."""
    match = _HEX.fullmatch(text.strip())
    if match is None:
        raise ValueError(f"{text!r} is no colour such as #A0522D")
    digits = match.group(1)
    if len(digits) == 3:
        digits = "".join(digit * 2 for digit in digits)
    return rgb_to_lab(*(int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4)))


def rgb_to_lab(red: float, green: float, blue: float) -> tuple[float, float, float]:
    """Lab (L 0..100, a, b) of sRGB in 0..1, by the formulas of `lab.srgb_to_lab`."""
    linear = [value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4 for value in (red, green, blue)]
    x, y, z = (
        _lightness(sum(share * value for share, value in zip(row, linear, strict=True)) / sum(row)) for row in PRIMARIES
    )
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def _lightness(value: float) -> float:
    return float(value ** (1 / 3)) if value > _EPSILON else value * _KAPPA / 116 + 16 / 116
