"""A profile's file, within limits."""

from pathlib import Path

LARGEST = 16 * 2**20  # bytes: a profile with large tables has some; more than this is something else


def read_profile(path: Path) -> bytes | None:
    """All bytes of the file; None where it cannot be read, or is larger than any profile."""
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
    except (OSError, ValueError):
        return None
    return data if len(data) <= LARGEST else None
