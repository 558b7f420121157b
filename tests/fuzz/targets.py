"""What is tried with a mutated file: it must give a value or a sentence, and nothing else."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from colorstudio.core.card_values import is_name
from colorstudio.core.cards import Card, card_from_json, card_to_json
from colorstudio.core.checkpoint import read_checkpoint
from colorstudio.core.refusal import Refused
from colorstudio.core.treatment import Treatment
from colorstudio.core.zhang import read_zhang
from colorstudio.errors import CheckpointError, ColorStudioError
from colorstudio.files.read import read_photo, read_thumbnail
from colorstudio.files.write import write_photo
from colorstudio.library.exchange import ExchangeError, import_library
from colorstudio.library.treatments import TreatmentLibrary
from colorstudio.settings import Settings
from tests.fuzz import seeds
from tests.fuzz.mutation import mutate, mutate_json

TAKEN, REFUSED = "taken", "refused"


@dataclass(frozen=True)
class Target:
    """seeds: what to begin from, by file name; attempt: TAKEN or REFUSED of a file; anything it raises is a fault."""

    seeds: Callable[[], dict[str, bytes]]
    attempt: Callable[[Path], str]
    structured: bool = False  # every other mutation changes values of JSON, and not bytes

    def make(self, folder: Path, number: int) -> Path:
        """The file of this number, in the folder."""
        made = self.seeds()
        names, contents = list(made), list(made.values())
        which, content = mutate(contents, number)
        if self.structured and number % 2 and number >= len(names) and names[which].endswith(".json"):
            content = mutate_json(contents[which], number)
        path = folder / names[which]
        path.write_bytes(content)
        return path


def photograph(path: Path) -> str:
    """Read it whole and small, and write it again in two formats."""
    try:
        read_thumbnail(path, 32)
    except ColorStudioError as error:
        _check(str(error))
    try:
        photo = read_photo(path)
    except ColorStudioError as error:
        _check(str(error))
        return REFUSED
    assert np.isfinite(photo.lightness).all()
    if photo.lightness.size > 2_000_000:  # writing it says no more than a smaller one does
        return TAKEN
    pixels = np.repeat(photo.lightness[..., None].clip(0, 100) * 2.55, 3, axis=2).astype(np.uint8)
    for suffix in (".jpg", ".tif", ".png", ".webp"):
        try:
            write_photo(path.with_name(f"out{suffix}"), pixels, source=photo, overwrite=True)
        except ColorStudioError as error:
            raise AssertionError(f"read, but not written as {suffix}: {error}") from error
    return TAKEN


def checkpoint(path: Path) -> str:
    """Load it as the program does."""
    try:
        if path.suffix == ".pth":
            read_zhang(path, ())
        else:
            _check_card(read_checkpoint(path)[1])
    except CheckpointError as error:
        _check(path.name in str(error))
        return REFUSED
    return TAKEN


def card(path: Path) -> str:
    """Read a card's JSON; one that is taken can be written and read again."""
    try:
        found = card_from_json(path.read_bytes().decode("utf-8", "replace"), path)
    except CheckpointError as error:
        _check(path.name in str(error))
        return REFUSED
    _check_card(found)
    assert card_from_json(card_to_json(found), path) == found
    return TAKEN


def settings(path: Path) -> str:
    """Read every setting, and set one."""
    found = Settings(path.with_suffix(".json"))
    found.options()
    for value in (found.theme, found.geometry, found.window_state, found.recognition, found.last_folder, found.recent):
        repr(value)
    found.device = "cpu"
    assert Settings(path.with_suffix(".json")).device == "cpu"
    for file in path.parent.iterdir():
        file.unlink()
    return TAKEN


def treatment(path: Path) -> str:
    """Read a treatment, or take in a library."""
    if path.name == "library.json":
        library = TreatmentLibrary(path.parent / "library")
        try:
            import_library(library, path)
        except ExchangeError as error:
            _check(path.name in str(error))
            return REFUSED
        finally:
            library.close()
        return TAKEN
    try:
        found = Treatment.from_json(path.read_bytes())
    except Refused as error:
        _check(str(error))
        return REFUSED
    assert Treatment.from_json(found.to_json()) == found
    json.loads(found.to_json())
    return TAKEN


def _check(told: object) -> None:
    assert told, "no sentence, or one that does not name the file"


def _check_card(found: Card) -> None:
    assert is_name(found.name)
    assert all(text.isprintable() for text in (found.title, found.sentence, found.training_data, *found.classes))


TARGETS = {
    "photographs": Target(seeds.photographs, photograph),
    "checkpoints": Target(seeds.checkpoints, checkpoint),
    "cards": Target(seeds.cards, card, structured=True),
    "settings": Target(seeds.settings, settings, structured=True),
    "treatments": Target(seeds.treatments, treatment, structured=True),
}
