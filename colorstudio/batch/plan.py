"""Which photographs a command line names, and the file that each one's colours go to."""

import os
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from colorstudio.batch.naming import (
    LAYERS_MARK,
    OUTPUT_MARK,
    PATTERN_DEFAULT,
    PATTERN_LAYERS,
    PLACES,
    check_pattern,
    fill_pattern,
    fit_name,
    folded,
    name_of_part,
    own_suffix,
)
from colorstudio.batch.task import Task
from colorstudio.core.box import Piece
from colorstudio.core.treatment import UNTOUCHED, Treatment
from colorstudio.errors import Message, PhotoError, Said, Value, spoken_name
from colorstudio.files.find import is_readable, missed, walk
from colorstudio.files.formats import TIFF, WRITABLE_SUFFIXES, format_of_suffix

_EARLIER = re.compile(rf"({OUTPUT_MARK}|{LAYERS_MARK})(-\d+)?$")  # the stem of a result of ours


class PlanError(Exception):
    """The paths and the output given do not fit together; a sentence."""


@dataclass(frozen=True)
class Found:
    """A photograph that was named, or found in a folder that was named.

    branch: the folders between that folder and the photograph. named: outright. page: of a file that holds several,
    counted from 0. piece: of a sheet with several photographs.
    """

    source: Path
    branch: Path = Path()
    named: bool = True
    page: int | None = None
    piece: Piece | None = None


Treat = Callable[[Found], Treatment]
"""How a photograph is to be coloured."""


@dataclass(frozen=True)
class Plan:
    """Tasks in order. earlier_outputs: how many files in folders were left out, being coloured already.

    folder: in which all results lie, also in folders below; None where they lie beside their photographs.
    unreadable: folders that could not be listed and dead links, and why. notes: what else is worth knowing. keys: for
    each task, what names its photograph alike on every machine: the path below the folder that was named.
    """

    tasks: tuple[Task, ...]
    earlier_outputs: int = 0
    folder: Path | None = None
    unreadable: tuple[Message, ...] = ()
    notes: tuple[Message, ...] = ()
    keys: tuple[str, ...] = ()


def plan_batch(
    paths: Sequence[Path],
    *,
    output: Path | None = None,
    suffix: str = "",
    layers: bool = False,
    treat: Treat = lambda _: UNTOUCHED,
) -> Plan:
    """What to colour and where to write it.

    paths: photographs and folders, which are searched with their subfolders. output: a file for one
    photograph, or a folder, in which the tree of each folder searched is kept; None writes beside each
    photograph. suffix: with its dot, "" for each photograph's own format where that can be written, else
    ".png". layers: colours as a layer, in TIFF or PNG alone. treat: how each is coloured. Raises PlanError, and what
    `treat` raises.
    """
    if output is not None and _names_a_file(output, paths):
        source = _one_source(paths, output, suffix=suffix)
        task = Task(source, output, treat(Found(source)), number=1, layers=layers)
        return Plan((task,), keys=(source.name,))
    search = _Search(paths)
    pattern = PATTERN_LAYERS if layers else PATTERN_DEFAULT
    tasks, notes = place_results(search.found, output, suffix=suffix, pattern=pattern, treat=treat, layers=layers)
    return Plan(
        tasks,
        search.earlier_outputs,
        folder=output,
        unreadable=tuple(search.unreadable),
        notes=notes,
        keys=tuple((one.branch / one.source.name).as_posix() for one in search.found),
    )


def place_results(
    found: Sequence[Found],
    output: Path | None,
    *,
    suffix: str = "",
    pattern: str = PATTERN_DEFAULT,
    treat: Treat = lambda _: UNTOUCHED,
    network: str = "",
    layers: bool = False,
) -> tuple[tuple[Task, ...], tuple[Message, ...]]:
    """One task a photograph, and notes on names that had to be shortened.

    Of two of the same name, the later says its format (scan-tif-color.png), or else its number. pattern: see
    `naming.check_pattern`; network: fills it. layers: see plan_batch. Raises PatternError, and what `treat` raises.
    """
    check_pattern(pattern)
    digits = max(len(str(len(found))), 2)
    tasks: list[Task] = []
    notes: list[Message] = []
    taken: set[str] = set()
    for number, photo in enumerate(found, start=1):
        folder = photo.source.parent if output is None else output / photo.branch
        values = name_values(photo, number=f"{number:0{digits}}", network=network)
        target = _free_target(
            folder, pattern, values, ending=suffix or own_suffix(photo.source.name, layers=layers), taken=taken
        )
        if len(target.stem) < len(fill_pattern(pattern, values)):
            names: dict[str, Value] = {"name": spoken_name(photo.source), "result": spoken_name(target)}
            notes.append(Message(Said.NAME_SHORTENED, names))
        taken.add(folded(target))
        tasks.append(
            Task(
                photo.source,
                target,
                treat(photo),
                number=number,
                page=photo.page,
                piece=photo.piece,
                layers=layers,
            )
        )
    return tuple(tasks), tuple(notes)


def name_values(photo: Found, *, number: str, network: str) -> dict[str, str]:
    """What fills a naming pattern for a photograph."""
    source = photo.source
    values = (
        Path(name_of_part(source.name, photo.page, photo.piece)).stem,
        source.suffix[1:],
        source.absolute().parent.name,
        number,
        network,
    )
    return dict(zip(PLACES, values, strict=True))


def common_branches(files: Sequence[Path]) -> list[Found]:
    """The files, each with the folders below the one that all of them lie in."""
    folders = [file.absolute().parent for file in files]
    try:
        trunk = Path(os.path.commonpath(folders)) if folders else Path()
    except ValueError:  # on several drives of Windows
        return [Found(file) for file in files]
    return [Found(file, folder.relative_to(trunk)) for file, folder in zip(files, folders, strict=True)]


def _names_a_file(output: Path, paths: Sequence[Path]) -> bool:
    """Whether `-o` means a file: by its ending, unless a folder of that name exists.

    Where several photographs may come, only an ending that we write counts: `scans.2024` is then a folder.
    """
    if _is_folder(output) or not output.suffix:
        return False
    is_one = len(paths) == 1 and not _is_folder(paths[0])
    return is_one or output.suffix.lower() in WRITABLE_SUFFIXES


def _one_source(paths: Sequence[Path], output: Path, *, suffix: str) -> Path:
    if len(paths) != 1 or _is_folder(paths[0]):
        raise PlanError(f"{output} names one file, but there may be several photographs. Name a folder instead.")
    if output.suffix.lower() not in WRITABLE_SUFFIXES:
        raise PlanError(
            f"ColorStudio does not write {output.suffix} files. It writes {', '.join(WRITABLE_SUFFIXES)}. "
            "Should this be a folder, make it first."
        )
    if suffix and format_of_suffix(Path(f"one{suffix}")) is not format_of_suffix(output):  # .jpeg is JPEG, too
        raise PlanError(f"--format says {suffix[1:]}, and the name of the output {output.suffix[1:]}: leave one out.")
    return paths[0]


class _Search:
    """The photographs that paths name, each once, and what was left out."""

    def __init__(self, paths: Iterable[Path]) -> None:
        self.found: list[Found] = []
        self.earlier_outputs = 0
        self.unreadable: list[Message] = []
        self._known: set[str] = set()
        paths = list(paths)
        folders = [path for path in paths if _is_folder(path)]
        for path in paths:
            if path in folders:
                trunk = Path(Path(os.path.realpath(path)).name) if len(folders) > 1 else Path()
                self._look_through(path, trunk)
            else:
                self._add(Found(path))

    def _look_through(self, folder: Path, trunk: Path) -> None:
        for file in walk(folder, unreadable=self._miss):
            if not is_readable(file):
                continue
            if _EARLIER.search(file.stem):
                self.earlier_outputs += 1
            else:
                self._add(Found(file, trunk / file.parent.relative_to(folder), named=False))

    def _add(self, found: Found) -> None:
        real = os.path.realpath(found.source)  # unlike Path.resolve, not raised at by a link to itself
        if real not in self._known:
            self._known.add(real)
            self.found += [replace(found, page=page) for page in pages_of(found.source)]

    def _miss(self, folder: Path, error: OSError) -> None:
        self.unreadable.append(missed(folder, error))


def pages_of(source: Path) -> Sequence[int | None]:
    """The pages of a file, from 0; (None,) of one that holds one photograph, or cannot be read."""
    if source.suffix.lower() not in TIFF.suffixes:
        return (None,)
    from colorstudio.files.read import count_pages  # libvips: not before it is needed

    try:
        count = count_pages(source)
    except PhotoError:  # whoever opens it says what is wrong
        return (None,)
    return range(count) if count > 1 else (None,)


def _free_target(folder: Path, pattern: str, values: dict[str, str], *, ending: str, taken: set[str]) -> Path:
    """A target that no photograph before it has."""
    target = fit_name(folder, fill_pattern(pattern, values), ending)
    if folded(target) not in taken:
        return target
    with_format = values | {"name": f"{values['name']}-{values['format']}"}
    named = fit_name(folder, fill_pattern(pattern, with_format), ending)
    number, target = 1, named
    while folded(target) in taken:
        number += 1
        target = named.with_name(f"{named.stem}-{number}{ending}")
    return target


def _is_folder(path: Path) -> bool:
    return os.path.isdir(path)  # noqa: PTH112 (Path.is_dir raises for names that hold a null)
