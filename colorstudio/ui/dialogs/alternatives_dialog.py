"""The whole photograph, coloured otherwise: pictures to choose one of, or to go back from."""

import math

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QIcon, QImage, QPixmap
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from colorstudio.core.treatment import Treatment
from colorstudio.engine.questions import Alternative, Alternatives
from colorstudio.ui.style.forms import stay_on_screen
from colorstudio.ui.style.numbers import percent
from colorstudio.ui.style.screen_colours import screen_colours

COLUMNS = 2  # at least, and more where the screen is too low for so many rows
SIDE = 320  # logical pixels of a picture's longer side, where the screen has room
_APART = 10
_AROUND = QSize(60, 160)  # logical pixels that are not pictures: the window's frame, the sentence, the button
_BESIDE = QSize(20 + _APART, 40 + _APART)  # of one picture: its button, and the words below


class _PictureButton(QToolButton):
    """A picture to choose; `looked_at` tells while the pointer is on it."""

    looked_at = Signal(bool)

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.looked_at.emit(True)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.looked_at.emit(False)


class AlternativesDialog(QDialog):
    """Shows alternatives as they arrive; `chosen` gives the treatment of the one that is clicked."""

    chosen = Signal(object)  # Treatment
    previewed = Signal(object)  # Treatment under the pointer, or None

    def __init__(self, title: str, sentence: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.pictures: list[QToolButton] = []
        self._waiting = QLabel(self.tr("Colouring…"), self)
        self._waiting.setMinimumSize(2 * SIDE, SIDE)
        self._waiting.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._grid = QGridLayout()
        self._grid.setSpacing(_APART)
        self._grid.addWidget(self._waiting, 0, 0)
        words = QLabel(sentence, self)
        words.setProperty("role", "muted")
        self.back = QPushButton(self.tr("Leave as It Is"), self)
        self.back.clicked.connect(self.reject)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.back)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(12)
        column.addWidget(words)
        column.addLayout(self._grid, 1)
        column.addLayout(foot)

    def show_found(self, found: Alternatives, /) -> None:
        """Show the pictures there are to choose from."""
        if not found.found:
            self._waiting.setText(self.tr("This network holds no other colours possible here."))
            return
        self._waiting.hide()
        self.pictures.extend(self._make_picture(one) for one in found.found)
        columns = self._fit()
        for number, button in enumerate(self.pictures):
            self._grid.addWidget(button, number // columns, number % columns)
            button.show()  # now: the layout counts only what is shown
        self.pictures[0].setFocus()
        self.adjustSize()
        stay_on_screen(self)

    def _fit(self) -> int:
        """Make the pictures so small that all are on the screen; the number of columns that lets them be largest."""
        count, largest = len(self.pictures), self.pictures[0].iconSize()
        room = self.screen().availableGeometry().size() - _AROUND

        def scale(columns: int) -> float:
            across = (room.width() / columns - _BESIDE.width()) / largest.width()
            down = (room.height() / math.ceil(count / columns) - _BESIDE.height()) / largest.height()
            return min(across, down, 1.0)

        columns = max(range(COLUMNS, max(count, COLUMNS) + 1), key=scale)
        for button in self.pictures:
            button.setIconSize(largest * scale(columns))
        return columns

    def _make_picture(self, one: Alternative) -> QToolButton:
        height, width = one.pixels.shape[:2]
        image = QImage(one.pixels.data, width, height, one.pixels.strides[0], QImage.Format.Format_RGB32).copy()
        ratio = self.devicePixelRatioF()
        image.setDevicePixelRatio(ratio)
        text = self._name(one)
        button = _PictureButton(self)
        button.looked_at.connect(lambda on: self.previewed.emit(one.treatment if on else None))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        button.setIcon(QIcon(QPixmap.fromImage(screen_colours.shown(image))))
        button.setIconSize(QSize(round(width / ratio), round(height / ratio)))
        button.setText(text)
        button.setAccessibleName(text)
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        button.clicked.connect(lambda: self._choose(one.treatment))
        return button

    def _choose(self, treatment: Treatment) -> None:
        self.chosen.emit(treatment)
        self.accept()

    def _name(self, one: Alternative) -> str:
        if one.likely is not None:
            return self.tr("{share} likely").format(share=percent(one.likely.share))
        names = {  # by core.variants.Way, which imports torch
            "calm": self.tr("Calm"),
            "vivid": self.tr("Vivid"),
            "second": self.tr("Other colours"),
            "third": self.tr("Yet other colours"),
            "warm": self.tr("Warmer"),
            "cool": self.tr("Cooler"),
        }
        return names[str(one.way)]
