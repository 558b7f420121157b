"""All keys of the program on one sheet, read from the menus as they are."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHeaderView,
    QLineEdit,
    QMenu,
    QMenuBar,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from colorstudio.ui.style.forms import button_line, dialog_column, name_fields, open_at

_RARE = {"Undo", "Redo", "F14", "F16", "F18", "F20", "Alt+Backspace", "Alt+Shift+Backspace"}


class ShortcutsDialog(QDialog):
    """A list with a field to look for a word in."""

    def __init__(self, bar: QMenuBar, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keyboard Shortcuts"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.search = QLineEdit(self)
        self.tree = QTreeWidget(self)
        self.dismiss = QPushButton(self.tr("Close"), self)
        self._fill(bar)
        self._set_up()
        column = dialog_column(self, spacing=12)
        column.addWidget(self.search)
        column.addWidget(self.tree, 1)
        column.addLayout(button_line((), (self.dismiss,)))
        self.search.textChanged.connect(self._look_for)
        self.dismiss.clicked.connect(self.accept)
        keys = self.tree.sizeHintForColumn(1)
        self.tree.header().resizeSection(1, keys)  # and it stays there, whatever is looked for
        words = self.tree.sizeHintForColumn(0)
        beside = column.contentsMargins().left() + column.contentsMargins().right() + 2 * self.tree.frameWidth()
        beside += self.tree.verticalScrollBar().sizeHint().width()
        open_at(self, max(560, words + keys + beside), 620)

    def rows(self) -> dict[str, str]:
        """The keys by what they do, of all rows that are shown."""
        found = (row for group in _children(self.tree.invisibleRootItem()) for row in _children(group))
        return {row.text(0): row.text(1) for row in found if not row.isHidden()}

    def _fill(self, bar: QMenuBar) -> None:
        for entry in bar.actions():
            menu = entry.menu()
            if isinstance(menu, QMenu):
                self._add(entry.text(), [(_plain(action.text()), _keys(action)) for action in _with_keys(menu)])
        self._add(self.tr("Over a photograph"), self._of_panes())

    def _of_panes(self) -> list[tuple[str, str]]:
        """What widgets take themselves and no menu shows."""
        return [
            (self.tr("Look at the original while the key is held"), self.tr("Space")),
            (self.tr("Move the photograph"), self.tr("Arrow keys, or drag")),
            (self.tr("Zoom"), self.tr("Mouse wheel, + and -")),
            (self.tr("Hints: next and previous pin"), "Tab, Shift+Tab"),
            (self.tr("Hints: move the chosen pin"), self.tr("Arrow keys")),
            (self.tr("Hints: delete the chosen pin"), _key("Del")),
            (self.tr("Hints: the eyedropper, for the pin that is chosen"), _key("I")),
            (self.tr("Hints: copy and paste a pin"), f"{_key('Ctrl+C')}, {_key('Ctrl+V')}"),
            (self.tr("Hints: a place that stays as it is"), self.tr("Shift or Alt and click")),
            (self.tr("Hints: show where the pin acts while the key is held"), _key("M")),
            (self.tr("Frame: next and previous edge"), "Tab, Shift+Tab"),
            (self.tr("Frame: move the chosen edge; more with Shift"), self.tr("Arrow keys")),
            (self.tr("Frame: colour the whole sheet, or find it again"), f"{_key('Del')}, {_key('Backspace')}"),
            (self.tr("A slider: a little, more, reset"), self.tr("Arrow keys, Page Up and Down, double-click")),
            (self.tr("Drop a photograph as reference"), self.tr("Hold Shift")),
        ]

    def _add(self, title: str, rows: list[tuple[str, str]]) -> None:
        if not rows:
            return
        group = QTreeWidgetItem(self.tree, [_plain(title), ""])
        group.setFlags(Qt.ItemFlag.ItemIsEnabled)
        font = group.font(0)
        font.setBold(True)
        group.setFont(0, font)
        for row in rows:
            QTreeWidgetItem(group, list(row))

    def _set_up(self) -> None:
        self.search.setPlaceholderText(self.tr("Look for a word"))
        self.search.setClearButtonEnabled(True)
        self.tree.setHeaderHidden(True)
        self.tree.setColumnCount(2)
        self.tree.setRootIsDecorated(False)
        self.tree.setItemsExpandable(False)
        self.tree.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.tree.expandAll()
        self.tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.tree.header().setSectionResizeMode(1, QHeaderView.ResizeMode.Fixed)
        self.tree.header().setStretchLastSection(False)
        self.tree.header().setResizeContentsPrecision(-1)  # of all rows, not of those in sight
        name_fields(((self.search, self.tr("Look for a word")), (self.tree, self.tr("Keyboard shortcuts"))))

    def _look_for(self, word: str) -> None:
        for group in _children(self.tree.invisibleRootItem()):
            for row in _children(group):
                row.setHidden(word.casefold() not in f"{row.text(0)} {row.text(1)}".casefold())
            group.setHidden(all(row.isHidden() for row in _children(group)))


def _children(row: QTreeWidgetItem) -> list[QTreeWidgetItem]:
    return [child for number in range(row.childCount()) if (child := row.child(number)) is not None]


def _with_keys(menu: QMenu) -> Iterator[QAction]:
    for action in menu.actions():
        inner = action.menu()
        if isinstance(inner, QMenu):
            yield from _with_keys(inner)
        elif action.shortcuts():
            yield action


def _keys(action: QAction) -> str:
    """Of an action, without those that hardly anybody has or uses: F14 and a key of its own undo on some keyboards."""
    keys = [key for key in action.shortcuts() if key.toString() not in _RARE]
    return ", ".join(key.toString(QKeySequence.SequenceFormat.NativeText) for key in keys)


def _key(name: str) -> str:
    return QKeySequence(name).toString(QKeySequence.SequenceFormat.NativeText)


def _plain(text: str) -> str:
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&").rstrip("…")
