"""Pixels that are painted while they are written."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
import pyvips

from colorstudio.errors import Cancelled, MemoryExhausted
from colorstudio.files.read import photo_from_pixels, read_pixels
from colorstudio.files.rows import Rows, RowsSource
from colorstudio.files.vips import Pixels, image_to_array
from colorstudio.files.write import write_photo


def picture(bits: int, shape: tuple[int, int] = (700, 501)) -> Pixels:
    drawn = np.random.default_rng(bits).integers(0, 2**bits, (*shape, 3))
    return drawn.astype(np.uint8) if bits == 8 else drawn.astype(np.uint16)


def in_rows(pixels: Pixels, tall: int = 64) -> Rows:
    def paint() -> Iterator[Pixels]:
        for top in range(0, len(pixels), tall):
            yield pixels[top : top + tall]

    height, width = pixels.shape[:2]
    return Rows((height, width, 3), pixels.dtype, paint)


@pytest.mark.parametrize("bits", [8, 16])
@pytest.mark.parametrize("shape", [(1, 1), (1, 3000), (3000, 1), (700, 501)])
@pytest.mark.parametrize("tall", [1, 64, 5000])
def test_libvips_reads_the_very_pixels(bits: int, shape: tuple[int, int], tall: int) -> None:
    pixels = picture(bits, shape)
    source = RowsSource(in_rows(pixels, tall))
    np.testing.assert_array_equal(image_to_array(source.image), pixels)
    source.raise_error()


@pytest.mark.parametrize("bits", [8, 16])
@pytest.mark.parametrize("suffix", [".jpg", ".png", ".tif", ".webp"])
@pytest.mark.parametrize("alpha", [False, True])
def test_a_file_of_rows_is_the_file_of_the_whole_byte_for_byte(
    tmp_path: Path, bits: int, suffix: str, alpha: bool
) -> None:
    pixels = picture(bits)
    gray: Pixels = pixels[..., [0, 0, 0, 1]] if alpha else pixels[..., 0]
    photo = photo_from_pixels(gray, "a")
    assert (photo.alpha is not None) is alpha
    whole, rows = tmp_path / f"whole{suffix}", tmp_path / f"rows{suffix}"
    write_photo(whole, pixels, source=photo)
    write_photo(rows, in_rows(pixels), source=photo)
    assert rows.read_bytes() == whole.read_bytes()
    if suffix in (".png", ".tif") and not alpha:
        np.testing.assert_array_equal(read_pixels(rows), pixels)


@pytest.mark.parametrize("suffix", [".jpg", ".tif", ".webp"])
@pytest.mark.parametrize(("raised", "expected"), [(Cancelled(), Cancelled), (MemoryError(), MemoryExhausted)])
def test_what_painting_raises_is_told_and_leaves_no_file(
    tmp_path: Path, suffix: str, raised: BaseException, expected: type[Exception]
) -> None:
    pixels = picture(8)

    def paint() -> Iterator[Pixels]:
        yield pixels[:300]
        raise raised

    target = tmp_path / f"a{suffix}"
    target.write_bytes(b"before")
    photo = photo_from_pixels(pixels[..., 0], "a")
    with pytest.raises(expected):
        write_photo(target, Rows(pixels.shape, pixels.dtype, paint), source=photo, overwrite=True)
    assert target.read_bytes() == b"before"
    assert list(tmp_path.iterdir()) == [target]


def test_too_few_rows_are_no_picture(tmp_path: Path) -> None:
    pixels = picture(8)
    source = RowsSource(Rows(pixels.shape, pixels.dtype, lambda: iter([pixels[:300]])))
    with pytest.raises(pyvips.Error):
        image_to_array(source.image)
