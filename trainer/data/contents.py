"""What a run was trained on, so that one that is resumed goes on with the same."""

import hashlib
import os
from pathlib import Path


def contents(data: Path) -> str:
    """A digest of the names and sizes of all files in a folder, hidden ones left out; of one file of its size.

    The same wherever the folder lies. A folder that is missing has that of an empty one.
    """
    if data.is_file():
        return _digest([f"{data.stat().st_size}"])
    lines = []
    for folder, folders, files in os.walk(data):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in files:
            if not name.startswith("."):
                path = Path(folder, name)
                lines.append(f"{path.relative_to(data).as_posix()} {_size(path)}")
    return _digest(sorted(lines))


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:  # a link to nowhere
        return 0


def _digest(lines: list[str]) -> str:
    return hashlib.sha256("\n".join(lines).encode("utf-8", "surrogateescape")).hexdigest()[:16]
