"""What the tests of the darkroom share: views, a look, and how to ask."""

from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from colorstudio.core.look import Look
from colorstudio.engine.context import DirectContext
from colorstudio.engine.darkroom import Darkroom
from colorstudio.engine.requests import RenderRequest
from colorstudio.engine.source import PhotoSource
from colorstudio.engine.view import Frame, View
from tests.engine.fakes import treated

FIT = View(zoom=0.5, centre=(160.0, 120.0), size=(200, 200))
FULL_SIZE = View(zoom=1.0, centre=(160.0, 120.0), size=(400, 300))
LOOK = treated(Look(temperature=0.4, vividness=0.5))
DIRECT = DirectContext()


def copies(gray_photo: Path, count: int) -> list[PhotoSource]:
    paths = [gray_photo.with_name(f"copy{number}.png") for number in range(count)]
    for path in paths:
        path.write_bytes(gray_photo.read_bytes())
    return [PhotoSource(100 + number, path.name, path) for number, path in enumerate(paths)]


def frame_of(room: Darkroom, request: RenderRequest) -> Frame:
    return room.run(request, DIRECT)


def pixels_of(path: Path) -> NDArray[np.uint8]:
    with Image.open(path) as image:
        return np.asarray(image)


def colourfulness(pixels: NDArray[np.uint8]) -> float:
    """The mean distance between the largest and the smallest channel, in code values."""
    return float(np.ptp(pixels[..., :3].astype(int), axis=2).mean())
