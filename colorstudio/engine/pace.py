"""How coarsely a frame is drawn while a hand moves a slider or a pin: as its machine can follow.

A picture follows a hand where it comes within a frame of the screen, 16 ms. A view of 3840 x 2160 takes longer on two
cores, so fewer pixels are drawn until the hand rests.
"""

import math
from time import perf_counter

# Seconds of a moving frame: what is left of 16 ms beside the way from the hand to the engine and back to the pane (3).
BUDGET = 0.012
PANE = 0.9e-9  # seconds of it a device pixel for drawing in the pane: 1.75 ms of 2 megapixels, 3.4 to 6.9 of 7
LEAST = 0.002  # seconds of it for the pixels, however long decoding took
STEP_MOST = 4  # device pixels; coarser ones tell little
_FIRST_GUESS = 15e-9  # seconds a pixel, two cores of 2024
_TRUST = 0.5  # in the newest measurement
_PIXELS_LEAST = 100_000  # of a measurement: smaller ones measure the handing over


class Pace:
    """Learns how fast frames are painted here, coarse ones too: their pixels take half as long again."""

    def __init__(self) -> None:
        self._seconds = _FIRST_GUESS  # a pixel

    def step(self, pixels: int, begun: float) -> int:
        """Device pixels for each drawn one, across and down, of a moving frame of so many device pixels.

        begun: when the engine began with the frame (perf_counter); what has passed since is lost to its pixels.
        """
        left = max(BUDGET - PANE * pixels - (perf_counter() - begun), LEAST)
        wanted = math.ceil(math.sqrt(pixels * self._seconds / left))
        return min(max(wanted, 1), STEP_MOST)

    def learn(self, pixels: int, begun: float) -> None:
        """So many pixels were painted since `begun` (perf_counter)."""
        if pixels >= _PIXELS_LEAST:
            self._seconds += _TRUST * ((perf_counter() - begun) / pixels - self._seconds)
