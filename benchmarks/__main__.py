"""`python -m benchmarks [NAME...] [--json FILE]`."""

import argparse
import importlib
import os
import sys
import tempfile
from pathlib import Path

from benchmarks.figure import Figure, table, write_json

ADDED = ("skimage", "scipy")  # come with the extras `benchmarks` and `test`, not with the program
# Modules: measure(folder) -> list[Figure].
NAMES = ("slider", "pan", "hint", "open", "export", "large", "batch", "start", "memory", "frozen", "training")


def main(arguments: list[str] | None = None) -> int:
    """Measure, print a table, and write JSON where asked. Returns the exit status."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks",
        description="Measure speed and memory with a photograph of 24 megapixels. ratio = value / baseline.",
    )
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"{', '.join(NAMES)}; all by default")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures there, too")
    options = parser.parse_args(arguments)
    unknown = [name for name in options.names if name not in NAMES]
    if unknown:
        parser.error(f"no benchmark {', '.join(unknown)}; there are {', '.join(NAMES)}")
    try:
        figures = measure(options.names or NAMES)
    except ModuleNotFoundError as error:
        if (error.name or "").split(".")[0] not in ADDED:
            raise
        print(
            f"The benchmarks compare with scikit-image, and {error.name} is not installed here. "
            f"`python -m pip install -e '.[benchmarks]'` adds it, as does `python3 bootstrap.py test`.",
            file=sys.stderr,
        )
        return 2
    print(table(figures))
    if options.json:
        write_json(figures, options.json)
    return 0


def measure(names: list[str] | tuple[str, ...]) -> list[Figure]:
    """The figures of these benchmarks, in order."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    figures: list[Figure] = []
    with tempfile.TemporaryDirectory() as folder:
        for name in names:
            print(f"measuring {name} ...", file=sys.stderr, flush=True)
            figures += importlib.import_module(f"benchmarks.{name}").measure(Path(folder))
    return figures


if __name__ == "__main__":
    sys.exit(main())
