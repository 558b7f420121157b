"""Thumbnails, and the end of a session."""

from pathlib import Path

import numpy as np
from pytestqt.qtbot import QtBot

from colorstudio.engine import requests
from colorstudio.engine.engine import Engine
from colorstudio.session.album import THUMBNAILS_HELD, Album
from colorstudio.session.exports import Wishes
from colorstudio.session.session import Session
from colorstudio.settings import Settings
from tests.engine.fakes import Gate
from tests.fake_darkroom import FakeDarkroom
from tests.session.watch import Told, open_one, wait_ready


def test_a_thumbnail_is_read_when_asked_for_and_only_once(
    session: Session, told: Told, darkroom: FakeDarkroom, photos: list[Path], qtbot: QtBot
) -> None:
    session.open_paths(photos)
    wait_ready(session, qtbot)
    assert darkroom.count(requests.ThumbnailRequest) == 0
    item = session.items[1]
    for _ in range(3):
        session.request_thumbnail(item)
    qtbot.waitUntil(lambda: item.thumbnail is not None)
    session.request_thumbnail(item)
    assert darkroom.count(requests.ThumbnailRequest) == 1
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
    assert darkroom.count(requests.ThumbnailRequest) == 1


def test_a_thumbnail_that_was_dropped_can_be_asked_for_again(
    session: Session, darkroom: FakeDarkroom, photos: list[Path], qtbot: QtBot
) -> None:
    item = open_one(session, photos, qtbot)
    gate = darkroom.gates[requests.CopyRequest] = Gate()
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
    album = Album()
    album.add_files([Path(f"{number}.jpg") for number in range(THUMBNAILS_HELD + 5)], named=False)
    for item in album.items:
        assert album.ask_thumbnail(item)
        album.thumbnail_came(item, np.zeros((8, 12, 3), np.uint8))
    assert [item.thumbnail is None for item in album.items] == [True] * 5 + [False] * THUMBNAILS_HELD
    assert album.ask_thumbnail(album.items[0])


def test_closing_the_session_in_the_middle_of_everything_is_quick_and_quiet(
    darkroom: FakeDarkroom, settings: Settings, models: Path, photos: list[Path], qtbot: QtBot
) -> None:
    session = Session(Engine(lambda: darkroom), settings)
    told = Told()
    told.watch(session)
    session.start()
    gate = darkroom.gates[requests.PredictRequest] = Gate()  # never opened
    session.open_paths(photos)
    qtbot.waitUntil(gate.reached.is_set)
    session.export(session.items, Wishes(photos[0].parent))
    session.close()
    session.close()
    assert told.failed == []
