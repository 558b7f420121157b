"""The command line: the window, `colorize`, `models`, `verify` and `fine-tune`.

Nothing heavy is imported before it is known to be needed: `--help` and `models` load neither Qt nor torch.
"""

import argparse
import errno
import json
import logging
import os
import platform
import shlex
import sys
from collections.abc import Sequence
from dataclasses import asdict

from colorstudio import __version__
from colorstudio.cli.arguments import colorize_parser, models_parser, window_parser
from colorstudio.cli.interruption import raise_interrupts
from colorstudio.cli.terminal import speak_plainly
from colorstudio.core.cards import Card
from colorstudio.errors import ColorStudioError
from colorstudio.files.unfinished import clean_up_on_signals
from colorstudio.library.networks import list_networks
from colorstudio.logs import start_logging
from colorstudio.paths import models_folders, program

OK, FAILED, USAGE, INTERRUPTED = 0, 1, 2, 130


def main(arguments: Sequence[str]) -> int:
    """Carry out the command line. Returns the exit status."""
    speak_plainly()
    name = arguments[0] if arguments else ""
    try:
        if name == "colorize":
            clean_up_on_signals()
            return colorize(colorize_parser().parse_args(arguments[1:]))
        if name == "models":
            return print_models(models_parser().parse_args(arguments[1:]))
        if name == "verify":
            from colorstudio.cli import verify

            return verify.main(arguments[1:])
        if name == "fine-tune":
            from colorstudio.cli import fine_tune

            raise_interrupts()
            return fine_tune.main(arguments[1:])
        return open_window(window_parser().parse_args(arguments))
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:  # `colorstudio models | head -1`
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return OK
    except (ImportError, MemoryError, OSError) as error:
        if lacks_memory(error):
            complain("There is too little memory to start. Close other programs.")
        elif isinstance(error, ImportError) and ".so" in str(error):
            complain(f"A library of the system is missing: {error}. `python3 bootstrap.py setup` installs it.")
        elif isinstance(error, OSError) and error.errno == errno.ENOSPC and error.filename is None:
            complain(f"Standard output takes no more: {error.strerror}.")
            return USAGE if name == "verify" else FAILED  # 1 would say that something does not hold
        else:
            raise
        return FAILED


# ------------------------------------------------------------------------------------------------ commands


def open_window(arguments: argparse.Namespace) -> int:
    """Open the window, or print the version."""
    if arguments.version:
        print("\n".join(version_lines(verbose=arguments.verbose)))
        return OK
    if lacks_display():
        paths = [str(path) for path in arguments.paths] or ["PHOTOGRAPH"]
        command = shlex.join([*program(), "colorize", *paths])
        complain(f"There is no display here to open a window on. To colour without one:\n    {command}")
        return FAILED
    log_to_terminal(verbose=arguments.verbose)
    import_torch_before_qt()
    from colorstudio.ui.app import run

    return run(arguments.paths)


def colorize(arguments: argparse.Namespace) -> int:
    """Colour the photographs that the command line names."""
    log_to_terminal(verbose=arguments.verbose)
    import_torch_before_qt()
    from colorstudio.cli.colorize import run

    return run(arguments)


def print_models(arguments: argparse.Namespace) -> int:
    """List the networks that colour, or add the one that the command line names."""
    if arguments.add is not None:
        from colorstudio.library.adding import add_network  # imports torch

        raise_interrupts()
        try:
            print(add_network(arguments.add, replace=arguments.replace).path)
        except ColorStudioError as error:
            complain(str(error))
            return FAILED
        return OK
    cards = list_networks(lambda error: complain(str(error)))
    if arguments.json:
        print(json.dumps([model_values(card) for card in cards], indent=1, ensure_ascii=False))
    elif cards:
        rows = [("NAME", "TITLE", "OUTPUT", "SIZE", "T", "V", ""), *map(model_row, cards)]
        widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
        for row in rows:
            print("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip())
    else:
        complain(f"There is no network in {' or in '.join(map(str, models_folders()))}.")
        return FAILED
    return OK


def model_row(card: Card) -> tuple[str, ...]:
    """A network as a line of the list; temperature and vividness only where they do something."""
    look = card.recommended
    figures = (f"{look.temperature:g}", f"{look.vividness:g}") if card.has_distribution else ("-", "-")
    return (card.name, card.title, card.output, f"{file_size(card) / 1e6:.1f} MB", *figures, card.sentence)


def model_values(card: Card) -> dict[str, object]:
    """A network's card for JSON, without the 313 numbers of its prior."""
    values = asdict(card)
    del values["prior"]
    return {**values, "path": str(card.path), "bytes": file_size(card)}


def file_size(card: Card) -> int:
    """The checkpoint's size in bytes."""
    return card.path.stat().st_size if card.path else 0


def version_lines(*, verbose: bool) -> list[str]:
    """The version, and on request those of what ColorStudio stands on."""
    lines = [f"ColorStudio {__version__}"]
    if verbose:
        import_torch_before_qt()
        import PySide6
        import pyvips

        from colorstudio.core.device import TORCH_VERSION

        vips = ".".join(str(pyvips.version(part)) for part in range(3))
        lines += [
            f"Python {platform.python_version()} on {platform.platform()}",
            f"torch {TORCH_VERSION}",
        ]
        lines += [f"Qt {PySide6.__version__}", f"libvips {vips} through pyvips {pyvips.__version__}"]
    return lines


# ------------------------------------------------------------------------------------------------- helpers


def import_torch_before_qt() -> None:
    """On Windows, where torch's libraries do not load once Qt's have (pytorch#166628)."""
    if sys.platform == "win32":
        import colorstudio.core.device  # noqa: F401


def lacks_memory(error: BaseException) -> bool:
    """Whether a library could not be loaded, or a thread not be started, for want of memory."""
    text = str(error).lower()
    signs = ("cannot allocate memory", "failed to map segment", "not enough memory")
    return isinstance(error, MemoryError) or any(sign in text for sign in signs)


def lacks_display() -> bool:
    """Whether Qt would find nothing to draw on."""
    wanted = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return sys.platform == "linux" and not any(os.environ.get(name) for name in wanted)


def log_to_terminal(*, verbose: bool) -> None:
    """Log on the terminal, where asked, and in the log file at any rate."""
    start_logging(logging.DEBUG if verbose else logging.INFO)
    if verbose:
        handler = logging.StreamHandler()
        handler.setFormatter(logging.Formatter("%(relativeCreated)6.0f ms %(name)s: %(message)s"))
        logging.getLogger("colorstudio").addHandler(handler)


def complain(sentence: str) -> None:
    """Say what went wrong, where errors go."""
    print(f"colorstudio: {sentence}", file=sys.stderr)
