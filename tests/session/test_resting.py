"""Memory is given back once nothing is done, and more of it while nobody sees the window."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from colorstudio.engine.requests import RestRequest
from colorstudio.session import resting
from colorstudio.session.resting import Resting
from colorstudio.session.session import Session
from tests.fake_darkroom import FakeDarkroom
from tests.session.watch import open_one


def rests(darkroom: FakeDarkroom) -> list[bool]:
    return [request.unseen for request in darkroom.requests if isinstance(request, RestRequest)]


@pytest.fixture
def quick(session: Session, monkeypatch: pytest.MonkeyPatch) -> Resting:
    monkeypatch.setattr(resting, "IDLE", 30)
    monkeypatch.setattr(resting, "UNSEEN", 60)
    return Resting(session.work, session)


def test_it_rests_once_the_work_is_done(
    quick: Resting, session: Session, darkroom: FakeDarkroom, photos: list[Path], qtbot: QtBot
) -> None:
    open_one(session, photos, qtbot)
    qtbot.waitUntil(lambda: bool(rests(darkroom)))
    assert not any(rests(darkroom))


def test_resting_is_no_work_after_which_it_rests_again(
    quick: Resting, session: Session, darkroom: FakeDarkroom, photos: list[Path], qtbot: QtBot
) -> None:
    open_one(session, photos, qtbot)
    qtbot.waitUntil(lambda: bool(rests(darkroom)))
    qtbot.wait(300)
    before = len(rests(darkroom))
    qtbot.wait(300)
    assert len(rests(darkroom)) == before


def test_a_window_that_stays_unseen_lets_go_of_more(quick: Resting, darkroom: FakeDarkroom, qtbot: QtBot) -> None:
    quick.set_seen(False)
    qtbot.waitUntil(lambda: True in rests(darkroom))


def test_a_window_that_comes_back_in_time_lets_go_of_nothing(
    quick: Resting, darkroom: FakeDarkroom, qtbot: QtBot
) -> None:
    quick.set_seen(False)
    quick.set_seen(True)
    qtbot.wait(120)
    assert True not in rests(darkroom)
