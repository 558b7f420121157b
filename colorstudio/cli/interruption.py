"""Ctrl-C, once kindly."""

import signal
from types import FrameType, TracebackType
from typing import Self

from colorstudio.errors import Cancelled


def raise_interrupts() -> None:
    """Have Ctrl-C raise KeyboardInterrupt, as Python does; until then, while libraries load, it ends the program."""
    signal.signal(signal.SIGINT, signal.default_int_handler)


class Interruption:
    """While entered, the first Ctrl-C makes `check` raise Cancelled; a second one is Python's own again."""

    def __init__(self) -> None:
        self.asked = False

    def check(self) -> None:
        """Raise Cancelled once Ctrl-C was pressed; any thread."""
        if self.asked:
            raise Cancelled

    def __enter__(self) -> Self:
        self._before = signal.signal(signal.SIGINT, self._ask)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        signal.signal(signal.SIGINT, self._before)

    def _ask(self, number: int, frame: FrameType | None) -> None:
        self.asked = True
        raise_interrupts()
