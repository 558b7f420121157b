"""What touches the disk and is not the engine's, off the GUI thread."""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot

T = TypeVar("T")
_Answer = tuple[Future[Any], Callable[[Any], object] | None, Callable[[Exception], object] | None]


class Clerk(QObject):
    """Does one thing after the other on a thread of its own, and answers on the GUI thread."""

    _ended = Signal(object)  # emitted on the clerk's thread, received on the GUI thread

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = ThreadPoolExecutor(1, thread_name_prefix="colorstudio-clerk")
        self._closed = False
        self._unanswered: dict[Future[Any], Callable[[Any], object] | None] = {}
        # Queued: where work ends before its callback is added, the signal comes from the GUI thread, and the answer
        # would overtake what the work has emitted from the clerk's.
        self._ended.connect(self._answer, Qt.ConnectionType.QueuedConnection)

    def do(
        self,
        work: Callable[[], T],
        *,
        then: Callable[[T], object] | None = None,
        failed: Callable[[Exception], object] | None = None,
        dropped: Callable[[T], object] | None = None,
    ) -> None:
        """Have work done after what was asked for before; then `then` gets its result, or `failed` what it raised.

        dropped: gets the result in place of `then` where the clerk was closed before, such as a file to be closed.
        """
        if self._closed:
            return
        future = self._pool.submit(work)
        self._unanswered[future] = dropped
        future.add_done_callback(lambda ended: self._ended.emit((ended, then, failed)))

    def close(self) -> None:
        """Finish what was asked for, and answer nothing more."""
        self._closed = True
        self._pool.shutdown(wait=True)
        for future, dropped in self._unanswered.items():
            if dropped is not None and future.exception() is None:
                dropped(future.result())
        self._unanswered.clear()

    @Slot(object)
    def _answer(
        self, answer: tuple[Future[Any], Callable[[Any], object] | None, Callable[[Exception], object] | None]
    ) -> None:
        future, then, failed = answer
        if self._closed:
            return
        del self._unanswered[future]
        error = future.exception()
        if isinstance(error, Exception) and failed is not None:
            failed(error)
        elif error is not None:
            raise error
        elif then is not None:
            then(future.result())
