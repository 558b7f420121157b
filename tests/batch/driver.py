"""Drives a batch without networks: a photograph is "coloured" by copying it behind a mark."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from colorstudio.batch.batch import Batch
from colorstudio.batch.history import read_history
from colorstudio.batch.journal import Journal, list_journals, read_lines
from colorstudio.batch.plan import Plan, plan_batch
from colorstudio.batch.task import Existing, Outcome, Result, Task
from colorstudio.errors import PhotoMissing, SaveError

Colour = Callable[[Task], None]


def copy(task: Task) -> None:
    """What stands for colouring: keeps the darkroom's promises about what is there already."""
    if not task.source.exists():
        raise PhotoMissing(task.source, f"“{task.source.name}” is not there.")
    if task.target.exists() and not task.replace:
        raise SaveError(task.target, "already there")
    task.target.write_bytes(b"coloured " + task.source.read_bytes())


def drive(batch: Batch, colour: Colour = copy, *, limit: int = 1000) -> None:
    """Pull until there is nothing more, or so many were coloured."""
    for _ in range(limit):
        task = batch.next()
        if task is None:
            return
        try:
            colour(task)
        except Exception as error:  # noqa: BLE001
            batch.failed(task, error)
        else:
            batch.done(task)


class Trial:
    """A batch of a plan with a journal and history, as `colorize --resume` makes it; remembers what it told."""

    def __init__(
        self, plan: Plan, *, existing: Existing = Existing.REFUSE, folder: Path | None = None, resume: bool = True
    ) -> None:
        home = folder or plan.folder or plan.tasks[0].target.parent
        home.mkdir(parents=True, exist_ok=True)
        self.results: list[Result] = []
        history = read_history(home) if resume else None
        self.journal = Journal(home) if resume else None
        self.batch = Batch(
            plan.tasks, folder=plan.folder, existing=existing, journal=self.journal, history=history,
            listen=self.results.append,
        )  # fmt: skip

    def run(self, colour: Colour = copy, *, limit: int = 1000) -> dict[str, str]:
        """Pull; gives the outcome of each photograph by its name."""
        drive(self.batch, colour, limit=limit)
        self.close()
        return {result.task.source.name: str(result.outcome) for result in self.results}

    def close(self) -> None:
        """Let go of the journal, as the end of the process does."""
        if self.journal is not None:
            self.journal.close()

    def sentences(self, outcome: Outcome) -> list[str]:
        """What was said of the photographs that came out so."""
        return [str(result.message) for result in self.results if result.outcome is outcome]


def planned(scans: Path, out: Path) -> Plan:
    """Every photograph of a folder, to another."""
    return plan_batch([scans], output=out)


def lines_of(folder: Path) -> list[dict[str, Any]]:
    """The lines of all journals in a folder."""
    return [line for journal in list_journals(folder) for line in read_lines(journal)]
