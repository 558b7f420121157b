"""From a finished run to a checkpoint that the app offers: figures, recommended look, model card."""

import itertools
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import torch

from colorstudio.core.card_values import make_name
from colorstudio.core.cards import Card
from colorstudio.core.checkpoint import parameter_count, read_checkpoint, write_checkpoint
from colorstudio.core.colorizer import Colorizer
from colorstudio.core.look import Look
from trainer.data.crops import centre_squares
from trainer.data.held_back import to_choose_by
from trainer.data.photos import Photos
from trainer.errors import SettingError
from trainer.figures import Point, gray_values, look_points
from trainer.publish.frontier import save_frontier
from trainer.publish.photographs import LEAST, SIDE, Tables, figure_table, photograph_tables
from trainer.writing import written

TEMPERATURES = (0.2, 0.38, 0.5, 0.6, 0.7, 0.8, 0.89, 1.0)
VIVIDNESSES = (0.0, 0.25, 0.5, 0.75, 1.0, 1.25, 1.5)
GRID = tuple(Look(t, v) for t, v in itertools.product(TEMPERATURES, VIVIDNESSES))
# Much vividness and saturation together only overdo it: docs/adr/0035.
SATURATED = tuple(
    Look(*values) for values in itertools.product(TEMPERATURES, (0.0, 0.25, 0.5), (1.1, 1.2, 1.3, 1.4, 1.5, 1.6, 1.8))
)
SHARES = (0.6, 0.7, 0.8, 0.85, 0.9, 1.0)  # of the originals' colourfulness, of the card's table of the best looks
BY_HAND = "## Training"  # from this heading on a card is written by hand


def choose_look(points: Sequence[Point], colourfulness_original: float, share: float) -> Look:
    """The look of highest PSNR among those at least `share` as colourful as the originals.

    Where no look is that colourful, the most colourful one.
    """
    vivid = [point for point in points if point.colourfulness >= share * colourfulness_original]
    if not vivid:
        return max(points, key=lambda point: point.colourfulness).look
    return max(vivid, key=lambda point: point.psnr).look


def publish(checkpoint: Path, held: Mapping[str, Photos], to: Path, share: float) -> None:
    """Measure a checkpoint on sets by name, set its recommended look, and write it with a model card beside it.

    The look is chosen on every other picture of each set but the test (`choose_look`); the figures are over all.
    Beside the card lies a plot of PSNR against colourfulness. What was written by hand at the end of an older card,
    from "## Training" on, is kept. Raises SettingError for a share beyond 0..1, and RunError where they cannot be
    written: its folder is made before minutes are spent on measuring.
    """
    if not 0 <= share <= 1:
        raise SettingError(f"--share takes a number from 0 to 1, not {share:g}.")
    with written(to):
        to.parent.mkdir(parents=True, exist_ok=True)
    network, card = read_checkpoint(checkpoint)
    colorizer = Colorizer(network, card, torch.device("cpu"))
    chosen_by = [photos.at(range(0, len(photos), 2)) for photos in to_choose_by(held)]
    half = torch.cat([centre_squares(photos, SIDE) for photos in chosen_by])
    points = look_points(network, half, card, (*GRID, *SATURATED))
    gray = {name: float(values.mean()) for name, values in gray_values(half).items()}
    original = gray["original_colourfulness"]
    chosen = choose_look(points, original, share)
    colorizer.card = card = replace(card, name=make_name(to.stem), recommended=chosen)
    whole, by_source = photograph_tables(colorizer, held)
    named = {f"{part}: {name}": value for part, table in whole.items() for name, value in table.items()}
    figures = {name: round(value.mean, 4) for name, value in named.items()}
    counts = {name: len(photos) for name, photos in held.items()}
    text = model_card(card, parameter_count(network), counts, whole, by_source, points=points, original=original)
    plot, page = to.with_suffix(".png"), to.with_suffix(".md")
    with written(to):
        write_checkpoint(to, network, replace(card, figures=figures))
        save_frontier(plot, points, gray=gray["psnr"], original=original, recommended=chosen, share=share)
        page.write_text(text + _by_hand(page), encoding="utf-8")


def model_card(
    card: Card,
    parameters: int,
    pictures: dict[str, int],
    whole: Tables,
    by_source: Tables,
    *,
    points: Sequence[Point],
    original: float,
) -> str:
    """The model card as Markdown; original: colourfulness of the originals of the points."""
    look = card.recommended
    counts = ", ".join(f"{count} pictures ({name})" for name, count in pictures.items())
    return "\n".join(
        [
            f"# {card.title}\n\n{card.sentence}\n",
            f"- Architecture: `{card.architecture}`, {parameters / 1e6:.1f} M parameters, stored as float16",
            f"- Trained on: {card.training_data}",
            f"- Recommended: {_in_words(look)}",
            f"- Measured on {counts}: centred squares of {SIDE} px, pixels as the app saves them\n",
            "## Figures\n\nMeans over pictures, with 95% bootstrap intervals.\n",
            *figure_table(whole),
            *_by_source(by_source),
            f"\n![PSNR against colourfulness]({card.name}.png)\n",
            "\n## PSNR / colourfulness over temperature (rows) and vividness (columns)\n",
            "On every other picture of each set but the test, colours upsampled bilinearly.\n",
            *_grid_table(points),
            "\n## The truest look of so much colour\n",
            "On the same pictures; so much of the originals' colourfulness or more.\n",
            *_truest_table(points, original),
            "",
        ]
    )


def _by_source(tables: Tables) -> list[str]:
    if not tables:
        return []
    heading = f"\n## By source\n\nSources with at least {LEAST} pictures; how many stands in brackets.\n"
    return [heading, *figure_table(tables)]


def _by_hand(page: Path) -> str:
    """The end of an older card, from `BY_HAND` on, or nothing."""
    if not page.is_file():
        return ""
    _, heading, after = page.read_text(encoding="utf-8").partition(BY_HAND)
    return f"\n{heading}{after}" if heading else ""


def _in_words(look: Look) -> str:
    return f"temperature {look.temperature:g}, vividness {look.vividness:g}, saturation {look.saturation:g}"


def _truest_table(points: Sequence[Point], original: float) -> list[str]:
    psnr = {point.look: point.psnr for point in points}
    plain = [point for point in points if point.look in GRID]
    rows = ["| colour | saturation 1 | PSNR | any | PSNR |", "|---|---|---|---|---|"]
    for share in SHARES:
        looks = [choose_look(among, original, share) for among in (plain, points)]
        cells = " | ".join(f"{_in_words(look)} | {psnr[look]:.2f}" for look in looks)
        rows.append(f"| {share:.0%} | {cells} |")
    return rows


def _grid_table(points: Sequence[Point]) -> list[str]:
    by_look = {(point.look.temperature, point.look.vividness): point for point in points if point.look in GRID}
    rows = ["| | " + " | ".join(f"v = {v:g}" for v in VIVIDNESSES) + " |", "|---" * (len(VIVIDNESSES) + 1) + "|"]
    for t in TEMPERATURES:
        cells = (f"{by_look[t, v].psnr:.2f} / {by_look[t, v].colourfulness:.0f}" for v in VIVIDNESSES)
        rows.append(f"| T = {t:g} | {' | '.join(cells)} |")
    return rows
