"""Colours the photographs of a plan one after the other, and tells how it goes."""

import logging
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from types import FrameType, TracebackType
from typing import Self

from colorstudio.batch.plan import Plan
from colorstudio.batch.task import Task
from colorstudio.cli.printer import Printer
from colorstudio.core.cards import SUFFIX, Card
from colorstudio.core.look import PartialLook
from colorstudio.core.treatment import Treatment
from colorstudio.engine.context import DirectContext
from colorstudio.engine.requests import DeviceRequest, ForgetRequest, LoadNetworkRequest, SaveRequest
from colorstudio.engine.source import NetworkChoice, PhotoSource
from colorstudio.errors import Cancelled, Check, CheckpointError, ColorStudioError, SaveError
from colorstudio.library.networks import find_network, list_networks
from colorstudio.paths import log_file, models_folders
from colorstudio.session.chosen import ChosenNetwork
from colorstudio.settings import Options, Settings

log = logging.getLogger(__name__)

Colour = Callable[[Task, Check], None]
"""Colours one photograph into its file; raises ColorStudioError, or Cancelled from the check."""


class Existing(Enum):
    """What becomes of a file that is there already under a result's name."""

    REFUSE = "refuse"  # the photograph fails
    SKIP = "skip"
    REPLACE = "replace"


@dataclass
class Tally:
    """How a batch went, in photographs."""

    coloured: int = 0
    skipped: int = 0
    failed: int = 0
    interrupted: bool = False


def colour_batch(plan: Plan, colour: Colour, printer: Printer, *, existing: Existing) -> Tally:
    """Colour what the plan holds. One that fails is told of and the others go on.

    Ctrl-C ends the batch; of the photograph in hand nothing is written then.
    """
    inputs = frozenset(task.source.resolve() for task in plan.tasks)
    tally = Tally()
    with Interruption() as interruption, printer.bar(len(plan.tasks)):
        for task in plan.tasks:
            try:
                interruption.check()
                if existing is Existing.SKIP and task.target.exists():
                    tally.skipped += 1
                else:
                    refuse_target(task, inputs, existing)
                    colour(task, interruption.check)
                    tally.coloured += 1
                    printer.coloured(task.target)
            except Cancelled:
                tally.interrupted = True
                break
            except ColorStudioError as error:
                tally.failed += 1
                printer.failed(task.source, str(error))
            except Exception as error:  # a defect of ours at one photograph must not cost the others
                log.exception("%s failed", task.source)
                tally.failed += 1
                printer.failed(task.source, f"Something unexpected happened: {error!r}. {log_file()} says more.")
            printer.step()
    return tally


def refuse_target(task: Task, inputs: frozenset[Path], existing: Existing) -> None:
    """Raise SaveError, before any work, where the result may not be written; make its folder."""
    target = task.target
    if target.resolve() in inputs:
        raise SaveError(target, f"“{target}” is one of the photographs to colour, and is not written over.")
    if existing is Existing.REFUSE and target.exists():
        raise SaveError(target, f"“{target}” exists. Use --overwrite to replace it, or --skip-existing to leave it.")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise SaveError(target, f"The folder “{target.parent}” cannot be made: {error.strerror}.") from error


@contextmanager
def open_darkroom(
    card: Card, options: Options, *, notice: Callable[[str], None], overwrite: bool = False
) -> Iterator[Colour]:
    """While entered, colour with this network; entering imports torch and loads the network on its device.

    notice: is told in a sentence of a step down for want of memory. Raises CheckpointError and DeviceError.
    """
    from colorstudio.engine.darkroom import Darkroom

    assert card.path is not None  # it was read from a file
    network, treatment = NetworkChoice(card.path, options.side, options.effort), chosen_treatment(options)
    darkroom = Darkroom()

    def colour(task: Task, check: Check) -> None:
        source = PhotoSource(0, task.source.name, task.source.absolute())
        request = SaveRequest(source, network, treatment, task.target.absolute(), overwrite, options.jpeg_quality)
        try:
            darkroom.run(request, DirectContext(check, notice))
        finally:
            darkroom.run(ForgetRequest(0), DirectContext())

    try:
        darkroom.run(DeviceRequest(options.device), DirectContext(notice=notice))
        darkroom.run(LoadNetworkRequest(network), DirectContext(notice=notice))
        log.info("network %s from %s, %s", card.name, card.path, treatment.resolved(card))
        yield colour
    finally:
        darkroom.close()


def find_card(model: str, settings: Settings) -> Card:
    """The card of the network of this name or in this file; for "" the one that the window starts with.

    Raises CheckpointError.
    """
    names = [card.name for card in list_networks()]
    if model and (model in names or model.endswith(SUFFIX) or Path(model).is_file()):
        return find_network(model)
    if model:
        raise CheckpointError(None, f"There is no network “{model}” here. There are: {', '.join(names) or 'none'}.")
    card = ChosenNetwork(settings).card
    if card is None:
        folders = " or ".join(map(str, models_folders()))
        raise CheckpointError(None, f"There is no network to colour with. Put one into {folders}.")
    return card


def chosen_treatment(options: Options) -> Treatment:
    """The values that were chosen; the others follow the network."""
    return Treatment(look=PartialLook(options.temperature, options.vividness, options.saturation))


def idle_values(options: Options, card: Card) -> str:
    """A sentence on values that were asked for and have nothing to act on in this network; "" where there are none."""
    asked = [f"--{name}" for name in ("temperature", "vividness") if getattr(options, name) is not None]
    if card.has_distribution or not asked:
        return ""
    have = "has" if len(asked) == 1 else "have"
    return f"The network “{card.title}” gives each pixel one colour: {' and '.join(asked)} {have} no effect on it."


class Interruption:
    """While entered, the first Ctrl-C makes `check` raise Cancelled; a second one is Python's own again."""

    def __init__(self) -> None:
        self._asked = False

    def check(self) -> None:
        """Raise Cancelled once Ctrl-C was pressed."""
        if self._asked:
            raise Cancelled

    def __enter__(self) -> Self:
        self._before = signal.signal(signal.SIGINT, self._ask)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        signal.signal(signal.SIGINT, self._before)

    def _ask(self, number: int, frame: FrameType | None) -> None:
        self._asked = True
        signal.signal(signal.SIGINT, signal.default_int_handler)
