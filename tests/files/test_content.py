"""What a photograph is called by its content."""

import hashlib
import os
from pathlib import Path

import numpy as np
import pytest

from colorstudio.errors import Cancelled
from colorstudio.files import content
from colorstudio.files.content import CHUNK, identify, identify_pixels, is_key, sketch_file
from tests.stopping import StopAt


def test_the_key_is_the_sha256_of_the_file_whatever_its_name(tmp_path: Path) -> None:
    data = os.urandom(3 * CHUNK + 17)
    (tmp_path / "a.jpg").write_bytes(data)
    found = identify(tmp_path / "a.jpg")
    assert found.key == hashlib.sha256(data).hexdigest()
    (tmp_path / "a.jpg").rename(tmp_path / "b.tif")
    assert identify(tmp_path / "b.tif") == found
    assert sketch_file(tmp_path / "b.tif") == found.sketch


@pytest.mark.parametrize("size", [0, 1, 2**16, 2**17 - 1])
def test_small_files_have_keys_of_their_own(size: int, tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"x" * size)
    (tmp_path / "b").write_bytes(b"x" * (size + 1))
    one, other = identify(tmp_path / "a"), identify(tmp_path / "b")
    assert one.key != other.key
    assert one.sketch != other.sketch


def test_a_file_is_read_once_as_long_as_it_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.jpg"
    path.write_bytes(b"one")
    first = identify(path)
    monkeypatch.setattr(content, "_sketch", lambda _: pytest.fail("read again"))
    assert identify(path) == first
    monkeypatch.undo()
    path.write_bytes(b"two")  # as long, so that only its time tells
    os.utime(path, ns=(1, 1))
    assert identify(path).key == hashlib.sha256(b"two").hexdigest()


def test_identifying_can_be_cancelled(tmp_path: Path) -> None:
    path = tmp_path / "a.jpg"
    path.write_bytes(bytes(4 * CHUNK))
    check = StopAt(2)
    with pytest.raises(Cancelled):
        identify(path, check)
    assert check.calls == 2


def test_what_is_no_file_is_refused_without_waiting(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="no file"):
        identify(tmp_path)
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "pipe")
        with pytest.raises(OSError, match="no file"):
            identify(tmp_path / "pipe")
    with pytest.raises(FileNotFoundError):
        identify(tmp_path / "gone")


def test_pixels_are_told_apart_by_values_shape_and_type() -> None:
    flat = np.arange(24, dtype=np.uint8)
    pictures = [flat.reshape(4, 6), flat.reshape(6, 4), flat.reshape(4, 2, 3), flat.reshape(4, 6) + 1]
    keys = {identify_pixels(picture).key for picture in pictures}
    keys.add(identify_pixels(flat.view(np.uint16).reshape(4, 3)).key)
    assert len(keys) == len(pictures) + 1
    assert identify_pixels(flat.reshape(4, 6)[:, ::2]) == identify_pixels(flat.reshape(4, 6)[:, ::2].copy())


def test_a_key_is_64_lower_hexadecimal_digits() -> None:
    assert is_key("0f" * 32)
    for text in ("", "0F" * 32, "0f" * 31, "../" + "0" * 61, "0" * 63 + "\n"):
        assert not is_key(text)
