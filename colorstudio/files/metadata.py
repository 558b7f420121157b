"""What a photograph's file says besides its pixels, carried from the file opened to the file saved."""

from __future__ import annotations

from dataclasses import dataclass

from colorstudio.errors import Check, Term, no_check
from colorstudio.files.budget import Budget
from colorstudio.files.carried import Decoded
from colorstudio.files.exif import plausible_dpi, resolution_of_exif, upright_exif
from colorstudio.files.photoshop import iptc_records, kept_resources
from colorstudio.files.xmp import upright_xmp


@dataclass(frozen=True)
class Metadata:
    """EXIF, XMP and IPTC as bytes and the resolution; None where the file had none.

    exif: a block that begins with its byte order, already upright and without a thumbnail.
    xmp:  the packet, already upright.
    iptc: IIM records, without Photoshop's wrapping.
    dpi:  dots per inch across and down, after orientation.
    photoshop: resources of Photoshop's, the copyright flag and address among them, one behind the other.
    texts: keyword and text, as PNG has them. comments: as JPEG has them.
    """

    exif: bytes | None = None
    xmp: bytes | None = None
    iptc: bytes | None = None
    dpi: tuple[float, float] | None = None
    photoshop: bytes | None = None
    texts: tuple[tuple[str, str], ...] = ()
    comments: tuple[str, ...] = ()


def read_metadata(decoded: Decoded, check: Check = no_check) -> tuple[Metadata, tuple[Term, ...]]:
    """The metadata of a photograph that is not yet turned upright, and what of it cannot be kept."""
    image, carried = decoded.image, decoded.carried
    turned = image.get_typeof("orientation") != 0 and image.get("orientation") >= 5
    width, height = decoded.size or (image.width, image.height)
    size = (height, width) if turned else (width, height)
    exif = upright_exif(carried.exif, *size, Budget(check)) if carried.exif else None
    lost = [*carried.lost, *([Term.EXIF] if carried.exif and exif is None else [])]
    dpi = plausible_dpi(carried.dpi) or (exif and resolution_of_exif(exif)) or None
    metadata = Metadata(
        exif=exif,
        xmp=upright_xmp(carried.xmp) if carried.xmp else None,
        iptc=iptc_records(carried.iptc) if carried.iptc else None,
        dpi=(dpi[1], dpi[0]) if dpi and turned else dpi,
        photoshop=kept_resources(carried.photoshop) if carried.photoshop else None,
        texts=carried.texts,
        comments=carried.comments,
    )
    return metadata, tuple(dict.fromkeys(lost))
