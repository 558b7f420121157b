"""A folder of a person's photographs, and what of it there is to learn from."""

import itertools
import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from colorstudio.files.colours import is_algorithmic
from trainer.data.likeness import without_damaged, without_grays, without_toned, without_twins
from trainer.data.photos import PhotoEntry, Photos, find_photos
from trainer.errors import DataError

Told = Callable[[int, int], None]
FEWEST = 20  # photographs: one in ten is held back, and what is measured on two says little enough
_RESULT = re.compile(r"-color(-\d+)?$")  # as the app names what it has coloured (colorstudio.batch.naming)


@dataclass(frozen=True)
class Album:
    """The colour photographs of a folder, and how many were left out for what.

    results: coloured by the app, or by another program that says so. twins: near-twins of another one that is kept.
    """

    folder: Path
    photos: Photos
    results: int = 0
    damaged: int = 0
    gray: int = 0
    toned: int = 0
    twins: int = 0

    def left_out(self) -> str:
        """What was left out, as a sentence; empty where nothing was."""
        counts = {
            "already coloured by a program": self.results,
            "damaged": self.damaged,
            "gray": self.gray,
            "toned in one hue": self.toned,
            "much like another": self.twins,
        }
        parts = [f"{count} {what}" for what, count in counts.items() if count]
        return f"Of the photographs in {self.folder}, these are left out: {', '.join(parts)}." if parts else ""

    def require(self) -> None:
        """Raise DataError, with the count, where too few photographs are left to train on."""
        if len(self.photos) < FEWEST:
            why = f" {self.left_out()}" if self.left_out() else ""
            raise DataError(
                f"The folder {self.folder} holds {len(self.photos)} colour photographs: at least {FEWEST} are "
                f"needed.{why}"
            )


def read_album(folder: Path, told: Told | None = None) -> Album:
    """Look at every photograph of a folder, and in its tar shards; told: how many were looked at, and of how many.

    What was looked at once is remembered by this process. Raises DataError where the folder holds none.
    """
    found = find_photos(folder)
    own = found.where(lambda entry: not is_result(entry))
    whole = without_damaged(own, told)
    colour = without_grays(whole)
    many = without_toned(colour)
    photos = without_twins(many)
    left = [len(part) for part in (found, own, whole, colour, many, photos)]
    counts = [more - less for more, less in itertools.pairwise(left)]
    return Album(folder, photos, *counts)


def is_result(entry: PhotoEntry) -> bool:
    """Whether a file was coloured by a program: by the name that the app gives it, or as its XMP says."""
    if entry.size is not None:  # members of a shard are a research set
        return False
    return _RESULT.search(entry.path.stem) is not None or is_algorithmic(entry.path)
