"""What earlier batches did, by their journals: a photograph is done by its content and treatment, not by a name."""

import os
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

from colorstudio.batch.journal import Entry, list_journals, read_entries, treatment_key
from colorstudio.batch.naming import folded
from colorstudio.batch.task import Task

CLOCK_SLACK = 3.0  # seconds; FAT keeps times to 2


class History:
    """What the journals tell. Each result counts for one photograph of the batch, so copies get their own."""

    def __init__(self, entries: Iterable[Entry] = ()) -> None:
        self._done: dict[tuple[str, str, str], list[Entry]] = defaultdict(list)
        self._last: dict[str, Entry] = {}  # by target
        for entry in entries:
            if entry.outcome == "done" and entry.content:
                self._done[entry.content, entry.key, entry.target.suffix.lower()].append(entry)
            if entry.outcome in ("started", "done", "failed"):
                self._last[folded(entry.target)] = entry

    def __bool__(self) -> bool:
        return bool(self._last)

    def claim(self, task: Task, content: str) -> Path | None:
        """Where the result of this photograph, so treated, lies whole; it counts for no other one then.

        That is a result under the task's own names, or one whose photograph has moved away since.
        """
        key = content, treatment_key(task.treatment, layers=task.layers), task.target.suffix.lower()
        candidates = [entry for entry in self._done.get(key, ()) if is_whole(entry)]
        source, target = task.source.absolute(), folded(task.target.absolute())
        own = [entry for entry in candidates if entry.source == source or folded(entry.target) == target]
        orphaned = [entry for entry in candidates if not os.path.lexists(entry.source)]
        chosen = next(iter((*own, *orphaned)), None)
        if chosen is None:
            return None
        self._done[key].remove(chosen)
        return chosen.target

    def may_replace(self, task: Task) -> bool:
        """Whether what lies under the target's name came of this very photograph in a batch, and is as it was left.

        Either a batch broke off there, or a result was cut short, or it is another one of the photograph, not changed
        since.
        """
        last = self._last.get(folded(task.target.absolute()))
        if last is None or last.source != task.source.absolute():
            return False
        return last.outcome != "done" or not is_whole(last) or _is_as_left(last)

    def was_of_another(self, task: Task, content: str) -> bool:
        """Whether what the task's treatment says of places was said in a batch before, of another content there."""
        last = self._last.get(folded(task.target.absolute()))
        if last is None or not last.content or last.source != task.source.absolute() or not task.treatment.places:
            return False
        return last.content != content and last.key == treatment_key(task.treatment, layers=task.layers)

    def is_of_another(self, task: Task) -> bool:
        """Whether what lies under the target's name is the result of another photograph."""
        last = self._last.get(folded(task.target.absolute()))
        return last is not None and last.source != task.source.absolute()


def read_history(folder: Path) -> History:
    """What the journals in a folder tell."""
    return History(entry for journal in list_journals(folder) for entry in read_entries(journal))


def is_whole(entry: Entry) -> bool:
    """Whether a result is there, and not cut short by a power cut; edited since, it is whole."""
    try:
        now = entry.target.stat()
    except (OSError, ValueError):
        return False
    if now.st_size == 0:
        return False
    return now.st_size >= entry.bytes or now.st_mtime > entry.time + CLOCK_SLACK


def _is_as_left(entry: Entry) -> bool:
    """Whether a whole result is what was written, and nobody changed it since."""
    now = entry.target.stat()
    return now.st_size == entry.bytes and now.st_mtime <= entry.time + CLOCK_SLACK
