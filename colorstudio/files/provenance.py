"""What a coloured picture says of its colours: that a trained network made them, which, and how.

Two rdf:Descriptions in its XMP: IPTC's DigitalSourceType, and properties of our own, by which
the same colours can be made again. No time is among them: the same photograph gives the same file.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

from colorstudio.errors import Check, no_check
from colorstudio.files.decode import open_image
from colorstudio.files.metadata import read_metadata
from colorstudio.files.xmp import OURS_BEGIN, OURS_END, add_descriptions, description, without_ours, without_property

# IPTC NewsCodes, Digital Source Type: a picture from real life that was altered by a trained algorithm.
DIGITAL_SOURCE_TYPE = "http://cv.iptc.org/newscodes/digitalsourcetype/compositeWithTrainedAlgorithmicMedia"
NAMESPACE = "http://ns.colorstudio.org/colouring/1.0/"

_IPTC_EXTENSION = "http://iptc.org/std/Iptc4xmpExt/2008-02-29/"
_RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"


@dataclass(frozen=True)
class Provenance:
    """software and version; network: its name; checksum: SHA-256 of its file, hexadecimal; treatment: JSON text.

    quality: of a lossy file, 1..100; 0 where it is not said. layers: the colours are a layer of their own.

    What of the original it shows. page: of a file of several, counted from 0; None: the first, or the only one. piece:
    of a sheet, left, top, right and bottom in fractions; None: all of it. longest: the longer side that it was reduced
    to, pixels; None: full size.
    """

    software: str
    version: str
    network: str
    checksum: str
    treatment: str
    quality: int = 0
    layers: bool = False
    page: int | None = None
    piece: tuple[float, float, float, float] | None = None
    longest: int | None = None


def with_provenance(packet: bytes | None, provenance: Provenance) -> bytes:
    """The XMP packet, or a new one, that says it; what it said of an earlier colouring is gone."""
    if packet is not None:
        packet = without_property(without_ours(packet), b"Iptc4xmpExt:DigitalSourceType")
    own = {
        "Software": provenance.software,
        "Version": provenance.version,
        "Network": provenance.network,
        "NetworkSHA256": provenance.checksum,
        "Quality": str(provenance.quality),
        "Treatment": provenance.treatment,
    }
    own |= {"Layers": "True"} if provenance.layers else {}
    own |= {"Page": str(provenance.page + 1)} if provenance.page is not None else {}
    own |= {"Piece": " ".join(repr(float(edge)) for edge in provenance.piece)} if provenance.piece is not None else {}
    own |= {"LongestSide": str(provenance.longest)} if provenance.longest is not None else {}
    source = description("Iptc4xmpExt", _IPTC_EXTENSION, {"DigitalSourceType": DIGITAL_SOURCE_TYPE})
    ours = description("colorstudio", NAMESPACE, own)
    return add_descriptions(packet, OURS_BEGIN + source + ours + OURS_END)


def provenance_in(packet: bytes) -> Provenance | None:
    """What an XMP packet says of its colouring; None where it says nothing."""
    try:
        root = ElementTree.fromstring(packet.strip(b"\0"))
    except (ElementTree.ParseError, ValueError, LookupError):
        return None
    found: dict[str, str] = {}
    for node in root.iter(f"{{{_RDF}}}Description"):
        for name, value in [*node.attrib.items(), *((child.tag, child.text or "") for child in node)]:
            if name.startswith(f"{{{NAMESPACE}}}"):
                found[name.rpartition("}")[2]] = value
    if not {"Network", "NetworkSHA256", "Treatment"} <= found.keys():
        return None
    page = _number(found.get("Page", ""))
    return Provenance(
        found.get("Software", ""),
        found.get("Version", ""),
        found["Network"],
        found["NetworkSHA256"],
        found["Treatment"],
        _number(found.get("Quality", "")) or 0,
        layers=found.get("Layers") == "True",
        page=page - 1 if page else None,
        piece=_bounds(found.get("Piece", "")),
        longest=_number(found.get("LongestSide", "")) or None,
    )


def read_provenance(path: Path, check: Check = no_check) -> Provenance | None:
    """What the file at `path` says of its colouring, by its header; None where nothing. Raises PhotoError."""
    metadata, _ = read_metadata(open_image(Path(path), check=check), check)
    return provenance_in(metadata.xmp) if metadata.xmp else None


def _number(text: str) -> int | None:
    """None for what is none, or larger than any that is written."""
    return int(text) if text.isascii() and text.isdigit() and len(text) < 8 else None


def _bounds(text: str) -> tuple[float, float, float, float] | None:
    try:
        left, top, right, bottom = map(float, text.split())
    except ValueError:
        return None
    return (left, top, right, bottom) if 0 <= left < right <= 1 and 0 <= top < bottom <= 1 else None
