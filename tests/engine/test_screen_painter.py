"""What a moved view shows is taken from the one before where it can be."""

from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray
from torch import Tensor

from colorstudio.core.look import Look
from colorstudio.engine.darkroom import Darkroom
from colorstudio.engine.painter import Painter
from colorstudio.engine.requests import PredictRequest, RenderRequest
from colorstudio.engine.source import NetworkChoice, PhotoSource
from colorstudio.engine.view import View
from tests.engine.fakes import treated
from tests.engine.rooms import DIRECT, LOOK, frame_of


@pytest.mark.parametrize("zoom", [1.0, 0.77, 1.7])
@pytest.mark.parametrize(("x", "y"), [(7, 0), (0, -5), (-6, 9)])
def test_a_moved_view_is_painted_where_it_came_into_sight_and_shows_what_one_painted_as_a_whole_does(
    room: Darkroom,
    source: PhotoSource,
    network: NetworkChoice,
    zoom: float,
    x: int,
    y: int,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    room.run(PredictRequest(source, network), DIRECT)
    size = (80, 60)
    before, after = View(zoom, (80.0, 60.0), size), View(zoom, (80.0 + x / zoom, 60.0 + y / zoom), size)
    plain = frame_of(room, RenderRequest(source, network, LOOK, after))
    frame_of(room, RenderRequest(source, network, LOOK, View(zoom * 2, (80.0, 60.0), size)))  # so that all is new
    frame_of(room, RenderRequest(source, network, LOOK, before))
    painted: list[int] = []
    paint = Painter.paint_screen

    def watch(painter: Painter, lightness: Tensor, *args: Any) -> NDArray[np.uint8]:
        painted.append(lightness.numel())
        return paint(painter, lightness, *args)

    monkeypatch.setattr(Painter, "paint_screen", watch)
    moved = frame_of(room, RenderRequest(source, network, LOOK, after))
    assert sum(painted) == 2 * (80 * 60 - (80 - abs(x)) * (60 - abs(y)))  # gray and coloured
    assert (moved.origin, moved.rect) == (plain.origin, plain.rect)
    assert moved.coloured is not None
    assert plain.coloured is not None
    for one, other in ((moved.gray, plain.gray), (moved.coloured, plain.coloured)):
        assert not one.flags.writeable
        difference = np.abs(one.astype(int) - other)
        assert difference.max() <= 1  # what rounding leaves where a part begins elsewhere
        assert (difference > 0).mean() < 0.001


def test_a_moved_view_under_another_look_is_painted_as_a_whole(
    room: Darkroom, source: PhotoSource, network: NetworkChoice
) -> None:
    room.run(PredictRequest(source, network), DIRECT)
    before, after = View(1.0, (80.0, 60.0), (80, 60)), View(1.0, (84.0, 60.0), (80, 60))
    other = treated(Look(0.1, 0.75, 2.0))
    frame_of(room, RenderRequest(source, network, LOOK, before))
    moved = frame_of(room, RenderRequest(source, network, other, after))
    again = frame_of(room, RenderRequest(source, network, other, after))
    room.rest(unseen=True)
    fresh = frame_of(room, RenderRequest(source, network, other, after))
    assert moved.coloured is not None
    assert fresh.coloured is not None
    assert np.array_equal(moved.coloured, fresh.coloured)
    assert again.coloured is moved.coloured  # nothing came into sight
