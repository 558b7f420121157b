"""The middle of the window: the invitation or the panes, with messages over them."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QStackedWidget, QWidget

from colorstudio.session.album import Item, State
from colorstudio.ui.empty_state import EmptyState
from colorstudio.ui.messages import MessageStack
from colorstudio.ui.panes.pane_pair import PanePair


class Stage(QStackedWidget):
    """Shows the panes as soon as there is a photograph for them, and the invitation before."""

    def __init__(self, open_action: QAction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("stage")
        self.empty = EmptyState(open_action, self)
        self.panes = PanePair(self)
        self.messages = MessageStack(self)
        self.messages.reached.connect(self.empty.make_room)
        self.addWidget(self.empty)
        self.addWidget(self.panes)
        self.currentChanged.connect(lambda: self.updateGeometry())

    @property
    def is_empty(self) -> bool:
        """Whether the invitation is shown."""
        return self.currentWidget() is self.empty

    def follow(self, current: Item | None) -> None:
        """Another item was selected, or the selected one changed its state."""
        if current is None:
            self.panes.clear()
            self.setCurrentWidget(self.empty)
        elif self.panes.has_photo or current.state != State.FAILED:
            self.panes.announce(current)
            focused = self.window().focusWidget()
            self.setCurrentWidget(self.panes)
            if self.empty.isAncestorOf(focused):  # which may be None: of nobody
                # Qt handed the focus on as if somebody had pressed Tab, and a pane would show its ring.
                self.panes.coloured.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.setCurrentWidget(self.empty)
        self.messages.raise_()

    def retint(self) -> None:
        """Draw the icons in the shades of the theme there is now."""
        self.empty.retint()
        self.messages.retint()

    # Qt's overrides

    def minimumSizeHint(self) -> QSize:
        """Of what is shown: the invitation, when it is not, needs no room of the panes'."""
        shown = self.currentWidget()
        return shown.minimumSizeHint() if shown is not None else super().minimumSizeHint()
