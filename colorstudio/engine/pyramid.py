"""A photograph's lightness at halved sizes, so that any view of it is resampled from few pixels."""

import math

import torch
from torch import Tensor

from colorstudio.core.means import square_means
from colorstudio.core.overview import is_overview
from colorstudio.engine.view import Cut

SMALLEST = 64  # px; below this length of the longer side no further half is made
NEAREST_ABOVE = 4.0  # times; beyond it a person wants to see the pixels themselves
_BLOCK = 64  # output rows or columns per product; a banded matrix wastes little in blocks of this size


class Pyramid:
    """Area-averaged halves of a lightness plane (H, W); about a third more memory than the plane itself."""

    def __init__(self, lightness: Tensor) -> None:
        self._levels = [lightness]
        while max(self._levels[-1].shape) > SMALLEST:
            self._levels.append(square_means(self._levels[-1], 2))

    @property
    def overview(self) -> Tensor:
        """The half that `overview.overview` would make."""
        return next(level for level in self._levels if is_overview(level))

    def sample(self, cut: Cut) -> Tensor:
        """A copy of the cut (h, w): exact at 100%, antialiased below, smooth up to 4x, then nearest."""
        if cut.is_empty:
            return self._levels[0].new_empty(0, 0)
        if cut.photo == cut.scaled:
            return self._levels[0][cut.top : cut.bottom, cut.left : cut.right].clone()
        across, down = cut.photo[0] / cut.scaled[0], cut.photo[1] / cut.scaled[1]  # its px per device px
        depth = min(max(math.floor(math.log2(min(across, down))), 0), len(self._levels) - 1)
        level, pixel = self._levels[depth], 2**depth
        smooth = max(across, down) >= 1 / NEAREST_ABOVE
        rows = _Band(cut.top, cut.bottom, down / pixel, size=level.shape[0], smooth=smooth)
        columns = _Band(cut.left, cut.right, across / pixel, size=level.shape[1], smooth=smooth)
        mixed = rows.apply(level[:, columns.start : columns.stop])
        return columns.shifted().apply(mixed.T).T.contiguous()


class _Band:
    """Weights that resample one axis: output i averages `taps` pixels from first[i] on.

    The filter is a triangle over at least one source pixel each way and over one output pixel when shrinking,
    as Pillow's bilinear is; at the borders its remaining part is scaled to a sum of 1.
    """

    def __init__(self, start: int, stop: int, step: float, *, size: int, smooth: bool) -> None:
        centres = (torch.arange(start, stop, dtype=torch.float64) + 0.5) * step  # in source pixels
        reach = max(step, 1.0) if smooth else 0.5
        self._taps = min(math.ceil(2 * reach) + 1, size) if smooth else 1
        first = (centres - reach if smooth else centres).floor().long()
        self._first = first.clamp(0, size - self._taps)
        offsets = self._first[:, None] + torch.arange(self._taps) + 0.5 - centres[:, None]  # (n, taps)
        weights = (1 - offsets.abs() / reach).clamp_min(0) if smooth else torch.ones_like(offsets)
        self._weights = (weights / weights.sum(dim=1, keepdim=True)).float()
        self.start = int(self._first[0])
        self.stop = int(self._first[-1]) + self._taps

    def shifted(self) -> "_Band":
        """The same band for a source that begins at self.start."""
        self._first = self._first - self.start
        return self

    def apply(self, source: Tensor) -> Tensor:
        """Resample the first axis: (size, w) to (n, w), by a dense product per block of the banded matrix."""
        out = source.new_empty(len(self._first), source.shape[1])
        for begin in range(0, len(self._first), _BLOCK):
            first, weights = self._first[begin : begin + _BLOCK], self._weights[begin : begin + _BLOCK]
            low, high = int(first[0]), int(first[-1]) + self._taps
            block = torch.zeros(len(first), high - low)
            block.scatter_(1, first[:, None] - low + torch.arange(self._taps), weights)
            torch.mm(block, source[low:high], out=out[begin : begin + _BLOCK])
        return out
