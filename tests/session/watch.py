"""What the tests of the session share: looks, a record of what it tells, and waits."""

from dataclasses import dataclass, field
from pathlib import Path

from pytestqt.qtbot import QtBot

from colorstudio.core.look import Look
from colorstudio.engine.view import Frame, View
from colorstudio.session.album import Item
from colorstudio.session.session import Session

ALPHA = Look(temperature=0.4)
BETA = Look(temperature=0.9)
VIEW = View(1.0, (60.0, 40.0), (120, 80))


@dataclass
class Told:
    """What a session has told."""

    failed: list[tuple[str, str]] = field(default_factory=list)
    noticed: list[str] = field(default_factory=list)
    frames: list[Frame] = field(default_factory=list)
    looks: list[Look] = field(default_factory=list)
    currents: list[Item | None] = field(default_factory=list)
    busy: list[tuple[bool, str, float]] = field(default_factory=list)
    networks: list[str | None] = field(default_factory=list)
    devices: list[str] = field(default_factory=list)
    opened: list[Item] = field(default_factory=list)
    changed: list[tuple[Item, str]] = field(default_factory=list)

    def watch(self, session: Session) -> None:
        """Listen, and answer a newly opened photograph with a view, as the window does."""
        session.news.failed.connect(lambda *args: self.failed.append(args))
        session.news.noticed.connect(self.noticed.append)
        session.screen.frame_ready.connect(self.frames.append)
        session.editing.changed.connect(lambda: self.looks.append(session.look))
        session.screen.current_changed.connect(self.currents.append)
        session.work.busy_changed.connect(lambda *args: self.busy.append(args))
        for changed in (session.equipment.defaults_changed, session.equipment.network_kept):
            changed.connect(lambda: self.networks.append(session.network.name if session.network else None))
        session.equipment.device_changed.connect(self.devices.append)
        session.screen.opened.connect(self.opened.append)
        session.screen.opened.connect(lambda _: session.set_view(VIEW))
        session.album.item_changed.connect(lambda item: self.changed.append((item, str(item.state))))


def wait_ready(session: Session, qtbot: QtBot) -> Item:
    qtbot.waitUntil(lambda: session.current is not None and session.current.state == "ready")
    assert session.current is not None
    return session.current


def open_one(session: Session, photos: list[Path], qtbot: QtBot) -> Item:
    session.open_paths(photos[:1])
    return wait_ready(session, qtbot)


def wait_quiet(session: Session, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not session.busy)
