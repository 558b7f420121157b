"""The photographs of a session, and what is known of each. GUI thread only."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoStack

from colorstudio.core.box import Bounds, Piece
from colorstudio.core.treatment import UNTOUCHED, Treatment
from colorstudio.core.turn import turn_bounds, turn_size
from colorstudio.engine.requests import PhotoInfo
from colorstudio.engine.source import NetworkChoice, PhotoSource, Pixels
from colorstudio.engine.view import View
from colorstudio.files.content import Content
from colorstudio.files.crop import crop_pixels
from colorstudio.files.seen import Seen
from colorstudio.files.turn import turn_pixels
from colorstudio.library.treatments import Snapshot

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

THUMBNAILS_HELD = 1000  # 160 x 120 x 3 bytes each: 58 MB


class State(StrEnum):
    """Where an item stands; equal to its plain string, so `item.state == "ready"` holds."""

    WAITING = "waiting"
    OPENING = "opening"
    COLOURING = "colouring"
    READY = "ready"
    FAILED = "failed"


@dataclass(eq=False)
class Item:
    """One photograph of the session. Read it anywhere on the GUI thread; only Session changes it.

    treatment: what was decided about it; saved: the same at the last save or export, None before. coloured: with what
    the colours on screen were made, None before there were any. frames: where photographs were seen on the sheet.
    kept: what the library holds of it, or is about to; restored: the library was asked. content: by what it is
    kept, None until it was needed. snapshots: earlier treatments that the user gave names.
    coloured_thumbnail: as thumbnail, in the colours of thumbnail_of, which may be earlier ones.
    turn: as in the treatment; view, frames, colours and thumbnails are of the photograph so turned.
    named: the user named this very file, not a folder around it: it belongs among the recent files.
    error: why it failed, a sentence. thumbnail: (h, w, 3) uint8 sRGB, None until asked for and read, and
    again when many others were read since. view: the view it was last shown with.
    """

    source: PhotoSource
    named: bool = True
    treatment: Treatment = UNTOUCHED
    saved: Treatment | None = None
    kept: Treatment = UNTOUCHED
    restored: bool = False
    content: Content | None = None
    snapshots: tuple[Snapshot, ...] = ()
    coloured: NetworkChoice | None = None
    frames: tuple[Bounds, ...] = ()
    turn: int = 0
    info: PhotoInfo | None = None
    state: State = State.WAITING
    error: str | None = None
    thumbnail: NDArray[np.uint8] | None = field(default=None, repr=False)
    coloured_thumbnail: NDArray[np.uint8] | None = field(default=None, repr=False)
    thumbnail_of: tuple[NetworkChoice, Treatment] | None = None
    view: View | None = None
    stack: QUndoStack | None = field(default=None, repr=False)  # made when selected: items can be thousands

    @property
    def id(self) -> int:
        """Unique within the session."""
        return self.source.photo_id

    @property
    def name(self) -> str:
        """The file's name, or "Pasted picture"."""
        return self.source.name

    @property
    def path(self) -> Path | None:
        """The file, None for a pasted picture."""
        return self.source.path

    @property
    def size(self) -> tuple[int, int]:
        """Width and height as it is turned, pixels; zeros until it was opened."""
        return turn_size((self.info.width, self.info.height), self.turn) if self.info else (0, 0)

    @property
    def is_saved(self) -> bool:
        """Whether a file was written with all that is decided about it now."""
        return self.treatment == self.saved

    @property
    def dirty(self) -> bool:
        """Whether the user decided something that is not saved."""
        return self.treatment.touched and self.treatment != self.saved

    def take_file(self, seen: Seen | None) -> None:
        """It was read from this file (None: from none); what was made of another one in its place is let go."""
        before = self.source.seen
        if seen is None or (before is not None and before.signature == seen.signature):
            return
        self.source = replace(self.source, seen=seen)
        if before is not None:
            self.content, self.restored, self.snapshots, self.saved = None, False, (), None
            self.coloured, self.frames, self.view = None, (), None
            self.thumbnail = self.coloured_thumbnail = self.thumbnail_of = None
            if self.stack is not None:
                self.stack.clear()

    def know_content(self, content: Content | None) -> None:
        """By what it is kept; its file is known by it, too, whatever becomes of its times."""
        self.content = content
        seen, is_whole = self.source.seen, not self.source.page and self.source.piece is None
        if content is not None and content.sketch and seen is not None and is_whole:
            self.source = replace(self.source, seen=replace(seen, content=content.key))

    def follow_turn(self) -> bool:
        """Turn what is known of it as its treatment says; colours and view are to be made anew. False: no need."""
        by = (self.treatment.degrees - self.turn) % 360
        if not by:
            return False
        self.turn = self.treatment.degrees
        self.view, self.coloured, self.frames = None, None, ()
        self.thumbnail = None if self.thumbnail is None else turn_pixels(self.thumbnail, by)
        self.coloured_thumbnail = None if self.coloured_thumbnail is None else turn_pixels(self.coloured_thumbnail, by)
        return True


class Album(QObject):
    """The items in order, by id and by path. Every method: GUI thread only."""

    items_changed = Signal()  # items were added or removed
    item_changed = Signal(object)  # Item: its state, info, thumbnail, error or dirty changed

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._items: dict[int, Item] = {}
        self._ids = 0
        self._asked: set[int] = set()  # ids whose thumbnail is on its way
        self._thumbnails: OrderedDict[int, None] = OrderedDict()  # ids of those held, oldest first

    @property
    def items(self) -> tuple[Item, ...]:
        """All of them."""
        return tuple(self._items.values())

    def get(self, photo_id: int) -> Item | None:
        """The item of this id, unless it was closed."""
        return self._items.get(photo_id)

    def holds(self, item: Item) -> bool:
        """Whether the item is here still, and was not closed."""
        return self._items.get(item.id) is item

    def add_files(self, files: Iterable[Path], *, named: bool) -> Item | None:
        """Add files that are not here yet; gives the first one's item, new or not. One that failed waits again."""
        # Of pages the first.
        known = {item.path: item for item in reversed(self._items.values()) if item.path and item.source.piece is None}
        before = len(self._items)
        first: Item | None = None
        for path in files:
            item = known.get(path)
            if item is None:
                item = self._add(PhotoSource.of_file(self._next_id(), path), named=named)
                known[path] = item
            self.recover(item)
            first = first or item
        if len(self._items) > before:
            self.items_changed.emit()
        return first

    def add_pages(self, item: Item, pages: int) -> None:
        """Make a file's item that of its first page, and add the others behind it; items_changed follows."""
        assert item.path is not None  # pasted pixels have no pages
        seen = item.source.seen
        item.source = PhotoSource.of_file(item.id, item.path, 0, seen=seen)
        sources = [PhotoSource.of_file(self._next_id(), item.path, page, seen=seen) for page in range(1, pages)]
        others = [Item(source, treatment=item.treatment, turn=item.turn) for source in sources]
        order = list(self.items)
        place = order.index(item) + 1
        self._items = {one.id: one for one in (*order[:place], *others, *order[place:])}
        self.items_changed.emit()

    def add_pieces(self, item: Item, places: Iterable[Bounds]) -> tuple[Item, ...]:
        """Photographs of their own behind the sheet that they lie on; one that is here already is not added again.

        Each begins with what was decided about the sheet, without its frame and its hints. items_changed follows.
        """
        treatment = replace(item.treatment, frame=None, hints=())
        pieces: list[Item] = []
        for number, bounds in enumerate(places):
            in_file = turn_bounds(bounds, -item.turn % 360)
            source = _piece_of(item.source, Piece(number, in_file), self._next_id())
            known = next((one for one in self.items if _is_same(one.source, source)), None)
            pieces.append(known or Item(source, named=False, treatment=treatment, turn=item.turn))
        order = list(self.items)
        place = order.index(item) + 1
        added = [piece for piece in pieces if not self.holds(piece)]
        self._items = {one.id: one for one in (*order[:place], *added, *order[place:])}
        self.items_changed.emit()
        return tuple(pieces)

    def add_pixels(self, pixels: Pixels, name: str, *, content: Content | None = None) -> Item:
        """Add a picture without a file; its pixels are copied. content: by what it is kept, where that is known."""
        own = pixels.copy()
        own.setflags(write=False)
        item = self._add(PhotoSource(self._next_id(), name, pixels=own), named=False)
        item.content = content
        self.items_changed.emit()
        return item

    def move(self, items: Iterable[Item], before: Item | None) -> None:
        """Put items, in their order, before another one (None: at the end); items_changed follows."""
        moved = {item.id: item for item in self.items if item in set(items)}
        rest = [item for item in self.items if item.id not in moved]
        place = rest.index(before) if before in rest else self._place_after(before, rest)
        order = [*rest[:place], *moved.values(), *rest[place:]]
        if order != list(self.items):
            self._items = {item.id: item for item in order}
            self.items_changed.emit()

    def remove(self, item: Item) -> Item | None:
        """Take an item out; gives its neighbour: the next one, else the one before."""
        order = self.items
        place = order.index(item)
        neighbours = order[place + 1 :] or order[:place][::-1]
        del self._items[item.id]
        self._thumbnails.pop(item.id, None)
        self._asked.discard(item.id)
        return neighbours[0] if neighbours else None

    def set_state(self, item: Item, state: State) -> None:
        """The item stands there now, and nothing is wrong with it."""
        item.error = None
        item.state = state
        self.item_changed.emit(item)

    def fail(self, item: Item, sentence: str) -> None:
        """The item failed, for this reason."""
        item.error = sentence
        item.state = State.FAILED
        self.item_changed.emit(item)

    def recover(self, item: Item) -> None:
        """What failed about the item is over, or is to be tried again: it waits."""
        if item.state is State.FAILED:
            self.set_state(item, State.WAITING)

    def recover_read(self, item: Item) -> None:
        """It was read just now: where it could not be opened before, it waits. What failed later failed still."""
        if item.info is None:
            self.recover(item)

    def ask_thumbnail(self, item: Item) -> bool:
        """Whether the item's thumbnail is to be read now: it is neither here, nor on its way, nor broken."""
        if item.thumbnail is not None or item.error is not None or item.id in self._asked:
            return False
        self._asked.add(item.id)
        return True

    def thumbnail_came(self, item: Item, pixels: NDArray[np.uint8] | None) -> None:
        """Keep an item's thumbnail (None: it did not come after all)."""
        self._asked.discard(item.id)
        if pixels is None:
            return
        item.thumbnail = turn_pixels(pixels, item.turn)
        self._thumbnails[item.id] = None
        if len(self._thumbnails) > THUMBNAILS_HELD:
            oldest, _ = self._thumbnails.popitem(last=False)
            dropped = self._items[oldest]
            dropped.thumbnail = dropped.coloured_thumbnail = dropped.thumbnail_of = None

    def _place_after(self, before: Item | None, rest: list[Item]) -> int:
        """Where, among the rest, the first is that comes after an item which moves itself."""
        order = list(self.items)
        if before is None or before not in order:
            return len(rest)
        later = (item for item in order[order.index(before) :] if item in rest)
        following = next(later, None)
        return rest.index(following) if following is not None else len(rest)

    def _next_id(self) -> int:
        self._ids += 1
        return self._ids

    def _add(self, source: PhotoSource, *, named: bool) -> Item:
        item = self._items[source.photo_id] = Item(source, named=named)
        return item


def _piece_of(sheet: PhotoSource, piece: Piece, photo_id: int) -> PhotoSource:
    """The source of a piece; that of a pasted picture is a picture of its own."""
    if sheet.path is not None:
        return PhotoSource.of_file(photo_id, sheet.path, sheet.page, piece, seen=sheet.seen)
    assert sheet.pixels is not None  # a source has one of the two
    return PhotoSource(photo_id, f"{sheet.name} ({piece.number + 1})", pixels=crop_pixels(sheet.pixels, piece.bounds))


def _is_same(one: PhotoSource, other: PhotoSource) -> bool:
    """Whether two sources are of the same pixels of the same file, or picture."""
    if one.pixels is not None and other.pixels is not None:
        import numpy as np

        return one.name == other.name and np.array_equal(one.pixels, other.pixels)
    return one.path is not None and (one.path, one.page, one.piece) == (other.path, other.page, other.piece)
