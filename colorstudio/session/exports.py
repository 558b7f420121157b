"""What is known of photographs that are exported, and how a Batch of them is made; nothing here touches Qt."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path

from colorstudio import paths
from colorstudio.batch.batch import Batch
from colorstudio.batch.complete import complete
from colorstudio.batch.guard import Inputs
from colorstudio.batch.history import read_history
from colorstudio.batch.journal import Journal
from colorstudio.batch.naming import PATTERN_DEFAULT
from colorstudio.batch.plan import Found, common_branches, pages_of, place_results
from colorstudio.batch.task import Existing, Result, Task
from colorstudio.batch.unfinished import Unfinished, read_unfinished
from colorstudio.core.cards import Card
from colorstudio.core.treatment import Treatment
from colorstudio.engine.source import NetworkChoice, PhotoSource, Pixels, unopened_id
from colorstudio.errors import CheckpointError, ColorStudioError, Message, Said
from colorstudio.files.content import identify, identify_pixels
from colorstudio.files.seen import look_at_file
from colorstudio.library.networks import find_network


class RowState(StrEnum):
    """Where a photograph of the queue stands."""

    WAITING = "waiting"
    WORKING = "working"
    DONE = "done"
    SKIPPED = "skipped"
    FAILED = "failed"


class QueueState(StrEnum):
    """Where the queue stands."""

    IDLE = "idle"  # there is none
    PLANNING = "planning"
    RUNNING = "running"
    PAUSED = "paused"  # what is in hand comes to its end, no more is begun
    HALTED = "halted"  # something keeps it from going on: Queue.halted says what
    STOPPED = "stopped"
    FINISHED = "finished"


UNDER_WAY = (QueueState.PLANNING, QueueState.RUNNING, QueueState.PAUSED, QueueState.HALTED)


@dataclass(frozen=True)
class Wishes:
    """How results are to be written.

    suffix: with its dot, "" for each photograph's own format. pattern: see naming.check_pattern. tree: keep the folders
    below the one that all photographs lie in. quality: of lossy formats, 1..100. longest: the longer side of results at
    most, pixels, None for that of the photograph. own_profile: colours in the RGB profile of each photograph, where it
    has one, and not sRGB. keep_times: results have the times of their photographs' files. layers: the colours are
    written as a layer.
    """

    folder: Path
    suffix: str = ""
    pattern: str = PATTERN_DEFAULT
    tree: bool = False
    existing: Existing = Existing.NUMBER
    quality: int = 92
    longest: int | None = None
    own_profile: bool = False
    keep_times: bool = False
    layers: bool = False


@dataclass(eq=False)
class Row:
    """A photograph of the queue. sentence: why it failed or was skipped.

    choice: None where the network is not here. decided: the item's treatment when it was queued.
    """

    task: Task
    source: PhotoSource
    choice: NetworkChoice | None
    decided: Treatment | None = None
    state: RowState = RowState.WAITING
    sentence: str = ""


@dataclass(frozen=True)
class Wanted:
    """A photograph to queue, as it was when the user asked for it."""

    source: PhotoSource
    decided: Treatment
    card: Card
    choice: NetworkChoice


@dataclass(frozen=True)
class Planned:
    rows: list[Row]
    batch: Batch
    journal: Journal
    notes: tuple[Message, ...]


def plan_export(
    wanted: Sequence[Wanted], wishes: Wishes, listen: Callable[[Result], None], explain: Callable[[Exception], str]
) -> Planned:
    wanted = _page_by_page(wanted)
    sources = [one.source.path.absolute() if one.source.path else Path(one.source.name) for one in wanted]
    files = [source for source in sources if source.is_absolute()]
    branches = {found.source: found for found in common_branches(files)} if wishes.tree else {}
    found = [
        replace(branches.get(source, Found(source)), page=one.source.page, piece=one.source.piece)
        for source, one in zip(sources, wanted, strict=True)
    ]
    number = iter(wanted)

    def treat(_: Found) -> Treatment:
        one = next(number)
        return complete(one.decided, one.card, effort=one.choice.effort, side=one.choice.side)

    network = wanted[0].card.name
    tasks, notes = place_results(
        found,
        wishes.folder,
        suffix=wishes.suffix,
        pattern=wishes.pattern,
        treat=treat,
        network=network,
        layers=wishes.layers,
    )
    tasks = tuple(_known_by(task, one) for task, one in zip(tasks, wanted, strict=True))
    rows = [Row(task, one.source, one.choice, one.decided) for task, one in zip(tasks, wanted, strict=True)]
    return _make_batch(rows, wishes, notes=notes, resumed=False, listen=listen, explain=explain)


def plan_rest(
    left: Unfinished, wishes: Wishes, listen: Callable[[Result], None], explain: Callable[[Exception], str]
) -> Planned:
    if not read_unfinished([left.journal]):  # another window took it up since it was offered
        raise ColorStudioError(Said.EXPORT_TAKEN_UP)
    rows = [
        Row(
            replace(task, number=number),
            PhotoSource.of_file(unopened_id(), task.source, task.page, task.piece, seen=task.seen),
            _choice_of(task.treatment),
        )
        for number, task in enumerate(left.tasks, start=1)
    ]
    return _make_batch(rows, wishes, notes=(), resumed=True, listen=listen, explain=explain)


def _page_by_page(wanted: Sequence[Wanted]) -> list[Wanted]:
    """With each page of a file that was not opened yet as a photograph of its own."""
    found: list[Wanted] = []
    for one in wanted:
        path = one.source.path
        if path is None or one.source.page is not None or one.source.piece is not None:
            found.append(one)
            continue
        for page in pages_of(path):  # the first one is that of the item, which is open
            photo_id = unopened_id() if page else one.source.photo_id
            found.append(replace(one, source=PhotoSource.of_file(photo_id, path, page, seen=one.source.seen)))
    return found


def _make_batch(
    rows: list[Row],
    wishes: Wishes,
    *,
    notes: tuple[Message, ...],
    resumed: bool,
    listen: Callable[[Result], None],
    explain: Callable[[Exception], str],
) -> Planned:
    tasks = [row.task for row in rows]
    about = {
        "existing": str(wishes.existing),
        "results": str(wishes.folder),
        "quality": wishes.quality,
        "longest": wishes.longest,
        "own_profile": wishes.own_profile,
        "keep_times": wishes.keep_times,
    }
    wishes.folder.mkdir(parents=True, exist_ok=True)
    journal = Journal(wishes.folder, about=about)
    known = resumed or wishes.existing is Existing.SKIP
    batch = Batch(
        tasks,
        folder=wishes.folder,
        existing=wishes.existing,
        journal=journal,
        history=read_history(wishes.folder) if known else None,
        inputs=Inputs(lambda: [task.source for task in tasks]),
        listen=listen,
        explain=explain,
    )
    journal.expect(tasks)
    return Planned(rows, batch, journal, notes)


def _known_by(task: Task, wanted: Wanted) -> Task:
    """The task with what its photograph is known by, where something was decided about it."""
    path = wanted.source.path
    if path is None:
        return replace(task, content=_content_of(wanted.source.pixels))
    seen = (wanted.source.seen or look_at_file(path)) if wanted.decided.touched else None
    if seen is None:
        return task
    # By it the photograph is known after a crash, and once its times have changed. Thousands that share one look are
    # not read through for it.
    if wanted.decided.places and not seen.content:
        with suppress(OSError):
            content = identify(path).key
            seen = replace(seen, content=content) if seen.holds(path) else seen
    return replace(task, seen=seen)


def _content_of(pixels: Pixels | None) -> str:
    """What a pasted picture is told apart by."""
    assert pixels is not None  # a source has a path or pixels
    return identify_pixels(pixels).key


def wishes_of(left: Unfinished) -> Wishes:
    about = left.about
    folder = Path(str(about.get("results") or left.journal.parent))
    existing = about.get("existing")
    quality, longest = about.get("quality"), about.get("longest")
    return Wishes(
        folder if folder.is_absolute() else left.journal.parent,
        existing=Existing(existing) if existing in tuple(Existing) else Existing.NUMBER,
        quality=quality if isinstance(quality, int) and 1 <= quality <= 100 else 92,
        longest=longest if isinstance(longest, int) and longest > 0 else None,
        own_profile=about.get("own_profile") is True,
        keep_times=about.get("keep_times") is True,
    )


def _choice_of(treatment: Treatment) -> NetworkChoice | None:
    """The network that a treatment names, None where it is not here."""
    try:
        card = find_network(treatment.network.name) if treatment.network else None
    except CheckpointError:
        return None
    if card is None or card.path is None:
        return None
    return NetworkChoice.of_treatment(card.path, treatment)


def look_into(journals: Sequence[Path]) -> tuple[list[Unfinished], list[Path]]:
    """What broke off, and which journals need not be looked into again; those of a disk that is away may."""
    found = read_unfinished(journals)
    left = {batch.journal for batch in found}
    return found, [journal for journal in journals if journal not in left and paths.is_folder(journal.parent)]
