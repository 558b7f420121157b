"""Promises that the project as a whole makes, and that no module's own test would notice broken."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from colorstudio import __version__
from colorstudio.cli.arguments import colorize_parser
from colorstudio.settings import DEVICES, SIDE_HIGH, SIDE_LOW

ROOT = Path(__file__).parent.parent

LIGHT_MODULES = (
    "colorstudio.session.session",
    "colorstudio.settings",
    "colorstudio.engine.engine",
    "colorstudio.engine.requests",
    "colorstudio.files.read",
    "colorstudio.core.cards",
    "colorstudio.core.treatment",
    "colorstudio.ui.main_window",
)


def modules_after(code: str) -> set[str]:
    """The modules that a fresh interpreter has loaded after running the code."""
    program = f"import sys\n{code}\nprint(*sys.modules, sep='\\n')"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, cwd=ROOT, check=True)
    return set(done.stdout.split())


@pytest.mark.parametrize("module", LIGHT_MODULES)
def test_the_window_is_there_before_torch(module: str) -> None:
    assert "torch" not in modules_after(f"import {module}")


def test_a_treatment_may_be_held_by_every_layer() -> None:
    loaded = modules_after("import colorstudio.core.treatment")
    assert not {"torch", "PySide6", "pyvips", "numpy"} & loaded


def test_help_and_the_list_of_networks_load_neither_qt_nor_torch_nor_libvips() -> None:
    code = "from colorstudio.cli.main import main\nmain(['models', '--json'])\nmain(['--version'])"
    assert not {"torch", "PySide6", "pyvips", "numpy"} & modules_after(code)


def test_colorize_loads_no_part_of_qt_that_draws() -> None:
    code = "import colorstudio.cli.colorize, colorstudio.engine.darkroom"
    loaded = modules_after(code)
    assert "torch" in loaded
    assert not {"PySide6.QtGui", "PySide6.QtWidgets"} & loaded


def test_the_changelog_knows_the_version_or_what_comes_next() -> None:
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert f"## [{__version__}]" in changelog or "## [Unreleased]" in changelog


def test_the_readme_names_only_files_that_there_are() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    tree = readme.split("## Where things are")[1].split("##")[0]
    names = re.findall(r"(?:^ {4}|; )([\w./]+\.(?:py|md)|[\w/]+/)(?= )", tree, re.MULTILINE)
    assert len(names) >= 9
    assert [name for name in names if not (ROOT / name).exists() and not (ROOT / "colorstudio" / name).exists()] == []


def test_every_decision_is_numbered_and_says_what_was_weighed() -> None:
    decisions = sorted((ROOT / "docs" / "adr").glob("*.md"))
    assert [int(path.name[:4]) for path in decisions] == list(range(1, len(decisions) + 1))
    for path in decisions:
        text = path.read_text(encoding="utf-8")
        missing = [part for part in ("Context", "Decision", "Weighed", "Consequence") if f"## {part}" not in text]
        assert missing == [], path.name


def test_the_command_line_and_the_settings_allow_the_same_values() -> None:
    actions = {action.dest: action for action in colorize_parser()._actions}
    assert tuple(actions["device"].choices or ()) == DEVICES
    assert actions["side"].metavar == f"{SIDE_LOW}-{SIDE_HIGH}"
