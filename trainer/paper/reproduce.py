"""`python -m trainer reproduce`: every run that the report stands on, then the report; what is done stays done."""

import argparse
import json
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from colorstudio.paths import resource
from trainer.data.cifar import is_cifar
from trainer.errors import DataError, SettingError
from trainer.run.loop import STATE
from trainer.run.pretrained import read_trunk
from trainer.run.seeds import seed_folder
from trainer.writing import written

FIGURES = "figures.json"  # in a run's folder once the run has come to its end
STRONG_JUDGE = "vgg"  # the network of this name that comes with the program
Train = Callable[[argparse.Namespace], dict[str, float]]
Report = Callable[[argparse.Namespace], int]


@dataclass(frozen=True)
class Planned:
    """A run of the report.

    settings: changes to the preset, as NAME=VALUE. trunk: whether its encoder is the ImageNet trunk; tuned: whether it
    begins as the strong judge. judge: its name as a judge in the report and every how many-th picture it is shown
    (None: it colours).
    """

    name: str
    recipe: str
    preset: str
    settings: tuple[str, ...] = ()
    trunk: bool = False
    tuned: bool = False
    judge: tuple[str, int] | None = None


# Judges first: each is trained once. The rebuilt one is slow to look (a ResNet at 112 px), so it is shown a tenth.
PLAN = (
    Planned("judge_brief", "vgg", "brief", judge=("brief", 1)),
    Planned("judge_rebuilt", "rebuilt", "frozen", ("examples=5000",), trunk=True, judge=("rebuilt", 10)),
    Planned("judge_gray", "whitened_vgg", "gray", tuned=True, judge=("tuned", 1)),
    Planned("regression", "regression", "compact"),
    Planned("classification", "classification", "compact"),
    Planned("transfer", "transfer", "trunk", trunk=True),
    Planned("unet", "unet", "compact"),
    Planned("unet_labels", "unet", "labels"),
    Planned("gan", "gan", "compact"),
)


@dataclass(frozen=True)
class Job:
    """One training of the plan, in its folder."""

    planned: Planned
    seed: int
    out: Path

    @property
    def done(self) -> bool:
        """Whether the run has come to its end."""
        return (self.out / FIGURES).is_file()

    @property
    def begun(self) -> bool:
        """Whether it has a state to go on from, or is done."""
        return self.done or (self.out / STATE).is_file()


def reproduce(options: argparse.Namespace, train: Train, report: Report, plan: Sequence[Planned] = PLAN) -> int:
    """Train what of the plan is missing in `options.out`, by `train`, then write the report there, by `report`.

    Each is called with the options of the command `fit` or `report`. A run that was stopped goes on; the report's
    verdicts are kept beside it. Without `options.trunk` what stands on the trunk is left out, and said. Raises
    SettingError, DataError, RunError for a trunk that is none, and what the two raise.
    """
    if options.seeds < 1:
        raise SettingError("--seeds takes a number above 0.")
    if not is_cifar(options.data):
        raise DataError(f"{options.data} does not hold CIFAR-10.")
    possible = [planned for planned in plan if options.trunk or not planned.trunk]
    if len(possible) < len(plan):
        left = ", ".join(planned.name for planned in plan if planned not in possible)
        print(f"Left out, for want of --trunk: {left}.", file=sys.stderr)
    jobs = jobs_of(possible, options.out / "runs", options.seeds)
    if any(job.planned.trunk and not job.begun for job in jobs):
        read_trunk(options.trunk)  # a wrong one is told before hours are spent on what stands on none
    for index, job in enumerate(jobs, start=1):
        name = job.out.relative_to(options.out / "runs")
        print(f"{index}/{len(jobs)} {name}{': done before' if job.done else ''}", file=sys.stderr)
        if not job.done:
            _finish(job, options, train)
    return report(_report_options(jobs, options))


def jobs_of(plan: Sequence[Planned], folder: Path, seeds: int) -> list[Job]:
    """The trainings in their order: the judges, then every system with its first seed, then with its second...

    So that stopped at any time, as much as can be is whole.
    """
    judges = [Job(planned, 0, folder / planned.name) for planned in plan if planned.judge]
    systems = [planned for planned in plan if not planned.judge]
    coloured = [
        Job(planned, seed, seed_folder(folder / planned.name, seed)) for seed in range(seeds) for planned in systems
    ]
    return judges + coloured


def _finish(job: Job, options: argparse.Namespace, train: Train) -> None:
    """Train the job to its end, on from where it was stopped, and note that it is there."""
    planned, begun = job.planned, job.begun
    settings = [*planned.settings] + ([] if planned.judge else [f"seed={job.seed}"])
    figures = train(
        argparse.Namespace(
            recipe=planned.recipe,
            preset=planned.preset,
            set=[] if begun else settings,
            data=options.data,
            out=job.out,
            init=resource("models", f"{STRONG_JUDGE}.safetensors") if planned.tuned else None,
            pretrained=str(options.trunk.resolve()) if planned.trunk else None,
            resume=begun,
            device=options.device,
            precision=options.precision,
        )
    )
    with written(job.out / FIGURES):
        (job.out / FIGURES).write_text(json.dumps(figures, indent=2) + "\n", encoding="utf-8")


def _report_options(jobs: Sequence[Job], options: argparse.Namespace) -> argparse.Namespace:
    beside = []
    for job in jobs:
        if job.planned.judge:
            name, every = job.planned.judge
            beside.append(f"{name}={job.out}" + (f"%{every}" if every > 1 else ""))
    return argparse.Namespace(
        runs=[job.out for job in jobs if not job.planned.judge],
        data=options.data,
        judge=Path(STRONG_JUDGE),
        beside=beside,
        few=True,
        cache=options.out / "verdicts",
        device=options.device,
        out=options.out / "report",
    )
