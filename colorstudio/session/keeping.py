"""What was decided about photographs, kept in the library and found there again. GUI thread only."""

from collections import deque
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from colorstudio.core.treatment import UNTOUCHED, Treatment
from colorstudio.engine.source import PhotoSource
from colorstudio.errors import Cancelled, LibraryError, Said, reason, spoken
from colorstudio.files.content import Content, identify, identify_pixels
from colorstudio.files.seen import Seen, look_at_file
from colorstudio.library.exchange import TakenIn, export_library, import_library
from colorstudio.library.treatments import Kept, Snapshot, TreatmentLibrary
from colorstudio.session.album import Album, Item
from colorstudio.session.clerk import Clerk
from colorstudio.session.editing import Editing
from colorstudio.session.news import News, in_words
from colorstudio.session.screen import Screen

_AT_ONCE = 32  # photographs looked up between two answers, so that the first of a folder are marked soon


@dataclass(frozen=True)
class _LookedUp:
    """What the library knows of a photograph. content: None where it cannot know it, and nothing was read whole.

    seen: its file, whose content that is.
    """

    content: Content | None
    kept: Kept | None
    seen: Seen | None = None


@dataclass(frozen=True)
class _Stored:
    """What was stored, and the snapshot that something else, which lay there, became."""

    content: Content
    aside: str | None
    snapshots: tuple[Snapshot, ...]


class Keeping(QObject):
    """Restores treatments before photographs come on screen, and stores them at the end of each gesture.

    Two clerks: one for the photograph that the user waits for and for all that is written, one for looking through the
    others and for reading whole files, so that a folder of thousands delays nothing. Every method: GUI thread only.
    """

    kept = Signal(object)  # Item: what is decided about it now is in the library
    changed = Signal()  # what the library holds: something was stored, forgotten or taken in

    def __init__(
        self,
        library: TreatmentLibrary,
        album: Album,
        editing: Editing,
        *,
        screen: Screen,
        news: News,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self.library = library
        self._album = album
        self._editing = editing
        self._screen = screen
        self._news = news
        self._desk = Clerk(self)
        self._shelves = Clerk(self)
        self._waiting: deque[Item] = deque()  # to be looked up when there is time
        self._seen: set[int] = set()
        self._looking = False
        self._closed = False
        self._held: dict[int, Treatment] = {}  # by item: what the library holds of it, as far as it was read or written
        self._told: set[str] = set()  # sentences: a full disk is told of once, and not at each gesture
        album.items_changed.connect(self._look_through)
        editing.decided.connect(self.keep)
        screen.prepare = self.restore

    def close(self) -> None:
        """Finish what is to be stored; from closeEvent only."""
        self._closed = True
        self._shelves.close()
        self._desk.close()
        self.library.close()

    # --- Finding -----------------------------------------------------------------------------------------

    def restore(self, item: Item, then: Callable[[], object]) -> None:
        """Give an item what was decided about it earlier; then call `then`, at once where that was done before."""
        self.restore_all([item], then)

    def restore_all(self, items: Iterable[Item], then: Callable[[], object]) -> None:
        """The same for several: an export of a folder needs what was decided about photographs not yet looked at."""
        unknown = [item for item in items if not item.restored]
        if not unknown:
            then()
            return
        self._desk.do(
            partial(self._look_up_all, [(item.source, item.content) for item in unknown]),
            then=partial(self._take, unknown, then),
            failed=partial(self._go_without, unknown, then),
        )

    @Slot()
    def _look_through(self) -> None:
        """Look up what is new in the album, in the background."""
        fresh = [item for item in self._album.items if not item.restored and item.id not in self._seen]
        self._seen.update(item.id for item in fresh)
        self._waiting.extend(fresh)
        if not self._looking:
            self._look_further()

    def _look_further(self) -> None:
        some = [self._waiting.popleft() for _ in range(min(_AT_ONCE, len(self._waiting)))]
        self._looking = bool(some)
        if some:  # behind what is being stored: one of them may be a photograph that was closed a moment ago
            self._desk.do(lambda: None, then=lambda _: self._look_up_behind(some))

    def _look_up_behind(self, some: list[Item]) -> None:
        self._shelves.do(
            partial(self._look_up_all, [(item.source, item.content) for item in some]),
            then=partial(self._take, some, self._look_further),
            failed=partial(self._go_without, some, self._look_further),
        )

    def _look_up_all(self, sources: list[tuple[PhotoSource, Content | None]]) -> list[_LookedUp]:
        """On a clerk's thread."""
        return [self._look_up(source, content) for source, content in sources]

    def _look_up(self, source: PhotoSource, content: Content | None) -> _LookedUp:
        seen = source.seen or (look_at_file(source.path) if source.path is not None else None)
        if content is None:
            with suppress(OSError):  # whoever opens the photograph tells of it
                content = self._content_if_known(source)
            if source.path is not None and seen is not None and not seen.holds(source.path):
                content = None  # of another file
        return _LookedUp(content, self.library.get_all(content.key) if content else None, seen)

    def _content_if_known(self, source: PhotoSource) -> Content | None:
        if source.path is not None and self.library.key_of_picture(source.path) is None:
            if not self.library.may_know([source.path]):
                return None
            bounds = source.piece.bounds if source.piece else None
            return identify(source.path, self._check).of_page(source.page).of_piece(bounds)
        return self._content(source)

    def _content(self, source: PhotoSource) -> Content:
        """On a clerk's thread; reads the whole file, once. Raises LibraryError where another one lies there."""
        if source.path is None:
            assert source.pixels is not None  # a source has one of the two
            return identify_pixels(source.pixels)
        bounds = source.piece.bounds if source.piece else None
        if key := self.library.key_of_picture(source.path):
            return Content(key, "").of_piece(bounds)
        content = identify(source.path)
        if source.seen is not None and not source.seen.holds(source.path):
            raise LibraryError(Said.FILE_REPLACED, name=spoken(source.name))
        return content.of_page(source.page).of_piece(bounds)

    def _check(self) -> None:
        if self._closed:
            raise Cancelled

    def _take(self, items: list[Item], then: Callable[[], object], found: list[_LookedUp]) -> None:
        for item, looked_up in zip(items, found, strict=True):
            if self._album.holds(item) and not item.restored and _is_of(item, looked_up):
                item.restored = True
                if looked_up.kept is not None:
                    item.take_file(looked_up.seen)
                item.know_content(looked_up.content)
                if looked_up.kept is not None:
                    self._give(item, looked_up.kept)
        self._tell_notices()
        then()

    def _give(self, item: Item, kept: Kept) -> None:
        item.snapshots = kept.snapshots
        if not item.treatment.touched:
            item.treatment = item.kept = self._held[item.id] = kept.treatment
            self._screen.follow(item)
        else:  # decided while the library could not be read
            self.keep(item)
        self._album.item_changed.emit(item)
        if item is self._screen.current:
            self._editing.changed.emit()

    def _go_without(self, items: list[Item], then: Callable[[], object], error: Exception) -> None:
        """They are looked up again when they are selected; until then nothing that is kept is written over."""
        title = self.tr("What was decided about photographs cannot be read")
        self._tell(title, error, self.tr("What you decide now does not replace it."))
        then()

    # --- Storing -----------------------------------------------------------------------------------------

    @Slot(object)
    def keep(self, item: Item) -> None:
        """Store what is decided about an item; kept follows."""
        treatment = item.treatment
        if treatment == item.kept:
            return
        item.kept = treatment
        self._desk.do(
            partial(self._put, item.source, item.content, treatment, item.name),
            then=partial(self._remember, item),
            failed=partial(self._fail_to_keep, item, treatment),
        )

    def put_snapshot(self, item: Item, title: str, treatment: Treatment) -> None:
        """Keep a treatment of an item's under a name; item_changed follows."""

        def write() -> Content:
            content = item.content or self._content(item.source)
            self._keep_picture(item.source, content)
            self.library.put_snapshot(content, title, treatment, name=item.name)
            return content

        self._change_snapshots(item, write)

    def drop_snapshot(self, item: Item, title: str) -> None:
        """Forget the snapshot of this name; item_changed follows."""

        def erase() -> Content:
            content = item.content or self._content(item.source)
            self.library.drop_snapshot(content.key, title)
            return content

        self._change_snapshots(item, erase)

    def _change_snapshots(self, item: Item, work: Callable[[], Content]) -> None:
        def change() -> _LookedUp:
            content = work()
            return _LookedUp(content, self.library.get_all(content.key))

        def show(found: _LookedUp) -> None:
            item.know_content(found.content)
            item.snapshots = found.kept.snapshots if found.kept else ()
            if self._album.holds(item):
                self._album.item_changed.emit(item)
            self._tell_notices()

        self._desk.do(change, then=show, failed=partial(self._tell, self.tr("The snapshot could not be kept")))

    def _put(self, source: PhotoSource, content: Content | None, treatment: Treatment, name: str) -> _Stored:
        """On the clerk's thread."""
        content = content or self._content(source)
        if treatment.touched:
            self._keep_picture(source, content)
        aside = self.library.put(content, treatment, name=name, instead_of=self._held.get(source.photo_id, UNTOUCHED))
        self._held[source.photo_id] = treatment
        kept = self.library.get_all(content.key)
        if source.pixels is not None and kept is None:
            self.library.forget(content.key)  # the picture, too
        return _Stored(content, aside, kept.snapshots if kept is not None else ())

    def _keep_picture(self, source: PhotoSource, content: Content) -> None:
        from colorstudio.library.pictures import pixels_to_png  # libvips: not before it is needed

        if source.pixels is not None and self.library.picture(content.key) is None:
            self.library.keep_picture(content.key, pixels_to_png(source.pixels))

    def _remember(self, item: Item, stored: _Stored) -> None:
        item.know_content(stored.content)
        item.snapshots, item.restored = stored.snapshots, True
        if stored.aside is not None:
            sentence = self.tr("Something else was decided about {name} before. It is kept as its snapshot “{title}”.")
            self._news.noticed.emit(sentence.format(name=item.name, title=stored.aside))
        self._told.clear()
        self._tell_notices()
        self.changed.emit()
        if self._album.holds(item):
            self.kept.emit(item)

    def _fail_to_keep(self, item: Item, treatment: Treatment, error: Exception) -> None:
        if item.kept == treatment:  # else a later one is on its way, and may come through
            item.kept = self._held.get(item.id, UNTOUCHED)
        self._tell(self.tr("What you decided about {name} cannot be kept").format(name=item.name), error)

    # --- The library as a whole --------------------------------------------------------------------------

    def forget(self, items: Iterable[Item]) -> None:
        """Forget all that was decided about these items, snapshots and undo steps among it."""
        found = list(items)
        for item in found:
            self._editing.forget(item)

        def erase() -> None:
            for item in found:
                content = item.content or self._content(item.source)
                self.library.forget(content.key)
                self._held.pop(item.id, None)

        self._desk.do(
            erase,
            then=lambda _: self.changed.emit(),
            failed=partial(self._tell, self.tr("It could not be forgotten")),
        )

    def forget_all(self) -> None:
        """Forget all photographs, the open ones among them; presets stay."""
        for item in self._album.items:
            self._editing.forget(item)

        def erase() -> None:
            self.library.forget_all()
            self._held.clear()

        self._desk.do(
            erase,
            then=lambda _: self.changed.emit(),
            failed=partial(self._tell, self.tr("It could not be forgotten")),
        )

    def export_to(self, path: Path) -> None:
        """Write the library as a JSON file; a notice follows."""

        def tell(count: int) -> None:
            sentence = self.tr("What was decided about %n photograph(s) is in “{name}” now.", "", count)
            self._news.noticed.emit(sentence.format(name=path.name))

        self._desk.do(
            partial(export_library, self.library, path),
            then=tell,
            failed=partial(self._tell, self.tr("The treatments could not be exported")),
        )

    def import_from(self, path: Path) -> None:
        """Take in such a file; a notice follows, and open photographs that nothing was decided about follow it."""

        def tell(taken: TakenIn) -> None:
            sentence = self.tr("“{name}” knows %n photograph(s). New or newer: {changed}.", "", taken.found)
            self._news.noticed.emit(sentence.format(name=path.name, changed=taken.changed))
            for item in self._album.items:
                if not item.treatment.touched:
                    item.restored = False
                    self._seen.discard(item.id)
            self.changed.emit()
            self._look_through()

        self._desk.do(
            partial(import_library, self.library, path),
            then=tell,
            failed=partial(self._tell, self.tr("The treatments could not be imported")),
        )

    def pictures(self) -> list[tuple[Kept, Path]]:
        """The pasted pictures that are kept, the last changed first. Raises LibraryError."""
        found = (
            (kept, self.library.picture(kept.content.key)) for kept in self.library.all() if not kept.content.sketch
        )
        return [(kept, file) for kept, file in found if file is not None]

    # --- Telling -----------------------------------------------------------------------------------------

    def _tell(self, title: str, error: Exception, addition: str = "") -> None:
        if isinstance(error, OSError) and not isinstance(error, LibraryError):
            sentence = reason(error)
        else:
            sentence = self._news.sentence(error)
        if sentence not in self._told:
            self._told.add(sentence)
            self._news.failed.emit(title, f"{sentence} {addition}".strip())
        self._tell_notices()

    def _tell_notices(self) -> None:
        for notice in self.library.take_notices():
            self._news.failed.emit(self.tr("The library of treatments"), in_words(notice))


def _is_of(item: Item, looked_up: _LookedUp) -> bool:
    """Whether what was looked up is of the file that the item was read from; that may have been done meanwhile."""
    seen = item.source.seen
    return seen is None or looked_up.seen is None or seen.signature == looked_up.seen.signature
