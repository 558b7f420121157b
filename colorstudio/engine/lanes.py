"""Several requests at once on one darkroom: while one reads or writes its file, another has the network.

A darkroom may be entered again wherever a request of it goes aside or runs freely (see Context), so one baton suffices:
who uses what the darkroom holds has it, and hands it on while reading, predicting or writing. A network takes one
thread at a time, or on a graphics processor several photographs in one pass (see Together).
"""

import threading
from collections.abc import Callable
from typing import TypeVar

from colorstudio.engine.context import Worker
from colorstudio.engine.requests import R, Request
from colorstudio.errors import Check, Message

T = TypeVar("T")


class Lanes:
    """A darkroom for requests from several threads."""

    def __init__(self, worker: Worker, *, notice: Callable[[Message], None]) -> None:
        self._worker = worker
        self._baton = threading.Lock()
        self._notice = notice

    def run(self, request: Request[R], check: Check) -> R:
        """The request's result, from any thread; raises as the darkroom does, and what `check` raises."""
        with self._baton:
            return self._worker.run(request, _LaneContext(self._baton, check, self._notice))


class _LaneContext:
    """A request's Context. The baton is held but while it is aside or runs freely."""

    def __init__(self, baton: threading.Lock, check: Check, notice: Callable[[Message], None]) -> None:
        self._baton = baton
        self.check = check
        self.notice = notice

    def aside(self, work: Callable[[Check], T]) -> T:
        """Run it here, while others have the darkroom."""
        return self.freely(lambda: work(self.check))

    def freely(self, work: Callable[[], T]) -> T:
        """Run it here, while others have the darkroom."""
        self._baton.release()
        try:
            return work()
        finally:
            self._baton.acquire()

    def progress(self, fraction: float, text: str = "") -> None:
        """Nobody listens."""
