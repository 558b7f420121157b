"""Classifiers: what they are shown, what they say of it, and which files are none."""

import math
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from colorstudio.core.cards import Card
from colorstudio.core.checkpoint import read_checkpoint, write_checkpoint
from colorstudio.core.classifier import Classifier, load_classifier, squares
from colorstudio.errors import Cancelled, CheckpointError, MemoryExhausted

CPU = torch.device("cpu")
CARD = Card("hue", "Hue", "", "vgg", "classes", input_side=8, classes=("red", "green", "blue"))
RED, GREEN, BLUE = ([255, 0, 0], [0, 255, 0], [0, 0, 255])


class Hue(nn.Module):
    """Logits: the means of the channels; remembers what it was shown."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[Tensor] = []

    def forward(self, srgb: Tensor) -> Tensor:
        self.seen.append(srgb.clone())
        return srgb.mean(dim=(2, 3))


def picture(*colours: list[int], height: int = 16) -> NDArray[np.uint8]:
    """Squares of these colours side by side, uint8."""
    row = np.repeat(np.array(colours, np.uint8)[None], height, axis=1)
    return np.repeat(row, height, axis=0)


def test_the_likeliest_class_comes_first_with_its_share() -> None:
    guesses = Classifier(Hue(), CARD, CPU).classify(picture(GREEN))
    assert guesses[0].label == "green"
    assert guesses[0].confidence == pytest.approx(math.e / (math.e + 2), abs=1e-6)
    assert sum(guess.confidence for guess in guesses) == pytest.approx(1, abs=1e-6)
    assert [guess.label for guess in guesses[1:]] == ["red", "blue"]


def test_every_part_of_a_long_photograph_counts() -> None:
    network = Hue()
    guesses = Classifier(network, CARD, CPU).classify(picture(RED, GREEN, BLUE))
    assert [part.mean(dim=(0, 2, 3)).round().tolist() for part in network.seen] == [[1, 0, 0], [0, 1, 0], [0, 0, 1]]
    assert [guess.confidence for guess in guesses] == pytest.approx([1 / 3] * 3, abs=1e-6)


def test_things_keep_their_proportions_in_squares_of_the_size_the_classifier_knows() -> None:
    network = Hue()
    Classifier(network, CARD, CPU).classify(picture(RED, RED))
    Classifier(network, CARD, CPU).classify(picture(RED, height=4))
    assert {tuple(part.shape) for part in network.seen} == {(1, 3, 8, 8)}
    wide, tall = torch.rand(3, 20, 50), torch.rand(3, 50, 20)
    assert [part.shape for part in squares(wide)] == [(3, 20, 20)] * 3
    assert torch.equal(squares(tall)[2], tall[:, 30:])
    assert len(squares(torch.rand(3, 20, 20))) == 1


def test_pixels_are_averaged_and_not_skipped() -> None:
    network = Hue()
    board = (np.indices((64, 64)).sum(axis=0) % 2 * 255).astype(np.uint8)
    Classifier(network, CARD, CPU).classify(np.repeat(board[..., None], 3, axis=2))
    assert float((network.seen[0] - 0.5).abs().max()) < 1e-6


def test_recognition_can_be_stopped_between_the_squares() -> None:
    network = Hue()

    def check() -> None:
        if network.seen:
            raise Cancelled

    with pytest.raises(Cancelled):
        Classifier(network, CARD, CPU).classify(picture(RED, GREEN), check=check)
    assert len(network.seen) == 1


def test_too_little_memory_is_said_in_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    network = Hue()

    def fail(_: Tensor) -> Tensor:
        raise torch.OutOfMemoryError("no memory")

    monkeypatch.setattr(network, "forward", fail)
    with pytest.raises(MemoryExhausted, match="recognise"):
        Classifier(network, CARD, CPU).classify(picture(RED))


def test_a_classifier_of_the_trainer_opens(tiny_classifier: Path) -> None:
    classifier = load_classifier(tiny_classifier, CPU)
    assert classifier.card.classes == ("tomato", "cucumber", "plum")
    assert classifier.classify(picture([200, 60, 40], height=48))[0].label == "tomato"
    assert classifier.classify(picture([60, 60, 200], height=48))[0].label == "plum"


def test_a_colorizer_is_refused_by_name(tiny_studio: Path) -> None:
    with pytest.raises(CheckpointError, match=r"tiny\.safetensors.*colours photographs"):
        load_classifier(tiny_studio, CPU)


def test_classes_that_do_not_fit_the_network_are_refused(tiny_classifier: Path, tmp_path: Path) -> None:
    network, card = read_checkpoint(tiny_classifier)
    path = tmp_path / "wrong.safetensors"
    write_checkpoint(path, network, replace(card, classes=("tomato", "plum")))
    with pytest.raises(CheckpointError, match="description is incomplete"):
        load_classifier(path, CPU)
