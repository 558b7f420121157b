"""A timed second before a run: it changes nothing, and tells of runs that are too short."""

from dataclasses import replace
from pathlib import Path

import pytest
import torch
from torch import Tensor

from tests.trainer.tiny import SCHEDULE, TinyTask
from trainer.cli import main
from trainer.run.loop import Loop
from trainer.run.precision import BFLOAT16, FLOAT32, in_use
from trainer.run.trial import Pace, Trial, expected_steps, outlook, shortfall

CPU = torch.device("cpu")


class Noting(TinyTask):
    """Notes in which precision and on how many pictures its steps are."""

    def __init__(self) -> None:
        super().__init__()
        self.steps: list[tuple[str, int]] = []

    def loss(self, batch: Tensor, step: int) -> Tensor:
        self.steps.append((in_use(CPU), len(batch)))
        return super().loss(batch, step)


def test_a_trial_steps_in_the_precision_asked_for_and_reckons_with_the_whole_batch() -> None:
    task = Noting()
    trial = Trial(task, CPU)
    assert trial.seconds(FLOAT32) > 0
    assert {name for name, _ in task.steps} == {FLOAT32}
    assert task.steps[-1] == (FLOAT32, 4)  # the whole batch, since four of these take less than a moment
    assert trial.seconds(BFLOAT16) > 0
    assert task.steps[-1] == (BFLOAT16, 4)
    before = len(task.steps)
    trial.seconds(FLOAT32)
    assert len(task.steps) == before  # measured once


def test_a_run_after_a_trial_is_the_run_without_one(tmp_path: Path) -> None:
    task = TinyTask(dropout=0.5)
    task.network.append(torch.nn.BatchNorm2d(3))
    alike = TinyTask(dropout=0.5)
    alike.network.append(torch.nn.BatchNorm2d(3))
    loop = Loop(task, SCHEDULE, tmp_path / "tried", CPU)
    Trial(task, CPU).seconds(FLOAT32)
    assert loop.run() == Loop(alike, SCHEDULE, tmp_path / "plain", CPU).run()
    for ours, theirs in zip(task.network.state_dict().values(), alike.network.state_dict().values(), strict=True):
        assert torch.equal(ours, theirs)


def test_a_run_too_short_to_learn_is_told_of_and_a_long_one_is_not() -> None:
    brief = replace(SCHEDULE, steps=2000, minutes=8.0)
    assert expected_steps(brief, 60.0) == 8
    warning = shortfall(brief, 8)
    assert warning is not None
    assert "about 8 steps in 8 minutes" in warning
    assert shortfall(brief, expected_steps(brief, 1.0)) is None
    assert expected_steps(replace(brief, minutes=None), 60.0) == 2000


def test_a_trial_beside_other_work_tells_the_pace_and_what_the_step_itself_takes(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    # Four threads' work of a step takes 0.8 s of processor time, in 1 s where the others leave it a fifth of the cores.
    clocks = {"perf_counter": 0.0, "process_time": 0.0}

    class HeldUp(TinyTask):
        def loss(self, batch: Tensor, step: int) -> Tensor:
            clocks["perf_counter"] += 1.0
            clocks["process_time"] += 0.8
            return super().loss(batch, step)

    for name in clocks:
        monkeypatch.setattr(f"trainer.run.trial.time.{name}", lambda name=name: clocks[name])
    monkeypatch.setattr("trainer.run.trial.torch.get_num_threads", lambda: 4)
    trial = Trial(HeldUp(), CPU)
    pace = trial.pace(FLOAT32)
    assert [pace.now, pace.alone] == pytest.approx([2.0, 0.4])  # of four pictures, tried with two
    assert pace.is_held_up
    assert trial.seconds(FLOAT32) == pace.alone


def test_what_is_expected_beside_other_work_is_told_with_what_would_be_without() -> None:
    schedule = replace(SCHEDULE, steps=2000, minutes=8.0)
    expected = outlook(schedule, Pace(now=40.0, alone=4.0))
    assert (expected.steps, expected.alone) == (12, 120)
    assert expected.warning is not None
    assert "let the computer do less beside it, when it would make about 120" in expected.warning
    expected = outlook(schedule, Pace(now=4.5, alone=4.0))
    assert (expected.steps, expected.alone, expected.warning) == (106, None, None)
    hopeless = outlook(schedule, Pace(now=400.0, alone=100.0)).warning
    assert hopeless is not None
    assert "do less" not in hopeless


def test_fit_says_before_it_starts_that_a_run_is_too_short(
    tiny_cifar: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = ["fit", "regression", "--preset", "compact", "--data", str(tiny_cifar), "--out", str(tmp_path / "run")]
    settings = ("width=4", "batch=50", "epochs=500", "minutes=0.0001", "checked=10")
    assert main([*words, *(part for change in settings for part in ("--set", change)), "--device", "cpu"]) == 0
    assert "This run will make about" in capsys.readouterr().err
