"""Formats are values: told by content and by suffix, and all that asks for them asks here."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from colorstudio.files.formats import (
    FORMATS,
    GIF,
    JPEG,
    PNG,
    READABLE_SUFFIXES,
    TIFF,
    WEBP,
    WRITABLE_SUFFIXES,
    WRITTEN,
    Format,
    format_of_content,
    format_of_suffix,
    patterns,
    writable,
    written_bits,
)


@pytest.mark.parametrize(
    ("beginning", "format"),
    [
        (b"RIFF\0\0\0\0WEBPVP8 ", WEBP),
        (b"RIFF\0\0\0\0WAVEfmt ", None),
        (b"II+\0\x08\0\0\0", TIFF),
        (b"\xff\xd8\xff\xe0", JPEG),
        (b"GIF89a", GIF),
        (b"\0\0\0\x20ftypqt  \0\0\0\0qt  ", None),
        (b"", None),
    ],
)
def test_a_format_is_told_by_content(beginning: bytes, format: Format | None) -> None:
    assert format_of_content(beginning) == format


@pytest.mark.parametrize(
    ("name", "format"),
    [("a.JPG", JPEG), ("a.tiff", TIFF), ("a.png", PNG), ("a.gif", None), ("a", None), ("a.jfif", None)],
)
def test_a_suffix_asks_for_the_format_to_write(name: str, format: Format | None) -> None:
    assert format_of_suffix(Path(name)) == format


@pytest.mark.parametrize(
    ("name", "bits", "kept"), [("a.png", 16, 16), ("a.jpg", 16, 8), ("a.webp", 16, 8), ("a.tif", 8, 8)]
)
def test_16_bits_are_kept_where_the_format_holds_them(name: str, bits: int, kept: int) -> None:
    assert written_bits(Path(name), bits) == kept


def test_no_suffix_and_no_name_stands_for_two_formats() -> None:
    suffixes = [suffix for format in FORMATS for suffix in format.suffixes]
    assert len(set(suffixes)) == len(suffixes)
    assert all(suffix == suffix.lower() and suffix.startswith(".") for suffix in suffixes)
    assert len({format.name for format in FORMATS}) == len({format.title for format in FORMATS}) == len(FORMATS)


def test_what_can_be_written_can_be_read() -> None:
    assert set(WRITABLE_SUFFIXES) < set(READABLE_SUFFIXES)
    assert [format.suffix for format in WRITTEN] == [endings[0] for endings in writable().values()]


def test_a_dialog_gets_its_patterns() -> None:
    assert patterns(writable()[JPEG]) == "*.jpg *.jpeg"


def test_formats_load_neither_libvips_nor_pillow_nor_torch_nor_qt() -> None:
    script = "import sys, colorstudio.files.formats; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert not {"pyvips", "PIL", "torch", "PySide6", "numpy"} & set(done.stdout.split())
