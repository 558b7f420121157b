"""A pin's colour taken from the photograph, or from another one that is open."""

from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QPoint, Qt

from colorstudio.core.shade import parse_hex
from colorstudio.ui.dialogs.colour_dialog import ColourDialog
from tests.ui.conftest import Studio
from tests.ui.hands import LEFT, PLACE, SHIFT, at, begin, click, hints, hover, key, painted, press


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
