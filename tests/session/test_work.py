"""Whoever asks the engine is answered, once."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from colorstudio.engine.engine import Engine
from colorstudio.engine.requests import DeviceInfo, DeviceRequest, FindRequest, ThumbnailRequest
from colorstudio.errors import PhotoDamaged
from colorstudio.session.work import Work
from tests.engine.fakes import Gate, photo_source
from tests.fake_darkroom import FakeDarkroom

DEVICE = DeviceRequest("cpu")


class Ear:
    """Who asks, and what it is told."""

    def __init__(self) -> None:
        self.heard: list[object] = []

    def ask(self, work: Work, request: DeviceRequest | FindRequest, *, alive: bool = True) -> None:
        """Ask, to be told by all three ways."""
        work.ask(
            request,
            then=self.heard.append,
            failed=self.heard.append,
            cancelled=lambda: self.heard.append("cancelled"),
            alive=lambda: alive,
        )


@pytest.fixture
def work(darkroom: FakeDarkroom, qapp: object) -> Iterator[Work]:
    work = Work(Engine(lambda: darkroom))
    work.start()
    yield work
    work.close()


def wait_idle(work: Work, qtbot: QtBot) -> None:
    """Until the engine has done all that was asked before."""
    ended: list[object] = []
    work.ask(ThumbnailRequest(photo_source()), then=ended.append)
    qtbot.waitUntil(lambda: bool(ended))


def test_the_answer_goes_to_the_one_who_asked_and_to_no_other(work: Work, qtbot: QtBot) -> None:
    one, other = Ear(), Ear()
    one.ask(work, DEVICE)
    qtbot.waitUntil(lambda: bool(one.heard))
    other.ask(work, FindRequest(()))
    qtbot.waitUntil(lambda: bool(other.heard))
    wait_idle(work, qtbot)
    assert one.heard == [DeviceInfo("cpu", "Fake cpu")]
    assert len(other.heard) == 1


def test_a_failure_goes_to_the_one_who_asked(work: Work, darkroom: FakeDarkroom, qtbot: QtBot) -> None:
    error = darkroom.failing[FindRequest] = PhotoDamaged(Path("x.jpg"), "x.jpg is damaged.")
    ear = Ear()
    ear.ask(work, FindRequest(()))
    wait_idle(work, qtbot)
    assert ear.heard == [error]


def test_who_gives_way_to_a_newer_question_is_told_at_once(work: Work, darkroom: FakeDarkroom, qtbot: QtBot) -> None:
    gate = darkroom.gates[FindRequest] = Gate()
    work.ask(FindRequest(()))
    qtbot.waitUntil(gate.reached.is_set)  # devices wait behind it
    old, new = Ear(), Ear()
    old.ask(work, DEVICE)
    new.ask(work, DEVICE)
    assert old.heard == ["cancelled"]
    gate.opened.set()
    wait_idle(work, qtbot)
    assert (old.heard, new.heard) == (["cancelled"], [DeviceInfo("cpu", "Fake cpu")])


def test_an_asker_that_is_gone_is_not_called(work: Work, darkroom: FakeDarkroom, qtbot: QtBot) -> None:
    ears = [Ear(), Ear(), Ear()]
    ears[0].ask(work, DEVICE, alive=False)
    wait_idle(work, qtbot)
    darkroom.failing[DeviceRequest] = PhotoDamaged(Path("x.jpg"), "x.jpg is damaged.")
    ears[1].ask(work, DEVICE, alive=False)
    wait_idle(work, qtbot)
    gate = darkroom.gates[FindRequest] = Gate()
    ears[2].ask(work, FindRequest(()), alive=False)
    qtbot.waitUntil(gate.reached.is_set)
    assert work.cancel_kind(FindRequest)
    assert [ear.heard for ear in ears] == [[], [], []]


def test_what_is_asked_after_the_end_is_cancelled(work: Work) -> None:
    work.close()
    ear = Ear()
    ear.ask(work, DEVICE)
    assert ear.heard == ["cancelled"]
    assert not work.busy


def test_closing_tells_everyone_who_still_waits(work: Work, darkroom: FakeDarkroom, qtbot: QtBot) -> None:
    gate = darkroom.gates[FindRequest] = Gate()  # never opened
    running, waiting = Ear(), Ear()
    running.ask(work, FindRequest(()))
    qtbot.waitUntil(gate.reached.is_set)
    waiting.ask(work, FindRequest(()))
    work.close()
    assert (running.heard, waiting.heard) == (["cancelled"], ["cancelled"])
