"""Slider: from a key on the temperature slider to the painted frame, window 1920x1080, 24 megapixels open.

Baseline: what the same change costs where the whole photograph is coloured again with scikit-image.
"""

from dataclasses import replace
from functools import partial
from pathlib import Path
from time import perf_counter

import numpy as np
import torch
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from benchmarks.figure import Figure, median, percentile
from benchmarks.network import default_network
from benchmarks.photograph import make_photograph
from benchmarks.plain import recolour_whole
from benchmarks.window import watched_window
from colorstudio.core.cards import Card
from colorstudio.core.colorizer import load_colorizer
from colorstudio.files.read import read_photo

MOVES = 200
BASELINE_ROUNDS = 3


def measure(folder: Path) -> list[Figure]:
    """Milliseconds of many single moves, each awaited."""
    path = make_photograph(folder)
    times = _moves(folder, path)
    baseline = _baseline(path, default_network(folder))
    return [
        Figure("slider", "p50", percentile(times, 50), "ms", baseline),
        Figure("slider", "p95", percentile(times, 95), "ms", baseline),
    ]


def _moves(folder: Path, path: Path) -> list[float]:
    times: list[float] = []
    with watched_window(folder) as watched:
        watched.until_painted(lambda: watched.session.open_paths([path]))
        slider = watched.window.panel.sliders["temperature"].slider
        slider.setFocus()
        for number in range(MOVES):
            key = Qt.Key.Key_Left if number // 40 % 2 == 0 else Qt.Key.Key_Right  # 0.4 down, 0.4 up
            begin = perf_counter()
            end = watched.until_painted(partial(QTest.keyClick, slider, key))
            times.append(1000 * (end - begin))
    return times


def _baseline(path: Path, card: Card) -> float:
    assert card.path is not None  # it was read from a file
    lightness = read_photo(path).lightness
    prediction = load_colorizer(card.path, torch.device("cpu")).predict(torch.tensor(lightness))
    times: list[float] = []
    for temperature in np.linspace(0.4, 1.0, BASELINE_ROUNDS):
        begin = perf_counter()
        recolour_whole(lightness, prediction, replace(card.recommended, temperature=float(temperature)))
        times.append(1000 * (perf_counter() - begin))
    return median(times)
