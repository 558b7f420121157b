"""TIFF files: which page is meant, and by whom it is read rightly.

libvips reads the ordinary kinds, and fast. Of others it takes samples for what they are not, or gives black: those go
through `tiff_samples`, which reads samples as plain numbers, or through Pillow, whose libtiff knows more compressions
and the old JPEG of TIFF 6.0. What none of them reads is refused. docs/adr/0019-who-reads-which-file.md.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pyvips
from numpy.typing import NDArray

from colorstudio.errors import Term, spoken_name
from colorstudio.files.budget import Budget, OverBudget
from colorstudio.files.carried import Carried, Damaged, Decoded, NotOpened
from colorstudio.files.directory import DAMAGED, Source, open_file, read_directory
from colorstudio.files.exif import (
    ICC,
    IPTC,
    PHOTOSHOP,
    RESOLUTION,
    XMP,
    exif_of_tiff,
    resolution_of,
)
from colorstudio.files.formats import RAW
from colorstudio.files.pillow import read_with_pillow
from colorstudio.files.size import check_size
from colorstudio.files.tiff_pages import (
    BLACK_IS_ZERO,
    CIE_LAB,
    ICC_LAB,
    JPEG,
    OLD_JPEG,
    PALETTE,
    RGB,
    SEPARATED,
    WHITE_IS_ZERO,
    YCBCR,
    Page,
    photographs,
    read_pages,
)
from colorstudio.files.tiff_samples import read_samples
from colorstudio.files.vips import Pixels, array_to_image, open_source, set_blob, set_number

LIBVIPS_COMPRESSIONS = frozenset({1, 2, 3, 4, 5, 7, 8, 32773, 32946})  # none, CCITT, LZW, JPEG, deflate, PackBits
OTHER_COMPRESSIONS = frozenset({34925, 50000, 50001})  # LZMA, Zstandard, WebP: Pillow's libtiff has them

_MOST_SAMPLES = 64
_MOST_SPARE = 1 << 30  # bytes that samples of no use may take while a picture is decoded


class IsRaw(ValueError):
    """The file is a camera's raw file, which is another reader's."""


class NoPage(ValueError):
    """There are not so many pages."""

    def __init__(self, pages: int) -> None:
        super().__init__(pages)
        self.pages = pages


def read_tiff(path: Path, page: int, budget: Budget, _side: int | None) -> Decoded:
    """A page of a TIFF. Raises IsRaw, NoPage, NotOpened, Damaged and pyvips.Error."""
    with path.open("rb") as file:
        try:
            source = open_file(file)
        except DAMAGED as error:
            raise Damaged(str(error)) from error
        pages = read_pages(source, budget)
        if _is_raw(path, pages, source):
            raise IsRaw
        found = photographs(pages)
        if not found:
            raise Damaged("no page")
        if page >= len(found):
            raise NoPage(len(found))
        chosen = found[page]
        check_size(path, spoken_name(path), chosen.width, chosen.height)  # before a sample is read
        image = _read_page(path, chosen, source)
        carried = _carried(source, chosen, budget)
        if not image.get_typeof("icc-profile-data"):
            image = _under_profile(image, chosen, source)
    return Decoded(set_number(image, "orientation", chosen.orientation), carried, len(found))


def count_photographs(path: Path, budget: Budget) -> int:
    """How many photographs a TIFF holds; at least 1."""
    with path.open("rb") as file:
        try:
            return max(len(photographs(read_pages(open_file(file), budget))), 1)
        except DAMAGED:
            return 1


def _is_raw(path: Path, pages: list[Page], source: Source) -> bool:
    if any(page.is_raw for page in pages):
        return True
    try:
        return source.read(8, 2) == b"CR" or (path.suffix.lower() in RAW.suffixes and path.suffix.lower() != ".raw")
    except ValueError:
        return False


def _read_page(path: Path, page: Page, source: Source) -> pyvips.Image:
    _refuse_unread(page)
    if page.photometric == YCBCR and page.compression != JPEG:
        if page.tile or page.compression not in LIBVIPS_COMPRESSIONS:
            return read_with_pillow(path, "TIFF", page=page.index)
        return _opaque(open_source("tiffload", path, page=page.index))
    if page.photometric in (CIE_LAB, ICC_LAB):
        return _lab(page, read_samples(source, page))
    if not _is_plain(page):
        return _composed(page, array_to_image(_upright_values(page, read_samples(source, page))))
    image = open_source("tiffload", path, page=page.index)
    if image.format not in ("uchar", "ushort"):
        raise NotOpened(Term.TIFF_DEPTH)
    return image if page.photometric == PALETTE else _composed(page, image)


def _refuse_unread(page: Page) -> None:
    """Raise NotOpened for what nobody here reads rightly."""
    if not page.colours or (page.photometric == SEPARATED and not page.process_inks) or page.samples < page.colours:
        raise NotOpened(Term.TIFF_COLOURS)
    if page.compression not in LIBVIPS_COMPRESSIONS | OTHER_COMPRESSIONS | {OLD_JPEG}:
        raise NotOpened(Term.TIFF_COMPRESSION)
    if page.compression in (JPEG, OLD_JPEG) and page.bits != 8:
        raise NotOpened(Term.JPEG_12 if page.bits == 12 else Term.TIFF_DEPTH)
    formats = (1, 2, 4) if page.photometric in (CIE_LAB, ICC_LAB) else (1, 4)  # whole numbers; a and b have signs
    if page.sample_format not in formats or not 1 <= page.bits <= 16:
        raise NotOpened(Term.TIFF_DEPTH)
    size = max(page.bits // 8, 1) * max(page.pixels, _tiles_pixels(page))
    if page.samples > _MOST_SAMPLES or (page.samples - page.colours - 1) * size > _MOST_SPARE:
        raise NotOpened(Term.TIFF_BANDS)
    if page.tile and page.tile[0] * page.tile[1] * page.samples * max(page.bits // 8, 1) > _MOST_SPARE:
        raise NotOpened(Term.TIFF_BANDS)


def _tiles_pixels(page: Page) -> int:
    return page.tile[0] * page.tile[1] if page.tile else 0


def _is_plain(page: Page) -> bool:
    """Whether libvips reads the page rightly: checked kind by kind in tests/files/test_tiff.py."""
    if page.compression not in LIBVIPS_COMPRESSIONS or page.associated:  # libvips divides by alpha, and not always
        return False
    if page.planar and not (page.photometric == RGB and page.samples == 3 and page.bits in (8, 16)):
        return False
    if page.photometric in (WHITE_IS_ZERO, BLACK_IS_ZERO) and page.samples == 1:
        return page.bits in (1, 2, 4, 8, 16)
    if page.photometric == PALETTE:
        return page.bits in (1, 2, 4, 8) and page.samples == 1
    if page.photometric == WHITE_IS_ZERO:
        return False
    return page.bits in (8, 16)


def _composed(page: Page, image: pyvips.Image) -> pyvips.Image:
    """The colours of all samples that were read, and alpha behind them where one is."""
    if page.photometric == PALETTE:
        raise NotOpened(Term.TIFF_COLOURS)
    names = {1: ("b-w", "grey16"), 3: ("srgb", "rgb16"), 4: ("cmyk", "cmyk")}[page.colours]
    name = names[image.format == "ushort"]
    if image.bands < page.colours:
        raise Damaged("samples are missing")
    colours = image.extract_band(0, n=page.colours) if image.bands > page.colours else image
    if page.alpha is None or page.alpha >= image.bands:
        return colours.copy(interpretation=name)
    alpha = image.extract_band(page.alpha)
    if page.associated:
        most = 65535 if image.format == "ushort" else 255
        whole = (alpha == 0).ifthenelse(most, alpha)
        colours = (colours * most / whole).rint().cast(image.format)
    return colours.bandjoin(alpha).copy(interpretation=name)


def _upright_values(page: Page, samples: Pixels) -> Pixels:
    if page.photometric == WHITE_IS_ZERO:
        samples = samples.copy()
        samples[..., 0] = np.iinfo(samples.dtype).max - samples[..., 0]
    return samples


def _lab(page: Page, samples: Pixels) -> pyvips.Image:
    """CIE L*a*b* of its three encodings as float bands, and alpha of 0..255 or 0..65535 behind them.

    TIFF 6.0, section 23, for CIELab (a and b signed); ICC.1:2001, annex A, for ICCLab (with an offset).
    """
    deep = samples.dtype == np.uint16
    most = 65535.0 if deep else 255.0
    lab = np.empty((*samples.shape[:2], 3), np.float32)
    if page.photometric == CIE_LAB:
        lab[..., 0] = samples[..., 0] * (100 / most)
        signed: NDArray[Any] = samples[..., 1:3].view(np.int16 if deep else np.int8)
        lab[..., 1:] = signed / (256.0 if deep else 1.0)
    else:
        lab[..., 0] = np.minimum(samples[..., 0] * (100 / (65280.0 if deep else 255.0)), 100)
        lab[..., 1:] = samples[..., 1:3] / (256.0 if deep else 1.0) - 128
    image = array_to_image(lab).copy(interpretation="lab")
    if page.alpha is not None and not page.associated:
        alpha = array_to_image(np.ascontiguousarray(samples[..., page.alpha])).cast("float")
        image = image.bandjoin(alpha).copy(interpretation="lab")
    return set_number(image, "bits", 16 if deep else 8)


def _opaque(image: pyvips.Image) -> pyvips.Image:
    """What libtiff made RGBA of: without the alpha that no YCbCr has; where that is 0, it could not decode."""
    image = image.copy_memory()
    if image.bands == 4 and image.extract_band(3).min() < 255:
        raise Damaged("parts were not decoded")
    return image.extract_band(0, n=3) if image.bands == 4 else image


def _carried(source: Source, page: Page, budget: Budget) -> Carried:
    try:
        directory = read_directory(source, page.start, budget, (IPTC, PHOTOSHOP, XMP, *RESOLUTION))
        told = directory.entries
        iptc, photoshop, xmp = (told[tag].value if tag in told else None for tag in (IPTC, PHOTOSHOP, XMP))
        return Carried(
            exif=exif_of_tiff(source, page.start, budget),
            xmp=xmp,
            iptc=iptc or photoshop,
            photoshop=photoshop,
            dpi=resolution_of(directory, source.order),
        )
    except OverBudget:
        return Carried(lost=(Term.EXIF,))
    except DAMAGED:
        return Carried()


def _under_profile(image: pyvips.Image, page: Page, source: Source) -> pyvips.Image:
    """`image` with the profile that its page states, for readers that do not hand it on."""
    if page.photometric in (CIE_LAB, ICC_LAB):
        return image
    try:
        told = read_directory(source, page.start, Budget(), (ICC,)).entries
    except DAMAGED:
        return image
    return set_blob(image, "icc-profile-data", told[ICC].value) if ICC in told else image
