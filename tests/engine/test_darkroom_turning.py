"""A photograph turned by quarters is drawn, coloured and saved as one that was scanned so."""

from dataclasses import replace
from pathlib import Path

import numpy as np
from PIL import Image

from colorstudio.core.hint import Hint
from colorstudio.engine.darkroom import Darkroom
from colorstudio.engine.requests import OpenRequest, PredictRequest, RenderRequest, SaveRequest
from colorstudio.engine.source import NetworkChoice, PhotoSource
from colorstudio.engine.view import View
from tests.engine.rooms import DIRECT, FIT, LOOK, frame_of, pixels_of


def turned_copy(gray_photo: Path) -> Path:
    """The file of the photograph as it would be after a quarter turn to the right."""
    path = gray_photo.with_name("turned.png")
    with Image.open(gray_photo) as image:
        image.transpose(Image.Transpose.ROTATE_270).save(path)
    return path


def test_a_turned_photograph_is_drawn_coloured_and_saved_as_one_that_was_scanned_so(
    room: Darkroom, source: PhotoSource, gray_photo: Path, network: NetworkChoice, tmp_path: Path
) -> None:
    hint = Hint((0.2, 0.7), (60.0, -40.0))
    plain = replace(LOOK, hints=(hint,))
    treatment, choice = replace(plain, turn=90), replace(network, turn=90)
    other = PhotoSource(2, "turned.png", turned_copy(gray_photo))
    info = room.run(OpenRequest(source, 90), DIRECT)
    assert (info.width, info.height) == (320, 240)  # as in the file
    view = View(zoom=1.0, centre=(120.0, 160.0), size=(400, 400))
    shown = []
    for who, chosen, treated_so in ((source, choice, treatment), (other, network, plain)):
        room.run(PredictRequest(who, chosen), DIRECT)
        frame = frame_of(room, RenderRequest(who, chosen, treated_so, view))
        assert frame.coloured is not None
        shown.append((frame.gray, frame.coloured))
        room.run(SaveRequest(who, chosen, treated_so, tmp_path / f"{who.photo_id}.png"), DIRECT)
    assert np.array_equal(shown[0][0], shown[1][0])
    assert np.array_equal(shown[0][1], shown[1][1])
    assert np.array_equal(pixels_of(tmp_path / "1.png"), pixels_of(tmp_path / "2.png"))


def test_a_photograph_can_be_turned_back_and_forth(room: Darkroom, source: PhotoSource, network: NetworkChoice) -> None:
    room.run(PredictRequest(source, network), DIRECT)
    before = frame_of(room, RenderRequest(source, network, LOOK, FIT))
    turned = frame_of(room, RenderRequest(source, replace(network, turn=270), replace(LOOK, turn=270), FIT))
    assert turned.coloured is None  # it was not coloured so yet
    assert not np.array_equal(turned.gray, before.gray)
    after = frame_of(room, RenderRequest(source, network, LOOK, FIT))
    assert np.array_equal(after.gray, before.gray)
    assert after.coloured is not None
    assert before.coloured is not None
    assert np.array_equal(after.coloured, before.coloured)
