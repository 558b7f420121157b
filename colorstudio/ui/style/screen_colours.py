"""Photographs in the colours of the screen: sRGB pixels are converted to its profile just before they are drawn.

There is one window, on one screen at a time; so what is converted to is kept here once, as the theme is.
"""

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor, QColorSpace, QColorTransform, QImage, QScreen

from colorstudio.ui.style.profiles.reading import read_profile
from colorstudio.ui.style.screen_profile import profile_of

SYSTEM, OFF = "", "off"  # what is chosen in the settings, or else a file's path

_SRGB = QColorSpace(QColorSpace.NamedColorSpace.SRgb)


class ScreenColours(QObject):
    """What is converted to. `changed`: draw photographs anew."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._profile: bytes | None = None
        self._transform: QColorTransform | None = None
        self._name = ""

    @property
    def name(self) -> str:
        """The profile's description, "" where colours are shown as sRGB."""
        return self._name

    def choose(self, choice: str, screen: QScreen) -> bool:
        """Convert as chosen: SYSTEM, OFF, or a profile's path. False where there is no profile of a screen there.

        Colours are shown as sRGB then.
        """
        profile = profile_of(screen) if choice == SYSTEM else None if choice == OFF else read_profile(Path(choice))
        taken = self._take(profile)
        return taken or choice in (SYSTEM, OFF)

    def shown(self, image: QImage) -> QImage:
        """The sRGB image as the screen needs it; the same one where nothing is to be converted."""
        return image if self._transform is None else image.colorTransformed(self._transform)

    def shown_colour(self, colour: QColor) -> QColor:
        """The same for one sRGB colour."""
        return colour if self._transform is None else self._transform.map(colour)

    def _take(self, profile: bytes | None) -> bool:
        space = QColorSpace.fromIccProfile(profile) if profile else QColorSpace()
        fits = space.isValidTarget() and space.colorModel() == QColorSpace.ColorModel.Rgb
        used = profile if fits else None
        if used != self._profile:
            self._profile = used
            is_other = fits and space != _SRGB
            self._transform = _SRGB.transformationToColorSpace(space) if is_other else None
            self._name = (space.description() or "ICC") if fits else ""
            self.changed.emit()
        return fits


screen_colours = ScreenColours()
