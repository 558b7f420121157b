"""A session over a darkroom without torch, two networks and three photographs."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from colorstudio.engine.engine import Engine
from colorstudio.session.exports import Wishes
from colorstudio.session.session import Session
from colorstudio.settings import Settings
from tests.fake_darkroom import FakeDarkroom, write_network
from tests.session.watch import ALPHA, BETA, Told


@pytest.fixture(autouse=True)
def _in_a_library_of_its_own(own_library: Path) -> None:
    """No test reads or writes the library of whoever runs it."""


@pytest.fixture
def models(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "models"
    folder.mkdir()
    write_network(folder, "alpha", ALPHA)
    write_network(folder, "beta", BETA)
    monkeypatch.setattr("colorstudio.paths.models_folders", lambda: [folder])
    return folder


@pytest.fixture
def darkroom() -> FakeDarkroom:
    return FakeDarkroom()


@pytest.fixture
def session(darkroom: FakeDarkroom, settings: Settings, models: Path, qapp: object) -> Iterator[Session]:
    engine = Engine(lambda: darkroom)
    session = Session(engine, settings)
    session.start()
    yield session
    session.close()
    assert engine.isFinished()


@pytest.fixture
def told(session: Session) -> Told:
    told = Told()
    told.watch(session)
    return told


@pytest.fixture
def photos(tmp_path: Path) -> list[Path]:
    folder = tmp_path / "photos"
    folder.mkdir()
    paths = [folder / f"{name}.jpg" for name in ("one", "two", "three")]
    for path in paths:
        path.write_text(path.name)  # each of its own: by its content the library knows it
    return paths


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "out"


@pytest.fixture
def wishes(out: Path) -> Wishes:
    return Wishes(out, suffix=".png")
