"""Every system on the same pictures: the judges' verdicts and the measures of the pixels, picture by picture."""

import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

import torch
from torch import Tensor

from colorstudio.core import bins
from colorstudio.core.lab import srgb_to_lab
from colorstudio.core.look import Look
from trainer.data.pictures import Pictures, PictureSets
from trainer.metrics import (
    Figure,
    auc_parts,
    ciede2000,
    colourfulness,
    figure,
    pooled_gain,
    pooled_psnr,
    psnr,
    rarity,
    ratio,
    squared_error,
    ssim,
)
from trainer.paper.judge import STRONG, Judge, Verdicts, over_seeds
from trainer.paper.kept import Tensors, kept
from trainer.paper.sweep import SWEEP, VIVID_TEMPERATURES, VIVIDNESSES, Reading, best, sweep
from trainer.paper.systems import CEILINGS, GRAY, Colourist, System, ceiling, colourists, gray_0_1, gray_pixels
from trainer.run.runs import Run

BATCH = 500  # pictures measured at a time
ORDER = ("regression", "classification", "rebalanced_training", "transfer", "gan", "unet", "unet_labels")
TITLES = {"regression": "Regression", "gan": "Conditional GAN"}
ANNEALED_TITLES = {
    "transfer": "Transfer",
    "rebalanced_training": "Rebalanced in training",
    "unet": "U-net without labels",
    "unet_labels": "U-net with labels",
}


@dataclass(frozen=True)
class Judged:
    """A system's pictures, uint8 (N, 3, S, S), the strong judge's verdicts on them, and measures (N,) by name.

    pixels: of the first seed. beside: the verdicts of the other judges by their names.
    """

    system: System
    pixels: Tensor
    verdicts: Verdicts
    measures: dict[str, Tensor]
    beside: dict[str, Verdicts] = field(default_factory=dict)

    def figures(self, gray: "Judged | None" = None) -> dict[str, Figure]:
        """Accuracy, confidence and each measure over the pictures, with intervals; gains over gray where given."""
        found = {"accuracy": self.verdicts.accuracy, "confidence": self.verdicts.mean_confidence}
        values = self.measures
        found |= {name: figure(values[name]) for name in PLAIN if name in values}
        if "error" in values:
            found["psnr_pooled"] = pooled_psnr(values["error"])
            found["auc_rebalanced"] = ratio(values["rare_area"], values["rare_weight"])
            if gray is not None and gray is not self:
                found["psnr_over_gray"] = figure(values["psnr"] - gray.measures["psnr"])
                found["psnr_pooled_over_gray"] = pooled_gain(values["error"], gray.measures["error"])
        return found


PLAIN = ("psnr", "ssim", "ciede2000", "colourfulness", "auc")  # measures whose mean over pictures is the figure


@dataclass(frozen=True)
class Evaluation:
    """What came out, by the keys of the systems; sweeps by the role of the run that was swept on the dev half.

    judge: the strong one. test: the pictures reported on, the dev half first. judges: all of them by their names.
    """

    judge: Judge
    test: Pictures
    systems: dict[str, Judged]
    sweeps: dict[str, list[Reading]] = field(default_factory=dict)
    judges: dict[str, Judge] = field(default_factory=dict)
    dev: int = 0

    def verdicts(self, judge: str) -> dict[str, Verdicts]:
        """A judge's verdicts by the keys of the systems that it was shown."""
        if judge == STRONG:
            return {key: judged.verdicts for key, judged in self.systems.items()}
        return {key: judged.beside[judge] for key, judged in self.systems.items() if judge in judged.beside}


def evaluate(
    runs: Sequence[Run],
    sets: PictureSets,
    judge: Judge,
    *,
    temperature: float | None,
    device: torch.device,
    beside: Mapping[str, Judge] | None = None,
    cache: Path | None = None,
    few: bool = False,
) -> Evaluation:
    """Judge the runs on all test pictures of CIFAR-10.

    temperature: of the annealed means; None chooses it for each network on the dev half, by the accuracy of the first
    of the judges `beside` the strong one (else by the strong one's own). cache: a folder for what takes long. few:
    read a classification as the paper does, as mode and annealed mean, and no other way.
    Raises RunError where a run does not colour.
    """
    beside = dict(beside or {})
    found = colourists(runs, device)
    chooser = next(iter(beside.values()), judge)
    sweeps: dict[str, list[Reading]] = {}
    if temperature is None:
        for role, (first, *_) in found.items():
            if first.run.card.has_distribution:
                _say(f"Temperatures for {first.run.name}, on {len(sets.dev)} development pictures.")
                sweeps[role] = sweep(first, sets.dev, chooser, _grid(role, few))
    test = Pictures(torch.cat((sets.dev.pixels, sets.test.pixels)), _labels(sets))
    measure = _measurer(test.pixels, cache)
    judged: dict[str, Judged] = {}

    def add(system: System, seeds: Sequence[Tensor]) -> None:
        _say(f"{system.title}, on {len(test)} test pictures.")
        shown = [Pictures(pixels, test.labels) for pixels in seeds]
        strong, *others = (over_seeds([one.verdicts(p) for p in shown]) for one in (judge, *beside.values()))
        values = [measure(system, pixels) for pixels in seeds]
        means = {name: torch.stack([value[name] for value in values]).mean(dim=0) for name in values[0]}
        pixels = seeds[0].round().to(torch.uint8)
        judged[system.key] = Judged(system, pixels, strong, means, dict(zip(beside, others, strict=True)))

    add(System("grayscale", "Grayscale", None, GRAY), [gray_pixels(test.pixels)])
    add(System("gray_0_1", "Grayscale saved in 0..1", None, GRAY), [gray_0_1(test.pixels)])
    for role in sorted(found, key=ORDER.index):
        systems = _systems(found[role], sweeps.get(role), temperature, few)
        coloured = [one.coloured(test.pixels, list({system.look for system in systems})) for one in found[role]]
        for system in systems:
            add(system, [pixels[system.look] for pixels in coloured])
    for factor in CEILINGS:
        title = "True colours, one mean" if factor == test.pixels.shape[-1] else f"True colours at 1/{factor}"
        add(System(f"ceiling_{factor}", title, None, Look()), [ceiling(test.pixels, factor)])
    add(System("original", "Original colours", None, Look()), [test.pixels])
    return Evaluation(judge, test, judged, sweeps, {STRONG: judge, **beside}, len(sets.dev))


def _labels(sets: PictureSets) -> Tensor:
    assert sets.dev.labels is not None
    assert sets.test.labels is not None
    return torch.cat((sets.dev.labels, sets.test.labels))


def _grid(role: str, few: bool) -> list[Look]:
    vivid = [Look(temperature=t, vividness=v) for v in VIVIDNESSES for t in VIVID_TEMPERATURES]
    return [*SWEEP, *(vivid if role == "classification" and not few else ())]


def _systems(
    seeds: Sequence[Colourist], readings: list[Reading] | None, temperature: float | None, few: bool
) -> list[System]:
    """What the runs of a role give: a classification is read as mode, annealed mean, mean, and rebalanced."""
    role, runs = seeds[0].role, tuple(one.run for one in seeds)
    run = runs[0]
    if not run.card.has_distribution:
        return [System(role, TITLES[role], run, Look(), runs)]

    def annealed(vividness: float = 0.0) -> Look:
        if readings is None:
            return Look(temperature=temperature or 0.0, vividness=vividness)
        return best(readings, vividness=vividness).look

    look = annealed()
    if role in ANNEALED_TITLES:
        return [System(role, f"{ANNEALED_TITLES[role]}, annealed mean (T = {look.temperature:g})", run, look, runs)]
    systems = [
        System("classification", "Classification, mode (T = 0)", run, Look(temperature=0), runs),
        System("annealed", f"Classification, annealed mean (T = {look.temperature:g})", run, look, runs),
    ]
    if few:
        return systems
    systems.append(System("mean", "Classification, mean (T = 1)", run, Look(temperature=1), runs))
    for vividness in VIVIDNESSES:
        look = replace(annealed(vividness), vividness=vividness)
        title = f"Rebalanced when decoding (v = {vividness:g}, T = {look.temperature:g})"
        systems.append(System(f"rebalanced_decoding_{vividness:g}", title, run, look, runs))
    return systems


def _measurer(originals: Tensor, cache: Path | None) -> Callable[[System, Tensor], Tensors]:
    """A function from a system and its pictures to measures (N,) by name; of the originals what needs no reference."""
    weights = rarity(srgb_to_lab(originals[:, :, ::4, ::4].float() / 255)[:, 1:])

    def measure(system: System, pixels: Tensor) -> Tensors:
        if system.key == "gray_0_1":  # nearly black: a file to be read otherwise, and no picture
            return {}
        return kept(cache, (b"measures of ", system.key.encode(), originals, pixels), lambda: made(system, pixels))

    def made(system: System, pixels: Tensor) -> Tensors:
        found: dict[str, list[Tensor]] = {}
        for image, truth in zip(torch.split(pixels, BATCH), torch.split(originals, BATCH), strict=True):
            srgb, reference = image.float() / 255, truth.float() / 255
            values = {"colourfulness": colourfulness(srgb)}
            if system.key != "original":
                values = _errors(srgb, reference, weights) | values
            for name, value in values.items():
                found.setdefault(name, []).append(value)
        return {name: torch.cat(parts) for name, parts in found.items()}

    return measure


def _errors(srgb: Tensor, reference: Tensor, weights: Tensor) -> dict[str, Tensor]:
    lab, truth = srgb_to_lab(srgb), srgb_to_lab(reference)
    rare = weights[bins.soft_encode(truth[:, 1:])[0][:, 0]]  # (N, S, S)
    area, weight = auc_parts(lab[:, 1:], truth[:, 1:], rare)
    plain, _ = auc_parts(lab[:, 1:], truth[:, 1:])
    return {
        "error": squared_error(srgb, reference),
        "psnr": psnr(srgb, reference),
        "ssim": ssim(srgb, reference),
        "ciede2000": ciede2000(lab, truth),
        "auc": plain,
        "rare_area": area,
        "rare_weight": weight,
    }


def _say(line: str) -> None:
    print(line, file=sys.stderr, flush=True)
