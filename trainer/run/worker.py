"""The process that tunes a network for `colorstudio fine-tune` and the window: python -m trainer.run.worker OPTIONS

OPTIONS is a JSON object (see Options). Reports come on standard output, a JSON object a line, each with a "kind":

    look     seen, of: photographs looked at so far
    album    photographs, held_back: their numbers; left_out: a sentence, or empty
    start    device, precision, step, steps: expected at the end, minutes: None for by steps alone; alone: expected
             steps without the computer's other work, None where that is little
    warning  text: a sentence, in place of the last one; empty: that one holds no longer
    step     step, steps, share: of the run, 0..1; loss: nats; seconds: of training so far
    check    loss, psnr, ... on photographs held back; best: whether the network is the best so far
    pictures folder, count: N-gray.png, N-before.png, N-after.png and N-original.png in it, for N from 0
    paused, resumed
    measure  of: photographs that are being measured, before the first step or after the last
    gain     photographs, psnr, ciede2000: mean, low, high; better; sentence (trainer.run.gain.Gain)
    done     path: of the tuned network
    stopped  resumable

Commands come on standard input, a word a line: `pause` (saves, too), `resume`, `finish` (the run is over now, and is
measured), `stop`. When it is closed, the run is saved and ends as on `stop`.
"""

import _thread
import argparse
import json
import os
import sys
import threading
import time
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import IO

os.environ.setdefault("TQDM_DISABLE", "1")  # the reports take the bar's place

import torch
from torch import Tensor, nn

from colorstudio.core.colorizer import Colorizer, load_colorizer
from colorstudio.core.device import choose_device, device_label
from colorstudio.errors import ColorStudioError
from trainer.data.album import read_album
from trainer.errors import SettingError, TrainerError
from trainer.recipes import studio
from trainer.run.fit import train
from trainer.run.gain import SHOWN, gain, measured, sample, write_originals, write_pictures
from trainer.run.listener import Listener
from trainer.run.loop import BEST, STATE, Loop
from trainer.run.precision import AUTO
from trainer.run.record import read_record, write_record
from trainer.run.settings import change_settings
from trainer.run.trial import Outlook, shortfall
from trainer.writing import written

REPORT_EVERY = 1.0  # seconds
LOOK_EVERY = 0.2
NOTABLE = 1.5  # times as many steps as was said are worth saying anew
SURE = 0.1  # of the run: from then on its pace so far says whether it will make the steps that it needs
PICTURES, BEFORE = "pictures", "before.json"  # in a run's folder
FAILED, USAGE, STOPPED = 1, 2, 130  # exit statuses


@dataclass(frozen=True)
class Options:
    """What to tune: the network in `init`, on the photographs in `data`, in the run's folder `out`.

    init: None with `resume`, where the run knows it. minutes: how long, None for the recipe's own. settings:
    NAME=VALUE, as `python -m trainer fit --set` takes them; a resumed run takes these and minutes, too. measure:
    whether to measure the network before and after, and to show pictures; tests of a few steps do not.
    """

    data: Path
    init: Path | None
    out: Path
    minutes: float | None = None
    resume: bool = False
    device: str = "auto"
    precision: str = AUTO
    settings: tuple[str, ...] = ()
    measure: bool = True


def read_options(text: str) -> Options:
    """Options out of JSON; raises TypeError and ValueError where it is none of them."""
    values = json.loads(text)
    data, out, init = Path(values.pop("data")), Path(values.pop("out")), values.pop("init", None)
    settings = tuple(values.pop("settings", ()))
    return Options(data, None if init is None else Path(init), out, settings=settings, **values)


def main(arguments: Sequence[str]) -> int:
    """Tune as the options say. Returns the exit status."""
    options = read_options(arguments[0])
    try:
        tune(options, Commands(sys.stdin))
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


def tune(options: Options, commands: "Commands") -> None:
    """Tune the network; raises KeyboardInterrupt, with the run saved, where it is stopped."""
    album = read_album(options.data, Looking(commands))
    album.require()
    held_back = len(album.photos.entries[::10])
    report("album", photographs=len(album.photos) - held_back, held_back=held_back, left_out=album.left_out())
    reporter = Reporter(options, commands)
    train(_fit_options(options), reporter.begin)
    reporter.conclude()


def _fit_options(options: Options) -> argparse.Namespace:
    """The same as `python -m trainer fit studio` takes it. One process: it is the program, frozen or not."""
    changes = ["workers=0", *options.settings]
    if options.minutes is not None:
        changes.append(f"minutes={options.minutes}")
    init = options.init
    if options.resume:
        record = read_record(options.out)
        init = Path(record.init) if record.init else init
        config = change_settings(studio.Config(**record.settings), changes)
        write_record(options.out, replace(record, settings=asdict(config)))
    return argparse.Namespace(
        recipe="studio",
        data=options.data,
        out=options.out,
        init=init,
        preset=None if options.resume else "gentle",
        pretrained=None,
        resume=options.resume,
        device=str(choose_device(options.device)),
        precision=options.precision,
        set=[] if options.resume else changes,
    )


def report(kind: str, **values: object) -> None:
    """Write one report, if anybody still listens: whoever does not gets the run saved all the same."""
    try:
        print(json.dumps({"kind": kind, **values}), flush=True)
    except OSError:  # Windows has several for a pipe that nobody reads
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


class Looking:
    """Reports how many photographs were looked at, now and then."""

    def __init__(self, commands: "Commands") -> None:
        self._commands = commands
        self._reported = 0.0

    def __call__(self, seen: int, of: int) -> None:
        self._commands.heed()
        now = time.monotonic()
        if seen == of or now - self._reported >= LOOK_EVERY:
            self._reported = now
            report("look", seen=seen, of=of)


class Commands:
    """What whoever started this process wants, word by word on a stream; its end means `stop`."""

    def __init__(self, stream: IO[str]) -> None:
        self.finish, self._stop = False, False
        self._running = threading.Event()
        self._running.set()
        threading.Thread(target=self._watch, args=(stream,), name="commands", daemon=True).start()

    @property
    def paused(self) -> bool:
        """Whether the run shall wait."""
        return not self._running.is_set()

    def wait(self) -> None:
        """Until the run shall go on."""
        while not self._running.wait(0.2):  # Windows hears no Ctrl-C in one long wait
            pass

    def heed(self) -> None:
        """Raise KeyboardInterrupt where the run shall end: libraries may swallow the one that `_watch` sends."""
        if self._stop:
            raise KeyboardInterrupt

    def _watch(self, stream: IO[str]) -> None:
        for line in stream:
            match line.strip():
                case "pause":
                    self._running.clear()
                case "resume":
                    self._running.set()
                case "finish":
                    self.finish = True
                    self._running.set()
                case "stop":
                    break
        self._stop = True
        # As Ctrl-C: at once where there is no step so far, else after the one at hand. See trainer.run.pauses.
        _thread.interrupt_main()


class Reporter(Listener):
    """Reports a run, shows what the network makes of held-back photographs, and does as the commands say."""

    def __init__(self, options: Options, commands: Commands) -> None:
        self._options, self._commands = options, commands
        self._reported = 0.0
        self._best = float("inf")
        self._warned_of: int | None = None  # steps
        self._held = torch.empty(0)
        self._before: dict[str, Tensor] = {}

    def begin(self, loop: Loop, expected: Outlook) -> Iterable[Listener]:
        """Measure the network as it was, report the start, and listen from then on."""
        self._commands.heed()
        assert isinstance(loop.task, studio.StudioTask)
        self._held, self._best = sample(loop.task.val), loop.best
        where = {"device": device_label(loop.device), "precision": loop.precision}
        steps = {"step": loop.step, "steps": expected.steps, "alone": expected.alone}
        report("start", **where, **steps, minutes=loop.schedule.minutes)
        self._warn(expected.warning, expected.steps)
        if self._options.measure:
            report("measure", of=len(self._held))
            self._before = self._measure_before(loop.device)
            self._report_pictures()
        return (self,)

    def stepped(self, loop: Loop, loss: float) -> None:
        now = time.monotonic()
        if now - self._reported >= REPORT_EVERY:
            self._reported = now
            share = min(loop.progress(), 1.0)
            steps = loop.expected_steps()
            report("step", step=loop.step, steps=steps, share=share, loss=loss, seconds=loop.seconds)
            warning = shortfall(loop.schedule, steps)
            if self._warned_of or share >= SURE:  # at the trial the computer had more other work than now, or less
                self._warn(warning, steps)
        if self._commands.paused:
            loop.save()
            report("paused")
            self._commands.wait()
            report("resumed")
        self._commands.heed()
        if self._commands.finish:
            loop.end()

    def checked(self, loop: Loop, network: nn.Module, figures: dict[str, float]) -> None:
        report("check", **figures, best=loop.best < self._best)
        self._best = loop.best
        if self._options.measure:
            assert isinstance(loop.task, studio.StudioTask)
            after = Colorizer(network, loop.task.card(figures), loop.device)
            write_pictures(after, self._shown, self._folder, "after")
            self._report_pictures()

    def _warn(self, warning: str | None, steps: int) -> None:
        """Say it where it is new, holds no longer, or spoke of quite another number of steps."""
        said, self._warned_of = self._warned_of, steps if warning else None
        if warning is None:
            if said is not None:
                report("warning", text="")
        elif said is not None and said / NOTABLE < steps < said * NOTABLE:
            self._warned_of = said
        else:
            report("warning", text=warning)

    def conclude(self) -> None:
        """Measure the best network, and report what was gained."""
        if not self._options.measure:
            return
        report("measure", of=len(self._held))
        device = choose_device(self._options.device)
        after = load_colorizer(self._options.out / BEST, device)
        write_pictures(after, self._shown, self._folder, "after")
        self._report_pictures()
        report("gain", **gain(self._before, measured(after, self._held)).as_report())

    def _measure_before(self, device: torch.device) -> dict[str, Tensor]:
        """What the network was worth; kept in the run's folder, since a resumed one may lack the file by then."""
        kept = self._options.out / BEFORE
        if self._options.resume and kept.is_file():
            with suppress(ValueError, AttributeError, TypeError):  # cut short, it is measured again
                return {name: torch.tensor(values) for name, values in json.loads(kept.read_text()).items()}
        init = read_record(self._options.out).init
        assert init is not None  # as `_fit_options` says
        colorizer = load_colorizer(Path(init), device)
        values = measured(colorizer, self._held)
        write_originals(self._shown, self._folder)
        for kind in ("before", "after"):
            write_pictures(colorizer, self._shown, self._folder, kind)
        with written(kept):
            kept.write_text(json.dumps({name: value.tolist() for name, value in values.items()}))
        return values

    @property
    def _shown(self) -> Tensor:
        return sample(self._held, SHOWN)

    @property
    def _folder(self) -> Path:
        return self._options.out / PICTURES

    def _report_pictures(self) -> None:
        report("pictures", folder=str(self._folder), count=len(self._shown))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
