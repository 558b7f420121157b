"""The journals of exports that have not come to their end, and whose they are while windows are open. GUI thread."""

from pathlib import Path

from PySide6.QtCore import QLockFile

from colorstudio.session.locks import is_locked, take
from colorstudio.settings import Settings


class Journals:
    """Remembered for the next start; one that this window has in hand is locked against the others."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._locks: dict[Path, QLockFile] = {}

    def left(self) -> list[Path]:
        """Those that no window has in hand."""
        return [journal for journal in self._settings.journals if not is_locked(journal.name)]

    def take(self, journal: Path) -> bool:
        """Take one in hand; False where another window has it."""
        lock = self._locks.get(journal) or take(journal.name)
        if lock is not None:
            self._locks[journal] = lock
        return lock is not None

    def let_go(self, journal: Path) -> None:
        """Another window may take it in hand."""
        lock = self._locks.pop(journal, None)
        if lock is not None:
            lock.unlock()

    def remember(self, journal: Path) -> None:
        """It is offered at the next start."""
        if journal not in self._settings.journals:
            self._settings.journals = [*self._settings.journals, journal]

    def forget(self, journal: Path) -> None:
        """It came to its end, or is not wanted."""
        self._settings.journals = [known for known in self._settings.journals if known != journal]

    def close(self) -> None:
        """Let go of all."""
        for journal in list(self._locks):
            self.let_go(journal)
