"""The copy of a photograph that a network sees: where it has faded, its range is stretched."""

import torch
from torch import Tensor
from torch.nn import functional as F

# A faded photograph's darkest part is brought down to L 20 and its brightest up to L 75, part of the way to black and
# white; one that reaches further stays as it is. No filter against grain: the reduction to the network's size averages
# grain away, and Lee's on top of that cost 0.02 to 0.2 dB on grainy pictures (docs/studio-network.md).
BLACK, WHITE = 20.0, 75.0
CELL = 4  # pixels; means of so many squared, so that a speck of dust is no black and a scratch no white
SHARE = 0.01  # of the cells may lie beyond either end


def level(lightness: Tensor) -> Tensor:
    """L (N, 1, H, W) in 0..100, levelled, each picture by itself; H and W of at least 4.

    An end moves by the picture's own range at most, so that fog stays fog and a blank wall blank.
    """
    cells = F.avg_pool2d(lightness, CELL).flatten(1)
    shares = torch.tensor((SHARE, 1 - SHARE), device=cells.device, dtype=cells.dtype)
    dark, bright = torch.quantile(cells, shares, dim=1)[:, :, None, None, None]
    span = (bright - dark).clamp_min(1e-3)
    low = torch.maximum(dark.clamp(max=BLACK), dark - span)
    high = torch.minimum(bright.clamp(min=WHITE), dark + 2 * span)
    levelled: Tensor = low + (high - low) / span * (lightness - dark)
    return levelled.clamp(0, 100)
