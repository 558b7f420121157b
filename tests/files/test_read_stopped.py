"""Reading that is cancelled, reading on many threads, and files that change."""

from __future__ import annotations

import threading
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import pytest
import pyvips

from colorstudio.errors import Cancelled, PhotoDamaged
from colorstudio.files.read import read_photo, read_thumbnail
from tests.files.lightness import SAME, lightness_off, nearest_gray, picture, save


@pytest.fixture(scope="module")
def big_photo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """24 megapixels that take a while to decode."""
    path = tmp_path_factory.mktemp("big") / "big.png"
    noise = pyvips.Image.gaussnoise(6000, 4000, sigma=40, mean=128).cast("uchar")
    noise.bandjoin([128, 90]).copy(interpretation="srgb").pngsave(str(path), compression=1, filter="none")
    return path


@pytest.mark.parametrize("calls", [1, 2, 5])
def test_a_long_read_stops_within_a_second_of_being_cancelled(big_photo: Path, calls: int) -> None:
    seen: list[float] = []

    def check() -> None:
        seen.append(time.perf_counter())
        if len(seen) == calls:
            raise Cancelled

    with pytest.raises(Cancelled):
        read_photo(big_photo, check)
    assert time.perf_counter() - seen[-1] < 1
    assert len(seen) == calls


def test_check_is_called_often_while_pixels_are_decoded(big_photo: Path) -> None:
    seen: list[float] = []
    read_photo(big_photo, lambda: seen.append(time.perf_counter()))
    assert max(np.diff(seen)) < 1
    assert len(seen) > 5


def test_check_is_called_on_the_thread_that_reads(big_photo: Path) -> None:
    threads: set[int] = set()
    read_photo(big_photo, lambda: threads.add(threading.get_ident()))
    assert threads == {threading.get_ident()}


def test_many_threads_read_at_once(tmp_path: Path) -> None:
    paths = [save(tmp_path / f"{seed}.png", picture(300, 400, seed)) for seed in range(8)]
    (tmp_path / "half.png").write_bytes(paths[0].read_bytes()[:900])
    with ThreadPoolExecutor(8) as pool:
        good = [pool.submit(read_photo, path) for path in paths * 4]
        bad = [pool.submit(read_photo, tmp_path / "half.png") for _ in range(8)]
        assert all(isinstance(future.exception(), PhotoDamaged) for future in bad)
        for seed, future in zip([*range(8)] * 4, good, strict=True):
            assert lightness_off(future.result(), picture(300, 400, seed)) < SAME


def test_whatever_check_raises_comes_out_as_it_is(big_photo: Path) -> None:
    def check() -> None:
        raise RuntimeError("the slider's own trouble")

    with pytest.raises(RuntimeError, match="the slider's own trouble"):
        read_photo(big_photo, check)


def test_a_file_saved_anew_is_read_anew(tmp_path: Path) -> None:
    path = save(tmp_path / "a.png", np.full((20, 20), 10, np.uint8))
    read_photo(path)
    save(path, np.full((20, 20), 200, np.uint8))
    assert nearest_gray(read_photo(path).lightness, 256)[0, 0] == 200
    assert read_thumbnail(path, 20)[0, 0, 0] == 200
