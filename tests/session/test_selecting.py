"""Selecting, closing and cancelling."""

from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from colorstudio.core.look import Look
from colorstudio.engine import requests
from colorstudio.engine.view import View
from colorstudio.session.album import Item
from colorstudio.session.session import Session
from tests.engine.fakes import Gate
from tests.fake_darkroom import FakeDarkroom
from tests.session.watch import VIEW, Told, open_one, wait_quiet, wait_ready


def open_one_and_hold_the_next(
    session: Session, darkroom: FakeDarkroom, photos: list[Path], qtbot: QtBot
) -> tuple[Item, Gate]:
    """One photograph is on screen; the next is selected and opens when the gate does."""
    session.open_paths(photos[:2])
    one = wait_ready(session, qtbot)
    gate = darkroom.gates[requests.OpenRequest] = Gate()
    session.select(session.items[1])
    qtbot.waitUntil(gate.reached.is_set)
    return one, gate


def test_selecting_another_photograph_drops_the_prediction_and_returns_to_it_later(
    session: Session, darkroom: FakeDarkroom, photos: list[Path], qtbot: QtBot
) -> None:
    gate = darkroom.gates[requests.PredictRequest] = Gate()
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
    gate = darkroom.gates[requests.OpenRequest] = Gate()
    session.open_paths(photos)
    qtbot.waitUntil(gate.reached.is_set)
    for item in session.items:
        session.select(item)
    gate.opened.set()
    assert wait_ready(session, qtbot) is session.items[2]
    assert darkroom.count(requests.PredictRequest) == 1


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
    one, gate = open_one_and_hold_the_next(session, darkroom, photos, qtbot)
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
    qtbot.waitUntil(lambda: requests.ForgetRequest(closed.id) in darkroom.requests)


@pytest.mark.parametrize("kind", [requests.OpenRequest, requests.PredictRequest])
def test_an_item_can_be_closed_while_it_opens_or_is_coloured(
    kind: type[requests.Request[Any]],
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
    gate = darkroom.gates[requests.SaveRequest] = Gate()
    with qtbot.waitSignal(session.output.saved):
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
    gate = darkroom.gates[requests.PredictRequest] = Gate()
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
    one, gate = open_one_and_hold_the_next(session, darkroom, photos, qtbot)
    session.cancel()
    assert session.current is one
    assert session.items[1].state == "waiting"
    gate.opened.set()


def with_broken(photos: list[Path]) -> list[Path]:
    """A photograph, two that cannot be opened, and another one."""
    return [photos[0], photos[0].with_name("broken1.jpg"), photos[0].with_name("broken2.jpg"), photos[1]]


@pytest.mark.parametrize("by", [1, -1])
def test_stepping_passes_what_cannot_be_opened(
    by: int, session: Session, told: Told, photos: list[Path], qtbot: QtBot
) -> None:
    paths = with_broken(photos)[::by]
    session.open_paths(sorted(paths, key=paths.index))
    qtbot.waitUntil(lambda: session.current is not None and session.current.state == "ready")
    first, last = session.items[0], session.items[-1]
    session.select(first)
    wait_ready(session, qtbot)
    session.step(1)
    qtbot.waitUntil(lambda: session.current is last and last.state == "ready")
    assert {title for title, _ in told.failed} == {f"broken{n}.jpg could not be opened" for n in (1, 2)}
    session.step(-1)  # known to be broken by now: not tried again
    qtbot.waitUntil(lambda: session.current is first and first.state == "ready")
    assert len(told.failed) == 2


def test_stepping_where_nothing_else_can_be_opened_stays(
    session: Session, told: Told, photos: list[Path], qtbot: QtBot
) -> None:
    session.open_paths(with_broken(photos)[:3])
    first = wait_ready(session, qtbot)
    session.step(1)
    qtbot.waitUntil(lambda: len(told.failed) == 2)
    wait_quiet(session, qtbot)
    assert session.current is first
    session.step(-1)
    assert session.current is first
    assert first.state == "ready"
