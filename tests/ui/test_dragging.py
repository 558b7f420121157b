"""Dragging out: another program gets a coloured file made for it; the original stays, and is never handed over."""

import os
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import QDrag

from colorstudio import paths
from colorstudio.ui.drop import goes_out, local_paths
from tests.ui.conftest import Studio, hold

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def dragged(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[tuple[QMimeData, Qt.DropAction]]:
    """What was handed to the desktop, in the place of a desktop; files lie in a cache of this test's own."""
    found: list[tuple[QMimeData, Qt.DropAction]] = []

    def take(drag: QDrag, action: Qt.DropAction) -> Qt.DropAction:
        mime, copy = drag.mimeData(), QMimeData()
        for name in mime.formats():
            copy.setData(name, mime.data(name))
        found.append((copy, action))
        return action

    monkeypatch.setattr(QDrag, "exec", take)
    monkeypatch.setattr(paths, "user_cache", lambda: tmp_path / "cache")
    return found


def pull(studio: Studio) -> None:
    """Press the handle and pull it far enough; the button stays down."""
    handle = studio.window.drag_handle
    studio.qtbot.mousePress(handle, LEFT)
    studio.qtbot.mouseMove(handle, handle.rect().center() + QPoint(40, 40))


def drag_out(studio: Studio, photo: Path, dragged: list[tuple[QMimeData, Qt.DropAction]]) -> None:
    """Open a photograph and drag it out of the window."""
    studio.open(photo)
    pull(studio)
    studio.wait(lambda: len(dragged) == 1)


def test_a_drag_hands_over_a_coloured_file_and_leaves_the_original(
    studio: Studio, gray_photo: Path, dragged: list[tuple[QMimeData, Qt.DropAction]]
) -> None:
    assert not studio.window.drag_handle.isEnabled()
    before = gray_photo.read_bytes()
    drag_out(studio, gray_photo, dragged)
    mime, action = dragged[0]
    (file,) = local_paths(mime.urls())
    assert action == Qt.DropAction.CopyAction
    assert file != gray_photo
    assert file.name == f"{gray_photo.stem}-color{gray_photo.suffix}"
    with Image.open(file) as picture:
        pixels = np.asarray(picture.convert("RGB")).astype(int)
    assert pixels.shape == (240, 320, 3)
    assert (pixels.max(axis=2) - pixels.min(axis=2)).mean() > 5
    assert gray_photo.read_bytes() == before
    assert not (gray_photo.parent / file.name).exists()
    assert studio.session.current is not None
    assert studio.session.current.saved is None


def test_the_window_does_not_open_what_comes_out_of_it(
    studio: Studio, gray_photo: Path, dragged: list[tuple[QMimeData, Qt.DropAction]]
) -> None:
    drag_out(studio, gray_photo, dragged)
    assert goes_out(dragged[0][0])
    studio.drop_mime(dragged[0][0])
    assert len(studio.session.items) == 1
    assert not studio.window.veil.isVisible()


def test_who_lets_go_too_early_is_told_and_drags_again_what_was_made(
    studio: Studio,
    gray_photo: Path,
    dragged: list[tuple[QMimeData, Qt.DropAction]],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    studio.open(gray_photo)
    gate = hold(monkeypatch, "save")
    pull(studio)
    studio.qtbot.mouseRelease(studio.window.drag_handle, LEFT)
    gate.opened.set()
    studio.wait(lambda: "is ready" in studio.window.status.notice.text())
    assert dragged == []
    pull(studio)
    assert len(dragged) == 1, "it is there already"
    made = local_paths(dragged[0][0].urls())
    pull(studio)
    assert local_paths(dragged[1][0].urls()) == made


def test_after_a_change_another_file_is_made(
    studio: Studio, gray_photo: Path, dragged: list[tuple[QMimeData, Qt.DropAction]]
) -> None:
    drag_out(studio, gray_photo, dragged)
    studio.window.panel.sliders["saturation"].number.setValue(0.5)
    studio.wait_for_colour()
    pull(studio)
    studio.wait(lambda: len(dragged) == 2)
    first, second = (local_paths(mime.urls())[0] for mime, _ in dragged)
    assert first != second
    assert first.name == second.name
    assert first.read_bytes() != second.read_bytes()


def test_a_click_drags_nothing(
    studio: Studio, gray_photo: Path, dragged: list[tuple[QMimeData, Qt.DropAction]]
) -> None:
    studio.open(gray_photo)
    studio.qtbot.mouseClick(studio.window.drag_handle, LEFT)
    studio.wait(lambda: "is ready" in studio.window.status.notice.text())
    assert dragged == []


def test_files_of_drags_long_ago_are_removed(
    studio: Studio, gray_photo: Path, dragged: list[tuple[QMimeData, Qt.DropAction]], tmp_path: Path
) -> None:
    old, young = (tmp_path / "cache" / "handed-over" / name for name in ("old", "young"))
    for folder in (old, young):
        folder.mkdir(parents=True)
        (folder / "a.png").write_bytes(b"a")
    os.utime(old, (1, 1))
    drag_out(studio, gray_photo, dragged)
    assert not old.exists()
    assert (young / "a.png").exists()


def test_a_file_that_cannot_be_made_is_told_and_drags_nothing(
    studio: Studio,
    gray_photo: Path,
    dragged: list[tuple[QMimeData, Qt.DropAction]],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    studio.open(gray_photo)
    (tmp_path / "cache").write_bytes(b"no folder")
    pull(studio)
    assert studio.window.status.notice.text()
    assert dragged == []
