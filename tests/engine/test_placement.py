"""Where a view cuts the photograph."""

import pytest

from colorstudio.engine.jobs import View
from colorstudio.engine.placement import cut_photo, cut_to_rect


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
