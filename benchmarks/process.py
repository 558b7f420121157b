"""A process of its own, and what it took: seconds by the clock and of processors, and memory."""

import os
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

ROOT = Path(__file__).parent.parent
COLORIZE = (sys.executable, "-m", "colorstudio", "colorize", "--quiet", "--device", "cpu")


@dataclass(frozen=True)
class Took:
    """wall, cpu: seconds, cpu of all threads; what else runs on the machine lengthens cpu far less. peak: bytes."""

    wall: float
    cpu: float
    peak: int


def run(command: Sequence[str | Path]) -> Took:
    """Run a command to its end; raises CalledProcessError where it fails. POSIX only: nothing else tells the peak."""
    begin = perf_counter()
    words = [str(word) for word in command]
    # Started from a small process: the peak of a child begins with what its parent held when it was forked.
    process = subprocess.Popen([sys.executable, "-c", _WATCH, *words], cwd=ROOT, stdout=subprocess.PIPE, text=True)
    told = process.communicate()[0]
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, words)
    cpu, peak = told.splitlines()[-1].split()
    return Took(perf_counter() - begin, float(cpu), int(peak) * (1 if sys.platform == "darwin" else 1024))


_WATCH = """
import os, subprocess, sys
process = subprocess.Popen(sys.argv[1:], stdout=subprocess.DEVNULL)
_, status, usage = os.wait4(process.pid, 0)
print(usage.ru_utime + usage.ru_stime, usage.ru_maxrss)
sys.exit(os.waitstatus_to_exitcode(status))
"""


def load() -> str:
    """How busy the machine is, to stand beside figures."""
    return f"load {os.getloadavg()[0]:.1f} on {os.cpu_count()} processors"
