"""The panel below the photographs: what a classifier sees in them, in gray, coloured, and in the file's own colours."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from colorstudio.core.cards import Card
from colorstudio.engine.requests import Recognized
from colorstudio.session.recognition import Recognition
from colorstudio.ui.bundled import in_own_words
from colorstudio.ui.panels.guess_list import GuessList
from colorstudio.ui.style.icons import set_icon

_MARGIN = 16
_INNER = 6  # of it, inside what lies below the close button, so that its sign lines up and not the button around it
_COLUMNS_APART = 24


class RecognitionPanel(QFrame):
    """Open while its action is checked and a photograph is on screen; only then is anything recognised."""

    def __init__(self, recognition: Recognition, action: QAction) -> None:
        super().__init__()
        self.setObjectName("recognitionPanel")
        self.setAccessibleName(self.tr("Recognition"))
        self._recognition = recognition
        self._action = action
        self._has_photo = False
        self._least = 0.0  # the confidence below which the classifier abstains
        self.gray = GuessList(self.tr("In gray"))
        self.coloured = GuessList(self.tr("Coloured"))
        self.original = GuessList(self.tr("In its own colours"))
        self.sentence = QLabel(self)
        self.close_button = QToolButton(self)
        self._lists = QWidget(self)
        self._lay_out()
        self.hide()
        self.close_button.clicked.connect(lambda: action.setChecked(False))
        action.toggled.connect(self._open_or_close)
        recognition.classifier_changed.connect(self._show_classifier)
        recognition.recognized.connect(self._show_recognized)
        recognition.unavailable.connect(self._show_unavailable)

    def set_photo_open(self, is_open: bool, /) -> None:
        """Whether there is a photograph on screen to speak of."""
        if is_open != self._has_photo:
            self._has_photo = is_open
            self._open_or_close()

    def name_coloured(self, name: str) -> None:
        """Say whose colours are meant: what is compared right of the line; "": the photograph's, as it is now."""
        self.coloured.set_title(name or self.tr("Coloured"))

    def clear(self) -> None:
        """Another photograph came on screen: what was said of the one before no longer holds."""
        self.original.hide()
        for guesses in (self.gray, self.coloured, self.original):
            guesses.show_guesses(())

    @Slot()
    def _open_or_close(self) -> None:
        is_open = self._action.isChecked() and self._has_photo
        if is_open == self.isHidden():
            self.setVisible(is_open)
            self._recognition.follow(is_open)

    @Slot(object)
    def _show_classifier(self, card: Card) -> None:
        told = self.tr(
            "The classifier knows only these {count} things, and takes whatever else it sees for one of them: {things}."
        )
        if card.least_confidence:
            told = self.tr(
                "The classifier knows only these {count} things: {things}. Of most photographs that show none of them "
                "it says nothing; now and then it is sure and wrong."
            )
        self._least = card.least_confidence
        self.sentence.setText(told.format(count=len(card.classes), things=", ".join(map(in_own_words, card.classes))))
        for guesses in (self.gray, self.coloured, self.original):
            guesses.set_labels(tuple(map(in_own_words, card.classes)))
        self._lists.show()

    @Slot(object)
    def _show_recognized(self, recognized: Recognized) -> None:
        self.gray.show_guesses(recognized.gray, least=self._least)
        self.coloured.show_guesses(recognized.coloured or (), least=self._least)
        self.original.show_guesses(recognized.original or (), least=self._least)
        self.original.setVisible(recognized.original is not None)

    @Slot(str)
    def _show_unavailable(self, sentence: str) -> None:
        self.clear()
        self._lists.hide()
        self.sentence.setText(sentence)

    def _lay_out(self) -> None:
        title = QLabel(self.tr("Recognition"), self)
        title.setProperty("role", "heading")
        self.sentence.setTextFormat(Qt.TextFormat.PlainText)  # it names a card's classes
        self.sentence.setProperty("role", "muted")
        self.sentence.setWordWrap(True)
        self.sentence.setContentsMargins(0, 0, _INNER, 0)
        self.sentence.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        set_icon(self.close_button, "close", "muted")
        self.close_button.setAutoRaise(True)
        self.close_button.setAccessibleName(self.tr("Close the recognition panel"))
        self.close_button.setToolTip(self._action.toolTip())
        head = QHBoxLayout()
        head.addWidget(title, 1)
        head.addWidget(self.close_button)
        row = QHBoxLayout(self._lists)
        row.setContentsMargins(0, 0, _INNER, 0)
        row.setSpacing(_COLUMNS_APART)
        for guesses in (self.gray, self.coloured, self.original):
            row.addWidget(guesses, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(_MARGIN, 8, _MARGIN - _INNER, 12)
        column.setSpacing(2)
        column.addLayout(head)
        column.addWidget(self.sentence)
        column.addSpacing(10)
        column.addWidget(self._lists)
