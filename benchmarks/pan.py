"""Pan: from the mouse that drags a photograph of 24 megapixels at 100% to the painted panes, window 3840x2160.

`moved` is what is there already, drawn where it lies now; `sharp` the frame that was drawn for the new place, in both
panes. Baseline: colouring that part of the photograph anew with scikit-image, the colours of the whole given.
"""

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from time import perf_counter

import torch
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from skimage.transform import resize

from benchmarks.figure import Figure, median, percentile
from benchmarks.network import default_colorizer
from benchmarks.photograph import make_photograph
from benchmarks.plain import lab_to_pixels
from benchmarks.window import WatchedWindow, watched_window
from colorstudio.core.chroma import decode_ab
from colorstudio.files.read import read_photo

SIZE = (3840, 2160)
MOVES = 120
TURN = 12  # moves before the hand goes back, so that the photograph's edge stays out of sight
STEP = 24  # pixels of the pane that the mouse moves at a time
BASELINE_ROUNDS = 3


def measure(folder: Path) -> list[Figure]:
    """Milliseconds of many single moves, each awaited."""
    path = make_photograph(folder)
    with watched_window(folder, SIZE) as watched:
        watched.until_painted(lambda: watched.session.open_paths([path]))
        panes = watched.window.stage.panes
        watched.until_painted(panes.zoom_actual)
        size = panes.viewport.view().size
        moved, sharp = zip(*_moves(watched), strict=True)
    baseline = _baseline(path, folder, size)
    return [
        Figure("pan", f"{SIZE[0]}x{SIZE[1]} {name} p{percent}", percentile(times, percent), "ms", baseline)
        for name, times in (("moved", moved), ("sharp", sharp))
        for percent in (50, 95)
    ]


def _moves(watched: WatchedWindow) -> Iterator[tuple[float, float]]:
    """Drag to and fro, up and down a little: until what is there was moved, and until the sharp frame was painted."""
    pane, left = watched.window.stage.panes.coloured, Qt.MouseButton.LeftButton
    at = pane.rect().center()
    QTest.mousePress(pane, left, pos=at)
    for number in range(MOVES):
        way = 1 if number // TURN % 2 == 0 else -1
        at += QPoint(STEP * way, STEP * way // 2)
        begin = perf_counter()
        sharp = watched.until_painted(partial(QTest.mouseMove, pane, at), sharp=True)
        yield 1000 * (watched.first_painted - begin), 1000 * (sharp - begin)
    QTest.mouseRelease(pane, left, pos=at)


def _baseline(path: Path, folder: Path, size: tuple[int, int]) -> float:
    colorizer = default_colorizer(folder)
    lightness = read_photo(path).lightness
    prediction = colorizer.predict(torch.tensor(lightness))
    ab = resize(
        decode_ab(prediction, colorizer.card.recommended).permute(1, 2, 0).numpy(), lightness.shape, order=1
    )  # (H, W, 2)
    part = slice(size[1]), slice(size[0])
    times: list[float] = []
    for _ in range(BASELINE_ROUNDS):
        begin = perf_counter()
        lab_to_pixels(lightness[part], ab[part])
        times.append(1000 * (perf_counter() - begin))
    return median(times)
