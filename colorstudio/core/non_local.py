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

SQUARINGS = 4  # of the Bhattacharyya coefficient of two distributions: to the power of 16
LIGHTNESS = 12.0  # standard deviation in L, of lightness that is levelled
NEAR = 0.08  # standard deviation of the distance, as a share of the longer side
REACH = 2.5 * NEAR  # farther up or down than this nothing counts
SOURCES = 20  # along the longer side: what is averaged over are means of so many cells, or costs grow with the square
LEAST = 1e-5  # of a weight: less is none, and processors are slow with the smallest numbers
BAND = 16  # rows of cells that ask at once what is within their reach


def non_local_mean(logits: Tensor, lightness: Tensor) -> Tensor:
    """Logits (C, h, w), each cell's the mean of its own and those that are like it; lightness: L (H, W), levelled.
    Both on the CPU.

    Means of logits are those of the log of distributions, but for a constant that no softmax sees.
    """
    height, width = logits.shape[1:]
    longer = max(height, width)
    every = ceil(longer / SOURCES)
    tones = F.interpolate(lightness[None, None], (height, width), mode="area")[0]
    sources, shades = _pooled(logits, every), _pooled(tones, every)[0]
    roots, source_roots = (torch.softmax(answers, dim=0).sqrt_().flatten(1) for answers in (logits, sources))
    down, across = (_nearness(length, every, NEAR * longer) for length in (height, width))
    reach = ceil(REACH * longer)
    mean = torch.empty_like(logits)
    for top in range(0, height, BAND):
        band = slice(top, top + BAND)
        near = slice(max(top - reach, 0) // every, ceil((top + BAND + reach) / every))
        here = slice(top * width, (top + BAND) * width)  # the same, where cells lie in one row
        there = slice(near.start * shades.shape[1], near.stop * shades.shape[1])
        likeness = roots[:, here].T @ source_roots[:, there]  # (n, m)
        for _ in range(SQUARINGS):
            likeness.square_()
        apart = tones[0, band].flatten()[:, None] - shades[near].flatten()
        likeness *= apart.square_().mul_(-1 / (2 * LIGHTNESS**2)).exp_()
        likeness *= torch.kron(down[band, near], across)
        F.threshold(likeness, LEAST, 0.0, inplace=True)
        answer = torch.addmm(logits.flatten(1)[:, here], sources.flatten(1)[:, there], likeness.T)
        mean.flatten(1)[:, here] = answer / (likeness.sum(dim=1) + 1)  # and itself
    return mean


def _pooled(cells: Tensor, every: int) -> Tensor:
    """Means of squares of cells (C, h, w); at the right and lower edge of what there is."""
    return F.avg_pool2d(cells[None], every, ceil_mode=True, count_include_pad=False)[0]


def _nearness(length: int, every: int, deviation: float) -> Tensor:
    """How near sources lie to cells along one side, (cells, sources), each as often as it has cells."""
    starts = torch.arange(0, length, every)
    counts = (length - starts).clamp(max=every)
    apart = torch.arange(length)[:, None] + 0.5 - (starts + counts / 2)
    return counts * torch.exp(-apart.square() / (2 * deviation**2))
