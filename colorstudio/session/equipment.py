"""The network and the device of a session: what is in use, and changing it."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from colorstudio.core.cards import Card
from colorstudio.core.look import Look
from colorstudio.core.treatment import UNTOUCHED, Treatment
from colorstudio.engine.requests import (
    AddNetworkRequest,
    DeviceInfo,
    DeviceRequest,
    LoadNetworkRequest,
    NetworkAdded,
    NetworkLoaded,
)
from colorstudio.engine.source import NetworkChoice
from colorstudio.errors import CheckpointError
from colorstudio.library.networks import find_network, list_networks
from colorstudio.session.chosen import ChosenNetwork
from colorstudio.session.defaults import Defaults
from colorstudio.session.news import News
from colorstudio.session.work import Work
from colorstudio.settings import Settings


class Equipment(QObject):
    """What photographs are coloured with. Every method: GUI thread only."""

    defaults_changed = Signal()  # the network, effort or size that is used where nothing else was decided
    network_kept = Signal()  # the networks there are, or the choice of one that failed: show them again
    device_changed = Signal(str)  # label, such as "CPU, 2 threads"; also the old one, when a change failed

    def __init__(self, work: Work, settings: Settings, *, news: News, parent: QObject) -> None:
        super().__init__(parent)
        self._work = work
        self._settings = settings
        self._news = news
        self._cards = {card.name: card for card in list_networks()}
        self._network = ChosenNetwork(settings)
        self.device_label = ""  # empty until the engine has told
        self._removed: set[Path] = set()  # files that the engine may still tell of

    def start(self) -> None:
        """Bring up the device and the network."""
        self._begin_device(self._settings.device)
        if choice := self.choice_of(UNTOUCHED):
            self._ask_for(choice, lambda card: None, self.tr("Loading the network"))

    @property
    def networks(self) -> list[Card]:
        """The networks that can colour, the bundled ones first."""
        return list(self._cards.values())

    @property
    def defaults(self) -> Defaults:
        """The program's choices."""
        card = self._network.card
        return Defaults(card.name if card else None, self._settings.effort, self._settings.side)

    def use(self, defaults: Defaults) -> None:
        """Choose this from now on, and at the next start; defaults_changed follows, where it is another choice."""
        if defaults == self.defaults:
            return
        if defaults.network is not None and defaults.network != self.defaults.network:
            self._network.adopt(self._cards[defaults.network])
        self._settings.effort, self._settings.side = defaults.effort, defaults.side
        self.defaults_changed.emit()

    def card_of(self, treatment: Treatment) -> Card | None:
        """The network that a treatment is for; None where it is not here, or there is none at all."""
        return self._cards.get(treatment.network.name) if treatment.network else self._network.card

    def card_at(self, path: Path) -> Card | None:
        """The network in this file, of those that there are."""
        return next((card for card in self._cards.values() if card.path == path), None)

    def choice_of(self, treatment: Treatment, defaults: Defaults | None = None) -> NetworkChoice | None:
        """What requests to the engine say of a treatment's network, with these defaults in place of those of now."""
        defaults = defaults or self.defaults
        name = treatment.network.name if treatment.network else defaults.network
        card = self._cards.get(name) if name else None
        if card is None or card.path is None:
            return None
        return NetworkChoice.of_treatment(card.path, treatment, side=defaults.side, effort=defaults.effort)

    def look_of(self, treatment: Treatment) -> Look:
        """The whole look of a treatment."""
        card = self.card_of(treatment)
        return treatment.resolved(card) if card else treatment.look.over(Look())

    def load(self, name: str, *, then: Callable[[Card], object]) -> None:
        """Load the network of this name, or the checkpoint at this path; `then` gets its card, or news follow."""
        try:
            card = self._cards.get(name) or find_network(name)
        except CheckpointError as error:
            self._news.fail(self.tr("The network could not be loaded"), error)
            self.network_kept.emit()
            return
        if card.path is not None:
            choice = NetworkChoice(card.path, self._settings.side)
            self._ask_for(choice, then, self.tr("Loading the network {title}").format(title=card.title))

    def add_network(
        self, path: Path, *, then: Callable[[str], object], failed: Callable[[Exception], object] | None = None
    ) -> None:
        """Put a network's file among the user's; `then` gets its name where it can colour, or news follow.

        failed: gets the error in place of the news.
        """
        self._work.ask(
            AddNetworkRequest(path),
            then=partial(self._take_added, then),
            failed=failed or partial(self._news.fail, self.tr("The network could not be added")),
            text=self.tr("Adding the network {name}").format(name=path.name),
        )

    def retitle(self, card: Card) -> None:
        """Know a network of the user's by what its file says now."""
        self._cards[card.name] = card
        if self._network.is_at(card.path):
            self._network.adopt(card)
        self.network_kept.emit()

    def lose(self, card: Card) -> None:
        """A network is not there any more: where it was the program's choice, the next one is."""
        self._cards.pop(card.name, None)
        if card.path is not None:
            self._removed.add(card.path)
        lost = card.path is not None and self._network.refuse(card.path)
        if lost and (choice := self.choice_of(UNTOUCHED)):
            self._ask_for(choice, lambda card: None, self.tr("Loading the network"))
        (self.defaults_changed if lost else self.network_kept).emit()

    def set_device(self, device: str) -> None:
        """Compute on "auto", "cpu", "cuda" or "mps"; device_changed follows, or failed."""
        self._work.ask(
            DeviceRequest(device),
            then=partial(self._remember_device, device),
            failed=partial(self._keep_device, device),
            text=self.tr("Changing the device"),
        )

    def _ask_for(self, choice: NetworkChoice, then: Callable[[Card], object], text: str) -> None:
        self._work.ask(
            LoadNetworkRequest(choice),
            then=partial(self._take_network, then),
            failed=partial(self._refuse_network, choice.path),
            text=text,
        )

    def _take_network(self, then: Callable[[Card], object], loaded: NetworkLoaded) -> None:
        card = loaded.card
        if card.path in self._removed:
            return
        known = self._cards.get(card.name)
        if known is None or known.path != card.path:  # else it may have been renamed while it was loaded
            known = self._cards[card.name] = card
        then(known)

    def _refuse_network(self, path: Path, error: Exception) -> None:
        lost = self._network.refuse(path)
        (self.defaults_changed if lost else self.network_kept).emit()
        self._news.fail(self.tr("The network could not be loaded"), error)

    def _take_added(self, then: Callable[[str], object], added: NetworkAdded) -> None:
        self._removed.discard(added.card.path or Path())
        if added.card.is_colorizer:
            self._cards[added.card.name] = added.card
            self.network_kept.emit()  # the list is longer
            then(added.card.name)

    def _begin_device(self, device: str) -> None:
        failed = partial(self._keep_device, device)
        self._work.ask(DeviceRequest(device), then=self._tell_device, failed=failed, text=self.tr("Starting"))

    def _remember_device(self, device: str, info: DeviceInfo) -> None:
        self._settings.device = device
        self._tell_device(info)

    def _tell_device(self, info: DeviceInfo) -> None:
        label = self.tr("CPU, %n thread(s)", "", info.threads) if info.threads else info.label
        self.device_label = label
        self.device_changed.emit(label)

    def _keep_device(self, device: str, error: Exception) -> None:
        if self.device_label:
            self.device_changed.emit(self.device_label)
        elif device != "auto":  # at the start: the graphics card is not in today
            self._begin_device("auto")
        self._news.fail(self.tr("The device could not be used"), error)
