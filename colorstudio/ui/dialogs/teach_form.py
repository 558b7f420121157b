"""What to teach a network with: the photographs, its name, the network to begin with, and how long."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from colorstudio.core.cards import Card
from colorstudio.library.own_networks import TITLE_MAX
from colorstudio.session.lesson import Lesson
from colorstudio.ui.style.forms import DialogForm, WholeNumberField, choose_folder, field_line, name_fields

FEWEST = 20  # photographs, as trainer.data.album has it
MINUTES = 10
MINUTES_MAX = 24 * 60


class TeachForm(QWidget):
    """Asks for it all; `start_wanted` gives the lesson, and the photographs where they are the open ones."""

    start_wanted = Signal(object, list)  # Lesson, paths

    def __init__(self, bases: Sequence[Card], opened: Sequence[Path], folder: Path, parent: QWidget) -> None:
        super().__init__(parent)
        self._opened = list(opened)
        self.which = QComboBox(self)
        self.folder = QLineEdit(str(folder), self)
        self.browse = QPushButton(self.tr("Browse…"), self)
        self.name = QLineEdit(self)
        self.base = QComboBox(self)
        self.minutes = WholeNumberField(self)
        self.fault = QLabel(self)
        self.start = QPushButton(self.tr("Start"), self)
        self._fill(bases)
        self._lay_out()
        self.which.currentIndexChanged.connect(self._follow)
        for field in (self.folder, self.name):
            field.textChanged.connect(self._follow)
        self.browse.clicked.connect(self._browse)
        self.start.clicked.connect(self._start)
        self._follow()

    def find_fault(self) -> str:
        """What keeps the teaching from starting, "" where nothing does."""
        if not self.base.count():
            return self.tr("There is no network here that can be taught: it takes one of the kind of Studio.")
        if not self._takes_opened and not self._folder.is_dir():
            return self.tr("There is no such folder. Choose the one that your colour photographs are in.")
        if not self.name.text().strip():
            return self.tr("Give the network a name, to find it by among the others.")
        return ""

    def lesson(self) -> Lesson:
        """What is asked for now."""
        card: Card = self.base.currentData()
        assert card.path is not None
        return Lesson(self.name.text().strip(), self._folder, card.path, card.title, self.minutes.value())

    @property
    def _takes_opened(self) -> bool:
        return bool(self.which.currentData())

    @property
    def _folder(self) -> Path:
        return Path(self.folder.text().strip()).expanduser().absolute()

    def _fill(self, bases: Sequence[Card]) -> None:
        self.which.addItem(self.tr("All in a folder, and in those inside it"), False)
        if len(self._opened) >= FEWEST:
            self.which.addItem(self.tr("The open ones that have colours: {n}").format(n=len(self._opened)), True)
        for card in bases:
            self.base.addItem(card.title, card)
        self.name.setMaxLength(TITLE_MAX)
        self.name.setPlaceholderText(self.tr("For example: Family album"))
        self.minutes.setRange(1, MINUTES_MAX)
        self.minutes.setValue(MINUTES)
        self.minutes.setSuffix(self.tr(" min"))
        self.fault.setTextFormat(Qt.TextFormat.PlainText)
        self.start.setProperty("primary", True)
        self.start.setDefault(True)
        name_fields(
            (
                (self.which, self.tr("Photographs")),
                (self.folder, self.tr("Folder")),
                (self.browse, self.tr("Browse for a folder")),
                (self.name, self.tr("Name of the new network")),
                (self.base, self.tr("Network to begin with")),
                (self.minutes, self.tr("How long to learn")),
            )
        )

    def _lay_out(self) -> None:
        about = QLabel(
            self.tr(
                "The network learns from colour photographs what things of their kind look like: the same family, the "
                "same places, the same film. It takes {fewest} or more; some hundreds are better. One in ten is held "
                "back, and in the end the network is measured on those. The network that it begins with stays as it "
                "is. Nothing leaves this computer."
            ).format(fewest=FEWEST),
            self,
        )
        for label in (about, self.fault):
            label.setWordWrap(True)
            label.setProperty("role", "muted")
        form = DialogForm()
        form.setVerticalSpacing(10)
        form.add_field(self.tr("Photographs"), self.which)
        form.add_field(self.tr("Folder"), field_line(self.folder, self.browse))
        form.add_field(self.tr("Name"), self.name)
        form.add_field(self.tr("Begin with"), self.base)
        form.add_field(self.tr("Learn for"), self.minutes)
        last = QHBoxLayout()
        last.addWidget(self.fault, 1)
        last.addWidget(self.start, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        column.addWidget(about)
        column.addLayout(form)
        column.addLayout(last)

    def _follow(self) -> None:
        fault = self.find_fault()
        self.fault.setText(fault)
        self.start.setEnabled(not fault)
        self.folder.setEnabled(not self._takes_opened)
        self.browse.setEnabled(not self._takes_opened)

    def _start(self) -> None:
        if not self.find_fault():
            self.start_wanted.emit(self.lesson(), self._opened if self._takes_opened else [])

    def _browse(self) -> None:
        choose_folder(self.folder, self.tr("Your Colour Photographs"))
