"""The parsers of the command line, one a command."""

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import Literal

from colorstudio.cli.parser import make_parser
from colorstudio.core.effort import Effort
from colorstudio.core.hint import Hint
from colorstudio.core.look import CAST_MAX, SATURATION_MAX, TEMPERATURE_MAX, VIVIDNESS_MAX
from colorstudio.core.shade import parse_hex
from colorstudio.core.turn import TURNS
from colorstudio.files.formats import WRITTEN
from colorstudio.paths import a_path

LANES_MOST = 16
STRENGTH_DEFAULT = 0.5  # of a reference
FORMATS = {format.short: format.suffix for format in WRITTEN}

COLORIZE_NOTES = """\
Without -o each result goes beside its photograph: photo.jpg becomes photo-color.jpg. Under a folder given
with -o the tree of the folders searched is kept. Files found in folders whose name ends in -color or -layers are
taken for earlier results and left alone. Look, network and device default to what the window uses by default.
- reads one photograph from standard input and, as the output, writes it to standard output.

With --layers a TIFF (photo-layers.tif) holds the gray as one page and the colours as the next, a PNG the colours alone,
to put over the gray: with the layer's mode left at "normal" an editor shows the coloured picture, and the layer's
opacity is the strength of its colours.

With --resume a journal in the folder of the results (without -o beside the first photograph) says what is done,
by the photographs' contents and how they are coloured, not by names; each run adds a file to it. A result that is
there in other colours, as an earlier run left it, is replaced. Quality, profile and times do not count: what is done
stays as it is. --json prints the journal's lines of outcomes instead of the results' paths.

A treatment is a JSON object, {"version": 1, "network": "studio", "effort": "best", "look": {"temperature": 0.7},
"hints": [{"place": [0.41, 0.25], "colour": [12, 30]}]}; every key but version may be missing. In a folder of them,
scan.tif takes scan.tif.json in the same subfolder, and photographs without one are coloured as by default.

Under torchrun and launchers like it (RANK, WORLD_SIZE) each process colours its own share, always the same one.

Exit status: 0 all went well; 1 some photographs failed or could not be reached, the others are done; 2 the command
cannot be carried out; 130 stopped by Ctrl-C, with no file half written.
"""
WINDOW_NOTES = """\
commands:
  colorstudio colorize PATH...    colour photographs and folders without a window
  colorstudio models              list the networks
  colorstudio verify              look whether a coloured picture is what it says
  colorstudio fine-tune           tune the studio network on your own photographs
  Each has its own --help.
"""


def window_parser() -> argparse.ArgumentParser:
    """For `colorstudio [PATH...]`."""
    parser = make_parser(
        "colorstudio", "Colour black-and-white photographs. Opens the window, with the photographs given.", WINDOW_NOTES
    )
    parser.add_argument("paths", metavar="PATH", nargs="*", type=a_path, help="a photograph or a folder of them")
    parser.add_argument("--version", action="store_true", help="print the version; with -v of all that matters")
    parser.add_argument("-v", "--verbose", action="store_true", help="log to the terminal what is done")
    return parser


def colorize_parser() -> argparse.ArgumentParser:
    """For `colorstudio colorize PATH...`."""
    parser = make_parser("colorstudio colorize", "Colour photographs without a window.", COLORIZE_NOTES)
    parser.add_argument("paths", metavar="PATH", nargs="+", type=a_path, help="a photograph, or a folder of them")
    output = parser.add_argument_group("output")
    output.add_argument("-o", "--output", type=a_path, metavar="FILE_OR_FOLDER", help="where results go")
    output.add_argument("--format", choices=FORMATS, help="default: the photograph's own where that can be written")
    output.add_argument(
        "--quality", type=in_range(int, 1, 100), metavar="1-100", help="of JPEG, WebP, AVIF and JPEG XL"
    )
    output.add_argument("--own-profile", action="store_true", help="colours in each photograph's RGB profile, not sRGB")
    output.add_argument("--keep-times", action="store_true", help="results get the times of the photographs' files")
    output.add_argument("--layers", action="store_true", help="colours as a layer for image editors; see below")
    existing = output.add_mutually_exclusive_group()
    existing.add_argument("--overwrite", action="store_true", help="replace earlier results, but never an input")
    existing.add_argument("--skip-existing", action="store_true", help="leave out what is there already, by its name")
    output.add_argument(
        "--resume", action="store_true", help="leave out what is done already, by the journal; keep one"
    )
    output.add_argument(
        "--json", action="store_true", help="print what becomes of each photograph as JSON, a line each"
    )
    output.add_argument(
        "--jobs",
        type=jobs,
        default=0,
        metavar="N|auto",
        help="photographs in hand at once, each in memory (auto: as many as are found to be faster)",
    )
    look = parser.add_argument_group("look (default: what the network recommends)")
    look.add_argument("--temperature", type=in_range(float, 0, TEMPERATURE_MAX), metavar=f"0-{TEMPERATURE_MAX:g}")
    look.add_argument("--vividness", type=in_range(float, 0, VIVIDNESS_MAX), metavar=f"0-{VIVIDNESS_MAX:g}")
    look.add_argument("--saturation", type=in_range(float, 0, SATURATION_MAX), metavar=f"0-{SATURATION_MAX:g}")
    look.add_argument("--warmth", type=in_range(float, -CAST_MAX, CAST_MAX), metavar=f"-{CAST_MAX:g}..{CAST_MAX:g}")
    look.add_argument("--tint", type=in_range(float, -CAST_MAX, CAST_MAX), metavar=f"-{CAST_MAX:g}..{CAST_MAX:g}")
    look.add_argument("--treatment", type=a_path, metavar="FILE_OR_FOLDER", help="how to colour, as JSON; see below")
    look.add_argument(
        "--turn", type=turn, metavar="0|90|180|270|auto",
        help="degrees clockwise, for photographs scanned on their side; auto: each as is found, where that is sure",
    )  # fmt: skip
    look.add_argument(
        "--hint", type=hint, action="append", default=[], metavar="X,Y,#RRGGBB",
        help="the colour of a place, in fractions of width and height; lightness is not taken from it; repeatable",
    )  # fmt: skip
    look.add_argument(
        "--reference", type=reference, metavar="FILE[:STRENGTH]",
        help="a photograph whose colours are expected here, too; strength 0-1 (0.5)",
    )  # fmt: skip
    network = parser.add_argument_group("network")
    network.add_argument("--model", metavar="NAME_OR_FILE", help="see `colorstudio models`")
    network.add_argument("--device", choices=("auto", "cpu", "cuda", "mps"))
    network.add_argument("--side", type=in_range(int, 64, 1024), metavar="64-1024", help="pixels the network sees")
    network.add_argument("--effort", choices=tuple(Effort), type=Effort, help="best: truer colours, three times slower")
    words = parser.add_mutually_exclusive_group()
    words.add_argument("-q", "--quiet", action="store_true", help="print nothing but failures")
    words.add_argument("-v", "--verbose", action="store_true", help="log what is done")
    return parser


def models_parser() -> argparse.ArgumentParser:
    """For `colorstudio models`."""
    parser = argparse.ArgumentParser(prog="colorstudio models", description="List the networks, or add one.")
    parser.add_argument(
        "--add", type=a_path, metavar="FILE", help="a .safetensors of ColorStudio's, or the .pth of Zhang et al. 2016"
    )
    parser.add_argument("--replace", action="store_true", help="with --add: in the place of one of the same name")
    parser.add_argument("--json", action="store_true", help="as JSON, with all that their cards say")
    return parser


def jobs(text: str) -> int:
    """A type for argparse: how many photographs in hand at once, 0 for "auto"."""
    return 0 if text == "auto" else in_range(int, 1, LANES_MOST)(text)  # type: ignore[return-value]


def turn(text: str) -> int | Literal["auto"]:
    """A type for argparse: degrees clockwise, or "auto"."""
    if text == "auto":
        return "auto"
    if text not in map(str, TURNS):
        raise argparse.ArgumentTypeError(f"{text!r} is neither auto nor one of {', '.join(map(str, TURNS))}")
    return int(text)


def reference(text: str) -> tuple[Path, float]:
    """A type for argparse: FILE[:STRENGTH]."""
    name, colon, strength = text.rpartition(":")
    try:
        value = float(strength)
    except ValueError:  # a colon of the file's own, as after a drive's letter, or none
        return a_path(text), STRENGTH_DEFAULT
    if not colon:
        return a_path(text), STRENGTH_DEFAULT
    if not 0 <= value <= 1:
        raise argparse.ArgumentTypeError(f"the strength {strength} does not lie between 0 and 1")
    return a_path(name), value


def hint(text: str) -> Hint:
    """A type for argparse: X,Y,#RRGGBB."""
    parts = text.split(",")
    if len(parts) != 3:
        raise argparse.ArgumentTypeError(f"{text!r} is not X,Y,#RRGGBB, such as 0.4,0.25,#A0522D")
    try:
        _, a, b = parse_hex(parts[2])
        return Hint((float(parts[0]), float(parts[1])), (a, b))
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from None


def in_range(kind: Callable[[str], float], low: float, high: float) -> Callable[[str], float]:
    """A type for argparse: a number of this kind between low and high."""

    def parse(text: str) -> float:
        try:
            value = kind(text)
        except ValueError:
            raise argparse.ArgumentTypeError(f"{text!r} is not such a number") from None
        if not low <= value <= high:
            raise argparse.ArgumentTypeError(f"{text} does not lie between {low:g} and {high:g}")
        return value

    return parse
