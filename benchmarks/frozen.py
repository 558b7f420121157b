"""The frozen program beside the unfrozen one: from its start to a window on the screen, and memory at rest.

Needs Xvfb, and a program built by packaging/build.py in dist/ColorStudio, or where COLORSTUDIO_FROZEN says.
"""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from benchmarks.figure import Figure, median

if TYPE_CHECKING:
    from tests.frozen.screen import Screen

ROOT = Path(__file__).resolve().parent.parent
ROUNDS = 5
COLD_ROUNDS = 3
_CORNER = (slice(40, 400), slice(40, 700))  # of the screen; the window lies over it
_EVERY = 0.005  # seconds between two looks
REST = 2.0  # seconds with next to no work, after which a program rests


def measure(folder: Path) -> list[Figure]:
    """Starts with files in the system's cache and without, against the unfrozen program and `import torch` alone."""
    frozen = Path(os.environ.get("COLORSTUDIO_FROZEN", ROOT / "dist" / "ColorStudio")) / "ColorStudio"
    if not frozen.is_file() or not shutil.which("Xvfb"):
        print(f"frozen: needs Xvfb, and a program in {frozen.parent}; packaging/build.py makes one.", file=sys.stderr)
        return []
    from tests.frozen.screen import Screen

    os.sync()  # what is not yet written cannot be put out of the cache
    with Screen() as screen:
        bench = Bench(screen, folder)
        ours, plain = [str(frozen)], [sys.executable, "-m", "colorstudio"]
        torch = [sys.executable, "-c", "import torch"]
        figures = bench.starts("warm", ours, plain, torch, evicted=[], rounds=ROUNDS)
        libraries = [Path(sys.prefix), Path(sys.base_prefix) / "lib", ROOT / "colorstudio"]
        evicted = [frozen.parent, *libraries]
        figures += bench.starts("cold", ours, plain, torch, evicted=evicted, rounds=COLD_ROUNDS)
        figures.append(Figure("frozen", "memory at rest", bench.memory(ours), "MB", bench.memory(plain)))
    return figures


class Bench:
    """Programs on a screen, with a home folder of their own."""

    def __init__(self, screen: "Screen", home: Path) -> None:
        self._screen = screen
        self._environment = {"HOME": str(home), "PATH": os.environ.get("PATH", ""), **screen.environment}

    def starts(
        self,
        name: str,
        frozen: Sequence[str],
        plain: Sequence[str],
        torch: Sequence[str],
        *,
        evicted: Sequence[Path],
        rounds: int,
    ) -> list[Figure]:
        """Seconds of several starts, in turns; before each, what is named is put out of the system's cache."""
        seconds: dict[str, list[float]] = {"frozen": [], "plain": [], "torch": []}
        for _ in range(rounds):
            for key, command in (("frozen", frozen), ("plain", plain)):
                evict(evicted)
                seconds[key].append(self.seconds_to_paint(command))
            evict(evicted)
            begin = time.perf_counter()
            subprocess.run(torch, check=True, cwd=ROOT)
            seconds["torch"].append(time.perf_counter() - begin)
        value, unfrozen, imported = (median(seconds[key]) for key in ("frozen", "plain", "torch"))
        return [
            Figure("frozen", f"{name} start / unfrozen", value, "s", unfrozen),
            Figure("frozen", f"{name} start / import torch", value, "s", imported),
        ]

    def seconds_to_paint(self, command: Sequence[str]) -> float:
        """From the start of the process until something of its window is on the screen."""
        begin = time.perf_counter()
        with self._running(command):
            return self._wait_for_paint() - begin

    def memory(self, command: Sequence[str]) -> float:
        """MB resident once the network is loaded and nothing is done any more."""
        with self._running(command) as process:
            self._wait_for_paint()
            _wait_for_rest(process.pid)
            rollup = Path(f"/proc/{process.pid}/smaps_rollup").read_text(encoding="ascii")
        return next(int(line.split()[1]) for line in rollup.splitlines() if line.startswith("Rss:")) / 1e3

    @contextmanager
    def _running(self, command: Sequence[str]) -> Iterator["subprocess.Popen[bytes]"]:
        process = subprocess.Popen(command, cwd=ROOT, env=self._environment, stderr=subprocess.DEVNULL)
        try:
            yield process
        finally:
            process.kill()
            process.wait()
            while self._is_painted():  # the server takes the window away
                time.sleep(_EVERY)

    def _wait_for_paint(self) -> float:
        end = time.perf_counter() + 120
        while not self._is_painted():
            if time.perf_counter() > end:
                raise TimeoutError("the window did not come")
            time.sleep(_EVERY)
        return time.perf_counter()

    def _is_painted(self) -> bool:
        return bool(np.std(self._screen.pixels()[_CORNER]) > 1)


def evict(folders: Sequence[Path]) -> None:
    """Put the files of these folders out of the system's cache, as far as nobody else has them open."""
    for path in (path for folder in folders for path in folder.rglob("*") if path.is_file() and not path.is_symlink()):
        descriptor = os.open(path, os.O_RDONLY)
        os.posix_fadvise(descriptor, 0, 0, os.POSIX_FADV_DONTNEED)
        os.close(descriptor)


def _wait_for_rest(pid: int) -> None:
    """Wait until the process has used next to no processor time for REST seconds."""
    stat = Path(f"/proc/{pid}/stat")
    before = -1.0
    while True:
        fields = stat.read_text(encoding="ascii").rpartition(")")[2].split()
        used = (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
        if used - before < 0.05:
            return
        before = used
        time.sleep(REST)
