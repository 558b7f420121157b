"""The judges: classifiers that name what is in a picture, and so say how much its colours tell."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import Tensor, nn

from colorstudio.core.checkpoint import read_checkpoint
from trainer.data.cifar import CLASSES
from trainer.data.pictures import Pictures
from trainer.errors import RunError
from trainer.metrics import Figure, figure
from trainer.paper.kept import Tensors, kept
from trainer.recipes.vgg import classify
from trainer.run.runs import Run, read_run

STRONG = "strong"  # the judge by whom everything is told; others stand beside it


@dataclass(frozen=True)
class Verdicts:
    """What a judge says of N pictures; of several seeds of a system the means, and what was named of the first.

    named: int64 (N,), the class that it names. confidence: float32 (N,), 0..1, the probability that it gives to this
    class (not to the true one), as in the captions of Li & Wang's figure 8. correct: float32 (N,), 1 where the named
    class is the true one. seeds: the accuracy of each seed, where there are several.
    """

    named: Tensor
    confidence: Tensor
    correct: Tensor
    seeds: tuple[float, ...] = ()

    @property
    def accuracy(self) -> Figure:
        """The share of pictures named rightly."""
        return figure(self.correct)

    @property
    def mean_confidence(self) -> Figure:
        """How sure the judge was, on average."""
        return figure(self.confidence)


def over_seeds(found: Sequence[Verdicts]) -> Verdicts:
    """The verdicts on the pictures of each seed as one."""
    if len(found) == 1:
        return found[0]
    confidence = torch.stack([one.confidence for one in found]).mean(dim=0)
    correct = torch.stack([one.correct for one in found])
    return Verdicts(found[0].named, confidence, correct.mean(dim=0), tuple(correct.mean(dim=1).tolist()))


class Judge:
    """A classifier of the ten classes of CIFAR-10 on one device.

    every: it is shown only every so many-th picture, where it is slow. cache: a folder that keeps its logits by the
    content of checkpoint and pictures, so that a report that was stopped goes on; None for none.
    """

    def __init__(
        self, network: nn.Module, run: Run, device: torch.device, *, every: int = 1, cache: Path | None = None
    ) -> None:
        self.run, self.every, self._cache = run, every, cache
        self._network = network.to(device, memory_format=torch.channels_last)  # type: ignore[call-overload]

    def verdicts(self, pictures: Pictures) -> Verdicts:
        """Verdicts on labelled pictures, (N, 3, S, S) in 0..255; it sees them at the side it learned with."""
        part = pictures.part(slice(0, None, self.every))
        assert part.labels is not None
        shares = torch.softmax(self._logits(part.pixels), dim=1)
        confidence, named = shares.max(dim=1)
        return Verdicts(named, confidence, (named == part.labels.cpu()).float())

    def _logits(self, pixels: Tensor) -> Tensor:
        def judge() -> Tensors:
            return {"logits": classify(self._network, pixels, self.run.card.input_side)}

        return kept(self._cache, (self.run.checkpoint.read_bytes(), pixels), judge)["logits"]


def read_judge(path: Path, device: torch.device, *, every: int = 1, cache: Path | None = None) -> Judge:
    """The judge in a run's folder or a checkpoint; raises RunError where it is no classifier of CIFAR-10."""
    run = read_run(path)
    network, card = read_checkpoint(run.checkpoint)
    if card.is_colorizer:
        raise RunError(f"{path} holds a colorizer (“{card.title}”): a judge is a run of a classifier's recipe.")
    if card.classes != CLASSES:
        raise RunError(f"The classifier {path} does not name the ten classes of CIFAR-10.")
    return Judge(network, run, device, every=every, cache=cache)
