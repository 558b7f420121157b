"""How coarsely a frame is drawn while a hand moves a slider or a pin: as its machine can follow.

A picture follows a hand where it comes within a frame of the screen, 16 ms. A view of 3840 x 2160 takes longer on two
cores, so fewer pixels are drawn until the hand rests.
"""

import math
from time import perf_counter

# Seconds of a moving frame in the engine, its treatment decoded and its pixels painted: what is left of 16 ms beside
# drawing in the pane (2 to 3) and the way there and back (2).
BUDGET = 0.010
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
        left = max(BUDGET - (perf_counter() - begun), LEAST)
        wanted = math.ceil(math.sqrt(pixels * self._seconds / left))
        return min(max(wanted, 1), STEP_MOST)

    def learn(self, pixels: int, begun: float) -> None:
        """So many pixels were painted since `begun` (perf_counter)."""
        if pixels >= _PIXELS_LEAST:
            self._seconds += _TRUST * ((perf_counter() - begun) / pixels - self._seconds)
