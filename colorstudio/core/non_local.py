"""What alike places of a photograph agree on: the non-local mean of a network's answers.

A network answers for every cell by itself, and one ceiling comes out red here and gray there. So each cell's answer
becomes the mean of those around it that are like it, after the non-local means of Buades, Coll & Morel (2005); where
they compare patches of pixels, this compares the distributions over colours themselves, lightness and place. Chosen
and measured in docs/adr/0037-non-local-mean.md.
"""

from math import ceil

import torch
from torch import Tensor
from torch.nn import functional as F

POWER = 16  # of the Bhattacharyya coefficient of two distributions
LIGHTNESS = 12.0  # standard deviation in L, of lightness that is levelled
NEAR = 0.08  # standard deviation of the distance, as a share of the longer side
REACH = 2.5 * NEAR  # farther away than this nothing counts
SOURCES = 32  # along the longer side: what is averaged over are means of so many cells, or costs grow with the square
TILE = 16  # cells: a square of so many asks what is within reach of it


def non_local_mean(logits: Tensor, lightness: Tensor) -> Tensor:
    """Logits (C, h, w), each cell's the mean of its own and those that are like it; lightness: L (H, W), levelled.

    Means of logits are those of the log of distributions, but for a constant that no softmax sees.
    """
    height, width = logits.shape[1:]
    longer = max(height, width)
    tones = F.interpolate(lightness[None, None], (height, width), mode="area")[0]
    every = ceil(longer / SOURCES)
    sources = _pooled(logits, every)
    shades = _pooled(tones, every)[0]
    roots, source_roots = (torch.softmax(answer, dim=0).sqrt_() for answer in (logits, sources))
    mean = torch.empty_like(logits)
    reach = ceil(REACH * longer)
    for top in range(0, height, TILE):
        rows = slice(top, min(top + TILE, height))
        near_rows = _within(rows, reach, every, sources.shape[1])
        for left in range(0, width, TILE):
            columns = slice(left, min(left + TILE, width))
            near_columns = _within(columns, reach, every, sources.shape[2])
            here, there = (slice(None), rows, columns), (slice(None), near_rows, near_columns)
            likeness = (roots[here].flatten(1).T @ source_roots[there].flatten(1)).pow_(POWER)
            likeness *= torch.exp(
                -(_apart(tones[0, rows, columns].flatten(), shades[near_rows, near_columns].flatten()) / LIGHTNESS**2)
                - _distance(rows, columns, near_rows, near_columns, every) / (NEAR * longer) ** 2
            )
            likeness *= every**2  # for so many cells a source stands
            total = likeness.sum(dim=1) + 1  # and itself
            answer = sources[there].flatten(1) @ likeness.T + logits[here].flatten(1)
            mean[here] = (answer / total).view_as(mean[here])
    return mean


def _pooled(cells: Tensor, every: int) -> Tensor:
    """Means of squares of cells (C, h, w); at the right and lower edge of what there is."""
    return F.avg_pool2d(cells[None], every, ceil_mode=True, count_include_pad=False)[0]


def _within(span: slice, reach: int, every: int, count: int) -> slice:
    """The sources that lie within reach of a span of cells."""
    return slice(max((span.start - reach) // every, 0), min(ceil((span.stop + reach) / every), count))


def _apart(one: Tensor, other: Tensor) -> Tensor:
    """Half the squared differences (n, m) of all values of one (n,) and the other (m,)."""
    return (one[:, None] - other).square_().div_(2)


def _distance(rows: slice, columns: slice, near_rows: slice, near_columns: slice, every: int) -> Tensor:
    """Half the squared distances, in cells, between the cells of a tile and the sources near it."""
    places = (torch.arange(span.start, span.stop) + 0.5 for span in (rows, columns))
    sources = ((torch.arange(span.start, span.stop) + 0.5) * every for span in (near_rows, near_columns))
    down, across = (_apart(one, other) for one, other in zip(places, sources, strict=True))
    return (down[:, None, :, None] + across[None, :, None, :]).flatten(2).flatten(0, 1)
