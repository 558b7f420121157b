"""The tour: three steps through the window at the first start, and whenever the Help menu is asked for it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from colorstudio.ui.style.speaking import announce
from colorstudio.ui.style.theme import current_shades

_WIDTH = 340  # logical pixels of the card, more where its buttons have long words
_GAP = 14  # between the card and what it speaks of
_NOWHERE = QRect()
_EDGE = 3  # by so much the ring lies around it
_AROUND = (QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.Show, QEvent.Type.Hide)


@dataclass(frozen=True)
class Step:
    """targets: what the step speaks of. further, act: a button in the place of Next, and what it does.

    clear: what its card shall not hide where there is a choice.
    """

    title: str
    text: str
    targets: tuple[QWidget, ...]
    clear: tuple[QWidget, ...] = ()
    further: str = ""
    act: Callable[[], object] | None = None


class Tour(QObject):
    """Leads through its steps; `ended` when the user came to the end, or skipped it."""

    ended = Signal()

    def __init__(
        self, steps: Callable[[], Sequence[Step]], window: QWidget, *, home: Callable[[], QWidget] | None = None
    ) -> None:
        """steps: asked for at the beginning, since they depend on what is on screen then. home: gets the focus."""
        super().__init__(window)
        self._window = window
        self._make_steps = steps
        self._home = home or (lambda: window)
        self._steps: tuple[Step, ...] = ()
        self._number = 0
        self.card = TourCard(window)
        self.ring = _Ring(window)
        self.card.go_on.connect(self._act)
        self.card.skip.clicked.connect(self.end)
        self.card.back.clicked.connect(lambda: self.go_to(self._number - 1))
        for widget in (self.card, self.ring):
            widget.hide()

    @property
    def is_under_way(self) -> bool:
        """Whether a step is shown."""
        return bool(self._steps)

    @property
    def number(self) -> int:
        """Which step is shown, from 0."""
        return self._number

    def begin(self) -> None:
        """Show the first step."""
        self._let_go()
        self._steps = tuple(self._make_steps())
        for watched in self._watched():
            watched.installEventFilter(self)
        self.go_to(0)

    def go_to(self, number: int) -> None:
        """Show this step, from 0; after the last one the tour has ended."""
        if number >= len(self._steps):
            self.end()
            return
        self._number = number
        self.card.show_step(self._steps[number], number, len(self._steps))
        self._place()
        self.card.next.setFocus(Qt.FocusReason.OtherFocusReason)

    def end(self) -> None:
        """Show no more of it."""
        if not self._steps:
            return
        self._let_go()
        had_focus = self.card.isAncestorOf(self._window.focusWidget())
        for widget in (self.card, self.ring):
            widget.hide()
        if had_focus:  # Qt handed it on as if somebody had pressed Tab, to wherever that leads
            self._home().setFocus(Qt.FocusReason.OtherFocusReason)
        self.ended.emit()

    def _act(self) -> None:
        act = self._steps[self._number].act
        if act is None:
            self.go_to(self._number + 1)
        else:
            act()

    def _let_go(self) -> None:
        for watched in self._watched():
            watched.removeEventFilter(self)
        self._steps = ()

    def _watched(self) -> set[QWidget]:
        return {self._window, *(target for step in self._steps for target in step.targets)}

    def _place(self) -> None:
        """The ring around what the step speaks of, and the card where it hides as little as may be."""
        window = self._window.rect()
        self.card.fit()
        step = self._steps[self._number]
        seen, clear = (self._seen_of(widgets) for widgets in (step.targets, step.clear))
        self.ring.show_around(seen)
        self.card.move(place_card(self.card.size().toTuple(), seen, window, clear))
        self.card.show()
        self.card.raise_()

    def _seen_of(self, widgets: Sequence[QWidget]) -> QRect:
        seen = QRect()
        for widget in widgets:
            seen = seen.united(_seen_of(widget, self._window))
        return seen

    # Qt's overrides

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if self._steps and event.type() in _AROUND:
            self._place()
        return False


class TourCard(QFrame):
    """What a step says; `go_on` when its button was pressed."""

    go_on = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("tourCard")
        self.title, self.text, self.place = QLabel(self), QLabel(self), QLabel(self)
        self.skip, self.back, self.next = QPushButton(self), QPushButton(self), QPushButton(self)
        self.title.setProperty("role", "title")
        self.place.setProperty("role", "muted")
        self.next.setProperty("primary", True)
        self.text.setWordWrap(True)
        for button in (self.skip, self.back, self.next):
            button.setAutoDefault(True)  # Enter presses the one that has the focus
        for button, text in ((self.skip, self.tr("Skip")), (self.back, self.tr("Back")), (self.next, self.tr("Next"))):
            button.setText(text)
            button.setAccessibleName(text)
        self.skip.setAccessibleName(self.tr("Skip the tour"))
        self.next.clicked.connect(self.go_on)
        row = QHBoxLayout()
        row.setSpacing(8)
        for widget in (self.place, None, self.skip, self.back, self.next):
            if widget is None:
                row.addStretch(1)
            else:
                row.addWidget(widget)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(18, 14, 18, 14)
        column.setSpacing(10)
        column.addWidget(self.title)
        column.addWidget(self.text)
        column.addLayout(row)

    def show_step(self, step: Step, number: int, count: int) -> None:
        """Show a step, its number from 0, of so many."""
        is_last = number == count - 1
        self.title.setText(step.title)
        self.text.setText(step.text)
        self.place.setText(self.tr("{number} of {count}").format(number=number + 1, count=count))
        self.skip.setVisible(not is_last)
        self.back.setVisible(number > 0)
        self.next.setText(self.tr("Done") if is_last else step.further or self.tr("Next"))
        self.next.setAccessibleName(self.next.text())
        self.setAccessibleName(f"{step.title}. {step.text}")
        announce(self, self.accessibleName())

    def fit(self) -> None:
        """Take the size that its words need, whatever their language."""
        for widget in self.findChildren(QWidget):
            widget.ensurePolished()  # their fonts are known then
        self._column.invalidate()
        width = max(_WIDTH, self._column.totalMinimumSize().width())
        self.setFixedSize(width, self._column.totalHeightForWidth(width))
        self._column.activate()


class _Ring(QWidget):
    """A line around a part of the window; the mouse goes through it."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def show_around(self, around: QRect) -> None:
        """Draw it around this part of the window; around nothing where it is empty."""
        self.setVisible(not around.isEmpty())
        if not around.isEmpty():
            self.setGeometry(around.adjusted(-_EDGE, -_EDGE, _EDGE, _EDGE).intersected(self._window.rect()))
            self.raise_()
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(current_shades().accent), 2))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)


def _seen_of(target: QWidget, window: QWidget) -> QRect:
    """What of a widget is in sight, in the window: a panel may have scrolled a part of it away."""
    if not target.isVisible():
        return QRect()
    seen = QRect(target.mapTo(window, QPoint()), target.size())
    around = target.parentWidget()
    while around is not None and around is not window:
        seen = seen.intersected(QRect(around.mapTo(window, QPoint()), around.size()))
        around = around.parentWidget()
    return seen.intersected(window.rect())


def place_card(card: tuple[int, int], target: QRect, window: QRect, clear: QRect = _NOWHERE) -> QPoint:
    """The top left corner of a card of (width, height) in the window, so that it lies beside the target.

    Tall ones have it to their left, others below; where there is no room, the other way; else in it, at the bottom.
    Always within the window. Where it would hide some of what shall be clear: higher up or further left, as little as
    may be of that.
    """
    width, height = card
    there_is = not target.isEmpty()
    around = target if there_is else window.adjusted(0, 4 * _GAP, 0, -4 * _GAP)
    room_left = there_is and target.left() - window.left() >= width + 2 * _GAP
    room_below = there_is and window.bottom() - target.bottom() >= height + 2 * _GAP
    if room_left and (target.height() > height or not room_below):
        best = QPoint(target.left() - width - _GAP, target.top() + _GAP)
    elif room_below:
        best = QPoint(target.center().x() - width // 2, target.bottom() + _GAP)
    else:
        best = QPoint(around.center().x() - width // 2, around.bottom() - height - _GAP)
    higher, further = around.top() + _GAP, window.left() + _GAP
    places = (best, QPoint(best.x(), higher), QPoint(further, best.y()), QPoint(further, higher))
    return min((_within(place, card, window) for place in places), key=lambda place: _hidden(place, card, clear))


def _within(place: QPoint, card: tuple[int, int], window: QRect) -> QPoint:
    x = min(max(place.x(), window.left() + _GAP), window.right() - card[0] - _GAP)
    y = min(max(place.y(), window.top() + _GAP), window.bottom() - card[1] - _GAP)
    return QPoint(x, y)


def _hidden(place: QPoint, card: tuple[int, int], clear: QRect) -> int:
    """How many pixels a card there hides of what shall be clear."""
    shared = QRect(place, QSize(*card)).intersected(clear)
    return max(shared.width(), 0) * max(shared.height(), 0)
