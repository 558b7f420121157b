import argparse
import json
from pathlib import Path

import pytest

from trainer.cli import main
from trainer.commands import report_runs
from trainer.errors import RunError
from trainer.paper.reproduce import FIGURES, PLAN, Planned, jobs_of, reproduce
from trainer.recipes.vgg import PRESETS
from trainer.run.fit import RECIPES, train
from trainer.run.loop import STATE
from trainer.run.record import read_record

SMALL = ("width=4", "batch=50", "epochs=1", "checked=20")
TINY_PLAN = (
    Planned("judge_brief", "vgg", "compact", SMALL, judge=("brief", 2)),
    Planned("judge_rebuilt", "rebuilt", "frozen", trunk=True, judge=("rebuilt", 10)),
    Planned("regression", "regression", "compact", SMALL),
    Planned("unet_labels", "unet", "labels", SMALL),
)


def asked(data: Path, out: Path, seeds: int = 1) -> argparse.Namespace:
    return argparse.Namespace(data=data, out=out, trunk=None, seeds=seeds, device="cpu", precision="float32")


@pytest.mark.parametrize("content", [None, b"no weights"])
def test_a_trunk_that_is_none_is_told_before_anything_is_trained(
    content: bytes | None, tiny_cifar: Path, tmp_path: Path
) -> None:
    options = asked(tiny_cifar, tmp_path / "out")
    options.trunk = tmp_path / "trunk.safetensors"
    if content is not None:
        options.trunk.write_bytes(content)
    with pytest.raises(RunError, match=r"trunk\.safetensors"):
        reproduce(options, lambda _: pytest.fail("nothing is trained"), report_runs, TINY_PLAN)


def test_a_report_stopped_in_its_second_run_goes_on_and_trains_nothing_twice(
    tiny_cifar: Path, tiny_runs: dict[str, Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    trained = []

    def report(options: argparse.Namespace) -> int:
        assert options.judge == Path("vgg")
        return report_runs(argparse.Namespace(**vars(options) | {"judge": tiny_runs["judge"]}))  # a quick one

    def until_the_second(options: argparse.Namespace) -> dict[str, float]:
        trained.append((options.out.relative_to(tmp_path / "runs").as_posix(), options.resume))
        if len(trained) == 2:
            train(argparse.Namespace(**vars(options) | {"set": [*options.set, "seed=0"]}))
            raise KeyboardInterrupt
        return train(options)

    with pytest.raises(KeyboardInterrupt):
        reproduce(asked(tiny_cifar, tmp_path, seeds=2), until_the_second, report, TINY_PLAN)
    assert not (tmp_path / "report").exists()
    assert (tmp_path / "runs" / "regression" / "seed-0" / STATE).is_file()
    assert reproduce(asked(tiny_cifar, tmp_path, seeds=2), until_the_second, report, TINY_PLAN) == 0
    assert trained == [
        ("judge_brief", False),
        ("regression/seed-0", False),
        ("regression/seed-0", True),
        ("unet_labels/seed-0", False),
        ("regression/seed-1", False),
        ("unet_labels/seed-1", False),
    ]
    assert "Left out, for want of --trunk: judge_rebuilt." in capsys.readouterr().err
    results = json.loads((tmp_path / "report" / "results.json").read_text())
    assert set(results["judges"]) == {"strong", "brief"}
    assert results["judges"]["brief"]["pictures"] == 20
    assert len(results["judges"]["strong"]["seeds"]["regression"]) == 2
    assert {"regression/seed-0", "regression/seed-1", "unet_labels/seed-1"} <= set(results["runs"])
    assert results["runs"]["regression/seed-1"]["settings"]["seed"] == 1
    page = (tmp_path / "report" / "README.md").read_text()
    assert "fit regression --preset compact --data DATA --out runs/regression/seed-1" in page


def test_what_is_done_is_only_reported_again(tiny_cifar: Path, tmp_path: Path) -> None:
    for job in jobs_of(TINY_PLAN[2:], tmp_path / "runs", 1):
        job.out.mkdir(parents=True)
        (job.out / FIGURES).write_text("{}")
    reported = []

    def report(options: argparse.Namespace) -> int:
        reported.append(options.runs)
        return 0

    def never(options: argparse.Namespace) -> dict[str, float]:
        raise AssertionError(options.out)

    assert reproduce(asked(tiny_cifar, tmp_path), never, report, TINY_PLAN[2:]) == 0
    assert reported == [[tmp_path / "runs" / name / "seed-0" for name in ("regression", "unet_labels")]]


def test_the_plan_names_recipes_and_presets_that_there_are() -> None:
    assert {planned.recipe for planned in PLAN} <= set(RECIPES)
    assert "brief" in PRESETS
    names = [planned.name for planned in PLAN]
    assert len(set(names)) == len(names)
    assert [planned.judge[0] for planned in PLAN if planned.judge] == ["brief", "rebuilt", "tuned"]


def test_photographs_are_refused_before_anything_is_trained(
    shards: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["reproduce", "--data", str(shards), "--out", str(tmp_path / "out")]) == 1
    assert "does not hold CIFAR-10" in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


def test_a_folder_of_seeds_names_each_of_them(tiny_cifar: Path, tiny_runs: dict[str, Path], tmp_path: Path) -> None:
    out = tmp_path / "regression"
    settings = [part for change in SMALL for part in ("--set", change)]
    words = [
        "fit",
        "regression",
        "--preset",
        "compact",
        "--data",
        str(tiny_cifar),
        "--out",
        str(out),
        "--device",
        "cpu",
    ]
    assert main([*words, *settings, "--seeds", "2"]) == 0
    assert read_record(out / "seed-1").settings["seed"] == 1
    found = tmp_path / "figures.json"
    words = ["evaluate", str(out), "--data", str(tiny_cifar), "--judge", str(tiny_runs["judge"])]
    assert main([*words, "--device", "cpu", "--json", str(found)]) == 0
    results = json.loads(found.read_text())
    assert {"regression/seed-0", "regression/seed-1"} <= set(results["runs"])
    assert len(results["judges"]["strong"]["seeds"]["regression"]) == 2
