import math

import pytest
import torch

from colorstudio.core import bins
from colorstudio.core.colorizer import Prediction
from colorstudio.core.corrections import anchor, cells_of
from colorstudio.core.corrector import Corrector
from colorstudio.core.doubt import entropy, likely_colours, spread
from colorstudio.core.hint import Hint
from colorstudio.core.look import Look
from colorstudio.core.palette import bin_shares, score_shift
from colorstudio.core.reference import Reference
from tests.core.made_prediction import HEIGHT, ONE_COLOUR, WIDTH, made_prediction, shares

SURE = shares((0, 0, 1.0))
TORN = shares((40, 30, 0.65), (-10, -40, 0.35))
LOOK = Look(vividness=0.0)


def test_doubt_is_where_the_colours_held_possible_lie_apart() -> None:
    cells = cells_of(made_prediction(SURE, TORN))
    apart = math.hypot(50, 70)
    expected = math.hypot(apart * math.sqrt(0.65 * 0.35), math.sqrt(2) * 8)  # two modes, each 8 wide both ways
    left, right = spread(cells)[:, 3].mean(), spread(cells)[:, -3].mean()
    assert float(right) == pytest.approx(expected, rel=0.05)
    assert left < 15
    assert entropy(cells)[:, 3].mean() < entropy(cells)[:, -3].mean()


def test_entropy_is_a_share_of_the_most_there_can_be() -> None:
    cells = cells_of(
        made_prediction(torch.zeros(bins.COUNT), torch.zeros(bins.COUNT).index_fill_(0, torch.tensor(5), 99))
    )
    assert torch.allclose(entropy(cells)[:, 3], torch.ones(HEIGHT))
    assert torch.allclose(entropy(cells)[:, -3], torch.zeros(HEIGHT), atol=1e-5)


def test_the_next_place_is_in_doubt_and_another_once_that_is_said() -> None:
    corrector = Corrector(made_prediction(SURE, TORN, step=10))
    first = corrector.next_place(())
    assert first[0] > 0.5
    said = (Hint(first, (40.0, 30.0)),)
    second = corrector.next_place(said)
    assert math.dist(first, second) > 0.2


def test_a_network_without_distribution_is_asked_far_from_the_hints() -> None:
    prediction = Prediction(ONE_COLOUR, torch.full((96, 128), 50.0), 128, ab=torch.zeros(2, HEIGHT, WIDTH))
    corrector = Corrector(prediction)
    assert corrector.next_place((Hint((0.1, 0.1), "gray"),))[0] > 0.7
    assert not corrector.doubt().any()
    assert corrector.likely_colours((0.5, 0.5), LOOK) == ()


def test_the_likely_colours_are_the_modes_with_their_shares() -> None:
    corrector = Corrector(made_prediction(SURE, TORN))
    first, second = corrector.likely_colours((0.8, 0.5), LOOK)
    assert first.colour == pytest.approx((40, 30), abs=2)
    assert first.share == pytest.approx(0.65, abs=0.04)
    assert second.colour == pytest.approx((-10, -40), abs=2)
    assert second.share == pytest.approx(0.35, abs=0.04)


def test_vividness_and_a_reference_count_in_the_shares() -> None:
    prediction = made_prediction(SURE, shares((0, 0, 0.6), (40, 40, 0.4)))
    cells = cells_of(prediction)
    one = anchor(cells, (0.8, 0.5))
    plain = likely_colours(cells, one)
    vivid = likely_colours(cells, one, score_shift(prediction, Look(vividness=1.0)))
    assert plain[0].colour == pytest.approx((0, 0), abs=3)
    assert vivid[0].colour == pytest.approx((40, 40), abs=3)
    red = Reference("red.jpg", bin_shares(torch.tensor([40.0, 40.0])[:, None, None].expand(2, 8, 8)), 1.0)
    assert Corrector(prediction).likely_colours((0.8, 0.5), LOOK, red)[0].colour == pytest.approx((40, 40), abs=3)


def test_doubt_goes_where_a_reference_tells_the_colours_apart() -> None:
    corrector = Corrector(made_prediction(SURE, TORN))
    red = Reference("red.jpg", bin_shares(torch.tensor([40.0, 30.0])[:, None, None].expand(2, 8, 8)), 1.0)
    assert corrector.doubt(red)[:, -3].mean() < 0.6 * corrector.doubt()[:, -3].mean()
