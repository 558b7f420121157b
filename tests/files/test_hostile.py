"""Small files that attack: a picture or a sentence, soon, and with little more memory than the picture needs."""

from __future__ import annotations

import io
import struct
import time
import zlib
from pathlib import Path

import numpy as np
import PIL.Image
import pytest

from colorstudio.errors import Cancelled, Said, Term
from colorstudio.files.budget import MOST_ENTRIES, Budget, OverBudget
from colorstudio.files.exif import upright_exif
from colorstudio.files.read import read_photo
from colorstudio.files.write import write_photo
from colorstudio.files.xmp import upright_xmp, without_property
from tests.files.making import jpeg_segment, page, png_chunk, scene, tiff, with_chunks, with_segments

GRAY = scene()
COLOURS = np.repeat(GRAY[..., np.newaxis], 3, axis=2)
SOON = 30.0  # seconds, for a busy machine; each of these took minutes or for ever, and takes some tenths


def encoded(kind: str) -> bytes:
    held = io.BytesIO()
    PIL.Image.fromarray(COLOURS).save(held, kind)
    return held.getvalue()


def entry(tag: int, kind: int, count: int, value: int) -> bytes:
    return struct.pack("<HHII", tag, kind, count, value)


def directory(*entries: bytes) -> bytes:
    return struct.pack("<H", len(entries)) + b"".join(entries) + bytes(4)


def saved_everywhere(path: Path) -> None:
    photo = read_photo(path)
    for suffix in (".jpg", ".png", ".tif", ".webp"):
        out = path.with_name(f"out{suffix}")
        write_photo(out, COLOURS, source=photo, overwrite=True)
        assert out.stat().st_size < 1_000_000
        assert read_photo(out).width == photo.width


@pytest.mark.parametrize("repetitions", [3, 100, 1000])
def test_directories_that_name_themselves_end(tmp_path: Path, repetitions: int) -> None:
    inner = [entry(tag, 4, 1, 8) for tag in (0x8769, 0x8825, 0xA005)] * repetitions
    block = b"II*\0\x08\0\0\0" + directory(*inner)
    (tmp_path / "a.png").write_bytes(with_chunks(encoded("PNG"), png_chunk(b"eXIf", block)))
    start = time.perf_counter()
    saved_everywhere(tmp_path / "a.png")
    assert time.perf_counter() - start < SOON


def test_directories_that_name_each_other_end() -> None:
    """Sixty directories at different places, each of which names all of them three times."""
    places = [8 + number * 2400 for number in range(60)]
    rows = [entry(tag, 4, 1, place) for place in places for tag in (0x8769, 0x8825, 0xA005)]
    block = bytearray(places[-1] + 2400)
    block[:8] = b"II*\0\x08\0\0\0"
    for place in places:
        block[place : place + 2 + 12 * len(rows) + 4] = directory(*rows)
    start = time.perf_counter()
    upright_exif(bytes(block), 10, 10)
    assert time.perf_counter() - start < SOON


def test_values_over_values_are_given_up_with_a_note(tmp_path: Path) -> None:
    size = 4_000_000
    rows = [entry(0x9C9B + number, 7, size, 0) for number in range(200)]
    block = b"II*\0\x08\0\0\0" + directory(*rows)
    block += bytes(size + 100 - len(block))
    (tmp_path / "a.png").write_bytes(with_chunks(encoded("PNG"), png_chunk(b"eXIf", block)))
    photo = read_photo(tmp_path / "a.png")
    assert photo.metadata.exif is None
    (note,) = photo.notes
    assert (note.said, note.values["what"]) == (Said.METADATA_LOST, Term.EXIF)
    saved_everywhere(tmp_path / "a.png")


@pytest.mark.parametrize("end", [b"", b"</xmp:Thumbnail>"])
def test_thumbnails_in_xmp_that_do_not_end_are_passed_over(end: bytes) -> None:
    packet = b"<x>" + b"<xmp:Thumbnails>" * 200_000 + end
    start = time.perf_counter()
    assert upright_xmp(packet) == packet
    assert time.perf_counter() - start < SOON


@pytest.mark.parametrize("filling", [b" ", b"<xmp:Thumbnails>", b"a:b = ", b"tiff:Orientation", b"<a:b", b"='"])
def test_no_filling_of_xmp_takes_long(tmp_path: Path, filling: bytes) -> None:
    packet = b"<x>" + filling * (3_000_000 // len(filling))
    start = time.perf_counter()
    without_property(upright_xmp(packet), b"a:b")
    assert time.perf_counter() - start < SOON


def test_a_thumbnail_said_to_lie_on_the_header_blanks_nothing(tmp_path: Path) -> None:
    second = directory(entry(0x0201, 4, 1, 0), entry(0x0202, 4, 1, 60))
    first = struct.pack("<H", 1) + entry(0x0112, 3, 1, 6) + struct.pack("<I", 26)
    block = b"II*\0\x08\0\0\0" + first + second
    jpeg = with_segments(encoded("JPEG"), jpeg_segment(0xE1, b"Exif\0\0" + block))
    (tmp_path / "a.jpg").write_bytes(jpeg)
    photo = read_photo(tmp_path / "a.jpg")
    assert photo.metadata.exif is not None
    assert photo.metadata.exif[:8] == b"II*\0\x08\0\0\0"
    assert (photo.width, photo.height) == (48, 64)


def test_a_width_beyond_a_short_is_written_as_a_long() -> None:
    inner = directory(entry(0xA002, 3, 1, 7), entry(0xA003, 3, 1, 7))
    block = b"II*\0\x08\0\0\0" + directory(entry(0x8769, 4, 1, 26)) + inner
    upright = upright_exif(block, 70_000, 800)
    assert upright is not None
    assert upright[28:40] == entry(0xA002, 4, 1, 70_000)
    assert upright[40:52] == entry(0xA003, 3, 1, 800)


def test_entries_of_no_known_kind_are_left_behind(tmp_path: Path) -> None:
    made = page(GRAY.tobytes(), 64, 48, more={0x010E: (7, b"Old town\0"), 0x013B: (7, b"A. Nonymous\0")})
    content = bytearray(tiff(made, order=">"))
    at = content.index(struct.pack(">HH", 0x013B, 7))
    content[at + 2 : at + 4] = b"\0\0"
    (tmp_path / "a.tif").write_bytes(content)
    photo = read_photo(tmp_path / "a.tif")
    assert photo.metadata.exif is not None
    assert b"Old town" in photo.metadata.exif
    write_photo(tmp_path / "b.tif", COLOURS, source=photo)


@pytest.mark.parametrize("unit", [b"\1", b"\0"])
def test_a_resolution_beyond_all_scanners_is_none(tmp_path: Path, unit: bytes) -> None:
    chunk = png_chunk(b"pHYs", struct.pack(">II", 2**32 - 1, 2**32 - 1) + unit)
    (tmp_path / "a.png").write_bytes(with_chunks(encoded("PNG"), chunk))
    assert read_photo(tmp_path / "a.png").metadata.dpi is None
    saved_everywhere(tmp_path / "a.png")


def test_a_text_that_grows_without_end_is_given_up_with_a_note(tmp_path: Path) -> None:
    bomb = zlib.compress(bytes(100_000_000))
    (tmp_path / "a.png").write_bytes(with_chunks(encoded("PNG"), png_chunk(b"zTXt", b"Comment\0\0" + bomb)))
    start = time.perf_counter()
    photo = read_photo(tmp_path / "a.png")
    assert time.perf_counter() - start < SOON
    assert photo.metadata.texts == ()
    assert [note.values["what"] for note in photo.notes] == [Term.TEXTS]


def test_metadata_are_read_under_the_check(tmp_path: Path) -> None:
    chunks = [png_chunk(b"tEXt", b"Comment\0text")] * 3000
    (tmp_path / "a.png").write_bytes(with_chunks(encoded("PNG"), *chunks))
    calls = 0

    def check() -> None:
        nonlocal calls
        calls += 1
        if calls == 5:
            raise Cancelled

    with pytest.raises(Cancelled):
        read_photo(tmp_path / "a.png", check)


def test_a_budget_ends_with_its_entries() -> None:
    budget = Budget()
    for _ in range(MOST_ENTRIES):
        budget.spend()
    with pytest.raises(OverBudget):
        budget.spend()
