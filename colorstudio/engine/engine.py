"""The one thread that runs torch. It takes requests from a mailbox and answers with signals."""

import logging
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any, TypeVar

from PySide6.QtCore import QObject, QThread, Signal

from colorstudio.engine.context import Worker
from colorstudio.engine.mailbox import Mailbox
from colorstudio.engine.requests import Job, Request
from colorstudio.errors import Cancelled, Check, ColorStudioError, Message

log = logging.getLogger(__name__)

T = TypeVar("T")

# One for the file of an export or save, one so that opening a photograph need not wait for its encoder.
HELPERS = 2
# What Python gives its own threads on macOS, where a QThread gets 0.5 MB by default: too little for a prediction
# inside an export.
STACK_BYTES = 16 * 2**20
LOADING_WAIT = 300  # ms that closing gives an import, which nothing can stop


def open_darkroom() -> Worker:
    """The real worker; this is the moment when torch is imported (1.3 to 1.6 s), on the engine's thread."""
    from colorstudio.engine.darkroom import Darkroom

    return Darkroom()


class Engine(QThread):
    """Runs requests one at a time. Each job ends in exactly one of done, failed, cancelled.

    Renders run inside longer jobs, whenever those call context.check(); opening and colouring a photograph
    run inside saves, exports and thumbnails. See Mailbox for who goes first.
    """

    # Declared on the thread object, which lives on the GUI thread: QObjects' methods so connected run there.
    done = Signal(object, object)  # Job, result
    failed = Signal(object, object)  # Job, Exception
    cancelled = Signal(object)  # Job: cancelled or replaced; emitted at once, on the thread that did it
    progress = Signal(object, float, str)  # Job, 0..1 or -1, what is in hand
    noticed = Signal(object)  # Message: worth knowing

    def __init__(self, make_worker: Callable[[], Worker] = open_darkroom, parent: QObject | None = None) -> None:
        """make_worker is called on the engine's thread, for the first job."""
        super().__init__(parent)
        self.setStackSize(STACK_BYTES)
        self._make_worker = make_worker
        self._worker: Worker | None = None
        self._loading = False
        self._mailbox = Mailbox()
        self._helpers = ThreadPoolExecutor(HELPERS, thread_name_prefix="colorstudio-file")

    def submit(self, request: Request[Any]) -> Job:
        """Have a request done; any thread. The job's ticket cancels it."""
        job, dropped = self._mailbox.put(request)
        self._tell_cancelled(dropped)
        return job

    def cancel(self, ticket: int) -> bool:
        """Drop a job; any thread. `cancelled` is emitted before this returns; False where it had ended.

        A running job is left at its next check; what it may have begun to write is removed.
        """
        return self._tell_cancelled(self._mailbox.drop(lambda job: job.ticket == ticket))

    def cancel_kind(self, *kinds: type[Request[Any]]) -> bool:
        """Drop all jobs of these classes; any thread. False where there were none."""
        return self.cancel_where(lambda request: isinstance(request, kinds))

    def cancel_where(self, unwanted: Callable[[Request[Any]], bool]) -> bool:
        """Drop all jobs whose request `unwanted` picks; any thread. False where there were none."""
        return self._tell_cancelled(self._mailbox.drop(lambda job: unwanted(job.request)))

    def close(self) -> None:
        """Drop everything and join the thread; GUI thread only, from closeEvent. Can be called again.

        A thread that is still loading torch is not waited for: see `is_loading`.
        """
        self._tell_cancelled(self._mailbox.close())
        while not self.wait(LOADING_WAIT):
            if self._loading:
                return
        self._helpers.shutdown(wait=True, cancel_futures=True)

    @property
    def is_loading(self) -> bool:
        """Whether the thread is importing torch. A process that ends meanwhile has to end without waiting for it."""
        return self._loading

    def _tell_cancelled(self, dropped: list[Job]) -> bool:
        for job in dropped:
            self.cancelled.emit(job)
        return bool(dropped)

    # --- On the engine's thread --------------------------------------------------------------------------

    def run_quicker(self, job: Job) -> None:
        """Run what waits and goes before this running job; the engine's thread only."""
        while self._mailbox.is_wanted(job) and (quicker := self._mailbox.take_quicker(job.request.priority)):
            self._run_job(quicker)

    def raise_if_unwanted(self, job: Job) -> None:
        """Raise Cancelled once a job was dropped; any thread."""
        if not self._mailbox.is_wanted(job):
            raise Cancelled

    def run_aside(self, job: Job, work: Callable[[Check], T]) -> T:
        """Run work on a helper thread and serve quicker jobs until it ends; the engine's thread only."""
        future: Future[T] = self._helpers.submit(work, lambda: self.raise_if_unwanted(job))
        future.add_done_callback(lambda _: self._mailbox.nudge())
        while not future.done():
            self._mailbox.wait_beside(job, future.done)
            self.run_quicker(job)
            if not self._mailbox.is_wanted(job):
                future.cancel()  # if it has not begun; otherwise its own check ends it
                raise Cancelled
        return future.result()

    def _run_job(self, job: Job) -> None:
        try:
            if self._worker is None:
                self._worker = self._make()
            result = self._worker.run(job.request, _EngineContext(self, job))
        except Cancelled:
            if self._mailbox.finish(job):  # otherwise whoever dropped it told so
                self.cancelled.emit(job)
        except Exception as error:  # noqa: BLE001 (the one place: the thread outlives whatever a job does)
            self._log_failure(job, error)
            if self._mailbox.finish(job):
                self.failed.emit(job, error)
        else:
            if self._mailbox.finish(job):
                self.done.emit(job, result)

    def _make(self) -> Worker:
        self._loading = True
        try:
            return self._make_worker()
        finally:
            self._loading = False

    def _log_failure(self, job: Job, error: Exception) -> None:
        expected = isinstance(error, ColorStudioError)
        level = logging.WARNING if expected else logging.ERROR
        log.log(level, "%s #%d failed: %s", job.request.kind, job.ticket, error, exc_info=error)

    def run(self) -> None:
        while job := self._mailbox.take():
            self._run_job(job)
        if self._worker is not None:
            self._worker.close()
            self._worker = None  # frees the device's memory on the thread that filled it


class _EngineContext:
    """A job's Context."""

    def __init__(self, engine: Engine, job: Job) -> None:
        self._engine = engine
        self._job = job

    def check(self) -> None:
        self._engine.run_quicker(self._job)
        self._engine.raise_if_unwanted(self._job)

    def aside(self, work: Callable[[Check], T]) -> T:
        return self._engine.run_aside(self._job, work)

    def freely(self, work: Callable[[], T]) -> T:
        return work()

    def progress(self, fraction: float, text: str = "") -> None:
        self._engine.progress.emit(self._job, fraction, text)

    def notice(self, message: Message) -> None:
        self._engine.noticed.emit(message)
