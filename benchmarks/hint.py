"""Hint: from the mouse that moved a pin to the painted frame, window 1920x1080, 24 megapixels and 20 hints.

Baseline: a key on the temperature slider of the same window without any hint, of the same percentile. Moves are taken
in turns, so that both meet the same machine.
"""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path
from time import perf_counter

import torch
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from benchmarks.figure import Figure, percentile
from benchmarks.photograph import make_photograph
from benchmarks.window import WatchedWindow, watched_window
from colorstudio.core.hint import Hint

MOVES = 200  # of each kind
TURN = 20  # moves of one kind before the next kind has its turn
HINTS = 20
STEP = 8  # pixels of the pane that the mouse moves at a time


def measure(folder: Path) -> list[Figure]:
    """Milliseconds of many single moves, each awaited: of a slider, of a slider with hints, of a pin."""
    path = make_photograph(folder)
    slider: list[float] = []
    hinted: list[float] = []
    drag: list[float] = []
    with watched_window(folder) as watched:
        watched.until_painted(lambda: watched.session.open_paths([path]))
        for begin in range(0, MOVES, TURN):
            moves = min(TURN, MOVES - begin)
            _say(watched, ())
            slider += _slide(watched, moves)
            _say(watched, _hints(0.25 + 0.5 * begin / MOVES))
            hinted += _slide(watched, moves)
            drag += _drag(watched, moves)
    figures = []
    for percent in (50, 95):
        baseline = percentile(slider, percent)
        figures.append(Figure("hint", f"drag p{percent}", percentile(drag, percent), "ms", baseline))
        figures.append(Figure("hint", f"slider p{percent}", percentile(hinted, percent), "ms", baseline))
    return figures


def _hints(height: float) -> tuple[Hint, ...]:
    """All over the photograph, the first one at this height, left of the middle."""
    drawn = torch.rand((HINTS, 4), generator=torch.Generator().manual_seed(0)).tolist()
    first, *others = (Hint((x, y), (80 * a - 40, 80 * b - 40)) for x, y, a, b in drawn)
    return replace(first, place=(0.4, height)), *others


def _say(watched: WatchedWindow, hints: tuple[Hint, ...]) -> None:
    editing = watched.session.editing
    if editing.treatment.hints != hints:
        watched.until_painted(lambda: editing.edit(replace(editing.treatment, hints=hints)))
    watched.wait(lambda: not watched.session.busy)


def _slide(watched: WatchedWindow, moves: int) -> Iterator[float]:
    slider = watched.window.panel.sliders["temperature"].slider
    slider.setFocus()
    key = Qt.Key.Key_Left if slider.value() > (slider.minimum() + slider.maximum()) / 2 else Qt.Key.Key_Right
    for _ in range(moves):
        begin = perf_counter()
        yield 1000 * (watched.until_painted(partial(QTest.keyClick, slider, key)) - begin)


def _drag(watched: WatchedWindow, moves: int) -> Iterator[float]:
    """Take the first pin, and draw it to the right, to places where it has not been."""
    panes = watched.window.stage.panes
    pane, left = panes.coloured, Qt.MouseButton.LeftButton
    watched.window.actions_.hint.setChecked(True)
    place = watched.session.corrections.hints[0].place
    at = (panes.hint_tool.pane_at(place) / pane.devicePixelRatioF()).toPoint()
    QTest.mousePress(pane, left, pos=at)
    watched.wait(lambda: not watched.session.busy)
    for _ in range(moves):
        at += QPoint(STEP, 0)
        begin = perf_counter()
        yield 1000 * (watched.until_painted(partial(QTest.mouseMove, pane, at)) - begin)
    QTest.mouseRelease(pane, left, pos=at)
    watched.window.actions_.hint.setChecked(False)
    watched.wait(lambda: not watched.session.busy)
