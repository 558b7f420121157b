"""Opening files, folders and pasted pixels."""

from pathlib import Path

import numpy as np
from pytestqt.qtbot import QtBot

from colorstudio.engine import requests
from colorstudio.errors import Message, Said
from colorstudio.session.session import Session
from colorstudio.settings import Settings
from tests.engine.fakes import Gate
from tests.fake_darkroom import FakeDarkroom
from tests.session.watch import Told, open_one, wait_ready


def test_an_opened_photograph_is_gray_first_and_coloured_soon(
    session: Session, told: Told, darkroom: FakeDarkroom, photos: list[Path], qtbot: QtBot
) -> None:
    gate = darkroom.gates[requests.PredictRequest] = Gate()
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


def test_what_could_not_be_looked_through_is_told_with_its_reasons(
    session: Session, told: Told, darkroom: FakeDarkroom, photos: list[Path], qtbot: QtBot
) -> None:
    missed = tuple(Message(Said.FOLDER_UNREAD, {"folder": f"/{n}", "reason": "Permission denied"}) for n in range(5))
    darkroom.found = requests.Found(tuple(photos), missed, others=2)
    session.open_paths([photos[0].parent])
    wait_ready(session, qtbot)
    ((title, sentence),) = told.failed
    assert title == "Not everything could be looked through"
    lines = sentence.splitlines()
    assert lines[0] == "The folder “/0” could not be looked through: Permission denied."
    assert lines[3] == "2 more were left out; the log names them."
    assert told.noticed == ["2 other file(s) here left out: no photograph(s)."]
    assert len(session.items) == 3


def test_where_nothing_could_be_looked_through_it_is_not_called_empty(
    session: Session, told: Told, darkroom: FakeDarkroom, photos: list[Path], qtbot: QtBot
) -> None:
    missed = Message(Said.FOLDER_UNREAD, {"folder": "/closed", "reason": "Permission denied"})
    darkroom.found = requests.Found((), (missed,))
    session.open_paths([photos[0].parent])
    qtbot.waitUntil(lambda: bool(told.failed))
    assert (told.noticed, session.items) == ([], ())


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
