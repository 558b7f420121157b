"""The settings; each takes effect at once."""

import sys
from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from colorstudio.session.session import Session
from colorstudio.settings import QUALITY_DEFAULT, Settings
from colorstudio.ui.language import LANGUAGES
from colorstudio.ui.style.forms import DialogForm, WholeNumberField
from colorstudio.ui.style.screen_colours import OFF, SYSTEM

# The longer side that the network sees, in pixels. The time it takes grows with the square of the side; a
# larger side helps where things in the photograph are small.
SIDE_FAST = 192
SIDE_BEST = 512


class SettingsDialog(QDialog):
    """Shows the settings; `theme_wanted` gives "system", "light" or "dark", the rest goes to the session."""

    theme_wanted = Signal(str)
    screen_profile_wanted = Signal(str)  # as in Settings

    def __init__(self, session: Session, settings: Settings, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Settings"))
        self._session = session
        self._settings = settings
        self.theme = self._make_box(
            self.tr("Theme"),
            {self.tr("Like the system"): "system", self.tr("Light"): "light", self.tr("Dark"): "dark"},
        )
        self.screen_profile = self._make_box(
            self.tr("Colours of the screen"),
            {self.tr("Profile that the system tells"): SYSTEM, self.tr("No conversion (sRGB)"): OFF},
        )
        self.language = self._make_box(
            self.tr("Language"),
            {self.tr("Like the system"): "system"} | {name: code for code, name in LANGUAGES.items()},
        )
        self.device = self._make_box(self.tr("Device"), self._devices())
        self.side = self._make_box(
            self.tr("Network input"),
            {
                self.tr("As the network prefers"): None,
                self.tr("Fast: small"): SIDE_FAST,
                self.tr("Best: large, slower"): SIDE_BEST,
            },
        )
        self.quality = WholeNumberField(self)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        self.defaults = self.buttons.addButton(self.tr("Restore Defaults"), QDialogButtonBox.ButtonRole.ResetRole)
        self._lay_out()
        self.show_settings()
        self._connect()

    def show_settings(self) -> None:
        """Show what the settings are now."""
        for box, value in (
            (self.theme, self._settings.theme),
            (self.language, self._settings.language),
            (self.device, self._settings.device),
            (self.side, self._settings.side),
        ):
            with QSignalBlocker(box):
                box.setCurrentIndex(max(box.findData(value), 0))
        with QSignalBlocker(self.screen_profile):
            self._show_screen_profile()
        with QSignalBlocker(self.quality):
            self.quality.setValue(self._settings.jpeg_quality)

    def restore_defaults(self) -> None:
        """All settings as at the first start."""
        self.theme.setCurrentIndex(0)
        self.screen_profile_wanted.emit(SYSTEM)
        self._show_screen_profile()
        self.language.setCurrentIndex(0)
        self.device.setCurrentIndex(0)
        self.side.setCurrentIndex(0)
        self.quality.setValue(QUALITY_DEFAULT)

    def _connect(self) -> None:
        self.theme.currentIndexChanged.connect(lambda: self.theme_wanted.emit(self.theme.currentData()))
        self.screen_profile.activated.connect(self._take_screen_profile)
        self.language.currentIndexChanged.connect(self._set_language)
        self.device.currentIndexChanged.connect(lambda: self._session.set_device(self.device.currentData()))
        self.side.currentIndexChanged.connect(lambda: self._session.set_side(self.side.currentData()))
        self.quality.valueChanged.connect(self._set_quality)
        self.defaults.clicked.connect(self.restore_defaults)
        self.buttons.rejected.connect(self.reject)
        self._session.news.failed.connect(self.show_settings)  # a device that is not there

    def _show_screen_profile(self) -> None:
        """The two choices that there are always, the file where one was chosen, and the way to another one."""
        box, choice = self.screen_profile, self._settings.screen_profile
        while box.count() > 2:
            box.removeItem(2)
        if choice not in (SYSTEM, OFF):
            box.addItem(Path(choice).name, choice)
        box.addItem(self.tr("Profile file…"), None)
        box.setCurrentIndex(max(box.findData(choice), 0))

    def _take_screen_profile(self) -> None:
        choice = self.screen_profile.currentData()
        if choice is not None:
            self.screen_profile_wanted.emit(choice)
            self.show_settings()
            return
        self.show_settings()  # until a file was chosen
        dialog = QFileDialog(self, self.tr("Profile of the Screen"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(self.tr("Colour profiles (*.icc *.icm *.ICC *.ICM)"))
        dialog.fileSelected.connect(self._take_profile_file)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _take_profile_file(self, name: str) -> None:
        self.screen_profile_wanted.emit(name)
        self.show_settings()

    def _set_language(self) -> None:
        self._settings.language = self.language.currentData()

    def _set_quality(self, quality: int) -> None:
        self._settings.jpeg_quality = quality

    def _devices(self) -> dict[str, str]:
        devices = {self.tr("Automatic: the fastest there is"): "auto", self.tr("Processor (CPU)"): "cpu"}
        if sys.platform == "darwin":
            return devices | {self.tr("Apple GPU (Metal)"): "mps"}
        return devices | {self.tr("NVIDIA GPU (CUDA)"): "cuda"}

    def _make_box(self, name: str, choices: Mapping[str, str | int | None]) -> QComboBox:
        box = QComboBox(self)
        box.setAccessibleName(name)
        for text, value in choices.items():
            box.addItem(text, value)
        return box

    def _lay_out(self) -> None:
        self.quality.setRange(1, 100)
        self.quality.setAccessibleName(self.tr("JPEG quality"))
        self.quality.setToolTip(self.tr("For JPEG and WebP files. Higher: better pictures and larger files."))
        form = DialogForm()
        form.setHorizontalSpacing(18)
        form.setVerticalSpacing(10)
        for text, field in (
            (self.tr("Theme"), self.theme),
            (self.tr("Colours of the screen"), self.screen_profile),
            (self.tr("Language"), self.language),
            (self.tr("Device"), self.device),
            (self.tr("Network input"), self.side),
            (self.tr("JPEG quality"), self.quality),
        ):
            form.add_field(text, field)
        note = QLabel(
            self.tr(
                "Changes take effect at once; some colour the photograph anew. "
                "The language changes when ColorStudio is started again."
            ),
            self,
        )
        note.setProperty("role", "muted")
        note.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(16)
        column.addLayout(form)
        column.addWidget(note)
        column.addWidget(self.buttons)
        self.setMinimumWidth(440)
