"""What a running job may ask of whoever runs it: is it still wanted, do this aside, tell how far it is."""

from collections.abc import Callable
from typing import Protocol, TypeVar

from colorstudio.engine.requests import R, Request
from colorstudio.errors import Check, Message, no_check

T = TypeVar("T")


class Context(Protocol):
    """Handed to a job by its runner."""

    def check(self) -> None:
        """Let quicker jobs run now; raise Cancelled when this one is unwanted. On the job's thread only."""

    def aside(self, work: Callable[[Check], T]) -> T:
        """Run reading, writing or encoding away from the device's thread and give its result.

        Quicker jobs are served meanwhile. `work` gets a check for its own thread: it only raises Cancelled.
        """

    def freely(self, work: Callable[[], T]) -> T:
        """Run what needs nothing that its worker keeps for one thread at a time, and give its result.

        On this thread; where several share the worker, others have it meanwhile.
        """

    def progress(self, fraction: float, text: str = "") -> None:
        """Tell how far the job is: 0..1, or -1 where unknown; text names what is in hand, such as a file."""

    def notice(self, message: Message) -> None:
        """Tell the user something in a sentence."""


class Worker(Protocol):
    """Does requests on one thread; run() may be entered again from context.check() and context.aside()."""

    def run(self, request: Request[R], context: Context) -> R:
        """The request's result; raises ColorStudioError, or Cancelled from context.check()."""

    def close(self) -> None:
        """Let go of everything: threads, networks, photographs. Nothing is run after it."""


def _say_nothing(message: Message) -> None:
    pass


class DirectContext:
    """For callers without an engine, such as the command line: all work runs on the calling thread."""

    def __init__(self, check: Check = no_check, notice: Callable[[Message], None] = _say_nothing) -> None:
        self.check = check
        self.notice = notice

    def aside(self, work: Callable[[Check], T]) -> T:
        """Run it here."""
        return work(self.check)

    def freely(self, work: Callable[[], T]) -> T:
        """Run it here."""
        return work()

    def progress(self, fraction: float, text: str = "") -> None:
        """Nobody listens."""
