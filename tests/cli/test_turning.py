"""`colorize --turn auto`: each photograph as the compass tells, here by one that knows dark from bright."""

import json
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from torch import Tensor

from colorstudio.engine.predictor import Predictor
from tests.cli.conftest import Run, pixels


@pytest.fixture(autouse=True)
def compass(monkeypatch: pytest.MonkeyPatch) -> None:
    """A compass that wants the dark half below: it turns what has it left, and leaves all else."""

    def turn_wanted(self: Predictor, lightness: Tensor, path: Path, **_: object) -> int:
        half = lightness.shape[1] // 2
        return 270 if lightness[:, :half].mean() < lightness[:, half:].mean() - 10 else 0

    monkeypatch.setattr(Predictor, "turn_wanted", turn_wanted)


@pytest.fixture
def photographs(tmp_path: Path) -> Path:
    """Of 64 x 48 pixels: one that lies on its side, its dark half left, and one that stands upright."""
    folder = tmp_path / "scans"
    folder.mkdir()
    for name, (upper, lower) in {"lies": (40, 40), "stands": (200, 60)}.items():
        picture = np.full((48, 64), upper, np.uint8)
        picture[24:] = lower
        if name == "lies":
            picture[:, 32:] = 200
        Image.fromarray(picture).save(folder / f"{name}.png")
    return folder


def treatments(out: str) -> dict[str, int | None]:
    """The turns in a journal's lines of what is done, by the photographs' names."""
    lines = [json.loads(line) for line in out.splitlines()]
    return {Path(line["source"]).stem: line["treatment"].get("turn") for line in lines if line.get("treatment")}


def test_what_lies_on_its_side_is_turned_and_the_journal_says_so(
    colorize: Run, photographs: Path, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    done = colorize(photographs, "-o", out, "--turn", "auto", "--json", "--resume")
    assert done.returncode == 0
    assert treatments(done.stdout) == {"lies": 270, "stands": None}
    assert pixels(out / "lies-color.png").shape == (64, 48, 3)
    assert pixels(out / "lies-color.png")[:24].mean() > pixels(out / "lies-color.png")[40:].mean() + 50
    assert pixels(out / "stands-color.png").shape == (48, 64, 3)
    again = colorize(photographs, "-o", out, "--turn", "auto", "--resume")
    assert "0 of 2 photographs coloured, 2 skipped" in again.stderr


def test_without_the_option_nothing_is_turned(colorize: Run, photographs: Path, tmp_path: Path) -> None:
    assert colorize(photographs, "-o", tmp_path / "out").returncode == 0
    assert pixels(tmp_path / "out" / "lies-color.png").shape == (48, 64, 3)


def test_what_a_treatment_decides_wins(colorize: Run, photographs: Path, tmp_path: Path) -> None:
    file = tmp_path / "t.json"
    file.write_text(json.dumps({"version": 1, "turn": 0}))
    assert colorize(photographs, "-o", tmp_path / "out", "--turn", "auto", "--treatment", file).returncode == 0
    assert pixels(tmp_path / "out" / "lies-color.png").shape == (48, 64, 3)


def test_another_turn_is_refused_by_name(colorize: Run, photographs: Path) -> None:
    done = colorize(photographs, "--turn", "45")
    assert done.returncode == 2
    assert "neither auto nor one of 0, 90, 180, 270" in done.stderr


@pytest.mark.parametrize("error", [MemoryError(), RuntimeError("a compass that broke")])
def test_what_cannot_be_looked_at_is_coloured_as_it_lies(
    colorize: Run, photographs: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    def fail(self: Predictor, lightness: Tensor, path: Path, **_: object) -> int:
        raise error

    monkeypatch.setattr(Predictor, "turn_wanted", fail)
    assert colorize(photographs, "-o", tmp_path / "out", "--turn", "auto").returncode == 0
    assert pixels(tmp_path / "out" / "lies-color.png").shape == (48, 64, 3)
    assert pixels(tmp_path / "out" / "stands-color.png").shape == (48, 64, 3)
