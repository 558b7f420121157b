"""Where colours end up: upsampled by nearest, by bilinear and as the app does, compared along edges of lightness.

`python -m trainer.publish.placement --data PHOTOS NETWORK`. Photographs of 256 pixels are coloured by a network that
sees them smaller still, as in use. The measure is the mean CIEDE2000, of the pixels that the app would save, in a band
of 5 pixels along edges of L: with the network's colours, and with the true ones at the size of the network's output,
where the error is that of placement alone.
"""

import argparse
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import torch
from torch import Tensor
from torch.nn import functional as F

from colorstudio.core import chroma
from colorstudio.core.chroma import ChromaField
from colorstudio.core.colorizer import SHAPE, Colorizer, reduce_lightness
from colorstudio.core.compose import compose
from colorstudio.core.lab import srgb_to_lab
from colorstudio.paths import a_path
from trainer.data.crops import centre_squares
from trainer.data.photos import Photos, find_photos
from trainer.errors import ended
from trainer.metrics import ciede2000, figure
from trainer.publish.photographs import colorizer_of, step_through
from trainer.run.runs import NETWORKS

SIDE = 256  # pixels: few of the validation pictures are larger
SEEN = (64, 96, 128)  # pixels of the network's input: its output is 16, 10.7 and 8 times smaller than the picture
EDGE = 8.0  # L units: a Sobel step of so much is an edge
BAND = 2  # pixels on either side of it

Place = Callable[[Tensor, Tensor], ChromaField]
"""From the guide's L (H, W) at the network's input and ab (2, h, w) to a field."""


@dataclass(frozen=True)
class Case:
    """A picture at one size of the network: its Lab (3, S, S), the band, and ab (2, h, w) by network and in truth."""

    lab: Tensor
    band: Tensor
    guide: Tensor
    found: Tensor
    true: Tensor


def flat(mode: str) -> Place:
    """Plain upsampling, by a mode of F.interpolate."""

    def place(guide: Tensor, ab: Tensor) -> ChromaField:
        ab = F.interpolate(ab[None], (SIDE, SIDE), mode=mode)[0]
        return ChromaField(torch.cat((torch.zeros_like(ab), ab)))

    return place


def guided(radius: int, epsilon: float, *, scale: int = 1, corrections: int = 0) -> Place:
    """The guided filter of the app, with other settings.

    scale: how much smaller than the network's input the guide is. corrections: how often what the filter smoothed away
    is put back, the difference between ab and the mean of the placed colours over each of its cells (back-projection,
    Irani & Peleg 1991).
    """

    def place(guide: Tensor, ab: Tensor) -> ChromaField:
        size = tuple(side // scale for side in guide.shape)
        small = F.interpolate(guide[None, None], size, mode="area")[0]
        wide = F.interpolate(ab[None], size, mode="bilinear")[0]
        coefficients = chroma.guided_coefficients(small, wide, radius=radius, epsilon=epsilon)
        slope, offset = coefficients[:2], coefficients[2:]
        for _ in range(corrections):
            lost = ab - F.interpolate((slope * small + offset)[None], ab.shape[1:], mode="area")[0]
            offset = offset + F.interpolate(lost[None], size, mode="bilinear")[0]
        return ChromaField(torch.cat((slope, offset)))

    return place


METHODS: dict[str, Place] = {
    "nearest": flat("nearest-exact"),
    "bilinear": flat("bilinear"),
    "as in the app": guided(chroma.RADIUS, chroma.EPSILON),
    "radius 1": guided(1, chroma.EPSILON),
    "radius 4": guided(4, chroma.EPSILON),
    "epsilon 64": guided(chroma.RADIUS, 64),
    "half the guide": guided(chroma.RADIUS, chroma.EPSILON, scale=2),
    "corrected twice": guided(chroma.RADIUS, chroma.EPSILON, corrections=2),
}


def cases(colorizer: Colorizer, squares: Tensor, seen: int) -> Iterator[Case]:
    """Pictures uint8 (N, 3, 256, 256), coloured by a network that sees them `seen` pixels wide."""
    for square in squares:
        lab = srgb_to_lab(square.float() / 255)
        side = round(seen * SHAPE**0.5)
        prediction = colorizer.predict(lab[0], side=side)
        found = chroma.decode_ab(prediction, colorizer.card.recommended)
        true = F.interpolate(lab[None, 1:], found.shape[1:], mode="area")[0]
        yield Case(lab, edge_band(lab[0]), reduce_lightness(lab[0], side), found, true)


def edge_band(lightness: Tensor) -> Tensor:
    """Whether each pixel of L (H, W) lies within two pixels of an edge, by Sobel's operator."""
    across = torch.tensor([[1.0, 0, -1], [2, 0, -2], [1, 0, -1]]) / 4
    kernel = torch.stack((across, across.T))[:, None]
    steps = F.conv2d(F.pad(lightness[None, None], (1, 1, 1, 1), mode="replicate"), kernel)[0]
    edge = steps.norm(dim=0) > EDGE
    return F.max_pool2d(edge.float()[None], 2 * BAND + 1, 1, BAND)[0] > 0


def band_error(case: Case, field: ChromaField) -> float:
    """Mean CIEDE2000 in the band, of the pixels that the app would save."""
    pixels = torch.from_numpy(compose(case.lab[0], field)).permute(2, 0, 1).float() / 255
    found, lab = (image[:, case.band][None, :, :, None].double() for image in (srgb_to_lab(pixels), case.lab))
    return float(ciede2000(found, lab))


def compare(colorizer: Colorizer, squares: Tensor, seen: int) -> dict[str, tuple[Tensor, Tensor]]:
    """Of each method the errors (N,) with the network's colours and with the true ones."""
    rows: dict[str, list[tuple[float, float]]] = {name: [] for name in METHODS}
    for case in cases(colorizer, squares, seen):
        for name, place in METHODS.items():
            errors = [band_error(case, place(case.guide, ab)) for ab in (case.found, case.true)]
            rows[name].append((errors[0], errors[1]))
    return {name: tuple(torch.tensor(found).unbind(1)) for name, found in rows.items()}  # type: ignore[misc]


def table(errors: dict[str, tuple[Tensor, Tensor]], seen: int) -> str:
    """As Markdown: means, and the mean difference to bilinear with its interval."""
    lines = [
        f"| {SIDE * 4 / seen:.3g} times | the network's | less bilinear's | true | less bilinear's |",
        "|---|---|---|---|---|",
    ]
    for name, pair in errors.items():
        cells = [name]
        for values, plain in zip(pair, errors["bilinear"], strict=True):
            less = figure(values - plain)
            cells += [f"{values.mean():.2f}", f"{less.mean:+.3f} ({less.low:+.3f} to {less.high:+.3f})"]
        lines.append(f"| {' | '.join(cells)} |")
    return "\n".join(lines)


def main(arguments: list[str] | None = None) -> int:
    """Print a table for each size that the network sees."""
    parser = argparse.ArgumentParser(
        prog="python -m trainer.publish.placement", description="Compare ways to place colours."
    )
    parser.add_argument("network", type=a_path, help=NETWORKS)
    parser.add_argument("--data", type=a_path, required=True, help="folder of shards or photographs")
    parser.add_argument(
        "--pictures", type=int, default=40, help="some so many, evenly spaced; %(default)s if not given"
    )
    options = parser.parse_args(arguments)
    return ended(lambda: _print_tables(options))


def _print_tables(options: argparse.Namespace) -> int:
    colorizer = colorizer_of(options.network)
    photos = find_photos(options.data, "val-*")
    squares = centre_squares(Photos(photos.entries[:: step_through(len(photos), options.pictures)]), SIDE)
    for seen in SEEN:
        print(table(compare(colorizer, squares, seen), seen), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
