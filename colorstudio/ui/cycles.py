"""Reference cycles are collected in the GUI thread alone.

Python collects them on whichever thread makes an object when enough were made. Among what it finds may be widgets and
layouts of a closed dialog; Qt's objects belong to the GUI thread, and destroyed by another they end the program by a
signal. So Python's own collections are off while the window is open, and the GUI thread has its turns (ADR 0036).
"""

import gc

from PySide6.QtCore import QObject, QTimer

EVERY = 1000  # ms: what was made since then is looked at
ALL_EVERY = 60  # of these turns: all but what is spared


class Cycles(QObject):
    """Collects from time to time in the thread that it was made in, until `close`."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        self._turns = 0
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.collect)
        self._timer.start(EVERY)

    def collect(self) -> None:
        """Collect what is young, and each `ALL_EVERY`th time all."""
        self._turns += 1
        gc.collect(1 if self._turns % ALL_EVERY else 2)

    def spare(self) -> None:
        """Look no more at what there is now: modules that stay for good, torch's 200,000 objects among them."""
        gc.freeze()

    def close(self) -> None:
        """Leave it to Python again."""
        self._timer.stop()
        gc.enable()
