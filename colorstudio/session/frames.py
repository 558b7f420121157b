"""Which part of the sheet on screen is photograph: found, moved by the user, or all of it. GUI thread only."""

from dataclasses import replace
from enum import StrEnum

from PySide6.QtCore import QObject, Signal, Slot

from colorstudio.core.box import Bounds
from colorstudio.core.treatment import Framing, frames_in, framing_of
from colorstudio.session.album import Album, Item, State
from colorstudio.session.editing import Editing
from colorstudio.session.screen import Screen

WHOLE: Bounds = (0.0, 0.0, 1.0, 1.0)


class Standing(StrEnum):
    """How the frame on screen came about."""

    UNKNOWN = "unknown"  # it is being looked for
    FOUND = "found"  # one, or several
    NOT_FOUND = "not found"  # all is photograph
    MOVED = "moved"  # the user set it, or one of several
    WHOLE = "whole"  # the user said that all is photograph


class Frames(QObject):
    """Tells and decides about the frame of the photograph on screen. Every method: GUI thread only."""

    changed = Signal()  # bounds or standing
    found = Signal(object)  # Item: on screen, and photographs inside a border were found on its sheet; told once

    def __init__(self, album: Album, editing: Editing, screen: Screen, parent: QObject) -> None:
        super().__init__(parent)
        self._editing = editing
        self._screen = screen
        self._album = album
        self._told: set[tuple[int, tuple[Bounds, ...]]] = set()
        album.item_changed.connect(self._follow)
        editing.changed.connect(self.changed)
        screen.opened.connect(self.changed)

    @property
    def standing(self) -> Standing:
        """How the frame of the photograph on screen came about."""
        item = self._screen.shown
        if item is None:
            return Standing.UNKNOWN
        if item.treatment.frame is not None:
            return Standing.WHOLE if item.treatment.frame == "none" else Standing.MOVED
        if not _is_looked_through(item):
            return Standing.UNKNOWN
        return Standing.FOUND if item.frames else Standing.NOT_FOUND

    @property
    def bounds(self) -> tuple[Bounds, ...]:
        """The photographs on the sheet on screen; its whole where that is one, empty while nobody knows."""
        item = self._screen.shown
        if item is None or self.standing is Standing.UNKNOWN:
            return ()
        if item.treatment.frame is not None:
            return frames_in(item.treatment.frame) or (WHOLE,)
        return item.frames or (WHOLE,)

    def move(self, bounds: tuple[Bounds, ...]) -> None:
        """The photographs lie there, in fractions of the sheet; one undo step, after which it is coloured anew."""
        self._decide(framing_of(bounds))

    def take_whole(self) -> None:
        """All of the sheet is photograph."""
        self._decide("none")

    def find(self) -> None:
        """Back to the frame that is found."""
        self._decide(None)

    def separate(self) -> tuple[Item, ...]:
        """Open the photographs on the sheet as ones of their own, behind it; none where there are not several."""
        item, places = self._screen.shown, self.bounds
        return self._album.add_pieces(item, places) if item is not None and len(places) > 1 else ()

    def _decide(self, frame: Framing | None) -> None:
        self._editing.edit(replace(self._editing.treatment, frame=frame), text=self.tr("Frame"))
        self._editing.end_gesture()

    @Slot(object)
    def _follow(self, item: Item) -> None:
        if item is not self._screen.shown:
            return
        self.changed.emit()
        found = item.frames if item.treatment.frame is None and _is_looked_through(item) else ()
        if found and (item.id, found) not in self._told:
            self._told.add((item.id, found))
            self.found.emit(item)


def _is_looked_through(item: Item) -> bool:
    """Whether an item was coloured with the frame that is found."""
    return item.state is State.READY and item.coloured is not None and item.coloured.frame is None
