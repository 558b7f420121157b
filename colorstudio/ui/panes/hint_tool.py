"""The hint tool: pins over the photograph that say what a colour was."""

import math
from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QObject, QPointF, Qt, Signal
from PySide6.QtGui import QColor, QImage, QKeyEvent, QKeySequence, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QWidget

from colorstudio.core.hint import Colour, Hint
from colorstudio.engine.questions import Effect
from colorstudio.engine.view import Point, View, fraction_to_photo, pane_to_photo, photo_to_fraction, photo_to_pane
from colorstudio.ui.panes.overlays import levels, outline, placed, wash
from colorstudio.ui.panes.tools import PhotoTool
from colorstudio.ui.panes.viewport import Viewport
from colorstudio.ui.style.theme import current_shades

DRAG_BEGINS = 4.0  # logical pixels: a hand that clicks moves by less
_RADIUS = 7.0  # logical pixels of a pin
_GRASP = 11.0
_PIN_LIGHTNESS = 62.0  # L at which a pin shows its ab
_BESIDE = 0.05  # of the width
_STEP, _LEAP = 1.0, 10.0  # logical pixels for an arrow key, and with Shift
_EXCLUDING = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier  # desktops may keep Alt for windows
_COPY, _PASTE = QKeySequence.StandardKey.Copy, QKeySequence.StandardKey.Paste
_ARROWS = {
    Qt.Key.Key_Left: QPointF(-1, 0),
    Qt.Key.Key_Right: QPointF(1, 0),
    Qt.Key.Key_Up: QPointF(0, -1),
    Qt.Key.Key_Down: QPointF(0, 1),
}


@dataclass(frozen=True)
class Pins:
    """What the tool draws: the hints, which one is chosen, and one that is about to be set."""

    hints: tuple[Hint, ...] = ()
    chosen: int | None = None
    draft: Hint | None = None

    @property
    def pin(self) -> Hint | None:
        """The chosen hint, or the draft."""
        return self.hints[self.chosen] if self.chosen is not None else self.draft


class HintTool(PhotoTool):
    """Says what the user wants with pins; dragging beside them moves the photograph. Places are fractions of it."""

    cursor = Qt.CursorShape.CrossCursor
    begun = Signal(object)  # Point: a pin is to be set here
    excluded = Signal(object)  # Point: this place is to stay as it is
    chosen = Signal(int)  # the pin of this number
    moved = Signal(object)  # Point: the chosen pin is here now
    dropped = Signal()  # the drag, or the key that was held, has ended
    hovered = Signal(object)  # Point, or None: of the pointer where no pin is
    walked = Signal(int)  # by 1 or -1 through the pins
    remove_wanted = Signal()
    copy_wanted = Signal()
    paste_wanted = Signal(object)  # Point
    popover_wanted = Signal()
    eyedropper_wanted = Signal(bool)

    def __init__(self, viewport: Viewport, parent: QObject | None = None) -> None:
        super().__init__(viewport, parent)
        self.pins = Pins()
        self.hidden = False
        self._effect: Effect | None = None
        self._drawn: tuple[View, Effect, bool, QImage] | None = None
        self._masked = False
        self._pressed: QPointF | None = None  # where, until a drag has begun or the button is up
        self._grabbed = False  # a pin was pressed
        self._dragging = False
        self._key_held = False
        self._pointer: Point | None = None
        self._can_paste = False

    def set_photo(self, width: int, height: int) -> None:
        """The photograph on screen has so many pixels."""
        super().set_photo(width, height)
        self._effect = None
        self._pointer = None

    def show_pins(self, pins: Pins) -> None:
        """Draw these."""
        if pins == self.pins:  # as at each move of a slider: nothing over the panes is another
            return
        if pins.pin is None and self.pins.pin is not None:
            self._effect = None
        self.pins = pins
        self.repaint_wanted.emit()

    def show_effect(self, effect: Effect | None) -> None:
        """Where the chosen pin acts, or what a click under the pointer would set."""
        self._effect = effect
        self.repaint_wanted.emit()

    def hide_pins(self, hidden: bool, /) -> None:
        """Draw no pins for a while."""
        self.hidden = hidden
        self.repaint_wanted.emit()

    @property
    def effect(self) -> Effect | None:
        """What is outlined."""
        return self._effect

    @property
    def is_dragging(self) -> bool:
        """Whether a pin is being moved."""
        return self._grabbed and self._dragging

    def place_at(self, at: QPointF) -> Point | None:
        """The place under a point of a pane, device pixels; None beside the photograph."""
        if not self._photo[0] or self._viewport.is_empty:
            return None
        x, y = photo_to_fraction(pane_to_photo((at.x(), at.y()), self._viewport.view()), self._photo)
        return (x, y) if 0 <= x <= 1 and 0 <= y <= 1 else None

    def pane_at(self, place: Point) -> QPointF:
        """Where a place lies in a pane, device pixels."""
        return QPointF(*photo_to_pane(fraction_to_photo(place, self._photo), self._viewport.view()))

    def press(self, at: QPointF, event: QMouseEvent, pane: QWidget) -> bool:
        """Grasp a pin, or begin what may become a click or a drag."""
        if event.button() == Qt.MouseButton.MiddleButton:
            return self._pan.press(at, event, pane)
        if event.button() != Qt.MouseButton.LeftButton:
            return False
        self._pressed = at
        number = None if event.modifiers() & _EXCLUDING else self._pin_at(at, pane)
        self._grabbed = number is not None or self._is_draft_at(at, pane)
        if number is not None:
            self.chosen.emit(number)
        return True

    def move(self, at: QPointF, event: QMouseEvent, pane: QWidget) -> bool:
        """Drag the pin or the photograph, or outline what a click would change."""
        if self._pressed is None:
            if event.buttons():
                return self._pan.move(at, event, pane)
            self._hover(at, pane)
            return True
        far = (at - self._pressed).manhattanLength() >= DRAG_BEGINS * pane.devicePixelRatioF()
        if not self._dragging and far:
            self._dragging = True
            if not self._grabbed:
                self._pan.begin(self._pressed, pane)
        if self._dragging and self._grabbed:
            x, y = photo_to_fraction(pane_to_photo((at.x(), at.y()), self._viewport.view()), self._photo)
            self.moved.emit((x, y))
        elif self._dragging:
            self._pan.move(at, event, pane)
        return True

    def release(self, at: QPointF, event: QMouseEvent, pane: QWidget) -> bool:
        """End the drag, or set what was clicked."""
        pressed, self._pressed = self._pressed, None
        if pressed is None:
            self._pan.release(at, event, pane)
            pane.setCursor(self.cursor)
            return True
        dragging, self._dragging = self._dragging, False
        if dragging and self._grabbed:
            self.dropped.emit()
        elif dragging:
            self._pan.release(at, event, pane)
            pane.setCursor(self.cursor)
        elif not self._grabbed and (place := self.place_at(pressed)) is not None:
            (self.excluded if event.modifiers() & _EXCLUDING else self.begun).emit(place)
        return True

    def double_click(self, at: QPointF, event: QMouseEvent) -> bool:
        """A second click means the pin that the first one set."""
        return True

    def leave(self) -> None:
        """Outline nothing that is not chosen."""
        self._pointer = None
        if self.pins.pin is None:
            self._effect = None
        self.hovered.emit(None)
        self.repaint_wanted.emit()

    def wants_key(self, event: QKeyEvent) -> bool:
        """Copy, paste and delete are about pins where there are some to act on."""
        if event.matches(_COPY):
            return self.pins.chosen is not None
        return event.matches(_PASTE) and self._can_paste

    def key_press(self, event: QKeyEvent) -> bool:
        """Arrows move the pin, Delete removes it, Return opens its colours, I the eyedropper, M shows where it acts."""
        key = Qt.Key(event.key())
        if event.matches(_COPY) and self.pins.chosen is not None:
            self._can_paste = True
            self.copy_wanted.emit()
        elif event.matches(_PASTE) and self._can_paste:
            self.paste_wanted.emit(self._pointer or self._beside_pin())
        elif key == Qt.Key.Key_M and not event.modifiers():
            self._mask(True)
        elif self.pins.pin is None:
            return False
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.remove_wanted.emit()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.popover_wanted.emit()
        elif key == Qt.Key.Key_I and not event.modifiers():
            self.eyedropper_wanted.emit(True)
        elif key in _ARROWS:
            leap = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            at = self.pane_at(self.pins.pin.place) + _ARROWS[key] * (_LEAP if leap else _STEP)
            self._key_held = True
            self.moved.emit(photo_to_fraction(pane_to_photo((at.x(), at.y()), self._viewport.view()), self._photo))
        else:
            return False
        return True

    def key_release(self, event: QKeyEvent) -> bool:
        """The step of a held arrow, and the mask, end."""
        if event.isAutoRepeat():
            return False
        if event.key() == Qt.Key.Key_M:
            self._mask(False)
            return True
        if self._key_held:
            self._key_held = False
            self.dropped.emit()
            return True
        return False

    def walk(self, by: int) -> bool:
        """Through the pins, and out behind the last one: nobody is caught in the pane."""
        if not self.pins.hints:
            return False
        number = self.pins.chosen
        ends = number == (len(self.pins.hints) - 1 if by > 0 else 0)
        self.walked.emit(by)
        return not ends

    def paint(self, painter: QPainter, *, ratio: float) -> None:
        """The area, then the pins, the chosen one on top."""
        if not self._photo[0]:
            return
        if self._effect is not None and (not self.hidden or self._masked):
            painter.drawImage(QPointF(0, 0), self._area(self._effect, ratio))
        if self.hidden:
            return
        for number, hint in enumerate(self.pins.hints):
            if number != self.pins.chosen:
                self._paint_pin(painter, hint, ratio)
        if self.pins.pin is not None:
            self._paint_pin(painter, self.pins.pin, ratio, chosen=True, draft=self.pins.draft is not None)

    def _area(self, effect: Effect, ratio: float) -> QImage:
        view = self._viewport.view()
        key = (view, effect, self._masked)
        if self._drawn is None or self._drawn[:3] != key or self._drawn[1] is not effect:
            values = levels(placed(effect.share, self._viewport, view.size, self._photo))
            image = wash(values) if self._masked else outline(values, width=max(round(ratio * 2), 2))
            self._drawn = (*key, image)
        return self._drawn[3]

    def _paint_pin(
        self, painter: QPainter, hint: Hint, ratio: float, *, chosen: bool = False, draft: bool = False
    ) -> None:
        ring = QColor(current_shades().accent) if chosen else QColor("white")
        image = _pin_image(hint.colour, ring.rgba(), draft=draft, ratio=ratio)
        middle = QPointF(image.width(), image.height()) / 2
        painter.drawImage((self.pane_at(hint.place) - middle).toPoint(), image)

    def _hover(self, at: QPointF, pane: QWidget) -> None:
        place = self.place_at(at)
        self._pointer = place
        over_pin = self._pin_at(at, pane) is not None or self._is_draft_at(at, pane)
        pane.setCursor(Qt.CursorShape.PointingHandCursor if over_pin else self.cursor)
        self.hovered.emit(None if over_pin else place)

    def _beside_pin(self) -> Point:
        """Where a pin is pasted while the pointer is not over the photograph."""
        x, y = self.pins.pin.place if self.pins.pin is not None else (0.5, 0.5)
        return (x + _BESIDE if x < 1 - _BESIDE else x - _BESIDE), y

    def _mask(self, masked: bool) -> None:
        if masked != self._masked:
            self._masked = masked
            self.repaint_wanted.emit()

    def _pin_at(self, at: QPointF, pane: QWidget) -> int | None:
        if self.hidden:
            return None
        near = _GRASP * pane.devicePixelRatioF()
        found = [(self._distance(hint, at), number) for number, hint in enumerate(self.pins.hints)]
        found = [(distance, number) for distance, number in found if distance <= near]
        return min(found)[1] if found else None

    def _is_draft_at(self, at: QPointF, pane: QWidget) -> bool:
        draft = self.pins.draft
        return draft is not None and self._distance(draft, at) <= _GRASP * pane.devicePixelRatioF()

    def _distance(self, hint: Hint, at: QPointF) -> float:
        away = self.pane_at(hint.place) - at
        return math.hypot(away.x(), away.y())


@lru_cache(256)  # 20 pins drawn anew took 15 ms a pane, at every step of a drag
def _pin_image(colour: Colour, ring: int, *, draft: bool, ratio: float) -> QImage:
    """A pin of a hint of this colour; ring: QRgb; draft: nothing was decided about it yet."""
    radius = _RADIUS * ratio
    side = 2 * math.ceil(radius + 3 * ratio) + 1
    image = QImage(side, side, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    at = QPointF(side, side) / 2
    painter.setPen(QPen(QColor(0, 0, 0, 190), 5 * ratio))
    painter.drawEllipse(at, radius, radius)
    pen = QPen(QColor.fromRgba(ring), 2.5 * ratio)
    if draft:
        pen.setDashPattern([2, 1.6])
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush if draft or colour == "keep" else _fill(colour))
    painter.drawEllipse(at, radius, radius)
    if colour == "keep" and not draft:  # a place that stays as it is: a bar across
        reach = radius * 0.55
        painter.drawLine(at - QPointF(reach, 0), at + QPointF(reach, 0))
    if draft:
        painter.setPen(QPen(QColor.fromRgba(ring), 1.5 * ratio))
        painter.drawPoint(at)
    painter.end()
    return image


def _fill(colour: Colour) -> QColor:
    from colorstudio.ui.panels.swatches import lab_colour  # with numpy, for which the first window does not wait

    return lab_colour(_PIN_LIGHTNESS, (0.0, 0.0) if isinstance(colour, str) else colour)
