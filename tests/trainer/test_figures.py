import json
import shutil
from pathlib import Path

import pytest
import torch

from colorstudio.core.lab import srgb_to_lab
from colorstudio.core.look import Look
from trainer.cli import main
from trainer.data.cifar import read_cifar
from trainer.data.pictures import Pictures
from trainer.paper.chain import Comparison, chain, compare, gap_shares, paper_share
from trainer.paper.evaluation import Evaluation, Judged
from trainer.paper.judge import Verdicts, read_judge
from trainer.paper.results import to_text
from trainer.paper.sweep import Reading, best
from trainer.paper.systems import Colourist, System, ceiling, gray_0_1, gray_pixels
from trainer.run.runs import read_run

CPU = torch.device("cpu")


def judged_by_hand(judge_run: Path, correct: dict[str, list[int]]) -> Evaluation:
    """An evaluation with given verdicts and no pictures worth looking at."""
    systems = {}
    for key, values in correct.items():
        verdicts = Verdicts(torch.zeros(len(values)), torch.ones(len(values)), torch.tensor(values).float())
        systems[key] = Judged(System(key, key, None, Look()), torch.zeros(0), verdicts, {})
    return Evaluation(read_judge(judge_run, CPU), Pictures(torch.zeros(0)), systems)


@pytest.fixture
def by_hand(tiny_runs: dict[str, Path]) -> Evaluation:
    """Gray has 4 of 10 right, regression 5, classification and annealed 7 each, the original 9; each 10 times over."""
    return judged_by_hand(
        tiny_runs["judge"],
        {
            "grayscale": [1, 1, 1, 1, 0, 0, 0, 0, 0, 0] * 10,
            "regression": [1, 1, 1, 0, 1, 1, 0, 0, 0, 0] * 10,
            "classification": [1, 1, 1, 1, 1, 1, 1, 0, 0, 0] * 10,
            "annealed": [1, 1, 1, 1, 1, 1, 0, 1, 0, 0] * 10,
            "original": [1, 1, 1, 1, 1, 1, 1, 1, 1, 0] * 10,
        },
    )


def test_a_comparison_counts_the_pictures_that_only_one_has_right(by_hand: Evaluation) -> None:
    pair = compare(by_hand, "grayscale", "regression")
    assert (pair.gained, pair.lost) == (20, 10)
    assert pair.difference.mean == pytest.approx(0.1)
    assert pair.difference.low < 0.1 < pair.difference.high


def test_the_chain_is_judged_link_by_link(by_hand: Evaluation) -> None:
    links = chain(by_hand)
    assert [(pair.lower, pair.higher) for pair in links] == [
        ("grayscale", "regression"),
        ("regression", "classification"),
        ("classification", "annealed"),
        ("annealed", "original"),
    ]
    assert [pair.verdict for pair in links[1:]] == ["holds", "no significant difference", "holds"]
    assert not links[2].strict


def test_a_link_that_runs_the_other_way_is_called_reversed(tiny_runs: dict[str, Path]) -> None:
    evaluation = judged_by_hand(tiny_runs["judge"], {"grayscale": [1] * 50, "regression": [0] * 40 + [1] * 10})
    assert compare(evaluation, "grayscale", "regression").verdict == "reversed"


def test_the_share_of_the_gap_is_the_way_from_gray_to_the_original(by_hand: Evaluation) -> None:
    shares = gap_shares(by_hand)
    assert shares["regression"].mean == pytest.approx(0.2)  # (5 - 4) / (9 - 4)
    assert shares["annealed"].mean == pytest.approx(0.6)
    assert shares["annealed"].low < 0.6 < shares["annealed"].high
    assert set(shares) == {"regression", "classification", "annealed"}


def test_without_a_gap_there_is_no_share_of_it(tiny_runs: dict[str, Path]) -> None:
    evaluation = judged_by_hand(tiny_runs["judge"], {"grayscale": [1, 0] * 9, "original": [0, 1] * 9})
    assert gap_shares(evaluation) == {}
    assert to_text(evaluation).endswith(
        "in accuracy:\n  none: the judge is not surely better on the originals than on gray"
    )


def test_the_papers_annealed_mean_closes_74_percent() -> None:
    assert paper_share("annealed") == pytest.approx(43 / 58)
    assert paper_share("gan") is None


def test_the_paired_interval_is_narrower_than_that_of_unrelated_verdicts(tiny_runs: dict[str, Path]) -> None:
    one = [1] * 60 + [0] * 40
    two = [1] * 65 + [0] * 35  # right wherever the first is, and five times more
    pairs: Comparison = compare(judged_by_hand(tiny_runs["judge"], {"a": one, "b": two}), "a", "b")
    unrelated = compare(judged_by_hand(tiny_runs["judge"], {"a": one, "b": two[::-1]}), "a", "b")
    width = pairs.difference.high - pairs.difference.low
    assert width < 0.6 * (unrelated.difference.high - unrelated.difference.low)


def test_the_best_temperature_has_the_highest_accuracy_and_is_no_mode() -> None:
    readings = [
        Reading(Look(temperature=0), 0.9, 0, 0, 0),
        Reading(Look(temperature=0.5), 0.7, 0, 0, 0),
        Reading(Look(temperature=1), 0.6, 0, 0, 0),
        Reading(Look(temperature=1, vividness=1), 0.8, 0, 0, 0),
    ]
    assert best(readings).look == Look(temperature=0.5)
    assert best(readings, vividness=1).look == Look(temperature=1, vividness=1)


@pytest.mark.parametrize("name", ["regression", "classification", "transfer", "gan"])
def test_coloured_pictures_keep_their_lightness(name: str, tiny_runs: dict[str, Path], tiny_cifar: Path) -> None:
    pixels = gray_pixels(read_cifar(tiny_cifar).test.pixels)
    look = Look(temperature=0.5)
    coloured = Colourist(read_run(tiny_runs[name]), CPU).coloured(pixels, [look])[look]
    before, after = (srgb_to_lab(image.float() / 255) for image in (pixels, coloured))
    inside = ((coloured > 0) & (coloured < 255)).all(dim=1)  # colours that sRGB has need no clipping
    assert float((before[:, 0] - after[:, 0])[inside].abs().max()) < 0.6


def test_a_colourist_sees_nothing_but_gray(tiny_runs: dict[str, Path], tiny_cifar: Path) -> None:
    pixels = read_cifar(tiny_cifar).test.pixels
    colourist = Colourist(read_run(tiny_runs["transfer"]), CPU)
    swapped = gray_pixels(pixels)
    one, other = (colourist.coloured(image, [Look()])[Look()] for image in (pixels, swapped))
    # The gray is rounded to 8 bits, and with it what the network sees.
    assert float((one.float() - other.float()).abs().mean()) < 1


def test_evaluate_prints_every_system_and_writes_them(
    tiny_runs: dict[str, Path], tiny_cifar: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    names = ("regression", "classification", "rebalanced", "transfer", "gan")
    arguments = ["evaluate", *(str(tiny_runs[name]) for name in names), "--data", str(tiny_cifar)]
    arguments += ["--judge", str(tiny_runs["judge"]), "--json", str(tmp_path / "found.json"), "--device", "cpu"]
    assert main(arguments) == 0
    text = capsys.readouterr().out
    for title in ("Grayscale", "Regression", "mode (T = 0)", "annealed mean (T = ", "Original colours"):
        assert title in text
    found = json.loads((tmp_path / "found.json").read_text())
    assert set(found["systems"]) == {
        *("grayscale", "regression", "classification", "annealed", "mean", "rebalanced_decoding_0.5"),
        *("rebalanced_decoding_1", "rebalanced_training", "transfer", "gan", "original", "gray_0_1"),
        *("ceiling_2", "ceiling_4", "ceiling_8", "ceiling_32"),
    }
    assert found["pictures"] == 40
    assert found["judges"]["strong"]["accuracy"].keys() == found["systems"].keys()
    assert found["judges"]["strong"]["accuracy"]["original"] == found["accuracy"]["original"]
    assert found["systems"]["grayscale"]["figures"]["colourfulness"]["mean"] == 0
    assert found["systems"]["mean"]["temperature"] == 1
    assert set(found["systems"]["original"]["figures"]) == {"accuracy", "confidence", "colourfulness"}
    assert len(found["chain"]) == 4


def test_other_judges_stand_beside_the_first_and_verdicts_are_kept(
    tiny_runs: dict[str, Path], tiny_cifar: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    arguments = ["evaluate", str(tiny_runs["classification"]), "--data", str(tiny_cifar), "--device", "cpu"]
    arguments += ["--judge", str(tiny_runs["judge"]), "--beside", f"brief={tiny_runs['vgg']}%2"]
    arguments += ["--cache", str(tmp_path / "cache"), "--json", str(tmp_path / "found.json")]
    assert main(arguments) == 0
    first = json.loads((tmp_path / "found.json").read_text())
    assert (first["judges"]["strong"]["pictures"], first["judges"]["brief"]["pictures"]) == (40, 20)
    assert first["judges"]["brief"]["accuracy"].keys() == first["judges"]["strong"]["accuracy"].keys()
    assert all(isinstance(value, float) for value in first["judges"]["brief"]["accuracy"].values())
    monkeypatch.setattr("trainer.paper.judge.classify", None)  # a second time nothing is judged anew
    assert main(arguments) == 0
    assert json.loads((tmp_path / "found.json").read_text()) == first


def test_seeds_of_a_system_are_judged_together(tiny_runs: dict[str, Path], tiny_cifar: Path, tmp_path: Path) -> None:
    other = tmp_path / "other"
    shutil.copytree(tiny_runs["regression"], other)
    record = json.loads((other / "run.json").read_text())
    record["settings"]["seed"] = 5
    (other / "run.json").write_text(json.dumps(record))
    arguments = ["evaluate", str(tiny_runs["regression"]), str(other), "--data", str(tiny_cifar), "--device", "cpu"]
    arguments += ["--judge", str(tiny_runs["judge"]), "--json", str(tmp_path / "found.json")]
    assert main(arguments) == 0
    judge = json.loads((tmp_path / "found.json").read_text())["judges"]["strong"]
    assert judge["seeds"] == {"regression": [judge["accuracy"]["regression"]] * 2}


def test_ceilings_have_the_true_lightness_and_colours_as_coarse_as_they_say() -> None:
    pixels = torch.randint(40, 216, (2, 3, 32, 32), dtype=torch.uint8)
    truth, found = (srgb_to_lab(image.float() / 255) for image in (pixels, ceiling(pixels, 32)))
    assert float((truth[:, 0] - found[:, 0]).abs().mean()) < 1
    assert float(found[:, 1:].std(dim=(2, 3)).max()) < 1
    assert torch.allclose(found[:, 1:].mean(dim=(2, 3)), truth[:, 1:].mean(dim=(2, 3)), atol=1)


def test_gray_as_the_authors_saved_it_is_nearly_black() -> None:
    pixels = torch.randint(0, 256, (2, 3, 32, 32), dtype=torch.uint8)
    assert torch.equal(gray_0_1(pixels) * 255, gray_pixels(pixels).float())
    assert float(gray_0_1(pixels).max()) <= 1


def test_a_given_temperature_is_used_and_none_is_chosen(
    tiny_runs: dict[str, Path], tiny_cifar: Path, tmp_path: Path
) -> None:
    arguments = ["evaluate", str(tiny_runs["classification"]), "--data", str(tiny_cifar), "--device", "cpu"]
    arguments += ["--judge", str(tiny_runs["judge"]), "--temperature", "0.3", "--json", str(tmp_path / "found.json")]
    assert main(arguments) == 0
    found = json.loads((tmp_path / "found.json").read_text())
    assert found["systems"]["annealed"]["temperature"] == 0.3
    assert found["sweeps"] == {}


def test_photographs_are_measured_as_the_app_colours_them_and_by_source(
    shards: Path, tiny_studio: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("trainer.publish.photographs.LEAST", 3)
    arguments = ["evaluate", str(tiny_studio), "--data", str(shards), "--json", str(tmp_path / "found.json")]
    assert main([*arguments, "--device", "cpu"]) == 0
    found = json.loads((tmp_path / "found.json").read_text())["tiny"]
    assert set(found["figures"]) == {
        f"{part}, {kind}" for part in ("validation", "people") for kind in ("careful mean", "recommended", "gray")
    }
    assert "validation: scenes (3), recommended" in found["by_source"]
    # Over the validation set, all of one source, both say the same.
    assert found["by_source"]["validation: scenes (3), gray"] == found["figures"]["validation, gray"]
    assert "| validation, recommended |" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("runs", "data", "judge", "code", "sentence"),
    [
        (["nothing"], "cifar", "judge", 1, "no run and no checkpoint"),
        (["vgg"], "cifar", "judge", 1, "is of the recipe vgg, which does not colour CIFAR-10: name it with --judge"),
        (["studio"], "cifar", "judge", 1, "of the recipe studio, which does not colour CIFAR-10"),
        (["regression", "regression"], "cifar", "judge", 1, "two runs of the recipe regression with one seed"),
        (["regression"], "cifar", "classification", 1, "a judge is a run of a classifier's recipe"),
        (["regression"], "photos", "judge", 1, "does not hold CIFAR-10"),
        (["regression"], "cifar", None, 2, "Name a judge"),
        (["vgg"], "photos", None, 1, "holds a classifier, which does not colour"),
    ],
)
def test_bad_input_ends_with_a_sentence(
    runs: list[str],
    data: str,
    judge: str | None,
    code: int,
    sentence: str,
    tiny_runs: dict[str, Path],
    tiny_cifar: Path,
    tiny_studio: Path,
    shards: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    paths = {**tiny_runs, "studio": tiny_studio, "nothing": Path("nothing"), "cifar": tiny_cifar, "photos": shards}
    arguments = ["evaluate", *(str(paths[name]) for name in runs), "--data", str(paths[data]), "--device", "cpu"]
    assert main([*arguments, *(["--judge", str(paths[judge])] if judge else [])]) == code
    assert sentence in capsys.readouterr().err


def test_a_temperature_out_of_range_is_a_usage_error(
    tiny_runs: dict[str, Path], tiny_cifar: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    arguments = ["evaluate", str(tiny_runs["classification"]), "--data", str(tiny_cifar), "--device", "cpu"]
    assert main([*arguments, "--judge", str(tiny_runs["judge"]), "--temperature", "3"]) == 2
    assert "above 0 and up to 1.2, not 3" in capsys.readouterr().err
