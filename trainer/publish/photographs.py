"""Figures of a colorizer on photographs, as its model card prints them, and for each source of photographs."""

from collections.abc import Mapping, Sequence
from pathlib import Path

import torch
from torch import Tensor

from colorstudio.core.colorizer import Colorizer, load_colorizer
from colorstudio.core.look import Look
from trainer.data.crops import centre_squares
from trainer.data.held_back import hold_back
from trainer.data.photos import Photos
from trainer.errors import RunError, SettingError
from trainer.figures import app_values, as_figures, gray_values
from trainer.metrics import Figure
from trainer.recipes import studio
from trainer.run.runs import read_run

Tables = dict[str, dict[str, Figure]]  # "validation, recommended": its figures by measure
SIDE = 256  # pixels; figures are taken on centred squares of this size
CAREFUL = Look(temperature=1.0, vividness=0.0)
LEAST = 10  # photographs of one source; fewer say little


def photograph_tables(colorizer: Colorizer, held: Mapping[str, Photos]) -> tuple[Tables, Tables]:
    """Figures over sets of held-back photographs, by the sets' names, in all and by source.

    Looks are the plain mean (T = 1, v = 0) and the card's recommendation; gray stands beside them.
    """
    whole: Tables = {}
    by_source: Tables = {}
    for name, photos in held.items():
        values = measure(colorizer, centre_squares(photos, SIDE))
        whole |= {f"{name}, {kind}": as_figures(found) for kind, found in values.items()}
        for source, picks in sources(photos).items():
            title = f"{name}: {source or 'photographs'} ({len(picks)})"
            by_source |= {f"{title}, {kind}": as_figures(_part(found, picks)) for kind, found in values.items()}
    return whole, by_source


def held_back(data: Path) -> dict[str, Photos]:
    """The held-back sets of a folder by name, as in training (`trainer.data.held_back.hold_back`)."""
    return hold_back(data, studio.Config().held_people)[1].named()


def colorizer_of(network: Path) -> Colorizer:
    """The colorizer that a command line names (`trainer.run.runs.read_run`), on the CPU; raises RunError."""
    run = read_run(network)
    if not run.card.is_colorizer:
        raise RunError(f"{run.name} holds a classifier, which does not colour: name a colorizer.")
    return load_colorizer(run.checkpoint, torch.device("cpu"))


def step_through(photographs: int, wanted: int) -> int:
    """Every how many-th of the photographs is taken where some `wanted` are; raises SettingError for none."""
    if wanted < 1:
        raise SettingError("--pictures takes a number from 1.")
    return max(photographs // wanted, 1)


def measure(colorizer: Colorizer, squares: Tensor) -> dict[str, dict[str, Tensor]]:
    """Measures (N,) of uint8 squares (N, 3, S, S): the plain mean, the recommended look, and gray."""
    looks = {"careful mean": CAREFUL, "recommended": colorizer.card.recommended}
    found = app_values(colorizer, squares, list(looks.values()))
    return {kind: found[look] for kind, look in looks.items()} | {"gray": gray_values(squares)}


def sources(photos: Photos) -> dict[str, list[int]]:
    """The places of the photographs of each source that has at least `LEAST` of them."""
    groups: dict[str, list[int]] = {}
    for place, entry in enumerate(photos.entries):
        groups.setdefault(entry.source, []).append(place)
    return {source: picks for source, picks in sorted(groups.items()) if len(picks) >= LEAST}


def _part(values: dict[str, Tensor], picks: Sequence[int]) -> dict[str, Tensor]:
    return {name: value[list(picks)] for name, value in values.items()}


def figure_table(tables: Tables) -> list[str]:
    """The rows of a Markdown table: a line for each table of figures, a column for each measure."""
    measures = list(dict.fromkeys(name for table in tables.values() for name in table))
    rows = ["| | " + " | ".join(measures) + " |", "|---" * (len(measures) + 1) + "|"]
    for name, table in tables.items():
        cells = (_cell(table[measure]) if measure in table else "" for measure in measures)
        rows.append(f"| {name} | " + " | ".join(cells) + " |")
    return rows


def _cell(figure: Figure) -> str:
    return f"{figure.mean:.4g} ({figure.low:.4g} to {figure.high:.4g})"
