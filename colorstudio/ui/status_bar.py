"""The bar at the bottom: what goes on and how to stop it; what is on screen, how large, computed where."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QStatusBar,
    QToolButton,
    QWidget,
)

from colorstudio.session.album import Item
from colorstudio.ui.panels.controls import by_tab_only
from colorstudio.ui.style.giving_label import GivingLabel
from colorstudio.ui.style.numbers import percent
from colorstudio.ui.style.plain import plain_tool_tip
from colorstudio.ui.style.speaking import announce

_PATIENCE_MS = 150  # what is done sooner needs no progress display
_NOTICE_MS = 12_000
_STEPS = 1000
_PROFILE_WIDTH = 110  # logical pixels
_TEXT_WIDTH = 380  # logical pixels: a long file name must not widen the window


class StatusBar(QStatusBar):
    """Shows work, notices, the photograph's size, the zoom, the device; `cancel_wanted` stops the work."""

    cancel_wanted = Signal()

    def __init__(self, *, zoom_actions: tuple[QAction, ...], parent: QWidget | None = None) -> None:
        """zoom_actions: out, in, fit, 100 %."""
        super().__init__(parent)
        self.notice = QLabel(self)
        self.work = QWidget(self)
        self.work_text = GivingLabel(self.work)
        self.progress = QProgressBar(self.work)
        self.cancel = QPushButton(self.tr("Cancel"), self.work)
        self.place = QLabel(self)
        self.facts = QLabel(self)
        self.zoom = QLabel(self)
        self.colours = QLabel(self)
        self.device = GivingLabel(self)
        self._zoom_box = QWidget(self)
        self._patience = QTimer(self, singleShot=True, interval=_PATIENCE_MS)
        self._patience.timeout.connect(self._reveal_work)
        self._fading = QTimer(self, singleShot=True, interval=_NOTICE_MS)
        self._fading.timeout.connect(self.notice.clear)
        self.cancel.clicked.connect(self.cancel_wanted)
        self._set_up(zoom_actions)

    def show_work(self, busy: bool, text: str, fraction: float, /) -> None:
        """Show what goes on: fraction 0..1, or -1 where nobody knows."""
        room = self.work_text.fontMetrics()
        self.work_text.setText(room.elidedText(text, Qt.TextElideMode.ElideMiddle, _TEXT_WIDTH))
        self.progress.setRange(0, _STEPS if fraction >= 0 else 0)
        self.progress.setValue(round(max(fraction, 0.0) * _STEPS))
        if not busy:
            self._patience.stop()
            self.work.hide()
            self.notice.show()
        elif self.work.isHidden() and not self._patience.isActive():
            self._patience.start()

    def say(self, sentence: str) -> None:
        """Show a sentence for a while."""
        self.notice.setText(sentence)
        self.notice.setToolTip(plain_tool_tip(sentence))
        self._fading.start()
        announce(self, sentence)

    def show_facts(self, item: Item | None) -> None:
        """Show the size of the photograph, and where there is none hide what concerns one."""
        info = item.info if item is not None else None
        self._zoom_box.setVisible(info is not None)
        self.facts.setVisible(info is not None)
        if item is not None and info is not None:
            width, height = item.size
            own = self.tr(" · had colours") if info.was_coloured else ""
            facts = self.tr("{width} × {height} · {bits} bit")
            self.facts.setText(facts.format(width=width, height=height, bits=info.bits) + own)
            size = self.tr("Size of the photograph {facts}")
            self.facts.setAccessibleName(size.format(facts=self.facts.text()))

    def show_place(self, number: int, count: int, selected: int) -> None:
        """Show which photograph of how many is current, from 1, and how many are selected where it is not one."""
        several = self.tr(" · %n selected", "", selected) if selected > 1 else ""
        place = self.tr("{number} of {count}").format(number=number, count=count)
        self.place.setText(place + several if count > 1 and number else "")
        self.place.setVisible(bool(self.place.text()))

    def show_zoom(self, zoom: float, /) -> None:
        """Show the zoom, 1 being 100 %."""
        self.zoom.setText(percent(zoom, 0 if zoom >= 0.1 else 1))
        self.zoom.setAccessibleName(self.tr("Zoom {percent}").format(percent=self.zoom.text()))

    def show_device(self, label: str) -> None:
        """Show where the network computes; before that is known, there is nothing to cancel."""
        self.device.setText(label)
        self.device.setAccessibleName(self.tr("Computes on {device}").format(device=label) if label else "")
        self.cancel.setVisible(bool(label))

    def show_colours(self, profile: str) -> None:
        """Show to which profile photographs are converted, "" for none."""
        text = profile or "sRGB"
        room = self.colours.fontMetrics()
        self.colours.setText(room.elidedText(text, Qt.TextElideMode.ElideRight, _PROFILE_WIDTH))
        self.colours.setAccessibleName(self.tr("Colours of the screen: {profile}").format(profile=text))
        told = self.tr("Photographs are shown in the colours of the screen: {profile}")
        unknown = self.tr("Photographs are shown as sRGB: no profile of the screen is known, or it is not to be used")
        self.colours.setToolTip(plain_tool_tip(told.format(profile=text)) if profile else unknown)

    def _reveal_work(self) -> None:
        self.notice.hide()
        self.work.show()
        announce(self, self.work_text.text())

    def _set_up(self, zoom_actions: tuple[QAction, ...]) -> None:
        self.setSizeGripEnabled(False)
        self.progress.setTextVisible(False)
        self.progress.setMinimumWidth(50)
        self.progress.setMaximumWidth(140)
        self.cancel.setProperty("compact", True)
        by_tab_only(self.cancel)
        for widget, name, tip in (
            (self.progress, self.tr("Progress"), ""),
            (self.cancel, self.tr("Cancel"), self.tr("Stop this (Esc)")),
            (self.place, self.tr("Photograph"), self.tr("Which of the open photographs this is")),
            (self.facts, self.tr("Size and bit depth"), self.tr("Width and height in pixels, bit depth")),
            (self.zoom, self.tr("Zoom"), self.tr("Pixels of the screen for each pixel of the photograph")),
            (self.device, self.tr("Device"), self.tr("Where the network computes; see the settings")),
        ):
            widget.setAccessibleName(name)
            widget.setToolTip(tip)
        for label in (self.place, self.facts, self.colours, self.device, self.work_text, self.notice, self.zoom):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setProperty("role", "muted")
        self.notice.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._lay_out(zoom_actions)

    def _lay_out(self, zoom_actions: tuple[QAction, ...]) -> None:
        row = QHBoxLayout(self.work)
        row.setContentsMargins(8, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(self.work_text)
        row.addWidget(self.progress)
        row.addWidget(self.cancel)
        row.addStretch(1)
        self.work.hide()
        self.notice.setContentsMargins(8, 0, 0, 0)
        self.addWidget(self.work, 1)
        self.addWidget(self.notice, 1)
        cluster = QHBoxLayout(self._zoom_box)
        cluster.setContentsMargins(0, 0, 0, 0)
        cluster.setSpacing(2)
        buttons = [self._make_button(action) for action in zoom_actions]
        self.zoom.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.zoom.setFixedWidth(self.zoom.fontMetrics().horizontalAdvance(percent(16)) + 8)
        cluster.addWidget(buttons[0])
        cluster.addWidget(self.zoom)
        for button in buttons[1:]:
            cluster.addWidget(button)
        self.device.setContentsMargins(8, 0, 10, 0)
        self.place.setContentsMargins(8, 0, 8, 0)
        self.place.hide()
        self.facts.setContentsMargins(8, 0, 8, 0)
        self.colours.setContentsMargins(8, 0, 0, 0)
        for part in (self.place, self.facts, self._zoom_box, self.colours, self.device):
            self.addPermanentWidget(part)

    def _make_button(self, action: QAction) -> QToolButton:
        button = QToolButton(self)
        button.setDefaultAction(action)
        button.setAutoRaise(True)
        button.setAccessibleName(action.text().replace("&", ""))
        return button
