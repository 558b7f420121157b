"""What the first window waits for, and what not: asked of a process of its own, since tests import everything."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from colorstudio import paths

SHOW_WINDOW = """
import builtins, json, linecache, sys
from PySide6.QtCore import QTimer
from colorstudio.ui import app as program
from colorstudio.ui.main_window import MainWindow

def told(window, *arguments):
    make(window, *arguments)
    window.painted.connect(lambda: QTimer.singleShot(0, tell))

def tell():
    print(json.dumps({"modules": sorted(sys.modules), "import": builtins.__import__.__name__}))
    program.QApplication.quit()

make, MainWindow.__init__ = MainWindow.__init__, told
from colorstudio.session.session import Session
Session.start = lambda session: None  # what it imports comes after the window
program.run([])
"""


@pytest.fixture(scope="module")
def started(tmp_path_factory: pytest.TempPathFactory) -> dict[str, object]:
    """What a process has imported when its window is on screen."""
    values: dict[str, object] = json.loads(run_program(SHOW_WINDOW, tmp_path_factory.mktemp("home")).stdout)
    return values


def run_program(code: str, home: Path) -> "subprocess.CompletedProcess[str]":
    """A process of its own that runs the code, for a user with an empty home."""
    own = os.environ | {"HOME": str(home), "XDG_CONFIG_HOME": str(home), "XDG_DATA_HOME": str(home)}
    root: Path = paths.resource().parent
    return subprocess.run(
        [sys.executable, "-c", code], timeout=60, check=True, cwd=root, env=own, stdout=subprocess.PIPE, text=True
    )


@pytest.mark.parametrize(
    "late",
    [
        "torch",
        "numpy",
        "pyvips",
        "PIL",
        "safetensors",
        "PySide6.QtPrintSupport",
        "PySide6.QtNetwork",
        "colorstudio.core.plane",
        "colorstudio.ui.dialogs",
        "colorstudio.ui.help.help_window",
        "colorstudio.ui.help.pages",
        "colorstudio.ui.panels.hint_popover",
        "colorstudio.ui.panels.queue_list",
        "colorstudio.ui.panels.swatches",
    ],
)
def test_the_first_window_does_not_wait_for(late: str, started: dict[str, object]) -> None:
    modules = started["modules"]
    assert isinstance(modules, list)
    assert "colorstudio.ui.panels.look_panel" in modules
    assert late not in modules


def test_python_imports_as_it_did_before_qt(started: dict[str, object]) -> None:
    assert started["import"] != "__feature_import__"  # PySide6's, which reads the sources


CLOSE_WHILE_LOADING = """
import sys, threading, types
from PySide6.QtCore import QTimer
from colorstudio.ui import app as program
from colorstudio.ui.main_window import MainWindow

class Torch:  # one whose import does not come to an end
    def find_spec(self, name, path=None, target=None):
        if name == "torch":
            QTimer.singleShot(0, window[0], lambda: window[0].close())
            threading.Event().wait()

sys.meta_path.insert(0, Torch())
window = []

def told(self, *arguments):
    make(self, *arguments)
    window.append(self)

make, MainWindow.__init__ = MainWindow.__init__, told
sys.exit(program.run([]))
"""


def test_a_program_that_is_closed_while_torch_loads_ends_without_waiting_for_it(tmp_path: Path) -> None:
    done = run_program(CLOSE_WHILE_LOADING, tmp_path)
    assert done.returncode == 0
