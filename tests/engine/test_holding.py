"""What the darkroom holds, for how long, and what it makes once."""

import gc
import weakref
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image

from colorstudio.core.chroma import ChromaField
from colorstudio.core.colorizer import Prediction
from colorstudio.core.hint import Hint
from colorstudio.core.look import Look
from colorstudio.engine import shelf
from colorstudio.engine.darkroom import Darkroom
from colorstudio.engine.developer import PREDICTIONS_HELD
from colorstudio.engine.painter import Painter
from colorstudio.engine.requests import (
    ForgetRequest,
    OpenRequest,
    PredictRequest,
    RenderRequest,
    RestRequest,
    SaveRequest,
)
from colorstudio.engine.shelf import PHOTOS_HELD, Held
from colorstudio.engine.source import NetworkChoice, PhotoSource
from colorstudio.files.photo import Photo
from tests.engine.fakes import treated
from tests.engine.rooms import DIRECT, FIT, FULL_SIZE, LOOK, copies, frame_of


def test_at_most_two_photographs_are_held(
    room: Darkroom, gray_photo: Path, network: NetworkChoice, monkeypatch: pytest.MonkeyPatch
) -> None:
    alive = weakref.WeakSet[Held]()
    real = shelf.hold_photo

    def counted(photo: Photo) -> Held:
        gc.collect()
        assert len(alive) < PHOTOS_HELD  # before this one
        held = real(photo)
        alive.add(held)
        return held

    monkeypatch.setattr("colorstudio.engine.darkroom.hold_photo", counted)
    for source in copies(gray_photo, 5):
        room.run(OpenRequest(source), DIRECT)
        room.run(RenderRequest(source, network, LOOK, FIT), DIRECT)
    assert len(alive) == PHOTOS_HELD


def test_a_photograph_that_is_no_longer_held_is_read_again_for_its_frame(
    room: Darkroom, gray_photo: Path, network: NetworkChoice
) -> None:
    sources = copies(gray_photo, 4)
    for source in sources:
        room.run(PredictRequest(source, network), DIRECT)
    frame = frame_of(room, RenderRequest(sources[0], network, LOOK, FIT))
    assert frame.coloured is not None


def test_predictions_are_held_for_a_while_and_made_again_after(
    room: Darkroom, gray_photo: Path, network: NetworkChoice
) -> None:
    sources = copies(gray_photo, PREDICTIONS_HELD + 1)
    for source in sources:
        room.run(PredictRequest(source, network), DIRECT)
    shown = [frame_of(room, RenderRequest(source, network, LOOK, FIT)).coloured is not None for source in sources]
    assert shown == [False] + [True] * PREDICTIONS_HELD


def test_a_forgotten_photograph_has_no_prediction_left(
    room: Darkroom, source: PhotoSource, network: NetworkChoice
) -> None:
    room.run(PredictRequest(source, network), DIRECT)
    room.run(RenderRequest(source, network, LOOK, FIT), DIRECT)
    room.run(ForgetRequest(1), DIRECT)
    assert frame_of(room, RenderRequest(source, network, LOOK, FIT)).coloured is None


def test_saving_many_holds_two_photographs_at_most_and_keeps_the_predictions_of_the_window(
    room: Darkroom, gray_photo: Path, source: PhotoSource, network: NetworkChoice, tmp_path: Path
) -> None:
    room.run(PredictRequest(source, network), DIRECT)
    for number, other in enumerate(copies(gray_photo, PREDICTIONS_HELD + 1)):
        room.run(SaveRequest(other, network, LOOK, tmp_path / f"{number}.jpg"), DIRECT)
    assert frame_of(room, RenderRequest(source, network, LOOK, FIT)).coloured is not None


def looks_decoded(monkeypatch: pytest.MonkeyPatch) -> list[Look]:
    """The looks of the fields that are made from now on."""
    decoded: list[Look] = []
    real = Painter.field

    def counted(painter: Painter, prediction: Prediction, look: Look, **more: Any) -> ChromaField:
        decoded.append(look)
        return real(painter, prediction, look, **more)

    monkeypatch.setattr(Painter, "field", counted)
    return decoded


def test_panning_and_zooming_decode_nothing_again(
    room: Darkroom, source: PhotoSource, network: NetworkChoice, monkeypatch: pytest.MonkeyPatch
) -> None:
    decoded = looks_decoded(monkeypatch)
    room.run(PredictRequest(source, network), DIRECT)
    for step in range(5):
        frame_of(room, RenderRequest(source, network, LOOK, replace(FULL_SIZE, centre=(100.0 + step, 120.0))))
    assert len(decoded) == 1
    frame_of(room, RenderRequest(source, network, treated(Look(temperature=0.9)), FIT))
    assert [look.temperature for look in decoded] == [0.4, 0.9]


def test_hints_of_another_treatment_do_not_share_its_field(
    room: Darkroom, source: PhotoSource, network: NetworkChoice, monkeypatch: pytest.MonkeyPatch
) -> None:
    decoded = looks_decoded(monkeypatch)
    room.run(PredictRequest(source, network), DIRECT)
    for treatment in (LOOK, replace(LOOK, hints=(Hint((0.5, 0.5), "gray"),)), LOOK):
        frame_of(room, RenderRequest(source, network, treatment, FIT))
    assert len(decoded) == 2


def test_an_unseen_window_lets_go_of_what_can_be_made_again_and_draws_the_same_afterwards(
    room: Darkroom, source: PhotoSource, network: NetworkChoice, tmp_path: Path, scene: NDArray[np.uint8]
) -> None:
    other = tmp_path / "other.png"
    Image.fromarray(scene[::-1]).save(other)
    sources = [source, PhotoSource(2, "other.png", other)]
    for source in sources:
        room.run(PredictRequest(source, network), DIRECT)
        before = frame_of(room, RenderRequest(source, network, LOOK, FIT))
    room.run(RestRequest(unseen=True), DIRECT)
    assert room._scene is None
    assert [room._shelf.get(source.photo_id) is None for source in sources] == [True, False]
    held = room._shelf.get(source.photo_id)
    assert held is not None
    assert "pyramid" not in vars(held)
    assert source.path is not None
    source.path.unlink()  # as of a stick that was pulled out: what is on screen can still be drawn and saved
    after = frame_of(room, RenderRequest(source, network, LOOK, FIT))
    assert before.coloured is not None
    assert after.coloured is not None
    assert np.array_equal(after.coloured, before.coloured)


def test_resting_before_anything_was_opened_is_no_trouble(room: Darkroom) -> None:
    room.run(RestRequest(unseen=True), DIRECT)
    room.run(RestRequest(), DIRECT)
