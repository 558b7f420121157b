"""Keeps what is shown in the theme that is wanted and the colours of the screen that the window is on."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from colorstudio.settings import Settings
from colorstudio.ui.style.screen_colours import screen_colours
from colorstudio.ui.style.theme import apply_theme, follow_theme


class Showing(QObject):
    """Follows the window from screen to screen, the desktop's theme, and the settings."""

    refused = Signal(str, str)  # title, sentence
    named = Signal(str)  # the profile that is converted to, "" for none

    def __init__(self, settings: Settings, window: QWidget) -> None:
        super().__init__(window)
        self._settings = settings
        self._window = window
        screen_colours.changed.connect(self._tell)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._follow_desktop)

    def begin(self) -> None:
        """The window is on screen: ask the system for the colours of that one, and of each that it is moved to."""
        self._window.windowHandle().screenChanged.connect(self._follow)
        self._follow()

    def set_theme(self, theme: str) -> None:
        """Dress the program as in Settings.theme, and keep that."""
        self._settings.theme = theme
        follow_theme(_app(), theme)

    def choose(self, choice: str) -> None:
        """Convert as in Settings.screen_profile, and keep that; a file that is no screen's profile is refused."""
        if screen_colours.choose(choice, self._window.screen()):
            self._settings.screen_profile = choice
            return
        title = self.tr("{name} is not used").format(name=Path(choice).name)
        self.refused.emit(title, self.tr("It cannot be read, or it is not the colour profile of a screen."))
        screen_colours.choose(self._settings.screen_profile, self._window.screen())

    def _follow(self) -> None:
        """The window is on this screen now. Where the chosen file is gone, colours are shown as sRGB."""
        screen_colours.choose(self._settings.screen_profile, self._window.screen())
        self._tell()

    def _follow_desktop(self) -> None:
        apply_theme(_app(), self._settings.theme)

    def _tell(self) -> None:
        self.named.emit(screen_colours.name)
        for widget in self._window.findChildren(QWidget):
            widget.update()


def _app() -> QApplication:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    return app
