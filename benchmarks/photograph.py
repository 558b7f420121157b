"""A test photograph of 24 megapixels: made, since no photograph of that size belongs into a repository."""

from pathlib import Path

import numpy as np
import pyvips
from numpy.typing import NDArray

WIDTH, HEIGHT = 6000, 4000
QUALITY = 92


def make_photograph(folder: Path, *, gray: bool = True) -> Path:
    """A JPEG like a scanned landscape, in the folder: gray in one channel, or with colours. Made once.

    Sky, hills and meadow with texture at all scales (fractal noise falls off as natural photographs do), hard
    edges, and film grain: about 2 bits a pixel, as a JPEG of quality 92 of a real scan has.
    """
    path = folder / f"photograph-{'gray' if gray else 'colours'}.jpg"
    if not path.exists():
        lightness = _landscape(np.random.default_rng(24))
        (lightness if gray else _tinted(lightness)).write_to_file(str(path), Q=QUALITY)
    return path


def _landscape(rng: np.random.Generator) -> pyvips.Image:
    y = np.linspace(0, 1, HEIGHT, dtype=np.float32)[:, None]
    x = np.linspace(0, 1, WIDTH, dtype=np.float32)[None, :]
    clouds, meadow = _fractal(rng, falloff=0.5), _fractal(rng, falloff=0.75)
    picture = 205 - 60 * y + 28 * clouds
    for height, tone in ((0.45, 130.0), (0.55, 95.0), (0.68, 70.0)):
        ridge = height + 0.06 * np.sin(2 * np.pi * (2 * x + height * 7)) + 0.02 * np.sin(40 * x + height * 90)
        picture = np.where(y > ridge, tone + 60 * (y - height) + 24 * meadow, picture)
    for _ in range(60):  # stones and bushes: hard edges at all sizes
        cx, cy, radius = rng.uniform(0, 1), rng.uniform(0.6, 1), 0.04 * rng.uniform(0.1, 1) ** 2
        inside = (x - cx) ** 2 * 2.25 + (y - cy) ** 2 < radius**2
        picture[inside] = rng.uniform(20, 200) + 20 * meadow[inside]
    picture += rng.normal(0, 4, picture.shape).astype(np.float32)  # grain
    return pyvips.Image.new_from_array(np.clip(np.rint(picture), 0, 255).astype(np.uint8)).copy(interpretation="b-w")


def _fractal(rng: np.random.Generator, *, falloff: float) -> NDArray[np.float32]:
    """Octaves of smooth noise, each half as coarse and `falloff` as strong as the one before; about -2..2."""
    total = np.zeros((HEIGHT, WIDTH), np.float32)
    strength, cells = 1.0, 3
    while cells < WIDTH // 3:
        grid = rng.normal(0, strength, (cells * HEIGHT // WIDTH + 2, cells + 2)).astype(np.float32)
        scale = WIDTH / cells
        smooth = pyvips.Image.new_from_array(grid).resize(scale, kernel="cubic")
        total += smooth.crop(int(scale / 2), int(scale / 2), WIDTH, HEIGHT).numpy()
        strength, cells = strength * falloff, cells * 2
    return total


def _tinted(lightness: pyvips.Image) -> pyvips.Image:
    """Blue above, green below: colours as plain as those of a landscape."""
    below = (pyvips.Image.xyz(WIDTH, HEIGHT)[1] > HEIGHT // 2) / 255
    tint = below * [0.1, 0.05, -0.4] + [0.85, 1.0, 1.2]
    return (lightness * tint).cast("uchar").copy(interpretation="srgb")
