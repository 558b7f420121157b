"""What a batch says on the terminal: results on standard output, everything else on standard error."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NoReturn

from tqdm import tqdm

from colorstudio.cli.terminal import write_line, write_path
from colorstudio.errors import Message, spoken


class Printer:
    """Prints above a progress bar, which many photographs have on a terminal. quiet: failures only."""

    def __init__(self, *, quiet: bool = False) -> None:
        self._quiet = quiet
        self._bar: tqdm[NoReturn] | None = None

    @contextmanager
    def bar(self, total: int) -> Iterator[None]:
        """Show how many photographs are done, while entered."""
        hidden = self._quiet or total < 2 or not sys.stderr.isatty()
        with tqdm(total=total, unit="photo", disable=hidden, dynamic_ncols=True, file=sys.stderr) as bar:
            self._bar = bar
            yield
            self._bar = None

    def step(self) -> None:
        """One photograph more is done, well or not."""
        if self._bar is not None:
            self._bar.update()

    def coloured(self, target: Path) -> None:
        """A file was written: its path is all that standard output gets, a line each."""
        if not self._quiet:
            with tqdm.external_write_mode(file=sys.stdout):
                write_path(target)

    def line(self, line: str) -> None:
        """A line for a program that reads standard output."""
        with tqdm.external_write_mode(file=sys.stdout):
            write_line(line)

    def failed(self, source: Path, sentence: str) -> None:
        """A photograph could not be coloured."""
        tqdm.write(f"colorstudio: {spoken(source)}: {sentence}", file=sys.stderr)

    def complain(self, text: str) -> None:
        """Something went wrong that concerns no single photograph."""
        tqdm.write(f"colorstudio: {text}", file=sys.stderr)

    def note(self, text: str | Message) -> None:
        """Something worth knowing."""
        if not self._quiet:
            tqdm.write(f"colorstudio: {text}", file=sys.stderr)
