"""Saving, exporting and copying."""

from pathlib import Path

import numpy as np
from pytestqt.qtbot import QtBot

from colorstudio.core.look import Look
from colorstudio.engine import requests
from colorstudio.engine.source import NetworkChoice
from colorstudio.session.session import Session
from colorstudio.settings import Settings
from tests.fake_darkroom import FakeDarkroom, disk_full
from tests.session.watch import Told, open_one, wait_quiet, wait_ready


def test_a_save_uses_the_look_on_screen_and_the_quality_of_the_settings(
    session: Session,
    darkroom: FakeDarkroom,
    settings: Settings,
    photos: list[Path],
    tmp_path: Path,
    qtbot: QtBot,
) -> None:
    item = open_one(session, photos, qtbot)
    settings.jpeg_quality = 70
    session.set_look(Look(temperature=0.3))
    target = tmp_path / "out.jpg"
    with qtbot.waitSignal(session.output.saved) as saved:
        session.save(target, overwrite=True)
    assert saved.args == [target]
    assert session.network is not None
    assert session.network.path is not None
    network = NetworkChoice(session.network.path)
    expected = requests.SaveRequest(item.source, network, item.treatment, target, overwrite=True, quality=70)
    assert expected in darkroom.requests
    assert settings.last_folder == tmp_path


def test_a_save_that_fails_is_told_of(
    session: Session, told: Told, darkroom: FakeDarkroom, photos: list[Path], tmp_path: Path, qtbot: QtBot
) -> None:
    open_one(session, photos, qtbot)
    session.set_look(Look(temperature=0.3))
    darkroom.failing[requests.SaveRequest] = disk_full(tmp_path / "out.png")
    session.save(tmp_path / "out.png")
    qtbot.waitUntil(lambda: bool(told.failed))
    assert told.failed == [("out.png could not be saved", "“out.png” could not be saved: the disk is full.")]
    assert session.items[0].dirty


def test_the_suggested_name_lies_beside_the_photograph(session: Session, photos: list[Path], qtbot: QtBot) -> None:
    item = open_one(session, photos, qtbot)
    assert session.suggested_path(item) == photos[0].with_name("one-color.jpg")


def test_a_pasted_picture_is_suggested_into_the_last_folder(
    session: Session, settings: Settings, tmp_path: Path, qtbot: QtBot
) -> None:
    settings.last_folder = tmp_path
    session.open_pixels(np.zeros((80, 120), np.uint8))
    item = wait_ready(session, qtbot)
    assert session.suggested_path(item) == tmp_path / "Pasted picture-color.png"


def test_a_copy_gives_the_pixels(session: Session, photos: list[Path], qtbot: QtBot) -> None:
    open_one(session, photos, qtbot)
    with qtbot.waitSignal(session.output.copied) as copied:
        session.copy()
    assert copied.args[0].shape == (80, 120, 3)


def test_busy_begins_with_the_work_and_ends_with_it(
    session: Session, told: Told, photos: list[Path], qtbot: QtBot
) -> None:
    open_one(session, photos, qtbot)
    wait_quiet(session, qtbot)
    texts = {text for busy, text, _ in told.busy if busy}
    assert {"Opening one.jpg", "Colouring one.jpg"} <= texts
    assert told.busy[-1] == (False, "", -1.0)
