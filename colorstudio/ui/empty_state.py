"""What the window shows before there is a photograph: what to do, and samples to try."""

from pathlib import Path

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QColor, QPainter, QPainterPath, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from colorstudio.paths import resource
from colorstudio.ui.panels.controls import follow_action
from colorstudio.ui.style.icons import line_pixmap
from colorstudio.ui.style.theme import current_shades

_THUMBNAIL = QSize(132, 98)
_CORNER = 6


def sample_photographs() -> list[Path]:
    """The bundled photographs, by name."""
    return sorted(resource("samples").glob("*.jpg"))


class EmptyState(QWidget):
    """Invites the first photograph; `sample_chosen` gives the path of a bundled one."""

    sample_chosen = Signal(object)  # Path

    def __init__(self, open_action: QAction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("emptyState")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._icon = QLabel(self)
        self._icon.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.open = follow_action(QPushButton(self), open_action, self.tr("Open Photographs…"), shade="on_accent")
        self.open.setProperty("primary", True)
        self.samples = [self._make_sample(path) for path in sample_photographs()]
        self._lay_out()
        self.retint()

    @property
    def title(self) -> str:
        """What it says in large letters."""
        return self._title.text()

    def retint(self) -> None:
        """Draw the icon in the shades of the theme there is now."""
        ratio = self.devicePixelRatioF()
        pixmap = line_pixmap("photo", current_shades().muted, round(56 * ratio))
        pixmap.setDevicePixelRatio(ratio)
        self._icon.setPixmap(pixmap)

    def set_looking(self, looking: bool, /) -> None:
        """Say that folders are being looked through, in place of the invitation."""
        self._title.setText(self.tr("Looking for photographs…") if looking else self._invitation)
        for part in (self._how, self.open, self._or, *self.samples):
            keep = part.sizePolicy()
            keep.setRetainSizeWhenHidden(True)  # so that the title does not jump
            part.setSizePolicy(keep)
            part.setVisible(not looking)

    def _make_sample(self, path: Path) -> QToolButton:
        button = SampleButton(path, self)
        name = path.stem.replace("-", " ").capitalize()
        button.setAccessibleName(self.tr("Open the sample “{name}”").format(name=name))
        button.setToolTip(name)
        button.clicked.connect(lambda: self.sample_chosen.emit(path))
        return button

    def _lay_out(self) -> None:
        self._invitation = self.tr("Drop a black-and-white photograph here")
        self._title = self._make_label(self._invitation, "title")
        self._how = self._make_label(self.tr("or several, or a whole folder. Paste works as well."), "muted")
        self._or = self._make_label(self.tr("Nothing at hand? Try one of these:"), "muted")
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.open)
        buttons.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addStretch(1)
        for sample in self.samples:
            row.addWidget(sample)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setSpacing(0)
        column.addStretch(5)
        for part, gap in (
            (self._icon, 14),
            (self._title, 6),
            (self._how, 22),
            (buttons, 48),
            (self._or, 12),
            (row, 0),
        ):
            if isinstance(part, QWidget):
                column.addWidget(part)
            else:
                column.addLayout(part)
            column.addSpacing(gap)
        column.addStretch(6)

    def _make_label(self, text: str, role: str) -> QLabel:
        label = QLabel(text, self)
        label.setProperty("role", role)
        label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        label.setWordWrap(True)
        return label


class SampleButton(QToolButton):
    """A photograph to click on."""

    def __init__(self, path: Path, parent: QWidget) -> None:
        super().__init__(parent)
        self._pixmap = QPixmap(str(path))
        self.setFixedSize(_THUMBNAIL)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    # Qt's overrides

    def paintEvent(self, event: QPaintEvent) -> None:
        shades = current_shades()
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        box = self.rect().toRectF().adjusted(1.5, 1.5, -1.5, -1.5)
        shape = QPainterPath()
        shape.addRoundedRect(box, _CORNER, _CORNER)
        painter.save()
        painter.setClipPath(shape)
        painter.drawPixmap(box, self._pixmap, _cover(self._pixmap, box.width() / box.height()))
        painter.restore()
        if self.hasFocus() or self.underMouse():
            painter.setPen(QPen(QColor(shades.accent), 2))
            painter.drawPath(shape)


def _cover(pixmap: QPixmap, shape: float) -> QRectF:
    """The largest part of the picture that has this ratio of width to height; heads are at the top."""
    width = min(pixmap.width(), pixmap.height() * shape)
    height = width / shape
    return QRectF((pixmap.width() - width) / 2, (pixmap.height() - height) * 0.15, width, height)
