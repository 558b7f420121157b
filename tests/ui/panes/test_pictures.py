"""Pixels to QImage and back."""

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QImage

from colorstudio.core.treatment import UNTOUCHED
from colorstudio.engine.view import Frame, View
from colorstudio.ui.panes.pictures import Layers, Picture, image_to_pixels, rgb_to_image


def test_rgb_pixels_survive_the_way_to_an_image_and_back() -> None:
    pixels = np.random.default_rng(0).integers(0, 256, (7, 5, 3), dtype=np.uint8)
    np.testing.assert_array_equal(image_to_pixels(rgb_to_image(pixels)), pixels)


def test_a_cut_out_of_a_larger_array_is_no_trouble() -> None:
    large = np.random.default_rng(0).integers(0, 256, (9, 9, 3), dtype=np.uint8)
    np.testing.assert_array_equal(image_to_pixels(rgb_to_image(large[1:6, 2:7])), large[1:6, 2:7])


def test_a_gray_image_gives_one_channel() -> None:
    image = QImage(5, 3, QImage.Format.Format_Grayscale8)
    image.fill(77)
    pixels = image_to_pixels(image)
    assert pixels.dtype == np.uint8
    assert pixels.shape == (3, 5)
    assert (pixels == 77).all()


def test_a_gray_picture_in_a_coloured_format_gives_one_channel() -> None:
    image = QImage(5, 3, QImage.Format.Format_RGB32)
    image.fill(0xFF646464)
    assert image_to_pixels(image).shape == (3, 5)


def test_sixteen_bits_of_gray_stay_sixteen_bits() -> None:
    values = np.arange(24, dtype=np.uint16).reshape(3, 8) * 2731
    image = QImage(values.data, 8, 3, 16, QImage.Format.Format_Grayscale16)
    np.testing.assert_array_equal(image_to_pixels(image), values)


def test_sixteen_bits_of_colour_stay_sixteen_bits() -> None:
    values = np.full((3, 5, 4), 65535, np.uint16)
    values[..., :3] = [1000, 30_000, 65_535]
    image = QImage(values.data, 5, 3, 40, QImage.Format.Format_RGBX64)
    np.testing.assert_array_equal(image_to_pixels(image), values[..., :3])


def test_alpha_is_kept() -> None:
    image = QImage(4, 4, QImage.Format.Format_ARGB32)
    image.fill(0x800A141E)
    pixels = image_to_pixels(image)
    assert pixels.shape == (4, 4, 4)
    np.testing.assert_array_equal(pixels[0, 0], [10, 20, 30, 128])


def _frame(gray: NDArray[np.uint8], *, step: int = 1) -> Frame:
    height, width = gray.shape[:2]
    coloured = np.zeros((-(-height // step), -(-width // step), 4), np.uint8)
    view, rect = View(0.5, (100.0, 50.0), (110, 60)), (0.0, 0.0, 2.0 * width, 2.0 * height)
    return Frame(1, view, UNTOUCHED, None, origin=(5, 5), rect=rect, gray=gray, coloured=coloured, step=step)


def test_a_coarse_frame_spans_what_the_sharp_one_does_and_leaves_the_gray_alone() -> None:
    layers, gray = Layers(200, 100, None), np.zeros((50, 100, 4), np.uint8)
    layers.add(_frame(gray))
    before = layers.gray
    layers.add(_frame(gray, step=3))
    coarse = layers.coloured[-1]
    assert layers.gray is before
    assert not coarse.is_sharp
    assert (coarse.origin, coarse.extent) == ((5, 5), (100, 50))
    assert (coarse.image.width(), coarse.image.height()) == (34, 17)
    assert coarse.rect == (0.0, 0.0, 204.0, 102.0)  # its last pixels reach beyond
    layers.add(_frame(gray))
    assert layers.coloured[-1].is_sharp


def test_under_another_view_of_its_zoom_a_picture_lies_as_many_pixels_off_as_the_view_was_moved() -> None:
    view = View(0.5, (100.0, 60.0), (80, 50))
    picture = Picture(rgb_to_image(np.zeros((50, 80, 3), np.uint8)), (20.0, 10.0, 160.0, 100.0), view, (3, 4))
    assert picture.origin_in(view) == (3, 4)
    assert picture.origin_in(replace(view, centre=(90.0, 80.0))) == (8, -6)
    assert picture.origin_in(replace(view, zoom=0.6)) is None
