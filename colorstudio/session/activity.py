"""What the program is busy with, for one progress display. GUI thread only."""

from dataclasses import dataclass

UNKNOWN = -1.0  # a fraction that nobody knows


@dataclass(frozen=True)
class Doing:
    """A job under way: its text such as "Saving tree.jpg", what is in hand, and 0..1 or UNKNOWN."""

    text: str
    detail: str = ""
    fraction: float = UNKNOWN


class Activity:
    """The jobs under way; the first begun is the one to show, since the others run inside it or wait."""

    def __init__(self) -> None:
        self._doings: dict[int, Doing] = {}

    def begin(self, ticket: int, text: str) -> None:
        """A job was submitted."""
        self._doings[ticket] = Doing(text)

    def advance(self, ticket: int, fraction: float, detail: str) -> bool:
        """A job told how far it is; False where it is not (or no longer) one to show."""
        if ticket not in self._doings:
            return False
        self._doings[ticket] = Doing(self._doings[ticket].text, detail, fraction)
        return True

    def end(self, ticket: int) -> bool:
        """A job ended; False where it was not one to show."""
        return self._doings.pop(ticket, None) is not None

    @property
    def busy(self) -> bool:
        """Whether anything is under way."""
        return bool(self._doings)

    def summary(self) -> tuple[bool, str, float]:
        """Busy, text, fraction: the values of Work.busy_changed."""
        if not self._doings:
            return False, "", UNKNOWN
        doing = next(iter(self._doings.values()))
        return True, f"{doing.text}: {doing.detail}" if doing.detail else doing.text, doing.fraction
