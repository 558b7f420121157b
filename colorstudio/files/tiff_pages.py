"""The pages of a TIFF file: what each holds and how, as its directory says. TIFF 6.0; DNG 1.7 for what is raw."""

from __future__ import annotations

from dataclasses import dataclass

from colorstudio.files.budget import Budget, OverBudget
from colorstudio.files.directory import DAMAGED, Directory, Source, numbers, read_directory

WHITE_IS_ZERO, BLACK_IS_ZERO, RGB, PALETTE, SEPARATED, YCBCR, CIE_LAB, ICC_LAB = 0, 1, 2, 3, 5, 6, 8, 9
COLOUR_FILTER_ARRAY, LINEAR_RAW = 32803, 34892
UNCOMPRESSED, OLD_JPEG, JPEG = 1, 6, 7

SUBFILE, OLD_SUBFILE, WIDTH, HEIGHT, BITS, COMPRESSION, PHOTOMETRIC = 254, 255, 256, 257, 258, 259, 262
SAMPLES, PLANAR, PREDICTOR, TILE_WIDTH, TILE_HEIGHT, SUB_DIRECTORIES = 277, 284, 317, 322, 323, 330
INK_SET, EXTRA_SAMPLES, SAMPLE_FORMAT, ORIENTATION, DNG_VERSION = 332, 338, 339, 274, 50706
_TOLD = (
    SUBFILE, OLD_SUBFILE, WIDTH, HEIGHT, BITS, COMPRESSION, PHOTOMETRIC, SAMPLES, PLANAR, PREDICTOR, TILE_WIDTH,
    TILE_HEIGHT, SUB_DIRECTORIES, INK_SET, EXTRA_SAMPLES, SAMPLE_FORMAT, ORIENTATION, DNG_VERSION,
)  # fmt: skip
_REDUCED, _MASK = 1, 4  # bits of NewSubfileType
_COLOURS = {
    WHITE_IS_ZERO: 1, BLACK_IS_ZERO: 1, RGB: 3, PALETTE: 1, SEPARATED: 4, YCBCR: 3, CIE_LAB: 3, ICC_LAB: 3,
}  # fmt: skip
_ASSOCIATED, _UNASSOCIATED = 1, 2
_DEEPEST_CHAIN = 10_000


@dataclass(frozen=True)
class Page:
    """One picture of a TIFF file. index: in the chain of pages. bits: of each sample, 0 where they differ.

    alpha: which sample is alpha, None where none is. colours: how many samples are colours, 0 where it is not known.
    """

    index: int
    start: int
    width: int
    height: int
    bits: int
    samples: int
    colours: int
    alpha: int | None
    associated: bool
    photometric: int
    compression: int
    predictor: int
    sample_format: int
    planar: bool
    tile: tuple[int, int] | None
    orientation: int
    is_lesser: bool  # a smaller copy of another page, or a mask for one
    is_raw: bool
    process_inks: bool  # of separated colours: cyan, magenta, yellow and black

    @property
    def pixels(self) -> int:
        """Width times height."""
        return self.width * self.height


def read_pages(source: Source, budget: Budget) -> list[Page]:
    """All pages of the chain; those behind a damaged one, or beyond the budget, are left out."""
    pages: list[Page] = []
    seen: set[int] = set()
    start = source.first
    try:
        while start and start not in seen and len(pages) < _DEEPEST_CHAIN:
            seen.add(start)
            directory = read_directory(source, start, budget, _TOLD)
            pages.append(_page(source, directory, len(pages), budget))
            start = directory.next
    except (*DAMAGED, OverBudget):
        pass
    return pages


def photographs(pages: list[Page]) -> list[Page]:
    """The pages that are photographs: not the smaller copies and masks, unless there is nothing else."""
    whole = [page for page in pages if not page.is_lesser and page.pixels > 0]
    return whole or sorted((page for page in pages if page.pixels > 0), key=lambda page: -page.pixels)[:1]


def _page(source: Source, directory: Directory, index: int, budget: Budget) -> Page:
    def told(tag: int) -> tuple[int, ...]:
        return numbers(directory.entries.get(tag), source.order)

    def one(tag: int, default: int) -> int:
        return next(iter(told(tag)), default)

    photometric = one(PHOTOMETRIC, -1)
    samples = one(SAMPLES, 1)
    bits = told(BITS) or (1,)
    formats = told(SAMPLE_FORMAT) or (1,)
    colours = _COLOURS.get(photometric, 0)
    alpha, associated = _alpha(told(EXTRA_SAMPLES), samples, colours, stated=EXTRA_SAMPLES in directory.entries)
    tile = (one(TILE_WIDTH, 0), one(TILE_HEIGHT, 0))
    subfile = one(SUBFILE, 0)
    return Page(
        index=index,
        start=directory.start,
        width=one(WIDTH, 0),
        height=one(HEIGHT, 0),
        bits=bits[0] if len(set(bits)) == 1 else 0,
        samples=samples,
        colours=colours,
        alpha=alpha,
        associated=associated,
        photometric=photometric,
        compression=one(COMPRESSION, UNCOMPRESSED),
        predictor=one(PREDICTOR, 1),
        sample_format=formats[0] if len(set(formats)) == 1 else 0,
        planar=one(PLANAR, 1) == 2 and samples > 1,
        tile=tile if all(tile) else None,
        orientation=one(ORIENTATION, 1) if 1 <= one(ORIENTATION, 1) <= 8 else 1,
        is_lesser=bool(subfile & (_REDUCED | _MASK)) or one(OLD_SUBFILE, 0) == 2,
        is_raw=DNG_VERSION in directory.entries or _is_sensors(source, directory, budget),
        process_inks=one(INK_SET, 1) == 1,
    )


def _alpha(extras: tuple[int, ...], samples: int, colours: int, *, stated: bool) -> tuple[int | None, bool]:
    """Which sample is alpha, and whether colours are multiplied by it already (TIFF 6.0, section 18).

    Sample 0 of extras is unspecified: scanners keep infrared there, Photoshop its selections. Old writers of RGBA and
    of gray with alpha state nothing of the one sample more.
    """
    if not stated:
        return (colours if colours and samples == colours + 1 else None), False
    for number, kind in enumerate(extras):
        if kind in (_ASSOCIATED, _UNASSOCIATED) and colours + number < samples:
            return colours + number, kind == _ASSOCIATED
    return None, False


def _is_sensors(source: Source, directory: Directory, budget: Budget) -> bool:
    """Whether a directory, or one below it, holds what a camera's sensor saw."""
    sensors = (COLOUR_FILTER_ARRAY, LINEAR_RAW)
    if set(numbers(directory.entries.get(PHOTOMETRIC), source.order)) & set(sensors):
        return True
    for start in numbers(directory.entries.get(SUB_DIRECTORIES), source.order)[:16]:
        try:
            below = read_directory(source, start, budget, (PHOTOMETRIC,))
        except DAMAGED:
            continue
        if set(numbers(below.entries.get(PHOTOMETRIC), source.order)) & set(sensors):
            return True
    return False
