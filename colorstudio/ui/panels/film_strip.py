"""The open photographs in a row; only the thumbnails in sight are asked for, so thousands scroll well."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QItemSelectionModel,
    QMimeData,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from colorstudio.session.album import Item, State
from colorstudio.ui.drop import ITEMS_MIME, is_own
from colorstudio.ui.panels.film_delegate import CELL, FilmDelegate
from colorstudio.ui.style.plain import plain_tool_tip
from colorstudio.ui.style.theme import current_shades

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

    def flags(self, index: _Index) -> Qt.ItemFlag:
        return super().flags(index) | Qt.ItemFlag.ItemIsDragEnabled

    def supportedDragActions(self) -> Qt.DropAction:
        return Qt.DropAction.CopyAction  # after a move, the view would remove the rows

    def mimeTypes(self) -> list[str]:
        return [ITEMS_MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        mime = QMimeData()
        items = (self.item_at(index) for index in sorted(indexes, key=lambda index: index.row()))
        mime.setData(ITEMS_MIME, " ".join(str(item.id) for item in items if item is not None).encode())
        return mime

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
    """A row of thumbnails; `chosen` gives the item that the user picks. Several can be selected, and moved."""

    chosen = Signal(object)  # Item
    close_wanted = Signal(object)  # Item
    thumbnail_wanted = Signal(object)  # Item
    in_sight = Signal(object)  # list[Item], which all have their thumbnail or cannot have one
    moved = Signal(object, object)  # list[Item], and the Item before which they were put, or None
    menu_wanted = Signal(QPoint)  # on the screen
    selection_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.films = FilmModel(self)
        self._asking = QTimer(self, singleShot=True, interval=40)  # once for a flick through hundreds of rows
        self._asking.timeout.connect(self._ask_for_thumbnails)
        self._following = False
        self._choosing = False
        self._pressing = False
        self._pressed: Item | None = None  # is chosen once the button is up, unless it was dragged
        self._before: tuple[Item | None, list[Item]] = None, []  # current and selected, until a button went down
        self._gap: int | None = None  # before which row a drop would put what is dragged
        self._set_up()
        self.setModel(self.films)
        self.selectionModel().currentChanged.connect(self._current_moved)
        self.selectionModel().selectionChanged.connect(self.selection_changed)
        self.horizontalScrollBar().valueChanged.connect(self._ask_soon)

    def show_items(self, items: Sequence[Item], current: Item | None) -> None:
        """Show these items and mark the current one; those that were selected stay so."""
        before = self.selected_items()
        self.films.set_items(items)
        self.show_current(current)
        for item in before:
            if (index := self.films.index_of(item)).isValid() and self.films.index_of(current).isValid():
                self.selectionModel().select(index, QItemSelectionModel.SelectionFlag.Select)
        self._ask_soon()

    def selected_items(self) -> list[Item]:
        """The items selected, in order."""
        rows = sorted(index.row() for index in self.selectedIndexes())
        items = (self.films.item_at(self.films.index(row)) for row in rows)
        return [item for item in items if item is not None]

    def show_current(self, current: Item | None) -> None:
        """Mark the current item and bring it into sight; where it is one of several selected, they stay so."""
        index = self.films.index_of(current)
        if self._choosing and index == self.currentIndex():
            return  # the view selects it itself, alone or with others
        flags = QItemSelectionModel.SelectionFlag
        self._following = True
        alone = flags.NoUpdate if self.selectionModel().isSelected(index) else flags.ClearAndSelect
        self.selectionModel().setCurrentIndex(index, alone)
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
        items = [self.films.item_at(self.films.index(row)) for row in self.rows_in_sight()]
        seen = [item for item in items if item is not None and item.state != State.FAILED]
        if all(item.thumbnail is not None for item in seen):
            self.in_sight.emit(seen)

    def _current_moved(self, index: QModelIndex, before: QModelIndex) -> None:
        item = self.films.item_at(index)
        if item is None or self._following:
            return
        if self._pressing:
            self._pressed = item
        else:
            self._choose(item)

    def _choose(self, item: Item) -> None:
        self._choosing = True
        self.chosen.emit(item)
        self._choosing = False

    def _go_back(self) -> None:
        """Mark what was marked before the button went down."""
        current, selected = self._before
        flags = QItemSelectionModel.SelectionFlag
        self._following = True
        self.selectionModel().setCurrentIndex(self.films.index_of(current), flags.Clear)
        for item in selected:
            self.selectionModel().select(self.films.index_of(item), flags.Select)
        self._following = False

    def _set_up(self) -> None:
        self.setObjectName("filmStrip")
        self.setAccessibleName(self.tr("Open photographs"))
        self.setWhatsThis(
            self.tr(
                "The open photographs. Click one to see it; Delete closes it. Shift or Ctrl selects several. "
                "Drag them to another place."
            )
        )
        self.setItemDelegate(FilmDelegate(self))
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(False)
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setFixedHeight(CELL.height() + 14)

    # Qt's overrides

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._before = self.films.item_at(self.currentIndex()), self.selected_items()
        self._pressed = None
        self._pressing = event.button() == Qt.MouseButton.LeftButton
        super().mousePressEvent(event)
        self._pressing = False

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        pressed, self._pressed = self._pressed, None
        if pressed is not None:
            self._choose(pressed)

    def startDrag(self, supported: Qt.DropAction) -> None:
        """What is dragged, as to the reference of the photograph on screen, does not come on screen itself."""
        self._pressed = None
        super().startDrag(supported)
        self._go_back()

    def wheelEvent(self, event: QWheelEvent) -> None:
        delta = event.angleDelta()
        bar = self.horizontalScrollBar()
        bar.setValue(bar.value() - (delta.x() or delta.y()))
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            for item in self.selected_items():
                self.close_wanted.emit(item)
        elif event.key() == Qt.Key.Key_Space:
            event.ignore()  # the window compares with it; the current photograph is selected anyway
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        index = self.indexAt(event.pos())
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            index = self.currentIndex()
        if index.isValid() and not self.selectionModel().isSelected(index):
            self.setCurrentIndex(index)
        if index.isValid():
            place = event.globalPos()
            if event.reason() == QContextMenuEvent.Reason.Keyboard:
                place = self.viewport().mapToGlobal(self.visualRect(index).center())
            self.menu_wanted.emit(place)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        event.setAccepted(is_own(event.mimeData()))

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        event.setAccepted(is_own(event.mimeData()))
        self._show_gap(self._row_before(event.position().toPoint()))

    def dragLeaveEvent(self, event: object) -> None:
        self._show_gap(None)

    def dropEvent(self, event: QDropEvent) -> None:
        self._show_gap(None)
        event.setAccepted(is_own(event.mimeData()))
        if event.isAccepted():
            ids = {int(one) for one in bytes(event.mimeData().data(ITEMS_MIME).data()).split()}
            rows = (self.films.item_at(self.films.index(row)) for row in range(self.films.rowCount()))
            items = [item for item in rows if item is not None and item.id in ids]
            before = self.films.item_at(self.films.index(self._row_before(event.position().toPoint())))
            self.moved.emit(items, before)

    def _row_before(self, at: QPoint) -> int:
        """The row before which something let go there would be put."""
        index = self.indexAt(QPoint(at.x(), self.viewport().height() // 2))
        if not index.isValid():
            return self.films.rowCount()
        return index.row() + (at.x() > self.visualRect(index).center().x())

    def _show_gap(self, gap: int | None) -> None:
        self._gap = gap
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._gap is not None and self.films.rowCount():
            last = self.films.rowCount() - 1
            rect = self.visualRect(self.films.index(min(self._gap, last)))
            x = rect.left() if self._gap <= last else rect.right()
            painter = QPainter(self.viewport())
            painter.setPen(QPen(QColor(current_shades().accent), 3))
            painter.drawLine(x, 6, x, CELL.height() - 6)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._ask_soon()
