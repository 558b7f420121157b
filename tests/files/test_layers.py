"""The colour alone: what an image editor shows with it over the gray is what a plain save writes."""

from pathlib import Path
from typing import Any

import numpy as np
import PIL.Image
import pytest
import pyvips
from numpy.typing import NDArray

from colorstudio.errors import SaveError
from colorstudio.files.layers import colour_layer, over
from colorstudio.files.provenance import Provenance, read_provenance
from colorstudio.files.read import count_pages, photo_from_pixels, read_photo
from colorstudio.files.write import write_photo

RNG = np.random.default_rng(3)
GRAY = RNG.integers(0, 256, (60, 80), np.uint8)
COLOURS = RNG.integers(0, 256, (60, 80, 3), np.uint8)  # further from the gray than any treatment goes
PHOTO = photo_from_pixels(GRAY, "gray")
THREE = np.dstack([GRAY] * 3)


def pages(path: Path) -> list[NDArray[Any]]:
    return [pyvips.Image.new_from_file(str(path), page=page).numpy() for page in (0, 1)]


def two_layers(path: Path) -> tuple[PIL.Image.Image, PIL.Image.Image]:
    """The gray and the layer over it, as Pillow reads them."""
    with PIL.Image.open(path) as image:
        gray = image.copy()
        image.seek(1)
        return gray, image.copy()


def put_over(gray: PIL.Image.Image, layer: PIL.Image.Image) -> NDArray[np.int16]:
    """As Pillow, which has its own arithmetic, shows a layer over a picture."""
    return np.asarray(PIL.Image.alpha_composite(gray.convert("RGBA"), layer))[..., :3].astype(np.int16)


def test_a_tiff_of_two_pages_gives_the_coloured_picture_again(tmp_path: Path) -> None:
    path = tmp_path / "layers.tif"
    write_photo(path, COLOURS, source=PHOTO, gray=THREE)
    gray, layer = two_layers(path)
    assert np.array_equal(np.asarray(gray.convert("RGB")), THREE)
    assert layer.mode == "RGBA"
    assert np.abs(put_over(gray, layer) - COLOURS).max() <= 1
    assert np.abs(np.asarray(layer).astype(int)[..., :3] - COLOURS).mean() > 10  # it is a layer, not the picture


def test_a_png_holds_the_layer_alone_to_put_over_the_untouched_gray(tmp_path: Path) -> None:
    path = tmp_path / "colour.png"
    write_photo(path, COLOURS, source=PHOTO, gray=THREE)
    with PIL.Image.open(path) as layer:
        assert np.abs(put_over(PIL.Image.fromarray(GRAY), layer) - COLOURS).max() <= 1


def test_what_stays_gray_is_clear_in_the_layer() -> None:
    pixels = THREE.copy()
    pixels[:30] = COLOURS[:30]
    layer = colour_layer(pixels, THREE)
    assert not layer[30:].any()
    assert layer[:30, :, 3].mean() > 0


@pytest.mark.parametrize("dtype", [np.uint8, np.uint16])
def test_the_layer_gives_back_every_pixel_within_one_code(dtype: type[np.uint8] | type[np.uint16]) -> None:
    most = np.iinfo(dtype).max
    ends = np.array([0, 1, most // 2, most - 1, most], dtype)
    gray, red, green = (one.ravel() for one in np.meshgrid(ends, ends, ends))
    grays = np.dstack([gray] * 3)
    pixels = np.dstack([red, green, gray])
    shown = over(grays, colour_layer(pixels, grays))
    assert np.abs(shown.astype(np.int64) - pixels).max() <= 1


def test_16_bits_stay_16_in_both_pages(tmp_path: Path) -> None:
    path = tmp_path / "deep.tif"
    gray = RNG.integers(0, 65536, (40, 50), np.uint16)
    pixels = np.dstack([gray // 2 + 20_000, gray, gray // 3 * 2])
    write_photo(path, pixels, source=photo_from_pixels(gray, "deep"), gray=np.dstack([gray] * 3))
    below, layer = pages(path)
    assert np.array_equal(below[..., 0], gray)
    assert layer.dtype == np.uint16
    assert np.abs(over(below[..., :3], layer).astype(np.int64) - pixels).max() <= 1


def test_transparent_parts_stay_transparent_in_both(tmp_path: Path) -> None:
    alpha = np.zeros((60, 80), np.uint8)
    alpha[:, 40:] = 255
    source = photo_from_pixels(np.dstack([THREE, alpha]), "clear")
    path = tmp_path / "clear.tif"
    write_photo(path, COLOURS, source=source, gray=THREE)
    gray, layer = two_layers(path)
    assert np.array_equal(np.asarray(gray)[..., 3], alpha)
    assert not np.asarray(layer)[:, :40, 3].any()
    assert np.abs(put_over(gray, layer) - COLOURS)[:, 40:].max() <= 1


def test_in_the_photographs_own_profile_the_layers_give_what_a_plain_save_has(tmp_path: Path) -> None:
    profile = bytes(pyvips.Operation.call("profile_load", "p3"))
    wide = pyvips.Image.new_from_memory(COLOURS.tobytes(), 80, 60, 3, "uchar").copy(interpretation="srgb")
    wide.set_type(pyvips.GValue.blob_type, "icc-profile-data", profile)
    wide.write_to_file(str(tmp_path / "wide.png"))
    source = read_photo(tmp_path / "wide.png")
    plain, layers = tmp_path / "plain.tif", tmp_path / "layers.tif"
    write_photo(plain, COLOURS, source=source, own_profile=True)
    write_photo(layers, COLOURS, source=source, own_profile=True, gray=THREE)
    below, layer = pages(layers)
    saved = pyvips.Image.new_from_file(str(plain)).numpy()
    assert np.abs(saved.astype(int) - COLOURS).max() > 1
    assert np.abs(over(below[..., :3], layer).astype(int) - saved).max() <= 1


def test_layers_say_that_they_are_and_metadata_go_along(tmp_path: Path) -> None:
    path = tmp_path / "layers.tif"
    said = Provenance("ColorStudio", "1", "studio", "0" * 64, '{"version": 1}')
    write_photo(path, COLOURS, source=PHOTO, gray=THREE, provenance=said)
    found = read_provenance(path)
    assert found is not None
    assert found.layers
    assert count_pages(path) == 2
    write_photo(tmp_path / "plain.tif", COLOURS, source=PHOTO, provenance=said)
    plain = read_provenance(tmp_path / "plain.tif")
    assert plain is not None
    assert not plain.layers


@pytest.mark.parametrize("suffix", [".jpg", ".webp", ".avif"])
def test_formats_without_layers_are_refused_in_a_sentence(tmp_path: Path, suffix: str) -> None:
    with pytest.raises(SaveError, match=r"cannot hold layers. Choose \.tif, \.png\."):
        write_photo(tmp_path / f"out{suffix}", COLOURS, source=PHOTO, gray=THREE)
    assert not list(tmp_path.iterdir())
