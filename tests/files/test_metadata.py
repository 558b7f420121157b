"""Metadata goes from the file opened to the file saved, upright and without the gray thumbnail."""

from __future__ import annotations

import struct
from pathlib import Path

import numpy as np
import PIL.Image
import PIL.PngImagePlugin
import PIL.TiffImagePlugin
import pytest
import pyvips

from colorstudio.errors import Term
from colorstudio.files.exif import exif_of_resolution, upright_exif, without_orientation
from colorstudio.files.metadata import Metadata
from colorstudio.files.photo import Photo
from colorstudio.files.read import photo_from_pixels, read_photo
from colorstudio.files.write import write_photo

MAKE, MODEL, ORIENTATION, DATE, ARTIST = 0x010F, 0x0110, 0x0112, 0x0132, 0x013B
EXIF, GPS = 0x8769, 0x8825
TAKEN, MAKER_NOTE, WIDTH, HEIGHT, OFFSET_TIME, LENS = 0x9003, 0x927C, 0xA002, 0xA003, 0x9010, 0xA434
XMP = (
    b'<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">'
    b'<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description'
    b' xmlns:tiff="http://ns.adobe.com/tiff/1.0/" tiff:Orientation="6" tiff:Make="Leica">'
    b"<xmp:Thumbnails>gray</xmp:Thumbnails></rdf:Description></rdf:RDF></x:xmpmeta>"
    b'<?xpacket end="w"?>'
)
XMP_END = b'</rdf:RDF></x:xmpmeta><?xpacket end="w"?>'
XMP_UPRIGHT = XMP.replace(b'Orientation="6"', b'Orientation="1"').replace(b"<xmp:Thumbnails>gray</xmp:Thumbnails>", b"")
IPTC = b"\x1c\x02\x05\x00\x08Old town\x1c\x02\x69\x00\x04Rain"
THUMBNAIL = b"\xff\xd8\xff\xe0GRAY THUMBNAIL\xff\xd9"
COLOURS = np.random.default_rng(0).integers(0, 256, (60, 40, 3), np.uint8)
WRITTEN = [".jpg", ".png", ".tif", ".webp"]


def exif_block(order: str = "<", orientation: int = 6) -> bytes:
    """An EXIF block as a camera writes it: three directories, a maker's note, and a thumbnail at the end."""

    def entry(tag: int, kind: int, count: int, value: int) -> bytes:
        if kind == 3:
            return struct.pack(order + "HHIHH", tag, kind, count, value, 0)
        return struct.pack(order + "HHII", tag, kind, count, value)

    def directory(following: int, *entries: bytes) -> bytes:
        return struct.pack(order + "H", len(entries)) + b"".join(entries) + struct.pack(order + "I", following)

    note = b"MAKER\0\x01\x02\x03note"
    first, exif, gps, second, data = 8, 100, 200, 300, 400
    values = {
        data: b"Leica\0",
        data + 8: b"1920:01:02 03:04:05\0",
        data + 28: note,
        data + 48: b"Summicron\0",
        data + 60: struct.pack(order + "6I", 48, 1, 51, 1, 305, 10),
        data + 84: struct.pack(order + "II", 300, 1),
        data + 92: b"+01:00\0",
        data + 100: THUMBNAIL,
        first: directory(
            second,
            entry(MAKE, 2, 6, data),
            entry(ORIENTATION, 3, 1, orientation),
            entry(0x011A, 5, 1, data + 84),
            entry(0x011B, 5, 1, data + 84),
            entry(0x0128, 3, 1, 2),
            entry(EXIF, 4, 1, exif),
            entry(GPS, 4, 1, gps),
        ),
        exif: directory(
            0,
            entry(TAKEN, 2, 20, data + 8),
            entry(OFFSET_TIME, 2, 7, data + 92),
            entry(MAKER_NOTE, 7, len(note), data + 28),
            entry(WIDTH, 4, 1, 60),
            entry(HEIGHT, 3, 1, 40),
            entry(LENS, 2, 10, data + 48),
        ),
        gps: directory(0, struct.pack(order + "HHI4s", 1, 2, 2, b"N\0"), entry(2, 5, 3, data + 60)),
        second: directory(0, entry(0x0201, 4, 1, data + 100), entry(0x0202, 4, 1, len(THUMBNAIL))),
    }
    block = bytearray(data + 100 + len(THUMBNAIL))
    block[:8] = (b"II*\0" if order == "<" else b"MM\0*") + struct.pack(order + "I", first)
    for at, value in values.items():
        block[at : at + len(value)] = value
    return bytes(block)


def turned_jpeg(path: Path, order: str = "<") -> Photo:
    """A photograph as a camera held upright stores it: lying on its side, with orientation 6."""
    image = PIL.Image.fromarray(np.rot90(COLOURS).copy())
    image.save(path, exif=b"Exif\0\0" + exif_block(order), xmp=XMP, dpi=(300, 300))
    data = path.read_bytes()
    resource = b"8BIM\x04\x04\0\0" + struct.pack(">I", len(IPTC)) + IPTC + bytes(len(IPTC) % 2)
    app13 = b"Photoshop 3.0\0" + b"8BIM\x03\xed\0\0\0\0\0\x02ab" + resource
    path.write_bytes(data[:2] + struct.pack(">BBH", 0xFF, 0xED, len(app13) + 2) + app13 + data[2:])
    photo = read_photo(path)
    assert (photo.width, photo.height) == (40, 60)
    return photo


def check_exif(exif: PIL.Image.Exif) -> None:
    assert exif[MAKE] == "Leica"
    assert exif.get(ORIENTATION, 1) == 1
    taken = exif.get_ifd(EXIF)
    assert taken[TAKEN] == "1920:01:02 03:04:05"
    assert taken[OFFSET_TIME] == "+01:00"
    assert taken[MAKER_NOTE] == b"MAKER\0\x01\x02\x03note"
    assert taken[LENS] == "Summicron"
    assert (taken[WIDTH], taken[HEIGHT]) == (40, 60)
    gps = exif.get_ifd(GPS)
    assert gps[1] == "N"
    assert [float(part) for part in gps[2]] == [48, 51, 30.5]


@pytest.mark.parametrize("order", ["<", ">"])
@pytest.mark.parametrize("suffix", WRITTEN)
def test_everything_is_carried_from_a_jpeg_into_every_format(tmp_path: Path, suffix: str, order: str) -> None:
    photo = turned_jpeg(tmp_path / "in.jpg", order)
    path = tmp_path / f"out{suffix}"
    write_photo(path, COLOURS, source=photo)

    with PIL.Image.open(path) as image:
        check_exif(image.getexif())
        assert image.size == (40, 60)
        if suffix != ".webp":  # which states it in EXIF only
            assert image.info["dpi"] == pytest.approx((300, 300), abs=0.1)
        assert image.getexif()[0x011A] == pytest.approx(300)
        if suffix in (".png", ".tif"):
            assert np.array_equal(np.asarray(image), COLOURS)
    assert THUMBNAIL[4:-2] not in path.read_bytes()
    again = read_photo(path)
    assert (again.width, again.height) == (40, 60)
    if suffix == ".webp":  # which has a place for XMP alone
        assert again.metadata.iptc is None
        assert again.metadata.xmp is not None
        assert again.metadata.xmp.startswith(XMP_UPRIGHT.removesuffix(XMP_END))
        for told in (b'<rdf:li xml:lang="x-default">Old town</rdf:li>', b"<photoshop:Headline>Rain<"):
            assert told in again.metadata.xmp
    else:
        assert (again.metadata.xmp, again.metadata.iptc) == (XMP_UPRIGHT, IPTC)
    assert again.metadata.dpi == pytest.approx((300, 300), abs=0.1)


@pytest.mark.parametrize("middle", WRITTEN)
@pytest.mark.parametrize("last", WRITTEN)
def test_exif_survives_a_second_save_in_any_format(tmp_path: Path, middle: str, last: str) -> None:
    photo = turned_jpeg(tmp_path / "in.jpg")
    write_photo(tmp_path / f"middle{middle}", COLOURS, source=photo)
    write_photo(tmp_path / f"last{last}", COLOURS, source=read_photo(tmp_path / f"middle{middle}"))
    with PIL.Image.open(tmp_path / f"last{last}") as image:
        check_exif(image.getexif())


def test_a_block_is_edited_in_place_so_that_makers_offsets_hold(tmp_path: Path) -> None:
    before = exif_block()
    expected = bytearray(before)
    struct.pack_into("<H", expected, 8 + 2 + 12 + 8, 1)  # orientation
    struct.pack_into("<I", expected, 100 + 2 + 3 * 12 + 8, 40)  # width, a long
    struct.pack_into("<H", expected, 100 + 2 + 4 * 12 + 8, 60)  # height, a short
    struct.pack_into("<I", expected, 8 + 2 + 7 * 12, 0)  # where the thumbnail's directory is
    assert upright_exif(before, 40, 60) == bytes(expected[: 400 + 92 + 7])  # the thumbnail lay behind


def test_the_jpeg_keeps_the_block_byte_for_byte(tmp_path: Path) -> None:
    photo = turned_jpeg(tmp_path / "in.jpg")
    write_photo(tmp_path / "out.jpg", COLOURS, source=photo)
    assert photo.metadata.exif is not None
    assert photo.metadata.exif in (tmp_path / "out.jpg").read_bytes()
    assert read_photo(tmp_path / "out.jpg").metadata == photo.metadata


@pytest.mark.parametrize("order", ["<", ">"])
def test_an_avif_keeps_the_block_byte_for_byte_but_for_its_orientation(tmp_path: Path, order: str) -> None:
    photo = turned_jpeg(tmp_path / "in.jpg", order)
    block = photo.metadata.exif
    assert block is not None
    write_photo(tmp_path / "out.avif", COLOURS, source=photo)
    with PIL.Image.open(tmp_path / "out.avif") as image:
        check_exif(image.getexif())
        kept = image.info["exif"].removeprefix(b"Exif\0\0")
    (count,) = struct.unpack_from(f"{order}H", block, 8)
    end = 10 + 12 * count + 4
    assert struct.unpack_from(f"{order}H", kept, 8) == (count - 1,)
    assert (kept[:8], kept[end:]) == (block[:8], block[end:])  # makers' offsets hold
    assert sorted(kept[at : at + 12] for at in range(10, end - 16, 12)) == sorted(
        row
        for at in range(10, end - 4, 12)
        if struct.unpack_from(f"{order}H", row := block[at : at + 12]) != (ORIENTATION,)
    )
    assert without_orientation(kept) == kept
    assert read_photo(tmp_path / "out.avif").metadata.exif == kept


@pytest.mark.parametrize("block", [b"", b"II*\0", b"II*\0\x08\0\0\0\xff\xff", b"MM\0*\0\0\0\xff"])
def test_of_a_damaged_block_nothing_is_taken_away(block: bytes) -> None:
    assert without_orientation(block) == block


def test_what_a_tiff_says_of_its_photograph_reaches_a_jpeg(tmp_path: Path) -> None:
    tags = PIL.TiffImagePlugin.ImageFileDirectory_v2()
    tags[0x010E] = "Old town in the rain"
    tags[DATE] = "1920:01:02 03:04:05"
    tags[ARTIST] = "A. Nonymous"
    tags[33723] = IPTC
    tags[700] = XMP
    PIL.Image.fromarray(COLOURS).save(tmp_path / "in.tif", tiffinfo=tags, dpi=(1200, 600))
    write_photo(tmp_path / "out.jpg", COLOURS, source=read_photo(tmp_path / "in.tif"))
    with PIL.Image.open(tmp_path / "out.jpg") as image:
        exif = image.getexif()
        assert (exif[0x010E], exif[DATE], exif[ARTIST]) == (
            "Old town in the rain",
            "1920:01:02 03:04:05",
            "A. Nonymous",
        )
        assert 0x0111 not in exif  # where strips of pixels lie is not about the photograph
        assert image.info["dpi"] == (1200, 600)
    again = read_photo(tmp_path / "out.jpg").metadata
    assert (again.iptc, again.xmp) == (IPTC, XMP_UPRIGHT)


def test_a_big_endian_tiff_is_understood(tmp_path: Path) -> None:
    entries = struct.pack(">HHII", 0x010E, 2, 9, 300) + b"".join(
        struct.pack(">HHIHH", tag, 3, 1, value, 0)
        for tag, value in ((0x100, 10), (0x101, 10), (0x102, 8), (0x103, 1), (0x106, 1))
    )
    entries += struct.pack(">HHII", 0x111, 4, 1, 400) + struct.pack(">HHIHH", 0x112, 3, 1, 3, 0)
    entries += struct.pack(">HHIHH", 0x115, 3, 1, 1, 0) + struct.pack(">HHIHH", 0x116, 3, 1, 10, 0)
    entries += struct.pack(">HHII", 0x117, 4, 1, 100)
    rows = sorted(entries[at : at + 12] for at in range(0, len(entries), 12))
    data = bytearray(500)
    data[:8] = b"MM\0*" + struct.pack(">I", 8)
    data[8 : 8 + 6 + len(entries)] = struct.pack(">H", len(rows)) + b"".join(rows) + bytes(4)
    data[300:309] = b"Old town\0"
    (tmp_path / "a.tif").write_bytes(data)
    photo = read_photo(tmp_path / "a.tif")
    write_photo(tmp_path / "b.png", np.zeros((10, 10, 3), np.uint8), source=photo)
    with PIL.Image.open(tmp_path / "b.png") as image:
        assert image.getexif()[0x010E] == "Old town"


@pytest.mark.parametrize("suffix", WRITTEN)
def test_pasted_pixels_bring_no_metadata(tmp_path: Path, suffix: str) -> None:
    source = photo_from_pixels(COLOURS, "Pasted picture")
    assert source.metadata == Metadata()
    write_photo(tmp_path / f"a{suffix}", COLOURS, source=source)
    metadata = read_photo(tmp_path / f"a{suffix}").metadata
    assert metadata == Metadata()
    with PIL.Image.open(tmp_path / f"a{suffix}") as image:
        assert MAKE not in image.getexif()


@pytest.mark.parametrize("suffix", WRITTEN)
def test_resolution_alone_is_kept_in_every_format(tmp_path: Path, suffix: str) -> None:
    PIL.Image.fromarray(COLOURS).save(tmp_path / "in.png", dpi=(600, 300))
    write_photo(tmp_path / f"out{suffix}", COLOURS, source=read_photo(tmp_path / "in.png"))
    assert read_photo(tmp_path / f"out{suffix}").metadata.dpi == pytest.approx((600, 300), abs=0.1)


def test_resolution_turns_with_the_picture(tmp_path: Path) -> None:
    exif = PIL.Image.Exif()
    exif[ORIENTATION] = 8
    PIL.Image.fromarray(COLOURS).save(tmp_path / "in.png", dpi=(600, 300), exif=exif)
    assert read_photo(tmp_path / "in.png").metadata.dpi == pytest.approx((300, 600), abs=0.1)


def test_the_old_profile_never_goes_on_new_pixels(tmp_path: Path) -> None:
    press = bytes(pyvips.Operation.call("profile_load", "p3"))
    PIL.Image.fromarray(COLOURS).save(tmp_path / "in.png", icc_profile=press)
    write_photo(tmp_path / "out.png", COLOURS, source=read_photo(tmp_path / "in.png"))
    with PIL.Image.open(tmp_path / "out.png") as image:
        assert image.info["icc_profile"] != press


@pytest.mark.parametrize("orientation", ['tiff:Orientation="8"', "<tiff:Orientation> 3 </tiff:Orientation>"])
def test_xmp_is_turned_upright_however_it_is_written(tmp_path: Path, orientation: str) -> None:
    info = PIL.PngImagePlugin.PngInfo()
    info.add_itxt("XML:com.adobe.xmp", f"<x {orientation}/>")
    PIL.Image.fromarray(COLOURS).save(tmp_path / "in.png", pnginfo=info)
    xmp = read_photo(tmp_path / "in.png").metadata.xmp
    assert xmp is not None
    assert xmp.decode() == f"<x {orientation}/>".replace("8", "1").replace("3", "1")


def test_what_does_not_fit_into_a_jpeg_is_left_out_of_it(tmp_path: Path) -> None:
    huge = Metadata(exif=_big_exif(), xmp=b"<x/>" + b" " * 70_000, iptc=IPTC * 5000, dpi=None)
    source = photo_from_pixels(COLOURS, "a")
    object.__setattr__(source, "metadata", huge)
    for suffix in WRITTEN:
        notes = write_photo(tmp_path / f"a{suffix}", COLOURS, source=source)
        again = read_photo(tmp_path / f"a{suffix}").metadata
        own = again.xmp is not None and again.xmp.startswith(b"<x/>")  # which IPTC's records take the place of
        assert (again.exif is not None, own) == (suffix != ".jpg", suffix in (".png", ".tif")), suffix
        assert (Term.XMP in [note.values["what"] for note in notes]) is not own, suffix


def _big_exif() -> bytes:
    comment = b"x" * 70_000
    return struct.pack("<2sHIHHHIII", b"II", 42, 8, 1, 0x010E, 2, len(comment), 26, 0) + comment


@pytest.mark.parametrize(
    "block",
    [
        b"",
        b"II*\0",
        b"not an EXIF block at all",
        b"II*\0\x08\0\0\0\xff\xff",
        b"II*\0\xff\xff\xff\xff" + bytes(40),
    ],
)
def test_a_damaged_block_is_dropped(block: bytes) -> None:
    assert upright_exif(block, 10, 10) is None


def test_entries_that_point_outside_the_block_do_no_harm() -> None:
    block = bytearray(exif_block())
    struct.pack_into("<I", block, 8 + 2 + 8, 0xFFFFFF00)  # where "Leica" should be
    struct.pack_into("<I", block, 8 + 2 + 5 * 12 + 8, 8)  # the EXIF directory is the first once more
    upright = upright_exif(bytes(block), 10, 10)
    assert upright is not None
    assert len(upright) <= len(block)


def test_a_block_of_resolution_is_read_by_others() -> None:
    exif = PIL.Image.Exif()
    exif.load(exif_of_resolution(1200, 72.5))
    assert (float(exif[0x011A]), float(exif[0x011B]), exif[0x0128]) == (1200, 72.5, 2)


def test_a_tiff_that_gets_exif_is_still_a_whole_tiff(tmp_path: Path) -> None:
    photo = turned_jpeg(tmp_path / "in.jpg")
    write_photo(tmp_path / "out.tif", COLOURS.astype(np.uint16) * 257, source=photo)
    image = pyvips.Image.tiffload(str(tmp_path / "out.tif"), fail_on="warning")
    assert np.array_equal(image.numpy(), COLOURS.astype(np.uint16) * 257)
    assert image.get("n-pages") == 1
