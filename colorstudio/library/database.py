"""The database of treatments on the disk: made, opened, and set aside where it cannot be used."""

import os
import shutil
import sqlite3
import struct
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from threading import RLock
from typing import TypeVar

from colorstudio.errors import LibraryError, Message, Said, Term, reason, spoken

NAME = "treatments.sqlite"
SCHEMA = 1
APPLICATION = 0x436F5374  # "CoSt", by which `file` and others tell whose database it is
BUSY = 3.0  # seconds to wait for another window's writing, which takes milliseconds

_TABLES = {
    "treatment": "key TEXT PRIMARY KEY, sketch TEXT NOT NULL, name TEXT NOT NULL, changed TEXT NOT NULL, "
    "treatment TEXT NOT NULL",
    "snapshot": "key TEXT NOT NULL, title TEXT NOT NULL, made TEXT NOT NULL, treatment TEXT NOT NULL, "
    "PRIMARY KEY (key, title)",
    "unreadable": "key TEXT NOT NULL, name TEXT NOT NULL, changed TEXT NOT NULL, treatment TEXT NOT NULL",
    "preset": "title TEXT PRIMARY KEY, treatment TEXT NOT NULL",
}
_DAMAGED = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)

Answer = TypeVar("Answer")


class Database:
    """One SQLite file in a folder, which several programs may use at once. Any thread.

    What is written is there after a kill at any moment, and the file stays sound when the power fails. A damaged one is
    set aside under another name, what can be read of it goes into a new one; one of a newer ColorStudio stays as it is,
    and another name is used beside it. `take_notices` tells of each.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._connection: sqlite3.Connection | None = None
        self._file: Path | None = None
        self._inode: tuple[int, int] | None = None
        self._notices: list[Message] = []
        self._lock = RLock()

    def read(self, work: Callable[[sqlite3.Connection], Answer]) -> Answer:
        """What `work` gives, which changes nothing and waits for nobody. Raises LibraryError."""
        return self._safely(work, "BEGIN")

    def write(self, work: Callable[[sqlite3.Connection], Answer]) -> Answer:
        """What `work` gives, done whole or not at all. Raises LibraryError, and what `work` raises."""
        return self._safely(work, "BEGIN IMMEDIATE")

    def take_notices(self) -> list[Message]:
        """Sentences for the user about what was set aside, each given once."""
        with self._lock:
            notices, self._notices = self._notices, []
        return notices

    def damaged_files(self) -> list[Path]:
        """The files that were set aside as damaged, with those that belong to them."""
        return sorted(self.folder.glob("treatments-damaged-*"))

    def compact(self) -> None:
        """Overwrite on the disk what was deleted. Raises LibraryError."""
        with self._lock, _library_errors(self.folder):
            connection = self._opened()
            connection.execute("VACUUM")
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def close(self) -> None:
        """Let go of the file; it opens again when it is needed."""
        with self._lock:
            if self._connection is not None:
                with suppress(sqlite3.Error):
                    self._connection.close()
            self._connection = self._file = self._inode = None

    def _safely(self, work: Callable[[sqlite3.Connection], Answer], begin: str) -> Answer:
        with self._lock, _library_errors(self.folder):
            try:
                return self._run(work, begin)
            except sqlite3.DatabaseError as error:
                if _code(error) not in _DAMAGED:
                    raise
            self._set_aside()
            return self._run(work, begin)

    def _run(self, work: Callable[[sqlite3.Connection], Answer], begin: str) -> Answer:
        connection = self._opened()
        with _transaction(connection, begin):
            return work(connection)

    def _opened(self) -> sqlite3.Connection:
        """The connection; a new one where the file has been set aside by another window or taken away."""
        if self._connection is not None and self._inode == _inode(self._file):
            return self._connection
        self.close()
        self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        for name in (NAME, f"treatments-{SCHEMA}.sqlite"):
            self._file = self.folder / name
            self._inode = _inode(self._file)
            try:
                self._connection = _connect(self._file)
            except _Newer:
                self._notices.append(Message(Said.LIBRARY_NEWER_BESIDE, {"file": spoken(self._file)}))
                continue
            except BaseException:
                self._connection = None
                raise
            self._inode = _inode(self._file)
            return self._connection
        raise LibraryError(Said.LIBRARY_NEWER, folder=spoken(self.folder))

    def _set_aside(self) -> None:
        """Give the damaged file another name, and put what can be read of it into a new one."""
        file, inode = self._file, self._inode
        assert file is not None  # something was opened that turned out to be damaged
        self.close()
        if inode is not None and inode != _inode(file):
            return  # another window did it already
        aside = _free_name(self.folder)
        os.replace(file, aside)  # noqa: PTH105 - all three alike
        for suffix in ("-wal", "-shm"):
            with suppress(OSError):
                os.replace(f"{file}{suffix}", f"{aside}{suffix}")  # noqa: PTH105
        try:
            saved = self._run(lambda connection: _salvage(aside, connection), "BEGIN IMMEDIATE")
        except BaseException:  # such as a full disk: the damaged file takes its place again, to be rescued next time
            ours = self._inode
            self.close()
            if ours is None or ours == _inode(file):  # else another window has begun a new one
                _put_back(aside, file)
            raise
        self._notices.append(
            Message(Said.LIBRARY_DAMAGED, {"name": aside.name, "folder": spoken(self.folder), "count": saved})
        )


class _Newer(Exception):
    """The file is of a newer ColorStudio."""


def _connect(file: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(file, timeout=BUSY, isolation_level=None, check_same_thread=False)
    try:
        version = connection.execute("PRAGMA user_version").fetchone()[0]
        if version > SCHEMA:
            raise _Newer
        # With a write-ahead log a commit costs no wait for the disk, and readers wait for nobody. A kill loses nothing;
        # power that fails may lose the last gestures, never the file.
        mode = _patiently(lambda: connection.execute("PRAGMA journal_mode=WAL").fetchone()[0])
        connection.execute(f"PRAGMA synchronous={'NORMAL' if mode == 'wal' else 'FULL'}")
        connection.execute("PRAGMA secure_delete=ON")
        connection.execute("PRAGMA trusted_schema=OFF")
        if version < SCHEMA:
            with _transaction(connection):
                for name, columns in _TABLES.items():
                    connection.execute(f"CREATE TABLE IF NOT EXISTS {name} ({columns})")
                connection.execute(f"PRAGMA application_id={APPLICATION}")
                connection.execute(f"PRAGMA user_version={SCHEMA}")
        if connection.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
            raise _damaged("quick_check found damage")
        if not _has_tables(connection):
            raise _damaged("another program's database")
    except BaseException:
        connection.close()
        raise
    return connection


def _has_tables(connection: sqlite3.Connection) -> bool:
    for name in _TABLES:
        there = {row[1] for row in connection.execute(f"PRAGMA table_info({name})")}
        if not set(_columns(name)) <= there:
            return False
    return True


def _columns(table: str) -> list[str]:
    return [column.split()[0] for column in _TABLES[table].split(", ") if not column.startswith(("PRIMARY", "title)"))]


def _damaged(reason: str) -> sqlite3.DatabaseError:
    error = sqlite3.DatabaseError(reason)
    error.sqlite_errorcode = sqlite3.SQLITE_CORRUPT
    return error


def _patiently(work: Callable[[], Answer]) -> Answer:
    """Changing the journal's mode fails at once, whatever the timeout, while another window does the same."""
    end = time.monotonic() + BUSY
    while True:
        try:
            return work()
        except sqlite3.OperationalError as error:
            if _code(error) != sqlite3.SQLITE_BUSY or time.monotonic() > end:
                raise
        time.sleep(0.01)


@contextmanager
def _transaction(connection: sqlite3.Connection, begin: str = "BEGIN IMMEDIATE") -> Iterator[None]:
    connection.execute(begin)
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        with suppress(sqlite3.Error):
            if connection.in_transaction:
                connection.execute("ROLLBACK")
        raise


def _put_back(aside: Path, file: Path) -> None:
    for suffix in ("", "-wal", "-shm"):
        with suppress(OSError):
            Path(f"{file}{suffix}").unlink(missing_ok=True)
            os.replace(f"{aside}{suffix}", f"{file}{suffix}")  # noqa: PTH105


def _salvage(aside: Path, into: sqlite3.Connection) -> int:
    """Copy every row that can be read; gives the number of treatments among them."""
    for name, rows in _readable_rows(aside).items():
        for row in rows:
            with suppress(sqlite3.IntegrityError):
                into.execute(f"INSERT OR IGNORE INTO {name} VALUES ({','.join('?' * len(row))})", row)
    count: int = into.execute("SELECT count(*) FROM treatment").fetchone()[0]
    return count


def _readable_rows(aside: Path) -> dict[str, list[tuple[str, ...]]]:
    """The rows of each table, read from a copy, since opening changes a file, and one that was cut short must be as
    long as it says of itself to be opened at all."""
    found: dict[str, dict[tuple[str, ...], None]] = {name: {} for name in _TABLES}
    with suppress(OSError), tempfile.TemporaryDirectory(prefix="colorstudio-") as folder:
        copy = Path(folder) / NAME
        shutil.copyfile(aside, copy)
        with suppress(FileNotFoundError):
            shutil.copyfile(f"{aside}-wal", f"{copy}-wal")
        _lengthen(copy)
        for name, rows in found.items():
            width = len(_columns(name))
            for order in ("ASC", "DESC"):  # a damaged page in the middle stops either way at another place
                with suppress(sqlite3.Error), closing(sqlite3.connect(copy)) as connection:
                    for row in connection.execute(f"SELECT * FROM {name} ORDER BY rowid {order}"):
                        if len(row) == width and all(isinstance(value, str) for value in row):
                            rows[row] = None
    return {name: list(rows) for name, rows in found.items()}


def _lengthen(file: Path) -> None:
    """Fill up a database that was cut short with empty pages."""
    with file.open("r+b") as opened:
        head = opened.read(32)
        size = opened.seek(0, os.SEEK_END)
        if len(head) == 32:
            page, count = struct.unpack_from(">H", head, 16)[0], struct.unpack_from(">I", head, 28)[0]
            wanted = (65536 if page == 1 else page) * count
            if size < wanted <= 2**32:
                opened.truncate(wanted)


def _free_name(folder: Path) -> Path:
    stem = f"treatments-damaged-{datetime.now(UTC):%Y%m%d-%H%M%S}"
    names = [f"{stem}.sqlite", *(f"{stem}-{number}.sqlite" for number in range(2, 1000))]
    return next(path for name in names if not (path := folder / name).exists())


def _inode(file: Path | None) -> tuple[int, int] | None:
    if file is None:
        return None
    try:
        status = file.stat()
    except OSError:
        return None
    return status.st_dev, status.st_ino


def _code(error: sqlite3.Error) -> int:
    code = getattr(error, "sqlite_errorcode", None)
    return (code or 0) & 0xFF


@contextmanager
def _library_errors(folder: Path) -> Iterator[None]:
    try:
        yield
    except sqlite3.Error as error:
        raise LibraryError(Said.LIBRARY_UNUSABLE, folder=spoken(folder), reason=_reason(error)) from error
    except OSError as error:
        raise LibraryError(Said.LIBRARY_UNUSABLE, folder=spoken(folder), reason=reason(error)) from error


def _reason(error: sqlite3.Error) -> str:
    match _code(error):
        case sqlite3.SQLITE_FULL:
            return Term.DISK_FULL
        case sqlite3.SQLITE_IOERR:
            return Term.DISK_FULL_OR_FAILS
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:
            return Term.BUSY
        case sqlite3.SQLITE_READONLY | sqlite3.SQLITE_PERM | sqlite3.SQLITE_CANTOPEN:
            return Term.FOLDER_CLOSED
    return str(error)
