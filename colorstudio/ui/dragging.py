"""The coloured picture, dragged out of the window into another program: as a file that is made for it (ADR 0030)."""

import secrets
import shutil
import time
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl, Signal
from PySide6.QtGui import QDrag, QMouseEvent, QPixmap
from PySide6.QtWidgets import QApplication, QToolButton

from colorstudio import paths
from colorstudio.core.treatment import Treatment
from colorstudio.engine.source import NetworkChoice
from colorstudio.session.session import Session
from colorstudio.ui.drop import PICTURE_MIME
from colorstudio.ui.panes.pane_pair import PanePair
from colorstudio.ui.style.icons import set_icon

_KEPT_S = 24 * 3600  # the other program may read the file long after it was let go
_SHOWN = 144  # logical pixels of the picture under the pointer

_What = tuple[int, Treatment, NetworkChoice | None]


class DragHandle(QToolButton):
    """What the coloured picture is dragged out by. A press has the file made; it is dragged once it is there."""

    told = Signal(str)  # a sentence for the status bar

    def __init__(self, session: Session, panes: PanePair) -> None:
        super().__init__(panes)
        self._session = session
        self._panes = panes
        self._from: QPointF | None = None  # where the button went down, for as long as it is
        self._is_pulled = False  # so far that it counts as a drag
        self._made: tuple[_What, Path] | None = None
        self._in_work: _What | None = None
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # by keyboard there are Copy and Save
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.setAccessibleName(self.tr("Drag out"))
        self.setToolTip(self.tr("Drag the coloured picture from here into another program"))
        set_icon(self, "drag", "muted")

    def _press(self) -> None:
        """Have the file made, unless it is there or on its way."""
        what, item = self._wanted(), self._session.current
        if what is None or item is None or what == self._in_work or self._ready() is not None:
            return
        folder = _folder() / secrets.token_hex(8)
        try:
            _sweep(folder.parent)
            folder.mkdir(parents=True)
        except OSError as error:
            self.told.emit(error.strerror or str(error))
            return
        self._in_work = what
        self._session.write_copy(item, folder, lambda path: self._take(what, path))

    def _take(self, what: _What, path: Path | None) -> None:
        if self._in_work == what:
            self._in_work = None
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        if path is None:
            return
        self._made = what, path
        if self._from is None:
            self.told.emit(self.tr("{name} is ready: drag it now.").format(name=path.name))
        elif self._is_pulled:
            self._drag()

    def _pull(self) -> None:
        """The pointer has gone far enough for a drag."""
        self._is_pulled = True
        if self._ready() is not None:
            self._drag()
        elif self._in_work is not None:
            self.setCursor(Qt.CursorShape.BusyCursor)

    def _drag(self) -> None:
        path = self._ready()
        if path is None:
            return
        self._let_go()
        drag = QDrag(self)
        drag.setMimeData(_mime_of(path))
        drag.setPixmap(self._small())
        drag.exec(Qt.DropAction.CopyAction)

    def _let_go(self) -> None:
        self._from, self._is_pulled = None, False
        self.setDown(False)

    def _wanted(self) -> _What | None:
        item = self._session.current
        return (item.id, item.treatment, item.coloured) if item is not None else None

    def _ready(self) -> Path | None:
        """The file of what is on screen now, where it has been made and is still there."""
        if self._made is None or self._made[0] != self._wanted() or not paths.is_file(self._made[1]):
            return None
        return self._made[1]

    def _small(self) -> QPixmap:
        pictures = self._panes.coloured_pictures
        if not pictures:
            return QPixmap()
        ratio = self.devicePixelRatioF()
        side = round(_SHOWN * ratio)
        keep, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        pixmap = QPixmap.fromImage(pictures[0].image.scaled(side, side, keep, smooth))
        pixmap.setDevicePixelRatio(ratio)
        return pixmap

    # Qt's overrides

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        if event.button() == Qt.MouseButton.LeftButton:
            self._from, self._is_pulled = event.position(), False
            self._press()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._from is None or self._is_pulled:
            return
        if (event.position() - self._from).manhattanLength() >= QApplication.startDragDistance():
            self._pull()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        self._let_go()


def add_drag_handle(session: Session, panes: PanePair) -> DragHandle:
    """Put a handle into the line over the coloured picture."""
    handle = DragHandle(session, panes)
    panes.add_control(handle)
    return handle


def _mime_of(path: Path) -> QMimeData:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path))])
    mime.setData(PICTURE_MIME, b"1")  # so that our own window does not open what comes out of it
    return mime


def _folder() -> Path:
    return paths.user_cache() / "handed-over"


def _sweep(folder: Path) -> None:
    """Remove what was made for drags long ago."""
    with suppress(FileNotFoundError):
        for made in folder.iterdir():
            with suppress(OSError):
                if made.lstat().st_mtime < time.time() - _KEPT_S:
                    shutil.rmtree(made, ignore_errors=True)
