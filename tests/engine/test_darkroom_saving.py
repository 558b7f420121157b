"""What the darkroom saves and copies: the pixels of the window, and never over the photograph."""

from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image

from colorstudio.core.look import Look
from colorstudio.core.treatment import UNTOUCHED
from colorstudio.engine.context import DirectContext
from colorstudio.engine.darkroom import Darkroom
from colorstudio.engine.requests import (
    CopyRequest,
    ForgetRequest,
    OpenRequest,
    PredictRequest,
    RenderRequest,
    SaveRequest,
)
from colorstudio.engine.source import NetworkChoice, PhotoSource
from colorstudio.engine.view import Frame
from colorstudio.errors import Cancelled, SaveError
from tests.engine.fakes import treated
from tests.engine.rooms import DIRECT, FIT, FULL_SIZE, LOOK, colourfulness, copies, frame_of, pixels_of


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
