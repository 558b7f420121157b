"""What a network that wants levelled lightness sees: the same in training, in evaluation and in use."""

from dataclasses import replace
from pathlib import Path

import pytest
import torch
from torch import Tensor, nn

from colorstudio.core.cards import Card, card_from_json, card_to_json
from colorstudio.core.colorizer import Colorizer
from colorstudio.core.lab import srgb_to_lab
from colorstudio.core.level import level
from tests.trainer.recipes.test_studio import SMALL
from trainer.figures import colour_figures
from trainer.recipes import studio
from trainer.recipes.studio import start_fresh


class Spy(nn.Module):
    """Keeps what it was shown."""

    stride, output_stride = 16, 4

    def __init__(self) -> None:
        super().__init__()
        self.shade = nn.Parameter(torch.zeros(()))
        self.seen = torch.empty(0)

    def forward(self, lightness: Tensor) -> Tensor:
        self.seen = lightness.detach().clone()
        size = (len(lightness), 313, lightness.shape[2] // 4, lightness.shape[3] // 4)
        return self.shade.expand(size)


def faded(count: int = 2) -> Tensor:
    """Gray pictures uint8 (N, 3, 64, 64) with tones from 100 to 150."""
    return torch.linspace(100, 150, 64).byte().expand(count, 3, 64, 64).clone()


@pytest.mark.parametrize("levelled", [False, True])
def test_evaluation_and_use_show_a_network_the_same(levelled: bool) -> None:
    spy = Spy()
    colour_figures(spy, faded(1), levelled=levelled)
    evaluated = spy.seen
    lightness = srgb_to_lab(faded(1)[0].float() / 255)[0]
    assert torch.allclose(evaluated[0, 0] * 100, level(lightness[None, None])[0, 0], atol=0.01) is levelled
    card = Card("spy", "Spy", "Sees.", "studio", "bins313", prior=(1 / 313,) * 313, levelled=levelled)
    Colorizer(spy, card, torch.device("cpu")).predict(lightness, side=round(64 * (4 / 3) ** 0.5))
    assert torch.allclose(spy.seen, evaluated, atol=1e-4)


@pytest.mark.parametrize("levelled", [False, True])
def test_training_shows_it_levelled_after_ageing(shards: Path, monkeypatch: pytest.MonkeyPatch, levelled: bool) -> None:
    monkeypatch.setattr(studio, "age", lambda lightness, generator: lightness)
    monkeypatch.setattr(studio, "mount", lambda lab, generator: lab)
    task = start_fresh(SMALL, shards, None)
    task.base = replace(task.base, levelled=levelled)
    spy = Spy()
    task.network = spy  # type: ignore[assignment]
    task.loss(faded(), 0)
    assert spy.seen.max() - spy.seen.min() == pytest.approx(0.6 if levelled else 0.2, abs=0.03)


def test_a_card_of_before_is_not_levelled() -> None:
    card = Card("old", "Old", "Old.", "studio", "ab", levelled=True)
    text = card_to_json(card)
    assert card_from_json(text, Path("old")).levelled
    assert not card_from_json(text.replace('"levelled": true, ', ""), Path("old")).levelled
