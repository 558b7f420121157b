"""Contact sheet: photographs before and after, to look at with one's own eyes."""

import itertools
import sys
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from PIL import Image, ImageDraw

from colorstudio.core.chroma import chroma_field
from colorstudio.core.colorizer import Colorizer
from colorstudio.core.compose import compose
from colorstudio.core.look import Look
from colorstudio.errors import PhotoError
from colorstudio.files.find import find_photos
from colorstudio.files.read import read_photo
from trainer.errors import DataError

CELL = 480  # pixels, the longest side of a picture on the sheet
GAP = 12
CAPTION = 16
PAPER, INK = (245, 245, 242), (60, 60, 60)


def contact_sheet(colorizer: Colorizer, folder: Path, *, look: Look, pairs_a_row: int = 2) -> Image.Image:
    """Every photograph of a folder, gray and coloured side by side, with its name below.

    Damaged ones are told of and left out. Raises DataError where the folder holds none that can be opened.
    """
    paths = find_photos([folder])
    if not paths:
        raise DataError(f"The folder {folder} holds no photographs.")
    cells = []
    for path in paths:
        try:
            cells.append((path.stem, *_before_and_after(colorizer, path, look)))
        except PhotoError as error:
            print(f"{error} Left out.", file=sys.stderr)
    if not cells:
        raise DataError(f"None of the {len(paths)} photographs in {folder} can be opened.")
    rows = [cells[i : i + pairs_a_row] for i in range(0, len(cells), pairs_a_row)]
    heights = [max(before.height for _, before, _ in row) + CAPTION + 2 * GAP for row in rows]
    width = 2 * CELL + 3 * GAP
    sheet = Image.new("RGB", (width * len(rows[0]), sum(heights)), PAPER)
    draw = ImageDraw.Draw(sheet)
    for row, top in zip(rows, itertools.accumulate([GAP, *heights]), strict=False):
        for column, (name, before, after) in enumerate(row):
            left = column * width + GAP
            sheet.paste(before, (left, top))
            sheet.paste(after, (left + CELL + GAP, top))
            draw.text((left, top + before.height + 2), name, fill=INK)
    return sheet


def _before_and_after(colorizer: Colorizer, path: Path, look: Look) -> tuple[Image.Image, Image.Image]:
    lightness = read_photo(path).lightness
    plane = torch.from_numpy(lightness.copy())
    return _fitted(compose(plane, None)), _fitted(compose(plane, chroma_field(colorizer.predict(plane), look)))


def _fitted(pixels: NDArray[np.uint8] | NDArray[np.uint16]) -> Image.Image:
    image = Image.fromarray(pixels)
    image.thumbnail((CELL, CELL), Image.Resampling.LANCZOS)
    return image
