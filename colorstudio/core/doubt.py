"""Where a network is unsure, what else it holds possible there, and where to ask next."""

import math

import torch
from torch import Tensor
from torch.nn import functional as F

from colorstudio.core import bins
from colorstudio.core.corrections import Anchor, Cells, Ties, variance
from colorstudio.core.palette import Swatch, group

LEAST = 0.02  # a colour less likely than this is not offered
AROUND = 7  # cells: doubt is summed over a square of so many, since one cell more or less is not worth a question


def distribution(cells: Cells, shift: Tensor | None) -> Tensor:
    """Shares of bins (313, n) at T = 1, after what is added to the logits (palette.score_shift)."""
    assert cells.root is not None  # of a network with a distribution
    shares = cells.root.square()
    if shift is not None:
        shares = shares * (shift - shift.max()).exp()[:, None]
    return shares / shares.sum(dim=0)


def spread(cells: Cells, shift: Tensor | None = None) -> Tensor:
    """How far from its mean colour the distribution lies (h, w): root mean square, ab units; 0 without one."""
    if cells.root is None:
        return torch.zeros(cells.shape)
    shares = distribution(cells, shift)
    mean = bins.CENTERS.T @ shares
    square = bins.CENTERS.square().sum(dim=1) @ shares
    return (square - mean.square().sum(dim=0)).clamp_min(0).sqrt().view(cells.shape)


def entropy(cells: Cells, shift: Tensor | None = None) -> Tensor:
    """The distribution's entropy (h, w), as a share of the most there can be, 0..1; 0 without one."""
    if cells.root is None:
        return torch.zeros(cells.shape)
    shares = distribution(cells, shift)
    nats: Tensor = torch.special.entr(shares).sum(dim=0)
    return (nats / math.log(bins.COUNT)).view(cells.shape)


def next_place(cells: Cells, ties: Ties | None, shift: Tensor | None = None) -> tuple[float, float]:
    """The place (x, y), in fractions of the photograph, where a further hint would tell most.

    There the variance that the hints leave, times the mean square that the distribution leaves, is largest around.
    """
    left = variance(cells, ties)
    if cells.root is not None:
        left = left * spread(cells, shift).square()
    summed = F.avg_pool2d(left[None], AROUND, 1, AROUND // 2, count_include_pad=False)[0]
    row, column = divmod(int(summed.argmax()), cells.shape[1])
    return (column + 0.5) / cells.shape[1], (row + 0.5) / cells.shape[0]


def likely_colours(cells: Cells, one: Anchor, shift: Tensor | None = None, *, count: int = 5) -> tuple[Swatch, ...]:
    """What the network holds possible at a place: at most so many colours with their shares, the likeliest first.

    Empty without a distribution. shift: as the look and the reference have it (palette.score_shift).
    """
    if cells.root is None:
        return ()
    shares = distribution(cells, shift)[:, one.members] @ one.weights
    return tuple(swatch for swatch in group(shares, count) if swatch.share >= LEAST)
