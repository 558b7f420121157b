"""The network and the device of a session: what is in use, and changing it."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from colorstudio.core.cards import Card
from colorstudio.core.look import Look
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
from colorstudio.library.networks import find_network
from colorstudio.session.chosen import ChosenNetwork
from colorstudio.session.news import News
from colorstudio.session.work import Work
from colorstudio.settings import Settings


class Equipment(QObject):
    """What photographs are coloured with. Every method: GUI thread only."""

    network_changed = Signal()  # another network is in use, or none any more
    network_kept = Signal()  # the one in use stays, though a change failed or others were added
    device_changed = Signal(str)  # label, such as "CPU, 2 threads"; also the old one, when a change failed

    def __init__(self, work: Work, settings: Settings, *, news: News, parent: QObject) -> None:
        super().__init__(parent)
        self._work = work
        self._settings = settings
        self._news = news
        self._network = ChosenNetwork(settings)
        self.device_label = ""  # empty until the engine has told

    def start(self) -> None:
        """Bring up the device and the network."""
        self._begin_device(self._settings.device)
        if choice := self.choice:
            self._load(choice, self.tr("Loading the network"))

    @property
    def card(self) -> Card | None:
        """The network in use, None where there is none."""
        return self._network.card

    @property
    def choice(self) -> NetworkChoice | None:
        """What requests to the engine say of the network."""
        return self._network.choice

    @property
    def recommended(self) -> Look:
        """The look that the network recommends."""
        return self._network.recommended

    def set_network(self, name: str) -> None:
        """Load the network of this name, or the checkpoint at this path; network_changed or _kept follows."""
        try:
            card = find_network(name)
        except CheckpointError as error:
            self._news.fail(self.tr("The network could not be loaded"), error)
            self.network_kept.emit()
            return
        if card.path is not None and not self._network.is_at(card.path):
            text = self.tr("Loading the network {title}").format(title=card.title)
            self._load(NetworkChoice(card.path, self._settings.side), text)

    def add_network(self, path: Path) -> None:
        """Put a network's file among the user's and colour with it; network_changed follows, or failed."""
        self._work.ask(
            AddNetworkRequest(path),
            then=self._use_added,
            failed=partial(self._news.fail, self.tr("The network could not be added")),
            text=self.tr("Adding the network {name}").format(name=path.name),
        )

    def set_device(self, device: str) -> None:
        """Compute on "auto", "cpu", "cuda" or "mps"; device_changed follows, or failed."""
        self._work.ask(
            DeviceRequest(device),
            then=partial(self._remember_device, device),
            failed=partial(self._keep_device, device),
            text=self.tr("Changing the device"),
        )

    def _load(self, choice: NetworkChoice, text: str) -> None:
        failed = partial(self._refuse_network, choice.path)
        self._work.ask(LoadNetworkRequest(choice), then=self._use_network, failed=failed, text=text)

    def _use_network(self, loaded: NetworkLoaded) -> None:
        if not self._network.is_at(loaded.network.path):
            self._network.adopt(loaded.card)
            self.network_changed.emit()

    def _refuse_network(self, path: Path, error: Exception) -> None:
        lost = self._network.refuse(path)
        (self.network_changed if lost else self.network_kept).emit()
        self._news.fail(self.tr("The network could not be loaded"), error)

    def _use_added(self, added: NetworkAdded) -> None:
        self.network_kept.emit()  # the list is longer
        if added.card.is_colorizer:
            self.set_network(added.card.name)

    def _begin_device(self, device: str) -> None:
        failed = partial(self._keep_device, device)
        self._work.ask(DeviceRequest(device), then=self._tell_device, failed=failed, text=self.tr("Starting"))

    def _remember_device(self, device: str, info: DeviceInfo) -> None:
        self._settings.device = device
        self._tell_device(info)

    def _tell_device(self, info: DeviceInfo) -> None:
        self.device_label = info.label
        self.device_changed.emit(info.label)

    def _keep_device(self, device: str, error: Exception) -> None:
        if self.device_label:
            self.device_changed.emit(self.device_label)
        elif device != "auto":  # at the start: the graphics card is not in today
            self._begin_device("auto")
        self._news.fail(self.tr("The device could not be used"), error)
