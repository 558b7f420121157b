"""What a benchmark measured, and how it is printed."""

import json
import math
import statistics
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path


@dataclass(frozen=True)
class Figure:
    """One measured value. baseline: what the plain way took, in the same unit, measured in the same run."""

    benchmark: str
    metric: str
    value: float
    unit: str
    baseline: float

    @property
    def ratio(self) -> float:
        """value / baseline: below 1 is faster, or smaller, than the plain way."""
        return self.value / self.baseline


def percentile(values: Sequence[float], percent: float) -> float:
    """The smallest of the values that at least `percent` of them do not exceed (nearest rank)."""
    return sorted(values)[max(0, math.ceil(percent / 100 * len(values)) - 1)]


def median(values: Sequence[float]) -> float:
    """The middle one; of an even number of values the mean of the middle two."""
    return statistics.median(values)


def table(figures: Iterable[Figure]) -> str:
    """The figures as lines of text."""
    rows = [("benchmark", "metric", "value", "baseline", "ratio")]
    rows += [
        (f.benchmark, f.metric, f"{f.value:.4g} {f.unit}", f"{f.baseline:.4g} {f.unit}", f"{f.ratio:.3g}")
        for f in figures
    ]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return "\n".join("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) for row in rows)


def write_json(figures: Iterable[Figure], path: Path) -> None:
    """The figures as a JSON list of objects, each with its ratio."""
    path.write_text(json.dumps([{**asdict(f), "ratio": f.ratio} for f in figures], indent=1) + "\n")
