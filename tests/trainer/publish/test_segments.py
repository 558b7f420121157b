import pytest
import torch

from trainer.publish.segments import find_segments, variance_within


@pytest.fixture
def halves() -> torch.Tensor:
    """A picture (3, 128, 128): a red half and a blue one."""
    picture = torch.zeros(3, 128, 128, dtype=torch.uint8)
    picture[0, :, :64], picture[2, :, 64:] = 200, 200
    return picture


def test_a_thing_of_one_colour_is_one_segment(halves: torch.Tensor) -> None:
    segments = find_segments(halves)
    assert sorted(set(segments.flatten().tolist())) == [0, 1]
    assert (segments[:, :60] == segments[0, 0]).all()
    assert (segments[:, 68:] == segments[0, -1]).all()


def test_a_colour_for_each_segment_has_no_variance_within_and_other_colours_have_all(halves: torch.Tensor) -> None:
    segments = find_segments(halves)
    one_each = torch.stack([torch.from_numpy(segments) * 30.0, torch.from_numpy(segments) * -10.0])
    assert variance_within(one_each, segments) == pytest.approx(0, abs=1e-9)
    across = torch.zeros(2, 128, 128)
    across[0, :64] = 20.0  # upper and lower half, in both segments alike
    assert variance_within(across, segments) == pytest.approx(1)
    assert variance_within(one_each + across, segments) == variance_within(2 * (one_each + across), segments)
    assert 0.1 < variance_within(one_each + across, segments) < 0.9


def test_gray_has_no_variance(halves: torch.Tensor) -> None:
    assert variance_within(torch.zeros(2, 128, 128), find_segments(halves)) == 0
