"""The colour profile of a screen, as the system tells it (ADR 0030)."""

import os

from PySide6.QtGui import QGuiApplication, QScreen

from colorstudio.ui.style.profiles.colord import colord_profile
from colorstudio.ui.style.profiles.macos import macos_profile
from colorstudio.ui.style.profiles.windows import windows_profile
from colorstudio.ui.style.profiles.x11 import x11_profile


def profile_of(screen: QScreen) -> bytes | None:
    """The screen's ICC profile; None where the system tells none, or converts what windows show by itself."""
    match QGuiApplication.platformName():
        # Under Wayland (and XWayland) what a window shows is sRGB, and the compositor knows the screen.
        case "xcb" if not os.environ.get("WAYLAND_DISPLAY"):
            return x11_profile(_number_of(screen)) or colord_profile(screen.name())
        case "windows":
            corner = screen.geometry().topLeft()  # which Qt leaves in the system's pixels
            return windows_profile(corner.x(), corner.y())
        case "cocoa":
            middle = screen.geometry().center()
            return macos_profile(middle.x(), middle.y())
    return None


def _number_of(screen: QScreen) -> int:
    """What the X server's property calls it: 0 for the primary one."""
    primary = QGuiApplication.primaryScreen()
    others = [other for other in QGuiApplication.screens() if other is not primary]
    return others.index(screen) + 1 if screen in others else 0
