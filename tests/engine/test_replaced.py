"""A file in whose place another photograph was put: what is held of the one is never mixed with the other."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image

from colorstudio.engine.darkroom import Darkroom
from colorstudio.engine.requests import (
    ColouredThumbnailRequest,
    OpenRequest,
    PredictRequest,
    RenderRequest,
    SaveRequest,
    ThumbnailRequest,
)
from colorstudio.engine.source import NetworkChoice, PhotoSource
from colorstudio.errors import PhotoReplaced
from tests.engine.rooms import DIRECT, FIT, LOOK, copies, frame_of, pixels_of


def put_another(path: Path, scene: NDArray[np.uint8]) -> None:
    Image.fromarray(255 - scene[:200]).save(path)


def opened(room: Darkroom, source: PhotoSource, network: NetworkChoice) -> PhotoSource:
    """The source as a session knows it once it is on screen."""
    info = room.run(OpenRequest(source), DIRECT)
    room.run(PredictRequest(source, network), DIRECT)
    assert info.seen is not None
    return replace(source, seen=info.seen)


@pytest.fixture
def pushed_out(room: Darkroom, source: PhotoSource, gray_photo: Path, network: NetworkChoice) -> PhotoSource:
    """A photograph that was opened and is not held any more; its prediction is."""
    source = opened(room, source, network)
    for other in copies(gray_photo, 2):
        room.run(OpenRequest(other), DIRECT)
    return source


def test_another_file_is_not_read_in_the_place_of_the_one_that_is_meant(
    room: Darkroom, pushed_out: PhotoSource, network: NetworkChoice, scene: NDArray[np.uint8], tmp_path: Path
) -> None:
    assert pushed_out.path is not None
    put_another(pushed_out.path, scene)
    for request in (
        SaveRequest(pushed_out, network, LOOK, tmp_path / "result.png"),
        RenderRequest(pushed_out, network, LOOK, FIT),
        OpenRequest(pushed_out),
        ThumbnailRequest(pushed_out),
        ColouredThumbnailRequest(pushed_out, network, LOOK),
    ):
        with pytest.raises(PhotoReplaced, match="was replaced by another file since it was opened"):
            room.run(request, DIRECT)
    assert not (tmp_path / "result.png").exists()


def test_one_that_is_held_is_saved_as_it_was_seen(
    room: Darkroom, source: PhotoSource, network: NetworkChoice, scene: NDArray[np.uint8], tmp_path: Path
) -> None:
    source = opened(room, source, network)
    room.run(SaveRequest(source, network, LOOK, tmp_path / "before.png"), DIRECT)
    assert source.path is not None
    put_another(source.path, scene)
    room.run(SaveRequest(source, network, LOOK, tmp_path / "after.png"), DIRECT)
    assert np.array_equal(pixels_of(tmp_path / "before.png"), pixels_of(tmp_path / "after.png"))


def test_whatever_is_there_is_not_coloured_by_what_was_predicted_of_another(
    room: Darkroom, pushed_out: PhotoSource, network: NetworkChoice, scene: NDArray[np.uint8], tmp_path: Path
) -> None:
    assert pushed_out.path is not None
    put_another(pushed_out.path, scene)
    anew = replace(pushed_out, seen=None)
    info = room.run(OpenRequest(anew), DIRECT)
    assert info.seen != pushed_out.seen
    assert (info.width, info.height) == (320, 200)
    assert frame_of(room, RenderRequest(anew, network, LOOK, FIT)).coloured is None  # not predicted yet
    room.run(SaveRequest(anew, network, LOOK, tmp_path / "result.png"), DIRECT)
    fresh = PhotoSource(7, "fresh", pushed_out.path)
    room.run(SaveRequest(fresh, network, LOOK, tmp_path / "fresh.png"), DIRECT)
    assert np.array_equal(pixels_of(tmp_path / "result.png"), pixels_of(tmp_path / "fresh.png"))


def test_what_is_held_of_the_file_before_is_not_saved_for_the_one_that_is_meant(
    room: Darkroom, source: PhotoSource, network: NetworkChoice, scene: NDArray[np.uint8], tmp_path: Path
) -> None:
    opened(room, source, network)
    assert source.path is not None
    put_another(source.path, scene)
    other = opened(room, PhotoSource(7, "other", source.path), network)
    room.run(SaveRequest(replace(source, seen=other.seen), network, LOOK, tmp_path / "result.png"), DIRECT)
    assert pixels_of(tmp_path / "result.png").shape[:2] == (200, 320)
