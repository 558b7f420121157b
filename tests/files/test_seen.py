"""Whether a file is the one that was seen."""

import os
from pathlib import Path

import pytest

from colorstudio.files.content import identify
from colorstudio.files.seen import Seen, look_at_file, signature_of


@pytest.fixture
def scan(tmp_path: Path) -> Path:
    path = tmp_path / "scan.png"
    path.write_text("a photograph")
    return path


def seen_of(path: Path, content: str = "") -> Seen:
    signature = signature_of(path)
    assert signature is not None
    return Seen(signature, content)


def put_another(path: Path) -> None:
    other = path.with_name("other")
    other.write_text("another photo")
    other.replace(path)


def test_a_file_is_itself_also_where_it_is_gone_and_another_is_another(scan: Path) -> None:
    seen = seen_of(scan)
    assert seen.holds(scan)
    put_another(scan)
    assert not seen.holds(scan)
    scan.unlink()
    assert seen.holds(scan)  # whoever reads it says that it is gone
    assert look_at_file(scan) is None


def test_a_file_of_other_times_is_known_by_its_content(scan: Path) -> None:
    bare, known = seen_of(scan), seen_of(scan, identify(scan).key)
    os.utime(scan, ns=(1, 1))
    assert known.holds(scan)
    assert not bare.holds(scan)
    put_another(scan)
    assert not known.holds(scan)


def test_a_file_that_was_but_numbered_anew_is_itself(scan: Path) -> None:
    number, size, time = seen_of(scan).signature
    assert Seen((number + 1, size, time)).holds(scan)
    assert not Seen((number + 1, size, time), "0" * 64).holds(scan)
