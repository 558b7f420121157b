"""Saving, exporting and copying, and what must never be overwritten."""

from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QMessageBox

from colorstudio.errors import SaveError
from colorstudio.ui.dialogs.export_dialog import ExportDialog
from colorstudio.ui.messages import Kind
from tests.ui.conftest import Studio, pixels_of

CONTROL = Qt.KeyboardModifier.ControlModifier


def open_dialogs(studio: Studio) -> list[QFileDialog]:
    return [dialog for dialog in studio.window.findChildren(QFileDialog) if dialog.isVisible()]


def name_it(studio: Studio, name: str) -> None:
    """Type a name into the save dialog and press Enter."""
    (dialog,) = open_dialogs(studio)
    field = dialog.findChild(QLineEdit, "fileNameEdit")
    assert isinstance(field, QLineEdit)
    field.selectAll()
    studio.qtbot.keyClicks(field, name)
    dialog.accept()
    studio.window.activateWindow()  # which a desktop does, and the offscreen platform does not


def answer(button: QMessageBox.StandardButton) -> list[str]:
    """Answer the next question; gives the list that its text will be in."""
    asked: list[str] = []

    def press() -> None:
        box = QApplication.activeModalWidget()
        if isinstance(box, QMessageBox):
            asked.append(box.text())
            box.button(button).click()
        else:
            QTimer.singleShot(20, press)

    QTimer.singleShot(20, press)
    return asked


def wait_for_message(studio: Studio, kind: Kind) -> str:
    messages = studio.window.stage.messages
    studio.wait(lambda: any(message.kind == kind for message in messages.messages))
    return next(f"{each.title} {each.sentence}" for each in messages.messages if each.kind == kind)


def save_as(studio: Studio, photo: Path, name: str) -> str:
    """Open a photograph and save it under a name; gives what the window says to it."""
    studio.open(photo)
    studio.press(Qt.Key.Key_S, CONTROL)
    name_it(studio, name)
    return wait_for_message(studio, Kind.DONE)


def read(path: Path) -> NDArray[np.int16]:
    with Image.open(path) as image:
        return np.asarray(image.convert("RGB")).astype(np.int16)


def test_the_saved_file_has_the_pixels_that_the_window_shows_at_100_percent(
    studio: Studio, gray_photo: Path, tmp_path: Path
) -> None:
    assert "Saved result.png" in save_as(studio, gray_photo, "result.png")
    studio.window.actions_.actual.trigger()
    studio.wait_for_colour()
    place = studio.panes.viewport.placement()
    x, y = round(place.left), round(place.top)
    shown = pixels_of(studio.panes.coloured)[y : y + 240, x : x + 320]
    assert np.abs(shown - read(tmp_path / "result.png")).max() <= 1


def test_the_proposed_name_is_new_and_beside_the_photograph(studio: Studio, gray_photo: Path) -> None:
    studio.open(gray_photo)
    studio.press(Qt.Key.Key_S, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    dialog = studio.window.findChild(QFileDialog)
    assert dialog is not None
    assert dialog.selectedFiles() == [str(gray_photo.with_name("scene-color.png"))]
    dialog.reject()


def test_saving_again_needs_no_second_question(studio: Studio, gray_photo: Path, tmp_path: Path) -> None:
    save_as(studio, gray_photo, "result.png")
    before = read(tmp_path / "result.png")
    number = studio.window.panel.sliders["saturation"].number
    number.setFocus()
    number.selectAll()
    studio.qtbot.keyClicks(number, "0")
    studio.qtbot.keyClick(number, Qt.Key.Key_Return)
    assert studio.window.isWindowModified()
    studio.press(Qt.Key.Key_S, CONTROL)
    studio.wait(lambda: not studio.window.isWindowModified())
    assert np.abs(read(tmp_path / "result.png") - before).max() > 8


@pytest.mark.parametrize("replace", [True, False])
def test_an_existing_file_is_replaced_only_after_a_question(
    studio: Studio, gray_photo: Path, tmp_path: Path, replace: bool
) -> None:
    target = tmp_path / "precious.png"
    target.write_bytes(b"precious")
    studio.open(gray_photo)
    buttons = QMessageBox.StandardButton
    asked = answer(buttons.Yes if replace else buttons.No)
    studio.press(Qt.Key.Key_S, CONTROL)
    name_it(studio, "precious.png")
    studio.wait(lambda: bool(asked))
    assert "precious.png" in asked[0]
    if replace:
        wait_for_message(studio, Kind.DONE)
        assert read(target).shape == (240, 320, 3)
    else:
        assert target.read_bytes() == b"precious"


def test_the_original_is_never_written_over_and_the_name_is_asked_for_again(
    studio: Studio, gray_photo: Path, tmp_path: Path
) -> None:
    original = gray_photo.read_bytes()
    studio.open(gray_photo)
    asked = answer(QMessageBox.StandardButton.Yes)
    studio.press(Qt.Key.Key_S, CONTROL)
    name_it(studio, gray_photo.name)
    studio.wait(lambda: bool(asked))
    message = wait_for_message(studio, Kind.ERROR)
    assert "scene.png" in message
    assert "another name" in message
    assert gray_photo.read_bytes() == original
    studio.wait(lambda: bool(open_dialogs(studio)))
    (dialog,) = open_dialogs(studio)
    assert dialog.selectedFiles() == [str(gray_photo)]  # what was typed is there to be mended
    assert "scene.png" in dialog.windowTitle()
    name_it(studio, "scene 2.png")
    assert "Saved scene 2.png" in wait_for_message(studio, Kind.DONE)


def test_a_name_that_could_not_be_written_is_proposed_again(
    studio: Studio, gray_photo: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(path: Path, *_: object, **__: object) -> None:
        raise SaveError(path, f"“{path.name}” could not be saved: the disk is full.")

    studio.open(gray_photo)
    monkeypatch.setattr("colorstudio.engine.darkroom.write_photo", refuse)
    studio.press(Qt.Key.Key_S, CONTROL)
    name_it(studio, "grandmother at the lake.png")
    assert "disk is full" in wait_for_message(studio, Kind.ERROR)
    studio.press(Qt.Key.Key_S, CONTROL)
    (dialog,) = open_dialogs(studio)
    assert dialog.selectedFiles() == [str(tmp_path / "grandmother at the lake.png")]
    dialog.reject()


def test_a_name_without_an_ending_gets_the_chosen_format(studio: Studio, gray_photo: Path, tmp_path: Path) -> None:
    save_as(studio, gray_photo, "result")
    with Image.open(tmp_path / "result.png") as image:
        assert image.format == "PNG"


def test_a_save_that_fails_says_so_and_leaves_the_picture(studio: Studio, gray_photo: Path, tmp_path: Path) -> None:
    studio.open(gray_photo)
    studio.session.save(tmp_path / "no such folder" / "result.png")
    assert "result.png" in wait_for_message(studio, Kind.ERROR)
    assert studio.panes.is_sharp


def test_copy_puts_the_full_size_picture_on_the_clipboard(studio: Studio, gray_photo: Path, tmp_path: Path) -> None:
    studio.open(gray_photo)
    QGuiApplication.clipboard().clear()
    studio.session.save(tmp_path / "result.png")
    wait_for_message(studio, Kind.DONE)
    studio.panes.coloured.setFocus()
    studio.press(Qt.Key.Key_C, CONTROL)
    studio.wait(lambda: not QGuiApplication.clipboard().image().isNull())
    copied = tmp_path / "copied.png"
    QGuiApplication.clipboard().image().save(str(copied))
    np.testing.assert_array_equal(read(copied), read(tmp_path / "result.png"))


def test_export_all_saves_every_photograph(studio: Studio, gray_photo: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.png"
    other.write_bytes(gray_photo.read_bytes())
    studio.open(gray_photo, other)
    folder = tmp_path / "out"
    folder.mkdir()
    studio.press(Qt.Key.Key_E, CONTROL)
    dialog = studio.window.findChild(ExportDialog)
    assert dialog is not None
    dialog.folder.setText(str(folder / "made"))
    dialog.format.setCurrentText("JPEG")
    studio.qtbot.mouseClick(dialog.export, Qt.MouseButton.LeftButton)
    assert "2 photographs" in wait_for_message(studio, Kind.DONE)
    results = [path for path in (folder / "made").iterdir() if not path.name.startswith(".")]
    assert sorted(path.name for path in results) == ["other-color.jpg", "scene-color.jpg"]
    assert all(read(path).shape == (240, 320, 3) for path in results)


def test_a_sample_is_not_saved_among_the_programs_own_files(studio: Studio, tmp_path: Path) -> None:
    studio.settings.last_folder = tmp_path
    studio.qtbot.mouseClick(studio.window.stage.empty.samples[1], Qt.MouseButton.LeftButton)
    studio.wait_for_colour()
    studio.press(Qt.Key.Key_S, CONTROL)
    dialog = studio.window.findChild(QFileDialog)
    assert dialog is not None
    assert dialog.directory().absolutePath() == str(tmp_path)
    dialog.reject()


def test_the_colours_alone_are_saved_as_a_layer_and_again_without_a_question(
    studio: Studio, gray_photo: Path, tmp_path: Path
) -> None:
    studio.open(gray_photo)
    studio.press(Qt.Key.Key_S, CONTROL)
    (dialog,) = open_dialogs(studio)
    (layered,) = [text for text in dialog.nameFilters() if "two layers" in text]
    dialog.selectNameFilter(layered)
    dialog.filterSelected.emit(layered)  # as a choice by hand does
    assert Path(dialog.selectedFiles()[0]).name == "scene-layers.tif"
    dialog.accept()
    studio.window.activateWindow()
    wait_for_message(studio, Kind.DONE)
    target = tmp_path / "scene-layers.tif"
    studio.session.save(tmp_path / "plain.png")
    studio.wait((tmp_path / "plain.png").exists)
    assert layers_shown(target) <= 1
    target.unlink()
    studio.press(Qt.Key.Key_S, CONTROL)
    studio.wait(target.exists)
    assert layers_shown(target) <= 1


def layers_shown(target: Path) -> int:
    """How far what Pillow shows of the two pages lies from the plain save beside them."""
    with Image.open(target) as image:
        gray = image.convert("RGBA")
        image.seek(1)
        shown = np.asarray(Image.alpha_composite(gray, image.convert("RGBA")).convert("RGB")).astype(np.int16)
    assert np.abs(shown - np.asarray(gray.convert("RGB"))).max() > 8
    return int(np.abs(shown - read(target.with_name("plain.png"))).max())
