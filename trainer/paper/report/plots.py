"""The report's figures, for screen and print, in colours that colour-blind people tell apart (Okabe & Ito 2008)."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import matplotlib as mpl
import numpy as np
import torch
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from numpy.typing import NDArray
from torch import Tensor

from colorstudio.core import bins
from colorstudio.core.lab import lab_to_srgb, srgb_to_lab
from trainer import metrics
from trainer.paper.chain import gap_shares, paper_share
from trainer.paper.evaluation import Evaluation
from trainer.paper.sweep import Reading, best
from trainer.paper.systems import CLASSIFIERS, PAPER
from trainer.recipes.pictures import TEMPERATURE_PAPER
from trainer.run.runs import Run

BLUE, VERMILION, GREEN, PURPLE, ORANGE = "#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00"
LINES = {  # of each role: colour, marker, dashes; distinct without colour, too
    "classification": (BLUE, "o", "-"),
    "transfer": (VERMILION, "s", "--"),
    "rebalanced_training": (GREEN, "^", "-."),
    "unet": (PURPLE, "D", ":"),
    "unet_labels": (ORANGE, "v", (0, (5, 1, 1, 1))),
}
STYLE: Any = {
    "font.size": 8.5,
    "axes.spines.top": False,
    "axes.spines.right": False,
    "axes.grid": True,
    "axes.axisbelow": True,
    "axes.formatter.useoffset": False,
    "grid.color": "#dddddd",
    "grid.linewidth": 0.6,
    "lines.linewidth": 1.4,
    "lines.markersize": 4,
    "legend.frameon": False,
    "savefig.dpi": 200,
}
WIDTH = 7.2  # inches: a page's
RAREST = 1e-7  # share of pixels; what smoothing gives to bins that never occurred is below, down to 1e-41


def save_bins(path: Path, prior: Sequence[float]) -> None:
    """Li & Wang's figure 2: the bins in the gamut, each in its colour, and how often each occurs in training."""
    with mpl.rc_context({**STYLE, "axes.grid": False}):
        page = Figure(figsize=(WIDTH, 3.5), layout="constrained")
        left, right = page.subplots(1, 2)
        extent = (-115, 115, -115, 115)
        left.imshow(_on_grid(bin_colours()), origin="lower", extent=extent, interpolation="nearest")
        left.set_title(f"The {bins.COUNT} bins that sRGB has colours in")
        shares = _on_grid(torch.tensor(prior).clamp_min(RAREST).log10()[:, None].expand(-1, 1), empty=np.nan)[:, :, 0]
        image = right.imshow(shares, origin="lower", extent=extent, interpolation="nearest", cmap="cividis")
        right.set_title("How often each occurs (smoothed)")
        page.colorbar(image, ax=right, shrink=0.85, label="log10 of the share of pixels")
        for axes in (left, right):
            axes.set_xlabel("a (green to red)")
            axes.set_ylabel("b (blue to yellow)")
        page.savefig(path)


def bin_colours() -> Tensor:
    """(313, 3) sRGB 0..1: each bin at the middlemost lightness at which sRGB comes nearest to its colour."""
    lightness = torch.arange(5.0, 100.0, 2.5)
    lab = torch.cat(
        (lightness[:, None, None].expand(-1, bins.COUNT, 1), bins.CENTERS.expand(len(lightness), -1, -1)), dim=2
    ).permute(2, 0, 1)  # (3, lightnesses, bins)
    srgb = lab_to_srgb(lab)
    missed = (srgb_to_lab(srgb) - lab)[1:].norm(dim=0).round()
    pick = (missed + (lightness[:, None] - 50).abs() / 1000).argmin(dim=0)
    return srgb[:, pick, torch.arange(bins.COUNT)].T


def save_accuracies(path: Path, evaluation: Evaluation) -> None:
    """Accuracy and share of the gap, ours with intervals beside theirs, a line for each system."""
    systems = [judged.system for judged in evaluation.systems.values()][::-1]
    accuracies = {key: judged.verdicts.accuracy for key, judged in evaluation.systems.items()}
    shares = {key: paper_share(key) for key in gap_shares(evaluation)}
    with mpl.rc_context(STYLE):
        page = Figure(figsize=(WIDTH, 0.27 * len(systems) + 1.0), layout="constrained")
        left, right = page.subplots(1, 2, sharey=True)
        keys = [system.key for system in systems]
        _show_points(left, keys, accuracies, dict(PAPER))
        _show_points(right, keys, gap_shares(evaluation), shares)
        left.set_yticks(range(len(systems)), [system.title for system in systems])
        left.set_xlim(0, 100)
        left.set_xlabel("the judge's accuracy, %")
        right.set_xlabel("share of the gap closed, %")
        page.legend(*left.get_legend_handles_labels(), loc="outside lower right", ncols=2)
        page.savefig(path)


def _show_points(
    axes: Axes, keys: Sequence[str], ours: dict[str, metrics.Figure], theirs: Mapping[str, float | None]
) -> None:
    for key, value in ours.items():
        # Of values that are all alike the interval misses their mean by a rounding.
        spread = [[100 * max(value.mean - value.low, 0.0)], [100 * max(value.high - value.mean, 0.0)]]
        place = keys.index(key)
        axes.errorbar(
            100 * value.mean,
            place,
            xerr=spread,
            fmt="o",
            color=BLUE,
            capsize=3,
            label="ours, with 95% interval" if place == 0 else None,
        )
    points = [(100 * share, keys.index(key)) for key, share in theirs.items() if share is not None and key in keys]
    if points:
        axes.plot(*zip(*points, strict=True), "D", color=VERMILION, fillstyle="none", label="Li & Wang")


def save_examples(path: Path, evaluation: Evaluation, keys: Sequence[str], classes: Sequence[str]) -> None:
    """Li & Wang's figure 8: the first test picture of each class, with the judge's word under each rendering."""
    labels = evaluation.test.labels
    assert labels is not None
    picks = [int((labels == name).nonzero()[0]) for name in sorted(set(labels.tolist()))]
    with mpl.rc_context({**STYLE, "axes.grid": False, "font.size": 7.5}):
        page = Figure(figsize=(WIDTH + 0.6, 1.16 * len(picks) + 0.4), layout="constrained")
        cells = page.subplots(len(picks), len(keys), squeeze=False)
        for row, pick in zip(cells, picks, strict=True):
            for axes, key in zip(row, keys, strict=True):
                _show_example(axes, evaluation, key, pick, classes)
            row[0].set_ylabel(classes[int(labels[pick])], fontsize=8.5)
        for axes, key in zip(cells[0], keys, strict=True):
            axes.set_title(key, fontsize=8.5)
        page.savefig(path)


def save_temperatures(path: Path, sweeps: dict[str, list[Reading]]) -> None:
    """Accuracy, colourfulness and error over temperature, on the development half."""
    with mpl.rc_context(STYLE):
        page = Figure(figsize=(WIDTH, 3.1), layout="constrained")
        panels = page.subplots(1, 3)
        for axes, (name, title) in zip(
            panels,
            (("accuracy", "accuracy, %"), ("colourfulness", "colourfulness"), ("error", "error: distance in ab")),
            strict=True,
        ):
            for role, readings in sweeps.items():
                colour, marker, dashes = LINES[role]
                plain = [found for found in readings if found.look.vividness == 0]
                values = [(100 if name == "accuracy" else 1) * getattr(found, name) for found in plain]
                temperatures = [found.look.temperature for found in plain]
                label = role.replace("_", " in ")
                axes.plot(temperatures, values, linestyle=dashes, marker=marker, color=colour, label=label)
            ours = best(sweeps.get("classification") or next(iter(sweeps.values()))).look.temperature
            axes.axvline(ours, color="#333333", linewidth=0.9, label=f"our best, T = {ours:g}")
            axes.axvline(TEMPERATURE_PAPER, color="#777777", linewidth=0.9, linestyle=":", label="theirs, T = 0.89")
            axes.set_title(title)
            axes.set_xlabel("temperature")
        page.legend(*panels[0].get_legend_handles_labels(), loc="outside lower center", ncols=3)
        page.savefig(path)


def save_curves(path: Path, runs: Sequence[Run]) -> None:
    """For each run its training loss and what its validations found."""
    with mpl.rc_context(STYLE):
        page = Figure(figsize=(WIDTH, 1.55 * len(runs) + 0.3), layout="constrained")
        for (left, right), run in zip(page.subplots(len(runs), 2, squeeze=False), runs, strict=True):
            steps, losses = run.curve("train", "loss")
            left.plot(steps, losses, color="#bbbbbb", linewidth=0.7)
            left.plot(*_smoothed(steps, losses), color=BLUE)
            left.set_ylabel(run.name.replace("_", "\n"))
            _show_validations(right, run)
        page.axes[0].set_title("training loss (gray) and its moving mean")
        page.axes[1].set_title("on development pictures")
        for axes in page.axes[-2:]:
            axes.set_xlabel("step")
        page.savefig(path)


def _show_example(axes: Axes, evaluation: Evaluation, key: str, pick: int, classes: Sequence[str]) -> None:
    judged = evaluation.systems[key]
    right = bool(judged.verdicts.correct[pick])
    axes.imshow(judged.pixels[pick].permute(1, 2, 0).numpy(), interpolation="nearest")
    axes.set_xticks([])
    axes.set_yticks([])
    axes.spines[["left", "bottom"]].set_visible(False)
    named = f"{classes[int(judged.verdicts.named[pick])]} {float(judged.verdicts.confidence[pick]):.0%}"
    axes.set_xlabel(named if right else f"× {named}", color="black" if right else VERMILION, labelpad=2)


def _show_validations(axes: Axes, run: Run) -> None:
    name, title = ("accuracy", "accuracy") if run.recipe in CLASSIFIERS else ("psnr", "PSNR, dB")
    axes.plot(*run.curve("validation", name), "o-", color=VERMILION, label=title)
    if name == "psnr":
        axes.plot(*run.curve("validation", "psnr_gray"), ":", color="black", label="gray")
    axes.legend(loc="best")


def _smoothed(steps: Sequence[int], values: Sequence[float]) -> tuple[NDArray[Any], NDArray[Any]]:
    window = max(len(values) // 40, 1)
    if not values:
        return np.array([]), np.array([])
    return np.array(steps)[window - 1 :], np.convolve(values, np.ones(window) / window, mode="valid")


def _on_grid(values: Tensor, empty: float = 1.0) -> NDArray[Any]:
    """(313, C) values of the bins on the plane, (23, 23, C), b upwards and a to the right."""
    plane = np.full((23, 23, values.shape[1]), empty)
    places = (bins.CENTERS / bins.GRID + 11).round().long()
    plane[places[:, 1], places[:, 0]] = values.numpy()
    return plane
