"""From a finished run to a checkpoint that the app offers: figures, recommended look, model card."""

import itertools
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import torch

from colorstudio.core.cards import Card
from colorstudio.core.checkpoint import parameter_count, read_checkpoint, write_checkpoint
from colorstudio.core.colorizer import Colorizer
from colorstudio.core.look import Look
from trainer.data.crops import centre_squares
from trainer.data.photos import Photos
from trainer.evaluate import Figure, Point, app_figures, gray_figures, sweep

SIDE = 256  # pixels; figures are taken on centred squares of this size
TEMPERATURES = (0.2, 0.38, 0.5, 0.6, 0.7, 0.8, 0.89, 1.0)
VIVIDNESSES = (0.0, 0.25, 0.5, 0.75, 1.0, 1.25, 1.5)
CAREFUL = Look(temperature=1.0, vividness=0.0)


def choose_look(points: Sequence[Point], colourfulness_original: float, share: float) -> Look:
    """The look of highest PSNR among those at least `share` as colourful as the originals.

    Where no look is that colourful, the most colourful one.
    """
    vivid = [point for point in points if point.colourfulness >= share * colourfulness_original]
    if not vivid:
        return max(points, key=lambda point: point.colourfulness).look
    return max(vivid, key=lambda point: point.psnr).look


def publish(checkpoint: Path, val: Photos, people: Photos, to: Path, share: float) -> None:
    """Measure a checkpoint on both sets, set its recommended look, and write it with a model card beside it.

    The look is chosen on every other validation picture (`choose_look`); the figures are over all.
    """
    network, card = read_checkpoint(checkpoint)
    sets = {"validation": val} | ({"people": people} if len(people) else {})
    squares = {name: centre_squares(photos, SIDE) for name, photos in sets.items()}
    looks = [Look(t, v) for t, v in itertools.product(TEMPERATURES, VIVIDNESSES)]
    points = sweep(network, squares["validation"][::2], torch.tensor(card.prior), looks)
    colorizer = Colorizer(network, card, torch.device("cpu"))
    gray = {name: gray_figures(colorizer, pictures) for name, pictures in squares.items()}
    chosen = choose_look(points, gray["validation"]["original_colourfulness"].mean, share)
    tables = {
        f"{name}, {kind}": app_figures(colorizer, pictures, look)
        for name, pictures in squares.items()
        for kind, look in (("careful mean", CAREFUL), ("recommended", chosen))
    }
    tables |= {f"{name}, gray": table for name, table in gray.items()}
    figures = {f"{part}: {name}": figure.mean for part, table in tables.items() for name, figure in table.items()}
    card = replace(card, recommended=chosen, figures={name: round(value, 4) for name, value in figures.items()})
    write_checkpoint(to, network, card)
    counts = {name: len(pictures) for name, pictures in squares.items()}
    to.with_suffix(".md").write_text(
        model_card(card, parameter_count(network), counts, tables, points), encoding="utf-8"
    )


def model_card(
    card: Card,
    parameters: int,
    pictures: dict[str, int],
    tables: dict[str, dict[str, Figure]],
    points: Sequence[Point],
) -> str:
    """The model card as Markdown."""
    look = card.recommended
    counts = ", ".join(f"{count} pictures ({name})" for name, count in pictures.items())
    return "\n".join(
        [
            f"# {card.title}\n\n{card.sentence}\n",
            f"- Architecture: `{card.architecture}`, {parameters / 1e6:.1f} M parameters, stored as float16",
            f"- Trained on: {card.training_data}",
            f"- Recommended: temperature {look.temperature:g}, vividness {look.vividness:g}",
            f"- Measured on {counts}: centred squares of {SIDE} px, pixels as the app saves them\n",
            "## Figures\n\nMeans over pictures, with 95% bootstrap intervals.\n",
            *_figure_table(tables),
            "\n## PSNR / colourfulness over temperature (rows) and vividness (columns)\n",
            "On every other validation picture, colours upsampled bilinearly.\n",
            *_grid_table(points),
            "",
        ]
    )


def _figure_table(tables: dict[str, dict[str, Figure]]) -> list[str]:
    measures = list(dict.fromkeys(name for table in tables.values() for name in table))
    rows = ["| | " + " | ".join(measures) + " |", "|---" * (len(measures) + 1) + "|"]
    for name, table in tables.items():
        cells = (_cell(table[measure]) if measure in table else "" for measure in measures)
        rows.append(f"| {name} | " + " | ".join(cells) + " |")
    return rows


def _cell(figure: Figure) -> str:
    return f"{figure.mean:.4g} ({figure.low:.4g} to {figure.high:.4g})"


def _grid_table(points: Sequence[Point]) -> list[str]:
    by_look = {(point.look.temperature, point.look.vividness): point for point in points}
    rows = ["| | " + " | ".join(f"v = {v:g}" for v in VIVIDNESSES) + " |", "|---" * (len(VIVIDNESSES) + 1) + "|"]
    for t in TEMPERATURES:
        cells = (f"{by_look[t, v].psnr:.2f} / {by_look[t, v].colourfulness:.0f}" for v in VIVIDNESSES)
        rows.append(f"| T = {t:g} | {' | '.join(cells)} |")
    return rows
