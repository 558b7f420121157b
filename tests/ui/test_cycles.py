"""Cycles are collected in the GUI thread, whoever makes garbage."""

import gc
import threading
from collections import Counter
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from colorstudio.ui.cycles import ALL_EVERY, Cycles


class Ring:
    """An object that holds itself, and tells which thread it was destroyed by."""

    def __init__(self, ends: list[int]) -> None:
        self.itself, self.ends = self, ends

    def __del__(self) -> None:
        self.ends.append(threading.get_ident())


@pytest.fixture
def cycles(qapp: QObject) -> Iterator[Cycles]:
    gc.collect()
    made = Cycles()
    yield made
    made.close()
    gc.disable()  # as in all tests


def make_garbage() -> None:
    """On a thread of its own, as much as has Python collect several times."""

    def work() -> None:
        keep: list[list[object]] = [[] for _ in range(20 * gc.get_threshold()[0])]
        assert keep

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()


def test_another_thread_destroys_no_cycle_and_the_gui_thread_does(cycles: Cycles, qtbot: QtBot) -> None:
    ends: list[int] = []
    Ring(ends)
    make_garbage()
    assert ends == []
    qtbot.waitUntil(lambda: len(ends) == 1, timeout=5000)
    assert ends == [threading.get_ident()]


def test_left_to_python_another_thread_does(cycles: Cycles) -> None:
    cycles.close()
    ends: list[int] = []
    Ring(ends)
    make_garbage()
    assert ends != [threading.get_ident()]
    assert len(ends) == 1


def test_what_was_spared_is_looked_at_no_more(cycles: Cycles) -> None:
    ends: list[int] = []
    Ring(ends)
    cycles.spare()
    gc.collect()
    assert ends == []
    gc.unfreeze()
    gc.collect()
    assert len(ends) == 1


def test_all_is_looked_at_once_a_minute_and_what_is_young_each_second(
    cycles: Cycles, monkeypatch: pytest.MonkeyPatch
) -> None:
    collected: list[int] = []
    monkeypatch.setattr(gc, "collect", collected.append)
    for _ in range(2 * ALL_EVERY):
        cycles.collect()
    assert Counter(collected) == {1: 118, 2: 2}
