import json
import re
from pathlib import Path
from typing import Any

import pytest
import torch
from PIL import Image
from torch import Tensor

from colorstudio.core import bins
from colorstudio.core.lab import srgb_to_lab
from colorstudio.core.look import Look
from trainer.cli import main
from trainer.data.pictures import Pictures
from trainer.paper.evaluation import Evaluation, Judged
from trainer.paper.judge import Verdicts
from trainer.paper.report.blocks import Block, Bullets, Code, Heading, Paragraph, Picture, Table, to_html, to_markdown
from trainer.paper.report.plots import bin_colours, save_accuracies
from trainer.paper.systems import System

NAMES = ("regression", "classification", "rebalanced", "transfer", "gan", "vgg")


@pytest.fixture(scope="module")
def report(tiny_runs: dict[str, Path], tiny_cifar: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a report on the tiny runs."""
    out = tmp_path_factory.mktemp("report") / "out"
    arguments = ["report", *(str(tiny_runs[name]) for name in NAMES), "--data", str(tiny_cifar)]
    assert main([*arguments, "--judge", str(tiny_runs["judge"]), "--out", str(out), "--device", "cpu"]) == 0
    return out


def test_results_have_the_seven_accuracies_with_intervals_around_them(report: Path) -> None:
    results = json.loads((report / "results.json").read_text())
    keys = ["grayscale", "regression", "classification", "annealed", "transfer", "gan", "original"]
    assert list(results["accuracy"]) == keys
    assert list(results["intervals"]) == keys
    for key, accuracy in results["accuracy"].items():
        low, high = results["intervals"][key]
        assert 0 <= low <= accuracy <= high <= 1


def test_results_tell_how_each_run_was_made(report: Path) -> None:
    runs = json.loads((report / "results.json").read_text())["runs"]
    assert set(runs) == {*NAMES, "judge"}
    for run in runs.values():
        assert run["preset"] == "compact"
        assert run["settings"]["width"] == 4
        assert run["hardware"].startswith("CPU")
    assert runs["rebalanced"]["settings"]["rebalance"] == 1


def test_the_table_has_a_row_for_each_system_with_theirs_beside_ours(report: Path) -> None:
    table = (report / "README.md").read_text().split("## ")[1]
    rows = [line.split(" | ") for line in table.splitlines() if line.startswith("| ")]
    theirs = {row[0].removeprefix("| "): row[2] for row in rows}
    assert theirs["Grayscale"] == "22%"
    assert theirs["Regression"] == "46%"
    assert theirs["Classification, mode (T = 0)"] == "57%"
    assert theirs["Original colours"] == "80%"
    assert "65%" in theirs.values()
    assert "63%" in theirs.values()


def test_the_page_says_plainly_that_compact_presets_were_used(report: Path) -> None:
    assert "These are the **compact** presets, not the paper's own settings" in (report / "README.md").read_text()


def test_the_page_names_the_commands_with_their_settings(report: Path) -> None:
    text = (report / "README.md").read_text()
    assert re.search(r"trainer fit transfer --preset compact .* --pretrained runs/vgg/best\.safetensors", text)
    assert re.search(r"trainer fit classification .* --out runs/rebalanced .*--set rebalance=1", text)
    assert "--judge runs/judge --out docs/report" in text


def test_every_picture_of_the_pages_is_there_and_none_else(report: Path) -> None:
    there = {path.name for path in report.glob("*.png")}
    assert there == {"accuracy.png", "bins.png", "curves.png", "examples.png", "temperature.png"}
    assert set(re.findall(r'<img src="([^"]+)"', (report / "index.html").read_text())) == there
    assert set(re.findall(r"!\[[^\]]*\]\(([^)]+)\)", (report / "README.md").read_text())) == there
    for name in there:
        with Image.open(report / name) as image:
            assert image.width > 1000


def test_nothing_in_the_report_tells_where_it_was_made(
    report: Path, tiny_runs: dict[str, Path], tiny_cifar: Path
) -> None:
    for name in ("index.html", "README.md", "results.json"):
        text = (report / name).read_text()
        assert str(tiny_cifar) not in text
        assert str(tiny_runs["judge"].parent) not in text


def test_a_folder_that_cannot_be_written_ends_with_a_sentence(
    tiny_runs: dict[str, Path], tiny_cifar: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").touch()
    arguments = ["report", str(tiny_runs["regression"]), "--data", str(tiny_cifar), "--device", "cpu"]
    assert main([*arguments, "--judge", str(tiny_runs["judge"]), "--out", str(tmp_path / "file")]) == 1
    assert "cannot be written" in capsys.readouterr().err


def test_a_report_on_photographs_is_refused(
    tiny_runs: dict[str, Path], shards: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    arguments = ["report", str(tiny_runs["regression"]), "--data", str(shards), "--device", "cpu"]
    assert main([*arguments, "--judge", str(tiny_runs["judge"]), "--out", str(tmp_path / "out")]) == 1
    assert "does not hold CIFAR-10" in capsys.readouterr().err


def test_a_bin_is_drawn_in_the_colour_of_srgb_that_comes_nearest_to_it() -> None:
    steps = torch.linspace(0, 1, 33)
    cube = torch.cartesian_prod(steps, steps, steps)  # all of sRGB, coarsely: some centres lie outside of it
    nearest = torch.cdist(bins.CENTERS, _ab(cube)).amin(dim=1)
    assert float(((_ab(bin_colours()) - bins.CENTERS).norm(dim=1) - nearest).max()) < 1.5


def _ab(colours: Tensor) -> Tensor:
    return srgb_to_lab(colours.T[:, None])[1:, 0].T


def test_blocks_are_escaped_in_html_and_kept_in_markdown() -> None:
    blocks: list[Block] = [
        Heading("A < B", 1),
        Paragraph("run `x < 1` and **mind**"),
        Bullets(["one"]),
        Table("t", ["a", "b"], [["1|2", "<3"]]),
        Picture("p.png", "caption"),
        Code(["a <b>"]),
    ]
    page = to_html(blocks)
    assert "<h1>A &lt; B</h1>" in page
    assert "<p>run <code>x &lt; 1</code> and <strong>mind</strong></p>" in page
    assert "<td>&lt;3</td>" in page
    assert '<img src="p.png" alt="caption">' in page
    assert "<pre><code>a &lt;b&gt;</code></pre>" in page
    text = to_markdown(blocks)
    assert text.startswith(
        "# A < B\n\nrun `x < 1` and **mind**\n\n- one\n\n*t*\n\n| a | b |\n|---|---|\n| 1\\|2 | <3 |"
    )
    assert text.endswith("![caption](p.png)\n\n*caption*\n\n    a <b>\n")


@pytest.mark.parametrize("right", [0.1, 0.3, 1.0])
def test_systems_that_are_all_alike_are_drawn_though_their_interval_misses_the_mean_by_a_rounding(
    right: float, tmp_path: Path
) -> None:
    pixels, count = torch.zeros(1, 3, 32, 32, dtype=torch.uint8), 301
    verdicts = Verdicts(torch.zeros(count), torch.ones(count), torch.full((count,), right))
    judged = {key: Judged(System(key, key, None, Look()), pixels, verdicts, {}) for key in ("grayscale", "original")}
    judge: Any = None
    save_accuracies(tmp_path / "a.png", Evaluation(judge, Pictures(pixels), judged))
    assert (tmp_path / "a.png").stat().st_size > 0
