"""The judge: a VGG classifier that names what is in a picture, and so says how much its colours tell."""

from dataclasses import dataclass
from pathlib import Path

import torch
from torch import Tensor

from colorstudio.core.checkpoint import read_checkpoint
from colorstudio.core.networks.vgg import VGGClassifier
from trainer.data.cifar import CLASSES
from trainer.data.pictures import Pictures
from trainer.errors import RunError
from trainer.metrics import Figure, figure
from trainer.recipes.vgg import classify
from trainer.run.runs import Run, read_run


@dataclass(frozen=True)
class Verdicts:
    """What the judge says of N pictures.

    named: int64 (N,), the class that it names. confidence: float32 (N,), 0..1, the probability that it gives to this
    class (not to the true one), as in the captions of Li & Wang's figure 8. correct: float32 (N,), 1 where the named
    class is the true one.
    """

    named: Tensor
    confidence: Tensor
    correct: Tensor

    @property
    def accuracy(self) -> Figure:
        """The share of pictures named rightly."""
        return figure(self.correct)

    @property
    def mean_confidence(self) -> Figure:
        """How sure the judge was, on average."""
        return figure(self.confidence)


class Judge:
    """A classifier of the ten classes of CIFAR-10 on one device."""

    def __init__(self, network: VGGClassifier, run: Run, device: torch.device) -> None:
        self.run = run
        self._network = network.to(device, memory_format=torch.channels_last)  # type: ignore[call-overload]

    def verdicts(self, pictures: Pictures) -> Verdicts:
        """The judge's verdicts on labelled pictures, uint8 (N, 3, S, S); it sees them at the side it learned with."""
        assert pictures.labels is not None
        shares = torch.softmax(classify(self._network, pictures.pixels, self.run.card.input_side), dim=1)
        confidence, named = shares.max(dim=1)
        return Verdicts(named, confidence, (named == pictures.labels.cpu()).float())


def read_judge(path: Path, device: torch.device) -> Judge:
    """The judge in a run's folder or a checkpoint; raises RunError where it is no classifier of CIFAR-10."""
    run = read_run(path)
    network, card = read_checkpoint(run.checkpoint)
    if not isinstance(network, VGGClassifier):
        raise RunError(f"{path} holds a colorizer (“{card.title}”): a judge is a run of the recipe vgg.")
    if card.classes != CLASSES:
        raise RunError(f"The classifier {path} does not name the ten classes of CIFAR-10.")
    return Judge(network, run, device)
