"""`python -m tests.fuzz [TARGET ...] [--count N] [--first N] [--keep FOLDER]`: mutated files, and what came of them."""

import argparse
import sys
from pathlib import Path

from tests.fuzz.run import fuzz
from tests.fuzz.targets import TARGETS


def main(arguments: list[str] | None = None) -> int:
    """Try them, print what came of it, and keep the files that were at fault. Returns the exit status."""
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz", description=__doc__)
    parser.add_argument("targets", nargs="*", metavar="TARGET", help=f"{', '.join(TARGETS)}; all by default")
    parser.add_argument("--count", type=int, default=20_000, help="how many of each (20,000)")
    parser.add_argument("--first", type=int, default=0, help="the first one's number (0): each number is one file")
    parser.add_argument("--keep", type=Path, metavar="FOLDER", help="where to put the files that were at fault")
    options = parser.parse_args(arguments)
    if unknown := [name for name in options.targets if name not in TARGETS]:
        parser.error(f"no target {', '.join(unknown)}; there are {', '.join(TARGETS)}")
    failed = False
    for name in options.targets or TARGETS:
        report = fuzz(name, first=options.first, count=options.count)
        print(f"{name}: {report}", flush=True)
        failed = failed or bool(report.faults)
        for number, _ in report.faults if options.keep else ():
            folder = options.keep / f"{name}-{number}"
            folder.mkdir(parents=True, exist_ok=True)
            TARGETS[name].make(folder, number)
    return int(failed)


if __name__ == "__main__":
    sys.exit(main())
