"""The pages of the API build from the docstrings, and the notebook runs; without the extra “docs” its text is read."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parent.parent
NOTEBOOK = ROOT / "docs" / "notebooks" / "temperature.ipynb"
BYTES = 1_000_000  # that the notebook may have with its pictures
PATHS = re.compile(r"/(home|root|tmp|work|Users|usr)/|[A-Z]:\\\\")
OF_A_SECOND = "MINUTES = 0.02"


def public_modules() -> list[str]:
    files = [path for part in ("colorstudio/core", "trainer") for path in (ROOT / part).rglob("*.py")]
    return [path.relative_to(ROOT).with_suffix("").as_posix() for path in files if not path.name.startswith("_")]


def outputs(notebook: Any) -> list[Any]:
    return [output for cell in notebook["cells"] if cell["cell_type"] == "code" for output in cell["outputs"]]


@pytest.mark.slow
def test_every_module_of_core_and_trainer_has_its_page(tmp_path: Path) -> None:
    pytest.importorskip("pdoc")
    options = ["-W", "error::UserWarning", "-m", "pdoc", "colorstudio.core", "trainer", "-o", str(tmp_path)]
    # The first import of matplotlib asks fontconfig for the fonts.
    environment = os.environ | {"PDOC_ALLOW_EXEC": "1", "MPLCONFIGDIR": str(tmp_path / "matplotlib")}
    done = subprocess.run(
        [sys.executable, *options], cwd=ROOT, env=environment, capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert [name for name in public_modules() if not (tmp_path / f"{name}.html").is_file()] == []
    page = (tmp_path / "colorstudio/core/colorizer.html").read_text(encoding="utf-8")
    assert "The network’s answer for a photograph" in page.replace("&#39;", "’").replace("'", "’")
    assert str(ROOT) not in page


def test_the_notebook_is_small_and_tells_no_machine_s_paths() -> None:
    text = NOTEBOOK.read_text(encoding="utf-8")
    assert len(text) < BYTES
    found = json.dumps(
        [output.get("text", output.get("data", {}).get("text/plain")) for output in outputs(json.loads(text))]
    )
    assert PATHS.search(found) is None
    assert "image/png" in text


@pytest.mark.slow
@pytest.mark.timeout(1200)
def test_the_notebook_runs_to_its_end(monkeypatch: pytest.MonkeyPatch) -> None:
    client = pytest.importorskip("nbclient")
    pytest.importorskip("ipykernel")
    nbformat = pytest.importorskip("nbformat")
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join((str(ROOT), *sys.path)))
    notebook = nbformat.read(NOTEBOOK, as_version=4)
    source, changes = re.subn(r"MINUTES = [\d.]+", OF_A_SECOND, notebook.cells[1].source)
    assert changes == 1
    notebook.cells[1].source = source
    run = client.NotebookClient(notebook, timeout=600, resources={"metadata": {"path": str(NOTEBOOK.parent)}})
    run.execute()
    assert [output for output in outputs(notebook) if output["output_type"] == "error"] == []
    pictures = [output for output in outputs(notebook) if "image/png" in output.get("data", {})]
    assert len(pictures) == 6  # the distribution, the sweep, the pictures to train on, and three figures
