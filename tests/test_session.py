"""The session as the window uses it, over a darkroom without torch."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QSettings
from pytestqt.qtbot import QtBot

from colorstudio.core.effort import Effort
from colorstudio.core.look import Look
from colorstudio.engine import jobs
from colorstudio.engine.engine import Engine
from colorstudio.engine.jobs import Frame, View
from colorstudio.items import THUMBNAILS_HELD, FilmStrip, Item
from colorstudio.session import Session
from colorstudio.settings import Settings
from tests.engine.fakes import Gate
from tests.fake_darkroom import FakeDarkroom, disk_full, write_network

ALPHA = Look(temperature=0.4)
BETA = Look(temperature=0.9)
VIEW = View(1.0, (60.0, 40.0), (120, 80))


@dataclass
class Told:
    """What a session has told."""

    failed: list[tuple[str, str]] = field(default_factory=list)
    noticed: list[str] = field(default_factory=list)
    frames: list[Frame] = field(default_factory=list)
    looks: list[Look] = field(default_factory=list)
    currents: list[Item | None] = field(default_factory=list)
    busy: list[tuple[bool, str, float]] = field(default_factory=list)
    networks: list[str | None] = field(default_factory=list)
    devices: list[str] = field(default_factory=list)
    opened: list[Item] = field(default_factory=list)
    changed: list[tuple[Item, str]] = field(default_factory=list)

    def watch(self, session: Session) -> None:
        """Listen, and answer a newly opened photograph with a view, as the window does."""
        session.failed.connect(lambda *args: self.failed.append(args))
        session.noticed.connect(self.noticed.append)
        session.frame_ready.connect(self.frames.append)
        session.look_changed.connect(self.looks.append)
        session.current_changed.connect(self.currents.append)
        session.busy_changed.connect(lambda *args: self.busy.append(args))
        session.network_changed.connect(lambda card: self.networks.append(card.name if card else None))
        session.device_changed.connect(self.devices.append)
        session.opened.connect(self.opened.append)
        session.opened.connect(lambda _: session.set_view(VIEW))
        session.item_changed.connect(lambda item: self.changed.append((item, str(item.state))))


@pytest.fixture
def models(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "models"
    folder.mkdir()
    write_network(folder, "alpha", ALPHA)
    write_network(folder, "beta", BETA)
    monkeypatch.setattr("colorstudio.paths.models_folders", lambda: [folder])
    return folder


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat))


@pytest.fixture
def darkroom() -> FakeDarkroom:
    return FakeDarkroom()


@pytest.fixture
def session(darkroom: FakeDarkroom, settings: Settings, models: Path, qapp: object) -> Iterator[Session]:
    engine = Engine(lambda: darkroom)
    session = Session(engine, settings)
    session.start()
    yield session
    session.close()
    assert engine.isFinished()


@pytest.fixture
def told(session: Session) -> Told:
    told = Told()
    told.watch(session)
    return told


@pytest.fixture
def photos(tmp_path: Path) -> list[Path]:
    folder = tmp_path / "photos"
    folder.mkdir()
    paths = [folder / f"{name}.jpg" for name in ("one", "two", "three")]
    for path in paths:
        path.touch()
    return paths


def wait_ready(session: Session, qtbot: QtBot) -> Item:
    qtbot.waitUntil(lambda: session.current is not None and session.current.state == "ready")
    assert session.current is not None
    return session.current


def open_one(session: Session, photos: list[Path], qtbot: QtBot) -> Item:
    session.open_paths(photos[:1])
    return wait_ready(session, qtbot)


def wait_quiet(session: Session, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not session.busy)


# --- Opening ---------------------------------------------------------------------------------------------


def test_an_opened_photograph_is_gray_first_and_coloured_soon(
    session: Session, told: Told, darkroom: FakeDarkroom, photos: list[Path], qtbot: QtBot
) -> None:
    gate = darkroom.gates[jobs.PredictRequest] = Gate()
    session.open_paths(photos[:1])
    qtbot.waitUntil(lambda: len(told.frames) == 1)
    assert told.frames[0].coloured is None
    assert session.current is not None
    assert session.current.state == "colouring"
    gate.opened.set()
    item = wait_ready(session, qtbot)
    qtbot.waitUntil(lambda: told.frames[-1].coloured is not None)
    assert item.info is not None
    assert (item.info.width, item.name, item.path) == (120, "one.jpg", photos[0])
    states = [state for changed, state in told.changed if changed is item]
    assert list(dict.fromkeys(states)) == ["opening", "colouring", "ready"]
    assert told.opened == [item]
    assert told.failed == []


def test_several_files_fill_the_strip_and_the_first_comes_on_screen(
    session: Session, told: Told, photos: list[Path], qtbot: QtBot
) -> None:
    session.open_paths(photos)
    item = wait_ready(session, qtbot)
    assert [other.path for other in session.items] == photos
    assert item is session.items[0]
    assert [other.state for other in session.items] == ["ready", "waiting", "waiting"]


def test_a_folder_is_looked_through(session: Session, photos: list[Path], qtbot: QtBot) -> None:
    session.open_paths([photos[0].parent])
    wait_ready(session, qtbot)
    assert [item.path for item in session.items] == sorted(photos)


def test_a_folder_without_photographs_is_told_of(session: Session, told: Told, models: Path, qtbot: QtBot) -> None:
    session.open_paths([models])
    qtbot.waitUntil(lambda: bool(told.noticed))
    assert session.items == ()


def test_a_file_that_is_open_already_is_selected_and_not_added_again(
    session: Session, photos: list[Path], qtbot: QtBot
) -> None:
    session.open_paths(photos)
    wait_ready(session, qtbot)
    session.open_paths([photos[2]])
    assert session.current is session.items[2]
    assert len(session.items) == 3


def test_pasted_pixels_become_an_item_of_their_own(session: Session, qtbot: QtBot) -> None:
    pixels = np.zeros((80, 120), np.uint8)
    session.open_pixels(pixels)
    item = wait_ready(session, qtbot)
    pixels[:] = 255
    assert item.path is None
    assert item.name == "Pasted picture"
    assert item.source.pixels is not None
    assert item.source.pixels.max() == 0


def test_opened_files_are_recent_and_those_of_a_folder_are_not(
    session: Session, settings: Settings, photos: list[Path], qtbot: QtBot
) -> None:
    session.open_paths([photos[0].parent])
    wait_ready(session, qtbot)
    assert settings.recent == []
    session.close_all()
    open_one(session, photos, qtbot)
    assert settings.recent == [photos[0]]


# --- Failures --------------------------------------------------------------------------------------------


def test_a_broken_file_is_told_of_and_the_picture_on_screen_stays(
    session: Session, told: Told, photos: list[Path], qtbot: QtBot
) -> None:
    item = open_one(session, photos, qtbot)
    session.open_paths([photos[0].with_name("broken.jpg")])
    qtbot.waitUntil(lambda: bool(told.failed))
    assert told.failed == [("broken.jpg could not be opened", "“broken.jpg” is damaged.")]
    assert session.current is item
    assert session.items[1].state == "failed"
    assert session.items[1].error == "“broken.jpg” is damaged."
    session.set_look(Look(temperature=0.1))
    qtbot.waitUntil(lambda: told.frames[-1].look == Look(temperature=0.1))
    assert told.frames[-1].photo_id == item.id


def test_with_nothing_on_screen_the_next_file_that_can_be_opened_comes(
    session: Session, told: Told, photos: list[Path], qtbot: QtBot
) -> None:
    broken = [photos[0].with_name(f"broken{number}.jpg") for number in (1, 2)]
    session.open_paths([*broken, *photos])
    item = wait_ready(session, qtbot)
    assert item.path == photos[0]
    assert len(told.failed) == 2


def test_where_nothing_can_be_opened_the_session_lives_on(
    session: Session, told: Told, photos: list[Path], qtbot: QtBot
) -> None:
    session.open_paths([photos[0].with_name("broken.jpg")])
    qtbot.waitUntil(lambda: bool(told.failed))
    wait_quiet(session, qtbot)
    open_one(session, photos, qtbot)


def test_a_broken_photograph_lets_the_one_that_was_being_coloured_go_on(
    session: Session, told: Told, darkroom: FakeDarkroom, photos: list[Path], qtbot: QtBot
) -> None:
    gate = darkroom.gates[jobs.PredictRequest] = Gate()
    session.open_paths(photos[:1])
    qtbot.waitUntil(gate.reached.is_set)
    session.open_paths([photos[0].with_name("broken.jpg")])
    qtbot.waitUntil(lambda: bool(told.failed))
    gate.opened.set()
    assert wait_ready(session, qtbot).path == photos[0]


def test_an_unforeseen_error_is_a_sentence_that_names_the_log(
    session: Session, told: Told, darkroom: FakeDarkroom, photos: list[Path], qtbot: QtBot
) -> None:
    darkroom.failing[jobs.PredictRequest] = ZeroDivisionError("surprise")
    session.open_paths(photos[:1])
    qtbot.waitUntil(lambda: bool(told.failed))
    title, sentence = told.failed[0]
    assert title == "one.jpg could not be coloured"
    assert "colorstudio.log" in sentence
    assert "surprise" not in sentence
    assert session.items[0].state == "failed"
    assert told.frames[-1].coloured is None


def test_a_failed_item_is_tried_again_when_selected(
    session: Session, told: Told, darkroom: FakeDarkroom, photos: list[Path], qtbot: QtBot
) -> None:
    darkroom.failing[jobs.PredictRequest] = ZeroDivisionError()
    session.open_paths(photos[:1])
    qtbot.waitUntil(lambda: bool(told.failed))
    del darkroom.failing[jobs.PredictRequest]
    session.select(session.items[0])
    assert wait_ready(session, qtbot).error is None


# --- Selecting, closing, cancelling ------------------------------------------------------------------------


def test_selecting_another_photograph_drops_the_prediction_and_returns_to_it_later(
    session: Session, darkroom: FakeDarkroom, photos: list[Path], qtbot: QtBot
) -> None:
    gate = darkroom.gates[jobs.PredictRequest] = Gate()
    session.open_paths(photos[:2])
    one, two = session.items
    qtbot.waitUntil(gate.reached.is_set)
    session.select(two)
    assert one.state == "waiting"
    gate.opened.set()
    assert wait_ready(session, qtbot) is two
    assert one.state == "waiting"
    session.select(one)
    assert wait_ready(session, qtbot) is one
    assert two.state == "ready"


def test_running_through_the_strip_opens_only_where_it_stops(
    session: Session, darkroom: FakeDarkroom, photos: list[Path], qtbot: QtBot
) -> None:
    gate = darkroom.gates[jobs.OpenRequest] = Gate()
    session.open_paths(photos)
    qtbot.waitUntil(gate.reached.is_set)
    for item in session.items:
        session.select(item)
    gate.opened.set()
    assert wait_ready(session, qtbot) is session.items[2]
    assert darkroom.count(jobs.PredictRequest) == 1


def test_no_frame_of_another_photograph_is_shown(
    session: Session, told: Told, photos: list[Path], qtbot: QtBot
) -> None:
    session.open_paths(photos[:2])
    wait_ready(session, qtbot)
    for item in (*session.items, *session.items):
        session.select(item)
        session.set_view(VIEW)
        wait_ready(session, qtbot)
        told.frames.clear()
        session.set_look(Look(temperature=0.2))
        session.reset_look()
        qtbot.waitUntil(lambda: bool(told.frames))
        assert {frame.photo_id for frame in told.frames} == {item.id}


def test_the_picture_on_screen_can_be_panned_until_the_next_has_opened(
    session: Session, told: Told, darkroom: FakeDarkroom, photos: list[Path], qtbot: QtBot
) -> None:
    session.open_paths(photos[:2])
    one = wait_ready(session, qtbot)
    gate = darkroom.gates[jobs.OpenRequest] = Gate()
    session.select(session.items[1])
    qtbot.waitUntil(gate.reached.is_set)
    moved = View(2.0, (10.0, 10.0), (120, 80))
    session.set_view(moved)
    qtbot.waitUntil(lambda: told.frames[-1].view == moved)
    assert told.frames[-1].photo_id == one.id
    gate.opened.set()
    wait_ready(session, qtbot)


def test_closing_the_current_item_selects_its_neighbour(
    session: Session, told: Told, photos: list[Path], qtbot: QtBot
) -> None:
    session.open_paths(photos)
    wait_ready(session, qtbot)
    one, two, three = session.items
    session.select(two)
    wait_ready(session, qtbot)
    told.currents.clear()
    for item in (two, three, one):
        session.close_item(item)
    assert told.currents == [three, one, None]
    assert session.items == ()


def test_closing_another_item_leaves_the_picture_on_screen(
    session: Session, darkroom: FakeDarkroom, photos: list[Path], qtbot: QtBot
) -> None:
    session.open_paths(photos)
    one = wait_ready(session, qtbot)
    closed = session.items[1]
    session.close_item(closed)
    assert session.current is one
    qtbot.waitUntil(lambda: jobs.ForgetRequest(closed.id) in darkroom.requests)


@pytest.mark.parametrize("kind", [jobs.OpenRequest, jobs.PredictRequest])
def test_an_item_can_be_closed_while_it_opens_or_is_coloured(
    kind: type[jobs.Request],
    session: Session,
    told: Told,
    darkroom: FakeDarkroom,
    photos: list[Path],
    qtbot: QtBot,
) -> None:
    gate = darkroom.gates[kind] = Gate()
    session.open_paths(photos[:2])
    qtbot.waitUntil(gate.reached.is_set)
    session.close_item(session.items[0])
    gate.opened.set()
    assert wait_ready(session, qtbot).path == photos[1]
    assert told.failed == []


def test_a_save_goes_on_after_its_item_was_closed(
    session: Session, darkroom: FakeDarkroom, photos: list[Path], tmp_path: Path, qtbot: QtBot
) -> None:
    item = open_one(session, photos, qtbot)
    gate = darkroom.gates[jobs.SaveRequest] = Gate()
    with qtbot.waitSignal(session.saved):
        session.save(tmp_path / "out.png")
        qtbot.waitUntil(gate.reached.is_set)
        session.close_item(item)
        gate.opened.set()


def test_closing_everything_empties_the_window(session: Session, told: Told, photos: list[Path], qtbot: QtBot) -> None:
    session.open_paths(photos)
    wait_ready(session, qtbot)
    session.close_all()
    wait_quiet(session, qtbot)
    assert session.items == ()
    assert session.current is None
    assert not session.undo_group.canUndo()


def test_cancelling_a_colouring_returns_the_item_to_waiting(
    session: Session, darkroom: FakeDarkroom, photos: list[Path], qtbot: QtBot
) -> None:
    gate = darkroom.gates[jobs.PredictRequest] = Gate()
    session.open_paths(photos[:1])
    qtbot.waitUntil(gate.reached.is_set)
    session.cancel()
    assert session.items[0].state == "waiting"
    assert not session.busy
    gate.opened.set()
    session.select(session.items[0])
    wait_ready(session, qtbot)


def test_cancelling_an_opening_returns_to_the_picture_on_screen(
    session: Session, darkroom: FakeDarkroom, photos: list[Path], qtbot: QtBot
) -> None:
    session.open_paths(photos[:2])
    one = wait_ready(session, qtbot)
    gate = darkroom.gates[jobs.OpenRequest] = Gate()
    session.select(session.items[1])
    qtbot.waitUntil(gate.reached.is_set)
    session.cancel()
    assert session.current is one
    assert session.items[1].state == "waiting"
    gate.opened.set()


def test_cancelling_an_export_says_so_and_leaves_the_colouring_alone(
    session: Session, told: Told, darkroom: FakeDarkroom, photos: list[Path], tmp_path: Path, qtbot: QtBot
) -> None:
    open_one(session, photos, qtbot)
    exporting = darkroom.gates[jobs.ExportRequest] = Gate()
    colouring = darkroom.gates[jobs.PredictRequest] = Gate()
    session.export_all(tmp_path)
    qtbot.waitUntil(exporting.reached.is_set)
    session.open_paths(photos[1:2])
    qtbot.waitUntil(colouring.reached.is_set)  # inside the export
    session.cancel()
    assert len(told.noticed) == 1
    colouring.opened.set()
    assert wait_ready(session, qtbot).path == photos[1]


# --- Looks and undo ----------------------------------------------------------------------------------------


def test_a_new_photograph_has_the_recommended_look(session: Session, photos: list[Path], qtbot: QtBot) -> None:
    assert session.recommended() == ALPHA
    assert session.look == ALPHA
    assert open_one(session, photos, qtbot).look == ALPHA


def test_a_drag_is_one_step_of_undo(session: Session, told: Told, photos: list[Path], qtbot: QtBot) -> None:
    item = open_one(session, photos, qtbot)
    for number in range(10):
        session.set_look(Look(temperature=number / 10), gesture="temperature")
    session.end_gesture()
    for number in range(5):
        session.set_look(Look(temperature=0.9, vividness=number / 5), gesture="vividness")
    session.end_gesture()
    assert item.stack is not None
    assert item.stack.count() == 2
    assert [item.stack.text(number) for number in range(2)] == ["Temperature", "Vividness"]
    session.undo_group.undo()
    assert item.look == Look(temperature=0.9)
    session.undo_group.undo()
    assert item.look == ALPHA
    assert not item.touched
    session.undo_group.redo()
    session.undo_group.redo()
    assert told.looks[-1] == item.look == Look(temperature=0.9, vividness=0.8)
    qtbot.waitUntil(lambda: told.frames[-1].look == item.look)


def test_two_drags_of_one_slider_are_two_steps(session: Session, photos: list[Path], qtbot: QtBot) -> None:
    item = open_one(session, photos, qtbot)
    for value in (0.1, 0.2):
        session.set_look(Look(temperature=value), gesture="temperature")
        session.end_gesture()
    session.undo_group.undo()
    assert item.look == Look(temperature=0.1)


def test_changes_without_a_gesture_are_a_step_each(session: Session, photos: list[Path], qtbot: QtBot) -> None:
    item = open_one(session, photos, qtbot)
    for value in (0.1, 0.2, 0.2, 0.3):
        session.set_look(Look(saturation=value))
    assert item.stack is not None
    assert item.stack.count() == 3
    assert item.stack.undoText() == "Saturation"


def test_a_drag_back_to_where_it_began_leaves_no_step(session: Session, photos: list[Path], qtbot: QtBot) -> None:
    item = open_one(session, photos, qtbot)
    for value in (0.5, 0.7, 0.4):
        session.set_look(Look(temperature=value), gesture="temperature")
    assert item.look == ALPHA
    assert not session.undo_group.canUndo()
    session.set_look(Look(temperature=0.6), gesture="temperature")
    session.undo_group.undo()
    assert item.look == ALPHA


def test_reset_goes_back_to_the_recommended_look_and_can_be_undone(
    session: Session, photos: list[Path], qtbot: QtBot
) -> None:
    item = open_one(session, photos, qtbot)
    session.reset_look()
    assert not session.undo_group.canUndo()
    session.set_look(Look(temperature=0.1))
    session.reset_look()
    assert item.look == ALPHA
    session.undo_group.undo()
    assert item.look == Look(temperature=0.1)


def test_every_photograph_keeps_its_own_look_and_its_own_undo(
    session: Session, told: Told, photos: list[Path], qtbot: QtBot
) -> None:
    session.open_paths(photos[:2])
    one = wait_ready(session, qtbot)
    session.set_look(Look(temperature=0.1))
    two = session.items[1]
    session.select(two)
    wait_ready(session, qtbot)
    assert told.looks[-1] == two.look == ALPHA
    assert not session.undo_group.canUndo()
    session.set_look(Look(temperature=0.2))
    session.select(one)
    assert told.looks[-1] == Look(temperature=0.1)
    session.undo_group.undo()
    assert (one.look, two.look) == (ALPHA, Look(temperature=0.2))


def test_a_changed_look_is_dirty_until_it_is_saved_or_undone(
    session: Session, darkroom: FakeDarkroom, photos: list[Path], tmp_path: Path, qtbot: QtBot
) -> None:
    item = open_one(session, photos, qtbot)
    dirty = [item.dirty]
    session.set_look(Look(temperature=0.1))
    dirty.append(item.dirty)
    session.undo_group.undo()
    dirty.append(item.dirty)
    session.undo_group.redo()
    gate = darkroom.gates[jobs.SaveRequest] = Gate()
    with qtbot.waitSignal(session.saved):
        session.save(tmp_path / "out.png")
        qtbot.waitUntil(gate.reached.is_set)
        session.set_look(Look(temperature=0.2))  # while it is being saved
        gate.opened.set()
    dirty.append(item.dirty)
    session.undo_group.undo()
    dirty.append(item.dirty)
    assert dirty == [False, True, False, True, False]


def test_without_a_photograph_looks_and_views_change_nothing(session: Session, told: Told) -> None:
    session.set_look(Look(temperature=0.1))
    session.reset_look()
    session.end_gesture()
    session.set_view(VIEW)
    session.copy()
    session.save(Path("x.png"))
    session.cancel()
    assert session.look == ALPHA
    assert told.looks == []


# --- Networks and devices ------------------------------------------------------------------------------------


def test_another_network_moves_untouched_looks_and_leaves_those_the_user_set(
    session: Session, told: Told, settings: Settings, photos: list[Path], qtbot: QtBot
) -> None:
    session.open_paths(photos)
    one = wait_ready(session, qtbot)
    session.set_look(Look(temperature=0.1))
    two, three = session.items[1:]
    session.select(two)
    wait_ready(session, qtbot)
    session.set_network("beta")
    qtbot.waitUntil(lambda: told.networks == ["beta"])
    assert (one.look, two.look, three.look) == (Look(temperature=0.1), BETA, BETA)
    assert told.looks[-1] == BETA
    assert one.state == "waiting"
    assert wait_ready(session, qtbot) is two
    qtbot.waitUntil(lambda: told.frames[-1].network == jobs.NetworkChoice(session.networks()[1].path))  # type: ignore[arg-type]
    assert told.frames[-1].coloured is not None
    assert settings.model == "beta"


def test_undo_after_a_network_change_gives_the_new_recommended_look(
    session: Session, told: Told, photos: list[Path], qtbot: QtBot
) -> None:
    item = open_one(session, photos, qtbot)
    session.set_look(Look(temperature=0.1))
    session.set_network("beta")
    qtbot.waitUntil(lambda: told.networks == ["beta"])
    session.undo_group.undo()
    assert item.look == BETA


def test_a_network_change_is_no_step_of_undo(session: Session, told: Told, photos: list[Path], qtbot: QtBot) -> None:
    open_one(session, photos, qtbot)
    session.set_network("beta")
    qtbot.waitUntil(lambda: told.networks == ["beta"])
    assert not session.undo_group.canUndo()


def test_the_chosen_network_is_remembered(
    darkroom: FakeDarkroom, settings: Settings, models: Path, qapp: object
) -> None:
    settings.model = "beta"
    engine = Engine(lambda: darkroom)
    assert Session(engine, settings).recommended() == BETA
    engine.close()


def test_a_network_that_does_not_load_leaves_the_old_one(
    session: Session, told: Told, models: Path, photos: list[Path], qtbot: QtBot
) -> None:
    open_one(session, photos, qtbot)
    write_network(models, "broken", Look())
    session.set_network("broken")
    qtbot.waitUntil(lambda: bool(told.failed))
    assert told.failed == [("The network could not be loaded", "“broken.safetensors” is damaged.")]
    assert told.networks == ["alpha"]
    assert session.network is not None
    assert session.network.name == "alpha"


def test_a_network_that_is_added_colours_from_then_on(
    session: Session, told: Told, settings: Settings, models: Path, photos: list[Path], qtbot: QtBot
) -> None:
    item = open_one(session, photos, qtbot)
    session.add_network(write_network(models, "gamma", BETA))
    qtbot.waitUntil(lambda: told.networks == ["alpha", "gamma"])  # listed, then in use
    assert item.look == BETA
    assert settings.model == "gamma"
    wait_ready(session, qtbot)


def test_a_network_that_cannot_be_added_leaves_the_old_one(
    session: Session, told: Told, tmp_path: Path, qtbot: QtBot
) -> None:
    session.add_network(tmp_path / "broken.pth")
    qtbot.waitUntil(lambda: bool(told.failed))
    assert told.failed == [("The network could not be added", "“broken.pth” is damaged.")]
    assert told.networks == []


def test_at_the_start_a_network_that_does_not_load_gives_way_to_the_next(
    darkroom: FakeDarkroom, settings: Settings, models: Path, photos: list[Path], qtbot: QtBot
) -> None:
    write_network(models, "broken", Look(temperature=0.0))
    settings.model = "broken"
    engine = Engine(lambda: darkroom)
    session = Session(engine, settings)
    told = Told()
    told.watch(session)
    session.start()
    session.open_paths(photos[:1])
    qtbot.waitUntil(lambda: told.networks == ["alpha"])
    assert wait_ready(session, qtbot).look == ALPHA
    session.close()


@pytest.mark.parametrize("name", ["nosuch", "classifier"])
def test_what_cannot_colour_is_refused_by_name(
    name: str, session: Session, told: Told, models: Path, photos: list[Path], qtbot: QtBot
) -> None:
    path = write_network(models, "classifier", Look(), output="classes")
    session.set_network(str(path) if name == "classifier" else name)
    assert name in told.failed[0][1]
    assert told.networks == ["alpha"]


def test_without_any_network_the_photograph_stays_gray_and_it_is_said_why(
    darkroom: FakeDarkroom, settings: Settings, models: Path, photos: list[Path], qtbot: QtBot
) -> None:
    for path in models.iterdir():
        path.unlink()
    session = Session(Engine(lambda: darkroom), settings)
    told = Told()
    told.watch(session)
    session.start()
    session.open_paths(photos[:1])
    qtbot.waitUntil(lambda: bool(told.frames) and bool(told.failed))
    assert session.network is None
    assert session.items[0].state == "failed"
    assert str(models) in told.failed[0][1]
    assert told.frames[-1].coloured is None
    session.close()


def test_another_side_colours_again(session: Session, darkroom: FakeDarkroom, photos: list[Path], qtbot: QtBot) -> None:
    item = open_one(session, photos, qtbot)
    session.set_side(128)
    assert item.state == "colouring"
    wait_ready(session, qtbot)
    last = [request for request in darkroom.requests if isinstance(request, jobs.PredictRequest)][-1]
    assert last.network.side == 128


def test_another_effort_colours_again_and_is_remembered(
    session: Session, darkroom: FakeDarkroom, settings: Settings, photos: list[Path], qtbot: QtBot
) -> None:
    item = open_one(session, photos, qtbot)
    assert session.effort is Effort.FAST
    session.set_effort(Effort.BEST)
    assert item.state == "colouring"
    wait_ready(session, qtbot)
    asked = [request for request in darkroom.requests if isinstance(request, jobs.PredictRequest)]
    assert [request.network.effort for request in asked] == [Effort.FAST, Effort.BEST]
    session.set_effort(Effort.BEST)
    assert item.state == "ready"
    assert settings.effort is Effort.BEST


def test_the_device_is_told_changed_and_remembered(
    session: Session, told: Told, darkroom: FakeDarkroom, settings: Settings, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: told.devices == ["Fake auto"])
    session.set_device("cpu")
    qtbot.waitUntil(lambda: told.devices == ["Fake auto", "Fake cpu"])
    assert session.device_label == "Fake cpu"
    assert settings.device == "cpu"


def test_a_device_that_is_not_there_is_refused_and_the_old_one_stays(
    session: Session, told: Told, settings: Settings, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: told.devices == ["Fake auto"])
    session.set_device("cuda")
    qtbot.waitUntil(lambda: told.devices == ["Fake auto", "Fake auto"])
    assert told.failed == [("The device could not be used", "There is no cuda.")]
    assert settings.device == "auto"


def test_at_the_start_a_missing_device_gives_way_and_stays_remembered(
    darkroom: FakeDarkroom, settings: Settings, models: Path, qtbot: QtBot
) -> None:
    settings.device = "cuda"
    session = Session(Engine(lambda: darkroom), settings)
    told = Told()
    told.watch(session)
    session.start()
    qtbot.waitUntil(lambda: told.devices == ["Fake auto"])
    assert told.failed == [("The device could not be used", "There is no cuda.")]
    assert settings.device == "cuda"
    session.close()


# --- Results -----------------------------------------------------------------------------------------------


def test_a_save_uses_the_look_on_screen_and_the_quality_of_the_settings(
    session: Session,
    darkroom: FakeDarkroom,
    settings: Settings,
    photos: list[Path],
    tmp_path: Path,
    qtbot: QtBot,
) -> None:
    item = open_one(session, photos, qtbot)
    settings.jpeg_quality = 70
    session.set_look(Look(temperature=0.3))
    target = tmp_path / "out.jpg"
    with qtbot.waitSignal(session.saved) as saved:
        session.save(target, overwrite=True)
    assert saved.args == [target]
    assert session.network is not None
    assert session.network.path is not None
    network = jobs.NetworkChoice(session.network.path)
    expected = jobs.SaveRequest(item.source, network, item.look, target, overwrite=True, quality=70)
    assert expected in darkroom.requests
    assert settings.last_folder == tmp_path


def test_a_save_that_fails_is_told_of(
    session: Session, told: Told, darkroom: FakeDarkroom, photos: list[Path], tmp_path: Path, qtbot: QtBot
) -> None:
    open_one(session, photos, qtbot)
    session.set_look(Look(temperature=0.3))
    darkroom.failing[jobs.SaveRequest] = disk_full(tmp_path / "out.png")
    session.save(tmp_path / "out.png")
    qtbot.waitUntil(lambda: bool(told.failed))
    assert told.failed == [("out.png could not be saved", "“out.png” could not be saved: the disk is full.")]
    assert session.items[0].dirty


def test_the_suggested_name_lies_beside_the_photograph(session: Session, photos: list[Path], qtbot: QtBot) -> None:
    item = open_one(session, photos, qtbot)
    assert session.suggested_path(item) == photos[0].with_name("one-color.jpg")


def test_a_pasted_picture_is_suggested_into_the_last_folder(
    session: Session, settings: Settings, tmp_path: Path, qtbot: QtBot
) -> None:
    settings.last_folder = tmp_path
    session.open_pixels(np.zeros((80, 120), np.uint8))
    item = wait_ready(session, qtbot)
    assert session.suggested_path(item) == tmp_path / "Pasted picture-color.png"


def test_an_export_gives_each_photograph_its_own_look_and_names_what_failed(
    session: Session, told: Told, darkroom: FakeDarkroom, photos: list[Path], tmp_path: Path, qtbot: QtBot
) -> None:
    session.open_paths([*photos, photos[0].with_name("broken.jpg")])
    wait_ready(session, qtbot)
    session.set_look(Look(temperature=0.1))
    with qtbot.waitSignal(session.exported) as exported:
        session.export_all(tmp_path, ".png")
    result = exported.args[0]
    assert [saved.look for saved in result.saved] == [Look(temperature=0.1), ALPHA, ALPHA]
    assert not session.items[0].dirty
    assert told.failed == [("Some photographs could not be exported", "“broken.jpg” is damaged.")]
    assert (True, "Exporting: two.jpg", 0.25) in told.busy


def test_a_copy_gives_the_pixels(session: Session, photos: list[Path], qtbot: QtBot) -> None:
    open_one(session, photos, qtbot)
    with qtbot.waitSignal(session.copied) as copied:
        session.copy()
    assert copied.args[0].shape == (80, 120, 3)


def test_busy_begins_with_the_work_and_ends_with_it(
    session: Session, told: Told, photos: list[Path], qtbot: QtBot
) -> None:
    open_one(session, photos, qtbot)
    wait_quiet(session, qtbot)
    texts = {text for busy, text, _ in told.busy if busy}
    assert {"Opening one.jpg", "Colouring one.jpg"} <= texts
    assert told.busy[-1] == (False, "", -1.0)


# --- Thumbnails ----------------------------------------------------------------------------------------------


def test_a_thumbnail_is_read_when_asked_for_and_only_once(
    session: Session, told: Told, darkroom: FakeDarkroom, photos: list[Path], qtbot: QtBot
) -> None:
    session.open_paths(photos)
    wait_ready(session, qtbot)
    assert darkroom.count(jobs.ThumbnailRequest) == 0
    item = session.items[1]
    for _ in range(3):
        session.request_thumbnail(item)
    qtbot.waitUntil(lambda: item.thumbnail is not None)
    session.request_thumbnail(item)
    assert darkroom.count(jobs.ThumbnailRequest) == 1
    assert item.state == "waiting"


def test_a_broken_thumbnail_marks_its_item_without_a_message(
    session: Session, told: Told, darkroom: FakeDarkroom, photos: list[Path], qtbot: QtBot
) -> None:
    session.open_paths([photos[0], photos[0].with_name("broken.jpg")])
    wait_ready(session, qtbot)
    item = session.items[1]
    session.request_thumbnail(item)
    qtbot.waitUntil(lambda: item.state == "failed")
    session.request_thumbnail(item)
    assert item.error == "“broken.jpg” is damaged."
    assert told.failed == []
    assert darkroom.count(jobs.ThumbnailRequest) == 1


def test_a_thumbnail_that_was_dropped_can_be_asked_for_again(
    session: Session, darkroom: FakeDarkroom, photos: list[Path], qtbot: QtBot
) -> None:
    item = open_one(session, photos, qtbot)
    gate = darkroom.gates[jobs.CopyRequest] = Gate()
    session.copy()
    qtbot.waitUntil(gate.reached.is_set)
    many = [Path(f"/nowhere/{number}.jpg") for number in range(300)]
    session.open_paths(many)
    session.request_thumbnail(item)
    for other in session.items[1:]:
        session.request_thumbnail(other)
    session.request_thumbnail(item)  # the first request was dropped: too many wait
    gate.opened.set()
    qtbot.waitUntil(lambda: item.thumbnail is not None)


def test_of_thousands_of_thumbnails_the_oldest_are_let_go_of() -> None:
    strip = FilmStrip()
    strip.add_files([Path(f"{number}.jpg") for number in range(THUMBNAILS_HELD + 5)], Look(), named=False)
    for item in strip.items:
        assert strip.ask_thumbnail(item)
        strip.thumbnail_came(item.id, np.zeros((8, 12, 3), np.uint8))
    assert [item.thumbnail is None for item in strip.items] == [True] * 5 + [False] * THUMBNAILS_HELD
    assert strip.ask_thumbnail(strip.items[0])


def test_closing_the_session_in_the_middle_of_everything_is_quick_and_quiet(
    darkroom: FakeDarkroom, settings: Settings, models: Path, photos: list[Path], qtbot: QtBot
) -> None:
    session = Session(Engine(lambda: darkroom), settings)
    told = Told()
    told.watch(session)
    session.start()
    gate = darkroom.gates[jobs.PredictRequest] = Gate()  # never opened
    session.open_paths(photos)
    qtbot.waitUntil(gate.reached.is_set)
    session.export_all(photos[0].parent)
    session.close()
    session.close()
    assert told.failed == []
