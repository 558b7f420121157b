from collections.abc import Iterator
from concurrent.futures import Future, wait

import pytest
from PySide6.QtCore import QObject, Qt, Signal
from pytestqt.qtbot import QtBot

from colorstudio.session.clerk import Clerk


class Teller(QObject):
    told = Signal(str)


@pytest.fixture
def clerk(qtbot: QtBot) -> Iterator[Clerk]:
    clerk = Clerk()
    yield clerk
    clerk.close()


def test_an_answer_never_overtakes_what_the_work_has_told(
    clerk: Clerk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    submit = clerk._pool.submit

    def submit_and_wait(*work: object) -> Future[object]:  # as where the GUI thread loses its turn right after asking
        future: Future[object] = submit(*work)  # type: ignore[arg-type]
        wait([future])
        return future

    monkeypatch.setattr(clerk._pool, "submit", submit_and_wait)
    teller = Teller()
    heard: list[str] = []
    teller.told.connect(heard.append, Qt.ConnectionType.QueuedConnection)
    clerk.do(lambda: teller.told.emit("result"), then=lambda _: heard.append("answer"))
    assert not heard
    qtbot.waitUntil(lambda: len(heard) == 2)
    assert heard == ["result", "answer"]
