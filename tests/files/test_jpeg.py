"""JPEG files: what their segments say, ends that are missing, and kinds that nobody decodes."""

from __future__ import annotations

import hashlib
import io
import struct
from pathlib import Path
from typing import Any

import numpy as np
import PIL.Image
import pytest

from colorstudio.errors import PhotoDamaged, Said, Term
from colorstudio.files.read import read_photo, read_thumbnail
from colorstudio.files.write import write_photo
from tests.files.making import jpeg_segment, lightness_of, scene, with_segments

GRAY = scene(120, 160)
COLOURS = np.repeat(GRAY[..., np.newaxis], 3, axis=2)
XMP, EXTENDED = b"http://ns.adobe.com/xap/1.0/\0", b"http://ns.adobe.com/xmp/extension/\0"
RDF = b'<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'


def jpeg(**options: Any) -> bytes:
    held = io.BytesIO()
    PIL.Image.fromarray(GRAY if options.pop("gray", True) else COLOURS).save(held, "JPEG", **options)
    return held.getvalue()


def written(tmp_path: Path, content: bytes, suffix: str = ".jpg") -> Path:
    """What becomes of the file when it is opened and saved."""
    (tmp_path / "in.jpg").write_bytes(content)
    photo = read_photo(tmp_path / "in.jpg")
    write_photo(tmp_path / f"out{suffix}", COLOURS, source=photo)
    return tmp_path / f"out{suffix}"


# ---- ends


@pytest.mark.parametrize("options", [{}, {"progressive": True}, {"gray": False}, {"gray": False, "progressive": True}])
@pytest.mark.parametrize("behind", [b"", b"\0" * 20])
def test_a_missing_end_marker_is_no_damage(tmp_path: Path, options: dict[str, Any], behind: bytes) -> None:
    whole = jpeg(quality=95, **options)
    (tmp_path / "a.jpg").write_bytes(whole[:-2] + behind)
    (tmp_path / "b.jpg").write_bytes(whole)
    photo = read_photo(tmp_path / "a.jpg")
    assert np.array_equal(photo.lightness, read_photo(tmp_path / "b.jpg").lightness)
    assert np.abs(photo.lightness - lightness_of(GRAY)).mean() < 1
    assert read_thumbnail(tmp_path / "a.jpg", 20).shape == (15, 20, 3)


def test_a_progressive_file_that_lacks_a_whole_scan_is_cut_short(tmp_path: Path) -> None:
    whole = jpeg(quality=95, progressive=True, gray=False)
    scans = [at for at in range(len(whole) - 1) if whole[at : at + 2] == b"\xff\xda"]
    for last in scans[-3:]:
        (tmp_path / "a.jpg").write_bytes(whole[:last])
        with pytest.raises(PhotoDamaged, match="cut short"):
            read_photo(tmp_path / "a.jpg")


def test_bytes_behind_the_end_do_no_harm(tmp_path: Path) -> None:
    (tmp_path / "a.jpg").write_bytes(jpeg() + b"a film of three seconds" * 10_000)
    assert read_photo(tmp_path / "a.jpg").width == 160


# ---- kinds


@pytest.mark.parametrize(
    ("frame", "bits", "what"), [(0xC1, 12, Term.JPEG_12), (0xC3, 8, Term.JPEG_OTHER), (0xC7, 8, Term.JPEG_OTHER)]
)
def test_kinds_that_nobody_decodes_are_called_what_they_are(tmp_path: Path, frame: int, bits: int, what: Term) -> None:
    whole = bytearray(jpeg())
    at = whole.index(b"\xff\xc0")
    whole[at + 1], whole[at + 4] = frame, bits
    (tmp_path / "a.jpg").write_bytes(whole)
    with pytest.raises(PhotoDamaged) as caught:
        read_photo(tmp_path / "a.jpg")
    assert (caught.value.message.said, caught.value.message.values["what"]) == (Said.NOT_OPENED, what)


# ---- metadata


@pytest.mark.parametrize("suffix", [".jpg", ".png"])
def test_comments_are_kept(tmp_path: Path, suffix: str) -> None:
    segments = [jpeg_segment(0xFE, text) for text in (b"Album 3, page 12", "größer".encode(), b"caf\xe9", b"\0")]
    path = written(tmp_path, with_segments(jpeg(), *segments), suffix)
    again = read_photo(path).metadata
    kept = again.comments or tuple(text for keyword, text in again.texts if keyword == "Comment")
    assert kept == ("Album 3, page 12", "größer", "café")
    if suffix == ".jpg":
        with PIL.Image.open(path) as image:
            assert image.info["comment"] == "café".encode()


def photoshop(*resources: tuple[int, bytes]) -> bytes:
    parts = [
        b"8BIM" + struct.pack(">HHI", kind, 0, len(data)) + data + bytes(len(data) % 2) for kind, data in resources
    ]
    return b"".join(parts)


@pytest.mark.parametrize("suffix", [".jpg", ".png", ".tif"])
@pytest.mark.parametrize("segments", [1, 2])
def test_copyright_flag_and_address_are_kept_with_the_records(tmp_path: Path, suffix: str, segments: int) -> None:
    records = b"\x1c\x02\x05\x00\x08Old town"
    first = photoshop((0x0409, b"a gray thumbnail"), (0x0404, records))
    second = photoshop((0x040A, b"\1"), (0x040B, b"https://archive.example/17"))
    contents = [first, second] if segments == 2 else [first + second]
    made = with_segments(jpeg(), *(jpeg_segment(0xED, b"Photoshop 3.0\0" + content) for content in contents))
    again = read_photo(written(tmp_path, made, suffix)).metadata
    assert again.iptc == records
    assert again.photoshop == second


def extended_xmp(content: bytes, pieces: int, *, lost: int | None = None) -> bytes:
    """A JPEG whose XMP goes on in extended segments."""
    body = RDF + content + b"</rdf:RDF>"
    guid = hashlib.md5(body).hexdigest().upper().encode()
    main = (
        b'<x:xmpmeta xmlns:x="adobe:ns:meta/">' + RDF + b'<rdf:Description rdf:about=""'
        b' xmlns:xmpNote="http://ns.adobe.com/xmp/note/" xmpNote:HasExtendedXMP="' + guid + b'"/></rdf:RDF></x:xmpmeta>'
    )
    size = -(-len(body) // pieces)
    parts = [
        jpeg_segment(0xE1, EXTENDED + guid + struct.pack(">II", len(body), at) + body[at : at + size])
        for at in range(0, len(body), size)
    ]
    kept = [part for number, part in enumerate(parts) if number != lost]
    return with_segments(jpeg(), jpeg_segment(0xE1, XMP + main), *reversed(kept))


SOURCE = (
    b'<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">'
    b"<dc:source>Box 12</dc:source></rdf:Description>"
)


@pytest.mark.parametrize("pieces", [1, 3])
@pytest.mark.parametrize("suffix", [".jpg", ".png", ".tif", ".webp"])
def test_extended_xmp_is_joined(tmp_path: Path, pieces: int, suffix: str) -> None:
    xmp = read_photo(written(tmp_path, extended_xmp(SOURCE, pieces), suffix)).metadata.xmp
    assert xmp is not None
    assert b"<dc:source>Box 12</dc:source>" in xmp
    assert b"HasExtendedXMP" not in xmp


def test_xmp_that_lost_its_extension_says_nothing_of_it(tmp_path: Path) -> None:
    xmp = read_photo(written(tmp_path, extended_xmp(SOURCE, 3, lost=1))).metadata.xmp
    assert xmp is not None
    assert b"HasExtendedXMP" not in xmp


def test_xmp_too_long_for_a_segment_is_extended_again(tmp_path: Path) -> None:
    long = SOURCE.replace(b"Box 12", b"Box 12 " + b"and more " * 20_000)
    path = written(tmp_path, extended_xmp(long, 5))
    content = path.read_bytes()
    assert content.count(EXTENDED) == 3
    xmp = read_photo(path).metadata.xmp
    assert xmp is not None
    assert xmp.count(b"and more ") == 20_000
