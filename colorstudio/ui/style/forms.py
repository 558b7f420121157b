"""What all dialogs have alike: named fields, lines of fields and buttons, a column with margins."""

from collections.abc import Iterable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLayout,
    QLineEdit,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

_FRAME = (20, 60)  # logical pixels of the screen that a dialog leaves for its frame and the desktop


def name_fields(named: Iterable[tuple[QWidget, str]]) -> None:
    """Give each field the name that a screen reader tells."""
    for field, name in named:
        field.setAccessibleName(name)


def field_line(field: QWidget, button: QWidget) -> QHBoxLayout:
    """A field with the button that fills it."""
    line = QHBoxLayout()
    line.setSpacing(8)
    line.addWidget(field, 1)
    line.addWidget(button)
    return line


def choose_folder(field: QLineEdit, title: str) -> None:
    """Let a folder be chosen in a dialog; its path goes into the field."""
    dialog = QFileDialog(field.window(), title, field.text())
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    dialog.fileSelected.connect(field.setText)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()


def button_line(left: Iterable[QWidget], right: Iterable[QWidget]) -> QHBoxLayout:
    """A line of buttons: what can be done on the left, how to leave on the right."""
    line = QHBoxLayout()
    line.setSpacing(8)
    for button in left:
        line.addWidget(button)
    line.addStretch(1)
    for button in right:
        line.addWidget(button)
    return line


def dialog_column(dialog: QWidget, *, spacing: int) -> QVBoxLayout:
    """The dialog's column; spacing: between its parts, logical pixels."""
    column = QVBoxLayout(dialog)
    column.setContentsMargins(20, 18, 20, 16)
    column.setSpacing(spacing)
    return column


def show_again(field: QAbstractSpinBox) -> None:
    """Show the number where its text is gone: under X11, Qt keeps a field empty that Ctrl+U has emptied."""
    if not field.text():
        field.stepBy(0)
        field.lineEdit().deselect()


class WholeNumberField(QSpinBox):
    """A whole number, whose digits stand where the words of other fields do."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.lineEdit().setTextMargins(7, 0, 7, 0)  # a style sheet's padding does not reach them

    # Qt's overrides

    def keyPressEvent(self, event: QKeyEvent) -> None:
        super().keyPressEvent(event)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            show_again(self)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        show_again(self)


class DialogForm(QFormLayout):
    """Fields under each other, each with its label on the left and in the middle of its line."""

    def __init__(self) -> None:
        super().__init__()
        self.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)

    def add_field(self, text: str, field: QWidget | QLayout) -> None:
        """Add a field of one line, or such a field with its button, and its label."""
        self.addRow(_FieldLabel(text, field), field)


class _FieldLabel(QLabel):
    """As tall as its field: QFormLayout gives a label less beside a taller field, and it would stand too high."""

    def __init__(self, text: str, field: QWidget | QLayout) -> None:
        super().__init__(text)
        self._field = field
        if isinstance(field, QWidget):
            self.setBuddy(field)

    # Qt's overrides

    def sizeHint(self) -> QSize:
        own = super().sizeHint()
        return QSize(own.width(), max(own.height(), self._field.sizeHint().height()))


def stay_on_screen(dialog: QWidget) -> None:
    """Move a dialog that grew to the right and downwards from where it opened, so that all of it is on the screen."""
    room, frame = dialog.screen().availableGeometry(), dialog.frameGeometry()
    # Until the system has shown it, nobody knows how large its frame is.
    size = frame.size().expandedTo(dialog.size() + QSize(*_FRAME))
    x = max(min(frame.left(), room.right() - size.width()), room.left())
    y = max(min(frame.top(), room.bottom() - size.height()), room.top())
    dialog.move(x, y)


def open_at(dialog: QWidget, width: int, height: int) -> None:
    """Give a dialog this size, or what the screen has room for."""
    space = dialog.screen().availableGeometry()
    dialog.resize(min(width, space.width() - _FRAME[0]), min(height, space.height() - _FRAME[1]))
