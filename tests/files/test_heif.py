"""The colours that an AVIF states by code points."""

from __future__ import annotations

import struct
from pathlib import Path

import numpy as np
import PIL.Image
import pytest

from colorstudio.errors import PhotoDamaged
from colorstudio.files.budget import Budget
from colorstudio.files.heif import read_code_points
from colorstudio.files.read import read_photo, read_pixels

COLOUR = (200, 120, 60)


def avif(path: Path, primaries: int, transfer: int, *, icc: bytes = b"") -> Path:
    """A picture of one colour, which is said to be under these code points."""
    PIL.Image.new("RGB", (64, 64), COLOUR).save(path, quality=100, subsampling="4:4:4", icc_profile=icc)
    content = path.read_bytes()
    at = content.index(b"nclx") + 4
    path.write_bytes(content[:at] + struct.pack(">HH", primaries, transfer) + content[at + 4 :])
    return path


def test_display_p3_is_converted(tmp_path: Path) -> None:
    plain = read_pixels(avif(tmp_path / "a.avif", 1, 13))[32, 32].astype(int)
    wide = read_pixels(avif(tmp_path / "b.avif", 12, 13))[32, 32].astype(int)
    assert np.abs(plain - COLOUR).max() <= 2
    assert np.abs(wide - (213, 115, 41)).max() <= 3  # by the matrices of P3 and of sRGB
    photo = read_photo(tmp_path / "b.avif")
    assert photo.profile is not None
    assert photo.lightness[32, 32] == pytest.approx(58.5, abs=0.6)


@pytest.mark.parametrize("transfer", [1, 6, 14, 15])
def test_the_curve_of_film_is_taken_for_that_of_a_screen(tmp_path: Path, transfer: int) -> None:
    plain = read_pixels(avif(tmp_path / "a.avif", 1, 13))
    assert np.array_equal(read_pixels(avif(tmp_path / "b.avif", 1, transfer)), plain)


@pytest.mark.parametrize("transfer", [16, 18])
def test_high_dynamic_range_is_refused_by_name(tmp_path: Path, transfer: int) -> None:
    with pytest.raises(PhotoDamaged, match="high dynamic range"):
        read_photo(avif(tmp_path / "a.avif", 9, transfer))


@pytest.mark.parametrize("points", [(2, 2), (99, 13), (1, 99)])
def test_what_is_not_known_is_srgb(tmp_path: Path, points: tuple[int, int]) -> None:
    assert np.abs(read_pixels(avif(tmp_path / "a.avif", *points))[32, 32].astype(int) - COLOUR).max() <= 2


def test_anything_cut_short_says_nothing(tmp_path: Path) -> None:
    content = avif(tmp_path / "a.avif", 12, 13).read_bytes()
    for end in range(0, min(len(content), 400), 3):
        (tmp_path / "b.avif").write_bytes(content[:end])
        found = read_code_points(tmp_path / "b.avif", Budget())
        assert found is None or found.primaries == 12
