"""What a file says besides its pixels, as its reader found it."""

from __future__ import annotations

from dataclasses import dataclass, field

import pyvips

from colorstudio.errors import Term
from colorstudio.files.formats import Format


class NotOpened(ValueError):
    """The file is sound, and of a kind that nothing here reads."""

    def __init__(self, what: Term) -> None:
        super().__init__(what)
        self.what = what


class Damaged(ValueError):
    """The file is cut short, or its pixels cannot be decoded."""


class ExtraMissing(ImportError):
    """What reads or writes this format is not installed."""

    def __init__(self, format: Format) -> None:
        super().__init__(format.extra)
        self.format = format


@dataclass(frozen=True)
class Carried:
    """Metadata as it stands in the file, not yet turned upright.

    exif: begins with its byte order. iptc: as the file has it, wrapped by Photoshop or not. photoshop: its resources.
    comments, texts: decoded. dpi: dots per inch across and down, where the file states them outside EXIF. lost: what is
    there and cannot be read, or asks for too much.
    """

    exif: bytes | None = None
    xmp: bytes | None = None
    iptc: bytes | None = None
    photoshop: bytes | None = None
    texts: tuple[tuple[str, str], ...] = ()
    comments: tuple[str, ...] = ()
    dpi: tuple[float, float] | None = None
    lost: tuple[Term, ...] = field(default=())


@dataclass(frozen=True)
class Decoded:
    """What a reader gives: pixels on demand, with orientation and profile as libvips' own fields.

    image: bands of gray, RGB, CMYK or CIE Lab, then alpha where there is one.
    pages: photographs that can be read one by one. pictures: those of a HEIC or of an animation, of which one can.
    """

    image: pyvips.Image
    carried: Carried = Carried()
    pages: int = 1
    pictures: int = 1
    lossless_webp: bool = False
    size: tuple[int, int] | None = None  # of the whole picture, where the image is a reduced one
