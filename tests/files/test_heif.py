"""The colours that an AVIF states by code points; and of a file with several pictures, that one was opened."""

from __future__ import annotations

import struct
import sys
from pathlib import Path
from types import SimpleNamespace
from typing import ClassVar

import numpy as np
import PIL.Image
import pytest
import pyvips
from numpy.typing import NDArray

from colorstudio.errors import Message, PhotoDamaged, Said
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


def photos_of(count: int) -> list[PIL.Image.Image]:
    return [PIL.Image.new("RGB", (64, 64), (60 * number, 100, 100)) for number in range(count)]


def left_out(path: Path) -> list[Message]:
    return [note for note in read_photo(path).notes if note.said is Said.PICTURES_LEFT_OUT]


def test_of_several_pictures_beside_each_other_it_is_said_that_one_was_opened(tmp_path: Path) -> None:
    tall = pyvips.Image.new_from_array(np.full((192, 64, 3), 90, np.uint8)).copy(interpretation="srgb")
    tall.set_type(pyvips.GValue.gint_type, "page-height", 64)
    try:
        tall.heifsave(str(tmp_path / "three.avif"), compression="av1", page_height=64)
    except (pyvips.Error, AttributeError) as error:
        pytest.skip(f"libvips writes no AVIF here: {error}")
    assert left_out(tmp_path / "three.avif") == [Message(Said.PICTURES_LEFT_OUT, {"name": "three.avif", "pictures": 3})]
    assert read_photo(tmp_path / "three.avif").lightness.shape == (64, 64)
    assert left_out(avif(tmp_path / "one.avif", 1, 13)) == []


@pytest.mark.parametrize("suffix", [".avif", ".gif", ".webp"])
@pytest.mark.parametrize("count", [1, 3])
def test_of_an_animation_too(tmp_path: Path, suffix: str, count: int) -> None:
    first, *others = photos_of(count)
    first.save(tmp_path / f"a{suffix}", save_all=True, append_images=others)
    assert [note.values["pictures"] for note in left_out(tmp_path / f"a{suffix}")] == [count] * (count > 1)


@pytest.mark.parametrize("suffix", ["AVIF", "GIF", "WEBP"])
def test_and_where_libvips_lacks_the_format(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, suffix: str) -> None:
    monkeypatch.setattr("colorstudio.files.decode.has_operation", lambda _: False)
    first, *others = photos_of(4)
    first.save(tmp_path / "a.img", suffix, save_all=True, append_images=others)
    assert [note.values["pictures"] for note in left_out(tmp_path / "a.img")] == [4]


class Pictures:
    """What pi_heif gives of a file: its primary picture, and how many there are."""

    size = (64, 48)
    info: ClassVar[dict[str, bytes]] = {}

    def __init__(self, count: int) -> None:
        self._count = count

    def __len__(self) -> int:
        return self._count

    def __array__(self, *_: object, **__: object) -> NDArray[np.uint8]:
        return np.full((48, 64, 3), COLOUR, np.uint8)


@pytest.mark.parametrize(("count", "said"), [(1, []), (5, [5])])
def test_of_a_heic_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, count: int, said: list[int]) -> None:
    plugin = SimpleNamespace(open_heif=lambda _, **__: Pictures(count))  # the package is an extra
    monkeypatch.setitem(sys.modules, "pi_heif", plugin)
    (tmp_path / "a.heic").write_bytes(b"\0\0\0\x18ftypheic\0\0\0\0mif1heic")
    assert [note.values["pictures"] for note in left_out(tmp_path / "a.heic")] == said


def test_anything_cut_short_says_nothing(tmp_path: Path) -> None:
    content = avif(tmp_path / "a.avif", 12, 13).read_bytes()
    for end in range(0, min(len(content), 400), 3):
        (tmp_path / "b.avif").write_bytes(content[:end])
        found = read_code_points(tmp_path / "b.avif", Budget())
        assert found is None or found.primaries == 12
