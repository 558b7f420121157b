import numpy as np
import pytest
import torch
from skimage import color
from torch import Tensor

from colorstudio.core import lab

# CIE Lab (D65, 2 degrees) of sRGB colours as published in Lindbloom's and others' conversion tables.
PUBLISHED = {
    (255, 0, 0): (53.24, 80.09, 67.20),
    (0, 255, 0): (87.73, -86.18, 83.18),
    (0, 0, 255): (32.30, 79.19, -107.86),
    (255, 255, 0): (97.14, -21.55, 94.48),
    (255, 255, 255): (100.0, 0.0, 0.0),
    (119, 119, 119): (50.03, 0.0, 0.0),
    (0, 0, 0): (0.0, 0.0, 0.0),
}


def picture(seed: int = 0) -> Tensor:
    generator = torch.Generator().manual_seed(seed)
    return torch.rand((3, 40, 50), generator=generator, dtype=torch.float64)


@pytest.mark.parametrize("rgb", PUBLISHED)
def test_lab_matches_published_tables(rgb: tuple[int, int, int]) -> None:
    srgb = torch.tensor(rgb, dtype=torch.float64)[:, None, None] / 255
    assert lab.srgb_to_lab(srgb).flatten().tolist() == pytest.approx(PUBLISHED[rgb], abs=0.02)


def test_srgb_to_lab_agrees_with_scikit_image() -> None:
    srgb = picture()
    theirs = color.rgb2lab(srgb.permute(1, 2, 0).numpy())
    assert np.abs(lab.srgb_to_lab(srgb).permute(1, 2, 0).numpy() - theirs).max() < 0.02


def test_lab_to_srgb_agrees_with_scikit_image() -> None:
    values = lab.srgb_to_lab(picture(1))
    theirs = color.lab2rgb(values.permute(1, 2, 0).numpy())
    assert np.abs(lab.lab_to_srgb(values).permute(1, 2, 0).numpy() - theirs).max() < 5e-4


def test_the_round_trip_through_lab_returns_every_colour() -> None:
    srgb = picture(2)
    assert (lab.lab_to_srgb(lab.srgb_to_lab(srgb)) - srgb).abs().max() < 1e-6


def test_every_gray_is_exactly_neutral() -> None:
    grays = torch.arange(256, dtype=torch.float64).expand(3, 1, 256) / 255
    assert lab.srgb_to_lab(grays)[1:].abs().max() < 1e-10


def test_lightness_to_srgb_inverts_the_lightness_of_grays() -> None:
    grays = torch.arange(256, dtype=torch.float32) / 255
    lightness = lab.srgb_to_lab(grays.expand(3, 1, 256))[0, 0]
    assert (lab.lightness_to_srgb(lightness) - grays).abs().max() < 1e-5


def test_batches_and_single_pictures_convert_alike() -> None:
    batch = torch.stack((picture(3), picture(4)))
    assert torch.equal(lab.srgb_to_lab(batch)[1], lab.srgb_to_lab(batch[1]))
