import math

import numpy as np
import pytest
import torch

from colorstudio.core import bins
from colorstudio.core.chroma import decode_ab
from colorstudio.core.look import Look
from colorstudio.core.palette import bin_shares, group, score_shift, swatches
from colorstudio.core.reference import Reference
from tests.core.made_prediction import PRIOR, bin_at, made_prediction, shares

UNSURE = shares((40, 30, 0.5), (-10, -40, 0.5))
BLUE = torch.tensor([-8.0, -42.0])


def picture(*halves: tuple[float, float]) -> torch.Tensor:
    """ab (2, 20, 40) of two halves of one colour each."""
    return torch.tensor(halves).T[:, None, :].repeat_interleave(20, dim=2).expand(2, 20, 40)


def test_the_shares_of_a_photograph_are_those_of_its_colours() -> None:
    found = dict(bin_shares(picture((0, 0), (50, 40))))
    assert sum(found.values()) == pytest.approx(1, abs=1e-4)
    near_red = sum(
        share for number, share in found.items() if (bins.CENTERS[number] - torch.tensor([50, 40])).norm() < 15
    )
    assert near_red == pytest.approx(0.5, abs=1e-4)
    assert Reference("two.jpg", bin_shares(picture((0, 0), (50, 40)))).bins == tuple(sorted(found.items()))


def test_swatches_are_the_colours_of_a_photograph_the_commonest_first() -> None:
    ab = torch.cat((picture((50, 40), (-20, -30)), picture((50, 40), (50, 40))), dim=1)
    first, second = swatches(bin_shares(ab))
    assert first.colour == pytest.approx((50, 40), abs=2)
    assert first.share == pytest.approx(0.75, abs=0.01)
    assert second.colour == pytest.approx((-20, -30), abs=2)
    assert second.share == pytest.approx(0.25, abs=0.01)


def test_swatches_are_no_more_than_asked_for() -> None:
    colours = torch.rand((2, 30, 30), generator=torch.Generator().manual_seed(0)) * 160 - 80
    found = swatches(bin_shares(colours), 4)
    assert len(found) == 4
    for one in found:
        for other in found:
            assert one is other or math.dist(one.colour, other.colour) > 10


def test_neighbouring_bins_are_one_colour() -> None:
    weights = torch.exp(-(bins.CENTERS - torch.tensor([33.0, 24.0])).square().sum(dim=1) / (2 * 7.0**2))
    first, *rest = group(weights / weights.sum(), 5)
    assert first.share > 0.9
    assert first.colour == pytest.approx((33, 24), abs=2)
    assert all(swatch.share < 0.05 for swatch in rest)


def test_the_shift_is_the_formula_of_the_design() -> None:
    prediction = made_prediction(UNSURE, UNSURE)
    reference = Reference("a", ((bin_at(0, -40), 0.6), (bin_at(0, 0), 0.2)), strength=0.4)
    found = score_shift(prediction, Look(vividness=0.75), reference)
    counts = torch.zeros(313)
    counts[bin_at(0, -40)], counts[bin_at(0, 0)] = 0.75, 0.25  # shares need not sum to 1
    prior = PRIOR.numpy()
    expected = 0.9 * bins.smooth_prior(counts).numpy() + 0.1 * prior
    weights = bins.rebalancing_weights(PRIOR).log().numpy()
    assert found is not None
    assert np.allclose(found, 0.75 * 0.6 * weights + 0.4 * (np.log(expected) - np.log(prior)), atol=1e-4)


def test_a_reference_of_no_strength_changes_nothing() -> None:
    prediction = made_prediction(UNSURE, UNSURE)
    look = Look(0.7, 0.75)
    nothing = Reference("a", ((bin_at(0, -40), 1.0),), strength=0.0)
    assert torch.equal(decode_ab(prediction, look, nothing), decode_ab(prediction, look))


def test_at_full_strength_the_reference_takes_the_place_of_vividness() -> None:
    prediction = made_prediction(UNSURE, UNSURE)
    whole = Reference("a", ((bin_at(0, -40), 1.0),), strength=1.0)
    dull, vivid = (decode_ab(prediction, Look(0.7, vividness), whole) for vividness in (0.0, 1.5))
    assert torch.equal(dull, vivid)


def test_what_is_unsure_takes_the_colours_of_the_reference_the_stronger_the_more() -> None:
    prediction = made_prediction(UNSURE, UNSURE)
    blue = bin_shares(picture((-8, -42), (-8, -42)))
    found = [
        decode_ab(prediction, Look(), Reference("sea.jpg", blue, strength)).mean(dim=(1, 2))
        for strength in (0.01, 0.5, 1.0)
    ]
    weak, half, whole = (float((ab - BLUE).norm()) for ab in found)
    assert weak > half > whole
    assert whole < 8


def test_what_the_network_excludes_the_reference_does_not_bring() -> None:
    prediction = made_prediction(shares((40, 30, 1.0)), shares((40, 30, 1.0)))
    blue = Reference("sea.jpg", bin_shares(picture((-8, -42), (-8, -42))), 1.0)
    ab = decode_ab(prediction, Look(), blue).mean(dim=(1, 2))
    assert (ab - torch.tensor([40.0, 30.0])).norm() < 15


def test_a_reference_means_nothing_to_a_network_without_distribution() -> None:
    prediction = made_prediction(UNSURE, UNSURE)
    without = type(prediction)(prediction.card, prediction.lightness, 128, ab=torch.ones(2, 4, 4))
    assert score_shift(without, Look(vividness=1.0), Reference("a", ((3, 1.0),))) is None


def test_a_palette_tells_muted_colours_apart() -> None:
    """Water, stone and paper of a city by a river, all within 22 units of gray."""
    ab = torch.cat(
        [torch.tensor(colour)[:, None].expand(2, 100) for colour in ((0.0, -14.0), (6.0, 12.0), (0.0, 1.0))], 1
    )
    found = swatches(bin_shares(ab.view(2, 3, 100)))
    assert min(swatch.colour[1] for swatch in found) < -8
    assert max(swatch.colour[1] for swatch in found) > 8
