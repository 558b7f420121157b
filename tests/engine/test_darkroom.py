"""The darkroom with a small real network: what the panes show, what is saved, what is held."""

from dataclasses import replace
from pathlib import Path
from typing import get_args

import numpy as np
import pytest
from numpy.typing import NDArray

from colorstudio.core.effort import Effort
from colorstudio.core.look import Look
from colorstudio.core.treatment import UNTOUCHED
from colorstudio.engine.context import DirectContext
from colorstudio.engine.darkroom import Darkroom
from colorstudio.engine.pace import Pace
from colorstudio.engine.requests import (
    CopyRequest,
    DeviceRequest,
    FindRequest,
    ForgetRequest,
    Found,
    LoadNetworkRequest,
    OpenRequest,
    PhotoInfo,
    Predicted,
    PredictRequest,
    RecognizeRequest,
    RenderRequest,
    Request,
    SaveRequest,
    ThumbnailRequest,
)
from colorstudio.engine.shelf import Held
from colorstudio.engine.source import NetworkChoice, PhotoSource, Pixels
from colorstudio.engine.view import View
from colorstudio.errors import Cancelled, MemoryExhausted, PhotoMissing
from colorstudio.files.seen import look_at_file
from tests.engine.fakes import treated
from tests.engine.rooms import DIRECT, FIT, FULL_SIZE, LOOK, colourfulness, frame_of
from tests.stopping import StopAt


def test_an_opened_photograph_is_described(room: Darkroom, source: PhotoSource) -> None:
    assert source.path is not None
    seen = look_at_file(source.path)
    assert room.run(OpenRequest(source), DIRECT) == PhotoInfo(
        1, "scene.png", source.path, width=320, height=240, bits=8, was_coloured=False, seen=seen
    )


def test_before_the_prediction_the_coloured_pane_is_none_and_never_gray(
    room: Darkroom, source: PhotoSource, network: NetworkChoice
) -> None:
    room.run(OpenRequest(source), DIRECT)
    before = frame_of(room, RenderRequest(source, network, LOOK, FIT))
    assert before.coloured is None
    assert before.gray.shape == (120, 160, 4)
    predicted = room.run(PredictRequest(source, network), DIRECT)
    assert predicted == Predicted(1, network, side=128, has_distribution=True)
    after = frame_of(room, RenderRequest(source, network, LOOK, FIT))
    assert after.coloured is not None
    assert colourfulness(after.coloured) > 20
    assert colourfulness(after.gray) == 0
    without = frame_of(room, RenderRequest(source, None, LOOK, FIT))
    assert without.coloured is None


def test_a_frame_says_where_it_lies(room: Darkroom, source: PhotoSource, network: NetworkChoice) -> None:
    frame = frame_of(room, RenderRequest(source, network, LOOK, FIT))
    assert frame.origin == (20, 40)
    assert frame.rect == (0.0, 0.0, 320.0, 240.0)
    assert (frame.photo_id, frame.view, frame.treatment, frame.network) == (1, FIT, LOOK, network)


def test_the_panes_arrays_are_what_qt_wants(room: Darkroom, source: PhotoSource, network: NetworkChoice) -> None:
    room.run(PredictRequest(source, network), DIRECT)
    frame = frame_of(room, RenderRequest(source, network, LOOK, FIT))
    assert frame.coloured is not None
    for pane in (frame.gray, frame.coloured):
        assert pane.dtype == np.uint8
        assert pane.flags.c_contiguous
        assert not pane.flags.writeable
        assert (pane[..., 3] == 255).all()


def test_a_look_changes_the_coloured_pane_and_leaves_the_very_gray_one(
    room: Darkroom, source: PhotoSource, network: NetworkChoice
) -> None:
    room.run(PredictRequest(source, network), DIRECT)
    one = frame_of(room, RenderRequest(source, network, treated(Look(temperature=0.0)), FIT))
    other = frame_of(room, RenderRequest(source, network, treated(Look(temperature=1.0)), FIT))
    moved = frame_of(room, RenderRequest(source, network, treated(Look(temperature=1.0)), FULL_SIZE))
    assert other.gray is one.gray
    assert moved.gray is not one.gray
    assert one.coloured is not None
    assert other.coloured is not None
    assert not np.array_equal(one.coloured, other.coloured)


def test_out_of_sight_both_panes_are_empty(room: Darkroom, source: PhotoSource, network: NetworkChoice) -> None:
    room.run(PredictRequest(source, network), DIRECT)
    frame = frame_of(room, RenderRequest(source, network, LOOK, View(1.0, (-900.0, 0.0), (20, 20))))
    assert frame.coloured is not None
    assert frame.gray.size == frame.coloured.size == 0


@pytest.mark.parametrize("view", [FIT, FULL_SIZE, View(zoom=0.77, centre=(101.0, 83.0), size=(90, 71))])
def test_a_moving_hand_gets_the_same_colours_coarsely_and_a_resting_one_the_very_pixels(
    room: Darkroom, source: PhotoSource, network: NetworkChoice, view: View, monkeypatch: pytest.MonkeyPatch
) -> None:
    room.run(PredictRequest(source, network), DIRECT)
    sharp = frame_of(room, RenderRequest(source, network, LOOK, view))
    monkeypatch.setattr(Pace, "step", lambda *_: 3)
    coarse = frame_of(room, RenderRequest(source, network, LOOK, view, moving=True))
    rest = frame_of(room, RenderRequest(source, network, LOOK, view))
    assert sharp.coloured is not None
    assert coarse.coloured is not None
    assert rest.coloured is not None
    assert (sharp.step, coarse.step, rest.step) == (1, 3, 1)
    assert np.array_equal(rest.coloured, sharp.coloured)
    assert coarse.gray is sharp.gray
    height, width = sharp.gray.shape[:2]
    assert coarse.coloured.shape == (-(-height // 3), -(-width // 3), 4)
    down, across = height // 3, width // 3
    whole = sharp.coloured[: down * 3, : across * 3].reshape(down, 3, across, 3, 4).mean(axis=(1, 3))
    difference = np.abs(whole - coarse.coloured[:down, :across])
    assert difference.mean() < 2  # the mean of colours is not quite the colour of the mean lightness


def test_a_coarse_frame_that_nobody_wants_is_not_painted_and_a_sharp_one_always_is(
    room: Darkroom, source: PhotoSource, network: NetworkChoice
) -> None:
    room.run(PredictRequest(source, network), DIRECT)
    unwanted = DirectContext(check=StopAt(1))
    with pytest.raises(Cancelled):
        room.run(RenderRequest(source, network, LOOK, FIT, moving=True), unwanted)
    frame = room.run(RenderRequest(source, network, LOOK, FIT), DirectContext(check=StopAt(1)))
    assert frame.coloured is not None


def test_a_moving_hand_gets_sharp_frames_where_they_are_quick(
    room: Darkroom, source: PhotoSource, network: NetworkChoice
) -> None:
    room.run(PredictRequest(source, network), DIRECT)
    frame = frame_of(room, RenderRequest(source, network, LOOK, FIT, moving=True))
    assert frame.step == 1  # 160 x 120 pixels


def test_the_gray_pane_at_100_percent_is_the_file(
    room: Darkroom, source: PhotoSource, scene: NDArray[np.uint8]
) -> None:
    frame = frame_of(room, RenderRequest(source, None, LOOK, FULL_SIZE))
    assert np.array_equal(frame.gray[..., 0], scene)


@pytest.mark.parametrize("where", ["file", "pixels"])
def test_a_thumbnail_is_small_and_shows_the_photograph(
    room: Darkroom, gray_photo: Path, scene: NDArray[np.uint8], where: str
) -> None:
    source = PhotoSource(1, "x", gray_photo) if where == "file" else PhotoSource(1, "x", pixels=scene)
    thumbnail = room.run(ThumbnailRequest(source, side=80), DIRECT)
    assert thumbnail.pixels.shape == (60, 80, 3)
    assert thumbnail.pixels[:10].mean() > thumbnail.pixels[-10:].mean() + 50  # the sky above the hill
    assert not thumbnail.pixels.flags.writeable


@pytest.mark.parametrize("shape", [(50, 70, 3), (50, 70, 4), (7, 301), (301, 9, 4)])
@pytest.mark.parametrize("dtype", ["uint8", "uint16"])
def test_pasted_pixels_of_any_shape_have_a_thumbnail(room: Darkroom, shape: tuple[int, ...], dtype: str) -> None:
    pixels: Pixels = np.full(shape, 255, np.uint8) if dtype == "uint8" else np.full(shape, 65535, np.uint16)
    thumbnail = room.run(ThumbnailRequest(PhotoSource(1, "x", pixels=pixels), side=30), DIRECT)
    assert thumbnail.pixels.shape[2] == 3
    assert max(thumbnail.pixels.shape[:2]) <= 30
    assert (thumbnail.pixels == 255).all()


def test_transparent_pasted_pixels_are_white_in_the_thumbnail(room: Darkroom) -> None:
    pixels = np.zeros((40, 40, 4), np.uint8)
    thumbnail = room.run(ThumbnailRequest(PhotoSource(1, "x", pixels=pixels), side=20), DIRECT)
    assert (thumbnail.pixels == 255).all()


def test_a_prediction_of_the_best_effort_tells_how_far_it_is_and_is_held_beside_the_fast_one(
    room: Darkroom, source: PhotoSource, network: NetworkChoice
) -> None:
    told: list[float] = []

    class Telling(DirectContext):
        def progress(self, fraction: float, text: str = "") -> None:
            told.append(fraction)

    best = replace(network, effort=Effort.BEST)
    room.run(PredictRequest(source, network), DIRECT)
    assert frame_of(room, RenderRequest(source, best, LOOK, FIT)).coloured is None
    room.run(PredictRequest(source, best), Telling())
    assert told == sorted(told)
    assert len(told) > 2
    assert told[-1] == pytest.approx(1.0)
    passes = len(told)
    room.run(PredictRequest(source, best), Telling())
    assert len(told) == passes  # nothing was done again
    fast, fine = (frame_of(room, RenderRequest(source, choice, LOOK, FIT)).coloured for choice in (network, best))
    assert fast is not None
    assert fine is not None
    assert not np.array_equal(fast, fine)


def test_photographs_are_found_in_folders(room: Darkroom, gray_photo: Path) -> None:
    found = room.run(FindRequest((gray_photo.parent,)), DIRECT)
    assert found == Found((gray_photo,))


def test_networks_and_devices_are_told_of(room: Darkroom, network: NetworkChoice) -> None:
    loaded = room.run(LoadNetworkRequest(network), DIRECT)
    assert loaded.card.name == "tiny"
    assert room.run(DeviceRequest("cpu"), DIRECT)


def test_a_vanished_photograph_is_a_sentence(room: Darkroom, tmp_path: Path) -> None:
    with pytest.raises(PhotoMissing, match=r"gone\.jpg"):
        room.run(OpenRequest(PhotoSource(1, "gone.jpg", tmp_path / "gone.jpg")), DIRECT)


def test_memory_that_runs_out_anywhere_is_a_sentence(
    room: Darkroom, source: PhotoSource, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> Held:
        raise MemoryError

    monkeypatch.setattr("colorstudio.engine.darkroom.hold_photo", fail)
    with pytest.raises(MemoryExhausted):
        room.run(OpenRequest(source), DIRECT)


def test_every_request_is_answered_with_what_its_class_promises(
    room: Darkroom, source: PhotoSource, network: NetworkChoice, tiny_classifier: Path, tmp_path: Path
) -> None:
    requests: list[Request[object]] = [
        FindRequest((tmp_path,)),
        OpenRequest(source),
        PredictRequest(source, network),
        RenderRequest(source, network, LOOK, FIT),
        RecognizeRequest(source, network, LOOK, tiny_classifier),
        LoadNetworkRequest(network),
        DeviceRequest("cpu"),
        SaveRequest(source, network, LOOK, tmp_path / "saved.png"),
        CopyRequest(source, network, LOOK),
        ThumbnailRequest(source),
        ForgetRequest(1),
    ]
    for request in requests:
        (promised,) = get_args(vars(type(request))["__orig_bases__"][0])
        assert isinstance(room.run(request, DIRECT), promised), request.kind


def test_a_treatment_without_a_look_takes_what_the_network_recommends(
    room: Darkroom, source: PhotoSource, network: NetworkChoice
) -> None:
    untouched = room.run(CopyRequest(source, network, UNTOUCHED), DIRECT)
    recommended = room.run(CopyRequest(source, network, treated(Look(temperature=0.7, vividness=0.5))), DIRECT)
    assert np.array_equal(untouched.pixels, recommended.pixels)
