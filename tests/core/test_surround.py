import pytest
import torch
from torch import Tensor

from colorstudio.core.surround import within_surround


def places(height: int = 240, width: int = 320) -> tuple[Tensor, Tensor]:
    """How far down and right each pixel lies, -1..1."""
    down, right = torch.meshgrid(torch.linspace(-1, 1, height), torch.linspace(-1, 1, width), indexing="ij")
    return down, right


def textured(seed: int = 0) -> Tensor:
    coarse = torch.rand((1, 1, 12, 16), generator=torch.Generator().manual_seed(seed))
    return 10 + 80 * torch.nn.functional.interpolate(coarse, (240, 320), mode="bilinear")[0, 0]


@pytest.mark.parametrize("tone", [4.0, 50.0, 96.0])
def test_an_oval_is_within_its_surround(tone: float) -> None:
    down, right = places()
    oval = (down / 0.7) ** 2 + (right / 0.6) ** 2 < 1
    grain = 2 * torch.randn((240, 320), generator=torch.Generator().manual_seed(1))
    inside = within_surround((torch.where(oval, textured(), tone) + grain).clamp(0, 100))
    assert inside is not None
    large = torch.nn.functional.interpolate(inside[None, None], (240, 320), mode="bilinear")[0, 0]
    deep, far = (down / 0.6) ** 2 + (right / 0.5) ** 2 < 1, (down / 0.8) ** 2 + (right / 0.7) ** 2 > 1
    assert large[deep].mean() > 0.93  # what is of the same tone at its edge may be taken for paper
    assert large[far].mean() < 0.03


def test_specks_in_the_surround_are_no_photograph() -> None:
    down, right = places()
    oval = (down / 0.7) ** 2 + (right / 0.6) ** 2 < 1
    across = torch.arange(320) % 40 < 3  # dots of 3 pixels, about one cell
    specks = (across[:240, None] & across[None]).float()
    inside = within_surround(torch.where(oval, textured(), 80 - 30 * specks))
    assert inside is not None
    large = torch.nn.functional.interpolate(inside[None, None], (240, 320), mode="bilinear")[0, 0]
    far = (down / 0.8) ** 2 + (right / 0.7) ** 2 > 1
    assert (large[far] > 0.03).float().mean() < 0.002  # one dot touches the oval
    assert large[(down / 0.5) ** 2 + (right / 0.4) ** 2 < 1].min() > 0.93


def test_the_tone_of_the_surround_inside_the_photograph_is_photograph() -> None:
    down, right = places()
    radius = (down / 0.8) ** 2 + (right / 0.8) ** 2
    shirt = torch.where(radius < 0.2, 95.0, torch.where(radius < 1, textured() * 0.6, 95.0))
    inside = within_surround(shirt)
    assert inside is not None
    assert inside[inside.shape[0] // 2, inside.shape[1] // 2] == 1


def test_a_sky_a_portrait_to_the_lower_edge_and_a_picture_full_of_things_have_none() -> None:
    down, right = places()
    sky = torch.where(down > 0.1, textured(), 92.0)
    bust = torch.where((down - 1) ** 2 / 1.5 + (right / 0.5) ** 2 < 1, textured(), 40.0)
    for picture in (sky, bust, textured()):
        assert within_surround(picture) is None


def test_the_smallest_photographs_are_looked_at_too() -> None:
    assert within_surround(torch.rand((8, 8)) * 100) is None
