"""Plain paper or backdrop all around what a photograph shows, of any shape: an oval, a cut-out, a vignette.

It is not cut off like a border, for it may be part of the picture; but it gets no colour.
"""

import torch
from torch import Tensor
from torch.nn import functional as F

SIDE = 96  # pixels, longer side of the copy that is looked at
RING = 2  # pixels of it along all four sides that tell the tone
PLAIN = 0.93  # share of the ring that is of one tone; a sky is not below and at both sides, too
NEAR, NOISE_MAX = 5.0, 5.0  # L: as near the tone as this, or 2.5 times its noise; no rougher than this
LEAST = 0.03  # of the picture: less of it is not worth a mask


def within_surround(lightness: Tensor) -> Tensor | None:
    """What lies within a plain surround of L (H, W) in 0..100: (h, w) 0..1, small; None where there is none.

    Of the tone of the surround only what hangs together with it counts: a white shirt keeps its colour.
    """
    height, width = lightness.shape
    scale = SIDE / max(height, width)
    size = tuple(max(round(length * scale), 8) for length in (height, width))
    copy = F.interpolate(lightness[None, None], size, mode="area" if scale < 1 else "bilinear")
    ring = torch.ones_like(copy, dtype=torch.bool)
    ring[..., RING:-RING, RING:-RING] = False
    tone = copy[ring].median()
    away = (copy - tone).abs()
    noise = 1.4826 * float(away[ring].median())
    near = away <= max(NEAR, 2.5 * noise)
    if noise > NOISE_MAX or float(near[ring].float().mean()) < PLAIN:
        return None
    plain = _grown((near & ring).float(), near.float())
    if float(plain.mean()) < LEAST:
        return None
    inside = _without_specks(1 - plain)
    inside = F.max_pool2d(inside, 3, stride=1, padding=1)  # the edge of the photograph belongs to it
    return F.avg_pool2d(inside, 3, stride=1, padding=1, count_include_pad=False)[0, 0]


def _without_specks(inside: Tensor) -> Tensor:
    """What lies within (1, 1, h, w) less what is nowhere three cells wide: grain and dots of print in the surround."""
    core = -F.max_pool2d(-inside, 3, stride=1, padding=1)
    return _grown(core, inside) if core.any() else inside


def _grown(seed: Tensor, room: Tensor) -> Tensor:
    """The seed (1, 1, h, w) with all of the room, 0 or 1, that hangs together with it."""
    for _ in range(2 * SIDE):
        grown = F.max_pool2d(seed, 3, stride=1, padding=1) * room
        if torch.equal(grown, seed):
            break
        seed = grown
    return seed
