"""The engine's thread, with a worker that needs no torch."""

import logging
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from colorstudio.core.treatment import UNTOUCHED
from colorstudio.engine.context import Context
from colorstudio.engine.engine import Engine
from colorstudio.engine.requests import (
    CopyRequest,
    OpenRequest,
    PredictRequest,
    RenderRequest,
    Request,
    SaveRequest,
    ThumbnailRequest,
)
from colorstudio.errors import Check, Message, PhotoDamaged
from tests.engine.fakes import LONG, NETWORK, FakeWorker, Gate, Outcomes, photo_source, render


def save(number: int = 1) -> SaveRequest:
    return SaveRequest(photo_source(number), NETWORK, UNTOUCHED, Path(f"{number}.png"))


def test_a_request_is_answered_on_the_gui_thread(
    engine: Engine, outcomes: Outcomes, worker: FakeWorker, qtbot: QtBot
) -> None:
    threads = []
    engine.done.connect(lambda *_: threads.append(threading.current_thread()))
    with qtbot.waitSignal(engine.done):
        engine.submit(save())
    assert threads == [threading.main_thread()]
    assert worker.threads.isdisjoint({threading.main_thread().name})


def test_of_200_slider_moves_few_are_rendered_and_the_last_one_is(
    engine: Engine, outcomes: Outcomes, worker: FakeWorker, qtbot: QtBot
) -> None:
    gate = Gate()
    worker.works[RenderRequest] = lambda request, _: gate.hold() if request == render(0.0) else None
    engine.submit(render(0.0))
    assert gate.reached.wait(LONG)
    jobs = [engine.submit(render(number / 200)) for number in range(1, 201)]
    gate.opened.set()
    qtbot.waitUntil(lambda: outcomes.ended(jobs[-1]) == 1)
    assert outcomes.results(RenderRequest) == [render(0.0), render(1.0)]
    assert outcomes.cancelled == jobs[:-1]


def test_every_job_ends_in_exactly_one_answer(
    engine: Engine, outcomes: Outcomes, worker: FakeWorker, qtbot: QtBot
) -> None:
    def fail(request: Request[Any], context: Context) -> object:
        raise PhotoDamaged(Path("x.jpg"), "x.jpg is damaged.")

    worker.works[OpenRequest] = fail
    jobs = [
        engine.submit(request)
        for number in range(20)
        for request in (render(number / 20), save(number), OpenRequest(photo_source(number)))
    ]
    for job in jobs[::7]:
        engine.cancel(job.ticket)
    qtbot.waitUntil(lambda: all(outcomes.ended(job) for job in jobs))
    assert [outcomes.ended(job) for job in jobs] == [1] * len(jobs)


def test_saves_come_in_order_and_none_is_dropped(engine: Engine, outcomes: Outcomes, qtbot: QtBot) -> None:
    requests = [save(number) for number in range(10)]
    for request in requests:
        engine.submit(request)
    qtbot.waitUntil(lambda: len(outcomes.done) == 10)
    assert outcomes.results(SaveRequest) == requests


@pytest.mark.parametrize(
    "hold",
    [
        pytest.param(lambda gate, context: gate.hold_checking(context.check), id="between strips"),
        pytest.param(lambda gate, context: context.aside(lambda check: gate.hold()), id="while the file is written"),
    ],
)
def test_the_slider_gets_through_while_a_save_runs(
    engine: Engine, outcomes: Outcomes, worker: FakeWorker, qtbot: QtBot, hold: Callable[[Gate, Context], object]
) -> None:
    gate = Gate()
    worker.works[SaveRequest] = lambda _, context: hold(gate, context)
    saving = engine.submit(save())
    assert gate.reached.wait(LONG)
    rendering = engine.submit(render())
    qtbot.waitUntil(lambda: outcomes.ended(rendering) == 1)
    assert outcomes.ended(saving) == 0
    gate.opened.set()
    qtbot.waitUntil(lambda: outcomes.ended(saving) == 1)
    assert not outcomes.cancelled


def test_a_photograph_opens_while_the_file_of_a_save_is_written(
    engine: Engine, outcomes: Outcomes, worker: FakeWorker, qtbot: QtBot
) -> None:
    gate = Gate()
    worker.works[SaveRequest] = lambda _, context: context.aside(lambda check: gate.hold())
    worker.works[OpenRequest] = lambda _, context: context.aside(lambda check: "read")
    engine.submit(save())
    assert gate.reached.wait(LONG)
    opening = engine.submit(OpenRequest(photo_source(2)))
    qtbot.waitUntil(lambda: (opening, "read") in outcomes.done)
    gate.opened.set()


def test_what_runs_aside_gives_its_result_and_its_error(
    engine: Engine, outcomes: Outcomes, worker: FakeWorker, qtbot: QtBot
) -> None:
    def damaged(check: Check) -> object:
        raise PhotoDamaged(Path("x.jpg"), "x.jpg is damaged.")

    worker.works[OpenRequest] = lambda _, context: context.aside(damaged)
    worker.works[CopyRequest] = lambda _, context: context.aside(lambda check: threading.current_thread().name)
    engine.submit(OpenRequest(photo_source()))
    engine.submit(CopyRequest(photo_source(), NETWORK, UNTOUCHED))
    qtbot.waitUntil(lambda: len(outcomes.done) == len(outcomes.failed) == 1)
    assert str(outcomes.failed[0][1]) == "x.jpg is damaged."
    assert str(outcomes.done[0][1]).startswith("colorstudio-file")


def test_cancel_answers_within_100_ms_and_frees_the_worker_within_a_second(
    engine: Engine, outcomes: Outcomes, worker: FakeWorker, qtbot: QtBot
) -> None:
    gate = Gate()  # never opened: the job would run for ever
    worker.works[SaveRequest] = lambda _, context: gate.hold_checking(context.check)
    saving = engine.submit(save())
    assert gate.reached.wait(LONG)
    start = time.perf_counter()
    assert engine.cancel(saving.ticket)
    assert outcomes.cancelled == [saving]
    assert time.perf_counter() - start < 0.1
    copying = engine.submit(CopyRequest(photo_source(), NETWORK, UNTOUCHED))
    qtbot.waitUntil(lambda: outcomes.ended(copying) == 1)
    assert time.perf_counter() - start < 1.0
    assert outcomes.ended(saving) == 1


def test_cancel_frees_the_worker_even_while_an_encoder_does_not_listen(
    engine: Engine, outcomes: Outcomes, worker: FakeWorker, qtbot: QtBot
) -> None:
    gate = Gate()
    worker.works[SaveRequest] = lambda _, context: context.aside(lambda check: gate.hold())
    saving = engine.submit(save())
    assert gate.reached.wait(LONG)
    engine.cancel(saving.ticket)
    copying = engine.submit(CopyRequest(photo_source(), NETWORK, UNTOUCHED))
    qtbot.waitUntil(lambda: outcomes.ended(copying) == 1, timeout=1000)
    gate.opened.set()


def test_what_runs_aside_learns_that_it_was_cancelled(engine: Engine, outcomes: Outcomes, worker: FakeWorker) -> None:
    gate, ended = Gate(), threading.Event()

    def write(check: Check) -> None:
        try:
            gate.hold_checking(check)
        finally:
            ended.set()

    worker.works[SaveRequest] = lambda _, context: context.aside(write)
    saving = engine.submit(save())
    assert gate.reached.wait(LONG)
    engine.cancel(saving.ticket)
    assert ended.wait(LONG)


def test_a_job_that_has_ended_cannot_be_cancelled(engine: Engine, outcomes: Outcomes, qtbot: QtBot) -> None:
    job = engine.submit(save())
    qtbot.waitUntil(lambda: outcomes.ended(job) == 1)
    assert not engine.cancel(job.ticket)
    assert not outcomes.cancelled


def test_cancelling_a_kind_leaves_the_others(
    engine: Engine, outcomes: Outcomes, worker: FakeWorker, qtbot: QtBot
) -> None:
    gate = Gate()
    worker.works[CopyRequest] = lambda _, context: gate.hold()
    copying = engine.submit(CopyRequest(photo_source(), NETWORK, UNTOUCHED))
    assert gate.reached.wait(LONG)
    saves = [engine.submit(save(number)) for number in range(3)]
    assert engine.cancel_kind(SaveRequest)
    assert outcomes.cancelled == saves
    assert not engine.cancel_kind(SaveRequest)
    gate.opened.set()
    qtbot.waitUntil(lambda: outcomes.ended(copying) == 1)
    assert outcomes.cancelled == saves


def test_opening_another_photograph_ends_the_prediction_of_the_old_one(
    engine: Engine, outcomes: Outcomes, worker: FakeWorker, qtbot: QtBot
) -> None:
    gate = Gate()
    worker.works[PredictRequest] = lambda _, context: gate.hold_checking(context.check)
    predicting = engine.submit(PredictRequest(photo_source(1), NETWORK))
    assert gate.reached.wait(LONG)
    opening = engine.submit(OpenRequest(photo_source(2)))
    assert outcomes.cancelled == [predicting]
    qtbot.waitUntil(lambda: outcomes.ended(opening) == 1)


def test_a_prediction_that_ends_after_it_was_dropped_is_not_told_of(
    engine: Engine, outcomes: Outcomes, worker: FakeWorker, qtbot: QtBot
) -> None:
    gate = Gate()
    worker.works[PredictRequest] = lambda *_: gate.hold()
    predicting = engine.submit(PredictRequest(photo_source(1), NETWORK))
    assert gate.reached.wait(LONG)
    opening = engine.submit(OpenRequest(photo_source(2)))
    gate.opened.set()
    qtbot.waitUntil(lambda: outcomes.ended(opening) == 1)
    assert [job for job, _ in outcomes.done] == [opening]
    assert outcomes.cancelled == [predicting]


def test_thumbnails_wait_until_nothing_else_does(
    engine: Engine, outcomes: Outcomes, worker: FakeWorker, qtbot: QtBot
) -> None:
    gate = Gate()
    worker.works[CopyRequest] = lambda *_: gate.hold()
    engine.submit(CopyRequest(photo_source(), NETWORK, UNTOUCHED))
    assert gate.reached.wait(LONG)
    engine.submit(ThumbnailRequest(photo_source(1)))
    engine.submit(save())
    gate.opened.set()
    qtbot.waitUntil(lambda: len(outcomes.done) == 3)
    assert [type(request) for request in worker.begun] == [CopyRequest, SaveRequest, ThumbnailRequest]


def test_an_unforeseen_error_fails_its_job_alone_and_leaves_a_traceback_in_the_log(
    engine: Engine,
    outcomes: Outcomes,
    worker: FakeWorker,
    qtbot: QtBot,
    caplog: pytest.LogCaptureFixture,
) -> None:
    worker.works[CopyRequest] = lambda *_: 1 // 0
    with caplog.at_level(logging.ERROR):
        engine.submit(CopyRequest(photo_source(), NETWORK, UNTOUCHED))
        engine.submit(save())
        qtbot.waitUntil(lambda: len(outcomes.done) == len(outcomes.failed) == 1)
    assert isinstance(outcomes.failed[0][1], ZeroDivisionError)
    assert "Traceback" in caplog.text


def test_a_worker_that_cannot_be_made_fails_every_job_and_is_tried_again(qtbot: QtBot) -> None:
    attempts = []

    def make_worker() -> FakeWorker:
        attempts.append(1)
        if len(attempts) < 3:
            raise ImportError("torch is broken")
        return FakeWorker()

    engine = Engine(make_worker)
    outcomes = Outcomes()
    outcomes.watch(engine)
    engine.start()
    for number in range(3):
        engine.submit(save(number))
    qtbot.waitUntil(lambda: len(outcomes.failed) == 2 and len(outcomes.done) == 1)
    engine.close()


def test_progress_and_notices_reach_the_gui(
    engine: Engine, outcomes: Outcomes, worker: FakeWorker, qtbot: QtBot
) -> None:
    def work(request: Request[Any], context: Context) -> None:
        context.progress(0.25, "a.jpg")
        context.notice(Message("Memory ran out."))

    worker.works[SaveRequest] = work
    with qtbot.waitSignal(engine.noticed) as noticed:
        engine.submit(save())
    qtbot.waitUntil(lambda: outcomes.progress == [(0.25, "a.jpg")])
    assert noticed.args == [Message("Memory ran out.")]


def test_closing_ends_the_running_job_drops_the_rest_and_closes_the_worker(
    engine: Engine, outcomes: Outcomes, worker: FakeWorker
) -> None:
    gate = Gate()  # never opened
    worker.works[SaveRequest] = lambda _, context: gate.hold_checking(context.check)
    jobs = [engine.submit(save(number)) for number in range(3)]
    assert gate.reached.wait(LONG)
    start = time.perf_counter()
    engine.close()
    assert time.perf_counter() - start < 1.0
    assert sorted(job.ticket for job in outcomes.cancelled) == [job.ticket for job in jobs]
    assert engine.isFinished()
    assert worker.closed


def test_closing_does_not_wait_for_an_import_that_nothing_can_stop() -> None:
    begun, over = threading.Event(), threading.Event()

    def load() -> FakeWorker:
        begun.set()
        assert over.wait(LONG)
        return FakeWorker()

    engine = Engine(load)
    engine.start()
    engine.submit(save())
    assert begun.wait(LONG)
    engine.close()  # comes back, though the import goes on
    assert (engine.is_loading, engine.isFinished()) == (True, False)
    over.set()
    assert engine.wait(1000 * int(LONG))
    assert (engine.is_loading, engine.isFinished()) == (False, True)
    engine.close()


def test_a_closed_engine_drops_what_comes(engine: Engine, outcomes: Outcomes) -> None:
    engine.close()
    job = engine.submit(save())
    assert outcomes.cancelled == [job]


def test_session_and_engine_load_without_torch() -> None:
    code = "import sys, colorstudio.session.session; print(sorted({'torch', 'pyvips', 'PIL'} & set(sys.modules)))"
    answer = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert answer.stdout.strip() == "[]"
