"""Slider: from the mouse that drags the temperature slider to the painted frame, 24 megapixels open.

Windows of 1920x1080 and 3840x2160. `drag` is the frame that follows the hand, perhaps a coarse one; `rest` the sharp
one after a last move with which the mouse is let go. Baseline: what the same change costs where the whole photograph is
coloured again with scikit-image.
"""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path
from time import perf_counter

import numpy as np
import torch
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from benchmarks.figure import Figure, median, percentile
from benchmarks.network import default_colorizer
from benchmarks.photograph import make_photograph
from benchmarks.plain import recolour_whole
from benchmarks.window import WatchedWindow, watched_window
from colorstudio.core.colorizer import Colorizer
from colorstudio.files.read import read_photo
from colorstudio.ui.panels.mark_slider import UNITS, MarkSlider

SIZES = ((1920, 1080), (3840, 2160))
DRAGS = 20  # of each window; after each the mouse is let go
MOVES = 10  # of a drag
STEP = 2 * UNITS // 100  # that the mouse moves the handle at a time
BASELINE_ROUNDS = 3


def measure(folder: Path) -> list[Figure]:
    """Milliseconds of many single moves, each awaited, and of the sharp frames after them."""
    path = make_photograph(folder)
    baseline = _baseline(path, default_colorizer(folder))
    figures: list[Figure] = []
    for size in SIZES:
        drags, rests = _drags(folder, path, size)
        figures += [
            Figure("slider", f"{size[0]}x{size[1]} {name} p{percent}", percentile(times, percent), "ms", baseline)
            for name, times in (("drag", drags), ("rest", rests))
            for percent in (50, 95)
        ]
    return figures


def _drags(folder: Path, path: Path, size: tuple[int, int]) -> tuple[list[float], list[float]]:
    drags: list[float] = []
    rests: list[float] = []
    with watched_window(folder, size) as watched:
        watched.until_painted(lambda: watched.session.open_paths([path]))
        slider = watched.window.panel.sliders["temperature"].slider
        for number in range(DRAGS + 1):
            moves, rest = _drag(watched, slider, 1 if number % 2 == 0 else -1)
            if number:  # the first one tells the window how fast it is
                drags += moves
                rests.append(rest)
    return drags, rests


def _drag(watched: WatchedWindow, slider: MarkSlider, way: int) -> tuple[list[float], float]:
    """Take the handle, move it so and so often, let go."""
    left = Qt.MouseButton.LeftButton
    QTest.mousePress(
        slider, left, pos=QPoint(round(slider.x_of(slider.sliderPosition() / UNITS)), slider.height() // 4)
    )
    watched.wait(lambda: not watched.session.busy)
    times = list(_moves(watched, slider, STEP * way))

    def move_and_let_go() -> None:
        slider.setSliderPosition(slider.sliderPosition() + STEP * way)
        QTest.mouseRelease(slider, left)

    begin = perf_counter()
    return times, 1000 * (watched.until_painted(move_and_let_go, sharp=True) - begin)


def _moves(watched: WatchedWindow, slider: MarkSlider, step: int) -> Iterator[float]:
    for _ in range(MOVES):
        begin = perf_counter()
        # As the mouse does it, but past the marks at which the handle stops, where nothing would be drawn anew.
        move = partial(slider.setSliderPosition, slider.sliderPosition() + step)
        yield 1000 * (watched.until_painted(move) - begin)


def _baseline(path: Path, colorizer: Colorizer) -> float:
    lightness = read_photo(path).lightness
    prediction = colorizer.predict(torch.tensor(lightness))
    times: list[float] = []
    for temperature in np.linspace(0.4, 1.0, BASELINE_ROUNDS):
        begin = perf_counter()
        recolour_whole(lightness, prediction, replace(colorizer.card.recommended, temperature=float(temperature)))
        times.append(1000 * (perf_counter() - begin))
    return median(times)
