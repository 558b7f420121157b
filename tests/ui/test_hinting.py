"""Pins set, dragged, walked through and undone in the window."""

from functools import partial
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from colorstudio.core.hint import Hint
from colorstudio.core.shade import parse_hex
from colorstudio.engine.questions import PlaceSeen
from colorstudio.settings import Settings
from colorstudio.ui.dialogs.alternatives_dialog import AlternativesDialog
from colorstudio.ui.dialogs.colour_dialog import ColourDialog
from tests.ui.conftest import Studio, pixels_of

PLACE = (0.5, 0.75)
LEFT, PLAIN, ALT = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.AltModifier
SHIFT, CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


def at(studio: Studio, place: tuple[float, float]) -> QPoint:
    point = studio.panes.hint_tool.pane_at(place) / studio.panes.devicePixelRatioF()
    return point.toPoint()


def hints(studio: Studio) -> tuple[Hint, ...]:
    assert studio.session.current is not None
    return studio.session.current.treatment.hints


def click(studio: Studio, place: tuple[float, float], *, keys: Qt.KeyboardModifier = PLAIN) -> None:
    studio.qtbot.mouseClick(studio.panes.coloured, LEFT, keys, at(studio, place))


def drag(studio: Studio, start: tuple[float, float], by: QPoint) -> None:
    pane, begin = studio.panes.coloured, at(studio, start)
    studio.qtbot.mousePress(pane, LEFT, pos=begin)
    for share in (0.5, 1.0):
        studio.qtbot.mouseMove(pane, begin + by * share)
    studio.qtbot.mouseRelease(pane, LEFT, pos=begin + by)


def hover(widget: QWidget, where: QPoint) -> None:
    """Move the mouse there, no button held."""
    over = widget.mapToGlobal(where).toPointF()
    none = Qt.MouseButton.NoButton
    QApplication.sendEvent(widget, QMouseEvent(QEvent.Type.MouseMove, where.toPointF(), over, none, none, PLAIN))


def key(studio: Studio, which: Qt.Key, modifier: Qt.KeyboardModifier = PLAIN) -> None:
    studio.panes.coloured.setFocus()
    studio.qtbot.keyClick(studio.panes.coloured, which, modifier)


def press(studio: Studio, button: QWidget) -> None:
    studio.qtbot.mouseClick(button, LEFT)


def begin(studio: Studio, photo: Path, *places: tuple[float, float]) -> None:
    """Open it, take the tool by its key, and set green pins there."""
    studio.open(photo)
    studio.press(Qt.Key.Key_H)
    popover = studio.window.hinting.popover
    for place in places:
        click(studio, place)
        studio.wait(lambda: bool(popover.likely))
        popover.hex.setText("#207830")
        studio.qtbot.keyClick(popover.hex, Qt.Key.Key_Return)
        studio.press(Qt.Key.Key_Escape)
    studio.wait_for_colour()


def painted(studio: Studio, place: tuple[float, float]) -> np.ndarray:
    """The mean colour drawn around a place, pins hidden."""
    studio.window.actions_.hide_pins.setChecked(True)
    where = at(studio, place)
    pixels = pixels_of(studio.panes.coloured)[where.y() - 3 : where.y() + 4, where.x() - 3 : where.x() + 4]
    studio.window.actions_.hide_pins.setChecked(False)
    mean: np.ndarray = pixels.mean(axis=(0, 1))
    return mean


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
    studio.session.corrections.place_seen.connect(seen.append)
    studio.qtbot.mousePress(pane, LEFT, pos=start)
    studio.wait(lambda: bool(seen))
    seen.clear()
    for step in (10, 20, 30):
        studio.qtbot.mouseMove(pane, start + QPoint(step, 0))
        studio.wait(lambda: outlined() == hints(studio)[0].place)
    assert not seen
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


def test_doubt_is_shown_over_both_panes_and_goes_again(studio: Studio, gray_photo: Path) -> None:
    studio.open(gray_photo)
    plain = pixels_of(studio.panes.gray)
    studio.press(Qt.Key.Key_D)
    studio.wait(lambda: studio.panes.doubt.is_shown)
    assert np.abs(pixels_of(studio.panes.gray) - plain).max() > 30
    studio.press(Qt.Key.Key_D)
    np.testing.assert_array_equal(pixels_of(studio.panes.gray), plain)


def test_the_next_doubtful_place_gets_a_pin_to_decide_about_and_the_key_again_goes_on(
    studio: Studio, gray_photo: Path
) -> None:
    studio.open(gray_photo)
    corrections = studio.session.corrections
    studio.press(Qt.Key.Key_N)
    studio.wait(lambda: corrections.draft is not None)
    first = corrections.draft
    assert studio.window.actions_.hint.isChecked()
    assert studio.window.hinting.popover.isVisible()
    studio.press(Qt.Key.Key_N)
    studio.wait(lambda: corrections.draft != first)
    assert hints(studio) == ()


@pytest.mark.parametrize("whole", [True, False])
def test_one_click_takes_an_alternative_and_undo_goes_back(studio: Studio, gray_photo: Path, whole: bool) -> None:
    begin(studio, gray_photo)
    assert studio.session.current is not None
    before = studio.session.current.treatment
    if whole:
        studio.window.actions_.variants.trigger()
    else:
        click(studio, PLACE)
        press(studio, studio.window.hinting.popover.alternatives)
    dialog = studio.window.findChild(AlternativesDialog)
    assert isinstance(dialog, AlternativesDialog)
    studio.wait(lambda: len(dialog.pictures) >= 2)
    press(studio, dialog.pictures[1])
    assert studio.session.current.treatment != before
    studio.window.actions_.undo.trigger()
    assert studio.session.current.treatment == before
    QApplication.processEvents()


@pytest.fixture
def red_photo(tmp_path: Path) -> Path:
    """A photograph in one red, half of it gray."""
    pixels = np.full((200, 300, 3), 128, np.uint8)
    pixels[:, :150] = (200, 60, 50)
    Image.fromarray(pixels).save(tmp_path / "red.png")
    return tmp_path / "red.png"


def ab_of(studio: Studio) -> tuple[float, float]:
    (hint,) = hints(studio)
    assert not isinstance(hint.colour, str)
    return hint.colour


def test_the_eyedropper_takes_what_is_painted_under_the_pointer_and_previews_it(
    studio: Studio, gray_photo: Path
) -> None:
    begin(studio, gray_photo, (0.2, 0.8))  # green there
    popover, pane = studio.window.hinting.popover, studio.panes.coloured
    before = hints(studio)
    click(studio, (0.8, 0.15))
    studio.wait(lambda: bool(popover.likely))
    plain = painted(studio, (0.8, 0.15))
    press(studio, popover.eyedropper)
    hover(pane, at(studio, (0.2, 0.8)) + QPoint(40, 0))
    studio.wait(lambda: float(np.abs(painted(studio, (0.8, 0.15)) - plain).max()) > 5)
    assert hints(studio) == before
    studio.qtbot.mouseClick(pane, LEFT, pos=at(studio, (0.2, 0.8)))
    assert len(hints(studio)) == 2
    taken, there = hints(studio)[1].colour, before[0].colour
    assert not isinstance(taken, str)
    assert not isinstance(there, str)
    assert taken == pytest.approx(there, abs=6)
    assert not popover.eyedropper.isChecked()
    studio.window.actions_.undo.trigger()
    assert hints(studio) == before


def test_the_eyedropper_over_the_gray_pane_takes_the_files_own_colours(studio: Studio, red_photo: Path) -> None:
    begin(studio, red_photo)
    click(studio, (0.8, 0.5))
    studio.wait(lambda: bool(studio.window.hinting.popover.likely))
    key(studio, Qt.Key.Key_I)
    gray, here = studio.panes.gray, at(studio, (0.25, 0.5))
    studio.wait(lambda: _redness(studio, here) > 30)
    studio.qtbot.mouseClick(gray, LEFT, pos=here)
    assert ab_of(studio) == pytest.approx(parse_hex("#C83C32")[1:], abs=2)


def _redness(studio: Studio, here: QPoint) -> float:
    ratio = studio.panes.devicePixelRatioF()
    shade = studio.panes.eyedropper.colour_at(here.toPointF() * ratio, studio.panes.gray)
    return (shade.redF() - shade.greenF()) * 255 if shade is not None else 0.0


def test_escape_puts_the_eyedropper_away_and_keeps_the_pin(studio: Studio, gray_photo: Path) -> None:
    begin(studio, gray_photo)
    click(studio, PLACE)
    press(studio, studio.window.hinting.popover.eyedropper)
    studio.press(Qt.Key.Key_Escape)
    assert not studio.window.hinting.popover.eyedropper.isChecked()
    assert studio.window.hinting.popover.isVisible()
    click(studio, (0.3, 0.3))  # a pin is set again, and no colour taken
    assert hints(studio) == ()


@pytest.mark.parametrize("by", ["mouse", "keys"])
def test_a_colour_is_taken_from_another_open_photograph(
    studio: Studio, gray_photo: Path, red_photo: Path, by: str
) -> None:
    studio.drop(red_photo)
    begin(studio, gray_photo)
    studio.wait(lambda: studio.session.current is studio.session.items[1])
    studio.wait_for_colour()
    click(studio, PLACE)
    studio.wait(lambda: bool(studio.window.hinting.popover.likely))
    press(studio, studio.window.hinting.popover.others)
    dialog = studio.window.findChild(ColourDialog)
    assert isinstance(dialog, ColourDialog)
    assert dialog.chooser.currentText() == "red.png"
    studio.wait(lambda: len(dialog.fields) == 2)
    before, field = painted(studio, PLACE), dialog.fields[0]
    spot = QPoint(field.width() // 4, field.height() // 2)
    if by == "mouse":
        hover(field, spot)
        studio.wait(lambda: float(np.abs(painted(studio, PLACE) - before).max()) > 5)
        assert hints(studio) == ()
        studio.qtbot.mouseClick(field, LEFT, pos=spot)
    else:
        for _ in range(4):
            studio.qtbot.keyClick(field, Qt.Key.Key_Left, SHIFT)
        studio.qtbot.keyClick(field, Qt.Key.Key_Return)
    assert ab_of(studio) == pytest.approx(parse_hex("#C83C32")[1:], abs=2)


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        ("strength 0", "does nothing"),
        ("as it is painted", "without the pin"),
        ("out of gamut", "cannot show so rich"),
        ("against another", "holds it back"),
        ("plain", ""),
    ],
)
def test_a_pin_without_effect_says_so(studio: Studio, gray_photo: Path, said: str, sentence: str) -> None:
    begin(studio, gray_photo, *([PLACE] if said == "against another" else []))
    popover, corrections = studio.window.hinting.popover, studio.session.corrections
    seen: list[PlaceSeen] = []
    corrections.place_seen.connect(seen.append)
    corrections.begin(PLACE)
    studio.wait(lambda: bool(seen))
    match said:
        case "strength 0":
            corrections.say((-40.0, 30.0))
            corrections.weigh(strength=0.0)
        case "as it is painted":
            corrections.say(seen[-1].painted)
        case "out of gamut":
            corrections.say((-90.0, -90.0))
        case "against another":
            corrections.say((40.0, -40.0))
        case _:
            corrections.say((-30.0, 20.0))
    studio.wait(lambda: seen[-1].pin == corrections.pin)
    assert sentence in popover.note.text()
    assert bool(popover.note.text()) == bool(sentence)
    assert popover.note.isVisible() == bool(sentence)


def test_a_pin_on_black_or_white_says_so(studio: Studio, tmp_path: Path, scene: np.ndarray) -> None:
    scene = scene.copy()
    scene[60:120, 60:160], scene[160:220, 160:260] = 0, 255
    Image.fromarray(scene).save(tmp_path / "ends.png")
    begin(studio, tmp_path / "ends.png")
    note = studio.window.hinting.popover.note
    for place, tone in (((0.34, 0.375), "black"), ((0.66, 0.79), "white")):
        studio.session.corrections.begin(place)
        studio.wait(partial(_says, note, tone))


def _says(note: QLabel, word: str) -> bool:
    return word in note.text()


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
