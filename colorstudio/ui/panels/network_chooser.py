"""Choose the network, with a sentence about the one in use."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QComboBox, QLabel, QVBoxLayout, QWidget

from colorstudio.core.cards import Card
from colorstudio.ui.bundled import in_own_words
from colorstudio.ui.panels.controls import by_tab_only
from colorstudio.ui.style.plain import plain_tool_tip


class NetworkChooser(QWidget):
    """A box with the networks' titles; `chosen` gives the name of the one that the user picks."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.box = QComboBox(self)
        self.sentence = QLabel(self)
        self._lay_out()
        self.box.activated.connect(lambda index: self.chosen.emit(self.box.itemData(index)))

    def show_networks(self, cards: Sequence[Card], current: Card | None) -> None:
        """Show the networks there are, and which one is in use."""
        with QSignalBlocker(self.box):
            self.box.clear()
            for card in cards:
                title = self.tr("{network} (for teaching)").format(network=card.title) if card.teaching else card.title
                self.box.addItem(title, card.name)
                tip = plain_tool_tip(in_own_words(card.sentence))
                self.box.setItemData(self.box.count() - 1, tip, Qt.ItemDataRole.ToolTipRole)
            self.box.setCurrentIndex(self.box.findData(current.name) if current else -1)
        self.box.setEnabled(bool(cards))
        nothing = self.tr("No network was found, so nothing can be coloured.")
        self.sentence.setText(in_own_words(current.sentence) if current else nothing)

    def _lay_out(self) -> None:
        label = QLabel(self.tr("&Network"), self)
        label.setProperty("role", "heading")
        label.setBuddy(self.box)
        by_tab_only(self.box)
        self.box.setAccessibleName(self.tr("Network"))
        self.box.setToolTip(self.tr("The network that chooses the colours"))
        self.box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.box.setMinimumContentsLength(12)
        self.sentence.setTextFormat(Qt.TextFormat.PlainText)
        self.sentence.setProperty("role", "muted")
        self.sentence.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for widget in (label, self.box, self.sentence):
            column.addWidget(widget)
