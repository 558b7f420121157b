import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
import torch

from colorstudio.cli import fine_tune
from colorstudio.cli.arguments import window_parser
from colorstudio.core.cards import read_card
from tests.trainer.conftest import colour_scene
from trainer.run.worker import Options, read_options

ROOT = Path(__file__).parent.parent.parent


@pytest.fixture
def photographs(tmp_path: Path) -> Path:
    folder = tmp_path / "photographs"
    folder.mkdir()
    for seed in range(22):
        colour_scene(seed).rotate(90 * (seed % 4), expand=True).save(folder / f"{seed:02}.jpg")
    return folder


def arguments(data: Path, init: Path, out: Path, *more: str) -> list[str]:
    small = ["--set", "batch=2", "--set", "side=32"]
    return ["--data", str(data), "--init", str(init), "--out", str(out), "--device", "cpu", *small, *more]


def start(*words: str) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, "-m", "colorstudio", "fine-tune", *words],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT), "OMP_NUM_THREADS": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


@pytest.fixture(autouse=True)
def ctrl_c_is_heard() -> Iterator[None]:
    """Also where these tests run in the background, which may have it ignored, by every process started from here."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


def test_the_program_s_help_names_the_command() -> None:
    assert "colorstudio fine-tune " in window_parser().format_help()


def test_nothing_is_started_where_the_arguments_cannot_be_right(
    tmp_path: Path, tiny_studio: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    nowhere = tmp_path / "nowhere"
    assert fine_tune.main(arguments(nowhere, tiny_studio, tmp_path / "run")) == fine_tune.USAGE
    assert str(nowhere) in capsys.readouterr().err
    assert fine_tune.main(arguments(tmp_path, nowhere, tmp_path / "run")) == fine_tune.USAGE
    assert fine_tune.main(arguments(tmp_path, tiny_studio, tmp_path / "run", "--resume")) == fine_tune.USAGE
    assert fine_tune.main(arguments(tmp_path, tiny_studio, tmp_path / "run", "--minutes", "0")) == fine_tune.USAGE


def test_a_run_that_is_there_is_not_written_over(
    tmp_path: Path, tiny_studio: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "last.pt").touch()
    assert fine_tune.main(arguments(tmp_path, tiny_studio, tmp_path)) == fine_tune.USAGE
    assert "--resume" in capsys.readouterr().err


def test_the_worker_is_told_all_that_the_command_line_says(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    options = fine_tune.parser().parse_args(arguments(tmp_path, tmp_path / "n", tmp_path / "run", "--minutes", "3"))
    assert fine_tune.worker_command(options)[:3] == [sys.executable, "-m", "trainer.run.worker"]
    monkeypatch.setattr(sys, "_MEIPASS", "there", raising=False)
    command = fine_tune.worker_command(options)
    assert command[:2] == [sys.executable, "fine-tune-worker"]
    wanted = Options(
        data=tmp_path,
        init=tmp_path / "n",
        out=tmp_path / "run",
        minutes=3.0,
        device="cpu",
        settings=("batch=2", "side=32"),
    )
    assert read_options(command[2]) == wanted


def test_progress_is_said_in_words() -> None:
    line = fine_tune.progress_line({"kind": "step", "share": 0.25, "step": 40, "loss": 2.5})
    assert (" 25%" in line, "step 40" in line, "2.500" in line) == (True, True, True)
    assert "--resume" in fine_tune.progress_line({"kind": "stopped", "resumable": True})
    assert "--resume" not in fine_tune.progress_line({"kind": "stopped", "resumable": False})


@pytest.mark.slow
def test_fine_tuning_stopped_by_ctrl_c_goes_on_and_ends_with_a_network_for_the_app(
    photographs: Path, tiny_studio: Path, tmp_path: Path
) -> None:
    run = tmp_path / "run"
    words = arguments(photographs, tiny_studio, run)
    with start(*words, "--set", "steps=1000", "--json") as process:
        assert process.stdout is not None
        kinds = []
        while "step" not in kinds:
            kinds.append(json.loads(process.stdout.readline())["kind"])
        process.send_signal(signal.SIGINT)
        output, errors = process.communicate()
    assert process.returncode == fine_tune.STOPPED, errors
    assert json.loads(output.splitlines()[-1]) == {"kind": "stopped", "resumable": True}

    step = torch.load(run / "last.pt", weights_only=True)["step"]
    with start(*words, "--resume", "--set", f"steps={step + 1}") as process:
        output, errors = process.communicate()
    assert process.returncode == 0, errors
    lines = output.splitlines()
    assert lines[-1] == f"Done: {run / 'best.safetensors'}"
    assert "dB (" in lines[-2]
    assert read_card(run / "best.safetensors").name == "run"


@pytest.mark.slow
def test_the_worker_saves_and_ends_when_the_program_is_killed(
    photographs: Path, tiny_studio: Path, tmp_path: Path
) -> None:
    run = tmp_path / "run"
    with start(*arguments(photographs, tiny_studio, run, "--set", "steps=100000", "--json")) as process:
        assert process.stdout is not None
        while json.loads(process.stdout.readline())["kind"] != "step":
            pass
        process.kill()
        _, errors = process.communicate()  # the worker has the same standard error: it is over when both have ended
    assert "Traceback" not in errors
    assert torch.load(run / "last.pt", weights_only=True)["step"] > 0


@pytest.mark.slow
def test_a_mistake_in_a_setting_is_told_as_one(photographs: Path, tiny_studio: Path, tmp_path: Path) -> None:
    with start(*arguments(photographs, tiny_studio, tmp_path / "run", "--set", "nonsense=1")) as process:
        _, errors = process.communicate()
    assert process.returncode == fine_tune.USAGE
    assert "nonsense" in errors
    assert "Traceback" not in errors
