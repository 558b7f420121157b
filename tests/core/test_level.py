import pytest
import torch
from torch import Tensor

from colorstudio.core.level import BLACK, WHITE, level


def ramp(dark: float, bright: float) -> Tensor:
    return torch.linspace(dark, bright, 64).expand(1, 1, 48, 64).clone()


def test_a_photograph_of_full_range_stays_as_it_is() -> None:
    assert torch.allclose(level(ramp(2, 98)), ramp(2, 98), atol=1e-4)


def test_a_faded_photograph_reaches_the_black_and_white_wanted() -> None:
    levelled = level(ramp(38, 62))
    assert levelled.min() == pytest.approx(BLACK, abs=2)
    assert levelled.max() == pytest.approx(WHITE, abs=2)
    assert (levelled.diff(dim=-1) > 0).all()


def test_one_faded_end_is_moved_and_the_other_kept() -> None:
    levelled = level(ramp(40, 95))
    assert levelled.min() == pytest.approx(BLACK, abs=2)
    assert levelled.max() == pytest.approx(95, abs=2)


def test_a_blank_wall_stays_blank_and_fog_is_stretched_three_times_at_most() -> None:
    wall = torch.full((1, 1, 32, 32), 90.0)
    assert torch.allclose(level(wall), wall, atol=0.01)
    fog = ramp(60, 62)
    assert (level(fog).max() - level(fog).min()) / 2 <= 3.01


def test_dust_and_scratches_do_not_count_as_black_and_white() -> None:
    clean = ramp(38, 62)
    dusty = clean.clone()
    dusty[..., 10:12, 10:12] = 0
    dusty[..., :, 40] = 100  # a scratch one pixel wide, from edge to edge
    plain = torch.ones(64, dtype=torch.bool)
    plain[[10, 11, 40]] = False
    assert (level(dusty) - level(clean))[..., plain].abs().max() < 12
    assert level(dusty)[..., plain].min() < 28


def test_every_picture_of_a_batch_is_levelled_by_itself() -> None:
    pair = torch.cat((ramp(38, 62), ramp(0, 100)))
    assert torch.equal(level(pair)[0], level(ramp(38, 62))[0])
    assert torch.equal(level(pair)[1], level(ramp(0, 100))[0])


def test_levelling_stays_in_range() -> None:
    spiked = ramp(38, 62)
    spiked[..., 0, 0], spiked[..., 0, 1] = 0.0, 100.0
    assert level(spiked).min() >= 0
    assert level(spiked).max() <= 100
