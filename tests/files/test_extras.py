"""Formats that Pillow or an extra reads: right where it is installed, and refused by name where not."""

from __future__ import annotations

import builtins
import io
import struct
from pathlib import Path
from typing import Any

import numpy as np
import PIL.Image
import pytest

from colorstudio.errors import PhotoDamaged, PhotoTooLarge, Said, SaveError, Term
from colorstudio.files.formats import AVIF, HEIC, JPEG_2000, JPEG_XL, PSD, RAW, format_of_content
from colorstudio.files.read import photo_from_pixels, read_photo, read_pixels, read_thumbnail
from colorstudio.files.write import write_photo
from tests.files.making import lightness_of, scene

GRAY = scene()
HEIGHT, WIDTH = GRAY.shape
COLOURS = np.stack([GRAY, GRAY[::-1], GRAY[:, ::-1]], axis=2)
DEEP = np.random.default_rng(0).integers(0, 65536, (40, 60, 3)).astype(np.uint16)

HEIC_START = b"\0\0\0\x18ftypheic\0\0\0\0mif1heic"
RAF_START = b"FUJIFILMCCD-RAW 0201"
JXL_START = b"\xff\x0a" + bytes(60)


def saved(path: Path, pixels: Any, **options: Any) -> Path:
    PIL.Image.fromarray(pixels).save(path, **options)
    return path


@pytest.mark.parametrize(
    ("beginning", "format"),
    [
        (HEIC_START, HEIC),
        (b"\0\0\0\x1cftypmif1\0\0\0\0mif1heicmiaf", HEIC),
        (b"\0\0\0\x1cftypavif\0\0\0\0mif1miaf", AVIF),
        (b"\0\0\0\x18ftypcrx \0\0\0\1crx isom", RAW),
        (b"\0\0\0\x18ftypisom\0\0\0\0mp42isom", None),
        (JXL_START, JPEG_XL),
        (b"\0\0\0\x0cjP  \r\n\x87\n", JPEG_2000),
        (b"8BPS\0\1", PSD),
        (RAF_START, RAW),
    ],
)
def test_they_are_told_by_content(beginning: bytes, format: object) -> None:
    assert format_of_content(beginning) == format


@pytest.mark.parametrize(
    ("content", "package", "title"),
    [(HEIC_START, "pi-heif", "HEIC"), (RAF_START, "rawpy", "camera raw"), (JXL_START, "imagecodecs", "JPEG XL")],
)
def test_what_is_not_installed_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, content: bytes, package: str, title: str
) -> None:
    real = builtins.__import__

    def lacking(name: str, *rest: Any, **options: Any) -> Any:
        if name in ("pi_heif", "rawpy", "imagecodecs"):
            raise ImportError(name)
        return real(name, *rest, **options)

    monkeypatch.setattr(builtins, "__import__", lacking)
    (tmp_path / "a.jpg").write_bytes(content)
    with pytest.raises(PhotoDamaged) as caught:
        read_photo(tmp_path / "a.jpg")
    assert caught.value.message.said == Said.EXTRA_MISSING
    assert package in str(caught.value)
    assert title in str(caught.value)
    with pytest.raises(SaveError, match="imagecodecs"):
        write_photo(tmp_path / "b.jxl", COLOURS, source=photo_from_pixels(COLOURS, "a"))


def test_an_avif_keeps_its_metadata_and_comes_near(tmp_path: Path) -> None:
    exif = PIL.Image.Exif()
    exif[0x010E] = "Old town"
    source = read_photo(saved(tmp_path / "in.jpg", COLOURS, exif=exif, quality=95))
    smooth = np.stack(np.meshgrid(np.arange(WIDTH) * 3, np.arange(HEIGHT) * 4, 99), axis=-1)[:, :, 0].astype(np.uint8)
    write_photo(tmp_path / "out.avif", smooth, source=source, quality=95)
    photo = read_photo(tmp_path / "out.avif")
    assert photo.metadata.exif == source.metadata.exif
    assert np.abs(read_pixels(tmp_path / "out.avif").astype(int) - smooth).mean() < 2
    assert read_thumbnail(tmp_path / "out.avif", 16).shape == (12, 16, 3)


def test_a_lossless_webp_stays_lossless(tmp_path: Path) -> None:
    source = read_photo(saved(tmp_path / "in.webp", COLOURS, lossless=True))
    assert source.lossless_webp
    write_photo(tmp_path / "out.webp", COLOURS, source=source)
    assert np.array_equal(read_pixels(tmp_path / "out.webp"), COLOURS)
    lossy = read_photo(saved(tmp_path / "lossy.webp", COLOURS, quality=80))
    assert not lossy.lossless_webp


@pytest.mark.parametrize("suffix", [".jp2", ".j2k"])
def test_jpeg_2000_is_read_in_8_bits_and_gray_in_16(tmp_path: Path, suffix: str) -> None:
    photo = read_photo(saved(tmp_path / f"a{suffix}", GRAY))
    assert np.abs(photo.lightness - lightness_of(GRAY)).max() < 1e-4
    if suffix == ".jp2":
        deep = read_photo(saved(tmp_path / "deep.jp2", GRAY.astype(np.uint16) * 257 + 3))
        assert deep.bits == 16
        assert np.abs(deep.lightness - lightness_of(GRAY.astype(int) * 257 + 3, 65536)).max() < 1e-4


# ---- Photoshop


def psd(channels: list[Any], *, mode: int = 3, bits: int = 8, resources: bytes = b"") -> bytes:
    """A file with nothing but its flattened picture, uncompressed."""
    height, width = channels[0].shape
    header = struct.pack(">4sH6xHIIHH", b"8BPS", 1, len(channels), height, width, bits, mode)
    body = b"".join(channel.tobytes() for channel in channels)
    return header + bytes(4) + struct.pack(">I", len(resources)) + resources + bytes(4) + b"\0\0" + body


def resource(number: int, content: bytes) -> bytes:
    return b"8BIM" + struct.pack(">HHI", number, 0, len(content)) + content + bytes(len(content) % 2)


def test_the_flattened_picture_of_a_photoshop_file_is_read_with_its_metadata(tmp_path: Path) -> None:
    records = b"\x1c\x02\x05\x00\x08Old town"
    told = (
        resource(1028, records)
        + resource(1060, b"<x/>")
        + resource(1005, struct.pack(">IHHIHH", 300 << 16, 1, 1, 300 << 16, 1, 1))
    )
    (tmp_path / "a.psd").write_bytes(psd([GRAY, GRAY, GRAY], resources=told))
    photo = read_photo(tmp_path / "a.psd")
    assert np.abs(photo.lightness - lightness_of(GRAY)).max() < 1e-4
    assert (photo.metadata.iptc, photo.metadata.xmp) == (records, b"<x/>")
    assert photo.metadata.dpi == pytest.approx((300, 300), abs=0.1)


def test_a_selection_in_a_photoshop_file_is_no_transparency(tmp_path: Path) -> None:
    (tmp_path / "a.psd").write_bytes(psd([GRAY, GRAY, GRAY, GRAY // 2]))
    photo = read_photo(tmp_path / "a.psd")
    assert photo.alpha is None
    assert np.abs(photo.lightness - lightness_of(GRAY)).max() < 1e-4


@pytest.mark.parametrize("options", [{"bits": 16}, {"bits": 32}, {"mode": 7}])
def test_other_photoshop_files_are_called_what_they_are(tmp_path: Path, options: dict[str, Any]) -> None:
    (tmp_path / "a.psd").write_bytes(psd([GRAY.astype(np.uint32)] * 3, **options))
    with pytest.raises(PhotoDamaged) as caught:
        read_photo(tmp_path / "a.psd")
    assert (caught.value.message.said, caught.value.message.values["what"]) == (Said.NOT_OPENED, Term.PSD_KIND)


@pytest.mark.parametrize("suffix", [".jp2", ".psd", ".avif"])
@pytest.mark.parametrize("part", [0.3, 0.9])
def test_what_is_cut_short_is_refused(tmp_path: Path, suffix: str, part: float) -> None:
    if suffix == ".psd":
        content = psd([GRAY, GRAY, GRAY])
    else:
        held = io.BytesIO()
        PIL.Image.fromarray(COLOURS).save(held, {".jp2": "JPEG2000", ".avif": "AVIF"}[suffix])
        content = held.getvalue()
    (tmp_path / f"a{suffix}").write_bytes(content[: int(len(content) * part)])
    with pytest.raises(PhotoDamaged):
        read_photo(tmp_path / f"a{suffix}")


# ---- with the extras


def test_jpeg_xl_keeps_16_bits_alpha_and_metadata(tmp_path: Path) -> None:
    pytest.importorskip("imagecodecs")
    exif = PIL.Image.Exif()
    exif[0x010E] = "Old town"
    alpha = np.dstack([COLOURS, GRAY])
    source = read_photo(saved(tmp_path / "in.png", alpha, exif=exif))
    deep = COLOURS.astype(np.uint16) * 257 + 3
    write_photo(tmp_path / "out.jxl", deep, source=source, quality=100)
    photo = read_photo(tmp_path / "out.jxl")
    assert np.array_equal(read_pixels(tmp_path / "out.jxl"), deep)
    assert (photo.bits, photo.metadata.exif) == (16, source.metadata.exif)
    assert photo.alpha is not None
    assert np.array_equal(photo.alpha, GRAY.astype(np.uint16) * 257)
    huge = (0xA << 8 | 0xFF) | (3 << 1 | (40_000 - 1) << 3 | 1 << 33) << 16  # a square of 40,000, by its ratio
    (tmp_path / "huge.jxl").write_bytes(huge.to_bytes(40, "little"))
    with pytest.raises(PhotoTooLarge, match="300 megapixels"):
        read_photo(tmp_path / "huge.jxl")
    write_photo(tmp_path / "lossy.jxl", deep, source=source, quality=80)
    assert (tmp_path / "lossy.jxl").stat().st_size < (tmp_path / "out.jxl").stat().st_size
