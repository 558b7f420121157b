"""Going on with a picture that was coloured before."""

from pathlib import Path

from colorstudio.core.hint import Hint
from colorstudio.core.treatment import UNTOUCHED
from colorstudio.ui.messages import Message
from tests.ui.conftest import Studio


def coloured(studio: Studio, photo: Path, target: Path) -> Path:
    """A result with settings of its own, saved by the window."""
    studio.open(photo)
    studio.window.panel.sliders["saturation"].number.setValue(1.5)
    studio.session.corrections.begin((0.25, 0.5))
    studio.session.corrections.say((20.0, 30.0))
    studio.session.save(target, overwrite=False)
    studio.wait(target.is_file)
    studio.wait(lambda: not studio.session.busy)
    return target


def offered(studio: Studio) -> Message | None:
    return studio.window.continuing.message


def test_its_settings_are_offered_and_taken_undoably(studio: Studio, gray_photo: Path, tmp_path: Path) -> None:
    result = coloured(studio, gray_photo, tmp_path / "coloured.png")
    studio.window.stage.messages.dismiss_all()
    studio.open(result)
    item = studio.session.current
    assert item is not None
    assert item.path == result
    assert item.treatment == UNTOUCHED
    message = studio.window.continuing.message
    assert message is not None
    assert message.title == "coloured.png was coloured by ColorStudio"
    assert message.offer_button is not None
    message.offer_button.click()
    assert item.treatment.look.saturation == 1.5
    assert item.treatment.hints == (Hint((0.25, 0.5), (20.0, 30.0)),)
    assert offered(studio) is None
    assert message not in studio.window.stage.messages.messages
    studio.window.actions_.undo.trigger()
    assert item.treatment == UNTOUCHED


def test_the_offer_goes_with_the_photograph_and_is_not_made_for_others(
    studio: Studio, gray_photo: Path, tmp_path: Path
) -> None:
    result = coloured(studio, gray_photo, tmp_path / "coloured.png")
    assert offered(studio) is None
    studio.open(result)
    assert offered(studio) is not None
    studio.window.actions_.previous.trigger()
    studio.wait_for_colour()
    assert offered(studio) is None
    titles = [message.title for message in studio.window.stage.messages.messages]
    assert "coloured.png was coloured by ColorStudio" not in titles


def test_a_picture_that_was_turned_when_it_was_coloured_is_not_turned_again(
    studio: Studio, gray_photo: Path, tmp_path: Path
) -> None:
    studio.open(gray_photo)
    assert studio.session.current is not None
    studio.session.spreading.turn([studio.session.current], 90)
    result = coloured(studio, gray_photo, tmp_path / "coloured.png")
    studio.window.stage.messages.dismiss_all()
    studio.open(result)
    item = studio.session.current
    assert item is not None
    width, height = item.size
    assert width < height
    message = offered(studio)
    assert message is not None
    assert message.offer_button is not None
    message.offer_button.click()
    assert item.treatment.hints == (Hint((0.25, 0.5), (20.0, 30.0)),)
    assert item.treatment.turn == 0
    assert item.size == (width, height)
