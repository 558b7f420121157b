"""The two panes: in step, sharp, and really in colour."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image, ImageOps
from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QInputDevice, QNativeGestureEvent, QPaintEvent, QPointingDevice, QWheelEvent
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from colorstudio.ui.panes.pane_pair import Arrangement
from colorstudio.ui.style.theme import current_shades
from tests.ui.conftest import Studio, chroma_of, pixels_of

NO_CHROMA = 0.01  # code values on average: a pixel in a hundred thousand is rounded to one value off


def test_the_coloured_pane_has_colour_and_the_gray_one_has_none(studio: Studio, gray_photo: Path) -> None:
    studio.open(gray_photo)
    photo = QRectF(*studio.panes.viewport.placement().rect(0, 0, 320, 240)).toRect().adjusted(2, 2, -2, -2)
    inside = np.s_[photo.top() : photo.bottom(), photo.left() : photo.right()]
    assert chroma_of(pixels_of(studio.panes.gray)) < NO_CHROMA
    assert chroma_of(pixels_of(studio.panes.coloured)[inside]) > 10


def test_at_100_percent_the_gray_pane_shows_the_very_pixels_of_the_file(
    studio: Studio, gray_photo: Path, scene: NDArray[np.uint8]
) -> None:
    studio.open(gray_photo)
    studio.window.actions_.actual.trigger()
    studio.wait_for_colour()
    place = studio.panes.viewport.placement()
    x, y = round(place.left), round(place.top)
    shown = pixels_of(studio.panes.gray)[y : y + 240, x : x + 320, 0]
    np.testing.assert_array_equal(shown, scene)


def test_the_wheel_zooms_at_the_cursor_and_keeps_both_panes_in_step(studio: Studio, gray_photo: Path) -> None:
    studio.open(gray_photo)
    panes = studio.panes
    studio.wheel(panes.gray, 5, panes.gray.rect().center())  # until it fills the pane: what fits stays centred
    at = QPoint(panes.gray.width() // 3, panes.gray.height() // 4)
    before, zoom = _photo_point(studio, at), panes.viewport.zoom
    studio.wheel(panes.gray, 3, at)
    assert panes.viewport.zoom == pytest.approx(zoom * 1.25**3)
    assert _photo_point(studio, at) == pytest.approx(before, abs=1 / zoom)
    studio.wait_for_colour()
    _assert_same_lightness(pixels_of(panes.gray), pixels_of(panes.coloured))


def test_dragging_one_pane_moves_both(studio: Studio, gray_photo: Path) -> None:
    studio.open(gray_photo)
    panes = studio.panes
    studio.wheel(panes.coloured, 8, panes.coloured.rect().center())
    left = panes.viewport.placement().left
    studio.qtbot.mousePress(panes.coloured, Qt.MouseButton.LeftButton, pos=QPoint(200, 200))
    studio.qtbot.mouseMove(panes.coloured, QPoint(230, 210))
    studio.qtbot.mouseRelease(panes.coloured, Qt.MouseButton.LeftButton, pos=QPoint(230, 210))
    ratio = panes.devicePixelRatioF()
    assert panes.viewport.placement().left == pytest.approx(left + 30 * ratio, abs=1)
    studio.wait_for_colour()
    _assert_same_lightness(pixels_of(panes.gray), pixels_of(panes.coloured))


def test_double_click_goes_to_100_percent_and_back_to_the_whole(studio: Studio, gray_photo: Path) -> None:
    studio.open(gray_photo)
    fit = studio.panes.viewport.zoom
    studio.qtbot.mouseDClick(studio.panes.gray, Qt.MouseButton.LeftButton, pos=QPoint(150, 150))
    assert studio.panes.viewport.zoom == 1
    assert studio.window.status.zoom.text() == "100%"
    studio.qtbot.mouseDClick(studio.panes.gray, Qt.MouseButton.LeftButton, pos=QPoint(150, 150))
    assert studio.panes.viewport.zoom == fit


@pytest.mark.parametrize(
    ("key", "factor"), [(Qt.Key.Key_Plus, 1.25), (Qt.Key.Key_Equal, 1.25), (Qt.Key.Key_Minus, 0.8)]
)
def test_zoom_shortcuts(studio: Studio, gray_photo: Path, key: Qt.Key, factor: float) -> None:
    studio.open(gray_photo)
    studio.press(Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    studio.wheel(studio.panes.gray, 8, QPoint(100, 100))
    zoom = studio.panes.viewport.zoom
    studio.press(key, Qt.KeyboardModifier.ControlModifier)
    assert studio.panes.viewport.zoom == pytest.approx(zoom * factor)
    studio.press(Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    assert studio.panes.viewport.fits


def test_arrow_keys_move_the_photograph(studio: Studio, gray_photo: Path) -> None:
    studio.open(gray_photo)
    studio.wheel(studio.panes.gray, 10, studio.panes.gray.rect().center())
    before = studio.panes.viewport.placement()
    studio.panes.gray.setFocus()
    studio.qtbot.keyClick(studio.panes.gray, Qt.Key.Key_Right)
    studio.qtbot.keyClick(studio.panes.gray, Qt.Key.Key_Down)
    after = studio.panes.viewport.placement()
    assert after.left < before.left
    assert after.top < before.top


def test_a_pinch_zooms(studio: Studio, gray_photo: Path) -> None:
    studio.open(gray_photo)
    pane, zoom = studio.panes.gray, studio.panes.viewport.zoom
    where = QPointF(120, 120)
    pinch = QNativeGestureEvent(
        Qt.NativeGestureType.ZoomNativeGesture,
        QPointingDevice.primaryPointingDevice(),
        2,
        where,
        where,
        QPointF(pane.mapToGlobal(where.toPoint())),
        0.5,
        QPointF(),
    )
    QApplication.sendEvent(pane, pinch)
    assert studio.panes.viewport.zoom == pytest.approx(zoom * 1.5)


def test_two_fingers_on_a_touchpad_move_the_photograph(studio: Studio, gray_photo: Path) -> None:
    studio.open(gray_photo)
    pane = studio.panes.gray
    studio.wheel(pane, 10, pane.rect().center())
    before = studio.panes.viewport.placement()
    pad = QPointingDevice(
        "pad",
        7,
        QInputDevice.DeviceType.TouchPad,
        QPointingDevice.PointerType.Finger,
        QInputDevice.Capability.Position,
        2,
        0,
    )
    event = QWheelEvent(
        QPointF(100, 100),
        QPointF(pane.mapToGlobal(QPoint(100, 100))),
        QPoint(-24, 0),
        QPoint(-24, 0),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.ScrollUpdate,
        False,
        Qt.MouseEventSource.MouseEventNotSynthesized,
        pad,
    )
    QApplication.sendEvent(pane, event)
    after = studio.panes.viewport.placement()
    assert after.zoom == before.zoom
    assert after.left == pytest.approx(before.left - 24 * studio.panes.devicePixelRatioF(), abs=1)


def test_holding_space_shows_the_original_in_the_coloured_pane(studio: Studio, gray_photo: Path) -> None:
    studio.open(gray_photo)
    studio.panes.coloured.setFocus()
    studio.qtbot.keyPress(studio.panes.coloured, Qt.Key.Key_Space)
    assert chroma_of(pixels_of(studio.panes.coloured)) < NO_CHROMA
    studio.qtbot.keyRelease(studio.panes.coloured, Qt.Key.Key_Space)
    assert chroma_of(pixels_of(studio.panes.coloured)) > 1


def test_a_wide_photograph_has_the_panes_one_above_the_other(studio: Studio, tmp_path: Path) -> None:
    wide, tall = tmp_path / "wide.png", tmp_path / "tall.png"
    Image.new("L", (600, 150), 130).save(wide)
    Image.new("L", (150, 600), 130).save(tall)
    studio.open(wide)
    assert studio.panes.coloured.mapTo(studio.panes, QPoint()).x() == 0
    studio.open(tall)
    assert studio.panes.coloured.mapTo(studio.panes, QPoint()).x() > studio.panes.width() // 3


def test_the_coloured_pane_alone_takes_the_whole_room(studio: Studio, gray_photo: Path) -> None:
    studio.open(gray_photo)
    studio.window.actions_.arrangements[Arrangement.COLOURED].trigger()
    assert not studio.panes.gray.isVisible()
    assert studio.panes.coloured.width() == studio.panes.width()
    studio.wait_for_colour()


def test_panning_draws_the_last_picture_at_once(studio: Studio, gray_photo: Path) -> None:
    studio.open(gray_photo)
    pane = studio.panes.coloured
    studio.wheel(pane, 6, pane.rect().center())
    assert not studio.panes.is_sharp  # the engine has not answered yet
    assert chroma_of(pixels_of(pane)) > 10


def _photo_point(studio: Studio, at: QPoint) -> tuple[float, float]:
    place = studio.panes.viewport.placement()
    ratio = studio.panes.devicePixelRatioF()
    return (at.x() * ratio - place.left) / place.zoom, (at.y() * ratio - place.top) / place.zoom


def _assert_same_lightness(gray: NDArray[np.int16], coloured: NDArray[np.int16]) -> None:
    """Both panes show the same part of the photograph: their luminance agrees wherever colours are in gamut."""
    height, width = min(gray.shape[0], coloured.shape[0]), min(gray.shape[1], coloured.shape[1])
    linear = [_linear(pane[:height, :width]) for pane in (gray, coloured)]
    difference = np.abs(linear[0] - linear[1])
    assert np.percentile(difference, 90) < 0.02


def _linear(pixels: NDArray[np.int16]) -> NDArray[np.float64]:
    channels = pixels / 255.0
    linear = np.where(channels <= 0.04045, channels / 12.92, ((channels + 0.055) / 1.055) ** 2.4)
    luminance: NDArray[np.float64] = linear @ np.array([0.2126, 0.7152, 0.0722])
    return luminance


def titles(studio: Studio) -> list[str]:
    """What stands over the panes."""
    labels = studio.panes.findChildren(QLabel)
    return [label.text() for label in labels if label.text() in ("Original", "Gray", "Coloured")]


def test_the_gray_of_a_coloured_file_is_not_called_its_original(
    studio: Studio, gray_photo: Path, tmp_path: Path
) -> None:
    sepia = tmp_path / "sepia.png"
    with Image.open(gray_photo) as gray:
        ImageOps.colorize(gray.convert("L"), "black", "white", mid="#a08050").save(sepia)
    studio.open(sepia)
    assert titles(studio) == ["Gray", "Coloured"]
    studio.qtbot.keyPress(studio.window, Qt.Key.Key_Space)
    assert titles(studio) == ["Gray", "Gray"]
    studio.qtbot.keyRelease(studio.window, Qt.Key.Key_Space)
    studio.open(gray_photo)
    assert titles(studio) == ["Original", "Coloured"]


def click(studio: Studio, control: QWidget) -> None:
    where = QPoint(12, control.height() // 2)
    studio.qtbot.mouseClick(control, Qt.MouseButton.LeftButton, pos=where)


@pytest.mark.parametrize("part", ["strip", "number", "slider", "best", "reset", "chooser", "pane"])
def test_space_compares_wherever_was_clicked_before(
    studio: Studio, gray_photo: Path, tmp_path: Path, part: str
) -> None:
    other = tmp_path / "other.png"
    other.write_bytes(gray_photo.read_bytes())
    studio.open(gray_photo, other)
    panel = studio.window.panel
    parts: dict[str, QWidget] = {
        "strip": studio.window.strip.viewport(),
        "number": panel.sliders["temperature"].number.lineEdit(),
        "slider": panel.sliders["temperature"].slider,
        "best": panel.best,
        "reset": panel.reset,
        "chooser": panel.chooser.box,
        "pane": studio.panes.gray,
    }
    click(studio, parts[part])
    panel.chooser.box.hidePopup()
    studio.wait_for_colour()
    effort = studio.session.effort
    focused = studio.window.focusWidget() or studio.window
    studio.qtbot.keyPress(focused, Qt.Key.Key_Space)
    assert titles(studio) == ["Original", "Original"]
    studio.qtbot.keyRelease(focused, Qt.Key.Key_Space)
    assert titles(studio) == ["Original", "Coloured"]
    assert studio.session.effort is effort


def test_who_walks_there_by_tab_presses_a_button_with_the_space_bar(studio: Studio, gray_photo: Path) -> None:
    studio.open(gray_photo)
    best = studio.window.panel.best
    best.setFocus(Qt.FocusReason.TabFocusReason)
    studio.qtbot.keyClick(best, Qt.Key.Key_Space)
    assert best.isChecked()
    studio.wait_for_colour()


def test_no_ring_of_focus_lies_over_a_photograph_that_nobody_tabbed_to(studio: Studio, gray_photo: Path) -> None:
    studio.window.activateWindow()
    studio.window.stage.empty.findChildren(QPushButton)[0].setFocus(Qt.FocusReason.TabFocusReason)
    studio.open(gray_photo)
    colour = QColor(current_shades().accent)
    accent = (colour.red(), colour.green(), colour.blue())
    for pane in (studio.panes.gray, studio.panes.coloured):
        edge = pixels_of(pane)[1, 1]
        assert tuple(edge) != accent
    assert studio.window.focusWidget() is studio.panes.coloured


@pytest.fixture
def painted(studio: Studio) -> Iterator[list[QRect]]:
    """What of the coloured pane is painted from now on, rectangle by rectangle."""
    found: list[QRect] = []

    class Watch(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if isinstance(event, QPaintEvent):
                found.append(event.rect())
            return False

    watch = Watch()
    studio.panes.coloured.installEventFilter(watch)
    yield found
    studio.panes.coloured.removeEventFilter(watch)


def test_other_colours_of_the_same_view_paint_the_photograph_and_not_the_canvas_around(
    studio: Studio, gray_photo: Path, painted: list[QRect], qtbot: QtBot
) -> None:
    studio.open(gray_photo)
    pane = studio.panes.coloured
    photo = QRectF(*studio.panes.viewport.placement().rect(0, 0, 320, 240)).toAlignedRect()
    assert photo.height() < pane.height() - 20 or photo.width() < pane.width() - 20
    QApplication.processEvents()
    painted.clear()
    studio.window.panel.sliders["temperature"].slider.setSliderPosition(0)
    studio.wait_for_colour()
    qtbot.waitUntil(lambda: bool(painted))
    assert all(rect.contains(photo) and photo.adjusted(-3, -3, 3, 3).contains(rect) for rect in painted)


def test_another_view_is_painted_all_over(studio: Studio, gray_photo: Path, painted: list[QRect], qtbot: QtBot) -> None:
    studio.open(gray_photo)
    pane = studio.panes.coloured
    QApplication.processEvents()
    painted.clear()
    studio.wheel(pane, 6, pane.rect().center())
    qtbot.waitUntil(lambda: bool(painted))
    assert painted[0] == pane.rect()
