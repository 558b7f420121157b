"""Which photographs a command line names, and the file that each one's colours go to."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from colorstudio.batch.naming import own_suffix
from colorstudio.files.formats import WRITABLE_SUFFIXES, find_photos

OUTPUT_MARK = "-color"  # ends the name of every file that ColorStudio names itself


class PlanError(Exception):
    """The paths and the output given do not fit together; a sentence."""


@dataclass(frozen=True)
class Task:
    """One photograph to colour and the file to write."""

    source: Path
    target: Path


@dataclass(frozen=True)
class Plan:
    """Tasks in order. earlier_outputs: how many files in folders were left out, being coloured already."""

    tasks: tuple[Task, ...]
    earlier_outputs: int


@dataclass(frozen=True)
class _Found:
    source: Path
    branch: Path  # the folders between the folder that was named and the photograph


def plan_batch(paths: Sequence[Path], *, output: Path | None = None, suffix: str = "") -> Plan:
    """What to colour and where to write it.

    paths: photographs and folders, which are searched with their subfolders. output: a file for one
    photograph, or a folder, in which the tree of each folder searched is kept; None writes beside each
    photograph. suffix: with its dot, "" for each photograph's own format where that can be written, else
    ".png". Raises PlanError.
    """
    if output is not None and _names_a_file(output, paths):
        return Plan((_one_task(paths, output, suffix=suffix),), 0)
    found, earlier_outputs = _find(paths)
    return Plan(_tasks(found, output, suffix), earlier_outputs)


def _names_a_file(output: Path, paths: Sequence[Path]) -> bool:
    """Whether `-o` means a file: by its ending, unless a folder of that name exists.

    Where several photographs may come, only an ending that we write counts: `scans.2024` is then a folder.
    """
    if output.is_dir() or not output.suffix:
        return False
    is_one = len(paths) == 1 and not paths[0].is_dir()
    return is_one or output.suffix.lower() in WRITABLE_SUFFIXES


def _one_task(paths: Sequence[Path], output: Path, *, suffix: str) -> Task:
    if len(paths) != 1 or paths[0].is_dir():
        raise PlanError(f"{output} names one file, but there may be several photographs. Name a folder instead.")
    if output.suffix.lower() not in WRITABLE_SUFFIXES:
        raise PlanError(
            f"ColorStudio does not write {output.suffix} files. It writes {', '.join(WRITABLE_SUFFIXES)}. "
            "Should this be a folder, make it first."
        )
    if suffix and suffix.lower() != output.suffix.lower():
        raise PlanError(f"--format says {suffix[1:]}, and the name of the output {output.suffix[1:]}: leave one out.")
    return Task(paths[0], output)


def _find(paths: Sequence[Path]) -> tuple[list[_Found], int]:
    """The photographs, each once, and the number of earlier outputs left out."""
    folders = [path for path in paths if path.is_dir()]
    found: dict[Path, _Found] = {}
    earlier_outputs = 0
    for path in paths:
        if path not in folders:
            found.setdefault(path.resolve(), _Found(path, Path()))
            continue
        trunk = Path(path.resolve().name) if len(folders) > 1 else Path()
        for photo in find_photos([path]):
            if photo.stem.endswith(OUTPUT_MARK):
                earlier_outputs += 1
            else:
                branch = trunk / photo.parent.relative_to(path)
                found.setdefault(photo.resolve(), _Found(photo, branch))
    return list(found.values()), earlier_outputs


def _tasks(found: Iterable[_Found], output: Path | None, suffix: str) -> tuple[Task, ...]:
    """One task a photograph; of two of the same name, the later says its format (scan-tif-color.png)."""
    tasks: list[Task] = []
    taken: set[str] = set()
    for photo in found:
        folder = photo.source.parent if output is None else output / photo.branch
        stem, ending = photo.source.stem, suffix or own_suffix(photo.source.name)
        target = folder / f"{stem}{OUTPUT_MARK}{ending}"
        if _folded(target) in taken:
            target = folder / f"{stem}-{photo.source.suffix[1:]}{OUTPUT_MARK}{ending}"
        if _folded(target) in taken:
            raise PlanError(
                f"Two photographs would both become {target}. Name their folders instead of the files, "
                "or colour them one after the other into different folders."
            )
        taken.add(_folded(target))
        tasks.append(Task(photo.source, target))
    return tuple(tasks)


def _folded(path: Path) -> str:
    """For comparison: macOS and Windows do not tell a.png from A.PNG."""
    return str(path).casefold()
