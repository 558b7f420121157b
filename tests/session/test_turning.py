"""Photographs that were scanned on their side, turned by hand."""

from dataclasses import replace
from pathlib import Path

import numpy as np
from pytestqt.qtbot import QtBot

from colorstudio.core.hint import Hint
from colorstudio.core.treatment import Treatment
from colorstudio.engine import requests
from colorstudio.engine.view import Frame
from colorstudio.session.album import Item
from colorstudio.session.session import Session
from tests.engine.fakes import Gate
from tests.fake_darkroom import HEIGHT, WIDTH, FakeDarkroom
from tests.session.watch import VIEW, Told, open_one, wait_quiet, wait_ready


def steps(item: Item) -> list[str]:
    assert item.stack is not None
    return [item.stack.text(number) for number in range(item.stack.count())]


def test_a_turn_is_one_step_and_hints_and_frame_turn_along(session: Session, photos: list[Path], qtbot: QtBot) -> None:
    item = open_one(session, photos, qtbot)
    session.editing.edit(Treatment(hints=(Hint((0.25, 0.125), "gray"),), frame=(0.0, 0.0, 0.5, 0.25)))
    before = item.treatment
    session.spreading.turn([item], 90)
    assert item.size == (HEIGHT, WIDTH)
    assert item.treatment == before.turned(90)
    assert item.treatment.hints[0].place == (0.875, 0.25)
    assert steps(item)[1:] == ["Turn Right"]
    assert item.dirty
    session.undo_group.undo()
    assert item.treatment == before
    assert item.size == (WIDTH, HEIGHT)
    session.undo_group.redo()
    session.spreading.turn([item], 270)
    assert item.treatment == replace(before, turn=0)
    assert steps(item)[1:] == ["Turn Right", "Turn Left"]


def test_a_turned_photograph_is_coloured_anew_and_told_of_before_it_is_drawn(
    session: Session, told: Told, darkroom: FakeDarkroom, photos: list[Path], qtbot: QtBot
) -> None:
    item = open_one(session, photos, qtbot)
    sizes: list[tuple[int, int]] = []
    session.screen.turned.connect(lambda item: sizes.append(item.size))
    gate = darkroom.gates[requests.PredictRequest] = Gate()
    told.frames.clear()
    session.spreading.turn([item], 90)
    qtbot.waitUntil(gate.reached.is_set)
    assert sizes == [(HEIGHT, WIDTH)]
    assert (item.coloured, item.view) == (None, None)  # those colours lie another way
    gate.opened.set()
    wait_ready(session, qtbot)
    assert item.coloured is not None
    assert item.coloured.turn == 90
    assert told.opened == [item]  # once: it is the same photograph


def test_a_frame_that_was_drawn_before_the_turn_is_not_shown(
    session: Session, told: Told, darkroom: FakeDarkroom, photos: list[Path], qtbot: QtBot
) -> None:
    item = open_one(session, photos, qtbot)
    shown: list[Frame] = []
    session.screen.frame_ready.connect(shown.append)
    gate = darkroom.gates[requests.RenderRequest] = Gate()
    session.screen.draw()
    qtbot.waitUntil(gate.reached.is_set)
    shown.clear()  # what was on its way when it was opened
    session.spreading.turn([item], 180)
    gate.opened.set()
    wait_ready(session, qtbot)
    session.set_view(told.frames[0].view)
    qtbot.waitUntil(lambda: bool(shown) and shown[-1].coloured is not None)
    assert {frame.treatment.turn for frame in shown} == {180}


def test_thumbnails_turn_along_whenever_they_come(session: Session, photos: list[Path], qtbot: QtBot) -> None:
    session.open_paths(photos)
    item = wait_ready(session, qtbot)
    other = session.items[1]
    session.request_thumbnail(item)
    qtbot.waitUntil(lambda: item.thumbnail is not None)
    item.coloured_thumbnail = np.zeros((8, 12, 3), np.uint8)
    session.spreading.turn([item, other], 90)
    assert item.thumbnail is not None
    assert item.thumbnail.shape == item.coloured_thumbnail.shape == (12, 8, 3)
    assert other.treatment.turn == 90
    session.request_thumbnail(other)
    qtbot.waitUntil(lambda: other.thumbnail is not None)
    assert other.thumbnail is not None
    assert other.thumbnail.shape == (12, 8, 3)


def test_a_turn_is_kept_and_there_when_the_photograph_is_opened_again(
    session: Session, photos: list[Path], qtbot: QtBot
) -> None:
    item = open_one(session, photos, qtbot)
    with qtbot.waitSignal(session.keeping.kept):
        session.spreading.turn([item], 270)
    session.close_all()
    again = open_one(session, photos, qtbot)
    assert again is not item
    assert again.treatment == item.treatment
    assert again.treatment.turn == 270
    assert again.size == (HEIGHT, WIDTH)
    assert again.coloured is not None
    assert again.coloured.turn == 270


def test_what_is_compared_lies_as_the_photograph_does(
    session: Session, told: Told, darkroom: FakeDarkroom, photos: list[Path], qtbot: QtBot
) -> None:
    item = open_one(session, photos, qtbot)
    earlier = Treatment(hints=(Hint((0.25, 0.125), "gray"),))
    session.spreading.turn([item], 90)
    wait_ready(session, qtbot)
    session.set_view(told.frames[0].view)
    session.comparison.show(requests.Side.LEFT, earlier)
    qtbot.waitUntil(lambda: darkroom.count(requests.CompareRequest) > 0)
    asked = next(request for request in darkroom.requests if isinstance(request, requests.CompareRequest))
    assert asked.treatment == earlier.turned(90)
    assert asked.network.turn == 90


def test_photographs_on_a_turned_sheet_are_cut_from_the_file_as_it_is(
    session: Session, photos: list[Path], qtbot: QtBot
) -> None:
    item = open_one(session, photos, qtbot)
    session.spreading.turn([item], 90)
    (piece,) = session.album.add_pieces(item, [(0.5, 0.25, 1.0, 0.75)])
    assert piece.source.piece is not None
    assert piece.source.piece.bounds == (0.25, 0.0, 0.75, 0.5)
    assert (piece.treatment.turn, piece.turn) == (90, 90)


def test_a_turn_is_no_part_of_what_is_given_to_other_photographs(
    session: Session, photos: list[Path], qtbot: QtBot
) -> None:
    session.open_paths(photos)
    item = wait_ready(session, qtbot)
    other = session.items[1]
    session.spreading.turn([item], 90)
    session.spreading.give(item.treatment, [other])
    assert other.treatment.turn is None


def ask(
    session: Session, darkroom: FakeDarkroom, photos: list[Path], qtbot: QtBot
) -> tuple[Item, list[tuple[Item, int]]]:
    """Open a photograph that seems to want a quarter turn; the questions about it follow."""
    asked: list[tuple[Item, int]] = []
    session.turning.suspected.connect(lambda item, turn: asked.append((item, turn)))
    darkroom.turn = 90
    item = open_one(session, photos, qtbot)
    qtbot.waitUntil(lambda: bool(asked))
    return item, asked


def test_what_lies_on_its_side_is_asked_about_once_and_turned(
    session: Session, told: Told, darkroom: FakeDarkroom, photos: list[Path], qtbot: QtBot
) -> None:
    item, asked = ask(session, darkroom, photos, qtbot)
    assert asked == [(item, 90)]
    assert not item.dirty
    session.turning.turn(item, 90)
    wait_ready(session, qtbot)
    turns = [item.treatment.turn]
    session.undo_group.undo()
    wait_ready(session, qtbot)
    turns.append(item.treatment.turn)
    assert turns == [90, None]
    assert asked == [(item, 90)]
    assert darkroom.count(requests.TurnRequest) == 1


def test_what_was_left_as_it_lies_is_never_asked_about_again(
    session: Session, told: Told, darkroom: FakeDarkroom, photos: list[Path], qtbot: QtBot
) -> None:
    item, asked = ask(session, darkroom, photos, qtbot)
    with qtbot.waitSignal(session.keeping.kept):
        session.turning.leave(item)
    assert item.treatment.turn == 0
    assert steps(item) == ["Leave as It Lies"]
    assert item.coloured is not None  # nothing is coloured anew
    session.close_all()
    again = open_one(session, photos, qtbot)
    assert again.treatment.turn == 0
    session.request_thumbnail(again)
    qtbot.waitUntil(lambda: again.thumbnail is not None)  # idle work was done, and that question not among it
    assert len(asked) == darkroom.count(requests.TurnRequest) == 1
    session.undo_group.undo()


def test_what_stands_upright_is_not_asked_about(
    session: Session, told: Told, darkroom: FakeDarkroom, photos: list[Path], qtbot: QtBot
) -> None:
    asked: list[int] = []
    session.turning.suspected.connect(lambda _, turn: asked.append(turn))
    open_one(session, photos, qtbot)
    qtbot.waitUntil(lambda: darkroom.count(requests.TurnRequest) == 1)
    qtbot.wait(50)
    assert not asked


def test_it_is_looked_at_once_it_is_drawn_in_its_colours(
    session: Session, darkroom: FakeDarkroom, photos: list[Path], qtbot: QtBot
) -> None:
    """Else the look delays the first colours on screen."""
    open_one(session, photos, qtbot)
    wait_quiet(session, qtbot)
    assert darkroom.count(requests.TurnRequest) == 0
    session.set_view(VIEW)
    qtbot.waitUntil(lambda: darkroom.count(requests.TurnRequest) == 1)


def test_the_look_stands_in_nobody_s_way_and_is_taken_when_the_photograph_is_back(
    session: Session, told: Told, darkroom: FakeDarkroom, photos: list[Path], qtbot: QtBot
) -> None:
    """It looks four times; the next photograph waited for the rest of it, and this one was not asked about again."""
    asked: list[Item] = []
    session.turning.suspected.connect(lambda item, _: asked.append(item))
    darkroom.turn = 90
    gate = darkroom.gates[requests.TurnRequest] = Gate()
    session.open_paths(photos)
    item = wait_ready(session, qtbot)
    qtbot.waitUntil(gate.reached.is_set)
    session.select(session.items[1])
    assert session.work.pending(requests.TurnRequest) == 0
    del darkroom.gates[requests.TurnRequest]
    gate.opened.set()
    wait_ready(session, qtbot)
    qtbot.waitUntil(lambda: bool(asked))
    session.select(item)
    wait_ready(session, qtbot)
    qtbot.waitUntil(lambda: len(asked) == 2)
    assert asked == [session.items[1], item]


def test_a_photograph_that_is_closed_is_looked_at_no_more(
    session: Session, told: Told, darkroom: FakeDarkroom, photos: list[Path], qtbot: QtBot
) -> None:
    gate = darkroom.gates[requests.TurnRequest] = Gate()
    open_one(session, photos, qtbot)
    qtbot.waitUntil(gate.reached.is_set)
    session.close_all()
    assert session.work.pending(requests.TurnRequest) == 0
    gate.opened.set()
