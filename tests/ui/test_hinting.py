"""Pins set, dragged, walked through and undone in the window."""

from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from colorstudio.engine.questions import PlaceSeen
from colorstudio.settings import Settings
from tests.ui.conftest import Studio, pixels_of
from tests.ui.hands import ALT, CTRL, LEFT, PLACE, SHIFT, at, begin, click, drag, hints, key, painted, press


def test_a_click_decides_nothing_and_a_colour_from_the_popover_sets_the_pin_in_one_step(
    studio: Studio, gray_photo: Path
) -> None:
    begin(studio, gray_photo)
    popover = studio.window.hinting.popover
    click(studio, PLACE)
    assert popover.isVisible()
    assert hints(studio) == ()
    studio.wait(lambda: bool(popover.likely))
    press(studio, popover.gray)
    assert [hint.colour for hint in hints(studio)] == ["gray"]
    studio.wait_for_colour()
    studio.window.actions_.undo.trigger()
    assert hints(studio) == ()
    assert not studio.window.actions_.undo.isEnabled()
    assert not popover.isVisible()


def test_the_colour_said_is_the_colour_painted(studio: Studio, gray_photo: Path) -> None:
    begin(studio, gray_photo)
    red, green, _ = painted(studio, PLACE)
    assert red > green
    studio.press(Qt.Key.Key_H)
    begin(studio, gray_photo, PLACE)

    def is_green() -> bool:
        red, green, _ = painted(studio, PLACE)
        return bool(green > red)

    studio.wait(is_green)


def test_a_likely_colour_is_previewed_under_the_pointer_and_stored_by_a_click_alone(
    studio: Studio, gray_photo: Path
) -> None:
    begin(studio, gray_photo)
    popover = studio.window.hinting.popover
    click(studio, PLACE)
    studio.wait(lambda: len(popover.likely) >= 2)
    before = painted(studio, PLACE)
    popover.likely[1].previewed.emit(True)
    studio.wait(lambda: float(np.abs(painted(studio, PLACE) - before).max()) > 5)
    assert hints(studio) == ()
    popover.likely[1].previewed.emit(False)
    studio.wait(lambda: float(np.abs(painted(studio, PLACE) - before).max()) <= 1)
    press(studio, popover.likely[1])
    assert len(hints(studio)) == 1


def test_a_colour_that_was_written_is_shown_at_once_and_the_field_stays(studio: Studio, gray_photo: Path) -> None:
    begin(studio, gray_photo)
    popover = studio.window.hinting.popover
    click(studio, PLACE)
    studio.wait(lambda: bool(popover.likely))
    previewed: list[object] = []
    popover.previewed.connect(previewed.append)
    popover.hex.setFocus()
    studio.qtbot.mouseClick(popover.hex, Qt.MouseButton.LeftButton)
    studio.wait(popover.hex.hasFocus)
    popover.hex.selectAll()
    studio.qtbot.keyClicks(popover.hex, "#207830")
    studio.qtbot.keyClick(popover.hex, Qt.Key.Key_Return)
    assert popover.hex.hasFocus()
    place = hints(studio)[0].place
    studio.qtbot.keyClick(popover.hex, Qt.Key.Key_Up)
    assert hints(studio)[0].place == place
    assert previewed == []

    def is_green() -> bool:
        red, green, _ = painted(studio, PLACE)
        return bool(green > red)

    studio.wait(is_green)


def test_dragging_a_pin_is_one_step_and_a_trembling_click_none(studio: Studio, gray_photo: Path) -> None:
    begin(studio, gray_photo, PLACE)
    drag(studio, hints(studio)[0].place, QPoint(2, 1))
    assert hints(studio)[0].place == pytest.approx(PLACE, abs=0.01)
    start = hints(studio)[0].place
    drag(studio, start, QPoint(40, -20))
    moved = hints(studio)[0].place
    assert at(studio, moved) == at(studio, start) + QPoint(40, -20)
    studio.window.actions_.undo.trigger()
    assert hints(studio)[0].place == start


def test_the_place_under_a_dragged_pin_is_asked_about_once_it_lies_there(studio: Studio, gray_photo: Path) -> None:
    """Else every step of a drag waits for what the hidden popover would show: twice the time of a slider's."""
    begin(studio, gray_photo, PLACE)
    seen: list[PlaceSeen] = []

    def outlined() -> tuple[float, float] | None:
        effect = studio.panes.hint_tool.effect
        return None if effect is None else effect.hint.place

    pane, popover, start = studio.panes.coloured, studio.window.hinting.popover, at(studio, PLACE)
    lies = hints(studio)[0].place
    studio.session.corrections.place_seen.connect(seen.append)
    studio.qtbot.mousePress(pane, LEFT, pos=start)
    studio.wait(lambda: bool(seen))
    seen.clear()
    for step in (10, 20, 30):
        studio.qtbot.mouseMove(pane, start + QPoint(step, 0))
        studio.wait(lambda: outlined() == hints(studio)[0].place)
    assert all(one.place == lies for one in seen)  # asked when the pin was pressed, and told late
    seen.clear()
    studio.qtbot.mouseRelease(pane, LEFT, pos=start + QPoint(30, 0))
    studio.wait(lambda: bool(seen))
    assert seen[-1].place == hints(studio)[0].place
    assert popover.isVisible()
    assert len(popover.likely) == len(seen[-1].likely)


def test_dragging_beside_a_pin_moves_the_photograph_and_sets_none(studio: Studio, gray_photo: Path) -> None:
    begin(studio, gray_photo)
    studio.wheel(studio.panes.coloured, 8, studio.panes.coloured.rect().center())
    left = studio.panes.viewport.placement().left
    drag(studio, PLACE, QPoint(40, 0))
    assert studio.panes.viewport.placement().left > left
    assert not studio.window.hinting.popover.isVisible()


@pytest.mark.parametrize("keys", [ALT, SHIFT])  # many window managers keep Alt and a click for themselves
def test_a_click_with_alt_or_shift_excludes_a_place(
    studio: Studio, gray_photo: Path, keys: Qt.KeyboardModifier
) -> None:
    begin(studio, gray_photo)
    click(studio, PLACE, keys=keys)
    assert [hint.colour for hint in hints(studio)] == ["keep"]


def test_pins_are_walked_moved_copied_and_deleted_by_keys(studio: Studio, gray_photo: Path) -> None:
    begin(studio, gray_photo, (0.2, 0.3), (0.8, 0.7))
    corrections = studio.session.corrections
    key(studio, Qt.Key.Key_Tab)
    assert corrections.chosen == 0
    key(studio, Qt.Key.Key_Tab)
    assert corrections.chosen == 1
    before = at(studio, hints(studio)[1].place)
    key(studio, Qt.Key.Key_Right)
    key(studio, Qt.Key.Key_Down, SHIFT)
    assert at(studio, hints(studio)[1].place) == before + QPoint(1, 10)
    studio.window.actions_.undo.trigger()
    assert at(studio, hints(studio)[1].place) == before + QPoint(1, 0)
    key(studio, Qt.Key.Key_C, CTRL)
    studio.qtbot.mouseMove(studio.panes.coloured, at(studio, (0.5, 0.5)))
    key(studio, Qt.Key.Key_V, CTRL)
    assert len(hints(studio)) == 3
    assert hints(studio)[2].colour == hints(studio)[1].colour
    key(studio, Qt.Key.Key_Delete)
    assert len(hints(studio)) == 2


def test_escape_drops_the_pin_then_the_tool(studio: Studio, gray_photo: Path) -> None:
    begin(studio, gray_photo)
    click(studio, PLACE)
    studio.press(Qt.Key.Key_Escape)
    assert not studio.window.hinting.popover.isVisible()
    assert studio.window.actions_.hint.isChecked()
    studio.press(Qt.Key.Key_Escape)
    assert not studio.window.actions_.hint.isChecked()


def test_hovering_outlines_what_a_click_would_change_and_a_held_key_masks_it(studio: Studio, gray_photo: Path) -> None:
    begin(studio, gray_photo)
    pane, tool = studio.panes.coloured, studio.panes.hint_tool
    studio.qtbot.mouseMove(pane, at(studio, (0.4, 0.6)))
    studio.qtbot.mouseMove(pane, at(studio, PLACE))
    studio.wait(lambda: tool.effect is not None)
    outlined = pixels_of(pane)
    pane.setFocus()
    studio.qtbot.keyPress(pane, Qt.Key.Key_M)
    assert np.abs(pixels_of(pane) - outlined).max() > 40
    studio.qtbot.keyRelease(pane, Qt.Key.Key_M)
    np.testing.assert_array_equal(pixels_of(pane), outlined)
    assert hints(studio) == ()


def test_pins_are_never_in_what_is_saved(studio: Studio, gray_photo: Path, tmp_path: Path) -> None:
    begin(studio, gray_photo, PLACE)
    studio.window.actions_.doubt.setChecked(True)
    studio.wait(lambda: studio.panes.doubt.is_shown)
    target = tmp_path / "out.png"
    studio.session.save(target)
    studio.wait(target.exists)
    with Image.open(target) as image:
        saved = np.asarray(image.convert("RGB")).astype(int)
    x, y = round(PLACE[0] * 320), round(PLACE[1] * 240)
    around = saved[y - 12 : y + 13, x - 12 : x + 13].mean(axis=2)
    assert np.ptp(around) < 60  # a pin has white and black rings


def test_pins_set_dragged_and_undone_are_there_when_the_photograph_is_opened_again(
    studio: Studio, qtbot: QtBot, settings: Settings, gray_photo: Path
) -> None:
    begin(studio, gray_photo, PLACE)
    (first,) = hints(studio)
    drag(studio, first.place, QPoint(40, -20))
    dragged = hints(studio)
    click(studio, (0.2, 0.2), keys=ALT)
    assert len(hints(studio)) == 2
    studio.window.actions_.undo.trigger()
    assert hints(studio) == dragged
    assert studio.window.close()
    later = Studio(qtbot, settings)
    later.open(gray_photo)
    assert hints(later) == dragged
    later.press(Qt.Key.Key_H)
    click(later, dragged[0].place)
    assert later.window.hinting.popover.isVisible()
    assert later.session.corrections.chosen == 0
    later.window.close()
