"""Fixtures of the engine's tests, and a watch on leaked threads."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from colorstudio.engine.darkroom import Darkroom
from colorstudio.engine.engine import Engine
from colorstudio.engine.painter import Painter
from colorstudio.engine.source import NetworkChoice, PhotoSource
from tests.engine.fakes import FakeWorker, Outcomes


@pytest.fixture(autouse=True)
def no_leaked_thread() -> Iterator[None]:
    """Fail a test that leaves a thread behind."""
    before = set(threading.enumerate())
    yield
    # Python invents a dummy for a QThread that asks for its name or logs, and keeps it when the QThread ends.
    left = [thread.name for thread in threading.enumerate() if thread not in before]
    assert [name for name in left if not name.startswith("Dummy")] == []


@pytest.fixture
def worker() -> FakeWorker:
    """A worker without torch."""
    return FakeWorker()


@pytest.fixture
def engine(worker: FakeWorker, qapp: object) -> Iterator[Engine]:
    """An engine around the fake worker; closed at the end."""
    engine = Engine(lambda: worker)
    engine.start()
    yield engine
    engine.close()
    assert engine.isFinished()


@pytest.fixture
def outcomes(engine: Engine) -> Outcomes:
    """What the engine tells."""
    outcomes = Outcomes()
    outcomes.watch(engine)
    return outcomes


@pytest.fixture
def room() -> Iterator[Darkroom]:
    """A darkroom; closed at the end."""
    room = Darkroom()
    yield room
    room.close()


@pytest.fixture
def painter() -> Iterator[Painter]:
    """A painter; closed at the end."""
    painter = Painter()
    yield painter
    painter.close()


@pytest.fixture
def source(gray_photo: Path) -> PhotoSource:
    """The gray photograph as number 1."""
    return PhotoSource(1, gray_photo.name, gray_photo)


@pytest.fixture
def network(tiny_studio: Path) -> NetworkChoice:
    """The tiny studio network."""
    return NetworkChoice(tiny_studio)


@pytest.fixture(autouse=True)
def _in_a_library_of_its_own(own_library: Path) -> None:
    """No test reads or writes the library of whoever runs it."""
