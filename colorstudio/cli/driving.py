"""Pulls a batch to its end, one photograph after the other or several at once."""

from collections.abc import Callable
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait

from colorstudio.batch.batch import Batch
from colorstudio.batch.task import Task
from colorstudio.cli.interruption import Interruption
from colorstudio.cli.width import Width
from colorstudio.errors import Cancelled, Check, MemoryExhausted

Colour = Callable[[Task, Check], None]
"""Colours one photograph into its file; raises ColorStudioError, or Cancelled from the check."""

GLANCE = 0.2  # seconds between two looks for Ctrl-C, which wakes no waiting thread on Windows


def drive(batch: Batch, colour: Colour, *, width: Width | None = None) -> bool:
    """Colour what the batch gives; False where Ctrl-C ended it. Nothing half written is left then.

    width: how many in hand at once, one where it is left out.
    """
    with Interruption() as interruption:
        if width is None or width.most == 1:
            _one_by_one(batch, colour, interruption)
        else:
            _side_by_side(batch, colour, interruption, width)
        return not interruption.asked


def _one_by_one(batch: Batch, colour: Colour, interruption: Interruption) -> None:
    while not interruption.asked and (task := batch.next()) is not None:
        try:
            colour(task, interruption.check)
        except Exception as error:  # noqa: BLE001 (the batch has the rule for errors)
            _answer(batch, task, error)
        else:
            _answer(batch, task, None)


def _side_by_side(batch: Batch, colour: Colour, interruption: Interruption, width: Width) -> None:
    """Where memory runs out with others in hand, the photograph is tried once more with none beside it."""
    running: dict[Future[None], Task] = {}
    alone, crowded = None, False
    with ThreadPoolExecutor(width.most, thread_name_prefix="colorstudio-lane") as pool:
        while True:
            most = 1 if crowded else width.now
            while len(running) < most and not interruption.asked and (task := batch.next()) is not None:
                future = pool.submit(colour, task, interruption.check)
                running[future] = task
                alone = future if most == 1 else None
            if not running:
                return
            for future in wait(running, timeout=GLANCE, return_when=FIRST_COMPLETED).done:
                task = running.pop(future)
                error = future.exception()
                if isinstance(error, MemoryExhausted | MemoryError) and future is not alone:
                    batch.put_back(task)
                    crowded = True
                    width.ran_short()
                    continue
                _answer(batch, task, error)
                crowded = crowded and future is not alone
                if error is None:
                    width.came_out()


def _answer(batch: Batch, task: Task, error: BaseException | None) -> None:
    if error is None:
        batch.done(task)
    elif isinstance(error, Cancelled):
        batch.put_back(task)
    elif isinstance(error, Exception):
        batch.failed(task, error)
    else:
        raise error
