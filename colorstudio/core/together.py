"""A network that several threads ask at the same time."""

from collections.abc import Callable
from dataclasses import dataclass
from threading import Lock

import torch
from torch import Tensor


@dataclass(eq=False)
class _Asked:
    planes: Tensor
    output: Tensor | None = None


class Together:
    """Runs a network for whoever asks, one pass at a time; inputs of one size that wait go through it together.

    While a pass runs, others come to wait; the next to go takes those of its own size along. Nobody waits for company.
    """

    def __init__(self, network: Callable[[Tensor], Tensor], *, most: int) -> None:
        """network: (N, C, H, W) to N outputs. most: pixels of all inputs in one pass; a single one may have more."""
        self._network = network
        self._most = most
        self._waiting: list[_Asked] = []
        self._changing = Lock()
        self._running = Lock()

    def __call__(self, planes: Tensor) -> Tensor:
        """The network's output (1, ...) for one input (1, C, H, W). Any thread; raises what the network raises."""
        asked = _Asked(planes)
        with self._changing:
            self._waiting.append(asked)
        try:
            with self._running:
                if asked.output is None:
                    self._run(asked)
        finally:
            with self._changing:
                self._waiting.remove(asked)
        assert asked.output is not None  # _run raises otherwise
        return asked.output

    def _run(self, first: _Asked) -> None:
        group = [first, *self._company(first)]
        if len(group) > 1:
            try:
                self._pass(group)
            except RuntimeError:  # no memory for so many, as a rule: alone each has its own error, if any
                self._most = first.planes[0, 0].numel() * (len(group) // 2)
            else:
                return
        self._pass([first])  # out here, where the error no longer holds on to the tensors of the attempt

    def _company(self, first: _Asked) -> list[_Asked]:
        """Who else waits with an input of this size, as many as fit into one pass."""
        room = max(self._most // first.planes[0, 0].numel() - 1, 0)
        with self._changing:
            waiting = [one for one in self._waiting if one is not first and one.output is None]
        return [one for one in waiting if one.planes.shape == first.planes.shape][:room]

    def _pass(self, group: list[_Asked]) -> None:
        planes = torch.cat([one.planes for one in group]) if len(group) > 1 else group[0].planes
        outputs = self._network(planes)
        for one, output in zip(group, torch.split(outputs, 1), strict=True):
            one.output = output
