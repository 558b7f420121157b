"""The treatments of photographs, kept by what the photographs hold, so that nothing decided is lost."""

import sqlite3
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from colorstudio import paths
from colorstudio.core.refusal import Refused
from colorstudio.core.treatment import Treatment
from colorstudio.errors import LibraryError, Message, Said, reason, spoken
from colorstudio.files.content import Content, is_key, sketch_file
from colorstudio.library.database import Database
from colorstudio.library.whole_file import new_file


@dataclass(frozen=True)
class Snapshot:
    """A treatment as it once was, under a name of the user's."""

    title: str
    treatment: Treatment
    made: datetime


@dataclass(frozen=True)
class Kept:
    """What is kept of one photograph: name is that of its file when it was last touched."""

    content: Content
    name: str
    treatment: Treatment
    changed: datetime
    snapshots: tuple[Snapshot, ...] = ()


def _now() -> datetime:
    return datetime.now(UTC)


class TreatmentLibrary:
    """What the user decided about photographs, in a database and a folder of pasted pictures. Any thread.

    Only touched photographs are kept. Every method but the constructor raises LibraryError, with a sentence, where the
    disk does not let it; what was kept before is then whole.
    """

    def __init__(self, folder: Path | None = None, *, now: Callable[[], datetime] = _now) -> None:
        """folder: by default one in the user's data; made when first needed."""
        self.folder = folder or paths.user_data() / "library"
        self._database = Database(self.folder)
        self._now = now

    # ------------------------------------------------------------------------------------------ one photograph

    def get(self, key: str) -> Treatment | None:
        """The treatment of the photograph of this key, None where it was never touched."""
        kept = self.get_all(key)
        return kept.treatment if kept else None

    def get_all(self, key: str) -> Kept | None:
        """All that is kept of the photograph of this key; its treatment may be an untouched one with snapshots."""
        return self._database.read(lambda db: _read_one(db, key))

    def put(
        self, content: Content, treatment: Treatment, *, name: str, instead_of: Treatment | None = None
    ) -> str | None:
        """Keep the treatment of a photograph, whose file has this name; an untouched one is forgotten.

        Snapshots stay. It is there after a kill at any moment from now on. instead_of: the one known to be kept before;
        where it is another one, as of a second window or of a library that could not be read, that becomes a snapshot,
        whose name is given.
        """
        changed = _text(self._now())

        def write(db: sqlite3.Connection) -> str | None:
            _move_unreadable(db, content.key)
            aside = None if instead_of is None else _set_aside(db, content.key, (instead_of, treatment))
            if treatment.touched or _has_snapshots(db, content.key):
                _write_one(db, content, name, changed, treatment)
            else:
                db.execute("DELETE FROM treatment WHERE key = ?", (content.key,))
            return aside

        return self._database.write(write)

    def forget(self, key: str) -> None:
        """Forget all of a photograph: treatment, snapshots and, where it was pasted, the picture."""

        def erase(db: sqlite3.Connection) -> None:
            for table in ("treatment", "snapshot", "unreadable"):
                db.execute(f"DELETE FROM {table} WHERE key = ?", (key,))

        self._database.write(erase)
        self._drop_pictures([self._picture(key)])

    def put_snapshot(self, content: Content, title: str, treatment: Treatment, *, name: str) -> None:
        """Keep a treatment under a name of the user's; one of the same name is replaced."""
        now = _text(self._now())

        def write(db: sqlite3.Connection) -> None:
            _move_unreadable(db, content.key)
            if not db.execute("SELECT 1 FROM treatment WHERE key = ?", (content.key,)).fetchone():
                _write_one(db, content, name, now, Treatment())
            row = (content.key, _spoken(title), now, treatment.to_json())
            db.execute("INSERT OR REPLACE INTO snapshot (key, title, made, treatment) VALUES (?, ?, ?, ?)", row)

        self._database.write(write)

    def drop_snapshot(self, key: str, title: str) -> None:
        """Forget the snapshot of this name."""

        def erase(db: sqlite3.Connection) -> None:
            db.execute("DELETE FROM snapshot WHERE key = ? AND title = ?", (key, _spoken(title)))
            if not _has_snapshots(db, key):
                untouched = Treatment().to_json()
                db.execute("DELETE FROM treatment WHERE key = ? AND treatment = ?", (key, untouched))

        self._database.write(erase)

    # ---------------------------------------------------------------------------------------------- many

    def keys(self) -> frozenset[str]:
        """The keys of all photographs of which something is kept."""
        return self._database.read(lambda db: frozenset(key for (key,) in db.execute("SELECT key FROM treatment")))

    def may_know(self, files: Iterable[Path]) -> list[Path]:
        """Those of the files that are worth identifying: their sketch is that of a touched photograph.

        Reads at most 128 KiB of each, so that a folder of hundreds is looked through in the background.
        """
        known = self._database.read(lambda db: {sketch for (sketch,) in db.execute("SELECT sketch FROM treatment")})
        found = []
        for file in files:
            with suppress(OSError, ValueError):
                if known and sketch_file(file) in known:
                    found.append(file)
        return found

    def all(self) -> list[Kept]:
        """All that is kept, the last changed first."""

        def read(db: sqlite3.Connection) -> list[Kept | None]:
            rows = db.execute("SELECT key FROM treatment ORDER BY changed DESC, key").fetchall()
            return [_read_one(db, key) for (key,) in rows]

        return [kept for kept in self._database.read(read) if kept is not None]

    def forget_all(self) -> None:
        """Forget every photograph, pasted pictures and damaged files set aside among them; presets stay."""

        def erase(db: sqlite3.Connection) -> None:
            for table in ("treatment", "snapshot", "unreadable"):
                db.execute(f"DELETE FROM {table}")

        self._database.write(erase)
        self._database.compact()
        self._drop_pictures([*self._pictures().glob("*.png"), *self._database.damaged_files()])

    def take_in(self, found: Iterable[Kept]) -> int:
        """Take in what another library kept; gives the number of photographs that it changed.

        Where both know a photograph, the treatment changed last wins, and the other one becomes a snapshot.
        """

        def write(db: sqlite3.Connection) -> int:
            return sum(_merge(db, kept) for kept in found)

        return self._database.write(write)

    # ------------------------------------------------------------------------------------ pasted pictures

    def keep_picture(self, key: str, png: bytes) -> Path:
        """Keep a pasted picture, as PNG, for as long as something is kept of it; gives its file, to be opened again."""
        file = self._picture(key)
        if not paths.is_file(file):
            try:
                self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)  # parents are made with any mode
                self._pictures().mkdir(mode=0o700, exist_ok=True)
                with new_file(file, private=True) as out:
                    out.write(png)
            except OSError as error:
                raise LibraryError(Said.PICTURE_NOT_KEPT, folder=spoken(file.parent), reason=reason(error)) from error
        return file

    def picture(self, key: str) -> Path | None:
        """The file of the pasted picture of this key, None where there is none."""
        file = self._picture(key)
        return file if paths.is_file(file) else None

    def key_of_picture(self, file: Path) -> str | None:
        """The key of a kept picture by its file; None for any other file.

        A kept picture's key is that of its pixels, under which it was pasted, and not of its file.
        """
        stem = file.stem
        return stem if file.suffix == ".png" and is_key(stem) and file.parent == self._pictures() else None

    def take_notices(self) -> list[Message]:
        """Sentences about damaged or newer files that were set aside, each given once."""
        return self._database.take_notices()

    # ---------------------------------------------------------------------------------------- presets

    def presets(self) -> list[tuple[str, Treatment]]:
        """The user's own presets, by name."""
        rows = self._database.read(
            lambda db: db.execute("SELECT title, treatment FROM preset ORDER BY title").fetchall()
        )
        return [(title, treatment) for title, text in rows if (treatment := _read_treatment(text)) is not None]

    def put_preset(self, title: str, treatment: Treatment) -> None:
        """Keep a treatment as a preset; one of the same name is replaced."""
        row = (_spoken(title), treatment.to_json())
        self._database.write(lambda db: db.execute("INSERT OR REPLACE INTO preset VALUES (?, ?)", row))

    def drop_preset(self, title: str) -> None:
        """Forget the preset of this name."""
        self._database.write(lambda db: db.execute("DELETE FROM preset WHERE title = ?", (_spoken(title),)))

    def close(self) -> None:
        """Let go of the database; it opens again when it is needed."""
        self._database.close()

    def _pictures(self) -> Path:
        return self.folder / "pictures"

    def _picture(self, key: str) -> Path:
        if not is_key(key):
            raise ValueError(f"no key of a photograph: {key!r}")
        return self._pictures() / f"{key}.png"

    def _drop_pictures(self, files: Iterable[Path]) -> None:
        for file in files:
            try:
                file.unlink(missing_ok=True)
            except OSError as error:
                raise LibraryError(Said.NOT_DELETED, file=spoken(file), reason=reason(error)) from error


def _read_one(db: sqlite3.Connection, key: str) -> Kept | None:
    row = db.execute("SELECT sketch, name, changed, treatment FROM treatment WHERE key = ?", (key,)).fetchone()
    if row is None:
        return None
    sketch, name, changed, text = row
    treatment = _read_treatment(text)
    rows = db.execute("SELECT title, treatment, made FROM snapshot WHERE key = ? ORDER BY made, title", (key,))
    known = ((title, _read_treatment(one), _time(made)) for title, one, made in rows)
    snapshots = tuple(Snapshot(title, one, made) for title, one, made in known if one is not None)
    if treatment is None and not snapshots:
        return None
    return Kept(Content(key, sketch), name, treatment or Treatment(), _time(changed), snapshots)


def _read_treatment(text: object) -> Treatment | None:
    """None for what this version cannot read, such as a treatment of a newer one."""
    try:
        return Treatment.from_json(text if isinstance(text, str) else "")
    except Refused:
        return None


def _write_one(db: sqlite3.Connection, content: Content, name: str, changed: str, treatment: Treatment) -> None:
    row = (content.key, content.sketch, _spoken(name), changed, treatment.to_json())
    db.execute("INSERT OR REPLACE INTO treatment (key, sketch, name, changed, treatment) VALUES (?, ?, ?, ?, ?)", row)


def _move_unreadable(db: sqlite3.Connection, key: str) -> None:
    """Keep a treatment that this version cannot read from being replaced."""
    row = db.execute("SELECT name, changed, treatment FROM treatment WHERE key = ?", (key,)).fetchone()
    if row is not None and _read_treatment(row[2]) is None:
        db.execute("INSERT INTO unreadable (key, name, changed, treatment) VALUES (?, ?, ?, ?)", (key, *row))
        db.execute("DELETE FROM treatment WHERE key = ?", (key,))


def _has_snapshots(db: sqlite3.Connection, key: str) -> bool:
    return db.execute("SELECT 1 FROM snapshot WHERE key = ?", (key,)).fetchone() is not None


def _merge(db: sqlite3.Connection, kept: Kept) -> bool:
    key, before = kept.content.key, _read_one(db, kept.content.key)
    _move_unreadable(db, key)
    for snapshot in kept.snapshots:
        _add_snapshot(db, key, snapshot)
    if before is None or before.changed < kept.changed:
        loser = before
        _write_one(db, kept.content, kept.name, _text(kept.changed), kept.treatment)
    else:
        loser = kept
    winner = kept if loser is before else before
    if loser and winner and loser.treatment.touched and loser.treatment != winner.treatment:
        _add_snapshot(db, key, _as_snapshot(loser))
    return _read_one(db, key) != before


def _set_aside(db: sqlite3.Connection, key: str, known: tuple[Treatment, ...]) -> str | None:
    """Make what is kept a snapshot, unless it is one of those known; gives its name."""
    kept = _read_one(db, key)
    if kept is None or not kept.treatment.touched:
        return None
    if kept.treatment.to_json() in {treatment.to_json() for treatment in known}:
        return None
    return _add_snapshot(db, key, _as_snapshot(kept))


def _as_snapshot(kept: Kept) -> Snapshot:
    return Snapshot(f"{kept.name}, {kept.changed:%Y-%m-%d %H:%M}", kept.treatment, kept.changed)


def _add_snapshot(db: sqlite3.Connection, key: str, snapshot: Snapshot) -> str:
    """Add a snapshot, under another name where another one has its own; gives the name."""
    text, number, title = snapshot.treatment.to_json(), 1, _spoken(snapshot.title)
    while row := db.execute("SELECT treatment FROM snapshot WHERE key = ? AND title = ?", (key, title)).fetchone():
        if row[0] == text:
            return title
        number += 1
        title = f"{_spoken(snapshot.title)} ({number})"
    db.execute("INSERT INTO snapshot VALUES (?, ?, ?, ?)", (key, title, _text(snapshot.made), text))
    return title


def _spoken(name: str) -> str:
    """The name as SQLite takes it: of a file's name that is no UTF-8, what can be shown."""
    return name.encode("utf-8", "replace").decode("utf-8")


def _text(time: datetime) -> str:
    return time.astimezone(UTC).isoformat(timespec="milliseconds")


def _time(text: object) -> datetime:
    try:
        time = datetime.fromisoformat(text if isinstance(text, str) else "")
    except ValueError:
        return datetime.fromtimestamp(0, UTC)
    return time if time.tzinfo else time.replace(tzinfo=UTC)
