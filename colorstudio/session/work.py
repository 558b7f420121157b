"""The engine's work as the session sees it: who asks is answered, and one display says what goes on."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

from colorstudio.engine.engine import Engine
from colorstudio.engine.requests import Job, R, Request
from colorstudio.session.activity import Activity


def always() -> bool:
    """Of an asker that lives as long as the session."""
    return True


@dataclass(frozen=True)
class _Asker:
    """What to call when a job has ended: one of the three, once, unless the asker is gone."""

    request: Request[Any]
    then: Callable[[Any], object] | None
    failed: Callable[[Exception], object] | None
    cancelled: Callable[[], object] | None
    alive: Callable[[], bool]


class Work(QObject):
    """Hands questions to the engine and each answer to the one who asked. Every method: GUI thread only."""

    busy_changed = Signal(bool, str, float)  # busy, what with, fraction 0..1 or -1 where unknown

    def __init__(self, engine: Engine, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._engine = engine
        self._activity = Activity()
        self._askers: dict[int, _Asker] = {}  # by ticket
        self._closed = False
        engine.done.connect(self._on_done)
        engine.failed.connect(self._on_failed)
        engine.cancelled.connect(self._on_cancelled)
        engine.progress.connect(self._on_progress)

    def start(self) -> None:
        """Let the engine begin."""
        self._engine.start()

    def close(self) -> None:
        """Drop all work and join the engine; waits up to about a second."""
        self._closed = True
        self._engine.close()

    def ask(
        self,
        request: Request[R],
        *,
        then: Callable[[R], object] | None = None,
        failed: Callable[[Exception], object] | None = None,
        cancelled: Callable[[], object] | None = None,
        text: str = "",
        alive: Callable[[], bool] = always,
    ) -> None:
        """Have a request done: `then` gets its result, `failed` what was raised, or `cancelled` is called.

        Exactly one of them is called, once, on the GUI thread; none where `alive` is false by then, as of an item that
        was closed. cancelled: also where a newer request took its place, at once and perhaps before this returns.
        text: such as "Saving tree.jpg", where the user waits for it; it is on display until the end.
        """
        if self._closed:
            if cancelled is not None and alive():
                cancelled()
            return
        job = self._engine.submit(request)
        self._askers[job.ticket] = _Asker(request, then, failed, cancelled, alive)
        if text:
            self._activity.begin(job.ticket, text)
            self.busy_changed.emit(*self._activity.summary())

    def cancel_kind(self, *kinds: type[Request[Any]]) -> bool:
        """Drop all requests of these classes; False where there were none."""
        return self._engine.cancel_kind(*kinds)

    def cancel_where(self, unwanted: Callable[[Request[Any]], bool]) -> bool:
        """Drop all requests that `unwanted` picks; False where there were none."""
        return self._engine.cancel_where(unwanted)

    def pending(self, *kinds: type[Request[Any]]) -> int:
        """How many requests of these classes have not ended yet."""
        return sum(isinstance(asker.request, kinds) for asker in self._askers.values())

    @property
    def busy(self) -> bool:
        """Whether something that the user waits for is under way."""
        return self._activity.busy

    @Slot(object, object)
    def _on_done(self, job: Job, result: object) -> None:
        asker = self._end(job)
        if asker is not None and asker.then is not None:
            asker.then(result)

    @Slot(object, object)
    def _on_failed(self, job: Job, error: Exception) -> None:
        asker = self._end(job)
        if asker is not None and asker.failed is not None:
            asker.failed(error)

    @Slot(object)
    def _on_cancelled(self, job: Job) -> None:
        asker = self._end(job)
        if asker is not None and asker.cancelled is not None:
            asker.cancelled()

    @Slot(object, float, str)
    def _on_progress(self, job: Job, fraction: float, detail: str) -> None:
        if self._activity.advance(job.ticket, fraction, detail):
            self.busy_changed.emit(*self._activity.summary())

    def _end(self, job: Job) -> _Asker | None:
        """Take the job off the display; gives its asker, unless that is gone."""
        if self._activity.end(job.ticket):
            self.busy_changed.emit(*self._activity.summary())
        asker = self._askers.pop(job.ticket, None)
        return asker if asker is not None and asker.alive() else None
