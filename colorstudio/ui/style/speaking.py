"""What a screen reader is told: of sliders 0.70, as on screen, and not the 700 steps that Qt counts; and what happens.

Qt's own interface tells an integer, and Python cannot give it another number; so a slider's value is part of its name.
"""

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QSlider, QWidget


class ValuedSlider(QSlider):
    """A slider that knows how its value is written."""

    def value_text(self) -> str:
        """The value as it stands on screen."""
        return str(self.value())

    def tell_value(self) -> None:
        """Have a screen reader say the new value."""
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.NameChanged))


class SliderInterface(QAccessibleWidget):
    """A slider's name with its value, and the value by itself."""

    def __init__(self, slider: ValuedSlider) -> None:
        super().__init__(slider, QAccessible.Role.Slider, slider.accessibleName())
        self._slider = slider

    def text(self, which: QAccessible.Text) -> str:
        if which == QAccessible.Text.Name:
            return f"{self._slider.accessibleName()} {self._slider.value_text()}".strip()
        if which == QAccessible.Text.Value:
            return self._slider.value_text()
        told: str = super().text(which)
        return told


class PictureWidget(QWidget):
    """A widget that shows a picture: a screen reader calls it one, where Qt would say "filler" and some skip it."""


_interfaces: dict[int, QAccessibleWidget] = {}  # by the address of their widget: Qt keeps no Python object alive


def make_interface(_key: str, watched: QObject) -> QAccessibleInterface | None:
    """For QAccessible.installFactory: the interface of our sliders and pictures, None for everything else."""
    if isinstance(watched, ValuedSlider):
        interface: QAccessibleWidget = SliderInterface(watched)
    elif isinstance(watched, PictureWidget):
        interface = QAccessibleWidget(watched, QAccessible.Role.Graphic)
    else:
        return None
    address = id(watched)
    watched.destroyed.connect(lambda: _interfaces.pop(address, None))
    _interfaces[address] = interface
    return interface


def announce(source: QObject, sentence: str, *, urgent: bool = False) -> None:
    """Have a screen reader say it: when it is free, or at once where it is urgent."""
    event = QAccessibleAnnouncementEvent(source, sentence)
    politeness = QAccessible.AnnouncementPoliteness
    event.setPoliteness(politeness.Assertive if urgent else politeness.Polite)
    QAccessible.updateAccessibility(event)
