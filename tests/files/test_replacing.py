"""What is written over, what never, and what a crash leaves."""

from __future__ import annotations

import errno
import os
import signal
import subprocess
import sys
import textwrap
import time
from pathlib import Path
from typing import Any, cast

import numpy as np
import PIL.Image
import pytest

from colorstudio.errors import Said, SaveError
from colorstudio.files import unfinished
from colorstudio.files.encode import encode
from colorstudio.files.photo import Photo
from colorstudio.files.read import photo_from_pixels, read_photo
from colorstudio.files.write import write_photo

COLOURS = np.random.default_rng(0).integers(0, 256, (50, 70, 3), np.uint8)
GRAY = photo_from_pixels(np.full((50, 70), 128, np.uint8), "gray")
posix = pytest.mark.skipif(os.name != "posix", reason="of POSIX")


@pytest.fixture
def original(tmp_path: Path) -> Photo:
    PIL.Image.fromarray(COLOURS).save(tmp_path / "original.png")
    return read_photo(tmp_path / "original.png")


def refused(path: Path, source: Photo, said: Said) -> None:
    with pytest.raises(SaveError) as caught:
        write_photo(path, COLOURS, source=source, overwrite=True)
    assert caught.value.message.said == said


def test_an_original_renamed_while_it_is_open_is_never_written_over(tmp_path: Path, original: Photo) -> None:
    before = (tmp_path / "original.png").read_bytes()
    (tmp_path / "original.png").rename(tmp_path / "moved.png")
    refused(tmp_path / "moved.png", original, Said.SAVE_ORIGINAL)
    PIL.Image.fromarray(COLOURS).save(tmp_path / "original.png")  # another file under its old name
    refused(tmp_path / "original.png", original, Said.SAVE_ORIGINAL)
    assert (tmp_path / "moved.png").read_bytes() == before


@posix
def test_pipes_and_devices_are_never_replaced(tmp_path: Path, original: Photo) -> None:
    os.mkfifo(tmp_path / "pipe.png")
    (tmp_path / "link.png").symlink_to(tmp_path / "pipe.png")
    (tmp_path / "null.png").symlink_to("/dev/null")
    for name in ("pipe.png", "link.png", "null.png"):
        refused(tmp_path / name, original, Said.SAVE_DEVICE)
    assert (tmp_path / "pipe.png").is_fifo()
    assert (tmp_path / "null.png").is_symlink()


def test_a_name_too_long_for_the_disk_is_called_so(tmp_path: Path) -> None:
    refused(tmp_path / ("x" * 300 + ".png"), GRAY, Said.SAVE_NAME_TOO_LONG)


@posix
def test_owner_permissions_and_attributes_of_the_file_replaced_stay(tmp_path: Path) -> None:
    path = tmp_path / "a.png"
    path.write_bytes(b"old")
    path.chmod(0o640)
    if os.geteuid() == 0:
        os.chown(path, 1234, 4321)
    try:
        os.setxattr(path, "user.archive", b"box 12")
        attributes = True
    except (OSError, AttributeError):
        attributes = False
    write_photo(path, COLOURS, source=GRAY, overwrite=True)
    found = path.stat()
    assert found.st_mode & 0o777 == 0o640
    if os.geteuid() == 0:
        assert (found.st_uid, found.st_gid) == (1234, 4321)
    if attributes:
        assert os.getxattr(path, "user.archive") == b"box 12"


def test_the_times_of_the_original_are_given_only_when_asked(tmp_path: Path, original: Photo) -> None:
    os.utime(tmp_path / "original.png", (1_000_000_000, 900_000_000))
    write_photo(tmp_path / "now.png", COLOURS, source=original)
    assert (tmp_path / "now.png").stat().st_mtime > 1_500_000_000
    write_photo(tmp_path / "then.png", COLOURS, source=original, keep_times=True)
    assert (tmp_path / "then.png").stat().st_mtime == 900_000_000


@pytest.mark.parametrize("suffix", [".tif", ".png", ".jpg", ".webp"])
@pytest.mark.parametrize("method", ["seek", "write"])
def test_a_disk_that_fails_in_any_step_fails_the_save(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, suffix: str, method: str
) -> None:
    """libvips swallows a seek that fails, and leaves a broken TIFF."""
    path = tmp_path / f"a{suffix}"
    path.write_bytes(b"the old file")
    pixels = np.random.default_rng(0).integers(0, 256, (300, 400, 3), np.uint8)
    calls = 0

    class Failing:
        def __init__(self, file: object) -> None:
            self._file = file

        def __getattr__(self, name: str) -> object:
            nonlocal calls
            if name == method:
                calls += 1
                if calls == (2 if suffix == ".tif" else 1):
                    raise OSError(errno.EIO, os.strerror(errno.EIO))
            return getattr(self._file, name)

    def failing(image: Any, file: Any, *rest: Any) -> None:
        encode(image, cast(Any, Failing(file)), *rest)

    monkeypatch.setattr("colorstudio.files.write.encode", failing)
    source = photo_from_pixels(pixels, "noise")
    if suffix != ".tif" and method == "seek":  # never sought in: nothing fails
        write_photo(path, pixels, source=source, overwrite=True)
        return
    with pytest.raises(SaveError, match="the system says"):
        write_photo(path, pixels, source=source, overwrite=True)
    assert path.read_bytes() == b"the old file"
    assert list(tmp_path.iterdir()) == [path]


# ---- what a crash leaves


def left_behind(folder: Path, *, age: float) -> Path:
    path = folder / ".colorstudio-0123456789abcdef.part"
    path.write_bytes(b"half a picture")
    os.utime(path, (time.time() - age,) * 2)
    return path


def test_what_a_crash_left_is_swept_with_the_next_save(tmp_path: Path) -> None:
    left = left_behind(tmp_path, age=120)
    others = [tmp_path / ".colorstudio-notes", tmp_path / "colorstudio-1.part"]
    for other in others:
        other.touch()
        os.utime(other, (1, 1))
    write_photo(tmp_path / "a.png", COLOURS, source=GRAY)
    assert not left.exists()
    assert all(other.exists() for other in others)


def test_what_another_program_is_still_writing_is_left_alone(tmp_path: Path) -> None:
    assert left_behind(tmp_path, age=10).exists()
    unfinished.sweep(tmp_path)
    assert left_behind(tmp_path, age=10).exists()


@posix
def test_what_is_locked_is_left_alone(tmp_path: Path) -> None:
    import fcntl

    left = left_behind(tmp_path, age=3600)
    with left.open("rb") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        assert unfinished.sweep(tmp_path) == 0
        assert left.exists()


@posix
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT])
def test_a_signal_that_ends_the_program_leaves_nothing(tmp_path: Path, number: int) -> None:
    script = f"""
        import signal, time
        from pathlib import Path
        from colorstudio.files.unfinished import clean_up_on_signals, new_file_beside
        signal.signal({int(number)}, signal.SIG_DFL)  # a shell's background jobs have some ignored
        clean_up_on_signals()
        with new_file_beside(Path({str(tmp_path / "a.png")!r})) as (file, temporary):
            file.write(b"half")
            print("begun", flush=True)
            time.sleep(60)
    """
    child = subprocess.Popen([sys.executable, "-c", textwrap.dedent(script)], stdout=subprocess.PIPE, text=True)
    assert child.stdout is not None
    assert child.stdout.readline() == "begun\n"
    assert len(list(tmp_path.iterdir())) == 1
    child.send_signal(number)
    assert child.wait(30) == -number
    child.stdout.close()
    assert list(tmp_path.iterdir()) == []
