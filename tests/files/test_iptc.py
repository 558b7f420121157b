"""IPTC's older records go into XMP where a format has room for no more; properties by the IPTC's own table."""

from __future__ import annotations

import struct
import xml.etree.ElementTree as ET
from pathlib import Path

import numpy as np
import PIL.Image
import pytest

from colorstudio.files.iptc import iptc_properties
from colorstudio.files.metadata import Metadata
from colorstudio.files.read import photo_from_pixels, read_photo
from colorstudio.files.write import write_photo
from colorstudio.files.xmp import new_packet

COLOURS = np.random.default_rng(0).integers(0, 256, (24, 32, 3), np.uint8)
NAMES = {
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "dc": "http://purl.org/dc/elements/1.1/",
    "xmp": "http://ns.adobe.com/xap/1.0/",
    "xmpRights": "http://ns.adobe.com/xap/1.0/rights/",
    "photoshop": "http://ns.adobe.com/photoshop/1.0/",
    "Iptc4xmpCore": "http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/",
}


def record(number: int, value: str | bytes, *, of: int = 2) -> bytes:
    content = value.encode() if isinstance(value, str) else value
    return struct.pack(">BBBH", 0x1C, of, number, len(content)) + content


RECORDS = b"".join(
    (
        record(90, b"\x1b%G", of=1),  # what follows is UTF-8
        record(0, b"\0\4"),
        record(5, "Marktplatz"),
        record(25, "Straße"),
        record(25, "Regen & Schnee"),
        record(55, "19120600"),
        record(62, "20240131"),
        record(63, "142530+0100"),
        record(80, "A. Photographer"),
        record(90, "Köln"),
        record(105, "Rain <again>"),
        record(116, "in the public domain"),
        record(120, "The market\nin June"),
    )
)


def saved_with(path: Path, metadata: Metadata, notes: list[str] | None = None) -> ET.Element:
    """The XMP of a file that was saved with these metadata, as a parser of XML reads it."""
    source = photo_from_pixels(COLOURS, "a")
    object.__setattr__(source, "metadata", metadata)
    said = write_photo(path, COLOURS, source=source)
    if notes is not None:
        notes += [str(note.values["what"]) for note in said]
    xmp = read_photo(path).metadata.xmp
    assert xmp is not None
    return ET.fromstring(xmp)


def values(xmp: ET.Element, name: str) -> list[str]:
    found = [element for one in xmp.findall(f".//rdf:Description/{name}", NAMES) for element in one.iter()]
    return [element.text for element in found if element.text and element.text.strip()]


@pytest.mark.parametrize("suffix", [".webp", ".avif", ".jxl"])
def test_records_are_read_again_as_properties(tmp_path: Path, suffix: str) -> None:
    if suffix == ".jxl":
        pytest.importorskip("imagecodecs")
    notes: list[str] = []
    xmp = saved_with(tmp_path / f"a{suffix}", Metadata(iptc=RECORDS), notes)
    assert values(xmp, "dc:title") == ["Marktplatz"]
    assert values(xmp, "dc:subject") == ["Straße", "Regen & Schnee"]
    assert values(xmp, "photoshop:DateCreated") == ["1912-06"]
    assert values(xmp, "xmp:CreateDate") == ["2024-01-31T14:25:30+01:00"]
    assert values(xmp, "dc:creator") == ["A. Photographer"]
    assert values(xmp, "photoshop:City") == ["Köln"]
    assert values(xmp, "photoshop:Headline") == ["Rain <again>"]
    assert values(xmp, "dc:rights") == ["in the public domain"]
    assert values(xmp, "dc:description") == ["The market\nin June"]
    assert xmp.find(".//dc:subject/rdf:Bag", NAMES) is not None
    assert xmp.find(".//dc:creator/rdf:Seq", NAMES) is not None
    assert xmp.find(".//dc:title/rdf:Alt/rdf:li", NAMES) is not None
    assert notes == []
    with PIL.Image.open(tmp_path / f"a{suffix}") if suffix != ".jxl" else PIL.Image.new("L", (1, 1)) as image:
        assert suffix == ".jxl" or b"Marktplatz" in image.info["xmp"]


def test_what_the_packet_says_itself_stays(tmp_path: Path) -> None:
    said = new_packet(
        b'<rdf:Description rdf:about="" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"'
        b' photoshop:City="Bonn" photoshop:HeadlineOf="b"/>'
    )
    xmp = saved_with(tmp_path / "a.webp", Metadata(iptc=RECORDS, xmp=said))
    attribute = "{http://ns.adobe.com/photoshop/1.0/}City"
    cities = [one.attrib[attribute] for one in xmp.iter() if attribute in one.attrib]
    assert (cities, values(xmp, "photoshop:City")) == (["Bonn"], [])
    assert values(xmp, "photoshop:Headline") == ["Rain <again>"]  # a longer name is another one


def test_the_rights_of_photoshop_s_resources_are_kept(tmp_path: Path) -> None:
    address = b"https://example.org/rights"
    resources = b"8BIM\x04\x0a\0\0\0\0\0\1\1\0" + b"8BIM\x04\x0b\0\0" + struct.pack(">I", len(address)) + address
    xmp = saved_with(tmp_path / "a.webp", Metadata(photoshop=resources))
    assert values(xmp, "xmpRights:Marked") == ["True"]
    assert values(xmp, "xmpRights:WebStatement") == ["https://example.org/rights"]


def test_records_too_long_for_a_jpeg_become_xmp_there_too(tmp_path: Path) -> None:
    long = RECORDS + b"".join(record(25, f"{number:05} " + "x" * 50) for number in range(2000))
    xmp = saved_with(tmp_path / "a.jpg", Metadata(iptc=long))
    assert len(values(xmp, "dc:subject")) == 2002
    assert values(xmp, "photoshop:City") == ["Köln"]


def test_what_xmp_has_no_property_for_is_said(tmp_path: Path) -> None:
    notes: list[str] = []
    saved_with(tmp_path / "a.webp", Metadata(iptc=RECORDS + record(200, b"a preview")), notes)
    assert notes == ["IPTC"]
    saved_with(tmp_path / "a.jpg", Metadata(iptc=RECORDS + record(200, b"a preview"), xmp=new_packet(b"")), notes)
    assert notes == ["IPTC"]


@pytest.mark.parametrize(
    ("day", "time", "expected"),
    [
        ("20240131", "", ["2024-01-31"]),
        ("20240131", "142530", ["2024-01-31T14:25:30"]),
        ("20240131", "142530-0530", ["2024-01-31T14:25:30-05:30"]),
        ("19120000", "120000+0000", ["1912"]),
        ("00000000", "", []),
        ("June 1912", "", []),
    ],
)
def test_days_that_are_known_in_part_say_no_more(day: str, time: str, expected: list[str]) -> None:
    records = record(55, day) + (record(60, time) if time else b"")
    assert [value for one in iptc_properties(records)[0] for value in one.values] == expected


def test_text_of_before_unicode_and_damaged_records_are_read_as_far_as_they_go() -> None:
    properties, _rest = iptc_properties(record(90, "Köln".encode("cp1252")) + b"\x1c\x02\x05\x80")
    assert [(one.name, one.values) for one in properties] == [("photoshop:City", ("Köln",))]
    assert iptc_properties(b"nothing of the kind") == ([], False)
