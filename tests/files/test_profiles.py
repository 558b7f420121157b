"""Embedded profiles: what comes out is what lcms says (asked through Pillow), sRGB comes out untouched."""

from __future__ import annotations

import io
import struct
from pathlib import Path
from typing import Any

import numpy as np
import PIL.Image
import PIL.ImageCms
import pytest
import pyvips
from numpy.typing import NDArray

from colorstudio.files.read import read_photo, read_thumbnail

SWATCHES = np.random.default_rng(0).integers(0, 256, (40, 60, 3), np.uint8)
RAMP = np.arange(256, dtype=np.uint8).repeat(16).reshape(64, 64)


def _tag(kind: bytes, content: bytes) -> bytes:
    data = kind + bytes(4) + content
    return data + bytes(-len(data) % 4)


def _fixed(*numbers: float) -> bytes:
    return struct.pack(f">{len(numbers)}i", *(round(number * 65536) for number in numbers))


def make_profile(space: bytes, gamma: float, primaries: dict[bytes, tuple[float, float, float]]) -> bytes:
    """An ICC 2.4 monitor profile of one gamma: "GRAY" without primaries or "RGB " with three (XYZ, D50)."""
    curve = _tag(b"curv", struct.pack(">IH", 1, round(gamma * 256)))
    text = b"made for a test\0"
    tags = {
        b"desc": _tag(b"desc", struct.pack(">I", len(text)) + text + bytes(78)),
        b"cprt": _tag(b"text", text),
        b"wtpt": _tag(b"XYZ ", _fixed(0.9642, 1.0, 0.8249)),
    }
    if primaries:
        tags |= {name + b"XYZ": _tag(b"XYZ ", _fixed(*xyz)) for name, xyz in primaries.items()}
        tags |= {name + b"TRC": curve for name in (b"r", b"g", b"b")}
    else:
        tags[b"kTRC"] = curve
    table, body, at = struct.pack(">I", len(tags)), b"", 128 + 4 + 12 * len(tags)
    for name, data in tags.items():
        table += name + struct.pack(">II", at + len(body), len(data))
        body += data
    size = at + len(body)
    header = struct.pack(">I4sI4s4s4s", size, b"test", 0x02400000, b"mntr", space, b"XYZ ") + bytes(12)
    header += b"acsp" + bytes(28) + _fixed(0.9642, 1.0, 0.8249)
    return header.ljust(128, b"\0") + table + body


ADOBE_RGB = make_profile(
    b"RGB ",
    2.19921875,
    {b"r": (0.60974, 0.31111, 0.01947), b"g": (0.20528, 0.62567, 0.06087), b"b": (0.14919, 0.06322, 0.74457)},
)
GRAY_18 = make_profile(b"GRAY", 1.8, {})


CMYK_PRESS = bytes(pyvips.Operation.call("profile_load", "cmyk"))


def by_lcms(pixels: NDArray[np.uint8], profile: bytes, mode: str) -> NDArray[np.float64]:
    """L* of `pixels` after lcms has converted them to sRGB of 8 bits."""
    transform = PIL.ImageCms.buildTransform(
        PIL.ImageCms.ImageCmsProfile(io.BytesIO(profile)),
        PIL.ImageCms.createProfile("sRGB"),
        mode,
        "RGB",
        PIL.ImageCms.Intent.RELATIVE_COLORIMETRIC,
        PIL.ImageCms.Flags.BLACKPOINTCOMPENSATION,
    )
    image = PIL.Image.frombytes(mode, (pixels.shape[1], pixels.shape[0]), pixels.tobytes())
    converted = PIL.ImageCms.applyTransform(image, transform)
    assert converted is not None
    return lightness_of(np.asarray(converted))


def lightness_of(srgb: NDArray[np.uint8]) -> NDArray[np.float64]:
    """L* of sRGB (H, W, 3), by IEC 61966-2-1 and CIE 15 in float64."""
    value = srgb / 255
    luminance = np.where(value <= 0.04045, value / 12.92, ((value + 0.055) / 1.055) ** 2.4)
    return luminance_to_lightness(luminance @ np.array([0.2126, 0.7152, 0.0722]))


def luminance_to_lightness(luminance: NDArray[np.float64]) -> NDArray[np.float64]:
    lightness: NDArray[np.float64] = np.where(
        luminance > (6 / 29) ** 3, 116 * np.cbrt(luminance) - 16, luminance * (29 / 3) ** 3
    )
    return lightness


def off(path: Path, expected: NDArray[np.float64]) -> float:
    return float(np.abs(read_photo(path).lightness - expected).max())


HALF_A_CODE = 0.25  # in L*, what rounding lcms' answer to 8 bits leaves: a code is 0.27 to 0.45


@pytest.mark.parametrize("suffix", [".png", ".tif", ".webp"])
def test_adobe_like_rgb_is_converted_as_lcms_does(tmp_path: Path, suffix: str) -> None:
    options: dict[str, Any] = {"lossless": True} if suffix == ".webp" else {}
    path = tmp_path / f"adobe{suffix}"
    PIL.Image.fromarray(SWATCHES).save(path, icc_profile=ADOBE_RGB, **options)
    expected = by_lcms(SWATCHES, ADOBE_RGB, "RGB")
    assert off(path, expected) < 2 * HALF_A_CODE  # three channels are rounded
    assert np.abs(lightness_of(SWATCHES) - expected).max() > 1.5  # and it does make a difference


def test_a_gray_gamma_is_converted_by_its_formula_and_loses_no_level(tmp_path: Path) -> None:
    PIL.Image.fromarray(RAMP).save(tmp_path / "gray.png", icc_profile=GRAY_18)
    photo = read_photo(tmp_path / "gray.png")
    expected = luminance_to_lightness((RAMP / 255) ** (461 / 256))  # 1.8 as the profile stores it
    assert np.abs(photo.lightness - expected).max() < 1e-4
    assert np.abs(photo.lightness - by_lcms(RAMP, GRAY_18, "L")).max() < 0.6  # lcms goes by a coarse grid
    assert len(np.unique(photo.lightness)) == 256
    assert photo.own_ab is None


def test_16_bits_stay_16_bits_through_a_conversion(tmp_path: Path) -> None:
    ramp = np.arange(0, 65536, 16, dtype=np.uint16).reshape(64, 64)
    PIL.Image.fromarray(ramp).save(tmp_path / "gray.tif", icc_profile=GRAY_18)
    photo = read_photo(tmp_path / "gray.tif")
    assert photo.bits == 16
    assert (np.diff(photo.lightness.ravel()) > 0).all()
    expected = luminance_to_lightness((ramp / 65535) ** (461 / 256))
    assert np.abs(photo.lightness - expected).max() < 1e-4


def test_an_srgb_profile_changes_nothing(tmp_path: Path) -> None:
    profile = PIL.ImageCms.ImageCmsProfile(PIL.ImageCms.createProfile("sRGB")).tobytes()
    PIL.Image.fromarray(SWATCHES).save(tmp_path / "tagged.png", icc_profile=profile)
    PIL.Image.fromarray(SWATCHES).save(tmp_path / "untagged.png")
    tagged, untagged = read_photo(tmp_path / "tagged.png"), read_photo(tmp_path / "untagged.png")
    assert np.array_equal(tagged.lightness, untagged.lightness)


@pytest.mark.parametrize("profile", [CMYK_PRESS, None], ids=["its own profile", "no profile"])
@pytest.mark.parametrize("suffix", [".tif", ".jpg"])
def test_cmyk_is_converted_by_its_own_profile_or_by_a_press_profile(
    tmp_path: Path, profile: bytes | None, suffix: str
) -> None:
    steps = np.linspace(0, 255, 6).astype(np.uint8)
    inks = np.stack(np.meshgrid(steps, steps, steps, steps[:4]), axis=-1).reshape(24, 36, 4)
    inks = inks.repeat(8, axis=0).repeat(8, axis=1)  # whole JPEG blocks
    path = tmp_path / f"press{suffix}"
    image = PIL.Image.frombytes("CMYK", (inks.shape[1], inks.shape[0]), inks.tobytes())
    options: dict[str, Any] = {"quality": 100, "subsampling": 0} if suffix == ".jpg" else {}
    image.save(path, icc_profile=profile, **options)
    difference = np.abs(read_photo(path).lightness - by_lcms(inks, CMYK_PRESS, "CMYK"))
    assert np.percentile(difference, 99) < 2
    assert difference.mean() < 0.5


@pytest.mark.parametrize("profile", [ADOBE_RGB, b"no profile at all" * 20, ADOBE_RGB[:200], b""])
def test_a_profile_that_does_not_fit_is_passed_over(tmp_path: Path, profile: bytes) -> None:
    PIL.Image.fromarray(RAMP).save(tmp_path / "gray.png", icc_profile=profile)
    PIL.Image.fromarray(RAMP).save(tmp_path / "plain.png")
    photo, plain = read_photo(tmp_path / "gray.png"), read_photo(tmp_path / "plain.png")
    assert np.array_equal(photo.lightness, plain.lightness)
    assert read_thumbnail(tmp_path / "gray.png", 32).shape == (32, 32, 3)


def test_a_damaged_profile_that_fits_the_bands_is_passed_over(tmp_path: Path) -> None:
    PIL.Image.fromarray(SWATCHES).save(tmp_path / "a.png", icc_profile=ADOBE_RGB[:160])
    assert off(tmp_path / "a.png", lightness_of(SWATCHES)) < 1e-4


@pytest.mark.parametrize("mode", ["RGB", "L", "CMYK"])
def test_thumbnails_are_srgb_whatever_the_file_is(tmp_path: Path, mode: str) -> None:
    profile = {"RGB": ADOBE_RGB, "L": GRAY_18, "CMYK": CMYK_PRESS}[mode]
    flat: Any = {"RGB": (40, 90, 160), "L": 100, "CMYK": (30, 200, 90, 20)}[mode]
    image = PIL.Image.new(mode, (64, 64), flat)
    image.save(tmp_path / "flat.tif", icc_profile=profile)
    expected = by_lcms(np.asarray(image), profile, mode)
    assert np.abs(lightness_of(read_thumbnail(tmp_path / "flat.tif", 16)) - expected.mean()).max() < 0.7


def test_own_colours_are_converted_too(tmp_path: Path) -> None:
    PIL.Image.new("RGB", (64, 64), (0, 200, 0)).save(tmp_path / "green.png", icc_profile=ADOBE_RGB)
    PIL.Image.new("RGB", (64, 64), (0, 200, 0)).save(tmp_path / "plain.png")
    adobe, plain = read_photo(tmp_path / "green.png").own_ab, read_photo(tmp_path / "plain.png").own_ab
    assert adobe is not None
    assert plain is not None
    # Adobe's green lies outside sRGB: clipped to it, it is at least as colourful
    assert np.hypot(*adobe[:, 0, 0]) >= np.hypot(*plain[:, 0, 0])
    assert not np.allclose(adobe, plain)
