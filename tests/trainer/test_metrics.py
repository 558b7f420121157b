import math

import numpy as np
import pytest
import torch
from skimage.color import deltaE_ciede2000
from skimage.metrics import peak_signal_noise_ratio, structural_similarity

from colorstudio.core import bins
from trainer.losses import soft_cross_entropy
from trainer.metrics import (
    ab_error,
    auc,
    bootstrap_interval,
    bootstrap_means,
    ciede2000,
    colourfulness,
    pooled_gain,
    pooled_psnr,
    psnr,
    rarity,
    ratio,
    squared_error,
    ssim,
)


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


def test_psnr_counts_no_picture_above_forty_decibels() -> None:
    picture = torch.rand((1, 3, 8, 8))
    assert float(psnr(picture, picture)) == 40.0


def test_pooled_psnr_is_that_of_the_mean_squared_error() -> None:
    black, white, gray = torch.zeros((1, 3, 4, 4)), torch.ones((1, 3, 4, 4)), torch.full((1, 3, 4, 4), 51 / 255)
    errors = torch.cat((squared_error(black, white), squared_error(black, gray)))
    assert errors.tolist() == [255.0**2, 51.0**2]
    pooled = pooled_psnr(errors)
    assert pooled.mean == pytest.approx(-10 * math.log10((1 + 0.04) / 2), abs=1e-6)
    assert pooled.low <= pooled.mean <= pooled.high
    assert pooled_gain(errors / 10, errors).mean == pytest.approx(10)
    assert pooled_gain(errors / 10, errors).low == pytest.approx(10)


def test_a_ratio_is_of_sums_and_not_a_mean_of_ratios() -> None:
    assert ratio(torch.tensor([1.0, 3.0]), torch.tensor([1.0, 9.0])).mean == pytest.approx(0.4)


def test_a_colour_weighs_as_much_as_it_is_rare() -> None:
    ab = torch.zeros((1, 2, 10, 10))
    ab[0, :, 0, :4] = torch.tensor([80.0, 60.0])[:, None]  # 4 of 100 pixels, far from the others
    weights = rarity(ab)
    red, gray = (int((bins.CENTERS - torch.tensor(place)).norm(dim=1).argmin()) for place in ((80.0, 60.0), (0.0, 0.0)))
    assert float(weights[red] / weights[gray]) == pytest.approx(24, rel=0.01)


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
    assert float(auc(ab, ab)) == pytest.approx(1)


def test_auc_of_a_constant_error_counts_the_thresholds_above_it() -> None:
    truth = torch.zeros((1, 2, 2, 2))
    found = truth.clone()
    found[:, 0] = 50
    assert float(auc(found, truth)) == pytest.approx(101 / 151)


def test_rebalanced_auc_follows_the_heavy_pixels() -> None:
    truth = torch.zeros((1, 2, 1, 2))
    found = truth.clone()
    found[0, 0, 0, 1] = 200
    weights = torch.tensor([[[1.0, 3.0]]])
    assert float(auc(found, truth, weights)) == pytest.approx(0.25)


def test_the_bootstrap_interval_has_the_width_of_the_normal_one() -> None:
    values = torch.randn(400, generator=torch.Generator().manual_seed(0))
    low, high = bootstrap_interval(values)
    assert low < values.mean() < high
    assert high - low == pytest.approx(2 * 1.96 * float(values.std()) / 20, rel=0.1)


def test_ssim_agrees_with_scikit_image() -> None:
    generator = torch.Generator().manual_seed(1)
    first = torch.randint(0, 256, (2, 3, 20, 30), generator=generator)
    second = (first + torch.randint(-60, 60, first.shape, generator=generator)).clamp(0, 255)
    theirs = [
        structural_similarity(a.numpy().astype(np.uint8), b.numpy().astype(np.uint8), channel_axis=0)
        for a, b in zip(first, second, strict=True)
    ]
    assert ssim(first / 255, second / 255).tolist() == pytest.approx(theirs, abs=1e-5)


def test_a_picture_is_wholly_similar_to_itself() -> None:
    image = torch.rand((1, 3, 9, 9), generator=torch.Generator().manual_seed(0))
    assert float(ssim(image, image)) == pytest.approx(1)


def test_ciede2000_is_that_of_the_published_pairs() -> None:
    # Sharma, Wu and Dalal 2005, table 1: pairs 1, 7 and 15, and the mean of the first two as one picture of two pixels.
    first = torch.tensor([[50, 2.6772, -79.7751], [50, 0, 0], [50, -0.001, 2.49]], dtype=torch.float64)
    second = torch.tensor([[50, 0, -82.7485], [50, -1, 2], [50, 0.0011, -2.49]], dtype=torch.float64)
    found = ciede2000(first[:, :, None, None], second[:, :, None, None])
    assert found.tolist() == pytest.approx([2.0425, 2.3669, 4.7461], abs=1e-4)
    pictures = (values[:2].T[None, :, None] for values in (first, second))
    assert float(ciede2000(*pictures)) == pytest.approx((2.0425 + 2.3669) / 2, abs=1e-4)


def test_ciede2000_agrees_with_scikit_image_in_every_pixel() -> None:
    generator = torch.Generator().manual_seed(2)
    spread, middle = (torch.tensor(values).view(1, 3, 1, 1) for values in ([100.0, 220, 220], [0.0, 110, 110]))
    first, far = (torch.rand((1, 3, 60, 80), generator=generator).double() * spread - middle for _ in range(2))
    far[0, 1:, :10], first[0, 1:, 5:15] = 0, 0  # grays, which have no hue
    for second in (far, first + torch.randn(first.shape, generator=generator) * 2):
        theirs = deltaE_ciede2000(*(lab[0].permute(1, 2, 0).numpy() for lab in (first, second))).reshape(-1)
        pixels = (lab[0].reshape(3, -1).T[:, :, None, None] for lab in (first, second))
        assert np.abs(ciede2000(*pixels).numpy() - theirs).max() < 1e-3


def test_the_ab_error_is_the_mean_distance() -> None:
    truth = torch.zeros((1, 2, 1, 2))
    found = torch.tensor([3.0, 0.0, 4.0, 1.0]).reshape(1, 2, 1, 2)
    assert float(ab_error(found, truth)) == pytest.approx((5 + 1) / 2)


def test_auc_is_a_value_a_picture() -> None:
    truth = torch.zeros((2, 2, 2, 2))
    found = truth.clone()
    found[1, 0] = 50
    assert auc(found, truth).tolist() == pytest.approx([1, 101 / 151])


def test_resamples_of_the_same_pictures_may_be_subtracted() -> None:
    values = torch.rand(30, generator=torch.Generator().manual_seed(0))
    difference = bootstrap_means(values + 0.5) - bootstrap_means(values)
    assert difference.tolist() == pytest.approx([0.5] * len(difference))
