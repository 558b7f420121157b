"""What leaves a session: saved and exported files, and the coloured picture for the clipboard."""

import os
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from colorstudio.batch.naming import coloured_path
from colorstudio.engine import jobs
from colorstudio.engine.jobs import Job, NetworkChoice
from colorstudio.session.album import FilmStrip, Item
from colorstudio.session.work import Work
from colorstudio.settings import Settings

FAILURES_TOLD = 5  # of an export, one sentence each


class Output(QObject):
    """Saves, exports and copies. Every method: GUI thread only."""

    saved = Signal(object)  # Path
    exported = Signal(object)  # Exported
    copied = Signal(object)  # (H, W, 3) uint8 sRGB array
    noticed = Signal(str)
    failed = Signal(str, str)  # title, sentence

    def __init__(self, work: Work, strip: FilmStrip, settings: Settings, parent: QObject) -> None:
        super().__init__(parent)
        self._work = work
        self._strip = strip
        self._settings = settings
        work.done.connect(self._on_done)
        work.failed.connect(self._on_failed)
        work.cancelled.connect(self._on_cancelled)

    def save(self, item: Item, choice: NetworkChoice, path: Path, *, overwrite: bool) -> None:
        """Write a photograph, coloured, at full size; saved or failed follows."""
        quality = self._settings.jpeg_quality
        request = jobs.SaveRequest(item.source, choice, item.look, path, overwrite=overwrite, quality=quality)
        self._work.submit(request, self.tr("Saving {name}").format(name=path.name))

    def export(self, items: Sequence[Item], choice: NetworkChoice, folder: Path, *, suffix: str) -> None:
        """Write the photographs into a folder, each with its own look; exported follows, or failed."""
        wanted = tuple(jobs.ExportItem(item.source, item.look) for item in items)
        quality = self._settings.jpeg_quality
        request = jobs.ExportRequest(wanted, choice, folder, suffix=suffix, quality=quality)
        self._work.submit(request, self.tr("Exporting"))

    def copy(self, item: Item, choice: NetworkChoice) -> None:
        """Make a photograph's coloured pixels; copied follows, or failed."""
        self._work.submit(jobs.CopyRequest(item.source, choice, item.look), self.tr("Copying"))

    def cancel(self) -> bool:
        """Stop all of it; False where there was nothing to stop."""
        return self._work.cancel_kind(jobs.ExportRequest, jobs.SaveRequest, jobs.CopyRequest)

    def suggested_path(self, item: Item) -> Path:
        """A free name beside the photograph, in its own format where we write that."""
        beside = item.path.parent if item.path else None
        folder = beside if beside and os.access(beside, os.W_OK | os.X_OK) else self._settings.last_folder
        return coloured_path(item.name, folder)

    @Slot(object, object)
    def _on_done(self, _: Job, result: object) -> None:
        match result:
            case jobs.Saved(_, path):
                self._remember(result)
                self.saved.emit(path)
            case jobs.Exported():
                self._on_exported(result)
            case jobs.Copied(_, pixels):
                self.copied.emit(pixels)

    @Slot(object, str)
    def _on_failed(self, job: Job, sentence: str) -> None:
        match job.request:
            case jobs.SaveRequest(_, _, _, target):
                self.failed.emit(self.tr("{name} could not be saved").format(name=target.name), sentence)
            case jobs.CopyRequest(source):
                self.failed.emit(self.tr("{name} could not be copied").format(name=source.name), sentence)
            case jobs.ExportRequest():
                self.failed.emit(self.tr("The photographs could not be exported"), sentence)

    @Slot(object)
    def _on_cancelled(self, job: Job) -> None:
        if isinstance(job.request, jobs.ExportRequest):
            self.noticed.emit(self.tr("The export was stopped. The photographs saved so far are kept."))

    def _on_exported(self, exported: jobs.Exported) -> None:
        for saved in exported.saved:
            self._remember(saved)
        self.exported.emit(exported)
        if exported.failures:
            told = [failure.sentence for failure in exported.failures[:FAILURES_TOLD]]
            if more := len(exported.failures) - len(told):
                told.append(self.tr("And {count} more.").format(count=more))
            self.failed.emit(self.tr("Some photographs could not be exported"), "\n".join(told))

    def _remember(self, saved: jobs.Saved) -> None:
        self._settings.last_folder = saved.path.parent
        if item := self._strip.get(saved.photo_id):
            item.saved_look = saved.look
            self._strip.item_changed.emit(item)
