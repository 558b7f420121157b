import numpy as np
import torch

from colorstudio.core.lab import lab_to_linear, lab_to_srgb
from colorstudio.core.plane import REACH, ab_plane, lab_to_rgb
from colorstudio.core.shade import parse_hex


def test_it_converts_as_the_pictures_are_converted() -> None:
    lab = torch.rand((3, 40, 50), generator=torch.Generator().manual_seed(0), dtype=torch.float64)
    lab = lab * torch.tensor([100.0, 160.0, 160.0])[:, None, None] - torch.tensor([0.0, 80.0, 80.0])[:, None, None]
    found, inside = lab_to_rgb(lab.permute(1, 2, 0).numpy())
    linear = lab_to_linear(lab)
    expected = ((linear >= -1e-4) & (linear <= 1 + 1e-4)).all(dim=0).numpy()
    assert 0.05 < expected.mean() < 0.95
    assert (inside == expected).mean() > 0.999
    assert np.abs(found - lab_to_srgb(lab).permute(1, 2, 0).numpy()).max() < 1e-3


def test_the_plane_has_gray_in_the_middle_and_each_colour_at_its_place() -> None:
    lightness, a, b = parse_hex("#A0522D")
    plane = ab_plane(lightness, 441)
    row, column = (int((REACH + step) / (2 * REACH) * 441) for step in (-b, a))
    assert np.abs(plane[row, column, :3].astype(int) - (0xA0, 0x52, 0x2D)).max() <= 3
    assert plane[row, column, 3] == 255
    assert np.ptp(plane[220, 220, :3].astype(int)) <= 1


def test_what_srgb_does_not_hold_is_transparent() -> None:
    for lightness in (2.0, 50.0, 98.0):
        plane = ab_plane(lightness, 64)
        assert not plane[0, 0, 3]
        assert plane[32, 32, 3] == 255
    assert (ab_plane(50.0, 64)[..., 3] > 0).sum() > 5 * (ab_plane(98.0, 64)[..., 3] > 0).sum()
