"""The darkroom with a small real network: what the panes show, what is saved, what is held."""

import gc
import weakref
from dataclasses import replace
from pathlib import Path
from typing import Any, get_args

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image

from colorstudio.core.chroma import ChromaField
from colorstudio.core.colorizer import Prediction
from colorstudio.core.effort import Effort
from colorstudio.core.hint import Hint
from colorstudio.core.look import Look
from colorstudio.core.treatment import UNTOUCHED
from colorstudio.engine import shelf
from colorstudio.engine.context import DirectContext
from colorstudio.engine.darkroom import Darkroom
from colorstudio.engine.developer import PREDICTIONS_HELD
from colorstudio.engine.pace import Pace
from colorstudio.engine.painter import Painter
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
    RestRequest,
    SaveRequest,
    ThumbnailRequest,
)
from colorstudio.engine.shelf import PHOTOS_HELD, Held
from colorstudio.engine.source import NetworkChoice, PhotoSource, Pixels
from colorstudio.engine.view import Frame, View
from colorstudio.errors import Cancelled, MemoryExhausted, PhotoMissing, SaveError
from colorstudio.files.photo import Photo
from tests.engine.fakes import treated
from tests.stopping import StopAt

FIT = View(zoom=0.5, centre=(160.0, 120.0), size=(200, 200))
FULL_SIZE = View(zoom=1.0, centre=(160.0, 120.0), size=(400, 300))
LOOK = treated(Look(temperature=0.4, vividness=0.5))
DIRECT = DirectContext()


@pytest.fixture
def network(tiny_studio: Path) -> NetworkChoice:
    return NetworkChoice(tiny_studio)


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


def test_an_opened_photograph_is_described(room: Darkroom, source: PhotoSource) -> None:
    assert room.run(OpenRequest(source), DIRECT) == PhotoInfo(
        1, "scene.png", source.path, width=320, height=240, bits=8, was_coloured=False
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


def test_clipboard_and_saved_file_have_the_same_pixels_and_the_window_at_100_percent_too(
    room: Darkroom, source: PhotoSource, network: NetworkChoice, tmp_path: Path
) -> None:
    target = tmp_path / "saved.png"
    room.run(SaveRequest(source, network, LOOK, target), DIRECT)
    copied = room.run(CopyRequest(source, network, LOOK), DIRECT)
    room.run(PredictRequest(source, network), DIRECT)
    frame = frame_of(room, RenderRequest(source, network, LOOK, FULL_SIZE))
    saved = pixels_of(target)
    assert np.array_equal(copied.pixels, saved)
    assert frame.coloured is not None
    shown = frame.coloured[..., 2::-1]
    assert np.abs(shown.astype(int) - saved.astype(int)).max() <= 1
    assert colourfulness(saved) > 20


def test_saturation_0_gives_the_gray_file_back(
    room: Darkroom, source: PhotoSource, network: NetworkChoice, tmp_path: Path, scene: NDArray[np.uint8]
) -> None:
    target = tmp_path / "gray.png"
    room.run(SaveRequest(source, network, treated(Look(saturation=0.0)), target), DIRECT)
    assert np.array_equal(pixels_of(target), np.repeat(scene[..., None], 3, axis=2))


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


def test_16_bits_are_kept_where_the_format_holds_them(room: Darkroom, network: NetworkChoice, tmp_path: Path) -> None:
    path = tmp_path / "deep.png"
    ramp = np.linspace(0, 65535, 200 * 100).astype(np.uint16).reshape(100, 200)
    Image.fromarray(ramp).save(path)
    source = PhotoSource(1, path.name, path)
    info = room.run(OpenRequest(source), DIRECT)
    assert info.bits == 16
    for name in ("out.tif", "out.png"):
        room.run(SaveRequest(source, network, treated(Look(saturation=0.0)), tmp_path / name), DIRECT)
        again = room.run(OpenRequest(PhotoSource(2, name, tmp_path / name)), DIRECT)
        room.run(ForgetRequest(2), DIRECT)
        assert again.bits == 16
    room.run(SaveRequest(source, network, LOOK, tmp_path / "out.jpg"), DIRECT)
    assert pixels_of(tmp_path / "out.jpg").dtype == np.uint8


def test_pasted_pixels_are_opened_coloured_and_saved(
    room: Darkroom, network: NetworkChoice, tmp_path: Path, scene: NDArray[np.uint8]
) -> None:
    source = PhotoSource(1, "Pasted picture", pixels=scene)
    info = room.run(OpenRequest(source), DIRECT)
    assert (info.width, info.path) == (320, None)
    room.run(SaveRequest(source, network, LOOK, tmp_path / "pasted.png"), DIRECT)
    assert colourfulness(pixels_of(tmp_path / "pasted.png")) > 20


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


def test_a_cancelled_save_leaves_the_old_file_and_nothing_beside_it(
    room: Darkroom, source: PhotoSource, network: NetworkChoice, tmp_path: Path
) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    target = folder / "old.png"
    target.write_bytes(b"old")
    remaining = 0

    def check() -> None:
        nonlocal remaining
        remaining -= 1
        if remaining < 0:
            raise Cancelled

    for checks in range(1000):  # cancelled at the first check, then at the second, until the save gets through
        remaining = checks
        try:
            room.run(SaveRequest(source, network, LOOK, target, overwrite=True), DirectContext(check))
        except Cancelled:
            assert [path.name for path in folder.iterdir()] == ["old.png"]
            assert target.read_bytes() == b"old"
            room.run(ForgetRequest(1), DIRECT)
        else:
            break
    assert checks >= 5
    assert colourfulness(pixels_of(target)) > 20


def test_a_save_never_writes_over_the_photograph(room: Darkroom, source: PhotoSource, network: NetworkChoice) -> None:
    assert source.path is not None
    before = source.path.read_bytes()
    with pytest.raises(SaveError):
        room.run(SaveRequest(source, network, LOOK, source.path, overwrite=True), DIRECT)
    assert source.path.read_bytes() == before


@pytest.mark.parametrize(("longest", "size"), [(100, (100, 75)), (320, (320, 240)), (5000, (320, 240))])
def test_a_save_has_the_longer_side_that_was_asked_for_at_most(
    room: Darkroom, source: PhotoSource, network: NetworkChoice, tmp_path: Path, longest: int, size: tuple[int, int]
) -> None:
    room.run(SaveRequest(source, network, LOOK, tmp_path / "small.png", longest=longest), DIRECT)
    room.run(SaveRequest(source, network, LOOK, tmp_path / "whole.png"), DIRECT)
    with Image.open(tmp_path / "small.png") as small, Image.open(tmp_path / "whole.png") as whole:
        assert small.size == size
        shrunk = np.asarray(whole.resize(size, Image.Resampling.BOX)).astype(int)
        assert np.abs(np.asarray(small).astype(int) - shrunk).mean() < 3


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


def test_saving_many_holds_two_photographs_at_most_and_keeps_the_predictions_of_the_window(
    room: Darkroom, gray_photo: Path, source: PhotoSource, network: NetworkChoice, tmp_path: Path
) -> None:
    room.run(PredictRequest(source, network), DIRECT)
    for number, other in enumerate(copies(gray_photo, PREDICTIONS_HELD + 1)):
        room.run(SaveRequest(other, network, LOOK, tmp_path / f"{number}.jpg"), DIRECT)
    assert frame_of(room, RenderRequest(source, network, LOOK, FIT)).coloured is not None


def test_a_frame_asked_for_in_the_middle_of_a_save_is_that_of_the_photograph_on_screen(
    room: Darkroom, gray_photo: Path, source: PhotoSource, network: NetworkChoice, tmp_path: Path
) -> None:
    room.run(PredictRequest(source, network), DIRECT)
    expected = frame_of(room, RenderRequest(source, network, LOOK, FIT))
    other = copies(gray_photo, 1)[0]
    frames: list[Frame] = []

    def check() -> None:
        frames.append(frame_of(room, RenderRequest(source, network, LOOK, FIT)))

    room.run(SaveRequest(other, network, UNTOUCHED, tmp_path / "a.png"), DirectContext(check))
    alone = Darkroom()
    alone.run(SaveRequest(other, network, UNTOUCHED, tmp_path / "b.png"), DIRECT)
    alone.close()
    assert len(frames) >= 3
    for frame in frames:
        assert frame.coloured is not None
        assert expected.coloured is not None
        assert np.array_equal(frame.coloured, expected.coloured)
    assert (tmp_path / "a.png").read_bytes() == (tmp_path / "b.png").read_bytes()


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


def test_a_treatment_without_a_look_takes_what_the_network_recommends(
    room: Darkroom, source: PhotoSource, network: NetworkChoice
) -> None:
    untouched = room.run(CopyRequest(source, network, UNTOUCHED), DIRECT)
    recommended = room.run(CopyRequest(source, network, treated(Look(temperature=0.7, vividness=0.5))), DIRECT)
    assert np.array_equal(untouched.pixels, recommended.pixels)


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
