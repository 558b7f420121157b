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
from trainer.evaluate import Figure, Point, app_figures, sweep

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
    """Measure a checkpoint on both sets, set its recommended look, and write it with a model card beside it."""
    network, card = read_checkpoint(checkpoint)
    prior = torch.tensor(card.prior)
    squares = {"validation": centre_squares(val, SIDE), "people": centre_squares(people, SIDE)}
    looks = [Look(t, v) for t, v in itertools.product(TEMPERATURES, VIVIDNESSES)]
    points = sweep(network, squares["validation"], prior, looks)
    colorizer = Colorizer(network, card, torch.device("cpu"))
    careful = app_figures(colorizer, squares["validation"], CAREFUL)
    chosen = choose_look(points, careful["original_colourfulness"].mean, share)
    tables = {
        "validation, careful mean": careful,
        "validation, recommended": app_figures(colorizer, squares["validation"], chosen),
        "people, recommended": app_figures(colorizer, squares["people"], chosen),
    }
    figures = {f"{part}: {name}": figure.mean for part, table in tables.items() for name, figure in table.items()}
    card = replace(card, recommended=chosen, figures={name: round(value, 4) for name, value in figures.items()})
    write_checkpoint(to, network, card)
    text = model_card(card, parameter_count(network), {k: len(v) for k, v in squares.items()}, tables, points)
    to.with_suffix(".md").write_text(text, encoding="utf-8")


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
    parts = [
        f"# {card.title}\n\n{card.sentence}\n",
        f"- Architecture: `{card.architecture}`, {parameters / 1e6:.1f} M parameters, float16",
        f"- Trained on: {card.training_data}",
        f"- Recommended: temperature {look.temperature:g}, vividness {look.vividness:g}",
        f"- Measured on: {counts}, centred squares of {SIDE} px, as the app saves them; 95% bootstrap intervals\n",
    ]
    parts += [_figure_table(name, table) for name, table in tables.items()]
    return "\n".join([*parts, _grid_table(points)]) + "\n"


def _figure_table(name: str, table: dict[str, Figure]) -> str:
    rows = [f"## {name.capitalize()}\n", "| figure | colorized | gray | original |", "|---|---|---|---|"]
    for measure in (key for key in table if not key.startswith(("gray_", "original_"))):
        cells = (_cell(table[prefix + measure]) for prefix in ("", "gray_", "original_"))
        rows.append(f"| {measure} | {' | '.join(cells)} |")
    return "\n".join(rows) + "\n"


def _cell(figure: Figure) -> str:
    return f"{figure.mean:.3g} ({figure.low:.3g} to {figure.high:.3g})"


def _grid_table(points: Sequence[Point]) -> str:
    by_look = {(point.look.temperature, point.look.vividness): point for point in points}
    head = "| T \\ v | " + " | ".join(f"{v:g}" for v in VIVIDNESSES) + " |"
    rows = ["## PSNR / colourfulness over temperature and vividness (validation)\n", head, "|---" * 8 + "|"]
    for t in TEMPERATURES:
        cells = (f"{by_look[t, v].psnr:.2f} / {by_look[t, v].colourfulness:.0f}" for v in VIVIDNESSES)
        rows.append(f"| {t:g} | {' | '.join(cells)} |")
    return "\n".join(rows)
