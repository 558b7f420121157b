"""Undoable changes of a photograph's look: one stack an item, one step a gesture. GUI thread only."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QUndoCommand, QUndoGroup, QUndoStack

from colorstudio.core.look import Look
from colorstudio.session.album import Item


@dataclass(frozen=True)
class LookState:
    """What an undo brings back; an untouched look is whatever the network recommends by then."""

    look: Look
    touched: bool


Apply = Callable[[Item, LookState], None]


class LookCommand(QUndoCommand):
    """A change of one item's look; changes of one gesture merge into one step."""

    def __init__(self, item: Item, after: LookState, *, apply: Apply, gesture: str | None, text: str) -> None:
        super().__init__(text)
        self._item = item
        self._before, self._after = LookState(item.look, touched=item.touched), after
        self._apply = apply
        self._gesture = gesture

    def redo(self) -> None:
        """Set the new look; also called when pushed."""
        self._apply(self._item, self._after)

    def undo(self) -> None:
        """Set the old look."""
        self._apply(self._item, self._before)

    def id(self) -> int:
        """Commands with the same id may merge; those of -1 never do."""
        return -1 if self._gesture is None else 1

    def mergeWith(self, other: QUndoCommand) -> bool:
        """Take over the end of a later change of the same gesture; a drag back to its start is no step."""
        if not isinstance(other, LookCommand) or other._gesture != self._gesture:
            return False
        self._after = other._after
        self.setObsolete(self._after == self._before)
        return True


class LookHistory:
    """The undo stacks of all items."""

    def __init__(self, group: QUndoGroup, apply: Apply) -> None:
        self._group = group
        self._apply = apply
        self._gestures = 0

    def activate(self, item: Item | None) -> None:
        """Undo and redo act on this item from now on."""
        self.end_gesture()
        if item is None:
            self._group.setActiveStack(None)  # type: ignore[arg-type]  # its stub knows no null
            return
        if item.stack is None:
            item.stack = QUndoStack(self._group)
        self._group.setActiveStack(item.stack)

    def remove(self, item: Item) -> None:
        """Drop a closed item's steps."""
        if item.stack is not None:
            self._group.removeStack(item.stack)
            item.stack.deleteLater()
            item.stack = None

    def end_gesture(self) -> None:
        """The next change begins a new step."""
        self._gestures += 1

    def push(self, item: Item, after: LookState, *, gesture: str | None, text: str) -> None:
        """Change an active item's look; nothing where it has that look already."""
        if item.stack is not None and after != LookState(item.look, touched=item.touched):
            key = None if gesture is None else f"{gesture} {self._gestures}"
            item.stack.push(LookCommand(item, after, apply=self._apply, gesture=key, text=text))


def describe_change(old: Look, new: Look) -> str:
    """The name of an undo step."""
    if new.temperature != old.temperature:
        return QCoreApplication.translate("Session", "Temperature")
    if new.vividness != old.vividness:
        return QCoreApplication.translate("Session", "Vividness")
    return QCoreApplication.translate("Session", "Saturation")
