"""Several requests at once on one darkroom."""

import threading
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from colorstudio.engine.context import Context
from colorstudio.engine.lanes import Lanes
from colorstudio.engine.requests import Request
from colorstudio.errors import Cancelled, no_check
from tests.engine.fakes import LONG, FakeWorker, Gate, photo_source, render


@pytest.mark.parametrize("way", ["aside", "freely"])
def test_while_one_reads_writes_or_predicts_another_has_the_darkroom(way: str) -> None:
    worker, gate = FakeWorker(), Gate()

    def work(request: Request[Any], context: Context) -> str:
        if request == render(0.1):
            context.aside(lambda _: gate.hold()) if way == "aside" else context.freely(gate.hold)
        return threading.current_thread().name

    worker.works[type(render())] = work
    lanes = Lanes(worker, notice=lambda _: None)
    with ThreadPoolExecutor(1, thread_name_prefix="lane") as pool:
        held = pool.submit(lanes.run, render(0.1), no_check)
        assert gate.reached.wait(LONG)
        assert str(lanes.run(render(0.2), no_check)) == "MainThread"
        assert not held.done()
        gate.opened.set()
        assert str(held.result(LONG)).startswith("lane")


def test_what_holds_the_darkroom_has_it_to_itself_again_after_it_ran_freely() -> None:
    worker, inside, most = FakeWorker(), 0, 0
    meeting = threading.Barrier(2)

    def work(_: Request[Any], context: Context) -> None:
        nonlocal inside, most
        for _turn in range(20):
            context.freely(lambda: meeting.wait(LONG))
            inside += 1
            most = max(most, inside)
            threading.Event().wait(0.001)
            inside -= 1

    worker.works[type(render())] = work
    lanes = Lanes(worker, notice=lambda _: None)
    with ThreadPoolExecutor(2) as pool:
        for done in [pool.submit(lanes.run, render(photo=number), no_check) for number in (1, 2)]:
            done.result(LONG)
    assert most == 1


def test_one_that_is_cancelled_while_it_runs_freely_leaves_the_darkroom_to_the_others() -> None:
    worker = FakeWorker()

    def cancel() -> None:
        raise Cancelled

    worker.works[type(render())] = lambda _, context: context.freely(cancel)
    lanes = Lanes(worker, notice=lambda _: None)
    with pytest.raises(Cancelled):
        lanes.run(render(), no_check)
    worker.works.clear()
    assert photo_source() == lanes.run(render(), no_check).source  # type: ignore[attr-defined]
