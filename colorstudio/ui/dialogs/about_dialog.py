"""What this program is."""

from PySide6.QtCore import QSize, Qt, qVersion
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from colorstudio import __version__
from colorstudio.ui.style.icons import app_icon


class AboutDialog(QDialog):
    """Name, version and what it stands on."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("About ColorStudio"))
        icon = QLabel(self)
        icon.setPixmap(app_icon().pixmap(QSize(72, 72), self.devicePixelRatioF()))
        title = self._make_label("ColorStudio", "title")
        version = self.tr("Version {version}, on Qt {qt}").format(version=__version__, qt=qVersion())
        about = self.tr(
            "Colours black-and-white photographs with neural networks that say how likely each colour is, "
            "and lets you choose between the likeliest and a blend of all. Everything is computed on this "
            "computer; no photograph leaves it."
        )
        method = self.tr(
            "After Li & Wang, “Image Colorization and Classification”, and Zhang, Isola & Efros, “Colorful "
            "Image Colorization” (ECCV 2016). Colours are guesses, not history."
        )
        column = QVBoxLayout()
        column.setSpacing(8)
        for label in (
            title,
            self._make_label(version, "muted"),
            self._make_label(about, ""),
            self._make_label(method, "muted"),
        ):
            column.addWidget(label)
        column.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(20)
        row.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(column, 1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(22, 20, 22, 16)
        outer.setSpacing(18)
        outer.addLayout(row)
        outer.addWidget(buttons)
        self.setFixedWidth(480)
        self.finished.connect(self.deleteLater)

    def _make_label(self, text: str, role: str) -> QLabel:
        label = QLabel(self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setText(text)
        label.setProperty("role", role)
        label.setWordWrap(True)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        return label
