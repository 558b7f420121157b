"""Reading a file small, for the film strip."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import PIL.Image
import PIL.ImageOps
import pytest

from colorstudio.files.read import read_thumbnail
from tests.files.lightness import picture, save, seen_by_pillow


@pytest.mark.parametrize("suffix", [".jpg", ".png", ".tif", ".webp", ".bmp", ".gif"])
def test_a_thumbnail_is_the_picture_small(tmp_path: Path, suffix: str) -> None:
    path = save(tmp_path / f"big{suffix}", picture(600, 900))
    thumbnail = read_thumbnail(path, 90)
    assert thumbnail.shape == (60, 90, 3)
    assert thumbnail.dtype == np.uint8
    expected = np.asarray(PIL.Image.fromarray(seen_by_pillow(path)).resize((90, 60), PIL.Image.Resampling.BOX))
    difference = np.abs(thumbnail.astype(int) - expected)
    assert np.median(difference) <= 3


def test_a_thumbnail_of_a_16_bit_gray_file_has_8_bits_and_three_channels(tmp_path: Path) -> None:
    ramp = np.linspace(0, 65535, 256 * 256).astype(np.uint16).reshape(256, 256)
    thumbnail = read_thumbnail(save(tmp_path / "ramp.png", ramp), 64)
    assert thumbnail.shape == (64, 64, 3)
    assert thumbnail.max() >= 250
    assert thumbnail.min() <= 5


def test_a_thumbnail_shows_transparent_parts_white_and_is_never_enlarged(tmp_path: Path) -> None:
    pixels = np.zeros((20, 30, 4), np.uint8)
    thumbnail = read_thumbnail(save(tmp_path / "clear.png", pixels), 256)
    assert thumbnail.shape == (20, 30, 3)
    assert thumbnail.min() == 255


def test_a_thumbnail_of_a_long_strip_keeps_a_pixel_of_height(tmp_path: Path) -> None:
    assert read_thumbnail(save(tmp_path / "strip.png", picture(10, 1000)), 32).shape == (1, 32, 3)
