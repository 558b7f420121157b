"""The process that tunes a network for `colorstudio fine-tune`: python -m trainer.run.worker OPTIONS

OPTIONS is a JSON object (see Options). Reports come on standard output, a JSON object a line. When standard input is
closed, the run is saved and ends.
"""

import _thread
import json
import os
import signal
import sys
import threading
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from types import FrameType
from typing import IO, Any

os.environ.setdefault("TQDM_DISABLE", "1")  # the reports take the bar's place

from torch import Tensor, nn

from colorstudio.core.cards import Card
from colorstudio.core.device import choose_device, device_label
from colorstudio.errors import ColorStudioError
from trainer.errors import SettingError, TrainerError
from trainer.recipes import studio
from trainer.run.loop import BEST, STATE, Loop, Task
from trainer.run.memory import keep_memory
from trainer.run.precision import choose
from trainer.run.settings import change_settings
from trainer.run.trial import Trial, expected_steps, shortfall

REPORT_EVERY = 1.0  # seconds
FAILED, USAGE, STOPPED = 1, 2, 130  # exit statuses


@dataclass(frozen=True)
class Options:
    """What to tune: the network in `init`, on the photographs in `data`, in the run's folder `out`.

    minutes: how long, None for the recipe's own. settings: NAME=VALUE, as `python -m trainer fit --set` takes them.
    """

    data: Path
    init: Path
    out: Path
    minutes: float | None = None
    resume: bool = False
    device: str = "auto"
    precision: str = "auto"
    settings: tuple[str, ...] = ()


def read_options(text: str) -> Options:
    """Options out of JSON; raises TypeError and ValueError where it is none of them."""
    values = json.loads(text)
    data, init, out = (Path(values.pop(name)) for name in ("data", "init", "out"))
    return Options(data, init, out, **{**values, "settings": tuple(values.get("settings", ()))})


def main(arguments: Sequence[str]) -> int:
    """Train as the command line says. Returns the exit status."""
    options = read_options(arguments[0])
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


def train(options: Options, stop: "Stop") -> None:
    """Tune the network; raises KeyboardInterrupt, with the run saved, where it is stopped."""
    keep_memory()
    config = change_settings(replace(studio.PRESETS["gentle"], workers=0), options.settings)
    if options.minutes is not None:
        config = replace(config, minutes=options.minutes)
    device = choose_device(options.device)
    task = studio.start_from(config, options.data, options.init, options.out.name)
    loop = Loop(ReportingTask(task, stop), task.schedule(), options.out, device)
    if options.resume:
        loop.resume()
    trial = Trial(task, device, loop.step)
    loop.precision = choose(options.precision, device, trial.seconds)
    steps = expected_steps(loop.schedule, trial.seconds(loop.precision))
    report(
        "start",
        photographs=len(task.sets.train),
        device=device_label(device),
        precision=loop.precision,
        steps=steps,
    )
    warning = None if loop.step else shortfall(loop.schedule, steps)
    if warning:
        report("warning", text=warning)
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


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
