"""How far a photograph's colours change with what should not matter: its borders, its size, its tones, a quarter turn.

The measure is the mean CIEDE2000 between the colours of the photograph as it is and of the changed one, each put back
in its place on the lightness of the unchanged one: at equal L. Of borders and blank sheets it is the chroma they get.
"""

import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import Tensor
from torch.nn import functional as F

from colorstudio.core.chroma import chroma_field
from colorstudio.core.colorizer import Colorizer
from colorstudio.core.compose import compose
from colorstudio.core.effort import Effort
from colorstudio.core.lab import srgb_to_lab
from colorstudio.core.treatment import Framing
from colorstudio.errors import PhotoError
from colorstudio.files.find import find_photos
from colorstudio.files.read import read_photo
from trainer.errors import DataError
from trainer.metrics import ciede2000

SIDE = 800  # pixels, longer side of the photographs that are measured; larger ones are reduced to it
FRAMES: tuple[Framing | None, ...] = (None, "none")  # found, as in the app; and the whole sheet as photograph
NOISE = 0.5  # L, deviation of the grain of paper and film
Planes = Callable[[Tensor], Tensor]


@dataclass(frozen=True)
class Change:
    """One change. done: L (H, W) changed; undone: planes (C, h, w) of the changed one with the photograph alone.

    kept: what of the photograph's planes (C, H, W) is compared, where the change leaves a part of it out.
    """

    done: Planes
    undone: Planes
    kept: Planes


@dataclass(frozen=True)
class Row:
    """A line of the table. found: with frames found, as the app does; whole: with the whole sheet as photograph."""

    name: str
    unit: str
    found: float
    whole: float


def stability(colorizer: Colorizer, folder: Path, *, effort: Effort = Effort.FAST) -> list[Row]:
    """The table of a colorizer, means over a folder's photographs, at its recommended look.

    Damaged photographs are told of and left out. Raises DataError where none can be opened.
    """
    photographs = _read(folder)
    columns = [_column(colorizer, photographs, effort, frame) for frame in FRAMES]
    rows = [
        Row(name, "CIEDE2000" if name in CHANGES else "chroma", *(column[name] for column in columns))
        for name in (*CHANGES, *PAPERS)
    ]
    blank = torch.full((600, 800), 53.4)  # sRGB 127
    chromas = (float(_colours(colorizer, blank, effort, frame)[1:].norm(dim=0).max()) for frame in FRAMES)
    return [*rows, Row("a plain mid-gray picture, most of all", "chroma", *chromas)]


def table(rows: Sequence[Row]) -> list[str]:
    """The rows as a Markdown table."""
    lines = ["| change | measure | frames found, as in the app | the whole sheet |", "|---|---|---|---|"]
    return lines + [f"| {row.name} | {row.unit} | {row.found:.2f} | {row.whole:.2f} |" for row in rows]


def bordered(share: float, tone: float) -> Change:
    """Within a border of paper or film of a tone, L; share: of the photograph's sides."""

    def margins(height: int, width: int) -> tuple[int, int]:
        return round(share * height), round(share * width)

    def done(lightness: Tensor) -> Tensor:
        down, right = margins(*lightness.shape)
        sheet = _grained(lightness.shape[0] + 2 * down, lightness.shape[1] + 2 * right, tone)
        return _laid(sheet, lightness, down, right)

    def undone(planes: Tensor) -> Tensor:
        # A border is 2 share / (1 + 2 share) of the whole.
        down, right = (round(length * share / (1 + 2 * share)) for length in planes.shape[1:])
        return planes[:, down : planes.shape[1] - down, right : planes.shape[2] - right]

    return Change(done, undone, _whole)


def on_album_page(lightness: Tensor) -> Tensor:
    """L of an album's dark page with the photograph on it, held by white corners."""
    height, width = lightness.shape
    sheet = _grained(height + height // 2, width + width // 2, 32.0) + torch.linspace(-3, 3, width + width // 2)
    corner = max(min(height, width) // 16, 2)
    mounted = lightness.clone()
    slope = torch.arange(corner)
    triangle = slope[:, None] + slope < corner
    for rows, columns, flips in (
        (slice(0, corner), slice(0, corner), ()),
        (slice(0, corner), slice(width - corner, width), (1,)),
        (slice(height - corner, height), slice(0, corner), (0,)),
        (slice(height - corner, height), slice(width - corner, width), (0, 1)),
    ):
        mounted[rows, columns] = torch.where(triangle.flip(flips), 90.0, mounted[rows, columns])
    return _laid(sheet, mounted, height // 4, width // 4)


def resized(scale: float) -> Change:
    """At another size."""

    def done(lightness: Tensor) -> Tensor:
        size = tuple(max(round(length * scale), 8) for length in lightness.shape)
        return F.interpolate(lightness[None, None], size, mode="area" if scale < 1 else "bicubic")[0, 0].clamp(0, 100)

    return Change(done, _whole, _whole)


def _toned(tone: Planes) -> Change:
    return Change(lambda lightness: tone(lightness).clamp(0, 100), _whole, _whole)


def _whole(planes: Tensor) -> Tensor:
    return planes


def _middle(planes: Tensor) -> Tensor:
    """The middle half of each side, of (..., H, W)."""
    height, width = planes.shape[-2:]
    return planes[..., height // 4 : height - height // 4, width // 4 : width - width // 4]


def _from_page(planes: Tensor) -> Tensor:
    height, width = planes.shape[1:]
    return planes[:, height // 6 : height // 6 + round(height / 1.5), width // 6 : width // 6 + round(width / 1.5)]


BLACK, WHITE, CREAM = 3.0, 96.0, 88.0
CHANGES: dict[str, tuple[Change, ...]] = {
    **{
        f"{kind} border of {share:.0%}": (bordered(share, tone),)
        for kind, tone in (("black", BLACK), ("white", WHITE))
        for share in (0.25, 0.1, 0.03)
    },
    "album page with corners": (Change(on_album_page, _from_page, _whole),),
    "turned by 90 degrees": (Change(lambda plane: plane.rot90(), lambda planes: planes.rot90(-1, (1, 2)), _whole),),
    "contrast halved": (_toned(lambda plane: 25 + plane / 2),),
    "brightness +-20%": (_toned(lambda plane: 0.8 * plane), _toned(lambda plane: 1.2 * plane)),
    **{f"{scale:g} times the size": (resized(scale),) for scale in (0.25, 0.5, 4.0)},
    "cropped to the middle half": (Change(_middle, _whole, _middle),),
}
PAPERS: dict[str, Change] = {
    "paper of the album page": CHANGES["album page with corners"][0],
    "cream border of 10%": bordered(0.1, CREAM),
}


def _read(folder: Path) -> list[Tensor]:
    """L (H, W) of the folder's photographs, at most SIDE pixels long."""
    planes = []
    for path in find_photos([folder]):
        try:
            lightness = torch.from_numpy(read_photo(path).lightness.copy())
        except PhotoError as error:
            print(f"{error} Left out.", file=sys.stderr)
            continue
        planes.append(resized(min(SIDE / max(lightness.shape), 1.0)).done(lightness))
    if not planes:
        raise DataError(f"The folder {folder} holds no photographs that can be opened.")
    return planes


def _column(
    colorizer: Colorizer, photographs: Sequence[Tensor], effort: Effort, frame: Framing | None
) -> dict[str, float]:
    """The mean of each change and each paper over the photographs."""
    found: dict[str, list[float]] = {name: [] for name in (*CHANGES, *PAPERS)}
    for lightness in photographs:
        before = _colours(colorizer, lightness, effort, frame)
        for name, changes in CHANGES.items():
            for change in changes:
                after = change.undone(_colours(colorizer, change.done(lightness), effort, frame))
                found[name].append(_difference(change.kept(before), after))
        for name, change in PAPERS.items():
            chroma = _colours(colorizer, change.done(lightness), effort, frame)[1:].norm(dim=0, keepdim=True)
            found[name].append(_around(chroma, change.undone(chroma)))
    return {name: sum(values) / len(values) for name, values in found.items()}


def _colours(colorizer: Colorizer, lightness: Tensor, effort: Effort, frame: Framing | None) -> Tensor:
    """Lab (3, H, W) of what the app would save."""
    prediction = colorizer.predict(lightness, effort=effort, frame=frame)
    pixels = torch.from_numpy(compose(lightness, chroma_field(prediction, colorizer.card.recommended)))
    return srgb_to_lab(pixels.permute(2, 0, 1).float() / 255)


def _difference(before: Tensor, after: Tensor) -> float:
    """The mean CIEDE2000 of the colours of two Lab pictures, any sizes, on the lightness of the first."""
    ab = F.interpolate(after[None, 1:], before.shape[1:], mode="bilinear", antialias=True)[0]
    return float(ciede2000(torch.cat((before[:1], ab))[None].double(), before[None].double()))


def _around(chroma: Tensor, photograph: Tensor) -> float:
    """The mean chroma of what lies around the photograph on a sheet."""
    return float((chroma.sum() - photograph.sum()) / (chroma.numel() - photograph.numel()))


def _grained(height: int, width: int, tone: float) -> Tensor:
    """A sheet of one tone with a little grain, the same each time."""
    grain = torch.randn((height, width), generator=torch.Generator().manual_seed(0))
    return (tone + NOISE * grain).clamp(0, 100)


def _laid(sheet: Tensor, lightness: Tensor, down: int, right: int) -> Tensor:
    sheet[down : down + lightness.shape[0], right : right + lightness.shape[1]] = lightness
    return sheet
