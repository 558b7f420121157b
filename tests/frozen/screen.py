"""An X screen in memory, for programs that are tried from outside."""

import os
import subprocess
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

import numpy as np
from numpy.typing import NDArray

PATIENCE = 180.0  # seconds; what takes longer is broken


class Screen:
    """Xvfb on a display of its own. `environment` is what a program needs to find it; pixels() is what it shows."""

    def __init__(self, width: int = 1720, height: int = 960) -> None:
        self._folder = tempfile.TemporaryDirectory()
        reading, writing = os.pipe()
        command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", f"{width}x{height}x24", "-nolisten", "tcp"]
        # Without -noreset it starts anew, deaf meanwhile, whenever its last client goes: each xdotool may be that.
        command += ["-noreset", "-fbdir", self._folder.name]
        self._server = subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL)
        os.close(writing)
        with os.fdopen(reading) as pipe:
            self.display = f":{pipe.readline().strip()}"
        self.environment = {"DISPLAY": self.display}

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self._server.terminate()
        self._server.wait()
        self._folder.cleanup()

    def pixels(self) -> NDArray[np.uint8]:
        """The screen, (height, width, 3) sRGB. The server keeps it in a file of the format xwd."""
        data = (Path(self._folder.name) / "Xvfb_screen0").read_bytes()
        header = np.frombuffer(data, ">u4", 25)
        size, width, height, line, colours = (int(header[i]) for i in (0, 4, 5, 12, 19))
        start = size + 12 * colours
        rows = np.frombuffer(data, np.uint8, line * height, start).reshape(height, line)
        return rows[:, : 4 * width].reshape(height, width, 4)[:, :, 2::-1]

    def do(self, *arguments: str) -> str:
        """Run xdotool, which moves the mouse and presses keys. What it printed."""
        environment = {**os.environ, **self.environment}
        done = subprocess.run(["xdotool", *arguments], env=environment, capture_output=True, text=True, check=False)
        return done.stdout.strip()

    def find_window(self, name: str) -> str:
        """The number of the first window whose title has this name, or nothing."""
        return next(iter(self.do("search", "--onlyvisible", "--name", name).split()), "")


def wait_for(ready: Callable[[], object], what: str, *, patience: float = PATIENCE, every: float = 0.1) -> None:
    """Wait until something is the case; raises TimeoutError saying what never came."""
    end = time.monotonic() + patience
    while not ready():
        if time.monotonic() > end:
            raise TimeoutError(f"{what} did not come within {patience:.0f} s")
        time.sleep(every)


def coloured_share(pixels: NDArray[np.uint8]) -> float:
    """The share of pixels whose strongest and weakest channel differ by 8 of 255 or more."""
    wide = pixels.astype(np.int16)
    return float((wide.max(axis=2) - wide.min(axis=2) >= 8).mean())


def halves(pixels: NDArray[np.uint8], box: Sequence[int]) -> tuple[NDArray[np.uint8], NDArray[np.uint8]]:
    """The left and the right half of a box (left, top, right, bottom) of the screen."""
    left, top, right, bottom = box
    middle = (left + right) // 2
    return pixels[top:bottom, left:middle], pixels[top:bottom, middle:right]
