"""What cannot be opened is told of, and the rest goes on."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from colorstudio.core.look import Look
from colorstudio.core.treatment import UNTOUCHED
from colorstudio.engine import requests
from colorstudio.errors import LibraryError, MemoryExhausted, PhotoUnreadable
from colorstudio.session.exports import Wishes
from colorstudio.session.session import Session
from tests.engine.fakes import Gate
from tests.fake_darkroom import FakeDarkroom
from tests.session.watch import Told, open_one, wait_quiet, wait_ready


def test_a_broken_file_is_told_of_and_the_picture_on_screen_stays(
    session: Session, told: Told, photos: list[Path], qtbot: QtBot
) -> None:
    item = open_one(session, photos, qtbot)
    session.open_paths([photos[0].with_name("broken.jpg")])
    qtbot.waitUntil(lambda: bool(told.failed))
    assert told.failed == [("broken.jpg could not be opened", "“broken.jpg” is damaged.")]
    assert session.current is item
    assert session.items[1].state == "failed"
    assert session.items[1].error == "“broken.jpg” is damaged."
    session.set_look(Look(temperature=0.1))
    qtbot.waitUntil(lambda: session.equipment.look_of(told.frames[-1].treatment) == Look(temperature=0.1))
    assert told.frames[-1].photo_id == item.id


def test_with_nothing_on_screen_the_next_file_that_can_be_opened_comes(
    session: Session, told: Told, photos: list[Path], qtbot: QtBot
) -> None:
    broken = [photos[0].with_name(f"broken{number}.jpg") for number in (1, 2)]
    session.open_paths([*broken, *photos])
    item = wait_ready(session, qtbot)
    assert item.path == photos[0]
    assert len(told.failed) == 2


def test_where_nothing_can_be_opened_the_session_lives_on(
    session: Session, told: Told, photos: list[Path], qtbot: QtBot
) -> None:
    session.open_paths([photos[0].with_name("broken.jpg")])
    qtbot.waitUntil(lambda: bool(told.failed))
    wait_quiet(session, qtbot)
    open_one(session, photos, qtbot)


def test_a_broken_photograph_lets_the_one_that_was_being_coloured_go_on(
    session: Session, told: Told, darkroom: FakeDarkroom, photos: list[Path], qtbot: QtBot
) -> None:
    gate = darkroom.gates[requests.PredictRequest] = Gate()
    session.open_paths(photos[:1])
    qtbot.waitUntil(gate.reached.is_set)
    session.open_paths([photos[0].with_name("broken.jpg")])
    qtbot.waitUntil(lambda: bool(told.failed))
    gate.opened.set()
    assert wait_ready(session, qtbot).path == photos[0]


def test_an_unforeseen_error_is_a_sentence_that_names_the_log(
    session: Session, told: Told, darkroom: FakeDarkroom, photos: list[Path], qtbot: QtBot
) -> None:
    darkroom.failing[requests.PredictRequest] = ZeroDivisionError("surprise")
    session.open_paths(photos[:1])
    qtbot.waitUntil(lambda: bool(told.failed))
    title, sentence = told.failed[0]
    assert title == "one.jpg could not be coloured"
    assert "colorstudio.log" in sentence
    assert "surprise" not in sentence
    assert session.items[0].state == "failed"
    assert told.frames[-1].coloured is None


def test_a_failed_item_is_tried_again_when_selected(
    session: Session, told: Told, darkroom: FakeDarkroom, photos: list[Path], qtbot: QtBot
) -> None:
    darkroom.failing[requests.PredictRequest] = ZeroDivisionError()
    session.open_paths(photos[:1])
    qtbot.waitUntil(lambda: bool(told.failed))
    del darkroom.failing[requests.PredictRequest]
    session.select(session.items[0])
    assert wait_ready(session, qtbot).error is None


def test_a_photograph_whose_colouring_failed_is_a_failed_one_also_after_a_save(
    session: Session, told: Told, darkroom: FakeDarkroom, photos: list[Path], tmp_path: Path, qtbot: QtBot
) -> None:
    darkroom.failing[requests.PredictRequest] = MemoryExhausted("There is too little memory.")
    session.open_paths(photos[:1])
    qtbot.waitUntil(lambda: bool(told.failed))
    (item,) = session.items
    for export in (False, True):
        item.saved = None
        if export:
            session.export([item], Wishes(tmp_path / "out"))
        else:
            session.save(tmp_path / "result.png")
        qtbot.waitUntil(lambda: item.saved is not None)
        wait_quiet(session, qtbot)
        assert (item.state, item.error) == ("failed", "There is too little memory.")


def test_a_photograph_that_could_not_be_opened_waits_once_it_was_read_for_an_export(
    session: Session, told: Told, darkroom: FakeDarkroom, photos: list[Path], tmp_path: Path, qtbot: QtBot
) -> None:
    darkroom.failing[requests.OpenRequest] = PhotoUnreadable(photos[0], "It cannot be read.")
    session.open_paths(photos[:1])
    qtbot.waitUntil(lambda: bool(told.failed))
    (item,) = session.items
    session.export([item], Wishes(tmp_path / "out"))
    qtbot.waitUntil(lambda: item.saved is not None)
    assert (item.state, item.error) == ("waiting", None)


def test_what_cannot_be_kept_once_does_not_lose_what_is_taken_back_later(
    session: Session, photos: list[Path], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The first of two decisions was not stored, the second was: taking both back has to be stored, too."""
    item = open_one(session, photos, qtbot)
    library = session.keeping.library
    put = library.put

    def fail_once(*arguments: object, **named: object) -> object:
        monkeypatch.setattr(library, "put", put)
        raise LibraryError("no")

    monkeypatch.setattr(library, "put", fail_once)
    session.set_look(Look(temperature=0.1))
    session.set_look(Look(vividness=0.2))
    qtbot.waitUntil(lambda: item.content is not None)
    assert item.content is not None
    key = item.content.key
    kept = library.get_all(key)
    assert kept is not None
    assert kept.treatment == item.treatment
    session.editing.edit(UNTOUCHED)
    qtbot.waitUntil(lambda: library.get_all(key) is None)
