"""Teaching a network and looking after those there are, as a user does it."""

import json
import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QInputDialog, QMessageBox, QPushButton

from colorstudio import paths
from colorstudio.core.look import Look
from colorstudio.library.own_networks import checksum
from colorstudio.session import tuning as tuning_module
from colorstudio.session.lesson import STATE, Lesson, Run, begin
from colorstudio.session.tuning import TuningState
from colorstudio.ui.dialogs.networks_dialog import PUBLISHED, NetworksDialog
from colorstudio.ui.dialogs.teach_dialog import TeachDialog
from tests import fake_tuner
from tests.trainer.conftest import colour_scene
from tests.ui.conftest import Studio, chroma_of, pixels_of

ROOT = Path(__file__).parent.parent.parent


@pytest.fixture
def own(studio: Studio, tmp_path: Path, tiny_studio: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The user's own folder of networks, beside the one that came with the program."""
    for name in ("user_data", "user_cache"):
        (tmp_path / name).mkdir()
        monkeypatch.setattr(paths, name, lambda folder=tmp_path / name: folder)
    folder = tmp_path / "user_data" / "models"
    monkeypatch.setattr(paths, "models_folders", lambda: [tiny_studio.parent, folder])
    return folder


@pytest.fixture
def speaks(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Have the next process behave in a way that tests.fake_tuner knows."""

    def choose(how: str) -> None:
        monkeypatch.setattr(paths, "fine_tuner", lambda: [sys.executable, str(Path(fake_tuner.__file__)), how])

    return choose


def teach(studio: Studio, folder: Path, name: str = "Our album") -> TeachDialog:
    dialog = ask(studio)
    dialog.form.folder.setText(str(folder))
    dialog.form.name.setText(name)
    click(studio, dialog.form.start)
    return dialog


def ask(studio: Studio) -> TeachDialog:
    studio.window.actions_.teach.trigger()
    dialog = studio.window.teaching.dialog
    assert dialog is not None
    return dialog


def manage(studio: Studio) -> NetworksDialog:
    studio.window.actions_.networks.trigger()
    manager = studio.window.teaching.manager
    assert manager is not None
    return manager


def sides(studio: Studio) -> tuple[float, float]:
    """Mean chroma left and right of the line."""
    pixels = pixels_of(studio.panes.coloured)
    height, width = pixels.shape[:2]
    rows, x = slice(height // 2 - 60, height // 2 + 60), round(studio.window.comparing.wipe.handle.share * width)
    return chroma_of(pixels[rows, x - 80 : x - 20]), chroma_of(pixels[rows, x + 20 : x + 80])


def click(studio: Studio, button: QPushButton) -> None:
    studio.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def wait_for(studio: Studio, state: TuningState) -> None:
    studio.wait(lambda: studio.session.tuning.state is state)


def test_nothing_starts_without_a_folder_and_a_name(studio: Studio, own: Path, tmp_path: Path) -> None:
    dialog = ask(studio)
    dialog.form.folder.setText(str(tmp_path / "nowhere"))
    assert "no such folder" in dialog.form.fault.text()
    dialog.form.folder.setText(str(tmp_path))
    assert "name" in dialog.form.fault.text()
    assert not dialog.form.start.isEnabled()
    dialog.form.name.setText("Album")
    assert dialog.form.start.isEnabled()


def test_a_network_is_taught_paused_finished_early_and_colours(
    studio: Studio, own: Path, speaks: Callable[[str], None], tmp_path: Path, gray_photo: Path
) -> None:
    speaks("better")
    dialog = teach(studio, tmp_path)
    wait_for(studio, TuningState.LEARNING)
    assert "27 photographs to learn from; held back to measure on: 3." in dialog.detail.text()
    assert "2 gray." in dialog.detail.text()
    assert "Few steps." in dialog.warning.text()
    studio.open(gray_photo)  # the window is usable
    click(studio, dialog.pause)
    wait_for(studio, TuningState.PAUSED)
    assert (dialog.pause.text(), "saved" in dialog.headline.text()) == ("Go On", True)
    dialog.close()
    assert ask(studio) is dialog  # it is shown again, not asked anew
    click(studio, dialog.finish)
    wait_for(studio, TuningState.DONE)
    assert "Better than before: +0.50 dB (+0.20 to +0.80) on 3 photographs" in dialog.headline.text()
    box = studio.window.panel.chooser.box
    assert "Our album" in [box.itemText(row) for row in range(box.count())]
    assert (own / "our-album.safetensors").is_file()
    click(studio, dialog.use)
    studio.wait(lambda: box.currentText() == "Our album")
    studio.wait_for_colour()


def test_the_rows_of_pictures_do_not_overlap_whatever_is_said_above_them(
    studio: Studio, own: Path, speaks: Callable[[str], None], tmp_path: Path
) -> None:
    speaks("better")
    dialog, tuning = teach(studio, tmp_path), studio.session.tuning
    studio.qtbot.waitUntil(lambda: tuning.state is TuningState.LEARNING, timeout=30_000)
    tuning.reports["warning"] = {"text": "Few steps. " * 40}
    tuning.pictures_changed.emit(tmp_path, 6)
    tuning.changed.emit()
    before, now, original = (dialog.pictures.pictures[kind, 0].geometry() for kind in dialog.pictures.rows)
    assert before.bottom() < now.top()
    assert now.bottom() < original.top()
    assert dialog.pictures.geometry().bottom() <= dialog.progress.height()
    click(studio, dialog.stop)
    studio.qtbot.waitUntil(lambda: tuning.state is TuningState.STOPPED, timeout=30_000)


def test_asking_again_after_a_run_takes_no_more_room_than_asking_at_first(
    studio: Studio, own: Path, speaks: Callable[[str], None], tmp_path: Path
) -> None:
    speaks("fails")
    dialog = ask(studio)
    height = dialog.height()
    teach(studio, tmp_path)
    wait_for(studio, TuningState.FAILED)
    assert dialog.pause.isHidden()  # there is nothing to go on with
    dialog.pictures.show()  # as a run leaves them
    before = max(dialog.height(), height)
    click(studio, dialog.again)
    assert dialog.form.isVisible()
    assert dialog.height() <= before


def test_no_gain_is_said(studio: Studio, own: Path, speaks: Callable[[str], None], tmp_path: Path) -> None:
    speaks("same:2")
    dialog = teach(studio, tmp_path)
    wait_for(studio, TuningState.DONE)
    assert dialog.headline.text().startswith("Not better than before: +0.10 dB")


def test_a_run_that_broke_off_is_offered_and_goes_on(
    studio: Studio, own: Path, speaks: Callable[[str], None], tmp_path: Path
) -> None:
    speaks("dies")
    dialog = teach(studio, tmp_path)
    wait_for(studio, TuningState.FAILED)
    assert "broke off" in dialog.headline.text()
    dialog.close()
    speaks("better:2")
    dialog = ask(studio)
    click(studio, dialog.again) if dialog.again.isVisible() else None
    studio.wait(dialog.left.isVisible)
    assert "“Our album” did not come to its end" in dialog.left_text.text()
    click(studio, dialog.take_up)
    wait_for(studio, TuningState.DONE)
    assert studio.session.tuning.reports["start"]["step"] == 3


@pytest.mark.parametrize("has_learned", [True, False])
def test_an_unfinished_run_is_deleted_only_after_a_question_that_names_what_is_lost(
    studio: Studio, own: Path, tmp_path: Path, tiny_studio: Path, has_learned: bool
) -> None:
    run = begin(Lesson("Our <b>album</b>", tmp_path, tiny_studio, "Tiny", 10), [], set())
    (run.folder / STATE).touch() if has_learned else None
    dialog = ask(studio)
    studio.wait(dialog.left.isVisible)
    box = click_forget(studio, dialog)
    assert box.textFormat() is Qt.TextFormat.PlainText
    assert "“Our <b>album</b>”" in box.text()
    lost = "All that it has learned so far is lost." if has_learned else "It has learned nothing yet"
    assert box.informativeText().startswith(lost)
    assert "The photographs stay, and so does “Tiny”" in box.informativeText()
    assert box.defaultButton() is box.button(QMessageBox.StandardButton.Cancel)
    click(studio, box.button(QMessageBox.StandardButton.Cancel))  # type: ignore[arg-type]
    assert run.folder.is_dir()
    assert dialog.left.isVisible()
    box = click_forget(studio, dialog)
    click(studio, next(button for button in box.buttons() if "Delete" in button.text()))  # type: ignore[arg-type]
    studio.wait(lambda: not run.folder.exists())
    studio.wait(lambda: not dialog.left.isVisible())


def click_forget(studio: Studio, dialog: TeachDialog) -> QMessageBox:
    click(studio, dialog.forget)
    box = dialog.findChildren(QMessageBox)[-1]
    assert isinstance(box, QMessageBox)
    assert box.isVisible()
    return box


def test_the_manager_adds_renames_verifies_and_removes(studio: Studio, own: Path, tiny_regression: Path) -> None:
    manager = manage(studio)
    assert [manager.list.item(row).text() for row in range(manager.list.count())] == ["Tiny"]
    assert not manager.remove.isEnabled()
    studio.session.add_network(tiny_regression)
    studio.wait(lambda: manager.list.count() == 2)
    manager.list.setCurrentRow(1)
    assert manager.card is not None
    assert "Name: fixed (yours)" in manager.text.toPlainText()
    click(studio, manager.check)
    studio.wait(lambda: manager.checksum.text() == checksum(manager.card))  # type: ignore[arg-type]
    manager.expected.setText("0" * 64)
    assert "Different" in manager.verdict.text()
    manager.expected.setText(manager.checksum.text().upper())
    assert "The same" in manager.verdict.text()
    click(studio, manager.rename)
    asked = manager.findChild(QInputDialog)
    assert isinstance(asked, QInputDialog)
    asked.setTextValue("One colour")
    asked.accept()
    studio.wait(lambda: manager.list.item(1).text() == "One colour (yours)")
    manager.list.setCurrentRow(1)
    click(studio, manager.remove)
    box = manager.findChild(QMessageBox)
    assert isinstance(box, QMessageBox)
    click(studio, next(button for button in box.buttons() if "Remove" in button.text()))  # type: ignore[arg-type]
    studio.wait(lambda: manager.list.count() == 1)
    assert not (own / "fixed.safetensors").exists()


def test_two_networks_are_compared_on_the_open_photograph(
    studio: Studio, own: Path, tiny_regression: Path, gray_photo: Path
) -> None:
    manager = manage(studio)
    assert not manager.compare.isEnabled()
    studio.session.add_network(tiny_regression)
    studio.wait(lambda: manager.list.count() == 2)
    assert "Open a photograph" in manager.compare.toolTip()
    studio.open(gray_photo)
    assert studio.session.current is not None
    before = studio.session.current.treatment
    assert manager.compare.isEnabled()
    (other,) = manager.others.actions()
    assert other.text() == "Fixed"
    other.trigger()
    comparing = studio.window.comparing
    assert not manager.isVisible()  # nothing lies over the photograph
    assert [comparing.wipe.left_name.text(), comparing.wipe.right_name.text()] == ["Tiny", "Fixed"]
    studio.wait(lambda: abs(sides(studio)[0] - sides(studio)[1]) > 2)
    assert studio.session.current.treatment == before  # looking decides nothing
    studio.session.set_look(Look(temperature=0.7, vividness=0.5, saturation=0.0))
    studio.wait(lambda: max(sides(studio)) < 2)  # both follow the sliders


def test_where_to_find_the_published_network_is_told(studio: Studio, own: Path) -> None:
    texts = [label.text() for label in manage(studio).findChildren(type(manage(studio).title))]
    assert any(PUBLISHED in text and "github.com/richzhang/colorization" in text for text in texts)


@pytest.mark.slow
@pytest.mark.timeout(600)  # two processes load torch, perhaps beside other tests
def test_the_trainer_s_own_process_teaches_a_network_from_the_window(
    studio: Studio, own: Path, tmp_path: Path, tiny_studio: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    album = tmp_path / "album"
    album.mkdir()
    for seed in range(22):
        colour_scene(seed).rotate(90 * (seed % 4), expand=True).save(album / f"{seed:02}.jpg")
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join([str(ROOT), os.environ.get("PYTHONPATH", "")]))
    monkeypatch.setenv("OMP_NUM_THREADS", "1")
    monkeypatch.setattr(tuning_module, "NICE", 0)  # on a machine that runs other tests, a niced one starves
    options = Run.options
    small = {"settings": ["batch=2", "side=32"], "device": "cpu"}
    monkeypatch.setattr(Run, "options", lambda run: json.dumps({**json.loads(options(run)), **small}))
    dialog = teach(studio, album)
    tuning = studio.session.tuning
    studio.qtbot.waitUntil(lambda: "step" in tuning.reports or not tuning.is_under_way, timeout=240_000)
    assert tuning.is_under_way, tuning.sentence
    assert not dialog.pictures.pictures["before", 0].pixmap().isNull()
    assert not dialog.pictures.pictures["original", 0].pixmap().isNull()
    click(studio, dialog.finish)
    studio.qtbot.waitUntil(lambda: not tuning.is_under_way, timeout=240_000)
    assert tuning.state is TuningState.DONE, tuning.sentence
    assert "dB" in dialog.headline.text()
    assert (own / "our-album.safetensors").is_file()
