"""Paints what the panes show, and no pixel twice that is there already."""

from dataclasses import dataclass
from time import perf_counter

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from colorstudio.core.chroma import ChromaField
from colorstudio.engine.pace import Pace
from colorstudio.engine.painter import Painter
from colorstudio.engine.panning import Move, Place, follow, move_between
from colorstudio.engine.scene import Scene
from colorstudio.engine.shelf import Held
from colorstudio.engine.view import Cut, View, cut_photo, cut_to_box


@dataclass(frozen=True)
class _Painted:
    """Sharp pixels (h, w, 4) of a cut in the colours of a field."""

    cut: Cut
    field: ChromaField
    pixels: NDArray[np.uint8]


class ScreenPainter:
    """Makes scenes and colours them."""

    def __init__(self, painter: Painter) -> None:
        self._painter = painter
        self._pace = Pace()
        # The last one alone: with one more a sharp frame of 7 megapixels came after 72 ms in 95 of 100, and 55 without,
        # for what is let go is the memory of the next.
        self._painted: _Painted | None = None

    def scene(self, photo_id: int, turn: int, view: View, *, held: Held, before: Scene | None) -> Scene:
        """A view's lightness and its gray pane; what `before` shows of the same photograph is taken from there."""
        cut = cut_photo(view, held.photo.width, held.photo.height)
        if before is not None and (before.photo_id, before.turn) != (photo_id, turn):
            before = None
        move = move_between(before.cut, cut) if before is not None else None
        if before is None or move is None:
            lightness = self._painter.run(lambda: held.pyramid.sample(cut))
            return Scene(photo_id, turn, view, cut, lightness, self._painter.paint_screen(lightness, None))
        lightness = self._painter.run(lambda: _moved_lightness(move, before, cut, held))
        gray = self._moved_pixels(move, before.gray, lightness, None)
        return Scene(photo_id, turn, view, cut, lightness, gray)

    def step(self, scene: Scene, begun: float) -> int:
        """How coarsely a moving frame is drawn that the engine began with then (perf_counter)."""
        return self._pace.step(scene.lightness.numel(), begun)

    def colour(self, scene: Scene, field: ChromaField, step: int) -> NDArray[np.uint8]:
        """The coloured pane of a scene, (h, w, 4) uint8, read-only."""
        if step == 1:
            return self._colour_sharply(scene, field)
        lightness = self._painter.run(lambda: scene.lightness_in_steps(step))
        return self._paint(lightness, field, scene.cut, step)

    def forget(self) -> None:
        """Let go of what was painted."""
        self._painted = None

    def _colour_sharply(self, scene: Scene, field: ChromaField) -> NDArray[np.uint8]:
        before, self._painted = self._painted, None
        move = move_between(before.cut, scene.cut) if before is not None and before.field is field else None
        if before is not None and move is not None:
            pixels = self._moved_pixels(move, before.pixels, scene.lightness, field)
        else:
            del before
            pixels = self._paint(scene.lightness, field, scene.cut, 1)
        self._painted = _Painted(scene.cut, field, pixels)
        return pixels

    def _paint(self, lightness: Tensor, field: ChromaField, cut: Cut, step: int) -> NDArray[np.uint8]:
        begun = perf_counter()
        pixels = self._painter.paint_screen(lightness, field, cut_to_box(cut, step))
        self._pace.learn(lightness.numel(), begun)
        return pixels

    def _moved_pixels(
        self, move: Move, before: NDArray[np.uint8], lightness: Tensor, field: ChromaField | None
    ) -> NDArray[np.uint8]:
        def paint(place: Place, part: Cut) -> NDArray[np.uint8]:
            return self._painter.paint_screen(lightness[place], field, cut_to_box(part))

        if not move.rest and before.shape[:2] == lightness.shape:
            return before
        pixels = follow(move, before, np.empty((*lightness.shape, 4), np.uint8), paint)
        pixels.setflags(write=False)
        return pixels


def _moved_lightness(move: Move, before: Scene, cut: Cut, held: Held) -> Tensor:
    width, height = cut.size
    return follow(move, before.lightness, torch.empty(height, width), lambda _, part: held.pyramid.sample(part))
