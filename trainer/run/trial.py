"""A timed second of a task's own step, before it trains: which precision is faster, and how many steps there are."""

import time
from dataclasses import dataclass
from typing import Any

import torch

from trainer.run.loop import Schedule, Task
from trainer.run.precision import using

ENOUGH = 0.2  # seconds that a timed step takes at least, where the batch has so many pictures
WHILE = 1.0  # seconds of steps that the pace is taken from
FEWEST = 2  # pictures: what BatchNorm needs
HOPELESS = 3.0  # times as slow as the other: one step is enough
BUSY = 2.0  # times as long as the step's own work: the computer has other work


@dataclass(frozen=True)
class Pace:
    """Seconds that a step on a whole batch takes, forwards and backwards.

    now: beside whatever else the computer does. alone: where it does nothing else, of the processor time.
    """

    now: float
    alone: float

    @property
    def is_held_up(self) -> bool:
        """Whether other work takes most of the computer."""
        return self.now > BUSY * self.alone


class Trial:
    """Steps of a task that change nothing, on the first pictures of a batch."""

    def __init__(self, task: Task, device: torch.device, start: int = 0) -> None:
        self._task, self._device, self._start = task, device, start
        self._batch: Any = None
        self._count = FEWEST
        self._found: dict[str, Pace] = {}

    def seconds(self, precision: str) -> float:
        """Seconds that a step takes where the computer does nothing else: by these precisions are compared."""
        return self.pace(precision).alone

    def pace(self, precision: str) -> Pace:
        """How long a step on a whole batch takes, reckoned from a few pictures; measured once."""
        if precision not in self._found:
            if self._batch is None:
                batch = next(iter(self._task.batches(self._start)), None)
                # A run that is over has no further batch.
                self._batch = batch if batch is not None else next(iter(self._task.batches(0)))
            self._found[precision] = self._measure(precision)
        return self._found[precision]

    def _measure(self, precision: str) -> Pace:
        whole = len(self._batch)
        buffers = {name: value.clone() for name, value in self._task.network.named_buffers()}
        try:
            with using(precision):
                first = self._step()
                known = min((pace.alone for pace in self._found.values()), default=float("inf")) * self._count / whole
                if first.alone > HOPELESS * known:
                    return _of_batch([first], whole / self._count)
                last = self._step()
                while not self._found and last.alone < ENOUGH and self._count < whole:
                    self._count = min(whole, max(2 * self._count, int(self._count * ENOUGH / max(last.alone, 1e-3))))
                    self._step()
                    last = self._step()
                steps = [last, self._step()]
                while sum(step.now for step in steps) < WHILE:
                    steps.append(self._step())
                return _of_batch(steps, whole / self._count)
        finally:
            self._task.network.zero_grad(set_to_none=True)
            for name, value in self._task.network.named_buffers():
                value.copy_(buffers[name])

    def _step(self) -> Pace:
        self._task.network.train()
        self._task.begin_step(1.0)  # all that is tuned for most of the run
        self._task.network.zero_grad(set_to_none=True)
        pictures = self._batch[: self._count].to(self._device)
        begun, worked = time.perf_counter(), time.process_time()
        self._task.loss(pictures, self._start).backward()  # type: ignore[no-untyped-call]
        if self._device.type != "cpu":
            torch.accelerator.synchronize()
        seconds = time.perf_counter() - begun
        if self._device.type != "cpu":  # the processor's time says nothing of the device's
            return Pace(seconds, seconds)
        return Pace(seconds, min((time.process_time() - worked) / torch.get_num_threads(), seconds))


def _of_batch(steps: list[Pace], batches: float) -> Pace:
    """The mean of several steps; batches: how many times as many pictures a batch has as one of them."""
    now, alone = (sum(times) / len(steps) for times in ((step.now for step in steps), (step.alone for step in steps)))
    return Pace(batches * now, batches * alone)


@dataclass(frozen=True)
class Outlook:
    """How many steps a run will make; alone: how many without the computer's other work, None where that is little.

    warning: what to tell where they are too few to learn anything.
    """

    steps: int
    alone: int | None = None
    warning: str | None = None


def outlook(schedule: Schedule, pace: Pace) -> Outlook:
    """What is to be expected of a run whose steps go at this pace."""
    steps, alone = (expected_steps(schedule, seconds) for seconds in (pace.now, pace.alone))
    held_up = pace.is_held_up and alone > steps
    return Outlook(steps, alone if held_up else None, shortfall(schedule, steps, alone if held_up else None))


def expected_steps(schedule: Schedule, seconds: float) -> int:
    """How many steps a run makes whose steps take so long."""
    if schedule.minutes is None:
        return schedule.steps
    return min(schedule.steps, int(60 * schedule.minutes / max(seconds, 1e-6)))


def shortfall(schedule: Schedule, steps: int, alone: int | None = None) -> str | None:
    """What to tell about a run that makes fewer steps than it needs to learn anything; None where it makes enough.

    alone: how many it would make without the computer's other work, where that holds it up.
    """
    if steps >= schedule.needed:
        return None
    time = f" in {schedule.minutes:g} minutes" if schedule.minutes is not None else ""
    cure = "give it more minutes" if steps < schedule.steps else "give it more steps"
    if alone is not None and alone >= schedule.needed:
        cure = f"let the computer do less beside it, when it would make about {alone}, or {cure}"
    return (
        f"This run will make about {steps} step{'' if steps == 1 else 's'}{time}, and needs {schedule.needed} to learn "
        f"from the pictures: {cure}, or expect little."
    )
