"""One value of the Look: its name, a slider, a number and a way back to the recommended value."""

from PySide6.QtCore import QSignalBlocker, QTimer, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from colorstudio.ui.panels.mark_slider import UNITS, Mark, MarkSlider
from colorstudio.ui.panels.number_field import NumberField
from colorstudio.ui.style.icons import set_icon
from colorstudio.ui.style.numbers import number

_TELLING_MS = 8000


class LookSlider(QWidget):
    """Shows a value and says how the user wants it changed; its owner answers with `show_value`."""

    changed = Signal(float)
    gesture_started = Signal()
    gesture_ended = Signal()
    reset_wanted = Signal()

    def __init__(
        self,
        title: str,
        hint: str,
        *,
        maximum: float,
        marks: tuple[Mark, ...],
        minimum: float = 0.0,
        step: float = 0.01,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._title, self._hint = title, hint
        self._step = step
        self.slider = MarkSlider(maximum, marks, self, minimum=minimum, step=step)
        decimals = 2 if step < 0.1 else 1
        self.number = NumberField(maximum, self, minimum=minimum, step=step, decimals=decimals)
        self.reset = QToolButton(self)
        self._explanation = QLabel(hint, self)
        self._telling = QTimer(self, singleShot=True, interval=_TELLING_MS)
        self._telling.timeout.connect(self._explain_again)
        self._name(title, hint)
        self._lay_out(title)
        self.slider.valueChanged.connect(self._slider_moved)
        self.number.valueChanged.connect(self.changed)
        self.number.clamped.connect(self._tell_clamped)
        self.slider.gesture_started.connect(self.gesture_started)
        self.slider.gesture_ended.connect(self.gesture_ended)
        self.slider.reset_wanted.connect(self.reset_wanted)
        self.reset.clicked.connect(self.reset_wanted)

    @property
    def explanation(self) -> str:
        """The sentence below the slider."""
        return self._explanation.text()

    def show_value(self, value: float, recommended: float) -> None:
        """Show the value without saying that it changed."""
        with QSignalBlocker(self.slider), QSignalBlocker(self.number):
            if not self.slider.isSliderDown() or round(value * UNITS) != self.slider.sliderPosition():
                self.slider.setValue(round(value * UNITS))
            self.number.setValue(value)
        self.slider.set_recommended(recommended)
        self.reset.setEnabled(self.slider.isEnabled() and abs(value - recommended) > 0.5 / UNITS)

    def set_unavailable(self, reason: str | None) -> None:
        """Take the value out of the user's hands and say why, or give it back (None)."""
        for control in (self.slider, self.number):
            control.setEnabled(reason is None)
        self.reset.setEnabled(self.reset.isEnabled() and reason is None)
        self._explain(reason or self._hint)

    def _explain(self, text: str) -> None:
        self._explanation.setText(text)
        self.slider.setAccessibleDescription(text)
        keys = self.tr("Arrow keys: {step}. Page Up, Page Down: {page}. Double-click: as recommended (the pointer).")
        keys = keys.format(step=number(self._step), page=number(self._step * 10))
        self.slider.setToolTip(f"{text}\n{keys}" if self.slider.isEnabledTo(self) else text)

    def _tell_clamped(self, low: str, high: str) -> None:
        """A number beyond the ends was typed: say for a while where they are."""
        told = self.tr("{name} goes from {low} to {high}.").format(name=self._title, low=low, high=high)
        self._explanation.setText(told)
        self.number.setAccessibleDescription(told)
        self._telling.start()

    def _explain_again(self) -> None:
        self._explanation.setText(self.slider.accessibleDescription())
        self.number.setAccessibleDescription("")

    def _slider_moved(self, units: int) -> None:
        self.changed.emit(units / UNITS)

    def _name(self, title: str, hint: str) -> None:
        self.slider.setAccessibleName(title)
        self.number.setAccessibleName(self.tr("{name}, as a number").format(name=title))
        self.reset.setAccessibleName(self.tr("Reset {name}").format(name=title))
        self.reset.setToolTip(self.tr("Back to the recommended value (or double-click the slider)"))
        self._explain(hint)
        for widget in (self, self.slider, self.number):
            widget.setWhatsThis(hint)

    def _lay_out(self, title: str) -> None:
        label = QLabel(title, self)
        label.setProperty("role", "heading")
        label.setBuddy(self.number)
        set_icon(self.reset, "reset", "muted")
        self.reset.setAutoRaise(True)
        self._explanation.setProperty("role", "muted")
        self._explanation.setWordWrap(True)
        self._explanation.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.MinimumExpanding)
        head = QHBoxLayout()
        head.setSpacing(4)
        head.addWidget(label, 1)
        head.addWidget(self.reset)
        head.addWidget(self.number)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(self.slider)
        column.addWidget(self._explanation)
        self.tab_stops = (self.slider, self.number, self.reset)  # what is moved most comes first
