"""The colour that a person says at a pin is the one in the window, in the saved file and from the command line."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import pytest
import torch
from numpy.typing import NDArray
from PIL import Image
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from skimage import data

from colorstudio import paths
from colorstudio.core.chroma import ChromaField
from colorstudio.core.colorizer import reduce_lightness
from colorstudio.core.compose import compose
from colorstudio.core.hint import Hint
from colorstudio.core.lab import srgb_to_lab
from colorstudio.engine.source import Pixels
from colorstudio.files.read import read_photo
from colorstudio.settings import Settings
from colorstudio.ui.messages import Kind
from tests.ui.conftest import Studio, open_window, pixels_of
from tests.ui.hands import click, hints
from tests.ui.test_saving import name_it, wait_for_message

Place = tuple[float, float]
ASTRONAUT = Path(__file__).parents[2] / "resources" / "samples" / "astronaut.jpg"
# The face, the suit, hair, a stripe of the flag and what stands behind: the sixth lies on an edge, where the mean of
# nine cells is not what a pin means.
ON_ASTRONAUT = ((0.43, 0.2), (0.3, 0.62), (0.75, 0.85), (0.42, 0.66), (0.07, 0.426), (0.11, 0.12), (0.36, 0.08),
                (0.47, 0.42), (0.82, 0.4), (0.68, 0.12))  # fmt: skip
ON_SCENE = tuple((0.05 + 0.1 * number, 0.15 + 0.7 * (number * 3 % 10) / 9) for number in range(10))
SAID = ("#a0522d", "#6b8e23", "#4a6a9a", "#806080", "#b08060", "#507050", "#997755", "#5f7f8f", "#8a5a5a", "#777777")


@pytest.mark.slow
def test_ten_pins_have_the_colours_that_were_said(studio: Studio, gray_photo: Path, tmp_path: Path) -> None:
    network = next(paths.models_folders()[0].glob("*.safetensors"))
    check_pins(studio, gray_photo, ON_SCENE, SAID, network=network, folder=tmp_path)


@pytest.mark.slow
def test_ten_pins_on_a_photograph_have_its_true_colours(bundled: Studio, tmp_path: Path) -> None:
    """The colours are those of the photograph that the gray sample was made of."""
    true = data.astronaut()
    size = true.shape[0]
    around = [(round(x * size), round(y * size)) for x, y in ON_ASTRONAUT]
    colours = [true[y - 10 : y + 11, x - 10 : x + 11].mean(axis=(0, 1)).round().astype(int) for x, y in around]
    said = ["#" + "".join(f"{channel:02x}" for channel in colour) for colour in colours]
    photo = Path(shutil.copy(ASTRONAUT, tmp_path))
    check_pins(bundled, photo, ON_ASTRONAUT, said, network=Path("studio"), folder=tmp_path)


@pytest.fixture
def bundled(
    qtbot: QtBot, themed: None, settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Studio]:
    """A window that colours with the network that ships."""
    monkeypatch.setattr(paths, "models_folders", lambda: [ASTRONAUT.parents[1] / "models"])
    with open_window(qtbot, settings) as studio:
        yield studio


def check_pins(
    studio: Studio, photo: Path, places: Sequence[Place], said: Sequence[str], *, network: Path, folder: Path
) -> None:
    """Say these colours at these places in the window, save, and colour again by command line."""
    studio.window.resize(1700, 900)
    studio.open(photo)
    set_pins(studio, places, said)
    item = studio.session.current
    assert item is not None
    studio.press(Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    name_it(studio, "saved.png")
    assert "Saved saved.png" in wait_for_message(studio, Kind.DONE)
    treatment = folder / "pins.json"
    treatment.write_text(item.treatment.to_json())
    by_command(
        photo, "--model", network, "--treatment", treatment, "-o", folder / "by command.png", home=folder / "home"
    )

    lightness = read_photo(photo).lightness
    card = studio.session.editing.card
    assert card is not None
    height, width = reduce_lightness(torch.tensor(lightness), card.input_side).shape
    grid = height // 4, width // 4
    shown = as_shown(studio, lightness.shape)
    saved, commanded = (read(folder / name) for name in ("saved.png", "by command.png"))
    assert np.array_equal(saved, commanded)
    assert np.abs(shown.astype(int) - saved).max() <= 1
    for pixels in (shown, saved, commanded):
        apart = pins_apart(pixels, lightness, item.treatment.hints, grid)
        assert len(apart) >= 9  # the other is a colour that sRGB has not at this lightness
        assert np.median(apart) <= 1
        assert (apart > 3).sum() <= 1


def set_pins(studio: Studio, places: Sequence[Place], said: Sequence[str]) -> None:
    studio.press(Qt.Key.Key_H)
    popover = studio.window.hinting.popover
    for place, colour in zip(places, said, strict=True):
        click(studio, place)
        studio.wait(lambda: popover.isVisible() and bool(popover.likely))
        studio.qtbot.mouseClick(popover.hex, Qt.MouseButton.LeftButton)
        studio.wait(popover.hex.hasFocus)  # or what the engine tells of the place would take the place of what is typed
        popover.hex.selectAll()
        studio.qtbot.keyClicks(popover.hex, colour)
        studio.qtbot.keyClick(popover.hex, Qt.Key.Key_Return)
        studio.press(Qt.Key.Key_Escape)
    studio.press(Qt.Key.Key_Escape)
    assert len(hints(studio)) == len(places)
    assert {hint.strength for hint in hints(studio)} == {1.0}
    studio.wait_for_colour()


def by_command(*arguments: object, home: Path) -> None:
    """Run `colorstudio colorize` as a user does who has never started it."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("XDG_")}
    environment |= {name: str(home) for name in ("HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA")}
    environment["PYTHONPATH"] = str(ASTRONAUT.parents[2])
    command = [sys.executable, "-m", "colorstudio", "colorize", *map(str, arguments)]
    subprocess.run(command, env=environment, check=True, capture_output=True)


def as_shown(studio: Studio, shape: tuple[int, int]) -> NDArray[np.uint8]:
    """The coloured photograph in the window, pixel by pixel."""
    studio.window.actions_.actual.trigger()
    studio.wait_for_colour()
    place = studio.panes.viewport.placement()
    x, y = round(place.left), round(place.top)
    return pixels_of(studio.panes.coloured)[y : y + shape[0], x : x + shape[1]].astype(np.uint8)


def read(path: Path) -> NDArray[np.uint8]:
    with Image.open(path) as image:
        return np.asarray(image.convert("RGB"))


def pins_apart(
    pixels: NDArray[np.uint8], lightness: NDArray[np.float32], pins: Sequence[Hint], grid: tuple[int, int]
) -> NDArray[np.float64]:
    """How far, in ab, the 3 x 3 cells around each pin are from what was said, where sRGB has that colour there."""
    apart = []
    for pin in pins:
        assert not isinstance(pin.colour, str)
        colour = torch.tensor(pin.colour)
        flat = ChromaField(torch.cat((torch.zeros(2), colour))[:, None, None])
        best = compose(torch.tensor(lightness), flat).astype(np.uint8, copy=False)
        if np.linalg.norm(mean_ab(best, pin.place, grid) - colour.numpy()) <= 0.5:
            apart.append(np.linalg.norm(mean_ab(pixels, pin.place, grid) - colour.numpy()))
    return np.array(apart)


def mean_ab(pixels: Pixels, place: Place, grid: tuple[int, int]) -> NDArray[np.float32]:
    """The mean ab (2,) of the 3 x 3 cells around a place."""
    spans = []
    for part, cells, size in zip(place[::-1], grid, pixels.shape, strict=False):
        cell = min(int(part * cells), cells - 1)
        spans.append(slice(round(max(cell - 1, 0) * size / cells), round(min(cell + 2, cells) * size / cells)))
    cut = torch.tensor(pixels[tuple(spans)]).permute(2, 0, 1).float() / 255
    return srgb_to_lab(cut)[1:].mean(dim=(1, 2)).numpy()
