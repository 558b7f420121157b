"""The small panel beside a pin: which colour the place has, how firmly, how far."""

import math
from collections.abc import Callable
from itertools import pairwise

from PySide6.QtCore import QPoint, QRect, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from colorstudio.core.hint import REACH_MAX, REACH_MIN, Hint
from colorstudio.core.shade import parse_hex
from colorstudio.engine.questions import PlaceSeen
from colorstudio.ui.panels.controls import by_tab_only
from colorstudio.ui.panels.mark_slider import UNITS, Mark, MarkSlider
from colorstudio.ui.panels.swatches import PlaneField, Swatch, lab_colour, within_gamut
from colorstudio.ui.panels.text_field import TextField
from colorstudio.ui.style.numbers import percent

_WIDTH = 308
_PLANE = 148
_LIKELY, _USED = QSize(50, 46), QSize(20, 20)
_EDGE = 6  # logical pixels around the panel, at least
_WINDOWLESS = 2000  # logical pixels of height that there are before the window is known
_AWAY = 22  # logical pixels between the pin and the panel
_SEEN = 3.0  # ab units: a change below this is hardly seen
_MISSED = 8.0  # ab units beside what a pin says: nine pins in ten are off by less than 5
_BLACK, _WHITE = 4.0, 97.0  # L: below and above, sRGB has hardly a colour


class HintPopover(QFrame):
    """Says what the user wants of the chosen pin. Colours are (a, b), "keep" or "gray"."""

    said = Signal(object, object)  # colour, gesture: str | None
    previewed = Signal(object)  # colour, or None: no longer
    strength_wanted = Signal(float)
    reach_wanted = Signal(float)
    gesture_ended = Signal()
    remove_wanted = Signal()
    alternatives_wanted = Signal()
    eyedropper_wanted = Signal(bool)  # take a colour from the panes, or no longer
    others_wanted = Signal()  # take a colour from another photograph

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("popover")
        self.setFixedWidth(_WIDTH)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.setAccessibleName(self.tr("Colour of the pin"))
        self._seen: PlaceSeen | None = None
        self._pin: Hint | None = None
        self._most = _WINDOWLESS
        self.remove = QPushButton(self.tr("Delete"), self)
        self.note = QLabel(self)
        self.likely: list[Swatch] = []
        self.used: list[Swatch] = []
        self.plane = PlaneField(_PLANE, self)
        self.hex = TextField(self)
        self.hex.setAcceptDrops(False)  # a file dropped here is meant for the window
        self.gray = QPushButton(self.tr("Keep Gray"), self)
        self.keep = QPushButton(self.tr("Keep as It Is"), self)
        self.alternatives = QPushButton(self.tr("Alternatives…"), self)
        self.eyedropper = QPushButton(self.tr("Eyedropper"), self)
        self.others = QPushButton(self.tr("From Another…"), self)
        self.strength = MarkSlider(1.0, (Mark(0.0, "0"), Mark(0.5, "½"), Mark(1.0, "1")), self)
        reaches = (Mark(REACH_MIN, "¼"), Mark(1.0, "1"), Mark(2.0, "2"), Mark(REACH_MAX, "4"))
        self.reach = MarkSlider(REACH_MAX, reaches, self, minimum=REACH_MIN)
        for button in (self.remove, self.gray, self.keep, self.alternatives, self.eyedropper, self.others):
            button.setAccessibleName(button.text().rstrip("…"))
        self._set_up()
        self._lay_out()
        self._connect()
        self.hide()

    def show_pin(self, pin: Hint, *, is_new: bool, used: tuple[tuple[float, float], ...]) -> None:
        """Show a pin, and colours that were used before; what is at its place follows by show_place."""
        if self._pin is None or self._pin.place != pin.place:
            self._seen = None
            self._fill(self._likely_row, self.likely, [], _LIKELY)
        self._pin = pin
        self._title.setText(self.tr("What colour is this?") if is_new else self.tr("Colour of this pin"))
        self.remove.setText(self.tr("Discard") if is_new else self.tr("Delete"))
        self.remove.setAccessibleName(self.remove.text())
        lightness = self._seen.lightness if self._seen else 60.0
        self._fill(self._used_row, self.used, [(colour, "") for colour in used], _USED, lightness=lightness)
        self._used_label.setVisible(bool(used))
        for slider, value in ((self.strength, pin.strength), (self.reach, pin.reach)):
            with QSignalBlocker(slider):
                if not slider.isSliderDown():
                    slider.setValue(round(value * UNITS))
        for button, colour in ((self.gray, "gray"), (self.keep, "keep")):
            button.setChecked(not is_new and pin.colour == colour)
        self._is_new = is_new
        self._show_colour()

    def show_place(self, seen: PlaceSeen) -> None:
        """Show what is at the pin's place."""
        fresh = self._seen is None or seen.likely != self._seen.likely
        self._seen = seen
        if fresh:
            colours = [(likely.colour, percent(likely.share)) for likely in seen.likely]
            self._fill(self._likely_row, self.likely, colours, _LIKELY, lightness=seen.lightness)
        self._likely_label.setText(
            self.tr("Likely here") if seen.likely else self.tr("This network holds one colour possible here.")
        )
        self._order_tabs()
        self._show_colour()
        self.fit()

    def _order_tabs(self) -> None:
        chain = [*self.likely, self.plane, self.hex, self.gray, self.keep, self.alternatives]
        chain += [self.eyedropper, self.others, *self.used]
        chain += [self.strength, self.reach, self.remove]
        for first, then in pairwise(chain):
            QWidget.setTabOrder(first, then)

    def place_beside(self, at: QPoint, room: QRect) -> None:
        """Move beside a pin, inside the room there is; both in the parent's coordinates."""
        self._most = max(room.height() - 2 * _EDGE, 0)
        self.fit()
        x = at.x() + _AWAY
        if x + self.width() > room.right():
            x = at.x() - _AWAY - self.width()
        y = at.y() - self.height() // 3
        x = min(max(x, room.left() + _EDGE), room.right() - self.width() - _EDGE)
        y = min(max(y, room.top() + _EDGE), max(room.bottom() - self.height() - _EDGE, room.top() + _EDGE))
        self.move(x, y)

    def fit(self) -> None:
        """Take the size that the content needs, in whatever language; where there is less room, it scrolls."""
        self._column.activate()
        frame = 2 * self.frameWidth()
        width = max(_WIDTH, self._column.minimumSize().width() + frame)
        body = width - frame
        height = self._column.heightForWidth(body) if self._column.hasHeightForWidth() else 0
        height = max(height, self._column.sizeHint().height()) + frame
        scrolls = height > self._most
        self.setFixedWidth(width + (self._scrolled.verticalScrollBar().sizeHint().width() if scrolls else 0))
        self.resize(self.width(), min(height, self._most))

    def _show_colour(self) -> None:
        pin, seen = self._pin, self._seen
        if pin is None or seen is None:
            self.note.setText("")
            return
        colour = pin.colour if not isinstance(pin.colour, str) else None
        shown = colour or ((0.0, 0.0) if pin.colour == "gray" else seen.painted)
        self.plane.show_colour(seen.lightness, shown)
        if not self.hex.hasFocus():
            self.hex.setText(lab_colour(seen.lightness, shown).name().upper())
        self.note.setText(self._remark(pin, seen))
        self.note.setVisible(bool(self.note.text()))

    def _remark(self, pin: Hint, seen: PlaceSeen) -> str:
        """Why the pin changes nothing, or less than it says."""
        if not seen.inside:
            return self.tr("This is beyond what is photograph; a pin here does nothing.")
        if pin.strength == 0:
            return self.tr("At strength 0 this pin does nothing.")
        if not _BLACK < seen.lightness < _WHITE:
            dark = seen.lightness <= _BLACK
            tone = self.tr("black") if dark else self.tr("white")
            return self.tr("This place is nearly {tone}: hardly a colour shows at that lightness.").format(tone=tone)
        if self._is_new or pin.colour == "keep":
            return ""
        wanted = (0.0, 0.0) if pin.colour == "gray" else pin.colour
        if seen.pin == pin and seen.without is not None:  # else it is of the pin as it was
            if math.dist(wanted, seen.without) < _SEEN:
                return self.tr("It has this colour without the pin: little or nothing changes.")
            if pin.strength == 1 and math.dist(wanted, seen.painted) > _MISSED:
                return self.tr("Another pin here says otherwise and holds it back.")
        if pin.colour == "gray":
            return ""
        if math.dist(within_gamut(seen.lightness, pin.colour), pin.colour) > _SEEN:
            return self.tr("The screen cannot show so rich a colour at this lightness.")
        return ""

    def _fill(
        self,
        row: QHBoxLayout,
        swatches: list[Swatch],
        colours: list[tuple[tuple[float, float], str]],
        size: QSize,
        *,
        lightness: float = 60.0,
    ) -> None:
        while swatches:
            old = swatches.pop()
            row.removeWidget(old)
            old.hide()
            old.deleteLater()
        for number, (colour, caption) in enumerate(colours):
            shade = lab_colour(lightness, colour)
            swatch = Swatch(shade, caption, size, self)
            swatch.setAccessibleName(self.tr("Colour {name} {share}").format(name=shade.name(), share=caption).strip())
            swatch.clicked.connect(self._sayer(colour))
            swatch.previewed.connect(lambda on, colour=colour: self.previewed.emit(colour if on else None))
            row.insertWidget(number, swatch)
            swatch.show()  # now: the layout counts only what is shown
            swatches.append(swatch)

    def _sayer(self, colour: object) -> Callable[[], None]:
        def say() -> None:
            self.said.emit(colour, None)
            self.gesture_ended.emit()

        return say

    def _say_hex(self) -> None:
        try:
            _, a, b = parse_hex(self.hex.text())
        except ValueError:
            self.note.setText(self.tr("Write a colour as #A0522D."))
            self.note.show()
            self.fit()
            return
        self.said.emit((a, b), None)
        self.gesture_ended.emit()

    def _connect(self) -> None:
        self.remove.clicked.connect(self.remove_wanted)
        self.alternatives.clicked.connect(self.alternatives_wanted)
        self.eyedropper.clicked.connect(self.eyedropper_wanted)
        self.others.clicked.connect(self.others_wanted)
        self.gray.clicked.connect(self._sayer("gray"))
        self.keep.clicked.connect(self._sayer("keep"))
        self.hex.returnPressed.connect(self._say_hex)
        self.plane.picked.connect(lambda colour: self.said.emit(colour, "plane"))
        self.plane.picking_ended.connect(self.gesture_ended)
        for slider, wanted in ((self.strength, self.strength_wanted), (self.reach, self.reach_wanted)):
            slider.valueChanged.connect(lambda value, wanted=wanted: wanted.emit(value / UNITS))
            slider.gesture_ended.connect(self.gesture_ended)
            slider.reset_wanted.connect(lambda slider=slider: slider.setValue(UNITS))

    def _set_up(self) -> None:
        self._is_new = True
        for button in (self.remove, self.gray, self.keep, self.alternatives, self.eyedropper, self.others):
            button.setProperty("compact", True)
            by_tab_only(button)
        for button in (self.gray, self.keep, self.eyedropper):
            button.setCheckable(True)
        self.gray.setToolTip(self.tr("This place has no colour"))
        self.keep.setToolTip(self.tr("Other pins leave this place as it is (or click it with Shift or Alt)"))
        self.alternatives.setToolTip(self.tr("See the whole photograph with each of the likely colours"))
        self.eyedropper.setToolTip(self.tr("Take a colour from either pane: click it there (I)"))
        self.others.setToolTip(self.tr("Take a colour from any open photograph, as it is coloured or was"))
        self.hex.setAccessibleName(self.tr("Colour as a hexadecimal number"))
        self.hex.setToolTip(self.tr("Such as #A0522D; its lightness stays the photograph’s"))
        self.hex.setFixedWidth(96)
        self.plane.setAccessibleName(self.tr("All colours at this lightness"))
        self.plane.setToolTip(self.tr("Green to red across, blue to yellow upwards; drag"))
        self.strength.setAccessibleName(self.tr("Strength"))
        self.reach.setAccessibleName(self.tr("Reach"))
        self.note.setWordWrap(True)
        self.note.hide()

    def _lay_out(self) -> None:
        self._title, self._likely_label, self._used_label = (QLabel(self) for _ in range(3))
        self._title.setProperty("role", "heading")
        self._used_label.setText(self.tr("Used before"))
        for label in (self.note, self._likely_label, self._used_label):
            label.setProperty("role", "muted")
        self._likely_label.setText(self.tr("Likely here"))
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self.remove)
        self._likely_row, self._used_row = QHBoxLayout(), QHBoxLayout()
        for row in (self._likely_row, self._used_row):
            row.setSpacing(4)
            row.addStretch(1)
        beside = QVBoxLayout()
        beside.setSpacing(8)
        for widget in (self.hex, self.gray, self.keep, self.alternatives):
            beside.addWidget(widget)
        beside.addStretch(1)
        middle = QHBoxLayout()
        middle.setSpacing(12)
        middle.addWidget(self.plane)
        middle.addLayout(beside, 1)
        taking = QHBoxLayout()
        taking.setSpacing(8)
        taking.addWidget(self.eyedropper, 1)
        taking.addWidget(self.others, 1)
        grid = QGridLayout()
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(4)
        for number, (name, slider) in enumerate(((self.tr("Strength"), self.strength), (self.tr("Reach"), self.reach))):
            grid.addWidget(QLabel(name, self), number, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(slider, number, 1)
        body = QWidget(self)
        body.setObjectName("popoverBody")
        self._scrolled = _Scrolled(self)
        self._scrolled.setWidget(body)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._scrolled)
        self._column = column = QVBoxLayout(body)
        column.setContentsMargins(14, 10, 14, 12)
        column.setSpacing(7)
        column.addLayout(head)
        column.addWidget(self._likely_label)
        column.addLayout(self._likely_row)
        column.addLayout(middle)
        column.addLayout(taking)
        column.addWidget(self._used_label)
        column.addLayout(self._used_row)
        column.addWidget(self.note)
        column.addLayout(grid)

    # Qt's overrides

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """While a colour is written, no key is the hint tool's: Return would preview a likely colour instead."""
        if not self.hex.hasFocus():
            super().keyPressEvent(event)


class _Scrolled(QScrollArea):
    """Scrolls up and down where there is no room; keys are the hint tool's, and Tab brings what it reaches in sight."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    # Qt's overrides

    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.ignore()
