"""The line below the panes while the frame tool is in hand: where the frame comes from, and what can be done."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout

from colorstudio.session.frames import Standing
from colorstudio.ui.panels.controls import by_tab_only
from colorstudio.ui.style.speaking import announce


class FrameBar(QFrame):
    """Says how the frame came about. find, whole and separate: what its buttons do; done: puts the tool away."""

    def __init__(self, *, find: QAction, whole: QAction, separate: QAction, done: QAction) -> None:
        super().__init__()
        self.setObjectName("frameBar")
        self.setAccessibleName(self.tr("Frame"))
        self._find, self._whole, self._separate = find, whole, separate
        self.sentence = QLabel(self)
        self.find_button = self._make_button(self.tr("Find It Again"), find)
        self.whole_button = self._make_button(self.tr("Whole Sheet"), whole)
        self.separate_button = self._make_button(self.tr("Open Separately"), separate)
        self.done_button = QPushButton(self.tr("Done"), self)
        self.done_button.setProperty("compact", True)
        self.done_button.setAccessibleName(self.tr("Put the frame tool away"))
        by_tab_only(self.done_button)
        self.done_button.clicked.connect(lambda: done.setChecked(False))
        self._lay_out()
        self.hide()

    def show_standing(self, standing: Standing, count: int) -> None:
        """Say how the frame came about; count: of photographs on the sheet."""
        texts = {
            Standing.UNKNOWN: self.tr("Looking for a border…"),
            Standing.FOUND: self.tr("A border was found: it stays gray. Drag the line where it is wrong."),
            Standing.NOT_FOUND: self.tr("No border was found. Drag an edge inwards where there is one."),
            Standing.MOVED: self.tr("The frame is where you put it. What lies outside stays gray."),
            Standing.WHOLE: self.tr("The whole sheet is coloured, as you said."),
        }
        text = texts[standing]
        if standing is Standing.FOUND and count > 1:
            text = self.tr(
                "Several photographs were found on this sheet (number: {count}). Drag a line where it is wrong."
            )
        elif standing is Standing.MOVED and count > 1:
            text = self.tr("The frames of {count} photographs are where you put them. What lies outside stays gray.")
        text = text.format(count=count)
        self._find.setEnabled(standing in (Standing.MOVED, Standing.WHOLE))
        self._whole.setEnabled(standing in (Standing.MOVED, Standing.FOUND))
        self._separate.setEnabled(count > 1)
        self.separate_button.setVisible(self._separate.isEnabled())
        if text != self.sentence.text():
            self.sentence.setText(text)
            self.sentence.setToolTip(text)
            if self.isVisible():
                announce(self, text)

    def _make_button(self, text: str, action: QAction) -> QPushButton:
        button = QPushButton(text, self)
        button.setProperty("compact", True)
        button.setAccessibleName(text)
        button.setToolTip(action.toolTip())
        by_tab_only(button)
        button.clicked.connect(action.trigger)
        action.enabledChanged.connect(button.setEnabled)
        return button

    def _lay_out(self) -> None:
        self.sentence.setTextFormat(Qt.TextFormat.PlainText)
        self.sentence.setProperty("role", "muted")
        self.sentence.setWordWrap(True)
        column = QVBoxLayout(self)  # beside each other they would not fit a small window, or longer words
        column.setContentsMargins(12, 6, 10, 6)
        column.setSpacing(6)
        column.addWidget(self.sentence)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        column.addLayout(row)
        for button in (self.separate_button, self.find_button, self.whole_button, self.done_button):
            row.addWidget(button)
