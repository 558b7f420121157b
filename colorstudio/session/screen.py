"""The photograph on screen and the one on its way there: opened, coloured, drawn."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from colorstudio import paths
from colorstudio.core.treatment import Treatment
from colorstudio.engine.questions import Question
from colorstudio.engine.requests import (
    ColouredThumbnailRequest,
    CompareRequest,
    FindRequest,
    OpenRequest,
    PhotoInfo,
    Predicted,
    PredictRequest,
    RecognizeRequest,
    RenderRequest,
    Request,
    ThumbnailRequest,
    TurnRequest,
)
from colorstudio.engine.source import NetworkChoice
from colorstudio.engine.view import Frame, View
from colorstudio.session.album import Album, Item, State
from colorstudio.session.equipment import Equipment
from colorstudio.session.news import News
from colorstudio.session.work import Work
from colorstudio.settings import Settings

REST = 120  # ms from a frame on without a move, after which a hand that still holds a slider or a pin rests


def _at_once(_: Item, then: Callable[[], object]) -> None:
    then()


class Screen(QObject):
    """Brings items on screen. Every method: GUI thread only."""

    current_changed = Signal(object)  # Item | None: another item was selected; its info may still be None
    opened = Signal(object)  # Item: the current item's size (item.info) is known; answer with set_view()
    turned = Signal(object)  # Item: the one shown lies another way now, its size with it; answer with set_view()
    frame_ready = Signal(object)  # Frame of the item shown
    kept_colours = Signal(object)  # Item: it was to be coloured anew and was not; it still shows the colours before

    def __init__(
        self, work: Work, album: Album, equipment: Equipment, *, settings: Settings, news: News, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._work = work
        self._album = album
        self._equipment = equipment
        self._settings = settings
        self._news = news
        self.current: Item | None = None  # selected: on screen, or on its way there
        self.shown: Item | None = None  # opened: its frames are drawn, until the next one has opened
        self.prepare: Callable[[Item, Callable[[], object]], None] = _at_once  # what goes before showing an item
        self._preview: Treatment | None = None  # drawn in the place of the shown item's own
        self._is_coarse = False  # what was asked to be drawn last, or came of it
        self._rest = QTimer(self, singleShot=True, interval=REST)
        self._rest.timeout.connect(self.sharpen)
        self._colouring: tuple[Item, NetworkChoice | None] | None = None  # what was asked for last
        equipment.defaults_changed.connect(self.follow_all)

    def select(self, item: Item | None, *, heading: int = 0) -> None:
        """Bring an item on screen (None: nothing); one that failed or was cancelled is tried again.

        heading: 1 or -1, where the item was come upon on the way through the album: if it cannot be opened, the next
        one that way is.
        """
        if item is None:
            self.shown = None
            self._make_current(None)
        elif item is not self.current or item.state in (State.WAITING, State.FAILED):
            self._make_current(item)
            # Nothing was decided about it: whatever lies there now is what is wanted.
            source = item.source if item.treatment.touched else replace(item.source, seen=None)
            self._work.ask(
                OpenRequest(source, item.treatment.degrees),
                then=partial(self._open, item),
                failed=partial(self._fail_to_open, item, heading),
                cancelled=partial(self._stop, item),
                alive=partial(self._album.holds, item),
                text=self.tr("Opening {name}").format(name=item.name),
            )
            self._album.set_state(item, State.OPENING)

    def step(self, by: int) -> None:
        """Select the next item (by 1) or the one before (by -1), round the ends, past those that cannot be opened."""
        if self.current is not None:
            self._step_from(self.current, by)

    def forget(self, item: Item) -> None:
        """The item was closed: nothing of it is drawn any more."""
        self._work.cancel_where(lambda request: _shows(request, item.id))
        if item is self.shown:
            self.shown = None

    def cancel(self) -> None:
        """Stop opening and colouring; a photograph that was being coloured anew keeps the colours it has."""
        item = self.shown if self.shown is self.current else None
        anew = item is not None and self._is_coloured_anew(item)
        self._work.cancel_kind(OpenRequest, PredictRequest, FindRequest)
        if anew:
            self.kept_colours.emit(item)

    def set_view(self, view: View) -> None:
        """Draw this part of the item shown; frame_ready follows."""
        if self.shown is not None:
            self.shown.view = view
            self.draw()

    def preview(self, treatment: Treatment | None) -> None:
        """Draw the item shown as if it were so treated, until something is decided about it; None: as it is."""
        if treatment is not None and self.shown is not None:
            treatment = treatment.turned_to(self.shown.turn)
        if treatment != self._preview:
            self._preview = treatment
            self.draw()

    def draw(self, *, moving: bool = False) -> None:
        """Draw the item shown, as it is treated now; frame_ready follows. Its colours stay until newer ones come.

        moving: by a hand, perhaps coarsely first; the sharp frame follows when it rests.
        """
        item = self.shown
        self._is_coarse = moving
        self._rest.stop()
        if item is not None and item.view is not None:
            title = self.tr("{name} could not be drawn").format(name=item.name)
            choice = item.coloured or self._equipment.choice_of(item.treatment)
            self._work.ask(
                RenderRequest(item.source, choice, self._preview or item.treatment, item.view, moving=moving),
                then=self._tell_frame,
                failed=partial(self._news.fail, title),
                alive=partial(self._is_shown, item),
            )

    @Slot()
    def sharpen(self) -> None:
        """The hand rests: draw what was drawn coarsely."""
        self._rest.stop()
        if self._is_coarse:
            self.draw()

    def follow(self, item: Item, *, moving: bool = False) -> None:
        """What holds for an item changed: draw it again, or colour it anew where its network is another.

        An item that is not on screen is coloured when it is selected. moving: see draw().
        """
        if item is self.shown:
            self._preview = None
        if item.follow_turn() and item is self.shown:
            self.turned.emit(item)
        choice = self._equipment.choice_of(item.treatment)
        if item is not self.shown or item is not self.current:
            if item.state is State.READY and item.coloured != choice:
                self._album.set_state(item, State.WAITING)
            return
        stale = item.coloured != choice if item.state is State.READY else self._colouring != (item, choice)
        if stale and item.state is not State.OPENING:
            self._colour(item)
        self.draw(moving=moving)

    @Slot()
    def follow_all(self) -> None:
        """What treatments follow changed: so does what the items are coloured with."""
        for item in self._album.items:
            self.follow(item)

    def _is_shown(self, item: Item) -> bool:
        return item is self.shown

    def _tell_frame(self, frame: Frame) -> None:
        item = self.shown
        if item is not None and frame.treatment.degrees != item.turn:  # drawn before it was turned
            return
        if item is not None and frame.step == 1 and (frame.treatment, frame.view) == (item.treatment, item.view):
            self._is_coarse = False
        elif self._is_coarse:  # from now on, not from when it was asked for: a slow machine is not kept from following
            self._rest.start()
        self.frame_ready.emit(frame)

    def _open(self, item: Item, info: PhotoInfo) -> None:
        item.info = info
        item.take_file(info.seen)
        if info.pages > 1 and self._album.holds(item):
            self._album.add_pages(item, info.pages)
        self.prepare(item, partial(self._show, item))

    def _show(self, item: Item) -> None:
        if not self._album.holds(item):
            return
        if item is not self.current:  # another one was selected while this answer was on its way
            self._album.set_state(item, State.WAITING)
            return
        if item.path and item.named:
            self._settings.add_recent(item.path)
        self.shown = item
        self._preview = None
        item.follow_turn()
        self._album.set_state(item, State.COLOURING)
        self.opened.emit(item)
        self._colour(item)

    def _take_prediction(self, item: Item, predicted: Predicted) -> None:
        if predicted.network == self._equipment.choice_of(item.treatment):
            item.coloured, item.frames = predicted.network, predicted.frames
            self._album.set_state(item, State.READY)
            self.draw()

    def _step_from(self, item: Item, by: int) -> None:
        items = self._album.items
        place = items.index(item)
        others = [items[(place + by * away) % len(items)] for away in range(1, len(items))]
        openable = (other for other in others if other.info is not None or other.state is not State.FAILED)
        if (other := next(openable, None)) is not None:
            self.select(other, heading=by)

    def _fail_to_open(self, item: Item, heading: int, error: Exception) -> None:
        wanted = item is self.current
        self._fail(item, self.tr("{name} could not be opened").format(name=item.name), error)
        if wanted and heading and self.shown is not None:  # else the next one that waits is tried already
            self._step_from(item, heading)

    def _fail(self, item: Item, title: str, error: Exception) -> None:
        """The picture on screen stays where there is one; else the next photograph of the album is tried."""
        self._album.fail(item, self._news.sentence(error))
        untried = (other for other in self._album.items if other.state is State.WAITING)
        if item is self.current and item is not self.shown:
            if self.shown is not None:
                self._return_to_shown(item)
            elif (other := next(untried, None)) is not None:
                self.select(other)
        self._news.fail(title, error)

    def _fail_to_colour(self, item: Item, title: str, error: Exception) -> None:
        anew = self._is_coloured_anew(item)
        self._fail(item, title, error)
        if anew:
            self.kept_colours.emit(item)

    def _is_coloured_anew(self, item: Item) -> bool:
        """Whether an item on screen is to get other colours than those that it shows."""
        choice = self._equipment.choice_of(item.treatment)
        return item is self.shown and item.state is State.COLOURING and item.coloured not in (None, choice)

    def _stop(self, item: Item) -> None:
        """It was cancelled, or gave way to another one."""
        self._album.set_state(item, State.WAITING)
        self._return_to_shown(item)

    def _return_to_shown(self, item: Item) -> None:
        """This item does not come on screen after all: what is there is the current one again."""
        shown = self.shown
        if item is self.current and shown is not None and shown is not item:
            self._make_current(shown)
            if shown.state is State.WAITING:  # its colouring gave way to the other item
                self._colour(shown)

    def _make_current(self, item: Item | None) -> None:
        if item is not self.current:
            self.current = item
            self.current_changed.emit(item)

    def _colour(self, item: Item) -> None:
        choice = self._equipment.choice_of(item.treatment)
        self._colouring = item, choice
        if choice is None:
            self._tell_no_network(item)
            return
        self._work.ask(
            PredictRequest(item.source, choice),
            then=partial(self._take_prediction, item),
            failed=partial(self._fail_to_colour, item, self.tr("{name} could not be coloured").format(name=item.name)),
            cancelled=partial(self._stop, item),
            alive=partial(self._album.holds, item),
            text=self.tr("Colouring {name}").format(name=item.name),
        )
        self._album.set_state(item, State.COLOURING)

    def _tell_no_network(self, item: Item) -> None:
        folder = paths.models_folders()[-1]
        if (named := item.treatment.network) is not None:
            title = self.tr("The network “{name}” is not here").format(name=named.name)
            sentence = self.tr("{photo} was treated with it. Put its file into {folder}, or choose another network.")
        else:
            title = self.tr("There is no network to colour with")
            sentence = self.tr("Put a network file into {folder} and start again.")
        sentence = sentence.format(folder=folder, photo=item.name)
        self._album.fail(item, sentence)
        self._news.failed.emit(title, sentence)


def _shows(request: Request[Any], photo_id: int) -> bool:
    """Whether a request only serves to show this photograph; a save of it goes on after it was closed."""
    drawing = (OpenRequest, PredictRequest, RenderRequest, RecognizeRequest, CompareRequest, TurnRequest, Question)
    showing = (*drawing, ThumbnailRequest, ColouredThumbnailRequest)
    return isinstance(request, showing) and request.source.photo_id == photo_id
