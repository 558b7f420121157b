"""The open photographs in a row; only the thumbnails in sight are asked for, so thousands scroll well."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from colorstudio.session.album import Item, State
from colorstudio.ui.panels.film_delegate import CELL, FilmDelegate
from colorstudio.ui.style.plain import plain_tool_tip

ITEM_ROLE = Qt.ItemDataRole.UserRole
_Index = QModelIndex | QPersistentModelIndex


class FilmModel(QAbstractListModel):
    """The session's items as rows."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._items: tuple[Item, ...] = ()
        self._rows: dict[int, int] = {}

    def set_items(self, items: Sequence[Item]) -> None:
        """Show these items; further ones at the end leave the others where they are."""
        items = tuple(items)
        shared = len(self._items)
        if len(items) > shared and items[:shared] == self._items:
            self.beginInsertRows(QModelIndex(), shared, len(items) - 1)
            self._take(items)
            self.endInsertRows()
        elif items != self._items:
            self.beginResetModel()
            self._take(items)
            self.endResetModel()

    def refresh(self, item: Item) -> None:
        """Draw an item's row again."""
        index = self.index_of(item)
        if index.isValid():
            self.dataChanged.emit(index, index)

    def index_of(self, item: Item | None) -> QModelIndex:
        """The row of an item; an invalid index where it has none."""
        row = self._rows.get(item.id, -1) if item else -1
        return self.index(row) if row >= 0 else QModelIndex()

    def item_at(self, index: _Index) -> Item | None:
        """The item of a row."""
        return self._items[index.row()] if 0 <= index.row() < len(self._items) else None

    def _take(self, items: tuple[Item, ...]) -> None:
        self._items = items
        self._rows = {item.id: row for row, item in enumerate(items)}

    def _tip(self, item: Item) -> str:
        if item.state == State.FAILED:
            return item.error or self.tr("It could not be opened.")
        return str(item.path or item.name)

    def _spoken(self, item: Item) -> str:
        states = {
            State.WAITING: self.tr("waiting"),
            State.OPENING: self.tr("opening"),
            State.COLOURING: self.tr("colouring"),
            State.READY: self.tr("coloured"),
            State.FAILED: self.tr("failed"),
        }
        mark = self.tr(", edited") if item.dirty else self.tr(", saved") if item.is_saved else ""
        return f"{item.name}, {states[item.state]}{mark}"

    # Qt's overrides

    def rowCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._items)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        item = self.item_at(index)
        if item is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return item.name
            case Qt.ItemDataRole.ToolTipRole:
                return plain_tool_tip(self._tip(item))
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._spoken(item)
            case Qt.ItemDataRole.UserRole:
                return item
        return None


class FilmStrip(QListView):
    """A row of thumbnails; `chosen` gives the item that the user picks."""

    chosen = Signal(object)  # Item
    close_wanted = Signal(object)  # Item
    thumbnail_wanted = Signal(object)  # Item

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.films = FilmModel(self)
        self._asking = QTimer(self, singleShot=True, interval=40)  # once for a flick through hundreds of rows
        self._asking.timeout.connect(self._ask_for_thumbnails)
        self._following = False
        self._set_up()
        self.setModel(self.films)
        self.selectionModel().currentChanged.connect(self._current_moved)
        self.horizontalScrollBar().valueChanged.connect(self._ask_soon)

    def show_items(self, items: Sequence[Item], current: Item | None) -> None:
        """Show these items and mark the current one."""
        self.films.set_items(items)
        self.show_current(current)
        self._ask_soon()

    def show_current(self, current: Item | None) -> None:
        """Mark the current item and bring it into sight."""
        index = self.films.index_of(current)
        self._following = True
        self.setCurrentIndex(index)
        self._following = False
        if index.isValid():
            self.scrollTo(index, QAbstractItemView.ScrollHint.EnsureVisible)

    def show_item(self, item: Item) -> None:
        """Draw an item again."""
        self.films.refresh(item)
        self._ask_soon()

    def rows_in_sight(self) -> range:
        """The rows that the strip shows now."""
        count = self.films.rowCount()
        if not count:
            return range(0)
        middle = self.viewport().height() // 2
        first = self.indexAt(QPoint(1, middle))
        last = self.indexAt(QPoint(self.viewport().width() - 1, middle))
        start = first.row() if first.isValid() else 0
        return range(start, (last.row() if last.isValid() else count - 1) + 1)

    def _ask_soon(self) -> None:
        self._asking.start()

    def _ask_for_thumbnails(self) -> None:
        for row in self.rows_in_sight():
            item = self.films.item_at(self.films.index(row))
            if item is not None and item.thumbnail is None and item.state != State.FAILED:
                self.thumbnail_wanted.emit(item)

    def _current_moved(self, index: QModelIndex, before: QModelIndex) -> None:
        item = self.films.item_at(index)
        if item is not None and not self._following:
            self.chosen.emit(item)

    def _set_up(self) -> None:
        self.setObjectName("filmStrip")
        self.setAccessibleName(self.tr("Open photographs"))
        self.setWhatsThis(self.tr("The open photographs. Click one to see it; Delete closes it."))
        self.setItemDelegate(FilmDelegate(self))
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(False)
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setFixedHeight(CELL.height() + 14)

    # Qt's overrides

    def wheelEvent(self, event: QWheelEvent) -> None:
        delta = event.angleDelta()
        bar = self.horizontalScrollBar()
        bar.setValue(bar.value() - (delta.x() or delta.y()))
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        item = self.films.item_at(self.currentIndex())
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and item is not None:
            self.close_wanted.emit(item)
        elif event.key() == Qt.Key.Key_Space:
            event.ignore()  # the window compares with it; the current photograph is selected anyway
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._ask_soon()
