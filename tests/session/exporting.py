"""What the tests of exporting in the background share."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from colorstudio.engine.requests import SaveRequest
from colorstudio.session.exports import QueueState, Wishes
from colorstudio.session.queue import Queue
from colorstudio.session.session import Session
from tests.engine.fakes import Gate
from tests.fake_darkroom import FakeDarkroom
from tests.session.watch import wait_ready


def states(queue: Queue) -> dict[str, str]:
    return {row.source.name: str(row.state) for row in queue.rows}


def results(out: Path) -> list[str]:
    return sorted(path.relative_to(out).as_posix() for path in out.rglob("*") if path.is_file() and path.name[0] != ".")


def wait_for(qtbot: QtBot, queue: Queue, state: QueueState) -> None:
    qtbot.waitUntil(lambda: queue.state is state, timeout=10_000)


def hold_export(session: Session, darkroom: FakeDarkroom, photos: list[Path], wishes: Wishes, qtbot: QtBot) -> Gate:
    """Export all of them, and hold the first save until the gate is opened."""
    session.open_paths(photos)
    wait_ready(session, qtbot)
    gate = darkroom.gates[SaveRequest] = Gate()
    session.export(session.items, wishes)
    qtbot.waitUntil(gate.reached.is_set)
    return gate
