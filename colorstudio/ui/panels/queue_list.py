"""The photographs of an export as a list: thumbnail, name, what became of each."""

from collections.abc import Callable

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from colorstudio.session.exports import Row, RowState
from colorstudio.session.queue import Queue
from colorstudio.ui.style.screen_colours import screen_colours
from colorstudio.ui.style.theme import current_shades

Index = QModelIndex | QPersistentModelIndex
ROW = QSize(360, 52)
PICTURE = QSize(60, 42)

Picture = Callable[[Row], QImage | None]
"""The thumbnail of a row's photograph; None while there is none."""


class QueueModel(QAbstractListModel):
    """The rows of the queue, or those alone that failed.

    An error in `data` would end the program, so it looks only into the rows that it has told the view of.
    """

    def __init__(self, queue: Queue, parent: QWidget) -> None:
        super().__init__(parent)
        self._queue = queue
        self._failed_alone = False
        self._rows = queue.rows
        self._shown: list[int] = []
        queue.rows_replaced.connect(self._reset)
        queue.row_changed.connect(self._follow)
        self._reset()

    def show_failed_alone(self, alone: bool, /) -> None:
        """Leave out what did not fail."""
        self._failed_alone = alone
        self._reset()

    def texts(self, row: Row) -> tuple[str, str]:
        """A row's name, and what to say of it."""
        done = self.tr("Saved as {name}. {sentence}") if row.sentence else self.tr("Saved as {name}")
        said = {
            RowState.WAITING: self.tr("Waiting"),
            RowState.WORKING: self.tr("Being coloured …"),
            RowState.DONE: done.format(name=row.task.target.name, sentence=row.sentence),
            RowState.SKIPPED: self.tr("Skipped. {sentence}").format(sentence=row.sentence),
            RowState.FAILED: row.sentence,
        }
        return row.source.name, said[row.state]

    def _reset(self) -> None:
        self.beginResetModel()
        self._rows = self._queue.rows
        self._shown = [number for number, row in enumerate(self._rows) if self._is_shown(row)]
        self.endResetModel()

    def _is_shown(self, row: Row) -> bool:
        return not self._failed_alone or row.state is RowState.FAILED

    def _follow(self, number: int) -> None:
        if self._failed_alone:
            if (number in self._shown) != self._is_shown(self._rows[number]):
                self._reset()
            return
        index = self.index(number)
        self.dataChanged.emit(index, index)

    # Qt's overrides

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (Qt's own signature)
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self._rows[self._shown[index.row()]]
        if role == Qt.ItemDataRole.UserRole:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return ": ".join(self.texts(row))
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"{row.task.source}\n{self.texts(row)[1]}"
        return None


class QueueDelegate(QStyledItemDelegate):
    """Paints a row of the queue."""

    def __init__(self, model: QueueModel, picture: Picture, parent: QWidget) -> None:
        super().__init__(parent)
        self._model = model
        self._picture = picture

    def _paint_picture(self, painter: QPainter, box: QRect, row: Row) -> None:
        image = self._picture(row)
        if image is None or image.isNull():
            painter.fillRect(box, QColor(current_shades().canvas))
            return
        size = image.size().scaled(box.size(), Qt.AspectRatioMode.KeepAspectRatio)
        target = QRect(box.topLeft(), size)
        target.moveCenter(box.center())
        painter.drawImage(target, screen_colours.shown(image))

    # Qt's overrides

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return ROW

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(Qt.ItemDataRole.UserRole)
        if not isinstance(row, Row):
            return
        shades = current_shades()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        area: QRect = option.rect
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, QColor(shades.hover))
        box = QRect(area.left() + 8, area.top() + 5, PICTURE.width(), PICTURE.height())
        self._paint_picture(painter, box, row)
        left = box.right() + 12
        name, said = self._model.texts(row)
        upper = QRectF(left, area.top() + 6, area.right() - left - 8, 20)
        lower = upper.translated(0, 20)
        metrics = painter.fontMetrics()
        shade = {RowState.FAILED: shades.error, RowState.WORKING: shades.accent}.get(row.state, shades.muted)
        middle, end = Qt.TextElideMode.ElideMiddle, Qt.TextElideMode.ElideRight
        painter.setPen(QColor(shades.text))
        painter.drawText(upper, Qt.AlignmentFlag.AlignVCenter, metrics.elidedText(name, middle, int(upper.width())))
        painter.setPen(QColor(shade))
        painter.drawText(lower, Qt.AlignmentFlag.AlignVCenter, metrics.elidedText(said, end, int(lower.width())))
        painter.restore()


class QueueList(QListView):
    """The list; asks for the thumbnails of what is on screen."""

    thumbnail_wanted = Signal(object)  # Row

    def __init__(self, queue: Queue, picture: Picture, parent: QWidget) -> None:
        super().__init__(parent)
        self._queue = queue
        self._rows = QueueModel(queue, self)
        self._picture = picture
        self.setModel(self._rows)
        self.setItemDelegate(QueueDelegate(self._rows, self._find_picture, self))
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        queue.row_changed.connect(self.follow)
        self.setAccessibleName(self.tr("Photographs of the export"))

    def follow(self, number: int) -> None:
        """Keep the photograph in hand in sight, but not while somebody looks through the list."""
        if not self.underMouse() and self._queue.rows[number].state is RowState.WORKING:
            self.scrollTo(self._rows.index(number))

    @property
    def rows(self) -> QueueModel:
        """What it shows."""
        return self._rows

    def _find_picture(self, row: Row) -> QImage | None:
        image = self._picture(row)
        if image is None:
            self.thumbnail_wanted.emit(row)
        return image
