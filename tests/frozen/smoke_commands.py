"""The frozen program's commands, tried."""

import json
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Sequence

import numpy as np
from PIL import Image

from colorstudio import __version__
from colorstudio.core.cards import list_cards
from tests.frozen.trial import NAME, ROOT, Broken, Trial, colour_scene, scene

_SMALL = ("--set", "batch=4", "--set", "side=64")


def check_links(trial: Trial) -> str:
    """No link inside leads to something that was left out."""
    links = [path for path in trial.place.rglob("*") if path.is_symlink()]
    dead = [path.name for path in links if not path.exists()]
    if dead:
        raise Broken(f"{', '.join(dead)} lead nowhere")
    return f"{len(links)}, none of them dead"


def check_version(trial: Trial) -> str:
    """The version is that of pyproject.toml."""
    said = trial.run("--version").strip()
    if said != f"{NAME} {__version__}":
        raise Broken(f"--version says {said}")
    return ", ".join(trial.run("--version", "--verbose").strip().splitlines())


def check_colorize(trial: Trial) -> str:
    """With every network, a generated photograph comes out as the unfrozen program colours it, pixel for pixel."""
    names = [card.name for card in list_cards([ROOT / "resources" / "models"]) if card.is_colorizer]
    listed = [network["name"] for network in json.loads(trial.run("models", "--json"))]
    if listed != names:
        raise Broken(f"the networks inside are {listed}, those of the source tree {names}")
    Image.fromarray(scene(900, 640)).save(trial.work / "scan.png")
    spreads = [_compare(trial, name, is_default=name == names[0]) for name in names]
    said = ", ".join(f"{name} by up to {spread}" for name, spread in zip(names, spreads, strict=True))
    return f"900 x 640 pixels, all equal; channels differ with {said}"


def _compare(trial: Trial, name: str, *, is_default: bool) -> int:
    """By how much the channels of a pixel differ at most in what comes out, frozen and unfrozen."""
    photo, frozen, plain = (trial.work / file for file in ("scan.png", f"{name} frozen.png", f"{name} plain.png"))
    trial.run("colorize", photo, "-o", frozen, *([] if is_default else ["--model", name]))
    network = ROOT / "resources" / "models" / f"{name}.safetensors"
    command = [sys.executable, "-m", "colorstudio", "colorize", photo, "-o", plain, "--model", network]
    environment = {**os.environ, "HOME": str(trial.home)}  # so that nobody's settings matter here either
    subprocess.run([str(part) for part in command], cwd=ROOT, env=environment, check=True, capture_output=True)
    pixels, expected = np.asarray(Image.open(frozen)), np.asarray(Image.open(plain))
    if not np.array_equal(pixels, expected):
        raise Broken(f"the frozen result of {name} differs from the unfrozen one: {pixels.shape}, {expected.shape}")
    spread = int(np.ptp(pixels.astype(int), axis=2).max())
    if spread < 3:
        raise Broken(f"the result of {name} is gray")
    return spread


def check_heic(trial: Trial) -> str:
    """A telephone's kind of file is read: what reads it is inside, where no package can be added."""
    target = trial.work / "pattern.png"
    photo = shutil.copy(ROOT / "tests" / "frozen" / "pattern.heic", trial.work)  # the tree is covered
    trial.run("colorize", photo, "-o", target)
    pixels = np.asarray(Image.open(target)).astype(int)
    if pixels.shape != (96, 128, 3) or pixels[80:].mean() < pixels[:16].mean() + 40:  # it brightens downwards
        raise Broken(f"a HEIC came out as {pixels.shape}, from {pixels[:16].mean():.0f} to {pixels[80:].mean():.0f}")
    return "128 x 96 pixels, coloured"


def check_fine_tune(trial: Trial) -> str:
    """The network is tuned on generated photographs, stopped, gone on with, and what comes out colours."""
    data, run, photo = (trial.work / name for name in ("photographs", "run", "gray.png"))
    if "fine-tune" not in trial.run("--help"):
        raise Broken("--help does not mention fine-tune")
    data.mkdir()
    for seed in range(24):
        Image.fromarray(colour_scene(seed)).save(data / f"{seed:02}.jpg")
    Image.fromarray(scene(320, 240)).save(photo)
    arguments = ["fine-tune", "--data", data, "--init", trial.network, "--out", run, *_SMALL]
    _stop_after_a_step(trial, [*arguments, "--set", "steps=500"])
    output = trial.run(*arguments, "--resume", "--minutes", "0.05")
    if "Done: " not in output:
        raise Broken(f"fine-tune --resume says {output}")
    trial.run("colorize", photo, "-o", trial.work / "tuned.png", "--model", run / "best.safetensors")
    return "stopped by Ctrl-C after its first step, resumed, done; the tuned network colours"


def _stop_after_a_step(trial: Trial, arguments: Sequence[object]) -> None:
    """Press Ctrl-C when the first step is reported."""
    with trial.start(arguments) as process:
        assert process.stdout is not None
        seen = ""
        while "  step " not in seen:
            line = process.stdout.readline()
            if not line:
                break
            seen += line
        process.send_signal(signal.SIGINT)
        output, errors = process.communicate()
    if process.returncode != 130 or "--resume" not in output:
        raise Broken(f"Ctrl-C: status {process.returncode}: {seen}{output}{errors}")
