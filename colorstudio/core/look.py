"""The values a person sets on a photograph."""

from dataclasses import asdict, dataclass, fields, replace
from typing import Any

from colorstudio.core.refusal import check_range, read_keys, read_number, under

TEMPERATURE_MAX = 1.2
VIVIDNESS_MAX = 1.5
SATURATION_MAX = 2.0
CAST_MAX = 30.0  # ab units of warmth and of tint, either way


@dataclass(frozen=True)
class Look:
    """How a network's distribution over colours becomes one colour a pixel.

    temperature: 0 (the likeliest colour) .. 1 (the mean) .. 1.2.
    vividness: 0 (the network's own distribution) .. 1.5, the share of class rebalancing.
    saturation: 0 (gray) .. 1 (as decoded) .. 2, a factor on chroma.
    warmth: -30 (bluer) .. 30 (yellower), added to b after saturation.
    tint: -30 (greener) .. 30 (redder), added to a after saturation.
    Raises Refused, a ValueError, outside these ranges.
    """

    temperature: float = 1.0
    vividness: float = 0.0
    saturation: float = 1.0
    warmth: float = 0.0
    tint: float = 0.0

    def __post_init__(self) -> None:
        for name, (low, high) in RANGES.items():
            check_range(name, getattr(self, name), low, high)


RANGES = {
    "temperature": (0.0, TEMPERATURE_MAX),
    "vividness": (0.0, VIVIDNESS_MAX),
    "saturation": (0.0, SATURATION_MAX),
    "warmth": (-CAST_MAX, CAST_MAX),
    "tint": (-CAST_MAX, CAST_MAX),
}


@dataclass(frozen=True)
class PartialLook:
    """The values of a look that a person set; those of None follow the network. Ranges as in Look."""

    temperature: float | None = None
    vividness: float | None = None
    saturation: float | None = None
    warmth: float | None = None
    tint: float | None = None

    def __post_init__(self) -> None:
        for name, value in self.set_values().items():
            check_range(name, value, *RANGES[name])

    def set_values(self) -> dict[str, float]:
        """The values that were set, by name."""
        return {name: value for name, value in asdict(self).items() if value is not None}

    def over(self, recommended: Look) -> Look:
        """The whole look: what was set, and the recommended rest."""
        return replace(recommended, **self.set_values())

    def moved_to(self, look: Look, recommended: Look) -> "PartialLook":
        """The partial look that gives this look: what differs from now is set; a value back at the recommended
        one follows the network again."""
        now = self.over(recommended)
        changed: dict[str, Any] = {}
        for field in fields(Look):
            value = getattr(look, field.name)
            if value != getattr(now, field.name):
                changed[field.name] = None if value == getattr(recommended, field.name) else value
        return replace(self, **changed)


def read_partial_look(value: object) -> PartialLook:
    """A partial look of a JSON object; raises Refused naming the key, such as "look.warmth"."""
    with under("look"):
        values = read_keys("", value, tuple(RANGES))
        return PartialLook(**{name: read_number(name, number) for name, number in values.items()})
