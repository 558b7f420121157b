"""Stand-ins for the engine's tests: requests, a worker without torch, and what an engine told."""

import threading
from collections.abc import Callable
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from colorstudio.core.look import Look, PartialLook
from colorstudio.core.treatment import Treatment
from colorstudio.engine.context import Context
from colorstudio.engine.engine import Engine
from colorstudio.engine.requests import Job, RenderRequest, Request
from colorstudio.engine.source import NetworkChoice, PhotoSource
from colorstudio.engine.view import View

NETWORK = NetworkChoice(Path("studio.safetensors"))
VIEW = View(zoom=1.0, centre=(50.0, 40.0), size=(20, 10))
LONG = 5.0  # seconds; far more than anything here takes


def photo_source(number: int = 1) -> PhotoSource:
    """A photograph that no fake worker reads."""
    return PhotoSource(number, f"photo{number}.jpg", Path(f"/nowhere/photo{number}.jpg"))


def treated(look: Look) -> Treatment:
    """The treatment that sets every value of this look."""
    return Treatment(look=PartialLook(**asdict(look)))


def render(temperature: float = 1.0, photo: int = 1) -> RenderRequest:
    """A render, told from others by its temperature."""
    return RenderRequest(photo_source(photo), NETWORK, treated(Look(temperature=temperature)), VIEW)


Work = Callable[[Request[Any], Context], object]


class FakeWorker:
    """Runs a function per request class, else answers with the request itself; remembers what it was given."""

    def __init__(self) -> None:
        self.works: dict[type[Request[Any]], Work] = {}
        self.begun: list[Request[Any]] = []
        self.threads: set[str] = set()
        self.closed = False

    def run(self, request: Request[Any], context: Context) -> Any:
        """Do it."""
        self.begun.append(request)
        self.threads.add(threading.current_thread().name)
        work = self.works.get(type(request))
        return work(request, context) if work else request

    def close(self) -> None:
        """Remember it."""
        self.closed = True


@dataclass
class Outcomes:
    """What an engine has told, in order."""

    done: list[tuple[Job, object]] = field(default_factory=list)
    failed: list[tuple[Job, Exception]] = field(default_factory=list)
    cancelled: list[Job] = field(default_factory=list)
    progress: list[tuple[float, str]] = field(default_factory=list)

    def watch(self, engine: Engine) -> None:
        """Listen to the engine."""
        engine.done.connect(lambda job, result: self.done.append((job, result)))
        engine.failed.connect(lambda job, error: self.failed.append((job, error)))
        engine.cancelled.connect(self.cancelled.append)
        engine.progress.connect(lambda _, fraction, text: self.progress.append((fraction, text)))

    def ended(self, job: Job) -> int:
        """How many times the engine told that this job ended."""
        told = [other for other, _ in self.done] + [other for other, _ in self.failed] + self.cancelled
        return told.count(job)

    def results(self, kind: type[Request[Any]]) -> list[Request[Any]]:
        """The requests of this class that were done, in order."""
        return [job.request for job, _ in self.done if isinstance(job.request, kind)]


class Gate:
    """Lets a test hold a worker's job, and know that it is held."""

    def __init__(self) -> None:
        self.reached = threading.Event()
        self.opened = threading.Event()

    def hold(self) -> None:
        """Wait at the gate without looking at anything else."""
        self.reached.set()
        assert self.opened.wait(LONG)

    def hold_checking(self, check: Callable[[], None]) -> None:
        """Wait at the gate as a well-behaved job does: check() every few milliseconds."""
        self.reached.set()
        while not self.opened.wait(0.002):
            check()
