"""Pulls a batch to its end, one photograph after the other or several at once."""

import os
from collections.abc import Callable
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait

from colorstudio.batch.batch import Batch
from colorstudio.batch.task import Task
from colorstudio.cli.interruption import Interruption
from colorstudio.errors import Cancelled, Check, MemoryExhausted

Colour = Callable[[Task, Check], None]
"""Colours one photograph into its file; raises ColorStudioError, or Cancelled from the check."""

GLANCE = 0.2  # seconds between two looks for Ctrl-C, which wakes no waiting thread on Windows
LANES_CPU = 2  # one has the network while the other reads or writes; both are cores that the network wants, too
LANES_ACCELERATOR = 4  # a graphics processor leaves the cores to reading and writing


def count_lanes(device: str) -> int:
    """How many photographs to have in hand for a device ("cpu", "cuda", "mps"), for `--jobs auto`."""
    cores = os.cpu_count() or 1
    return min(cores, LANES_CPU if device == "cpu" else LANES_ACCELERATOR)


def drive(batch: Batch, colour: Colour, *, lanes: int = 1) -> bool:
    """Colour what the batch gives; False where Ctrl-C ended it. Nothing half written is left then."""
    with Interruption() as interruption:
        if lanes == 1:
            _one_by_one(batch, colour, interruption)
        else:
            _side_by_side(batch, colour, interruption, lanes)
        return not interruption.asked


def _one_by_one(batch: Batch, colour: Colour, interruption: Interruption) -> None:
    while not interruption.asked and (task := batch.next()) is not None:
        try:
            colour(task, interruption.check)
        except Exception as error:  # noqa: BLE001 (the batch has the rule for errors)
            _answer(batch, task, error)
        else:
            _answer(batch, task, None)


def _side_by_side(batch: Batch, colour: Colour, interruption: Interruption, lanes: int) -> None:
    """Where memory runs out with others in hand, the photograph is tried once more with none beside it."""
    running: dict[Future[None], Task] = {}
    width, alone = lanes, None
    with ThreadPoolExecutor(lanes, thread_name_prefix="colorstudio-lane") as pool:
        while True:
            while len(running) < width and not interruption.asked and (task := batch.next()) is not None:
                future = pool.submit(colour, task, interruption.check)
                running[future] = task
                alone = future if width == 1 else None
            if not running:
                return
            for future in wait(running, timeout=GLANCE, return_when=FIRST_COMPLETED).done:
                task = running.pop(future)
                error = future.exception()
                if isinstance(error, MemoryExhausted | MemoryError) and future is not alone:
                    batch.put_back(task)
                    width = 1
                    continue
                _answer(batch, task, error)
                width = lanes if future is alone else width


def _answer(batch: Batch, task: Task, error: BaseException | None) -> None:
    if error is None:
        batch.done(task)
    elif isinstance(error, Cancelled):
        batch.put_back(task)
    elif isinstance(error, Exception):
        batch.failed(task, error)
    else:
        raise error
