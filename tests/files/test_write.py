"""Writing: exact pixels, whole files or none, and never over the original."""

from __future__ import annotations

import errno
import io
import os
import subprocess
import sys
import textwrap
import threading
import time
from pathlib import Path
from typing import Any

import numpy as np
import PIL.Image
import PIL.ImageCms
import pytest
import pyvips
from numpy.typing import NDArray

from colorstudio.errors import Cancelled, SaveError
from colorstudio.files.formats import writable
from colorstudio.files.photo import Photo
from colorstudio.files.read import photo_from_pixels, read_photo, read_thumbnail
from colorstudio.files.write import write_photo

COLOURS = np.random.default_rng(0).integers(0, 256, (50, 70, 3), np.uint8)
DEEP_COLOURS = np.random.default_rng(1).integers(0, 65536, (50, 70, 3), np.uint16)
ALPHA = np.random.default_rng(2).integers(0, 256, (50, 70), np.uint8)
GRAY = photo_from_pixels(np.full((50, 70), 128, np.uint8), "gray")
CLEAR = photo_from_pixels(np.dstack([COLOURS, ALPHA]), "clear")


def pixels_in(path: Path) -> NDArray[Any]:
    """What another reader than ours sees in the file."""
    with PIL.Image.open(path) as image:
        return np.asarray(image)


def refusal(path: Path, source: Photo = GRAY, **options: Any) -> str:
    with pytest.raises(SaveError) as caught:
        write_photo(path, COLOURS, source=source, **options)
    sentence = str(caught.value)
    assert caught.value.path == path
    assert f"“{path.name}”" in sentence
    assert sentence.endswith(".")
    return sentence


# ---- pixels


@pytest.mark.parametrize("suffix", [".png", ".tif", ".tiff", ".PNG"])
def test_pixels_are_written_byte_for_byte(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"out{suffix}"
    write_photo(path, COLOURS, source=GRAY)
    assert np.array_equal(pixels_in(path), COLOURS)


@pytest.mark.parametrize("suffix", [".png", ".tif"])
def test_16_bit_pixels_are_written_as_they_are(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"out{suffix}"
    write_photo(path, DEEP_COLOURS, source=GRAY)
    assert np.array_equal(pyvips.Image.new_from_file(str(path)).numpy(), DEEP_COLOURS)


@pytest.mark.parametrize("suffix", [".jpg", ".jpeg", ".webp"])
def test_lossy_formats_come_near_and_take_16_bits_as_8(tmp_path: Path, suffix: str) -> None:
    smooth = np.stack(np.meshgrid(np.arange(70) * 3, np.arange(50) * 4, 99), axis=-1)[:, :, 0].astype(np.uint8)
    write_photo(tmp_path / f"8{suffix}", smooth, source=GRAY, quality=95)
    write_photo(tmp_path / f"16{suffix}", smooth.astype(np.uint16) * 257, source=GRAY, quality=95)
    eight = pixels_in(tmp_path / f"8{suffix}")
    assert np.abs(eight.astype(int) - smooth).mean() < 2
    assert np.array_equal(eight, pixels_in(tmp_path / f"16{suffix}"))


def test_16_bits_are_rounded_to_the_nearest_of_8(tmp_path: Path) -> None:
    source = photo_from_pixels(np.full((8, 8), 128, np.uint8), "gray")
    pixels = np.full((8, 8, 3), 128 * 257 + 120, np.uint16)
    write_photo(tmp_path / "a.jpg", pixels, source=source, quality=100)
    assert np.unique(pixels_in(tmp_path / "a.jpg")).tolist() == [128]


@pytest.mark.parametrize("suffix", [".png", ".tif"])
def test_alpha_is_written_as_it_was_at_the_depth_of_the_pixels(tmp_path: Path, suffix: str) -> None:
    write_photo(tmp_path / f"8{suffix}", COLOURS, source=CLEAR)
    assert np.array_equal(pixels_in(tmp_path / f"8{suffix}"), np.dstack([COLOURS, ALPHA]))
    write_photo(tmp_path / f"16{suffix}", DEEP_COLOURS, source=CLEAR)
    deep = pyvips.Image.new_from_file(str(tmp_path / f"16{suffix}")).numpy()
    assert np.array_equal(deep, np.dstack([DEEP_COLOURS, ALPHA.astype(np.uint16) * 257]))


def test_16_bit_alpha_goes_with_8_bit_pixels(tmp_path: Path) -> None:
    deep_alpha = ALPHA.astype(np.uint16) * 257
    source = photo_from_pixels(np.dstack([DEEP_COLOURS, deep_alpha]), "deep")
    write_photo(tmp_path / "a.png", COLOURS, source=source)
    assert np.array_equal(pixels_in(tmp_path / "a.png")[..., 3], ALPHA)


def test_webp_keeps_alpha_and_jpeg_shows_it_on_white(tmp_path: Path) -> None:
    hole = np.full((50, 70), 255, np.uint8)
    hole[:24] = 0
    source = photo_from_pixels(np.dstack([COLOURS, hole]), "hole")
    black = np.zeros_like(COLOURS)
    write_photo(tmp_path / "a.webp", black, source=source)
    assert np.array_equal(pixels_in(tmp_path / "a.webp")[..., 3], hole)
    write_photo(tmp_path / "a.jpg", black, source=source)
    written = pixels_in(tmp_path / "a.jpg")
    assert written.shape == (50, 70, 3)
    assert written[:20].min() > 245
    assert written[-16:].max() < 10


@pytest.mark.parametrize(("quality", "sampling"), [(95, "4:4:4"), (90, "4:4:4"), (80, "4:2:0")])
def test_jpeg_keeps_colour_at_full_resolution_from_quality_90(tmp_path: Path, quality: int, sampling: str) -> None:
    write_photo(tmp_path / "a.jpg", COLOURS, source=GRAY, quality=quality)
    assert pyvips.Image.new_from_file(str(tmp_path / "a.jpg")).get("jpeg-chroma-subsample") == sampling


WITHOUT_EXTRAS = [suffix for format, endings in writable().items() if not format.extra for suffix in endings]


@pytest.mark.parametrize("suffix", WITHOUT_EXTRAS)
def test_every_file_carries_an_srgb_profile_and_can_be_read_back(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"out{suffix}"
    write_photo(path, COLOURS, source=CLEAR)
    with PIL.Image.open(path) as image:
        profile = image.info["icc_profile"]
    assert "sRGB" in PIL.ImageCms.getProfileDescription(PIL.ImageCms.ImageCmsProfile(io.BytesIO(profile)))
    assert len(profile) < 4096
    photo = read_photo(path)
    assert (photo.width, photo.height) == (70, 50)
    assert read_thumbnail(path, 35).shape == (25, 35, 3)


def test_a_gray_photograph_goes_through_a_png_unchanged(tmp_path: Path) -> None:
    ramp = np.arange(256, dtype=np.uint8).reshape(16, 16)
    PIL.Image.fromarray(ramp).save(tmp_path / "in.png")
    photo = read_photo(tmp_path / "in.png")
    write_photo(tmp_path / "out.png", np.repeat(ramp[..., np.newaxis], 3, axis=2), source=photo)
    assert np.allclose(read_photo(tmp_path / "out.png").lightness, photo.lightness, atol=1e-4)


@pytest.mark.parametrize("pixels", [COLOURS[:-1], COLOURS[..., 0], COLOURS.astype(np.float32), ALPHA])
def test_pixels_of_another_size_or_kind_are_a_mistake(tmp_path: Path, pixels: Any) -> None:
    with pytest.raises(ValueError, match="shape"):
        write_photo(tmp_path / "a.png", pixels, source=GRAY)
    assert list(tmp_path.iterdir()) == []


# ---- what may be written over


@pytest.fixture
def original(tmp_path: Path) -> Photo:
    PIL.Image.fromarray(COLOURS).save(tmp_path / "original.png")
    return read_photo(tmp_path / "original.png")


def test_the_original_is_never_written_over(tmp_path: Path, original: Photo, monkeypatch: pytest.MonkeyPatch) -> None:
    before = (tmp_path / "original.png").read_bytes()
    (tmp_path / "symlink.png").symlink_to(tmp_path / "original.png")
    (tmp_path / "hardlink.png").hardlink_to(tmp_path / "original.png")
    (tmp_path / "folder").mkdir()
    monkeypatch.chdir(tmp_path)
    for path in (
        tmp_path / "original.png",
        tmp_path / "symlink.png",
        tmp_path / "hardlink.png",
        tmp_path / "folder" / ".." / "original.png",
        Path("original.png"),
    ):
        assert "is the original" in refusal(path, original, overwrite=True)
    assert (tmp_path / "original.png").read_bytes() == before


def test_the_originals_name_is_kept_free_after_it_vanished(tmp_path: Path, original: Photo) -> None:
    (tmp_path / "original.png").unlink()
    assert "is the original" in refusal(tmp_path / "original.png", original, overwrite=True)


def test_another_file_is_written_over_only_when_told(tmp_path: Path, original: Photo) -> None:
    path = tmp_path / "there.png"
    path.write_bytes(b"something dear")
    assert "already there" in refusal(path, original)
    assert path.read_bytes() == b"something dear"
    write_photo(path, COLOURS, source=original, overwrite=True)
    assert np.array_equal(pixels_in(path), COLOURS)


def test_a_file_that_appears_during_the_work_is_not_written_over(tmp_path: Path) -> None:
    path = tmp_path / "a.png"

    def appear() -> None:
        path.write_bytes(b"something dear")

    with pytest.raises(SaveError, match="already there"):
        write_photo(path, COLOURS, source=GRAY, check=appear)
    assert path.read_bytes() == b"something dear"
    assert list(tmp_path.iterdir()) == [path]


def test_a_link_to_another_file_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "real.png").write_bytes(b"old")
    (tmp_path / "link.png").symlink_to(tmp_path / "real.png")
    write_photo(tmp_path / "link.png", COLOURS, source=GRAY, overwrite=True)
    assert (tmp_path / "link.png").is_symlink()
    assert np.array_equal(pixels_in(tmp_path / "real.png"), COLOURS)


def test_a_folder_and_an_unknown_format_are_refused(tmp_path: Path) -> None:
    (tmp_path / "album.png").mkdir()
    assert "is a folder" in refusal(tmp_path / "album.png", overwrite=True)
    for name in ("a.gif", "a", "a.psd"):
        assert "no format that ColorStudio writes" in refusal(tmp_path / name)


def test_a_picture_too_long_for_the_format_is_refused_with_another_format(tmp_path: Path) -> None:
    long = np.zeros((200, 17_000, 3), np.uint8)
    with pytest.raises(SaveError, match=r"16,383 pixels.*Choose \.png"):
        write_photo(tmp_path / "a.webp", long, source=photo_from_pixels(long, "long"))
    assert list(tmp_path.iterdir()) == []


# ---- failures leave what was there


@pytest.mark.skipif(os.name != "posix", reason="limits of file size are of POSIX")
@pytest.mark.parametrize("suffix", [".png", ".tif", ".jpg", ".webp"])
def test_a_full_disk_leaves_the_old_file_whole_and_nothing_else(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"out{suffix}"
    path.write_bytes(b"the old file")
    script = f"""
        import resource, sys
        from pathlib import Path
        import numpy as np
        from colorstudio.files.read import photo_from_pixels
        from colorstudio.files.write import write_photo
        from colorstudio.errors import SaveError
        pixels = np.random.default_rng(0).integers(0, 256, (600, 800, 3), np.uint8)
        source = photo_from_pixels(pixels, "noise")
        resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000))
        try:
            write_photo(Path({str(path)!r}), pixels, source=source, overwrite=True)
        except SaveError as error:
            print(error)
    """
    done = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(script)],
        capture_output=True,
        text=True,
        check=True,
        encoding="utf-8",
    )
    assert "the disk is full" in done.stdout
    assert path.read_bytes() == b"the old file"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (errno.ENOSPC, "the disk is full"),
        (errno.EROFS, "may not be written to"),
        (errno.EACCES, "may not be written to"),
        (errno.EIO, "the system says"),
    ],
)
def test_a_disk_that_fails_at_the_last_moment(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, words: str
) -> None:
    path = tmp_path / "a.png"
    path.write_bytes(b"the old file")

    def fail(_descriptor: int) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "fsync", fail)
    assert words in refusal(path, overwrite=True)
    assert path.read_bytes() == b"the old file"
    assert list(tmp_path.iterdir()) == [path]


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    assert "there is no folder “gone”" in refusal(tmp_path / "gone" / "a.png")


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write everywhere")
def test_a_read_only_folder(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    assert "may not be written to" in refusal(tmp_path / "a.png")


def test_a_read_only_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_args: object, **_options: object) -> None:
        raise OSError(errno.EROFS, os.strerror(errno.EROFS))  # tests may run as root, whom no permission stops

    (tmp_path / "a.png").write_bytes(b"the old file")
    monkeypatch.setattr(Path, "open", fail)
    assert "may not be written to" in refusal(tmp_path / "a.png", overwrite=True)
    monkeypatch.undo()
    assert (tmp_path / "a.png").read_bytes() == b"the old file"


@pytest.mark.skipif(os.name != "posix", reason="permissions are of POSIX")
def test_permissions_are_those_of_a_new_file_or_of_the_one_replaced(tmp_path: Path) -> None:
    (tmp_path / "new").touch()
    write_photo(tmp_path / "a.png", COLOURS, source=GRAY)
    assert (tmp_path / "a.png").stat().st_mode == (tmp_path / "new").stat().st_mode
    (tmp_path / "a.png").chmod(0o604)
    write_photo(tmp_path / "a.png", COLOURS, source=GRAY, overwrite=True)
    assert (tmp_path / "a.png").stat().st_mode & 0o777 == 0o604


def test_the_longest_name_a_folder_takes_can_be_written(tmp_path: Path) -> None:
    path = tmp_path / ("x" * 251 + ".png")
    write_photo(path, COLOURS, source=GRAY)
    assert np.array_equal(pixels_in(path), COLOURS)


# ---- cancelling


@pytest.mark.parametrize("suffix", [".png", ".tif", ".jpg", ".webp"])
def test_check_is_called_on_the_thread_that_writes(tmp_path: Path, suffix: str) -> None:
    pixels = np.random.default_rng(0).integers(0, 256, (1000, 1500, 3), np.uint8)
    threads: list[int] = []
    source = photo_from_pixels(pixels, "noise")
    write_photo(tmp_path / f"a{suffix}", pixels, source=source, check=lambda: threads.append(threading.get_ident()))
    assert set(threads) == {threading.get_ident()}
    assert len(threads) > 1


@pytest.mark.parametrize("suffix", [".png", ".tif", ".jpg", ".webp"])
def test_a_long_save_stops_within_a_second_of_being_cancelled(tmp_path: Path, suffix: str) -> None:
    pixels = np.random.default_rng(0).integers(0, 256, (3000, 4000, 3), np.uint8)
    source = photo_from_pixels(pixels, "noise")
    seen: list[float] = []

    def check() -> None:
        seen.append(time.perf_counter())
        if len(seen) == 3:
            raise Cancelled

    with pytest.raises(Cancelled):
        write_photo(tmp_path / f"a{suffix}", pixels, source=source, check=check)
    assert time.perf_counter() - seen[-1] < 1
    assert list(tmp_path.iterdir()) == []
