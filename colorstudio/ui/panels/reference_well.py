"""The well into which a photograph is put whose colours the current one shall take."""

from itertools import count
from pathlib import Path

from PySide6.QtCore import QMimeData, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QDragEnterEvent, QDropEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from colorstudio.core.reference import Reference
from colorstudio.engine.colour_requests import Palette
from colorstudio.ui.drop import image_in, is_own, local_paths
from colorstudio.ui.panels.controls import by_tab_only
from colorstudio.ui.panels.look_slider import LookSlider
from colorstudio.ui.panels.mark_slider import Mark
from colorstudio.ui.style.numbers import number, percent
from colorstudio.ui.style.screen_colours import screen_colours
from colorstudio.ui.style.theme import current_shades

STRENGTH = 0.5  # as Reference has it


class PaletteStrip(QWidget):
    """The colours that stand for a reference, each as wide as its share."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.palette_: Palette | None = None
        self.setFixedHeight(18)
        self.setAccessibleName(self.tr("Colours of the reference"))

    def show_palette(self, palette: Palette | None) -> None:
        """Show these colours."""
        self.palette_ = palette
        names = ", ".join(
            f"{QColor(*rgb).name()} {percent(share)}" for rgb, share in (palette.colours if palette else ())
        )
        self.setToolTip(names)
        self.setAccessibleDescription(names)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        colours = self.palette_.colours if self.palette_ is not None else ()
        total, left = sum(share for _, share in colours), 0.0
        for rgb, share in colours:
            width = self.width() * share / total
            painter.fillRect(QRectF(left, 0, width + 1, self.height()), screen_colours.shown_colour(QColor(*rgb)))
            left += width


class ReferenceWell(QWidget):
    """Shows the reference of the current photograph, and says what the user wants of it."""

    dropped = Signal(object)  # QMimeData, valid only until the slot returns
    file_wanted = Signal()
    paste_wanted = Signal()
    remove_wanted = Signal()
    strength_wanted = Signal(float, object)  # strength, gesture: str | None
    gesture_ended = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("referenceWell")
        self.setAcceptDrops(True)
        self._over = False
        self._reference: Reference | None = None
        self._gesture: str | None = None
        self._gestures = count()
        self.name = QLabel(self)
        self.strip = PaletteStrip(self)
        self.choose = QPushButton(self.tr("Choose…"), self)
        self.paste = QPushButton(self.tr("Paste"), self)
        self.remove = QPushButton(self.tr("Remove"), self)
        self.strength = LookSlider(
            self.tr("Strength"),
            self.tr("How far its colours count. 0: not at all."),
            maximum=1.0,
            marks=(Mark(0.0, "0"), Mark(0.5, number(0.5)), Mark(1.0, "1")),
            parent=self,
        )
        self._lay_out()
        self._connect()
        self.show_reference(None)

    def show_reference(self, reference: Reference | None) -> None:
        """Show this one, or that there is none."""
        if reference is None or self._reference is None or reference.bins != self._reference.bins:
            self.strip.show_palette(None)
        self._reference = reference
        waiting = self.tr("Drop a photograph here whose colours this one shall take.")
        self.name.setText(waiting if reference is None else reference.name)
        self.name.setToolTip("" if reference is None else self.tr("This photograph’s colours are taken as a model"))
        for part in (self.strip, self.strength, self.remove):
            part.setVisible(reference is not None)
        if reference is not None:
            self.strength.show_value(reference.strength, STRENGTH)

    def show_palette(self, palette: Palette) -> None:
        """Show the colours of the reference."""
        self.strip.show_palette(palette)

    def _want(self, strength: float) -> None:
        self.strength_wanted.emit(strength, self._gesture)

    def _begin(self) -> None:
        self._gesture = f"reference {next(self._gestures)}"

    def _end(self) -> None:
        self._gesture = None
        self.gesture_ended.emit()

    def _connect(self) -> None:
        self.choose.clicked.connect(self.file_wanted)
        self.paste.clicked.connect(self.paste_wanted)
        self.remove.clicked.connect(self.remove_wanted)
        self.strength.changed.connect(self._want)
        self.strength.gesture_started.connect(self._begin)
        self.strength.gesture_ended.connect(self._end)
        self.strength.reset_wanted.connect(lambda: self._want(STRENGTH))

    def _lay_out(self) -> None:
        title = QLabel(self.tr("Reference"), self)
        title.setProperty("role", "heading")
        self.name.setProperty("role", "muted")
        self.name.setTextFormat(Qt.TextFormat.PlainText)
        self.name.setWordWrap(True)
        self.name.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        buttons = QHBoxLayout()
        buttons.setSpacing(6)
        for button in (self.choose, self.paste, self.remove):
            button.setProperty("compact", True)
            button.setAccessibleName(self.tr("{what} (reference)").format(what=button.text().rstrip("…")))
            by_tab_only(button)
            buttons.addWidget(button)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for part in (title, self.name, self.strip, self.strength):
            column.addWidget(part)
        column.addLayout(buttons)

    # Qt's overrides

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        mime = event.mimeData()
        if is_own(mime) or local_paths(mime.urls()) or image_in(mime) is not None:
            event.setDropAction(Qt.DropAction.CopyAction)  # whatever key is held: nothing is moved
            event.accept()
            self._set_over(True)

    def dragLeaveEvent(self, event: object) -> None:
        self._set_over(False)

    def dropEvent(self, event: QDropEvent) -> None:
        self._set_over(False)
        event.setDropAction(Qt.DropAction.CopyAction)  # whatever key is held: nothing is moved
        event.accept()
        self.dropped.emit(event.mimeData())

    def _set_over(self, over: bool) -> None:
        self._over = over
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._over:
            painter = QPainter(self)
            tint = QColor(current_shades().accent)
            tint.setAlphaF(0.25)
            painter.fillRect(self.rect(), tint)


def first_file(mime: QMimeData) -> Path | None:
    """The first file of what was dropped."""
    return next(iter(local_paths(mime.urls())), None)
