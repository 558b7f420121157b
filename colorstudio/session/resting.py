"""What is let go when nothing is done any more, and more of it while the window is not seen."""

from PySide6.QtCore import QObject, QTimer, Slot

from colorstudio.engine.requests import RestRequest
from colorstudio.session.work import Work

IDLE = 2_000  # ms without work, after which memory that it left is given back
UNSEEN = 30_000  # ms of a window that is not seen: whoever only looks elsewhere for a moment waits for nothing


class Resting(QObject):
    """Tells the darkroom when it may let go of things. Every method: GUI thread only."""

    def __init__(self, work: Work, parent: QObject) -> None:
        super().__init__(parent)
        self._work = work
        self._idle = QTimer(self, singleShot=True, interval=IDLE)
        self._idle.timeout.connect(self._rest)
        self._unseen = QTimer(self, singleShot=True, interval=UNSEEN)
        self._unseen.timeout.connect(self._rest_unseen)
        work.busy_changed.connect(self._follow)

    def set_seen(self, seen: bool, /) -> None:
        """The window was minimized or came back."""
        if seen:
            self._unseen.stop()
        elif not self._unseen.isActive():
            self._unseen.start()

    @Slot(bool, str, float)
    def _follow(self, busy: bool, _text: str, _fraction: float) -> None:
        if busy:
            self._idle.stop()
        else:
            self._idle.start()

    @Slot()
    def _rest(self) -> None:
        self._work.ask(RestRequest())

    @Slot()
    def _rest_unseen(self) -> None:
        self._work.ask(RestRequest(unseen=True))
