"""The values a person sets on a photograph."""

from dataclasses import dataclass

TEMPERATURE_MAX = 1.2
VIVIDNESS_MAX = 1.5
SATURATION_MAX = 2.0


@dataclass(frozen=True)
class Look:
    """How a network's distribution over colours becomes one colour a pixel.

    temperature: 0 (the likeliest colour) .. 1 (the mean) .. 1.2.
    vividness: 0 (the network's own distribution) .. 1.5, the share of class rebalancing.
    saturation: 0 (gray) .. 1 (as decoded) .. 2, a factor on chroma.
    Raises ValueError outside these ranges.
    """

    temperature: float = 1.0
    vividness: float = 0.0
    saturation: float = 1.0

    def __post_init__(self) -> None:
        for name, value, largest in (
            ("temperature", self.temperature, TEMPERATURE_MAX),
            ("vividness", self.vividness, VIVIDNESS_MAX),
            ("saturation", self.saturation, SATURATION_MAX),
        ):
            if not 0.0 <= value <= largest:
                raise ValueError(f"{name} must lie between 0 and {largest:g}, not {value:g}")
