import pytest
import torch
from torch.nn import functional as F

from colorstudio.core.means import square_means


@pytest.mark.parametrize("shape", [(64, 96), (2048, 1999), (301, 200), (1, 7), (7, 1), (3, 3), (500, 2)])
@pytest.mark.parametrize("step", [2, 3, 5])
def test_the_mean_of_every_square_and_of_what_is_cut_off_at_the_edges(shape: tuple[int, int], step: int) -> None:
    plane = torch.rand(shape, generator=torch.manual_seed(0)) * 100
    before = plane.clone()
    means = F.avg_pool2d(plane[None, None], step, ceil_mode=True, count_include_pad=False)[0, 0]
    found = square_means(plane, step)
    assert found.shape == means.shape
    assert (found - means).abs().max() < 1e-4
    assert torch.equal(plane, before)


def test_a_part_of_a_plane_is_taken_as_it_lies() -> None:
    plane = torch.rand(90, 120)
    assert torch.equal(square_means(plane[10:70, 20:100], 4), square_means(plane[10:70, 20:100].clone(), 4))
