"""The copy of a photograph that a network sees: all have one range of tones, however faded, dim or hard they are."""

import torch
from torch import Tensor
from torch.nn import functional as F

# A photograph's darkest part goes to L 8 and its brightest to L 88, whether that stretches or narrows its range, so
# that its colours do not hang on exposure and fading (docs/studio-network.md). No filter against grain: the reduction
# to the network's size averages grain away, and Lee's on top of that cost 0.02 to 0.2 dB on grainy pictures.
BLACK, WHITE = 8.0, 88.0
STRETCH = 3.0  # times its range at most, so that fog stays fog and a blank wall blank
CELL = 4  # pixels; means of so many squared, so that a speck of dust is no black and a scratch no white
SHARE = 0.01  # of the cells may lie beyond either end


def level(lightness: Tensor) -> Tensor:
    """L (N, 1, H, W) in 0..100, levelled, each picture by itself; H and W of at least 4.

    A range too narrow to reach both ends keeps its middle as nearly as they allow.
    """
    cells = F.avg_pool2d(lightness, CELL).flatten(1)
    shares = torch.tensor((SHARE, 1 - SHARE), device=cells.device, dtype=cells.dtype)
    dark, bright = torch.quantile(cells, shares, dim=1)[:, :, None, None, None]
    span = (bright - dark).clamp_min(1e-3)
    gain = ((WHITE - BLACK) / span).clamp(max=STRETCH)
    black = (dark + bright - gain * span) / 2
    black = torch.minimum(black.clamp_min(BLACK), WHITE - gain * span)
    levelled: Tensor = black + gain * (lightness - dark)
    return levelled.clamp(0, 100)
