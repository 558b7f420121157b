"""PNG files: texts, profiles in texts, orientation, and colours told by numbers."""

from __future__ import annotations

import io
import struct
import zlib
from pathlib import Path
from typing import Any

import numpy as np
import PIL.Image
import pytest
import pyvips
from numpy.typing import NDArray

from colorstudio.errors import PhotoError
from colorstudio.files.icc import SRGB_PRIMARIES, Primaries
from colorstudio.files.photo import Photo
from colorstudio.files.read import read_photo
from colorstudio.files.write import write_photo
from tests.files.making import lightness_of, lightness_of_luminance, png_chunk, raw_profile, scene, with_chunks

GRAY = scene()
HEIGHT, WIDTH = GRAY.shape


def png(pixels: NDArray[Any] = GRAY) -> bytes:
    held = io.BytesIO()
    PIL.Image.fromarray(pixels).save(held, "PNG")
    return held.getvalue()


def opened(tmp_path: Path, *chunks: bytes, pixels: NDArray[Any] = GRAY) -> Photo:
    (tmp_path / "a.png").write_bytes(with_chunks(png(pixels), *chunks))
    return read_photo(tmp_path / "a.png")


def exif(orientation: int) -> bytes:
    return struct.pack("<2sHIHHHIHHI", b"II", 42, 8, 1, 0x0112, 3, 1, orientation, 0, 0)


# ---- colours by numbers


def gamma_chunk(gamma: float) -> bytes:
    return png_chunk(b"gAMA", struct.pack(">I", round(gamma * 100_000)))


@pytest.mark.parametrize("gamma", [1.0, 0.7, 0.35])
def test_gray_is_read_by_its_gamma(tmp_path: Path, gamma: float) -> None:
    photo = opened(tmp_path, gamma_chunk(gamma))
    expected = lightness_of_luminance((GRAY / 255) ** (1 / gamma))
    assert np.abs(photo.lightness - expected).max() < 0.02


@pytest.mark.parametrize("gamma", [1.0, 0.55])
def test_colours_are_read_by_their_gamma(tmp_path: Path, gamma: float) -> None:
    photo = opened(tmp_path, gamma_chunk(gamma), pixels=np.repeat(GRAY[..., np.newaxis], 3, axis=2))
    assert np.abs(photo.lightness - lightness_of_luminance((GRAY / 255) ** (1 / gamma))).max() < 0.5
    assert photo.own_ab is None


@pytest.mark.parametrize("chunks", [(gamma_chunk(0.45455),), (gamma_chunk(1.0), png_chunk(b"sRGB", b"\0")), ()])
def test_the_gamma_of_srgb_and_a_stated_srgb_are_srgb(tmp_path: Path, chunks: tuple[bytes, ...]) -> None:
    assert np.abs(opened(tmp_path, *chunks).lightness - lightness_of(GRAY)).max() < 1e-4


def test_primaries_without_a_profile_count(tmp_path: Path) -> None:
    """Half green of Adobe RGB is out of sRGB's gamut in part, and its Y is 0.627 of (128/255) ** 2.2."""
    adobe = Primaries((0.3127, 0.329), (0.64, 0.33), (0.21, 0.71), (0.15, 0.06))
    numbers = [round(value * 100_000) for point in (adobe.white, adobe.red, adobe.green, adobe.blue) for value in point]
    muted = np.zeros((HEIGHT, WIDTH, 3), np.uint8)
    muted[...] = (200, 120, 120)
    photo = opened(tmp_path, png_chunk(b"cHRM", struct.pack(">8I", *numbers)), pixels=muted)
    linear = np.where(
        (value := np.array([200, 120, 120]) / 255) <= 0.04045, value / 12.92, ((value + 0.055) / 1.055) ** 2.4
    )
    luminance = linear @ (0.2974, 0.6273, 0.0753)  # Y of Adobe RGB (1998), annex A
    assert photo.lightness.mean() == pytest.approx(float(lightness_of_luminance(luminance)), abs=0.5)
    assert not adobe.near(SRGB_PRIMARIES)


@pytest.mark.parametrize("numbers", [[0] * 8, [31270, 32900, 64000, 33000, 64000, 33000, 15000, 6000], [2**32 - 1] * 8])
def test_primaries_of_nonsense_do_no_harm(tmp_path: Path, numbers: list[int]) -> None:
    chunk = png_chunk(b"cHRM", struct.pack(">8I", *numbers))
    photo = opened(tmp_path, chunk, gamma_chunk(0.00001), pixels=np.repeat(GRAY[..., np.newaxis], 3, axis=2))
    assert photo.width == WIDTH


# ---- orientation and raw profiles


@pytest.mark.parametrize("orientation", [3, 6, 8])
@pytest.mark.parametrize("place", ["eXIf", "exif", "APP1", "xmp", "raw xmp"])
def test_orientation_is_applied_once_wherever_it_stands(tmp_path: Path, orientation: int, place: str) -> None:
    xmp = f'<x xmlns:tiff="http://ns.adobe.com/tiff/1.0/" tiff:Orientation="{orientation}"/>'.encode()
    chunk = {
        "eXIf": png_chunk(b"eXIf", exif(orientation)),
        "exif": raw_profile("exif", b"Exif\0\0" + exif(orientation)),
        "APP1": raw_profile("APP1", b"Exif\0\0" + exif(orientation)),
        "xmp": png_chunk(b"iTXt", b"XML:com.adobe.xmp" + bytes(5) + xmp),
        "raw xmp": raw_profile("xmp", xmp),
    }[place]
    photo = opened(tmp_path, chunk)
    turned = PIL.Image.fromarray(GRAY)
    turned.getexif()[0x0112] = orientation
    expected = np.rot90(GRAY, {3: 2, 6: -1, 8: 1}[orientation])
    assert np.abs(photo.lightness - lightness_of(expected)).max() < 1e-4
    write_photo(tmp_path / "out.png", np.zeros((*expected.shape, 3), np.uint8), source=photo)
    again = read_photo(tmp_path / "out.png")
    assert (again.height, again.width) == expected.shape
    kept = again.metadata.exif if place in ("eXIf", "exif", "APP1") else again.metadata.xmp
    assert kept is not None


def test_records_in_a_raw_profile_are_kept(tmp_path: Path) -> None:
    records = b"\x1c\x02\x05\x00\x08Old town"
    photo = opened(tmp_path, raw_profile("iptc", records))
    assert photo.metadata.iptc == records
    write_photo(tmp_path / "out.jpg", np.zeros((HEIGHT, WIDTH, 3), np.uint8), source=photo)
    assert read_photo(tmp_path / "out.jpg").metadata.iptc == records


def test_a_profile_in_a_text_counts(tmp_path: Path) -> None:
    from colorstudio.files.icc import gamma_profile

    profile = gamma_profile(1.0, None)
    assert profile is not None
    photo = opened(tmp_path, raw_profile("icc", profile))
    assert np.abs(photo.lightness - lightness_of_luminance(GRAY / 255)).max() < 0.02


# ---- texts

TEXTS = (
    ("Title", "Station street"),
    ("Author", "A. Photographer"),
    ("Creation Time", "1912:06:01"),
    ("Beschreibung", "größer"),
    ("Comment", "東京"),
)


@pytest.mark.parametrize("compressed", [False, True])
def test_texts_are_kept(tmp_path: Path, compressed: bool) -> None:
    chunks = []
    for keyword, text in TEXTS:
        try:
            content = text.encode("latin-1")
            name, flags = (b"zTXt", b"\0") if compressed else (b"tEXt", b"")
        except UnicodeEncodeError:
            content = text.encode()
            name, flags = b"iTXt", (b"\1" if compressed else b"\0") + b"\0\0\0"
        body = zlib.compress(content) if compressed else content
        chunks.append(png_chunk(name, keyword.encode() + b"\0" + flags + body))
    photo = opened(tmp_path, *chunks)
    assert photo.metadata.texts == TEXTS
    write_photo(tmp_path / "out.png", np.zeros((HEIGHT, WIDTH, 3), np.uint8), source=photo)
    assert read_photo(tmp_path / "out.png").metadata.texts == TEXTS
    with PIL.Image.open(tmp_path / "out.png") as image:
        assert {key: image.info[key] for key, _ in TEXTS} == dict(TEXTS)


@pytest.mark.parametrize("suffix", [".jpg", ".tif", ".webp"])
def test_texts_go_into_xmp_where_there_is_no_place_for_them(tmp_path: Path, suffix: str) -> None:
    photo = opened(tmp_path, *(png_chunk(b"tEXt", f"{key}\0{text}".encode("latin-1")) for key, text in TEXTS[:3]))
    write_photo(tmp_path / f"out{suffix}", np.zeros((HEIGHT, WIDTH, 3), np.uint8), source=photo)
    xmp = read_photo(tmp_path / f"out{suffix}").metadata.xmp
    assert xmp is not None
    for text in (b"Station street", b"A. Photographer", b"1912-06-01"):
        assert text in xmp


# ---- colours by code points


def code_chunk(*numbers: int) -> bytes:
    return png_chunk(b"cICP", bytes(numbers))


def srgb_to_linear(codes: NDArray[Any]) -> NDArray[np.float64]:
    value = np.asarray(codes, np.float64) / 255
    return np.where(value <= 0.04045, value / 12.92, ((value + 0.055) / 1.055) ** 2.4)


def bt709_to_linear(codes: NDArray[Any]) -> NDArray[np.float64]:
    value = np.asarray(codes, np.float64) / 255
    return np.where(value < 0.081, value / 4.5, ((value + 0.099) / 1.099) ** (1 / 0.45))


@pytest.mark.parametrize(
    ("transfer", "curve"),
    [
        (13, srgb_to_linear),
        (1, bt709_to_linear),
        (4, lambda codes: (codes / 255) ** 2.2),
        (8, lambda codes: codes / 255.0),
    ],
)
def test_gray_is_read_by_the_curve_of_its_code_point(tmp_path: Path, transfer: int, curve: Any) -> None:
    photo = opened(tmp_path, code_chunk(1, transfer, 0, 1), gamma_chunk(1.0))  # which it comes before
    assert np.abs(photo.lightness - lightness_of_luminance(curve(GRAY))).max() < 0.02


def test_primaries_of_code_points_come_before_an_embedded_profile(tmp_path: Path) -> None:
    """Y of Display P3 is 0.2290 R + 0.6917 G + 0.0793 B (SMPTE EG 432-1)."""
    muted = np.empty((HEIGHT, WIDTH, 3), np.uint8)
    muted[...] = (200, 120, 120)
    held = io.BytesIO()
    p3 = zlib.compress(bytes(pyvips.Operation.call("profile_load", "p3")))
    PIL.Image.fromarray(muted).save(held, "PNG")
    wide = with_chunks(held.getvalue(), code_chunk(12, 13, 0, 1))
    (tmp_path / "wide.png").write_bytes(wide)
    luminance = srgb_to_linear(np.array([200, 120, 120])) @ (0.2290, 0.6917, 0.0793)
    photo = read_photo(tmp_path / "wide.png")
    assert photo.lightness.mean() == pytest.approx(float(lightness_of_luminance(luminance)), abs=0.1)
    assert photo.profile is not None
    plain = with_chunks(held.getvalue(), code_chunk(1, 13, 0, 1), png_chunk(b"iCCP", b"p3\0\0" + p3))
    (tmp_path / "plain.png").write_bytes(plain)
    luminance = srgb_to_linear(np.array([200, 120, 120])) @ (0.2126, 0.7152, 0.0722)
    photo = read_photo(tmp_path / "plain.png")
    assert photo.lightness.mean() == pytest.approx(float(lightness_of_luminance(luminance)), abs=0.1)
    assert photo.profile is None


def test_codes_from_16_to_235_are_spread(tmp_path: Path) -> None:
    narrow = np.rint(GRAY / 255 * 219 + 16).astype(np.uint8)
    photo = opened(tmp_path, code_chunk(1, 13, 0, 0), pixels=narrow)
    exact = np.rint((narrow.astype(float) - 16) * 255 / 219)
    assert np.abs(photo.lightness - lightness_of_luminance(srgb_to_linear(exact))).max() < 0.02


@pytest.mark.parametrize("transfer", [16, 18])
def test_high_dynamic_range_is_called_what_it_is(tmp_path: Path, transfer: int) -> None:
    with pytest.raises(PhotoError, match=r"sound, but .* high dynamic range"):
        opened(tmp_path, code_chunk(9, transfer, 0, 1))


@pytest.mark.parametrize("numbers", [(2, 2, 0, 1), (1, 13, 5, 1), (1, 99, 0, 1), (1, 13, 0, 7), (1,)])
def test_code_points_that_say_nothing_are_passed_over(tmp_path: Path, numbers: tuple[int, ...]) -> None:
    photo = opened(tmp_path, code_chunk(*numbers), gamma_chunk(1.0))
    assert np.abs(photo.lightness - lightness_of_luminance(GRAY / 255.0)).max() < 0.02
