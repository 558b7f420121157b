"""What the window shows before there is a photograph: what to do, and samples to try."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QColor, QPainter, QPainterPath, QPaintEvent, QPen, QPixmap, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSpacerItem, QToolButton, QVBoxLayout, QWidget

from colorstudio.paths import resource
from colorstudio.ui.panels.controls import follow_action
from colorstudio.ui.style.icons import line_pixmap
from colorstudio.ui.style.theme import current_shades

_THUMBNAIL = QSize(132, 98)
_CORNER = 6
_ABOVE, _BELOW = 5, 6  # shares of the room that is left
_CLEAR = 14  # logical pixels below messages


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
        self._gaps: list[tuple[QSpacerItem, int, QWidget]] = []  # logical pixels, and with whom they go
        self._taken = 0  # logical pixels of the upper edge that messages lie over
        self._is_looking = False
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
        self._is_looking = looking
        self._fit()

    def make_room(self, taken: int, /) -> None:
        """Keep clear of messages, which reach so far down, and say less where there is little room."""
        self._taken = taken + _CLEAR if taken else 0
        self._fit()

    def _fit(self) -> None:
        free = self._show_what_has_room()
        clear = free * _ABOVE // (_ABOVE + _BELOW) >= self._taken  # of messages, where it stands by itself
        self._top.changeSize(0, 0 if clear else max(min(self._taken, free), 0))
        self._column.invalidate()

    def _show_what_has_room(self) -> int:
        """Leave out as little as messages let; gives the logical pixels of height that stay free, below 0 for none."""
        for left_out in self._least_needed():
            self._show_all_but(left_out)
            free = self.height() - self._needed()
            if free >= self._taken:
                break
        return free

    def _least_needed(self) -> Iterator[list[QWidget]]:
        """What to leave out, ever more."""
        left_out: list[QWidget] = []
        yield left_out
        for parts in ((self._icon,), (self._or, *self.samples), (self._how,), (self._title,), (self.open,)):
            left_out = [*left_out, *parts]
            yield left_out

    def _show_all_but(self, left_out: Sequence[QWidget]) -> None:
        for spacer, gap, whose in self._gaps:
            spacer.changeSize(0, 0 if whose in left_out else gap)
        sought = (self._how, self.open, self._or, *self.samples)
        for part in (self._icon, self._title, *sought):
            keep = part.sizePolicy()
            keep.setRetainSizeWhenHidden(part not in left_out)  # so that the title does not jump while folders are read
            part.setSizePolicy(keep)
            part.setVisible(part not in left_out and not (self._is_looking and part in sought))

    def _needed(self) -> int:
        """Logical pixels of height that all that is shown needs."""
        self._top.changeSize(0, 0)
        column = self._column
        for layout in (*column.findChildren(QHBoxLayout), column):  # of what was hidden just now they do not know yet
            layout.invalidate()
        return column.heightForWidth(self.width()) if column.hasHeightForWidth() else column.minimumSize().height()

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
        self._column = column = QVBoxLayout(self)
        column.setSpacing(0)
        self._top = QSpacerItem(0, 0)
        column.addSpacerItem(self._top)
        column.addStretch(_ABOVE)
        for part, gap, whose in (
            (self._icon, 14, self._icon),
            (self._title, 6, self._title),
            (self._how, 22, self._how),
            (buttons, 48, self._or),
            (self._or, 12, self._or),
            (row, 0, self._or),
        ):
            if isinstance(part, QWidget):
                column.addWidget(part)
            else:
                column.addLayout(part)
            spacer = QSpacerItem(0, gap)
            column.addSpacerItem(spacer)
            self._gaps.append((spacer, gap, whose))
        column.addStretch(_BELOW)

    def _make_label(self, text: str, role: str) -> QLabel:
        label = QLabel(text, self)
        label.setProperty("role", role)
        label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        label.setWordWrap(True)
        return label

    # Qt's overrides

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()


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
