"""The signals by which a system ends a program, as something that Qt delivers.

Python runs its handlers when it runs at all, and a window at rest waits in Qt: without a file that wakes Qt, a
SIGTERM would count only once the mouse moves.
"""

import signal
import socket
from types import FrameType

from PySide6.QtCore import QObject, QSocketNotifier, Signal

from colorstudio.files.unfinished import ENDING, end_by


class Endings(QObject):
    """Tells, once, that the program is asked to end; a second signal ends it at once, by `end_by`.

    number is that of the signal, 0 before. Make it on the main thread; signals that are ignored stay so.
    """

    asked = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.number = 0
        ours, theirs = socket.socketpair()
        for end in (ours, theirs):
            end.setblocking(False)
        self._ours, self._theirs = ours, theirs
        self._before_wakeup = signal.set_wakeup_fd(theirs.fileno(), warn_on_full_buffer=False)
        self._before = {
            number: signal.signal(number, self._note)
            for number in (*ENDING, signal.SIGINT)
            if signal.getsignal(number) is not signal.SIG_IGN
        }
        self._notifier = QSocketNotifier(ours.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._read)

    def close(self) -> None:
        """Have signals do what they did before."""
        self._notifier.setEnabled(False)
        for number, handler in self._before.items():
            signal.signal(number, handler)
        signal.set_wakeup_fd(self._before_wakeup)
        self._ours.close()
        self._theirs.close()

    def _note(self, number: int, _frame: FrameType | None) -> None:
        if self.number:
            end_by(number)
        self.number = number

    def _read(self) -> None:
        try:
            numbers = self._ours.recv(64)
        except BlockingIOError:
            return
        self.number = self.number or next((number for number in numbers if number in self._before), 0)
        if self.number:
            self._notifier.setEnabled(False)
            self.asked.emit()
