"""What the program is busy with, for one progress display. GUI thread only."""

from dataclasses import dataclass

UNKNOWN = -1.0  # a fraction that nobody knows


@dataclass(frozen=True)
class Task:
    """A job under way: its text such as "Saving tree.jpg", what is in hand, and 0..1 or UNKNOWN."""

    text: str
    detail: str = ""
    fraction: float = UNKNOWN


class Activity:
    """The jobs under way; the first begun is the one to show, since the others run inside it or wait."""

    def __init__(self) -> None:
        self._tasks: dict[int, Task] = {}

    def begin(self, ticket: int, text: str) -> None:
        """A job was submitted."""
        self._tasks[ticket] = Task(text)

    def advance(self, ticket: int, fraction: float, detail: str) -> bool:
        """A job told how far it is; False where it is not (or no longer) one to show."""
        if ticket not in self._tasks:
            return False
        self._tasks[ticket] = Task(self._tasks[ticket].text, detail, fraction)
        return True

    def end(self, ticket: int) -> bool:
        """A job ended; False where it was not one to show."""
        return self._tasks.pop(ticket, None) is not None

    @property
    def busy(self) -> bool:
        """Whether anything is under way."""
        return bool(self._tasks)

    def summary(self) -> tuple[bool, str, float]:
        """Busy, text, fraction: the values of Session.busy_changed."""
        if not self._tasks:
            return False, "", UNKNOWN
        task = next(iter(self._tasks.values()))
        return True, f"{task.text}: {task.detail}" if task.detail else task.text, task.fraction
