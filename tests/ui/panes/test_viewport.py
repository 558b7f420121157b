"""The geometry that both panes share."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QRectF

from colorstudio.engine.view import View
from colorstudio.ui.panes.viewport import FIT_MARGIN, FIT_MAX, ZOOM_MAX, Viewport


def make(width: int = 4000, height: int = 3000, pane: tuple[int, int] = (800, 600)) -> Viewport:
    viewport = Viewport()
    viewport.set_pane(*pane)
    viewport.set_photo(width, height)
    return viewport


def test_a_new_photograph_is_shown_as_a_whole_with_a_margin() -> None:
    rect = QRectF(*make().placement().rect(0, 0, 4000, 3000))
    assert rect.left() >= FIT_MARGIN - 1
    assert rect.right() <= 800 - FIT_MARGIN + 1
    assert rect.center().x() == pytest.approx(400, abs=1)


def test_a_tiny_photograph_is_not_blown_up_to_fill_the_pane() -> None:
    assert make(20, 20).zoom == FIT_MAX


def test_the_whole_photograph_stays_the_whole_when_the_window_grows() -> None:
    viewport = make()
    viewport.set_pane(1600, 1200)
    assert viewport.fits
    assert viewport.zoom == viewport.fit_zoom()


def test_a_resize_keeps_the_middle_when_zoomed_in() -> None:
    viewport = make()
    viewport.zoom_to(1.0)
    centre = viewport.view().centre
    viewport.set_pane(900, 700)
    assert viewport.zoom == 1
    assert viewport.view().centre == pytest.approx(centre, abs=1)


def test_zoom_has_limits() -> None:
    viewport = make()
    viewport.zoom_by(1e9)
    assert viewport.zoom == ZOOM_MAX
    viewport.zoom_by(1e-9)
    assert viewport.zoom == viewport.fit_zoom()


def test_a_small_photograph_can_be_zoomed_out_to_100_percent() -> None:
    viewport = make(200, 150)
    assert viewport.zoom > 1
    viewport.zoom_by(1e-9)
    assert viewport.zoom == 1


def test_a_view_is_resumed() -> None:
    viewport = make()
    viewport.zoom_to(2.0, QPointF(100, 100))
    view = viewport.view()
    viewport.set_photo(640, 480)
    viewport.set_photo(4000, 3000)
    assert viewport.fits
    viewport.resume(view)
    assert viewport.view() == view


def test_the_whole_is_resumed_as_the_whole() -> None:
    viewport = make()
    view = viewport.view()
    viewport.set_photo(4000, 3000)
    viewport.resume(view)
    assert viewport.fits


def test_nothing_to_show_makes_no_views() -> None:
    views: list[View] = []
    viewport = Viewport()
    viewport.changed.connect(views.append)
    viewport.set_pane(800, 600)
    viewport.zoom_by(2)
    viewport.pan(QPointF(10, 10))
    viewport.set_photo(0, 0)
    assert not views
    assert viewport.is_empty


@given(
    zoom=st.floats(0.01, 20),
    x=st.floats(0, 800),
    y=st.floats(0, 600),
    dx=st.floats(-1e5, 1e5),
    dy=st.floats(-1e5, 1e5),
)
def test_wherever_it_is_moved_the_photograph_stays_in_sight(
    zoom: float, x: float, y: float, dx: float, dy: float
) -> None:
    viewport = make()
    viewport.zoom_to(zoom, QPointF(x, y))
    viewport.pan(QPointF(dx, dy))
    rect = QRectF(*viewport.placement().rect(0, 0, 4000, 3000))
    assert rect.left() < 800 * 0.75 + 2
    assert rect.right() > 800 * 0.25 - 2
    assert rect.top() < 600 * 0.75 + 2
    assert rect.bottom() > 600 * 0.25 - 2


@given(zoom=st.floats(0.3, 16), x=st.integers(0, 799), y=st.integers(0, 599))
def test_views_begin_on_whole_pixels(zoom: float, x: int, y: int) -> None:
    viewport = make()
    viewport.zoom_to(zoom, QPointF(x, y))
    place = viewport.placement()
    assert place.left == pytest.approx(round(place.left), abs=1e-6)
    assert place.top == pytest.approx(round(place.top), abs=1e-6)


@given(factor=st.floats(1.05, 3), x=st.integers(200, 600), y=st.integers(150, 450))
def test_the_point_under_the_cursor_stays_put(factor: float, x: int, y: int) -> None:
    viewport = make()
    viewport.zoom_to(1.0)
    before, zoom = viewport.placement(), viewport.zoom
    viewport.zoom_by(factor, QPointF(x, y))
    after = viewport.placement()
    assert (x - after.left) / after.zoom == pytest.approx((x - before.left) / before.zoom, abs=1 / zoom)
    assert (y - after.top) / after.zoom == pytest.approx((y - before.top) / before.zoom, abs=1 / zoom)
