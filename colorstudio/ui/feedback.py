"""What the user is told of finished and failed work."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from colorstudio.session.exports import RowState
from colorstudio.session.session import Session
from colorstudio.ui.folders import show_folder
from colorstudio.ui.messages import Kind, MessageStack, Offer
from colorstudio.ui.panes.pictures import rgb_to_image
from colorstudio.ui.status_bar import StatusBar

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

FAILURES_TOLD = 5  # of an export, one sentence each


class Feedback(QObject):
    """Turns the session's results into messages and into the clipboard's picture."""

    def __init__(self, session: Session, messages: MessageStack, status: StatusBar) -> None:
        super().__init__(messages)
        self._session = session
        self._messages = messages
        self._status = status
        session.news.failed.connect(self.tell_error)
        session.news.noticed.connect(status.say)
        session.output.saved.connect(self._tell_saved)
        session.queue.finished.connect(self._tell_exported)
        session.output.copied.connect(self._fill_clipboard)

    def tell_error(self, title: str, sentence: str) -> None:
        """Say over the photographs what went wrong; the picture stays."""
        self._messages.say(Kind.ERROR, title, sentence)

    def _tell_saved(self, path: Path) -> None:
        title = self.tr("Saved {name}").format(name=path.name)
        self._messages.say(Kind.DONE, title, "", offer=self._offer_folder(path.parent))

    def _tell_exported(self) -> None:
        queue = self._session.queue
        failed = [row.sentence for row in queue.rows if row.state is RowState.FAILED]
        if count := queue.counts[RowState.DONE]:
            title = self.tr("Saved %n photograph(s) in {folder}", "", count)
            title = title.format(folder=queue.folder.name or queue.folder)
            self._messages.say(Kind.DONE, title, "", offer=self._offer_folder(queue.folder))
        if failed:
            told = failed[:FAILURES_TOLD]
            if more := len(failed) - len(told):
                told.append(self.tr("And {count} more.").format(count=more))
            self.tell_error(self.tr("Some photographs could not be exported"), "\n".join(told))

    def _offer_folder(self, folder: Path) -> Offer:
        return Offer(self.tr("Show Folder"), lambda: show_folder(folder, self._messages))

    def _fill_clipboard(self, pixels: NDArray[np.uint8]) -> None:
        QGuiApplication.clipboard().setImage(rgb_to_image(pixels))
        self._status.say(self.tr("The coloured picture is on the clipboard, at full size."))
