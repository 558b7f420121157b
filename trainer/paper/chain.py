"""The chain grayscale < regression < classification <= annealed < original, and the gap that each system closes."""

import itertools
from dataclasses import dataclass

from torch import Tensor

from trainer.metrics import Figure, bootstrap_means, interval
from trainer.paper.evaluation import Evaluation
from trainer.paper.judge import STRONG
from trainer.paper.systems import CEILINGS, PAPER

CHAIN = ("grayscale", "regression", "classification", "annealed", "original")
EQUAL_ALLOWED = {("classification", "annealed")}


@dataclass(frozen=True)
class Comparison:
    """Accuracy of `higher` less that of `lower`, judged on the same pictures.

    difference: with its 95% interval, by resampling pictures, the same ones for both systems.
    gained: pictures that only `higher` has right; lost: those that only `lower` has.
    strict: whether the chain asks for more, or for no less.
    """

    lower: str
    higher: str
    difference: Figure
    gained: int
    lost: int
    strict: bool = True

    @property
    def verdict(self) -> str:
        """What the interval says of the relation."""
        if self.difference.low > 0:
            return "holds"
        if self.difference.high < 0:
            return "reversed"
        return "not decided by these pictures" if self.strict else "no significant difference"


def chain(evaluation: Evaluation, judge: str = STRONG) -> list[Comparison]:
    """The comparisons of neighbours in the chain, over those systems that were judged."""
    there = [key for key in CHAIN if key in evaluation.systems]
    return [compare(evaluation, lower, higher, judge) for lower, higher in itertools.pairwise(there)]


def against_annealed(evaluation: Evaluation) -> list[Comparison]:
    """Every colorizer outside the chain beside the annealed mean."""
    if "annealed" not in evaluation.systems:
        return []
    aside = ("gray_0_1", *(f"ceiling_{factor}" for factor in CEILINGS))
    return [compare(evaluation, "annealed", key) for key in evaluation.systems if key not in (*CHAIN, *aside)]


def compare(evaluation: Evaluation, lower: str, higher: str, judge: str = STRONG) -> Comparison:
    """Two systems on the same pictures."""
    verdicts = evaluation.verdicts(judge)
    first, second = (verdicts[key].correct for key in (lower, higher))
    change = second - first
    difference = Figure(float(change.mean()), *interval(bootstrap_means(change)))
    gained, lost = int((change > 0).sum()), int((change < 0).sum())
    return Comparison(lower, higher, difference, gained, lost, (lower, higher) not in EQUAL_ALLOWED)


def gap_shares(evaluation: Evaluation, judge: str = STRONG) -> dict[str, Figure]:
    """How much of the way from gray to the original colours each system goes, in accuracy, with its interval.

    Empty where the judge is no better on the originals than on gray: there is no gap to close.
    """
    correct = {key: found.correct for key, found in evaluation.verdicts(judge).items()}
    gray, original = correct["grayscale"], correct["original"]
    gap = float((original - gray).mean())
    gaps = bootstrap_means(original - gray)
    if gap <= 0 or float(gaps.min()) <= 0:
        return {}
    between = [key for key in correct if key not in ("grayscale", "gray_0_1", "original")]
    return {key: _share(correct[key] - gray, gap, gaps) for key in between}


def paper_share(key: str) -> float | None:
    """The share of the gap in Li & Wang's figure 7 (their annealed mean: 74%), None where they have no such system."""
    if key not in PAPER:
        return None
    return (PAPER[key] - PAPER["grayscale"]) / (PAPER["original"] - PAPER["grayscale"])


def _share(above_gray: Tensor, gap: float, gaps: Tensor) -> Figure:
    return Figure(float(above_gray.mean()) / gap, *interval(bootstrap_means(above_gray) / gaps))
