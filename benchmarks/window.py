"""The real window, offscreen, with a watch on what it has painted."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import mkdtemp
from time import perf_counter

from PySide6.QtCore import QEvent, QEventLoop, QObject, QTimer
from PySide6.QtWidgets import QApplication

from benchmarks.network import fresh_settings
from colorstudio.engine.engine import Engine
from colorstudio.engine.view import Frame
from colorstudio.library.treatments import TreatmentLibrary
from colorstudio.session.session import Session
from colorstudio.ui.app import make_application
from colorstudio.ui.main_window import MainWindow

SIZE = (1920, 1080)
PATIENCE = 120.0  # seconds; a window that takes longer is broken, not slow


class WatchedWindow(QObject):
    """A window that can be waited for."""

    def __init__(self, window: MainWindow, session: Session) -> None:
        super().__init__()
        self.window, self.session = window, session
        self._panes = window.stage.panes
        self._drawn = self._painted = self._begun = self._sharp = False
        self.first_painted = 0.0  # when the coloured pane was painted first since until_painted() began, with anything
        self._alarm = QTimer(self, interval=100)  # so that a wait for events ends when there are none
        self._alarm.start()
        session.screen.frame_ready.connect(self._see)
        self._panes.coloured.installEventFilter(self)

    def until_painted(self, act: Callable[[], object], *, sharp: bool = False) -> float:
        """Do something that changes the colours or the view; the time at which the pane was painted with the new ones.

        sharp: a coarse frame is not enough.
        """
        self._sharp = sharp
        self._drawn = self._painted = self._begun = False
        self.first_painted = 0.0
        act()
        self.wait(lambda: self._painted)
        return perf_counter()

    def wait(self, ready: Callable[[], bool]) -> None:
        """Let the window work until something is the case."""
        end = perf_counter() + PATIENCE
        while not ready():
            if perf_counter() > end:
                raise TimeoutError("the window did not get there")
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
            if self._begun and not self.first_painted:
                self.first_painted = perf_counter()

    def _see(self, frame: Frame) -> None:
        is_new = frame.treatment == self.session.editing.treatment and frame.view == self._panes.viewport.view()
        wanted = frame.step == 1 or not self._sharp
        self._drawn = wanted and frame.coloured is not None and is_new

    # Qt's override

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        # The pane is painted, and flushed to the screen, by the time that this event's dispatch is over.
        if event.type() == QEvent.Type.Paint:
            self._begun = True
            self._painted = self._painted or self._drawn
        return False


@contextmanager
def watched_window(folder: Path, size: tuple[int, int] = SIZE) -> Iterator[WatchedWindow]:
    """A window of 1920 x 1080, or of this size, with settings of its own, its network loaded."""
    app = QApplication.instance() or make_application()
    settings = fresh_settings(folder)
    # A library of its own: a treatment kept of an earlier run would be restored, and no user's is written to.
    library = TreatmentLibrary(Path(mkdtemp(prefix="library-", dir=folder)))
    session = Session(Engine(), settings, library=library)
    window = MainWindow(session, settings)
    watched = WatchedWindow(window, session)
    window.resize(*size)
    window.show()
    session.start()
    watched.wait(lambda: session.network is not None and not session.busy)
    try:
        yield watched
    finally:
        window.close()
        app.processEvents()
