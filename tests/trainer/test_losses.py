"""Losses against values worked out by hand."""

import math

import pytest
import torch

from colorstudio.core import bins
from trainer.losses import adversarial_loss, half_squared_error, soft_cross_entropy
from trainer.recipes.regression import regression_loss


def test_half_squared_error_sums_channels_and_averages_pixels() -> None:
    found = torch.tensor([[[[1.0, 0.0]], [[2.0, 0.0]]]])  # one picture of two pixels: (1, 2) and (0, 0)
    assert half_squared_error(found, torch.zeros_like(found)) == pytest.approx(0.5 * (1 + 4) / 2)


def test_the_regression_s_loss_is_of_ab_scaled_to_one() -> None:
    found, target = torch.full((1, 2, 2, 2), 110.0), torch.full((1, 2, 4, 4), -110.0)
    assert regression_loss(found, target) == pytest.approx(0.5 * 2)
    target[:, :, ::2] = 110.0  # half of each area: its mean is gray
    assert regression_loss(found, target) == pytest.approx(0.5 * 2 * 0.25)


def test_soft_cross_entropy_of_a_hand_computed_case() -> None:
    logits = torch.tensor([math.log(1.0), math.log(2.0), math.log(5.0)])[None, :, None, None]  # p = 1/8, 2/8, 5/8
    indices, weights = torch.tensor([2, 0])[None, :, None, None], torch.tensor([0.75, 0.25])[None, :, None, None]
    expected = -(0.75 * math.log(5 / 8) + 0.25 * math.log(1 / 8))
    assert soft_cross_entropy(logits, indices, weights) == pytest.approx(expected, rel=1e-6)
    rare = torch.tensor([[[4.0]]])
    assert soft_cross_entropy(logits, indices, weights, rare) == pytest.approx(4 * expected, rel=1e-6)


def test_soft_cross_entropy_equals_torch_s_own_on_dense_targets() -> None:
    torch.manual_seed(0)
    logits, ab = torch.randn(2, bins.COUNT, 3, 5), torch.randint(-60, 60, (2, 2, 3, 5)).float()
    indices, weights = bins.soft_encode(ab)
    dense = torch.zeros_like(logits).scatter_(1, indices, weights)
    theirs = torch.nn.functional.cross_entropy(logits, dense, reduction="sum") / (2 * 3 * 5)
    assert soft_cross_entropy(logits, indices, weights) == pytest.approx(float(theirs), rel=1e-6)


def test_soft_encoding_of_a_colour_on_a_bin_s_centre() -> None:
    indices, weights = bins.soft_encode(torch.tensor([20.0, 40.0])[None, :, None, None])
    centres = bins.CENTERS[indices.flatten()].tolist()
    assert centres[0] == [20.0, 40.0]
    assert sorted(centres[1:]) == [[10.0, 40.0], [20.0, 30.0], [20.0, 50.0], [30.0, 40.0]]
    near = math.exp(-(10**2) / (2 * 5**2))  # ten ab units away, sigma 5
    assert weights.flatten().tolist() == pytest.approx([1 / (1 + 4 * near)] + 4 * [near / (1 + 4 * near)], rel=1e-5)


def test_soft_encoding_leans_to_the_nearer_of_two_bins() -> None:
    indices, weights = bins.soft_encode(torch.tensor([3.0, 0.0])[None, :, None, None])
    share = {
        tuple(bins.CENTERS[i].tolist()): float(w) for i, w in zip(indices.flatten(), weights.flatten(), strict=True)
    }
    assert share[(0.0, 0.0)] / share[(10.0, 0.0)] == pytest.approx(math.exp((7**2 - 3**2) / 50), rel=1e-4)


def test_the_adversarial_loss_of_undecided_and_certain_verdicts() -> None:
    assert adversarial_loss(torch.zeros(2, 1, 3, 3), real=True) == pytest.approx(math.log(2))
    assert adversarial_loss(torch.full((1,), 20.0), real=True) == pytest.approx(0, abs=1e-6)
    assert adversarial_loss(torch.full((1,), 20.0), real=False) == pytest.approx(20.0, rel=1e-6)
