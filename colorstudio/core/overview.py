"""The small copy of a photograph in which frames are looked for, and which way up it lies."""

from torch import Tensor

from colorstudio.core.means import square_means

OVERVIEW = 1024  # pixels; one pass over 24 megapixels in place of four


def overview(lightness: Tensor) -> Tensor:
    """A photograph's L (H, W) as fine as frames are looked for in: itself, or halved until it is small enough.

    Its longer side is under twice OVERVIEW then: what is looked for ends at the network's size, which is less.
    """
    while not is_overview(lightness):
        lightness = square_means(lightness, 2)
    return lightness


def is_overview(lightness: Tensor) -> bool:
    """Whether L (H, W) is small enough to look for frames in; an overview is the largest half that is."""
    return max(lightness.shape) < 2 * OVERVIEW
