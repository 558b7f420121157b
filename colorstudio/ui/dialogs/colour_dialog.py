"""Taking a colour from another photograph that is open, or from the own colours of the one on screen."""

from collections.abc import Callable
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QPoint, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QComboBox, QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget
from shiboken6 import isValid

from colorstudio.engine.colour_requests import Colours
from colorstudio.session.album import Item
from colorstudio.ui.panes.eyedropper import colour_of, mean_colour
from colorstudio.ui.panes.pictures import Picture, rgb_to_image
from colorstudio.ui.style.forms import stay_on_screen
from colorstudio.ui.style.screen_colours import screen_colours
from colorstudio.ui.style.theme import current_shades

SIDE = 420  # logical pixels of a picture's longer side, where the screen has room
_APART = 12
_AROUND = QSize(60, 230)  # logical pixels of the screen that are not pictures: the window's frame, words and fields
_BLOCK = QSize(34, 20)
_STEP, _LEAP = 1, 10  # logical pixels for an arrow key, and with Shift
_ARROWS = {Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Up: (0, -1), Qt.Key.Key_Down: (0, 1)}
Ask = Callable[[Item, int, Callable[[Colours], object]], object]


class ColourField(QWidget):
    """A picture to take a colour from, with the mouse, or with the arrow keys and Return."""

    hovered = Signal(object)  # QColor, or None
    picked = Signal(object)  # QColor

    def __init__(self, pixels: NDArray[np.uint8], name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture = Picture(rgb_to_image(pixels), (0.0, 0.0, 1.0, 1.0))
        self._at: QPoint | None = None
        size = self._picture.image.size() / self.devicePixelRatioF()
        self.setFixedSize(size.expandedTo(QSize(1, 1)))
        self.setAccessibleName(name)
        self.setAccessibleDescription(self.tr("Arrow keys move, Return takes the colour"))
        self.setMouseTracking(True)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def colour_at(self, at: QPoint) -> QColor | None:
        """The colour at a point, logical pixels."""
        return mean_colour(self._picture, QPointF(at) * self.devicePixelRatioF())

    def _go(self, at: QPoint | None) -> None:
        self._at = at
        self.hovered.emit(None if at is None else self.colour_at(at))
        self.update()

    def _pick(self, at: QPoint) -> None:
        if (found := self.colour_at(at)) is not None:
            self.picked.emit(found)

    # Qt's overrides

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.drawImage(self.rect(), screen_colours.shown(self._picture.image))
        if self.hasFocus():
            painter.setPen(QPen(QColor(current_shades().accent), 2))
            painter.drawRect(self.rect().adjusted(1, 1, -1, -1))
        if self._at is not None and (shade := self.colour_at(self._at)) is not None:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for tone, width in ((QColor(0, 0, 0, 170), 9.0), (QColor("white"), 7.0), (shade, 4.5)):
                painter.setPen(QPen(tone, width))
                painter.drawEllipse(self._at, 14, 14)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._go(event.position().toPoint())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._pick(event.position().toPoint())

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._go(None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        arrow = _ARROWS.get(Qt.Key(event.key()))
        if arrow is not None:
            step = _LEAP if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else _STEP
            at = (self._at or self.rect().center()) + QPoint(*arrow) * step
            self._go(QPoint(min(max(at.x(), 0), self.width() - 1), min(max(at.y(), 0), self.height() - 1)))
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._at is not None:
            self._pick(self._at)
        else:
            super().keyPressEvent(event)


class ColourDialog(QDialog):
    """Shows one of the open photographs, in its own colours and coloured; colours are (a, b)."""

    previewed = Signal(object)  # the colour under the pointer, or None
    picked = Signal(object)

    def __init__(self, items: list[Item], ask: Ask, parent: QWidget | None = None) -> None:
        """ask: for the colours of an item, its longer side in device pixels."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Take a Colour"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._items = items
        self._ask = ask
        self.fields: list[ColourField] = []
        self.chooser = QComboBox(self)
        self.chooser.setAccessibleName(self.tr("Photograph to take the colour from"))
        self.chooser.addItems([item.name for item in items])
        self.words = QLabel(self)
        self.words.setProperty("role", "muted")
        self._block, self._sample = QLabel(self), QLabel(self)
        self._sample.setMinimumWidth(90)
        self._row = QHBoxLayout()
        self._row.setSpacing(_APART)
        self._lay_out()
        self.chooser.currentIndexChanged.connect(self._show)
        self._show(0)

    def show_colours(self, found: Colours, /) -> None:
        """Show what there is to take a colour from, of the photograph that is chosen."""
        if not isValid(self) or found.photo_id != self._items[self.chooser.currentIndex()].id:
            return  # closed by now, or showing another one
        self._clear()
        for pixels, name in ((found.own, self.tr("Its own colours")), (found.coloured, self.tr("Coloured"))):
            if pixels is not None:
                self._add(pixels, name)
        some = self.tr("Click the colour that the pin shall have.")
        self.words.setText(some if self.fields else self.tr("It has no colours: no network has coloured it."))
        for first, then in pairwise([self.chooser, *self.fields, self.back]):  # as they lie on screen
            QWidget.setTabOrder(first, then)
        if self.fields:
            self.fields[0].setFocus()
        self.adjustSize()
        stay_on_screen(self)

    def _side(self) -> int:
        """So large that two pictures beside each other are on the screen."""
        room = self.screen().availableGeometry().size() - _AROUND
        return max(min(SIDE, (room.width() - _APART) // 2, room.height()), 1)

    def _show(self, number: int) -> None:
        self._clear()
        self.words.setText(self.tr("Colouring…"))
        self._ask(self._items[number], round(self._side() * self.devicePixelRatioF()), self.show_colours)

    def _clear(self) -> None:
        self.fields.clear()
        while (entry := self._row.takeAt(0)) is not None:
            if (widget := entry.widget()) is not None:
                widget.hide()
                widget.deleteLater()

    def _add(self, pixels: NDArray[np.uint8], name: str) -> None:
        box = QWidget(self)
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        field = ColourField(pixels, name, box)
        column.addWidget(QLabel(name, box))
        column.addWidget(field)
        column.addStretch(1)
        field.hovered.connect(self._preview)
        field.picked.connect(self._pick)
        self._row.addWidget(box)
        box.show()  # now: the layout counts only what is shown
        self.fields.append(field)

    def _preview(self, shade: QColor | None) -> None:
        self._sample.setText("" if shade is None else shade.name().upper())
        block = QPixmap(_BLOCK)
        block.fill(shade or Qt.GlobalColor.transparent)
        self._block.setPixmap(block)
        self.previewed.emit(None if shade is None else colour_of(shade))

    def _pick(self, shade: QColor) -> None:
        self.picked.emit(colour_of(shade))
        self.accept()

    def _lay_out(self) -> None:
        self.back = QPushButton(self.tr("Cancel"), self)
        self.back.setAutoDefault(False)
        self.back.clicked.connect(self.reject)
        foot = QHBoxLayout()
        foot.addWidget(self._block)
        foot.addWidget(self._sample)
        foot.addStretch(1)
        foot.addWidget(self.back)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(12)
        column.addWidget(self.chooser)
        column.addWidget(self.words)
        column.addLayout(self._row, 1)
        column.addLayout(foot)
