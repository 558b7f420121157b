"""`colorstudio colorize`: plans a batch and drives it, and tells how it goes."""

import argparse
import itertools
import logging
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from colorstudio.batch.batch import Batch
from colorstudio.batch.guard import Inputs
from colorstudio.batch.history import read_history
from colorstudio.batch.journal import Journal
from colorstudio.batch.plan import Plan, PlanError, plan_batch
from colorstudio.batch.split import Share, share_of
from colorstudio.batch.task import Existing, Outcome, Result, Task
from colorstudio.cli.arguments import FORMATS
from colorstudio.cli.driving import Colour, drive
from colorstudio.cli.networks import idle_values
from colorstudio.cli.printer import Printer
from colorstudio.cli.streams import Ways, hand_on, open_streams
from colorstudio.cli.terminal import OutputClosed
from colorstudio.cli.treating import Treating
from colorstudio.cli.width import FoundWidth, Width, most_lanes
from colorstudio.engine.requests import (
    DeviceInfo,
    DeviceRequest,
    ForgetRequest,
    LoadNetworkRequest,
    SaveRequest,
    TurnRequest,
)
from colorstudio.engine.source import PhotoSource
from colorstudio.errors import Check, ColorStudioError, Message, Said, no_check, spoken
from colorstudio.files.formats import LAYERED, titles
from colorstudio.files.seen import look_at_file
from colorstudio.paths import log_file
from colorstudio.settings import Options, Settings

log = logging.getLogger(__name__)

OK, FAILED, USAGE, INTERRUPTED = 0, 1, 2, 130


def run(arguments: argparse.Namespace) -> int:
    """Colour the photographs that the command line names. Returns the exit status."""
    printer = Printer(quiet=arguments.quiet)
    suffix = FORMATS.get(arguments.format, "")
    try:
        if arguments.layers and suffix and not any(suffix == format.suffix for format in LAYERED):
            raise PlanError(f"--layers writes {titles(LAYERED)}: --format {arguments.format} holds no layers.")
        with open_streams(arguments.paths, arguments.output, suffix=suffix, layers=arguments.layers) as ways:
            return _run(arguments, ways, printer, suffix=suffix)
    except (PlanError, ColorStudioError) as error:
        printer.complain(str(error))
        return USAGE
    except OutputClosed as error:  # whoever wanted the results has gone: the rest waits for another run
        printer.complain(f"{error} Stopped.")
        return FAILED


def _run(arguments: argparse.Namespace, ways: Ways, printer: Printer, *, suffix: str) -> int:
    if ways.to_stream and (arguments.json or arguments.resume):
        raise PlanError("Standard output takes the photograph: leave --json and --resume out.")
    settings = Settings()
    options = with_arguments(settings.options(), arguments)
    treating = Treating(arguments, options, settings)
    share = _share()
    plan = plan_batch(ways.paths, output=ways.output, suffix=suffix, layers=arguments.layers, treat=treating)
    tasks = [_seen(task) for task in share.of(plan.tasks, plan.keys)]
    missed = tell_of_plan(plan, ways.paths, printer)
    if sentence := idle_values(treating.wanted, treating.default):
        printer.note(sentence)
    if not plan.tasks and not plan.earlier_outputs:
        return FAILED
    tally = Tally(printer, names=not (arguments.json or ways.to_stream))
    interrupted = False
    if tasks:
        with (
            open_journal(arguments, plan, printer, share) as journal,
            open_darkroom(
                treating,
                options,
                notice=printer.note,
                own_profile=arguments.own_profile,
                keep_times=arguments.keep_times,
            ) as (darkroom, device),
        ):
            home = home_of(plan) if arguments.resume else None
            batch = Batch(
                map(darkroom.turned, tasks) if arguments.turn == "auto" else tasks,
                folder=plan.folder,
                existing=chosen_existing(arguments),
                journal=journal,
                history=read_history(home) if home else None,
                inputs=Inputs(lambda: [task.source for task in plan.tasks]),
                listen=tally.add,
                explain=explain,
            )
            width = _width(arguments.jobs, device.kind, len(tasks))
            with printer.bar(len(tasks)):
                interrupted = not drive(batch, darkroom.colour, width=width)
            batch.end()
        if batch.halted:
            printer.complain(str(batch.halted))
    if ways.to_stream and tally.counts[Outcome.DONE]:
        hand_on(plan.tasks[0].target)
    elif len(tasks) != 1 or plan.earlier_outputs or tally.counts[Outcome.SKIPPED]:
        printer.note(summary(len(tasks), plan, tally, stopped=interrupted or bool(tasks and batch.halted)))
    if interrupted:
        return INTERRUPTED
    return FAILED if missed or tally.counts[Outcome.FAILED] or (tasks and batch.halted) else OK


def _seen(task: Task) -> Task:
    """The task with its photograph as it is now, where its treatment fits that one alone."""
    return replace(task, seen=look_at_file(task.source)) if task.treatment.places else task


def _width(jobs: int, device: str, photographs: int) -> Width:
    if jobs:
        return Width(min(jobs, photographs))
    return FoundWidth(min(most_lanes(device), photographs))


class Tally:
    """Counts and tells how photographs come out. names: the results' paths go to standard output."""

    def __init__(self, printer: Printer, *, names: bool = True) -> None:
        self.counts: Counter[Outcome] = Counter()
        self._printer = printer
        self._names = names

    def add(self, result: Result) -> None:
        """One more."""
        self.counts[result.outcome] += 1
        if result.outcome is Outcome.DONE and self._names:
            self._printer.coloured(result.task.target)
        if result.outcome is Outcome.DONE and result.message is not None:
            self._printer.note(result.message)
        if result.outcome is Outcome.FAILED:
            self._printer.failed(result.task.source, _sentence(result))
        self._printer.step()


def _sentence(result: Result) -> str:
    """Why a photograph failed, and what to type then."""
    said = result.message.said if result.message else ""
    if said is Said.SOURCE_REPLACED:
        return "It was replaced by another file since the command began. Look at its treatment and begin again."
    advice: dict[object, str] = {
        Said.EXISTS: " Use --overwrite to replace it, or --skip-existing to leave it.",
        Said.TREATED_ANOTHER: " Change them, or leave --resume out to use them all the same.",
    }
    return str(result.message or "") + advice.get(said, "")


def tell_of_plan(plan: Plan, paths: Sequence[Path], printer: Printer) -> bool:
    """Tell what was left out and why; whether photographs may have been missed."""
    for message in plan.unreadable:
        printer.complain(str(message))
    for note in plan.notes:
        printer.note(note)
    if not plan.tasks and not plan.earlier_outputs:
        printer.complain(f"There are no photographs in {', '.join(f'“{spoken(path)}”' for path in paths)}.")
    return bool(plan.unreadable)


def home_of(plan: Plan) -> Path:
    """The folder of the journals: that of all results, else the one beside the first photograph."""
    return plan.folder or plan.tasks[0].target.parent


@contextmanager
def open_journal(arguments: argparse.Namespace, plan: Plan, printer: Printer, share: Share) -> Iterator[Journal | None]:
    """The journal that the command line wants, if any."""
    if not arguments.resume and not arguments.json:
        yield None
        return
    about = {"existing": str(chosen_existing(arguments)), "rank": share.rank, "world": share.world}
    home = home_of(plan) if arguments.resume else None
    with Journal(home, also=printer.line if arguments.json else None, about=about) as journal:
        yield journal


@dataclass(frozen=True)
class Work:
    """What an open darkroom does with tasks.

    colour: writes one. turned: the task with a photograph that lies on its side turned upright, where nobody decided.
    """

    colour: Colour
    turned: Callable[[Task], Task]


@contextmanager
def open_darkroom(
    treating: Treating,
    options: Options,
    *,
    notice: Callable[[Message], None],
    own_profile: bool = False,
    keep_times: bool = False,
) -> Iterator[tuple["Work", DeviceInfo]]:
    """While entered, work; entering imports torch and loads the network that most will want on its device.

    notice: is told of a step down for want of memory. own_profile, keep_times: see SaveRequest.
    Raises CheckpointError and DeviceError.
    """
    from colorstudio.engine.darkroom import Darkroom
    from colorstudio.engine.lanes import Lanes

    darkroom = Darkroom()
    lanes = Lanes(darkroom, notice=notice)
    numbers = itertools.count()

    def source_of(task: Task) -> PhotoSource:
        return PhotoSource.of_file(next(numbers), task.source.absolute(), task.page, task.piece, seen=task.taken)

    def turned(task: Task) -> Task:
        if task.treatment.turn is not None:
            return task
        try:
            found = lanes.run(TurnRequest(source_of(task), treating.choice(task.treatment)), no_check)
        except Exception as error:  # noqa: BLE001 (it is coloured as it lies, and what keeps it from that is told there)
            log.info("which way up %s lies was not looked at: %s", task.source.name, error)
            return task
        return replace(task, treatment=task.treatment.turned(found.turn))

    def colour(task: Task, check: Check) -> None:
        network = treating.choice(task.treatment)
        source = source_of(task)
        request = SaveRequest(
            source,
            network,
            task.treatment,
            task.target.absolute(),
            overwrite=task.replace,
            quality=options.jpeg_quality,
            own_profile=own_profile,
            keep_times=keep_times,
            layers=task.layers,
        )
        try:
            lanes.run(request, check)
        finally:
            lanes.run(ForgetRequest(source.photo_id), no_check)

    try:
        device = lanes.run(DeviceRequest(options.device), no_check)
        lanes.run(LoadNetworkRequest(treating.choice(treating.default_treatment)), no_check)
        log.info("network %s from %s", treating.default.name, treating.default.path)
        yield Work(colour, turned), device
    finally:
        darkroom.close()


def explain(error: Exception) -> str:
    """What to say of an error that was not foreseen: a defect of ours at one photograph must not cost the others."""
    if isinstance(error, MemoryError):
        return "There is too little memory for this. Close other programs and try again."
    log.error("an unforeseen error at a photograph", exc_info=error)
    return f"Something unexpected happened: {error!r}. {log_file()} says more."


def chosen_existing(arguments: argparse.Namespace) -> Existing:
    """What the command line says about results that are there already."""
    if arguments.overwrite:
        return Existing.REPLACE
    return Existing.SKIP if arguments.skip_existing else Existing.REFUSE


def summary(total: int, plan: Plan, tally: Tally, *, stopped: bool) -> str:
    """How a batch went, in a line."""
    counts = tally.counts
    parts = [f"{counts[Outcome.DONE]} of {total} photographs coloured"]
    parts += [f"{counts[Outcome.FAILED]} failed"] if counts[Outcome.FAILED] else []
    parts += [f"{counts[Outcome.SKIPPED]} skipped, being there already"] if counts[Outcome.SKIPPED] else []
    parts += [f"{plan.earlier_outputs} left out as earlier results"] if plan.earlier_outputs else []
    return ("Stopped: " if stopped else "") + ", ".join(parts) + "."


def with_arguments(options: Options, arguments: argparse.Namespace) -> Options:
    """The remembered options, with those that the command line gives in their place."""
    given = {
        "device": arguments.device,
        "side": arguments.side,
        "effort": arguments.effort,
        "jpeg_quality": arguments.quality,
    }
    return replace(options, **{name: value for name, value in given.items() if value is not None})


def _share() -> Share:
    try:
        return share_of()
    except ValueError as error:
        raise PlanError(f"RANK and WORLD_SIZE make no sense: {error}.") from error
