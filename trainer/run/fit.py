"""`python -m trainer fit`: from the command line to a run in a folder."""

import argparse
import importlib
from collections.abc import Sequence
from dataclasses import asdict, fields, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import torch

from trainer.errors import RunError, SettingError
from trainer.run.distributed import this_process, together
from trainer.run.loop import STATE, Loop
from trainer.run.memory import keep_memory
from trainer.run.record import Record, describe_hardware, read_record, write_record

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

RECIPES = ("studio", "regression", "classification", "transfer", "vgg", "whitened_vgg", "unet", "gan")
Settings = TypeVar("Settings", bound="DataclassInstance")  # a recipe's Config: a frozen dataclass of numbers


def fit(options: argparse.Namespace) -> int:
    """Train a recipe in the folder `options.out`, alone or together with the processes that torchrun started."""
    keep_memory()
    with together(choose_device(options.device)) as device:
        recipe: Any = importlib.import_module(f"trainer.recipes.{options.recipe}")
        record = _recorded(options, recipe) if options.resume else _new_record(options, recipe, device)
        figures = _run(record, recipe, options, device)
    print("\n".join(f"{name:28} {value:8.3f}" for name, value in figures.items()))
    return 0


def change_settings(config: Settings, changes: Sequence[str]) -> Settings:
    """The config with `name=value` applied; raises SettingError for an unknown name or a value of another type."""
    kinds: dict[str, Any] = {field.name: type(field.default) for field in fields(config)}
    for change in changes:
        name, _, text = change.partition("=")
        if name not in kinds:
            raise SettingError(f"There is no setting “{name}”. The settings are: {', '.join(kinds)}.")
        try:
            config = replace(config, **{name: kinds[name](text)})
        except ValueError as error:
            raise SettingError(f"The setting {name} takes a number, not “{text}”.") from error
    return config


def choose_device(name: str) -> torch.device:
    """The device of that name; raises SettingError where this machine has none."""
    try:
        device = torch.device(name)
    except RuntimeError as error:
        raise SettingError(f"There is no device “{name}”: name cpu, cuda or mps.") from error
    known = {"cpu": 1, "cuda": torch.cuda.device_count(), "mps": int(torch.backends.mps.is_available())}
    if (device.index or 0) >= known.get(device.type, 0):
        raise SettingError(f"Torch finds no device “{name}” on this machine: leave --device out, or name cpu.")
    return device


def _run(record: Record, recipe: Any, options: argparse.Namespace, device: torch.device) -> dict[str, float]:
    config = _recorded_config(record, recipe, options.out)
    world = this_process().world
    if config.batch % world:
        raise SettingError(f"A batch of {config.batch} cannot be shared by {world} processes: set another with --set.")
    task = recipe.start(
        config,
        options.data,
        pretrained=record.pretrained,
        init=Path(record.init) if record.init else None,
        name=options.out.resolve().name,
    )
    loop = Loop(task, task.schedule(), options.out, device)
    if options.resume:
        loop.resume()
    elif this_process().leads:
        write_record(options.out, record)
    return loop.run()


def _new_record(options: argparse.Namespace, recipe: Any, device: torch.device) -> Record:
    if this_process().leads and (options.out / STATE).exists():
        raise RunError(f"There is a run in {options.out} already: add --resume to go on with it, or name another.")
    preset = options.preset or ("gentle" if options.init else next(iter(recipe.PRESETS)))
    if preset not in recipe.PRESETS:
        raise SettingError(f"{options.recipe} has no preset “{preset}”. It has: {', '.join(recipe.PRESETS)}.")
    return Record(
        recipe=options.recipe,
        preset=preset,
        settings=asdict(change_settings(recipe.PRESETS[preset], options.set)),
        hardware=describe_hardware(device),
        processes=this_process().world,
        pretrained=options.pretrained,
        init=str(options.init.resolve()) if options.init else None,
    )


def _recorded(options: argparse.Namespace, recipe: Any) -> Record:
    """The record of the run to go on with; raises SettingError where the command line asks for another run."""
    record = read_record(options.out)
    if record.recipe != options.recipe:
        raise SettingError(f"The run in {options.out} is of the recipe {record.recipe}, not {options.recipe}.")
    config = _recorded_config(record, recipe, options.out)
    ours, asked = asdict(config), asdict(change_settings(config, options.set))
    wishes = [(name, ours[name], asked[name]) for name in asked if asked[name] != ours[name]]
    if options.preset not in (None, record.preset):
        wishes.append(("preset", record.preset, options.preset))
    if wishes:
        name, has, wish = wishes[0]
        raise SettingError(
            f"The run in {options.out} has {name}={has}, not {wish}, and keeps it: leave --set and --preset out "
            "to go on, or name another folder for a new run."
        )
    return record


def _recorded_config(record: Record, recipe: Any, out: Path) -> Any:
    try:
        return recipe.Config(**record.settings)
    except TypeError as error:
        raise RunError(f"Another version made the run in {out}: start it again in another folder.") from error
