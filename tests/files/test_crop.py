"""A part of a photograph as one of its own."""

from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from colorstudio.files.content import Content
from colorstudio.files.crop import Bounds, crop_photo, crop_pixels
from colorstudio.files.read import read_photo


def test_edges_fall_on_the_nearest_pixels() -> None:
    pixels = np.arange(100).reshape(10, 10)
    part = crop_pixels(pixels, (0.19, 0.32, 0.71, 0.58))
    assert np.array_equal(part, pixels[3:6, 2:7])
    assert not part.flags.writeable
    assert part.base is None  # else the whole sheet would stay in memory


@pytest.mark.parametrize("bounds", [(0.999, 0.999, 1.0, 1.0), (0.0, 0.0, 0.001, 0.001)])
def test_there_is_always_a_pixel(bounds: Bounds) -> None:
    assert crop_pixels(np.zeros((7, 9, 3)), bounds).shape == (1, 1, 3)


def test_a_photograph_is_cut_with_its_alpha_its_own_colours_and_its_metadata(tmp_path: Path) -> None:
    rng = np.random.default_rng(1)
    pixels = rng.integers(0, 256, (40, 60, 4), np.uint8)
    path = tmp_path / "sheet.png"
    Image.fromarray(pixels).save(path, dpi=(300, 300))
    whole = read_photo(path)
    part = crop_photo(whole, (0.5, 0.25, 1.0, 0.75))
    assert (part.width, part.height) == (30, 20)
    assert np.array_equal(part.lightness, whole.lightness[10:30, 30:])
    assert part.alpha is not None
    assert np.array_equal(part.alpha, pixels[10:30, 30:, 3])
    assert whole.own_ab is not None
    assert part.own_ab is not None
    assert np.array_equal(part.own_ab, whole.own_ab[:, 10:30, 30:])
    assert (part.metadata, part.identity, part.path) == (whole.metadata, whole.identity, whole.path)


def test_a_piece_has_a_key_by_its_place_and_not_by_how_exactly_it_was_found() -> None:
    sheet = Content("a" * 64, "b" * 64)
    piece = sheet.of_piece((0.1, 0.2, 0.5, 0.6))
    assert sheet.of_piece(None) == sheet
    assert piece != sheet
    assert piece == sheet.of_piece((0.10004, 0.2, 0.5, 0.59996))
    assert piece != sheet.of_piece((0.1, 0.2, 0.5, 0.61))
    assert piece != sheet.of_page(1).of_piece((0.1, 0.2, 0.5, 0.6))
    assert len(piece.key) == 64
