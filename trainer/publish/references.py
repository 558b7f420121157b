"""What a reference is worth: photographs coloured with the colours of others as prior, at several strengths.

`python -m trainer references NETWORK PHOTOGRAPHS --source NAME`. Pictures of 256 pixels. References compared: the
photograph's own colours (no reference can do better), the photograph of the same source that looks most alike in gray,
any one of the same source, and any one at all.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import torch
from torch import Tensor
from torch.nn import functional as F
from tqdm import tqdm

from colorstudio.core.chroma import chroma_field
from colorstudio.core.colorizer import SHAPE, Colorizer
from colorstudio.core.compose import compose
from colorstudio.core.lab import srgb_to_lab
from colorstudio.core.palette import bin_shares
from colorstudio.core.reference import Reference
from trainer.data.crops import centre_squares
from trainer.data.photos import Photos, find_photos
from trainer.metrics import colourfulness, psnr

SIDE = 256  # pixels
SEEN: int = round(SIDE * SHAPE**0.5)  # the side asked for, so that the network sees the square in its own size
STRENGTHS = (0.0, 0.25, 0.5, 0.75, 1.0)
KINDS = ("its own colours", "most alike in gray", "any of the source", "any at all")

Key = tuple[str, float, float]  # kind, vividness, strength


@dataclass(frozen=True)
class Sets:
    """The photographs to colour, and others from anywhere, each used once as a reference."""

    photos: Photos
    others: Photos


def read_sets(path: Path, source: str, count: int) -> Sets:
    """At most so many photographs of a source, and as many of other sources, both evenly spaced."""
    found = find_photos(path) if path.suffix != ".tar" else find_photos(path.parent, path.stem)
    return Sets(
        _spaced(found.where(lambda entry: entry.source == source), count),
        _spaced(found.where(lambda entry: entry.source != source), count),
    )


@torch.inference_mode()
def measure(colorizer: Colorizer, sets: Sets) -> dict[Key, Tensor]:
    """(2,) mean PSNR and colourfulness of what the app would save, for every kind, vividness and strength.

    Vividness is 0 and the recommended one, temperature the recommended one.
    """
    squares = centre_squares(sets.photos, SIDE).float() / 255
    labs = srgb_to_lab(squares)
    alike = _most_alike(labs[:, 0])
    shares = [bin_shares(lab[1:]) for lab in labs]
    foreign = [bin_shares(lab[1:]) for lab in srgb_to_lab(centre_squares(sets.others, SIDE).float() / 255)]
    rows: dict[Key, list[Tensor]] = {}
    recommended = colorizer.card.recommended
    for number in tqdm(range(len(squares)), unit="picture", disable=None):
        prediction = colorizer.predict(labs[number, 0], side=SEEN)
        neighbour = (number + len(squares) // 2) % len(squares)
        sources = (shares[number], shares[alike[number]], shares[neighbour], foreign[number % len(foreign)])
        for kind, bins in zip(KINDS, sources, strict=True):
            for vividness in sorted({0.0, recommended.vividness}):
                look = replace(recommended, vividness=vividness)
                for strength in STRENGTHS:
                    field = chroma_field(prediction, look, Reference(kind, bins, strength))
                    image = torch.from_numpy(compose(labs[number, 0], field)).permute(2, 0, 1)[None].float() / 255
                    value = torch.cat((psnr(image, squares[number : number + 1]), colourfulness(image)))
                    rows.setdefault((kind, vividness, strength), []).append(value)
    return {key: torch.stack(values).mean(dim=0) for key, values in rows.items()}


def reference_table(means: dict[Key, Tensor]) -> list[str]:
    """The rows of a Markdown table: PSNR / colourfulness, a column for each strength."""
    rows = [
        "| reference | v | " + " | ".join(f"s = {s:g}" for s in STRENGTHS) + " |",
        "|---" * (len(STRENGTHS) + 2) + "|",
    ]
    for kind, vividness in dict.fromkeys((kind, vividness) for kind, vividness, _ in means):
        values = [means[kind, vividness, strength].tolist() for strength in STRENGTHS]
        rows.append(f"| {kind} | {vividness:g} | " + " | ".join(f"{db:.2f} / {much:.0f}" for db, much in values) + " |")
    return rows


def _spaced(photos: Photos, count: int) -> Photos:
    picks: Sequence[int] = range(len(photos))
    if count < len(photos):
        picks = [k * len(photos) // count for k in range(count)]
    return photos.at(picks)


def _most_alike(lightness: Tensor) -> list[int]:
    """For each of L (N, S, S) another one whose small gray copy correlates most with its own."""
    small = F.adaptive_avg_pool2d(lightness, 16).flatten(1)
    small = F.normalize(small - small.mean(dim=1, keepdim=True), dim=1)
    likeness = small @ small.T
    likeness.fill_diagonal_(-2)
    return [int(pick) for pick in likeness.argmax(dim=1)]
