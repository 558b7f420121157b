"""Hint: from a pin that moved to the painted pixels of a window of 1920x1080, 24 megapixels and 20 hints.

Baseline: a change of temperature without any hint, of the same percentile. Both as the engine does them, without the
window around: the time that the window adds is the same for both.
"""

from dataclasses import replace
from pathlib import Path
from time import perf_counter

import torch

from benchmarks.figure import Figure, percentile
from benchmarks.network import default_network
from benchmarks.photograph import make_photograph
from colorstudio.core.box import Box
from colorstudio.core.colorizer import Prediction, load_colorizer
from colorstudio.core.hint import Hint
from colorstudio.core.look import Look
from colorstudio.engine.painter import Painter
from colorstudio.engine.shelf import hold_photo
from colorstudio.engine.view import View, cut_photo, cut_to_box
from colorstudio.files.read import read_photo

MOVES = 200
HINTS = 20
PANE = (950, 900)  # device pixels: one of two in such a window


def measure(folder: Path) -> list[Figure]:
    """Milliseconds of many single moves: of a slider, of a slider with hints, of a pin; in turns."""
    card = default_network(folder)
    assert card.path is not None  # it was read from a file
    held = hold_photo(read_photo(make_photograph(folder)))
    prediction = load_colorizer(card.path, torch.device("cpu")).predict(held.lightness)
    width, height = held.photo.width, held.photo.height
    cut = cut_photo(View(min(PANE[0] / width, PANE[1] / height), (width / 2, height / 2), PANE), width, height)
    painter = Painter()
    try:
        lightness = painter.run(lambda: held.pyramid.sample(cut))
        slider, hinted, drag = _moves(painter, prediction, lightness, cut_to_box(cut))
    finally:
        painter.close()
    figures = []
    for percent in (50, 95):
        baseline = percentile(slider, percent)
        figures.append(Figure("hint", f"drag p{percent}", percentile(drag, percent), "ms", baseline))
        figures.append(Figure("hint", f"slider p{percent}", percentile(hinted, percent), "ms", baseline))
    return figures


def _moves(
    painter: Painter, prediction: Prediction, lightness: torch.Tensor, box: Box
) -> tuple[list[float], list[float], list[float]]:
    generator = torch.Generator().manual_seed(0)
    drawn = torch.rand((HINTS, 4), generator=generator).tolist()
    hints = [Hint((x, y), (80 * a - 40, 80 * b - 40)) for x, y, a, b in drawn]
    recommended = prediction.card.recommended

    def paint(look: Look, said: list[Hint]) -> float:
        begin = perf_counter()
        painter.paint_screen(lightness, painter.field(prediction, look, hints=said), box)
        return 1000 * (perf_counter() - begin)

    paint(recommended, hints)  # the cells are made at the first hint
    slider, hinted, drag = [], [], []
    for move in range(MOVES):
        look = replace(recommended, temperature=0.3 + 0.5 * move / MOVES)
        slider.append(paint(look, []))
        hinted.append(paint(replace(look, temperature=look.temperature + 0.001), hints))
        moved = replace(hints[0], place=(0.1 + 0.8 * move / MOVES, 0.5))
        drag.append(paint(replace(look, temperature=look.temperature + 0.001), [moved, *hints[1:]]))
    return slider, hinted, drag
