"""The photograph on screen and the one on its way there: opened, coloured, drawn."""

from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal

from colorstudio import paths
from colorstudio.engine.requests import (
    FindRequest,
    OpenRequest,
    PhotoInfo,
    Predicted,
    PredictRequest,
    RecognizeRequest,
    RenderRequest,
    Request,
    ThumbnailRequest,
)
from colorstudio.engine.view import Frame, View
from colorstudio.session.album import Album, Item, State
from colorstudio.session.equipment import Equipment
from colorstudio.session.news import News
from colorstudio.session.work import Work
from colorstudio.settings import Settings


class Screen(QObject):
    """Brings items on screen. Every method: GUI thread only."""

    current_changed = Signal(object)  # Item | None: another item was selected; its info may still be None
    opened = Signal(object)  # Item: the current item's size (item.info) is known; answer with set_view()
    frame_ready = Signal(object)  # Frame of the item shown

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

    def select(self, item: Item | None) -> None:
        """Bring an item on screen (None: nothing); one that failed or was cancelled is tried again."""
        if item is None:
            self.shown = None
            self._make_current(None)
        elif item is not self.current or item.state in (State.WAITING, State.FAILED):
            self._make_current(item)
            self._work.ask(
                OpenRequest(item.source),
                then=partial(self._open, item),
                failed=partial(self._fail, item, self.tr("{name} could not be opened").format(name=item.name)),
                cancelled=partial(self._stop, item),
                alive=partial(self._album.holds, item),
                text=self.tr("Opening {name}").format(name=item.name),
            )
            self._album.set_state(item, State.OPENING)

    def forget(self, item: Item) -> None:
        """The item was closed: nothing of it is drawn any more."""
        self._work.cancel_where(lambda request: _shows(request, item.id))
        if item is self.shown:
            self.shown = None

    def cancel(self) -> None:
        """Stop opening and colouring."""
        self._work.cancel_kind(OpenRequest, PredictRequest, FindRequest)

    def set_view(self, view: View) -> None:
        """Draw this part of the item shown; frame_ready follows."""
        if self.shown is not None:
            self.shown.view = view
            self.draw()

    def draw(self) -> None:
        """Draw the item shown, with its look of now; frame_ready follows."""
        item = self.shown
        if item is not None and item.view is not None:
            title = self.tr("{name} could not be drawn").format(name=item.name)
            self._work.ask(
                RenderRequest(item.source, self._equipment.choice, item.look, item.view),
                then=self._tell_frame,
                failed=partial(self._news.fail, title),
                alive=partial(self._is_shown, item),
            )

    def recolour(self) -> None:
        """Predictions no longer hold: colour what is on screen again, the others when they are selected."""
        for item in self._album.items:
            if item.state is State.READY:
                self._album.set_state(item, State.WAITING)
        if self.shown is not None and self.shown is self.current:
            self._colour(self.shown)

    def _is_shown(self, item: Item) -> bool:
        return item is self.shown

    def _tell_frame(self, frame: Frame) -> None:
        self.frame_ready.emit(frame)

    def _open(self, item: Item, info: PhotoInfo) -> None:
        item.info = info
        if item is not self.current:  # another one was selected while this answer was on its way
            self._album.set_state(item, State.WAITING)
            return
        if item.path and item.named:
            self._settings.add_recent(item.path)
        self.shown = item
        self._album.set_state(item, State.COLOURING)
        self.opened.emit(item)
        self._colour(item)

    def _take_prediction(self, item: Item, predicted: Predicted) -> None:
        if predicted.network == self._equipment.choice:
            self._album.set_state(item, State.READY)
            self.draw()

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
        choice = self._equipment.choice
        if choice is None:
            folder = paths.models_folders()[-1]
            sentence = self.tr("Put a network file into {folder} and start again.").format(folder=folder)
            self._album.fail(item, sentence)
            self._news.failed.emit(self.tr("There is no network to colour with"), sentence)
            return
        self._work.ask(
            PredictRequest(item.source, choice),
            then=partial(self._take_prediction, item),
            failed=partial(self._fail, item, self.tr("{name} could not be coloured").format(name=item.name)),
            cancelled=partial(self._stop, item),
            alive=partial(self._album.holds, item),
            text=self.tr("Colouring {name}").format(name=item.name),
        )
        self._album.set_state(item, State.COLOURING)


def _shows(request: Request[Any], photo_id: int) -> bool:
    """Whether a request only serves to show this photograph; a save of it goes on after it was closed."""
    showing = OpenRequest | PredictRequest | RenderRequest | RecognizeRequest | ThumbnailRequest
    return isinstance(request, showing) and request.source.photo_id == photo_id
