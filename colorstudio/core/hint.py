"""What a person says about one place of a photograph."""

from dataclasses import dataclass
from typing import Any, Literal

from colorstudio.core.refusal import check_range, plain, read_keys, read_list, read_number, under, wrong_kind
from colorstudio.errors import Term

AB_MAX = 128.0  # ab units; sRGB ends within 110 of gray on both axes
REACH_MIN, REACH_MAX = 0.25, 4.0

Colour = tuple[float, float] | Literal["keep", "gray"]


@dataclass(frozen=True)
class Hint:
    """At this place, the colour is so.

    place: (x, y) in fractions of the width and height of the upright photograph, 0..1; turned as the treatment says.
    colour: (a, b); or "keep", what the look gives there; or "gray".
    strength: 0..1, the share of the way there that a lone hint goes; 0 does nothing.
    reach: 0.25..4, a factor on the distances over which it acts.
    Raises Refused, a ValueError, outside these ranges.
    """

    place: tuple[float, float]
    colour: Colour
    strength: float = 1.0
    reach: float = 1.0

    def __post_init__(self) -> None:
        for number, value in enumerate(self.place):
            check_range(f"place[{number}]", value, 0.0, 1.0)
        if not isinstance(self.colour, str):
            for number, value in enumerate(self.colour):
                check_range(f"colour[{number}]", value, -AB_MAX, AB_MAX)
        elif self.colour not in ("keep", "gray"):
            raise wrong_kind("colour", self.colour, Term.COLOUR)
        check_range("strength", self.strength, 0.0, 1.0)
        check_range("reach", self.reach, REACH_MIN, REACH_MAX)

    def as_dict(self) -> dict[str, Any]:
        """The hint as JSON knows it, every key there."""
        colour = self.colour if isinstance(self.colour, str) else [plain(value) for value in self.colour]
        place = [plain(value) for value in self.place]
        return {"place": place, "colour": colour, "strength": plain(self.strength), "reach": plain(self.reach)}


def read_hint(value: object) -> Hint:
    """A hint of a JSON object; place and colour must be there. Raises Refused naming the key."""
    values = read_keys("", value, ("place", "colour", "strength", "reach"), ("place", "colour"))
    x, y = _read_pair("place", values["place"])
    numbers = {key: read_number(key, values[key]) for key in ("strength", "reach") if key in values}
    return Hint((x, y), _read_colour(values["colour"]), **numbers)


def read_hints(value: object) -> tuple[Hint, ...]:
    """The hints of a JSON list; raises Refused naming the key, such as "hints[2].strength"."""
    hints = []
    for number, one in enumerate(read_list("hints", value)):
        with under(f"hints[{number}]"):
            hints.append(read_hint(one))
    return tuple(hints)


def _read_colour(value: object) -> Colour:
    if value == "keep":
        return "keep"
    if value == "gray":
        return "gray"
    if not isinstance(value, list | tuple):
        raise wrong_kind("colour", value, Term.COLOUR)
    return _read_pair("colour", value)


def _read_pair(key: str, value: object) -> tuple[float, float]:
    first, second = read_list(key, value, 2)
    return read_number(f"{key}[0]", first), read_number(f"{key}[1]", second)
