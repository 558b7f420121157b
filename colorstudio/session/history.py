"""Undoable changes of what is done to photographs: one stack an item, one step a gesture. GUI thread only."""

from collections.abc import Callable
from dataclasses import dataclass, fields

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QUndoCommand, QUndoGroup, QUndoStack

from colorstudio.core.effort import Effort
from colorstudio.core.look import PartialLook
from colorstudio.core.treatment import Treatment
from colorstudio.session.album import Item
from colorstudio.session.defaults import Defaults

translate = QCoreApplication.translate


@dataclass(frozen=True)
class Edit:
    """What a step leads to: an item's treatment, and the program's choices that were made with it."""

    treatment: Treatment
    defaults: Defaults


Apply = Callable[[Item, Edit, Edit], None]  # to an item, from this edit, to that


class EditCommand(QUndoCommand):
    """A change of one item's treatment; changes of one gesture merge into one step."""

    def __init__(self, item: Item, before: Edit, after: Edit, *, apply: Apply, gesture: str | None, text: str) -> None:
        super().__init__(text)
        self._item = item
        self.before, self.after = before, after
        self._apply = apply
        self._gesture = gesture

    def redo(self) -> None:
        """Go to the new treatment; also called when pushed."""
        self._apply(self._item, self.before, self.after)

    def undo(self) -> None:
        """Go back to the old one."""
        self._apply(self._item, self.after, self.before)

    def id(self) -> int:
        """Commands with the same id may merge; those of -1 never do."""
        return -1 if self._gesture is None else 1

    def mergeWith(self, other: QUndoCommand) -> bool:
        """Take over the end of a later change of the same gesture; a drag back to its start is no step."""
        if not isinstance(other, EditCommand) or other._gesture != self._gesture:
            return False
        self.after = other.after
        self.setObsolete(self.after == self.before)
        return True


class History:
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
        self._group.setActiveStack(self.adopt(item))

    def adopt(self, item: Item) -> QUndoStack:
        """Let an item's treatment be changed; gives its stack."""
        if item.stack is None:
            item.stack = QUndoStack(self._group)
        return item.stack

    def clear(self, item: Item) -> None:
        """Drop an item's steps; it goes on having a stack."""
        if item.stack is not None:
            item.stack.clear()

    def remove(self, item: Item) -> None:
        """Drop a closed item's steps."""
        if item.stack is not None:
            self._group.removeStack(item.stack)
            item.stack.deleteLater()
            item.stack = None

    def end_gesture(self) -> None:
        """The next change begins a new step."""
        self._gestures += 1

    def push(self, item: Item, before: Edit, after: Edit, *, gesture: str | None = None, text: str = "") -> None:
        """Change the treatment of an item that was active once; nothing where there is no difference.

        text: the name of the step, by default after what changed.
        """
        if item.stack is not None and after != before:
            key = None if gesture is None else f"{gesture} {self._gestures}"
            text = text or describe(before, after)
            item.stack.push(EditCommand(item, before, after, apply=self._apply, gesture=key, text=text))

    def last_step(self, item: Item) -> Edit | None:
        """What undoing an item's last step would lead to; None where there is none."""
        command = item.stack.command(item.stack.index() - 1) if item.stack is not None else None
        return command.before if isinstance(command, EditCommand) else None


def describe(before: Edit, after: Edit) -> str:
    """The name of an undo step, after what changed."""
    old, new = before.treatment, after.treatment
    if old.turn != new.turn:
        return translate("Session", "Turn")
    if old.look != new.look:
        return _describe_look(old.look, new.look)
    if old.hints != new.hints:
        if len(old.hints) == len(new.hints):
            return translate("Session", "Change Hint")
        return (
            translate("Session", "Add Hint") if len(new.hints) > len(old.hints) else translate("Session", "Remove Hint")
        )
    if old.reference != new.reference:
        return translate("Session", "Reference")
    if old.frame != new.frame:
        return translate("Session", "Frame")
    if (old.effort, before.defaults.effort) != (new.effort, after.defaults.effort):
        effort = new.effort or after.defaults.effort
        return translate("Session", "Best Quality") if effort is Effort.BEST else translate("Session", "Fast")
    if (old.side, before.defaults.side) != (new.side, after.defaults.side):
        return translate("Session", "Network Input")
    return translate("Session", "Network")


def _describe_look(old: PartialLook, new: PartialLook) -> str:
    changed = [field.name for field in fields(new) if getattr(new, field.name) != getattr(old, field.name)]
    names = {
        "temperature": translate("Session", "Temperature"),
        "vividness": translate("Session", "Vividness"),
        "saturation": translate("Session", "Saturation"),
        "warmth": translate("Session", "Warmth"),
        "tint": translate("Session", "Tint"),
    }
    return names[changed[0]] if len(changed) == 1 else translate("Session", "Look")
