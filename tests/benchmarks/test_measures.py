"""Every benchmark still measures something, shown on a small photograph: a benchmark rots unseen."""

import importlib
import json
import shutil
import sys
from pathlib import Path

import platformdirs
import pytest
import torch

from benchmarks import batch, export, frozen, hint, large, memory, pan, photograph, slider, start, training
from benchmarks import open as opening
from benchmarks.__main__ import NAMES
from benchmarks.figure import Figure

METRICS = {
    "slider": {f"600x400 {name} p{percent}" for name in ("drag", "rest") for percent in (50, 95)},
    "pan": {f"600x400 {name} p{percent}" for name in ("moved", "sharp") for percent in (50, 95)},
    "hint": {"drag p50", "drag p95", "slider p50", "slider p95"},
    "open": {"p50", "p95"},
    "export": {"time, gray JPEG", "time, RGB JPEG", "peak memory"},
    "large": {
        *(
            f"{name}: {what}"
            for name in ("100 MP, 16 bits", "280 MP JPEG")
            for what in ("processor time", "peak memory")
        ),
        "100 MP, 16 bits: read to first colours",
    },
    "batch": {
        "jobs 1 against single saves",
        "jobs 1 against the network alone",
        "jobs 2 against single saves",
        "jobs 2 against the network alone",
        *(f"jobs {jobs}, {by}" for jobs in (1, 2) for by in ("by the clock", "of a processor")),
        "peak memory, 2 small files / 1",
    },
    "start": {"p50", "p95"},
    "memory": {"at rest, network loaded", "at rest, after a photograph"},
    "frozen": {
        *(f"{cache} start / {other}" for cache in ("warm", "cold") for other in ("unfrozen", "import torch")),
        "memory at rest",
    },
    "training": {
        "regression, compact",
        "regression, compact: memory kept",
        "regression, precision chosen",
        "studio, forward at 64",
        "studio, loss after 0.01 min",
        "vgg, time to 90%",
    },
}


@pytest.fixture
def small(tmp_path: Path, tiny_studio: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder to measure in: everything is small and done once, with the test network installed."""
    for name in ("HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA", "XDG_DATA_HOME", "XDG_CONFIG_HOME"):
        monkeypatch.setenv(name, str(tmp_path / "home"))
    folder = platformdirs.user_data_path("ColorStudio", appauthor=False) / "models"
    folder.mkdir(parents=True)
    shutil.copy(tiny_studio, folder)
    monkeypatch.setattr(photograph, "WIDTH", 600)
    monkeypatch.setattr(photograph, "HEIGHT", 400)
    for module in (slider, pan, hint):
        monkeypatch.setattr(module, "MOVES", 3)
    monkeypatch.setattr(pan, "SIZE", (600, 400))
    monkeypatch.setattr(slider, "SIZES", ((600, 400),))
    monkeypatch.setattr(slider, "DRAGS", 1)
    monkeypatch.setattr(large, "TIFF_SIZE", (640, 480))
    monkeypatch.setattr(large, "JPEG_SIZE", (720, 540))
    for name, count in {"FEW": 1, "MANY": 4, "SMALL_FEW": 1, "SMALL_MANY": 2}.items():
        monkeypatch.setattr(batch, name, count)
    for module in (slider, pan, opening):
        monkeypatch.setattr(module, "BASELINE_ROUNDS", 1)
    for module in (opening, export, start, frozen):
        monkeypatch.setattr(module, "ROUNDS", 1)
    monkeypatch.setattr(frozen, "COLD_ROUNDS", 1)
    monkeypatch.setattr(frozen, "REST", 0.2)
    monkeypatch.setattr(memory, "REST", 200)
    monkeypatch.setattr(frozen, "evict", lambda folders: None)  # others use these files meanwhile
    monkeypatch.setenv("COLORSTUDIO_FROZEN", str(tmp_path / "built"))
    _make_training_small(tmp_path, monkeypatch)
    return tmp_path


def _make_training_small(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    small = {"RECIPES": ("regression",), "SIDES": (64,), "PHOTOGRAPHS": 24, "STEPS": 1, "WARM": 1, "ROUNDS": 1}
    for name, value in {**small, "MINUTES": 0.01, "MATRIX": {"cpu": 256}}.items():
        monkeypatch.setattr(training, name, value)
    monkeypatch.setattr(torch.cuda, "is_available", lambda: False)
    (folder / "judge").mkdir()
    lines = [{"kind": "validation", "step": i, "seconds": 10 * i, "accuracy": i / 10} for i in (8, 9, 10)]
    (folder / "judge" / "metrics.jsonl").write_text("\n".join(map(json.dumps, lines)))
    monkeypatch.setenv("COLORSTUDIO_JUDGE", str(folder / "judge"))


@pytest.fixture
def built(small: Path) -> None:
    """What stands for the frozen program: the unfrozen one, where benchmarks look for it."""
    program = small / "built" / "ColorStudio"
    program.parent.mkdir()
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m colorstudio "$@"\n')
    program.chmod(0o755)


@pytest.mark.slow
@pytest.mark.usefixtures("qapp", "built")
@pytest.mark.parametrize("name", NAMES)
def test_a_benchmark_gives_its_figures(name: str, small: Path) -> None:
    if name == "frozen" and not shutil.which("Xvfb"):
        pytest.skip("there is no Xvfb here")
    figures: list[Figure] = importlib.import_module(f"benchmarks.{name}").measure(small)
    if (sys.platform == "win32" and name in ("large", "batch")) or (sys.platform != "linux" and name == "memory"):
        assert figures == []
        return
    wanted = METRICS[name] - ({"peak memory"} if sys.platform == "win32" else set())
    assert {figure.metric for figure in figures} == wanted
    assert all(figure.benchmark == name for figure in figures)
    if name != "batch":  # a difference of two runs, which noise exceeds where they are so short
        assert all(figure.value > 0 and figure.baseline > 0 for figure in figures)


def test_every_benchmark_is_expected_here() -> None:
    assert set(METRICS) == set(NAMES)


def test_without_a_frozen_program_the_others_are_measured_all_the_same(small: Path) -> None:
    assert frozen.measure(small) == []


def test_the_photograph_has_texture_and_edges(small: Path) -> None:
    path = photograph.make_photograph(small)
    bits = 8 * path.stat().st_size / (600 * 400)
    assert 1 < bits < 5  # flat colour would be near 0, noise above 6
    assert photograph.make_photograph(small) == path


@pytest.mark.parametrize("recipe", training.RECIPES)
def test_every_recipe_that_is_timed_begins_with_nothing_but_pictures(recipe: str, tmp_path: Path) -> None:
    module = importlib.import_module(f"trainer.recipes.{recipe}")
    draw = training.draw_photographs if recipe == "studio" else training._draw_pictures
    config = module.PRESETS[training._preset(module, torch.device("cpu"))]
    module.start(config, draw(tmp_path / "data"), pretrained=None, init=None, name=recipe)
