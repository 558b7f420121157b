"""A batch killed at many places and taken up again, in processes of their own; prints what came of each, as JSON.

Run by test_killed. Forks before libvips has a thread, so that its import is paid for once.
"""

import json
import os
import signal
import sys
from pathlib import Path
from types import FrameType
from typing import Any

import numpy as np

from colorstudio.batch.batch import Batch
from colorstudio.batch.history import read_history
from colorstudio.batch.journal import Journal
from colorstudio.batch.plan import plan_batch
from colorstudio.batch.task import Task
from colorstudio.files.read import read_photo
from colorstudio.files.write import write_photo
from tests.batch.driver import drive

WATCHED = (f"colorstudio{os.sep}batch{os.sep}", f"files{os.sep}write.py")


def colour(task: Task) -> None:
    """Write the photograph with its lightness as red: as long a way through the writer as any."""
    photo = read_photo(task.source)
    pixels = np.zeros((photo.height, photo.width, 3), np.uint8)
    pixels[..., 0] = np.rint(photo.lightness * 2.55)
    write_photo(task.target, pixels, source=photo, overwrite=task.replace)


def run(scans: Path, out: Path) -> None:
    """Colour what is left, as `colorize --resume` does."""
    plan = plan_batch([scans], output=out)
    with Journal(out) as journal:
        batch = Batch(plan.tasks, folder=out, journal=journal, history=read_history(out))
        drive(batch, colour)
        batch.end()


class Steps:
    """Counts the lines that the batch and the writer go through; kills the process at one of them."""

    def __init__(self, fatal: int = -1) -> None:
        self.count = 0
        self._fatal = fatal

    def enter(self, frame: FrameType, event: str, argument: Any) -> Any:
        return self.step if any(part in frame.f_code.co_filename for part in WATCHED) else None

    def step(self, frame: FrameType, event: str, argument: Any) -> Any:
        if event == "line":
            self.count += 1
            if self.count == self._fatal:
                os.kill(os.getpid(), signal.SIGKILL)
        return self.step


def in_child(scans: Path, out: Path, fatal: int) -> tuple[int, int]:
    """Run in a child; gives how it ended and, where it was not killed, the lines it went through."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        steps = Steps(fatal)
        sys.settrace(steps.enter)
        run(scans, out)
        sys.settrace(None)
        os.write(writing, str(steps.count).encode())
        os._exit(0)
    os.close(writing)
    with os.fdopen(reading) as told:
        text = told.read()
    _, status = os.waitpid(child, 0)
    return status, int(text or 0)


def main(scans: Path, outs: Path, places: int) -> None:
    """A whole run to count its lines, then a killed one and its resumption for each place."""
    _, lines = in_child(scans, outs / "whole", -1)
    for place in range(1, places + 1):
        out = outs / str(place)
        killed, _ = in_child(scans, out, lines * place // (places + 1))
        resumed, _ = in_child(scans, out, -1)
        print(json.dumps({"out": str(out), "killed": killed, "resumed": resumed}), flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]))
