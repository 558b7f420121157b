"""Teaching a network with the user's own photographs: drives the process that tunes, which has torch and the trainer.

It reports on its standard output, a JSON object a line, and takes words on its standard input: trainer.run.worker says
which. Closing its input makes it save the run and end, also when this program is killed.
"""

import json
import logging
import os
import sys
from collections.abc import Callable, Sequence
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QLockFile, QObject, QProcess, QProcessEnvironment, Signal

from colorstudio import paths
from colorstudio.core.cards import Card
from colorstudio.library.own_networks import retitle
from colorstudio.session.clerk import Clerk
from colorstudio.session.equipment import Equipment
from colorstudio.session.lesson import Lesson, Run, begin, forget, unfinished_runs
from colorstudio.session.locks import is_locked, take
from colorstudio.session.news import News

log = logging.getLogger(__name__)

ARCHITECTURE = "studio"  # what the process can tune
NICE = 5  # so that the window and its sliders come first
PATIENCE = 20_000  # ms for the run to be saved when the program is closed; torch may be loading
_PREFIX = "colorstudio: "  # before the sentence that the process ends with


class TuningState(StrEnum):
    """Where the teaching stands."""

    IDLE = "idle"  # there is none
    LOOKING = "looking"  # at the photographs
    MEASURING = "measuring"  # the network, before or after
    LEARNING = "learning"
    PAUSED = "paused"
    ADDING = "adding"  # to the user's networks
    DONE = "done"
    STOPPED = "stopped"  # the run is saved
    FAILED = "failed"


UNDER_WAY = (
    TuningState.LOOKING,
    TuningState.MEASURING,
    TuningState.LEARNING,
    TuningState.PAUSED,
    TuningState.ADDING,
)


class Tuning(QObject):
    """One network that is being taught. Every method: GUI thread only.

    reports: the newest report of each kind, as the process gave it. sentence: why it failed. name: that of the network
    once it is among the user's.
    """

    changed = Signal()
    pictures_changed = Signal(object, int)  # Path of the folder, count: see trainer.run.worker

    def __init__(self, equipment: Equipment, *, news: News, parent: QObject) -> None:
        super().__init__(parent)
        self.state = TuningState.IDLE
        self.run: Run | None = None
        self.reports: dict[str, dict[str, Any]] = {}
        self.sentence = ""
        self.name = ""
        self.wants_pause = False
        self._equipment = equipment
        self._news = news
        self._clerk = Clerk(self)
        self._process: QProcess | None = None
        self._lock: QLockFile | None = None
        self._errors = b""

    # --- What the user asks for ----------------------------------------------------------------------------

    @property
    def bases(self) -> list[Card]:
        """The networks that can be taught."""
        return [card for card in self._equipment.networks if card.architecture == ARCHITECTURE and card.path]

    def start(self, lesson: Lesson, photographs: Sequence[Path] = ()) -> None:
        """Teach a network; photographs: these alone, in place of the lesson's folder. One at a time."""
        if self.is_under_way:
            return
        self._set_out(TuningState.LOOKING)
        taken = {card.name for card in self._equipment.networks}
        self._clerk.do(lambda: begin(lesson, photographs, taken), then=self._launch, failed=self._fail_to_begin)

    def take_up(self, run: Run) -> None:
        """Go on with a run that was stopped or broke off."""
        if not self.is_under_way:
            self._set_out(TuningState.LOOKING)
            self._launch(run)

    def look_for_unfinished(self, then: Callable[[list[Run]], object]) -> None:
        """The runs that can be taken up, the newest last; not those of another window."""
        ours = self.run if self.is_under_way else None
        self._clerk.do(
            lambda: [run for run in unfinished_runs() if run != ours and not is_locked(_work_of(run))],
            then=then,
            failed=_ignore,
        )

    def announce_unfinished(self) -> None:
        """Say that there is a run to take up, where there is one."""
        self.look_for_unfinished(self._announce)

    def forget(self, run: Run) -> None:
        """Delete a run, unless a window has it in hand; the network that it began with, and the photographs, stay."""
        if not (self.is_under_way and run == self.run):
            self._clerk.do(lambda: _forget_unless_in_hand(run))

    def pause(self) -> None:
        """Save and rest, from the next step on."""
        self._say("pause", wants_pause=True)

    def go_on(self) -> None:
        """Learn again after a pause."""
        self._say("resume", wants_pause=False)

    def finish(self) -> None:
        """Learn no more: measure the best so far, and keep it."""
        self._say("finish", wants_pause=False)

    def stop(self) -> None:
        """Save the run, to go on with some other time."""
        if self._process is not None:
            self._process.closeWriteChannel()

    def close(self) -> None:
        """Save the run, which is offered again at the next start; from Session.close."""
        process, self._process = self._process, None
        if process is not None and process.state() is not QProcess.ProcessState.NotRunning:
            process.blockSignals(True)
            process.closeWriteChannel()
            if not process.waitForFinished(PATIENCE):
                process.kill()
                process.waitForFinished(PATIENCE)
        self._unlock()
        self._clerk.close()

    # --- What it says --------------------------------------------------------------------------------------

    @property
    def is_under_way(self) -> bool:
        """Whether a network is being taught."""
        return self.state in UNDER_WAY

    @property
    def share(self) -> float:
        """How much of the learning is done, 0 to 1."""
        return float(self.reports.get("step", {}).get("share", 0.0))

    @property
    def seconds_left(self) -> float | None:
        """Of learning, from the pace so far; None while nobody knows."""
        step = self.reports.get("step")
        if self.state is not TuningState.LEARNING or step is None or not step["share"] > 0:
            return None
        return float(step["seconds"] / step["share"] - step["seconds"])

    @property
    def gained(self) -> bool | None:
        """Whether the network is better than before, measured; None before."""
        gain = self.reports.get("gain")
        return None if gain is None else bool(gain["better"])

    # --- Inside --------------------------------------------------------------------------------------------

    def _set_out(self, state: TuningState) -> None:
        self.reports, self.sentence, self.name, self.wants_pause, self._errors = {}, "", "", False, b""
        self._set_state(state)

    def _announce(self, found: list[Run]) -> None:
        if found:
            text = self.tr("The teaching of “{title}” can go on: see the menu Tools.")
            self._news.noticed.emit(text.format(title=found[-1].lesson.title))

    def _launch(self, run: Run) -> None:
        self._lock = take(_work_of(run))
        if self._lock is None:  # since it was offered
            self.run = None
            self._fail(self.tr("Another window is teaching “{title}” already.").format(title=run.lesson.title))
            return
        self.run = run
        process = self._process = QProcess(self)
        program, *words = paths.fine_tuner()
        process.setProgram(program)
        process.setArguments([*words, run.options()])
        process.setProcessEnvironment(_environment())
        process.started.connect(lambda: _yield_to_the_window(process.processId()))
        process.readyReadStandardOutput.connect(self._read)
        process.readyReadStandardError.connect(self._read_errors)
        process.errorOccurred.connect(self._on_error)
        process.finished.connect(self._on_finished)
        process.start()

    def _fail_to_begin(self, error: Exception) -> None:
        reason = getattr(error, "strerror", None) or self._news.sentence(error)
        self._fail(self.tr("The photographs could not be made ready: {reason}.").format(reason=str(reason).rstrip(".")))

    def _say(self, word: str, *, wants_pause: bool) -> None:
        if self._process is not None and self.is_under_way:
            self.wants_pause = wants_pause
            self._process.write(f"{word}\n".encode())
            self.changed.emit()

    def _read(self) -> None:
        while self._process is not None and self._process.canReadLine():
            line = bytes(self._process.readLine().data())
            try:
                report = json.loads(line)
                self._take(str(report["kind"]), report)
            except (ValueError, KeyError, TypeError):
                log.warning("The process that tunes said: %s", line.decode(errors="replace").rstrip())

    def _take(self, kind: str, report: dict[str, Any]) -> None:
        self.reports[kind] = report
        match kind:
            case "measure":
                self.state = TuningState.MEASURING
            case "step" | "resumed":
                self.state = TuningState.LEARNING
            case "paused":
                self.state = TuningState.PAUSED
            case "pictures":
                self.pictures_changed.emit(Path(report["folder"]), int(report["count"]))
        self.changed.emit()

    def _read_errors(self) -> None:
        if self._process is not None:
            self._errors += bytes(self._process.readAllStandardError().data())

    def _on_error(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:  # `finished` follows the others
            self._end_process()
            self._fail(self.tr("The process that teaches networks cannot be started on this computer."))

    def _on_finished(self, code: int, _: QProcess.ExitStatus) -> None:
        self._read()
        self._read_errors()
        self._end_process()
        if self._errors.strip():
            log.info("The process that tunes ended with %d: %s", code, self._errors.decode(errors="replace").strip())
        if "done" in self.reports:
            self._add()
        elif "stopped" in self.reports:
            self._unlock()
            self._set_state(TuningState.STOPPED)
        else:
            complaint = self._complaint()
            if complaint and self.run is not None and not self.run.is_resumable:
                self._drop(self.run)  # it would complain again
            self._fail(complaint or self._broke_off())

    def _complaint(self) -> str:
        """What the process said when it ended; "" where it said nothing."""
        lines = self._errors.decode(errors="replace").splitlines()
        said = [line.removeprefix(_PREFIX) for line in lines if line.startswith(_PREFIX)]
        return said[-1] if said else ""

    def _drop(self, run: Run) -> None:
        self.run = None
        self._clerk.do(lambda: forget(run))

    def _broke_off(self) -> str:
        return self.tr(
            "The teaching broke off: its process ended unexpectedly, perhaps for want of memory. The details are in "
            "the log, {file}."
        ).format(file=paths.log_file())

    def _add(self) -> None:
        """Put the tuned network among the user's, under the title that was asked for."""
        run = self.run
        assert run is not None
        self._set_state(TuningState.ADDING)
        count = self.reports.get("album", {}).get("photographs", 0)
        sentence = self.tr("{base}, taught with %n photograph(s) of your own.", "", count)
        sentence = sentence.format(base=run.lesson.base)
        then = partial(self._add_file, run)
        self._clerk.do(lambda: retitle(run.best, run.lesson.title, sentence=sentence), then=then, failed=self._refuse)

    def _add_file(self, run: Run, _: Card) -> None:
        self._equipment.add_network(run.best, then=partial(self._take_added, run), failed=self._refuse)

    def _take_added(self, run: Run, name: str) -> None:
        self.name = name
        self._unlock()
        self._clerk.do(lambda: forget(run))
        self._set_state(TuningState.DONE)

    def _refuse(self, error: Exception) -> None:
        self._fail(self._news.sentence(error))

    def _fail(self, sentence: str) -> None:
        self.sentence = sentence
        self._unlock()
        self._set_state(TuningState.FAILED)

    def _end_process(self) -> None:
        if self._process is not None:
            self._process.deleteLater()
            self._process = None

    def _unlock(self) -> None:
        if self._lock is not None:
            self._lock.unlock()
            self._lock = None

    def _set_state(self, state: TuningState) -> None:
        self.state = state
        self.changed.emit()


def _environment() -> QProcessEnvironment:
    environment = QProcessEnvironment.systemEnvironment()
    if sys.platform == "win32" and not environment.contains("OMP_NUM_THREADS"):  # no priority is set there
        environment.insert("OMP_NUM_THREADS", str(max((os.cpu_count() or 2) - 1, 1)))
    return environment


def _yield_to_the_window(process: int) -> None:
    """Lower the priority before torch starts its threads, which have the same."""
    if sys.platform != "win32":
        try:
            os.setpriority(os.PRIO_PROCESS, process, NICE)
        except OSError:  # it is over already, or may not
            log.info("The process that tunes keeps its priority")


def _work_of(run: Run) -> str:
    """What its lock is called."""
    return f"tuning-{run.folder.name}"


def _forget_unless_in_hand(run: Run) -> None:
    lock = take(_work_of(run))
    if lock is not None:
        forget(run)
        lock.unlock()


def _ignore(_: Exception) -> None:
    """Nothing is offered."""
