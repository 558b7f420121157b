"""Recognition as the window uses it, over a darkroom without torch."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from colorstudio.core.guess import Guess
from colorstudio.core.look import Look
from colorstudio.engine import requests
from colorstudio.engine.requests import Recognized, RecognizeRequest
from colorstudio.engine.view import View
from colorstudio.errors import CheckpointError, MemoryExhausted
from colorstudio.session.album import Item
from colorstudio.session.session import Session
from tests.engine.fakes import Gate
from tests.fake_darkroom import FakeDarkroom, write_network
from tests.session.watch import VIEW, wait_ready


class Told:
    """What was told of recognition."""

    def __init__(self, session: Session) -> None:
        self.recognized: list[Recognized] = []
        self.unavailable: list[str] = []
        self.classifiers: list[str] = []
        self.failed: list[str] = []
        session.recognition.recognized.connect(self.recognized.append)
        session.recognition.unavailable.connect(self.unavailable.append)
        session.recognition.classifier_changed.connect(lambda card: self.classifiers.append(card.name))
        session.news.failed.connect(lambda title, _: self.failed.append(title))
        session.screen.opened.connect(lambda _: session.set_view(VIEW))


@pytest.fixture
def models(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "models"
    folder.mkdir()
    write_network(folder, "alpha", Look())
    write_network(folder, "judge", Look(), output="classes")
    monkeypatch.setattr("colorstudio.paths.models_folders", lambda: [folder])
    return folder


@pytest.fixture
def told(session: Session) -> Told:
    return Told(session)


def open_one(session: Session, folder: Path, qtbot: QtBot) -> Item:
    path = folder / "one.jpg"
    path.touch()
    session.open_paths([path])
    return wait_ready(session, qtbot)


def wait_drawn(darkroom: FakeDarkroom, before: int, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: darkroom.count(requests.RenderRequest) > before)


def is_coloured(told: Told) -> bool:
    return bool(told.recognized) and told.recognized[-1].coloured is not None


def test_nothing_is_recognised_while_nobody_looks(
    session: Session, told: Told, darkroom: FakeDarkroom, tmp_path: Path, qtbot: QtBot
) -> None:
    open_one(session, tmp_path, qtbot)
    session.set_look(Look(temperature=0.2))
    qtbot.waitUntil(lambda: not session.busy)
    session.copy()
    qtbot.waitUntil(lambda: not session.busy)
    assert darkroom.count(RecognizeRequest) == 0


def test_the_photograph_on_screen_is_recognised_when_somebody_looks(
    session: Session, told: Told, tmp_path: Path, qtbot: QtBot
) -> None:
    item = open_one(session, tmp_path, qtbot)
    session.recognition.follow(True)
    qtbot.waitUntil(lambda: is_coloured(told))
    assert told.classifiers == ["judge"]
    assert told.recognized[-1].photo_id == item.id
    assert told.recognized[-1].gray == (Guess("cat", 0.7), Guess("dog", 0.3))


def test_where_there_are_no_colours_the_gray_picture_is_recognised_all_the_same(
    session: Session, told: Told, darkroom: FakeDarkroom, tmp_path: Path, qtbot: QtBot
) -> None:
    darkroom.failing[requests.PredictRequest] = MemoryExhausted("There is too little memory.")
    session.recognition.follow(True)
    path = tmp_path / "one.jpg"
    path.touch()
    session.open_paths([path])
    qtbot.waitUntil(lambda: bool(told.recognized))
    assert told.recognized[0].gray[0].label == "cat"
    assert told.recognized[0].coloured is None


def test_recognition_follows_the_look_and_not_the_view(
    session: Session, told: Told, darkroom: FakeDarkroom, tmp_path: Path, qtbot: QtBot
) -> None:
    open_one(session, tmp_path, qtbot)
    session.recognition.follow(True)
    qtbot.waitUntil(lambda: is_coloured(told))
    session.set_look(Look(temperature=0.2))
    qtbot.waitUntil(lambda: session.equipment.look_of(told.recognized[-1].treatment) == Look(temperature=0.2))
    asked = darkroom.count(RecognizeRequest)
    drawn = darkroom.count(requests.RenderRequest)
    session.set_view(View(2.0, (30.0, 30.0), (120, 80)))
    qtbot.waitUntil(lambda: darkroom.count(requests.RenderRequest) == drawn + 1)
    session.set_look(Look(temperature=0.3))
    qtbot.waitUntil(lambda: session.equipment.look_of(told.recognized[-1].treatment) == Look(temperature=0.3))
    assert darkroom.count(RecognizeRequest) == asked + 1


def test_of_many_looks_the_last_is_recognised_and_no_queue_grows(
    session: Session, told: Told, darkroom: FakeDarkroom, tmp_path: Path, qtbot: QtBot
) -> None:
    open_one(session, tmp_path, qtbot)
    gate = darkroom.gates[RecognizeRequest] = Gate()
    session.recognition.follow(True)
    qtbot.waitUntil(gate.reached.is_set)
    for step in range(20):
        drawn = darkroom.count(requests.RenderRequest)
        session.set_look(Look(temperature=step / 20))
        wait_drawn(darkroom, drawn, qtbot)
        assert session.work.pending(RecognizeRequest) <= 2  # one under way, one that waits
    # A frame that comes after the gate has opened would be a further question, as it should be.
    qtbot.waitUntil(lambda: session.work.pending(requests.RenderRequest) == 0)
    gate.opened.set()
    qtbot.waitUntil(lambda: session.work.pending(RecognizeRequest) == 0)
    assert session.equipment.look_of(told.recognized[-1].treatment) == Look(temperature=0.95)
    assert darkroom.count(RecognizeRequest) == 2


def test_a_photograph_that_was_closed_is_recognised_no_more(
    session: Session, told: Told, darkroom: FakeDarkroom, tmp_path: Path, qtbot: QtBot
) -> None:
    item = open_one(session, tmp_path, qtbot)
    gate = darkroom.gates[RecognizeRequest] = Gate()
    session.recognition.follow(True)
    qtbot.waitUntil(gate.reached.is_set)
    session.close_item(item)
    gate.opened.set()
    qtbot.waitUntil(lambda: darkroom.count(requests.ForgetRequest) == 1)
    open_one(session, tmp_path, qtbot)
    qtbot.waitUntil(lambda: is_coloured(told))
    assert item.id not in {recognized.photo_id for recognized in told.recognized}


def test_without_a_classifier_one_sentence_says_what_to_do(
    session: Session, told: Told, models: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    (models / "judge.safetensors").unlink()
    open_one(session, tmp_path, qtbot)
    session.recognition.follow(True)
    assert told.unavailable == [f"No classifier is installed: put its file into {models} and show this panel again."]
    write_network(models, "judge", Look(), output="classes")
    session.recognition.follow(False)
    session.recognition.follow(True)
    qtbot.waitUntil(lambda: is_coloured(told))


def test_a_classifier_that_fails_is_told_of_once_and_not_asked_again(
    session: Session, told: Told, darkroom: FakeDarkroom, models: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    open_one(session, tmp_path, qtbot)
    path = models / "judge.safetensors"
    darkroom.failing[RecognizeRequest] = CheckpointError(path, "The network file “judge.safetensors” is damaged.")
    session.recognition.follow(True)
    qtbot.waitUntil(lambda: bool(told.unavailable))
    drawn = darkroom.count(requests.RenderRequest)
    session.set_look(Look(temperature=0.2))
    qtbot.waitUntil(lambda: darkroom.count(requests.RenderRequest) > drawn)
    session.copy()
    qtbot.waitUntil(lambda: not session.busy)
    assert told.unavailable == ["The network file “judge.safetensors” is damaged."]
    assert darkroom.count(RecognizeRequest) == 1
    assert told.failed == []


def test_a_classifier_is_no_network_to_colour_with_and_the_most_accurate_one_is_asked(
    session: Session, told: Told, models: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    write_network(models, "apprentice", Look(), output="classes", figures={"accuracy": 0.6})
    write_network(models, "master", Look(), output="classes", figures={"accuracy": 0.9})
    assert [card.name for card in session.networks()] == ["alpha"]
    open_one(session, tmp_path, qtbot)
    session.recognition.follow(True)
    assert told.classifiers == ["master"]


def test_one_photograph_that_fails_does_not_keep_the_others_from_being_recognised(
    session: Session, told: Told, darkroom: FakeDarkroom, tmp_path: Path, qtbot: QtBot
) -> None:
    darkroom.failing[RecognizeRequest] = MemoryExhausted("There is too little memory.")
    session.recognition.follow(True)
    item = open_one(session, tmp_path, qtbot)
    qtbot.waitUntil(lambda: told.unavailable == 2 * ["There is too little memory."])  # in gray, and coloured
    del darkroom.failing[RecognizeRequest]
    session.set_look(Look(temperature=0.2))
    qtbot.waitUntil(lambda: bool(told.recognized))
    assert told.recognized[-1].photo_id == item.id
    assert told.classifiers == ["judge", "judge"]  # its sentence stands there again
