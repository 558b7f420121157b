"""From hints to a correction of the chroma field: kriging over what the network holds for alike.

A hint wishes a change of colour at its place. The correction is the mean of a Gaussian process given these wishes
(Rasmussen & Williams 2006, equation 2.23), so that it meets them, shares what two hints in one object both say, and
stays 0 where the network thinks otherwise than at any hint. Nothing is predicted anew: the kernel compares the cells of
a prediction that is held.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import torch
from torch import Tensor
from torch.nn import functional as F

from colorstudio.core.chroma import ChromaField, colours_at, follow_edges
from colorstudio.core.colorizer import Prediction
from colorstudio.core.hint import Hint

CELLS_MOST = 128  # along the longer side: comparing costs the square of their number
STEP = 1  # cells around the one of a hint whose mean it speaks of: 3 x 3
WEAKEST = 1e-6  # strength; the variance of a weaker hint would be beyond float32
BLEND = 0.02  # of the longer side: nearer to a hint than this, its own reach counts


@dataclass(frozen=True)
class Kernel:
    """How far a wish at one cell is one at another: the product of three likenesses, each 1 for a cell and itself.

    power: of the Bhattacharyya coefficient of the two distributions. lightness: standard deviation in L.
    near, far: standard deviations of two distances, as shares of the longer side; near_share: how much the first
    counts. noise: variance of what a hint says, in shares of a cell's own.
    """

    power: float = 8.0
    lightness: float = 20.0
    near: float = 0.1
    far: float = 0.8
    near_share: float = 0.5
    noise: float = 0.001


KERNEL = Kernel()


@dataclass(frozen=True, eq=False)
class Cells:
    """What the kernel compares of a prediction, cell by cell, row after row.

    root: (313, n) square roots of the distribution at T = 1, None for a network without. lightness: (n,) L 0..100.
    places: (n, 2) x and y of the centres, as shares of the longer side. inside: (n,) how much of each is photograph,
    0..1. shape: (h, w), n = h w.
    """

    root: Tensor | None
    lightness: Tensor
    places: Tensor
    inside: Tensor
    shape: tuple[int, int]


@dataclass(frozen=True, eq=False)
class Anchor:
    """A hint's place on the cells: what it speaks of, and what is like it. Depends on nothing else of the hint.

    place: (2,) as shares of the longer side. members: (m,) cells around it; weights: (m,) their shares of what is
    meant, summing to 1: those unlike the middle count for little, so that a pin on a thin thing means the thing.
    likeness: (n,) of every cell to the mean of the members, 0..1, distances left out.
    """

    place: Tensor
    members: Tensor
    weights: Tensor
    likeness: Tensor


@dataclass(frozen=True, eq=False)
class Ties:
    """Hints and how they hold on to the cells of a prediction: all that does not depend on the look.

    anchors: one a hint. rows: (k, n) kernel between every hint and every cell. gram: (k, k) kernel between hints.
    noise: (k,) variance of what each says, from its strength; exact: (k,) what it is at strength 1.
    """

    hints: tuple[Hint, ...]
    anchors: tuple[Anchor, ...]
    rows: Tensor
    gram: Tensor
    noise: Tensor
    exact: Tensor


def cells_of(prediction: Prediction) -> Cells:
    """The cells of a prediction: those of the network at its own size, whatever size it saw, so that hints are carried
    equally far by every size (docs/corrections.md). At most 128 along the longer side.
    """
    output = prediction.logits if prediction.logits is not None else prediction.ab
    assert output is not None  # a prediction has one of the two
    height, width = output.shape[-2:]
    scale = min(prediction.card.input_side / prediction.side, CELLS_MOST / max(height, width))
    shape = max(round(height * scale), 1), max(round(width * scale), 1)
    root = None
    if prediction.logits is not None:
        root = _resized(torch.softmax(prediction.logits, dim=0), shape).sqrt_().flatten(1)
    inside = torch.ones_like(prediction.lightness) if prediction.inside is None else prediction.inside
    lightness, inside = _resized(torch.stack((prediction.lightness, inside)), shape).flatten(1)
    rows, columns = (torch.arange(count, dtype=torch.float32) + 0.5 for count in shape)
    y, x = torch.meshgrid(rows / max(shape), columns / max(shape), indexing="ij")
    return Cells(root, lightness, torch.stack((x, y), dim=-1).flatten(0, 1), inside, shape)


def cell_at(cells: Cells, place: tuple[float, float]) -> int:
    """The cell in which a place (x, y) lies, in fractions of the photograph's width and height."""
    height, width = cells.shape
    column, row = (min(int(part * count), count - 1) for part, count in zip(place, (width, height), strict=True))
    return row * width + column


def anchor(cells: Cells, place: tuple[float, float], *, kernel: Kernel = KERNEL) -> Anchor:
    """The anchor of a place (x, y), in fractions of the photograph's width and height."""
    height, width = cells.shape
    middle = cell_at(cells, place)
    row, column = divmod(middle, width)
    members = torch.tensor(
        [
            r * width + c
            for r in range(max(row - STEP, 0), min(row + STEP + 1, height))
            for c in range(max(column - STEP, 0), min(column + STEP + 1, width))
        ]
    )
    likeness = _likeness(cells, members, kernel)  # (m, n)
    weights = likeness[int((members == middle).nonzero()), members]
    weights = weights / weights.sum()
    exact = torch.tensor(place) * torch.tensor([width, height]) / max(width, height)
    return Anchor(exact, members, weights, weights @ likeness)


def tie(cells: Cells, anchors: Sequence[Anchor], hints: Sequence[Hint], *, kernel: Kernel = KERNEL) -> Ties:
    """Tie hints, of strength above 0, to the cells, each by the anchor of its place."""
    places = torch.stack([one.place for one in anchors])
    reaches = torch.tensor([hint.reach for hint in hints])
    alike = torch.stack([one.likeness for one in anchors])
    widths = _widths(cells.places, places, reaches)
    rows = alike * _nearness(places, cells.places, reaches, widths, kernel)
    gram = torch.stack([observe(alike, one) for one in anchors])  # (k, k): what is alike, as each hint sees it
    gram = gram * _nearness(places, places, reaches, reaches, kernel)
    exact = kernel.noise * gram.diagonal()
    strengths = torch.tensor([max(hint.strength, WEAKEST) for hint in hints])
    noise = exact + gram.diagonal() * (1 / strengths - 1)  # so that a lone hint goes its strength of the way
    return Ties(tuple(hints), tuple(anchors), rows, (gram + gram.T) / 2, noise, exact)


def observe(planes: Tensor, one: Anchor) -> Tensor:
    """What an anchor sees of planes (c, n): the weighted mean (c,) of its members."""
    return planes[:, one.members] @ one.weights


def krige(ties: Ties, wishes: Tensor, noise: Tensor) -> Tensor:
    """The weights (k, c) with which the rows give the posterior mean, given what the hints wish (k, c)."""
    weights: Tensor = torch.linalg.solve((ties.gram + torch.diag(noise)).double(), wishes.double())
    return weights.float()


def corrected(field: ChromaField, prediction: Prediction, cells: Cells, ties: Ties) -> ChromaField:
    """The field of the look with the hints' corrections, exact at the pins of strength 1.

    A wish is what separates the said colour from the one the field paints at the pin; "keep" wishes nothing. The
    correction follows the edges of lightness as the look's colours do. What is then missing at the pins is put back
    once (back-projection, Irani & Peleg 1991), as a change without edges.
    """
    painted = colours_at(field, prediction.lightness, cells.shape).flatten(1)  # (2, n)
    wishes = torch.stack(
        [_wish(hint, observe(painted, one)) for hint, one in zip(ties.hints, ties.anchors, strict=True)]
    )
    if not wishes.any():
        return field
    weights = krige(ties, wishes, ties.noise)
    spread = follow_edges(prediction, (weights.T @ ties.rows).view(2, *cells.shape))
    reached = colours_at(spread, prediction.lightness, cells.shape).flatten(1)
    missing = ties.gram @ weights - torch.stack([observe(reached, one) for one in ties.anchors])
    back = (krige(ties, missing, ties.exact).T @ ties.rows).view(2, *cells.shape)
    total = field.coefficients + spread.coefficients
    back = F.interpolate(back[None], prediction.lightness.shape, mode="bilinear", align_corners=False)[0]
    total[2:] += back if prediction.inside is None else back * prediction.inside
    return ChromaField(total)


def variance(cells: Cells, ties: Ties | None) -> Tensor:
    """The posterior variance (h, w) of the correction, 1 where no hint says anything, 0 at one of strength 1.

    Rasmussen & Williams 2006, equation 2.24.
    """
    if ties is None:
        return torch.ones(cells.shape)
    system = ties.gram + torch.diag(ties.noise)
    solved: Tensor = torch.linalg.solve(system.double(), ties.rows.double())
    explained = (ties.rows * solved.float()).sum(dim=0)
    return (1 - explained).clamp(0, 1).view(cells.shape)


def covariance(cells: Cells, some: Tensor, ties: Ties | None, *, kernel: Kernel = KERNEL) -> Tensor:
    """The posterior covariance (m, n) of some cells (m,) with all, reach 1 for all but the hints."""
    one = torch.ones(1)
    rows = _likeness(cells, some, kernel)
    rows *= _nearness(cells.places[some], cells.places, one.expand(len(some)), one, kernel)
    if ties is None:
        return rows
    solved: Tensor = torch.linalg.solve((ties.gram + torch.diag(ties.noise)).double(), ties.rows.double())
    return rows - ties.rows[:, some].T @ solved.float()


def effect(cells: Cells, one: Anchor, hint: Hint, others: Ties | None, *, kernel: Kernel = KERNEL) -> Tensor:
    """Which share of a further hint's wish every cell (h, w) would take: 1 at itself, the others staying met."""
    if others is None:
        ties = tie(cells, (one,), (hint,), kernel=kernel)
        return (ties.rows[0] / ties.gram[0, 0]).clamp(0, 1).view(cells.shape)
    ties = tie(cells, (one, *others.anchors), (hint, *others.hints), kernel=kernel)
    wishes = torch.zeros((len(ties.hints), 1))
    wishes[0] = 1
    return (krige(ties, wishes, ties.noise).T @ ties.rows).clamp(0, 1).view(cells.shape)


def _resized(planes: Tensor, shape: tuple[int, int]) -> Tensor:
    """Planes (c, h, w) as another number of cells: their means, or bilinear where they are more."""
    mode = "area" if shape[0] <= planes.shape[1] else "bilinear"
    return planes if shape == planes.shape[1:] else F.interpolate(planes[None], shape, mode=mode)[0]


def _wish(hint: Hint, painted: Tensor) -> Tensor:
    match hint.colour:
        case "keep":
            return torch.zeros(2)
        case "gray":
            return -painted
        case colour:
            return torch.tensor(colour) - painted


def _likeness(cells: Cells, members: Tensor, kernel: Kernel) -> Tensor:
    """(m, n): how alike the distribution and the lightness of each member are to those of every cell."""
    step = cells.lightness[members][:, None] - cells.lightness
    alike = torch.exp(-(step**2) / (2 * kernel.lightness**2))
    if cells.root is None:
        return alike
    same = torch.pow((cells.root[:, members].T @ cells.root).clamp(max=1), kernel.power)
    return alike * same


def _nearness(first: Tensor, second: Tensor, reaches: Tensor, widths: Tensor, kernel: Kernel) -> Tensor:
    """(k, n) of places (k, 2) and (n, 2), each with its own factor on the distances, (k,) and (n,).

    Gibbs' kernel in two dimensions (Rasmussen & Williams 2006, equation 4.32): semi-definite whatever the factors.
    """
    squared = (first[:, None] - second).square().sum(dim=-1)
    both = reaches[:, None] ** 2 + widths**2
    near, far = (torch.exp(-squared / (both * width**2)) for width in (kernel.near, kernel.far))
    return 2 * reaches[:, None] * widths / both * (kernel.near_share * near + (1 - kernel.near_share) * far)


def _widths(places: Tensor, hints: Tensor, reaches: Tensor) -> Tensor:
    """The factor on distances at every place (n,): that of the hints, the nearer the more (Shepard 1968).

    So a lone hint has its own reach everywhere. Were it 1 away from hints, Gibbs' kernel would weaken every hint of
    another reach, to 0.47 of its wish at 4 and at 0.25, right beside its pin.
    """
    if bool((reaches == reaches[0]).all()):
        return reaches[0].expand(len(places))
    near = 1 / ((places[:, None] - hints).square().sum(dim=-1) + BLEND**2) ** 2  # (n, k)
    return torch.exp(near @ reaches.log() / near.sum(dim=1))
