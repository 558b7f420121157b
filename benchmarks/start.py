"""Start: from the start of the process to the painted window. Baseline: a process that imports torch."""

import os
import subprocess
import sys
import time
from pathlib import Path

from benchmarks.figure import Figure, median, percentile

ROUNDS = 7

OPEN_WINDOW = """
import os, sys, time
from colorstudio.cli import main as cli  # as __main__ begins
from PySide6.QtCore import QTimer
from colorstudio.ui.main_window import MainWindow

def told(window, *arguments):
    make(window, *arguments)
    window.painted.connect(lambda: QTimer.singleShot(0, tell))  # once the paint event is through

def tell():
    os.write(1, str(time.time()).encode())
    os._exit(0)

make, MainWindow.__init__ = MainWindow.__init__, told
cli.main([])
"""


def measure(folder: Path) -> list[Figure]:
    """Seconds, several starts, in turns with the baseline; files come from the system's cache."""
    for code in (OPEN_WINDOW, "import torch"):
        _run(code)
    paints: list[float] = []
    baselines: list[float] = []
    for _ in range(ROUNDS):
        begin = time.time()
        _run("import torch")
        baselines.append(time.time() - begin)
        begin = time.time()
        paints.append(float(_run(OPEN_WINDOW)) - begin)
    return [
        Figure("start", "p50", median(paints), "s", median(baselines)),
        Figure("start", "p95", percentile(paints, 95), "s", percentile(baselines, 95)),
    ]


def _run(code: str) -> str:
    """What a fresh interpreter prints that runs the code."""
    root = Path(__file__).parent.parent
    command = [sys.executable, "-c", code]
    # With compiled modules, as an installed program has: the first run compiles them.
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return subprocess.run(command, cwd=root, env=environment, stdout=subprocess.PIPE, text=True, check=True).stdout
