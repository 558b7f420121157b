"""What crosses the threads: requests, results, the view and the frame. All frozen; no torch and no Qt here.

A request has captured everything its work needs, so the photograph can be read again if it is no longer held.
How it waits its turn is said by its class: `priority`, `supersedes` and `abandoned_when_superseded`.
"""

from dataclasses import dataclass, field
from enum import IntEnum
from pathlib import Path
from typing import ClassVar

import numpy as np
from numpy.typing import NDArray

from colorstudio.core.cards import Card
from colorstudio.core.effort import Effort
from colorstudio.core.guess import Guess
from colorstudio.core.look import Look

Pixels = NDArray[np.uint8] | NDArray[np.uint16]


class Priority(IntEnum):
    """Who goes first. A running job lets RENDER and INTERACTIVE jobs before it run between its strips."""

    RENDER = 0
    INTERACTIVE = 1
    ORDERED = 2
    IDLE = 3


@dataclass(frozen=True)
class PhotoSource:
    """Where a photograph comes from: a file, or pixels that were pasted (exactly one of the two is set)."""

    photo_id: int
    name: str
    path: Path | None = None
    pixels: Pixels | None = field(default=None, repr=False, compare=False)


@dataclass(frozen=True)
class NetworkChoice:
    """A checkpoint and how it looks: side is the longer side of what it is shown, pixels (None: as it prefers)."""

    path: Path
    side: int | None = None
    effort: Effort = Effort.FAST


@dataclass(frozen=True)
class View:
    """What both panes show.

    zoom: device pixels per photograph pixel (1.0 is 100%). centre: (x, y) in photograph pixels, the point in
    the middle of the pane; (width / 2, height / 2) is the photograph's middle. size: (width, height) of one
    pane, device pixels.
    """

    zoom: float
    centre: tuple[float, float]
    size: tuple[int, int]


@dataclass(frozen=True)
class Request:
    """What every request has; the class says how it waits its turn."""

    priority: ClassVar[Priority]
    # Waiting requests of these classes are dropped when this one is submitted.
    supersedes: ClassVar[tuple[str, ...]] = ()
    # True: also when it runs already. A prediction takes seconds and nobody wants it once another photograph
    # is opened. A render takes milliseconds and must finish: dropped ones would freeze the picture in a drag.
    abandoned_when_superseded: ClassVar[bool] = False

    @property
    def kind(self) -> str:
        """The class name, such as "RenderRequest"."""
        return type(self).__name__


@dataclass(frozen=True)
class FindRequest(Request):
    """Look through folders for photographs; gives Found."""

    paths: tuple[Path, ...]
    priority: ClassVar[Priority] = Priority.INTERACTIVE


@dataclass(frozen=True)
class OpenRequest(Request):
    """Read a photograph and hold it as the current one; gives PhotoInfo."""

    source: PhotoSource
    priority: ClassVar[Priority] = Priority.INTERACTIVE
    supersedes: ClassVar[tuple[str, ...]] = ("OpenRequest", "PredictRequest")
    abandoned_when_superseded: ClassVar[bool] = True


@dataclass(frozen=True)
class PredictRequest(Request):
    """Run the network on a photograph once; gives Predicted."""

    source: PhotoSource
    network: NetworkChoice
    priority: ClassVar[Priority] = Priority.INTERACTIVE
    supersedes: ClassVar[tuple[str, ...]] = ("PredictRequest",)
    abandoned_when_superseded: ClassVar[bool] = True


@dataclass(frozen=True)
class RenderRequest(Request):
    """Draw both panes; gives Frame. Without a prediction of `network` for it, only the gray one."""

    source: PhotoSource
    network: NetworkChoice | None
    look: Look
    view: View
    priority: ClassVar[Priority] = Priority.RENDER
    supersedes: ClassVar[tuple[str, ...]] = ("RenderRequest",)


@dataclass(frozen=True)
class RecognizeRequest(Request):
    """Say what the photograph shows, in gray and in colour; gives Recognized. classifier: its checkpoint.

    Renders go first, also between its own steps; it runs inside exports and saves as opening a photograph does.
    """

    source: PhotoSource
    network: NetworkChoice | None
    look: Look
    classifier: Path
    priority: ClassVar[Priority] = Priority.INTERACTIVE
    supersedes: ClassVar[tuple[str, ...]] = ("RecognizeRequest",)


@dataclass(frozen=True)
class LoadNetworkRequest(Request):
    """Load a network so that the next prediction need not wait for it; gives NetworkLoaded."""

    network: NetworkChoice
    priority: ClassVar[Priority] = Priority.INTERACTIVE
    supersedes: ClassVar[tuple[str, ...]] = ("LoadNetworkRequest",)
    abandoned_when_superseded: ClassVar[bool] = True


@dataclass(frozen=True)
class AddNetworkRequest(Request):
    """Put a network's file among the user's networks, see adding.add_network; gives NetworkAdded."""

    path: Path
    priority: ClassVar[Priority] = Priority.INTERACTIVE


@dataclass(frozen=True)
class DeviceRequest(Request):
    """Move to a device: "auto", "cpu", "cuda" or "mps"; gives DeviceInfo, fails with DeviceError."""

    device: str
    priority: ClassVar[Priority] = Priority.INTERACTIVE
    supersedes: ClassVar[tuple[str, ...]] = ("DeviceRequest",)


@dataclass(frozen=True)
class ForgetRequest(Request):
    """Let go of a photograph that was closed, its prediction and its views; gives None."""

    photo_id: int
    priority: ClassVar[Priority] = Priority.INTERACTIVE


@dataclass(frozen=True)
class SaveRequest(Request):
    """Write one coloured photograph at full size; gives Saved."""

    source: PhotoSource
    network: NetworkChoice
    look: Look
    target: Path
    overwrite: bool = False
    quality: int = 92
    priority: ClassVar[Priority] = Priority.ORDERED


@dataclass(frozen=True)
class CopyRequest(Request):
    """Make the coloured pixels at full size, for the clipboard; gives Copied."""

    source: PhotoSource
    network: NetworkChoice
    look: Look
    priority: ClassVar[Priority] = Priority.ORDERED


@dataclass(frozen=True)
class ExportItem:
    """One photograph of an export, with its own look."""

    source: PhotoSource
    look: Look


@dataclass(frozen=True)
class ExportRequest(Request):
    """Write many coloured photographs into a folder, never over a file; gives Exported.

    suffix: ".jpg", ".png", ".tif", ".webp", or "" for each file's own format.
    """

    items: tuple[ExportItem, ...]
    network: NetworkChoice
    folder: Path
    suffix: str = ""
    quality: int = 92
    priority: ClassVar[Priority] = Priority.ORDERED


@dataclass(frozen=True)
class ThumbnailRequest(Request):
    """Read a small picture for the film strip; gives Thumbnail. side: the longer side in pixels."""

    source: PhotoSource
    side: int = 160
    priority: ClassVar[Priority] = Priority.IDLE


@dataclass(frozen=True)
class Found:
    """The photographs that a FindRequest found, in natural order."""

    paths: tuple[Path, ...]


@dataclass(frozen=True)
class PhotoInfo:
    """What is known of an opened photograph. was_coloured: the file had colours of its own."""

    photo_id: int
    name: str
    path: Path | None
    width: int
    height: int
    bits: int
    was_coloured: bool


@dataclass(frozen=True)
class Predicted:
    """A prediction is held. side: of the network's input, in pixels, after any step down for memory."""

    photo_id: int
    network: NetworkChoice
    side: int
    has_distribution: bool


@dataclass(frozen=True)
class Frame:
    """The visible part of the photograph, drawn for one view.

    gray, coloured: (h, w, 4) uint8, contiguous, byte order B, G, R, 255 (QImage.Format_RGB32), read-only;
    both of one size; 0 x 0 when the view shows no part of the photograph. coloured is None until the network's
    prediction has arrived: never gray as if coloured. gray is the very same object as in the frame before
    while the view stays. origin: (x, y) of the arrays' top left corner in the pane, device pixels (the
    photograph may be smaller than the pane). rect: (left, top, width, height), the part of the photograph
    that they show, in photograph pixels: draw them there under the current view until a sharp frame follows.
    """

    photo_id: int
    view: View
    look: Look
    network: NetworkChoice | None
    origin: tuple[int, int]
    rect: tuple[float, float, float, float]
    gray: NDArray[np.uint8] = field(repr=False, compare=False)
    coloured: NDArray[np.uint8] | None = field(repr=False, compare=False)


@dataclass(frozen=True)
class Recognized:
    """What a classifier sees in a photograph: every class, the likeliest first.

    coloured: under this look; None until the network's prediction has arrived. original: in the file's own colours,
    None where it has none.
    """

    photo_id: int
    look: Look
    gray: tuple[Guess, ...]
    coloured: tuple[Guess, ...] | None
    original: tuple[Guess, ...] | None


@dataclass(frozen=True)
class Saved:
    """A file was written."""

    photo_id: int
    path: Path
    look: Look


@dataclass(frozen=True)
class Copied:
    """pixels: (H, W, 3) uint8 sRGB, read-only; the same pixels that a save would write."""

    photo_id: int
    pixels: NDArray[np.uint8] = field(repr=False, compare=False)


@dataclass(frozen=True)
class ExportFailure:
    """A photograph that could not be exported, and why, as a sentence."""

    name: str
    sentence: str


@dataclass(frozen=True)
class Exported:
    """What an export wrote (photo_id, path and look of each file) and what it could not."""

    saved: tuple[Saved, ...]
    failures: tuple[ExportFailure, ...]


@dataclass(frozen=True)
class Thumbnail:
    """pixels: (h, w, 3) uint8 sRGB as the file is, read-only."""

    photo_id: int
    pixels: NDArray[np.uint8] = field(repr=False, compare=False)


@dataclass(frozen=True)
class NetworkLoaded:
    """A network is loaded; its card."""

    network: NetworkChoice
    card: Card


@dataclass(frozen=True)
class NetworkAdded:
    """A network lies among the user's now; its card there."""

    card: Card


@dataclass(frozen=True)
class DeviceInfo:
    """The device in use. kind: "cpu", "cuda" or "mps"; label for the status bar, such as "CPU, 2 threads"."""

    kind: str
    label: str


@dataclass(frozen=True)
class Job:
    """A request with the ticket by which it is cancelled. Later tickets are larger."""

    ticket: int
    request: Request
