"""What comes into a session: files, folders, pasted pixels, and the thumbnails of them all."""

import logging
from collections.abc import Iterable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from colorstudio import paths
from colorstudio.engine.requests import FindRequest, Found, Thumbnail, ThumbnailRequest
from colorstudio.engine.source import Pixels
from colorstudio.errors import Message
from colorstudio.files.content import Content
from colorstudio.session.album import Album, Item, State
from colorstudio.session.news import News, in_words
from colorstudio.session.work import Work

log = logging.getLogger(__name__)

MISSED_SHOWN = 3  # sentences; the rest is counted


class Intake(QObject):
    """Puts photographs into the album. Every method: GUI thread only."""

    arrived = Signal(object)  # Item: the first of those just named, new or not; select it
    looking_changed = Signal(bool)  # whether folders are being looked through

    def __init__(self, work: Work, album: Album, *, news: News, parent: QObject) -> None:
        super().__init__(parent)
        self._work = work
        self._album = album
        self._news = news

    def open_paths(self, files: Iterable[Path]) -> None:
        """Add photographs, looking through folders; arrived follows."""
        given = tuple(Path(file).absolute() for file in files)
        if any(paths.is_folder(path) for path in given):
            self.looking_changed.emit(True)
            self._work.ask(
                FindRequest(given),
                then=self._add_found,
                failed=self._tell_not_found,
                cancelled=partial(self.looking_changed.emit, False),
                text=self.tr("Looking for photographs"),
            )
        else:
            self._add(given, named=True)

    def open_pixels(self, pixels: Pixels, name: str, *, content: Content | None = None) -> None:
        """Add pasted pixels, (H, W), (H, W, 3) or (H, W, 4) sRGB; arrived follows.

        content: by what they are kept; a picture of the same that is open is not added again.
        """
        same = (item for item in self._album.items if content is not None and item.content == content)
        self.arrived.emit(next(same, None) or self._album.add_pixels(pixels, name, content=content))

    def request_thumbnail(self, item: Item) -> None:
        """Read the item's thumbnail when nothing else is to be done; item_changed tells."""
        if self._album.ask_thumbnail(item):
            self._work.ask(
                ThumbnailRequest(item.source),
                then=partial(self._keep_thumbnail, item),
                failed=partial(self._go_without_thumbnail, item),
                cancelled=partial(self._album.thumbnail_came, item, None),
                alive=partial(self._album.holds, item),
            )

    def _keep_thumbnail(self, item: Item, thumbnail: Thumbnail) -> None:
        self._album.thumbnail_came(item, thumbnail.pixels)
        self._album.item_changed.emit(item)

    def _go_without_thumbnail(self, item: Item, error: Exception) -> None:
        self._album.thumbnail_came(item, None)
        if item.state is State.WAITING:
            self._album.fail(item, self._news.sentence(error))

    def _tell_not_found(self, error: Exception) -> None:
        self.looking_changed.emit(False)
        self._news.fail(self.tr("The folder could not be looked through"), error)

    def _add_found(self, found: Found) -> None:
        self.looking_changed.emit(False)
        if found.missed:
            self._tell_missed(found.missed)
        if found.paths:
            self._add(found.paths, named=False)
            if found.others:
                self._news.noticed.emit(self.tr("%n other file(s) here left out: no photograph(s).", "", found.others))
        elif not found.missed:
            self._news.noticed.emit(self.tr("There are no photographs here that ColorStudio can read."))

    def _tell_missed(self, missed: Sequence[Message]) -> None:
        sentences = [in_words(message) for message in missed[:MISSED_SHOWN]]
        if more := len(missed) - len(sentences):
            sentences.append(self.tr("%n more were left out; the log names them.", "", more))
        self._news.failed.emit(self.tr("Not everything could be looked through"), "\n".join(sentences))
        for message in missed:
            log.warning("%s", message)

    def _add(self, files: Iterable[Path], *, named: bool) -> None:
        first = self._album.add_files(files, named=named)
        if first is not None:
            self.arrived.emit(first)
