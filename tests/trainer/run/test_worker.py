"""The worker: what it reports, and that it does as it is told on its standard input."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any
from unittest.mock import Mock

import pytest
import torch
from PIL import Image

from tests.trainer.conftest import colour_scene
from trainer.recipes.studio import StudioTask
from trainer.run import worker as worker_module
from trainer.run.gain import Gain, gain
from trainer.run.loop import BEST, STATE, Schedule
from trainer.run.record import read_record
from trainer.run.trial import Outlook
from trainer.run.worker import BEFORE, Options, Reporter

ROOT = Path(__file__).parents[3]


@pytest.fixture(scope="module")
def photographs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Thirty colour photographs, a gray one, and one that the app coloured."""
    folder = tmp_path_factory.mktemp("photographs")
    for seed in range(30):
        colour_scene(seed).rotate(90 * (seed % 4), expand=True).save(folder / f"{seed:02}.jpg")
    colour_scene(40).convert("L").save(folder / "gray.jpg")
    colour_scene(41).save(folder / "40-color.jpg")
    return folder


class Worker:
    """A worker process, its reports read one by one."""

    def __init__(self, **options: Any) -> None:
        small = ["batch=2", "side=32", "peak=0.001", *options.pop("settings", ())]
        given = {"device": "cpu", "settings": small} | {
            name: str(value) if isinstance(value, Path) else value for name, value in options.items()
        }
        pipe = subprocess.PIPE
        self.process = subprocess.Popen(
            [sys.executable, "-m", "trainer.run.worker", json.dumps(given)],
            cwd=ROOT,
            env={**os.environ, "PYTHONPATH": str(ROOT), "OMP_NUM_THREADS": "1"},
            stdin=pipe,
            stdout=pipe,
            stderr=pipe,
            text=True,
        )
        self.reports: list[dict[str, Any]] = []

    def __enter__(self) -> "Worker":
        return self

    def __exit__(self, *_: object) -> None:
        self.process.kill()
        self.process.communicate()

    def until(self, kind: str) -> dict[str, Any]:
        """The next report of a kind."""
        return next(found for found in self._reading() if found["kind"] == kind)

    def say(self, word: str) -> None:
        assert self.process.stdin is not None
        self.process.stdin.write(word + "\n")
        self.process.stdin.flush()

    def end(self) -> int:
        """Its exit status, after all of its reports."""
        list(self._reading())
        return self.process.wait(60)

    def _reading(self) -> Iterator[dict[str, Any]]:
        assert self.process.stdout is not None
        for line in self.process.stdout:
            self.reports.append(json.loads(line))
            yield self.reports[-1]

    def found(self, kind: str) -> list[dict[str, Any]]:
        return [found for found in self.reports if found["kind"] == kind]


def reported(
    pace: list[int], share: float, expected: Outlook, folder: Path, capsys: pytest.CaptureFixture[str]
) -> list[str]:
    """The warnings of a reporter, from the outlook on and over steps at such a pace: steps of the run expected."""
    loop: Any = SimpleNamespace(schedule=Schedule(steps=100, peak=1.0, minutes=1.0), step=5, seconds=3.0, best=0.0)
    loop.progress, loop.device, loop.precision = lambda: share, torch.device("cpu"), "float32"
    loop.task = Mock(spec=StudioTask, val=torch.empty(0, 3, 8, 8))
    commands: Any = SimpleNamespace(paused=False, finish=False, heed=lambda: None)
    reporter = Reporter(Options(folder, None, folder, measure=False), commands)
    reporter.begin(loop, expected)
    for steps in pace:
        loop.expected_steps = lambda steps=steps: steps
        reporter.stepped(loop, 2.0)
    told = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    return [report["text"] for report in told if report["kind"] == "warning"]


def test_a_warning_that_does_not_come_true_is_taken_back_once(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(worker_module, "REPORT_EVERY", 0.0)
    told = reported([19, 20, 20], 0.01, Outlook(15, warning="Too few."), tmp_path, capsys)
    assert told == ["Too few.", ""]


def test_a_run_that_turns_out_slower_than_its_trial_warns_once_it_is_sure(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(worker_module, "REPORT_EVERY", 0.0)
    assert reported([5, 5], 0.05, Outlook(90), tmp_path, capsys) == []
    told = reported([16, 15, 4, 90], 0.2, Outlook(90), tmp_path, capsys)
    assert ["about 16 steps" in told[0], "about 4 steps" in told[1], told[2:]] == [True, True, [""]]


@pytest.mark.slow
def test_a_run_is_told_from_the_first_look_to_the_gain(photographs: Path, tiny_studio: Path, tmp_path: Path) -> None:
    out = tmp_path / "album"
    with Worker(data=photographs, init=tiny_studio, out=out, settings=["steps=12"]) as worker:
        assert worker.end() == 0
    kinds = [found["kind"] for found in worker.reports]
    order = ["look", "album", "start", "warning", "measure", "pictures", "step", "check", "gain", "done"]
    assert [kind for i, kind in enumerate(kinds) if kind not in kinds[:i]] == order
    (album,) = worker.found("album")
    assert (album["photographs"], album["held_back"]) == (27, 3)
    assert "1 already coloured by a program, 1 gray" in album["left_out"]
    (start,) = worker.found("start")
    assert (start["step"], start["precision"] in ("float32", "bfloat16")) == (0, True)
    (found,) = worker.found("gain")
    assert found["photographs"] == 3
    assert found["psnr"]["low"] <= found["psnr"]["mean"] <= found["psnr"]["high"]
    assert found["better"] is (found["psnr"]["low"] > 0)
    pictures = worker.found("pictures")[-1]
    for number in range(pictures["count"]):
        for kind in ("gray", "before", "after", "original"):
            with Image.open(Path(pictures["folder"]) / f"{number}-{kind}.png") as image:
                assert image.size == (256, 256)
    record = read_record(out)
    assert (record.preset, record.init) == ("gentle", str(tiny_studio))
    assert worker.found("done")[0]["path"] == str(out / BEST)


@pytest.mark.slow
def test_a_paused_run_is_saved_makes_no_step_and_goes_on(photographs: Path, tiny_studio: Path, tmp_path: Path) -> None:
    out = tmp_path / "album"
    with Worker(data=photographs, init=tiny_studio, out=out, measure=False, settings=["steps=100000"]) as worker:
        worker.until("step")
        worker.say("pause")
        worker.until("paused")
        step = torch.load(out / STATE, weights_only=True)["step"]
        worker.say("resume")
        worker.until("resumed")
        assert worker.until("step")["step"] > step
        worker.say("stop")
        assert worker.end() == 130
    assert worker.reports[-1] == {"kind": "stopped", "resumable": True}


@pytest.mark.slow
def test_a_run_finished_early_keeps_the_best_and_is_measured(
    photographs: Path, tiny_studio: Path, tmp_path: Path
) -> None:
    out = tmp_path / "album"
    with Worker(data=photographs, init=tiny_studio, out=out, settings=["steps=100000"]) as worker:
        worker.until("step")
        worker.say("finish")
        assert worker.end() == 0
    assert worker.found("gain")
    assert (out / BEST).is_file()


@pytest.mark.slow
def test_a_killed_run_goes_on_from_its_last_check_without_the_network_it_began_with(
    photographs: Path, tiny_studio: Path, tmp_path: Path
) -> None:
    out, init = tmp_path / "album", tmp_path / "init.safetensors"
    shutil.copy(tiny_studio, init)
    settings = ["steps=100000", "check_minutes=0.001"]
    with Worker(data=photographs, init=init, out=out, settings=settings) as worker:
        worker.until("check")
        worker.until("step")
    before = (out / BEFORE).read_text()
    init.unlink()
    with Worker(data=photographs, init=None, out=out, resume=True, settings=["check_minutes=10"]) as worker:
        assert worker.until("start")["step"] > 0
        worker.until("step")
        worker.say("finish")
        assert worker.end() == 0
    assert worker.found("gain")
    assert (out / BEFORE).read_text() == before


def test_a_gain_is_told_as_better_only_where_its_interval_lies_above_nothing() -> None:
    before = {"psnr": torch.full((20,), 22.0), "ciede2000": torch.full((20,), 9.0)}
    noise = torch.linspace(-1, 1, 20)
    better = gain(before, {"psnr": before["psnr"] + 1 + 0.1 * noise, "ciede2000": before["ciede2000"] - 1})
    assert better.better
    assert better.psnr.mean == pytest.approx(1.0)
    assert better.ciede2000.mean == pytest.approx(-1.0)
    assert better.sentence().startswith("Better than before: +1.00 dB (")
    same = gain(before, {"psnr": before["psnr"] + 0.05 + noise, "ciede2000": before["ciede2000"]})
    assert not same.better
    assert same.sentence().startswith("Not better than before: +0.05 dB (-0.")
    worse: Gain = gain(before, {"psnr": before["psnr"] - 1 + 0.1 * noise, "ciede2000": before["ciede2000"] + 1})
    assert worse.sentence().startswith("Worse than before: -1.00 dB (-1.")
