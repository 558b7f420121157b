"""The frozen program's window, tried on an X screen in memory: opened, given a photograph, looked at, closed."""

import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from PIL import Image

from tests.frozen.screen import Screen, coloured_share, halves, wait_for
from tests.frozen.trial import NAME, Broken, Trial, scene

# Of a window of 1400 x 900 at the screen's corner: inside both panes, right of neither the panel nor the bars.
_PANES = (60, 140, 1020, 700)
_DRAG_FROM = (1500, 200)
_DROP_AT = (540, 420)
_COLOURED = 0.2  # of the right half; the photograph takes 0.6 of it, the button of the empty window 0.03


def check_argument(trial: Trial) -> str:
    """The window opens, for a user without a home, with the photograph that is named, colours it, and closes."""
    photo = _make_photo(trial)
    with Screen() as screen:
        process = trial.start([photo], HOME=str(photo / "home"), **screen.environment)
        return _watch(trial, screen, process, photo, "argument")


def check_drop(trial: Trial) -> str:
    """The window opens empty, takes a photograph dropped on it by another program, colours it, and closes."""
    photo = _make_photo(trial)
    with Screen() as screen:
        process = trial.start([], **screen.environment)
        wait_for(lambda: _ended(process) or screen.find_window(NAME), "the window")
        wait_for(lambda: _ended(process) or screen.pixels()[20:880, 20:1380].std() > 1, "something in the window")
        helper = Path(__file__).with_name("drag_source.py")
        x, y = _DRAG_FROM
        source = subprocess.Popen(
            [sys.executable, str(helper), str(photo), str(x), str(y)],
            env={**os.environ, **screen.environment, "QT_QPA_PLATFORM": "xcb"},
        )
        try:
            wait_for(lambda: screen.find_window("drag source"), "the window to drag from")
            _drag(screen)
            return _watch(trial, screen, process, photo, "drop")
        finally:
            source.terminate()
            source.wait()


def _make_photo(trial: Trial) -> Path:
    photo = trial.work / "grandmother 1932.png"
    Image.fromarray(scene(900, 640)).save(photo)
    return photo


def _drag(screen: Screen) -> None:
    x, y = _DRAG_FROM[0] + 80, _DRAG_FROM[1] + 60
    screen.do("mousemove", str(x), str(y), "sleep", "0.5", "mousedown", "1", "sleep", "0.3")
    for share in (0.02, 0.1, 0.3, 0.6, 0.9, 0.98, 1.0):
        across, down = (round(a + share * (b - a)) for a, b in zip((x, y), _DROP_AT, strict=True))
        screen.do("mousemove", str(across), str(down), "sleep", "0.3")
    screen.do("mouseup", "1")


def _watch(trial: Trial, screen: Screen, process: "subprocess.Popen[str]", photo: Path, name: str) -> str:
    """Wait for the coloured photograph, take a picture, close the window; say what was seen."""
    try:
        wait_for(lambda: _ended(process) or screen.find_window(photo.stem), "the photograph's name in the title")
        wait_for(_ready(screen, process), "colour in the right pane")
        wait_for(_still(screen), "the end of all movement")
        gray, coloured = (coloured_share(half) for half in halves(screen.pixels(), _PANES))
        if trial.shots:
            trial.shots.mkdir(parents=True, exist_ok=True)
            Image.fromarray(screen.pixels()).save(trial.shots / f"frozen_{name}.png")
        screen.do("windowfocus", "--sync", screen.find_window(photo.stem), "key", "ctrl+q")
        wait_for(lambda: process.poll() is not None, "the end of the program after Ctrl+Q", patience=60)
    finally:
        if process.poll() is None:
            process.kill()
        output, errors = process.communicate()
    if process.returncode != 0:
        raise Broken(f"the window closed with status {process.returncode}: {output}{errors}")
    return f"{gray:.0%} of the left and {coloured:.0%} of the right half coloured; closed with status 0"


def _ready(screen: Screen, process: "subprocess.Popen[str]") -> Callable[[], bool]:
    """Whether the left pane is gray and the right one coloured."""

    def ready() -> bool:
        gray, coloured = (coloured_share(half) for half in halves(screen.pixels(), _PANES))
        return _ended(process) or (coloured > _COLOURED and gray < 0.01)

    return ready


def _still(screen: Screen) -> Callable[[], bool]:
    """Whether the screen shows what it showed half a second ago."""

    def still() -> bool:
        before = screen.pixels().copy()
        time.sleep(0.5)
        return bool((before == screen.pixels()).all())

    return still


def _ended(process: "subprocess.Popen[str]") -> bool:
    if process.poll() is None:
        return False
    output, errors = process.communicate()
    raise Broken(f"the program ended with status {process.returncode}: {output}{errors}")
