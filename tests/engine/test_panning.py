import numpy as np
import pytest
from numpy.typing import NDArray

from colorstudio.engine.panning import Place, follow, move_between
from colorstudio.engine.view import Cut, View, cut_photo

PHOTO = (640, 480)


def cut_at(x: float, y: float, *, zoom: float = 1.0) -> Cut:
    return cut_photo(View(zoom, (x, y), (200, 100)), *PHOTO)


def whole(zoom: float = 1.0) -> NDArray[np.uint8]:
    """The photograph at that zoom; no two pixels near each other are alike."""
    across, down = round(PHOTO[0] * zoom), round(PHOTO[1] * zoom)
    return np.random.default_rng(0).integers(0, 256, (down, across, 4), dtype=np.uint8)


def shown(cut: Cut, picture: NDArray[np.uint8]) -> NDArray[np.uint8]:
    return picture[cut.top : cut.bottom, cut.left : cut.right]


@pytest.mark.parametrize("zoom", [0.5, 1.0, 2.0])
@pytest.mark.parametrize(
    ("x", "y"), [(340, 240), (300, 240), (320, 250), (320, 228), (341, 255), (301, 229), (320, 240)]
)
def test_after_a_move_each_pixel_is_what_it_was_or_is_made_and_none_twice(x: float, y: float, zoom: float) -> None:
    picture, before, after = whole(zoom), cut_at(320, 240, zoom=zoom), cut_at(x, y, zoom=zoom)
    move = move_between(before, after)
    assert move is not None
    made = 0

    def make(place: Place, part: Cut) -> NDArray[np.uint8]:
        nonlocal made
        made += part.size[0] * part.size[1]
        return shown(part, picture)

    out = follow(move, shown(before, picture), np.zeros_like(shown(after, picture)), make)
    assert np.array_equal(out, shown(after, picture))
    across, down = after.size
    kept = (across - abs(after.left - before.left)) * (down - abs(after.top - before.top))
    assert made == across * down - kept


def test_at_the_edge_of_the_photograph_what_goes_out_of_sight_is_left_out() -> None:
    picture, before, after = whole(), cut_at(90, 240), cut_at(60, 240)  # its left edge comes in
    move = move_between(before, after)
    assert move is not None
    out = follow(
        move, shown(before, picture), np.zeros_like(shown(after, picture)), lambda _, part: shown(part, picture)
    )
    assert np.array_equal(out, shown(after, picture))


@pytest.mark.parametrize(
    "after",
    [
        cut_at(320, 240, zoom=1.25),  # another zoom
        cut_at(430, 240),  # less than half is left
        cut_at(320, 400),  # nothing is
        cut_photo(View(1.0, (320, 240), (200, 100)), 640, 481),  # another photograph
        cut_photo(View(1.0, (-400, 240), (200, 100)), *PHOTO),  # out of sight
    ],
)
def test_where_little_is_shared_all_is_made_anew(after: Cut) -> None:
    assert move_between(cut_at(320, 240), after) is None
