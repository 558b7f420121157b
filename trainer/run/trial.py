"""A timed second of a task's own step, before it trains: which precision is faster, and how many steps there are."""

from time import perf_counter
from typing import Any

import torch

from trainer.run.loop import Schedule, Task
from trainer.run.precision import using

ENOUGH = 0.2  # seconds that a timed step takes at least, where the batch has so many pictures
FEWEST = 2  # pictures: what BatchNorm needs
HOPELESS = 3.0  # times as slow as the other: one step is enough


class Trial:
    """Steps of a task that change nothing, on the first pictures of a batch."""

    def __init__(self, task: Task, device: torch.device, start: int = 0) -> None:
        self._task, self._device, self._start = task, device, start
        self._batch: Any = None
        self._count = FEWEST
        self._found: dict[str, float] = {}

    def seconds(self, precision: str) -> float:
        """Seconds that a step on a whole batch takes, forwards and backwards, reckoned from a few pictures."""
        if precision not in self._found:
            if self._batch is None:
                batch = next(iter(self._task.batches(self._start)), None)
                # A run that is over has no further batch.
                self._batch = batch if batch is not None else next(iter(self._task.batches(0)))
            self._found[precision] = self._measure(precision)
        return self._found[precision]

    def _measure(self, precision: str) -> float:
        whole = len(self._batch)
        buffers = {name: value.clone() for name, value in self._task.network.named_buffers()}
        try:
            with using(precision):
                first = self._step()
                known = min(self._found.values(), default=float("inf")) * self._count / whole
                if first > HOPELESS * known:
                    return first * whole / self._count
                seconds = self._step()
                while not self._found and seconds < ENOUGH and self._count < whole:
                    self._count = min(whole, max(2 * self._count, int(self._count * ENOUGH / max(seconds, 1e-3))))
                    self._step()
                    seconds = self._step()
                return min(seconds, self._step()) * whole / self._count
        finally:
            self._task.network.zero_grad(set_to_none=True)
            for name, value in self._task.network.named_buffers():
                value.copy_(buffers[name])

    def _step(self) -> float:
        self._task.network.train()
        self._task.begin_step(1.0)  # all that is tuned for most of the run
        self._task.network.zero_grad(set_to_none=True)
        pictures = self._batch[: self._count].to(self._device)
        begun = perf_counter()
        self._task.loss(pictures, self._start).backward()  # type: ignore[no-untyped-call]
        if self._device.type != "cpu":
            torch.accelerator.synchronize()
        return perf_counter() - begun


def expected_steps(schedule: Schedule, seconds: float) -> int:
    """How many steps a run makes whose steps take so long."""
    if schedule.minutes is None:
        return schedule.steps
    return min(schedule.steps, int(60 * schedule.minutes / max(seconds, 1e-6)))


def shortfall(schedule: Schedule, steps: int) -> str | None:
    """What to tell about a run that makes fewer steps than it needs to learn anything; None where it makes enough."""
    if steps >= schedule.needed:
        return None
    time = f" in {schedule.minutes:g} minutes" if schedule.minutes is not None else ""
    cure = "give it more minutes" if steps < schedule.steps else "give it more steps"
    return (
        f"This run will make about {steps} steps{time}, and needs {schedule.needed} to learn from the pictures: "
        f"{cure}, or expect little."
    )
