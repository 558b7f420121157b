import io

import numpy as np
import pytest
import torch
from PIL import Image
from torch import Tensor
from torch.nn import functional as F

from trainer.data import aging
from trainer.data.jpeg import compress

SIDE = 64


def seeded(seed: int = 0) -> torch.Generator:
    return torch.Generator().manual_seed(seed)


def flat(tone: float, count: int = 32) -> Tensor:
    return torch.full((count, 1, SIDE, SIDE), tone)


def scenes(count: int = 32) -> Tensor:
    """Soft shapes with edges between them: the signs of smooth noise, and the noise itself."""
    smooth = F.interpolate(torch.randn((count, 1, 8, 8), generator=seeded(9)), (SIDE, SIDE), mode="bicubic")
    return (0.5 + 0.2 * smooth + 0.2 * smooth.sign()).clamp(0, 1)


def detail(pictures: Tensor) -> Tensor:
    """(N,) mean step between neighbours."""
    return (pictures.diff(dim=-1).abs().mean(dim=(1, 2, 3)) + pictures.diff(dim=-2).abs().mean(dim=(1, 2, 3))) / 2


def test_aged_lightness_stays_in_its_range() -> None:
    for tones in (torch.zeros((16, 1, 40, 56)), torch.ones((16, 1, 40, 56)), scenes()):
        aged = aging.age(tones, seeded())
        assert aged.shape == tones.shape
        assert aged.min() >= 0
        assert aged.max() <= 1


def test_the_generator_alone_decides() -> None:
    pictures = scenes()
    assert torch.equal(aging.age(pictures, seeded(1)), aging.age(pictures, seeded(1)))
    assert not torch.equal(aging.age(pictures, seeded(1)), aging.age(pictures, seeded(2)))


def test_the_given_pictures_are_left_as_they_were() -> None:
    pictures = scenes()
    before = pictures.clone()
    aging.age(pictures, seeded())
    assert torch.equal(pictures, before)


def test_some_pictures_stay_untouched_and_most_do_not() -> None:
    pictures = scenes(400)
    same = (aging.age(pictures, seeded()) == pictures).flatten(1).all(dim=1).float().mean()
    assert aging.UNTOUCHED - 0.06 < same < aging.UNTOUCHED + 0.09


@pytest.mark.parametrize("damage", [damage for damage, _ in aging.DAMAGES])
def test_every_picture_has_damages_of_its_own(damage: aging.Damage) -> None:
    twins = scenes(1).expand(4, -1, -1, -1).contiguous()
    aged = damage(twins, seeded(3))
    assert all(not torch.equal(aged[i], aged[j]) for i in range(4) for j in range(i))


def test_a_change_of_tone_keeps_the_order_of_tones_and_narrows_their_range() -> None:
    ramp = torch.linspace(0, 1, SIDE).expand(32, 1, SIDE, SIDE)
    toned = aging.change_tone(ramp, seeded())
    assert (toned.diff(dim=-1) > 0).all()
    assert ((toned[..., -1] - toned[..., 0]) < 1).all()


def test_blur_takes_detail_and_keeps_the_mean() -> None:
    pictures = scenes()
    blurred = aging.blur(pictures, seeded())
    assert (detail(blurred) < detail(pictures)).all()
    assert blurred.mean() == pytest.approx(pictures.mean().item(), abs=0.01)


def test_grain_shows_most_in_the_middle_tones() -> None:
    middle, white = (aging.add_grain(flat(tone), seeded()) - tone for tone in (0.5, 1.0))
    assert middle.std() > 5 * white.std()
    assert middle.mean().abs() < 0.002


def test_a_vignette_leaves_the_middle_and_takes_the_corners() -> None:
    vignetted = aging.darken_corners(flat(0.5), seeded())
    middle = vignetted[..., SIDE // 2, SIDE // 2]
    corners = vignetted[..., [0, 0, -1, -1], [0, -1, 0, -1]]
    assert (middle - 0.5).abs().max() < 0.05
    assert ((corners - 0.5).abs().mean(dim=-1) > 0.03).all()
    assert 0.5 < (corners.mean(dim=-1) < 0.5).float().mean() < 1  # most go dark, a few white


def test_uneven_fading_takes_contrast_here_and_leaves_it_there() -> None:
    board = (torch.arange(SIDE) % 2).float().expand(32, 1, SIDE, SIDE)
    contrast = aging.fade_unevenly(board, seeded()).diff(dim=-1).abs()
    assert (contrast <= 1).all()
    assert (contrast.amax(dim=(2, 3)) - contrast.amin(dim=(2, 3)) > 0.1).all()


def test_a_stain_darkens_a_part_with_soft_edges() -> None:
    stained = aging.stain(flat(0.8), seeded())
    darker = stained < 0.8 - 1e-6
    assert (stained <= 0.8 + 1e-6).all()
    assert 0.1 < darker.float().mean() < 0.6
    assert stained.diff(dim=-1).abs().max() < 0.1


def test_dust_is_sparse_and_both_light_and_dark() -> None:
    dusty = aging.add_dust(flat(0.5), seeded())
    changed = (dusty - 0.5).abs() > 0.02
    assert 0.002 < changed.float().mean() < 0.15
    assert (dusty > 0.7).any()
    assert (dusty < 0.3).any()


def test_hairs_are_thin_lines() -> None:
    ink = aging._hairs(flat(0.5, 64), seeded()).abs() > 0.15
    length = ink.flatten(1).sum(dim=1)
    eroded = -F.max_pool2d(-ink.float(), 4, 1)  # what is at least four pixels wide both ways
    assert length.max() > SIDE / 3
    assert eroded.sum() < 0.02 * length.sum()


def test_scan_noise_lies_in_blacks_too_and_runs_in_streaks() -> None:
    noise = aging.add_scan_noise(flat(0.02, 200), seeded()) - 0.02
    assert noise.std() > 0.005
    along = torch.stack((noise.mean(dim=3).std(dim=2), noise.mean(dim=2).std(dim=2)))  # of rows, of columns
    assert (along.amax(dim=0) > 3 * along.amin(dim=0)).float().mean() > 0.3


@pytest.mark.parametrize("right", [0, 3])
def test_blocks_jump_at_the_borders_of_blocks(right: int) -> None:
    ramp = torch.linspace(0.3, 0.7, SIDE).expand(1, 1, SIDE, SIDE)
    packed = compress(ramp, torch.full((1, 1, 1, 1), 10.0), offset=(0, right))
    jumps = packed.diff(dim=-1).abs().mean(dim=(0, 1, 2))
    borders = (torch.arange(1, SIDE) + right) % 8 == 0
    assert jumps[borders].mean() > 2 * jumps[~borders].mean()


@pytest.mark.parametrize("quality", [10, 30, 60, 95])
def test_compression_does_what_pillow_does(quality: int) -> None:
    picture = (255 * (0.15 + 0.7 * scenes(1))).round()  # no pure white: Pillow's library rounds its edges on purpose
    buffer = io.BytesIO()
    Image.fromarray(picture[0, 0].byte().numpy()).save(buffer, "JPEG", quality=quality)
    theirs = torch.from_numpy(np.array(Image.open(buffer), dtype=np.float32))
    ours = compress(picture / 255, torch.full((1, 1, 1, 1), float(quality)))[0, 0] * 255
    assert (ours.round() - theirs).abs().mean() < 0.35
