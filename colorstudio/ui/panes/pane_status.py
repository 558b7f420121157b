"""The words in the middle of the coloured pane while there is no coloured picture to show."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from colorstudio.session.album import Item, State
from colorstudio.ui.panels.controls import by_tab_only


class PaneStatus(QFrame):
    """Says what the pane waits for, or offers to try again; `retry_wanted` when the user does."""

    retry_wanted = Signal()

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self._over = over
        self.setObjectName("pill")
        self.label = QLabel(self)
        self.retry = QPushButton(self.tr("Colour It"), self)
        self.retry.setAccessibleName(self.tr("Colour this photograph"))
        self.retry.setProperty("compact", True)
        by_tab_only(self.retry)
        self.retry.setCursor(Qt.CursorShape.ArrowCursor)
        self.retry.clicked.connect(self.retry_wanted)
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(14, 5, 14, 5)
        row.setSpacing(12)
        row.addWidget(self.label)
        row.addWidget(self.retry)
        self.hide()

    def show_state(self, item: Item | None, *, blank: bool) -> None:
        """Show the item's state, if the pane has nothing better to show."""
        text = self._text(item) if item is not None and blank else ""
        self.label.setText(text)
        self.retry.setVisible(item is not None and item.state in (State.WAITING, State.FAILED))
        self.setVisible(bool(text))
        self.centre()

    def centre(self) -> None:
        """Move to the middle of the pane."""
        self._row.activate()
        self.resize(self.sizeHint())
        self.move(self._over.rect().center() - self.rect().center())

    def _text(self, item: Item) -> str:
        match item.state:
            case State.OPENING:
                return self.tr("Opening…")
            case State.COLOURING:
                return self.tr("Colouring…")
            case State.WAITING:
                return self.tr("Not coloured yet")
            case State.FAILED:
                return self.tr("Not coloured")
        return ""
