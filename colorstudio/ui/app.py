"""Starts the window."""

import logging
import os
import sys
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QFileOpenEvent
from PySide6.QtWidgets import QApplication

from colorstudio import __version__, paths
from colorstudio.engine.engine import Engine
from colorstudio.session.session import Session
from colorstudio.settings import Settings
from colorstudio.ui.cycles import Cycles
from colorstudio.ui.ending import Endings
from colorstudio.ui.language import speak
from colorstudio.ui.main_window import MainWindow
from colorstudio.ui.style.icons import app_icon
from colorstudio.ui.style.speaking import make_interface
from colorstudio.ui.style.theme import follow_theme

log = logging.getLogger(__name__)
translate = QCoreApplication.translate


class Application(QApplication):
    """The Qt application; macOS tells it which files to open by an event."""

    file_wanted = Signal(object)  # Path

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QFileOpenEvent) and event.file():
            self.file_wanted.emit(Path(event.file()))
            return True
        return super().event(event)


def run(files: list[Path]) -> int:
    """Show the window, open the files and folders in it, and return the exit status when it is closed.

    Signals that end a program close it in good order.
    """
    app = make_application()
    cycles = Cycles(app)
    settings = Settings()
    follow_theme(app, settings.theme)
    speak(app, settings.language)
    engine = Engine()
    engine.done.connect(cycles.spare, Qt.ConnectionType.SingleShotConnection)  # torch has loaded
    session = Session(engine, settings)
    window = MainWindow(session, settings)
    app.file_wanted.connect(lambda path: window.open_paths([path]))
    sys.excepthook = make_last_hook(window.feedback.tell_error)
    window.open_paths(files)  # asked for now, so that the window does not first invite to open something
    # Torch takes more than a second to import: the window comes first.
    window.painted.connect(lambda: QTimer.singleShot(0, session.start))
    window.painted.connect(window.helping.offer_tour)
    window.show()
    endings = Endings(app)
    endings.asked.connect(window.closing.end)
    status = app.exec()
    endings.close()
    cycles.close()
    status = 128 + endings.number if endings.number else status  # as shells tell a signal
    if engine.is_loading:  # Python would wait for it, and all that is the user's is on disk
        logging.shutdown()
        os._exit(status)
    return status


def make_application() -> Application:
    """The application with its name, icon and style."""
    app = Application(sys.argv[:1])
    app.setApplicationName("ColorStudio")
    app.setApplicationVersion(__version__)
    app.setDesktopFileName("colorstudio")
    app.setWindowIcon(app_icon())
    app.setStyle("Fusion")
    QAccessible.installFactory(make_interface)
    return app


def make_last_hook(
    tell: Callable[[str, str], None],
) -> Callable[[type[BaseException], BaseException, TracebackType | None], None]:
    """What to do with an error that nobody caught: log it, tell the user, go on."""

    def hook(kind: type[BaseException], error: BaseException, traceback: TracebackType | None) -> None:
        log.critical("An error that nobody caught", exc_info=(kind, error, traceback))
        sentence = translate("app", "You can go on working. The details are in the log file {file}.")
        tell(translate("app", "Something unexpected happened"), sentence.format(file=paths.log_file()))

    return hook
