"""What halts a run: validation, which its clock does not count, and signals, which wait until the state is whole."""

import _thread
import os
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


# Ctrl-C; what asks a process to end (a system that shuts down, a batch queue); a terminal that closes; Windows' both.
SIGNALS = tuple(getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK") if hasattr(signal, name))
SWALLOWING = "pyvips"  # what is raised in its callbacks is printed and forgotten; the next block hears instead


AGAIN = 0.05  # seconds until it is tried again to interrupt what would swallow it


@contextmanager
def stoppable() -> Iterator[None]:
    """Inside the block Ctrl-C and its like raise KeyboardInterrupt, and no library swallows it; as long as it takes.

    Outside the main thread, which signals reach, it does nothing.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    process, before = os.getpid(), {number: signal.getsignal(number) for number in SIGNALS}

    def stop(number: int, frame: FrameType | None) -> None:
        if os.getpid() != process:  # a reader that was forked from here
            signal.signal(number, signal.SIG_DFL)
            os.kill(os.getpid(), number)
        elif _within(frame, SWALLOWING):
            threading.Timer(AGAIN, _thread.interrupt_main, (number,)).start()
        else:
            raise KeyboardInterrupt

    heard = {number: was for number, was in before.items() if was not in (signal.SIG_IGN, None)}
    for number in heard:
        signal.signal(number, stop)
    try:
        yield
    finally:
        for number, was in heard.items():
            signal.signal(number, was)


class Interrupts:
    """Ctrl-C and its like, held back while the state changes or is written; several processes hear them between steps.

    alone: whether one process trains. Outside the main thread, which signals reach, it does nothing.
    """

    def __init__(self, *, alone: bool) -> None:
        self.wanted = False
        self._alone = alone
        self._open = False
        self._before: dict[int, Any] = {}
        self._process = os.getpid()

    def __enter__(self) -> "Interrupts":
        if threading.current_thread() is threading.main_thread():
            for number in SIGNALS:
                before = signal.getsignal(number)
                if before not in (signal.SIG_IGN, None):
                    self._before[number] = signal.signal(number, self._want)
        return self

    def __exit__(self, *_: object) -> None:
        for number, before in self._before.items():
            signal.signal(number, before)
        self._before = {}

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
        if os.getpid() != self._process:  # a reader that was forked from here
            signal.signal(number, signal.SIG_DFL)
            os.kill(os.getpid(), number)
            return
        self.wanted = True
        if self._open and not _within(frame, SWALLOWING):
            raise KeyboardInterrupt


def _within(frame: FrameType | None, module: str) -> bool:
    while frame is not None:
        if str(frame.f_globals.get("__name__")).startswith(module):
            return True
        frame = frame.f_back
    return False
