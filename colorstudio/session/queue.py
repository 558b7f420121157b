"""Many photographs written in the background: the session's driver of a Batch, and what became of each. GUI thread."""

import time
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from colorstudio.batch.batch import Batch, Listener
from colorstudio.batch.journal import Journal, end_journal
from colorstudio.batch.task import Outcome, Result, Task
from colorstudio.batch.unfinished import Unfinished
from colorstudio.core.cards import Card
from colorstudio.core.treatment import Treatment
from colorstudio.engine.requests import Saved, SaveRequest
from colorstudio.engine.source import NetworkChoice
from colorstudio.errors import Cancelled, CheckpointError, ColorStudioError, Message, Said
from colorstudio.session.album import Album, Item
from colorstudio.session.clerk import Clerk
from colorstudio.session.exports import (
    UNDER_WAY,
    Planned,
    QueueState,
    Row,
    RowState,
    Wanted,
    Wishes,
    look_into,
    plan_export,
    plan_rest,
    wishes_of,
)
from colorstudio.session.journals import Journals
from colorstudio.session.news import News, in_words
from colorstudio.session.row_thumbnails import RowThumbnails
from colorstudio.session.work import Work
from colorstudio.settings import Settings

IN_HAND = 2  # one with the engine and one that waits there, its content read
FEW = 2  # so many must have come out before the rest can be guessed at


class Queue(QObject):
    """One batch at a time. Every method: GUI thread only."""

    rows_replaced = Signal()  # other rows are there, or none while they are planned
    row_changed = Signal(int)  # which row
    changed = Signal()  # state, counts or time left
    finished = Signal()  # nothing is left, or it was stopped
    unfinished_found = Signal(object)  # list[Unfinished]: what a crash left
    _told = Signal(int, object)  # which export of this queue, Result: emitted on the clerk's thread

    def __init__(self, work: Work, album: Album, settings: Settings, *, news: News, parent: QObject) -> None:
        super().__init__(parent)
        self.rows: list[Row] = []
        self.state = QueueState.IDLE
        self.halted = ""  # what keeps it from going on, a sentence
        self.folder = Path()
        self._work = work
        self._album = album
        self._settings = settings
        self._news = news
        self._clerk = Clerk(self)
        self.thumbnails = RowThumbnails(self._clerk, self)
        self._batch: Batch | None = None
        self._journal: Journal | None = None
        self._wishes = Wishes(Path())
        self._begun = 0  # exports so far
        self._in_hand = 0
        self._pulling = False
        self._seconds = 0.0  # of work, without pauses
        self._since = 0.0
        self._worked = 0  # photographs that came out by work, not skipped
        self._is_ended = False  # by the journal
        self._journals = Journals(settings)
        self._left: Path | None = None  # the journal that the one being planned takes the place of
        self._told.connect(self._on_result)

    # --- What the user asks for ----------------------------------------------------------------------------

    def start(self, items: Sequence[tuple[Item, Card, NetworkChoice]], wishes: Wishes) -> None:
        """Write these photographs, each as it is treated now; rows_replaced follows. One queue at a time."""
        if self.is_under_way or not items:
            return
        wanted = [Wanted(item.source, item.treatment, card, choice) for item, card, choice in items]
        self._begin(wishes, lambda listen: plan_export(wanted, wishes, listen, self._news.sentence))

    def take_up(self, left: Unfinished) -> None:
        """Go on with a batch that broke off, unless another window has; rows_replaced follows."""
        if self.is_under_way:
            return
        if not self._journals.take(left.journal):
            self._news.fail(self._failure(), ColorStudioError(Said.EXPORT_TAKEN_UP))
            return
        wishes = wishes_of(left)
        self._begin(wishes, lambda listen: plan_rest(left, wishes, listen, self._news.sentence))
        self._left = left.journal

    def look_for_unfinished(self) -> None:
        """Look for what a crash left in the folders of earlier queues; unfinished_found follows, where there is any."""
        if journals := self._journals.left():
            self._clerk.do(lambda: look_into(journals), then=self._tell_unfinished)

    def forget(self, left: Unfinished) -> None:
        """Do not offer a batch that broke off again."""
        self._journals.forget(left.journal)

    def pause(self) -> None:
        """Bring to its end what is in hand, and begin no more."""
        if self.state is QueueState.RUNNING:
            self._set_state(QueueState.PAUSED)

    def go_on(self) -> None:
        """Begin again after a pause, a halt or a stop."""
        if self.state in (QueueState.PAUSED, QueueState.HALTED, QueueState.STOPPED) and self._batch is not None:
            self._run()

    def stop(self) -> bool:
        """Leave what is in hand and begin no more; nothing half written is left. False where nothing was under way."""
        if not self.is_under_way:
            return False
        planning = self.state is QueueState.PLANNING
        self._set_state(QueueState.STOPPED)
        if planning:
            self._begun += 1  # what is being planned counts no more
            self._let_go_of_left()
        else:
            self._cancel()
            self._end()
        return True

    def retry(self) -> None:
        """Try those that failed once more."""
        failed = [row for row in self.rows if row.state is RowState.FAILED]
        if self._batch is None or not failed:
            return
        for row in failed:
            row.state, row.sentence = RowState.WAITING, ""
            self._clerk.do(partial(self._batch.retry, row.task))
            self.row_changed.emit(row.task.number - 1)
        self._run()

    def close(self) -> None:
        """Leave what is in hand, and the rest for the next start; from Session.close, before the work is closed."""
        if self.is_under_way:
            self._set_state(QueueState.STOPPED)
        self._clerk.close()
        if self._journal is not None:
            self._journal.close()
        self._journals.close()

    # --- What it says --------------------------------------------------------------------------------------

    @property
    def is_under_way(self) -> bool:
        """Whether photographs are being written, or wait."""
        return self.state in UNDER_WAY

    @property
    def counts(self) -> Counter[RowState]:
        """How many photographs stand where."""
        return Counter(row.state for row in self.rows)

    @property
    def seconds_left(self) -> float | None:
        """A guess from the pace so far, without pauses; None while there is none."""
        if self.state is not QueueState.RUNNING or self._worked < FEW:
            return None
        counts = self.counts
        left = counts[RowState.WAITING] + counts[RowState.WORKING]
        return left * (self._seconds + time.monotonic() - self._since) / self._worked

    # --- Inside --------------------------------------------------------------------------------------------

    def _begin(self, wishes: Wishes, plan: Callable[[Listener], Planned]) -> None:
        """Plan an export. What is still to be answered of the one before, which was stopped, counts no more."""
        self._begun += 1
        self._in_hand, self._pulling = 0, False
        self._wishes, self.folder = wishes, wishes.folder
        self.rows, self.halted, self._batch = [], "", None
        self.thumbnails.forget()
        self._seconds, self._worked = 0.0, 0
        self._set_state(QueueState.PLANNING)
        self.rows_replaced.emit()
        self._clerk.do(
            partial(plan, partial(self._told.emit, self._begun)),
            then=partial(self._take_plan, self._begun),
            failed=partial(self._fail_plan, self._begun),
            dropped=partial(self._leave_plan, self._begun),
        )

    def _take_plan(self, begun: int, planned: Planned) -> None:
        if begun != self._begun:
            self._clerk.do(partial(self._leave_plan, begun, planned))
            return
        self.rows, self._batch, self._journal = planned.rows, planned.batch, planned.journal
        self._remember_journal(planned.journal)
        if self._left is not None:
            before, self._left = self._left, None
            self._journals.forget(before)
            self._clerk.do(partial(end_journal, before), then=lambda _: self._journals.let_go(before))
        for note in planned.notes:
            self._news.notice(note)
        self._settings.last_folder = self.folder
        self.rows_replaced.emit()
        self._run()

    def _leave_plan(self, begun: int, planned: Planned) -> None:
        """What was planned for nothing is ended where it was stopped, and else goes on at the next start."""
        if begun != self._begun:
            planned.batch.end()
        elif planned.journal.path is not None:
            self._journals.remember(planned.journal.path)
            if self._left is not None:
                end_journal(self._left)
        planned.journal.close()

    def _fail_plan(self, begun: int, error: Exception) -> None:
        if begun == self._begun:
            self._let_go_of_left()
            self._set_state(QueueState.IDLE)
            self._news.fail(self._failure(), error)

    def _failure(self) -> str:
        return self.tr("The photographs could not be exported")

    def _let_go_of_left(self) -> None:
        if self._left is not None:
            self._journals.let_go(self._left)
            self._left = None

    def _run(self) -> None:
        batch = self._batch
        journal = self._journal
        assert batch is not None
        assert journal is not None
        self.halted = ""
        self._clerk.do(batch.go_on)
        if self._is_ended:
            left = [row.task for row in self.rows if row.state is RowState.WAITING]
            self._clerk.do(
                lambda: journal.expect(left),
                then=lambda _: self._remember_journal(journal),
                failed=lambda _: None,  # what is in the way halts the batch at its next photograph, with a sentence
            )
        self._set_state(QueueState.RUNNING)
        self._pull()

    def _pull(self) -> None:
        """Have the next photograph made ready, while there is room for one in hand."""
        batch = self._batch
        if batch is None or self._pulling or self._in_hand >= IN_HAND or self.state is not QueueState.RUNNING:
            return
        self._pulling = True
        self._clerk.do(lambda: (batch.next(), batch.halted), then=partial(self._take_task, batch))

    def _take_task(self, batch: Batch, pulled: tuple[Task | None, Message | None]) -> None:
        if batch is not self._batch:
            return
        task, halted = pulled
        self._pulling = False
        if task is None:
            self._come_to_rest(halted)
            return
        if self.state is not QueueState.RUNNING:
            self._clerk.do(partial(batch.put_back, task))
            return
        self._in_hand += 1
        row = self.rows[task.number - 1]
        row.task, row.state = task, RowState.WORKING
        self.row_changed.emit(task.number - 1)
        self.changed.emit()
        self._ask(batch, task, row)
        self._pull()

    def _ask(self, batch: Batch, task: Task, row: Row) -> None:
        if row.choice is None:
            name = task.treatment.network.name if task.treatment.network else ""
            sentence = self.tr("The network “{name}” is not here any more.").format(name=name)
            self._answer(batch, task, CheckpointError(None, sentence))
            return
        self._work.ask(
            SaveRequest(
                replace(row.source, seen=task.taken),
                row.choice,
                task.treatment,
                task.target,
                overwrite=task.replace,
                quality=self._wishes.quality,
                longest=self._wishes.longest,
                own_profile=self._wishes.own_profile,
                keep_times=self._wishes.keep_times,
                layers=task.layers,
            ),
            then=partial(self._take_saved, batch, task, row.decided),
            failed=partial(self._answer, batch, task),
            cancelled=partial(self._answer, batch, task, Cancelled()),
            text=self.tr("Exporting {name}").format(name=row.source.name),
        )

    def _take_saved(self, batch: Batch, task: Task, decided: Treatment | None, saved: Saved) -> None:
        if (item := self._album.get(saved.photo_id)) and decided is not None:
            item.saved = decided
            self._album.recover_read(item)
            self._album.item_changed.emit(item)
        self._answer(batch, task, None)

    def _answer(self, batch: Batch, task: Task, error: Exception | None) -> None:
        """Tell the batch how a photograph in hand came out; it tells of the result, see _on_result."""
        then = partial(self._after_answer, batch, task.number - 1)
        if error is None:
            self._clerk.do(partial(batch.done, task), then=then)
        elif isinstance(error, Cancelled):
            self._clerk.do(partial(batch.put_back, task), then=then)
        else:
            self._clerk.do(partial(batch.failed, task, error), then=then)

    def _after_answer(self, batch: Batch, number: int, _: None) -> None:
        if batch is not self._batch:
            return
        self._in_hand -= 1
        row = self.rows[number]
        if row.state is RowState.WORKING:  # nothing was told of it: it waits again
            row.state = RowState.WAITING
            self.row_changed.emit(number)
        if batch.halted:
            self._come_to_rest(batch.halted)
        elif self.state is QueueState.PAUSED and not self._is_anything_left:
            self._finish()
        self.changed.emit()
        self._pull()

    def _come_to_rest(self, halted: Message | None) -> None:
        """Nothing more can be pulled: because something is in the way, or all is done but what is in hand."""
        if self.state is not QueueState.RUNNING:
            return
        if halted:
            self.halted = in_words(halted)
            self._set_state(QueueState.HALTED)
        elif not self._in_hand:
            self._finish()

    @property
    def _is_anything_left(self) -> bool:
        return any(row.state in (RowState.WAITING, RowState.WORKING) for row in self.rows)

    def _finish(self) -> None:
        self._set_state(QueueState.FINISHED)
        self._end()

    @Slot(int, object)
    def _on_result(self, begun: int, result: Result) -> None:
        if begun != self._begun:
            return
        row = self.rows[result.task.number - 1]
        row.task = result.task
        row.sentence = in_words(result.message) if result.message else ""
        row.state = RowState(str(result.outcome))
        self._worked += result.outcome is not Outcome.SKIPPED
        self.row_changed.emit(result.task.number - 1)

    def _cancel(self) -> None:
        targets = {row.task.target for row in self.rows if row.state is RowState.WORKING}
        self._work.cancel_where(lambda request: isinstance(request, SaveRequest) and request.target in targets)

    def _end(self) -> None:
        batch, journal = self._batch, self._journal
        assert batch is not None
        assert journal is not None
        self._clerk.do(batch.end)
        self._clerk.do(journal.close)
        self._is_ended = True
        if journal.path is not None:
            self._journals.forget(journal.path)
            self._journals.let_go(journal.path)
        self.finished.emit()

    def _remember_journal(self, journal: Journal) -> None:
        self._is_ended = False
        if journal.path is not None:
            self._journals.take(journal.path)
            self._journals.remember(journal.path)

    def _tell_unfinished(self, looked: tuple[list[Unfinished], list[Path]]) -> None:
        found, over = looked
        for journal in over:
            self._journals.forget(journal)
        if found:
            self.unfinished_found.emit(found)

    def _set_state(self, state: QueueState) -> None:
        now = time.monotonic()
        if self.state is QueueState.RUNNING:
            self._seconds += now - self._since
        self._since = now
        self.state = state
        self.changed.emit()
