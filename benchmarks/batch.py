"""Batch: pictures a minute of `colorstudio colorize` over a folder, and whether many pictures take more memory.

Baselines of the speed: the same files decoded and encoded one after the other, nothing else; a loop over single saves;
and the network alone, of lightness in memory. What a run takes to start is left out, being the same for few and for
many. Baseline of the memory: the peak of a run over few.
"""

import sys
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

import pyvips
import torch

from benchmarks.figure import Figure
from benchmarks.network import default_colorizer, fresh_settings
from benchmarks.photograph import QUALITY, make_photograph
from benchmarks.process import COLORIZE, Took, load, run
from colorstudio.batch.task import Task
from colorstudio.cli.arguments import colorize_parser
from colorstudio.cli.colorize import open_darkroom
from colorstudio.cli.treating import Treating
from colorstudio.core.threads import take_all_cores
from colorstudio.errors import no_check
from colorstudio.files.read import read_photo
from colorstudio.settings import Options

FEW, MANY = 4, 20  # pictures of 6 megapixels
SMALL_FEW, SMALL_MANY = 20, 200  # of a tenth of a megapixel
PLAIN = """
import sys
from pathlib import Path
import pyvips
for path in sorted(Path(sys.argv[1]).iterdir()):
    pyvips.Image.new_from_file(str(path), access="sequential").write_to_file(f"{sys.argv[2]}/{path.name}", Q=92)
"""


@dataclass(frozen=True)
class _Speed:
    """Pictures a minute: by the clock, and a minute of one processor's time."""

    wall: float
    cpu: float


def measure(folder: Path) -> list[Figure]:
    """Pictures a minute with one job and two, more is better; then peak memory of many small files against few."""
    if sys.platform == "win32":
        print("batch: needs a system that tells a process' peak memory.", file=sys.stderr)
        return []
    few, many = (_pictures(folder, count, scale=0.5) for count in (FEW, MANY))
    plain = _speed(folder, few, many, [sys.executable, "-c", PLAIN])
    in_process = _in_process(few)
    figures: list[Figure] = []
    for jobs in ("1", "2"):
        ours = _speed(folder, few, many, [*COLORIZE, "--jobs", jobs])
        figures.append(Figure("batch", f"jobs {jobs}, by the clock", ours.wall, "pictures/min", plain.wall))
        figures.append(Figure("batch", f"jobs {jobs}, of a processor", ours.cpu, "pictures/min", plain.cpu))
        figures += [
            Figure("batch", f"jobs {jobs} against {name}", ours.wall, "pictures/min", rate)
            for name, rate in in_process.items()
        ]
        print(f"batch: jobs {jobs}; {load()}", file=sys.stderr)
    runs = [_run(folder, _pictures(folder, count, scale=0.06), [*COLORIZE]) for count in (SMALL_FEW, SMALL_MANY)]
    few_peak, many_peak = (took.peak / 1e6 for took in runs)
    figures.append(Figure("batch", f"peak memory, {SMALL_MANY} small files / {SMALL_FEW}", many_peak, "MB", few_peak))
    return figures


def _in_process(pictures: Path) -> dict[str, float]:
    """Pictures a minute of a loop over single saves, and of the network alone."""
    sources = sorted(pictures.iterdir())
    options = Options(jpeg_quality=QUALITY)
    treating = Treating(colorize_parser().parse_args([str(pictures)]), options, fresh_settings(pictures.parent))
    target = pictures.with_name("single.jpg")
    tasks = [Task(source, target, treating.default_treatment, replace=True) for source in sources]
    with open_darkroom(treating, options, notice=print) as (darkroom, _):
        darkroom.colour(tasks[0], no_check)
        begin = perf_counter()
        for task in tasks:
            darkroom.colour(task, no_check)
        saves = perf_counter() - begin
    colorizer = default_colorizer(pictures.parent)
    take_all_cores()
    seen = [torch.tensor(read_photo(source).lightness) for source in sources]
    colorizer.predict(seen[0])
    begin = perf_counter()
    for lightness in seen:
        colorizer.predict(lightness)
    alone = perf_counter() - begin
    return {"single saves": 60 * len(tasks) / saves, "the network alone": 60 * len(seen) / alone}


def _speed(folder: Path, few: Path, many: Path, command: list[str]) -> _Speed:
    begin, whole = _run(folder, few, command), _run(folder, many, command)
    pictures = MANY - FEW
    return _Speed(60 * pictures / (whole.wall - begin.wall), 60 * pictures / (whole.cpu - begin.cpu))


def _run(folder: Path, source: Path, command: list[str]) -> Took:
    out = folder / "out"
    out.mkdir(exist_ok=True)
    took = run([*command, source, *([] if "-c" in command else ["-o"]), out])
    for path in out.iterdir():  # so that the next run finds nothing done
        path.unlink()
    return took


def _pictures(folder: Path, count: int, *, scale: float) -> Path:
    """So many different pieces of the benchmarks' photograph, at a part of its size, in a folder of their own."""
    pieces = folder / f"{count}-at-{scale}"
    if not pieces.exists():
        pieces.mkdir()
        whole = pyvips.Image.new_from_file(str(make_photograph(folder))).copy_memory()
        width, height = round(whole.width * scale), round(whole.height * scale)
        for number in range(count):
            x = (whole.width - width) * number // max(count - 1, 1)
            y = (whole.height - height) * (number % 7) // 7
            whole.crop(x, y, width, height).write_to_file(str(pieces / f"{number:04}.jpg"), Q=QUALITY)
    return pieces
