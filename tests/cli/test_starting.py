"""The first second: interrupted, or without memory."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from colorstudio.cli import main as cli

ROOT = Path(__file__).parents[2]


@pytest.mark.skipif(sys.platform == "win32", reason="signals as POSIX has them")
@pytest.mark.parametrize(
    ("command", "share"), [("colorize", 0.1), ("colorize", 0.5), ("colorize", 0.9), ("version", 0.3), ("version", 0.7)]
)
def test_ctrl_c_while_libraries_load_ends_the_program_without_a_trace(
    command: str, share: float, tmp_path: Path, gray_photo: Path
) -> None:
    environment = os.environ | {"PYTHONPATH": str(ROOT), "HOME": str(tmp_path), "QT_QPA_PLATFORM": "offscreen"}
    words = ["colorize", str(gray_photo)] if command == "colorize" else ["--version", "--verbose"]
    begun = time.monotonic()
    program = subprocess.Popen(
        [sys.executable, "-X", "importtime", "-m", "colorstudio", *words],
        cwd=tmp_path, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip
    assert program.stderr is not None
    lines = 0
    for line in program.stderr:  # one a module that has loaded: torch and what it needs are some 1,500
        if "colorstudio.cli.main" in line or lines:
            lines += 1
        if lines > share * 800:
            break
    program.send_signal(signal.SIGINT)
    _, said = program.communicate(timeout=max(60, 10 * (time.monotonic() - begun)))
    assert program.returncode == -signal.SIGINT
    assert "Traceback" not in said


@pytest.mark.parametrize(
    "error",
    [
        ImportError("libtorch_cpu.so: failed to map segment from shared object"),
        ImportError("libtorch_cpu.so: cannot allocate memory in static TLS block"),
        OSError(12, "Cannot allocate memory"),
        MemoryError(),
    ],
)
def test_too_little_memory_is_told_as_such(
    error: Exception, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(_: object) -> int:
        raise error

    monkeypatch.setattr(cli, "print_models", fail)
    assert cli.main(["models"]) == 1
    assert "too little memory to start" in capsys.readouterr().err


def test_a_missing_library_is_told_as_such(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def fail(_: object) -> int:
        raise ImportError("libGL.so.1: cannot open shared object file: No such file or directory")

    monkeypatch.setattr(cli, "print_models", fail)
    assert cli.main(["models"]) == 1
    assert "A library of the system is missing: libGL.so.1" in capsys.readouterr().err
