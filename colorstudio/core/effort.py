"""How hard a network looks at a photograph."""

from enum import StrEnum


class Effort(StrEnum):
    """FAST: one pass. BEST: several sizes, each also mirrored, and the mean of what they say."""

    FAST = "fast"
    BEST = "best"
