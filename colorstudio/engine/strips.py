"""Strips of a view, each with the part of the chroma field that it needs."""

import math
from dataclasses import dataclass

from colorstudio.core.box import WHOLE, Box
from colorstudio.core.chroma import ChromaField


@dataclass(frozen=True)
class Strip:
    """Rows of a view, what they show as a box of the field, and that field (None for gray)."""

    rows: range
    box: Box
    field: ChromaField | None


def cut_strips(height: int, rows: int, field: ChromaField | None, box: Box = WHOLE) -> list[Strip]:
    """The strips of so many rows of a view of this height that shows the box of a photograph with this field."""
    tops = range(0, height, rows)
    return [_cut(range(top, min(top + rows, height)), height, field, box) for top in tops]


def _cut(rows: range, height: int, field: ChromaField | None, box: Box) -> Strip:
    tall = box.bottom - box.top
    top, bottom = (box.top + tall * row / height for row in (rows.start, rows.stop))
    if field is None:
        return Strip(rows, Box(box.left, top, box.right, bottom), None)
    # compose() spreads the field's rows evenly over the photograph: it finds row i's middle at (i + 1/2) / cells.
    cells = field.coefficients.shape[1]
    first = min(max(math.floor(top * cells - 0.5), 0), cells - 1)
    last = min(max(math.ceil(bottom * cells - 0.5), 0), cells - 1)
    part = ChromaField(field.coefficients[:, first : last + 1])
    count = last - first + 1
    inner = Box(box.left, (top * cells - first) / count, box.right, (bottom * cells - first) / count)
    return Strip(rows, inner, part)
