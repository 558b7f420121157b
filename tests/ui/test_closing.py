"""Closing the window loses nothing that is being written."""

import shutil
import sys
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtWidgets import QPushButton

from colorstudio import paths
from colorstudio.session.exports import Wishes
from colorstudio.session.lesson import Lesson, unfinished_runs
from colorstudio.session.tuning import TuningState
from tests import fake_tuner
from tests.ui.conftest import Studio


def press(studio: Studio, text: str) -> None:
    """Answer the question that the window asks before it closes."""
    box = studio.window.closing.question
    assert box is not None
    (button,) = (each for each in box.findChildren(QPushButton) if each.text().replace("&", "") == text)
    button.click()


def begin_export(studio: Studio, photo: Path, folder: Path) -> list[Path]:
    copies = [Path(shutil.copy(photo, photo.with_name(f"{number}.png"))) for number in range(4)]
    studio.open(*copies)
    folder.mkdir()
    studio.session.export(studio.session.items, Wishes(folder, suffix=".png"))
    return [folder / f"{number}-color.png" for number in range(4)]


def test_a_save_is_finished_and_then_the_window_closes(studio: Studio, gray_photo: Path, tmp_path: Path) -> None:
    studio.open(gray_photo)
    target = tmp_path / "saved.png"
    studio.session.save(target, overwrite=False)
    assert not studio.window.close()
    studio.wait(studio.engine.isFinished)
    assert studio.window.isHidden()
    with Image.open(target) as image:
        image.load()
        assert image.size == (320, 240)


def test_with_nothing_under_way_the_window_closes_at_once(studio: Studio, gray_photo: Path) -> None:
    studio.open(gray_photo)
    assert studio.window.close()
    assert studio.engine.isFinished()


def test_a_save_that_fails_while_closing_keeps_the_window_open(
    studio: Studio, gray_photo: Path, tmp_path: Path
) -> None:
    studio.open(gray_photo)
    studio.session.save(tmp_path / "no folder" / "saved.png", overwrite=False)
    assert not studio.window.close()
    studio.wait(lambda: bool(studio.window.stage.messages.messages))
    assert studio.window.isVisible()
    assert studio.window.strip.isEnabled()
    assert studio.window.close()


@pytest.mark.parametrize("answer", ["Cancel", "Stop and Close"])
def test_a_network_that_is_being_taught_is_asked_about_and_saved(
    answer: str, studio: Studio, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("user_data", "user_cache"):
        (tmp_path / name).mkdir()
        monkeypatch.setattr(paths, name, lambda folder=tmp_path / name: folder)
    monkeypatch.setattr(paths, "fine_tuner", lambda: [sys.executable, fake_tuner.__file__, "better"])
    tuning = studio.session.tuning
    studio.window.actions_.teach.trigger()
    dialog = studio.window.teaching.dialog
    assert dialog is not None
    tuning.start(Lesson("Family album", tmp_path, Path(str(tuning.bases[0].path)), "Tiny", 0.1))
    studio.wait(lambda: tuning.state is TuningState.LEARNING)
    assert not studio.window.close()
    press(studio, answer)
    if answer == "Cancel":
        studio.wait(lambda: studio.window.closing.question is None)
        assert (tuning.is_under_way, dialog.isVisible(), studio.window.isVisible()) == (True, True, True)
        studio.window.closing.end()  # the system shuts down: nobody is asked
    studio.wait(studio.engine.isFinished)
    assert not dialog.isVisible()
    (left,) = unfinished_runs()
    assert left.is_resumable


def test_an_export_is_asked_about_and_can_be_finished(studio: Studio, gray_photo: Path, tmp_path: Path) -> None:
    results = begin_export(studio, gray_photo, tmp_path / "out")
    assert not studio.window.close()
    press(studio, "Finish, Then Close")
    studio.wait(studio.engine.isFinished)
    assert all(result.is_file() for result in results)


@pytest.mark.parametrize("answer", ["Cancel", "Stop and Close"])
def test_an_export_can_be_stopped_or_gone_on_with(
    answer: str, studio: Studio, gray_photo: Path, tmp_path: Path
) -> None:
    results = begin_export(studio, gray_photo, tmp_path / "out")
    assert not studio.window.close()
    press(studio, answer)
    if answer == "Cancel":
        studio.wait(lambda: not studio.session.queue.is_under_way)
        assert all(result.is_file() for result in results)
        assert studio.window.isVisible()
    else:
        studio.wait(studio.engine.isFinished)
    for result in (tmp_path / "out").glob("[!.]*"):  # whole ones, and nothing half written
        with Image.open(result) as image:
            image.load()
