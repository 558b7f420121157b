"""Running the command line, as a user does."""

import logging
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image

from colorstudio.cli import main as cli

ROOT = Path(__file__).parent.parent.parent


class Done(NamedTuple):
    """How a command ended."""

    returncode: int
    stdout: str
    stderr: str


Run = Callable[..., Done]


@pytest.fixture
def environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    """The environment of a user who has never started ColorStudio."""
    for name in ("HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(tmp_path / "home"))
    for name in [name for name in os.environ if name.startswith("XDG_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    return dict(os.environ)


@pytest.fixture
def run(
    environment: dict[str, str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> Iterator[Run]:
    """Run `colorstudio` with arguments in this process, which spares the import of torch."""
    monkeypatch.chdir(tmp_path)

    def start(*arguments: object) -> Done:
        capfd.readouterr()
        try:
            status = cli.main([*map(str, arguments)])
        except SystemExit as stop:  # argparse
            status = int(stop.code or 0)
        return Done(status, *capfd.readouterr())

    yield start
    logger = logging.getLogger("colorstudio")
    for handler in logger.handlers[:]:
        logger.removeHandler(handler)
        handler.close()


@pytest.fixture
def run_process(environment: dict[str, str], tmp_path: Path) -> Run:
    """Run `colorstudio` with arguments as a user does, in a process of its own."""

    def start(*arguments: object, **changes: str) -> Done:
        command = [sys.executable, "-m", "colorstudio", *map(str, arguments)]
        done = subprocess.run(
            command, cwd=tmp_path, env={**environment, **changes}, capture_output=True, text=True, check=False
        )
        return Done(done.returncode, done.stdout, done.stderr)

    return start


@pytest.fixture
def colorize(run: Run, tiny_studio: Path) -> Run:
    """Run `colorstudio colorize` with the test network."""
    return lambda *arguments: run("colorize", "--model", tiny_studio, *arguments)


@pytest.fixture
def folder(tmp_path: Path, scene: NDArray[np.uint8]) -> Path:
    """A folder of three photographs, one of them in a subfolder."""
    folder = tmp_path / "scans"
    (folder / "album").mkdir(parents=True)
    for name in ("one.png", "two.jpg", "album/three.png"):
        Image.fromarray(scene).save(folder / name)
    return folder


def pixels(path: Path) -> NDArray[np.uint8]:
    with Image.open(path) as image:
        return np.asarray(image.convert("RGB"))


def chroma(path: Path) -> float:
    """How far a picture is from gray, on average: the spread of its three values."""
    return float(np.ptp(pixels(path).astype(int), axis=2).mean())


def names(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())
