"""XMP packets as bytes: turned upright, extended ones joined, properties set. All else stays as it was.

XMP specification, part 1 (RDF), and part 3, section 1.1.3.1, for packets too long for one JPEG segment. Every search is
for plain text or bounded, so that no packet takes more than linear time.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from xml.parsers import expat
from xml.sax.saxutils import escape

RDF = b"http://www.w3.org/1999/02/22-rdf-syntax-ns#"
_ORIENTATION = re.compile(rb"(tiff:Orientation\s{0,40}(?:=\s{0,40}[\"']|>)\s{0,40})([1-8])")
_EXTENDED = re.compile(rb"xmpNote:HasExtendedXMP\s{0,40}=\s{0,40}[\"'][0-9A-Fa-f]{0,64}[\"']")
_EXTENDED_ELEMENT = re.compile(rb"<xmpNote:HasExtendedXMP>[0-9A-Fa-f\s]{0,80}</xmpNote:HasExtendedXMP>")
OURS_BEGIN, OURS_END = b"<!--ColorStudio-->", b"<!--/ColorStudio-->"
_NAMESPACES = {
    "dc": "http://purl.org/dc/elements/1.1/",
    "xmp": "http://ns.adobe.com/xap/1.0/",
    "xmpRights": "http://ns.adobe.com/xap/1.0/rights/",
    "exif": "http://ns.adobe.com/exif/1.0/",
    "photoshop": "http://ns.adobe.com/photoshop/1.0/",
    "Iptc4xmpCore": "http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/",
}
_OF_KEYWORD = {
    "title": "dc:title",
    "author": "dc:creator",
    "description": "dc:description",
    "copyright": "dc:rights",
    "creation time": "xmp:CreateDate",
    "software": "xmp:CreatorTool",
}
_MOMENT = re.compile(r"(\d{4})(?:[:-](\d\d)(?:[:-](\d\d))?)?(?!\d)")  # the day is enough: a time lacks its zone
_DESCRIPTION = re.compile(rb"<rdf:Description\b[^<>]{0,60000}?(?=/?>)")
_NAMESPACE = re.compile(rb"xmlns:[\w.-]{1,80}\s{0,40}=\s{0,40}(?:\"[^\"]{0,500}\"|'[^']{0,500}')")


def upright_xmp(packet: bytes) -> bytes:
    """The packet for an upright picture, without the thumbnail of the gray one."""
    return _without_element(_ORIENTATION.sub(rb"\g<1>1", packet), b"xmp:Thumbnails")


def orientation_of_xmp(packet: bytes) -> int:
    """1 to 8; 1 where the packet says nothing."""
    found = _ORIENTATION.search(packet)
    return int(found[2]) if found else 1


def is_rdf(packet: bytes) -> bool:
    """Whether a parser takes it, and there is RDF to add to."""
    parser = expat.ParserCreate()
    try:
        parser.Parse(packet.rstrip(b"\0"), True)
    except (expat.ExpatError, LookupError, ValueError):
        return False
    return b"</rdf:RDF>" in packet


def merge_extended(packet: bytes, pieces: Sequence[bytes]) -> bytes:
    """The packet with the properties of its extended one, which lies in pieces of GUID, length, offset and text.

    Without all of them, the packet no longer says that there is more.
    """
    extended = _join(packet, pieces)
    packet = _EXTENDED_ELEMENT.sub(b"", _EXTENDED.sub(b"", packet))
    if extended is None or not is_rdf(packet) or not is_rdf(extended):
        return packet
    start = extended.index(b">", extended.index(b"<rdf:RDF")) + 1
    inside = extended[start : extended.rindex(b"</rdf:RDF>")]
    names = dict.fromkeys(_NAMESPACE.findall(extended[:start]))

    def named(tag: re.Match[bytes]) -> bytes:
        """The description with the prefixes that were declared around it."""
        return b"".join([tag[0], *(b" " + name for name in names if name.split(b"=")[0] not in tag[0])])

    return _insert(packet, _DESCRIPTION.sub(named, inside))


def split_extended(packet: bytes) -> tuple[bytes, bytes, bytes]:
    """(standard packet, GUID, extended text) for a packet too long for a segment of JPEG.

    What ColorStudio itself says stays in the standard packet, which is all that some readers look at.
    """
    start, end = packet.find(b"<x:xmpmeta"), packet.rfind(b"</x:xmpmeta>")
    body = packet[start : end + len(b"</x:xmpmeta>")] if 0 <= start < end else packet
    body, ours = _cut(body)
    guid = hashlib.md5(body, usedforsecurity=False).hexdigest().upper().encode()
    note = b'<rdf:Description rdf:about="" xmlns:xmpNote="http://ns.adobe.com/xmp/note/" xmpNote:HasExtendedXMP="%s"/>'
    return new_packet(note % guid + b"".join(ours)), guid, body


def without_ours(packet: bytes) -> bytes:
    """The packet without what an earlier ColorStudio said in it."""
    return _cut(packet)[0]


def new_packet(descriptions: bytes) -> bytes:
    """A packet of these rdf:Descriptions."""
    return (
        b'<?xpacket begin="\xef\xbb\xbf" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">'
        b'<rdf:RDF xmlns:rdf="' + RDF + b'">' + descriptions + b'</rdf:RDF></x:xmpmeta><?xpacket end="w"?>'
    )


def add_descriptions(packet: bytes | None, descriptions: bytes) -> bytes:
    """The packet with more rdf:Descriptions, or a new one of them; a packet that no parser takes is replaced."""
    if packet is None or not is_rdf(packet):
        return new_packet(descriptions)
    return _insert(packet, descriptions)


def replaced_xmp(before: bytes | None, after: bytes | None) -> bool:
    """Whether a packet had to give way to one that says something of its own, since no parser takes it."""
    return before is not None and after != before and not is_rdf(before)


def description(prefix: str, namespace: str, properties: Mapping[str, str]) -> bytes:
    """An rdf:Description of simple properties, each an element of its own."""
    inside = "".join(
        f"<{prefix}:{name}>{escape(_plain(value))}</{prefix}:{name}>" for name, value in properties.items()
    )
    return f'<rdf:Description rdf:about="" xmlns:{prefix}="{namespace}">{inside}</rdf:Description>'.encode()


class Kind(StrEnum):
    """How a property holds its values: one text, or an array (XMP specification, part 1, section 6.3)."""

    TEXT = ""
    BAG = "Bag"
    SEQUENCE = "Seq"
    LANGUAGES = "Alt"  # of one language only


@dataclass(frozen=True)
class Property:
    """A property by its usual prefix, such as dc:title, with a value or several."""

    name: str
    kind: Kind
    values: tuple[str, ...]


def add_properties(packet: bytes | None, properties: Iterable[Property]) -> bytes | None:
    """The packet with those of the properties that it does not have itself; None for None and nothing to add."""
    parts = []
    for one in properties:
        if packet and re.search(re.escape(one.name.encode()) + rb"(?![\w.-])", packet):
            continue
        prefix = one.name.partition(":")[0]
        value = escape(_plain(one.values[0]))
        if one.kind is not Kind.TEXT:
            language = ' xml:lang="x-default"' if one.kind is Kind.LANGUAGES else ""
            values = one.values[:1] if one.kind is Kind.LANGUAGES else one.values
            items = "".join(f"<rdf:li{language}>{escape(_plain(item))}</rdf:li>" for item in values)
            value = f"<rdf:{one.kind}>{items}</rdf:{one.kind}>"
        parts.append(
            f'<rdf:Description rdf:about="" xmlns:{prefix}="{_NAMESPACES[prefix]}">'
            f"<{one.name}>{value}</{one.name}></rdf:Description>"
        )
    return add_descriptions(packet, "".join(parts).encode()) if parts else packet


def text_properties(texts: Iterable[tuple[str, str]]) -> dict[str, Property]:
    """What PNG's keywords, here in small letters, say as the usual properties; of several of a keyword the first."""
    found: dict[str, Property] = {}
    for keyword, text in texts:
        name = _OF_KEYWORD.get(keyword.casefold())
        if not name or not text.strip() or keyword.casefold() in found:
            continue
        kind = Kind.SEQUENCE if name == "dc:creator" else Kind.LANGUAGES if name.startswith("dc:") else Kind.TEXT
        if name == "xmp:CreateDate":
            moment = _MOMENT.match(text.strip())
            text = "-".join(part for part in moment.groups() if part) if moment else ""
        if text:
            found[keyword.casefold()] = Property(name, kind, (text.strip(),))
    return found


def says(packet: bytes | None, text: str) -> bool:
    """Whether a value in the packet begins with this text."""
    words = escape(_plain(text.strip())).encode()
    return packet is not None and any(before + words in packet for before in (b">", b'"', b"'"))


def without_property(packet: bytes, name: bytes) -> bytes:
    """The packet without a simple property, as an attribute or as an element, by its name with the usual prefix."""
    attribute = re.compile(rb"\b" + re.escape(name) + rb"\s{0,40}=\s{0,40}(?:\"[^\"]{0,10000}\"|'[^']{0,10000}')")
    empty = re.compile(rb"<" + re.escape(name) + rb"\b[^<>]{0,1000}/>")
    return _without_element(empty.sub(b"", attribute.sub(b"", packet)), name)


def _insert(packet: bytes, descriptions: bytes) -> bytes:
    at = packet.rindex(b"</rdf:RDF>")
    return packet[:at] + descriptions + packet[at:]


def _cut(packet: bytes) -> tuple[bytes, list[bytes]]:
    """The packet without what stands between OURS_BEGIN and OURS_END, and those pieces."""
    kept: list[bytes] = []
    cut: list[bytes] = []
    at = 0
    while (start := packet.find(OURS_BEGIN, at)) >= 0 and (end := packet.find(OURS_END, start)) >= 0:
        end += len(OURS_END)
        kept.append(packet[at:start])
        cut.append(packet[start:end])
        at = end
    return b"".join([*kept, packet[at:]]), cut


def _without_element(packet: bytes, name: bytes) -> bytes:
    opening, closing = b"<" + name, b"</" + name + b">"
    kept: list[bytes] = []
    at = 0
    while (start := packet.find(opening, at)) >= 0:
        after = packet[start + len(opening) : start + len(opening) + 1]
        end = packet.find(closing, start)
        if end < 0:
            break
        if after not in (b">", b" ", b"\n", b"\t", b"\r"):  # a longer name
            kept.append(packet[at : start + len(opening)])
            at = start + len(opening)
            continue
        kept.append(packet[at:start])
        at = end + len(closing)
    return b"".join([*kept, packet[at:]])


def _join(packet: bytes, pieces: Sequence[bytes]) -> bytes | None:
    """The extended packet that `packet` names, or None where a part of it is missing."""
    found = re.search(rb"HasExtendedXMP\s{0,40}(?:=\s{0,40}[\"']|>)\s{0,40}([0-9A-Fa-f]{32})", packet)
    ours = [piece for piece in pieces if found and piece[:32].upper() == found[1].upper() and len(piece) > 40]
    parts = sorted((int.from_bytes(piece[36:40], "big"), piece[40:]) for piece in ours)
    text = b""
    for offset, part in parts:
        if offset != len(text):
            return None
        text += part
    return text if ours and len(text) == int.from_bytes(ours[0][32:36], "big") else None


def _plain(value: str) -> str:
    """Without the characters that XML cannot hold."""
    return re.sub(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]", "", value)
