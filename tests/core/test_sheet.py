import pytest
import torch
from torch import Tensor

from colorstudio.core.sheet import LARGEST, Part, spread


def part(bounds: tuple[float, float, float, float], size: tuple[int, int] = (64, 96)) -> Part:
    """A photograph whose answer says, in two planes, how far down and how far right each of its cells lies."""
    height, width = size
    down, across = (torch.arange(count) + 0.5 for count in (height // 4, width // 4))
    planes = torch.meshgrid(down / len(down), across / len(across), indexing="ij")
    return Part(bounds, torch.zeros(size), torch.stack(planes))


def test_an_answer_is_laid_where_its_photograph_is() -> None:
    bounds = (0.2, 0.1, 0.8, 0.9)
    small, output, inside = spread([part(bounds)], torch.rand((800, 1600)) * 100)
    assert small.shape == inside.shape == (80, 160)
    assert output.shape == (2, 20, 40)
    rows, columns = (torch.arange(20) + 0.5) / 20, (torch.arange(40) + 0.5) / 40
    down, across = (rows - 0.1) / 0.8, (columns - 0.2) / 0.6
    within_rows, within_columns = (down > 0.1) & (down < 0.9), (across > 0.1) & (across < 0.9)
    assert torch.allclose(output[0][within_rows, 20], down[within_rows], atol=1e-4)
    assert torch.allclose(output[1][10, within_columns], across[within_columns], atol=1e-4)


@pytest.mark.parametrize("shift", [0.0, 0.25, 0.5])
def test_between_cells_an_answer_keeps_its_contrast(shift: float) -> None:
    wave = torch.sin(torch.pi / 3 * torch.arange(24)).expand(1, 16, 24).clone()  # of six cells
    left = (4 + shift) / 32
    bounds = (left, 0.0, left + 24 / 32, 1.0)
    _, output, _ = spread([Part(bounds, torch.zeros((64, 96)), wave)], torch.rand((128, 256)) * 100)
    assert output.shape == (1, 16, 32)
    place = torch.arange(6.0, 26.0)
    expected = torch.sin(torch.pi / 3 * (place - 4 - shift))
    assert (output[0, 8, 6:26] - expected).abs().max() < 0.08  # 0.13 by linear interpolation


def test_an_answer_goes_on_a_little_beyond_the_photograph_and_then_ends() -> None:
    _, output, _ = spread([part((0.25, 0.25, 0.75, 0.75))], torch.rand((200, 300)) * 100)
    across = output[1][output.shape[1] // 2]
    first = int(0.25 * len(across))
    assert across[first - 1] == pytest.approx(float(across[first]), abs=0.05)
    assert not across[: first - 3].any()


def test_what_is_photograph_is_covered_to_a_part_of_a_pixel() -> None:
    bounds = (0.21, 0.13, 0.77, 0.9)
    _, _, inside = spread([part(bounds)], torch.rand((200, 300)) * 100)
    assert inside.mean() == pytest.approx((0.77 - 0.21) * (0.9 - 0.13), abs=1e-4)
    assert inside.max() <= 1
    assert inside.min() == 0


def test_the_sheet_s_lightness_is_its_own() -> None:
    lightness = torch.linspace(0, 100, 400).expand(300, 400)
    small, _, _ = spread([part((0.1, 0.1, 0.9, 0.9))], lightness)
    assert torch.allclose(small[0], torch.linspace(0, 100, small.shape[1]), atol=1)


def test_wide_borders_do_not_make_the_answer_as_large_as_they_like() -> None:
    one = part((0.4, 0.4, 0.6, 0.6))
    small, output, _ = spread([one], torch.rand((500, 500)) * 100)
    assert small.numel() <= 1.05 * LARGEST * one.seen.numel()
    assert output.shape[1:] == tuple(length // 4 for length in small.shape)


def test_two_photographs_each_have_their_answer() -> None:
    halves: list[Tensor] = [torch.full((3, 16, 16), value) for value in (1.0, 2.0)]
    parts = [
        Part((0.05, 0.1, 0.45, 0.9), torch.zeros((64, 64)), halves[0]),
        Part((0.55, 0.1, 0.95, 0.9), torch.zeros((64, 64)), halves[1]),
    ]
    _, output, inside = spread(parts, torch.rand((300, 600)) * 100)
    height, width = output.shape[1:]
    assert output[0, height // 2, width // 4] == pytest.approx(1)
    assert output[0, height // 2, 3 * width // 4] == pytest.approx(2)
    assert inside[inside.shape[0] // 2, inside.shape[1] // 2] == 0
