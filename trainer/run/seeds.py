"""One run repeated with other seeds, and what its figures are together."""

import argparse
import json
import re
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path
from statistics import fmean, stdev

from trainer.errors import RunError
from trainer.run.loop import STATE
from trainer.run.record import RECORD
from trainer.writing import written

SEEDS = "seeds.json"
SEED_FOLDER = r"seed-(\d+)"
Train = Callable[[argparse.Namespace], dict[str, float]]


@dataclass(frozen=True)
class Spread:
    """A figure over seeds. deviation: sample standard deviation; values: in the order of the seeds."""

    mean: float
    deviation: float
    values: tuple[float, ...]


def train_seeds(options: argparse.Namespace, train: Train, first: int) -> dict[str, Spread]:
    """Train `options.seeds` runs in `OUT/seed-N` one after the other, from the seed `first` on; their figures.

    Writes them to `OUT/seeds.json`, too. With `options.resume` those that were begun go on, and the others follow.
    Raises RunError where the folder holds one run already, and what `train` raises.
    """
    if (options.out / RECORD).exists():
        raise RunError(f"{options.out} holds one run already: name another folder for several seeds.")
    found = []
    for seed in range(first, first + options.seeds):
        out = seed_folder(options.out, seed)
        begun = options.resume and (out / STATE).is_file()
        changes = [] if begun else [*options.set, f"seed={seed}"]
        preset = None if begun else options.preset
        given = vars(options) | {"out": out, "set": changes, "preset": preset, "resume": begun}
        found.append(train(argparse.Namespace(**given)))
    if not found[0]:  # this process does not lead
        return {}
    spreads = {name: _spread(tuple(figures[name] for figures in found)) for name in found[0]}
    with written(options.out / SEEDS):
        text = json.dumps(
            {"seeds": options.seeds, "first": first} | {n: asdict(s) for n, s in spreads.items()}, indent=2
        )
        (options.out / SEEDS).write_text(text + "\n", encoding="utf-8")
    return spreads


def seed_folder(folder: Path, seed: int) -> Path:
    """Where the run of one of several seeds lies."""
    return folder / f"seed-{seed}"


def seed_folders(folder: Path) -> list[Path]:
    """The runs of several seeds in a folder, by seed; none where it holds no such runs."""
    found = [(re.fullmatch(SEED_FOLDER, path.name), path) for path in folder.glob("seed-*")]
    return [path for _, path in sorted((int(match[1]), path) for match, path in found if match)]


def table(spreads: dict[str, Spread]) -> str:
    """The figures in lines: mean, deviation, and each seed's."""
    return "\n".join(
        f"{name:28} {spread.mean:8.3f} ± {spread.deviation:.3f}  ({', '.join(f'{v:.3f}' for v in spread.values)})"
        for name, spread in spreads.items()
    )


def _spread(values: tuple[float, ...]) -> Spread:
    return Spread(fmean(values), stdev(values), values)
