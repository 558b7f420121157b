"""Further pictures of the photograph on screen: as it once was treated, through another network, through a loupe."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from colorstudio.core.treatment import NetworkName, Treatment
from colorstudio.engine.requests import CompareRequest, Side
from colorstudio.engine.view import Frame, View
from colorstudio.session.album import Item
from colorstudio.session.equipment import Equipment
from colorstudio.session.news import News
from colorstudio.session.screen import Screen
from colorstudio.session.work import Work

Compared = Treatment | NetworkName  # fixed, or as the photograph is treated at any time but through this network


class Comparison(QObject):
    """Draws other treatments of the photograph on screen. Every method: GUI thread only."""

    frame_ready = Signal(object, object)  # Side, Frame
    failed = Signal(object)  # Side: nothing is drawn there

    def __init__(self, work: Work, equipment: Equipment, screen: Screen, *, news: News, parent: QObject) -> None:
        super().__init__(parent)
        self._work = work
        self._equipment = equipment
        self._screen = screen
        self._news = news
        self._wanted: dict[Side, Compared] = {}
        screen.frame_ready.connect(self._follow)

    def show(self, side: Side, compared: Compared | None) -> None:
        """Draw this from now on, in the view that is on screen (None: nothing more)."""
        if compared is None:
            self._wanted.pop(side, None)
            return
        self._wanted[side] = compared
        item = self._screen.shown
        if item is not None and item.view is not None:
            self._ask(item, side, _treatment(item, compared), item.view)

    def look_closer(self, view: View) -> None:
        """Draw this view of the photograph, as it is treated now, for the loupe."""
        item = self._screen.shown
        if item is not None and item.coloured is not None:
            self._ask(item, Side.LOUPE, item.treatment, view)

    @Slot(object)
    def _follow(self, frame: Frame) -> None:
        item = self._screen.shown
        if item is not None and item.id == frame.photo_id:
            for side, compared in list(self._wanted.items()):  # what cannot be drawn is wanted no more
                self._ask(item, side, _treatment(item, compared), frame.view, moving=frame.step > 1)

    def _ask(self, item: Item, side: Side, treatment: Treatment, view: View, *, moving: bool = False) -> None:
        choice = self._equipment.choice_of(treatment)
        if choice is None:
            name = treatment.network.name if treatment.network else ""
            title = self.tr("The network “{name}” is not here").format(name=name)
            self._news.failed.emit(title, self.tr("What was made with it cannot be compared."))
            self._wanted.pop(side, None)
            self.failed.emit(side)
            return
        self._work.ask(
            CompareRequest(item.source, choice, treatment, view, side, moving=moving),
            then=partial(self.frame_ready.emit, side),
            failed=partial(self._fail, side),
            alive=lambda: item is self._screen.shown,
        )

    def _fail(self, side: Side, error: Exception) -> None:
        self._wanted.pop(side, None)
        self._news.fail(self.tr("It could not be compared"), error)
        self.failed.emit(side)


def _treatment(item: Item, compared: Compared) -> Treatment:
    if isinstance(compared, NetworkName):
        return replace(item.treatment, network=compared)
    return compared.turned_to(item.turn)
