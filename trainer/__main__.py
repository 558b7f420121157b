"""python -m trainer fit NAME --data DIR --out RUN"""

import argparse
import importlib
import sys
from collections.abc import Sequence
from dataclasses import fields, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import torch

from colorstudio.errors import ColorStudioError
from trainer.errors import SettingError, TrainerError
from trainer.loop import Loop
from trainer.publish import publish
from trainer.recipes import studio
from trainer.record import write_record

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

RECIPES = ("studio", "regression", "classification", "transfer", "vgg", "gan")
Settings = TypeVar("Settings", bound="DataclassInstance")  # a recipe's Config: a frozen dataclass of numbers
EXIT_FAILED, EXIT_USAGE, EXIT_STOPPED = 1, 2, 130


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command; returns the exit code."""
    options = _parser().parse_args(arguments)
    try:
        return int(options.command(options))
    except SettingError as error:
        print(error, file=sys.stderr)
        return EXIT_USAGE
    except (TrainerError, ColorStudioError) as error:
        print(error, file=sys.stderr)
        return EXIT_FAILED
    except KeyboardInterrupt:
        print("Stopped. Add --resume to go on.", file=sys.stderr)
        return EXIT_STOPPED


def fit(options: argparse.Namespace) -> int:
    """Train a recipe in the folder `options.out`."""
    recipe: Any = importlib.import_module(f"trainer.recipes.{options.recipe}")
    preset = options.preset or ("gentle" if options.init else next(iter(recipe.PRESETS)))
    if preset not in recipe.PRESETS:
        raise SettingError(f"{options.recipe} has no preset “{preset}”. It has: {', '.join(recipe.PRESETS)}.")
    config = change_settings(recipe.PRESETS[preset], options.set)
    device = torch.device(options.device)
    task = recipe.start(config, options.data, pretrained=options.pretrained, init=options.init, name=options.out.name)
    loop = Loop(task, task.schedule(), options.out, device)
    if options.resume:
        loop.resume()
    else:
        write_record(options.out, recipe=options.recipe, preset=preset, config=config, device=device)
    figures = loop.run()
    print("\n".join(f"{name:28} {value:8.3f}" for name, value in figures.items()))
    return 0


def publish_run(options: argparse.Namespace) -> int:
    """Measure a checkpoint and write it, with its model card, where the app finds it."""
    sets = studio.split(options.data, studio.Config().held_people)
    publish(options.checkpoint, sets.val, sets.people, options.to, options.share)
    print(options.to.with_suffix(".md").read_text(encoding="utf-8"))
    return 0


def change_settings(config: Settings, changes: Sequence[str]) -> Settings:
    """The config with `name=value` applied; raises SettingError for an unknown name or a value of another type."""
    kinds = {field.name: type(field.default) for field in fields(config)}
    for change in changes:
        name, _, text = change.partition("=")
        if name not in kinds:
            raise SettingError(f"There is no setting “{name}”. The settings are: {', '.join(kinds)}.")
        try:
            config = replace(config, **{name: kinds[name](text)})
        except ValueError as error:
            raise SettingError(f"The setting {name} takes a number, not “{text}”.") from error
    return config


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m trainer", description="Train ColorStudio's networks.")
    commands = parser.add_subparsers(required=True)
    command = commands.add_parser("fit", help="train a network")
    command.add_argument("recipe", choices=RECIPES)
    command.add_argument("--data", type=Path, required=True, help="CIFAR-10, photographs, or tar shards of them")
    command.add_argument("--out", type=Path, required=True, help="folder of the run")
    command.add_argument(
        "--pretrained",
        help="weights to start the encoder from: for studio a ResNet-50 trunk, for transfer and vgg a VGG-16 (a file, "
        "a checkpoint of the recipe vgg, or “torchvision”)",
    )
    command.add_argument("--init", type=Path, help="checkpoint of the same network to start from (fine-tuning)")
    command.add_argument("--preset", help="studio: full; the paper's recipes: paper, compact; gentle with --init")
    command.add_argument("--set", action="append", default=[], metavar="NAME=VALUE", help="change a setting")
    command.add_argument("--resume", action="store_true", help="go on where the run stopped")
    command.add_argument("--device", default="cuda" if torch.cuda.is_available() else "cpu")
    command.set_defaults(command=fit)

    command = commands.add_parser("publish", help="measure a checkpoint and hand it to the app")
    command.add_argument("checkpoint", type=Path)
    command.add_argument("--data", type=Path, required=True, help="the photographs that it was trained from")
    command.add_argument("--to", type=Path, required=True, help="checkpoint to write; the model card goes beside it")
    command.add_argument(
        "--share", type=float, default=0.85, help="colourfulness to reach, as a share of the originals'"
    )
    command.set_defaults(command=publish_run)
    return parser


if __name__ == "__main__":
    sys.exit(main())
