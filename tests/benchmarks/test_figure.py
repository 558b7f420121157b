"""How benchmarks print what they measured."""

import json
import sys
from pathlib import Path

import pytest

from benchmarks.__main__ import main
from benchmarks.figure import Figure, percentile, table, write_json

FIGURES = [Figure("slider", "p95", 25.0, "ms", 1000.0), Figure("export", "time", 3.0, "s", 1.5)]


def test_the_ratio_is_the_value_over_the_baseline() -> None:
    assert [figure.ratio for figure in FIGURES] == [0.025, 2.0]


def test_a_percentile_is_one_of_the_values_measured() -> None:
    values = [float(n) for n in range(20, 0, -1)]
    assert (percentile(values, 50), percentile(values, 95), percentile(values, 100)) == (10, 19, 20)
    assert percentile([7.0], 95) == 7


def test_json_has_the_keys_that_others_read(tmp_path: Path) -> None:
    write_json(FIGURES, tmp_path / "figures.json")
    expected = {
        "benchmark": "slider",
        "metric": "p95",
        "value": 25,
        "unit": "ms",
        "baseline": 1000,
        "ratio": 0.025,
    }
    assert json.loads((tmp_path / "figures.json").read_text())[0] == expected


def test_the_table_has_a_line_for_each_figure() -> None:
    lines = table(FIGURES).splitlines()
    assert lines[0].split() == ["benchmark", "metric", "value", "baseline", "ratio"]
    assert lines[1].split() == ["slider", "p95", "25", "ms", "1000", "ms", "0.025"]
    assert len(lines) == 3


def test_an_unknown_benchmark_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="2"):
        main(["sliders"])
    assert "no benchmark sliders" in capsys.readouterr().err


def test_without_scikit_image_there_is_a_sentence(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in [name for name in sys.modules if name.split(".")[0] in ("skimage", "benchmarks")]:
        if name not in ("benchmarks", "benchmarks.__main__", "benchmarks.figure"):
            monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "skimage", None)  # as where it is not installed
    assert main(["slider"]) == 2
    assert "scikit-image" in capsys.readouterr().err
