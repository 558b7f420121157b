"""Training: pictures a second of every recipe, the studio network's forward pass, and two minutes from a cold start.

Baseline: the time that the same floating-point operations take as plain matrix products, on the same device and in the
same precision, measured beside. So `ratio` is a share: of the possible speed for pictures a second, where more is
better; of the loss after the first steps for the cold start; how many times as fast as without it for memory that is
kept between steps, as `fit` does; for the precision that is chosen the share of the better one's speed.

On CUDA every recipe runs as in the paper, on a CPU its compact preset; studio as it is. COLORSTUDIO_PHOTOS names a
folder of photographs (else some are drawn), COLORSTUDIO_JUDGE a run of the recipe vgg, whose time to 90% is reported.
"""

import importlib
import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from time import perf_counter
from typing import Any

import numpy as np
import torch
from PIL import Image
from torch import Tensor, nn
from torch.utils.flop_counter import FlopCounterMode

from benchmarks.figure import Figure, median
from colorstudio.core.networks.studio import StudioNetwork
from trainer.run import fit
from trainer.run.loop import Loop
from trainer.run.memory import keep_memory
from trainer.run.precision import AUTO, BFLOAT16, FLOAT32, choose, in_use
from trainer.run.record import read_metrics
from trainer.run.trial import Trial

# `rebuilt` trains one layer on the features of a trunk that does not come with the program.
RECIPES = tuple(recipe for recipe in fit.RECIPES if recipe != "rebuilt")
STEPS, WARM = 12, 3
SIDES = (256, 320, 512)
ROUNDS = 5
MINUTES = 2.0
PHOTOGRAPHS = 240
PICTURES = 1000  # of CIFAR-10's kind
MATRIX = {"cpu": 1536, "cuda": 8192}  # large enough that a product runs at the device's full speed
ACCURACY = 0.9


def measure(folder: Path) -> list[Figure]:
    """All figures of training."""
    device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
    photographs = Path(os.environ.get("COLORSTUDIO_PHOTOS") or draw_photographs(folder / "photographs"))
    pictures = _draw_pictures(folder / "pictures")
    data = dict.fromkeys(RECIPES, pictures) | {"studio": photographs}
    plain = _speed(RECIPES[0], data[RECIPES[0]], folder / "plain", device)
    keep_memory()
    figures = [_speed(recipe, data[recipe], folder / recipe, device) for recipe in RECIPES]
    figures.append(replace(figures[0], metric=f"{plain.metric}: memory kept", baseline=plain.value))
    figures += [_precision(recipe, data[recipe], device) for recipe in RECIPES]
    figures += [_forward(side, device) for side in SIDES]
    figures.append(_cold_start(photographs, folder / "cold", device))
    return figures + _time_to_accuracy()


def _speed(recipe: str, data: Path, out: Path, device: torch.device) -> Figure:
    module: Any = importlib.import_module(f"trainer.recipes.{recipe}")
    preset = _preset(module, device)
    config = module.PRESETS[preset]
    task = Timed(module.start(config, data, pretrained=None, init=None, name=recipe))
    schedule = replace(task.schedule(), steps=WARM + STEPS)
    Loop(task, schedule, out, device).run()
    batch = next(iter(task.batches(0))).to(device)
    task.begin_step(1.0)  # the studio network's trunk is tuned for most of a run
    with FlopCounterMode(display=False) as counter:
        task.loss(batch, 0).backward()
    seconds = counter.get_total_flops() / _product_speed(device, getattr(torch, in_use(device)))
    return Figure(
        "training", f"{recipe}, {preset}", config.batch / task.step_time(), "pictures/s", config.batch / seconds
    )


def _preset(module: Any, device: torch.device) -> str:
    """As in the paper on a graphics card, its compact preset on a CPU; the first one of a recipe without those."""
    wanted = "paper" if device.type == "cuda" else "compact"
    return wanted if wanted in module.PRESETS else str(next(iter(module.PRESETS)))


def _precision(recipe: str, data: Path, device: torch.device) -> Figure:
    """Pictures a second of a step in the precision that a run would choose, against the better of both."""
    module: Any = importlib.import_module(f"trainer.recipes.{recipe}")
    config = module.PRESETS[_preset(module, device)]
    task = module.start(config, data, pretrained=None, init=None, name=recipe)
    task.network.to(device, memory_format=torch.channels_last)
    trial = Trial(task, device)
    speeds = {name: config.batch / trial.seconds(name) for name in (FLOAT32, BFLOAT16)}
    chosen = choose(AUTO, device, trial.seconds)
    return Figure("training", f"{recipe}, precision chosen", speeds[chosen], "pictures/s", max(speeds.values()))


class Timed:
    """A task that notes when its steps begin, is tuned throughout, and validates nothing."""

    def __init__(self, task: Any) -> None:
        self._task = task
        self._begun: list[float] = []

    def __getattr__(self, name: str) -> Any:
        return getattr(self._task, name)

    def begin_step(self, progress: float) -> None:
        self._begun.append(perf_counter())
        self._task.begin_step(1.0)

    def validate(self, network: nn.Module) -> dict[str, float]:
        self._begun.append(perf_counter())
        return {"loss": 0.0}

    def step_time(self) -> float:
        """Seconds from the beginning of one step to that of the next: with reading, optimizer and average."""
        times = [after - before for before, after in zip(self._begun, self._begun[1:], strict=False)]
        return median(times[WARM : WARM + STEPS])


def _forward(side: int, device: torch.device) -> Figure:
    network = StudioNetwork().eval().to(device, memory_format=torch.channels_last)  # type: ignore[call-overload]
    lightness = torch.rand(1, 1, side, side, device=device)
    with torch.inference_mode():
        with FlopCounterMode(display=False) as counter:
            network(lightness)
        seconds = _median_time(lambda: network(lightness), device)
    plain = counter.get_total_flops() / _product_speed(device, torch.float32)
    return Figure("training", f"studio, forward at {side}", 1000 * seconds, "ms", 1000 * plain)


def _cold_start(data: Path, out: Path, device: torch.device) -> Figure:
    command = [sys.executable, "-m", "trainer", "fit", "studio", "--data", data, "--out", out, "--device", device]
    for setting in (f"minutes={MINUTES}", "batch=8", "side=96", "free_encoder=1", "checked=20"):
        command += ["--set", setting]
    subprocess.run([str(word) for word in command], check=True, capture_output=True)
    losses = [line["loss"] for line in read_metrics(out) if line["kind"] == "train"]
    return Figure("training", f"studio, loss after {MINUTES:g} min", losses[-1], "nats", losses[0])


def _time_to_accuracy() -> list[Figure]:
    run = os.environ.get("COLORSTUDIO_JUDGE")
    if not run:
        return []
    lines = [line for line in read_metrics(Path(run)) if line["kind"] == "validation"]
    there = [line["seconds"] for line in lines if line["accuracy"] >= ACCURACY]
    if not there:
        sys.exit(f"The judge in {run} has not reached {ACCURACY:.0%}.")
    return [Figure("training", f"vgg, time to {ACCURACY:.0%}", there[0], "s", lines[-1]["seconds"])]


def _product_speed(device: torch.device, precision: torch.dtype) -> float:
    """Floating-point operations a second of a plain product of two square matrices."""
    side = MATRIX.get(device.type, MATRIX["cpu"])
    a, b = (torch.rand(side, side, device=device).to(precision) for _ in range(2))
    return 2 * side**3 / _median_time(lambda: a @ b, device)


def _median_time(work: Callable[[], Tensor], device: torch.device) -> float:
    """The median of the seconds that the work takes, after one time for nothing."""
    times = []
    for _ in range(ROUNDS + 1):
        begin = perf_counter()
        work()
        if device.type == "cuda":
            torch.cuda.synchronize(device)
        times.append(perf_counter() - begin)
    return median(times[1:])


def draw_photographs(folder: Path) -> Path:
    """A new folder of coloured discs before a sky and on a ground: what is where follows from its gray."""
    folder.mkdir()
    rng = np.random.default_rng(0)
    rows, columns = np.mgrid[0:150, 0:200]
    for number in range(PHOTOGRAPHS):
        horizon, texture = rng.uniform(40, 110), rng.normal(0, 8, (150, 200, 1))
        pixels = np.where((rows < horizon)[..., None], (130, 170, 235), (70, 125, 55)) + texture
        for colour in ((200, 60, 50), (240, 200, 60), (210, 160, 130)):
            disc = np.hypot(rows - rng.uniform(0, 150), columns - rng.uniform(0, 200)) < rng.uniform(8, 35)
            pixels[disc] = np.asarray(colour) + texture[disc]
        Image.fromarray(pixels.clip(0, 255).astype(np.uint8)).save(folder / f"{number:03}.jpg", quality=92)
    return folder


def _draw_pictures(folder: Path) -> Path:
    """Noise in the layout of CIFAR-10's binary files: its speed is that of any picture."""
    folder.mkdir()
    rng = np.random.default_rng(0)
    for name in (*(f"data_batch_{i}.bin" for i in range(1, 6)), "test_batch.bin"):
        records = rng.integers(0, 256, (PICTURES // 5, 3073), dtype=np.uint8)
        records[:, 0] %= 10
        (folder / name).write_bytes(records.tobytes())
    return folder
