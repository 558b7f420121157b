"""Sheets of paper with photographs on them, and what hands do to their frames."""

from pathlib import Path

import numpy as np
from PIL import Image
from PySide6.QtCore import QPoint, Qt

from colorstudio.core.box import Bounds
from colorstudio.core.treatment import Framing
from colorstudio.session.frames import Standing
from tests.ui.conftest import Studio

LEFT, SHIFT, CTRL = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
PRINT: Bounds = (0.15, 0.1, 0.85, 0.8)  # where the photograph lies on its paper
NEAR = 0.01


def scene(height: int, width: int, seed: int = 0) -> np.ndarray:
    """A photograph (H, W) uint8, dark at every edge, so that white paper ends sharply there."""
    rows, columns = np.mgrid[0:height, 0:width] / max(height, width)
    noise = np.random.default_rng(seed).normal(0, 6, (height, width))
    tones = 90 + 55 * np.sin(9 * rows + 2 * seed) * np.cos(7 * columns) + noise
    pixels: np.ndarray = np.clip(tones, 5, 170).astype(np.uint8)
    return pixels


def on_paper(path: Path, *places: Bounds, size: tuple[int, int] = (400, 400), tone: int = 215) -> Path:
    """A file of light paper (width, height) with photographs at these places."""
    width, height = size
    sheet = np.full((height, width), tone, np.uint8)
    for seed, (left, top, right, bottom) in enumerate(places):
        x, y, x2, y2 = (round(edge * length) for edge, length in zip((left, top, right, bottom), size * 2, strict=True))
        sheet[y:y2, x:x2] = scene(y2 - y, x2 - x, seed)
    Image.fromarray(sheet).save(path)
    return path


def frame(studio: Studio) -> Framing | None:
    assert studio.session.current is not None
    return studio.session.current.treatment.frame


def standing(studio: Studio) -> Standing:
    return studio.session.frames.standing


def drag(studio: Studio, begin: QPoint, by: QPoint) -> None:
    pane = studio.panes.coloured
    studio.qtbot.mousePress(pane, LEFT, pos=begin)
    for share in (0.3, 0.6, 1.0):
        studio.qtbot.mouseMove(pane, begin + by * share)
    studio.qtbot.mouseRelease(pane, LEFT, pos=begin + by)


def undo_steps(studio: Studio) -> int:
    assert studio.session.current is not None
    assert studio.session.current.stack is not None
    return studio.session.current.stack.count()


def pixels_on_screen(studio: Studio) -> float:
    """Logical pixels of the pane that the sheet is wide."""
    return studio.panes.viewport.zoom * studio.panes.size_of_photo[0] / studio.panes.devicePixelRatioF()
