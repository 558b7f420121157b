"""A darkroom without torch for tests of the session: answers at once, can be held up, and fails on demand."""

import json
import struct
from pathlib import Path
from typing import Any

import numpy as np

from colorstudio.core.cards import METADATA_KEY, Card, card_to_json, read_card
from colorstudio.core.guess import Guess
from colorstudio.core.look import Look
from colorstudio.core.reference import Reference
from colorstudio.engine import colour_requests, requests
from colorstudio.engine.context import Context
from colorstudio.engine.reading import raise_if_replaced
from colorstudio.engine.source import NetworkChoice, PhotoSource
from colorstudio.engine.view import Frame
from colorstudio.errors import CheckpointError, DeviceError, PhotoDamaged, SaveError
from colorstudio.files.seen import look_at_file
from tests.engine.fakes import Gate

WIDTH, HEIGHT = 120, 80


class FakeDarkroom:
    """Photographs whose name begins with "broken" cannot be opened; networks of such a name not be loaded."""

    def __init__(self) -> None:
        self.requests: list[requests.Request[Any]] = []
        self.predicted: set[tuple[int, NetworkChoice]] = set()
        self.found: requests.Found | None = None  # None: what is there
        self.turn = 0  # what photographs seem to want, degrees
        self.devices = {"auto", "cpu"}
        self.gates: dict[type[requests.Request[Any]], Gate] = {}
        self.failing: dict[type[requests.Request[Any]], Exception] = {}

    def run(self, request: requests.Request[Any], context: Context) -> Any:
        """Answer it."""
        self.requests.append(request)
        if gate := self.gates.get(type(request)):
            gate.hold_checking(context.check)
        error = self.failing.get(type(request))
        if error is not None and not self._holds(request):
            raise error
        match request:
            case requests.OpenRequest(source):
                return self._open(source)
            case requests.PredictRequest(source, network):
                self.predicted.add((source.photo_id, network))
                return requests.Predicted(source.photo_id, network, side=256, has_distribution=True)
            case requests.TurnRequest(source):
                return requests.TurnFound(source.photo_id, self.turn)
            case requests.RenderRequest():
                return self._render(request)
            case requests.RecognizeRequest(source, network, treatment):
                sees = (Guess("cat", 0.7), Guess("dog", 0.3))
                return requests.Recognized(source.photo_id, treatment, sees, sees if network else None, None)
            case requests.SaveRequest(source, _, treatment, target):
                self._open(source)
                if target.parent.is_dir():
                    target.write_bytes(b"coloured")
                return requests.Saved(source.photo_id, target, treatment)
            case requests.CopyRequest(source):
                return requests.Copied(source.photo_id, np.zeros((HEIGHT, WIDTH, 3), np.uint8))
            case requests.ThumbnailRequest(source):
                self._open(source)
                return requests.Thumbnail(source.photo_id, np.zeros((8, 12, 3), np.uint8))
            case requests.ColouredThumbnailRequest(source):
                return requests.ColouredThumbnail(source.photo_id, np.zeros((8, 12, 3), np.uint8))
            case requests.CompareRequest(source, network, treatment, view):
                return self._render(requests.RenderRequest(source, network, treatment, view))
            case colour_requests.ReferenceRequest(source):
                return Reference(source.name, ((5, 0.5), (9, 0.5)))
            case colour_requests.PaletteRequest(reference):
                return colour_requests.Palette(reference, (((200, 100, 50), 1.0),))
            case requests.FindRequest(paths):
                there = requests.Found(tuple(sorted(file for path in paths for file in path.glob("*.jpg"))))
                return self.found or there
            case requests.LoadNetworkRequest(network):
                return self._load(network)
            case requests.AddNetworkRequest(path):
                if path.stem.startswith("broken"):
                    raise CheckpointError(path, f"“{path.name}” is damaged.")
                return requests.NetworkAdded(read_card(path))
            case requests.DeviceRequest(device):
                if device not in self.devices:
                    raise DeviceError(f"There is no {device}.")
                return requests.DeviceInfo("cpu", f"Fake {device}")
        return None

    def close(self) -> None:
        """Nothing to let go of."""

    def count(self, kind: type[requests.Request[Any]]) -> int:
        """How many requests of this class came."""
        return sum(isinstance(request, kind) for request in self.requests)

    def _holds(self, request: requests.Request[Any]) -> bool:
        """Whether it asks for a prediction that was made before."""
        return (
            isinstance(request, requests.PredictRequest)
            and (request.source.photo_id, request.network) in self.predicted
        )

    def _open(self, source: PhotoSource) -> requests.PhotoInfo:
        raise_if_replaced(source)
        if source.name.startswith("broken"):
            raise PhotoDamaged(source.path, f"“{source.name}” is damaged.")
        return requests.PhotoInfo(
            source.photo_id,
            source.name,
            source.path,
            width=WIDTH,
            height=HEIGHT,
            bits=8,
            was_coloured=False,
            seen=source.seen or (look_at_file(source.path) if source.path else None),
        )

    def _render(self, request: requests.RenderRequest) -> Frame:
        key = request.source.photo_id, request.network
        pane = np.zeros((HEIGHT, WIDTH, 4), np.uint8)
        return Frame(
            request.source.photo_id,
            request.view,
            request.treatment,
            request.network,
            origin=(0, 0),
            rect=(0.0, 0.0, float(WIDTH), float(HEIGHT)),
            gray=pane,
            coloured=pane if key in self.predicted else None,
            step=4 if request.moving and key in self.predicted else 1,
        )

    def _load(self, network: NetworkChoice) -> requests.NetworkLoaded:
        if network.path.stem.startswith("broken"):
            raise CheckpointError(network.path, f"“{network.path.name}” is damaged.")
        return requests.NetworkLoaded(network, read_card(network.path))


def write_network(
    folder: Path, name: str, recommended: Look, *, output: str = "ab", figures: dict[str, float] | None = None
) -> Path:
    """A network file that has a card and no weights."""
    classes = ("cat", "dog") if output == "classes" else ()
    card = Card(
        name,
        name.title(),
        f"The network {name}.",
        "studio",
        output,
        recommended=recommended,
        figures=figures or {},
        classes=classes,
    )
    header = json.dumps({"__metadata__": {METADATA_KEY: card_to_json(card)}}).encode()
    path = folder / f"{name}.safetensors"
    path.write_bytes(struct.pack("<Q", len(header)) + header)
    return path


def disk_full(path: Path) -> SaveError:
    """What a full disk raises."""
    return SaveError(path, f"“{path.name}” could not be saved: the disk is full.")
