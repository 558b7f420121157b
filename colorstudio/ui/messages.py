"""Messages over the photographs: what went wrong and what to do; there until dismissed."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from colorstudio.ui.panels.controls import by_tab_only
from colorstudio.ui.style.icons import line_pixmap, set_icon
from colorstudio.ui.style.speaking import announce
from colorstudio.ui.style.theme import current_shades

SHOWN_MAX = 3  # messages; the others wait behind a line that counts them
_WIDTH_MAX = 620
_MARGIN = 14
_TOP = 38  # below the panes' labels
_PASSING_MS = 7000
_LONG_WORD = re.compile(r"(\S{36})(?=\S)")  # a file name without spaces: may be broken here, to stay within the message


class Kind(StrEnum):
    """What a message is about; errors stay, the others pass."""

    ERROR = "error"
    NOTICE = "info"
    DONE = "done"


@dataclass(frozen=True)
class Offer:
    """A button on a message."""

    text: str
    act: Callable[[], object]


class Message(QFrame):
    """One message; `dismissed` when the user or time has closed it."""

    dismissed = Signal()

    def __init__(
        self, kind: Kind, title: str, sentence: str, *, offers: Sequence[Offer], stays: bool = False, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.kind = kind
        self.title, self.sentence = title, sentence
        self._icon = QLabel(self)
        self.buttons: list[QPushButton] = []
        self._lay_out(offers)
        self.retint()
        if kind != Kind.ERROR and not stays:
            QTimer.singleShot(_PASSING_MS, self, self.dismissed.emit)

    @property
    def offer_button(self) -> QPushButton | None:
        """The first of its buttons, if there is one."""
        return self.buttons[0] if self.buttons else None

    def retint(self) -> None:
        """Draw the icon in the shades of the theme there is now."""
        shades = current_shades()
        ratio = self.devicePixelRatioF()
        shade = shades.error if self.kind == Kind.ERROR else shades.text
        pixmap = line_pixmap(self.kind, shade, round(20 * ratio))
        pixmap.setDevicePixelRatio(ratio)
        self._icon.setPixmap(pixmap)

    def _lay_out(self, offers: Sequence[Offer]) -> None:
        self.setObjectName("message")
        self.setAccessibleName(f"{self.title} {self.sentence}".strip())
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 9, 8, 9)
        row.setSpacing(10)
        align = Qt.AlignmentFlag.AlignTop if self.sentence else Qt.AlignmentFlag.AlignVCenter
        row.addWidget(self._icon, 0, align)
        row.addLayout(self._make_text(), 1)
        for offer in offers:
            button = QPushButton(offer.text, self)
            self.buttons.append(button)
            button.setProperty("compact", True)
            by_tab_only(button)
            button.setAccessibleName(offer.text)
            button.clicked.connect(offer.act)
            button.clicked.connect(self.dismissed)
            row.addWidget(button, 0, align)
        close = QToolButton(self)
        set_icon(close, "close", "muted")
        close.setAutoRaise(True)
        close.setAccessibleName(self.tr("Dismiss"))
        close.setToolTip(self.tr("Dismiss"))
        close.clicked.connect(self.dismissed)
        row.addWidget(close, 0, align)

    def _make_text(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(2)
        for text, role in ((self.title, "heading"), (self.sentence, "")):
            if text:
                label = QLabel(self)
                label.setTextFormat(Qt.TextFormat.PlainText)  # a file may be called <b>.jpg
                label.setText(_LONG_WORD.sub("\\1\u200b", text))
                label.setProperty("role", role)
                label.setWordWrap(True)
                label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
                column.addWidget(label)
        return column


class MessageStack(QWidget):
    """The messages over a widget, the newest on top, at its upper edge."""

    reached = Signal(int)  # how far down the widget they lie, 0 where there are none

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self.over = over
        self._messages: list[Message] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self.more = QPushButton(self)
        self.more.setProperty("compact", True)
        by_tab_only(self.more)
        self.more.clicked.connect(self.dismiss_all)
        self._column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignHCenter)
        over.installEventFilter(self)
        self._arrange()

    @property
    def messages(self) -> tuple[Message, ...]:
        """All messages, the newest first, also those that are only counted."""
        return tuple(self._messages)

    def say(
        self,
        kind: Kind,
        title: str,
        sentence: str,
        *,
        offer: Offer | None = None,
        other: Offer | None = None,
        stays: bool = False,
    ) -> Message:
        """Show a message, which one that says the same already is not repeated by; stays: until it is dismissed.

        offer, other: what its buttons do.
        """
        for each in self._messages:
            if (each.title, each.sentence) == (title, sentence):
                return each
        offers = [each for each in (offer, other) if each is not None]
        message = Message(kind, title, sentence, offers=offers, stays=stays, parent=self)
        message.dismissed.connect(lambda: self._drop(message))
        self._messages.insert(0, message)
        self._column.insertWidget(0, message)
        self._arrange()
        announce(self, message.accessibleName(), urgent=kind is Kind.ERROR)
        return message

    def dismiss_newest(self) -> None:
        """Close the message on top, if there is one."""
        if self._messages:
            self._drop(self._messages[0])

    def dismiss_all(self) -> None:
        """Close every message."""
        for message in tuple(self._messages):
            self._drop(message)

    def retint(self) -> None:
        """Draw the icons in the shades of the theme there is now."""
        for message in self._messages:
            message.retint()

    def _drop(self, message: Message) -> None:
        if message in self._messages:
            self._messages.remove(message)
            self._column.removeWidget(message)
            message.hide()
            message.deleteLater()
            self._arrange()

    def _arrange(self) -> None:
        for place, message in enumerate(self._messages):
            message.setVisible(place < SHOWN_MAX)
        hidden = max(len(self._messages) - SHOWN_MAX, 0)
        self.more.setText(self.tr("{count} more. Dismiss all").format(count=hidden))
        self.more.setAccessibleName(self.more.text())
        self.more.setVisible(bool(hidden))
        self.setVisible(bool(self._messages))
        self._place()

    def _place(self) -> None:
        over = self.over
        width = max(min(_WIDTH_MAX, over.width() - 2 * _MARGIN), 0)
        self._column.activate()
        height = max(self._column.heightForWidth(width), self._column.minimumSize().height())
        self.setGeometry((over.width() - width) // 2, _TOP, width, height)
        self.raise_()
        self.reached.emit(_TOP + height if self._messages else 0)

    # Qt's overrides

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._place()
        return False
