"""One coat, one colour: how far a network's colours wander within the segments of a photograph.

`python -m trainer.publish.segments --data PHOTOS NETWORK [OTHER ...]`. A segment is a part of the original whose
true colours hardly change (Felzenszwalb & Huttenlocher 2004, by scikit-image). Of the pixels that the app would save,
the measure is the share of the variance of ab that lies within segments and not between them: 0 where each segment
has one colour, 1 where colours have nothing to do with them. As a share it does not reward paleness. The originals
have more than any network so far: small things in other colours are within segments, too.
"""

import argparse
import sys
from collections.abc import Sequence

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from colorstudio.core.chroma import chroma_field
from colorstudio.core.colorizer import Colorizer
from colorstudio.core.compose import compose
from colorstudio.core.lab import srgb_to_lab
from colorstudio.paths import a_path
from trainer.data.crops import centre_squares
from trainer.errors import SettingError, ended
from trainer.metrics import figure
from trainer.publish.photographs import CAREFUL, SIDE, colorizer_of, held_back, step_through
from trainer.run.runs import NETWORKS

SCALE, SIGMA, LEAST = 150, 0.8, 300  # of felzenszwalb; the last in pixels, half a percent of a picture


def find_segments(square: Tensor) -> NDArray[np.int64]:
    """The number of the segment that each pixel of a uint8 picture (3, H, W) belongs to, (H, W), from 0."""
    try:
        from skimage.segmentation import felzenszwalb
    except ImportError as error:
        needed = "pip install 'colorstudio[benchmarks]'"
        raise SettingError(f"Segments need a further package, scikit-image ({needed}).") from error
    pixels = square.permute(1, 2, 0).numpy()
    found: NDArray[np.int64] = felzenszwalb(pixels, scale=SCALE, sigma=SIGMA, min_size=LEAST)
    return found


def variance_within(ab: Tensor, segments: NDArray[np.int64]) -> float:
    """The share, 0..1, of the variance of ab (2, H, W) within segments (H, W); 0 where ab is the same everywhere."""
    places = torch.from_numpy(segments).flatten()
    pixels = ab.double().flatten(1)
    total = (pixels - pixels.mean(dim=1, keepdim=True)).square().sum()
    if total < 1e-9 * pixels.numel():
        return 0.0
    sums = torch.zeros(2, int(places.max()) + 1, dtype=torch.float64).index_add_(1, places, pixels)
    means = sums / places.bincount()
    return float((pixels - means[:, places]).square().sum() / total)


@torch.inference_mode()
def segment_values(colorizer: Colorizer, squares: Tensor) -> dict[str, Tensor]:
    """`variance_within` (N,) of uint8 pictures (N, 3, S, S): at T = 1, v = 0, as recommended, and of the originals."""
    looks = {"careful mean": CAREFUL, "recommended": colorizer.card.recommended}
    rows: dict[str, list[float]] = {name: [] for name in (*looks, "original")}
    for square in squares:
        lab, segments = srgb_to_lab(square.float() / 255), find_segments(square)
        prediction = colorizer.predict(lab[0])
        for name, look in looks.items():
            pixels = torch.from_numpy(compose(lab[0], chroma_field(prediction, look))).permute(2, 0, 1)
            rows[name].append(variance_within(srgb_to_lab(pixels.float() / 255)[1:], segments))
        rows["original"].append(variance_within(lab[1:], segments))
    return {name: torch.tensor(values) for name, values in rows.items()}


def table(values: dict[str, dict[str, Tensor]]) -> list[str]:
    """As Markdown, a line for each network and look: the mean, and its difference to the first network's."""
    first = next(iter(values.values()))
    rows = ["| network | look | within segments | less the first's |", "|---|---|---|---|"]
    for network, found in values.items():
        for look, shares in found.items():
            mean, less = figure(shares), figure(shares - first[look])
            cells = (network, look, f"{mean.mean:.3f} ({mean.low:.3f} to {mean.high:.3f})")
            rows.append(f"| {' | '.join(cells)} | {less.mean:+.4f} ({less.low:+.4f} to {less.high:+.4f}) |")
    return rows


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the table of some networks on the photographs held back from training."""
    parser = argparse.ArgumentParser(prog="python -m trainer.publish.segments", description=__doc__.splitlines()[0])
    parser.add_argument(
        "networks", type=a_path, nargs="+", metavar="NETWORK", help=f"{NETWORKS}; the first is compared with"
    )
    parser.add_argument("--data", type=a_path, required=True, help="the photographs that they were trained from")
    parser.add_argument(
        "--pictures", type=int, default=120, help="some so many, evenly spaced; %(default)s if not given"
    )
    options = parser.parse_args(arguments)
    return ended(lambda: _print_table(options))


def _print_table(options: argparse.Namespace) -> int:
    colorizers = {str(path): colorizer_of(path) for path in options.networks}
    photos = held_back(options.data)["validation"]
    squares = centre_squares(photos.at(range(0, len(photos), step_through(len(photos), options.pictures))), SIDE)
    print("\n".join(table({name: segment_values(colorizer, squares) for name, colorizer in colorizers.items()})))
    return 0


if __name__ == "__main__":
    sys.exit(main())
