"""The engine's work as the session sees it: requests go out, answers come back, one display says what goes on."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal, Slot

from colorstudio import paths
from colorstudio.engine.engine import Engine
from colorstudio.engine.jobs import Job, Request
from colorstudio.errors import ColorStudioError
from colorstudio.session.activity import Activity


class Work(QObject):
    """Hands requests to the engine and its answers to the session's parts. Every method: GUI thread only."""

    done = Signal(object, object)  # Job, result
    failed = Signal(object, str)  # Job, a sentence for the user
    cancelled = Signal(object)  # Job
    busy_changed = Signal(bool, str, float)  # see Session.busy_changed

    def __init__(self, engine: Engine, parent: QObject) -> None:
        super().__init__(parent)
        self._engine = engine
        self._activity = Activity()
        engine.done.connect(self._on_done)
        engine.failed.connect(self._on_failed)
        engine.cancelled.connect(self._on_cancelled)
        engine.progress.connect(self._on_progress)

    def start(self) -> None:
        """Let the engine begin."""
        self._engine.start()

    def close(self) -> None:
        """Drop all work and join the engine; waits up to about a second."""
        self._engine.close()

    def submit(self, request: Request, text: str = "") -> None:
        """Have a request done; one with a text, such as "Saving tree.jpg", is work that the user waits for."""
        job = self._engine.submit(request)
        if text:
            self._activity.begin(job.ticket, text)
            self.busy_changed.emit(*self._activity.summary())

    def cancel_kind(self, *kinds: type[Request]) -> bool:
        """Drop all requests of these classes; False where there were none."""
        return self._engine.cancel_kind(*kinds)

    def cancel_where(self, unwanted: Callable[[Request], bool]) -> bool:
        """Drop all requests that `unwanted` picks; False where there were none."""
        return self._engine.cancel_where(unwanted)

    @property
    def busy(self) -> bool:
        """Whether something that the user waits for is under way."""
        return self._activity.busy

    @Slot(object, object)
    def _on_done(self, job: Job, result: object) -> None:
        self._end(job)
        self.done.emit(job, result)

    @Slot(object, object)
    def _on_failed(self, job: Job, error: Exception) -> None:
        self._end(job)
        self.failed.emit(job, str(error) if isinstance(error, ColorStudioError) else self._unexpected())

    @Slot(object)
    def _on_cancelled(self, job: Job) -> None:
        self._end(job)
        self.cancelled.emit(job)

    @Slot(object, float, str)
    def _on_progress(self, job: Job, fraction: float, detail: str) -> None:
        if self._activity.advance(job.ticket, fraction, detail):
            self.busy_changed.emit(*self._activity.summary())

    def _end(self, job: Job) -> None:
        if self._activity.end(job.ticket):
            self.busy_changed.emit(*self._activity.summary())

    def _unexpected(self) -> str:
        file = paths.log_file()
        return self.tr("Something unexpected happened. The details are in the log, {file}.").format(file=file)
