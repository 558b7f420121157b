"""The process in which `ColorStudio fine-tune` trains: reports on standard output, stops when its input is closed."""

import _thread
import argparse
import json
import os
import signal
import sys
import threading
import time
from collections.abc import Iterable, Sequence
from dataclasses import replace
from types import FrameType
from typing import IO, Any

os.environ.setdefault("TQDM_DISABLE", "1")  # the reports take the bar's place

from fine_tune import FAILED, STOPPED, USAGE, parser
from torch import Tensor, nn

from colorstudio.core.cards import Card
from colorstudio.engine.device import choose_device, describe_device
from colorstudio.errors import ColorStudioError
from trainer.errors import SettingError, TrainerError
from trainer.fit import change_settings
from trainer.loop import BEST, STATE, Loop, Task
from trainer.memory import keep_memory
from trainer.recipes import studio

REPORT_EVERY = 1.0  # seconds


def main(arguments: Sequence[str]) -> int:
    """Train as the command line says. Returns the exit status."""
    options = parser().parse_args(arguments)
    try:
        train(options, Stop(sys.stdin))
    except SettingError as error:
        print(f"colorstudio: {error}", file=sys.stderr)
        return USAGE
    except (TrainerError, ColorStudioError) as error:
        print(f"colorstudio: {error}", file=sys.stderr)
        return FAILED
    except KeyboardInterrupt:
        report("stopped", resumable=(options.out / STATE).is_file())
        return STOPPED
    report("done", path=str(options.out / BEST))
    return 0


def train(options: argparse.Namespace, stop: "Stop") -> None:
    """Tune the network; raises KeyboardInterrupt, with the run saved, where it is stopped."""
    keep_memory()
    config = change_settings(replace(studio.PRESETS["gentle"], workers=0), options.set)
    if options.minutes is not None:
        config = replace(config, minutes=options.minutes)
    device = choose_device(options.device)
    task = studio.start_from(config, options.data, options.init, options.out.name)
    report("start", photographs=len(task.sets.train), device=describe_device(device).label)
    loop = Loop(ReportingTask(task, stop), task.schedule(), options.out, device)
    if options.resume:
        loop.resume()
    loop.run()


def report(kind: str, **values: object) -> None:
    """Write one report, if anybody still listens: whoever does not gets the run saved all the same."""
    try:
        print(json.dumps({"kind": kind, **values}), flush=True)
    except OSError:  # Windows has several for a pipe that nobody reads
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


class Stop:
    """Whether somebody wants the work to end: whoever started this process has closed its standard input, or died."""

    def __init__(self, stream: IO[str]) -> None:
        self._wanted = False
        self._in_steps = False
        signal.signal(signal.SIGINT, self._want)
        threading.Thread(target=self._watch, args=(stream,), name="stop", daemon=True).start()

    def check(self) -> None:
        """Between two steps, where the state is whole: raise KeyboardInterrupt if the work shall end."""
        self._in_steps = True
        if self._wanted:
            raise KeyboardInterrupt

    def _watch(self, stream: IO[str]) -> None:
        stream.read()
        _thread.interrupt_main()  # which calls _want there, so that nothing comes between its lines and check's

    def _want(self, number: int, frame: FrameType | None) -> None:
        self._wanted = True
        if not self._in_steps:  # still reading photographs: there is no state to keep whole
            raise KeyboardInterrupt


class ReportingTask:
    """A task that reports its steps and checks, and stops between steps."""

    def __init__(self, task: Task, stop: Stop) -> None:
        self._task, self._stop = task, stop
        self._share, self._reported = 0.0, 0.0

    @property
    def network(self) -> nn.Module:
        return self._task.network

    def parameter_groups(self) -> list[dict[str, Any]]:
        return self._task.parameter_groups()

    def begin_step(self, progress: float) -> None:
        self._stop.check()
        self._share = progress
        self._task.begin_step(progress)

    def batches(self, start: int) -> Iterable[Tensor]:
        return self._task.batches(start)

    def loss(self, batch: Tensor, step: int) -> Tensor:
        value = self._task.loss(batch, step)
        if time.monotonic() - self._reported >= REPORT_EVERY:
            self._reported = time.monotonic()
            report("step", share=self._share, step=step, loss=float(value.detach()))
        return value

    def validate(self, network: nn.Module) -> dict[str, float]:
        figures = self._task.validate(network)
        report("check", **figures)
        return figures

    def product(self, network: nn.Module) -> nn.Module:
        return self._task.product(network)

    def card(self, figures: dict[str, float]) -> Card:
        return self._task.card(figures)
