import pytest
import torch

from colorstudio.core.cards import Card
from colorstudio.core.chroma import (
    chroma_field,
    enlarge,
    follow_edges_in_rows,
    guided_coefficients,
    make_guide,
    wanted_ab,
)
from colorstudio.core.colorizer import Prediction
from colorstudio.core.look import Look

CARD = Card("one", "One", "One answer.", "regression", "ab")


def step_prediction(offset: int) -> Prediction:
    """A photograph with an edge at column 32 of 64, its colour's edge `offset` columns of the network off."""
    lightness = torch.full((64, 64), 30.0)
    lightness[:, 32:] = 80.0
    ab = torch.zeros((2, 16, 16))
    ab[0, :, 8 + offset :] = 40.0
    return Prediction(CARD, lightness, 64, ab=ab)


def ab_at(prediction: Prediction, lightness: float, column: int) -> float:
    slope_a, _, offset_a, _ = chroma_field(prediction, Look()).coefficients[:, 32, column]
    return float(slope_a * lightness + offset_a)


def test_colour_follows_the_edge_of_lightness_at_full_sharpness() -> None:
    prediction = step_prediction(0)
    left, right = ab_at(prediction, 30, 31), ab_at(prediction, 80, 32)
    assert left < 12  # bilinear upsampling of the same ab leaves 15 and 25 here
    assert right > 28


def test_a_flat_field_of_colour_stays_flat() -> None:
    guide = torch.rand((1, 20, 30), generator=torch.Generator().manual_seed(0)) * 100
    ab = torch.tensor([12.0, -7.0])[:, None, None].expand(2, 20, 30)
    slope_offset = guided_coefficients(guide, ab, radius=2, epsilon=16.0)
    assert (slope_offset[:2] * guide + slope_offset[2:] - ab).abs().max() < 1e-2


def test_saturation_scales_the_whole_field() -> None:
    prediction = step_prediction(1)
    half = chroma_field(prediction, Look(saturation=0.5)).coefficients
    assert torch.allclose(half, chroma_field(prediction, Look()).coefficients / 2, atol=1e-3)


def test_saturation_zero_leaves_no_chroma_at_all() -> None:
    assert not chroma_field(step_prediction(0), Look(saturation=0.0)).coefficients.any()


@pytest.mark.parametrize("radius", [1, 2, 4])
def test_the_guided_filter_fits_the_line_of_least_squares_in_its_window(radius: int) -> None:
    guide = torch.rand((64, 96), generator=torch.Generator().manual_seed(3)) * 60 + 20
    ab = torch.stack((3 * guide + 5, -guide))
    coefficients = guided_coefficients(guide[None], ab, radius=radius, epsilon=1e-3)
    inner = (slice(None), slice(8, -8), slice(8, -8))
    assert torch.allclose(coefficients[inner].mean(dim=(1, 2)), torch.tensor([3.0, -1.0, 5.0, 0.0]), atol=0.05)


def test_warmth_and_tint_move_every_colour_alike_after_saturation() -> None:
    prediction = step_prediction(0)
    plain = chroma_field(prediction, Look(saturation=0.5)).coefficients
    cast = chroma_field(prediction, Look(saturation=0.5, warmth=12.0, tint=-7.0)).coefficients
    moved = torch.tensor([0.0, 0.0, -7.0, 12.0])[:, None, None]
    assert torch.allclose(cast - plain, moved.expand_as(plain), atol=1e-3)


@pytest.mark.parametrize("rows", [1, 7, 32, 64])
def test_a_field_made_in_rows_is_the_field_to_the_bit(rows: int) -> None:
    generator = torch.Generator().manual_seed(4)
    inside = torch.rand((64, 50), generator=generator)
    lightness = torch.rand((64, 50), generator=generator) * 100
    prediction = Prediction(CARD, lightness, 64, ab=torch.randn((2, 16, 13), generator=generator) * 40, inside=inside)
    guide, ab = make_guide(prediction), enlarge(prediction, wanted_ab(prediction, Look()))
    parts = [range(top, min(top + rows, 64)) for top in range(0, 64, rows)]
    made = torch.cat([follow_edges_in_rows(prediction, guide, ab, part) for part in parts], dim=1)
    assert torch.equal(made, chroma_field(prediction, Look()).coefficients)
