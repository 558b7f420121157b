"""Every system on the same pictures: the judge's verdicts and the measures of the pixels, picture by picture."""

import sys
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

import torch
from torch import Tensor

from colorstudio.core import bins
from colorstudio.core.lab import srgb_to_lab
from colorstudio.core.look import Look
from trainer.data.pictures import Pictures, PictureSets
from trainer.metrics import Figure, auc, ciede2000, colourfulness, figure, psnr, ssim
from trainer.paper.judge import Judge, Verdicts
from trainer.paper.sweep import SWEEP, VIVID_TEMPERATURES, VIVIDNESSES, Reading, best, sweep
from trainer.paper.systems import GRAY, Colourist, System, colourists, gray_pixels
from trainer.recipes.pictures import empirical_prior
from trainer.run.runs import Run

BATCH = 500  # pictures measured at a time


@dataclass(frozen=True)
class Judged:
    """A system's pictures, uint8 (N, 3, S, S), the judge's verdicts on them, and measures (N,) by name."""

    system: System
    pixels: Tensor
    verdicts: Verdicts
    measures: dict[str, Tensor]

    def figures(self) -> dict[str, Figure]:
        """Accuracy, confidence and the mean of each measure, with intervals."""
        means = {name: figure(values) for name, values in self.measures.items()}
        return {"accuracy": self.verdicts.accuracy, "confidence": self.verdicts.mean_confidence} | means


@dataclass(frozen=True)
class Evaluation:
    """What came out, by the keys of the systems; sweeps by the role of the run that was swept on the dev half.

    test: the pictures reported on.
    """

    judge: Judge
    test: Pictures
    systems: dict[str, Judged]
    sweeps: dict[str, list[Reading]] = field(default_factory=dict)


def evaluate(
    runs: Sequence[Run], sets: PictureSets, judge: Judge, *, temperature: float | None, device: torch.device
) -> Evaluation:
    """Judge the runs on the test part of CIFAR-10.

    temperature: of the annealed means; None chooses it for each network on the dev part, by the judge's accuracy.
    Raises RunError where a run does not colour.
    """
    found = colourists(runs, device)
    sweeps = {}
    if temperature is None:
        for role, colourist in found.items():
            if colourist.run.card.has_distribution:
                _say(f"Temperatures for {colourist.run.name}, on {len(sets.dev)} development pictures.")
                sweeps[role] = sweep(colourist, sets.dev, judge, _grid(role))
    weights = bins.rebalancing_weights(torch.tensor(empirical_prior(sets.train)))
    judged: dict[str, Judged] = {}

    def add(system: System, pixels: Tensor) -> None:
        _say(f"{system.title}, on {len(pixels)} test pictures.")
        verdicts = judge.verdicts(Pictures(pixels, sets.test.labels))
        judged[system.key] = Judged(system, pixels, verdicts, _measures(system, pixels, sets.test.pixels, weights))

    add(System("grayscale", "Grayscale", None, GRAY), gray_pixels(sets.test.pixels))
    for role in sorted(found, key=ORDER.index):
        systems = _systems(found[role], sweeps.get(role), temperature)
        coloured = found[role].coloured(sets.test.pixels, list({system.look for system in systems}))
        for system in systems:
            add(system, coloured[system.look])
    add(System("original", "Original colours", None, Look()), sets.test.pixels)
    return Evaluation(judge, sets.test, judged, sweeps)


ORDER = ("regression", "classification", "rebalanced_training", "transfer", "gan")


def _grid(role: str) -> list[Look]:
    vivid = [Look(temperature=t, vividness=v) for v in VIVIDNESSES for t in VIVID_TEMPERATURES]
    return [*SWEEP, *(vivid if role == "classification" else ())]


def _systems(colourist: Colourist, readings: list[Reading] | None, temperature: float | None) -> list[System]:
    """The systems that one run gives: a classification is read as mode, annealed mean, mean, and rebalanced."""
    run = colourist.run
    if not run.card.has_distribution:
        return [System(colourist.role, {"gan": "Conditional GAN"}.get(colourist.role, "Regression"), run, Look())]

    def annealed(vividness: float = 0.0) -> Look:
        if readings is None:
            return Look(temperature=temperature or 0.0, vividness=vividness)
        return best(readings, vividness=vividness).look

    look = annealed()
    if colourist.role == "transfer":
        return [System("transfer", f"Transfer, annealed mean (T = {look.temperature:g})", run, look)]
    if colourist.role == "rebalanced_training":
        return [System("rebalanced_training", f"Rebalanced in training (T = {look.temperature:g})", run, look)]
    systems = [
        System("classification", "Classification, mode (T = 0)", run, Look(temperature=0)),
        System("annealed", f"Classification, annealed mean (T = {look.temperature:g})", run, look),
        System("mean", "Classification, mean (T = 1)", run, Look(temperature=1)),
    ]
    for vividness in VIVIDNESSES:
        look = replace(annealed(vividness), vividness=vividness)
        title = f"Rebalanced when decoding (v = {vividness:g}, T = {look.temperature:g})"
        systems.append(System(f"rebalanced_decoding_{vividness:g}", title, run, look))
    return systems


def _measures(system: System, pixels: Tensor, originals: Tensor, weights: Tensor) -> dict[str, Tensor]:
    """Measures (N,) by name; of the originals only what needs no reference."""
    found: dict[str, list[Tensor]] = {}
    for image, truth in zip(torch.split(pixels, BATCH), torch.split(originals, BATCH), strict=True):
        srgb, reference = image.float() / 255, truth.float() / 255
        values = {"colourfulness": colourfulness(srgb)}
        if system.key != "original":
            values = _errors(srgb, reference, weights) | values
        for name, value in values.items():
            found.setdefault(name, []).append(value)
    return {name: torch.cat(parts) for name, parts in found.items()}


def _errors(srgb: Tensor, reference: Tensor, weights: Tensor) -> dict[str, Tensor]:
    lab, truth = srgb_to_lab(srgb), srgb_to_lab(reference)
    rare = weights[bins.soft_encode(truth[:, 1:])[0][:, 0]]  # (N, S, S)
    return {
        "psnr": psnr(srgb, reference),
        "ssim": ssim(srgb, reference),
        "ciede2000": ciede2000(lab, truth),
        "auc": auc(lab[:, 1:], truth[:, 1:]),
        "auc_rebalanced": auc(lab[:, 1:], truth[:, 1:], rare),
    }


def _say(line: str) -> None:
    print(line, file=sys.stderr, flush=True)
