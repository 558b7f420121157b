"""A photograph turned by quarters."""

from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from colorstudio.files.read import read_photo
from colorstudio.files.turn import turn_photo


@pytest.mark.parametrize(
    ("by", "method"),
    [(90, Image.Transpose.ROTATE_270), (180, Image.Transpose.ROTATE_180), (270, Image.Transpose.ROTATE_90)],
)
def test_it_is_as_if_it_had_been_scanned_so(tmp_path: Path, by: int, method: Image.Transpose) -> None:
    """Pillow turns anticlockwise."""
    pixels = Image.fromarray(np.random.default_rng(1).integers(0, 256, (40, 60, 4), np.uint8))
    pixels.save(tmp_path / "side.png", dpi=(300, 150))
    pixels.transpose(method).save(tmp_path / "upright.png")
    side, upright = read_photo(tmp_path / "side.png"), read_photo(tmp_path / "upright.png")
    turned = turn_photo(side, by)
    assert np.array_equal(turned.lightness, upright.lightness)
    assert turned.alpha is not None
    assert upright.alpha is not None
    assert np.array_equal(turned.alpha, upright.alpha)
    assert turned.own_ab is not None
    assert upright.own_ab is not None
    assert np.array_equal(turned.own_ab, upright.own_ab)
    assert not turned.lightness.flags.writeable
    assert turned.metadata.dpi == pytest.approx((300, 150) if by == 180 else (150, 300), abs=0.1)
    assert (turned.path, turned.identity) == (side.path, side.identity)


def test_what_is_not_turned_is_the_same(gray_photo: Path) -> None:
    photo = read_photo(gray_photo)
    assert turn_photo(photo, 0) is photo
