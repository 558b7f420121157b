import pytest
import torch
from torch import Tensor

from trainer.data import mounts
from trainer.data.mounts import Surround, mount

SIDE = 64


def seeded(seed: int = 0) -> torch.Generator:
    return torch.Generator().manual_seed(seed)


def colourful(count: int = 64) -> Tensor:
    """Lab of pictures that have colour everywhere."""
    lab = torch.full((count, 3, SIDE, SIDE), 30.0)
    lab[:, 0] = 20 + 60 * torch.rand((count, SIDE, SIDE), generator=seeded(5))
    return lab


def test_mounted_pictures_stay_in_range_and_the_given_ones_as_they_were() -> None:
    lab = colourful()
    before = lab.clone()
    mounted = mount(lab, seeded())
    assert torch.equal(lab, before)
    assert mounted.shape == lab.shape
    assert mounted[:, 0].min() >= 0
    assert mounted[:, 0].max() <= 100


def test_as_many_are_mounted_as_is_said_and_the_generator_alone_decides() -> None:
    lab = colourful(600)
    mounted = mount(lab, seeded(1))
    assert torch.equal(mounted, mount(lab, seeded(1)))
    share = (mounted != lab).flatten(1).any(dim=1).float().mean()
    assert share == pytest.approx(mounts.BORDERED + mounts.OVALS + mounts.BLANK, abs=0.04)


@pytest.mark.parametrize("surround", [mounts.border, mounts.oval, mounts.blank])
def test_every_sheet_is_its_own(surround: Surround) -> None:
    sheet, _ = surround(torch.zeros((4, 1, SIDE, SIDE)), seeded(3))
    assert all(not torch.equal(sheet[i], sheet[j]) for i in range(4) for j in range(i))


def test_what_surrounds_a_photograph_has_no_colour_and_the_photograph_keeps_its_own(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(mounts, "BORDERED", 1.0)
    mounted = mount(colourful(), seeded())
    middle = mounted[:, 1:, SIDE // 2, SIDE // 2]
    assert torch.equal(middle, torch.full_like(middle, 30.0))
    gray = (mounted[:, 1:] == 0).all(dim=1)
    assert 0.05 < gray.float().mean() < 0.4
    assert (gray.flatten(1).any(dim=1)).float().mean() > 0.8
    assert gray[:, : SIDE // 2 - 16, : SIDE // 2 - 16].any()


def test_an_oval_leaves_the_middle_and_takes_the_corners() -> None:
    _, cover = mounts.oval(torch.zeros((64, 1, SIDE, SIDE)), seeded())
    assert cover[..., SIDE // 2, SIDE // 2].max() < 0.3
    assert cover[..., 0, 0].min() > 0.2


def test_blank_sheets_are_plain() -> None:
    sheet, cover = mounts.blank(torch.zeros((32, 1, SIDE, SIDE)), seeded())
    assert (cover == 1).all()
    assert sheet.flatten(1).std(dim=1).max() < 12
