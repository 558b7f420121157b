"""What a finished build has inside and where each file came from, by PyInstaller's own lists."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Content:
    """A file of the program's folder, or a module of the archive in the executable."""

    place: str
    source: Path
    kind: str


def read_contents(build: Path) -> list[Content]:
    """All files and modules of the build whose work folder this is; links among them are left out."""
    lists = [path for name in ("COLLECT", "PYZ") for path in build.glob(f"{name}-*.toc")]
    entries = (entry for path in sorted(lists) for entry in _entries(path.read_text(encoding="utf-8")))
    return [Content(place, Path(source), kind) for place, source, kind in entries if kind != "SYMLINK" and source]


def _entries(text: str) -> Iterator[tuple[str, str, str]]:
    table = ast.literal_eval(text)
    rows = next(part for part in table if isinstance(part, list))
    for place, source, kind, *_ in rows:
        yield place, "" if source in (None, "-") else source, kind
