from time import perf_counter

import pytest

from colorstudio.engine import pace
from colorstudio.engine.pace import BUDGET, STEP_MOST, Pace


def paced(seconds_a_pixel: float) -> Pace:
    """One that has measured this speed often."""
    made = Pace()
    for _ in range(40):
        made.learn(1_000_000, perf_counter() - 1_000_000 * seconds_a_pixel)
    return made


@pytest.mark.parametrize(("seconds", "step"), [(1e-9, 1), (6e-9, 2), (1.5e-8, 3), (3e-8, 4), (1e-5, STEP_MOST)])
def test_two_megapixels_are_drawn_in_steps_that_fit_the_budget(seconds: float, step: int) -> None:
    assert paced(seconds).step(2_000_000) == step
    if step < STEP_MOST:
        assert 2_000_000 / step**2 * seconds <= BUDGET * 1.01


def test_a_small_view_is_drawn_whole_on_any_machine_that_can() -> None:
    assert paced(2e-8).step(150_000) == 1


def test_a_view_of_nothing_is_drawn_whole() -> None:
    assert Pace().step(0) == 1


def test_small_frames_teach_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pace, "perf_counter", lambda: 1.0)
    made = Pace()
    before = made.step(2_000_000)
    made.learn(50_000, 0.0)
    assert made.step(2_000_000) == before
