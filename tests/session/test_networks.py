"""Networks, sizes, effort and devices."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from colorstudio.core.effort import Effort
from colorstudio.core.look import Look
from colorstudio.engine import requests
from colorstudio.engine.engine import Engine
from colorstudio.engine.source import NetworkChoice
from colorstudio.session.session import Session
from colorstudio.settings import Settings
from tests.fake_darkroom import FakeDarkroom, write_network
from tests.session.watch import ALPHA, BETA, Told, open_one, wait_ready


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
    qtbot.waitUntil(lambda: told.frames[-1].network == NetworkChoice(session.networks()[1].path))  # type: ignore[arg-type]
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
    last = [request for request in darkroom.requests if isinstance(request, requests.PredictRequest)][-1]
    assert last.network.side == 128


def test_another_effort_colours_again_and_is_remembered(
    session: Session, darkroom: FakeDarkroom, settings: Settings, photos: list[Path], qtbot: QtBot
) -> None:
    item = open_one(session, photos, qtbot)
    assert session.effort is Effort.FAST
    session.set_effort(Effort.BEST)
    assert item.state == "colouring"
    wait_ready(session, qtbot)
    asked = [request for request in darkroom.requests if isinstance(request, requests.PredictRequest)]
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
