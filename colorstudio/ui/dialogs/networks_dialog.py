"""The networks there are, what is known of each, and adding, renaming and removing one's own."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPixmap, QResizeEvent, QTextCursor, QTextDocument
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QInputDialog,
    QLabel,
    QLineEdit,
    QListWidget,
    QMenu,
    QMessageBox,
    QPushButton,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from colorstudio.core.cards import Card
from colorstudio.library.own_networks import TITLE_MAX, description, is_own
from colorstudio.session.session import Session
from colorstudio.ui.bundled import in_own_words
from colorstudio.ui.style.forms import button_line, dialog_column, field_line, open_at
from colorstudio.ui.style.numbers import number

PUBLISHED = "colorization_release_v2-9b330a0b.pth"
PLOT_WIDTH = 240  # pixels
_ROOMY = 900  # logical pixels of the dialog's width from which the plot is shown


class NetworksDialog(QDialog):
    """Stays open beside the window.

    add_wanted: ask for a network's file. compare_wanted: show the open photograph through this card's network on the
    left of a line, and through that one's on the right.
    """

    add_wanted = Signal()
    compare_wanted = Signal(object, object)  # Card, Card

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Networks"))
        self._session = session
        self._shelf = session.shelf
        self._cards: list[Card] = []
        self._checksum = ""
        self._looked_at: Card | None = None
        self.list = QListWidget(self)
        self.title = QLabel(self)
        self.sentence = QLabel(self)
        self.text = QTextEdit(self)
        self.plot = QLabel(self)
        self.checksum = QLineEdit(self)
        self.check = QPushButton(self.tr("Compute"), self)
        self.expected = QLineEdit(self)
        self.verdict = QLabel(self)
        self.add = QPushButton(self.tr("Add…"), self)
        self.rename = QPushButton(self.tr("Rename…"), self)
        self.remove = QPushButton(self.tr("Remove…"), self)
        self.compare = QPushButton(self.tr("Compare with"), self)
        self.others = QMenu(self.compare)
        self.use = QPushButton(self.tr("Colour with It"), self)
        self.dismiss = QPushButton(self.tr("Close"), self)
        self._lay_out()
        self._connect()
        self.show_networks()

    @property
    def card(self) -> Card | None:
        """The network that is looked at."""
        row = self.list.currentRow()  # -1 where there is none
        return self._cards[row] if 0 <= row < len(self._cards) else None

    def show_networks(self) -> None:
        """Show those there are now, and go on looking at the same one where it is there still."""
        before = self.card or self._session.network
        cards = self._cards = self._shelf.cards
        self.list.blockSignals(True)
        self.list.clear()
        for card in cards:
            text = self.tr("{title} (yours)") if is_own(card) else "{title}"
            self.list.addItem(text.format(title=card.title))
        names = [card.name for card in cards]
        self.list.setCurrentRow(names.index(before.name) if before and before.name in names else 0)
        self.list.blockSignals(False)
        self._show_card()

    def facts(self, card: Card) -> str:
        """What the network's file says of it, line by line."""
        look, own = card.recommended, self.tr("yours") if is_own(card) else self.tr("comes with ColorStudio")
        lines = [
            self.tr("Name: {name} ({own})").format(name=card.name, own=own),
            self.tr("Kind: {architecture}").format(architecture=card.architecture),
            self.tr("Learned from: {data}").format(data=in_own_words(card.training_data) or self.tr("not said")),
            self.tr("Sees photographs at {side} pixels").format(side=card.input_side),
        ]
        if card.has_distribution:
            recommended = self.tr("Recommends: temperature {t}, vividness {v}, saturation {s}")
            lines.append(
                recommended.format(t=number(look.temperature), v=number(look.vividness), s=number(look.saturation))
            )
        if card.figures:
            lines += ["", self.tr("Figures in its file:")]
            lines += [f"  {name}: {number(value)}" for name, value in card.figures.items()]
        return "\n".join(lines)

    # --- Inside --------------------------------------------------------------------------------------------

    def _show_card(self) -> None:
        card = self.card
        if card != self._looked_at:  # the list is filled anew whenever another network is loaded
            self._looked_at, self._checksum = card, ""
            self.checksum.clear()
            self._judge()
        for button in (self.rename, self.remove):
            button.setEnabled(card is not None and is_own(card))
        self.check.setEnabled(card is not None)
        self.use.setEnabled(card is not None and card.is_colorizer)
        self.title.setText(card.title if card else self.tr("There are no networks"))
        self.sentence.setText(in_own_words(card.sentence) if card else "")
        self._show_others(card)
        self._show_text(card)

    def _show_others(self, card: Card | None) -> None:
        """Those that this one can be compared with, on the photograph that is open."""
        self.others.clear()
        if card is not None and card.is_colorizer:
            for other in self._cards:
                if other.is_colorizer and other.name != card.name:
                    action = self.others.addAction(other.title.replace("&", "&&"))
                    action.triggered.connect(lambda _=False, right=other: self._compare(card, right))
        is_open = self._session.current is not None
        self.compare.setEnabled(is_open and not self.others.isEmpty())
        tip = self.tr("Both on the open photograph, left and right of a line")
        self.compare.setToolTip(tip if is_open else self.tr("Open a photograph to compare networks on"))

    def _compare(self, left: Card, right: Card) -> None:
        self.close()  # it would lie over the photograph
        self.compare_wanted.emit(left, right)

    def _show_text(self, card: Card | None) -> None:
        self.plot.clear()
        self._make_room()
        if card is None or card.path is None:
            self.text.clear()
            return
        written = "" if is_own(card) else description(card)  # a stranger's text might hide or fetch something
        if not written:
            self.text.setPlainText(self.facts(card))
            return
        self.text.document().setMarkdown(written, QTextDocument.MarkdownFeature.MarkdownDialectGitHub)
        self.text.moveCursor(QTextCursor.MoveOperation.Start)
        picture = QPixmap(str(card.path.with_suffix(".png")))
        if not picture.isNull():
            width = round(PLOT_WIDTH * self.devicePixelRatioF())
            picture = picture.scaledToWidth(width, Qt.TransformationMode.SmoothTransformation)
            picture.setDevicePixelRatio(self.devicePixelRatioF())
            self.plot.setPixmap(picture)
            self._make_room()

    def _make_room(self) -> None:
        """Show the plot where it leaves the words enough room."""
        self.plot.setVisible(not self.plot.pixmap().isNull() and self.width() >= _ROOMY)

    def _compute(self) -> None:
        card = self.card
        if card is not None:
            self.checksum.setText(self.tr("Computing …"))
            self._shelf.checksum(card, lambda key: self._show_checksum(card, key))

    def _show_checksum(self, card: Card, key: str) -> None:
        if self.card is not None and self.card.name == card.name:
            self._checksum = key
            self.checksum.setText(key)
            self._judge()

    def _judge(self) -> None:
        expected = "".join(self.expected.text().split()).lower()
        if not expected or not self._checksum:
            self.verdict.clear()
        elif expected == self._checksum:
            self.verdict.setText(self.tr("The same: the file is whole."))
        else:
            self.verdict.setText(self.tr("Different: it is another file, or a damaged one."))

    def _rename(self) -> None:
        card = self.card
        if card is None:
            return
        dialog = QInputDialog(self)
        dialog.setWindowTitle(self.tr("Rename the Network"))
        dialog.setLabelText(self.tr("Name, at most {count} characters").format(count=TITLE_MAX))
        dialog.setTextValue(card.title)
        dialog.textValueSelected.connect(lambda title: self._shelf.rename(card, title))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _remove(self) -> None:
        card = self.card
        if card is None:
            return
        box = QMessageBox(QMessageBox.Icon.Question, self.windowTitle(), "", parent=self)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(self.tr("Remove the network “{title}”?").format(title=card.title))
        box.setInformativeText(
            self.tr("Its file {file} is deleted. What was coloured with it and saved stays.").format(file=card.path)
        )
        remove = box.addButton(self.tr("&Remove"), QMessageBox.ButtonRole.DestructiveRole)
        box.setDefaultButton(box.addButton(QMessageBox.StandardButton.Cancel))
        remove.clicked.connect(lambda: self._shelf.remove(card))
        box.finished.connect(box.deleteLater)
        box.open()

    def _use(self) -> None:
        if self.card is not None:
            self._session.set_network(self.card.name)

    def _connect(self) -> None:
        self.list.currentItemChanged.connect(lambda *_: self._show_card())
        self.check.clicked.connect(self._compute)
        self.expected.textChanged.connect(self._judge)
        self.add.clicked.connect(self.add_wanted)
        self.rename.clicked.connect(self._rename)
        self.remove.clicked.connect(self._remove)
        self.compare.setMenu(self.others)
        self.use.clicked.connect(self._use)
        self.dismiss.clicked.connect(self.close)
        self._session.equipment.network_kept.connect(self.show_networks)
        self._session.equipment.defaults_changed.connect(self.show_networks)
        self._session.screen.current_changed.connect(lambda _: self._show_others(self.card))

    # Qt's overrides

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def _lay_out(self) -> None:
        font = self.title.font()
        font.setPointSizeF(font.pointSizeF() * 1.25)
        self.title.setFont(font)
        for label in (self.title, self.sentence, self.verdict):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self.sentence.setProperty("role", "muted")
        self.text.setReadOnly(True)
        self.checksum.setReadOnly(True)
        self.checksum.setPlaceholderText(self.tr("SHA-256 of the file"))
        self.expected.setPlaceholderText(self.tr("Paste a published SHA-256 here to compare"))
        self.list.setAccessibleName(self.tr("Networks"))
        self.text.setAccessibleName(self.tr("About the network"))
        self.checksum.setAccessibleName(self.tr("SHA-256 of the network's file"))
        self.expected.setAccessibleName(self.tr("SHA-256 to compare with"))
        self.plot.setAccessibleName(self.text.accessibleName())
        self.list.setFixedWidth(210)
        self.list.setSpacing(3)
        middle = QHBoxLayout()
        middle.setSpacing(12)
        middle.addWidget(self.text, 1)
        middle.addWidget(self.plot, 0, Qt.AlignmentFlag.AlignTop)
        sums = field_line(self.checksum, self.check)
        right = QVBoxLayout()
        right.setSpacing(8)
        for widget in (self.title, self.sentence):
            right.addWidget(widget)
        right.addLayout(middle, 1)
        right.addLayout(sums)
        right.addWidget(self.expected)
        right.addWidget(self.verdict)
        body = QHBoxLayout()
        body.setSpacing(16)
        body.addWidget(self.list)
        body.addLayout(right, 1)
        buttons = button_line((self.add, self.rename, self.remove), (self.compare, self.use, self.dismiss))
        column = dialog_column(self, spacing=14)
        column.addLayout(body, 1)
        column.addWidget(self._make_hint())
        column.addLayout(buttons)
        open_at(self, 1080, 660)

    def _make_hint(self) -> QLabel:
        hint = QLabel(
            self.tr(
                "The network of Zhang, Isola & Efros (ECCV 2016) can be added as its authors published it: get the "
                "file {file} (129 MB), whose address stands in colorizers/eccv16.py at "
                "github.com/richzhang/colorization, and choose it with Add."
            ).format(file=PUBLISHED),
            self,
        )
        hint.setWordWrap(True)
        hint.setTextFormat(Qt.TextFormat.PlainText)
        hint.setProperty("role", "muted")
        hint.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        return hint
