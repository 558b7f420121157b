"""Where a network is unsure, what else it holds possible there, and where to ask next."""

import math

import torch
from torch import Tensor

from colorstudio.core import bins
from colorstudio.core.corrections import Anchor, Cells, Ties, covariance
from colorstudio.core.palette import Swatch, group

LEAST = 0.02  # a colour less likely than this is not offered
STRIDE = 3  # cells from one place that may be asked about to the next
FLOOR = 0.05  # added to a variance that is divided by, so that a place said already is not asked again


def distribution(cells: Cells, shift: Tensor | None) -> Tensor:
    """Shares of bins (313, n) at T = 1, after what is added to the logits (palette.score_shift)."""
    assert cells.root is not None  # of a network with a distribution
    shares = cells.root.square()
    if shift is not None:
        shares = shares * (shift - shift.max()).exp()[:, None]
    return shares / shares.sum(dim=0)


def spread(cells: Cells, shift: Tensor | None = None) -> Tensor:
    """How far from its mean colour the distribution lies (h, w): root mean square, ab units; 0 without one,
    and beyond what is photograph."""
    if cells.root is None:
        return torch.zeros(cells.shape)
    shares = distribution(cells, shift)
    mean = bins.CENTERS.T @ shares
    square = bins.CENTERS.square().sum(dim=1) @ shares
    left = (square - mean.square().sum(dim=0)).clamp_min(0).sqrt()
    return (left * cells.inside).view(cells.shape)


def entropy(cells: Cells, shift: Tensor | None = None) -> Tensor:
    """The distribution's entropy (h, w), as a share of the most there can be, 0..1; 0 where `spread` is."""
    if cells.root is None:
        return torch.zeros(cells.shape)
    shares = distribution(cells, shift)
    nats: Tensor = torch.special.entr(shares).sum(dim=0)
    return (nats / math.log(bins.COUNT) * cells.inside).view(cells.shape)


def next_place(cells: Cells, ties: Ties | None, shift: Tensor | None = None) -> tuple[float, float]:
    """The place (x, y), in fractions of the photograph, where a further hint would tell most.

    That is where it lowers the expected squared error most: sum_x spread(x)^2 c(x, y)^2 / c(y, y), with c the posterior
    covariance that the hints so far leave (Krause et al. 2008 weigh this choice against others). Where the variance
    times the spread alone is largest, ten hints are worth a fifth less (docs/corrections.md).
    """
    height, width = cells.shape
    grid = torch.arange(height * width).view(height, width)
    asked = grid[STRIDE // 2 :: STRIDE, STRIDE // 2 :: STRIDE].flatten()
    left = covariance(cells, asked, ties)  # (m, n)
    own = left.gather(1, asked[:, None])[:, 0].clamp_min(0)
    weights = spread(cells, shift).square().flatten() if cells.root is not None else cells.inside
    told = (left.square() @ weights) / (own + FLOOR) * cells.inside[asked]
    row, column = divmod(int(asked[int(told.argmax())]), width)
    return (column + 0.5) / width, (row + 0.5) / height


def likely_colours(cells: Cells, one: Anchor, shift: Tensor | None = None, *, count: int = 5) -> tuple[Swatch, ...]:
    """What the network holds possible at a place: at most so many colours with their shares, the likeliest first.

    Empty without a distribution. shift: as the look and the reference have it (palette.score_shift).
    """
    if cells.root is None:
        return ()
    shares = distribution(cells, shift)[:, one.members] @ one.weights
    return tuple(swatch for swatch in group(shares, count) if swatch.share >= LEAST)
