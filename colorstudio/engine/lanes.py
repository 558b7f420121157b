"""Several requests at once on one darkroom: while one reads or writes its file, another has the network.

A darkroom may be entered again wherever a request of it goes aside (see Context.aside), so one baton suffices: who
computes holds it, and hands it on while reading, writing or encoding. Networks and pictures thus meet one thread at a
time, and the pixels are those of one request after the other.
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
    """A request's Context. The baton is held but while it is aside."""

    def __init__(self, baton: threading.Lock, check: Check, notice: Callable[[Message], None]) -> None:
        self._baton = baton
        self.check = check
        self.notice = notice

    def aside(self, work: Callable[[Check], T]) -> T:
        """Run it here, while others have the network."""
        self._baton.release()
        try:
            return work(self.check)
        finally:
            self._baton.acquire()

    def progress(self, fraction: float, text: str = "") -> None:
        """Nobody listens."""
