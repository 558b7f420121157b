"""Memory at rest: the window with its network, before and after a photograph. Baseline: torch and Qt alone.

Linux only. Of a process the resident pages are counted (RSS), those of libraries that others share as well.
"""

import subprocess
import sys
from pathlib import Path

from benchmarks.figure import Figure
from benchmarks.photograph import make_photograph
from benchmarks.process import ROOT

REST = 4000  # ms; twice what the session waits before it gives memory back: nothing else is to be done then
ALONE = """
import torch
from PySide6.QtWidgets import QApplication
application = QApplication([])
"""


def measure(folder: Path) -> list[Figure]:
    """MB resident of one process each: they hardly differ from start to start."""
    if sys.platform != "linux":
        return []
    photograph = make_photograph(folder)
    told = "\nfrom benchmarks import memory\nprint(memory.resident())"
    alone = _run(ALONE + told)[0]
    window = f"from benchmarks import memory\nmemory.show({str(folder)!r}, {str(photograph)!r}, rest={REST})"
    empty, after = _run(window)
    return [
        Figure("memory", "at rest, network loaded", empty, "MB", alone),
        Figure("memory", "at rest, after a photograph", after, "MB", alone),
    ]


def resident() -> float:
    """MB resident of this process."""
    lines = Path("/proc/self/smaps_rollup").read_text(encoding="ascii").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("Rss:")) / 1e3


def show(folder: str, photograph: str, *, rest: int) -> None:
    """Open the window, then a photograph in it; print what is resident `rest` ms after each."""
    from PySide6.QtTest import QTest

    from benchmarks.window import watched_window

    with watched_window(Path(folder)) as watched:
        QTest.qWait(rest)
        print(resident())
        watched.until_painted(lambda: watched.session.open_paths([Path(photograph)]), sharp=True)
        QTest.qWait(rest)
        print(resident(), flush=True)


def _run(code: str) -> list[float]:
    """The numbers that a fresh interpreter prints, which runs the code."""
    told = subprocess.run([sys.executable, "-c", code], cwd=ROOT, stdout=subprocess.PIPE, text=True, check=True).stdout
    return [float(line) for line in told.split()]
