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

from colorstudio.files.embed import begin_png, exif_of, jpeg_xl_boxes
from colorstudio.files.exif import add_resolution, resolution_of_exif
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


# ---- stated outside an EXIF that states none, for formats that state it nowhere else

MAKER = b"NIKON\0" + bytes(range(200))


def exif_without_resolution(order: str, unit: int | None = None) -> bytes:
    """A description, an orientation, a maker's note of offsets; a unit alone states no resolution."""
    exif = PIL.Image.Exif()
    exif.endian = order
    exif[0x10E], exif[0x112] = "Old town", 1
    if unit is not None:
        exif[0x11A], exif[0x11B], exif[0x128] = 72.0, 72.0, unit
    exif.get_ifd(0x8769)[0x927C] = MAKER
    return exif.tobytes().removeprefix(b"Exif\0\0")


def tags_of(block: bytes) -> dict[int, object]:
    exif = PIL.Image.Exif()
    exif.load(block)
    return {**exif, **exif.get_ifd(0x8769)}


@pytest.mark.parametrize("order", ["<", ">"])
@pytest.mark.parametrize("unit", [None, 1])
@pytest.mark.parametrize("suffix", [".webp", ".avif", ".jxl"])
@pytest.mark.parametrize("stated_by", [".jpg", ".png"])
def test_what_jfif_or_phys_alone_states_goes_out_in_the_exif(
    tmp_path: Path, stated_by: str, suffix: str, unit: int | None, order: str
) -> None:
    path = tmp_path / f"in{stated_by}"
    exif = b"Exif\0\0" + exif_without_resolution(order, unit)
    PIL.Image.fromarray(COLOURS).save(path, dpi=(600, 300), exif=exif)
    source = read_photo(path)
    before = source.metadata.exif
    assert before is not None
    assert resolution_of_exif(before) is None
    write(tmp_path / f"out{suffix}", source)
    metadata = read_photo(tmp_path / f"out{suffix}").metadata
    assert metadata.dpi == pytest.approx((600, 300), abs=0.1)
    assert metadata.dpi is not None
    assert metadata.exif is not None
    assert metadata.exif[8 : len(before)] == before[8:] or suffix == ".avif"  # whose directory lacks the orientation
    assert metadata.exif.index(MAKER) == before.index(MAKER)
    added = {0x11A: metadata.dpi[0], 0x11B: metadata.dpi[1], 0x128: 2}
    assert tags_of(metadata.exif) | {0x8769: 0, 0x112: 1} == tags_of(before) | added | {0x8769: 0}


@pytest.mark.parametrize("order", ["<", ">"])
def test_so_it_does_in_a_jpeg_xl(order: str) -> None:
    before = exif_without_resolution(order)
    boxes = jpeg_xl_boxes(b"\xff\x0a", Metadata(exif=before, dpi=(600.0, 300.0)))
    (size,) = struct.unpack_from(">I", boxes, at := boxes.index(b"Exif") - 4)
    block = boxes[at + 12 : at + size]
    assert resolution_of_exif(block) == (600, 300)
    assert (block[:4], block[8 : len(before)]) == (before[:4], before[8:])


def test_an_exif_that_states_a_resolution_goes_out_as_it_is() -> None:
    before = exif_without_resolution("<", 2)
    assert exif_of(Metadata(exif=before, dpi=(600.0, 300.0))) == before


@pytest.mark.parametrize("block", [b"", b"II*\0", b"MM\0*\0\0\0\x08\0\x09", b"II+\0\x08\0\0\0\x10" + bytes(40)])
def test_an_exif_without_a_directory_is_left_alone(block: bytes) -> None:
    assert add_resolution(block, 300, 300) == block
