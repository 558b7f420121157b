"""The coloured thumbnails of the film strip, made when nobody wants anything else. GUI thread only."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, QTimer, Slot

from colorstudio.core.treatment import Treatment
from colorstudio.engine.requests import ColouredThumbnail, ColouredThumbnailRequest
from colorstudio.engine.source import NetworkChoice
from colorstudio.files.turn import turn_pixels
from colorstudio.session.album import Album, Item, State
from colorstudio.session.editing import Editing
from colorstudio.session.equipment import Equipment
from colorstudio.session.work import Work

IDLE_MS = 1200  # nobody has changed anything for so long: a prediction does not meet a slider that moves


class Colouring(QObject):
    """Colours the thumbnails in sight, one at a time, after a pause of the user's. Every method: GUI thread only."""

    def __init__(self, work: Work, album: Album, equipment: Equipment, *, editing: Editing, parent: QObject) -> None:
        super().__init__(parent)
        self._work = work
        self._album = album
        self._equipment = equipment
        self._in_sight: list[Item] = []
        self._refused: set[tuple[int, NetworkChoice, Treatment]] = set()
        self._pause = QTimer(self, singleShot=True, interval=IDLE_MS)
        self._pause.timeout.connect(self._colour_next)
        editing.changed.connect(self._wait)
        work.busy_changed.connect(self._wait)

    def show(self, items: Sequence[Item]) -> None:
        """These are in sight now."""
        if list(items) != self._in_sight:
            self._in_sight = list(items)
            self._wait()

    @Slot()
    def _wait(self) -> None:
        if self._in_sight:
            self._pause.start()

    def _colour_next(self) -> None:
        if self._work.busy or self._work.pending(ColouredThumbnailRequest):
            return  # when that has ended, the pause begins anew
        for item in self._in_sight:
            choice = self._equipment.choice_of(item.treatment)
            if choice is not None and self._is_stale(item, choice):
                self._ask(item, choice)
                return

    def _is_stale(self, item: Item, choice: NetworkChoice) -> bool:
        usable = self._album.holds(item) and item.restored and item.state is not State.FAILED
        wanted = item.thumbnail_of != (choice, item.treatment)
        return usable and wanted and (item.id, choice, item.treatment) not in self._refused

    def _ask(self, item: Item, choice: NetworkChoice) -> None:
        treatment = item.treatment
        self._work.ask(
            ColouredThumbnailRequest(item.source, choice, treatment),
            then=partial(self._take, item, choice, treatment),
            failed=lambda _: self._refuse(item, choice, treatment),
            cancelled=self._wait,
        )

    def _take(self, item: Item, choice: NetworkChoice, treatment: Treatment, made: ColouredThumbnail) -> None:
        if self._album.holds(item):
            item.coloured_thumbnail = turn_pixels(made.pixels, (item.turn - treatment.degrees) % 360)
            item.thumbnail_of = choice, treatment
            self._album.item_changed.emit(item)
        self._go_on()

    def _refuse(self, item: Item, choice: NetworkChoice, treatment: Treatment) -> None:
        """It cannot be coloured so: whoever opens it is told why."""
        self._refused.add((item.id, choice, treatment))
        self._go_on()

    def _go_on(self) -> None:
        if not self._pause.isActive():  # nobody has changed anything meanwhile
            self._colour_next()
