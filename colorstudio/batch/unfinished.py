"""What a crash or a power cut left of a batch that listed its photographs beforehand."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from colorstudio.batch.journal import OUTCOMES, path_of, read_lines
from colorstudio.batch.task import Task
from colorstudio.core.box import Piece
from colorstudio.core.treatment import Treatment
from colorstudio.files.seen import Seen


@dataclass(frozen=True)
class Unfinished:
    """A batch that broke off. tasks: what is left of it; done: how many came out; about: see Journal."""

    journal: Path
    tasks: tuple[Task, ...]
    done: int
    about: dict[str, Any]


def read_unfinished(journals: Iterable[Path]) -> list[Unfinished]:
    """The batches of these journals that broke off, and have photographs left that can be coloured."""
    found = (_read(journal) for journal in journals)
    return [batch for batch in found if batch is not None]


def _read(journal: Path) -> Unfinished | None:
    waiting: dict[int, Task] = {}
    done, ended, about = 0, False, dict[str, Any]()
    for line in read_lines(journal):
        outcome = line.get("outcome")
        ended = outcome == "ended"
        if outcome == "begun":
            about = line
        elif outcome == "waiting" and (task := _task(line)):
            waiting[task.number] = task
        elif outcome in OUTCOMES and isinstance(line.get("number"), int):
            waiting.pop(line["number"], None)
            done += outcome == "done"
    if ended or not waiting:
        return None
    return Unfinished(journal, tuple(waiting.values()), done, about)


def _task(line: dict[str, Any]) -> Task | None:
    """None for what cannot be taken up: pasted pictures, which are no files, and lines that are none."""
    try:
        source, treatment = path_of(line["source"]), Treatment.from_dict(line["treatment"])
        page = None if line.get("page") is None else int(line["page"])
        piece = None if line.get("piece") is None else _piece(line["piece"])
        layers = line.get("layers") is True
        task = Task(
            source,
            path_of(line["target"]),
            treatment,
            number=int(line["number"]),
            page=page,
            piece=piece,
            layers=layers,
            seen=None if line.get("seen") is None else _seen(line["seen"]),
        )
    except (KeyError, TypeError, ValueError):
        return None
    return task if source.is_absolute() else None


def _seen(value: dict[str, Any]) -> Seen:
    """Raises KeyError, TypeError or ValueError for what is none."""
    number, size, time = map(int, value["file"])
    return Seen((number, size, time), str(value["content"]))


def _piece(value: dict[str, Any]) -> Piece:
    """Raises KeyError, TypeError or ValueError for what is none."""
    left, top, right, bottom = (float(edge) for edge in value["bounds"])
    if not (0 <= left < right <= 1 and 0 <= top < bottom <= 1):
        raise ValueError(f"bounds {value['bounds']}")
    return Piece(int(value["number"]), (left, top, right, bottom))
