"""How the runs were made: presets, settings, hardware, time, commands."""

import importlib
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from pathlib import PurePath
from typing import Any

from trainer.paper.judge import STRONG, Judge
from trainer.paper.systems import CLASSIFIERS, COLOURISTS
from trainer.run.runs import UNKNOWN, Run


def preset_sentence(runs: Sequence[Run]) -> str:
    """Which presets were used, said plainly."""
    colouring = [run for run in runs if run.recipe in COLOURISTS]
    others: dict[str, list[str]] = {}
    for run in colouring:
        if run.preset != "paper":
            others.setdefault(run.preset, []).append(run.name)
    if not others:
        return "All colorizers were trained with the **paper** presets: the paper's own settings at full width."
    unknown = others.pop(UNKNOWN, [])
    parts = []
    if others:
        names = " and ".join(f"**{preset}**" for preset in sorted(others))
        which = "; ".join(", ".join(runs) for _, runs in sorted(others.items()))
        parts.append(
            f"These are the {names} presets, not the paper's own settings: narrower networks and fewer "
            f"epochs ({which})."
        )
    if unknown:
        parts.append(f"Of {', '.join(unknown)} the settings are not recorded.")
    return " ".join([*parts, "The settings below stand beside the paper's."])


def run_rows(runs: Sequence[Run]) -> tuple[list[str], list[list[str]]]:
    """Header and rows of the table of runs."""
    header = ["run", "recipe", "preset", "seed", "minutes", "hardware", "torch", "best validation"]
    return header, [
        [
            run.name,
            run.recipe,
            run.preset,
            str(run.settings.get("seed", UNKNOWN)),
            f"{run.minutes:.1f}" if run.lines else UNKNOWN,
            run.hardware,
            run.record.torch if run.record else UNKNOWN,
            _validation(run.card.figures),
        ]
        for run in runs
    ]


def settings_rows(runs: Sequence[Run]) -> tuple[list[str], list[list[str]]]:
    """Header and rows of the settings, a column for each run; in brackets the paper preset's."""
    recorded = [run for run in runs if run.settings]
    papers = [_preset(run.recipe, "paper") for run in recorded]
    names = list(dict.fromkeys(name for run in recorded for name in run.settings))
    rows = [
        [name, *(_setting(run.settings, paper, name) for run, paper in zip(recorded, papers, strict=True))]
        for name in names
    ]
    return ["setting", *(run.name for run in recorded)], rows


def command_lines(runs: Sequence[Run], judges: Mapping[str, Judge], *, few: bool = False) -> list[str]:
    """Commands for every recorded run, classifiers first, and for the report itself (`few`: see `evaluate`)."""
    judge = judges[STRONG].run
    made = [run for run in runs if run.record]
    recorded = sorted(made, key=lambda run: (run.recipe not in CLASSIFIERS, bool(run.record and run.record.init)))
    lines = [_fit_command(run, recorded, judge) for run in recorded]
    judging = [one.run.checkpoint for one in judges.values()]
    names = " ".join(f"runs/{run.name}" for run in runs if run.checkpoint not in judging)
    beside = "".join(
        f" --beside {name}=runs/{one.run.name}" + (f"%{one.every}" if one.every > 1 else "")
        for name, one in judges.items()
        if name != STRONG
    )
    beside += " --few" * few
    report = f"python -m trainer report {names} --data DATA --judge runs/{judge.name}{beside} --out docs/report"
    return [*lines, report]


def _fit_command(run: Run, runs: Sequence[Run], judge: Run) -> str:
    assert run.record is not None
    parts = [f"python -m trainer fit {run.recipe} --preset {run.preset} --data DATA --out runs/{run.name}"]
    given = run.record.pretrained
    if given is None and "blocks 1 to 5 from" in run.card.training_data:  # records of old did not say
        classifiers = [other for other in runs if other.recipe == "vgg" and other.checkpoint != judge.checkpoint]
        given = f"{classifiers[0].name}/best.safetensors" if classifiers else None
    if given:
        parts.append(f"--pretrained {_brief(given)}")
    if run.record.init:
        parts.append(f"--init {_brief(run.record.init)}")
    preset = _preset(run.recipe, run.preset)
    changes = {name: value for name, value in run.settings.items() if preset.get(name, value) != value}
    return " ".join([*parts, *(f"--set {name}={value}" for name, value in changes.items())])


def _brief(path: str) -> str:
    """The last two parts of a path, as if it lay under `runs`: a report tells nothing of its machine's folders."""
    parts = PurePath(path).parts
    return path if len(parts) == 1 else "/".join(("runs", *parts[-2:]))


def _preset(recipe: str, name: str) -> dict[str, Any]:
    """The settings of a recipe's preset, empty where it has none of this name."""
    preset = importlib.import_module(f"trainer.recipes.{recipe}").PRESETS.get(name)
    return asdict(preset) if preset is not None else {}


def _setting(settings: dict[str, Any], paper: dict[str, Any], name: str) -> str:
    if name not in settings:
        return ""
    ours, theirs = settings[name], paper.get(name, settings[name])
    return f"{ours:g}" if ours == theirs else f"{ours:g} ({theirs:g})"


def _validation(figures: dict[str, float]) -> str:
    names = {"accuracy": "accuracy", "psnr": "PSNR"}
    found = [f"{title} {figures[name]:.4g}" for name, title in names.items() if name in figures]
    return ", ".join(found)
