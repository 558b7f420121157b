"""What becomes of metadata in a format that has no place of its own for some of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from colorstudio.errors import Term
from colorstudio.files.embed import exif_fits_jpeg, holds_iptc, xmp_fits_jpeg
from colorstudio.files.formats import COMMENT, JPEG, TEXT, Format
from colorstudio.files.iptc import iptc_properties, rights_properties
from colorstudio.files.metadata import Metadata
from colorstudio.files.xmp import Kind, Property, add_properties, is_rdf, says, text_properties

_COMMENT_KEYWORD = "comment"  # of PNG's, for what JPEG has a segment for
_MEASURED = (
    "date:",
    "exif:",
    "icc:",
    "jpeg:",
    "png:",
    "tiff:",
)  # begin keywords under which ImageMagick repeats a file


def fit(metadata: Metadata, format: Format) -> tuple[Metadata, tuple[Term, ...]]:
    """The metadata as the format holds them, and what of them it has no place for.

    IPTC's and Photoshop's records and PNG's texts become properties of XMP. Texts for which it has none, or says
    something else, become comments; and comments the user's comment of XMP.
    """
    lost: list[Term] = []
    if not holds_iptc(metadata, format):
        metadata, is_whole = _with_records_as_xmp(metadata)
        lost += [] if is_whole else [Term.IPTC]
    if TEXT not in format.metadata:
        metadata, is_whole = _with_texts_elsewhere(metadata, format)
        lost += [] if is_whole else [Term.TEXTS]
    if format is JPEG:
        lost += [Term.EXIF] if metadata.exif and not exif_fits_jpeg(metadata.exif) else []
        lost += [Term.XMP] if metadata.xmp and not xmp_fits_jpeg(metadata.xmp) and not is_rdf(metadata.xmp) else []
    return metadata, tuple(lost)


def _with_records_as_xmp(metadata: Metadata) -> tuple[Metadata, bool]:
    properties, rest = iptc_properties(metadata.iptc) if metadata.iptc else ([], False)
    rights = rights_properties(metadata.photoshop) if metadata.photoshop else []
    packet = add_properties(metadata.xmp, [*properties, *rights])
    # Of a day XMP often says the time, too: another text, and not another one.
    others = (one for one in properties if not one.name.endswith(("Date", "DateCreated")))
    is_whole = not rest and all(says(packet, value) for one in others for value in one.values)
    return replace(metadata, xmp=packet), is_whole


def _with_texts_elsewhere(metadata: Metadata, format: Format) -> tuple[Metadata, bool]:
    properties = text_properties(metadata.texts)
    packet = add_properties(metadata.xmp, properties.values())
    comments = (*metadata.comments, *_other_texts(metadata, packet, properties))
    metadata = replace(metadata, xmp=packet, texts=(), comments=comments)
    if COMMENT in format.metadata:
        return metadata, True
    unsaid = "\n".join(comment for comment in comments if not says(packet, comment))
    if not unsaid:
        return metadata, True
    packet = add_properties(packet, [Property("exif:UserComment", Kind.LANGUAGES, (unsaid,))])
    return replace(metadata, xmp=packet), says(packet, unsaid)


def _other_texts(metadata: Metadata, packet: bytes | None, properties: dict[str, Property]) -> Iterator[str]:
    """Texts that became no property, each with its keyword."""
    for keyword, text in metadata.texts:
        one = properties.get(keyword.casefold())
        if keyword.casefold() == _COMMENT_KEYWORD:
            yield text
        elif text.strip() and not keyword.startswith(_MEASURED) and not (one and says(packet, one.values[0])):
            yield f"{keyword}: {text}"
