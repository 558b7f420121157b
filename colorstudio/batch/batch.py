"""Many photographs to colour, one rule for what becomes of each: a state machine that is pulled.

Whoever colours asks `next()` for a task, colours it, and answers with `done`, `failed` or `put_back`; several tasks may
be in hand at once. The window's queue and the command line drive the same one, so a folder has the same outcomes
either way.
"""

import contextlib
import time
from collections import deque
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from colorstudio.batch.faults import FULL, Halt, Root
from colorstudio.batch.guard import Inputs, look_at
from colorstudio.batch.history import History
from colorstudio.batch.journal import Journal, content_of
from colorstudio.batch.naming import folded, numbered_path
from colorstudio.batch.task import Existing, Outcome, Result, Task
from colorstudio.errors import ColorStudioError, Message, PhotoReplaced, Said, SaveError, reason, spoken, spoken_name
from colorstudio.files.seen import look_at_file

Listener = Callable[[Result], None]
"""Is told of each photograph that came out, well or not."""


@dataclass(frozen=True)
class _InHand:
    began: float
    content: str


class Batch:
    """Tasks, pulled one after the other. Not to be used by two threads at once.

    halted: what keeps the batch from going on, see `faults`; None while it goes.
    """

    def __init__(
        self,
        tasks: Iterable[Task],
        *,
        folder: Path | None = None,
        existing: Existing = Existing.REFUSE,
        journal: Journal | None = None,
        history: History | None = None,
        inputs: Inputs | None = None,
        listen: Listener = lambda _: None,
        explain: Callable[[Exception], str] = str,
    ) -> None:
        """Nothing is written before the first next().

        tasks: drawn one at a time. folder: of all results, made if missing; None where they lie beside their
        photographs. journal: is told of everything. history: what was done before is skipped; what an earlier batch
        left behind is replaced, and names that other photographs' results have are numbered. inputs: what is never
        written over beside each task's own source. explain: the sentence for an error that was not foreseen.
        """
        self.halted: Message | None = None
        self._tasks = iter(tasks)
        self._first: deque[Task] = deque()  # put back, or to be tried again
        self._in_hand: dict[Task, _InHand] = {}
        self._root = Root(folder)
        self._is_open = False
        self._existing = existing
        self._journal = journal
        self._history = history or History()
        self._inputs = inputs or Inputs()
        self._listen = listen
        self._explain = explain

    def next(self) -> Task | None:
        """The next task, with the target to write; None where none is left, or the batch halted.

        On the way, photographs that are done already are skipped and those that cannot be begun fail.
        """
        while not self.halted and (task := self._draw()) is not None:
            try:
                ready = self._prepare(task)
            except Halt as halt:
                self._halt(halt, task)
            except Exception as error:  # noqa: BLE001 (one rule: see faults)
                self._fail(task, error, content="", seconds=0.0)
            else:
                if ready is not None:
                    return ready
        return None

    def done(self, task: Task) -> None:
        """The target of a task that next() gave is written, of the very file that the task says was taken in hand.

        What came into the file's place since is said, and is another photograph to a later batch.
        """
        hand = self._in_hand.pop(task)
        seconds = time.monotonic() - hand.began
        message = None
        if task.taken is not None and not task.taken.holds(task.source):
            message = Message(Said.RESULT_OF_BEFORE, {"name": spoken_name(task.source)})
        more = {"sentence": str(message)} if message else {}
        size = _size(task.target)
        self._tell(Outcome.DONE, task, content=hand.content, bytes=size, seconds=round(seconds, 3), **more)
        self._listen(Result(task, Outcome.DONE, message, seconds=seconds))

    def failed(self, task: Task, error: Exception) -> None:
        """A task that next() gave was not coloured; the batch may halt over it, and the task then waits again."""
        hand = self._in_hand.pop(task)
        if isinstance(error, PhotoReplaced):  # since it was taken in hand
            error = SaveError(task.source, Said.SOURCE_CHANGED)
        try:
            self._root.raise_if_halting(error, task.target)
        except Halt as halt:
            self._halt(halt, task)
        else:
            self._fail(task, error, content=hand.content, seconds=time.monotonic() - hand.began)

    def put_back(self, task: Task) -> None:
        """A task that next() gave was not coloured and nothing is wrong with it: it waits again, before the others."""
        del self._in_hand[task]
        self._first.appendleft(replace(task, replace=False))

    def retry(self, task: Task) -> None:
        """Try a task that failed once more, before the others."""
        self._first.append(replace(task, replace=False))

    def go_on(self) -> None:
        """What halted the batch may be gone."""
        self.halted = None

    def end(self) -> None:
        """Nothing more is pulled: the journal says so, unless the batch could go on."""
        if self._journal is not None:
            with contextlib.suppress(OSError):
                self._journal.write("ended", sentence=str(self.halted or ""))

    # ------------------------------------------------------------------------------------------------------- inside

    def _draw(self) -> Task | None:
        return self._first.popleft() if self._first else next(self._tasks, None)

    def _prepare(self, task: Task) -> Task | None:
        """The task as it can be begun, or None where it is skipped; raises Halt and what the photograph fails with."""
        self._open()
        task, content = self._take_in_hand(task)
        if content and (before := self._history.claim(task, content)):
            self._skip(replace(task, target=before), Message(Said.DONE_BEFORE, {"name": spoken(before)}))
            return None
        ready = self._place(task)
        if ready is None:
            self._skip(task, Message(Said.EXISTS, {"name": spoken(task.target)}))
            return None
        self._make_folder(ready.target)
        self._tell("started", ready, content=content)
        if self.halted:
            raise Halt(self.halted.said, **self.halted.values)
        self._in_hand[ready] = _InHand(time.monotonic(), content)
        return ready

    def _take_in_hand(self, task: Task) -> tuple[Task, str]:
        """The task with its source as it is now, and the content of that, "" where it is not wanted or not to be read.

        Raises SourceReplaced where that is another photograph than the one that the treatment was made for.
        """
        if task.content:
            return task, task.content
        if task.seen is not None and not task.seen.holds(task.source):
            raise SourceReplaced(task.source, Said.SOURCE_REPLACED)
        taken, content = look_at_file(task.source), ""
        if self._journal is not None or self._history:
            with contextlib.suppress(OSError, ValueError):  # whoever reads the photograph says what is wrong with it
                content = content_of(task.source, task.page, task.piece)
            if taken is not None and not taken.holds(task.source):
                raise SaveError(task.source, Said.SOURCE_CHANGED)
        made_for_it = task.seen is not None and bool(task.seen.content)
        if content and not made_for_it and self._history.was_of_another(task, content):
            raise SourceReplaced(task.source, Said.TREATED_ANOTHER)
        if taken is not None and not task.page and task.piece is None:
            taken = replace(taken, content=content)
        return replace(task, taken=taken), content

    def _place(self, task: Task) -> Task | None:
        """The task with a target that may be written; None where it is to be skipped; raises SaveError."""
        if self._is_taken(task.target):
            return self._number(task)
        try:
            found = look_at(task.target, self._inputs)
        except SaveError:
            if self._existing is Existing.NUMBER:
                return self._number(task)
            raise
        if found is None and not task.target.is_symlink():  # a link may lead nowhere: then the name is taken
            return task
        if self._existing is Existing.REPLACE or self._history.may_replace(task):
            return replace(task, replace=True)
        if self._history and found is not None and found.st_size == 0:
            return replace(task, replace=True)  # a crash left it; there is nothing in it to lose
        if self._existing is Existing.NUMBER or self._history.is_of_another(task):
            return self._number(task)
        if self._existing is Existing.SKIP:
            return None
        raise TargetExists(task.target, Said.EXISTS, name=spoken(task.target))

    def _number(self, task: Task) -> Task:
        taken = {folded(other.target) for other in self._in_hand}
        return replace(task, target=numbered_path(task.target, taken=taken))

    def _is_taken(self, target: Path) -> bool:
        return any(folded(other.target) == folded(target) for other in self._in_hand)

    def _make_folder(self, target: Path) -> None:
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            refused = SaveError(target, Said.FOLDER_NOT_MADE, folder=spoken(target.parent), reason=reason(error))
            refused.__cause__ = error
            self._root.raise_if_halting(refused, target)
            raise refused from error

    def _open(self) -> None:
        if not self._is_open:
            self._root.open()
            self._is_open = True
        self._root.check()

    def _skip(self, task: Task, message: Message) -> None:
        self._tell(Outcome.SKIPPED, task, sentence=str(message))
        self._listen(Result(task, Outcome.SKIPPED, message))

    def _fail(self, task: Task, error: Exception, *, content: str, seconds: float) -> None:
        message = error.message if isinstance(error, ColorStudioError) else Message(self._explain(error))
        kind = type(error).__name__
        self._tell(Outcome.FAILED, task, content=content, error=kind, sentence=str(message))
        self._listen(Result(task, Outcome.FAILED, message, kind, seconds))

    def _tell(self, outcome: str, task: Task, **values: object) -> None:
        """Journal it; a journal that takes no more lines halts the batch."""
        if self._journal is None:
            return
        try:
            self._journal.tell(outcome, task, **values)
        except OSError as error:
            folder = self._root.folder or task.target.parent
            said = Said.FOLDER_FULL if error.errno in FULL else Said.FOLDER_CLOSED
            self.halted = Message(said, {"folder": spoken(folder), "reason": reason(error)})

    def _halt(self, halt: Halt, task: Task) -> None:
        self.halted = halt.message
        self._first.appendleft(replace(task, replace=False))


class SourceReplaced(SaveError):
    """Another photograph lies there than the one that the treatment was made for."""


class TargetExists(SaveError):
    """A file of the result's name is there, and it was not said what to do then."""


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except (OSError, ValueError):
        return -1
