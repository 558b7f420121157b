"""Gray and colour, now and then, one network and another, in one pane."""

from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu

from colorstudio.core.cards import read_card
from colorstudio.core.look import Look
from tests.ui.conftest import Studio, chroma_of, pixels_of


def halves(studio: Studio) -> tuple[NDArray[np.int16], NDArray[np.int16]]:
    """The pane left and right of the line, at a distance from it, where the photograph is."""
    pixels = pixels_of(studio.panes.coloured)
    x = round(studio.window.comparing.wipe.handle.share * pixels.shape[1])
    height = pixels.shape[0]
    rows = slice(height // 2 - 60, height // 2 + 60)
    return pixels[rows, x - 80 : x - 20], pixels[rows, x + 20 : x + 80]


def colours(studio: Studio) -> tuple[float, float]:
    left, right = halves(studio)
    return chroma_of(left), chroma_of(right)


def wipe(studio: Studio, photo: Path) -> None:
    studio.open(photo)
    studio.press(Qt.Key.Key_W)
    studio.wait_for_colour()


def test_the_line_parts_gray_and_colour(studio: Studio, gray_photo: Path) -> None:
    wipe(studio, gray_photo)
    left, right = colours(studio)
    assert left < 2
    assert right > 10
    studio.window.comparing.wiping.trigger()
    studio.wait_for_colour()
    assert studio.window.comparing.wipe.handle.isHidden()
    assert not studio.panes.gray.isHidden()


def test_the_line_is_dragged_and_moved_by_keys(studio: Studio, gray_photo: Path) -> None:
    wipe(studio, gray_photo)
    handle = studio.window.comparing.wipe.handle
    studio.qtbot.mousePress(handle, Qt.MouseButton.LeftButton)
    studio.qtbot.mouseMove(handle, handle.rect().center() + QPoint(100, 0))
    studio.qtbot.mouseRelease(handle, Qt.MouseButton.LeftButton)
    assert handle.share > 0.55
    handle.setFocus()
    before = handle.share
    studio.qtbot.keyClick(handle, Qt.Key.Key_Left)
    assert handle.share == pytest.approx(before - 0.02)
    left, right = colours(studio)
    assert left < 2
    assert right > 10


def test_the_original_stays_until_it_is_taken_back(studio: Studio, gray_photo: Path) -> None:
    studio.open(gray_photo)
    studio.press(Qt.Key.Key_O)
    assert chroma_of(pixels_of(studio.panes.coloured)) < 2
    studio.window.setFocus()
    studio.qtbot.keyPress(studio.window, Qt.Key.Key_Space)  # the other one, for as long as it is held
    assert chroma_of(pixels_of(studio.panes.coloured)) > 5
    studio.qtbot.keyRelease(studio.window, Qt.Key.Key_Space)
    assert chroma_of(pixels_of(studio.panes.coloured)) < 2
    studio.press(Qt.Key.Key_O)
    assert chroma_of(pixels_of(studio.panes.coloured)) > 5


def test_a_snapshot_is_taken_compared_with_and_gone_back_to(studio: Studio, gray_photo: Path) -> None:
    studio.open(gray_photo)
    comparing = studio.window.comparing
    comparing.snapshot.trigger()
    assert comparing.dialog is not None
    comparing.dialog.setTextValue("As found")
    comparing.dialog.accept()
    item = studio.session.current
    assert item is not None
    studio.wait(lambda: [one.title for one in item.snapshots] == ["As found"])
    studio.session.set_look(Look(temperature=0.7, vividness=0.5, saturation=0.0))
    studio.wait_for_colour()
    comparing.left.fill()
    next(action for action in comparing.left.actions() if action.text() == "As found").trigger()
    studio.wait(lambda: colours(studio)[0] > 10)
    assert colours(studio)[1] < 2
    comparing.fill_snapshots()
    menu = comparing.snapshots.actions()[0].menu()
    assert isinstance(menu, QMenu)
    menu.actions()[0].trigger()
    assert item.treatment.look.saturation is None
    studio.wait(lambda: colours(studio)[1] > 10)


def test_two_networks_are_compared(studio: Studio, gray_photo: Path, tiny_regression: Path) -> None:
    card = read_card(tiny_regression)
    studio.session.equipment.load(str(tiny_regression), then=lambda _: None)
    studio.wait(lambda: card.name in [one.name for one in studio.session.networks()])
    wipe(studio, gray_photo)
    menu = studio.window.comparing.right
    menu.fill()
    own = pixels_of(studio.panes.coloured)
    next(action for action in menu.actions() if action.text() == "Fixed").trigger()
    studio.wait(lambda: np.abs(pixels_of(studio.panes.coloured) - own).mean() > 2)
    assert colours(studio)[0] < 2
    assert studio.session.current is not None
    assert studio.session.current.treatment.network is None  # nothing was decided


def test_the_loupe_shows_the_place_under_the_mouse(studio: Studio, gray_photo: Path) -> None:
    studio.open(gray_photo)
    studio.press(Qt.Key.Key_L)
    pane, glass = studio.panes.coloured, studio.window.comparing.glass
    studio.qtbot.mouseMove(pane, pane.rect().center())
    studio.qtbot.mouseMove(pane, pane.rect().center() + QPoint(3, 3))
    studio.wait(lambda: glass.isVisible() and glass.has_picture)
    pixels = pixels_of(glass)
    assert chroma_of(pixels[60:100, 80:140]) < 2
    assert chroma_of(pixels[120:160, 80:140]) > 10


def test_both_sides_of_the_line_say_what_they_show(studio: Studio, gray_photo: Path, tiny_regression: Path) -> None:
    studio.session.equipment.load(str(tiny_regression), then=lambda _: None)
    studio.wait(lambda: "Fixed" in [one.title for one in studio.session.networks()])
    wipe(studio, gray_photo)
    shown = studio.window.comparing.wipe
    assert [shown.left_name.text(), shown.right_name.text()] == ["Gray", "As it is now"]
    line = shown.handle.geometry()
    assert shown.left_name.geometry().right() < line.left() < line.right() < shown.right_name.geometry().left()
    menu = studio.window.comparing.right
    menu.fill()
    next(action for action in menu.actions() if action.text() == "Fixed").trigger()
    assert shown.right_name.text() == "Fixed"
    shown.handle.move_to(0.0)
    assert not shown.left_name.isVisible()
    assert shown.right_name.isVisible()
    studio.press(Qt.Key.Key_W)
    assert not shown.right_name.isVisible()


def test_pins_are_drawn_on_both_sides_of_the_line(studio: Studio, gray_photo: Path) -> None:
    wipe(studio, gray_photo)
    studio.press(Qt.Key.Key_H)
    pane, tool, corrections = studio.panes.coloured, studio.panes.hint_tool, studio.session.corrections
    for place in ((0.2, 0.5), (0.8, 0.5)):
        corrections.exclude(place)
    corrections.choose(None)
    studio.wait_for_colour()
    with_pins = pixels_of(pane)
    studio.window.actions_.hide_pins.setChecked(True)
    changed = np.abs(with_pins - pixels_of(pane)).max(axis=2)
    for place in ((0.2, 0.5), (0.8, 0.5)):
        at = (tool.pane_at(place) / pane.devicePixelRatioF()).toPoint()
        assert changed[at.y() - 9 : at.y() + 10, at.x() - 9 : at.x() + 10].max() > 60


def test_before_there_is_a_photograph_its_keys_do_nothing(studio: Studio, gray_photo: Path) -> None:
    comparing = studio.window.comparing
    for key in (Qt.Key.Key_O, Qt.Key.Key_W, Qt.Key.Key_L):
        studio.press(key)
    toggles = (comparing.original, comparing.wiping, comparing.loupe)
    assert not any(action.isChecked() for action in toggles)
    studio.open(gray_photo)
    assert all(action.isEnabled() for action in (*toggles, comparing.snapshot, comparing.left.menuAction()))
