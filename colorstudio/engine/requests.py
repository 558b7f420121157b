"""What crosses the threads: each question to the engine, and the value that answers it. All frozen; no torch, no Qt.

A request has captured everything its work needs, so the photograph can be read again if it is no longer held; `network`
is the file, size and effort that its treatment leads to. How it waits its turn is said by its class: `priority`,
`supersedes` and `abandoned_when_superseded`.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import IntEnum, StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar, Generic, TypeVar

from colorstudio.core.box import Bounds
from colorstudio.core.cards import Card
from colorstudio.core.guess import Guess
from colorstudio.core.treatment import Treatment
from colorstudio.engine.source import NetworkChoice, PhotoSource
from colorstudio.engine.view import Frame, View
from colorstudio.errors import Message
from colorstudio.files.seen import Seen

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from colorstudio.files.provenance import Provenance  # with what reads files: not before one is read

R = TypeVar("R")
R_co = TypeVar("R_co", covariant=True)


class Priority(IntEnum):
    """Who goes first. A running job lets RENDER and INTERACTIVE jobs before it run between its strips."""

    RENDER = 0
    INTERACTIVE = 1
    ORDERED = 2
    IDLE = 3


@dataclass(frozen=True)
class Request(Generic[R_co]):
    """A question that is answered with an R_co; the class says how it waits its turn."""

    priority: ClassVar[Priority] = Priority.INTERACTIVE
    # True: dropped by what supersedes it also when it runs already. A prediction takes seconds and nobody wants it
    # once another photograph is opened. A render takes milliseconds and must finish: dropped ones would freeze the
    # picture in a drag.
    abandoned_when_superseded: ClassVar[bool] = False
    # True: a newer one of its class takes its place where it waits.
    newest_alone: ClassVar[bool] = False

    @property
    def kind(self) -> str:
        """The class name, such as "RenderRequest"."""
        return type(self).__name__

    def supersedes(self, other: Request[Any]) -> bool:
        """Whether the other request is dropped where it waits when this one is submitted."""
        return self.newest_alone and type(other) is type(self)

    def abandons(self, other: Request[Any]) -> bool:
        """Whether the other request, which this one supersedes, is dropped also when it runs already."""
        return other.abandoned_when_superseded


@dataclass(frozen=True)
class Found:
    """The photographs that a FindRequest found, in natural order.

    missed: folders that could not be listed, and links to nothing. others: how many files are no photographs by name.
    """

    paths: tuple[Path, ...]
    missed: tuple[Message, ...] = ()
    others: int = 0


@dataclass(frozen=True)
class FindRequest(Request[Found]):
    """Look through folders for photographs; gives Found."""

    paths: tuple[Path, ...]


@dataclass(frozen=True)
class PhotoInfo:
    """What is known of an opened photograph.

    width, height: pixels, before any turn. was_coloured: the file had colours of its own. pages: how many photographs
    the file holds, where it was opened as a whole. provenance: what it says of them, where ColorStudio made them.
    seen: the file as it was read.
    """

    photo_id: int
    name: str
    path: Path | None
    width: int
    height: int
    bits: int
    was_coloured: bool
    provenance: Provenance | None = None
    pages: int = 1
    seen: Seen | None = None


@dataclass(frozen=True)
class OpenRequest(Request[PhotoInfo]):
    """Read a photograph and hold it as the current one; gives PhotoInfo. turn: in which it will be wanted."""

    source: PhotoSource
    turn: int = 0
    abandoned_when_superseded: ClassVar[bool] = True

    def supersedes(self, other: Request[Any]) -> bool:
        return isinstance(other, OpenRequest | PredictRequest)


@dataclass(frozen=True)
class Predicted:
    """A prediction is held. side: of the network's input, in pixels, after any step down for memory.

    frames: the photographs that were found on the sheet, or the one that was asked for; empty: the whole is one.
    """

    photo_id: int
    network: NetworkChoice
    side: int
    has_distribution: bool
    frames: tuple[Bounds, ...] = ()


@dataclass(frozen=True)
class PredictRequest(Request[Predicted]):
    """Run the network on a photograph once; gives Predicted."""

    source: PhotoSource
    network: NetworkChoice
    abandoned_when_superseded: ClassVar[bool] = True
    newest_alone: ClassVar[bool] = True


@dataclass(frozen=True)
class PhotoRequest(Request[R_co]):
    """About a photograph so treated; network: None where nothing colours it."""

    source: PhotoSource
    network: NetworkChoice | None
    treatment: Treatment


@dataclass(frozen=True)
class RenderRequest(PhotoRequest[Frame]):
    """Draw both panes; gives Frame. Without a prediction of `network` for it, only the gray one.

    moving: a hand moves the colours, and a coarse frame in time is better than a sharp one too late.
    """

    view: View
    moving: bool = False
    priority: ClassVar[Priority] = Priority.RENDER
    newest_alone: ClassVar[bool] = True

    def abandons(self, other: Request[Any]) -> bool:
        # The hand rests: what it moved is drawn sharply at once, and nothing can come in between for ever.
        return isinstance(other, RenderRequest) and other.moving and not self.moving


@dataclass(frozen=True)
class Recognized:
    """What a classifier sees in a photograph: every class, the likeliest first.

    coloured: so treated; None until the network's prediction has arrived. original: in the file's own colours,
    None where it has none.
    """

    photo_id: int
    treatment: Treatment
    gray: tuple[Guess, ...]
    coloured: tuple[Guess, ...] | None
    original: tuple[Guess, ...] | None


@dataclass(frozen=True)
class RecognizeRequest(PhotoRequest[Recognized]):
    """Say what the photograph shows, in gray and in colour; gives Recognized. classifier: its checkpoint.

    Renders go first, also between its own steps; it runs inside exports and saves as opening a photograph does.
    """

    classifier: Path
    newest_alone: ClassVar[bool] = True


@dataclass(frozen=True)
class NetworkLoaded:
    """A network is loaded; its card."""

    network: NetworkChoice
    card: Card


@dataclass(frozen=True)
class LoadNetworkRequest(Request[NetworkLoaded]):
    """Load a network so that the next prediction need not wait for it; gives NetworkLoaded."""

    network: NetworkChoice
    abandoned_when_superseded: ClassVar[bool] = True
    newest_alone: ClassVar[bool] = True


@dataclass(frozen=True)
class NetworkAdded:
    """A network lies among the user's now; its card there."""

    card: Card


@dataclass(frozen=True)
class AddNetworkRequest(Request[NetworkAdded]):
    """Put a network's file among the user's networks, see adding.add_network; gives NetworkAdded."""

    path: Path


@dataclass(frozen=True)
class DeviceInfo:
    """The device in use. kind: "cpu", "cuda" or "mps"; label: what it is called in English, "CPU, 2 threads".

    threads: how many compute, where it is the CPU.
    """

    kind: str
    label: str
    threads: int = 0


@dataclass(frozen=True)
class DeviceRequest(Request[DeviceInfo]):
    """Move to a device: "auto", "cpu", "cuda" or "mps"; gives DeviceInfo, fails with DeviceError."""

    device: str
    newest_alone: ClassVar[bool] = True


@dataclass(frozen=True)
class ForgetRequest(Request[None]):
    """Let go of a photograph that was closed, its prediction and its views; gives None."""

    photo_id: int


@dataclass(frozen=True)
class TreatedRequest(Request[R_co]):
    """About a photograph that is coloured by a network and treated so."""

    source: PhotoSource
    network: NetworkChoice
    treatment: Treatment


@dataclass(frozen=True)
class RestRequest(Request[None]):
    """Nothing is done any more: give back memory; gives None. unseen: what can be made again is let go, too."""

    unseen: bool = False
    priority: ClassVar[Priority] = Priority.IDLE

    def supersedes(self, other: Request[Any]) -> bool:
        return isinstance(other, RestRequest) and self.unseen >= other.unseen


@dataclass(frozen=True)
class Saved:
    """A file was written."""

    photo_id: int
    path: Path
    treatment: Treatment


@dataclass(frozen=True)
class SaveRequest(TreatedRequest[Saved]):
    """Write one coloured photograph; gives Saved.

    quality: of lossy formats, 1..100. longest: the longer side at most, pixels, None for full size. own_profile:
    colours in the photograph's own RGB profile where it has one. keep_times: with the times of its file. layers: the
    colours as a layer of their own, see write_photo.
    """

    target: Path
    overwrite: bool = False
    quality: int = 92
    longest: int | None = None
    own_profile: bool = False
    keep_times: bool = False
    layers: bool = False
    priority: ClassVar[Priority] = Priority.ORDERED


@dataclass(frozen=True)
class Picture:
    """A photograph's pixels: (h, w, 3) uint8 sRGB, read-only."""

    photo_id: int
    pixels: NDArray[np.uint8] = field(repr=False, compare=False)


class Copied(Picture):
    """At full size, coloured: the same pixels that a save would write."""


@dataclass(frozen=True)
class CopyRequest(TreatedRequest[Copied]):
    """Make the coloured pixels at full size, for the clipboard; gives Copied."""

    priority: ClassVar[Priority] = Priority.ORDERED


class Thumbnail(Picture):
    """Small, as the file is."""


@dataclass(frozen=True)
class ThumbnailRequest(Request[Thumbnail]):
    """Read a small picture for the film strip; gives Thumbnail. side: the longer side in pixels."""

    source: PhotoSource
    side: int = 160
    priority: ClassVar[Priority] = Priority.IDLE


class ColouredThumbnail(Picture):
    """Small, coloured."""


@dataclass(frozen=True)
class ColouredThumbnailRequest(TreatedRequest[ColouredThumbnail]):
    """Colour a small picture for the film strip, of what is held where that is; gives ColouredThumbnail.

    side: the longer side in pixels.
    """

    side: int = 160
    priority: ClassVar[Priority] = Priority.IDLE
    newest_alone: ClassVar[bool] = True


@dataclass(frozen=True)
class TurnFound:
    """By how many degrees clockwise a photograph is to be turned to stand upright; 0: it does, or nobody can tell."""

    photo_id: int
    turn: int


@dataclass(frozen=True)
class TurnRequest(Request[TurnFound]):
    """Look which way up a photograph lies, as its file is; gives TurnFound. network: whose compass tells it."""

    source: PhotoSource
    network: NetworkChoice
    priority: ClassVar[Priority] = Priority.IDLE
    newest_alone: ClassVar[bool] = True


class Side(StrEnum):
    """What a further picture is for; a newer request for the same takes the place of an older one."""

    LEFT = "left"  # of the wipe line
    RIGHT = "right"
    LOUPE = "loupe"


@dataclass(frozen=True)
class CompareRequest(TreatedRequest[Frame]):
    """Draw the photograph on screen under another treatment, coloured first where it was not; gives Frame.

    moving: as of a RenderRequest.
    """

    view: View
    side: Side
    moving: bool = False

    def supersedes(self, other: Request[Any]) -> bool:
        return isinstance(other, CompareRequest) and other.side is self.side


@dataclass(frozen=True)
class Job:
    """A request with the ticket by which it is cancelled. Later tickets are larger."""

    ticket: int
    request: Request[Any]
