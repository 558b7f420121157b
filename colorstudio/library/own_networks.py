"""The user's own networks: what they are called, and taking them away. Those that came with ColorStudio stay."""

import json
import shutil
import struct
from dataclasses import replace
from pathlib import Path

from colorstudio import paths
from colorstudio.core.cards import METADATA_KEY, Card, card_to_json, read_card, read_header, refused
from colorstudio.errors import Said, reason
from colorstudio.files.content import identify
from colorstudio.library.whole_file import new_file

TITLE_MAX = 60  # characters: as many as the network chooser has room for


def is_own(card: Card) -> bool:
    """Whether the network is the user's to rename and remove."""
    return card.path is not None and card.path.parent == paths.models_folders()[-1] != paths.resource("models")


def retitle(path: Path, title: str, *, sentence: str | None = None) -> Card:
    """Give a network another title, and sentence, and its card then; its name, which treatments know it by, stays.

    The weights are copied as they are. Raises CheckpointError where the title is empty, or the file cannot be written.
    """
    card = read_card(path)
    title = " ".join(title.split())[:TITLE_MAX]
    if not title:
        raise refused(path, Said.NETWORK_NO_TITLE)
    card = replace(card, title=title, sentence=card.sentence if sentence is None else sentence)
    header = read_header(path)
    header["__metadata__"] = {**header["__metadata__"], METADATA_KEY: card_to_json(card)}
    text = json.dumps(header).encode()
    text += b" " * (-len(text) % 8)  # safetensors aligns its tensors so; their offsets count from the header's end
    try:
        with path.open("rb") as old, new_file(path) as new:
            old.seek(8 + struct.unpack("<Q", old.read(8))[0])
            new.write(struct.pack("<Q", len(text)) + text)
            shutil.copyfileobj(old, new)
            new.flush()
            old.close()  # Windows replaces no file that is open
    except OSError as error:
        raise refused(path, Said.NETWORK_UNWRITABLE, reason=reason(error)) from error
    return read_card(path)


def remove(card: Card) -> None:
    """Delete a network's file; raises CheckpointError where it is not the user's own, or cannot be deleted."""
    path = card.path or Path(card.name)
    if not is_own(card):
        raise refused(path, Said.NETWORK_BUNDLED)
    try:
        path.unlink(missing_ok=True)
    except OSError as error:
        raise refused(path, Said.NETWORK_NOT_DELETED, reason=reason(error)) from error


def checksum(card: Card) -> str:
    """SHA-256 of a network's file, 64 hex digits; raises CheckpointError where it cannot be read."""
    path = card.path or Path(card.name)
    try:
        return identify(path).key
    except OSError as error:
        raise refused(path, Said.NETWORK_UNREADABLE, reason=reason(error)) from error


def description(card: Card) -> str:
    """What is written about a network in the file beside it: its figures and what fails; "" where there is none."""
    if card.path is None:
        return ""
    try:
        return card.path.with_suffix(".md").read_text(encoding="utf-8")
    except (OSError, ValueError):
        return ""
