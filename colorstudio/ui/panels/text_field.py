"""A line of text in the window that takes no shortcut from it but those of editing text."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit

_KEY = QKeySequence.StandardKey
CLIPBOARD = (_KEY.Copy, _KEY.Cut, _KEY.Paste, _KEY.SelectAll)
UNDOING = (_KEY.Undo, _KEY.Redo)
COMMANDS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier


def is_any_of(event: QKeyEvent, keys: tuple[QKeySequence.StandardKey, ...]) -> bool:
    """Whether it is one of these on this system."""
    return any(event.matches(key) for key in keys)


class TextField(QLineEdit):
    """Some desktops know Ctrl+E as the end of a line, and a plain field would keep it from the window's menu."""

    # Qt's overrides

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            is_letter = Qt.Key.Key_A <= event.key() <= Qt.Key.Key_Z
            if is_letter and event.modifiers() & COMMANDS and not is_any_of(event, (*CLIPBOARD, *UNDOING)):
                event.ignore()
                return False
        return super().event(event)
