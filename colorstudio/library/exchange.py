"""The library of treatments as one JSON file, to be carried to another computer."""

import base64
import binascii
import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from colorstudio.core.refusal import Refused, read_keys, read_list, read_text, under, wrong_kind
from colorstudio.core.treatment import Treatment
from colorstudio.errors import FileError, Part, Said, Term, reason
from colorstudio.files.content import Content, is_key
from colorstudio.library.treatments import Kept, Snapshot, TreatmentLibrary
from colorstudio.library.whole_file import new_file

VERSION = 1
SIZE_MAX = 2**30  # bytes; what is longer is no file of ours, but for thousands of pasted pictures
_PNG = b"\x89PNG\r\n\x1a\n"


class ExchangeError(FileError):
    """The file of treatments cannot be written, or cannot be read and nothing was taken in."""


@dataclass(frozen=True)
class TakenIn:
    """What importing did: the number of photographs that the file knows, and of those that it changed here."""

    found: int
    changed: int


def export_library(library: TreatmentLibrary, target: Path) -> int:
    """Write all that is kept into a JSON file, pasted pictures with it; gives the number of photographs.

    The file appears whole; one that was there before is replaced. Raises ExchangeError and LibraryError.
    """
    photographs = library.all()
    try:
        with new_file(target) as file:
            file.write(f'{{"colorstudio_treatments": {VERSION}, "photographs": ['.encode())
            for number, kept in enumerate(photographs):
                text = json.dumps(_photograph(library, kept), sort_keys=True)
                file.write(b",\n" * bool(number) + text.encode("ascii"))
            file.write(b"]}\n")
    except OSError as error:
        raise ExchangeError(target, Said.CANNOT_BE_WRITTEN, reason=reason(error)) from error
    return len(photographs)


def import_library(library: TreatmentLibrary, source: Path) -> TakenIn:
    """Take in a file of `export_library`, all of it or, where anything in it is wrong, nothing.

    Where a photograph is known already, the treatment that was changed last wins, and the other becomes a snapshot.
    Raises ExchangeError, which names the place of what is wrong, and LibraryError.
    """
    try:
        found = list(_read(_load(source)))
    except Refused as error:
        raise ExchangeError(source, Said.NOT_TAKEN_IN, reason=error.message) from error
    for kept, png in found:
        if png:
            library.keep_picture(kept.content.key, png)
    return TakenIn(len(found), library.take_in(kept for kept, _ in found))


def _load(source: Path) -> object:
    try:
        with source.open("rb") as file:
            content = file.read(SIZE_MAX + 1)
    except OSError as error:
        raise ExchangeError(source, Said.CANNOT_BE_READ, reason=reason(error)) from error
    if len(content) > SIZE_MAX:
        raise ExchangeError(source, Said.TREATMENTS_TOO_LARGE)
    try:
        return json.loads(content)
    except (ValueError, RecursionError, MemoryError) as error:
        raise ExchangeError(source, Said.NO_TREATMENTS) from error


def _photograph(library: TreatmentLibrary, kept: Kept) -> dict[str, Any]:
    values: dict[str, Any] = {
        "key": kept.content.key,
        "sketch": kept.content.sketch,
        "name": kept.name,
        "changed": kept.changed.isoformat(timespec="milliseconds"),
        "treatment": kept.treatment.as_dict(),
        "snapshots": [_snapshot(snapshot) for snapshot in kept.snapshots],
    }
    picture = library.picture(kept.content.key)
    if picture is not None:
        values["picture"] = base64.b64encode(picture.read_bytes()).decode("ascii")
    return values


def _snapshot(snapshot: Snapshot) -> dict[str, Any]:
    made = snapshot.made.isoformat(timespec="milliseconds")
    return {"title": snapshot.title, "made": made, "treatment": snapshot.treatment.as_dict()}


def _read(value: object) -> Iterator[tuple[Kept, bytes]]:
    values = read_keys("", value, ("colorstudio_treatments", "photographs"), ("colorstudio_treatments", "photographs"))
    version = values["colorstudio_treatments"]
    if not isinstance(version, int) or isinstance(version, bool) or version < 1:
        raise wrong_kind("colorstudio_treatments", version, str(VERSION))
    if version > VERSION:
        raise Refused("colorstudio_treatments", Part.NEWER, got=str(version))
    for number, one in enumerate(read_list("photographs", values["photographs"])):
        with under(f"photographs[{number}]"):
            yield _read_photograph(one)


def _read_photograph(value: object) -> tuple[Kept, bytes]:
    needed = ("key", "name", "changed", "treatment")
    values = read_keys("", value, (*needed, "sketch", "snapshots", "picture"), needed)
    key, sketch = read_text("key", values["key"]), values.get("sketch", "")
    if not is_key(key):
        raise wrong_kind("key", key, Term.CHECKSUM)
    if not isinstance(sketch, str) or (sketch and not is_key(sketch)):
        raise wrong_kind("sketch", sketch, Term.CHECKSUM)
    snapshots = []
    for number, one in enumerate(read_list("snapshots", values.get("snapshots", []))):
        with under(f"snapshots[{number}]"):
            snapshots.append(_read_snapshot(one))
    with under("treatment"):
        treatment = Treatment.from_dict(values["treatment"])
    changed = _read_time("changed", values["changed"])
    name = values["name"]
    if not isinstance(name, str):
        raise wrong_kind("name", name, Term.TEXT)
    kept = Kept(Content(key, sketch), name, treatment, changed, tuple(snapshots))
    return kept, _read_picture(values.get("picture"))


def _read_snapshot(value: object) -> Snapshot:
    values = read_keys("", value, ("title", "made", "treatment"), ("title", "made", "treatment"))
    with under("treatment"):
        treatment = Treatment.from_dict(values["treatment"])
    return Snapshot(read_text("title", values["title"]), treatment, _read_time("made", values["made"]))


def _read_time(key: str, value: object) -> datetime:
    text = read_text(key, value)
    try:
        return datetime.fromisoformat(text).astimezone(UTC)
    except (ValueError, OverflowError) as error:
        raise wrong_kind(key, value, Term.TIME) from error


def _read_picture(value: object) -> bytes:
    if value is None:
        return b""
    try:
        content = base64.b64decode(read_text("picture", value), validate=True)
    except (binascii.Error, ValueError) as error:
        raise wrong_kind("picture", value, Term.PNG) from error
    if not content.startswith(_PNG):
        raise wrong_kind("picture", value, Term.PNG)
    return content
