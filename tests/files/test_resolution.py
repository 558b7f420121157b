"""The resolution: what a file states is kept, and what none states is not made up."""

from __future__ import annotations

import json
import struct
import subprocess
from pathlib import Path
from shutil import which

import numpy as np
import PIL.Image
import PIL.PngImagePlugin
import PIL.TiffImagePlugin
import pytest
import pyvips

from colorstudio.files.embed import begin_png
from colorstudio.files.metadata import Metadata
from colorstudio.files.photo import Photo
from colorstudio.files.read import photo_from_pixels, read_photo
from colorstudio.files.write import write_photo

COLOURS = np.random.default_rng(0).integers(0, 256, (60, 40, 3), np.uint8)
EVERY = [".jpg", ".png", ".tif", ".webp", ".avif", ".jxl"]


def write(path: Path, source: Photo) -> None:
    if path.suffix == ".jxl":
        pytest.importorskip("imagecodecs")
    write_photo(path, COLOURS, source=source)


@pytest.mark.parametrize("suffix", EVERY)
def test_no_resolution_stays_none(tmp_path: Path, suffix: str) -> None:
    PIL.Image.fromarray(COLOURS).save(tmp_path / "in.png")
    source = read_photo(tmp_path / "in.png")
    assert source.metadata.dpi is None
    write(tmp_path / f"out{suffix}", source)
    assert read_photo(tmp_path / f"out{suffix}").metadata.dpi is None


@pytest.mark.skipif(not which("exiftool"), reason="exiftool is not installed")
@pytest.mark.parametrize("suffix", EVERY)
def test_exiftool_finds_no_resolution_where_none_was(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"out{suffix}"
    write(path, photo_from_pixels(COLOURS, "Pasted picture"))
    done = subprocess.run(["exiftool", "-j", "-a", "-u", "-n", "-G1", path], capture_output=True, check=True)
    (told,) = json.loads(done.stdout)
    stated = {name: value for name, value in told.items() if "Resolution" in name or "PixelsPerUnit" in name}
    assert stated == {
        ".jpg": {"JFIF:ResolutionUnit": 0, "JFIF:XResolution": 1, "JFIF:YResolution": 1},
        ".tif": {"IFD0:ResolutionUnit": 1, "IFD0:XResolution": 1, "IFD0:YResolution": 1},
    }.get(suffix, {})


@pytest.mark.parametrize("suffix", EVERY)
def test_72_dpi_stay_72_where_a_file_states_them(tmp_path: Path, suffix: str) -> None:
    PIL.Image.fromarray(COLOURS).save(tmp_path / "in.jpg", dpi=(72, 72))
    write(tmp_path / f"out{suffix}", read_photo(tmp_path / "in.jpg"))
    assert read_photo(tmp_path / f"out{suffix}").metadata.dpi == pytest.approx((72, 72), abs=0.1)


def test_the_resolution_of_a_jpeg_in_dots_per_centimetre(tmp_path: Path) -> None:
    PIL.Image.fromarray(COLOURS).save(tmp_path / "in.jpg", dpi=(300, 150))
    data = bytearray((tmp_path / "in.jpg").read_bytes())
    struct.pack_into(">BHH", data, data.index(b"JFIF\0") + 7, 2, 100, 200)
    (tmp_path / "in.jpg").write_bytes(data)
    assert read_photo(tmp_path / "in.jpg").metadata.dpi == (254, 508)


@pytest.mark.parametrize(("unit", "density"), [(0, 300), (0, 1), (1, 1), (1, 0), (3, 300)])
def test_a_jpeg_that_states_none(tmp_path: Path, unit: int, density: int) -> None:
    PIL.Image.fromarray(COLOURS).save(tmp_path / "in.jpg", dpi=(300, 300))
    data = bytearray((tmp_path / "in.jpg").read_bytes())
    struct.pack_into(">BHH", data, data.index(b"JFIF\0") + 7, unit, density, density)
    (tmp_path / "in.jpg").write_bytes(data)
    assert read_photo(tmp_path / "in.jpg").metadata.dpi is None


def test_a_png_that_states_the_shape_of_its_pixels_alone(tmp_path: Path) -> None:
    info = PIL.PngImagePlugin.PngInfo()
    info.add(b"pHYs", struct.pack(">IIB", 11811, 11811, 0))
    PIL.Image.fromarray(COLOURS).save(tmp_path / "in.png", pnginfo=info)
    assert read_photo(tmp_path / "in.png").metadata.dpi is None


@pytest.mark.parametrize(("unit", "dpi"), [(None, (300, 300)), (1, None), (2, (300, 300)), (3, (762, 762))])
@pytest.mark.parametrize("compression", ["raw", "zstd"])  # libvips reads the one, Pillow the other
def test_the_units_of_a_tiff(
    tmp_path: Path, unit: int | None, dpi: tuple[float, float] | None, compression: str
) -> None:
    tags = PIL.TiffImagePlugin.ImageFileDirectory_v2()
    tags[0x11A] = tags[0x11B] = 300.0
    if unit is not None:
        tags[0x128] = unit
    PIL.Image.fromarray(COLOURS).save(tmp_path / "in.tif", tiffinfo=tags, compression=compression)
    assert read_photo(tmp_path / "in.tif").metadata.dpi == dpi


def test_no_page_of_layers_states_a_resolution(tmp_path: Path) -> None:
    source = photo_from_pixels(COLOURS, "Pasted picture")
    write_photo(tmp_path / "out.tif", COLOURS, source=source, gray=np.repeat(COLOURS[..., :1], 3, axis=2))
    with PIL.Image.open(tmp_path / "out.tif") as image:
        assert isinstance(image, PIL.TiffImagePlugin.TiffImageFile)
        for page in range(2):
            image.seek(page)
            assert (image.tag_v2[0x128], image.tag_v2[0x11A], image.tag_v2[0x11B]) == (1, 1, 1)
    assert pyvips.Image.tiffload(str(tmp_path / "out.tif"), fail_on="warning").get("n-pages") == 2


@pytest.mark.parametrize("dpi", [None, (600.0, 300.0)])
def test_the_beginning_of_a_png_may_come_in_pieces(tmp_path: Path, dpi: tuple[float, float] | None) -> None:
    PIL.Image.fromarray(COLOURS).save(tmp_path / "in.png", dpi=(600, 300), icc_profile=bytes(1000))
    data = (tmp_path / "in.png").read_bytes()
    pixels = data.index(b"IDAT") - 4
    begun = [begin_png(data[:end], Metadata(dpi=dpi)) for end in range(pixels + 9)]
    assert begun[: pixels + 8] == [None] * (pixels + 8)
    whole = data[: pixels + 8]
    at = data.index(b"pHYs") - 4
    assert begun[-1] == (whole if dpi else whole[:at] + whole[at + 21 :])
