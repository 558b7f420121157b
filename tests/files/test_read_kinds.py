"""Reading: every kind of file, palettes and alpha, whatever a file is called."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import PIL.Image
import PIL.ImageOps
import pytest
import pyvips

from colorstudio.files.read import read_photo, read_thumbnail
from tests.files.lightness import (
    SAME,
    bytes_of,
    lightness_off,
    nearest_gray,
    picture,
    save,
    seen_by_pillow,
    srgb_to_lightness,
)


@pytest.mark.parametrize(
    ("kind", "options"),
    [
        ("PNG", {}),
        ("BMP", {}),
        ("TIFF", {}),
        ("TIFF", {"compression": "tiff_lzw"}),
        ("TIFF", {"compression": "tiff_adobe_deflate"}),
        ("TIFF", {"compression": "jpeg"}),
        ("WEBP", {"lossless": True}),
        ("WEBP", {"quality": 90}),
        ("JPEG", {"quality": 90}),
        ("JPEG", {"quality": 90, "subsampling": 0, "progressive": True}),
    ],
)
def test_every_kind_of_file_opens_with_the_lightness_pillow_sees(
    tmp_path: Path, kind: str, options: dict[str, object]
) -> None:
    path = tmp_path / "photograph"
    path.write_bytes(bytes_of(picture(), kind, **options))
    photo = read_photo(path)
    assert (photo.width, photo.height, photo.name, photo.path) == (44, 30, "photograph", path)
    assert lightness_off(photo, seen_by_pillow(path)) < SAME
    assert photo.own_ab is not None


@pytest.mark.parametrize("kind", ["PNG", "BMP", "TIFF", "GIF", "JPEG", "WEBP"])
def test_gray_files_have_no_colours_of_their_own(tmp_path: Path, kind: str) -> None:
    gray = picture()[..., 0]
    path = tmp_path / "gray"
    path.write_bytes(bytes_of(gray, kind))
    photo = read_photo(path)
    assert photo.own_ab is None
    assert lightness_off(photo, seen_by_pillow(path)) < SAME


def test_gray_saved_as_rgb_counts_as_gray_and_sepia_does_not(tmp_path: Path) -> None:
    gray = picture()[..., :1] // 2 + 60
    assert read_photo(save(tmp_path / "rgb.jpg", np.repeat(gray, 3, axis=2))).own_ab is None
    sepia = (gray * np.array([1.1, 1.0, 0.8])).astype(np.uint8)
    assert read_photo(save(tmp_path / "sepia.jpg", sepia)).own_ab is not None


def test_a_one_bit_file_is_black_and_white(tmp_path: Path) -> None:
    bits = (picture()[..., 0] > 120).astype(np.uint8) * 255
    for name in ("bits.png", "bits.tif", "bits.bmp"):
        PIL.Image.fromarray(bits).convert("1", dither=PIL.Image.Dither.NONE).save(tmp_path / name)
        assert np.array_equal(nearest_gray(read_photo(tmp_path / name).lightness, 256), bits), name


@pytest.mark.parametrize("suffix", [".png", ".tif", ".bmp", ".gif"])
def test_a_palette_is_looked_up(tmp_path: Path, suffix: str) -> None:
    paletted = PIL.Image.fromarray(picture()).quantize(64)
    paletted.save(tmp_path / f"palette{suffix}")
    assert lightness_off(read_photo(tmp_path / f"palette{suffix}"), np.asarray(paletted.convert("RGB"))) < SAME


def test_a_palette_with_a_transparent_colour_has_alpha(tmp_path: Path) -> None:
    paletted = PIL.Image.fromarray(picture()).quantize(16)
    clear = int(np.asarray(paletted)[0, 0])
    for name in ("a.png", "a.gif"):
        paletted.save(tmp_path / name, transparency=clear)
        alpha = read_photo(tmp_path / name).alpha
        assert alpha is not None, name
        assert np.array_equal(alpha == 0, np.asarray(paletted) == clear), name


def test_gray_with_alpha_keeps_both(tmp_path: Path) -> None:
    gray, alpha = picture()[..., 0], picture()[..., 1]
    photo = read_photo(save(tmp_path / "la.png", np.dstack([gray, alpha])))
    assert np.array_equal(nearest_gray(photo.lightness, 256), gray)
    assert photo.alpha is not None
    assert np.array_equal(photo.alpha, alpha)
    assert photo.own_ab is None


@pytest.mark.parametrize("suffix", [".png", ".tif", ".webp"])
def test_alpha_of_8_bits_is_kept(tmp_path: Path, suffix: str) -> None:
    alpha = picture(seed=3)[..., 2]
    options = {"lossless": True, "exact": True} if suffix == ".webp" else {}
    photo = read_photo(save(tmp_path / f"a{suffix}", np.dstack([picture(), alpha]), **options))
    assert photo.alpha is not None
    assert photo.alpha.dtype == np.uint8
    assert np.array_equal(photo.alpha, alpha)
    assert lightness_off(photo, picture()) < SAME


def test_alpha_of_16_bits_is_kept(tmp_path: Path) -> None:
    pixels = np.random.default_rng(2).integers(0, 65536, (20, 30, 4)).astype(np.uint16)
    pyvips.Image.new_from_array(pixels).copy(interpretation="rgb16").pngsave(str(tmp_path / "a.png"))
    photo = read_photo(tmp_path / "a.png")
    assert photo.alpha is not None
    assert np.array_equal(photo.alpha, pixels[..., 3])
    assert np.abs(photo.lightness - srgb_to_lightness(pixels[..., :3], 65536)).max() < 1e-4


def test_alpha_that_hides_nothing_is_none(tmp_path: Path) -> None:
    pixels = np.dstack([picture(), np.full((30, 44), 255, np.uint8)])
    assert read_photo(save(tmp_path / "opaque.png", pixels)).alpha is None


@pytest.mark.parametrize("kind", ["GIF", "WEBP", "TIFF"])
def test_the_first_of_several_frames_or_pages_is_read(tmp_path: Path, kind: str) -> None:
    frames = [PIL.Image.fromarray(picture(seed=seed)).quantize(255).convert("RGB") for seed in (1, 2, 3)]
    options = {"lossless": True} if kind == "WEBP" else {}
    path = tmp_path / "several"
    frames[0].save(path, kind, save_all=True, append_images=frames[1:], **options)
    photo = read_photo(path)
    assert (photo.width, photo.height) == (44, 30)
    assert lightness_off(photo, np.asarray(frames[0])) < SAME


def test_a_tiled_tiff_and_a_bigtiff_open(tmp_path: Path) -> None:
    image = pyvips.Image.new_from_array(picture(300, 400))
    image.tiffsave(str(tmp_path / "tiled.tif"), tile=True, tile_width=128, tile_height=128)
    image.tiffsave(str(tmp_path / "big.tif"), bigtiff=True)
    for name in ("tiled.tif", "big.tif"):
        assert lightness_off(read_photo(tmp_path / name), picture(300, 400)) < SAME


def test_a_lab_tiff_opens_in_its_lightness(tmp_path: Path) -> None:
    lab = pyvips.Image.new_from_array(picture()).colourspace("lab")
    lab.cast("float").copy(interpretation="lab").colourspace("labs").tiffsave(str(tmp_path / "lab.tif"))
    photo = read_photo(tmp_path / "lab.tif")
    assert np.abs(photo.lightness - srgb_to_lightness(picture(), 256)).max() < 0.1


def test_the_suffix_does_not_matter(tmp_path: Path) -> None:
    path = save(tmp_path / "photo.png", picture()).rename(tmp_path / "photo.jpg")
    assert lightness_off(read_photo(path), picture()) < SAME


def test_names_with_brackets_spaces_and_bytes_beyond_unicode_open(tmp_path: Path) -> None:
    names = ["scan [page=3].png", "ein Foto, größer.png", "photo.png[2]"]
    if hasattr(tmp_path, "as_posix") and tmp_path.as_posix().startswith("/"):
        names.append(b"caf\xe9.png".decode("utf-8", "surrogateescape"))
    for name in names:
        path = tmp_path / name
        try:
            path.write_bytes(bytes_of(picture(), "PNG"))
        except OSError:  # a file system that insists on Unicode
            continue
        photo = read_photo(path)
        assert lightness_off(photo, picture()) < SAME
        photo.name.encode("utf-8")  # can be shown and printed
        assert read_thumbnail(path, 16).shape == (11, 16, 3)


def test_what_libvips_lacks_is_read_by_pillow(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    exif = PIL.Image.Exif()
    exif[0x0112] = 6
    path = save(tmp_path / "a.webp", picture(), lossless=True, exif=exif)
    by_libvips = read_photo(path)
    lacking: Callable[[str], bool] = lambda name: not name.startswith("webpload")  # noqa: E731
    monkeypatch.setattr("colorstudio.files.decode.has_operation", lacking)
    by_pillow = read_photo(path)
    assert np.array_equal(by_pillow.lightness, by_libvips.lightness)
    assert by_pillow.metadata.exif == by_libvips.metadata.exif
