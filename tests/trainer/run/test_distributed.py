import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
import torch

from tests.trainer.tiny import STEPS, train
from trainer.run.distributed import Process
from trainer.run.loop import BEST, LAST, STATE
from trainer.run.record import METRICS, read_metrics

ROOT = Path(__file__).parent.parent.parent


def torchrun(*words: str) -> "subprocess.Popen[str]":
    """Two processes by torchrun, on a port that is free."""
    command = [sys.executable, "-m", "torch.distributed.run", "--standalone", "--nproc-per-node", "2", *words]
    environment = {**os.environ, "OMP_NUM_THREADS": "1", "CUDA_VISIBLE_DEVICES": ""}
    pipe = subprocess.PIPE
    return subprocess.Popen(command, cwd=ROOT, env=environment, stdout=pipe, stderr=pipe, text=True)


def state_of(run: Path) -> dict[str, torch.Tensor]:
    state = torch.load(run / STATE, weights_only=True)
    assert state["step"] == STEPS
    network: dict[str, torch.Tensor] = state["network"]
    return network


def test_the_shares_of_a_batch_are_equally_long_and_make_it_up() -> None:
    whole = torch.arange(9)
    shares = [Process(rank, 3).share(whole).tolist() for rank in range(3)]
    assert sorted(place for share in shares for place in share) == whole.tolist()
    assert [len(Process(rank, 4).share(whole)) for rank in range(4)] == [2, 2, 2, 2]
    assert Process().share(whole).tolist() == whole.tolist()


@pytest.mark.timeout(120)
def test_two_processes_train_as_one_does(tmp_path: Path) -> None:
    # No BatchNorm in this network: its statistics would be those of half a batch.
    alone = train(tmp_path / "alone", torch.device("cpu"))
    with torchrun("-m", "tests.trainer.tiny", str(tmp_path / "two")) as process:
        _, errors = process.communicate(timeout=100)
    assert process.returncode == 0, errors
    for run in ("alone", "two"):
        assert {path.name for path in (tmp_path / run).glob("*.*") if "tfevents" not in path.name} == {
            BEST,
            LAST,
            METRICS,
            STATE,
        }
    first, last = read_metrics(tmp_path / "two")  # of the leader alone
    assert first["loss"] == pytest.approx(read_metrics(tmp_path / "alone")[0]["loss"], rel=1e-5)
    assert last["loss"] == pytest.approx(alone["loss"], rel=1e-5)
    ours, theirs = state_of(tmp_path / "alone"), state_of(tmp_path / "two")
    for name, value in ours.items():
        torch.testing.assert_close(value, theirs[name], rtol=1e-4, atol=1e-6)


@pytest.mark.slow
@pytest.mark.timeout(200)
@pytest.mark.skipif(os.name == "nt", reason="sends SIGINT to a process")
def test_ctrl_c_on_torchrun_leaves_a_run_that_goes_on(tiny_cifar: Path, tmp_path: Path) -> None:
    out = tmp_path / "run"
    words = ["-m", "trainer", "fit", "classification", "--data", str(tiny_cifar), "--out", str(out), "--device", "cpu"]
    changes = [part for change in ("width=4", "batch=4", "epochs=1e6") for part in ("--set", change)]
    with torchrun(*words, *changes) as process:
        while not (out / METRICS).is_file() or not read_metrics(out):
            assert process.poll() is None
            os.sched_yield()
        process.send_signal(signal.SIGINT)
        _, errors = process.communicate(timeout=100)
    assert torch.load(out / STATE, weights_only=True)["step"] >= 1, errors
    assert errors.count("Stopped. Add --resume to go on.") == 1  # of the leader, who has saved when it says so
    assert "Stopped before the first step" not in errors


@pytest.mark.slow
@pytest.mark.timeout(120)
def test_a_batch_that_the_processes_cannot_share_is_refused(tiny_cifar: Path, tmp_path: Path) -> None:
    words = ["-m", "trainer", "fit", "regression", "--data", str(tiny_cifar), "--out", str(tmp_path / "run")]
    with torchrun(*words, "--set", "batch=5", "--set", "width=4") as process:
        _, errors = process.communicate(timeout=100)
    assert process.returncode == 1  # torchrun's own
    assert "A batch of 5 cannot be shared by 2 processes" in errors
