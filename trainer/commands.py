"""The commands that judge finished runs: evaluate, report and corrections."""

import argparse
import json
import math
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

import torch

from colorstudio.core.colorizer import Colorizer, load_colorizer
from colorstudio.core.corrections import KERNEL
from colorstudio.core.look import TEMPERATURE_MAX
from trainer.data.cifar import is_cifar, read_cifar
from trainer.errors import DataError, RunError, SettingError
from trainer.metrics import figure
from trainer.paper.evaluation import Evaluation, evaluate
from trainer.paper.judge import STRONG, Judge, read_judge
from trainer.paper.results import to_json, to_text
from trainer.paper.systems import CLASSIFIERS
from trainer.publish import corrections, references
from trainer.publish.photographs import colorizer_of, figure_table, held_back, photograph_tables
from trainer.run.fit import choose_device
from trainer.run.runs import Run, read_runs
from trainer.run.settings import change_settings
from trainer.writing import written


def evaluate_runs(options: argparse.Namespace) -> int:
    """Figures of runs on CIFAR-10 by a judge, or of colorizers on photographs: the data decide."""
    runs = read_runs(options.runs)
    device = choose_device(options.device)
    if is_cifar(options.data):
        evaluation = _evaluate(runs, options, device, temperature=options.temperature)
        print(to_text(evaluation))
        found = to_json(evaluation)
    elif options.judge or options.temperature is not None:
        raise DataError(
            f"{options.data} does not hold CIFAR-10, whose classes a judge needs: for photographs leave out --judge "
            "and --temperature."
        )
    else:
        found = {run.name: _on_photographs(run, options.data, device) for run in runs}
    if options.json:
        with written(options.json):
            options.json.write_text(json.dumps(found, indent=2) + "\n", encoding="utf-8")
    return 0


def report_runs(options: argparse.Namespace) -> int:
    """The report of runs on CIFAR-10; classifiers among them are told of and not judged."""
    from trainer.paper.report import write_report  # matplotlib is slow to import

    if not is_cifar(options.data):
        raise DataError(f"{options.data} does not hold CIFAR-10.")
    runs = read_runs(options.runs)
    others = [run for run in runs if run.recipe in CLASSIFIERS]
    colouring = [run for run in runs if run.recipe not in CLASSIFIERS]
    evaluation = _evaluate(colouring, options, choose_device(options.device), temperature=None)
    write_report(options.out, evaluation, others)
    print(to_text(evaluation))
    return 0


def measure_corrections(options: argparse.Namespace) -> int:
    """What hints are worth to a network; or how far apart two of its sizes are with them."""
    kernel = change_settings(KERNEL, options.set)
    for name, value in asdict(kernel).items():
        if not 0 < value < math.inf:
            raise SettingError(f"The setting {name} takes a number above 0, not {value:g}.")
    colorizer = _colorizer(options)
    photos = corrections.read_photographs(options.photographs, options.count)
    if options.sizes:
        apart = corrections.sizes_apart(colorizer, photos)
        without, hinted, more = (figure(value) for value in (*apart, apart[1] - apart[0]))
        print(
            f"CIEDE2000 between two sizes: {without.mean:.2f} without hints, {hinted.mean:.2f} with ten: "
            f"{more.mean:+.2f} ({more.low:+.2f} to {more.high:+.2f})"
        )
    else:
        print("\n".join(corrections.worth_table(corrections.measure(colorizer, photos, kernel=kernel))))
    return 0


def measure_references(options: argparse.Namespace) -> int:
    """What the colours of other photographs are worth as a prior."""
    colorizer = _colorizer(options)
    sets = references.read_sets(options.photographs, options.source, options.count)
    if len(sets.photos) < 2 or not len(sets.others):
        raise DataError(f"{options.photographs} holds too few photographs of {options.source}, or none of others.")
    print("\n".join(references.reference_table(references.measure(colorizer, sets))))
    return 0


def _colorizer(options: argparse.Namespace) -> Colorizer:
    colorizer = colorizer_of(options.network)
    if options.count < 1:
        raise SettingError("--count takes a number from 1.")
    return colorizer


def _evaluate(
    runs: Sequence[Run], options: argparse.Namespace, device: torch.device, *, temperature: float | None
) -> Evaluation:
    if options.judge is None:
        raise SettingError("Name a judge for CIFAR-10: --judge with a run of a classifier, or its checkpoint.")
    if temperature is not None and not 0 < temperature <= TEMPERATURE_MAX:
        raise SettingError(f"--temperature takes a number above 0 and up to {TEMPERATURE_MAX:g}, not {temperature:g}.")
    judge = read_judge(options.judge, device, cache=options.cache)
    beside = dict(_judge_beside(text, options.cache, device) for text in options.beside)
    sets = read_cifar(options.data)
    return evaluate(
        runs, sets, judge, temperature=temperature, device=device, beside=beside, cache=options.cache, few=options.few
    )


def _judge_beside(text: str, cache: Path | None, device: torch.device) -> tuple[str, Judge]:
    """A judge named as NAME=RUN, or NAME=RUN%EVERY to show it every so many-th picture only."""
    name, _, path = text.partition("=")
    path, _, share = path.partition("%")
    every = share or "1"
    if not name or not path or name == STRONG or not every.isdecimal() or int(every) < 1:
        raise SettingError(f"A judge beside the first is named as in brief=RUN, or brief=RUN%5, not “{text}”.")
    return name, read_judge(Path(path), device, every=int(every), cache=cache)


def _on_photographs(run: Run, data: Path, device: torch.device) -> dict[str, Any]:
    if not run.card.is_colorizer:
        raise RunError(f"{run.name} holds a classifier, which does not colour: evaluate a colorizer on photographs.")
    whole, by_source = photograph_tables(load_colorizer(run.checkpoint, device), held_back(data))
    print(f"# {run.card.title} on {data.name}\n")
    print("\n".join(figure_table(whole)))
    if by_source:
        print("", "By source of the photographs:\n", *figure_table(by_source), sep="\n")
    return {
        part: {name: {measure: asdict(value) for measure, value in table.items()} for name, table in tables.items()}
        for part, tables in (("figures", whole), ("by_source", by_source))
    }
