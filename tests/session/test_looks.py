"""Looks and their undo."""

from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from colorstudio.core.effort import Effort
from colorstudio.core.look import Look, PartialLook
from colorstudio.core.treatment import UNTOUCHED
from colorstudio.engine import requests
from colorstudio.session.session import Session
from tests.engine.fakes import Gate
from tests.fake_darkroom import FakeDarkroom
from tests.session.watch import ALPHA, VIEW, Told, open_one, wait_ready


def test_a_new_photograph_has_the_recommended_look(session: Session, photos: list[Path], qtbot: QtBot) -> None:
    assert session.recommended() == ALPHA
    assert session.look == ALPHA
    assert session.look_of(open_one(session, photos, qtbot)) == ALPHA


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
    assert session.look_of(item) == Look(temperature=0.9)
    session.undo_group.undo()
    assert session.look_of(item) == ALPHA
    assert not item.treatment.touched
    session.undo_group.redo()
    session.undo_group.redo()
    assert told.looks[-1] == session.look_of(item) == Look(temperature=0.9, vividness=0.8)
    qtbot.waitUntil(lambda: session.equipment.look_of(told.frames[-1].treatment) == session.look_of(item))


def steps(told: Told, *temperatures: float) -> list[int]:
    """Of the frames at these temperatures, in order; others may still come from before."""
    wanted = [PartialLook(temperature=temperature) for temperature in temperatures]
    return [frame.step for frame in told.frames if frame.treatment.look in wanted]


def test_a_drag_is_drawn_coarsely_and_sharply_once_it_ends(
    session: Session, told: Told, photos: list[Path], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(session.screen, "_rest", QTimer(session, interval=60_000))  # no rest, however slow the machine
    open_one(session, photos, qtbot)
    for value in (0.1, 0.2, 0.3):
        session.set_look(Look(temperature=value), gesture="temperature")
        qtbot.waitUntil(partial(lambda value: steps(told, value) == [4], value))
    session.end_gesture()
    qtbot.waitUntil(lambda: steps(told, 0.1, 0.2, 0.3) == [4, 4, 4, 1])


def test_a_hand_that_rests_and_holds_on_sees_the_sharp_frame(
    session: Session, told: Told, photos: list[Path], qtbot: QtBot
) -> None:
    open_one(session, photos, qtbot)
    session.set_look(Look(temperature=0.3), gesture="temperature")
    qtbot.waitUntil(lambda: steps(told, 0.3) == [4, 1])
    session.end_gesture()  # nothing is left to sharpen
    qtbot.wait(50)
    assert steps(told, 0.3) == [4, 1]


def test_two_drags_of_one_slider_are_two_steps(session: Session, photos: list[Path], qtbot: QtBot) -> None:
    item = open_one(session, photos, qtbot)
    for value in (0.1, 0.2):
        session.set_look(Look(temperature=value), gesture="temperature")
        session.end_gesture()
    session.undo_group.undo()
    assert session.look_of(item) == Look(temperature=0.1)


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
    assert session.look_of(item) == ALPHA
    assert not session.undo_group.canUndo()
    session.set_look(Look(temperature=0.6), gesture="temperature")
    session.undo_group.undo()
    assert session.look_of(item) == ALPHA


def test_reset_goes_back_to_the_recommended_look_and_can_be_undone(
    session: Session, photos: list[Path], qtbot: QtBot
) -> None:
    item = open_one(session, photos, qtbot)
    session.reset_look()
    assert not session.undo_group.canUndo()
    session.set_look(Look(temperature=0.1))
    session.reset_look()
    assert session.look_of(item) == ALPHA
    session.undo_group.undo()
    assert session.look_of(item) == Look(temperature=0.1)


def test_every_photograph_keeps_its_own_look_and_its_own_undo(
    session: Session, told: Told, photos: list[Path], qtbot: QtBot
) -> None:
    session.open_paths(photos[:2])
    one = wait_ready(session, qtbot)
    session.set_look(Look(temperature=0.1))
    two = session.items[1]
    session.select(two)
    wait_ready(session, qtbot)
    assert told.looks[-1] == session.look_of(two) == ALPHA
    assert not session.undo_group.canUndo()
    session.set_look(Look(temperature=0.2))
    session.select(one)
    assert told.looks[-1] == Look(temperature=0.1)
    assert wait_ready(session, qtbot) is one
    session.undo_group.undo()
    assert (session.look_of(one), session.look_of(two)) == (ALPHA, Look(temperature=0.2))


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
    gate = darkroom.gates[requests.SaveRequest] = Gate()
    with qtbot.waitSignal(session.output.saved):
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


def test_a_photograph_that_is_not_on_screen_yet_is_not_edited_and_the_sliders_go_back(
    session: Session, told: Told, darkroom: FakeDarkroom, photos: list[Path], qtbot: QtBot
) -> None:
    session.open_paths(photos[:2])
    one = wait_ready(session, qtbot)
    session.set_look(Look(temperature=0.1))
    gate = darkroom.gates[requests.OpenRequest] = Gate()
    two = session.items[1]
    session.select(two)
    qtbot.waitUntil(gate.reached.is_set)
    told.looks.clear()
    session.set_look(Look(temperature=0.3))
    assert told.looks == [ALPHA]
    assert not session.undo_group.canUndo()
    session.set_effort(Effort.BEST)  # the program's choice, which it will follow
    gate.opened.set()
    wait_ready(session, qtbot)
    assert (session.look_of(one), session.look_of(two)) == (Look(temperature=0.1), ALPHA)
    assert two.treatment == UNTOUCHED
    assert session.effort is Effort.BEST
