"""Model cards: what a checkpoint says of itself, read from its header alone, without torch."""

import json
import struct
from collections.abc import Iterable
from dataclasses import asdict, dataclass, field, fields, replace
from pathlib import Path
from typing import Any

from colorstudio.core.look import Look
from colorstudio.errors import CheckpointError

SUFFIX = ".safetensors"
METADATA_KEY = "colorstudio"  # the one key of the safetensors metadata that we write: a card as JSON
FORMAT = 1
OUTPUTS = ("bins313", "ab", "classes")
_HEADER_MAX = 16 * 2**20  # bytes; a foreign file's first 8 bytes may claim any length


@dataclass(frozen=True)
class Card:
    """What a checkpoint says of itself.

    name: unique, a file's stem; title and sentence: for the network chooser.
    architecture and config: what `checkpoint.build_network` needs to make the network.
    output: "bins313" (logits over ab bins), "ab" (one colour a pixel) or "classes" (a classifier).
    input_side: longer side, in pixels, that the network sees by default.
    levelled: the network was trained on lightness as `level.level` gives it, and wants it so.
    prior: (313,) smoothed prior over bins of the training data, empty where the output has no bins.
    recommended: the look that validation chose; figures: what was measured, by name.
    """

    name: str
    title: str
    sentence: str
    architecture: str
    output: str
    config: dict[str, Any] = field(default_factory=dict)
    input_side: int = 256
    levelled: bool = False
    prior: tuple[float, ...] = ()
    recommended: Look = field(default_factory=Look)
    figures: dict[str, float] = field(default_factory=dict)
    training_data: str = ""
    classes: tuple[str, ...] = ()
    version: str = "1"
    format: int = FORMAT
    path: Path | None = None

    @property
    def has_distribution(self) -> bool:
        """Whether temperature and vividness have anything to act on."""
        return self.output == "bins313"

    @property
    def is_colorizer(self) -> bool:
        """Whether the network colours (a classifier does not)."""
        return self.output != "classes"


def refused(path: Path, reason: str) -> CheckpointError:
    """The error that says why a checkpoint cannot be used."""
    return CheckpointError(path, f"The network file “{path.name}” cannot be used: {reason}.")


def card_to_json(card: Card) -> str:
    """The card as JSON, without its path."""
    values = asdict(card)
    del values["path"]
    for cast in ("warmth", "tint"):  # a ColorStudio without them takes a card that names them for a damaged one
        if not values["recommended"][cast]:
            del values["recommended"][cast]
    return json.dumps(values, sort_keys=True)


def card_from_json(text: str, path: Path) -> Card:
    """The card written by `card_to_json`; raises CheckpointError naming the file if it is not one."""
    try:
        values = json.loads(text)
        values["recommended"] = Look(**values.get("recommended", {}))
        values["prior"] = tuple(float(p) for p in values.get("prior", ()))
        values["classes"] = tuple(str(c) for c in values.get("classes", ()))
        known = {f.name for f in fields(Card)}
        card = replace(Card(**{k: v for k, v in values.items() if k in known}), path=path)
    except (TypeError, ValueError, AttributeError, KeyError) as error:
        raise refused(path, "its description is damaged. Get a fresh copy of the file") from error
    if card.format > FORMAT:
        raise refused(path, "a newer ColorStudio wrote it. Update ColorStudio to use it")
    lacks = (card.has_distribution and len(card.prior) != 313) or (not card.is_colorizer and not card.classes)
    if card.output not in OUTPUTS or lacks:
        raise refused(path, "its description is incomplete. Get a fresh copy of the file")
    return card


def read_card(path: Path) -> Card:
    """The card of a checkpoint, from the file's first bytes.

    Raises CheckpointError, which names the file, where it is missing, damaged or not ColorStudio's.
    """
    try:
        size = path.stat().st_size
        with path.open("rb") as file:
            length = struct.unpack("<Q", file.read(8))[0]
            if length > min(_HEADER_MAX, size - 8):
                raise refused(path, "it is not a safetensors file, or it was cut short")
            header = json.loads(file.read(length))
    except OSError as error:
        raise refused(path, f"it cannot be read: {error.strerror or error}") from error
    except (struct.error, ValueError) as error:
        raise refused(path, "it is not a safetensors file, or it was cut short") from error
    metadata = header.get("__metadata__", {}) if isinstance(header, dict) else {}
    if METADATA_KEY not in metadata:
        raise refused(path, "ColorStudio's trainer did not write it")
    return card_from_json(metadata[METADATA_KEY], path)


def list_cards(folders: Iterable[Path]) -> list[Card]:
    """The cards of all readable checkpoints in the folders, by name; a name seen first hides a later one."""
    cards: dict[str, Card] = {}
    for folder in folders:
        for path in sorted(folder.glob(f"*{SUFFIX}")) if folder.is_dir() else ():
            try:
                card = read_card(path)
            except CheckpointError:
                continue
            cards.setdefault(card.name, card)
    return sorted(cards.values(), key=lambda card: (card.architecture != "studio", card.name))
