"""What leaves a session: saved and exported files, and the coloured picture for the clipboard."""

import os
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from colorstudio.batch.naming import coloured_path
from colorstudio.engine.requests import Copied, CopyRequest, Exported, ExportItem, ExportRequest, Saved, SaveRequest
from colorstudio.engine.source import NetworkChoice
from colorstudio.session.album import Album, Item
from colorstudio.session.news import News
from colorstudio.session.work import Work
from colorstudio.settings import Settings

FAILURES_TOLD = 5  # of an export, one sentence each


class Output(QObject):
    """Saves, exports and copies. Every method: GUI thread only."""

    saved = Signal(object)  # Path
    exported = Signal(object)  # Exported
    copied = Signal(object)  # (H, W, 3) uint8 sRGB array

    def __init__(self, work: Work, album: Album, settings: Settings, *, news: News, parent: QObject) -> None:
        super().__init__(parent)
        self._work = work
        self._album = album
        self._settings = settings
        self._news = news

    def save(self, item: Item, choice: NetworkChoice, path: Path, *, overwrite: bool) -> None:
        """Write a photograph, coloured, at full size; saved or failed follows."""
        quality = self._settings.jpeg_quality
        self._work.ask(
            SaveRequest(item.source, choice, item.treatment, path, overwrite=overwrite, quality=quality),
            then=self._tell_saved,
            failed=partial(self._news.fail, self.tr("{name} could not be saved").format(name=path.name)),
            text=self.tr("Saving {name}").format(name=path.name),
        )

    def export(self, wanted: Sequence[tuple[Item, NetworkChoice]], folder: Path, *, suffix: str) -> None:
        """Write photographs into a folder, each as it was treated; exported follows, or failed."""
        items = tuple(ExportItem(item.source, choice, item.treatment) for item, choice in wanted)
        stopped = self.tr("The export was stopped. The photographs saved so far are kept.")
        self._work.ask(
            ExportRequest(items, folder, suffix=suffix, quality=self._settings.jpeg_quality),
            then=self._tell_exported,
            failed=partial(self._news.fail, self.tr("The photographs could not be exported")),
            cancelled=partial(self._news.noticed.emit, stopped),
            text=self.tr("Exporting"),
        )

    def copy(self, item: Item, choice: NetworkChoice) -> None:
        """Make a photograph's coloured pixels; copied follows, or failed."""
        self._work.ask(
            CopyRequest(item.source, choice, item.treatment),
            then=self._tell_copied,
            failed=partial(self._news.fail, self.tr("{name} could not be copied").format(name=item.name)),
            text=self.tr("Copying"),
        )

    def cancel(self) -> bool:
        """Stop all of it; False where there was nothing to stop."""
        return self._work.cancel_kind(ExportRequest, SaveRequest, CopyRequest)

    def suggested_path(self, item: Item) -> Path:
        """A free name beside the photograph, in its own format where we write that."""
        beside = item.path.parent if item.path else None
        folder = beside if beside and os.access(beside, os.W_OK | os.X_OK) else self._settings.last_folder
        return coloured_path(item.name, folder)

    def _tell_saved(self, saved: Saved) -> None:
        self._remember(saved)
        self.saved.emit(saved.path)

    def _tell_copied(self, copied: Copied) -> None:
        self.copied.emit(copied.pixels)

    def _tell_exported(self, exported: Exported) -> None:
        for saved in exported.saved:
            self._remember(saved)
        self.exported.emit(exported)
        if exported.failures:
            told = [failure.sentence for failure in exported.failures[:FAILURES_TOLD]]
            if more := len(exported.failures) - len(told):
                told.append(self.tr("And {count} more.").format(count=more))
            self._news.failed.emit(self.tr("Some photographs could not be exported"), "\n".join(told))

    def _remember(self, saved: Saved) -> None:
        self._settings.last_folder = saved.path.parent
        if item := self._album.get(saved.photo_id):
            item.saved = saved.treatment
            self._album.item_changed.emit(item)
