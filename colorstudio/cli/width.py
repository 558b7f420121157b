"""How many photographs to have in hand at once: as told, or as many as are found to be worth it (ADR 0027)."""

import os
import sys
import time
from collections.abc import Callable

LANES_CPU = 2  # one has the network while the other reads or writes; both are cores that the network wants, too
LANES_ACCELERATOR = 4  # a graphics processor leaves the cores to reading and writing
TRIAL = 6  # photographs by which a pace is told
GAIN = 1.1  # how much faster one more in hand must be: less would be noise, and each takes memory
RESERVE = 1 << 30  # bytes that stay free for others


class Width:
    """Always `most` photographs in hand."""

    def __init__(self, most: int) -> None:
        self.most = most
        self.now = most

    def came_out(self) -> None:
        """One more is done."""

    def ran_short(self) -> None:
        """Memory ran out with several in hand."""


class FoundWidth(Width):
    """Begins with one in hand, and takes one more as long as that is faster by GAIN and there is memory for it.

    Each width is timed over TRIAL photographs, behind those that were begun under the one before. has_room: whether
    one more fits into memory. clock: seconds.
    """

    def __init__(
        self, most: int, *, has_room: Callable[[], bool] | None = None, clock: Callable[[], float] = time.monotonic
    ) -> None:
        super().__init__(most)
        self.now = 1
        self._has_room = has_room or Memory().has_room
        self._clock = clock
        self._settled = most == 1
        self._pace = 0.0  # photographs a second, of the width before
        self._begin(1)

    def came_out(self) -> None:
        if self._settled:
            return
        self._seen += 1
        if self._seen == self._passing:
            self._since = self._clock()
        elif self._seen == self._passing + TRIAL:
            self._judge(TRIAL / max(self._clock() - self._since, 1e-9))

    def ran_short(self) -> None:
        self.now, self._settled = max(self.now - 1, 1), True

    def _judge(self, pace: float) -> None:
        if pace < self._pace * GAIN:
            self.now, self._settled = self.now - 1, True
        elif self.now == self.most or not self._has_room():
            self._settled = True
        else:
            self._pace = pace
            self.now += 1
            self._begin(self.now)

    def _begin(self, passing: int) -> None:
        """passing: how many come out before the clock starts: begun before, or the first, with the network loaded."""
        self._passing, self._seen, self._since = passing, 0, 0.0


class Memory:
    """Whether there is memory for one more photograph, by what the first ones took, the network among it.

    Where the system does not say, there is: what memory does not suffice for beside others is tried alone.
    """

    def __init__(self, *, peak: Callable[[], int | None] | None = None, free: Callable[[], int | None] | None = None):
        self._peak, self._free = peak or peak_bytes, free or free_bytes
        self._before = self._peak()

    def has_room(self) -> bool:
        peak, free = self._peak(), self._free()
        if peak is None or free is None or self._before is None:
            return True
        return free >= peak - self._before + RESERVE


def peak_bytes() -> int | None:
    """The most memory that this process had; None where it cannot be told."""
    try:
        import resource
    except ImportError:  # Windows
        return None
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most if sys.platform == "darwin" else most * 1024


def free_bytes() -> int | None:
    """Memory that can be had without swapping; None where it cannot be told."""
    try:
        with open("/proc/meminfo") as file:  # noqa: PTH123 (Linux alone has it)
            lines = dict(line.split(":") for line in file)
        return int(lines["MemAvailable"].split()[0]) * 1024
    except (OSError, KeyError, ValueError):
        return None


def most_lanes(device: str) -> int:
    """How many in hand can be worth it at most on a device ("cpu", "cuda", "mps")."""
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    processes = os.environ.get("LOCAL_WORLD_SIZE", "1")  # of torchrun's, on this machine
    cores //= int(processes) if processes.isdecimal() and int(processes) else 1
    return max(1, min(cores, LANES_CPU if device == "cpu" else LANES_ACCELERATOR))
