"""Comparing: the wipe and what lies on either side of its line, the original that stays, snapshots, the loupe."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QInputDialog, QMenu, QWidget

from colorstudio.core.cards import Card
from colorstudio.core.treatment import NetworkName
from colorstudio.engine.requests import Side
from colorstudio.engine.view import Frame
from colorstudio.session.album import Item
from colorstudio.session.comparison import Compared
from colorstudio.session.session import Session
from colorstudio.ui.actions import Actions
from colorstudio.ui.panes.pane_pair import Arrangement, PanePair
from colorstudio.ui.panes.pictures import Layers
from colorstudio.ui.panes.wipe import Loupe, Wipe
from colorstudio.ui.treatment_menu import ask_for_name
from colorstudio.ui.window_part import WindowPart


class SideMenu(QMenu):
    """What is shown on one side of the line: the photograph itself, a snapshot of it, or another network's colours."""

    def __init__(self, title: str, own: str, session: Session, choose: Callable[[Compared | None], None]) -> None:
        super().__init__(title)
        self._own = own
        self._session = session
        self._choose = choose
        self._group = QActionGroup(self)
        self.chosen = own
        self.aboutToShow.connect(self.fill)
        self.fill()

    def fill(self) -> None:
        """List the snapshots and networks that there are now."""
        self.clear()
        self._add(self._own, None)
        current = self._session.current
        if current is not None and current.snapshots:
            self.addSection(self.tr("Snapshots"))
            for snapshot in current.snapshots:
                self._add(snapshot.title, snapshot.treatment)
        self.addSection(self.tr("Networks"))
        for card in self._session.networks():
            self._add(card.title, NetworkName(card.name))

    def take_back(self) -> None:
        """Show the photograph itself again."""
        self.take(self._own, None)

    def take(self, text: str, compared: Compared | None) -> None:
        """Show this, under this name."""
        self.chosen = text
        self._choose(compared)

    def _add(self, text: str, compared: Compared | None) -> None:
        action = self._group.addAction(text.replace("&", "&&"))
        action.setCheckable(True)
        action.setChecked(text == self.chosen)
        action.triggered.connect(lambda: self.take(text, compared))
        self.addAction(action)


class Comparing(WindowPart):
    """The actions for comparing, in `menu`, and what they do with the panes."""

    right_named = Signal(str)  # what is compared right of the line; "": nothing, the photograph is as it is now

    def __init__(self, session: Session, panes: PanePair, actions: Actions, window: QWidget) -> None:
        super().__init__(session, window)
        self._panes = panes
        self._actions = actions
        self._before: Arrangement | None = None
        self._layers: dict[Side, Layers] = {}
        self.dialog: QInputDialog | None = None
        self.wipe = Wipe(panes.coloured, panes.viewport)
        self.glass = Loupe(panes.coloured, panes.viewport)
        self.menu = QMenu(self.tr("Co&mpare"), window)
        self.wiping = self._add(self.tr("&Wipe"), "W")
        self.original = self._add(self.tr("Stay with the &Original"), "O")
        self.loupe = self._add(self.tr("&Loupe"), "L")
        self.menu.addSeparator()
        self.left = SideMenu(self.tr("L&eft of the Line"), self.tr("Gray"), session, self._choose_left)
        self.right = SideMenu(self.tr("&Right of the Line"), self.tr("As it is now"), session, self._choose_right)
        self.menu.addMenu(self.left)
        self.menu.addMenu(self.right)
        self.menu.addSeparator()
        self.snapshot = self._add(self.tr("Take a &Snapshot…"), "Ctrl+Shift+N", checkable=False)
        self.snapshots = QMenu(self.tr("S&napshots"), self.menu)
        self.menu.addMenu(self.snapshots)
        self._connect()

    def _connect(self) -> None:
        comparison = self._session.comparison
        self.wiping.toggled.connect(self._set_wiping)
        self.original.toggled.connect(self._panes.set_latched)
        self.loupe.toggled.connect(self.glass.set_on)
        self.snapshot.triggered.connect(self._ask_for_name)
        self.snapshots.aboutToShow.connect(self.fill_snapshots)
        self.glass.view_wanted.connect(comparison.look_closer)
        comparison.frame_ready.connect(self._show_frame)
        comparison.failed.connect(self._go_back)
        self._panes.layers_shown.connect(self._show_gray)
        self._session.screen.opened.connect(self._begin)
        self._session.screen.turned.connect(self._begin)

    def compare_networks(self, left: Card, right: Card) -> None:
        """Show the photograph on screen through two networks, one on each side of the line."""
        self.left.take(left.title, NetworkName(left.name))
        self.right.take(right.title, NetworkName(right.name))

    def set_photo_open(self, is_open: bool, /) -> None:
        """Offer what needs a photograph on screen, or not: a key pressed before would tell on the first one."""
        sides = (self.left.menuAction(), self.right.menuAction())
        for action in (self.wiping, self.original, self.loupe, self.snapshot, *sides):
            action.setEnabled(is_open)

    def fill_snapshots(self) -> None:
        """List what can be done with the snapshots of the current photograph."""
        self.snapshots.clear()
        current = self._session.current
        for snapshot in current.snapshots if current is not None else ():
            one = self.snapshots.addMenu(snapshot.title.replace("&", "&&"))
            treatment, title = snapshot.treatment, snapshot.title
            back = one.addAction(self.tr("&Go Back to It"))
            back.triggered.connect(lambda _=False, t=treatment: self._session.editing.edit(t, text=self.tr("Snapshot")))
            compare = one.addAction(self.tr("&Compare with It"))
            compare.triggered.connect(lambda _=False, text=title, t=treatment: self.left.take(text, t))
            drop = one.addAction(self.tr("&Delete"))
            drop.triggered.connect(lambda _=False, text=title: self._drop(text))
        if not self.snapshots.actions():
            self.snapshots.addAction(self.tr("None was taken yet")).setEnabled(False)

    def _add(self, text: str, key: str, *, checkable: bool = True) -> QAction:
        action = self.menu.addAction(text)
        action.setShortcut(QKeySequence(key))
        action.setCheckable(checkable)
        return action

    def _set_wiping(self, wiping: bool) -> None:
        if wiping:
            self._before = self._panes.arrangement
            self._actions.arrangements[Arrangement.COLOURED].trigger()
        elif self._before is not None:
            self._actions.arrangements[self._before].trigger()
        self._show_names()
        self.wipe.set_on(wiping)

    def _choose_left(self, compared: Compared | None) -> None:
        self._choose(Side.LEFT, compared)
        self._show_gray()

    def _choose_right(self, compared: Compared | None) -> None:
        self._choose(Side.RIGHT, compared)
        if compared is None:
            self.wipe.show_right(None)

    def _choose(self, side: Side, compared: Compared | None) -> None:
        item = self._panes.item
        self._layers.pop(side, None)
        if compared is not None and item is not None and item.info is not None:
            self._layers[side] = Layers(*item.size, None)
            self.wiping.setChecked(True)
        self._show_names()
        self._session.comparison.show(side, compared)

    def _show_names(self) -> None:
        on = self.wiping.isChecked()
        self.wipe.show_names(self.left.chosen if on else "", self.right.chosen if on else "")
        compared = on and Side.RIGHT in self._layers
        self._session.recognition.speak_of(Side.RIGHT if compared else None)
        self.right_named.emit(self.right.chosen if compared else "")

    def _show_gray(self) -> None:
        if Side.LEFT not in self._layers:
            self.wipe.show_left(self._panes.gray_pictures)

    def _show_frame(self, side: Side, frame: Frame) -> None:
        if side is Side.LOUPE:
            self.glass.show_frame(frame)
        elif (layers := self._layers.get(side)) is not None:
            layers.add(frame)
            (self.wipe.show_left if side is Side.LEFT else self.wipe.show_right)(layers.coloured)

    def _go_back(self, side: Side) -> None:
        if side is not Side.LOUPE:
            (self.left if side is Side.LEFT else self.right).take_back()

    def _begin(self, _: Item) -> None:
        """Another photograph is on screen: what was compared was of the one before."""
        self.left.take_back()
        self.right.take_back()

    def _ask_for_name(self) -> None:
        current = self._session.current
        if current is not None:
            treatment = current.treatment
            proposed = self.tr("Snapshot {number}").format(number=len(current.snapshots) + 1)
            self.dialog = ask_for_name(
                self._window,
                self.tr("Take a Snapshot"),
                self.tr("What is decided about this photograph now, under the name"),
                lambda title: self._session.keeping.put_snapshot(current, title, treatment),
            )
            self.dialog.setTextValue(proposed)

    def _drop(self, title: str) -> None:
        if (current := self._session.current) is not None:
            self._session.keeping.drop_snapshot(current, title)
