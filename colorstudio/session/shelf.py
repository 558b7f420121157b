"""The networks there are, for their manager: what is written of each, renaming and removing the user's own."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject

from colorstudio.core.cards import Card
from colorstudio.library.networks import find_classifier
from colorstudio.library.own_networks import checksum, remove, retitle
from colorstudio.session.clerk import Clerk
from colorstudio.session.equipment import Equipment
from colorstudio.session.news import News


class Shelf(QObject):
    """Every method: GUI thread only. Equipment.network_kept or defaults_changed tell of changes."""

    def __init__(self, equipment: Equipment, *, news: News, parent: QObject) -> None:
        super().__init__(parent)
        self._equipment = equipment
        self._news = news
        self._clerk = Clerk(self)

    @property
    def cards(self) -> list[Card]:
        """All networks, those that colour first, then the one that tells what a photograph shows."""
        classifier = find_classifier()
        return [*self._equipment.networks, *([classifier] if classifier else [])]

    def rename(self, card: Card, title: str) -> None:
        """Give a network of the user's another title."""
        path = card.path
        if path is not None:
            failed = partial(self._news.fail, self.tr("The network could not be renamed"))
            self._clerk.do(lambda: retitle(path, title), then=self._equipment.retitle, failed=failed)

    def remove(self, card: Card) -> None:
        """Delete a network of the user's."""
        failed = partial(self._news.fail, self.tr("The network could not be removed"))
        self._clerk.do(lambda: remove(card), then=lambda _: self._equipment.lose(card), failed=failed)

    def checksum(self, card: Card, then: Callable[[str], object]) -> None:
        """`then` gets the SHA-256 of a network's file, 64 hex digits."""
        failed = partial(self._news.fail, self.tr("The network's file could not be read"))
        self._clerk.do(lambda: checksum(card), then=then, failed=failed)

    def close(self) -> None:
        """Finish what is under way; from Session.close."""
        self._clerk.close()
