"""Which photographs to export, where to, under what names and as what."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QWidget,
)

from colorstudio.batch.naming import PATTERN_DEFAULT, PATTERN_LAYERS, PLACES, PatternError, check_pattern
from colorstudio.batch.task import Existing
from colorstudio.files.formats import PNG, TIFF, WRITTEN
from colorstudio.session.exports import Wishes
from colorstudio.session.news import in_words
from colorstudio.settings import LONGEST_MAX, ExportChoices
from colorstudio.ui.style.forms import (
    DialogForm,
    WholeNumberField,
    choose_folder,
    dialog_column,
    field_line,
    name_fields,
)

_LAYERS = "layers "  # before a suffix


@dataclass(frozen=True)
class Offered:
    """What can be exported: how many photographs are open, how many of them selected; whether folders tell them apart.

    preview: the path of the first result, below the folder, under a pattern and a suffix, with the tree kept or not.
    """

    count: int
    selected: int
    has_tree: bool
    preview: Callable[[str, str, bool], str]


class ExportDialog(QDialog):
    """Asks for it all; `export_wanted` gives the wishes and whether for the selected photographs alone.

    choices: offered to begin with.
    """

    export_wanted = Signal(object, bool)  # Wishes, the selected alone

    def __init__(self, offered: Offered, folder: Path, *, choices: ExportChoices, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Export"))
        self._offered = offered
        self.which = QComboBox(self)
        self.folder = QLineEdit(str(folder), self)
        self.browse = QPushButton(self.tr("Browse…"), self)
        self.tree = QCheckBox(self.tr("Keep the folders that the photographs lie in"), self)
        self.pattern = QLineEdit(PATTERN_DEFAULT, self)
        self.preview = QLabel(self)
        self.format = QComboBox(self)
        self.quality = WholeNumberField(self)
        self.longest = WholeNumberField(self)
        self.existing = QComboBox(self)
        self.own_profile = QCheckBox(self.tr("Colours in the photograph’s own &profile, where it has one"), self)
        self.keep_times = QCheckBox(self.tr("&Dates of the photographs’ files"), self)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self.export = QPushButton(self.tr("Export"), self)
        self.export.setProperty("primary", True)
        self.buttons.addButton(self.export, QDialogButtonBox.ButtonRole.AcceptRole)
        self._fill()
        self._choose(choices)
        self._lay_out()
        self._connect()
        self._follow()

    def wishes(self) -> Wishes:
        """What is asked for now."""
        return Wishes(
            Path(self.folder.text().strip()).expanduser().absolute(),
            suffix=self._suffix,
            pattern=self.pattern.text().strip(),
            tree=self.tree.isChecked(),
            existing=Existing(self.existing.currentData()),
            quality=self.quality.value(),
            longest=self.longest.value() or None,
            own_profile=self.own_profile.isChecked(),
            keep_times=self.keep_times.isChecked(),
            layers=self._layers,
        )

    @property
    def _suffix(self) -> str:
        return str(self.format.currentData()).removeprefix(_LAYERS)

    @property
    def _layers(self) -> bool:
        return str(self.format.currentData()).startswith(_LAYERS)

    def _selected_text(self) -> str:
        if self._offered.selected == 1:
            return self.tr("The one on screen")
        return self.tr("The selected ones: {count}").format(count=self._offered.selected)

    def _fill(self) -> None:
        self.which.addItem(self.tr("All that are open: {count}").format(count=self._offered.count), False)
        if 0 < self._offered.selected < self._offered.count:
            self.which.addItem(self._selected_text(), True)
        self.tree.setVisible(self._offered.has_tree)
        self.tree.setChecked(self._offered.has_tree)  # as the command line does
        self.format.addItem(self.tr("Like each original"), "")
        for format in WRITTEN:
            self.format.addItem(format.title, format.suffix)
        self.format.addItem(self.tr("TIFF of two layers: gray, colours"), _LAYERS + TIFF.suffix)
        self.format.addItem(self.tr("PNG of the colours alone, as a layer"), _LAYERS + PNG.suffix)
        self.quality.setRange(1, 100)
        self.longest.setRange(0, LONGEST_MAX)
        self.longest.setSingleStep(256)
        self.longest.setSpecialValueText(self.tr("As large as the photograph"))
        self.longest.setSuffix(self.tr(" pixels"))
        for text, existing in (
            (self.tr("Number the new one"), Existing.NUMBER),
            (self.tr("Leave it and skip the photograph"), Existing.SKIP),
            (self.tr("Replace it (never an original)"), Existing.REPLACE),
        ):
            self.existing.addItem(text, str(existing))
        places = ", ".join(f"{{{place}}}" for place in PLACES)
        self.pattern.setToolTip(self.tr("Text with places to fill: {places}").format(places=places))
        self.preview.setProperty("role", "muted")
        self.preview.setWordWrap(True)
        name_fields(
            (
                (self.which, self.tr("Photographs")),
                (self.folder, self.tr("Folder")),
                (self.browse, self.tr("Browse for a folder")),
                (self.pattern, self.tr("Pattern of names")),
                (self.format, self.tr("Format")),
                (self.quality, self.tr("Quality")),
                (self.longest, self.tr("Longest side")),
                (self.existing, self.tr("Where a file of the name exists")),
            )
        )
        self.export.setDefault(True)

    def _choose(self, choices: ExportChoices) -> None:
        """Offer what was chosen before, as far as there is such a choice."""
        row = self.format.findData((_LAYERS if choices.layers else "") + choices.suffix)
        self.format.setCurrentIndex(max(row, 0))
        self.pattern.setText(PATTERN_LAYERS if self._layers else PATTERN_DEFAULT)
        with suppress(PatternError):
            check_pattern(choices.pattern)
            self.pattern.setText(choices.pattern)
        self.quality.setValue(choices.quality)
        self.longest.setValue(choices.longest or 0)
        self.existing.setCurrentIndex(self.existing.findData(str(Existing.SKIP if choices.skip else Existing.NUMBER)))
        self.own_profile.setChecked(choices.own_profile)
        self.keep_times.setChecked(choices.keep_times)

    def _lay_out(self) -> None:
        form = DialogForm()
        form.setVerticalSpacing(10)
        form.add_field(self.tr("Photographs"), self.which)
        form.add_field(self.tr("Folder"), field_line(self.folder, self.browse))
        if self._offered.has_tree:
            form.addRow("", self.tree)
        form.add_field(self.tr("Names"), self.pattern)
        form.addRow("", self.preview)
        form.add_field(self.tr("Format"), self.format)
        form.add_field(self.tr("Quality"), self.quality)
        form.add_field(self.tr("Longest side"), self.longest)
        form.add_field(self.tr("If a name is taken"), self.existing)
        form.addRow("", self.own_profile)
        form.addRow("", self.keep_times)
        column = dialog_column(self, spacing=16)
        column.addLayout(form)
        column.addWidget(self.buttons)
        self.setMinimumWidth(max(580, self.minimumSizeHint().width()))

    def _connect(self) -> None:
        self.browse.clicked.connect(self._browse)
        self.folder.textChanged.connect(self._follow)
        self.pattern.textChanged.connect(self._follow)
        self.format.currentIndexChanged.connect(self._follow_format)
        self.tree.toggled.connect(self._follow)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.accepted.connect(lambda: self.export_wanted.emit(self.wishes(), self.which.currentData()))
        self.finished.connect(self.deleteLater)

    def _follow_format(self) -> None:
        """Layers have names of their own, unless other names were asked for."""
        if self.pattern.text().strip() in (PATTERN_DEFAULT, PATTERN_LAYERS):
            self.pattern.setText(PATTERN_LAYERS if self._layers else PATTERN_DEFAULT)
        self._follow()

    def _follow(self) -> None:
        """Show what the names will be, or why they cannot be."""
        suffix = self._suffix
        self.quality.setEnabled(not suffix or any(format.lossy for format in WRITTEN if format.suffix == suffix))
        try:
            check_pattern(self.pattern.text().strip())
        except PatternError as error:
            text, fine = in_words(error.message), False
        else:
            name = self._offered.preview(self.pattern.text().strip(), suffix, self.tree.isChecked())
            text, fine = self.tr("For example {name}").format(name=name), True
        self.preview.setText(text)
        self.export.setEnabled(fine and bool(self.folder.text().strip()))

    def _browse(self) -> None:
        choose_folder(self.folder, self.tr("Export Into"))
