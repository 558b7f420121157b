import pytest
import torch
from torch import Tensor

from colorstudio.core.level import BLACK, WHITE, level


def ramp(dark: float, bright: float) -> Tensor:
    return torch.linspace(dark, bright, 64).expand(1, 1, 48, 64).clone()


@pytest.mark.parametrize(("dark", "bright"), [(2, 98), (35, 65), (40, 95), (5, 60)])
def test_every_range_becomes_the_same(dark: float, bright: float) -> None:
    levelled = level(ramp(dark, bright))
    assert levelled.min() == pytest.approx(BLACK, abs=2.5)  # the mean of a cell is not the darkest pixel
    assert levelled.max() == pytest.approx(WHITE, abs=2.5)
    assert (levelled.diff(dim=-1) > 0).all()


@pytest.mark.parametrize(("contrast", "brightness"), [(0.5, 25), (0.8, 0), (0.7, 30)])
def test_contrast_and_brightness_make_no_difference(contrast: float, brightness: float) -> None:
    assert torch.allclose(level(brightness + contrast * ramp(0, 100)), level(ramp(0, 100)), atol=0.01)


def test_a_blank_wall_stays_blank() -> None:
    wall = level(torch.full((1, 1, 32, 32), 70.0))
    assert torch.allclose(wall, torch.full_like(wall, 70.0), atol=0.01)


def test_fog_is_stretched_three_times_at_most_and_stays_where_it_is() -> None:
    fog = level(ramp(60, 64))
    assert (fog.max() - fog.min()) / 4 == pytest.approx(3, abs=0.01)
    assert fog.mean() == pytest.approx(62, abs=0.1)
    assert level(ramp(94, 98)).max() == pytest.approx(WHITE, abs=1)


def test_dust_and_scratches_do_not_count_as_black_and_white() -> None:
    clean = ramp(35, 65)
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
