"""Who goes first, who is replaced, who is dropped."""

import threading
from dataclasses import replace
from pathlib import Path
from typing import Any

from colorstudio.core.treatment import UNTOUCHED
from colorstudio.engine.mailbox import IDLE_LIMIT, Mailbox
from colorstudio.engine.requests import (
    CopyRequest,
    DeviceRequest,
    Job,
    OpenRequest,
    PredictRequest,
    Priority,
    Request,
    SaveRequest,
    ThumbnailRequest,
)
from tests.engine.fakes import LONG, NETWORK, photo_source, render


def save(number: int) -> SaveRequest:
    return SaveRequest(photo_source(number), NETWORK, UNTOUCHED, Path(f"{number}.png"))


def copy() -> CopyRequest:
    return CopyRequest(photo_source(), NETWORK, UNTOUCHED)


def take_all(mailbox: Mailbox, count: int) -> list[Request[Any]]:
    taken = []
    for _ in range(count):
        job = mailbox.take()
        assert job is not None
        mailbox.finish(job)
        taken.append(job.request)
    return taken


def take(mailbox: Mailbox) -> Job:
    job = mailbox.take()
    assert job is not None
    return job


def test_a_render_goes_before_an_opening_before_a_save_before_a_thumbnail() -> None:
    mailbox = Mailbox()
    requests = [ThumbnailRequest(photo_source()), save(1), OpenRequest(photo_source()), render()]
    for request in requests:
        mailbox.put(request)
    assert take_all(mailbox, 4) == requests[::-1]


def test_a_render_replaces_the_one_that_waits_and_says_so() -> None:
    mailbox = Mailbox()
    old, _ = mailbox.put(render(0.1))
    _, dropped = mailbox.put(render(0.2))
    assert dropped == [old]
    assert take_all(mailbox, 1) == [render(0.2)]


def test_a_running_render_is_not_dropped_by_a_newer_one() -> None:
    mailbox = Mailbox()
    mailbox.put(render(0.1))
    running = take(mailbox)
    _, dropped = mailbox.put(render(0.2))
    assert dropped == []
    assert mailbox.finish(running)


def test_a_coarse_render_that_runs_is_dropped_by_the_sharp_one_and_by_no_other() -> None:
    mailbox = Mailbox()
    mailbox.put(replace(render(0.1), moving=True))
    running = take(mailbox)
    assert mailbox.put(replace(render(0.2), moving=True))[1] == []
    assert mailbox.is_wanted(running)
    _, dropped = mailbox.put(render(0.2))
    assert running in dropped
    assert not mailbox.finish(running)


def test_saves_and_copies_keep_their_order_and_are_never_replaced() -> None:
    mailbox = Mailbox()
    requests = [save(1), copy(), save(1), save(2), copy()]
    assert [mailbox.put(request)[1] for request in requests] == [[]] * 5
    assert take_all(mailbox, 5) == requests


def test_opening_another_photograph_drops_the_running_prediction() -> None:
    mailbox = Mailbox()
    mailbox.put(PredictRequest(photo_source(1), NETWORK))
    running = take(mailbox)
    _, dropped = mailbox.put(OpenRequest(photo_source(2)))
    assert dropped == [running]
    assert not mailbox.is_wanted(running)
    assert not mailbox.finish(running)


def test_the_newest_thumbnail_comes_first() -> None:
    mailbox = Mailbox()
    requests = [ThumbnailRequest(photo_source(number)) for number in range(4)]
    for request in requests:
        mailbox.put(request)
    assert take_all(mailbox, 4) == requests[::-1]


def test_of_too_many_thumbnails_the_oldest_are_dropped() -> None:
    mailbox = Mailbox()
    dropped = []
    for number in range(IDLE_LIMIT + 3):
        dropped += mailbox.put(ThumbnailRequest(photo_source(number)))[1]
    assert [job.request for job in dropped] == [ThumbnailRequest(photo_source(number)) for number in range(3)]


def test_inside_a_save_renders_and_openings_may_run_but_no_other_save() -> None:
    mailbox = Mailbox()
    for request in (save(1), render(), DeviceRequest("cpu")):
        mailbox.put(request)
    inside = [mailbox.take_quicker(Priority.ORDERED) for _ in range(3)]
    assert [job.request if job else None for job in inside] == [render(), DeviceRequest("cpu"), None]


def test_no_save_runs_inside_a_thumbnail() -> None:
    mailbox = Mailbox()
    mailbox.put(save(1))
    assert mailbox.take_quicker(Priority.IDLE) is None


def test_a_dropped_job_is_told_of_once() -> None:
    mailbox = Mailbox()
    job, _ = mailbox.put(save(1))
    assert mailbox.take() == job
    assert mailbox.drop(lambda other: other == job) == [job]
    assert mailbox.drop(lambda other: other == job) == []
    assert not mailbox.finish(job)


def test_a_job_that_has_ended_is_no_longer_wanted() -> None:
    mailbox = Mailbox()
    mailbox.put(save(1))
    job = take(mailbox)
    assert mailbox.is_wanted(job)
    mailbox.drop(lambda other: True)
    mailbox.finish(job)
    assert not mailbox.is_wanted(job)


def test_after_close_everything_is_dropped_and_nothing_taken() -> None:
    mailbox = Mailbox()
    mailbox.put(save(1))
    running = take(mailbox)
    waiting, _ = mailbox.put(save(2))
    assert mailbox.close() == [waiting, running]
    late, dropped = mailbox.put(save(3))
    assert dropped == [late]
    assert mailbox.take() is None


def test_waiting_beside_a_job_ends_when_a_quicker_one_comes() -> None:
    mailbox = Mailbox()
    mailbox.put(save(1))
    running = take(mailbox)
    waiter = threading.Thread(target=mailbox.wait_beside, args=(running, lambda: False))
    waiter.start()
    mailbox.put(copy())  # of the same priority: no reason to wake
    mailbox.put(render())
    waiter.join(LONG)
    assert not waiter.is_alive()
