"""The database outlives kills, full disks, damage, other windows and newer versions."""

import errno
import os
import signal
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from colorstudio.core.look import PartialLook
from colorstudio.core.treatment import Treatment
from colorstudio.errors import LibraryError
from colorstudio.files.content import Content
from colorstudio.library import database
from colorstudio.library.database import NAME
from colorstudio.library.treatments import TreatmentLibrary

ROOT = Path(__file__).parents[2]
WARM = Treatment(look=PartialLook(warmth=12.0))

# Writes the keys FIRST, FIRST + 1, ... and says each when it is kept.
WRITER = """
import sys
from pathlib import Path
from colorstudio.core.look import PartialLook
from colorstudio.core.treatment import Treatment
from colorstudio.files.content import Content
from colorstudio.library.treatments import TreatmentLibrary

library = TreatmentLibrary(Path(sys.argv[1]))
first, count = int(sys.argv[2]), int(sys.argv[3])
for number in range(first, first + count):
    library.put(Content(f"{number:064x}", ""), Treatment(look=PartialLook(warmth=number % 30)), name="a.jpg")
    print(number, flush=True)
"""


def content(number: int) -> Content:
    return Content(f"{number:064x}", "")


def writer(folder: Path, first: int, count: int) -> "subprocess.Popen[str]":
    command = [sys.executable, "-c", WRITER, str(folder), str(first), str(count)]
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment)


@pytest.fixture
def library(tmp_path: Path) -> Iterator[TreatmentLibrary]:
    library = TreatmentLibrary(tmp_path)
    yield library
    library.close()


def test_several_windows_write_at_once_and_nothing_is_lost(library: TreatmentLibrary, tmp_path: Path) -> None:
    programs = [writer(tmp_path, first, 40) for first in (0, 1000, 2000)]  # the first to come makes the database
    for program in programs:
        output, _ = program.communicate(timeout=60)
        assert program.returncode == 0
        assert len(output.split()) == 40
    assert len(library.keys()) == 120
    assert library.take_notices() == []


def test_two_threads_share_a_library(library: TreatmentLibrary) -> None:
    def write(first: int) -> None:
        for number in range(first, first + 50):
            library.put(content(number), WARM, name="a.jpg")

    threads = [threading.Thread(target=write, args=(first,)) for first in (0, 100)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(library.keys()) == 100


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGKILL there")
@pytest.mark.parametrize("said", [1, 7, 23])
def test_what_was_put_is_there_after_a_kill(said: int, library: TreatmentLibrary, tmp_path: Path) -> None:
    program = writer(tmp_path, 0, 10_000)
    assert program.stdout is not None
    for _ in range(said):
        program.stdout.readline()
    program.send_signal(signal.SIGKILL)
    rest = program.stdout.read().split()
    program.wait()
    program.stdout.close()
    done = said + len(rest)
    assert {content(number).key for number in range(done)} <= library.keys()
    assert library.get(content(done - 1).key) == Treatment(look=PartialLook(warmth=(done - 1) % 30))
    library.put(content(done), WARM, name="a.jpg")  # the log of the killed one holds nothing up
    assert library.take_notices() == []


@pytest.mark.skipif(sys.platform == "win32", reason="no limit of a file's size there")
@pytest.mark.parametrize("size", [0, 4_000, 40_000, 100_000, 200_000])
def test_a_full_disk_is_a_sentence_and_what_was_kept_stays(size: int, tmp_path: Path) -> None:
    filler = f"""
import resource, sys
from pathlib import Path
from colorstudio.errors import LibraryError
resource.setrlimit(resource.RLIMIT_FSIZE, ({size}, {size}))
sys.argv[1:] = [{str(tmp_path)!r}, "1000", "2000"]
try:
    exec({WRITER!r})
except LibraryError as error:
    print(error, file=sys.stderr)
    sys.exit(3)
"""
    library = TreatmentLibrary(tmp_path)
    library.put(content(0), WARM, name="a.jpg")
    library.close()
    ended = subprocess.run(
        [sys.executable, "-c", filler],
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert ended.returncode == 3, ended.stderr
    assert "cannot be used: the disk is full" in ended.stderr
    again = TreatmentLibrary(tmp_path)
    assert again.keys() == {content(0).key, *(content(int(number)).key for number in ended.stdout.split())}
    assert again.get(content(0).key) == WARM
    again.put(content(1), WARM, name="a.jpg")
    assert again.take_notices() == []
    again.close()


def damaged(file: Path, kind: str) -> None:
    data = bytearray(file.read_bytes())
    if kind == "cut":
        del data[len(data) // 2 :]
    elif kind == "noise":
        data[:] = os.urandom(len(data))
    elif kind == "hole":
        data[-8192:] = bytes(8192)
    elif kind == "empty header":
        data[:100] = bytes(100)
    file.write_bytes(data)


@pytest.mark.parametrize("kind", ["cut", "noise", "hole", "empty header"])
def test_a_damaged_database_is_set_aside_with_a_sentence_and_what_can_be_read_is_saved(
    kind: str, tmp_path: Path
) -> None:
    first = TreatmentLibrary(tmp_path)
    for number in range(200):
        first.put(content(number), WARM, name="a.jpg")
    first.close()
    whole = (tmp_path / NAME).read_bytes()
    damaged(tmp_path / NAME, kind)
    broken = (tmp_path / NAME).read_bytes()
    assert broken != whole

    library = TreatmentLibrary(tmp_path)
    kept = library.keys()
    library.put(content(999), WARM, name="a.jpg")
    assert library.get(content(999).key) == WARM
    (notice,) = library.take_notices()
    assert library.take_notices() == []
    (aside,) = (path for path in tmp_path.glob("treatments-damaged-*") if path.suffix == ".sqlite")
    assert aside.name in str(notice)
    assert f"(treatments: {len(kept)})" in str(notice)
    assert aside.read_bytes() == broken
    if kind in ("cut", "hole"):
        assert 20 < len(kept) < 200
        assert all(library.get(key) == WARM for key in kept)
    library.close()


def test_a_rescue_that_fails_is_tried_again(
    library: TreatmentLibrary, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(200):
        library.put(content(number), WARM, name="a.jpg")
    library.close()
    damaged(tmp_path / NAME, "cut")
    before = (tmp_path / NAME).read_bytes()

    def full(*_: object) -> int:
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr(database, "_salvage", full)
        with pytest.raises(LibraryError, match="No space left"):
            library.keys()
    assert (tmp_path / NAME).read_bytes() == before
    assert library.take_notices() == []
    assert len(library.keys()) > 0
    (notice,) = library.take_notices()
    assert "was damaged" in str(notice)


def test_damage_that_shows_while_the_window_is_open_is_mended_too(library: TreatmentLibrary, tmp_path: Path) -> None:
    for number in range(300):
        library.put(content(number), WARM, name="a.jpg")
    library._database.compact()
    with (tmp_path / NAME).open("r+b") as file:  # under the open connection, as a failing disk does it
        file.seek(100)
        file.write(os.urandom(4096 * 20))
    other = TreatmentLibrary(tmp_path)
    other.put(content(999), WARM, name="a.jpg")
    assert len(other.take_notices()) == 1
    library.put(content(1000), WARM, name="a.jpg")  # the first window goes on with the new database
    assert {content(999).key, content(1000).key} <= other.keys()
    assert other.get(content(1000).key) == WARM
    other.close()


def test_a_database_of_a_newer_version_stays_as_it_is(tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / NAME) as newer:
        newer.execute("CREATE TABLE masks (x)")
        newer.execute("PRAGMA user_version=9")
    newer.close()
    before = (tmp_path / NAME).read_bytes()
    library = TreatmentLibrary(tmp_path)
    library.put(content(1), WARM, name="a.jpg")
    (notice,) = library.take_notices()
    assert "newer ColorStudio" in str(notice)
    library.close()
    again = TreatmentLibrary(tmp_path)
    assert again.get(content(1).key) == WARM
    again.close()
    assert (tmp_path / NAME).read_bytes() == before


def test_a_library_that_was_taken_away_under_an_open_window_begins_anew(
    library: TreatmentLibrary, tmp_path: Path
) -> None:
    library.put(content(1), WARM, name="a.jpg")
    for path in tmp_path.iterdir():
        path.unlink()
    library.put(content(2), WARM, name="a.jpg")
    assert library.keys() == {content(2).key}


def test_a_folder_that_cannot_be_made_is_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    library = TreatmentLibrary(tmp_path / "file" / "library")
    with pytest.raises(LibraryError, match="cannot be used"):
        library.put(content(1), WARM, name="a.jpg")
    (tmp_path / "file").unlink()
    library.put(content(1), WARM, name="a.jpg")  # and works as soon as it can
    library.close()


def test_a_program_that_holds_the_database_is_a_sentence(
    library: TreatmentLibrary, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("colorstudio.library.database.BUSY", 0.05)
    library.put(content(1), WARM, name="a.jpg")
    other = sqlite3.connect(tmp_path / NAME, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(LibraryError, match="another program is busy"):
        library.put(content(2), WARM, name="a.jpg")
    assert library.get(content(1).key) == WARM  # reading waits for nobody
    other.execute("ROLLBACK")
    other.close()
    library.put(content(2), WARM, name="a.jpg")


def test_the_library_loads_neither_torch_nor_qt_nor_libvips() -> None:
    names = "torch", "PySide6", "pyvips"
    program = f"import sys, colorstudio.library.treatments; print([n for n in {names} if n in sys.modules])"
    output = subprocess.run(
        [sys.executable, "-c", program], env=os.environ | {"PYTHONPATH": str(ROOT)}, capture_output=True, check=True
    ).stdout
    assert output.strip() == b"[]"
