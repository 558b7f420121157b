"""The panel at the right: the network, the values of the Look, and saving."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import count

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from colorstudio.core.cards import Card
from colorstudio.core.look import CAST_MAX, SATURATION_MAX, TEMPERATURE_MAX, VIVIDNESS_MAX, Look
from colorstudio.ui.panels.controls import by_tab_only, follow_action, follow_toggle, make_line
from colorstudio.ui.panels.look_slider import LookSlider
from colorstudio.ui.panels.mark_slider import Mark
from colorstudio.ui.panels.network_chooser import NetworkChooser
from colorstudio.ui.style.numbers import number

TEMPERATURE_ZHANG = 0.38  # Zhang et al. 2016, section 2.3
TEMPERATURE_LI_WANG = 0.89  # Li & Wang, "Image Colorization and Classification": their best
_MARGIN = 16
_WIDTH_LEAST = 264


class LookPanel(QWidget):
    """Shows the Look of the current photograph and says how the user wants it changed."""

    look_wanted = Signal(object, object)  # Look, gesture: str | None
    gesture_ended = Signal()
    reset_wanted = Signal()

    def __init__(self, *, undo: QAction, redo: QAction, save: QAction, copy: QAction, best: QAction) -> None:
        super().__init__()
        self.setObjectName("lookPanel")
        self.chooser = NetworkChooser(self)
        self.best = follow_toggle(QCheckBox(self), best)
        self.sliders = self._make_sliders()
        self.reset = QPushButton(self.tr("Reset All"), self)
        self._look = Look()
        self._recommended = Look()
        self.card: Card | None = None  # the network that is shown
        self._gesture: str | None = None
        self._gestures = count()
        self._lay_out(self._make_head(undo, redo), self._make_foot(save, copy))
        self._connect()

    def show_look(self, look: Look) -> None:
        """Show these values."""
        self._look = look
        for name, slider in self.sliders.items():
            slider.show_value(getattr(look, name), getattr(self._recommended, name))
        self.reset.setEnabled(any(slider.reset.isEnabled() for slider in self.sliders.values()))

    def show_networks(self, cards: Sequence[Card], current: Card | None) -> None:
        """Show the networks there are, the one in use, and what it recommends."""
        self.card = current
        self.chooser.show_networks(cards, current)
        self._recommended = current.recommended if current else Look()
        reason = self.tr("This network gives each pixel one colour and no others to choose from.")
        fixed = current is not None and not current.has_distribution
        for name in ("temperature", "vividness"):
            self.sliders[name].set_unavailable(reason if fixed else None)
        self.show_look(self._look)

    def add_section(self, section: QWidget) -> None:
        """Put a further section below the sliders."""
        self._column.insertWidget(self._column.count() - 1, make_line())
        self._column.insertWidget(self._column.count() - 1, section)

    def _connect(self) -> None:
        for name, slider in self.sliders.items():
            slider.changed.connect(lambda value, name=name: self._want(name, value))
            slider.gesture_started.connect(lambda name=name: self._begin(name))
            slider.gesture_ended.connect(self._end)
            slider.reset_wanted.connect(lambda name=name: self._want(name, getattr(self._recommended, name)))
        self.reset.clicked.connect(self.reset_wanted)

    def _want(self, name: str, value: float) -> None:
        self.look_wanted.emit(replace(self._look, **{name: value}), self._gesture)

    def _begin(self, name: str) -> None:
        self._gesture = f"{name} {next(self._gestures)}"

    def _end(self) -> None:
        self._gesture = None
        self.gesture_ended.emit()

    def _make_sliders(self) -> dict[str, LookSlider]:
        temperature = LookSlider(
            self.tr("Temperature"),
            self.tr("From the likeliest colour, firm, to a blend of all, soft. Not how warm it is: see below."),
            maximum=TEMPERATURE_MAX,
            marks=(
                Mark(0.0, self.tr("likeliest colour")),
                Mark(TEMPERATURE_ZHANG, ""),
                Mark(TEMPERATURE_LI_WANG, ""),
                Mark(1.0, self.tr("mean of all")),
            ),
            parent=self,
        )
        vividness = LookSlider(
            self.tr("Vividness"),
            self.tr("Higher: rare, rich colours get a better chance. 0: the network’s own judgement."),
            maximum=VIVIDNESS_MAX,
            marks=(Mark(0.0, "0"), Mark(0.5, number(0.5)), Mark(1.0, "1"), Mark(1.5, number(1.5))),
            parent=self,
        )
        saturation = LookSlider(
            self.tr("Saturation"),
            self.tr("The strength of all colours alike. 0: gray. 1: as chosen above."),
            maximum=SATURATION_MAX,
            marks=(Mark(0.0, self.tr("gray")), Mark(1.0, "1"), Mark(2.0, "2")),
            parent=self,
        )
        warmth = self._make_cast(
            self.tr("Warmth"),
            self.tr("All colours bluer or yellower. 0: as they are."),
            ends=(self.tr("cooler"), self.tr("warmer")),
        )
        tint = self._make_cast(
            self.tr("Tint"),
            self.tr("All colours greener or redder. 0: as they are."),
            ends=(self.tr("greener"), self.tr("redder")),
        )
        return {
            "temperature": temperature,
            "vividness": vividness,
            "saturation": saturation,
            "warmth": warmth,
            "tint": tint,
        }

    def _make_cast(self, title: str, hint: str, *, ends: tuple[str, str]) -> LookSlider:
        return LookSlider(
            title,
            hint,
            maximum=CAST_MAX,
            marks=(Mark(-CAST_MAX, ends[0]), Mark(0.0, "0"), Mark(CAST_MAX, ends[1])),
            minimum=-CAST_MAX,
            step=0.5,
            parent=self,
        )

    def _make_head(self, undo: QAction, redo: QAction) -> QHBoxLayout:
        title = QLabel(self.tr("Colour"), self)
        title.setProperty("role", "heading")
        head = QHBoxLayout()
        head.addWidget(title, 1)
        for action, name in ((undo, self.tr("Undo")), (redo, self.tr("Redo"))):
            button = QToolButton(self)
            button.setDefaultAction(action)
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
            button.setAccessibleName(name)
            head.addWidget(button)
        self.reset.setProperty("compact", True)
        by_tab_only(self.reset)
        self.reset.setToolTip(self.tr("All values back to what the network recommends"))
        self.reset.setAccessibleName(self.tr("Reset all values"))
        head.addWidget(self.reset)
        return head

    def _make_foot(self, save: QAction, copy: QAction) -> QHBoxLayout:
        button = follow_action(QPushButton(self), save, self.tr("Save"), shade="on_accent")
        button.setProperty("primary", True)
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        foot = QHBoxLayout()
        foot.setContentsMargins(_MARGIN, 12, _MARGIN, 14)
        foot.setSpacing(8)
        foot.addWidget(button, 1)
        foot.addWidget(follow_action(QPushButton(self), copy, self.tr("Copy")))
        return foot

    def _lay_out(self, head: QHBoxLayout, foot: QHBoxLayout) -> None:
        body = QWidget()
        body.setObjectName("lookPanelBody")
        column = QVBoxLayout(body)
        column.setContentsMargins(_MARGIN, 14, _MARGIN, 14)
        column.setSpacing(14)
        column.addWidget(self.chooser)
        column.addWidget(self.best)
        column.addWidget(make_line())
        column.addLayout(head)
        for slider in self.sliders.values():
            column.addWidget(slider)
        column.addStretch(1)
        self._column = column
        area = _UpAndDown(self)
        area.setWidget(body)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(area, 1)
        outer.addWidget(make_line())
        outer.addLayout(foot)


class _UpAndDown(QScrollArea):
    """Scrolls up and down alone, and so is never narrower than what is in it, in whatever language."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    # Qt's overrides

    def minimumSizeHint(self) -> QSize:
        widget = self.widget()
        inside = 0 if widget is None else widget.minimumSizeHint().width() + self.verticalScrollBar().sizeHint().width()
        return QSize(max(inside, _WIDTH_LEAST), super().minimumSizeHint().height())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:  # what is in it has grown or shrunk
            self.updateGeometry()
        return super().eventFilter(watched, event)
