"""What leaves a session one at a time: saved files, and pixels for the clipboard, for paper, for other programs."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import QObject, Signal

from colorstudio.batch.naming import coloured_path, name_of_part
from colorstudio.core.look import PartialLook
from colorstudio.engine.requests import Copied, CopyRequest, Saved, SaveRequest
from colorstudio.engine.source import NetworkChoice
from colorstudio.session.album import Album, Item
from colorstudio.session.news import News
from colorstudio.session.work import Work
from colorstudio.settings import Settings

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

Pixels8: TypeAlias = "NDArray[np.uint8]"

_GRAY = PartialLook(saturation=0.0, warmth=0.0, tint=0.0)


class Output(QObject):
    """Saves and copies. Every method: GUI thread only."""

    saved = Signal(object)  # Path
    copied = Signal(object)  # (H, W, 3) uint8 sRGB array

    def __init__(self, work: Work, album: Album, settings: Settings, *, news: News, parent: QObject) -> None:
        super().__init__(parent)
        self._work = work
        self._album = album
        self._settings = settings
        self._news = news

    def save(self, item: Item, choice: NetworkChoice, path: Path, *, overwrite: bool, layers: bool) -> None:
        """Write a photograph, coloured, at full size; saved or failed follows."""
        quality = self._settings.jpeg_quality
        self._work.ask(
            SaveRequest(item.source, choice, item.treatment, path, overwrite=overwrite, quality=quality, layers=layers),
            then=self._tell_saved,
            failed=partial(self._news.fail, self.tr("{name} could not be saved").format(name=path.name)),
            text=self.tr("Saving {name}").format(name=path.name),
        )

    def copy(self, item: Item, choice: NetworkChoice) -> None:
        """Make a photograph's coloured pixels; copied follows, or failed."""
        self._work.ask(
            CopyRequest(item.source, choice, item.treatment),
            then=self._tell_copied,
            failed=partial(self._news.fail, self.tr("{name} could not be copied").format(name=item.name)),
            text=self.tr("Copying"),
        )

    def make_pixels(self, item: Item, choice: NetworkChoice, then: Callable[[Pixels8], object], *, gray: bool) -> None:
        """Make a photograph's coloured pixels at full size, or those of its lightness alone, for paper.

        then: gets (H, W, 3) uint8 sRGB, read-only; where they cannot be made, failed follows.
        """
        treatment = replace(item.treatment, look=_GRAY, hints=(), reference=None) if gray else item.treatment
        self._work.ask(
            CopyRequest(item.source, choice, treatment),
            then=lambda copied: then(copied.pixels),
            failed=partial(self._news.fail, self.tr("{name} could not be printed").format(name=item.name)),
            text=self.tr("Preparing {name} for paper").format(name=item.name),
        )

    def write_copy(
        self, item: Item, choice: NetworkChoice, folder: Path, then: Callable[[Path | None], object]
    ) -> None:
        """Write a photograph, coloured, at full size, into a folder, for another program; it does not count as saved.

        then: gets the path, or None where nothing was written; failed said why.
        """
        name = name_of_part(item.path.name if item.path else item.name, item.source.page, item.source.piece)
        path, quality = coloured_path(name, folder), self._settings.jpeg_quality
        title = self.tr("{name} could not be handed over").format(name=item.name)

        def fail(error: Exception) -> None:
            self._news.fail(title, error)
            then(None)

        self._work.ask(
            SaveRequest(item.source, choice, item.treatment, path, overwrite=False, quality=quality),
            then=lambda saved: then(saved.path),
            failed=fail,
            cancelled=lambda: then(None),
            text=self.tr("Preparing {name} to be dragged").format(name=item.name),
        )

    def cancel(self) -> bool:
        """Stop all of it; False where there was nothing to stop."""
        return self._work.cancel_kind(SaveRequest, CopyRequest)

    def suggested_path(self, item: Item) -> Path:
        """A free name beside the photograph, in its own format where we write that."""
        beside = item.path.parent if item.path else None
        folder = beside if beside and os.access(beside, os.W_OK | os.X_OK) else self._settings.last_folder
        name = item.path.name if item.path else item.name
        return coloured_path(name_of_part(name, item.source.page, item.source.piece), folder)

    def _tell_saved(self, saved: Saved) -> None:
        self._remember(saved)
        self.saved.emit(saved.path)

    def _tell_copied(self, copied: Copied) -> None:
        self.copied.emit(copied.pixels)

    def _remember(self, saved: Saved) -> None:
        self._settings.last_folder = saved.path.parent
        if item := self._album.get(saved.photo_id):
            item.saved = saved.treatment
            self._album.recover_read(item)
            self._album.item_changed.emit(item)
