"""One look for many: treatments, or parts of them, given to several photographs. GUI thread only."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from enum import StrEnum
from typing import Any

from PySide6.QtCore import QObject, Signal

from colorstudio.core.reference import Reference
from colorstudio.core.treatment import Treatment
from colorstudio.library.presets import Preset, list_presets
from colorstudio.session.album import Album, Item
from colorstudio.session.editing import Editing
from colorstudio.session.keeping import Keeping


class Part(StrEnum):
    """A part of a treatment that can be given alone."""

    LOOK = "look"
    HINTS = "hints"
    REFERENCE = "reference"
    NETWORK = "network"  # with effort and side


_FIELDS = {
    Part.LOOK: ("look",),
    Part.HINTS: ("hints",),
    Part.REFERENCE: ("reference",),
    Part.NETWORK: ("network", "effort", "side"),
}
ALL = frozenset(Part)
COMMON = ALL - {Part.HINTS}  # what suits other photographs, too: a hint says what is at one place of one


def give(given: Treatment, onto: Treatment, parts: Iterable[Part] = ALL) -> Treatment:
    """The treatment `onto` with these parts of `given` in the place of its own. Its frame and its turn stay."""
    fields: dict[str, Any] = {name: getattr(given, name) for part in parts for name in _FIELDS[part]}
    return replace(onto, **fields)


def use_preset(preset: Treatment, onto: Treatment) -> Treatment:
    """The treatment with a preset's look, and with what else the preset decides; the rest stays."""
    decided = {
        name: value
        for name in ("network", "effort", "side", "reference", "frame")
        if (value := getattr(preset, name)) is not None
    }
    return replace(onto, look=preset.look, hints=preset.hints or onto.hints, **decided)


class Spreading(QObject):
    """Gives treatments to photographs, undoably, one step of each. Every method: GUI thread only."""

    presets_changed = Signal()

    def __init__(self, album: Album, editing: Editing, keeping: Keeping, parent: QObject) -> None:
        super().__init__(parent)
        self._album = album
        self._editing = editing
        self._keeping = keeping

    def give(self, treatment: Treatment, items: Iterable[Item], parts: Iterable[Part] = ALL) -> None:
        """Give these parts of a treatment to items."""
        wanted = frozenset(parts)
        self._change(items, lambda before: give(treatment, before, wanted), self.tr("Paste Treatment"))

    def turn(self, items: Iterable[Item], by: int) -> None:
        """Turn items by so many degrees more, clockwise: 90, 180 or 270; hints and frames turn along."""
        texts = {90: self.tr("Turn Right"), 270: self.tr("Turn Left")}
        self._change(items, lambda before: before.turned(by), texts.get(by, self.tr("Turn")))

    def use_preset(self, preset: Preset, items: Iterable[Item]) -> None:
        """Treat items after a preset; their hints stay."""
        self._change(items, lambda before: use_preset(preset.treatment, before), preset.title)

    def set_reference(self, reference: Reference | None, items: Iterable[Item]) -> None:
        """Let items follow the colours of another photograph (None: of none)."""
        text = self.tr("Reference") if reference is not None else self.tr("Remove Reference")
        self._change(items, lambda before: replace(before, reference=reference), text)

    def presets(self) -> list[Preset]:
        """The bundled ones, then the user's own. Raises LibraryError."""
        return list_presets(self._keeping.library)

    def save_preset(self, title: str, treatment: Treatment) -> None:
        """Keep look and reference of a treatment under a name; raises LibraryError."""
        self._keeping.library.put_preset(title, Treatment(look=treatment.look, reference=treatment.reference))
        self.presets_changed.emit()

    def drop_preset(self, title: str) -> None:
        """Delete one of the user's own; raises LibraryError."""
        self._keeping.library.drop_preset(title)
        self.presets_changed.emit()

    def _change(self, items: Iterable[Item], decide: Callable[[Treatment], Treatment], text: str) -> None:
        """Once what was decided earlier about each of them is known, or it would be lost."""
        wanted = list(items)

        def change() -> None:
            there = [item for item in wanted if self._album.holds(item)]
            self._editing.edit_all(there, decide, text=text)
            for item in there:
                self._album.item_changed.emit(item)

        self._keeping.restore_all(wanted, change)
