"""What the window says of places and pins: doubt, alternatives, and pins without effect."""

from functools import partial
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from colorstudio.engine.questions import PlaceSeen
from colorstudio.ui.dialogs.alternatives_dialog import AlternativesDialog
from tests.ui.conftest import Studio, pixels_of
from tests.ui.hands import PLACE, begin, click, hints, press


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
