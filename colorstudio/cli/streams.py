"""`-` for a file: a photograph from standard input, its result to standard output."""

import shutil
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from colorstudio.batch.naming import own_suffix
from colorstudio.batch.plan import PlanError
from colorstudio.cli.terminal import writing
from colorstudio.errors import spoken
from colorstudio.files.formats import BEGINNING, format_of_content

STREAM = Path("-")


@dataclass(frozen=True)
class Ways:
    """The paths to read and the output, as files. to_stream: the output is to be handed on to standard output."""

    paths: Sequence[Path]
    output: Path | None
    to_stream: bool = False


@contextmanager
def open_streams(paths: Sequence[Path], output: Path | None, *, suffix: str, layers: bool = False) -> Iterator[Ways]:
    """The paths and output of a command line with files in the place of `-`; raises PlanError.

    suffix: of the result, "" for the photograph's own, or for layers one that holds them. Without an output `-` goes to
    `-`.
    """
    from_stream, to_stream = STREAM in paths, output == STREAM or (STREAM in paths and output is None)
    if not (from_stream or to_stream):
        yield Ways(paths, output)
        return
    if len(paths) != 1:
        raise PlanError("A stream (-) holds one photograph: name no other one beside it.")
    if to_stream and paths[0].is_dir():
        raise PlanError(
            f"Standard output takes one photograph, and “{spoken(paths[0])}” is a folder: name a folder by -o."
        )
    if to_stream and sys.stdout.isatty():
        raise PlanError("Standard output is a terminal, which shows no photographs: add -o FILE or > FILE.")
    with tempfile.TemporaryDirectory(prefix="colorstudio-") as folder:
        source = _read_stream(Path(folder)) if from_stream else paths[0]
        ending = suffix or own_suffix(source.name, layers=layers)
        yield Ways([source], Path(folder) / f"result{ending}" if to_stream else output, to_stream)


def hand_on(file: Path) -> None:
    """Write a file to standard output; raises OutputClosed."""
    with file.open("rb") as result, writing():
        shutil.copyfileobj(result, sys.stdout.buffer)
        sys.stdout.flush()


def _read_stream(folder: Path) -> Path:
    beginning = sys.stdin.buffer.read(BEGINNING)
    format = format_of_content(beginning)
    file = folder / ("standard-input" + (format.suffix if format else ""))
    with file.open("wb") as copy:
        copy.write(beginning)
        shutil.copyfileobj(sys.stdin.buffer, copy)
    return file
