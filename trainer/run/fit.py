"""`python -m trainer fit`: from the command line to a run in a folder."""

import argparse
import importlib
import sys
from collections.abc import Callable, Iterable
from contextlib import nullcontext
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

import torch

from colorstudio.core.cards import read_card
from colorstudio.errors import CheckpointError
from trainer.data.contents import contents
from trainer.errors import RunError, SettingError
from trainer.run.distributed import this_process, together
from trainer.run.listener import Listener
from trainer.run.lock import locked
from trainer.run.loop import LAST, STATE, Loop
from trainer.run.memory import keep_memory
from trainer.run.precision import AUTO, choose, has_bfloat16
from trainer.run.record import Record, describe_hardware, read_record, write_record
from trainer.run.seeds import table, train_seeds
from trainer.run.settings import change_settings, check_settings
from trainer.run.trial import Outlook, Trial, outlook, shortfall

Begun = Callable[[Loop, Outlook], Iterable[Listener]]
NOTHING = "none"  # for --pretrained
# Recipes with an encoder that pretrained weights fill, and which.
PRETRAINED = {
    "studio": "a ResNet-50 trunk",
    "transfer": "a VGG-16 as it learned ImageNet",
    "vgg": "a VGG-16 as it learned ImageNet",
    "rebuilt": "a ResNet-50 trunk",
}
RECIPES = ("studio", "regression", "classification", "transfer", "vgg", "whitened_vgg", "rebuilt", "unet", "gan")


def fit(options: argparse.Namespace) -> int:
    """Train a recipe in the folder `options.out`, alone or together with the processes that torchrun started."""
    if options.seeds < 1:
        raise SettingError("--seeds takes a number above 0.")
    if options.seeds > 1:
        spreads = train_seeds(options, train, _first_seed(options))
        if spreads:
            print(table(spreads))
        return 0
    figures = train(options)
    print("\n".join(f"{name:28} {value:8.3f}" for name, value in figures.items()))
    return 0


def train(options: argparse.Namespace, begun: Begun | None = None) -> dict[str, float]:
    """Train as the options of `fit` say; the last figures.

    begun: told of the run before its first step; the listeners that it returns are told of it from then on.
    """
    keep_memory()
    with together(choose_device(options.device)) as device:
        recipe: Any = importlib.import_module(f"trainer.recipes.{options.recipe}")
        record = _recorded(options, recipe) if options.resume else _new_record(options, recipe, device)
        with locked(options.out) if this_process().leads else nullcontext():
            return _run(record, recipe, options, device, begun=begun)


def _first_seed(options: argparse.Namespace) -> int:
    """The seed of the settings asked for."""
    recipe: Any = importlib.import_module(f"trainer.recipes.{options.recipe}")
    return int(change_settings(recipe.PRESETS[_preset(options, recipe)], options.set).seed)


def _preset(options: argparse.Namespace, recipe: Any) -> str:
    """The preset asked for, or the one that a new or a tuned network has by default."""
    tuned = options.init and "gentle" in recipe.PRESETS
    preset: str = options.preset or ("gentle" if tuned else next(iter(recipe.PRESETS)))
    if preset not in recipe.PRESETS:
        raise SettingError(f"{options.recipe} has no preset “{preset}”. It has: {', '.join(recipe.PRESETS)}.")
    return preset


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


def _run(
    record: Record, recipe: Any, options: argparse.Namespace, device: torch.device, *, begun: Begun | None
) -> dict[str, float]:
    config = _recorded_config(record, recipe, options.out)
    world = this_process().world
    if config.batch % world:
        raise SettingError(f"A batch of {config.batch} cannot be shared by {world} processes: set another with --set.")
    task = _start(config, record, recipe, options)
    loop = Loop(task, task.schedule(), options.out, device)
    if options.resume:
        loop.resume()
    trial = Trial(task, device, loop.step)
    loop.precision = choose(_asked_precision(options, record, device), device, trial.seconds)
    said = replace(record, precision=loop.precision, data=str(options.data.resolve()))
    if this_process().leads and not (options.resume and said == record):
        write_record(options.out, said)
    expected = _look_ahead(loop, trial)
    if begun is not None:
        loop.listeners = tuple(begun(loop, expected))
    elif expected.warning and this_process().leads:
        print(expected.warning, file=sys.stderr)
    return loop.run()


def _look_ahead(loop: Loop, trial: Trial) -> Outlook:
    """What is to be expected of the run; of one that goes on no warning, since it was given before."""
    if loop.schedule.minutes is None:
        expected = Outlook(loop.schedule.steps, warning=shortfall(loop.schedule, loop.schedule.steps))
    else:
        expected = outlook(loop.schedule, trial.pace(loop.precision))
    return replace(expected, warning=None) if loop.step else expected


def _start(config: Any, record: Record, recipe: Any, options: argparse.Namespace) -> Any:
    """The recipe's task; of a resumed run without the files that it began with, which may have gone."""
    name = options.out.resolve().name
    if options.resume and (options.out / LAST).is_file():
        try:
            card = read_card(options.out / LAST)
            task = recipe.start(config, options.data, pretrained=None, init=options.out / LAST, name=name)
        except CheckpointError:  # damaged: then from what the run began with
            pass
        else:
            task.base = replace(card, path=None)
            return task
    pretrained = None if record.pretrained == NOTHING else record.pretrained
    return recipe.start(
        config, options.data, pretrained=pretrained, init=Path(record.init) if record.init else None, name=name
    )


def _asked_precision(options: argparse.Namespace, record: Record, device: torch.device) -> str:
    """The option's; else that in which a resumed run began, unless this device would only imitate it."""
    asked: str = options.precision
    if asked == AUTO and record.precision is not None and has_bfloat16(device) is not False:
        return record.precision
    return asked


def _new_record(options: argparse.Namespace, recipe: Any, device: torch.device) -> Record:
    if this_process().leads and (options.out / STATE).exists():
        raise RunError(f"There is a run in {options.out} already: add --resume to go on with it, or name another.")
    preset = _preset(options, recipe)
    config = change_settings(recipe.PRESETS[preset], options.set)
    check_settings(config, options.recipe)
    _check_pretrained(options, preset)
    return Record(
        recipe=options.recipe,
        preset=preset,
        settings=asdict(config),
        hardware=describe_hardware(device),
        processes=this_process().world,
        pretrained=options.pretrained,
        init=str(options.init.resolve()) if options.init else None,
        content=contents(options.data),
    )


def _check_pretrained(options: argparse.Namespace, preset: str) -> None:
    """Raise SettingError where pretrained weights would be ignored, or are what the preset stands on."""
    recipe, given = options.recipe, options.pretrained
    if given is not None and options.init is not None:
        raise SettingError("--init names a whole network, so that --pretrained has nothing to fill: leave one out.")
    if given not in (None, NOTHING) and recipe not in PRETRAINED:
        raise SettingError(
            f"The recipe {recipe} has no encoder to fill with --pretrained: leave it out, or name a checkpoint of the "
            "same network with --init."
        )
    if given is None and options.init is None and recipe in PRETRAINED:
        if preset == "paper":
            raise SettingError(
                f"The preset paper of {recipe} starts from {PRETRAINED[recipe]}: name it with --pretrained, or say "
                f"--pretrained {NOTHING} to start from nothing."
            )
        if recipe != "rebuilt":  # which cannot, and says so
            print(f"The encoder starts from nothing: --pretrained takes {PRETRAINED[recipe]}.", file=sys.stderr)


def _recorded(options: argparse.Namespace, recipe: Any) -> Record:
    """The record of the run to go on with; raises SettingError where the command line asks for another run."""
    record = read_record(options.out)
    if record.recipe != options.recipe:
        raise SettingError(f"The run in {options.out} is of the recipe {record.recipe}, not {options.recipe}.")
    config = _recorded_config(record, recipe, options.out)
    check_settings(config, options.recipe)
    ours, asked = asdict(config), asdict(change_settings(config, options.set))
    wishes = [(name, ours[name], asked[name]) for name in asked if asked[name] != ours[name]]
    if options.preset not in (None, record.preset):
        wishes.append(("preset", record.preset, options.preset))
    if options.pretrained not in (None, record.pretrained or NOTHING):
        wishes.append(("pretrained", record.pretrained or NOTHING, options.pretrained))
    if options.init is not None and str(options.init.resolve()) != record.init:
        wishes.append(("init", record.init or NOTHING, options.init))
    if wishes:
        name, has, wish = wishes[0]
        raise SettingError(
            f"The run in {options.out} has {name}={has}, not {wish}, and keeps it: leave the option out "
            "to go on, or name another folder for a new run."
        )
    content = contents(options.data)
    if record.content not in (None, content):
        raise SettingError(
            f"{options.data} does not hold what the run in {options.out} began with ({record.data}): name that, or "
            "another folder for a new run."
        )
    return replace(record, content=content)  # an older version's did not say: from now on it does


def _recorded_config(record: Record, recipe: Any, out: Path) -> Any:
    try:
        return recipe.Config(**record.settings)
    except TypeError as error:
        raise RunError(f"Another version made the run in {out}: start it again in another folder.") from error
