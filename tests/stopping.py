"""A check that stops what it is called by."""

from colorstudio.errors import Cancelled


class StopAt:
    """Raises Cancelled at the call of this number; calls: how many there were."""

    def __init__(self, number: int) -> None:
        self.calls = 0
        self._number = number

    def __call__(self) -> None:
        self.calls += 1
        if self.calls == self._number:
            raise Cancelled
