"""Reading: that lightness is exact in 8 and 16 bits, upright, and of pasted pixels."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import PIL.Image
import PIL.ImageOps
import pytest

from colorstudio.files.read import photo_from_pixels, read_photo, read_thumbnail
from colorstudio.files.vips import Pixels
from tests.files.lightness import SAME, lightness_off, nearest_gray, picture, save, srgb_to_lightness


def test_each_of_256_gray_levels_comes_back_exactly(tmp_path: Path) -> None:
    ramp = np.arange(256, dtype=np.uint8).reshape(16, 16)
    photo = read_photo(save(tmp_path / "ramp.png", ramp))
    assert np.array_equal(nearest_gray(photo.lightness, 256), ramp)
    assert np.abs(photo.lightness - srgb_to_lightness(ramp, 256)).max() < 1e-5
    assert (photo.bits, photo.own_ab, photo.alpha) == (8, None, None)


@pytest.mark.parametrize("suffix", [".png", ".tif"])
def test_each_of_65536_gray_levels_comes_back_exactly(tmp_path: Path, suffix: str) -> None:
    ramp = np.arange(65536, dtype=np.uint16).reshape(256, 256)
    photo = read_photo(save(tmp_path / f"ramp{suffix}", ramp))
    assert photo.bits == 16
    assert np.array_equal(nearest_gray(photo.lightness, 65536), ramp)


def test_16_bit_rgb_keeps_all_its_levels(tmp_path: Path) -> None:
    ramp = np.arange(65536, dtype=np.uint16).reshape(256, 256)
    photo = photo_from_pixels(np.repeat(ramp[..., np.newaxis], 3, axis=2), "ramp")
    assert np.array_equal(nearest_gray(photo.lightness, 65536), ramp)


@pytest.mark.parametrize("dtype", [np.uint8, np.uint16])
def test_lightness_of_colours_follows_the_formula(dtype: Any) -> None:
    levels = np.iinfo(dtype).max + 1
    pixels = np.random.default_rng(0).integers(0, levels, (64, 48, 3), dtype)
    photo = photo_from_pixels(pixels, "noise")
    assert np.abs(photo.lightness - srgb_to_lightness(pixels, levels)).max() < 1e-4


def test_black_is_0_and_white_is_100(tmp_path: Path) -> None:
    pixels = np.zeros((10, 20, 3), np.uint8)
    pixels[:, 10:] = 255
    photo = read_photo(save(tmp_path / "halves.png", pixels))
    assert photo.lightness[0, 0] == 0
    assert photo.lightness[0, -1] == pytest.approx(100, abs=1e-4)


def test_what_is_read_cannot_be_changed(tmp_path: Path) -> None:
    pixels = np.dstack([picture(), np.full((30, 44), 128, np.uint8)])
    photo = read_photo(save(tmp_path / "a.png", pixels))
    assert photo.alpha is not None
    assert photo.own_ab is not None
    for array in (photo.lightness, photo.alpha, photo.own_ab):
        with pytest.raises(ValueError, match="read-only"):
            array[...] = 0


@pytest.mark.parametrize("suffix", [".jpg", ".png", ".tif", ".webp"])
@pytest.mark.parametrize("orientation", range(1, 9))
def test_all_eight_orientations_come_out_upright(tmp_path: Path, orientation: int, suffix: str) -> None:
    path = tmp_path / f"turned{suffix}"
    exif = PIL.Image.Exif()
    exif[0x0112] = orientation
    options: dict[str, object] = {"exif": exif}
    if suffix == ".jpg":
        options |= {"quality": 98, "subsampling": 0}
    if suffix == ".webp":
        options |= {"lossless": True, "exact": True}
    alpha = [] if suffix == ".jpg" else [picture(seed=4)[..., 2]]
    save(path, np.dstack([picture(), *alpha]), **options)

    turned = PIL.Image.fromarray(np.dstack([picture(), *alpha]))
    turned.getexif()[0x0112] = orientation
    expected = np.asarray(PIL.ImageOps.exif_transpose(turned))
    photo = read_photo(path)
    assert (photo.height, photo.width) == expected.shape[:2]
    assert lightness_off(photo, expected[..., :3]) < (2 if suffix == ".jpg" else SAME)
    if alpha:
        assert photo.alpha is not None
        assert np.array_equal(photo.alpha, expected[..., 3])
    assert photo.own_ab is not None
    assert photo.own_ab.shape[1:] == photo.lightness.shape
    thumbnail = read_thumbnail(path, 22)
    assert (thumbnail.shape[0] > thumbnail.shape[1]) == (orientation >= 5)


def test_own_colours_are_those_of_the_file_reduced(tmp_path: Path) -> None:
    red = np.zeros((700, 1400, 3), np.uint8)
    red[...] = (200, 30, 40)
    photo = read_photo(save(tmp_path / "red.png", red))
    assert photo.own_ab is not None
    assert photo.own_ab.shape == (2, 256, 512)
    # a*, b* of sRGB (200, 30, 40) by scikit-image 0.26 rgb2lab: 63.30, 39.98
    assert np.allclose(photo.own_ab.mean(axis=(1, 2)), (63.30, 39.98), atol=0.05)


def test_pixels_from_the_clipboard_make_the_same_photograph(tmp_path: Path) -> None:
    read = read_photo(save(tmp_path / "a.png", picture()))
    pasted = photo_from_pixels(picture(), "Pasted picture")
    assert (pasted.name, pasted.path, pasted.bits) == ("Pasted picture", None, 8)
    assert np.array_equal(pasted.lightness, read.lightness)


def test_pixels_with_alpha_and_pixels_in_gray_are_taken() -> None:
    rgba = np.dstack([picture(), picture(seed=5)[..., 2]])
    photo = photo_from_pixels(rgba[:, ::-1], "mirrored")  # not contiguous
    assert photo.alpha is not None
    assert np.array_equal(photo.alpha, rgba[:, ::-1, 3])
    gray = photo_from_pixels(picture()[..., 0], "gray")
    assert np.array_equal(nearest_gray(gray.lightness, 256), picture()[..., 0])


@pytest.mark.parametrize("pixels", [np.zeros((9, 9), np.float32), np.zeros((9, 9, 2), np.uint8), np.zeros(9, np.uint8)])
def test_arrays_that_are_no_picture_are_refused(pixels: Pixels) -> None:
    with pytest.raises(ValueError, match="shape"):
        photo_from_pixels(pixels, "nothing")
