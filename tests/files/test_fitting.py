"""Metadata for which a format has no place of its own go elsewhere, or it is said that they are gone."""

from __future__ import annotations

import struct
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import numpy as np
import pytest

from colorstudio.errors import Term
from colorstudio.files.fitting import fit
from colorstudio.files.formats import AVIF, JPEG, PNG, TIFF, WEBP, WRITTEN, Format
from colorstudio.files.metadata import Metadata
from colorstudio.files.read import photo_from_pixels, read_photo
from colorstudio.files.write import write_photo
from colorstudio.files.xmp import new_packet

XMP_ALONE = [format for format in WRITTEN if format not in (JPEG, PNG)]
TEXTS = (
    ("Title", "The “square” & more"),
    ("Creation Time", "1931-05-04"),
    ("Source", "box 12"),
    ("Comment", "bought in 1990"),
    ("date:create", "2026-01-01T00:00:00"),
)
COMMENTS = ("Box 7, ünder the stairs",)
PIXELS = np.random.default_rng(0).integers(0, 256, (40, 60, 3), np.uint8)
DC = 'xmlns:dc="http://purl.org/dc/elements/1.1/"'


def packet(inside: str) -> bytes:
    return new_packet(f'<rdf:Description rdf:about="" {DC}>{inside}</rdf:Description>'.encode())


def said(xmp: bytes | None) -> list[str]:
    """All texts of a packet, by a parser."""
    assert xmp is not None
    return [one.text for one in ElementTree.fromstring(xmp).iter() if one.text and one.text.strip()]


@pytest.mark.parametrize("format", XMP_ALONE, ids=lambda format: format.name)
def test_texts_and_comments_become_properties(format: Format) -> None:
    fitted, lost = fit(Metadata(texts=TEXTS, comments=COMMENTS), format)
    assert lost == ()
    texts = said(fitted.xmp)
    assert texts == ["The “square” & more", "1931-05-04", f"{COMMENTS[0]}\nSource: box 12\nbought in 1990"]


def test_in_a_jpeg_texts_without_a_property_become_comments(tmp_path: Path) -> None:
    fitted, lost = fit(Metadata(texts=TEXTS, comments=COMMENTS), JPEG)
    assert (fitted.comments, lost) == ((*COMMENTS, "Source: box 12", "bought in 1990"), ())
    assert said(fitted.xmp) == ["The “square” & more", "1931-05-04"]
    source = replace(photo_from_pixels(PIXELS, "a"), metadata=Metadata(texts=TEXTS, comments=COMMENTS))
    assert write_photo(tmp_path / "a.jpg", PIXELS, source=source) == ()
    assert read_photo(tmp_path / "a.jpg").metadata.comments == fitted.comments


def test_in_a_png_they_stay_what_they_are() -> None:
    metadata = Metadata(texts=TEXTS, comments=COMMENTS)
    assert fit(metadata, PNG) == (metadata, ())


def test_what_the_packet_says_already_is_not_said_twice() -> None:
    xmp = packet("<dc:title>The “square” &amp; more</dc:title><dc:description>bought in 1990</dc:description>")
    fitted, lost = fit(Metadata(xmp=xmp, texts=(TEXTS[0], TEXTS[3])), TIFF)
    assert (fitted.xmp, lost) == (xmp, ())


def test_another_title_than_the_packet_s_is_a_comment() -> None:
    xmp = packet("<dc:title>Market</dc:title>")
    fitted, lost = fit(Metadata(xmp=xmp, texts=TEXTS[:1]), TIFF)
    assert (said(fitted.xmp), lost) == (["Market", "Title: The “square” & more"], ())


def test_where_a_user_s_comment_is_already_it_is_said_that_others_are_gone(tmp_path: Path) -> None:
    xmp = new_packet(
        b'<rdf:Description rdf:about="" xmlns:exif="http://ns.adobe.com/exif/1.0/"><exif:UserComment>mine'
        b"</exif:UserComment></rdf:Description>"
    )
    metadata = Metadata(xmp=xmp, comments=COMMENTS)
    assert fit(metadata, WEBP) == (replace(metadata), (Term.TEXTS,))
    notes = write_photo(tmp_path / "a.webp", PIXELS, source=replace(photo_from_pixels(PIXELS, "a"), metadata=metadata))
    assert [note.values["what"] for note in notes] == [Term.TEXTS]


@pytest.mark.parametrize(("words", "lost"), [("Straße", ()), ("Gasse", (Term.IPTC,))])
def test_records_that_say_other_than_the_packet_are_told_of(words: str, lost: tuple[Term, ...]) -> None:
    xmp = packet(f"<dc:subject><rdf:Bag><rdf:li>{words}</rdf:li></rdf:Bag></dc:subject>")
    value = "Straße".encode()
    records = b"\x1c\x02\x19" + struct.pack(">H", len(value)) + value
    assert fit(Metadata(xmp=xmp, iptc=records), AVIF)[1] == lost
    assert fit(Metadata(xmp=xmp, iptc=records), TIFF)[1] == ()  # which holds both
