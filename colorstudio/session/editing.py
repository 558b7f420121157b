"""What is decided about the current photograph, undoably. GUI thread only."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QUndoGroup

from colorstudio.core.cards import Card
from colorstudio.core.effort import Effort
from colorstudio.core.look import Look, PartialLook
from colorstudio.core.treatment import UNTOUCHED, NetworkName, Treatment
from colorstudio.session.album import Album, Item
from colorstudio.session.defaults import Defaults
from colorstudio.session.equipment import Equipment
from colorstudio.session.history import Edit, History
from colorstudio.session.screen import Screen


class Editing(QObject):
    """Changes treatments; without a photograph, the program's choices alone. Every method: GUI thread only."""

    changed = Signal()  # what holds for the current item: its treatment, what it follows, or another item is current

    decided = Signal(object)  # Item: a gesture, a step, an undo or a redo of it has ended

    def __init__(self, album: Album, equipment: Equipment, screen: Screen, parent: QObject) -> None:
        super().__init__(parent)
        self.undo_group = QUndoGroup(self)
        self._album = album
        self._equipment = equipment
        self._screen = screen
        self._history = History(self.undo_group, self._apply)
        self._in_gesture = False
        self._undecided: Item | None = None  # in a gesture that has not ended
        screen.current_changed.connect(self._follow_screen)
        screen.opened.connect(self._follow_screen)
        screen.kept_colours.connect(self._return_to_colours)
        equipment.defaults_changed.connect(self.changed)

    @property
    def treatment(self) -> Treatment:
        """The current item's, else an untouched one."""
        return self._screen.current.treatment if self._screen.current else UNTOUCHED

    @property
    def card(self) -> Card | None:
        """The network of the current item, else the one that the program chooses; None where that is not here."""
        return self._equipment.card_of(self.treatment)

    @property
    def look(self) -> Look:
        """The whole look of the current item, else the recommended one."""
        return self._equipment.look_of(self.treatment)

    @property
    def recommended(self) -> Look:
        """The look that its network recommends."""
        return self._equipment.look_of(replace(self.treatment, look=PartialLook()))

    @property
    def effort(self) -> Effort:
        """How hard the network looks at the current item."""
        return self.treatment.effort or self._equipment.defaults.effort

    def set_look(self, look: Look, *, gesture: str | None = None) -> None:
        """Set the current item's look; all calls of one gesture, until end_gesture(), are one undo step.

        Values that were not changed, or are the recommended ones, go on following the network.
        """
        if self.card is not None:
            self.edit(self.treatment.with_look(look, self.card), gesture=gesture)

    def reset_look(self) -> None:
        """Back to what the network recommends, undoably; the look follows the network again."""
        self.edit(replace(self.treatment, look=PartialLook()), text=self.tr("Reset"))

    def edit(self, treatment: Treatment, *, gesture: str | None = None, text: str = "") -> None:
        """Decide this about the current item; text: the step's name, by default after what changed.

        Where the item is not on screen yet, nothing is decided; `changed` then says that all is as it was.
        """
        item, defaults = self._on_screen, self._equipment.defaults
        if item is not None:
            after = Edit(defaults.settle(treatment), defaults)
            self._in_gesture = gesture is not None
            self._history.push(item, Edit(item.treatment, defaults), after, gesture=gesture, text=text)
            self._in_gesture = False
        elif self._screen.current is not None:
            self.changed.emit()

    def end_gesture(self) -> None:
        """The mouse was released, or the key: the next change begins a new undo step."""
        self._history.end_gesture()
        self._screen.sharpen()
        self._decide()

    def edit_all(self, items: Iterable[Item], decide: Callable[[Treatment], Treatment], *, text: str) -> None:
        """Decide something about several items, on screen or not; one undo step of each, named by `text`."""
        defaults = self._equipment.defaults
        for item in items:
            self._history.adopt(item)
            after = Edit(defaults.settle(decide(item.treatment)), defaults)
            self._history.push(item, Edit(item.treatment, defaults), after, text=text)

    def forget(self, item: Item) -> None:
        """Take back all that was decided about an item, and the way there."""
        if self._undecided is item:
            self._undecided = None
        self._history.clear(item)
        item.treatment = item.kept = UNTOUCHED
        item.saved = None
        item.snapshots = ()
        self._screen.follow(item)
        if item is self._screen.current:
            self.changed.emit()
        self._album.item_changed.emit(item)

    def choose_network(self, name: str) -> None:
        """Colour with the network of this name, or the checkpoint at this path, once it is loaded.

        For the current item and, as the program's choice, for all that nothing was decided about; one undo step.
        """
        item = self._on_screen
        self._equipment.load(name, then=partial(self._use_network, item))

    def choose_effort(self, effort: Effort) -> None:
        """Look this hard at the current item and, as the program's choice, wherever nothing was decided; undoable."""
        self._choose(
            self._on_screen,
            lambda defaults: replace(defaults, effort=effort),
            lambda treatment: replace(treatment, effort=effort),
        )

    def remove(self, item: Item) -> None:
        """Drop a closed item's steps."""
        self._decide()
        self._history.remove(item)

    def _use_network(self, item: Item | None, card: Card) -> None:
        self._choose(
            item if item is not None and self._album.holds(item) else None,
            lambda defaults: replace(defaults, network=card.name),
            lambda treatment: replace(treatment, network=NetworkName(card.name)),
        )

    def _choose(
        self, item: Item | None, move: Callable[[Defaults], Defaults], decide: Callable[[Treatment], Treatment]
    ) -> None:
        before = self._equipment.defaults
        defaults = move(before)
        if item is None:
            self._equipment.use(defaults)
        else:
            after = Edit(defaults.settle(decide(item.treatment)), defaults)
            self._history.push(item, Edit(item.treatment, before), after)

    def _apply(self, item: Item, leaving: Edit, arriving: Edit) -> None:
        was_dirty = item.dirty
        defaults = self._equipment.defaults.moved(leaving.defaults, arriving.defaults)
        item.treatment = defaults.pin(arriving.treatment, leaving.defaults, arriving.defaults)
        self._equipment.use(defaults)  # all that follow it are coloured anew
        self._screen.follow(item, moving=self._in_gesture)
        if item is self._screen.current:
            self.changed.emit()
        if item.dirty != was_dirty:
            self._album.item_changed.emit(item)
        if self._in_gesture:
            self._undecided = item
        else:
            self._undecided = None
            self.decided.emit(item)

    def _decide(self) -> None:
        """What was changed by a gesture is decided: it has ended, or another item comes."""
        item, self._undecided = self._undecided, None
        if item is not None:
            self.decided.emit(item)

    @Slot()
    def _follow_screen(self) -> None:
        self._decide()
        self._history.activate(self._on_screen)
        self.changed.emit()

    @property
    def _on_screen(self) -> Item | None:
        """The current item, once it is on screen: nobody can judge what to do with one that is not seen."""
        return self._screen.current if self._screen.current is self._screen.shown else None

    @Slot(object)
    def _return_to_colours(self, item: Item) -> None:
        """An item was not coloured anew after all: decide again what it shows."""
        last = self._history.last_step(item)
        if last is not None and item.stack is not None and self._leads_back(item, last):
            item.stack.undo()
        elif item.coloured is not None and (card := self._equipment.card_at(item.coloured.path)) is not None:
            shown = Defaults(card.name, item.coloured.effort, item.coloured.side)
            before = Edit(item.treatment, self._equipment.defaults)
            network = NetworkName(card.name)
            treatment = replace(item.treatment, network=network, effort=shown.effort, side=shown.side)
            self._history.push(item, before, Edit(shown.settle(treatment), shown))

    def _leads_back(self, item: Item, last: Edit) -> bool:
        """Whether undoing the last step gives an item the network, size and effort that it shows."""
        return self._equipment.choice_of(last.treatment, last.defaults) == item.coloured
