"""Teaching: the temperature slider while a network is being taught, and the teaching while the slider is moved.

The program's own window and the process that it teaches with, on drawn photographs. Baselines: the same moves while the
teaching is paused, in turns; the pace of the teaching while the window rests.
"""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from time import perf_counter

from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication

from benchmarks.figure import Figure, percentile
from benchmarks.photograph import make_photograph
from benchmarks.training import draw_photographs
from benchmarks.window import WatchedWindow, watched_window
from colorstudio.session.lesson import Lesson, forget
from colorstudio.session.tuning import Tuning, TuningState

MOVES = 30  # of a turn
TURNS = 4
STEPS = 4  # of the teaching, from which its pace is taken
LOWEST, HIGHEST = 0.3, 1.0  # temperatures


def measure(folder: Path) -> list[Figure]:
    """Milliseconds of single moves, each awaited, beside the teaching and without; seconds of a step likewise."""
    photograph, album = make_photograph(folder), draw_photographs(folder / "album")
    with watched_window(folder) as watched:
        watched.until_painted(lambda: watched.session.open_paths([photograph]))
        tuning = watched.session.tuning
        base = tuning.bases[0]
        assert base.path is not None  # it was read from a file
        tuning.start(Lesson("Benchmark", album, base.path, base.title, 60.0))
        try:
            figures = _measure(watched, tuning)
        finally:
            tuning.stop()
            watched.wait(lambda: not tuning.is_under_way)
            if tuning.run is not None:
                forget(tuning.run)
    return figures


def _measure(watched: WatchedWindow, tuning: Tuning) -> list[Figure]:
    rested = _seconds_a_step(watched, tuning, lambda: None)
    beside: list[float] = []
    alone: list[float] = []
    moved = _seconds_a_step(watched, tuning, lambda: beside.extend(_moves(watched)))
    beside.clear()  # their turns follow
    for _ in range(TURNS):
        tuning.pause()
        watched.wait(lambda: tuning.state is TuningState.PAUSED)
        alone += _moves(watched)
        tuning.go_on()
        watched.wait(lambda: tuning.state is TuningState.LEARNING)
        beside += _moves(watched)
    figures = [
        Figure("teach", f"slider p{percent}", percentile(beside, percent), "ms", percentile(alone, percent))
        for percent in (50, 95)
    ]
    return [*figures, Figure("teach", "step while the slider is moved", moved, "s", rested)]


def _seconds_a_step(watched: WatchedWindow, tuning: Tuning, meanwhile: Callable[[], None]) -> float:
    """Of the teaching, over some steps, while something is done again and again."""

    def steps() -> int:
        return int(tuning.reports.get("step", {}).get("step", 0))

    first = steps() + 1
    watched.wait(lambda: steps() >= first or not tuning.is_under_way)
    first, begin = steps(), perf_counter()
    while steps() < first + STEPS and tuning.is_under_way:
        meanwhile()
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    if not tuning.is_under_way:
        raise RuntimeError(f"The teaching ended: {tuning.sentence}")
    return (perf_counter() - begin) / (steps() - first)


def _moves(watched: WatchedWindow) -> list[float]:
    """Milliseconds from each move of the temperature to the painted frame."""
    times = []
    session = watched.session
    for number in range(MOVES):
        look = replace(session.editing.look, temperature=LOWEST + (HIGHEST - LOWEST) * number / MOVES)
        begin = perf_counter()
        times.append(1000 * (watched.until_painted(lambda look=look: session.set_look(look)) - begin))
    return times
