"""From whatever colours a file is in to sRGB, by the profile it embeds (lcms through libvips)."""

from __future__ import annotations

import logging
import os
from functools import lru_cache
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
import pyvips
from numpy.typing import NDArray

from colorstudio.files.tone_curve import gray_curve
from colorstudio.files.vips import array_to_image, image_to_array, set_blob, with_interpretation

log = logging.getLogger(__name__)

SRGB_PROFILE = bytes(pyvips.Operation.call("profile_load", "srgb"))

_PROFILE = "icc-profile-data"
_SPACES = {1: b"GRAY", 3: b"RGB ", 4: b"CMYK"}


def bits_of(image: pyvips.Image) -> int:
    """8 or 16 bits a channel in the file."""
    if image.get_typeof("bits"):  # floating point Lab, of either depth
        return int(image.get("bits"))
    return 16 if image.format == "ushort" else 8


def without_alpha(image: pyvips.Image) -> tuple[pyvips.Image, pyvips.Image | None]:
    """The colour bands of a decoded image, and its alpha band or None."""
    bands = _colour_bands(image)
    alpha = image.extract_band(bands) if image.bands > bands else None
    return (image.extract_band(0, n=bands) if alpha is not None else image), alpha


def to_srgb(colours: pyvips.Image, *, deep: bool = False) -> pyvips.Image:
    """Colour bands without alpha -> sRGB: one band where gray needs no conversion, else three.

    8 bits in give 8 bits out, or 16 when `deep`, so that a conversion loses no level; 16 give 16.
    Without a profile RGB and gray are taken as sRGB, CMYK as libvips' own press profile.
    """
    deep = deep or bits_of(colours) == 16
    if colours.interpretation == "lab":
        return colours.colourspace("rgb16" if deep else "srgb")
    depth = 16 if deep else 8
    profile = _usable_profile(colours)
    if colours.bands == 4:
        return colours.icc_transform(
            "srgb",
            embedded=profile is not None,
            input_profile="cmyk",
            depth=depth,
            black_point_compensation=True,
        )
    if profile is None:
        return with_interpretation(colours)
    return with_interpretation(colours).icc_transform("srgb", embedded=True, depth=depth, black_point_compensation=True)


def rgb_profile(image: pyvips.Image) -> bytes | None:
    """The RGB profile that a decoded image embeds, if it can be used and is not sRGB."""
    colours, _ = without_alpha(image)
    return _usable_profile(colours) if colours.bands == 3 and colours.interpretation != "lab" else None


def from_srgb(image: pyvips.Image, profile: bytes) -> pyvips.Image:
    """sRGB of three bands -> the same colours under an RGB profile, of the same depth."""
    depth = 16 if image.format == "ushort" else 8
    image = with_profile(image, SRGB_PROFILE)
    with TemporaryDirectory() as folder:  # libvips takes the profile of an output by name alone
        path = Path(folder) / "out.icc"
        path.write_bytes(profile)
        converted = image.icc_transform(
            os.fspath(path), embedded=True, depth=depth, black_point_compensation=True, intent="relative"
        )
        return converted.copy_memory()


def with_profile(image: pyvips.Image, profile: bytes) -> pyvips.Image:
    """The image with the profile embedded, its pixels as they are."""
    return set_blob(image, _PROFILE, profile)


def to_lightness(colours: pyvips.Image) -> pyvips.Image:
    """Colour bands without alpha -> one float band, CIE L* in 0..100 (D65, as sRGB).

    Gray goes through a table that is right to float32 (each of 65,536 levels keeps a lightness of its own);
    for colours libvips is within 0.00005 of the formula in float64 (measured over random and gray colours).
    """
    if colours.interpretation == "lab":
        return colours.extract_band(0)
    if colours.bands == 1:
        table = _lightness_table(_usable_profile(colours), 65_536 if colours.format == "ushort" else 256)
        if table is not None:
            return colours.maplut(array_to_image(table))
    return to_srgb(colours, deep=True).colourspace("lab").extract_band(0)


@lru_cache(maxsize=8)
def _lightness_table(profile: bytes | None, levels: int) -> NDArray[np.float32] | None:
    """(1, levels): L* of gray, by the curve of its profile or of sRGB (IEC 61966-2-1); CIE 15 for L*.

    None for a profile without a curve that we can follow.
    """
    gray = np.arange(levels) / (levels - 1)
    if profile is None:
        luminance = np.where(gray <= 0.04045, gray / 12.92, ((gray + 0.055) / 1.055) ** 2.4)
    elif (curve := gray_curve(profile)) is not None:
        luminance = np.clip(curve(gray), 0, 1)
    else:
        return None
    lightness = np.where(luminance > (6 / 29) ** 3, 116 * np.cbrt(luminance) - 16, luminance * (29 / 3) ** 3)
    return lightness.astype(np.float32)[np.newaxis]


def _colour_bands(image: pyvips.Image) -> int:
    if image.interpretation == "cmyk":
        return 4
    return 1 if image.bands <= 2 else 3


def _usable_profile(colours: pyvips.Image) -> bytes | None:
    """The embedded profile, if it fits the bands, lcms can read it, and it is not sRGB anyway."""
    if not colours.get_typeof(_PROFILE):
        return None
    profile = bytes(colours.get(_PROFILE))
    if profile[16:20] != _SPACES[colours.bands]:  # a gray picture with the profile of the RGB one it was
        return None
    return profile if _changes_pixels(profile, colours.bands) else None


@lru_cache(maxsize=16)
def _changes_pixels(profile: bytes, bands: int) -> bool:
    """Whether conversion by `profile` to sRGB moves any of a set of swatches by more than one code of 255."""
    if bands == 1:
        swatches = np.arange(256, dtype=np.uint8)[np.newaxis]
    else:
        steps = np.arange(0, 256, 51, dtype=np.uint8)
        swatches = np.stack(np.meshgrid(*[steps] * bands), axis=-1).reshape(1, -1, bands)
    image = array_to_image(swatches).copy(interpretation="cmyk") if bands == 4 else array_to_image(swatches)
    image.set_type(pyvips.GValue.blob_type, _PROFILE, profile)
    try:
        converted = image_to_array(image.icc_transform("srgb", embedded=True, depth=8, black_point_compensation=True))
    except pyvips.Error as error:
        log.warning("an embedded profile cannot be used: %s", error)
        return False
    if bands == 4:
        return True
    moved = converted.astype(np.int16) - swatches.reshape(1, -1, bands)
    return int(np.abs(moved).max()) > 1
