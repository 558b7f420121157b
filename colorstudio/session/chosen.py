"""Which network colours: the one remembered, or chosen, among those that can be loaded."""

from pathlib import Path

from colorstudio.core.cards import Card
from colorstudio.library.networks import list_networks
from colorstudio.settings import Settings


class ChosenNetwork:
    """The network in use. `card` is None where there is none at all."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._refused: set[Path | None] = set()  # those that failed to load
        self.card = self._first()

    def is_at(self, path: Path | None) -> bool:
        """Whether it is the one in this file."""
        return self.card is not None and self.card.path == path

    def adopt(self, card: Card) -> None:
        """Use another one, now and at the next start."""
        self.card = card
        self._settings.model = card.name

    def refuse(self, path: Path) -> bool:
        """One could not be loaded. True where it was the one in use: then the next of the others is."""
        self._refused.add(path)
        if not self.is_at(path):
            return False
        self.card = self._first()
        return True

    def _first(self) -> Card | None:
        cards = [card for card in list_networks() if card.path not in self._refused]
        remembered = (card for card in cards if card.name == self._settings.model)
        return next(remembered, cards[0] if cards else None)
