"""A file as it was when somebody looked at it, by which another one in its place is told from it."""

from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from colorstudio.errors import Check, no_check
from colorstudio.files.content import identify

Signature = tuple[int, int, int]
"""Number, bytes and nanoseconds of change of a file."""


@dataclass(frozen=True)
class Seen:
    """What a file was known by. content: SHA-256 of all its bytes, 64 hex digits, "" where it was not read whole."""

    signature: Signature
    content: str = ""

    def holds(self, path: Path, check: Check = no_check) -> bool:
        """Whether the same lies at this path still, or nothing does: whoever reads it says that.

        Where the signature differs, the content decides, which is read for it; where that is not known, bytes and time
        of change: some file systems, as those of memory cards, number files anew. Raises what `check` raises.
        """
        now = signature_of(path)
        if now is None or now == self.signature:
            return True
        if self.content:
            with suppress(OSError):  # whoever reads it says what is wrong
                return identify(path, check).key == self.content
            return True
        return now[1:] == self.signature[1:]


def look_at_file(path: Path) -> Seen | None:
    """A file as it is now; None where there is none to see."""
    signature = signature_of(path)
    return Seen(signature) if signature else None


def signature_of(path: Path) -> Signature | None:
    """None where there is no file to see."""
    try:
        found = path.stat()
    except (OSError, ValueError):
        return None
    return found.st_ino, found.st_size, found.st_mtime_ns
