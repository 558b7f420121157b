import numpy as np
import pytest
import torch
from skimage import color

from colorstudio.core import bins
from colorstudio.core.look import Look


def logits_of(*peaks: tuple[int, float]) -> torch.Tensor:
    """Logits (313, 1, 1) that are -20 but for some bins."""
    logits = torch.full((bins.COUNT, 1, 1), -20.0)
    for index, value in peaks:
        logits[index] = value
    return logits


def test_there_are_313_bins_in_the_published_order() -> None:
    assert bins.COUNT == 313
    assert bins.CENTERS[0].tolist() == [-90, 50]  # the published list's first, second and last
    assert bins.CENTERS[1].tolist() == [-90, 60]
    assert bins.CENTERS[-1].tolist() == [100, 0]
    order = [tuple(centre) for centre in bins.CENTERS.tolist()]
    assert order == sorted(order)
    assert len(set(order)) == 313


def test_no_colour_of_the_srgb_gamut_is_far_from_a_bin() -> None:
    axis = np.linspace(0, 1, 33)
    cube = np.stack(np.meshgrid(axis, axis, axis), axis=-1).reshape(1, -1, 3)
    ab = torch.tensor(color.rgb2lab(cube)[0, :, 1:], dtype=torch.float32)
    nearest = torch.cdist(ab, bins.CENTERS).min(dim=1).values
    assert nearest.max() < 12  # a cell's half diagonal is 7.1; the list leaves out some cells at the gamut's rim
    assert (nearest < 7.1).float().mean() > 0.99


def test_every_bin_is_within_a_cell_and_a_half_of_the_srgb_gamut() -> None:
    axis = np.linspace(0, 1, 48)
    cube = np.stack(np.meshgrid(axis, axis, axis), axis=-1).reshape(1, -1, 3)
    ab = torch.tensor(color.rgb2lab(cube)[0, :, 1:], dtype=torch.float32)
    assert torch.cdist(bins.CENTERS, ab).min(dim=1).values.max() < 1.5 * bins.GRID


def test_soft_encoding_puts_gaussian_weights_on_the_five_nearest_bins() -> None:
    indices, weights = bins.soft_encode(torch.tensor([2.0, 1.0])[None, :, None, None])
    assert indices.shape == weights.shape == (1, 5, 1, 1)
    found = {
        tuple(bins.CENTERS[i].int().tolist()): w for i, w in zip(indices.flatten(), weights.flatten(), strict=True)
    }
    assert set(found) == {(0, 0), (10, 0), (0, 10), (0, -10), (-10, 0)}
    expected = {centre: np.exp(-((centre[0] - 2) ** 2 + (centre[1] - 1) ** 2) / 50) for centre in found}
    total = sum(expected.values())
    for centre, weight in found.items():
        assert float(weight) == pytest.approx(expected[centre] / total, rel=1e-4)


def test_soft_encoding_survives_colours_far_outside_the_gamut() -> None:
    _, weights = bins.soft_encode(torch.tensor([-115.0, -115.0])[None, :, None, None])
    assert weights.sum().item() == pytest.approx(1)


def test_temperature_zero_is_the_mode() -> None:
    logits = torch.randn((bins.COUNT, 6, 7), generator=torch.Generator().manual_seed(0))
    ab = bins.decode(logits, None, Look(temperature=0.0))
    assert torch.equal(ab.permute(1, 2, 0), bins.CENTERS[logits.argmax(dim=0)])


def test_temperature_one_is_the_mean_of_the_distribution() -> None:
    logits = torch.randn((bins.COUNT, 6, 7), generator=torch.Generator().manual_seed(1))
    mean = (torch.softmax(logits.double(), dim=0)[:, None] * bins.CENTERS.double()[:, :, None, None]).sum(dim=0)
    assert (bins.decode(logits, None, Look()) - mean).abs().max() < 1e-3


def test_a_low_temperature_comes_close_to_the_mode_and_stays_finite() -> None:
    logits = logits_of((0, 60.0), (100, 59.0))
    ab = bins.decode(logits, None, Look(temperature=bins.MODE_BELOW))
    assert ab.flatten().tolist() == pytest.approx(bins.CENTERS[0].tolist(), abs=1e-2)


def test_halving_the_temperature_squares_the_ratio_of_two_colours() -> None:
    first, second = bins.CENTERS[50], bins.CENTERS[200]
    ab = bins.decode(logits_of((50, 0.7), (200, 0.0)), None, Look(temperature=0.5)).flatten()
    share = np.exp(1.4) / (1 + np.exp(1.4))
    assert ab.tolist() == pytest.approx((share * first + (1 - share) * second).tolist(), abs=1e-3)


def test_vividness_one_divides_by_the_smoothed_prior() -> None:
    prior = torch.full((bins.COUNT,), 1e-4)
    prior[150] = 1 - 1e-4 * 312
    log_weights = bins.rebalancing_weights(prior).log()
    logits = torch.randn((bins.COUNT, 2, 2), generator=torch.Generator().manual_seed(2))
    vivid = bins.decode(logits, log_weights, Look(vividness=1.0))
    share = torch.softmax(logits, dim=0) * bins.rebalancing_weights(prior)[:, None, None]
    share = share / share.sum(dim=0)
    assert (vivid - torch.einsum("qhw,qc->chw", share, bins.CENTERS)).abs().max() < 1e-3


def test_rebalancing_weights_follow_equation_four_and_average_to_one_under_the_prior() -> None:
    prior = torch.zeros(bins.COUNT)
    prior[:2] = torch.tensor([0.75, 0.25])
    weights = bins.rebalancing_weights(prior)
    assert float((weights * prior).sum()) == pytest.approx(1)
    ratio = (0.5 * 0.25 + 0.5 / 313) / (0.5 * 0.75 + 0.5 / 313)
    assert float(weights[0] / weights[1]) == pytest.approx(ratio, rel=1e-4)


def test_the_smoothed_prior_sums_to_one_and_spreads_to_neighbours() -> None:
    counts = torch.zeros(bins.COUNT)
    counts[150] = 1000
    prior = bins.smooth_prior(counts)
    assert float(prior.sum()) == pytest.approx(1)
    near = (bins.CENTERS - bins.CENTERS[150]).abs().sum(dim=1) == 10
    assert prior[150] > prior[near].max() > 0
