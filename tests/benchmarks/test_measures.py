"""Every benchmark still measures something, shown on a small photograph: a benchmark rots unseen."""

import importlib
import shutil
import sys
from pathlib import Path

import platformdirs
import pytest

from benchmarks import export, photograph, slider, start
from benchmarks import open as opening
from benchmarks.__main__ import NAMES
from benchmarks.figure import Figure

METRICS = {
    "slider": {"p50", "p95"},
    "open": {"p50", "p95"},
    "export": {"time, gray JPEG", "time, RGB JPEG", "peak memory"},
    "start": {"p50", "p95"},
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
    monkeypatch.setattr(slider, "MOVES", 3)
    for module in (slider, opening):
        monkeypatch.setattr(module, "BASELINE_ROUNDS", 1)
    for module in (opening, export, start):
        monkeypatch.setattr(module, "ROUNDS", 1)
    return tmp_path


@pytest.mark.slow
@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("name", NAMES)
def test_a_benchmark_gives_its_figures(name: str, small: Path) -> None:
    figures: list[Figure] = importlib.import_module(f"benchmarks.{name}").measure(small)
    wanted = METRICS[name] - ({"peak memory"} if sys.platform == "win32" else set())
    assert {figure.metric for figure in figures} == wanted
    assert all(figure.benchmark == name and figure.value > 0 and figure.baseline > 0 for figure in figures)


def test_every_benchmark_is_expected_here() -> None:
    assert set(METRICS) == set(NAMES)


def test_the_photograph_has_texture_and_edges(small: Path) -> None:
    path = photograph.make_photograph(small)
    bits = 8 * path.stat().st_size / (600 * 400)
    assert 1 < bits < 5  # flat colour would be near 0, noise above 6
    assert photograph.make_photograph(small) == path
