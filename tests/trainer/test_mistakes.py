"""Mistakes with the commands beside `fit`: each is a sentence, and a network is named alike everywhere."""

from pathlib import Path
from types import ModuleType

import pytest

from tests.trainer.conftest import colour_scene
from trainer.cli import main
from trainer.publish import placement, segments


@pytest.fixture
def few(tmp_path: Path) -> Path:
    """Five photographs, where 20 are needed."""
    folder = tmp_path / "few"
    folder.mkdir()
    for number in range(5):
        colour_scene(number).save(folder / f"{number}.png")
    return folder


@pytest.mark.parametrize("name", ["regression", "vgg"])
def test_a_network_without_a_distribution_is_not_published(
    name: str, tiny_runs: dict[str, Path], few: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["publish", str(tiny_runs[name]), "--data", str(few), "--to", str(tmp_path / "a.safetensors")]) == 1
    assert f"{name} gives no distribution over colours" in capsys.readouterr().err


@pytest.mark.parametrize("command", ["publish", "compass", "evaluate"])
def test_five_photographs_measure_nothing(
    command: str, few: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    to = [] if command == "evaluate" else ["--to", str(tmp_path / "a.safetensors")]
    assert main([command, "studio", "--data", str(few), *to]) == 1
    assert "holds 5 colour photographs: at least 20 are needed" in capsys.readouterr().err
    assert not (tmp_path / "a.safetensors").exists()


def test_two_runs_are_blended_by_their_folders(tiny_runs: dict[str, Path], tmp_path: Path) -> None:
    both = [str(tiny_runs[name]) for name in ("classification", "rebalanced")]
    assert main(["blend", *both, "--to", str(tmp_path / "a.safetensors")]) == 0
    assert (tmp_path / "a.safetensors").is_file()


def test_a_compass_of_no_photographs_is_refused(few: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    words = ["compass", "studio", "--data", str(few), "--to", str(tmp_path / "a.safetensors"), "--count", "0"]
    assert main(words) == 2
    assert "--count takes a number from 1" in capsys.readouterr().err


@pytest.mark.parametrize("every", ["0", "-5", "²", "x"])
def test_a_judge_that_is_to_see_no_picture_is_a_sentence(
    every: str, tiny_runs: dict[str, Path], tiny_cifar: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = ["evaluate", str(tiny_runs["regression"]), "--data", str(tiny_cifar), "--judge", str(tiny_runs["judge"])]
    assert main([*words, "--beside", f"brief={tiny_runs['vgg']}%{every}"]) == 2
    assert "brief=RUN%5" in capsys.readouterr().err


def test_frozen_features_without_a_trunk_are_refused_in_one_sentence(
    tiny_cifar: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["fit", "rebuilt", "--data", str(tiny_cifar), "--out", str(tmp_path / "run"), "--device", "cpu"]) == 2
    told = capsys.readouterr().err
    assert told == "The recipe rebuilt stands on ImageNet's features: name a ResNet-50 trunk with --pretrained.\n"


@pytest.mark.parametrize("measure", [segments, placement])
@pytest.mark.parametrize(
    ("network", "more", "status", "told"),
    [
        ("nowhere", (), 1, "There is no run and no checkpoint nowhere."),
        ("vgg", (), 1, "vgg holds a classifier, which does not colour: name a colorizer."),
        ("studio", ("--pictures", "0"), 2, "--pictures takes a number from 1."),
        ("studio", ("--data", "nowhere"), 1, "There is no folder nowhere."),
    ],
)
def test_what_cannot_be_measured_beside_the_commands_is_a_sentence_there_too(
    measure: ModuleType,
    network: str,
    more: tuple[str, ...],
    status: int,
    told: str,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    for number in range(20):
        colour_scene(number).save(tmp_path / f"{number}.png")
    assert measure.main([network, "--data", str(tmp_path), *more]) == status
    assert capsys.readouterr().err == f"{told}\n"


@pytest.mark.parametrize("share", ["3", "-0.1", "nan"])
def test_a_share_of_the_originals_colour_that_none_can_have_is_refused_before_measuring(
    share: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for number in range(20):
        colour_scene(number).save(tmp_path / f"{number}.png")
    to = tmp_path / "a.safetensors"
    assert main(["publish", "studio", "--data", str(tmp_path), "--to", str(to), "--share", share]) == 2
    assert f"--share takes a number from 0 to 1, not {share}." in capsys.readouterr().err
    assert not to.exists()


def test_photographs_without_sources_have_no_table_of_sources(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], tiny_studio: Path
) -> None:
    for number in range(20):
        colour_scene(number).save(tmp_path / f"{number}.png")
    assert main(["evaluate", str(tiny_studio), "--data", str(tmp_path), "--device", "cpu"]) == 0
    told = capsys.readouterr().out
    assert "recommended" in told
    assert "By source" not in told


@pytest.mark.parametrize("wish", ["near=-1", "power=0", "noise=nan"])
def test_a_kernel_that_is_none_is_refused_before_anything_is_coloured(
    wish: str, few: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["corrections", "studio", str(few), "--count", "2", "--set", wish]) == 2
    name, _, value = wish.partition("=")
    assert capsys.readouterr().err == f"The setting {name} takes a number above 0, not {value}.\n"


@pytest.mark.parametrize(
    "words",
    [
        ["fit", "regression", "--data", "", "--out", "run"],
        ["fit", "regression", "--data", "photographs", "--out", ""],
        ["publish", "studio", "--data", "photographs", "--to", ""],
        ["evaluate", "", "--data", "photographs"],
        ["sheet", "studio", "", "--to", "sheet.jpg"],
    ],
)
def test_an_empty_path_is_not_the_folder_at_hand(
    words: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(SystemExit) as ended:
        main(words)
    assert ended.value.code == 2
    assert "the name is empty (a folder itself is .)" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []
