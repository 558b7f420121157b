"""Exporting as a user does: the dialog, the list of what becomes of each, and what a crash left."""

from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog, QMessageBox

from colorstudio.batch.journal import Journal, list_journals
from colorstudio.batch.plan import Found, place_results
from colorstudio.batch.task import Existing, Task
from colorstudio.batch.unfinished import Unfinished, read_unfinished
from colorstudio.core.treatment import NetworkName, Treatment
from colorstudio.engine.source import PhotoSource
from colorstudio.files.read import count_pages
from colorstudio.session.exports import QueueState, Row, RowState, wishes_of
from colorstudio.ui.dialogs.export_dialog import ExportDialog
from colorstudio.ui.dialogs.queue_dialog import QueueDialog
from tests.ui.conftest import Studio, pixels_of

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def photos(gray_photo: Path) -> list[Path]:
    """Two photographs, one in a subfolder, and a letter."""
    other = gray_photo.parent / "album" / "other.png"
    other.parent.mkdir()
    other.write_bytes(gray_photo.read_bytes())
    letter = gray_photo.with_name("letter.jpg")
    letter.write_text("Dear Sir,")
    return [gray_photo, other, letter]


def ask(studio: Studio) -> ExportDialog:
    studio.press(Qt.Key.Key_E, CONTROL)
    dialog = studio.window.findChild(ExportDialog)
    assert isinstance(dialog, ExportDialog)
    return dialog


def ask_again(studio: Studio, before: QDialog) -> ExportDialog:
    before.close()
    studio.window.activateWindow()
    studio.wait(lambda: studio.window.isActiveWindow() and studio.window.findChild(ExportDialog) is None)
    return ask(studio)


def shown(studio: Studio) -> QueueDialog:
    dialog = studio.window.findChild(QueueDialog)
    assert isinstance(dialog, QueueDialog)
    return dialog


def lines(dialog: QueueDialog) -> list[str]:
    model = dialog.list.rows
    return [str(model.data(model.index(row))) for row in range(model.rowCount())]


def finish(studio: Studio) -> QueueDialog:
    studio.wait(lambda: studio.session.queue.state is QueueState.FINISHED)
    return shown(studio)


def export_all(studio: Studio, photos: list[Path], out: Path) -> QueueDialog:
    """Open photographs and export them into a folder; gives the list of what became of them."""
    studio.open(*photos)
    dialog = ask(studio)
    dialog.folder.setText(str(out))
    studio.qtbot.mouseClick(dialog.export, Qt.MouseButton.LeftButton)
    return finish(studio)


def test_the_preview_follows_pattern_format_and_tree(studio: Studio, photos: list[Path]) -> None:
    studio.open(*photos)
    dialog = ask(studio)
    assert "scene-color.png" in dialog.preview.text()
    dialog.pattern.setText("{number} {name} {network}")
    dialog.format.setCurrentText("JPEG")
    assert "01 scene tiny.jpg" in dialog.preview.text()
    assert dialog.tree.isChecked()
    dialog.reject()


@pytest.mark.parametrize("pattern", ["{title}", "colour", "{name}/x", ""])
def test_a_pattern_that_makes_no_names_is_said_and_cannot_be_exported(
    studio: Studio, photos: list[Path], pattern: str
) -> None:
    studio.open(*photos)
    dialog = ask(studio)
    dialog.pattern.setText(pattern)
    assert not dialog.export.isEnabled()
    assert "For example" not in dialog.preview.text()
    dialog.reject()


def test_the_quality_counts_where_the_format_has_one(studio: Studio, photos: list[Path]) -> None:
    studio.open(*photos)
    dialog = ask(studio)
    enabled = {}
    for row in range(dialog.format.count()):
        dialog.format.setCurrentIndex(row)
        enabled[dialog.format.currentText()] = dialog.quality.isEnabled()
    assert (enabled["JPEG"], enabled["PNG"], enabled["TIFF"], enabled["WebP"]) == (True, False, False, True)
    dialog.reject()


def test_the_list_says_what_became_of_each_and_why(studio: Studio, photos: list[Path], tmp_path: Path) -> None:
    queue = export_all(studio, photos, tmp_path / "out")
    assert queue.isVisible()
    told = lines(queue)
    assert told[0] == "scene.png: Saved as scene-color.png"
    assert told[2].startswith("letter.jpg: “letter.jpg” ")
    assert (tmp_path / "out" / "album" / "other-color.png").exists()
    assert "2 saved, 1 failed" in queue.detail.text()
    assert (queue.pause.text(), queue.pause.isEnabled()) == ("Pause", False)
    queue.failed_alone.setChecked(True)
    assert len(lines(queue)) == 1
    photos[2].unlink()
    photos[0].rename(photos[2].with_suffix(".png"))
    studio.qtbot.mouseClick(queue.retry, Qt.MouseButton.LeftButton)
    finish(studio)
    assert "is not there" in lines(queue)[0]
    assert queue.folder.isEnabled()


def test_the_list_is_empty_while_the_next_export_is_planned(studio: Studio, photos: list[Path], tmp_path: Path) -> None:
    queue = export_all(studio, photos, tmp_path / "out")
    dialog = ask_again(studio, queue)
    dialog.folder.setText(str(tmp_path / "again"))
    studio.qtbot.mouseClick(dialog.export, Qt.MouseButton.LeftButton)
    assert studio.session.queue.state is QueueState.PLANNING
    again = shown(studio)
    again.grab()  # an error while Qt asked for what to paint ended the program
    assert lines(again) == []
    assert len(lines(finish(studio))) == 3


def test_one_that_was_repaired_loses_its_error_mark_when_it_is_exported(
    studio: Studio, photos: list[Path], tmp_path: Path
) -> None:
    queue = export_all(studio, photos, tmp_path / "out")
    letter = next(item for item in studio.session.items if item.name == "letter.jpg")
    studio.wait(lambda: letter.state == "failed" and letter.error is not None)
    photos[2].write_bytes(photos[0].read_bytes())
    studio.qtbot.mouseClick(queue.retry, Qt.MouseButton.LeftButton)
    finish(studio)
    assert (letter.state, letter.error) == ("waiting", None)
    studio.wait(lambda: letter.thumbnail is not None)


def test_and_when_it_is_opened_again(studio: Studio, photos: list[Path]) -> None:
    studio.open(photos[0])
    studio.session.open_paths(photos)
    letter = studio.session.items[2]
    studio.wait(lambda: letter.state == "failed")
    photos[2].write_bytes(photos[0].read_bytes())
    studio.session.open_paths(photos)  # the first of them comes on screen
    assert letter.error is None
    studio.wait(lambda: letter.thumbnail is not None)
    assert letter.state == "waiting"


@pytest.mark.parametrize("is_opened", [True, False])
def test_where_no_program_opens_the_folder_it_is_said_where_it_is(
    studio: Studio, photos: list[Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, is_opened: bool
) -> None:
    asked: list[QUrl] = []

    def open_url(url: QUrl) -> bool:
        asked.append(url)
        return is_opened

    monkeypatch.setattr(QDesktopServices, "openUrl", open_url)
    queue = export_all(studio, photos, tmp_path / "out")
    studio.qtbot.mouseClick(queue.folder, Qt.MouseButton.LeftButton)
    assert asked == [QUrl.fromLocalFile(str(tmp_path / "out"))]
    told = [box.informativeText() for box in queue.findChildren(QMessageBox)]
    assert told == ([] if is_opened else [f"You find it at {tmp_path / 'out'}."])


def test_the_one_on_screen_alone_can_be_exported_at_a_smaller_size(
    studio: Studio, photos: list[Path], tmp_path: Path
) -> None:
    studio.open(*photos)
    dialog = ask(studio)
    dialog.which.setCurrentIndex(1)
    dialog.folder.setText(str(tmp_path / "out"))
    dialog.longest.setValue(160)
    dialog.existing.setCurrentIndex(2)
    assert dialog.wishes().existing is Existing.REPLACE
    studio.qtbot.mouseClick(dialog.export, Qt.MouseButton.LeftButton)
    assert len(lines(finish(studio))) == 1
    from PIL import Image

    with Image.open(tmp_path / "out" / "scene-color.png") as image:
        assert image.size == (160, 120)


def test_the_next_export_offers_what_was_chosen_for_the_last_one(
    studio: Studio, photos: list[Path], tmp_path: Path
) -> None:
    studio.open(*photos)
    dialog = ask(studio)
    dialog.folder.setText(str(tmp_path / "out"))
    dialog.format.setCurrentText("WebP")
    dialog.pattern.setText("{number} {name}")
    dialog.quality.setValue(61)
    dialog.longest.setValue(160)
    dialog.existing.setCurrentIndex(1)
    dialog.keep_times.setChecked(True)
    chosen = dialog.wishes()
    assert chosen.existing is Existing.SKIP
    studio.qtbot.mouseClick(dialog.export, Qt.MouseButton.LeftButton)
    again = ask_again(studio, finish(studio))
    again.folder.setText(str(tmp_path / "out"))
    assert again.wishes() == chosen
    again.pattern.setText("{name} twice")
    third = ask_again(studio, again)
    assert third.pattern.text() == "{number} {name}"  # what was not exported is not remembered
    third.reject()


def test_replacing_is_asked_for_each_time(studio: Studio, photos: list[Path], tmp_path: Path) -> None:
    studio.open(*photos)
    dialog = ask(studio)
    dialog.folder.setText(str(tmp_path / "out"))
    dialog.existing.setCurrentIndex(2)
    assert dialog.wishes().existing is Existing.REPLACE
    studio.qtbot.mouseClick(dialog.export, Qt.MouseButton.LeftButton)
    again = ask_again(studio, finish(studio))
    assert again.wishes().existing is Existing.NUMBER
    again.reject()


def test_a_layer_is_offered_again_under_the_name_of_one(studio: Studio, photos: list[Path], tmp_path: Path) -> None:
    studio.open(*photos)
    dialog = ask(studio)
    dialog.folder.setText(str(tmp_path / "out"))
    dialog.format.setCurrentIndex(dialog.format.count() - 1)
    assert dialog.pattern.text() == "{name}-layers"
    studio.qtbot.mouseClick(dialog.export, Qt.MouseButton.LeftButton)
    again = ask_again(studio, finish(studio))
    assert (again.wishes().layers, again.wishes().suffix, again.pattern.text()) == (True, ".png", "{name}-layers")
    again.reject()


def test_what_a_crash_left_is_offered_and_taken_up(studio: Studio, photos: list[Path], tmp_path: Path) -> None:
    out = tmp_path / "out"
    out.mkdir()
    found = [Found(photo) for photo in photos[:2]]
    tasks, _ = place_results(found, out, treat=lambda _: Treatment(network=NetworkName("tiny")))
    with Journal(out) as journal:
        journal.expect(tasks)
    assert journal.path is not None
    studio.settings.journals = [journal.path]
    studio.session.queue.look_for_unfinished()
    box: list[QMessageBox] = []

    def find() -> bool:
        box[:] = [each for each in studio.window.findChildren(QMessageBox) if each.isVisible()]
        return bool(box)

    studio.wait(find)
    assert "2 photographs are left" in box[0].informativeText()
    studio.qtbot.mouseClick(box[0].defaultButton(), Qt.MouseButton.LeftButton)
    dialog = finish(studio)
    assert len(lines(dialog)) == 2
    thumbnails = studio.session.queue.thumbnails
    studio.wait(lambda: all(thumbnails.get(row) is not None for row in studio.session.queue.rows))
    picture = pixels_of(dialog.list.viewport())[5:47, 8:68, 0]  # that of the first row
    with Image.open(photos[0]) as image:
        expected = np.asarray(image.convert("L").resize((56, 42)), float)
    assert abs(picture[:, 2:58] - expected).mean() < 12
    assert (out / "scene-color.png").exists()
    assert studio.settings.journals == []


def test_the_list_of_an_export_is_a_window_beside_the_other(studio: Studio, photos: list[Path], tmp_path: Path) -> None:
    queue = export_all(studio, photos, tmp_path / "out")
    assert isinstance(queue, QDialog)
    assert not queue.isModal()
    studio.qtbot.mouseClick(queue.dismiss, Qt.MouseButton.LeftButton)
    assert not queue.isVisible()


def test_profile_and_dates_are_asked_for_and_come_back_with_a_batch_that_broke_off(
    studio: Studio, photos: list[Path], tmp_path: Path
) -> None:
    studio.open(*photos[:2])
    dialog = ask(studio)
    assert not dialog.wishes().own_profile
    assert not dialog.wishes().keep_times
    dialog.own_profile.click()
    dialog.keep_times.click()
    wishes = dialog.wishes()
    assert (wishes.own_profile, wishes.keep_times) == (True, True)
    left = Unfinished(tmp_path / "j.jsonl", (), 0, {"own_profile": True, "keep_times": True, "results": str(tmp_path)})
    again = wishes_of(left)
    assert (again.own_profile, again.keep_times) == (True, True)
    broken = wishes_of(Unfinished(tmp_path / "j.jsonl", (), 0, {"own_profile": "yes"}))
    assert (broken.own_profile, broken.keep_times) == (False, False)


def test_layers_are_exported_under_names_of_their_own_and_broken_off_stay_layers(
    studio: Studio, photos: list[Path], tmp_path: Path
) -> None:
    studio.open(*photos[:2])
    dialog = ask(studio)
    dialog.format.setCurrentIndex(dialog.format.findText("TIFF of two layers", Qt.MatchFlag.MatchStartsWith))
    assert "scene-layers.tif" in dialog.preview.text()
    assert dialog.wishes().layers
    dialog.folder.setText(str(tmp_path / "out"))
    studio.qtbot.mouseClick(dialog.export, Qt.MouseButton.LeftButton)
    finish(studio)
    results = sorted((tmp_path / "out").rglob("*.tif"))
    assert [path.name for path in results] == ["other-layers.tif", "scene-layers.tif"]
    assert [count_pages(path) for path in results] == [2, 2]
    (journal,) = list_journals(tmp_path / "out")
    text = journal.read_text().splitlines()
    journal.write_text("\n".join(line for line in text if '"ended"' not in line and '"done"' not in line) + "\n")
    (left,) = read_unfinished([journal])
    assert all(task.layers for task in left.tasks)


def test_a_result_of_a_file_that_was_replaced_since_says_so(studio: Studio) -> None:
    studio.window.exporting.show_queue()
    rows = shown(studio).list.rows
    row = Row(Task(Path("a.png"), Path("a-color.png")), PhotoSource.of_file(1, Path("a.png")), None)
    row.state = RowState.DONE
    assert rows.texts(row) == ("a.png", "Saved as a-color.png")
    row.sentence = "It is of the file before."
    assert rows.texts(row) == ("a.png", "Saved as a-color.png. It is of the file before.")
