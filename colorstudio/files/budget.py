"""How much of a file's metadata is read: a small file may claim to hold gigabytes of it, or a loop."""

from __future__ import annotations

from colorstudio.errors import Check, no_check

# Photographs of Pillow's, exiftool's and libvips' test suites stay below 2,000 entries and 5 MB; Photoshop writes XMP
# of up to some 10 MB. 64 MB in pieces of 16 are read in well under a second.
MOST_ENTRIES = 100_000
MOST_BYTES = 64 << 20
LONGEST_PIECE = 1 << 24


class OverBudget(ValueError):
    """The metadata asks for more than any photograph's needs."""


class Budget:
    """Counts what is read; raises OverBudget where it is too much, and what `check` raises."""

    def __init__(self, check: Check = no_check) -> None:
        self._check = check
        self._entries = 0
        self._bytes = 0

    def spend(self, size: int = 0) -> None:
        """One entry more, with so many bytes."""
        self._entries += 1
        self._bytes += size
        if self._entries % 256 == 0:
            self._check()
        if size > LONGEST_PIECE or self._bytes > MOST_BYTES or self._entries > MOST_ENTRIES:
            raise OverBudget(f"{self._entries} entries, {self._bytes} bytes")
