"""Runs mutations in another process, which may crash, hang or fill the memory, and tells which one did."""

import json
import os
import selectors
import subprocess
import sys
import tempfile
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).parents[2]
WORKER = ("-m", "tests.fuzz.worker")
SECONDS = 10.0  # of processor time, for one file
MEGABYTES = 1000  # beyond what the process holds


@dataclass
class Report:
    """What came of some mutations. faults: (number, what happened)."""

    outcomes: Counter[str] = field(default_factory=Counter)
    faults: list[tuple[int, str]] = field(default_factory=list)

    def __str__(self) -> str:
        counts = ", ".join(f"{count} {name}" for name, count in sorted(self.outcomes.items()))
        return "\n".join(
            [f"{counts}; {len(self.faults)} faults", *(f"{number}: {what}" for number, what in self.faults)]
        )


def fuzz(target: str, *, first: int = 0, count: int, patience: float = 60.0) -> Report:
    """Try the mutations from `first` on. patience: seconds of silence after which one counts as hanging."""
    report, number, end = Report(), first, first + count
    while number < end:
        number = _run_until_fault(target, number, end, report, patience)
    return report


def _run_until_fault(target: str, number: int, end: int, report: Report, patience: float) -> int:
    """Try on in one process until it ends; gives the number to go on with."""
    command = [sys.executable, *WORKER, target, str(number), str(end)]
    environment = os.environ | {"PYTHONPATH": str(ROOT), "OMP_NUM_THREADS": "1", "VIPS_CONCURRENCY": "1"}
    with (
        tempfile.TemporaryFile() as said,
        subprocess.Popen(
            command,
            cwd=ROOT,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=said,
            bufsize=0,  # or a line in the buffer would wait for the next one, of a file that hangs
        ) as worker,
        selectors.DefaultSelector() as selector,
    ):
        assert worker.stdout is not None
        selector.register(worker.stdout, selectors.EVENT_READ)
        hung = False
        while number < end:
            if not selector.select(patience):
                hung = True
                worker.kill()
                break
            line = worker.stdout.readline()
            if not line:
                break
            number = _note(report, json.loads(line))
        worker.wait()
        said.seek(0)
        last = (said.read().decode("utf-8", "replace").strip().splitlines() or [""])[-1]
    if number < end:
        what = f"silent for {patience:.0f} seconds" if hung else f"ended with status {worker.returncode} {last}".strip()
        report.faults.append((number, what))
        return number + 1
    return number


def _note(report: Report, told: dict[str, object]) -> int:
    number = told["number"]
    assert isinstance(number, int)
    seconds, megabytes = float(str(told["seconds"])), float(str(told["megabytes"]))
    report.outcomes[str(told["outcome"])] += 1
    if told["outcome"] == "raised":
        report.faults.append((number, str(told["what"])))
    elif seconds > SECONDS:
        report.faults.append((number, f"took {seconds:.1f} seconds"))
    elif megabytes > MEGABYTES:
        report.faults.append((number, f"took {megabytes:.0f} MB"))
    return number + 1
