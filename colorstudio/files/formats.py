"""The kinds of file that photographs come in, each of them one value: told by content, named by suffix.

A new one is a value here and a codec in `decode` or `encode`; dialogs, command line, names and packages ask here.
No libvips, Pillow or torch, so that every layer may hold it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

EXIF, XMP, IPTC, ICC, COMMENT, TEXT = "exif", "xmp", "iptc", "icc", "comment", "text"


@dataclass(frozen=True)
class Format:
    """One kind of file: what it is called, and what it can hold.

    name: "jpeg", as libvips and our codecs call it. title: as people call it. suffixes: lower case; a file is written
    with the first. media_type: for desktops. uti: Apple's name for it. depth: the most bits a channel, 8 or 16, that
    it keeps when written. lossy: pixels change a little, by `quality`. metadata: which kinds it holds. longest_side:
    pixels, None where it has no limit of its own. extra: the package to install for it, "" where none is needed.
    """

    name: str
    title: str
    suffixes: tuple[str, ...]
    media_type: str
    uti: str = ""
    reads: bool = True
    writes: bool = False
    depth: int = 8
    lossy: bool = False
    alpha: bool = False
    metadata: frozenset[str] = field(default_factory=frozenset)
    longest_side: int | None = None
    extra: str = ""

    @property
    def suffix(self) -> str:
        """The one that files of it are given, such as ".jpg"."""
        return self.suffixes[0]

    @property
    def short(self) -> str:
        """What the command line calls it: its suffix without the dot."""
        return self.suffix[1:]


JPEG = Format(
    "jpeg", "JPEG", (".jpg", ".jpeg", ".jpe", ".jfif"), "image/jpeg", "public.jpeg",
    writes=True, lossy=True, metadata=frozenset({EXIF, XMP, IPTC, ICC, COMMENT}), longest_side=65_500,
)  # fmt: skip
PNG = Format(
    "png", "PNG", (".png",), "image/png", "public.png",
    writes=True, depth=16, alpha=True, metadata=frozenset({EXIF, XMP, IPTC, ICC, COMMENT, TEXT}),
)  # fmt: skip
TIFF = Format(
    "tiff", "TIFF", (".tif", ".tiff"), "image/tiff", "public.tiff",
    writes=True, depth=16, alpha=True, metadata=frozenset({EXIF, XMP, IPTC, ICC}),
)  # fmt: skip
WEBP = Format(
    "webp", "WebP", (".webp",), "image/webp", "org.webmproject.webp",
    writes=True, lossy=True, alpha=True, metadata=frozenset({EXIF, XMP, ICC}), longest_side=16_383,
)  # fmt: skip
AVIF = Format(
    "avif", "AVIF", (".avif",), "image/avif", "public.avif",
    writes=True, lossy=True, alpha=True, metadata=frozenset({EXIF, XMP, ICC}), longest_side=16_384,
)  # fmt: skip
JPEG_XL = Format(
    "jxl", "JPEG XL", (".jxl",), "image/jxl", "public.jpeg-xl",
    writes=True, depth=16, lossy=True, alpha=True, metadata=frozenset({EXIF, XMP}), extra="imagecodecs",
)  # fmt: skip
BMP = Format("bmp", "BMP", (".bmp", ".dib"), "image/bmp", "com.microsoft.bmp")
GIF = Format("gif", "GIF", (".gif",), "image/gif", "com.compuserve.gif")
HEIC = Format("heic", "HEIC", (".heic", ".heif", ".hif"), "image/heic", "public.heic", extra="pi-heif")
JPEG_2000 = Format("jpeg2000", "JPEG 2000", (".jp2", ".j2k", ".jpx", ".jpf"), "image/jp2", "public.jpeg-2000")
PSD = Format("psd", "Photoshop", (".psd", ".psb"), "image/vnd.adobe.photoshop", "com.adobe.photoshop-image")
RAW = Format(
    "raw", "camera raw",
    (
        ".dng", ".cr2", ".cr3", ".crw", ".nef", ".nrw", ".arw", ".srf", ".sr2", ".raf", ".orf", ".rw2", ".pef", ".srw",
        ".raw", ".3fr", ".erf", ".kdc", ".dcr", ".mef", ".mos", ".mrw", ".x3f", ".iiq", ".rwl",
    ),
    "image/x-dcraw", "public.camera-raw-image", extra="rawpy",
)  # fmt: skip

FORMATS = (JPEG, PNG, TIFF, WEBP, AVIF, JPEG_XL, BMP, GIF, HEIC, JPEG_2000, PSD, RAW)
WRITTEN = tuple(format for format in FORMATS if format.writes)
LAYERED = (TIFF, PNG)
"""Which of them hold colours as a layer: TIFF with the gray as the page before it, PNG alone."""

READABLE_SUFFIXES: tuple[str, ...] = tuple(suffix for format in FORMATS if format.reads for suffix in format.suffixes)
"""What `find_photos` takes from a folder. A file named outright is opened by its content."""

_ASKED_FOR = {  # .jpe and .jfif name files that exist, never one to be written
    suffix: format for format in WRITTEN for suffix in format.suffixes if suffix not in (".jpe", ".jfif")
}
WRITABLE_SUFFIXES: tuple[str, ...] = tuple(_ASKED_FOR)

_BEGINNINGS = (
    (b"\xff\xd8\xff", JPEG),
    (b"\x89PNG\r\n\x1a\n", PNG),
    (b"II*\0", TIFF),
    (b"MM\0*", TIFF),
    (b"II+\0", TIFF),  # BigTIFF
    (b"MM\0+", TIFF),
    (b"GIF87a", GIF),
    (b"GIF89a", GIF),
    (b"BM", BMP),
    (b"\xff\x0a", JPEG_XL),
    (b"\0\0\0\x0cJXL \r\n\x87\n", JPEG_XL),
    (b"\0\0\0\x0cjP  \r\n\x87\n", JPEG_2000),
    (b"\xff\x4f\xff\x51", JPEG_2000),
    (b"8BPS", PSD),
    (b"FUJIFILMCCD-RAW", RAW),
    (b"IIU\0", RAW),  # Panasonic
    (b"IIRO", RAW),  # Olympus
    (b"IIRS", RAW),
    (b"MMOR", RAW),
    (b"\0MRM", RAW),  # Minolta
    (b"FOVb", RAW),  # Sigma
    (b"II\x1a\0\0\0HEAPCCDR", RAW),  # Canon's of before 2004
)
_BRANDS = {
    b"avif": AVIF, b"avis": AVIF, b"crx ": RAW,
    b"heic": HEIC, b"heix": HEIC, b"heim": HEIC, b"heis": HEIC, b"hevc": HEIC, b"hevx": HEIC,
}  # fmt: skip
BEGINNING = 64  # bytes of a file that tell its kind: the brands of an ISO file among them


def format_of_content(beginning: bytes) -> Format | None:
    """Which kind of file begins with these bytes (`BEGINNING` of them), or None if it is not ours."""
    if beginning[:4] == b"RIFF" and beginning[8:12] == b"WEBP":
        return WEBP
    if beginning[4:8] == b"ftyp":
        return _format_of_brands(beginning)
    return next((format for start, format in _BEGINNINGS if beginning.startswith(start)), None)


def format_of_suffix(path: Path) -> Format | None:
    """What `path` asks to be written as, or None."""
    return _ASKED_FOR.get(path.suffix.lower())


def written_bits(path: Path, bits: int) -> int:
    """How many bits a channel a photograph of `bits` keeps when it is written to `path`: 8 or 16."""
    format = format_of_suffix(path)
    return min(bits, format.depth) if format else bits


def writable() -> dict[Format, tuple[str, ...]]:
    """The formats that are written, each with the suffixes by which a name asks for it."""
    return {format: tuple(ending for ending in _ASKED_FOR if ending in format.suffixes) for format in WRITTEN}


def patterns(suffixes: Iterable[str]) -> str:
    """For a file dialog: "*.jpg *.jpeg"."""
    return " ".join(f"*{suffix}" for suffix in suffixes)


def titles(formats: Iterable[Format]) -> str:
    """Their names in a row, for a sentence: "JPEG, PNG"."""
    return ", ".join(format.title for format in formats)


def suffixes_in_words(formats: Iterable[Format] = WRITTEN) -> str:
    """What they are written with: ".jpg, .png"."""
    return ", ".join(format.suffix for format in formats)


def _format_of_brands(beginning: bytes) -> Format | None:
    """An ISO base media file says what it is in a brand, and what else it is in more (ISO/IEC 14496-12, 4.3)."""
    size = min(int.from_bytes(beginning[:4], "big"), len(beginning))
    brands = [beginning[8:12], *(beginning[at : at + 4] for at in range(16, size, 4))]
    return next((_BRANDS[brand] for brand in brands if brand in _BRANDS), None)
