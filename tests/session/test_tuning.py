"""Teaching a network, against a process that speaks as the trainer's does."""

import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QLockFile
from pytestqt.qtbot import QtBot

from colorstudio import paths
from colorstudio.session.lesson import Lesson, Run, begin, runs_folder, unfinished_runs
from colorstudio.session.session import Session
from colorstudio.session.tuning import Tuning, TuningState
from tests import fake_tuner
from tests.session.watch import Told

PATIENCE = 20_000  # ms: a process is started, on a busy machine


@pytest.fixture(autouse=True)
def own_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("user_data", "user_cache"):
        folder = tmp_path / name
        folder.mkdir()
        monkeypatch.setattr(paths, name, lambda folder=folder: folder)


@pytest.fixture
def speaks(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Have the next process behave in a way that tests.fake_tuner knows."""

    def choose(how: str) -> None:
        monkeypatch.setattr(paths, "fine_tuner", lambda: [sys.executable, str(Path(fake_tuner.__file__)), how])

    return choose


@pytest.fixture
def lesson(models: Path, tmp_path: Path) -> Lesson:
    return Lesson("Family album", tmp_path, models / "alpha.safetensors", "Alpha", 0.1)


@pytest.fixture
def begun(session: Session, lesson: Lesson, speaks: Callable[[str], None]) -> Tuning:
    """A lesson that goes well, under way."""
    speaks("better")
    session.tuning.start(lesson)
    return session.tuning


def wait_for(tuning: Tuning, qtbot: QtBot, state: TuningState) -> None:
    qtbot.waitUntil(lambda: tuning.state is state, timeout=PATIENCE)


@pytest.mark.parametrize(("how", "gained"), [("better", True), ("same", False), ("worse", False)])
def test_what_was_taught_is_among_the_networks_with_what_was_gained(
    session: Session, lesson: Lesson, speaks: Callable[[str], None], qtbot: QtBot, how: str, gained: bool
) -> None:
    speaks(f"{how}:3")
    session.tuning.start(lesson)
    wait_for(session.tuning, qtbot, TuningState.DONE)
    assert session.tuning.gained is gained
    assert session.tuning.reports["album"]["held_back"] == 3
    (card,) = [card for card in session.networks() if card.name == "family-album"]
    assert (card.title, card.sentence) == ("Family album", "Alpha, taught with 27 photographs of your own.")
    qtbot.waitUntil(lambda: not list(runs_folder().iterdir()), timeout=PATIENCE)


def test_it_rests_while_it_is_paused_and_ends_early_when_told_to(begun: Tuning, qtbot: QtBot) -> None:
    tuning = begun
    wait_for(tuning, qtbot, TuningState.LEARNING)
    qtbot.waitUntil(lambda: tuning.seconds_left is not None, timeout=PATIENCE)
    tuning.pause()
    assert tuning.wants_pause
    wait_for(tuning, qtbot, TuningState.PAUSED)
    share = tuning.share
    tuning.go_on()
    wait_for(tuning, qtbot, TuningState.LEARNING)
    qtbot.waitUntil(lambda: tuning.share > share, timeout=PATIENCE)
    tuning.finish()
    wait_for(tuning, qtbot, TuningState.DONE)
    assert tuning.name == "family-album"


def test_one_that_was_stopped_is_offered_and_goes_on_where_it_was(
    begun: Tuning, lesson: Lesson, speaks: Callable[[str], None], qtbot: QtBot
) -> None:
    tuning = begun
    qtbot.waitUntil(lambda: tuning.reports.get("step", {}).get("step", 0) > 2, timeout=PATIENCE)
    found: list[list[Run]] = []
    tuning.look_for_unfinished(found.append)
    qtbot.waitUntil(lambda: found == [[]], timeout=PATIENCE)  # it is under way
    tuning.stop()
    wait_for(tuning, qtbot, TuningState.STOPPED)
    learned = tuning.reports["step"]["step"]
    tuning.look_for_unfinished(found.append)
    qtbot.waitUntil(lambda: len(found) == 2, timeout=PATIENCE)
    assert [run.lesson for run in found[1]] == [lesson]
    speaks("better:1")
    tuning.take_up(found[1][0])
    wait_for(tuning, qtbot, TuningState.DONE)
    assert tuning.reports["start"]["step"] >= learned


def test_closing_the_program_saves_what_was_learned(begun: Tuning, qtbot: QtBot) -> None:
    wait_for(begun, qtbot, TuningState.LEARNING)
    begun.close()
    (left,) = unfinished_runs()
    assert left.is_resumable


def test_a_complaint_of_the_process_is_told_as_it_is(
    session: Session, lesson: Lesson, speaks: Callable[[str], None], qtbot: QtBot
) -> None:
    speaks("fails")
    session.tuning.start(lesson)
    wait_for(session.tuning, qtbot, TuningState.FAILED)
    assert session.tuning.sentence == "The folder holds 3 colour photographs."
    qtbot.waitUntil(lambda: not list(runs_folder().iterdir()), timeout=PATIENCE)  # it would only complain again


def test_a_process_that_dies_leaves_a_run_to_go_on_with(
    session: Session, lesson: Lesson, speaks: Callable[[str], None], qtbot: QtBot
) -> None:
    speaks("dies")
    session.tuning.start(lesson)
    wait_for(session.tuning, qtbot, TuningState.FAILED)
    assert "broke off" in session.tuning.sentence
    (left,) = unfinished_runs()
    assert left.is_resumable


def test_a_process_that_cannot_start_is_told(
    session: Session, lesson: Lesson, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, qtbot: QtBot
) -> None:
    monkeypatch.setattr(paths, "fine_tuner", lambda: [str(tmp_path / "nothing")])
    session.tuning.start(lesson)
    wait_for(session.tuning, qtbot, TuningState.FAILED)
    assert "cannot be started" in session.tuning.sentence


def test_open_photographs_are_learned_from_without_being_moved(photos: list[Path], lesson: Lesson) -> None:
    photos[0].write_bytes(b"one")
    run = begin(lesson, photos, {"family-album"})
    assert run.folder.name == "family-album-2"
    assert [path.name for path in sorted(run.lesson.data.iterdir())] == [
        "00000-one.jpg",
        "00001-two.jpg",
        "00002-three.jpg",
    ]
    assert (run.lesson.data / "00000-one.jpg").read_bytes() == b"one"
    assert photos[0].read_bytes() == b"one"


def test_a_name_as_long_as_the_disk_allows_is_learned_from_too(tmp_path: Path, lesson: Lesson) -> None:
    photo = tmp_path / f"{'n' * 251}.jpg"
    photo.write_bytes(b"long")
    run = begin(lesson, [photo], set())
    assert [path.read_bytes() for path in run.lesson.data.iterdir()] == [b"long"]


def test_nothing_is_left_of_photographs_that_cannot_be_made_ready(
    photos: list[Path], lesson: Lesson, tmp_path: Path
) -> None:
    with pytest.raises(FileNotFoundError):
        begin(lesson, [*photos, tmp_path / "gone.jpg"], set())
    assert not list(runs_folder().iterdir())


def test_a_run_that_another_window_took_up_since_it_was_offered_is_left_to_it(
    session: Session, lesson: Lesson, speaks: Callable[[str], None], qtbot: QtBot
) -> None:
    speaks("better:3")
    run = begin(lesson, [], set())
    others = QLockFile(str(paths.user_cache() / f"tuning-{run.folder.name}.lock"))
    assert others.tryLock(0)
    session.tuning.forget(run)
    session.tuning.take_up(run)
    assert session.tuning.state is TuningState.FAILED
    assert session.tuning.sentence == "Another window is teaching “Family album” already."
    found: list[list[Run]] = []
    session.tuning.look_for_unfinished(found.append)
    qtbot.waitUntil(lambda: found == [[]])
    assert run.folder.exists()
    others.unlock()
    session.tuning.take_up(run)
    wait_for(session.tuning, qtbot, TuningState.DONE)


def test_a_renamed_network_keeps_its_name_for_treatments_and_a_removed_one_is_gone(
    session: Session, told: Told, models: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    alpha = next(card for card in session.networks() if card.name == "alpha")
    session.shelf.rename(alpha, "  Mother's   album ")
    qtbot.waitUntil(lambda: "Mother's album" in [card.title for card in session.networks()])
    assert session.network is not None
    assert (session.network.name, session.network.title) == ("alpha", "Mother's album")
    session.shelf.remove(alpha)
    qtbot.waitUntil(lambda: [card.name for card in session.networks()] == ["beta"])
    assert not (models / "alpha.safetensors").exists()
    assert session.network.name == "beta"
    beta = session.network
    monkeypatch.setattr(paths, "models_folders", lambda: [models, models / "mine"])  # now they came with ColorStudio
    session.shelf.remove(beta)
    qtbot.waitUntil(lambda: bool(told.failed))
    assert "came with ColorStudio" in told.failed[0][1]
    assert (models / "beta.safetensors").exists()
