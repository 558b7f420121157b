"""Reading: every kind of file, 8 and 16 bits, and that lightness is exact."""

from __future__ import annotations

import io
import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import numpy as np
import PIL.Image
import PIL.ImageOps
import pytest
import pyvips
from numpy.typing import NDArray

from colorstudio.errors import Cancelled, PhotoDamaged
from colorstudio.files.photo import Photo
from colorstudio.files.read import photo_from_pixels, read_photo, read_thumbnail
from colorstudio.files.vips import Pixels


def srgb_to_lightness(srgb: NDArray[np.integer], levels: int) -> NDArray[np.float64]:
    """L* of sRGB (..., 3) or of gray, by IEC 61966-2-1 and CIE 15 in float64."""
    value = srgb / (levels - 1)
    linear = np.where(value <= 0.04045, value / 12.92, ((value + 0.055) / 1.055) ** 2.4)
    if srgb.shape[-1] == 3:
        linear = linear @ np.array([0.2126, 0.7152, 0.0722])
    lightness: NDArray[np.float64] = np.where(
        linear > (6 / 29) ** 3, 116 * np.cbrt(linear) - 16, linear * (29 / 3) ** 3
    )
    return lightness


def nearest_gray(lightness: NDArray[np.float32], levels: int) -> NDArray[np.intp]:
    """The gray level of sRGB whose lightness is nearest."""
    ramp = srgb_to_lightness(np.arange(levels), levels)
    return np.searchsorted((ramp[1:] + ramp[:-1]) / 2, lightness.astype(np.float64))


def picture(height: int = 30, width: int = 44, seed: int = 1) -> NDArray[np.uint8]:
    """A coloured picture, smooth enough for JPEG and with no symmetry: (H, W, 3)."""
    y, x = np.mgrid[0:height, 0:width]
    channels = [x * 255 // width, y * 255 // height, (x * 3 + y * 5 + seed * 40) % 200]
    return np.stack(channels, axis=-1).astype(np.uint8)


def save(path: Path, pixels: Pixels, **options: Any) -> Path:
    PIL.Image.fromarray(pixels).save(path, **options)
    return path


def lightness_off(photo: Photo, rgb: NDArray[np.uint8]) -> float:
    """How far the photograph's lightness is from that of `rgb` at most; a gray level is 0.27 to 0.45."""
    return float(np.abs(photo.lightness - srgb_to_lightness(rgb, 256)).max())


SAME = 1e-4  # what float32 leaves between two ways to the same lightness


# ---- exactness


def test_each_of_256_gray_levels_comes_back_exactly(tmp_path: Path) -> None:
    ramp = np.arange(256, dtype=np.uint8).reshape(16, 16)
    photo = read_photo(save(tmp_path / "ramp.png", ramp))
    assert np.array_equal(nearest_gray(photo.lightness, 256), ramp)
    assert np.abs(photo.lightness - srgb_to_lightness(ramp, 256)).max() < 1e-5
    assert (photo.bits, photo.own_ab, photo.alpha) == (8, None, None)


@pytest.mark.parametrize("suffix", [".png", ".tif"])
def test_each_of_65536_gray_levels_comes_back_exactly(tmp_path: Path, suffix: str) -> None:
    ramp = np.arange(65536, dtype=np.uint16).reshape(256, 256)
    photo = read_photo(save(tmp_path / f"ramp{suffix}", ramp))
    assert photo.bits == 16
    assert np.array_equal(nearest_gray(photo.lightness, 65536), ramp)


def test_16_bit_rgb_keeps_all_its_levels(tmp_path: Path) -> None:
    ramp = np.arange(65536, dtype=np.uint16).reshape(256, 256)
    photo = photo_from_pixels(np.repeat(ramp[..., np.newaxis], 3, axis=2), "ramp")
    assert np.array_equal(nearest_gray(photo.lightness, 65536), ramp)


@pytest.mark.parametrize("dtype", [np.uint8, np.uint16])
def test_lightness_of_colours_follows_the_formula(dtype: Any) -> None:
    levels = np.iinfo(dtype).max + 1
    pixels = np.random.default_rng(0).integers(0, levels, (64, 48, 3), dtype)
    photo = photo_from_pixels(pixels, "noise")
    assert np.abs(photo.lightness - srgb_to_lightness(pixels, levels)).max() < 1e-4


def test_black_is_0_and_white_is_100(tmp_path: Path) -> None:
    pixels = np.zeros((10, 20, 3), np.uint8)
    pixels[:, 10:] = 255
    photo = read_photo(save(tmp_path / "halves.png", pixels))
    assert photo.lightness[0, 0] == 0
    assert photo.lightness[0, -1] == pytest.approx(100, abs=1e-4)


def test_what_is_read_cannot_be_changed(tmp_path: Path) -> None:
    pixels = np.dstack([picture(), np.full((30, 44), 128, np.uint8)])
    photo = read_photo(save(tmp_path / "a.png", pixels))
    assert photo.alpha is not None
    assert photo.own_ab is not None
    for array in (photo.lightness, photo.alpha, photo.own_ab):
        with pytest.raises(ValueError, match="read-only"):
            array[...] = 0


# ---- kinds of file


def seen_by_pillow(path: Path) -> NDArray[np.uint8]:
    with PIL.Image.open(path) as image:
        return np.asarray(image.convert("RGB"))


def bytes_of(pixels: NDArray[np.uint8], kind: str, **options: Any) -> bytes:
    file = io.BytesIO()
    PIL.Image.fromarray(pixels).save(file, kind, **options)
    return file.getvalue()


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


# ---- orientation


@pytest.mark.parametrize("suffix", [".jpg", ".png", ".tif", ".webp"])
@pytest.mark.parametrize("orientation", range(1, 9))
def test_all_eight_orientations_come_out_upright(tmp_path: Path, orientation: int, suffix: str) -> None:
    path = tmp_path / f"turned{suffix}"
    exif = PIL.Image.Exif()
    exif[0x0112] = orientation
    options: dict[str, object] = {"exif": exif}
    if suffix == ".jpg":
        options |= {"quality": 98, "subsampling": 0}
    if suffix == ".webp":
        options |= {"lossless": True, "exact": True}
    alpha = [] if suffix == ".jpg" else [picture(seed=4)[..., 2]]
    save(path, np.dstack([picture(), *alpha]), **options)

    turned = PIL.Image.fromarray(np.dstack([picture(), *alpha]))
    turned.getexif()[0x0112] = orientation
    expected = np.asarray(PIL.ImageOps.exif_transpose(turned))
    photo = read_photo(path)
    assert (photo.height, photo.width) == expected.shape[:2]
    assert lightness_off(photo, expected[..., :3]) < (2 if suffix == ".jpg" else SAME)
    if alpha:
        assert photo.alpha is not None
        assert np.array_equal(photo.alpha, expected[..., 3])
    assert photo.own_ab is not None
    assert photo.own_ab.shape[1:] == photo.lightness.shape
    thumbnail = read_thumbnail(path, 22)
    assert (thumbnail.shape[0] > thumbnail.shape[1]) == (orientation >= 5)


# ---- own colours, pixels, thumbnails


def test_own_colours_are_those_of_the_file_reduced(tmp_path: Path) -> None:
    red = np.zeros((700, 1400, 3), np.uint8)
    red[...] = (200, 30, 40)
    photo = read_photo(save(tmp_path / "red.png", red))
    assert photo.own_ab is not None
    assert photo.own_ab.shape == (2, 256, 512)
    # a*, b* of sRGB (200, 30, 40) by scikit-image 0.26 rgb2lab: 63.30, 39.98
    assert np.allclose(photo.own_ab.mean(axis=(1, 2)), (63.30, 39.98), atol=0.05)


def test_pixels_from_the_clipboard_make_the_same_photograph(tmp_path: Path) -> None:
    read = read_photo(save(tmp_path / "a.png", picture()))
    pasted = photo_from_pixels(picture(), "Pasted picture")
    assert (pasted.name, pasted.path, pasted.bits) == ("Pasted picture", None, 8)
    assert np.array_equal(pasted.lightness, read.lightness)


def test_pixels_with_alpha_and_pixels_in_gray_are_taken() -> None:
    rgba = np.dstack([picture(), picture(seed=5)[..., 2]])
    photo = photo_from_pixels(rgba[:, ::-1], "mirrored")  # not contiguous
    assert photo.alpha is not None
    assert np.array_equal(photo.alpha, rgba[:, ::-1, 3])
    gray = photo_from_pixels(picture()[..., 0], "gray")
    assert np.array_equal(nearest_gray(gray.lightness, 256), picture()[..., 0])


@pytest.mark.parametrize("pixels", [np.zeros((9, 9), np.float32), np.zeros((9, 9, 2), np.uint8), np.zeros(9, np.uint8)])
def test_arrays_that_are_no_picture_are_refused(pixels: Pixels) -> None:
    with pytest.raises(ValueError, match="shape"):
        photo_from_pixels(pixels, "nothing")


@pytest.mark.parametrize("suffix", [".jpg", ".png", ".tif", ".webp", ".bmp", ".gif"])
def test_a_thumbnail_is_the_picture_small(tmp_path: Path, suffix: str) -> None:
    path = save(tmp_path / f"big{suffix}", picture(600, 900))
    thumbnail = read_thumbnail(path, 90)
    assert thumbnail.shape == (60, 90, 3)
    assert thumbnail.dtype == np.uint8
    expected = np.asarray(PIL.Image.fromarray(seen_by_pillow(path)).resize((90, 60), PIL.Image.Resampling.BOX))
    difference = np.abs(thumbnail.astype(int) - expected)
    assert np.median(difference) <= 3


def test_a_thumbnail_of_a_16_bit_gray_file_has_8_bits_and_three_channels(tmp_path: Path) -> None:
    ramp = np.linspace(0, 65535, 256 * 256).astype(np.uint16).reshape(256, 256)
    thumbnail = read_thumbnail(save(tmp_path / "ramp.png", ramp), 64)
    assert thumbnail.shape == (64, 64, 3)
    assert thumbnail.max() >= 250
    assert thumbnail.min() <= 5


def test_a_thumbnail_shows_transparent_parts_white_and_is_never_enlarged(tmp_path: Path) -> None:
    pixels = np.zeros((20, 30, 4), np.uint8)
    thumbnail = read_thumbnail(save(tmp_path / "clear.png", pixels), 256)
    assert thumbnail.shape == (20, 30, 3)
    assert thumbnail.min() == 255


def test_a_thumbnail_of_a_long_strip_keeps_a_pixel_of_height(tmp_path: Path) -> None:
    assert read_thumbnail(save(tmp_path / "strip.png", picture(10, 1000)), 32).shape == (1, 32, 3)


# ---- cancelling, and files that change


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
