"""One answer for a whole sheet from the network's answers for the photographs on it."""

from collections.abc import Sequence
from dataclasses import dataclass

import torch
from torch import Tensor
from torch.nn import functional as F

from colorstudio.core.box import Bounds

LARGEST = 2.25  # times the pixels of the network's input, since a look decodes them all: 17% of border on each side


@dataclass(frozen=True)
class Part:
    """A photograph on a sheet. seen: (h, w) L as the network saw it; output: (C, h / k, w / k), what it answered."""

    bounds: Bounds
    seen: Tensor
    output: Tensor


def spread(parts: Sequence[Part], lightness: Tensor) -> tuple[Tensor, Tensor, Tensor]:
    """The sheet's L (H, W) at the network's size, its output (C, H / k, W / k) and what is photograph (H, W), 0..1.

    lightness: the sheet's L, any size; parts: at least one. Each answer is laid where its photograph is and goes on
    beyond it, so that nothing fades towards the frame; what is no photograph is 0 and says nothing of colour.
    """
    stride = parts[0].seen.shape[0] // parts[0].output.shape[1]
    height, width = _size(parts, stride)
    mode = "area" if height <= lightness.shape[0] else "bicubic"
    small = F.interpolate(lightness[None, None], (height, width), mode=mode)[0, 0].clamp(0, 100)
    output = torch.zeros((len(parts[0].output), height // stride, width // stride))
    inside = torch.zeros((height, width))
    for part in parts:
        left, top, right, bottom = part.bounds
        inside = torch.maximum(inside, _cover(top, bottom, height)[:, None] * _cover(left, right, width))
        rows, columns = (
            slice(max(int(low * count) - 2, 0), int(high * count) + 3)
            for low, high, count in ((top, bottom, output.shape[1]), (left, right, output.shape[2]))
        )
        down = _laid(top, bottom, output.shape[1], part.output.shape[1])[rows]
        across = _laid(left, right, output.shape[2], part.output.shape[2])[columns]
        output[:, rows, columns] = down @ (part.output @ across.T)
    return small, output, inside


def _size(parts: Sequence[Part], stride: int) -> tuple[int, int]:
    """Height and width of the sheet at which the photographs are about as large as the network saw them."""
    wanted = [
        (part.seen.shape[0] / (part.bounds[3] - part.bounds[1]), part.seen.shape[1] / (part.bounds[2] - part.bounds[0]))
        for part in parts
    ]
    height, width = max(wanted)
    scale = min((LARGEST * parts[0].seen.numel() / (height * width)) ** 0.5, 1.0)
    return tuple(max(stride * round(length * scale / stride), 4 * stride) for length in (height, width))


def _cover(low: float, high: float, count: int) -> Tensor:
    """How much of each of `count` cells lies between two fractions, 0..1."""
    place = torch.arange(count)
    return (high * count - place).clamp(0, 1) - (low * count - place).clamp(0, 1)


def _laid(low: float, high: float, count: int, cells: int) -> Tensor:
    """What lays `cells` cells between two fractions of `count` others, (count, cells): cubic convolution (Keys 1981).

    Between the cells of a photograph linear interpolation lays their mean, which is paler and changes its colours by
    0.2 (CIEDE2000). Beyond the fractions the outermost cell goes on.
    """
    middle = (torch.arange(count) + 0.5) / count
    place = ((middle - low) / (high - low) * cells - 0.5).clamp(0, cells - 1)
    taps = place.floor()[:, None] + torch.arange(-1, 3)
    away = (place[:, None] - taps).abs()
    near, far = 1.5 * away**3 - 2.5 * away**2 + 1, -0.5 * away**3 + 2.5 * away**2 - 4 * away + 2
    shares = torch.where(away <= 1, near, far)
    return torch.zeros(count, cells).scatter_add_(1, taps.long().clamp(0, cells - 1), shares)
