"""The colours of another photograph as a model."""

from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image
from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication

from colorstudio.ui.panels.reference_well import ReferenceWell
from colorstudio.ui.panes.pictures import rgb_to_image
from tests.ui.conftest import Studio, mime_of, pixels_of

_COPY, _LEFT, _PLAIN = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


@pytest.fixture
def blue(tmp_path: Path, scene: NDArray[np.uint8]) -> Path:
    """A photograph in blue."""
    path = tmp_path / "blue.png"
    Image.fromarray(np.dstack([scene // 3, scene // 2, scene])).save(path)
    return path


def drop(well: ReferenceWell, mime: QMimeData) -> None:
    where = well.rect().center()
    QApplication.sendEvent(well, QDragEnterEvent(where, _COPY, mime, _LEFT, _PLAIN))
    QApplication.sendEvent(well, QDropEvent(QPointF(where), _COPY, mime, _LEFT, _PLAIN))


def strengths(studio: Studio) -> list[float | None]:
    references = (item.treatment.reference for item in studio.session.items)
    return [reference.strength if reference is not None else None for reference in references]


def blueness(studio: Studio) -> float:
    pixels = pixels_of(studio.panes.coloured)
    return float((pixels[..., 2] - pixels[..., 0]).mean())


def test_a_file_dropped_into_the_well_gives_its_colours(studio: Studio, gray_photo: Path, blue: Path) -> None:
    studio.open(gray_photo)
    item = studio.session.current
    assert item is not None
    well, before = studio.window.referencing.well, blueness(studio)
    drop(well, mime_of(blue))
    studio.wait(lambda: item.treatment.reference is not None)
    assert len(studio.session.items) == 1  # it was not opened
    assert well.name.text() == "blue.png"
    studio.wait(lambda: blueness(studio) > before + 5)
    studio.wait(lambda: well.strip.palette_ is not None)
    assert well.strip.palette_ is not None
    (red, _, bluest), _ = well.strip.palette_.colours[0]
    assert bluest > red + 30
    strong = blueness(studio)
    well.strength.number.setValue(0.1)
    assert strengths(studio) == [0.1]
    studio.wait(lambda: blueness(studio) < strong - 5)
    studio.window.actions_.undo.trigger()
    studio.window.actions_.undo.trigger()
    assert strengths(studio) == [None]
    assert well.strength.isHidden()


def test_a_gray_file_is_refused_with_a_sentence(studio: Studio, gray_photo: Path) -> None:
    studio.open(gray_photo)
    drop(studio.window.referencing.well, mime_of(gray_photo))
    messages = studio.window.stage.messages
    studio.wait(lambda: bool(messages.messages))
    assert studio.session.current is not None
    assert studio.session.current.treatment.reference is None


def test_a_pasted_picture_can_be_one(studio: Studio, gray_photo: Path, scene: NDArray[np.uint8]) -> None:
    studio.open(gray_photo)
    QGuiApplication.clipboard().setImage(rgb_to_image(np.dstack([scene // 3, scene // 2, scene])))
    studio.window.referencing.well.paste.click()
    item = studio.session.current
    assert item is not None
    studio.wait(lambda: item.treatment.reference is not None)
    studio.window.referencing.well.remove.click()
    assert item.treatment.reference is None


def test_an_open_photograph_gives_its_colours_to_the_others(
    studio: Studio, gray_photo: Path, blue: Path, tmp_path: Path, scene: NDArray[np.uint8]
) -> None:
    third = tmp_path / "third.png"
    Image.fromarray(scene // 2).save(third)
    studio.open(blue, gray_photo, third)
    studio.window.referencing.take.trigger()
    given, *others = studio.session.items
    studio.wait(lambda: all(item.treatment.reference is not None for item in others))
    assert given.treatment.reference is None
    assert {item.treatment.reference.name for item in others if item.treatment.reference} == {"blue.png"}


def test_a_photograph_dragged_from_the_film_strip_is_a_model(
    studio: Studio, gray_photo: Path, tmp_path: Path, scene: NDArray[np.uint8]
) -> None:
    gray = tmp_path / "gray.png"
    Image.fromarray(scene // 2).save(gray)
    studio.open(gray_photo, gray)
    films = studio.window.strip.films
    drop(studio.window.referencing.well, films.mimeData([films.index(1)]))
    item = studio.session.items[0]
    studio.wait(lambda: item.treatment.reference is not None)  # of the colours that it has here, having none itself
    assert item.treatment.reference is not None
    assert item.treatment.reference.name == "gray.png"


def test_what_is_dropped_on_the_window_with_shift_is_a_reference_and_the_overlay_says_so(
    studio: Studio, gray_photo: Path, blue: Path
) -> None:
    window, veil, mime, copy = studio.window, studio.window.veil, mime_of(blue), Qt.DropAction.CopyAction
    gray = mime_of(gray_photo)  # an event does not keep it alive
    where, shift = window.rect().center(), Qt.KeyboardModifier.ShiftModifier
    QApplication.sendEvent(window, QDragEnterEvent(where, copy, mime, _LEFT, shift))
    assert veil.sentence == "Drop to open “blue.png”"  # there is nothing to give its colours to
    QApplication.sendEvent(window, QDropEvent(QPointF(where), copy, gray, _LEFT, shift))
    studio.wait_for_colour()
    item = studio.session.current
    assert item is not None
    QApplication.sendEvent(window, QDragEnterEvent(where, copy, mime, _LEFT, _PLAIN))
    assert "With Shift held" in veil.sentence
    QApplication.sendEvent(window, QDragMoveEvent(where, copy, mime, _LEFT, shift))
    assert veil.sentence == "Drop to take the colours of “blue.png” as the reference"
    QApplication.sendEvent(window, QDropEvent(QPointF(where), copy, mime, _LEFT, shift))
    studio.wait(lambda: item.treatment.reference is not None)
    assert item.treatment.reference is not None
    assert item.treatment.reference.name == "blue.png"
    assert studio.session.items == (item,)
    assert not veil.isVisible()


def test_a_file_that_a_file_manager_would_move_with_shift_stays(studio: Studio, gray_photo: Path, blue: Path) -> None:
    studio.open(gray_photo)
    shift, both = Qt.KeyboardModifier.ShiftModifier, Qt.DropAction.MoveAction | _COPY
    for widget in (studio.window, studio.window.referencing.well):
        where, mime = widget.rect().center(), mime_of(blue)
        entering = QDragEnterEvent(where, both, mime, _LEFT, shift)
        QApplication.sendEvent(widget, entering)
        event = QDropEvent(QPointF(where), both, mime, _LEFT, shift)
        QApplication.sendEvent(widget, event)
        assert entering.dropAction() == event.dropAction() == _COPY
        assert event.isAccepted()
    assert blue.is_file()
