"""python -m trainer, while it loads."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.mark.skipif(sys.platform == "win32", reason="signals as POSIX has them")
@pytest.mark.parametrize("lines", [40, 400])
def test_ctrl_c_while_torch_loads_ends_the_trainer_without_a_trace(lines: int, tmp_path: Path) -> None:
    words = [sys.executable, "-X", "importtime", "-m", "trainer", "fit", "--help"]
    program = subprocess.Popen(
        words,
        cwd=tmp_path,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),  # nohup may have it ignored
    )
    assert program.stderr is not None
    loaded = 0
    for line in program.stderr:  # one a module that has loaded
        loaded += "torch" in line
        if loaded > lines:
            break
    program.send_signal(signal.SIGINT)
    _, said = program.communicate(timeout=100)
    assert program.returncode == -signal.SIGINT
    assert "Traceback" not in said
