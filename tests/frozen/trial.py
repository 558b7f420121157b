"""A frozen program on trial: started with an empty environment, away from where it was built."""

import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

ROOT = Path(__file__).resolve().parents[2]
NAME = "ColorStudio"


class Broken(Exception):
    """The program does not do what it must; the sentence says what."""


@dataclass(frozen=True)
class Trial:
    """A frozen program. place: its folder; work: one for files; home: an empty one; shots: where screenshots go."""

    place: Path
    work: Path
    home: Path
    shots: Path | None = None
    environment: dict[str, str] = field(default_factory=dict)

    @property
    def program(self) -> Path:
        """The executable."""
        return self.place / NAME

    @property
    def network(self) -> Path:
        """The studio network inside."""
        return self.place / "_internal" / "resources" / "models" / "studio.safetensors"

    def start(self, arguments: Sequence[object], **more: str) -> "subprocess.Popen[str]":
        """Start the program with an environment of nothing but a home folder, and what is named here."""
        environment = {"HOME": str(self.home), **self.environment, **more}
        return start([*out_of_reach(), self.program, *arguments], self.work, environment)

    def run(self, *arguments: object, status: int = 0) -> str:
        """What the program prints; raises Broken where it ends with another status."""
        with self.start(arguments) as process:
            return finish(process, status=status)


def out_of_reach() -> list[str]:
    """What to put before a command so that it finds neither the source tree nor Python; nothing where not allowed."""
    unshare = shutil.which("unshare")
    if os.geteuid() != 0 or not unshare:
        return []
    hidden = {str(ROOT), sys.prefix, sys.base_prefix} - {"/usr"}  # which holds the system's libraries, too
    return [unshare, "--mount", "/bin/sh", "-c", _HIDE, "sh", str(len(hidden)), *sorted(hidden, reverse=True)]


_HIDE = """
PATH=/usr/bin:/bin; count=$1; shift
while [ $count -gt 0 ]; do
    if [ -d "$1" ]; then mount -t tmpfs none "$1" || exit 125; fi
    shift; count=$((count - 1))
done
unset PATH; exec "$@"
"""


def start(command: Sequence[object], folder: Path, environment: dict[str, str]) -> "subprocess.Popen[str]":
    """Start a command in a folder, with this environment and no more."""
    words = [str(part) for part in command]
    return subprocess.Popen(
        words, cwd=folder, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )


def finish(process: "subprocess.Popen[str]", *, status: int = 0) -> str:
    """What a process prints until its end; raises Broken where it ends with another status."""
    output, errors = process.communicate()
    if process.returncode != status:
        command = " ".join(process.args) if isinstance(process.args, list) else str(process.args)
        raise Broken(f"{command} ended with {process.returncode}, not {status}: {output}{errors}")
    return output + errors


def scene(width: int, height: int) -> NDArray[np.uint8]:
    """A gray scene, uint8: a bright sky, a dark hill, soft texture."""
    rng = np.random.default_rng(0)
    y, x = np.mgrid[0:height, 0:width]
    hill = height / 2 + height / 8 * np.sin(x / width * 8)
    gray = np.where(y < hill, 200 - 60 * y / height, 70 + 80 * (y - hill) / height) + rng.normal(0, 3, y.shape)
    scaled: NDArray[np.uint8] = gray.clip(0, 255).astype(np.uint8)
    return scaled


def colour_scene(seed: int) -> NDArray[np.uint8]:
    """Blue sky over green ground at a random horizon, (90, 120, 3) uint8, with texture of its own."""
    rng = np.random.default_rng(seed)
    horizon = int(90 * rng.uniform(0.3, 0.7))
    pixels = np.where(np.arange(90)[:, None, None] < horizon, (120.0, 160.0, 230.0), (70.0, 130.0, 50.0))
    pixels = pixels + np.kron(rng.normal(0, 30, (9, 12, 1)), np.ones((10, 10, 1)))
    scaled: NDArray[np.uint8] = pixels.clip(0, 255).astype(np.uint8)
    return scaled
