"""The values of a batch: what is to be done to one photograph, and what became of it."""

from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from colorstudio.core.box import Piece
from colorstudio.core.treatment import UNTOUCHED, Treatment
from colorstudio.errors import Message
from colorstudio.files.seen import Seen


@dataclass(frozen=True)
class Task:
    """One photograph to colour, the file to write, and how to colour it.

    replace: whether what is there under the target's name may be replaced; Batch says so, plans do not.
    content: SHA-256 of the photograph, 64 hex digits, where it is known and the source is no file to read it from.
    page: of a file that holds several photographs, counted from 0; None: the first, or the only one. piece: of a sheet
    with several photographs; None: all of it. seen: the source when its treatment was decided: another file in its
    place is not coloured so. None: whatever is there is. taken: the source as its batch took it in hand, whose content
    the journal has; whoever colours it reads no other file. Batch says so, plans do not.
    number: its place in the batch, from 1; 0 where there is no order. layers: the colours are written as a layer.
    """

    source: Path
    target: Path
    treatment: Treatment = UNTOUCHED
    replace: bool = False
    content: str | None = None
    number: int = field(default=0, compare=False)
    page: int | None = None
    piece: Piece | None = None
    layers: bool = False
    seen: Seen | None = field(default=None, compare=False)
    taken: Seen | None = field(default=None, compare=False)


class Existing(StrEnum):
    """What becomes of a file that is there already under a result's name."""

    REFUSE = "refuse"  # the photograph fails
    SKIP = "skip"
    REPLACE = "replace"
    NUMBER = "number"  # the result gets a number behind its name


class Outcome(StrEnum):
    """How a photograph came out."""

    DONE = "done"
    SKIPPED = "skipped"
    FAILED = "failed"


@dataclass(frozen=True)
class Result:
    """What became of one photograph.

    task: with the target that was written, or would have been. message: why it failed or was skipped, or what else to
    know.
    kind: of the failure, the name of its error ("PhotoDamaged"). seconds: it was in hand.
    """

    task: Task
    outcome: Outcome
    message: Message | None = None
    kind: str = ""
    seconds: float = 0.0
