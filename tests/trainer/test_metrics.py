import math

import numpy as np
import pytest
import torch
from skimage.metrics import peak_signal_noise_ratio

from trainer.losses import soft_cross_entropy
from trainer.metrics import auc, bootstrap_interval, colourfulness, psnr


def test_cross_entropy_equals_the_dense_formula() -> None:
    generator = torch.Generator().manual_seed(0)
    logits = torch.randn((2, 313, 3, 4), generator=generator)
    indices = torch.stack([torch.randperm(313, generator=generator)[:5] for _ in range(24)]).T.reshape(5, 2, 3, 4)
    indices = indices.transpose(0, 1).contiguous()
    weights = torch.softmax(torch.randn((2, 5, 3, 4), generator=generator), dim=1)
    dense = torch.zeros_like(logits).scatter_(1, indices, weights)
    expected = -(dense * torch.log_softmax(logits, dim=1)).sum(dim=1).mean()
    assert float(soft_cross_entropy(logits, indices, weights)) == pytest.approx(float(expected), rel=1e-5)


def test_cross_entropy_of_ignorance_is_the_log_of_the_number_of_bins() -> None:
    indices = torch.zeros((1, 5, 2, 2), dtype=torch.int64)
    weights = torch.full((1, 5, 2, 2), 0.2)
    assert float(soft_cross_entropy(torch.zeros((1, 313, 2, 2)), indices, weights)) == pytest.approx(math.log(313))


def test_psnr_agrees_with_scikit_image() -> None:
    generator = torch.Generator().manual_seed(1)
    first, second = (torch.randint(0, 256, (1, 3, 20, 30), generator=generator) for _ in range(2))
    theirs = peak_signal_noise_ratio(first.numpy().astype(np.uint8), second.numpy().astype(np.uint8))
    assert float(psnr(first / 255, second / 255)) == pytest.approx(theirs, abs=1e-3)


def test_gray_has_no_colourfulness() -> None:
    gray = torch.rand((1, 1, 8, 8)).expand(1, 3, 8, 8)
    assert float(colourfulness(gray)) == pytest.approx(0)


def test_colourfulness_of_a_half_red_half_black_picture_is_the_hand_computed_value() -> None:
    image = torch.zeros((1, 3, 2, 2))
    image[0, 0, 0] = 1  # rg is 255 or 0, yb is 127.5 or 0
    spread = math.hypot(127.5, 63.75)
    centre = math.hypot(127.5, 63.75)
    assert float(colourfulness(image)) == pytest.approx(spread + 0.3 * centre, rel=1e-5)


def test_opposite_colours_do_not_cancel_in_the_signed_definition() -> None:
    image = torch.zeros((1, 3, 1, 2))
    image[0, 0, 0, 0] = 1
    image[0, 1, 0, 1] = 1
    # rg: 255 and -255, mean 0; yb: 127.5 twice
    assert float(colourfulness(image)) == pytest.approx(255 + 0.3 * 127.5, rel=1e-5)


def test_auc_of_the_truth_is_one() -> None:
    ab = torch.randn((1, 2, 4, 4)) * 30
    assert auc(ab, ab) == pytest.approx(1)


def test_auc_of_a_constant_error_counts_the_thresholds_above_it() -> None:
    truth = torch.zeros((1, 2, 2, 2))
    found = truth.clone()
    found[:, 0] = 50
    assert auc(found, truth) == pytest.approx(101 / 151)


def test_rebalanced_auc_follows_the_heavy_pixels() -> None:
    truth = torch.zeros((1, 2, 1, 2))
    found = truth.clone()
    found[0, 0, 0, 1] = 200
    weights = torch.tensor([[[1.0, 3.0]]])
    assert auc(found, truth, weights) == pytest.approx(0.25)


def test_the_bootstrap_interval_has_the_width_of_the_normal_one() -> None:
    values = torch.randn(400, generator=torch.Generator().manual_seed(0))
    low, high = bootstrap_interval(values)
    assert low < values.mean() < high
    assert high - low == pytest.approx(2 * 1.96 * float(values.std()) / 20, rel=0.1)
