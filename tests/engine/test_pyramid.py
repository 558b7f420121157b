"""Views of a lightness plane against Pillow's resampling and hand-made pictures."""

import numpy as np
import pytest
import torch
from PIL import Image
from torch import Tensor

from colorstudio.core.overview import overview
from colorstudio.engine.pyramid import Pyramid
from colorstudio.engine.view import Cut, View, cut_photo

EVERYTHING = (100_000, 100_000)


@pytest.fixture
def noise() -> Tensor:
    return torch.from_numpy(np.random.default_rng(0).random((203, 301), np.float32)) * 100


def whole(zoom: float) -> Cut:
    return cut_photo(View(zoom, (150.5, 101.5), EVERYTHING), 301, 203)


@pytest.mark.parametrize("zoom", [0.51, 0.8, 1.3, 2.0, 3.7])
def test_smooth_views_are_those_of_pillow(noise: Tensor, zoom: float) -> None:
    cut = whole(zoom)
    expected = np.asarray(Image.fromarray(noise.numpy()).resize(cut.scaled, Image.Resampling.BILINEAR))
    assert Pyramid(noise).sample(cut).numpy() == pytest.approx(expected, abs=1e-3)


def test_at_100_percent_the_pixels_are_exact(noise: Tensor) -> None:
    cut = cut_photo(View(1.0, (100.0, 80.0), (60, 40)), 301, 203)
    view = Pyramid(noise).sample(cut)
    assert torch.equal(view, noise[60:100, 70:130])
    assert view.untyped_storage().data_ptr() != noise.untyped_storage().data_ptr()


@pytest.mark.parametrize("zoom", [0.1, 0.3, 0.9, 1.7, 6.0])
def test_a_part_of_a_view_is_that_part_of_the_whole_view(noise: Tensor, zoom: float) -> None:
    pyramid = Pyramid(noise)
    cut = cut_photo(View(zoom, (170.3, 88.2), (37, 23)), 301, 203)
    part = pyramid.sample(whole(zoom))[cut.top : cut.bottom, cut.left : cut.right]
    assert torch.allclose(pyramid.sample(cut), part, atol=1e-3)


def test_far_above_100_percent_pixels_are_squares(noise: Tensor) -> None:
    view = Pyramid(noise).sample(whole(8.0))
    assert torch.equal(view, noise.repeat_interleave(8, 0).repeat_interleave(8, 1))


@pytest.mark.parametrize("zoom", [0.07, 0.25, 0.6])
def test_a_fine_pattern_becomes_its_mean_and_no_moire(zoom: float) -> None:
    stripes = torch.zeros(400, 400)
    stripes[:, ::2] = 100
    view = Pyramid(stripes).sample(cut_photo(View(zoom, (200.0, 200.0), EVERYTHING), 400, 400))
    inner = view[:, 3:-3]
    assert float(inner.std()) < 5
    assert float(inner.mean()) == pytest.approx(50, abs=2)


@pytest.mark.parametrize("zoom", [0.05, 0.4, 1.5, 20.0])
def test_a_flat_picture_stays_flat_to_its_borders(zoom: float) -> None:
    view = Pyramid(torch.full((77, 131), 42.0)).sample(cut_photo(View(zoom, (65.0, 38.0), (900, 900)), 131, 77))
    assert torch.allclose(view, torch.full_like(view, 42.0), atol=1e-4)


def test_nothing_in_sight_gives_nothing(noise: Tensor) -> None:
    cut = cut_photo(View(1.0, (-5000.0, 0.0), (60, 40)), 301, 203)
    assert Pyramid(noise).sample(cut).numel() == 0


def test_a_thread_of_a_picture_is_sampled_too() -> None:
    strip = torch.rand(8, 800)
    assert Pyramid(strip).sample(cut_photo(View(0.05, (400.0, 4.0), (60, 40)), 800, 8)).shape == (1, 40)


@pytest.mark.parametrize("size", [(203, 301), (1030, 2047), (2049, 1000), (4101, 2050)])
def test_the_half_in_which_frames_are_looked_for_is_what_the_command_line_makes(size: tuple[int, int]) -> None:
    lightness = torch.rand(size, generator=torch.Generator().manual_seed(0)) * 100
    assert torch.equal(Pyramid(lightness).overview, overview(lightness))
