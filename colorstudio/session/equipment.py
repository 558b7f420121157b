"""The network and the device of a session: what is in use, and changing it."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from colorstudio.core.cards import Card
from colorstudio.core.look import Look
from colorstudio.engine import jobs
from colorstudio.engine.jobs import Job, NetworkChoice
from colorstudio.errors import CheckpointError
from colorstudio.library.networks import find_network
from colorstudio.session.chosen import ChosenNetwork
from colorstudio.session.work import Work
from colorstudio.settings import Settings


class Equipment(QObject):
    """What photographs are coloured with. Every method: GUI thread only."""

    network_changed = Signal()  # another network is in use, or none any more
    network_kept = Signal()  # the one in use stays, though a change failed or others were added
    device_changed = Signal(str)  # label, such as "CPU, 2 threads"
    failed = Signal(str, str)  # title, sentence

    def __init__(self, work: Work, settings: Settings, parent: QObject) -> None:
        super().__init__(parent)
        self._work = work
        self._settings = settings
        self._network = ChosenNetwork(settings)
        self._wished_device = ""  # by the user in this session, until it is in use
        self.device_label = ""  # empty until the engine has told
        work.done.connect(self._on_done)
        work.failed.connect(self._on_failed)

    def start(self) -> None:
        """Bring up the device and the network."""
        self._work.submit(jobs.DeviceRequest(self._settings.device), self.tr("Starting"))
        if choice := self.choice:
            self._work.submit(jobs.LoadNetworkRequest(choice), self.tr("Loading the network"))

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
            self.failed.emit(self.tr("The network could not be loaded"), str(error))
            self.network_kept.emit()
            return
        if card.path is not None and not self._network.is_at(card.path):
            text = self.tr("Loading the network {title}").format(title=card.title)
            self._work.submit(jobs.LoadNetworkRequest(NetworkChoice(card.path, self._settings.side)), text)

    def add_network(self, path: Path) -> None:
        """Put a network's file among the user's and colour with it; network_changed follows, or failed."""
        text = self.tr("Adding the network {name}").format(name=path.name)
        self._work.submit(jobs.AddNetworkRequest(path), text)

    def set_device(self, device: str) -> None:
        """Compute on "auto", "cpu", "cuda" or "mps"; device_changed follows, or failed."""
        self._wished_device = device
        self._work.submit(jobs.DeviceRequest(device), self.tr("Changing the device"))

    @Slot(object, object)
    def _on_done(self, _: Job, result: object) -> None:
        match result:
            case jobs.NetworkLoaded(network, card):
                if not self._network.is_at(network.path):
                    self._network.adopt(card)
                    self.network_changed.emit()
            case jobs.NetworkAdded(card):
                self.network_kept.emit()  # the list is longer
                if card.is_colorizer:
                    self.set_network(card.name)
            case jobs.DeviceInfo(_, label):
                if self._wished_device:
                    self._settings.device, self._wished_device = self._wished_device, ""
                self.device_label = label
                self.device_changed.emit(label)

    @Slot(object, str)
    def _on_failed(self, job: Job, sentence: str) -> None:
        match job.request:
            case jobs.LoadNetworkRequest(choice):
                lost = self._network.refuse(choice.path)
                (self.network_changed if lost else self.network_kept).emit()
                self.failed.emit(self.tr("The network could not be loaded"), sentence)
            case jobs.AddNetworkRequest():
                self.failed.emit(self.tr("The network could not be added"), sentence)
            case jobs.DeviceRequest(device):
                self._fall_back(device)
                self.failed.emit(self.tr("The device could not be used"), sentence)

    def _fall_back(self, device: str) -> None:
        self._wished_device = ""
        if self.device_label:
            self.device_changed.emit(self.device_label)
        elif device != "auto":  # at the start: the graphics card is not in today
            self._work.submit(jobs.DeviceRequest("auto"), self.tr("Starting"))
