"""Places on a photograph that is turned, and what is decided about them."""

from dataclasses import replace

import pytest
from hypothesis import given

from colorstudio.core.hint import Hint
from colorstudio.core.refusal import Refused
from colorstudio.core.treatment import Treatment
from colorstudio.core.turn import TURNS, turn_bounds, turn_place, turn_size
from tests.core.test_treatment import TREATMENTS


@pytest.mark.parametrize(
    ("by", "place"), [(0, (0.25, 0.125)), (90, (0.875, 0.25)), (180, (0.75, 0.875)), (270, (0.125, 0.75))]
)
def test_a_place_near_the_upper_left_corner_goes_round_clockwise(by: int, place: tuple[float, float]) -> None:
    assert turn_place((0.25, 0.125), by) == place


def test_bounds_keep_their_edges_in_order() -> None:
    bounds = (0.1, 0.2, 0.5, 0.9)
    assert turn_bounds(bounds, 90) == pytest.approx((0.1, 0.1, 0.8, 0.5))
    assert turn_bounds(bounds, 180) == pytest.approx((0.5, 0.1, 0.9, 0.8))
    assert turn_bounds(bounds, 270) == pytest.approx((0.2, 0.5, 0.9, 0.9))


def test_a_quarter_turn_exchanges_width_and_height() -> None:
    assert [turn_size((30, 20), by) for by in TURNS] == [(30, 20), (20, 30), (30, 20), (20, 30)]


def test_hints_and_frame_turn_along() -> None:
    treatment = Treatment(hints=(Hint((0.25, 0.125), "gray", reach=2.0),), frame=(0.0, 0.0, 0.5, 0.25))
    turned = treatment.turned(90)
    assert turned.turn == 90
    assert turned.hints == (Hint((0.875, 0.25), "gray", reach=2.0),)
    assert turned.frame == (0.75, 0.0, 1.0, 0.5)
    assert turned.turned_to(0) == replace(treatment, turn=0)  # somebody decided
    assert treatment.turned(0) == treatment
    assert Treatment(frame="none").turned(270) == Treatment(frame="none", turn=270)


@given(TREATMENTS)
def test_a_turn_and_its_contrary_lead_back(treatment: Treatment) -> None:
    back = treatment.turned(90).turned(-90)
    assert back.turn == treatment.turn
    for hint, before in zip(back.hints, treatment.hints, strict=True):
        assert hint.place == pytest.approx(before.place, abs=1e-9)


@pytest.mark.parametrize("turn", [45, 360, -90, "90", 90.0, True, None])
def test_what_is_no_quarter_turn_is_refused_by_name(turn: object) -> None:
    with pytest.raises(Refused) as refused:
        Treatment.from_dict({"version": 1, "turn": turn})
    assert refused.value.key == "turn"
