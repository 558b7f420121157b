"""Session, engine and darkroom together, with a small real network."""

import time
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from pytestqt.qtbot import QtBot

from colorstudio.core.look import Look
from colorstudio.engine.engine import Engine
from colorstudio.engine.view import Frame, View
from colorstudio.session.album import Item
from colorstudio.session.exports import Wishes
from colorstudio.session.session import Session
from colorstudio.settings import Settings

VIEW = View(1.0, (160.0, 120.0), (320, 240))


@pytest.fixture
def session(tiny_studio: Path, settings: Settings, monkeypatch: pytest.MonkeyPatch, qapp: object) -> Iterator[Session]:
    monkeypatch.setattr("colorstudio.paths.models_folders", lambda: [tiny_studio.parent])
    engine = Engine()
    session = Session(engine, settings)
    session.screen.opened.connect(lambda _: session.set_view(VIEW))
    session.start()
    yield session
    session.close()
    assert engine.isFinished()


@pytest.fixture
def frames(session: Session) -> list[Frame]:
    frames: list[Frame] = []
    session.screen.frame_ready.connect(frames.append)
    return frames


def open_photo(session: Session, path: Path, qtbot: QtBot) -> Item:
    session.open_paths([path])
    qtbot.waitUntil(lambda: session.current is not None and session.current.state == "ready", timeout=20_000)
    assert session.current is not None
    return session.current


def test_the_window_shows_what_is_saved(
    session: Session, frames: list[Frame], gray_photo: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    item = open_photo(session, gray_photo, qtbot)
    assert session.device_label
    for number in range(21):
        session.set_look(Look(temperature=number / 20), gesture="temperature")
    qtbot.waitUntil(lambda: session.equipment.look_of(frames[-1].treatment).temperature == 1.0)
    target = session.suggested_path(item)
    assert target == gray_photo.with_name("scene-color.png")
    with qtbot.waitSignals([session.output.saved, session.output.copied]):
        session.save(target)
        session.copy()
    with Image.open(target) as image:
        saved = np.asarray(image).astype(int)
    coloured = frames[-1].coloured
    assert coloured is not None
    assert np.abs(coloured[..., 2::-1].astype(int) - saved).max() <= 1
    assert np.ptp(saved, axis=2).mean() > 20


def test_the_slider_is_answered_while_a_large_export_runs_and_cancel_ends_it(
    session: Session, frames: list[Frame], gray_photo: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    large = tmp_path / "large"
    large.mkdir()
    noise = np.random.default_rng(0).integers(60, 200, (3000, 4000), np.uint8)
    for number in range(4):
        Image.fromarray(noise).save(large / f"{number}.png", compress_level=0)
    open_photo(session, gray_photo, qtbot)
    session.open_paths([*large.iterdir()])
    session.select(session.items[0])
    qtbot.waitUntil(lambda: session.items[0].state == "ready" and not session.busy, timeout=20_000)

    out = tmp_path / "out"
    out.mkdir()
    progress: list[str] = []
    session.work.busy_changed.connect(lambda busy, text, fraction: progress.append(text))
    session.export(session.items, Wishes(out, suffix=".png"))
    qtbot.waitUntil(lambda: any("0.png" in text for text in progress), timeout=20_000)
    answered = 0
    for number in range(5):
        look = Look(temperature=number / 10)
        session.set_look(look)
        qtbot.waitUntil(lambda look=look: frames[-1].treatment.look.temperature == look.temperature, timeout=2000)  # type: ignore[misc]
        answered += session.busy
    assert answered == 5  # the export was still at work

    start = time.perf_counter()
    session.cancel()
    assert not session.busy
    assert time.perf_counter() - start < 0.1
    with qtbot.waitSignal(session.output.copied, timeout=1000):  # the engine is free again
        session.copy()
    qtbot.waitUntil(lambda: not [path for path in out.iterdir() if path.suffix == ".part"], timeout=5000)
    for path in out.glob("*.png"):
        with Image.open(path) as image:
            image.load()  # whole
