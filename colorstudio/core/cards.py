"""Model cards: what a checkpoint says of itself, read from its header alone, without torch."""

import json
import stat
import struct
from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from colorstudio.core.card_values import clean, read_values
from colorstudio.core.look import Look
from colorstudio.errors import CheckpointError, Said, Value, reason

SUFFIX = ".safetensors"
METADATA_KEY = "colorstudio"  # the one key of the safetensors metadata that we write: a card as JSON
FORMAT = 1
_HEADER_MAX = 4 * 2**20  # bytes; a foreign file's first 8 bytes may claim any length. Ours have some 20,000


@dataclass(frozen=True)
class Card:
    """What a checkpoint says of itself.

    name: unique, a file's stem; title and sentence: for the network chooser.
    architecture and config: what `checkpoint.build_network` needs to make the network.
    output: "bins313" (logits over ab bins), "ab" (one colour a pixel) or "classes" (a classifier).
    input_side: longer side, in pixels, that the network sees by default.
    levelled: the network was trained on lightness as `level.level` gives it, and wants it so.
    non_local: its logits become `non_local.non_local_mean`s of themselves; its look was chosen so.
    least_confidence: a classifier whose likeliest class is less sure abstains; measured, 0 where it was not.
    teaching: made for learning what such networks do, not for photographs: offered last.
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
    least_confidence: float = 0.0
    teaching: bool = False
    non_local: bool = False
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


def refused(path: Path, said: Said, **values: Value) -> CheckpointError:
    """The error that says why a checkpoint cannot be used; the value "name" is the file's, cleaned."""
    return CheckpointError(path, said, name=clean(path.name, 100), **values)


def no_numbers(card: Card) -> CheckpointError:
    """The error that says that a network's answers are no numbers, which its weights alone did not tell."""
    return refused(card.path or Path(card.name), Said.NETWORK_NO_NUMBERS)


def card_to_json(card: Card) -> str:
    """The card as JSON, without its path."""
    values = asdict(card)
    del values["path"]
    for new in ("least_confidence", "teaching", "non_local"):  # nor shall it meet what it need not know
        if not values[new]:
            del values[new]
    for cast in ("warmth", "tint"):  # a ColorStudio without them takes a card that names them for a damaged one
        if not values["recommended"][cast]:
            del values["recommended"][cast]
    return json.dumps(values, sort_keys=True)


def card_from_json(text: str, path: Path) -> Card:
    """The card written by `card_to_json`; raises CheckpointError naming the file if it is not one."""
    try:
        values = json.loads(text)
        if isinstance(values, dict) and isinstance(values.get("format"), int) and values["format"] > FORMAT:
            raise refused(path, Said.NETWORK_NEWER)
        card = Card(**read_values(values), path=path)
    except (TypeError, ValueError, RecursionError) as error:  # Refused is a ValueError
        raise refused(path, Said.NETWORK_CARD_DAMAGED) from error
    if (card.has_distribution and not card.prior) or (not card.is_colorizer and not card.classes):
        raise refused(path, Said.NETWORK_CARD_INCOMPLETE)
    return card


def read_card(path: Path) -> Card:
    """The card of a checkpoint, from the file's first bytes.

    Raises CheckpointError, which names the file, where it is missing, damaged or not ColorStudio's.
    """
    metadata = read_header(path).get("__metadata__")
    text = metadata.get(METADATA_KEY) if isinstance(metadata, dict) else None
    if not isinstance(text, str):
        raise refused(path, Said.NETWORK_FOREIGN)
    return card_from_json(text, path)


def read_header(path: Path) -> dict[str, Any]:
    """The JSON object that a safetensors file begins with; raises CheckpointError, which names the file."""
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):  # opening a pipe waits for whoever writes into it
            raise refused(path, Said.NETWORK_NO_FILE)
        with path.open("rb") as file:
            length = struct.unpack("<Q", file.read(8))[0]
            if length > min(_HEADER_MAX, status.st_size - 8):
                raise refused(path, Said.NETWORK_NO_SAFETENSORS)
            header = json.loads(file.read(length))
    except OSError as error:
        raise refused(path, Said.NETWORK_UNREADABLE, reason=reason(error)) from error
    except (struct.error, ValueError, RecursionError) as error:
        raise refused(path, Said.NETWORK_NO_SAFETENSORS) from error
    if not isinstance(header, dict):
        raise refused(path, Said.NETWORK_NO_SAFETENSORS)
    return header


def list_cards(folders: Iterable[Path], refuse: Callable[[CheckpointError], None] | None = None) -> list[Card]:
    """The cards of all readable checkpoints in the folders, by name; a name seen first hides a later one.

    refuse: told of every file that cannot be used, and why.
    """
    cards: dict[str, Card] = {}
    for folder in folders:
        for path in _checkpoints(folder):
            try:
                card = read_card(path)
            except CheckpointError as error:
                if refuse is not None:
                    refuse(error)
                continue
            cards.setdefault(card.name, card)
    return sorted(cards.values(), key=lambda card: (card.teaching, card.architecture != "studio", card.name))


def _checkpoints(folder: Path) -> list[Path]:
    try:
        return sorted(path for path in folder.iterdir() if path.suffix == SUFFIX)
    except OSError:  # not there, or not to be read
        return []
