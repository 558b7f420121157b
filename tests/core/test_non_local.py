"""The non-local mean: what is alike agrees on a colour, what is not keeps its own."""

from dataclasses import replace
from pathlib import Path

import pytest
import torch
from torch import Tensor

from colorstudio.core import non_local
from colorstudio.core.cards import card_from_json, card_to_json
from colorstudio.core.colorizer import load_colorizer
from colorstudio.core.non_local import LIGHTNESS, NEAR, SQUARINGS, non_local_mean

BINS = 12
GRAY = torch.full((96, 128), 50.0)  # L of a picture whose answers are 24 x 32


def answers(*colours: int, height: int = 24, width: int = 32, noise: float = 0.7) -> Tensor:
    """Logits (12, h, w) of upright stripes, each sure of one bin, with noise."""
    logits = noise * torch.randn((BINS, height, width), generator=torch.Generator().manual_seed(0))
    for place, colour in enumerate(colours):
        logits[colour, :, place * width // len(colours) : (place + 1) * width // len(colours)] += 6
    return logits


def spread(logits: Tensor) -> float:
    """How far the distributions of cells lie from their mean."""
    shares = torch.softmax(logits, dim=0)
    return float((shares - shares.mean(dim=(1, 2), keepdim=True)).square().sum(dim=0).mean())


def by_definition(logits: Tensor, lightness: Tensor) -> Tensor:
    """The mean of every cell over all cells, in float64."""
    height, width = logits.shape[1:]
    tones = torch.nn.functional.interpolate(lightness[None, None], (height, width), mode="area").double().flatten()
    roots = torch.softmax(logits.double(), dim=0).sqrt().flatten(1)
    rows, columns = torch.meshgrid(torch.arange(height), torch.arange(width), indexing="ij")
    places = torch.stack((rows, columns), dim=-1).flatten(0, 1).double() / max(height, width)
    weights: Tensor = (roots.T @ roots).pow(2**SQUARINGS)
    weights *= torch.exp(-(tones[:, None] - tones).square() / (2 * LIGHTNESS**2))
    weights *= torch.exp(-torch.cdist(places, places).square() / (2 * NEAR**2))
    weights += torch.eye(len(weights), dtype=torch.float64)
    return (logits.double().flatten(1) @ weights.T / weights.sum(dim=1)).view_as(logits)


@pytest.mark.parametrize("shape", [(24, 32), (31, 17), (12, 32), (1, 5)])
def test_it_is_the_mean_that_its_weights_define(shape: tuple[int, int], monkeypatch: pytest.MonkeyPatch) -> None:
    height, width = shape
    monkeypatch.setattr(non_local, "REACH", 1.0)
    monkeypatch.setattr(non_local, "SOURCES", 32)  # every cell is one
    logits = answers(0, 1, 2, height=height, width=width)
    lightness = 100 * torch.rand((4 * height, 4 * width), generator=torch.Generator().manual_seed(1))
    assert torch.allclose(non_local_mean(logits, lightness).double(), by_definition(logits, lightness), atol=1e-3)


def test_what_lies_beyond_its_reach_hardly_counts(monkeypatch: pytest.MonkeyPatch) -> None:
    logits = answers(0, 1, 2)
    near = torch.softmax(non_local_mean(logits, GRAY), dim=0)
    monkeypatch.setattr(non_local, "REACH", 1.0)
    assert (torch.softmax(non_local_mean(logits, GRAY), dim=0) - near).abs().max() < 0.02


@pytest.mark.parametrize(("length", "every"), [(80, 4), (60, 4), (70, 4), (80, 3), (4, 38), (32, 1)])
def test_every_cell_counts_once_also_where_the_last_square_is_smaller(length: int, every: int) -> None:
    assert torch.allclose(non_local._nearness(length, every, 1e6).sum(dim=1), torch.full((length,), float(length)))


def test_one_coat_agrees_on_one_colour() -> None:
    noisy = answers(3)
    assert spread(non_local_mean(noisy, GRAY)) < spread(noisy) / 10


def test_two_that_lie_side_by_side_keep_their_own() -> None:
    logits = answers(3, 8)
    agreed = torch.softmax(non_local_mean(logits, GRAY), dim=0)
    assert (agreed[3, :, 15] > 0.9).all()
    assert (agreed[8, :, 16] > 0.9).all()


def test_what_is_alike_to_the_network_but_not_to_the_eye_does_not_mix() -> None:
    logits = answers(3, noise=0)
    logits[3] -= torch.cat((torch.zeros((24, 16)), torch.full((24, 16), 1.5)), dim=1)  # surer on the left
    edge = torch.cat((torch.full((96, 64), 10.0), torch.full((96, 64), 90.0)), dim=1)

    def mixed(lightness: Tensor) -> float:
        return float((non_local_mean(logits, lightness) - logits).abs().max())

    assert mixed(GRAY) > 0.3
    assert mixed(edge) < 0.02


def test_a_small_thing_unlike_all_around_it_stays_what_it_is() -> None:
    logits = answers(3, height=96, width=128)  # a source is the mean of 4 x 4 cells here
    logits[:, 50, 70] = 0.0
    logits[8, 50, 70] = 6.0
    assert torch.softmax(non_local_mean(logits, GRAY), dim=0)[8, 50, 70] > 0.8


def test_only_distributions_count() -> None:
    logits = answers(3, 8)
    shifted = logits + 20 * torch.rand((24, 32), generator=torch.Generator().manual_seed(2))
    one, other = (torch.softmax(non_local_mean(given, GRAY), dim=0) for given in (logits, shifted))
    assert torch.allclose(one, other, atol=1e-3)


def test_large_answers_are_averaged_over_fewer_sources(monkeypatch: pytest.MonkeyPatch) -> None:
    logits = answers(3, 8, height=48, width=64)
    coarse = torch.softmax(non_local_mean(logits, GRAY), dim=0)
    monkeypatch.setattr(non_local, "SOURCES", 64)
    fine = torch.softmax(non_local_mean(logits, GRAY), dim=0)
    assert (coarse - fine).abs().mean() < 0.01


def test_a_network_does_so_where_its_card_says_so(tiny_studio: Path) -> None:
    colorizer = load_colorizer(tiny_studio, torch.device("cpu"))
    lightness = 100 * torch.rand((96, 128), generator=torch.Generator().manual_seed(3))
    colorizer.card = replace(colorizer.card, non_local=False)
    own = colorizer.predict(lightness, side=128)
    colorizer.card = replace(colorizer.card, non_local=True)
    agreed = colorizer.predict(lightness, side=128)
    assert own.logits is not None
    assert agreed.logits is not None
    assert spread(agreed.logits) < spread(own.logits)


def test_a_card_of_before_says_nothing_of_it(tiny_studio: Path) -> None:
    card = load_colorizer(tiny_studio, torch.device("cpu")).card
    assert card_from_json(card_to_json(replace(card, non_local=True)), Path("new")).non_local
    plain = card_to_json(replace(card, non_local=False))
    assert "non_local" not in plain
    assert not card_from_json(plain, Path("old")).non_local
