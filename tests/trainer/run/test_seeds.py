import json
from pathlib import Path

import pytest

from trainer.cli import main
from trainer.run.loop import STATE
from trainer.run.record import RECORD, read_metrics, read_record
from trainer.run.seeds import SEEDS, Spread, table


def words(data: Path, out: Path, *more: str) -> list[str]:
    small = ("width=4", "batch=50", "epochs=1", "checked=20")
    settings = [part for change in small for part in ("--set", change)]
    return [
        *("fit", "regression", "--preset", "compact", "--data", str(data), "--out", str(out), "--device", "cpu"),
        *settings,
        *more,
    ]


def test_a_run_of_several_seeds_is_reported_together(
    tiny_cifar: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "runs"
    assert main(words(tiny_cifar, out, "--seeds", "3", "--set", "seed=4")) == 0
    runs = [out / f"seed-{seed}" for seed in (4, 5, 6)]
    assert [read_record(run).settings["seed"] for run in runs] == [4, 5, 6]
    losses = [read_metrics(run)[-1]["loss"] for run in runs]
    assert len(set(losses)) == 3
    found = json.loads((out / SEEDS).read_text())
    assert found["loss"]["values"] == pytest.approx(losses)
    assert found["loss"]["mean"] == pytest.approx(sum(losses) / 3)
    deviation = (sum((loss - sum(losses) / 3) ** 2 for loss in losses) / 2) ** 0.5
    assert found["loss"]["deviation"] == pytest.approx(deviation)
    line = next(line for line in capsys.readouterr().out.splitlines() if line.startswith("loss "))
    assert f"{found['loss']['mean']:.3f} ± {deviation:.3f}" in line


def test_seeds_that_were_begun_go_on_and_the_others_follow(tiny_cifar: Path, tmp_path: Path) -> None:
    out = tmp_path / "runs"
    assert main(words(tiny_cifar, out / "seed-0")) == 0
    state = (out / "seed-0" / STATE).stat().st_mtime_ns
    assert main(words(tiny_cifar, out, "--seeds", "2")) == 1  # seed-0 is there, and was not asked to go on
    assert (out / "seed-0" / STATE).stat().st_mtime_ns == state
    assert main(words(tiny_cifar, out, "--seeds", "2", "--resume")) == 0
    assert (out / "seed-1" / RECORD).is_file()
    assert len(json.loads((out / SEEDS).read_text())["loss"]["values"]) == 2


def test_a_folder_of_one_run_takes_no_seeds(
    tiny_cifar: Path, tiny_runs: dict[str, Path], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(words(tiny_cifar, tiny_runs["regression"], "--seeds", "2")) == 1
    assert "holds one run already" in capsys.readouterr().err


def test_the_table_says_mean_deviation_and_every_seed() -> None:
    assert table({"psnr": Spread(24.5, 0.25, (24.25, 24.75))}).split() == [
        "psnr",
        "24.500",
        "±",
        "0.250",
        "(24.250,",
        "24.750)",
    ]
