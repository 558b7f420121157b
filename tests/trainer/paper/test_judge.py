from pathlib import Path

import pytest
import torch
from torch import nn

from colorstudio.core.networks.vgg import VGGClassifier
from trainer.data.cifar import CLASSES, read_cifar
from trainer.data.pictures import Pictures
from trainer.errors import RunError
from trainer.paper.judge import Judge, read_judge
from trainer.run import runs
from trainer.run.runs import read_run

CPU = torch.device("cpu")


class RedMeansTwo(VGGClassifier):
    """Says class 2 with 80% where the red is above a half, else class 5 with 60%."""

    def __init__(self) -> None:
        super().__init__(width=1, batch_norm=True, pool=1, hidden=())
        self.unused = nn.Parameter(torch.zeros(1))

    def forward(self, srgb: torch.Tensor) -> torch.Tensor:
        shares = torch.full((len(srgb), 10), 0.2 / 9)
        red = srgb[:, 0].mean(dim=(1, 2)) > 0.5
        shares[red, 2] = 0.8
        shares[~red] = 0.4 / 9
        shares[~red, 5] = 0.6
        return shares.log()


def test_verdicts_are_the_named_class_its_probability_and_whether_it_is_right(tiny_runs: dict[str, Path]) -> None:
    judge = Judge(RedMeansTwo(), read_run(tiny_runs["judge"]), CPU)
    pixels = torch.zeros((4, 3, 32, 32), dtype=torch.uint8)
    pixels[:2, 0] = 255
    verdicts = judge.verdicts(Pictures(pixels, torch.tensor([2, 3, 5, 5])))
    assert verdicts.named.tolist() == [2, 2, 5, 5]
    assert verdicts.correct.tolist() == [1, 0, 1, 1]
    assert verdicts.confidence.tolist() == pytest.approx([0.8, 0.8, 0.6, 0.6], abs=1e-5)
    assert verdicts.accuracy.mean == 0.75
    assert verdicts.accuracy.low <= 0.75 <= verdicts.accuracy.high
    assert verdicts.mean_confidence.mean == pytest.approx(0.7, abs=1e-5)


def test_a_run_of_the_classifier_judges(tiny_runs: dict[str, Path], tiny_cifar: Path) -> None:
    test = read_cifar(tiny_cifar).test
    judge = read_judge(tiny_runs["judge"], CPU)
    again = read_judge(tiny_runs["judge"] / "best.safetensors", CPU)
    assert torch.equal(judge.verdicts(test).confidence, again.verdicts(test).confidence)
    assert all(1 / len(CLASSES) <= value <= 1 for value in judge.verdicts(test).confidence.tolist())


def test_a_colorizer_is_no_judge(tiny_runs: dict[str, Path]) -> None:
    with pytest.raises(RunError, match=r"holds a colorizer .*: a judge is a run of a classifier's recipe"):
        read_judge(tiny_runs["regression"], CPU)


def test_a_run_that_does_not_exist_is_named(tmp_path: Path) -> None:
    with pytest.raises(RunError, match="no run and no checkpoint"):
        read_run(tmp_path / "nothing")


def test_a_network_that_comes_with_the_program_goes_by_its_name(
    tiny_runs: dict[str, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "models").mkdir()
    (tmp_path / "models" / "eyes.safetensors").write_bytes((tiny_runs["judge"] / "best.safetensors").read_bytes())
    monkeypatch.setattr(runs, "resource", tmp_path.joinpath)
    assert read_run(Path("eyes")).checkpoint == tmp_path / "models" / "eyes.safetensors"
    with pytest.raises(RunError, match="no run and no checkpoint"):
        read_run(tmp_path / "eyes")


def test_a_folder_without_a_checkpoint_is_no_run(tmp_path: Path) -> None:
    with pytest.raises(RunError, match=r"holds no best\.safetensors"):
        read_run(tmp_path)


def test_a_run_tells_how_it_was_made(tiny_runs: dict[str, Path]) -> None:
    run = read_run(tiny_runs["transfer"])
    assert (run.name, run.recipe, run.preset, run.side) == ("transfer", "transfer", "compact", 64)
    assert run.settings["batch"] == 50
    assert run.curve("validation", "psnr")[0]


def test_a_checkpoint_that_left_its_run_is_known_by_its_network(tiny_runs: dict[str, Path], tmp_path: Path) -> None:
    moved = tmp_path / "moved.safetensors"
    moved.write_bytes((tiny_runs["gan"] / "best.safetensors").read_bytes())
    run = read_run(moved)
    assert (run.name, run.recipe, run.preset, run.lines) == ("moved", "gan", "not recorded", ())
