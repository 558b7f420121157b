"""Dropping files on the window, and the words over it while something is held there."""

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, QRectF, Qt, QUrl, Signal
from PySide6.QtGui import QColor, QDragEnterEvent, QDragMoveEvent, QDropEvent, QImage, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from colorstudio.ui.style.theme import current_shades

ITEMS_MIME = "application/x-colorstudio-items"  # the ids of open photographs, decimal, with spaces between
PICTURE_MIME = "application/x-colorstudio-picture"  # marks the coloured picture that is dragged out of the window

REFERENCE_KEY = Qt.KeyboardModifier.ShiftModifier  # held while letting go: what is dropped becomes the reference


def local_paths(urls: Iterable[QUrl]) -> list[Path]:
    """The files and folders among the addresses that lie on this computer."""
    return [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]


def image_in(mime: QMimeData) -> QImage | None:
    """The picture itself, where a browser or a paint program hands one over."""
    image = mime.imageData() if mime.hasImage() else None
    return image if isinstance(image, QImage) and not image.isNull() else None


def is_welcome(mime: QMimeData) -> bool:
    """Whether there are files or a picture in it."""
    return bool(local_paths(mime.urls())) or mime.hasImage()


def is_own(mime: QMimeData) -> bool:
    """Whether it comes from the film strip, and is no photograph to open."""
    return mime.hasFormat(ITEMS_MIME)


def goes_out(mime: QMimeData) -> bool:
    """Whether it is the coloured picture on its way to another program, and is no photograph to open."""
    return mime.hasFormat(PICTURE_MIME)


class DropOverlay(QWidget):
    """A veil over a window that says what letting go will do; `dropped` gives what was let go anywhere in it."""

    dropped = Signal(object)  # QMimeData, valid only until the slot returns
    dropped_as_reference = Signal(object)  # the same, let go with REFERENCE_KEY held, where that was offered

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self._over = over
        over.setAcceptDrops(True)
        over.installEventFilter(self)
        self._sentence = ""
        self._welcome = True
        self.takes_references = False  # there are photographs to give one to
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    @property
    def sentence(self) -> str:
        """What it says now."""
        return self._sentence

    def show_for(self, mime: QMimeData, *, as_reference: bool = False) -> None:
        """Cover the window and say what letting go of this will do, and what with the key for references."""
        self._welcome = is_welcome(mime)
        paths = local_paths(mime.urls())
        if not self._welcome:
            self._sentence = self.tr("This cannot be opened: drop photographs, or folders with photographs")
        elif len(paths) > 1:
            self._sentence = self.tr("Drop to open %n file(s) or folder(s)", "", len(paths))
        elif paths:
            self._sentence = self.tr("Drop to open “{name}”").format(name=paths[0].name)
        else:
            self._sentence = self.tr("Drop to open the picture")
        if as_reference and paths:
            sentence = self.tr("Drop to take the colours of “{name}” as the reference")
            self._sentence = sentence.format(name=paths[0].name)
        elif as_reference:
            self._sentence = self.tr("Drop to take the picture’s colours as the reference")
        elif self._welcome and self.takes_references:
            self._sentence += "\n" + self.tr("With Shift held: take its colours as the reference")
        self.setGeometry(self._over.rect())
        self.setAccessibleName(self._sentence)
        self.raise_()
        self.show()
        self.update()

    def _is_for_reference(self, event: QDropEvent) -> bool:
        held = bool(event.modifiers() & REFERENCE_KEY)
        return held and self.takes_references and is_welcome(event.mimeData())

    # Qt's overrides

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QDropEvent) and (
            is_own(event.mimeData()) or goes_out(event.mimeData())
        ):  # a drag that enters is one, too
            return False
        if isinstance(event, QDropEvent) and event.type() == QEvent.Type.Drop:
            self.hide()
            event.setDropAction(Qt.DropAction.CopyAction)  # whatever key is held: nothing is moved
            event.accept()
            wanted = self.dropped_as_reference if self._is_for_reference(event) else self.dropped
            wanted.emit(event.mimeData())
            return True
        if isinstance(event, QDragEnterEvent | QDragMoveEvent):
            self.show_for(event.mimeData(), as_reference=self._is_for_reference(event))
            event.setDropAction(Qt.DropAction.CopyAction)  # whatever key is held: nothing is moved
            event.accept()
            return True
        if event.type() == QEvent.Type.DragLeave:
            self.hide()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        shades = current_shades()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        veil = QColor(shades.canvas)
        veil.setAlphaF(0.94)
        painter.fillRect(self.rect(), veil)
        frame = QRectF(self.rect()).adjusted(18, 18, -18, -18)
        rim = QColor(shades.accent if self._welcome else shades.error)
        painter.setPen(QPen(rim, 2, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(frame, 12, 12)
        font = painter.font()
        font.setPointSizeF(font.pointSizeF() * 1.5)
        painter.setFont(font)
        painter.setPen(QColor(shades.text))
        wrap = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(frame.adjusted(24, 24, -24, -24), wrap, self._sentence)
