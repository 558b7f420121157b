"""What comes into a session: files, folders, pasted pixels, and the thumbnails of them all."""

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from colorstudio import paths
from colorstudio.engine import jobs
from colorstudio.engine.jobs import Job, Pixels
from colorstudio.session.album import FilmStrip, Item, State
from colorstudio.session.equipment import Equipment
from colorstudio.session.work import Work


class Intake(QObject):
    """Puts photographs into the film strip. Every method: GUI thread only."""

    arrived = Signal(object)  # Item: the first of those just named, new or not; select it
    noticed = Signal(str)
    failed = Signal(str, str)  # title, sentence

    def __init__(self, work: Work, strip: FilmStrip, equipment: Equipment, parent: QObject) -> None:
        super().__init__(parent)
        self._work = work
        self._strip = strip
        self._equipment = equipment
        work.done.connect(self._on_done)
        work.failed.connect(self._on_failed)
        work.cancelled.connect(self._on_cancelled)

    def open_paths(self, files: Iterable[Path]) -> None:
        """Add photographs, looking through folders; arrived follows."""
        given = tuple(Path(file).absolute() for file in files)
        if any(paths.is_folder(path) for path in given):
            self._work.submit(jobs.FindRequest(given), self.tr("Looking for photographs"))
        else:
            self._add(given, named=True)

    def open_pixels(self, pixels: Pixels, name: str) -> None:
        """Add pasted pixels, (H, W), (H, W, 3) or (H, W, 4) sRGB; arrived follows."""
        self.arrived.emit(self._strip.add_pixels(pixels, name, self._equipment.recommended))

    def request_thumbnail(self, item: Item) -> None:
        """Read the item's thumbnail when nothing else is to be done; item_changed tells."""
        if self._strip.ask_thumbnail(item):
            self._work.submit(jobs.ThumbnailRequest(item.source))

    @Slot(object, object)
    def _on_done(self, _: Job, result: object) -> None:
        match result:
            case jobs.Found(()):
                self.noticed.emit(self.tr("There are no photographs here that ColorStudio can read."))
            case jobs.Found(files):
                self._add(files, named=False)
            case jobs.Thumbnail(photo_id, pixels):
                if item := self._strip.thumbnail_came(photo_id, pixels):
                    self._strip.item_changed.emit(item)

    @Slot(object, str)
    def _on_failed(self, job: Job, sentence: str) -> None:
        match job.request:
            case jobs.ThumbnailRequest(source):
                item = self._strip.thumbnail_came(source.photo_id, None)
                if item is not None and item.state is State.WAITING:
                    self._strip.fail(item, sentence)
            case jobs.FindRequest():
                self.failed.emit(self.tr("The folder could not be looked through"), sentence)

    @Slot(object)
    def _on_cancelled(self, job: Job) -> None:
        if isinstance(job.request, jobs.ThumbnailRequest):
            self._strip.thumbnail_came(job.request.source.photo_id, None)

    def _add(self, files: Iterable[Path], *, named: bool) -> None:
        first = self._strip.add_files(files, self._equipment.recommended, named=named)
        if first is not None:
            self.arrived.emit(first)
