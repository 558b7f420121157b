"""Contact sheet: photographs before and after, to look at with one's own eyes."""

from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from PIL import Image, ImageDraw

from colorstudio.core.chroma import chroma_field
from colorstudio.core.colorizer import Colorizer
from colorstudio.core.compose import compose
from colorstudio.core.look import Look
from colorstudio.core.photo import find_photos, read_photo
from trainer.errors import DataError

CELL = 480  # pixels, the longest side of a picture on the sheet
GAP = 12
CAPTION = 16
PAPER, INK = (245, 245, 242), (60, 60, 60)


def contact_sheet(colorizer: Colorizer, folder: Path, *, look: Look, pairs_a_row: int = 2) -> Image.Image:
    """Every photograph of a folder, gray and coloured side by side, with its name below.

    Raises DataError where the folder holds none.
    """
    paths = find_photos([folder])
    if not paths:
        raise DataError(f"The folder {folder} holds no photographs.")
    cells = [(path.stem, *_before_and_after(colorizer, path, look)) for path in paths]
    width, height = 2 * CELL + 3 * GAP, CELL + CAPTION + 2 * GAP
    rows = -(-len(cells) // pairs_a_row)
    sheet = Image.new("RGB", (width * min(pairs_a_row, len(cells)), height * rows), PAPER)
    draw = ImageDraw.Draw(sheet)
    for i, (name, before, after) in enumerate(cells):
        row, column = divmod(i, pairs_a_row)
        left, top = column * width + GAP, row * height + GAP
        sheet.paste(before, (left, top))
        sheet.paste(after, (left + CELL + GAP, top))
        draw.text((left, top + CELL + 2), name, fill=INK)
    return sheet


def _before_and_after(colorizer: Colorizer, path: Path, look: Look) -> tuple[Image.Image, Image.Image]:
    lightness = read_photo(path).lightness
    plane = torch.from_numpy(lightness.copy())
    return _fitted(compose(plane, None)), _fitted(compose(plane, chroma_field(colorizer.predict(plane), look)))


def _fitted(pixels: NDArray[np.uint8] | NDArray[np.uint16]) -> Image.Image:
    image = Image.fromarray(pixels)
    image.thumbnail((CELL, CELL), Image.Resampling.LANCZOS)
    return image
