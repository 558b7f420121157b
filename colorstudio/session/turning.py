"""Whether the photograph on screen lies on its side, asked once of each that nobody turned. GUI thread only."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from colorstudio.engine.requests import TurnFound, TurnRequest
from colorstudio.engine.view import Frame
from colorstudio.session.album import Album, Item, State
from colorstudio.session.editing import Editing
from colorstudio.session.screen import Screen
from colorstudio.session.spreading import Spreading
from colorstudio.session.work import Work


class Turning(QObject):
    """Looks when a photograph is drawn in its colours, so that nobody waits. The answer is kept in its treatment."""

    suspected = Signal(object, int)  # Item on screen: it seems to want turning by so many degrees; answer, or not

    def __init__(
        self, work: Work, album: Album, editing: Editing, screen: Screen, *, spreading: Spreading, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._work = work
        self._album = album
        self._editing = editing
        self._screen = screen
        self._spreading = spreading
        self._looked: set[int] = set()
        screen.frame_ready.connect(self._look)
        screen.current_changed.connect(self._withdraw)

    def turn(self, item: Item, by: int) -> None:
        """Turn it, undoably; it is not asked about again."""
        self._spreading.turn([item], by)

    def leave(self, item: Item) -> None:
        """It stands as it should: kept with its treatment, undoable."""
        text = self.tr("Leave as It Lies")
        self._editing.edit_all([item], lambda before: replace(before, turn=before.degrees), text=text)
        self._album.item_changed.emit(item)

    @Slot(object)
    def _look(self, frame: Frame) -> None:
        item = self._screen.shown
        if item is None or frame.coloured is None or item.coloured is None or item.id in self._looked:
            return
        if not self._is_open_to_question(item):
            return
        self._looked.add(item.id)
        self._work.ask(
            TurnRequest(item.source, item.coloured),
            then=partial(self._take, item),
            failed=lambda _: None,  # whatever it is, whoever opens or colours the photograph tells of it
            cancelled=partial(self._looked.discard, item.id),
        )

    @Slot()
    def _withdraw(self) -> None:
        """Another photograph was selected: the look stands in its way, and is taken when this one is back."""
        self._work.cancel_kind(TurnRequest)

    def _take(self, item: Item, found: TurnFound) -> None:
        if not self._is_open_to_question(item):
            self._looked.discard(item.id)
        elif found.turn:
            self.suspected.emit(item, found.turn)

    def _is_open_to_question(self, item: Item) -> bool:
        return item is self._screen.shown and item.state is State.READY and item.treatment.turn is None
