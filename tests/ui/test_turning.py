"""A photograph turned in the window: on screen, in the strip's menu, in the file that is saved."""

from pathlib import Path

import numpy as np
from PIL import Image
from PySide6.QtCore import Qt

from colorstudio.ui.messages import Message
from tests.ui.conftest import Studio, chroma_of, pixels_of

TURN = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


def turn_of(studio: Studio) -> int:
    assert studio.session.current is not None
    return studio.session.current.treatment.degrees


def test_keys_turn_it_and_undo_turns_it_back(studio: Studio, gray_photo: Path) -> None:
    studio.open(gray_photo)
    assert studio.panes.size_of_photo == (320, 240)
    upright = pixels_of(studio.panes.gray)
    studio.press(Qt.Key.Key_Right, TURN)
    assert turn_of(studio) == 90
    assert studio.panes.size_of_photo == (240, 320)
    assert studio.window.status.facts.text().startswith("240 × 320")
    studio.wait_for_colour()
    assert chroma_of(pixels_of(studio.panes.coloured)) > 1
    assert not np.array_equal(pixels_of(studio.panes.gray), upright)
    studio.press(Qt.Key.Key_Left, TURN)
    assert turn_of(studio) == 0
    studio.session.undo_group.undo()
    assert turn_of(studio) == 90
    studio.session.undo_group.undo()
    assert turn_of(studio) == 0
    studio.wait_for_colour()
    assert studio.panes.size_of_photo == (320, 240)
    assert np.array_equal(pixels_of(studio.panes.gray), upright)


def test_a_pin_stays_on_what_it_speaks_of(studio: Studio, gray_photo: Path) -> None:
    studio.open(gray_photo)
    studio.session.corrections.begin((0.25, 0.125))
    studio.session.corrections.say((20.0, 30.0))
    studio.window.treatment_menu.turn_right.trigger()
    assert [hint.place for hint in studio.session.corrections.hints] == [(0.875, 0.25)]
    assert studio.session.corrections.chosen is None
    studio.wait_for_colour()


def test_a_turned_photograph_is_saved_turned(studio: Studio, gray_photo: Path, tmp_path: Path) -> None:
    studio.open(gray_photo)
    studio.window.treatment_menu.turn_left.trigger()
    studio.wait_for_colour()
    target = tmp_path / "saved.png"
    studio.session.save(target, overwrite=False)
    studio.wait(target.is_file)
    with Image.open(target) as saved, Image.open(gray_photo) as photo:
        assert saved.size == (240, 320)
        gray = np.asarray(photo.convert("L").transpose(Image.Transpose.ROTATE_90)).astype(int)
        assert np.abs(np.asarray(saved.convert("L")).astype(int) - gray).mean() < 4


def test_the_strip_s_menu_turns_all_that_are_selected(studio: Studio, gray_photo: Path) -> None:
    others = [gray_photo.with_name(f"copy{number}.png") for number in range(2)]
    for number, path in enumerate(others):
        with Image.open(gray_photo) as image:
            image.crop((0, 0, 300 - number, 240)).save(path)
    studio.open(gray_photo, *others)
    studio.window.strip.selectAll()
    studio.window.treatment_menu.turn_right.trigger()
    studio.wait(lambda: [item.treatment.turn for item in studio.session.items] == [90, 90, 90])


def question(studio: Studio) -> Message:
    """The question about the photograph on screen, which seems to want a turn to the left."""
    item = studio.session.current
    assert item is not None
    studio.session.turning.suspected.emit(item, 270)
    (message,) = studio.window.stage.messages.messages
    assert message.title == "This photograph seems to lie on its side. Turn it?"
    return message


def test_the_question_s_button_turns_it(studio: Studio, gray_photo: Path) -> None:
    studio.open(gray_photo)
    turn, _ = question(studio).buttons
    turn.click()
    assert turn_of(studio) == 270
    assert not studio.window.stage.messages.messages
    studio.wait_for_colour()


def test_left_as_it_lies_it_stays_so(studio: Studio, gray_photo: Path) -> None:
    studio.open(gray_photo)
    _, leave = question(studio).buttons
    leave.click()
    assert studio.session.current is not None
    assert studio.session.current.treatment.turn == 0
    assert not studio.window.stage.messages.messages
    studio.session.undo_group.undo()
    assert studio.session.current.treatment.turn is None


def test_who_turns_it_by_hand_has_answered(studio: Studio, gray_photo: Path) -> None:
    studio.open(gray_photo)
    question(studio)
    studio.press(Qt.Key.Key_Left, TURN)
    assert not studio.window.stage.messages.messages
    studio.wait_for_colour()
