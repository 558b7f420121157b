"""The frozen program's commands, tried."""

import signal
import subprocess
import sys
from collections.abc import Sequence

import numpy as np
from parts import NAME, ROOT, read_project
from PIL import Image
from trial import Broken, Trial, colour_scene, scene

_SMALL = ("--set", "batch=4", "--set", "side=64")


def check_version(trial: Trial) -> str:
    """The version is that of pyproject.toml."""
    said = trial.run("--version").strip()
    if said != f"{NAME} {read_project().version}":
        raise Broken(f"--version says {said}")
    return ", ".join(trial.run("--version", "--verbose").strip().splitlines())


def check_colorize(trial: Trial) -> str:
    """A generated photograph comes out as the unfrozen program colours it, pixel for pixel."""
    photo, frozen, plain = (trial.work / name for name in ("scan.png", "frozen.png", "plain.png"))
    Image.fromarray(scene(900, 640)).save(photo)
    trial.run("colorize", photo, "-o", frozen)
    command = [sys.executable, "-m", "colorstudio", "colorize", photo, "-o", plain, "--model", trial.network]
    subprocess.run([str(part) for part in command], cwd=ROOT, check=True, capture_output=True)
    ours, theirs = np.asarray(Image.open(frozen)), np.asarray(Image.open(plain))
    if ours.shape != theirs.shape or not np.array_equal(ours, theirs):
        raise Broken(f"the frozen result differs from the unfrozen one: {ours.shape}, {theirs.shape}")
    spread = int(np.ptp(ours.astype(int), axis=2).max())
    if spread < 8:
        raise Broken("the result is gray")
    return f"{ours.shape[1]} x {ours.shape[0]} pixels, all equal; channels differ by up to {spread}"


def check_fine_tune(trial: Trial) -> str:
    """The network is tuned on generated photographs, stopped, gone on with, and what comes out colours."""
    data, run, photo = (trial.work / name for name in ("photographs", "run", "gray.png"))
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
