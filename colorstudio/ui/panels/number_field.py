"""A number of two decimals, typed as people do: with a point or a comma, whatever the language of the system."""

import re

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QValidator, QWheelEvent
from PySide6.QtWidgets import QDoubleSpinBox, QWidget

from colorstudio.ui.panels.text_field import CLIPBOARD, COMMANDS, UNDOING, is_any_of
from colorstudio.ui.style.forms import show_again

_NUMBER = re.compile(r"[+-]?(\d+\.?\d*|\.\d+)")
_BEGINNING = re.compile(r"[+-]?\d*\.?\d*")
_ENDING_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab, Qt.Key.Key_Backtab)


class NumberField(QDoubleSpinBox):
    """A minimum, 0 by default, to a maximum; the wheel changes it only where the user has clicked first.

    A number beyond the ends becomes the end that is nearer, and `clamped` says so.
    """

    clamped = Signal(str, str)  # the least and the largest number there may be, as they are shown

    def __init__(
        self,
        maximum: float,
        parent: QWidget | None = None,
        *,
        minimum: float = 0.0,
        step: float = 0.01,
        decimals: int = 2,
    ) -> None:
        super().__init__(parent)
        self.setRange(minimum, maximum)
        self.setDecimals(decimals)
        self.setSingleStep(step)
        self.setKeyboardTracking(False)  # "0.4" on the way to "0.45" is no value of the user's
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.lineEdit().setTextMargins(4, 0, 6, 0)
        self.lineEdit().setAcceptDrops(False)  # a file dropped here is meant for the window
        self.setFixedWidth(self.fontMetrics().horizontalAdvance("0.00" if minimum >= 0 else "−30.0") + 22)

    def _plain(self, text: str) -> str:
        """The text with a point before the decimals, whichever sign was typed."""
        return text.strip().replace(self.locale().decimalPoint(), ".").replace(",", ".").replace("−", "-")

    def _typed(self) -> float | None:
        plain = self._plain(self.lineEdit().text())
        return float(plain) if _NUMBER.fullmatch(plain) else None

    def _needs(self, event: QKeyEvent) -> bool:
        """Whether a key is of use to a number; undo belongs to the photograph, letters and all others to the menus."""
        if event.modifiers() & COMMANDS or is_any_of(event, UNDOING):
            return is_any_of(event, CLIPBOARD)
        text = event.text()
        return not text.isprintable() or not text or text.isdigit() or text in f"+-−.,{self.locale().decimalPoint()}"

    def _tell_if_clamped(self, typed: float | None) -> None:
        if typed is not None and not self.minimum() <= typed <= self.maximum():
            self.clamped.emit(self.textFromValue(self.minimum()), self.textFromValue(self.maximum()))

    # Qt's overrides

    def validate(self, text: str, position: int) -> tuple[QValidator.State, str, int]:
        plain = self._plain(text)
        if _NUMBER.fullmatch(plain):
            return QValidator.State.Acceptable, text, position
        state = QValidator.State.Intermediate if _BEGINNING.fullmatch(plain) else QValidator.State.Invalid
        return state, text, position

    def valueFromText(self, text: str) -> float:
        plain = self._plain(text)
        typed = float(plain) if _NUMBER.fullmatch(plain) else self.value()
        return min(max(typed, self.minimum()), self.maximum())

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride and not self._needs(event):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space:
            event.ignore()  # no number has one; the window compares with it
            return
        typed = self._typed() if event.key() in _ENDING_KEYS else None
        super().keyPressEvent(event)
        if event.key() in _ENDING_KEYS:
            show_again(self)
        self._tell_if_clamped(typed)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space:
            event.ignore()
        else:
            super().keyReleaseEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        typed = self._typed()
        super().focusOutEvent(event)
        show_again(self)
        self._tell_if_clamped(typed)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()
