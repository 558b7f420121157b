"""What a batch did, kept in the folder of its results: JSON lines, one file a process, each line flushed.

A line is an object with `version`, `time` (UTC) and `outcome`, which is one of
    begun     a batch: `folder` of the journal, `program`, and what else is to be known of it
    waiting   a photograph that the batch is to colour: source, target, treatment, `page` (from 0) of a file of several,
              `piece` of a sheet with several photographs (`number` from 0, `bounds` in fractions),
              `layers` true where its colours are written as a layer; `seen` where the treatment was made for this very
              file: its `file` (number, bytes, nanoseconds of change) and `content`, "" where that is not known, the
              SHA-256 of its bytes; the window's batches list all of them
    started   its target was found free, or may be replaced: until its end what lies there is the batch's own; also
              `content`, the SHA-256 of the source
    done      the target is whole, of a source of this `content`: also `bytes` of the target and `seconds`, and a
              `sentence` where another file has come into the source's place since
    skipped   not coloured, for the reason in `sentence`
    failed    not coloured, `error` and `sentence`
    ended     the batch: `sentence` where something kept it from going on
Paths are absolute, and the same in whatever encoding the system has names of files. A line that was cut short, as by a
crash, is passed over.
"""

import contextlib
import hashlib
import json
import os
import secrets
import stat
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from io import FileIO
from pathlib import Path
from typing import Any, Self

from colorstudio import __version__
from colorstudio.batch.task import Outcome, Task
from colorstudio.core.box import Piece
from colorstudio.core.treatment import Treatment
from colorstudio.files.content import identify

VERSION = 1
_PREFIX, _SUFFIX = ".colorstudio-", ".jsonl"
OUTCOMES = tuple(map(str, Outcome))
_NO_TEXT = "surrogateescape" if os.name != "nt" else "surrogatepass"  # what becomes of names that are none
_LINE_MAX = 1_000_000  # bytes; ours have a few hundred

Say = Callable[[str], None]


@dataclass(frozen=True)
class Entry:
    """A line about one photograph. key: what its treatment and layers are told apart by; time: UTC, seconds."""

    outcome: str
    source: Path
    target: Path
    key: str = ""
    content: str = ""
    bytes: int = -1
    time: float = 0.0


class Journal:
    """Writes lines to a new file in a folder, made with the first line; close it at the end.

    also: is given each line that tells how a photograph came out, without its end. folder: None writes no file.
    about: what the first line says of the batch. Every line raises OSError where the disk takes no more.
    """

    def __init__(
        self, folder: Path | None, *, also: Say | None = None, about: Mapping[str, object] | None = None
    ) -> None:
        self.path: Path | None = None
        self._folder = folder.absolute() if folder else None
        self._also = also
        self._about = dict(about or {})
        self._file: FileIO | None = None

    def expect(self, tasks: Iterable[Task]) -> None:
        """List what is to be done, so that the batch can be taken up again without whoever planned it."""
        lines = (_line("waiting", **_about(task), **_seen(task)) for task in tasks)
        self._write("".join(lines))  # thousands of lines in one go

    def tell(self, outcome: str, task: Task, **values: object) -> None:
        """Write a line about a photograph."""
        self.write(outcome, **_about(task), **values)

    def write(self, outcome: str, **values: object) -> None:
        """Write a line."""
        line = _line(outcome, **values)
        self._write(line)
        if self._also is not None and outcome in OUTCOMES:
            self._also(line.rstrip("\n"))

    def close(self) -> None:
        """Write nothing more."""
        if self._file is not None:
            self._file.close()
            self._file = None

    def _write(self, lines: str) -> None:
        if self._folder is None:
            return
        if self._file is None:
            name = f"{_PREFIX}{datetime.now(UTC):%Y%m%dT%H%M%S.%fZ}-{secrets.token_hex(4)}{_SUFFIX}"
            self.path = self._folder / name
            self._file = self.path.open("xb", buffering=0)
            program = f"ColorStudio {__version__}"
            lines = _line("begun", folder=path_text(self._folder), program=program, **self._about) + lines
        data = lines.encode("ascii")
        while data:  # in one go where the system lets it, so that a crash cuts short one line at most
            data = data[self._file.write(data) :]

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def end_journal(path: Path) -> None:
    """Write into the journal of a batch that broke off that it is ended, since another one has what was left of it.

    One that cannot be written to stays as it is.
    """
    with contextlib.suppress(OSError), path.open("r+b") as file:
        file.seek(0, os.SEEK_END)
        file.write(b"\n" + _line("ended").encode("ascii"))  # the last line may have been cut short


def content_of(path: Path, page: int | None = None, piece: Piece | None = None) -> str:
    """A file's key: SHA-256 of its bytes, 64 hex digits, or that of a page or a piece; raises OSError.

    Of what is no plain file it is "".
    """
    if not stat.S_ISREG(path.stat().st_mode):  # a pipe can be read once, and perhaps never ends
        return ""
    return identify(path).of_page(page).of_piece(piece.bounds if piece else None).key


def path_text(path: Path) -> str:
    """A path as journals have it: its bytes as UTF-8, and those that are none as surrogates."""
    return os.fsencode(path).decode("utf-8", _NO_TEXT)


def path_of(text: object) -> Path:
    """The path that `path_text` gave this for; raises TypeError or ValueError for what it gave for none."""
    if not isinstance(text, str):
        raise TypeError(f"{text!r} is no path")
    return Path(os.fsdecode(text.encode("utf-8", _NO_TEXT)))


def treatment_key(treatment: Treatment, *, layers: bool = False) -> str:
    """What a result is told apart by in journals: its treatment, and whether its colours are a layer."""
    what = treatment.to_json() + ("layers" if layers else "")
    return hashlib.sha256(what.encode()).hexdigest()[:32]


def list_journals(folder: Path) -> list[Path]:
    """The journals in a folder, the oldest first; none where it cannot be listed."""
    try:
        with os.scandir(folder) as scan:
            names = [one.name for one in scan if one.name.startswith(_PREFIX) and one.name.endswith(_SUFFIX)]
    except OSError:
        return []
    return [folder / name for name in sorted(names)]


def read_lines(journal: Path) -> Iterator[dict[str, Any]]:
    """A journal's lines, without those that are none; nothing where it cannot be read."""
    with contextlib.suppress(OSError), journal.open("rb") as file:
        while line := file.readline(_LINE_MAX):
            with contextlib.suppress(ValueError, RecursionError):
                values = json.loads(line)
                if isinstance(values, dict) and values.get("version") == VERSION:
                    yield values


def read_entries(journal: Path) -> Iterator[Entry]:
    """What a journal says of photographs; results in its folder are found there also once that was moved."""
    was = here = journal.absolute().parent
    for values in read_lines(journal):
        if values.get("outcome") == "begun":
            with contextlib.suppress(TypeError, ValueError):
                was = path_of(values.get("folder"))
        elif entry := _entry(values):
            moved = here / entry.target.relative_to(was) if entry.target.is_relative_to(was) else entry.target
            yield Entry(entry.outcome, entry.source, moved, entry.key, entry.content, entry.bytes, entry.time)


def _about(task: Task) -> dict[str, object]:
    page: dict[str, object] = {} if task.page is None else {"page": task.page}
    layers: dict[str, object] = {"layers": True} if task.layers else {}
    piece: dict[str, object] = {} if task.piece is None else {"piece": asdict(task.piece)}
    return (
        page
        | piece
        | layers
        | {
            "number": task.number,
            "source": path_text(task.source if task.content else task.source.absolute()),  # content: of what is no file
            "target": path_text(task.target.absolute()),
            "treatment": task.treatment.as_dict(),
        }
    )


def _seen(task: Task) -> dict[str, object]:
    return {"seen": {"file": task.seen.signature, "content": task.seen.content}} if task.seen else {}


def _line(outcome: str, **values: object) -> str:
    now = datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
    # ASCII, so that names that are no text survive, and a line is whole whatever the terminal's encoding is.
    return json.dumps({"version": VERSION, "time": now, "outcome": outcome, **values}) + "\n"


def _entry(values: dict[str, Any]) -> Entry | None:
    try:
        return Entry(
            str(values["outcome"]),
            path_of(values["source"]),
            path_of(values["target"]),
            treatment_key(Treatment.from_dict(values["treatment"]), layers=values.get("layers") is True),
            str(values.get("content") or ""),
            int(values.get("bytes", -1)),
            datetime.fromisoformat(values["time"]).timestamp(),
        )
    except (KeyError, TypeError, ValueError):
        return None
