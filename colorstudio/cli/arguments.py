"""The parsers of the command line, one a command."""

import argparse
from collections.abc import Callable
from pathlib import Path

from colorstudio.core.effort import Effort
from colorstudio.core.look import SATURATION_MAX, TEMPERATURE_MAX, VIVIDNESS_MAX
from colorstudio.files.formats import WRITTEN

FORMATS = {format.short: format.suffix for format in WRITTEN}

COLORIZE_NOTES = """\
Without -o each result goes beside its photograph: photo.jpg becomes photo-color.jpg. Under a folder given
with -o the tree of the folders searched is kept. Files found in folders whose name ends in -color are taken
for earlier results and left alone. Look, network and device default to what the window uses by default.

Exit status: 0 all went well; 1 some photographs failed, the others are done; 2 the command cannot be carried
out; 130 stopped by Ctrl-C, with no file half written.
"""
WINDOW_NOTES = """\
commands:
  colorstudio colorize PATH...    colour photographs and folders without a window
  colorstudio models              list the networks
  colorstudio fine-tune           tune the studio network on your own photographs
  Each has its own --help.
"""


def window_parser() -> argparse.ArgumentParser:
    """For `colorstudio [PATH...]`."""
    parser = argparse.ArgumentParser(
        prog="colorstudio",
        description="Colour black-and-white photographs. Opens the window, with the photographs given.",
        epilog=WINDOW_NOTES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("paths", metavar="PATH", nargs="*", type=Path, help="a photograph or a folder of them")
    parser.add_argument("--version", action="store_true", help="print the version; with -v of all that matters")
    parser.add_argument("-v", "--verbose", action="store_true", help="log to the terminal what is done")
    return parser


def colorize_parser() -> argparse.ArgumentParser:
    """For `colorstudio colorize PATH...`."""
    parser = argparse.ArgumentParser(
        prog="colorstudio colorize",
        description="Colour photographs without a window.",
        epilog=COLORIZE_NOTES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("paths", metavar="PATH", nargs="+", type=Path, help="a photograph, or a folder of them")
    output = parser.add_argument_group("output")
    output.add_argument("-o", "--output", type=Path, metavar="FILE_OR_FOLDER", help="where results go")
    output.add_argument("--format", choices=FORMATS, help="default: the photograph's own where that can be written")
    output.add_argument("--quality", type=in_range(int, 1, 100), metavar="1-100", help="of JPEG and WebP")
    existing = output.add_mutually_exclusive_group()
    existing.add_argument("--overwrite", action="store_true", help="replace earlier results, but never an input")
    existing.add_argument("--skip-existing", action="store_true", help="leave out what is done already: resume")
    look = parser.add_argument_group("look (default: what the network recommends)")
    look.add_argument("--temperature", type=in_range(float, 0, TEMPERATURE_MAX), metavar=f"0-{TEMPERATURE_MAX:g}")
    look.add_argument("--vividness", type=in_range(float, 0, VIVIDNESS_MAX), metavar=f"0-{VIVIDNESS_MAX:g}")
    look.add_argument("--saturation", type=in_range(float, 0, SATURATION_MAX), metavar=f"0-{SATURATION_MAX:g}")
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
        "--add", type=Path, metavar="FILE", help="a .safetensors of ColorStudio's, or the .pth of Zhang et al. 2016"
    )
    parser.add_argument("--json", action="store_true", help="as JSON, with all that their cards say")
    return parser


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
