"""Files that cannot be opened: each is refused with a narrow error and a sentence that names it."""

from __future__ import annotations

import errno
import io
import os
import struct
import zlib
from pathlib import Path
from typing import Any

import numpy as np
import PIL.Image
import pytest
import pyvips

from colorstudio.errors import (
    MemoryExhausted,
    PhotoDamaged,
    PhotoError,
    PhotoMissing,
    PhotoTooLarge,
    PhotoTooSmall,
    PhotoUnreadable,
)
from colorstudio.files.read import photo_from_pixels, read_photo, read_thumbnail

NOISE = np.random.default_rng(0).integers(0, 256, (120, 160, 3), np.uint8)


def refuse(path: Path, error: type[PhotoError]) -> str:
    """Open the file in both ways; both must refuse it with the same whole sentence, which is returned."""
    with pytest.raises(error) as by_photo:
        read_photo(path)
    with pytest.raises(error) as by_thumbnail:
        read_thumbnail(path, 64)
    sentence = str(by_photo.value)
    assert sentence == str(by_thumbnail.value)
    assert by_photo.value.path == path
    assert f"“{path.name}”" in sentence
    assert sentence.endswith(".")
    assert "\n" not in sentence
    return sentence


def encoded(kind: str, **options: Any) -> bytes:
    file = io.BytesIO()
    PIL.Image.fromarray(NOISE).save(file, kind, **options)
    return file.getvalue()


def png_of_size(width: int, height: int) -> bytes:
    """A PNG that claims a size and holds next to nothing, as a decompression bomb does."""

    def chunk(name: bytes, content: bytes) -> bytes:
        return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))

    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    pixels = zlib.compress(bytes(1000))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", pixels) + chunk(b"IEND", b"")


def bmp_of_size(width: int, height: int) -> bytes:
    header = struct.pack("<IiiHHIIiiII", 40, width, height, 1, 24, 0, 0, 2835, 2835, 0, 0)
    return b"BM" + struct.pack("<IHHI", 1054, 0, 0, 54) + header + bytes(1000)


def test_a_missing_file(tmp_path: Path) -> None:
    assert "moved or renamed" in refuse(tmp_path / "gone.jpg", PhotoMissing)


def test_a_path_through_a_file_and_a_dangling_link(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"x")
    refuse(tmp_path / "file" / "a.jpg", PhotoUnreadable)
    (tmp_path / "link.jpg").symlink_to(tmp_path / "nothing.jpg")
    refuse(tmp_path / "link.jpg", PhotoMissing)


def test_a_folder(tmp_path: Path) -> None:
    folder = tmp_path / "album.jpg"
    folder.mkdir()
    assert "is a folder" in refuse(folder, PhotoMissing)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="named pipes are of POSIX")
def test_a_pipe_is_refused_and_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.jpg")
    refuse(tmp_path / "pipe.jpg", PhotoMissing)


def test_an_empty_file(tmp_path: Path) -> None:
    (tmp_path / "a.jpg").write_bytes(b"")
    assert "is empty" in refuse(tmp_path / "a.jpg", PhotoDamaged)


@pytest.mark.parametrize("content", [b"Dear diary, today I", b"%PDF-1.7 ...", b"<svg xmlns='...'/>", b"\0" * 40, b"B"])
def test_something_else_with_the_suffix_of_a_photograph(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "notes.jpg").write_bytes(content)
    assert "is not a photograph" in refuse(tmp_path / "notes.jpg", PhotoDamaged)


@pytest.mark.parametrize("part", [0.01, 0.5, 0.95])
@pytest.mark.parametrize(
    ("kind", "options"),
    [
        ("JPEG", {}),
        ("JPEG", {"progressive": True}),
        ("PNG", {}),
        ("TIFF", {}),
        ("TIFF", {"compression": "tiff_lzw"}),
        ("TIFF", {"compression": "jpeg"}),
        ("WEBP", {}),
        ("WEBP", {"lossless": True}),
        ("GIF", {}),
        ("BMP", {}),
    ],
)
def test_a_file_cut_short_never_opens_in_part(tmp_path: Path, kind: str, options: dict[str, Any], part: float) -> None:
    whole = encoded(kind, **options)
    path = tmp_path / "half.jpg"
    path.write_bytes(whole[: max(int(len(whole) * part), 20)])
    assert "damaged or cut short" in refuse(path, PhotoDamaged)


@pytest.mark.parametrize("kind", ["PNG", "GIF"])
def test_a_file_damaged_in_the_middle(tmp_path: Path, kind: str) -> None:
    whole = bytearray(encoded(kind))
    middle = len(whole) // 2
    whole[middle : middle + 400] = b"\x55\xff\x13\x00" * 100
    (tmp_path / "a.png").write_bytes(whole)
    refuse(tmp_path / "a.png", PhotoDamaged)


@pytest.mark.parametrize("content", [png_of_size(100_000, 100_000), bmp_of_size(30_000, -30_000)])
def test_a_decompression_bomb_is_refused_from_its_header(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "bomb.png").write_bytes(content)
    sentence = refuse(tmp_path / "bomb.png", PhotoTooLarge)
    assert "300 megapixels" in sentence
    assert "100,000 × 100,000" in sentence or "30,000 × 30,000" in sentence


def test_a_large_png_cut_short_is_damaged_and_not_too_large(tmp_path: Path) -> None:
    (tmp_path / "a.png").write_bytes(png_of_size(12_000, 12_000))
    refuse(tmp_path / "a.png", PhotoDamaged)


@pytest.mark.parametrize("size", [(1, 1), (7, 50), (30_000, 20), (20, 30_000)])
def test_pictures_too_small_or_too_narrow(tmp_path: Path, size: tuple[int, int]) -> None:
    path = tmp_path / "thin.png"
    PIL.Image.new("L", size).save(path)
    sentence = refuse(path, PhotoTooSmall)
    assert f"{size[0]:,} × {size[1]:,}" in sentence
    with pytest.raises(PhotoTooSmall, match="Pasted picture"):
        photo_from_pixels(np.zeros(size[::-1], np.uint8), "Pasted picture")


@pytest.mark.parametrize("size", [(8, 8), (800, 8)])
def test_the_smallest_and_the_narrowest_open(tmp_path: Path, size: tuple[int, int]) -> None:
    PIL.Image.new("L", size, 90).save(tmp_path / "a.png")
    photo = read_photo(tmp_path / "a.png")
    assert (photo.width, photo.height) == size


def test_a_floating_point_tiff_is_refused(tmp_path: Path) -> None:
    PIL.Image.fromarray(np.linspace(0, 1, 400, dtype=np.float32).reshape(20, 20)).save(tmp_path / "hdr.tif")
    assert "8 or 16 bits" in refuse(tmp_path / "hdr.tif", PhotoDamaged)


@pytest.mark.parametrize(
    ("number", "error"),
    [(errno.EACCES, PhotoUnreadable), (errno.EIO, PhotoUnreadable), (errno.ENOENT, PhotoMissing)],
)
def test_a_file_that_the_system_does_not_let_us_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, error: type[PhotoError]
) -> None:
    path = tmp_path / "locked.jpg"
    path.write_bytes(encoded("JPEG"))

    def fail(*_args: object, **_options: object) -> None:
        raise OSError(number, os.strerror(number))  # tests may run as root, whom no permission stops

    monkeypatch.setattr(Path, "open", fail)
    refuse(path, error)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything")
def test_a_file_without_permission(tmp_path: Path) -> None:
    path = tmp_path / "locked.jpg"
    path.write_bytes(encoded("JPEG"))
    path.chmod(0)
    refuse(path, PhotoUnreadable)


def test_a_file_that_vanishes_while_it_is_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.jpg"
    path.write_bytes(encoded("JPEG"))
    new_from_file = pyvips.Source.new_from_file

    def vanish(name: bytes) -> pyvips.Source:
        path.unlink(missing_ok=True)
        return new_from_file(name)

    monkeypatch.setattr(pyvips.Source, "new_from_file", vanish)
    with pytest.raises(PhotoError, match=r"a\.jpg"):
        read_photo(path)


def test_too_little_memory_is_said_as_such(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.jpg").write_bytes(encoded("JPEG"))

    def fail(*_args: object) -> None:
        raise MemoryError

    monkeypatch.setattr("colorstudio.files.read.settle", fail)
    with pytest.raises(MemoryExhausted, match=r"“a\.jpg”"):
        read_photo(tmp_path / "a.jpg")


def test_damaged_metadata_does_not_keep_a_photograph_from_opening(tmp_path: Path) -> None:
    path = tmp_path / "a.jpg"
    path.write_bytes(encoded("JPEG", exif=b"Exif\0\0II*\0\xff\xff\xff\x00", icc_profile=b"not a profile" * 20))
    photo = read_photo(path)
    assert photo.metadata.exif is None
    assert (photo.width, photo.height) == (160, 120)
