"""How coarsely a frame is drawn while a hand moves a slider or a pin: as its machine can follow.

A picture follows a hand where it comes within a frame of the screen, 16 ms. A view of 3840 x 2160 takes longer on two
cores, so fewer pixels are drawn until the hand rests.
"""

import math
from time import perf_counter

# Seconds for the pixels of a moving frame: what is left of 16 ms beside decoding the treatment (3 to 6 ms), drawing
# in the pane (2 to 8) and the way there and back.
BUDGET = 0.004
STEP_MOST = 4  # device pixels; coarser ones tell little
_FIRST_GUESS = 15e-9  # seconds a pixel, two cores of 2024
_TRUST = 0.5  # in the newest measurement
_PIXELS_LEAST = 100_000  # of a measurement: smaller ones measure the handing over


class Pace:
    """Learns how fast whole frames are painted here."""

    def __init__(self) -> None:
        self._seconds = _FIRST_GUESS  # a pixel

    def step(self, pixels: int) -> int:
        """Device pixels for each drawn one, across and down, of a moving frame of so many device pixels."""
        wanted = math.ceil(math.sqrt(pixels * self._seconds / BUDGET))
        return min(max(wanted, 1), STEP_MOST)

    def learn(self, pixels: int, begun: float) -> None:
        """So many pixels were painted since `begun` (perf_counter)."""
        if pixels >= _PIXELS_LEAST:
            self._seconds += _TRUST * ((perf_counter() - begun) / pixels - self._seconds)
