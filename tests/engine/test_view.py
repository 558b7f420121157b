"""Where a view cuts the photograph, and which place a point of the pane is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from colorstudio.engine.view import (
    View,
    cell_to_fraction,
    cut_photo,
    cut_to_box,
    cut_to_rect,
    fraction_to_cell,
    fraction_to_photo,
    pane_to_photo,
    photo_to_fraction,
    photo_to_pane,
    place,
)


def test_a_photograph_that_fits_lies_in_the_middle_of_the_pane() -> None:
    cut = cut_photo(View(zoom=0.5, centre=(300.0, 200.0), size=(400, 300)), 600, 400)
    assert cut.scaled == (300, 200)
    assert cut.origin == (50, 50)
    assert cut.size == (300, 200)
    assert cut_to_rect(cut) == (0.0, 0.0, 600.0, 400.0)


def test_at_100_percent_device_pixels_are_photograph_pixels() -> None:
    cut = cut_photo(View(zoom=1.0, centre=(300.0, 200.0), size=(100, 60)), 600, 400)
    assert (cut.left, cut.top, cut.right, cut.bottom) == (250, 170, 350, 230)
    assert cut.origin == (0, 0)


def test_past_an_edge_only_what_is_there_is_cut() -> None:
    cut = cut_photo(View(zoom=1.0, centre=(0.0, 400.0), size=(100, 60)), 600, 400)
    assert (cut.left, cut.top, cut.right, cut.bottom) == (0, 370, 50, 400)
    assert cut.origin == (50, 0)


@pytest.mark.parametrize("centre", [(-1000.0, 200.0), (300.0, 9000.0)])
def test_out_of_sight_nothing_is_cut(centre: tuple[float, float]) -> None:
    assert cut_photo(View(zoom=1.0, centre=centre, size=(100, 60)), 600, 400).is_empty


def test_panning_by_whole_device_pixels_moves_the_cut_by_as_many() -> None:
    zoom = 0.37
    one = cut_photo(View(zoom=zoom, centre=(300.0, 200.0), size=(50, 40)), 600, 400)
    other = cut_photo(View(zoom=zoom, centre=(300.0 + 3 / zoom, 200.0), size=(50, 40)), 600, 400)
    assert (other.left - one.left, other.top - one.top) == (3, 0)
    assert other.scaled == one.scaled


def test_the_smallest_photograph_has_a_pixel_at_any_zoom() -> None:
    assert cut_photo(View(zoom=0.001, centre=(4.0, 4.0), size=(50, 50)), 8, 8).size == (1, 1)


def test_the_cut_as_a_box_is_in_fractions_of_the_photograph() -> None:
    box = cut_to_box(cut_photo(View(zoom=1.0, centre=(300.0, 200.0), size=(300, 200)), 600, 400))
    assert (box.left, box.top, box.right, box.bottom) == (0.25, 0.25, 0.75, 0.75)


def test_the_middle_of_the_pane_is_the_centre_of_the_view() -> None:
    view = View(zoom=2.0, centre=(300.0, 200.0), size=(400, 300))
    assert pane_to_photo((200.0, 150.0), view) == (300.0, 200.0)
    assert pane_to_photo((0.0, 0.0), view) == (200.0, 125.0)
    assert photo_to_fraction((300.0, 200.0), (600, 400)) == (0.5, 0.5)


@given(
    zoom=st.floats(0.01, 16),
    x=st.floats(-1000, 3000),
    y=st.floats(-1000, 3000),
    centre=st.tuples(st.floats(0, 6000), st.floats(0, 4000)),
)
def test_a_point_of_the_pane_and_its_place_in_the_photograph_lead_to_each_other(
    zoom: float, x: float, y: float, centre: tuple[float, float]
) -> None:
    view = View(zoom, centre, (1900, 1000))
    fraction = photo_to_fraction(pane_to_photo((x, y), view), (6000, 4000))
    back = photo_to_pane(fraction_to_photo(fraction, (6000, 4000)), view)
    assert back == pytest.approx((x, y), abs=1e-6)


def test_a_rectangle_lies_where_its_corners_do() -> None:
    view = View(zoom=0.5, centre=(120.0, 80.0), size=(200, 100))
    left, top, width, height = place(view).rect(10, 20, 30, 40)
    assert (left, top) == photo_to_pane((10, 20), view)
    assert (left + width, top + height) == photo_to_pane((40, 60), view)


@given(rows=st.integers(1, 200), columns=st.integers(1, 200), data=st.data())
def test_the_middle_of_a_cell_lies_in_it(rows: int, columns: int, data: st.DataObject) -> None:
    cell = data.draw(st.tuples(st.integers(0, rows - 1), st.integers(0, columns - 1)))
    assert fraction_to_cell(cell_to_fraction(cell, (rows, columns)), (rows, columns)) == cell


@pytest.mark.parametrize(
    ("place", "cell"), [((0.0, 0.0), (0, 0)), ((1.0, 1.0), (2, 3)), ((-0.1, 1.7), (2, 0)), ((0.26, 0.34), (1, 1))]
)
def test_a_place_at_or_beyond_the_edge_has_the_nearest_cell(place: tuple[float, float], cell: tuple[int, int]) -> None:
    assert fraction_to_cell(place, (3, 4)) == cell
