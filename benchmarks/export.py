"""Export: a JPEG of 24 megapixels to a JPEG in colour, by what the command line and the window share.

Baseline: the same file decoded and encoded, nothing else. Peak memory is that of a process of its own.
"""

import subprocess
import sys
from pathlib import Path
from time import perf_counter

from benchmarks.figure import Figure, median
from benchmarks.network import fresh_settings
from benchmarks.photograph import QUALITY, make_photograph
from benchmarks.plain import decode_and_encode
from colorstudio.batch.task import Task
from colorstudio.cli.arguments import colorize_parser
from colorstudio.cli.colorize import open_darkroom
from colorstudio.cli.treating import Treating
from colorstudio.errors import no_check
from colorstudio.settings import Options

ROUNDS = 5

PRINT_PEAK = """
import sys
if sys.platform == "linux":  # not getrusage: its peak is inherited from the process that started this one
    line = next(line for line in open("/proc/self/status") if line.startswith("VmHWM"))
    print(int(line.split()[1]) * 1024)
else:
    import resource
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
"""
COLORIZE = """
import sys
from colorstudio.cli.main import main
main(["colorize", sys.argv[1], "-o", sys.argv[2], "--overwrite", "--quiet", "--device", "cpu"])
"""
PLAIN = """
import sys
from pathlib import Path
import pyvips
pyvips.Image.new_from_file(sys.argv[1], access="sequential").write_to_file(sys.argv[2])
"""


def measure(folder: Path) -> list[Figure]:
    """Seconds with the network loaded, of a gray JPEG and one with three channels; then peak memory."""
    gray, colours = make_photograph(folder), make_photograph(folder, gray=False)
    figures = [_time(gray, "time, gray JPEG"), _time(colours, "time, RGB JPEG")]
    return [*figures, *_memory(gray)]


def _time(source: Path, metric: str) -> Figure:
    target, plain_target = source.with_name("coloured.jpg"), source.with_name("plain.jpg")
    times: list[float] = []
    baselines: list[float] = []
    options = Options(jpeg_quality=QUALITY)
    treating = Treating(colorize_parser().parse_args([str(source)]), options, fresh_settings(source.parent))
    task = Task(source, target, treating.default_treatment, replace=True)
    with open_darkroom(treating, options, notice=print) as (darkroom, _):
        darkroom.colour(task, no_check)
        for _ in range(ROUNDS):  # in turns, so that a busy machine slows both
            start = perf_counter()
            decode_and_encode(source, plain_target)
            middle = perf_counter()
            darkroom.colour(task, no_check)
            times.append(perf_counter() - middle)
            baselines.append(middle - start)
    return Figure("export", metric, median(times), "s", median(baselines))


def _memory(source: Path) -> list[Figure]:
    if sys.platform == "win32":  # which has no such record for a process to read of itself
        return []
    target = source.with_name("coloured.jpg")
    peak, baseline = (_peak(code, source, target) for code in (COLORIZE, PLAIN))
    return [Figure("export", "peak memory", peak / 1e6, "MB", baseline / 1e6)]


def _peak(code: str, *arguments: Path) -> int:
    """The most memory in bytes that a process running the code held at once."""
    command = [sys.executable, "-c", code + PRINT_PEAK, *map(str, arguments)]
    root = Path(__file__).parent.parent
    done = subprocess.run(command, cwd=root, stdout=subprocess.PIPE, text=True, check=True)
    return int(done.stdout)
