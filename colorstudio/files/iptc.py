"""IPTC's older records (IIM), and Photoshop's of the rights, as XMP properties, for formats that hold XMP alone.

IPTC Photo Metadata Standard 2023.1, the IIM data set of each property; Information Interchange Model 4.2 for records.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from colorstudio.files.photoshop import rights
from colorstudio.files.xmp import Kind, Property


@dataclass(frozen=True)
class _Place:
    """Where a data set of record 2 goes in XMP."""

    name: str
    kind: Kind = Kind.TEXT


_PLACES = {
    4: _Place("Iptc4xmpCore:IntellectualGenre"),
    5: _Place("dc:title", Kind.LANGUAGES),
    10: _Place("photoshop:Urgency"),
    12: _Place("Iptc4xmpCore:SubjectCode", Kind.BAG),
    15: _Place("photoshop:Category"),
    20: _Place("photoshop:SupplementalCategories", Kind.BAG),
    25: _Place("dc:subject", Kind.BAG),
    40: _Place("photoshop:Instructions"),
    55: _Place("photoshop:DateCreated"),
    62: _Place("xmp:CreateDate"),
    80: _Place("dc:creator", Kind.SEQUENCE),
    85: _Place("photoshop:AuthorsPosition"),
    90: _Place("photoshop:City"),
    92: _Place("Iptc4xmpCore:Location"),
    95: _Place("photoshop:State"),
    100: _Place("Iptc4xmpCore:CountryCode"),
    101: _Place("photoshop:Country"),
    103: _Place("photoshop:TransmissionReference"),
    105: _Place("photoshop:Headline"),
    110: _Place("photoshop:Credit"),
    115: _Place("photoshop:Source"),
    116: _Place("dc:rights", Kind.LANGUAGES),
    120: _Place("dc:description", Kind.LANGUAGES),
    122: _Place("photoshop:CaptionWriter"),
}
_TIME_OF = {55: 60, 62: 63}  # the data set of a day, and that of its time
_SAYS_NOTHING = (0, *_TIME_OF.values())  # the records' version; times go with their days


def iptc_properties(records: bytes) -> tuple[list[Property], bool]:
    """The XMP properties of IIM records, and whether there is something that XMP has no property for."""
    texts: dict[int, list[str]] = {}
    rest = False
    for (record, number), value in _records(records):
        if record != 2:  # 1: of the envelope; others are of no photograph
            continue
        texts.setdefault(number, []).append(_text(value))
        rest |= number not in _PLACES and number not in _SAYS_NOTHING
    found = []
    for number, place in _PLACES.items():
        values = [text for text in texts.get(number, ()) if text]
        if number in _TIME_OF:
            times = texts.get(_TIME_OF[number], [""])
            values = [moment for moment in [_moment(values[0], times[0])] if moment] if values else []
        elif number == 12:  # IPR : code : names
            values = [text.split(":")[1] for text in values if text.count(":") > 1]
        elif number == 4:  # number : name
            values = [text.partition(":")[2] or text for text in values]
        if values:
            found.append(Property(place.name, place.kind, tuple(values)))
    return found, rest


def rights_properties(resources: bytes) -> list[Property]:
    """The XMP properties of Photoshop's copyright flag and address."""
    marked, address = rights(resources)
    found = [Property("xmpRights:Marked", Kind.TEXT, ("True",))] if marked else []
    return found + ([Property("xmpRights:WebStatement", Kind.TEXT, (address,))] if address else [])


def _records(records: bytes) -> Iterator[tuple[tuple[int, int], bytes]]:
    """Record and data set, and the value; extended data sets, of more than 32 kB, end it."""
    at = 0
    while records[at : at + 1] == b"\x1c" and at + 5 <= len(records):
        size = int.from_bytes(records[at + 3 : at + 5], "big")
        if size & 0x8000:
            return
        yield (records[at + 1], records[at + 2]), records[at + 5 : at + 5 + size]
        at += 5 + size


def _text(value: bytes) -> str:
    """UTF-8, announced in data set 1:90 or not; what is none was written in a system's own set."""
    try:
        return value.decode("utf-8").strip("\0 ")
    except UnicodeDecodeError:
        return value.decode("cp1252", "replace").strip("\0 ")


def _moment(day: str, time: str) -> str:
    """YYYYMMDD and HHMMSS+HHMM as ISO 8601 has them; zeros stand for what is not known."""
    found = re.fullmatch(r"(\d{4})-?(\d\d)-?(\d\d)", day)
    if found is None or found[1] == "0000":
        return ""
    if found[2] == "00":
        return found[1]
    if found[3] == "00":
        return f"{found[1]}-{found[2]}"
    date = "-".join(found.groups())
    clock = re.fullmatch(r"(\d\d):?(\d\d):?(\d\d)(?:([+-]\d\d):?(\d\d))?", time)
    if clock is None:
        return date
    zone = f"{clock[4]}:{clock[5]}" if clock[4] else ""
    return f"{date}T{clock[1]}:{clock[2]}:{clock[3]}{zone}"
