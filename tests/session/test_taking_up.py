"""An export that broke off, as by a crash: offered at the next start, and taken up by one window."""

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from colorstudio.batch.unfinished import Unfinished
from colorstudio.core.look import Look
from colorstudio.engine.engine import Engine
from colorstudio.engine.requests import SaveRequest
from colorstudio.errors import SaveError
from colorstudio.session.exports import QueueState, Wishes
from colorstudio.session.session import Session
from colorstudio.settings import Settings
from tests.engine.fakes import Gate
from tests.fake_darkroom import FakeDarkroom
from tests.session.exporting import hold_export, results, wait_for
from tests.session.watch import wait_ready


@pytest.fixture
def restart(session: Session, settings: Settings, qapp: object) -> Callable[[], tuple[Session, FakeDarkroom]]:
    """Ends a session as a crash does, but for its threads, and starts another."""

    def start() -> tuple[Session, FakeDarkroom]:
        session.close()
        darkroom = FakeDarkroom()
        return Session(Engine(lambda: darkroom), settings), darkroom

    return start


def test_what_was_not_written_when_the_program_ended_is_offered_at_the_next_start(
    session: Session, darkroom: FakeDarkroom, photos: list[Path], wishes: Wishes, out: Path, qtbot: QtBot,
    restart: Callable[[], tuple[Session, FakeDarkroom]], settings: Settings,
) -> None:  # fmt: skip
    session.open_paths(photos)
    wait_ready(session, qtbot)
    session.set_look(Look(temperature=0.1))
    darkroom.failing[SaveRequest] = SaveError(out, "no")
    gate = Gate()
    session.export(session.items[:1], wishes)
    wait_for(qtbot, session.queue, QueueState.FINISHED)
    assert settings.journals == []
    del darkroom.failing[SaveRequest]
    darkroom.gates[SaveRequest] = gate
    session.export(session.items, wishes)
    qtbot.waitUntil(gate.reached.is_set)
    again, later = restart()
    with qtbot.waitSignal(again.queue.unfinished_found) as found:
        again.start()
    (left,) = found.args[0]
    assert [task.source for task in left.tasks] == photos
    again.queue.take_up(left)
    wait_for(qtbot, again.queue, QueueState.FINISHED)
    assert results(out) == ["one-color.png", "three-color.png", "two-color.png"]
    assert settings.journals == []
    saved = [request for request in later.requests if isinstance(request, SaveRequest)]
    assert saved[0].treatment.look.temperature == 0.1
    again.close()


def test_an_export_that_another_window_is_busy_with_is_not_offered(
    session: Session, darkroom: FakeDarkroom, photos: list[Path], wishes: Wishes, settings: Settings, qtbot: QtBot
) -> None:
    session.open_paths(photos)
    gate = darkroom.gates[SaveRequest] = Gate()
    session.export(session.items, wishes)
    qtbot.waitUntil(gate.reached.is_set)
    other = Session(Engine(FakeDarkroom), settings)
    with qtbot.assertNotEmitted(other.queue.unfinished_found, wait=500):
        other.queue.look_for_unfinished()
    other.close()
    gate.opened.set()
    wait_for(qtbot, session.queue, QueueState.FINISHED)


def left_by_a_crash(
    session: Session, darkroom: FakeDarkroom, photos: list[Path], wishes: Wishes, qtbot: QtBot
) -> Callable[[Session], Unfinished]:
    """Two of three photographs are left of an export; what another session is offered of it."""
    gate = hold_export(session, darkroom, photos, wishes, qtbot)
    session.close()
    gate.opened.set()

    def offered(other: Session) -> Unfinished:
        with qtbot.waitSignal(other.queue.unfinished_found) as found:
            other.queue.look_for_unfinished()
        left: Unfinished = found.args[0][-1]
        return left

    return offered


def test_an_export_that_another_window_took_up_since_it_was_offered_is_left_to_it(
    session: Session, darkroom: FakeDarkroom, photos: list[Path], wishes: Wishes, settings: Settings, out: Path,
    qtbot: QtBot,
) -> None:  # fmt: skip
    offered = left_by_a_crash(session, darkroom, photos, wishes, qtbot)
    one, other = (Session(Engine(FakeDarkroom), settings) for _ in range(2))
    left = offered(one)
    assert offered(other) == left
    told: list[str] = []
    other.news.failed.connect(lambda _, sentence: told.append(sentence))
    one.start()
    one.queue.take_up(left)
    other.queue.take_up(left)  # while the first one plans
    wait_for(qtbot, one.queue, QueueState.FINISHED)
    other.queue.take_up(left)  # after it came to its end
    qtbot.waitUntil(lambda: len(told) == 2)
    assert set(told) == {"Nothing is left of this export: another window has taken it up, or its folder is gone."}
    assert other.queue.state is QueueState.IDLE
    assert results(out) == ["one-color.png", "three-color.png", "two-color.png"]
    assert settings.journals == []
    one.close()
    other.close()


def test_what_is_still_being_planned_is_not_lost(
    session: Session, darkroom: FakeDarkroom, photos: list[Path], wishes: Wishes, settings: Settings, out: Path,
    qtbot: QtBot,
) -> None:  # fmt: skip
    """Neither a rest that is taken up nor a fresh export: both are offered at the next start."""
    offered = left_by_a_crash(session, darkroom, photos, wishes, qtbot)
    for _ in range(2):
        one = Session(Engine(FakeDarkroom), settings)
        one.queue.take_up(offered(one))
        assert one.queue.state is QueueState.PLANNING
        one.close()
        assert len(settings.journals) >= 1
    other = Session(Engine(FakeDarkroom), settings)
    other.open_paths(photos)
    left = offered(other)
    other.queue.forget(left)
    assert [task.source for task in left.tasks] == photos
    other.start()
    wait_ready(other, qtbot)
    other.export(other.items, wishes)
    other.close()
    last = Session(Engine(FakeDarkroom), settings)
    assert [task.source for task in offered(last).tasks] == photos
    last.close()
