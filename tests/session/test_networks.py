"""Networks, sizes, effort and devices."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from colorstudio.core.cards import Card
from colorstudio.core.effort import Effort
from colorstudio.core.look import Look, PartialLook
from colorstudio.core.treatment import UNTOUCHED, NetworkName, Treatment
from colorstudio.engine import requests
from colorstudio.engine.engine import Engine
from colorstudio.engine.source import NetworkChoice
from colorstudio.errors import MemoryExhausted
from colorstudio.session.album import Item
from colorstudio.session.session import Session
from colorstudio.settings import Settings
from tests.engine.fakes import Gate
from tests.fake_darkroom import FakeDarkroom, write_network
from tests.session.watch import ALPHA, BETA, Told, open_one, wait_ready


def choice_of(session: Session, name: str) -> NetworkChoice:
    """What requests say of this network, as the settings are at first."""
    path = next(card.path for card in session.networks() if card.name == name)
    assert path is not None
    return NetworkChoice(path)


def test_another_network_moves_what_was_not_touched_and_leaves_what_was(
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
    assert [session.look_of(item) for item in (one, two, three)] == [Look(temperature=0.1), BETA, BETA]
    assert told.looks[-1] == BETA
    assert (one.state, three.state) == ("ready", "waiting")
    assert wait_ready(session, qtbot) is two
    qtbot.waitUntil(lambda: told.frames[-1].network == choice_of(session, "beta"))
    assert told.frames[-1].coloured is not None
    assert settings.model == "beta"
    session.select(one)
    assert session.network is not None
    assert session.network.name == "alpha"


def test_a_network_chosen_for_a_touched_photograph_keeps_what_the_user_set(
    session: Session, told: Told, photos: list[Path], qtbot: QtBot
) -> None:
    item = open_one(session, photos, qtbot)
    session.set_look(Look(temperature=ALPHA.temperature, saturation=0.5))
    session.set_network("beta")
    qtbot.waitUntil(lambda: told.networks == ["beta"])
    assert session.look_of(item) == Look(temperature=BETA.temperature, saturation=0.5)
    assert item.treatment.network == NetworkName("beta")


def open_under_beta(session: Session, told: Told, photos: list[Path], qtbot: QtBot) -> Item:
    """Open photographs and choose the network beta; gives the first of them."""
    session.open_paths(photos)
    one = wait_ready(session, qtbot)
    session.set_network("beta")
    qtbot.waitUntil(lambda: told.networks == ["beta"])
    return one


def test_a_network_change_is_undone_with_all_that_followed_it(
    session: Session, told: Told, settings: Settings, photos: list[Path], qtbot: QtBot
) -> None:
    one = open_under_beta(session, told, photos[:2], qtbot)
    assert one.stack is not None
    assert one.stack.undoText() == "Network"
    assert not one.dirty  # it follows the program's choice, as before
    wait_ready(session, qtbot)
    session.undo_group.undo()
    assert told.networks == ["beta", "alpha"]
    assert [session.look_of(item) for item in session.items] == [ALPHA, ALPHA]
    assert settings.model == "alpha"
    wait_ready(session, qtbot)
    qtbot.waitUntil(lambda: told.frames[-1].network == choice_of(session, "alpha"))
    session.undo_group.redo()
    assert [session.look_of(item) for item in session.items] == [BETA, BETA]


def test_undoing_a_network_leaves_alone_what_was_chosen_elsewhere_since(
    session: Session, told: Told, models: Path, photos: list[Path], qtbot: QtBot
) -> None:
    one = open_under_beta(session, told, photos[:2], qtbot)
    session.select(session.items[1])
    wait_ready(session, qtbot)
    write_network(models, "gamma", Look(temperature=0.6))
    session.set_network("gamma")
    qtbot.waitUntil(lambda: told.networks == ["beta", "gamma"])
    session.select(one)
    wait_ready(session, qtbot)
    session.undo_group.undo()
    assert one.treatment.network == NetworkName("alpha")
    assert session.look_of(session.items[1]).temperature == 0.6


def test_undo_before_a_network_change_goes_back_under_the_old_network(
    session: Session, told: Told, photos: list[Path], qtbot: QtBot
) -> None:
    item = open_one(session, photos, qtbot)
    session.set_look(Look(temperature=0.1))
    session.set_network("beta")
    qtbot.waitUntil(lambda: told.networks == ["beta"])
    session.undo_group.undo()
    assert (session.look_of(item), session.network and session.network.name) == (Look(temperature=0.1), "alpha")
    session.undo_group.undo()
    assert session.look_of(item) == ALPHA
    assert item.treatment == UNTOUCHED


def test_sliders_move_the_old_colours_until_the_new_network_has_answered(
    session: Session, told: Told, darkroom: FakeDarkroom, photos: list[Path], qtbot: QtBot
) -> None:
    open_one(session, photos, qtbot)
    gate = darkroom.gates[requests.PredictRequest] = Gate()
    session.set_network("beta")
    qtbot.waitUntil(gate.reached.is_set)
    session.set_look(Look(temperature=0.2))
    qtbot.waitUntil(lambda: told.frames[-1].treatment.look.temperature == 0.2)
    assert told.frames[-1].network == choice_of(session, "alpha")
    assert told.frames[-1].coloured is not None
    gate.opened.set()
    wait_ready(session, qtbot)
    qtbot.waitUntil(lambda: told.frames[-1].network == choice_of(session, "beta"))


def test_a_treatment_for_a_network_that_is_not_here_says_so(
    session: Session, told: Told, models: Path, photos: list[Path], qtbot: QtBot
) -> None:
    item = open_one(session, photos, qtbot)
    session.editing.edit(Treatment(network=NetworkName("lost"), look=PartialLook(temperature=0.2)))
    assert item.state == "failed"
    assert told.failed[0][0] == "The network “lost” is not here"
    assert str(models) in told.failed[0][1]
    session.undo_group.undo()
    assert wait_ready(session, qtbot) is item


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
    assert session.look_of(item) == BETA
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
    assert session.look_of(wait_ready(session, qtbot)) == ALPHA
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


def test_another_effort_colours_again_is_remembered_and_undone(
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
    assert settings.effort == "best"
    assert session.undo_group.undoText() == "Best Quality"
    session.undo_group.undo()
    assert [session.effort, settings.effort] == [Effort.FAST] * 2
    wait_ready(session, qtbot)


def test_stopping_a_better_colouring_goes_back_to_the_effort_that_is_shown(
    session: Session, told: Told, darkroom: FakeDarkroom, settings: Settings, photos: list[Path], qtbot: QtBot
) -> None:
    item = open_one(session, photos, qtbot)
    gate = darkroom.gates[requests.PredictRequest] = Gate()
    session.set_effort(Effort.BEST)
    qtbot.waitUntil(gate.reached.is_set)
    session.cancel()
    gate.opened.set()
    assert [session.effort, settings.effort] == [Effort.FAST] * 2
    assert wait_ready(session, qtbot) is item
    assert session.undo_group.redoText() == "Best Quality"
    session.set_look(Look(temperature=0.2))
    qtbot.waitUntil(lambda: told.frames[-1].treatment.look.temperature == 0.2)
    assert told.frames[-1].coloured is not None


def test_stopping_it_after_a_slider_was_moved_keeps_the_slider(
    session: Session, darkroom: FakeDarkroom, photos: list[Path], qtbot: QtBot
) -> None:
    item = open_one(session, photos, qtbot)
    gate = darkroom.gates[requests.PredictRequest] = Gate()
    session.set_effort(Effort.BEST)
    qtbot.waitUntil(gate.reached.is_set)
    session.set_look(Look(temperature=0.2))
    session.cancel()
    gate.opened.set()
    assert (session.effort, session.look.temperature) == (Effort.FAST, 0.2)
    assert wait_ready(session, qtbot) is item


def test_a_better_colouring_that_fails_leaves_the_colours_there_were(
    session: Session, told: Told, darkroom: FakeDarkroom, photos: list[Path], qtbot: QtBot
) -> None:
    item = open_one(session, photos, qtbot)
    darkroom.failing[requests.PredictRequest] = MemoryExhausted("There is too little memory.")
    session.set_effort(Effort.BEST)
    qtbot.waitUntil(lambda: bool(told.failed))
    assert told.failed[0] == ("one.jpg could not be coloured", "There is too little memory.")
    assert session.effort is Effort.FAST
    assert wait_ready(session, qtbot) is item
    assert len(told.failed) == 1


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


def test_a_network_removed_or_renamed_while_it_loads_does_not_come_back_as_it_was(
    session: Session, darkroom: FakeDarkroom, photos: list[Path], qtbot: QtBot
) -> None:
    open_one(session, photos, qtbot)
    cards = {card.name: card for card in session.networks()}
    changes: list[tuple[Callable[[], object], list[str]]] = [
        (lambda: session.equipment.retitle(replace(cards["beta"], title="Gamma")), ["Alpha", "Gamma"]),
        (lambda: session.equipment.lose(cards["beta"]), ["Alpha"]),
    ]
    for change, left in changes:
        answered: list[Card] = []
        gate = darkroom.gates[requests.LoadNetworkRequest] = Gate()
        session.equipment.load("beta", then=answered.append)
        qtbot.waitUntil(gate.reached.is_set)
        change()
        gate.opened.set()
        qtbot.waitUntil(lambda: not session.busy)
        assert [card.title for card in session.networks()] == left
        assert [card.title for card in answered] == left[1:]
