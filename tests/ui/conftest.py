"""A window on a real session and engine, handled as a user would."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QImage, QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from colorstudio import paths
from colorstudio.engine.darkroom import Darkroom
from colorstudio.engine.engine import Engine
from colorstudio.session.album import State
from colorstudio.session.session import Session
from colorstudio.settings import Settings
from colorstudio.ui.main_window import MainWindow
from colorstudio.ui.panes.pane_pair import PanePair
from colorstudio.ui.style.theme import follow_theme
from tests.engine.fakes import Gate

_COPY = Qt.DropAction.CopyAction
_PLAIN = Qt.KeyboardModifier.NoModifier
PATIENCE = 20_000  # ms: torch is imported by the first window, on two busy cores


class Studio:
    """A window, its session, and what a user's hands do."""

    def __init__(self, qtbot: QtBot, settings: Settings) -> None:
        self.qtbot = qtbot
        self.settings = settings
        self.engine = Engine()
        self.session = Session(self.engine, settings)
        self.window = MainWindow(self.session, settings)
        self.window.resize(1200, 800)
        self.window.show()
        qtbot.waitExposed(self.window)
        self.session.start()

    @property
    def panes(self) -> PanePair:
        return self.window.stage.panes

    def drop(self, *files: Path) -> None:
        """Drop files from a file manager in the middle of the window."""
        self.drop_mime(mime_of(*files))

    def drop_mime(self, mime: QMimeData) -> None:
        """Drag this over the window and let go."""
        self.drag_over(mime)
        where = QPointF(self.window.rect().center())
        event = QDropEvent(where, _COPY, mime, Qt.MouseButton.LeftButton, _PLAIN)
        QApplication.sendEvent(self.window, event)

    def drag_over(self, mime: QMimeData) -> None:
        """Drag this over the window and hold it there."""
        where = self.window.rect().center()  # a QPoint: Qt 6.12 wants a QPointF and makes one of it
        event = QDragEnterEvent(where, _COPY, mime, Qt.MouseButton.LeftButton, _PLAIN)
        QApplication.sendEvent(self.window, event)

    def open(self, *files: Path) -> None:
        """Drop files and wait until the first one is in colour on screen."""
        self.drop(*files)
        self.wait_for_colour()

    def wait_for_colour(self) -> None:
        """Wait until the current photograph is coloured on screen, for the view there is now."""
        self.wait(lambda: self._is_coloured())

    def wait(self, is_so: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(is_so, timeout=PATIENCE)

    def wheel(self, pane: QWidget, notches: int, at: QPoint) -> None:
        """Turn a mouse wheel over a place of a pane; up is positive."""
        event = QWheelEvent(
            QPointF(at),
            QPointF(pane.mapToGlobal(at)),
            QPoint(),
            QPoint(0, 120 * notches),
            Qt.MouseButton.NoButton,
            _PLAIN,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(pane, event)

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key in the window, wherever the focus is."""
        self.qtbot.keyClick(self.window.focusWidget() or self.window, key, modifier)

    def _is_coloured(self) -> bool:
        item = self.session.current
        return item is not None and item.state == State.READY and self.panes.is_sharp


@pytest.fixture(autouse=True)
def _in_a_library_of_its_own(own_library: Path) -> None:
    """No test reads or writes the library of whoever runs it."""


@pytest.fixture
def themed(qapp: QApplication) -> None:
    """The application dressed as the program dresses it."""
    qapp.setStyle("Fusion")
    follow_theme(qapp, "dark")


@pytest.fixture
def widget(qtbot: QtBot, themed: None) -> QWidget:
    """An empty widget on screen, for what lies over others."""
    widget = QWidget()
    widget.resize(800, 500)
    qtbot.addWidget(widget)
    widget.show()
    return widget


@pytest.fixture
def studio(
    qtbot: QtBot,
    themed: None,
    settings: Settings,
    tiny_studio: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Studio]:
    """A window that colours with the tiny network; closed at the end, and with it the engine's thread."""
    monkeypatch.setattr(paths, "models_folders", lambda: [tiny_studio.parent])
    with open_window(qtbot, settings) as studio:
        yield studio


@contextmanager
def open_window(qtbot: QtBot, settings: Settings) -> Iterator[Studio]:
    """A window with the networks there are; closed at the end, and with it the engine's thread."""
    studio = Studio(qtbot, settings)
    yield studio
    if studio.session.tuning.is_under_way:
        studio.window.closing.end()  # which does not ask
    studio.window.close()
    assert studio.engine.isFinished()
    # Otherwise each window stays, and a change of theme in a later test dresses all of them anew.
    studio.window.deleteLater()
    QApplication.sendPostedEvents(studio.window, QEvent.Type.DeferredDelete.value)


def mime_of(*files: Path) -> QMimeData:
    """What a file manager hands over."""
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    return mime


def pixels_of(widget: QWidget) -> NDArray[np.int16]:
    """What a widget shows, (h, w, 3) sRGB, as signed numbers so that differences do not wrap."""
    image = widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    return rows[:, : image.width() * 3].reshape(image.height(), image.width(), 3).astype(np.int16)


def chroma_of(pixels: NDArray[np.int16]) -> float:
    """How far from gray a picture is, on average: the spread between its channels, 0..255."""
    return float((pixels.max(axis=2) - pixels.min(axis=2)).mean())


def hold(monkeypatch: pytest.MonkeyPatch, work: str) -> Gate:
    """Hold the darkroom at this kind of work, such as "open", until the gate is opened."""
    gate, real = Gate(), getattr(Darkroom, work)

    def held(room: Darkroom, *args: Any, **keywords: Any) -> object:
        context = next(each for each in (*args, *keywords.values()) if hasattr(each, "check"))
        gate.hold_checking(context.check)
        return real(room, *args, **keywords)

    monkeypatch.setattr(Darkroom, work, held)
    return gate
