"""Quarter turns of a photograph that was scanned on its side, and how places on it turn along."""

from colorstudio.core.box import Bounds

TURNS = (0, 90, 180, 270)  # degrees, clockwise
RIGHT, LEFT = 90, 270
_DIGITS = 12  # of a fraction: four turns lead back to the very same one


def turn_place(place: tuple[float, float], by: int) -> tuple[float, float]:
    """Where a place (fractions of width and height) lies once the photograph is turned; by: one of TURNS."""
    x, y = place
    return {0: (x, y), 90: (_rest(y), x), 180: (_rest(x), _rest(y)), 270: (y, _rest(x))}[by]


def turn_bounds(bounds: Bounds, by: int) -> Bounds:
    """Where a part of the photograph lies once it is turned; by: one of TURNS."""
    left, top, right, bottom = bounds
    (x, y), (u, v) = turn_place((left, top), by), turn_place((right, bottom), by)
    return min(x, u), min(y, v), max(x, u), max(y, v)


def turn_size(size: tuple[int, int], by: int) -> tuple[int, int]:
    """Width and height once the photograph is turned; by: one of TURNS."""
    width, height = size
    return (height, width) if by in (LEFT, RIGHT) else (width, height)


def _rest(fraction: float) -> float:
    return round(1 - fraction, _DIGITS)
