"""What a JPEG XL says of its size and colours. The files are libjxl's, of one colour, 64 pixels a side."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from colorstudio.errors import PhotoDamaged, Term
from colorstudio.files.carried import NotOpened
from colorstudio.files.codestream import find_codestream, read_header, with_srgb
from colorstudio.files.read import photo_from_pixels, read_photo, read_pixels
from colorstudio.files.write import write_photo

RGB_PIXELS = "080401007c004b188b1500d41be3c68d1bf7007b800303001d193874efb8d82125eb851a06"  # 200, 120, 60; lossless
GRAY_PIXELS = "080401003c004b188b15801dfc7f00c80800e8fb90"  # 100; lossless
XYB_PIXELS = (
    "001308001001773fc8010050a132cab8c1cbb99e2f3f74584cdbb8ced056db16963036db0b83840038315ebc63bc8bf19a001b0780aa3e"
    "c4d0c77a7f60f09902b34fb8ad440044a19204"
)
FILES = {
    "srgb": "ff0a4f4024" + RGB_PIXELS,
    "p3": "ff0a4f4040263702" + RGB_PIXELS,
    "p3_xyb": "ff0a4f4042263702" + XYB_PIXELS,
    "icc_xyb": "ff0a4f4042261702" + XYB_PIXELS,  # P3's profile, which libjxl knew
    "adobe": "ff0a4f40408200881388840045b3e0aa05f82401a64e0eb1a208" + RGB_PIXELS,
    "bt2020": "ff0a4f40409e22" + RGB_PIXELS,
    "gamma": "ff0a4f4050b9b78a22" + GRAY_PIXELS,
    "linear": "ff0a4f4050b408" + GRAY_PIXELS,
    "pq": "ff0a4f041090478f381c000000000002" + RGB_PIXELS,
    "icc": "ff0a4f40085f0a120e900dd97a2a14fc1e99155afe77a484",  # and so on
}
P3 = np.array([[0.48657095, 0.26566769, 0.19821729], [0.22897456, 0.69173852, 0.07928691], [0, 0.04511338, 1.04394437]])
ADOBE = np.array([[0.57667, 0.18556, 0.18823], [0.29734, 0.62736, 0.07529], [0.02703, 0.07069, 0.99134]])
BT2020 = np.array(
    [[0.63695805, 0.1446169, 0.16888098], [0.26270021, 0.67799807, 0.05930172], [0, 0.02807269, 1.06098506]]
)
FROM_XYZ = np.array(
    [[3.2404542, -1.5371385, -0.4985314], [-0.969266, 1.8760108, 0.041556], [0.0556434, -0.2040259, 1.0572252]]
)
CODES = np.array([200, 120, 60]) / 255
SRGB_CURVE = np.where(CODES <= 0.04045, CODES / 12.92, ((CODES + 0.055) / 1.055) ** 2.4)
CAMERA = np.where(CODES < 0.081, CODES / 4.5, ((CODES + 0.099) / 1.099) ** (1 / 0.45))


def srgb_codes(linear: np.ndarray) -> np.ndarray:
    linear = np.clip(linear, 0, 1)
    return 255 * np.where(linear <= 0.0031308, linear * 12.92, 1.055 * linear ** (1 / 2.4) - 0.055)


COLOUR = {
    "srgb": np.array([200, 120, 60]),
    "p3": srgb_codes(FROM_XYZ @ P3 @ SRGB_CURVE),
    "p3_xyb": srgb_codes(FROM_XYZ @ P3 @ SRGB_CURVE),
    "icc_xyb": srgb_codes(FROM_XYZ @ P3 @ SRGB_CURVE),
    "adobe": srgb_codes(FROM_XYZ @ ADOBE @ CODES**2.2),
    "bt2020": srgb_codes(FROM_XYZ @ BT2020 @ CAMERA),
    "gamma": np.full(3, 100),
    "linear": np.full(3, srgb_codes(np.array(100 / 255))),
}
LUMINANCE = {"gamma": (100 / 255) ** 2.2, "linear": 100 / 255}


@pytest.mark.parametrize("name", [name for name in FILES if name not in ("pq", "icc")])
def test_size_and_colours_are_read(name: str) -> None:
    header = read_header(bytes.fromhex(FILES[name]))
    assert (header.width, header.height) == (64, 64)
    assert (header.profile is None) is (name == "srgb")
    assert header.profile is None or header.profile[16:20] == (b"GRAY" if name in LUMINANCE else b"RGB ")


@pytest.mark.parametrize(("name", "what"), [("pq", Term.HIGH_RANGE), ("icc", Term.JXL_PROFILE)])
def test_colours_of_which_nothing_is_known_are_refused(name: str, what: Term) -> None:
    with pytest.raises(NotOpened) as refused:
        read_header(bytes.fromhex(FILES[name]))
    assert refused.value.what is what


def test_a_header_of_anything_ends() -> None:
    random = np.random.default_rng(0)
    for _ in range(300):
        try:
            header = read_header(b"\xff\x0a" + random.bytes(int(random.integers(0, 200))))
        except (NotOpened, ArithmeticError, ValueError):
            continue
        assert header.width >= 0


@pytest.mark.parametrize("name", COLOUR)
def test_the_colours_are_those_that_the_file_means(tmp_path: Path, name: str) -> None:
    pytest.importorskip("imagecodecs")
    path = tmp_path / "a.jxl"
    path.write_bytes(bytes.fromhex(FILES[name]))
    off = np.abs(read_pixels(path)[30, 30] - COLOUR[name]).max()
    if name in LUMINANCE:
        assert read_photo(path).lightness[30, 30] == pytest.approx(116 * np.cbrt(LUMINANCE[name]) - 16, abs=0.01)
    else:
        assert off <= (2 if name.endswith("xyb") else 1)


@pytest.mark.parametrize("name", ["pq", "icc"])
def test_they_are_refused_by_name(tmp_path: Path, name: str) -> None:
    pytest.importorskip("imagecodecs")
    path = tmp_path / "a.jxl"
    path.write_bytes(bytes.fromhex(FILES[name]))
    with pytest.raises(PhotoDamaged, match="is sound, but of a kind"):
        read_photo(path)


@pytest.mark.parametrize("name", ["srgb", "p3", "adobe", "bt2020"])
def test_a_header_is_told_that_its_colours_are_srgb(name: str) -> None:
    assert with_srgb(bytes.fromhex(FILES[name])).hex() == FILES["srgb"]


def test_so_is_that_in_a_box() -> None:
    head = b"\0\0\0\x0cJXL \r\n\x87\n\0\0\0\x14ftypjxl \0\0\0\0jxl "
    before, after = (bytes.fromhex(FILES[name]) for name in ("p3", "srgb"))
    for name, start in ((b"jxlc", b""), (b"jxlp", b"\x80\0\0\0")):
        boxes = [
            (len(start + stream) + 8).to_bytes(4, "big") + name + start + stream + b"\0\0\0\x09free!"
            for stream in (before, after)
        ]
        assert with_srgb(head + boxes[0]) == head + boxes[1]


def test_what_an_encoder_does_not_write_is_refused() -> None:
    with pytest.raises(ValueError, match="no codestream"):
        with_srgb(b"RIFF" + bytes(60))
    with pytest.raises(ValueError, match="more in it"):
        with_srgb(bytes.fromhex(FILES["pq"]))  # its light is stated, too


@pytest.mark.parametrize("alpha", [False, True])
@pytest.mark.parametrize("quality", [90, 100])
def test_16_bits_are_written_as_srgb(tmp_path: Path, quality: int, alpha: bool) -> None:
    pytest.importorskip("imagecodecs")
    ramp = np.tile(np.linspace(0, 65535, 64).astype(np.uint16), (48, 1))
    pixels = np.dstack([ramp, np.tile(ramp[:, 32:], (1, 2)), np.full_like(ramp, 9000)])
    source = photo_from_pixels(np.dstack([pixels, ramp[:, ::-1]]) if alpha else pixels, "a")
    write_photo(tmp_path / "a.jxl", pixels, source=source, quality=quality)
    content = (tmp_path / "a.jxl").read_bytes()
    found = find_codestream(content)
    assert found is not None
    assert read_header(content[found[1] :]).profile is None
    again = read_pixels(tmp_path / "a.jxl")
    assert again.dtype == np.uint16
    assert np.abs(again.astype(int) - pixels).mean() / 257 <= (0 if quality == 100 else 2.5)


def test_metadata_in_compressed_boxes_are_kept(tmp_path: Path) -> None:
    imagecodecs = pytest.importorskip("imagecodecs")
    packet = b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF/></x:xmpmeta>'
    block = b"MM\0*\0\0\0\x08\0\0\0\0\0\0"
    boxes = [(b"Exif", bytes(4) + block), (b"xml ", packet)]
    content = b"\0\0\0\x0cJXL \r\n\x87\n\0\0\0\x14ftypjxl \0\0\0\0jxl "
    for name, held in boxes:
        packed = imagecodecs.brotli_encode(held)
        content += (len(packed) + 12).to_bytes(4, "big") + b"brob" + name + packed
    stream = bytes.fromhex(FILES["srgb"])
    content += (len(stream) + 8).to_bytes(4, "big") + b"jxlc" + stream
    path = tmp_path / "a.jxl"
    path.write_bytes(content)
    photo = read_photo(path)
    assert (photo.metadata.exif, photo.metadata.xmp) == (block, packet)
    assert photo.notes == ()
    bomb = imagecodecs.brotli_encode(bytes(100 << 20))
    path.write_bytes(content[:32] + (len(bomb) + 12).to_bytes(4, "big") + b"brobExif" + bomb + content[32:])
    photo = read_photo(path)
    assert photo.metadata.xmp == packet
    assert ["EXIF" in str(note) for note in photo.notes] == [True]
