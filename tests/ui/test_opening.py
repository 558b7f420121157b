"""Every way a photograph gets into the window, and what does not get in."""

import os
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from colorstudio import paths
from colorstudio.engine.engine import Engine
from colorstudio.session.album import State
from colorstudio.session.session import Session
from colorstudio.settings import Settings
from colorstudio.ui.main_window import MainWindow
from colorstudio.ui.messages import Kind
from tests.ui.conftest import Studio, chroma_of, mime_of, pixels_of


@pytest.fixture
def folder(tmp_path: Path, gray_photo: Path) -> Path:
    """Three photographs and a text, in a folder of folders."""
    folder = tmp_path / "album"
    (folder / "inner").mkdir(parents=True)
    for name in ("one.png", "two.png", "inner/three.png"):
        (folder / name).write_bytes(gray_photo.read_bytes())
    (folder / "notes.txt").write_text("not a photograph")
    return folder


def test_what_a_dropped_folder_holds_besides_is_said(
    studio: Studio, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = os.scandir

    def scandir(path: Path) -> object:
        if Path(path).name == "inner":
            raise PermissionError(13, "Permission denied")
        return real(path)

    monkeypatch.setattr(os, "scandir", scandir)
    studio.drop(folder)
    studio.wait(lambda: bool(studio.window.stage.messages.messages))
    (message,) = studio.window.stage.messages.messages
    assert message.kind is Kind.ERROR
    assert message.title == "Not everything could be looked through"
    assert message.sentence == f"The folder “{folder / 'inner'}” could not be looked through: Permission denied."
    studio.wait_for_colour()
    assert [item.name for item in studio.session.items] == ["one.png", "two.png"]


def test_at_first_the_window_says_what_to_do(studio: Studio) -> None:
    assert studio.window.stage.is_empty
    assert studio.window.stage.empty.isVisible()
    assert not studio.window.panel.isVisible()
    assert len(studio.window.stage.empty.samples) == 4


def test_a_dropped_file_is_shown_in_colour(studio: Studio, gray_photo: Path) -> None:
    studio.open(gray_photo)
    assert not studio.window.stage.is_empty
    assert studio.window.panel.isVisible()
    assert not studio.window.strip.isVisible()
    assert "scene.png" in studio.window.windowTitle()
    assert studio.window.status.facts.text() == "320 × 240 · 8 bit"


def test_while_a_file_is_held_over_the_window_it_says_what_dropping_does(studio: Studio, gray_photo: Path) -> None:
    studio.drag_over(mime_of(gray_photo))
    assert studio.window.veil.isVisible()
    assert studio.window.veil.sentence == "Drop to open “scene.png”"
    studio.drag_over(mime_of(gray_photo, gray_photo.parent))
    assert "2 files or folders" in studio.window.veil.sentence
    studio.drop(gray_photo)
    assert not studio.window.veil.isVisible()


def test_a_dropped_text_is_refused_with_a_sentence(studio: Studio) -> None:
    mime = QMimeData()
    mime.setText("hello")
    studio.drag_over(mime)
    assert "cannot be opened" in studio.window.veil.sentence
    studio.drop_mime(mime)
    (message,) = studio.window.stage.messages.messages
    assert message.kind == Kind.ERROR
    assert "neither a file on this computer nor a picture" in message.sentence
    assert studio.window.stage.is_empty


def test_a_dropped_folder_opens_all_its_photographs(studio: Studio, folder: Path) -> None:
    studio.open(folder)
    assert sorted(item.name for item in studio.session.items) == ["one.png", "three.png", "two.png"]
    assert studio.window.strip.isVisible()


def test_a_bad_file_leaves_the_picture_on_screen(studio: Studio, gray_photo: Path, tmp_path: Path) -> None:
    studio.open(gray_photo)
    bad = tmp_path / "broken.jpg"
    bad.write_text("this is no photograph")
    studio.drop(bad)
    studio.wait(lambda: bool(studio.window.stage.messages.messages))
    (message,) = studio.window.stage.messages.messages
    assert "broken.jpg" in message.title
    assert "broken.jpg" in message.sentence
    assert studio.panes.item is studio.session.items[0]
    assert chroma_of(pixels_of(studio.panes.coloured)) > 1
    studio.wait_for_colour()
    assert studio.session.items[1].state == State.FAILED


def test_the_rest_of_the_list_goes_on_after_a_bad_file(studio: Studio, gray_photo: Path, tmp_path: Path) -> None:
    bad = tmp_path / "broken.jpg"
    bad.write_bytes(b"")
    studio.open(bad, gray_photo)
    assert studio.session.current is studio.session.items[1]
    assert len(studio.window.stage.messages.messages) == 1


def test_a_lone_bad_file_brings_the_invitation_back(studio: Studio, tmp_path: Path) -> None:
    bad = tmp_path / "broken.jpg"
    bad.write_bytes(b"")
    studio.drop(bad)
    studio.wait(lambda: bool(studio.window.stage.messages.messages))
    assert studio.window.stage.is_empty
    assert studio.window.stage.messages.isVisible()


def test_a_vanished_file_is_named(studio: Studio, tmp_path: Path) -> None:
    studio.drop(tmp_path / "gone.png")
    studio.wait(lambda: bool(studio.window.stage.messages.messages))
    assert "gone.png" in studio.window.stage.messages.messages[0].sentence


def test_the_open_dialog_opens_what_is_chosen(studio: Studio, gray_photo: Path) -> None:
    studio.press(Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier)
    dialog = studio.window.findChild(QFileDialog)
    assert dialog is not None
    dialog.setDirectory(str(gray_photo.parent))
    dialog.selectFile(str(gray_photo))
    dialog.accept()
    studio.wait_for_colour()
    assert studio.settings.last_folder == gray_photo.parent


def test_a_picture_on_the_clipboard_is_pasted(studio: Studio, scene: NDArray[np.uint8]) -> None:
    height, width = scene.shape
    image = QImage(scene.tobytes(), width, height, width, QImage.Format.Format_Grayscale8).copy()
    QGuiApplication.clipboard().setImage(image)
    studio.press(Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    studio.wait_for_colour()
    assert studio.session.items[0].path is None
    assert studio.window.status.facts.text() == "320 × 240 · 8 bit"


def test_files_on_the_clipboard_are_pasted(studio: Studio, gray_photo: Path) -> None:
    QGuiApplication.clipboard().setMimeData(mime_of(gray_photo))
    studio.press(Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    studio.wait_for_colour()
    assert studio.session.items[0].path == gray_photo


def test_an_empty_clipboard_is_answered_with_a_sentence(studio: Studio) -> None:
    QGuiApplication.clipboard().clear()
    studio.press(Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert "clipboard holds no picture" in studio.window.stage.messages.messages[0].sentence


def test_an_address_on_the_web_is_refused(studio: Studio) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl("https://example.org/photo.jpg")])
    studio.drop_mime(mime)
    assert studio.window.stage.messages.messages


def test_a_click_on_a_sample_opens_it(studio: Studio) -> None:
    studio.qtbot.mouseClick(studio.window.stage.empty.samples[0], Qt.MouseButton.LeftButton)
    studio.wait_for_colour()
    assert studio.session.items[0].name == "astronaut.jpg"


def test_recent_files_are_listed_and_open(studio: Studio, gray_photo: Path) -> None:
    studio.open(gray_photo)
    studio.window.actions_.close_photo.trigger()
    assert studio.window.stage.is_empty
    studio.window.recent.fill()
    entry = studio.window.recent.actions()[0]
    assert "scene.png" in entry.text()
    entry.trigger()
    studio.wait_for_colour()


def test_closing_the_photograph_brings_the_next_and_then_the_invitation(
    studio: Studio, gray_photo: Path, tmp_path: Path
) -> None:
    other = tmp_path / "other.png"
    Image.open(gray_photo).crop((0, 0, 200, 200)).save(other)
    studio.open(gray_photo, other)
    studio.press(Qt.Key.Key_W, Qt.KeyboardModifier.ControlModifier)
    studio.wait(lambda: studio.window.status.facts.text() == "200 × 200 · 8 bit")
    assert not studio.window.strip.isVisible()
    studio.wait_for_colour()
    studio.press(Qt.Key.Key_W, Qt.KeyboardModifier.ControlModifier)
    assert studio.window.stage.is_empty
    assert not studio.window.panel.isVisible()
    assert not studio.window.actions_.save.isEnabled()


def test_a_network_is_added_through_the_file_menu(
    studio: Studio, tiny_studio: Path, tiny_regression: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    mine = tmp_path / "models"
    monkeypatch.setattr(paths, "models_folders", lambda: [tiny_studio.parent, mine])
    studio.window.actions_.add_network.trigger()
    dialog = studio.window.findChild(QFileDialog)
    assert isinstance(dialog, QFileDialog)
    broken = tmp_path / "broken.pth"
    broken.write_bytes(b"no network")
    dialog.fileSelected.emit(str(broken))
    studio.wait(lambda: bool(studio.window.stage.messages.messages))
    dialog.fileSelected.emit(str(tiny_regression))
    studio.wait(lambda: (mine / "fixed.safetensors").exists())
    dialog.reject()


def test_next_photograph_passes_a_damaged_file(studio: Studio, gray_photo: Path, tmp_path: Path) -> None:
    bad, other = tmp_path / "damaged.jpg", tmp_path / "other.png"
    bad.write_text("this is no photograph")
    other.write_bytes(gray_photo.read_bytes())
    studio.open(gray_photo, bad, other)
    studio.press(Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    studio.wait(lambda: studio.session.current is studio.session.items[2])
    studio.wait_for_colour()
    studio.press(Qt.Key.Key_Left, Qt.KeyboardModifier.ControlModifier)
    studio.wait(lambda: studio.session.current is studio.session.items[0])
    assert studio.session.items[1].state == State.FAILED  # the strip says why, from its thumbnail on


def test_after_a_file_that_cannot_be_opened_the_title_names_no_file(studio: Studio, tmp_path: Path) -> None:
    bad = tmp_path / "damaged.jpg"
    bad.write_text("this is no photograph")
    studio.drop(bad)
    studio.wait(lambda: bool(studio.window.stage.messages.messages))
    assert studio.window.windowTitle() == "ColorStudio"


def test_while_a_folder_is_looked_through_the_window_says_so(studio: Studio, folder: Path) -> None:
    empty = studio.window.stage.empty
    studio.drop(folder)
    assert (empty.title, empty.open.isVisible()) == ("Looking for photographs…", False)
    studio.wait_for_colour()
    assert empty.title == "Drop a black-and-white photograph here"


def test_a_window_that_starts_with_a_folder_never_invites_to_open_something(
    qtbot: QtBot, themed: None, settings: Settings, folder: Path
) -> None:
    window = MainWindow(Session(Engine(), settings), settings)
    window.open_paths([folder])  # before it is shown, and long before torch has loaded
    window.show()
    qtbot.waitExposed(window)
    assert window.stage.empty.title == "Looking for photographs…"
    window.close()
    window.deleteLater()
