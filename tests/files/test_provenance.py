"""What a coloured picture says of its colours, in every format, and what reads it back."""

from __future__ import annotations

import json
import subprocess
from dataclasses import replace
from pathlib import Path
from shutil import which
from typing import Any

import numpy as np
import PIL.Image
import PIL.PngImagePlugin
import pytest

from colorstudio.errors import Message, Said, Term
from colorstudio.files.formats import writable
from colorstudio.files.metadata import Metadata
from colorstudio.files.provenance import (
    DIGITAL_SOURCE_TYPE,
    Provenance,
    provenance_in,
    read_provenance,
    with_provenance,
)
from colorstudio.files.read import photo_from_pixels, read_photo
from colorstudio.files.write import write_photo

PIXELS = np.random.default_rng(0).integers(0, 256, (40, 60, 3), np.uint8)
TREATMENT = json.dumps({"version": 1, "look": {"temperature": 0.7}, "note": "<&\"'>größer"}, ensure_ascii=False)
SAID = Provenance("ColorStudio", "0.1.0", "studio", "ab" * 32, TREATMENT)
SUFFIXES = [endings[0] for format, endings in writable().items() if not format.extra]
CAPTURE = "http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture"
PACKET = (
    '<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">'
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about=""'
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/"{}>'
    "<dc:source>Box 12</dc:source>{}</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end='w'?>"
)


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_it_is_read_back_from_every_format(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"a{suffix}"
    write_photo(path, PIXELS, source=photo_from_pixels(PIXELS, "a"), provenance=SAID, quality=88)
    assert read_provenance(path) == replace(SAID, quality=88)


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_a_picture_that_nobody_coloured_says_nothing(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"a{suffix}"
    write_photo(path, PIXELS, source=photo_from_pixels(PIXELS, "a"))
    assert read_provenance(path) is None


@pytest.mark.parametrize(
    ("attribute", "element"),
    [
        ("", ""),
        (f' Iptc4xmpExt:DigitalSourceType="{CAPTURE}"', ""),
        ("", f"<Iptc4xmpExt:DigitalSourceType>{CAPTURE}</Iptc4xmpExt:DigitalSourceType>"),
    ],
)
def test_what_the_packet_said_stays_but_for_its_source(attribute: str, element: str) -> None:
    packet = with_provenance(PACKET.format(attribute, element).encode(), SAID)
    assert provenance_in(packet) == SAID
    assert b"<dc:source>Box 12</dc:source>" in packet
    assert CAPTURE.encode() not in packet
    assert packet.count(DIGITAL_SOURCE_TYPE.encode()) == 1


@pytest.mark.parametrize(
    "part",
    [
        {"page": 0},
        {"page": 11, "piece": (1 / 3, 0.0, 0.7, 1.0)},
        {"piece": tuple(np.float64(edge) / 7 for edge in (1, 2, 3, 4)), "longest": 1920},
    ],
)
def test_what_of_the_original_it_shows_is_read_back_exactly(part: dict[str, Any]) -> None:
    said = replace(SAID, **part)
    assert provenance_in(with_provenance(None, said)) == said


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("Page", "0"),
        ("Page", "-1"),
        ("Page", "9" * 5000),
        ("Piece", "0 0 1"),
        ("Piece", "0 0 nan 1"),
        ("Piece", "0.5 0 0.5 1"),
        ("Piece", "-1 0 1 2"),
        ("LongestSide", "0"),
        ("LongestSide", "x"),
    ],
)
def test_a_part_that_is_none_is_not_said(name: str, value: str) -> None:
    packet = with_provenance(None, replace(SAID, page=1, piece=(0.0, 0.0, 0.5, 0.5), longest=9)).decode()
    begin, end = f"<colorstudio:{name}>", f"</colorstudio:{name}>"
    head, rest = packet.split(begin)
    told = provenance_in((head + begin + value + end + rest.partition(end)[2]).encode())
    kept: dict[str, Any] = {"page": 1, "piece": (0.0, 0.0, 0.5, 0.5), "longest": 9}
    kept[{"Page": "page", "Piece": "piece", "LongestSide": "longest"}[name]] = None
    assert told == replace(SAID, **kept)


def test_a_second_colouring_replaces_what_the_first_said() -> None:
    second = replace(SAID, network="compact", treatment='{"version": 1}')
    packet = with_provenance(with_provenance(PACKET.format("", "").encode(), SAID), second)
    assert provenance_in(packet) == second
    assert packet.count(DIGITAL_SOURCE_TYPE.encode()) == 1


@pytest.mark.parametrize(
    "packet", [b"", b"<x", b"not XML", b"<a/>", b"\xff\xfe\0", b"<?xml version='1.0' encoding='x'?><a/>"]
)
def test_a_packet_that_is_none_says_nothing_and_is_replaced(packet: bytes) -> None:
    assert provenance_in(packet) is None
    assert provenance_in(with_provenance(packet, SAID)) == SAID


@pytest.mark.parametrize("suffix", [".png", ".jpg", ".webp"])
def test_that_a_damaged_packet_is_gone_is_said_as_it_is(tmp_path: Path, suffix: str) -> None:
    source = replace(photo_from_pixels(PIXELS, "a"), metadata=Metadata(xmp=b"<x"))
    path = tmp_path / f"out{suffix}"
    notes = write_photo(path, PIXELS, source=source, provenance=SAID)
    assert notes == (Message(Said.METADATA_REPLACED, {"name": path.name, "what": Term.XMP}),)
    whole = replace(source, metadata=Metadata(xmp=PACKET.format("", "").encode()))
    assert write_photo(path, PIXELS, source=whole, provenance=SAID, overwrite=True) == ()


def test_it_stays_in_the_first_segment_of_a_jpeg_with_much_xmp(tmp_path: Path) -> None:
    info = PIL.PngImagePlugin.PngInfo()
    long = PACKET.format("", "").replace("Box 12", "Box 12" + " and more" * 20_000)
    info.add_itxt("XML:com.adobe.xmp", long)
    PIL.Image.fromarray(PIXELS).save(tmp_path / "in.png", pnginfo=info)
    write_photo(tmp_path / "out.jpg", PIXELS, source=read_photo(tmp_path / "in.png"), provenance=SAID)
    content = (tmp_path / "out.jpg").read_bytes()
    assert content.index(b"<colorstudio:Treatment>") < content.index(b"http://ns.adobe.com/xmp/extension/")
    assert read_provenance(tmp_path / "out.jpg") == replace(SAID, quality=92)


def test_the_same_photograph_gives_the_same_file(tmp_path: Path) -> None:
    for name in ("a.png", "b.png"):
        write_photo(tmp_path / name, PIXELS, source=photo_from_pixels(PIXELS, "a"), provenance=SAID)
    assert (tmp_path / "a.png").read_bytes() == (tmp_path / "b.png").read_bytes()


@pytest.mark.skipif(not which("exiftool"), reason="exiftool is not installed")
@pytest.mark.parametrize("suffix", SUFFIXES)
def test_exiftool_understands_it(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"a{suffix}"
    write_photo(path, PIXELS, source=photo_from_pixels(PIXELS, "a"), provenance=SAID)
    done = subprocess.run(["exiftool", "-j", "-a", "-u", path], capture_output=True, check=True, encoding="utf-8")
    (told,) = json.loads(done.stdout)
    assert told["DigitalSourceType"] == DIGITAL_SOURCE_TYPE
    assert (told["Network"], told["NetworkSHA256"], told["Treatment"]) == ("studio", "ab" * 32, TREATMENT)
    assert "Warning" not in told
