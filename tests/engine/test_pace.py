import pytest

from colorstudio.engine import pace
from colorstudio.engine.pace import BUDGET, LEAST, PANE, STEP_MOST, Pace


@pytest.fixture(autouse=True)
def clock(monkeypatch: pytest.MonkeyPatch) -> None:
    """It stands at 100 seconds."""
    monkeypatch.setattr(pace, "perf_counter", lambda: NOW)


NOW = 100.0


def paced(seconds_a_pixel: float) -> Pace:
    """One that has measured this speed often."""
    made = Pace()
    for _ in range(40):
        made.learn(1_000_000, NOW - 1_000_000 * seconds_a_pixel)
    return made


@pytest.mark.parametrize(("seconds", "step"), [(2e-9, 1), (1.5e-8, 2), (4e-8, 3), (7e-8, 4), (1e-5, STEP_MOST)])
def test_two_megapixels_are_drawn_in_steps_that_fit_the_budget(seconds: float, step: int) -> None:
    assert paced(seconds).step(2_000_000, NOW) == step
    if seconds < 1e-6:
        assert 2_000_000 / step**2 * seconds <= BUDGET - PANE * 2_000_000


@pytest.mark.parametrize(("spent", "step"), [(0.0, 2), (0.006, 3), (0.0085, 4), (0.5, 4)])
def test_what_decoding_took_is_lost_to_the_pixels(spent: float, step: int) -> None:
    assert paced(1.2e-8).step(2_000_000, NOW - spent) == step


def test_a_larger_pane_is_drawn_more_coarsely_by_what_it_takes_to_fill_it() -> None:
    seconds = 1e-9
    assert paced(seconds).step(7_000_000, NOW) == 2  # 7 ms of pixels, and 5.7 left beside the pane's 6.3


def test_a_frame_whose_decoding_took_all_is_not_drawn_coarser_than_the_least_allows() -> None:
    assert paced(1e-9).step(int(LEAST / 1e-9) - 1, NOW - 1.0) == 1


def test_a_small_view_is_drawn_whole_on_any_machine_that_can() -> None:
    assert paced(2e-8).step(150_000, NOW) == 1


def test_a_view_of_nothing_is_drawn_whole() -> None:
    assert Pace().step(0, NOW) == 1


def test_small_frames_teach_nothing() -> None:
    made = Pace()
    made.learn(50_000, 0.0)
    assert made.step(2_000_000, NOW) == Pace().step(2_000_000, NOW)
