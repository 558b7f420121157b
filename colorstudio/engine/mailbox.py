"""Where jobs wait for the engine's thread: which goes next, which are replaced, which are unwanted."""

import threading
from collections.abc import Callable
from typing import Any

from colorstudio.engine.requests import Job, Priority, Request

IDLE_LIMIT = 200  # waiting thumbnails; a strip scrolled past thousands wants only the rows it stopped at


class Mailbox:
    """Jobs by priority, safe from any thread. Each job put in comes out exactly once: done or dropped."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._waiting: list[Job] = []
        self._running: list[Job] = []  # innermost last: a quicker job runs inside a longer one's check
        self._unwanted: set[int] = set()  # tickets of running jobs that were dropped
        self._tickets = 0
        self._closed = False

    def put(self, request: Request[Any]) -> tuple[Job, list[Job]]:
        """Add a request; gives its job and the jobs dropped for it (the new one itself after close())."""
        with self._changed:
            self._tickets += 1
            job = Job(self._tickets, request)
            if self._closed:
                return job, [job]
            dropped = self._superseded(request)
            self._waiting.append(job)
            dropped += self._too_many_idle()
            self._changed.notify_all()
            return job, dropped

    def take(self) -> Job | None:
        """Wait for the job that goes next and begin it; None after close()."""
        with self._changed:
            self._changed.wait_for(lambda: self._waiting or self._closed)
            return self._begin(self._waiting)

    def take_quicker(self, than: Priority) -> Job | None:
        """Begin a waiting job that may run inside one of priority `than`, if there is any."""
        with self._changed:
            return self._begin(self._quicker(than))

    def finish(self, job: Job) -> bool:
        """The job has ended. False: it was dropped while it ran, and nobody wants to hear of it."""
        with self._changed:
            self._running.remove(job)
            wanted = job.ticket not in self._unwanted
            self._unwanted.discard(job.ticket)
            return wanted

    def is_wanted(self, job: Job) -> bool:
        """Whether a job is running and was not dropped; what it left behind on a helper thread is unwanted."""
        with self._changed:
            return job in self._running and job.ticket not in self._unwanted

    def drop(self, unwanted: Callable[[Job], bool]) -> list[Job]:
        """Drop the jobs, waiting or running, that `unwanted` picks; gives those not dropped before."""
        with self._changed:
            dropped = self._drop_waiting(unwanted) + self._drop_running(unwanted)
            self._changed.notify_all()
            return dropped

    def wait_beside(self, job: Job, ready: Callable[[], bool]) -> None:
        """Wait until `ready`, a quicker job waits, or the job is dropped. nudge() has `ready` asked again."""
        with self._changed:
            self._changed.wait_for(
                lambda: ready() or job.ticket in self._unwanted or bool(self._quicker(job.request.priority))
            )

    def nudge(self) -> None:
        """Something that wait_beside() waits for may have happened."""
        with self._changed:
            self._changed.notify_all()

    def close(self) -> list[Job]:
        """Take nothing more, drop everything; gives what was dropped."""
        with self._changed:
            self._closed = True
        return self.drop(lambda _: True)

    def _begin(self, candidates: list[Job]) -> Job | None:
        if not candidates:
            return None
        job = min(candidates, key=_rank)
        self._waiting.remove(job)
        self._running.append(job)
        return job

    def _quicker(self, than: Priority) -> list[Job]:
        # Never an export inside a thumbnail, which would end minutes later: ordered jobs wait for the top.
        return [
            job for job in self._waiting if job.request.priority < than and job.request.priority <= Priority.INTERACTIVE
        ]

    def _superseded(self, request: Request[Any]) -> list[Job]:
        def is_old(job: Job) -> bool:
            return request.supersedes(job.request)

        return self._drop_waiting(is_old) + self._drop_running(
            lambda job: is_old(job) and request.abandons(job.request)
        )

    def _too_many_idle(self) -> list[Job]:
        idle = [job for job in self._waiting if job.request.priority is Priority.IDLE]
        surplus = idle[:-IDLE_LIMIT]
        return self._drop_waiting(lambda job: job in surplus) if surplus else []

    def _drop_waiting(self, unwanted: Callable[[Job], bool]) -> list[Job]:
        dropped = [job for job in self._waiting if unwanted(job)]
        self._waiting = [job for job in self._waiting if job not in dropped]
        return dropped

    def _drop_running(self, unwanted: Callable[[Job], bool]) -> list[Job]:
        dropped = [job for job in self._running if job.ticket not in self._unwanted and unwanted(job)]
        self._unwanted.update(job.ticket for job in dropped)
        return dropped


def _rank(job: Job) -> tuple[int, int]:
    """Lower goes first: by priority, then in order, but the newest thumbnail first: its row is on screen."""
    priority = job.request.priority
    return priority, -job.ticket if priority is Priority.IDLE else job.ticket
