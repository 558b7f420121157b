import shutil
import signal
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import torch
from torch import Tensor

from colorstudio.core.cards import read_card
from tests.trainer.tiny import SCHEDULE, STEPS, TinyTask
from trainer.errors import DataError, RunError
from trainer.run.listener import Listener
from trainer.run.loop import BEST, LAST, STATE, Loop, Schedule
from trainer.run.record import METRICS, read_metrics

CPU = torch.device("cpu")


@pytest.fixture(autouse=True)
def ctrl_c_is_heard() -> Iterator[None]:
    """Also where these tests run in the background."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler  # the loop hands it back
    signal.signal(signal.SIGINT, before)


@pytest.fixture
def whole(tmp_path: Path) -> dict[str, Any]:
    """The last state of a run with dropout that nothing interrupted."""
    Loop(TinyTask(dropout=0.5), SCHEDULE, tmp_path / "whole", CPU).run()
    return state_of(tmp_path / "whole")


def state_of(run: Path) -> dict[str, Any]:
    state: dict[str, Any] = torch.load(run / STATE, weights_only=True)
    return state


def resumed(run: Path, task: TinyTask) -> Loop:
    loop = Loop(task, SCHEDULE, run, CPU)
    loop.resume()
    return loop


def same(ours: dict[str, Any], theirs: dict[str, Any]) -> bool:
    parts = (ours["network"], theirs["network"]), (ours["average"], theirs["average"])
    return ours["step"] == theirs["step"] and all(torch.equal(a[name], b[name]) for a, b in parts for name in a)


def interrupt_at(step: int, work: Callable[..., Any]) -> Callable[..., Any]:
    """The work, with Ctrl-C pressed in its midst at its `step`-th turn."""
    turns = iter(range(10**6))

    def interrupted(*arguments: Any) -> Any:
        result = work(*arguments)
        if next(turns) == step:
            signal.raise_signal(signal.SIGINT)
        return result

    return interrupted


def test_ctrl_c_in_the_middle_of_a_step_ends_it_first_and_resume_ends_as_no_interruption_does(
    tmp_path: Path, whole: dict[str, Any]
) -> None:
    task = TinyTask(dropout=0.5)
    task.loss = interrupt_at(2, task.loss)  # type: ignore[method-assign]
    with pytest.raises(KeyboardInterrupt):
        Loop(task, SCHEDULE, tmp_path / "run", CPU).run()
    assert state_of(tmp_path / "run")["step"] == 3
    resumed(tmp_path / "run", TinyTask(dropout=0.5)).run()
    assert same(state_of(tmp_path / "run"), whole)


def test_ctrl_c_while_a_picture_is_read_stops_at_once(tmp_path: Path, whole: dict[str, Any]) -> None:
    task = TinyTask(dropout=0.5)
    pictures = interrupt_at(5, task.pictures.__getitem__)
    task.batches = lambda start: (pictures(slice(4)) for _ in range(9))  # type: ignore[method-assign]
    with pytest.raises(KeyboardInterrupt):
        Loop(task, SCHEDULE, tmp_path / "run", CPU).run()
    assert state_of(tmp_path / "run")["step"] == 5


def test_ctrl_c_while_validating_leaves_the_state_of_the_last_step(tmp_path: Path, whole: dict[str, Any]) -> None:
    task = TinyTask(dropout=0.5)
    task.validate = interrupt_at(0, task.validate)  # type: ignore[method-assign]
    with pytest.raises(KeyboardInterrupt):
        Loop(task, SCHEDULE, tmp_path / "run", CPU).run()
    assert same(state_of(tmp_path / "run"), whole)


def test_ctrl_c_while_the_state_is_written_leaves_it_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(torch, "save", interrupt_at(0, torch.save))
    task = TinyTask()
    loop = Loop(task, replace(SCHEDULE, check_minutes=1e-9), tmp_path / "run", CPU)
    with pytest.raises(KeyboardInterrupt):
        loop.run()
    assert state_of(tmp_path / "run")["step"] == loop.step < STEPS


def test_a_picture_that_turns_out_damaged_ends_the_run_with_its_state_saved(tmp_path: Path) -> None:
    task = TinyTask()

    def batches(start: int) -> Iterator[Tensor]:
        yield task.pictures[:4]
        raise DataError("The picture 2.jpg is damaged.")

    task.batches = batches  # type: ignore[method-assign]
    with pytest.raises(DataError, match=r"2\.jpg"):
        Loop(task, SCHEDULE, tmp_path / "run", CPU).run()
    assert state_of(tmp_path / "run")["step"] == 1


def test_after_a_crash_no_step_is_noted_twice(tmp_path: Path) -> None:
    schedule = replace(SCHEDULE, steps=60)
    task = TinyTask()
    loop = Loop(task, schedule, tmp_path / "run", CPU)

    def batches(start: int) -> Iterator[Tensor]:
        for step in range(50):
            if step == 30:
                loop.save()
            yield task.pictures[:4]
        raise ZeroDivisionError

    task.batches = batches  # type: ignore[method-assign]
    with pytest.raises(ZeroDivisionError):
        loop.run()
    with (tmp_path / "run" / METRICS).open("a") as file:
        file.write('{"kind": "train", "st')  # cut short by the crash
    assert [line["step"] for line in read_metrics(tmp_path / "run")] == [1, 20, 40]
    again = Loop(TinyTask(), schedule, tmp_path / "run", CPU)
    again.resume()
    again.run()
    Loop.resume(again)
    again.run()  # with nothing left to do
    noted = [(line["kind"], line["step"]) for line in read_metrics(tmp_path / "run")]
    assert noted == [("train", 1), ("train", 20), ("train", 40), ("train", 60), ("validation", 60)]


@contextmanager
def files_at_most(size: int) -> Iterator[None]:
    """Inside the block no file can grow beyond so many bytes: writing fails as it does on a full disk."""
    resource = pytest.importorskip("resource", reason="only Unix can be told so")
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    ignored = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
        signal.signal(signal.SIGXFSZ, ignored)


@pytest.mark.parametrize("size", [1000, 4000])  # too little for a checkpoint, and for the state alone
@pytest.mark.usefixtures("capsys")  # else the bar goes to a file, too
def test_a_full_disk_ends_the_run_with_a_sentence_and_keeps_what_was_saved(tmp_path: Path, size: int) -> None:
    run = tmp_path / "run"
    task = TinyTask()
    task.loss = interrupt_at(2, task.loss)  # type: ignore[method-assign]
    with pytest.raises(KeyboardInterrupt):
        Loop(task, SCHEDULE, run, CPU).run()
    loop = resumed(run, TinyTask())
    with pytest.raises(RunError, match=r"cannot be written at step 8: .*make room"), files_at_most(size):
        loop.run()
    assert state_of(run)["step"] == 3
    assert not list(run.glob("*.part"))
    resumed(run, TinyTask()).run()
    assert state_of(run)["step"] == STEPS


@pytest.mark.usefixtures("capsys")
def test_a_full_disk_while_figures_are_noted_is_told_as_one(tmp_path: Path) -> None:
    loop = Loop(TinyTask(), replace(SCHEDULE, steps=200), tmp_path, CPU)
    with (
        pytest.raises(RunError, match=r"cannot be written at step [1-9]0+: .* Nothing was saved so far"),
        files_at_most(400),
    ):
        loop.run()
    assert len(read_metrics(tmp_path)) >= 2


def test_a_gradient_that_is_not_finite_stops_the_run_before_it_spoils_the_weights(tmp_path: Path) -> None:
    task = TinyTask()
    before = [parameter.clone() for parameter in task.network.parameters()]
    task.loss = lambda batch, step: (0 * task.network(batch.float()).sum()).sqrt()  # type: ignore[method-assign]
    with pytest.raises(RunError, match="gradient became nan at step 0; nothing was saved"):
        Loop(task, SCHEDULE, tmp_path / "run", CPU).run()
    assert all(torch.equal(a, b) for a, b in zip(before, task.network.parameters(), strict=True))


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 cut short"])
def test_a_damaged_state_is_refused_with_a_sentence(tmp_path: Path, content: bytes) -> None:
    (tmp_path / STATE).write_bytes(content)
    with pytest.raises(RunError, match="is damaged, or of another network"):
        Loop(TinyTask(), SCHEDULE, tmp_path, CPU).resume()


def test_the_best_checkpoint_is_the_one_of_the_lowest_loss(tmp_path: Path) -> None:
    task = TinyTask()
    found = iter([3.0, 1.0, 2.0, 2.5, 4.0, 3.0, 3.0, 3.0, 3.0])
    task.validate = lambda network: {"loss": next(found)}  # type: ignore[method-assign]
    Loop(task, replace(SCHEDULE, check_minutes=1e-9), tmp_path, CPU).run()
    assert read_card(tmp_path / BEST).figures == {"loss": 1.0}
    assert read_card(tmp_path / LAST).figures == {"loss": 3.0}


def test_without_an_average_the_last_weights_are_kept(tmp_path: Path) -> None:
    loop = Loop(TinyTask(), replace(SCHEDULE, average=0.0), tmp_path, CPU)
    loop.run()
    for ours, averaged in zip(loop.network.parameters(), loop.average.module.parameters(), strict=True):
        assert torch.equal(ours, averaged)


def test_the_rate_climbs_falls_by_a_cosine_or_stays(tmp_path: Path) -> None:
    loop = Loop(TinyTask(), Schedule(steps=100, peak=2.0, warmup=0.2), tmp_path, CPU)
    rates = {}
    for loop.step in (0, 10, 20, 60, 100):
        rates[loop.step] = loop.rate()
    assert rates == pytest.approx({0: 0.02, 10: 1.0, 20: 2.0, 60: 1.0, 100: 0.0})
    constant = Loop(TinyTask(), Schedule(steps=100, peak=2.0, warmup=0.0, constant=True), tmp_path, CPU)
    assert constant.rate() == 2.0


def test_the_bar_expects_as_many_steps_as_the_minutes_allow(tmp_path: Path) -> None:
    loop = Loop(TinyTask(), Schedule(steps=1000, peak=1.0, minutes=1.0), tmp_path, CPU)
    assert loop.expected_steps() == 1000
    loop.step, loop.seconds = 30, 20.0
    assert loop.expected_steps() == 90
    loop.seconds = 1.0  # fast: the steps are over before the minute
    assert loop.expected_steps() == 1000


def test_minutes_end_a_run_before_its_steps(tmp_path: Path) -> None:
    loop = Loop(TinyTask(), Schedule(steps=10**6, peak=1e-3, minutes=0.002), tmp_path, CPU)
    loop.run()
    assert 0 < loop.step < 10**6
    assert 0.12 <= loop.seconds < 1.0


def test_a_run_goes_on_where_tensorboard_is_not_installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "tensorboard.compat.proto.event_pb2", None)
    figures = Loop(TinyTask(), SCHEDULE, tmp_path, CPU).run()
    assert read_metrics(tmp_path)[-1]["loss"] == figures["loss"]
    assert not list(tmp_path.glob("*tfevents*"))


def test_tensorboard_gets_losses_rate_and_figures(tmp_path: Path) -> None:
    Loop(TinyTask(), replace(SCHEDULE, steps=20), tmp_path, CPU).run()
    (events,) = tmp_path.glob("*tfevents*")
    content = events.read_bytes()
    for tag in (b"train/loss", b"train/rate", b"validation/loss"):
        assert tag in content


def test_a_new_run_in_a_folder_forgets_what_was_noted_there(tmp_path: Path) -> None:
    Loop(TinyTask(), SCHEDULE, tmp_path, CPU).run()
    shutil.copy(tmp_path / METRICS, tmp_path / "before")
    Loop(TinyTask(), SCHEDULE, tmp_path, CPU).run()
    assert [line["kind"] for line in read_metrics(tmp_path)] == ["train", "validation"]


def test_ctrl_c_is_not_lost_where_a_library_would_swallow_it(tmp_path: Path) -> None:
    swallowing: dict[str, Any] = {"__name__": "pyvips.voperation", "signal": signal}
    lines = ("def call():", " try:", "  signal.raise_signal(signal.SIGINT)", " except KeyboardInterrupt:", "  pass")
    exec("\n".join(lines), swallowing)
    task = TinyTask()
    batches = task.batches

    def reading(start: int) -> Iterator[Tensor]:
        for step, batch in enumerate(batches(start), start):
            if step == 2:
                swallowing["call"]()
            yield batch

    task.batches = reading  # type: ignore[method-assign]
    with pytest.raises(KeyboardInterrupt):
        Loop(task, SCHEDULE, tmp_path / "run", CPU).run()
    assert state_of(tmp_path / "run")["step"] == 3
    resumed(tmp_path / "run", TinyTask()).run()


class Listening(Listener):
    """Notes what it is told, and ends the run, or stops it, at a step."""

    def __init__(self, *, end: int = 0, stop: int = 0) -> None:
        self.told: list[str] = []
        self._end, self._stop = end, stop

    def stepped(self, loop: Loop, loss: float) -> None:
        self.told.append(f"{loop.step}")
        if loop.step == self._end:
            loop.end()
        if loop.step == self._stop:
            raise KeyboardInterrupt

    def checked(self, loop: Loop, network: torch.nn.Module, figures: dict[str, float]) -> None:
        assert not network.training
        assert read_card(loop.out / LAST).figures == figures
        self.told.append(f"checked at {loop.step}")


def test_listeners_are_told_of_every_step_and_check_and_change_nothing(tmp_path: Path, whole: dict[str, Any]) -> None:
    listening = Listening()
    loop = Loop(TinyTask(dropout=0.5), SCHEDULE, tmp_path / "heard", CPU, [listening])
    loop.run()
    assert listening.told == [*(str(step) for step in range(1, STEPS + 1)), f"checked at {STEPS}"]
    assert same(state_of(tmp_path / "heard"), whole)


def test_a_run_that_a_listener_ends_is_validated_and_written(tmp_path: Path) -> None:
    listening = Listening(end=3)
    figures = Loop(TinyTask(), SCHEDULE, tmp_path, CPU, [listening]).run()
    assert listening.told == ["1", "2", "3", "checked at 3"]
    assert read_card(tmp_path / BEST).figures == figures


def test_a_run_that_a_listener_stops_goes_on_to_the_same_end(tmp_path: Path, whole: dict[str, Any]) -> None:
    with pytest.raises(KeyboardInterrupt):
        Loop(TinyTask(dropout=0.5), SCHEDULE, tmp_path / "run", CPU, [Listening(stop=3)]).run()
    resumed(tmp_path / "run", TinyTask(dropout=0.5)).run()
    assert same(state_of(tmp_path / "run"), whole)


def test_time_that_a_listener_takes_is_no_time_of_training(tmp_path: Path) -> None:
    class Slow(Listener):
        def stepped(self, loop: Loop, loss: float) -> None:
            time.sleep(0.2)

    loop = Loop(TinyTask(), SCHEDULE, tmp_path, CPU, [Slow()])
    begun = time.monotonic()
    loop.run()
    assert loop.seconds < time.monotonic() - begun - 0.2 * (STEPS - 1)


@pytest.mark.parametrize("state", [[1, 2], {"network": 3}, {"network": {}, "average": None}, "a text"])
def test_a_state_of_another_shape_is_refused_with_a_sentence(tmp_path: Path, state: object) -> None:
    torch.save(state, tmp_path / STATE)
    with pytest.raises(RunError, match="is damaged, or of another network"):
        Loop(TinyTask(), SCHEDULE, tmp_path, CPU).resume()
