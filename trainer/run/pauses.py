"""What halts a run: validation, which its clock does not count, and Ctrl-C, which waits until the state is whole."""

import signal
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType
from typing import Any


class Clock:
    """Seconds of training: those before, and those that pass while it runs."""

    def __init__(self, before: float) -> None:
        self._begun = time.monotonic() - before

    def seconds(self) -> float:
        """Seconds of training up to now."""
        return time.monotonic() - self._begun

    @contextmanager
    def stopped(self) -> Iterator[None]:
        """Inside the block no time passes."""
        paused = time.monotonic()
        yield
        self._begun += time.monotonic() - paused


class Interrupts:
    """Ctrl-C, held back while the state changes or is written; several processes hear it between steps only.

    alone: whether one process trains. Outside the main thread, which signals reach, it does nothing.
    """

    def __init__(self, *, alone: bool) -> None:
        self.wanted = False
        self._alone = alone
        self._open = False
        self._before: Any = None

    def __enter__(self) -> "Interrupts":
        ignored = signal.getsignal(signal.SIGINT) in (signal.SIG_IGN, None)
        if threading.current_thread() is threading.main_thread() and not ignored:
            self._before = signal.signal(signal.SIGINT, self._want)
        return self

    def __exit__(self, *_: object) -> None:
        if self._before is not None:
            signal.signal(signal.SIGINT, self._before)

    @contextmanager
    def heard(self) -> Iterator[None]:
        """Inside the block it raises KeyboardInterrupt at once, where this process is alone."""
        self._open = self._alone
        try:
            if self._open and self.wanted:
                raise KeyboardInterrupt
            yield
        finally:
            self._open = False

    def _want(self, number: int, frame: FrameType | None) -> None:
        self.wanted = True
        if self._open:
            raise KeyboardInterrupt
