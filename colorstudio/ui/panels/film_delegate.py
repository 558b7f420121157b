"""How one photograph of the film strip is drawn: its thumbnail, its name, its state."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QPixmap, QPixmapCache
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from colorstudio.session.album import Item, State
from colorstudio.ui.panes.pictures import rgb_to_image
from colorstudio.ui.style.icons import line_pixmap
from colorstudio.ui.style.screen_colours import screen_colours
from colorstudio.ui.style.theme import Shades, current_shades

CELL = QSize(124, 104)
_PICTURE = QRect(8, 6, 108, 74)
_NAME = QRect(6, 82, 112, 18)
_BADGES = {State.WAITING: "wait", State.OPENING: "wait", State.COLOURING: "wait", State.FAILED: "error"}


class FilmDelegate(QStyledItemDelegate):
    """Paints an Item, which the model gives under UserRole."""

    def _paint_picture(self, painter: QPainter, cell: QPointF, item: Item, shades: Shades) -> None:
        box = QRectF(_PICTURE).translated(cell)
        pixmap = _thumbnail(item, painter.device().devicePixelRatioF())
        if pixmap is None:
            painter.fillRect(box, QColor(shades.canvas))
            name, shade = ("error", shades.error) if item.state == State.FAILED else ("photo", shades.faint)
            _paint_icon(painter, QRectF(box.center().x() - 11, box.center().y() - 11, 22, 22), name, shade)
            return
        size = pixmap.deviceIndependentSize()
        middle = box.center()
        painter.drawPixmap(QPointF(middle.x() - size.width() / 2, middle.y() - size.height() / 2), pixmap)
        badge = _BADGES.get(item.state)
        if badge is not None and item.state != State.WAITING:
            shade = shades.error if item.state == State.FAILED else shades.text
            self._paint_badge(painter, box, badge, shade)

    def _paint_badge(self, painter: QPainter, box: QRectF, name: str, shade: str) -> None:
        disc = QRectF(box.right() - 24, box.top() + 4, 20, 20)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(current_shades().raised))
        painter.drawEllipse(disc)
        _paint_icon(painter, disc.adjusted(2, 2, -2, -2), name, shade)

    def _paint_name(self, painter: QPainter, cell: QPointF, item: Item, shades: Shades, *, strong: bool) -> None:
        box = QRectF(_NAME).translated(cell)
        font = QFont(painter.font())
        font.setPointSizeF(font.pointSizeF() * 0.85)
        painter.setFont(font)
        room = int(box.width()) - 12
        text = painter.fontMetrics().elidedText(item.name, Qt.TextElideMode.ElideMiddle, room)
        painter.setPen(QColor(shades.text if strong else shades.muted))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
        if item.dirty:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(shades.accent))
            painter.drawEllipse(QPointF(box.right() - 3, box.center().y()), 2.5, 2.5)
        elif item.is_saved:
            _paint_icon(painter, QRectF(box.right() - 10, box.center().y() - 6, 12, 12), "done", shades.muted)

    # Qt's overrides

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return CELL

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        item = index.data(Qt.ItemDataRole.UserRole)
        if not isinstance(item, Item):
            return
        shades = current_shades()
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        cell = QRectF(option.rect.topLeft(), CELL)  # the row is higher where there is no scroll bar below
        if chosen or hovered:
            painter.setPen(QPen(QColor(shades.accent), 1.5) if chosen else Qt.PenStyle.NoPen)
            painter.setBrush(QColor(shades.hover))
            painter.drawRoundedRect(cell.adjusted(2, 1, -2, -1), 6, 6)
        self._paint_picture(painter, cell.topLeft(), item, shades)
        self._paint_name(painter, cell.topLeft(), item, shades, strong=chosen)
        painter.restore()


def _thumbnail(item: Item, ratio: float) -> QPixmap | None:
    """The item's thumbnail scaled for the strip, from Qt's cache of pixmaps where it is there still."""
    pixels = item.coloured_thumbnail if item.coloured_thumbnail is not None else item.thumbnail
    if pixels is None or not pixels.size:
        return None
    key = f"film-{item.id}-{id(pixels)}-{ratio}-{screen_colours.name}"
    pixmap = QPixmap()
    if not QPixmapCache.find(key, pixmap):
        keep, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        image = rgb_to_image(pixels).scaled(_PICTURE.size() * ratio, keep, smooth)
        pixmap = QPixmap.fromImage(screen_colours.shown(image))
        pixmap.setDevicePixelRatio(ratio)
        QPixmapCache.insert(key, pixmap)
    return pixmap


def _paint_icon(painter: QPainter, box: QRectF, name: str, shade: str) -> None:
    side = round(box.width() * painter.device().devicePixelRatioF())
    pixmap = line_pixmap(name, shade, side)
    painter.drawPixmap(box, pixmap, QRectF(pixmap.rect()))
