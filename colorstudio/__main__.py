"""Starts ColorStudio: the window, or the command that the command line names."""

import io
import multiprocessing
import os
import signal
import sys


def main() -> int:
    """Run ColorStudio with the arguments of the process. Returns the exit status."""
    # While libraries load there is nothing to put in order, and an exception in the midst of it aborts, or is lost.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    multiprocessing.freeze_support()  # a frozen program's worker processes start here too
    provide_streams()
    from colorstudio.cli import main as cli  # after the streams: whoever is imported may keep a reference to them

    return cli.main(sys.argv[1:])


def provide_streams() -> None:
    """Give a program without a console (pythonw, a frozen window) somewhere to print to."""
    if sys.stdout is None:
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115 - open as long as the process
    if sys.stderr is None:
        sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115
    if isinstance(sys.stdout, io.TextIOWrapper):  # a path may hold what the terminal's encoding lacks
        sys.stdout.reconfigure(errors="surrogateescape" if os.name == "posix" else "backslashreplace")


if __name__ == "__main__":
    sys.exit(main())
