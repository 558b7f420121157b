"""Tries a frozen program as a person would who has no Python: python -m tests.frozen.smoke FOLDER [--shots DIR]

The folder is copied elsewhere first, and every process starts with an empty environment. Linux; the window needs Xvfb
and xdotool. What the unfrozen program must agree with is the source tree that this file lies in, run with this Python.
"""

import argparse
import os
import shutil
import signal
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from tests.frozen import smoke_commands, smoke_first_start, smoke_window
from tests.frozen.trial import Broken, Trial

CHECKS: dict[str, Callable[[Trial], str]] = {
    "links": smoke_commands.check_links,
    "version": smoke_commands.check_version,
    "colorize": smoke_commands.check_colorize,
    "heic": smoke_commands.check_heic,
    "window-argument": smoke_window.check_argument,
    "window-drop": smoke_window.check_drop,
    "fine-tune": smoke_commands.check_fine_tune,
    "first-start": smoke_first_start.check,
}


def main() -> int:
    """Try everything; print a line each. Returns the exit status."""
    parser = argparse.ArgumentParser(description="Try a frozen ColorStudio.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--shots", type=Path, help="keep screenshots there")
    parser.add_argument("--only", choices=CHECKS, nargs="+", default=list(CHECKS))
    options = parser.parse_args()
    signal.signal(signal.SIGINT, signal.default_int_handler)  # who starts this in the background may have it ignored
    with tempfile.TemporaryDirectory(prefix="ColorStudio smoke ") as folder:
        trial = make_trial(options.folder, Path(folder), options.shots)
        failed = [name for name in options.only if not passes(name, trial)]
    print(f"{len(failed)} of {len(options.only)} failed: {', '.join(failed)}" if failed else "All is well.")
    return 1 if failed else 0


def make_trial(program: Path, work: Path, shots: Path | None) -> Trial:
    """A copy of the program in a folder where it has never been, with a home and files of its own."""
    shutil.copytree(program, work / "moved", symlinks=True)
    for name in ("home", "files"):
        (work / name).mkdir()
    threads = {name: os.environ[name] for name in ("OMP_NUM_THREADS",) if name in os.environ}
    return Trial(work / "moved", work / "files", work / "home", shots, threads)


def passes(name: str, trial: Trial) -> bool:
    """Run a check; say how it went."""
    try:
        words = CHECKS[name](trial)
    except (Broken, TimeoutError) as error:
        print(f"FAILED {name}: {error}", flush=True)
        return False
    print(f"ok     {name}: {words}", flush=True)
    return True


if __name__ == "__main__":
    sys.exit(main())
