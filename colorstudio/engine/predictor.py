"""Networks on their device, and what to do when its memory runs out."""

import logging
from collections import OrderedDict
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Lock
from weakref import WeakKeyDictionary

import torch
from torch import Tensor

from colorstudio import paths
from colorstudio.core.cards import read_card
from colorstudio.core.colorizer import SIDE_MIN, Colorizer, Prediction, Progress, load_colorizer, no_progress
from colorstudio.core.compass import Compass
from colorstudio.core.device import choose_device, device_label
from colorstudio.core.threads import THREADS, take_all_cores
from colorstudio.engine.requests import DeviceInfo
from colorstudio.engine.source import NetworkChoice
from colorstudio.errors import Check, MemoryExhausted, Message, Said

log = logging.getLogger(__name__)

NETWORKS_HELD = 2  # the one in use and the one before, so that comparing two does not load them again
_CPU = torch.device("cpu")


class Predictor:
    """Runs networks on one device; several threads may predict at once. Tests replace `load`."""

    def __init__(self, load: Callable[[Path, torch.device], Colorizer] = load_colorizer) -> None:
        self._load = load
        self._device: torch.device | None = None
        self._colorizers: OrderedDict[tuple[Path, torch.device], Colorizer] = OrderedDict()
        self._compasses: WeakKeyDictionary[Colorizer, Compass | None] = WeakKeyDictionary()
        self._finding = Lock()

    @property
    def device(self) -> torch.device:
        """The device in use; chosen automatically where use_device() was not called."""
        if self._device is None:
            self._device = choose_device()
        return self._device

    def use_device(self, wish: str) -> DeviceInfo:
        """Move to a device, see choose_device; where that is not there, raises DeviceError and stays."""
        device = choose_device(wish)
        if device != self._device:
            self._device = device
            self._colorizers.clear()
        return DeviceInfo(device.type, device_label(device), THREADS if device.type == "cpu" else 0)

    def colorizer(self, path: Path, device: torch.device | None = None) -> Colorizer:
        """The network of a checkpoint file, loaded once; raises CheckpointError and MemoryExhausted."""
        key = path, device or self.device
        with self._finding:
            if key not in self._colorizers:
                try:
                    self._colorizers[key] = self._load(*key)
                except torch.OutOfMemoryError as error:
                    raise MemoryExhausted(Said.NO_MEMORY_TO_LOAD, network=path.stem) from error
            self._colorizers.move_to_end(key)
            while len(self._colorizers) > NETWORKS_HELD:
                self._colorizers.popitem(last=False)
            return self._colorizers[key]

    def turn_wanted(self, lightness: Tensor, path: Path, *, check: Check) -> int:
        """By how many degrees to turn L (H, W) so that it stands upright, as the network's compass tells.

        0 where that is not sure, or the network has none. Raises CheckpointError and MemoryExhausted.
        """
        colorizer = self.colorizer(path)
        with self._finding:
            if colorizer not in self._compasses:
                self._compasses[colorizer] = colorizer.compass(paths.resource("compasses"))
        compass = self._compasses[colorizer]
        return compass.turn_wanted(lightness, check=check) if compass is not None else 0

    def predict(
        self,
        lightness: Tensor,
        network: NetworkChoice,
        *,
        name: str,
        sheet: Tensor | None = None,
        check: Check,
        notice: Callable[[Message], None],
        progress: Progress = no_progress,
    ) -> Prediction:
        """The prediction for L (H, W); where memory runs out at smaller network sizes, then on the CPU.

        sheet: its overview, where that is at hand.

        Tells `notice` of such a step. Raises MemoryExhausted where none helps.
        """
        wished = network.side or read_card(network.path).input_side
        for device, side in self._steps(wished):
            try:
                colorizer = self.colorizer(network.path, device)
                take_all_cores()
                prediction = colorizer.predict(
                    lightness,
                    side=side,
                    effort=network.effort,
                    frame=network.frame,
                    sheet=sheet,
                    check=check,
                    progress=progress,
                )
            except MemoryExhausted as error:
                log.warning("%s: no memory at network size %d on %s: %s", name, side, device, error)
            else:
                if (device, side) != (self.device, wished):
                    notice(_step(name, device, side=side, wished=wished))
                return prediction
            _free(device)  # out here, where the error no longer holds on to the tensors of the attempt
        raise MemoryExhausted(Said.NO_MEMORY_TO_COLOUR, name=name)

    def _steps(self, wished: int) -> Iterator[tuple[torch.device, int]]:
        for device in dict.fromkeys((self.device, _CPU)):
            side = wished
            while side >= min(SIDE_MIN, wished):
                yield device, side
                side //= 2


def _step(name: str, device: torch.device, *, side: int, wished: int) -> Message:
    if side == wished:
        return Message(Said.STEPPED_TO_CPU, {"name": name})
    said = Said.STEPPED_DOWN_ON_CPU if device == _CPU else Said.STEPPED_DOWN
    return Message(said, {"name": name, "side": str(side), "wished": str(wished)})


def _free(device: torch.device) -> None:
    if device.type == "cuda":
        torch.cuda.empty_cache()
