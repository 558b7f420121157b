"""Where to export all photographs to, and as what."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from colorstudio.files.formats import WRITTEN


class ExportDialog(QDialog):
    """Asks for a folder and a format; `export_wanted` gives the folder and the suffix ("": as each file)."""

    export_wanted = Signal(object, str)  # Path, suffix

    def __init__(self, count: int, folder: Path, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Export All"))
        self.folder = QLineEdit(str(folder), self)
        self.format = QComboBox(self)
        self.browse = QPushButton(self.tr("Browse…"), self)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self.export = QPushButton(self.tr("Export"), self)
        self.export.setProperty("primary", True)
        self.buttons.addButton(self.export, QDialogButtonBox.ButtonRole.AcceptRole)
        self._fill()
        self._lay_out(count)
        self.browse.clicked.connect(self._browse)
        self.folder.textChanged.connect(lambda text: self.export.setEnabled(bool(text.strip())))
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.accepted.connect(self._tell)
        self.finished.connect(self.deleteLater)

    def _fill(self) -> None:
        self.format.addItem(self.tr("Like each original"), "")
        for format in WRITTEN:
            self.format.addItem(format.title, format.suffix)
        self.folder.setAccessibleName(self.tr("Folder"))
        self.format.setAccessibleName(self.tr("Format"))
        self.browse.setAccessibleName(self.tr("Browse for a folder"))
        self.export.setDefault(True)

    def _lay_out(self, count: int) -> None:
        text = self.tr("Photographs to save: {count}. Each keeps its own values and gets a new name.")
        label = QLabel(text.format(count=count), self)
        label.setWordWrap(True)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.folder, 1)
        row.addWidget(self.browse)
        form = QFormLayout()
        form.setVerticalSpacing(10)
        form.addRow(self.tr("Folder"), row)
        form.addRow(self.tr("Format"), self.format)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(16)
        column.addWidget(label)
        column.addLayout(form)
        column.addWidget(self.buttons)
        self.setMinimumWidth(520)

    def _browse(self) -> None:
        dialog = QFileDialog(self, self.tr("Export Into"), self.folder.text())
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(self.folder.setText)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _tell(self) -> None:
        self.export_wanted.emit(Path(self.folder.text().strip()), self.format.currentData())
