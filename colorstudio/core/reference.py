"""Which colours another photograph has, as evidence about this one."""

from dataclasses import dataclass
from typing import Any

from colorstudio.core.refusal import (
    Refused,
    check_range,
    plain,
    read_keys,
    read_list,
    read_number,
    read_text,
    read_whole,
    under,
)
from colorstudio.errors import Part

BINS = 313  # of bins.CENTERS, which imports torch


@dataclass(frozen=True)
class Reference:
    """The colours of another photograph, and how much they count.

    name: of its file, to be shown. bins: (number in the list of bins, share of the photograph), the rest 0; each bin
    once, with shares that sum to no more than 1 (but for rounding); kept in the order of their numbers, without zeros.
    strength: 0..1, how far the reference's frequencies of colours take the place of the training data's.
    Raises Refused, a ValueError, for anything else.
    """

    name: str
    bins: tuple[tuple[int, float], ...]
    strength: float = 0.5

    def __post_init__(self) -> None:
        check_range("strength", self.strength, 0.0, 1.0)
        for number, (bin_number, share) in enumerate(self.bins):
            check_range(f"bins[{number}][0]", bin_number, 0, BINS - 1)
            check_range(f"bins[{number}][1]", share, 0.0, 1.0)
        if len({bin_number for bin_number, _ in self.bins}) < len(self.bins):
            raise Refused("bins", Part.BIN_TWICE)
        total = sum(share for _, share in self.bins)
        if not 0 < total <= 1.001:
            raise Refused("bins", Part.SUM, got=f"{total:g}")
        object.__setattr__(self, "bins", tuple(sorted(pair for pair in self.bins if pair[1] > 0)))

    def as_dict(self) -> dict[str, Any]:
        """The reference as JSON knows it."""
        bins = [[number, plain(share)] for number, share in self.bins]
        return {"name": self.name, "bins": bins, "strength": plain(self.strength)}


def read_reference(value: object) -> Reference:
    """A reference of a JSON object; name and bins must be there. Raises Refused naming the key."""
    with under("reference"):
        values = read_keys("", value, ("name", "bins", "strength"), ("name", "bins"))
        bins = []
        for number, pair in enumerate(read_list("bins", values["bins"])):
            key = f"bins[{number}]"
            bin_number, share = read_list(key, pair, 2)
            bins.append((read_whole(f"{key}[0]", bin_number), read_number(f"{key}[1]", share)))
        numbers = {key: read_number(key, values[key]) for key in ("strength",) if key in values}
        return Reference(read_text("name", values["name"]), tuple(bins), **numbers)
