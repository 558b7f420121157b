"""A horizontal slider with named marks under its track and a pointer at the recommended value."""

from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFont,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from colorstudio.ui.style.speaking import ValuedSlider
from colorstudio.ui.style.theme import Shades, current_shades

UNITS = 1000  # slider steps for each 1.0: finer than a drag, so that a value set from code is not moved
SNAP_REACH = 4.0  # logical pixels: near enough to mean the mark, short enough to stop beside it
_RADIUS = 7.0
_TRACK_Y = 15.0
_LABEL_TOP = _TRACK_Y + 13
_LABEL_GAP = 8.0


@dataclass(frozen=True)
class Mark:
    """A value that has a name of its own."""

    value: float
    label: str


class MarkSlider(ValuedSlider):
    """A QSlider from `minimum` to `maximum`, in thousandths; arrows move by `step`, Page Up and Down by ten of them.

    gesture_started and gesture_ended enclose one drag, or one key held down: one step to undo.
    """

    gesture_started = Signal()
    gesture_ended = Signal()
    reset_wanted = Signal()

    def __init__(
        self,
        maximum: float,
        marks: tuple[Mark, ...],
        parent: QWidget | None = None,
        *,
        minimum: float = 0.0,
        step: float = 0.01,
    ) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._marks = marks
        self._recommended: float | None = None
        self._grab = 0.0  # from the pointer to the middle of the handle, logical pixels
        self._key: int | None = None
        self.setRange(round(minimum * UNITS), round(maximum * UNITS))
        self.setSingleStep(round(step * UNITS))
        self.setPageStep(round(step * UNITS * 10))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self._decimals = 2 if step < 0.1 else 1
        self.valueChanged.connect(self.tell_value)

    def value_text(self) -> str:
        """The value as the number field beside it writes it."""
        return self.locale().toString(self.value() / UNITS, "f", self._decimals)

    def set_recommended(self, value: float | None) -> None:
        """Point at the value that the network recommends, or at none."""
        if value != self._recommended:
            self._recommended = value
            self.update()

    def x_of(self, value: float) -> float:
        """Where a value lies on the track, in logical pixels from the left edge."""
        share = (value * UNITS - self.minimum()) / (self.maximum() - self.minimum())
        return _RADIUS + 1 + share * self._track_width()

    def label_boxes(self) -> list[QRectF]:
        """Where each mark's label is drawn: under its tick, pushed apart where two would touch."""
        font = QFontMetricsF(self._small_font())
        boxes: list[QRectF] = []
        for mark in self._marks:
            width = font.horizontalAdvance(mark.label)
            left = min(max(self.x_of(mark.value) - width / 2, 0.0), self.width() - width)
            boxes.append(QRectF(left, _LABEL_TOP, width, font.height()))
        named = [box for box in boxes if box.width()]  # a mark without a name takes no room
        for before, after in pairwise(named):
            overlap = max(before.right() + _LABEL_GAP - after.left(), 0.0)
            before.translate(-overlap / 2, 0)
            after.translate(overlap / 2, 0)
        for box in boxes:
            box.moveLeft(min(max(box.left(), 0.0), max(self.width() - box.width(), 0.0)))
        return boxes

    def _drag_to(self, x: float, *, snap: bool) -> None:
        share = (x - _RADIUS - 1) / self._track_width()
        value = round((self.minimum() + share * (self.maximum() - self.minimum())) / UNITS, 2)
        stops = [mark.value for mark in self._marks]
        if self._recommended is not None:
            stops.append(self._recommended)
        nearest = min(stops, key=lambda stop: abs(self.x_of(stop) - x), default=value)
        if snap and abs(self.x_of(nearest) - x) <= SNAP_REACH:
            value = nearest
        self.setSliderPosition(round(value * UNITS))

    def _handle_x(self) -> float:
        return self.x_of(self.sliderPosition() / UNITS)

    def _track_width(self) -> float:
        return self.width() - 2 * (_RADIUS + 1)

    def _small_font(self) -> QFont:
        font = QFont(self.font())
        font.setPointSizeF(font.pointSizeF() * 0.82)
        return font

    def _paint_marks(self, painter: QPainter, shades: Shades) -> None:
        painter.setFont(self._small_font())
        for mark, box in zip(self._marks, self.label_boxes(), strict=True):
            x = self.x_of(mark.value)
            painter.setPen(QPen(QColor(shades.groove), 1))
            painter.drawLine(QPointF(x, _TRACK_Y + 5), QPointF(x, _TRACK_Y + 10))
            painter.setPen(QColor(shades.muted if self.isEnabled() else shades.faint))
            painter.drawText(box.adjusted(-1, 0, 1, 0), Qt.AlignmentFlag.AlignCenter, mark.label)

    def _paint_recommended(self, painter: QPainter, shades: Shades) -> None:
        if self._recommended is None or not self.isEnabled():
            return
        x = self.x_of(self._recommended)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(shades.accent))
        tip, top = _TRACK_Y - 8.5, _TRACK_Y - 14.5
        painter.drawPolygon(QPolygonF([QPointF(x - 4.5, top), QPointF(x + 4.5, top), QPointF(x, tip)]))

    def _paint_track(self, painter: QPainter, shades: Shades) -> None:
        left, zero = self.x_of(self.minimum() / UNITS), self.x_of(max(self.minimum() / UNITS, 0.0))
        handle = self._handle_x()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(shades.groove if self.isEnabled() else shades.border))
        painter.drawRoundedRect(QRectF(left, _TRACK_Y - 1.5, self._track_width(), 3), 1.5, 1.5)
        if self.isEnabled():
            painter.setBrush(QColor(shades.text))
            filled = QRectF(min(zero, handle), _TRACK_Y - 1.5, abs(handle - zero), 3)
            painter.drawRoundedRect(filled, 1.5, 1.5)

    def _paint_handle(self, painter: QPainter, shades: Shades) -> None:
        ring = shades.accent if self.hasFocus() or self.isSliderDown() else shades.window
        painter.setPen(QPen(QColor(ring), 2))
        painter.setBrush(QColor(shades.text if self.isEnabled() else shades.border))
        painter.drawEllipse(QPointF(self._handle_x(), _TRACK_Y), _RADIUS - 0.5, _RADIUS - 0.5)

    # Qt's overrides

    def sizeHint(self) -> QSize:
        labels = QFontMetricsF(self._small_font()).height() if self._marks else -4.0
        return QSize(220, round(_LABEL_TOP + labels) + 2)

    def minimumSizeHint(self) -> QSize:
        return QSize(140, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        shades = current_shades()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_marks(painter, shades)
        self._paint_recommended(painter, shades)
        self._paint_track(painter, shades)
        self._paint_handle(painter, shades)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            event.ignore()
            return
        x = event.position().x()
        on_handle = abs(x - self._handle_x()) <= _RADIUS + 2
        self._grab = self._handle_x() - x if on_handle else 0.0
        self.gesture_started.emit()
        self.setSliderDown(True)
        if not on_handle:
            self._drag_to(x, snap=True)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self.isSliderDown():
            free = event.modifiers() & Qt.KeyboardModifier.AltModifier
            self._drag_to(event.position().x() + self._grab, snap=not free)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.isSliderDown() and event.button() == Qt.MouseButton.LeftButton:
            self.setSliderDown(False)
            self.gesture_ended.emit()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.reset_wanted.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # the wheel scrolls the panel; a value must not change by accident

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not event.isAutoRepeat() and self._key is None:
            self._key = event.key()
            self.gesture_started.emit()
        super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if not event.isAutoRepeat():
            self._end_key()
        super().keyReleaseEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._end_key()
        super().focusOutEvent(event)

    def _end_key(self) -> None:
        if self._key is not None:
            self._key = None
            self.gesture_ended.emit()
