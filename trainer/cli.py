"""python -m trainer COMMAND: train, judge, report, publish."""

import argparse
from collections.abc import Sequence
from dataclasses import replace

import torch

from colorstudio.core.checkpoint import read_checkpoint
from colorstudio.core.colorizer import load_colorizer
from colorstudio.core.effort import Effort
from colorstudio.paths import a_path
from trainer.commands import evaluate_runs, measure_corrections, measure_references, report_runs
from trainer.errors import DataError, RunError, SettingError, ended
from trainer.paper.reproduce import reproduce
from trainer.publish.blend import blend
from trainer.publish.compass import fit_compass, share_table
from trainer.publish.export import export
from trainer.publish.photographs import held_back
from trainer.publish.publish import publish
from trainer.publish.sheet import contact_sheet
from trainer.publish.stability import stability, table
from trainer.run.distributed import speaks
from trainer.run.fit import RECIPES, fit, train
from trainer.run.loop import STATE
from trainer.run.pauses import stoppable
from trainer.run.precision import AUTO, PRECISIONS
from trainer.run.runs import NETWORKS, Run, read_run
from trainer.run.seeds import seed_folders
from trainer.writing import written

SHEETS = (".jpg", ".jpeg", ".png")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command; returns the exit code."""
    options = _parser().parse_args(arguments)
    return ended(lambda: _carried_out(options), lambda: _stopped(options) if speaks() else None)


def _carried_out(options: argparse.Namespace) -> int:
    with stoppable():
        return int(options.command(options))


def publish_run(options: argparse.Namespace) -> int:
    """Measure a checkpoint and write it, with its model card, where the app finds it."""
    run = read_run(options.network)
    if not run.card.has_distribution:
        raise RunError(f"{run.name} gives no distribution over colours, of which a look could be chosen.")
    publish(run.checkpoint, held_back(options.data), options.to, options.share)
    print(options.to.with_suffix(".md").read_text(encoding="utf-8"))
    return 0


def make_sheet(options: argparse.Namespace) -> int:
    """Write a contact sheet of a folder's photographs, coloured by a checkpoint."""
    run = _colouring_run(options)
    if not options.to.parent.is_dir():
        raise RunError(f"There is no folder {options.to.parent} for the sheet.")
    wishes = {"temperature": options.temperature, "vividness": options.vividness}
    try:
        look = replace(run.card.recommended, **{name: v for name, v in wishes.items() if v is not None})
    except ValueError as error:
        raise SettingError(str(error)) from error
    if options.to.suffix.lower() not in SHEETS:
        raise SettingError(f"A sheet is a .jpg or a .png file, not “{options.to.name}”.")
    colorizer = load_colorizer(run.checkpoint, torch.device("cpu"))
    sheet = contact_sheet(colorizer, options.folder, look=look)
    with written(options.to):
        sheet.save(options.to)
    return 0


def print_stability(options: argparse.Namespace) -> int:
    """Print how far colours change with what should not matter."""
    run = _colouring_run(options)
    colorizer = load_colorizer(run.checkpoint, torch.device("cpu"))
    print("\n".join(table(stability(colorizer, options.folder, effort=Effort(options.effort)))))
    return 0


def print_compass(options: argparse.Namespace) -> int:
    """Fit a compass and print what it finds."""
    if options.count < 1:
        raise SettingError("--count takes a number from 1.")
    checkpoint = read_run(options.network).checkpoint
    print("\n".join(share_table(fit_compass(checkpoint, options.data, options.to, count=options.count))))
    return 0


def _colouring_run(options: argparse.Namespace) -> Run:
    """The network that is to colour the photographs of a folder, which is there."""
    run = read_run(options.network)
    if not run.card.is_colorizer:
        raise RunError(f"{run.name} holds a classifier, which does not colour: name a colorizer.")
    if not options.folder.is_dir():
        raise DataError(f"There is no folder {options.folder}.")
    return run


def export_network(options: argparse.Namespace) -> int:
    """Write a network as an ONNX file."""
    if options.to.suffix.lower() != ".onnx":
        raise SettingError(f"The file is an .onnx file, not “{options.to.name}”.")
    if not options.to.parent.is_dir():
        raise RunError(f"There is no folder {options.to.parent}.")
    network, card = read_checkpoint(read_run(options.network).checkpoint)
    difference = export(network, card, options.to)
    print(f"{options.to}: within {difference:.1g} of torch (share of the largest value, in ONNX Runtime).")
    return 0


def reproduce_report(options: argparse.Namespace) -> int:
    """Train every run of the report that is missing, and write the report."""
    return reproduce(options, train, report_runs)


def blend_two(options: argparse.Namespace) -> int:
    """Write the mean of two checkpoints."""
    first, second = (read_run(path).checkpoint for path in (options.first, options.second))
    blend(first, second, options.share, options.to)
    return 0


def _stopped(options: argparse.Namespace) -> str:
    """What to tell after Ctrl-C; of several processes the leader alone knows that the run is saved."""
    if options.command is reproduce_report:
        return "Stopped. The same command goes on from here."
    if options.command is not fit:
        return "Stopped."
    if any((folder / STATE).is_file() for folder in (options.out, *seed_folders(options.out))):
        return "Stopped. Add --resume to go on."
    return "Stopped before the first step: there is nothing to go on with, and the same command begins anew."


FIT = """\
examples:
  python -m trainer fit classification --data CIFAR --out runs/classification
  python -m trainer fit transfer --data CIFAR --out runs/tr --preset compact --pretrained runs/vgg/best.safetensors
  python -m trainer fit studio --init resources/models/studio.safetensors --data MY_ALBUM --out runs/album
  torchrun --nproc-per-node 4 -m trainer fit regression --data IMAGENET_SHARDS --out runs/regression

RUN gets run.json (the settings), metrics.jsonl and curves for TensorBoard, last.pt (the state), and last.safetensors
and best.safetensors, which open in the app. Ctrl-C ends the step and saves; --resume goes on to the same end.

Exit status: 0 done; 1 failed; 2 the command cannot be right; 130 stopped by Ctrl-C.
"""


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m trainer", description="Train and judge ColorStudio's networks.")
    commands = parser.add_subparsers(required=True, metavar="COMMAND", title="commands (each has its own --help)")
    _add_fit(commands)
    _add_judging(commands)

    command = commands.add_parser("publish", help="measure a checkpoint and hand it to the app")
    command.add_argument("network", type=a_path, help=NETWORKS)
    command.add_argument("--data", type=a_path, required=True, help="the photographs that it was trained from")
    command.add_argument("--to", type=a_path, required=True, help="checkpoint to write; the model card goes beside it")
    command.add_argument(
        "--share",
        type=float,
        default=0.85,
        help="colourfulness to reach, as a share of the originals', 0 to 1; %(default)s if not given",
    )
    command.set_defaults(command=publish_run)

    command = commands.add_parser("sheet", help="colour a folder's photographs and lay them out gray beside coloured")
    command.add_argument("network", type=a_path, help=NETWORKS)
    command.add_argument("folder", type=a_path)
    command.add_argument("--to", type=a_path, required=True, metavar="PICTURE", help="the sheet, a .jpg or .png")
    command.add_argument("--temperature", type=float, metavar="T", help="as the network recommends if not given")
    command.add_argument("--vividness", type=float, metavar="V", help="as the network recommends if not given")
    command.set_defaults(command=make_sheet)

    command = commands.add_parser("stability", help="how far colours change with borders, size, tones and a turn")
    command.add_argument("network", type=a_path, help=NETWORKS)
    command.add_argument("folder", type=a_path, help="photographs, a dozen or so")
    command.add_argument("--effort", choices=list(Effort), default=Effort.FAST, help="%(default)s if not given")
    command.set_defaults(command=print_stability)

    command = commands.add_parser("compass", help="fit what tells which way up a photograph lies")
    command.add_argument("network", type=a_path, help=NETWORKS)
    command.add_argument("--data", type=a_path, required=True, help="upright photographs, in files or tar shards")
    command.add_argument("--to", type=a_path, required=True, metavar="FILE", help="the head to write, .safetensors")
    command.add_argument("--count", type=int, default=6000, help="photographs to learn from; %(default)s if not given")
    command.set_defaults(command=print_compass)

    command = commands.add_parser("export", help="write a network as an ONNX file, checked in ONNX Runtime")
    command.add_argument("network", type=a_path, help=NETWORKS)
    command.add_argument("--to", type=a_path, required=True, metavar="FILE.onnx", help="file to write")
    command.set_defaults(command=export_network)

    command = commands.add_parser("blend", help="average the weights of a checkpoint and one that was tuned from it")
    command.add_argument("first", type=a_path, help=NETWORKS)
    command.add_argument("second", type=a_path, help="the same; its card is kept")
    command.add_argument("--share", type=float, default=0.5, help="of the second, 0 to 1; %(default)s if not given")
    command.add_argument("--to", type=a_path, required=True, help="checkpoint to write")
    command.set_defaults(command=blend_two)

    command = commands.add_parser("corrections", help="what hints are worth to a network, on photographs")
    command.add_argument("network", type=a_path, help=NETWORKS)
    command.add_argument("photographs", type=a_path, help="a folder of photographs or of tar shards, or one shard")
    command.add_argument("--count", type=int, default=200, help="photographs, evenly spaced; %(default)s if not given")
    command.add_argument("--set", action="append", default=[], metavar="NAME=VALUE", help="try another kernel")
    command.add_argument("--sizes", action="store_true", help="how far apart two sizes of the network are, instead")
    command.set_defaults(command=measure_corrections)

    command = commands.add_parser("references", help="what the colours of other photographs are worth as a prior")
    command.add_argument("network", type=a_path, help=NETWORKS)
    command.add_argument("photographs", type=a_path, help="a folder of photographs or of tar shards, or one shard")
    command.add_argument("--source", required=True, help="what the names of the photographs begin with")
    command.add_argument("--count", type=int, default=60, help="photographs, evenly spaced; %(default)s if not given")
    command.set_defaults(command=measure_references)
    return parser


def _add_fit(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    command = commands.add_parser(
        "fit",
        help="train a network",
        description="Train a network, alone or in many processes by torchrun.",
        epilog=FIT,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    command.add_argument("recipe", choices=RECIPES, help="the network and its training: trainer/recipes/RECIPE.py")
    command.add_argument("--data", type=a_path, required=True, help="CIFAR-10, or photographs as files or tar shards")
    command.add_argument("--out", type=a_path, required=True, metavar="RUN", help="folder for the run, made if missing")
    command.add_argument(
        "--preset", help="settings by name; if not given the recipe's first, or gentle with --init; see the recipe"
    )
    command.add_argument("--set", action="append", default=[], metavar="NAME=VALUE", help="change one of the settings")
    command.add_argument(
        "--init", type=a_path, metavar="CHECKPOINT", help="fine-tune this network; the preset is gentle"
    )
    command.add_argument(
        "--pretrained",
        metavar="WEIGHTS",
        help="start the encoder from these: for studio a ResNet-50 trunk or a studio checkpoint; for transfer and vgg "
        "a VGG-16 as torchvision names it, a checkpoint of the recipe vgg, or “torchvision”, which downloads it; "
        "“none” starts from nothing where the preset would not",
    )
    command.add_argument("--resume", action="store_true", help="go on with the run in RUN, with the settings it has")
    command.add_argument(
        "--seeds", type=int, default=1, metavar="N", help="repeat the run with N seeds, in RUN/seed-0 and so on"
    )
    _add_device(command)
    command.set_defaults(command=fit)


def _add_device(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--device", default="cuda" if torch.cuda.is_available() else "cpu", help="%(default)s if not given"
    )
    command.add_argument(
        "--precision",
        choices=PRECISIONS,
        default=AUTO,
        help="auto (if not given): bfloat16 where the device computes in it, tried for a second where in doubt",
    )


def _add_judging(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    command = commands.add_parser("evaluate", help="judge runs on CIFAR-10, or measure colorizers on photographs")
    _add_runs(command)
    command.add_argument("--temperature", type=float, metavar="T", help="of the annealed mean; chosen if not given")
    command.add_argument("--json", type=a_path, metavar="FILE", help="write the figures there, too")
    command.set_defaults(command=evaluate_runs)

    command = commands.add_parser("report", help="the paper's table and figures from runs on CIFAR-10")
    _add_runs(command)
    command.add_argument("--out", type=a_path, required=True, help="folder for the page, its figures and results.json")
    command.set_defaults(command=report_runs)

    command = commands.add_parser("reproduce", help="train every run of the report, and write the report")
    command.add_argument("--data", type=a_path, required=True, help="CIFAR-10")
    command.add_argument("--out", type=a_path, required=True, help="folder for runs/, report/ and what is kept between")
    command.add_argument("--trunk", type=a_path, help="ResNet-50 trunk; transfer and the rebuilt judge want it")
    command.add_argument("--seeds", type=int, default=1, metavar="N", help="trainings of each colorizer")
    _add_device(command)
    command.set_defaults(command=reproduce_report)


def _add_runs(command: argparse.ArgumentParser) -> None:
    command.add_argument("runs", type=a_path, nargs="+", metavar="RUN", help=f"{NETWORKS}; a folder of seeds: all")
    command.add_argument("--data", type=a_path, required=True, help="CIFAR-10, or photographs for evaluate")
    command.add_argument("--judge", type=a_path, help="run of a classifier, or its checkpoint; CIFAR-10 needs one")
    command.add_argument(
        "--beside",
        action="append",
        default=[],
        metavar="NAME=RUN",
        help="another judge, whose accuracies stand beside; the first chooses the temperatures; RUN%%5 shows it every "
        "fifth picture",
    )
    command.add_argument("--few", action="store_true", help="read a classification as the paper does, no other way")
    command.add_argument("--cache", type=a_path, metavar="FOLDER", help="keep verdicts there, to go on after a stop")
    command.add_argument("--device", default="cuda" if torch.cuda.is_available() else "cpu")
