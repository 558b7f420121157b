"""Pan: 100 megapixels at 100 % in a window of 3840x2160, pushed about with the mouse.

`move` is from the mouse that moves to the painted pane, which moves what is there; `sharp` from the last move to the
pane as it stays; `stall` the longest that the window's thread was busy with one turn of its events, for which nothing
else could be done in the window. Baseline: what colouring the pane's pixels anew with scikit-image costs.
"""

from pathlib import Path
from time import perf_counter

import torch
from PySide6.QtCore import QEvent, QEventLoop, QObject, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from benchmarks.figure import Figure, percentile
from benchmarks.large import enlarge
from benchmarks.network import default_network
from benchmarks.plain import recolour_whole
from benchmarks.window import PATIENCE, WatchedWindow, watched_window
from colorstudio.core.cards import Card
from colorstudio.core.colorizer import load_colorizer
from colorstudio.files.read import read_photo

PHOTOGRAPH = (12248, 8165)  # pixels
SIZE = (3840, 2160)  # of the window
DRAGS = 8
MOVES = 12  # of a drag
STEP = QPoint(37, 23)  # logical pixels that the mouse moves at a time


def measure(folder: Path) -> list[Figure]:
    """Milliseconds of many single moves, of the sharp frames after them, and of turns of the window's events."""
    path = enlarge(folder, *PHOTOGRAPH, "large.jpg")
    with watched_window(folder, SIZE) as watched:
        watched.until_painted(lambda: watched.session.open_paths([path]))
        panes = watched.window.stage.panes
        watched.until_painted(panes.zoom_actual, sharp=True)
        width, height = panes.viewport.view().size
        hand = _Hand(watched)
        for number in range(DRAGS):
            hand.drag(1 if number % 2 == 0 else -1)
    baseline = _baseline(path, (width, height), default_network(folder))
    figures = [
        Figure("pan", f"{name} p{percent}", percentile(times, percent), "ms", baseline)
        for name, times in (("move", hand.moves), ("sharp", hand.sharp))
        for percent in (50, 95)
    ]
    return [*figures, Figure("pan", "stall", max(hand.turns), "ms", baseline)]


class _Hand(QObject):
    """Pushes the photograph in the coloured pane, and takes the times (ms)."""

    def __init__(self, watched: WatchedWindow) -> None:
        super().__init__()
        self._panes = watched.window.stage.panes
        self._pane = self._panes.coloured
        self._is_painted = False
        self.moves: list[float] = []
        self.sharp: list[float] = []
        self.turns: list[float] = []
        self._pane.installEventFilter(self)

    def drag(self, way: int) -> None:
        """Take hold in the middle, move so and so often, let go, and wait for the sharp frame."""
        at, left = self._pane.rect().center(), Qt.MouseButton.LeftButton
        QTest.mousePress(self._pane, left, pos=at)
        begin = perf_counter()
        for _ in range(MOVES):
            at += STEP * way
            begin = perf_counter()
            QTest.mouseMove(self._pane, at)
            self._turn_until_painted()
            self.moves.append(1000 * (perf_counter() - begin))
        QTest.mouseRelease(self._pane, left, pos=at)
        while not self._panes.is_sharp:
            self._is_painted = False
            self._turn()
        self._turn_until_painted()
        self.sharp.append(1000 * (perf_counter() - begin))

    def _turn_until_painted(self) -> None:
        end = perf_counter() + PATIENCE
        while not self._is_painted:
            if perf_counter() > end:
                raise TimeoutError("the pane was not painted")
            self._turn()
        self._is_painted = False

    def _turn(self) -> None:
        begin = perf_counter()
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents)
        self.turns.append(1000 * (perf_counter() - begin))

    # Qt's override

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        self._is_painted = self._is_painted or event.type() == QEvent.Type.Paint
        return False


def _baseline(path: Path, size: tuple[int, int], card: Card) -> float:
    """Of pixels (width, height) from the photograph's middle, under all of its prediction: as much work as a pane's."""
    assert card.path is not None  # it was read from a file
    lightness = read_photo(path).lightness
    prediction = load_colorizer(card.path, torch.device("cpu")).predict(torch.tensor(lightness))
    (height, width), (across, down) = lightness.shape, size
    left, top = max(width - across, 0) // 2, max(height - down, 0) // 2
    begin = perf_counter()
    recolour_whole(lightness[top : top + down, left : left + across], prediction, card.recommended)
    return 1000 * (perf_counter() - begin)
