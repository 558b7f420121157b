"""Where the photographs lie on a scanned sheet: inside borders of paper, film or an album page."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray
from torch import Tensor
from torch.nn import functional as F

from colorstudio.core.box import Bounds

# The small copy is looked at in NumPy: torch would share out each of a hundred small steps among threads, and wait.
Copy = NDArray[np.float32]
Ink = NDArray[np.bool_]

SIDE = 384  # pixels, longer side of the copy that is searched
STRIP = 3  # pixels of the copy along each side of the sheet that tell the tone of its paper
TONE = 5.0  # L: so near the paper's tone is paper, or 2.5 times its own noise where that is more
NOISE_MAX = 5.0  # L, deviation; a rougher strip is photograph and not paper
EVEN = 0.75  # share of a strip that has to be near its tone: dust and a corner of the photograph are not
FILM = 0.35  # the same of a strip with holes, writing or gaps in a second tone, which takes up nearly all the rest
GAP = 2  # pixels of paper at least between two photographs
OCCUPIED = 0.03  # share of a row or a column that is not paper: less is dust
LEAST_SIDE, LEAST_AREA = 0.12, 0.03  # of the sheet; smaller things on it are writing, holes and corners
# Share of a photograph's side along which paper ends within a pixel and a half of one line: with borders all around;
# with two or three, or where the part is so small that it might be a window or a book; and with one.
STRAIGHT, STRAIGHT_PART, STRAIGHT_ALONE = 0.55, 0.75, 0.85
SMALL = 0.2  # of the sheet
STRETCHES = 16  # of a side, whose means tell a faint edge from grain
CLEAR = 0.5  # of the sharpest step nearby: of those as sharp, that at which most of the side leaves the paper's tone
OFF = 3.0  # L, of the mean of a stretch
FAINT, SEEN = 0.4, 0.4  # L of a step, and the share of stretches that have it, of a sky that is all but paper
WIDEST = (0.0, 0.2, 0.35, 0.4, 1.0)  # of the sheet, by the number of borders: a wide one alone is a sky over the sea
SLANT = 0.035  # two degrees: photographs lie askew
SLOPES = sorted(np.linspace(-SLANT, SLANT, 15).tolist(), key=abs)  # the straight one first
TURNED = 1.05  # times as much of a side: a line a pixel and a half wide holds much of a straight edge at any slope
LEAST_MARGIN, LEAST_BESIDE = 0.006, 0.003  # of the sheet: narrower borders are left in, alone and beside two others
TRIMS = (0.0, 0.012)  # of the sheet: what a scanner leaves of its lid around film, too narrow to be a border itself
LID = 6.0  # L, of the sharpest line within twice as much, or there is no lid
LEVELS = 3  # album page, white border, picture


def find_frame(lightness: Tensor) -> Bounds | None:
    """The one photograph on a sheet, L (H, W) in 0..100; None where all of it is photograph, or several are on it."""
    found = find_frames(lightness)
    return found[0] if len(found) == 1 else None


def find_frames(lightness: Tensor) -> tuple[Bounds, ...]:
    """The photographs on a sheet, L (H, W) in 0..100, from the top; empty where the sheet itself is one.

    Paper is told by its tone along the sides of the sheet, photographs by straight sides where the paper ends. What
    has a border of its own on the page is found without it.
    """
    found = _searched(lightness, LEVELS)
    return tuple(sorted(found, key=lambda bounds: (round(bounds[1], 1), bounds[0])))


def part_within(lightness: Tensor, bounds: Bounds) -> Tensor:
    """The pixels inside bounds; at least one."""
    height, width = lightness.shape
    left, top, right, bottom = bounds
    x, y = min(round(left * width), width - 1), min(round(top * height), height - 1)
    return lightness[y : max(round(bottom * height), y + 1), x : max(round(right * width), x + 1)]


def is_blank(lightness: Tensor) -> bool:
    """Whether L (H, W) in 0..100 shows nothing at all: even tones, as of an empty sheet."""
    cells = F.adaptive_avg_pool2d(lightness[None, None], 32)
    return float(cells.max() - cells.min()) < 1.5


def _searched(lightness: Tensor, levels: int) -> list[Bounds]:
    """The photographs on a sheet, behind a sliver of a scanner's lid where there are none at once."""
    height, width = lightness.shape
    for trim in TRIMS:
        right, down = round(trim * width), round(trim * height)
        part = lightness[down : height - down, right : width - right]
        whole = (right / width, down / height, 1 - right / width, 1 - down / height)
        found = list(_frames(part, levels))
        if found:
            return [_behind_lid(lightness, bounds, whole) for bounds in found] if trim else found
    return []


def _behind_lid(lightness: Tensor, inner: Bounds, trimmed: Bounds) -> Bounds:
    """Bounds on a sheet of a photograph found in a trimmed one, whose open sides end where the lid does."""
    height, width = lightness.shape
    found = left, top, right, bottom = list(_within(trimmed, inner))
    rows = lightness[round(top * height) : round(bottom * height)]
    columns = lightness[:, round(left * width) : round(right * width)]
    for place, view in enumerate((rows.T, columns, rows.flip(1).T, columns.flip(0))):
        if min(inner[place], 1 - inner[place]) < 1e-6:
            lid = _lid(view, trimmed[place % 2]) / len(view)
            found[place] = lid if place < 2 else 1 - lid
    left, top, right, bottom = found
    return left, top, right, bottom


def _lid(view: Tensor, trim: float) -> int:
    """How many rows of a view (h, length) of a sheet, lid on top, are lid, of twice the share that is trimmed."""
    sharp = _sharpness(view[: 2 * round(trim * len(view)) + 1])
    return int((sharp >= CLEAR * sharp.max()).nonzero()[-1]) + 1 if sharp.max() >= LID else 0


def _sharpness(band: Tensor) -> Tensor:
    """How sharp the lines between the rows of a band (h, length) are, L (h - 1,): grain is no line."""
    return F.adaptive_avg_pool1d(band, STRETCHES).diff(dim=0).abs().clamp(max=15).mean(dim=1)


def _frames(lightness: Tensor, levels: int) -> Iterator[Bounds]:
    height, width = lightness.shape
    if levels == 0 or min(height, width) < 32:
        return
    scale = min(SIDE / max(height, width), 1.0)
    size = (max(round(height * scale), 1), max(round(width * scale), 1))
    copy = F.interpolate(lightness[None, None], size, mode="area")[0, 0]
    ink = _ink(copy.numpy())
    if ink is None:
        return
    boxes = list(_rectangles(ink, (0, 0, ink.shape[1], ink.shape[0]), depth=3))
    placed = [_placed(ink, box, on_sheet=levels < LEVELS) for box in boxes]
    if any(placed):  # beside a photograph on the page, what is half as clear is another
        placed = [edges or _placed(ink, box, beside=True) for edges, box in zip(placed, boxes, strict=True)]
    for outer in _joined([_refined(lightness, edges, size) for edges in placed if edges]):
        inner = _searched(part_within(lightness, outer), levels - 1)
        yield _within(outer, inner[0]) if len(inner) == 1 and _most_of_it(inner[0]) else outer


@dataclass(frozen=True)
class _Side:
    """One side of a sheet: the tone of its paper along it, (H,) or (W,), and how far from it is still paper."""

    tone: Copy
    near: float


def _ink(copy: Copy) -> Ink | None:
    """What is not paper, bool (H, W); None where no side of the sheet has any paper."""
    sides = {name: _side(strip) for name, strip in _strips(copy).items()}
    paper = np.zeros(copy.shape, np.bool_)
    for name, side in sides.items():
        if side is not None:
            tone = side.tone[None] if name in ("top", "bottom") else side.tone[:, None]
            paper |= np.abs(copy - tone) <= side.near
    return None if all(side is None for side in sides.values()) else ~paper


def _strips(copy: Copy) -> dict[str, Copy]:
    """The strips along the four sides, each (length, STRIP)."""
    return {"top": copy[:STRIP].T, "bottom": copy[-STRIP:].T, "left": copy[:, :STRIP], "right": copy[:, -STRIP:]}


def _side(strip: Copy) -> _Side | None:
    """The paper along a strip (length, STRIP): a tone that changes slowly, or None where it is none."""
    place = np.linspace(-1, 1, len(strip), dtype=np.float32)
    places = np.broadcast_to(place[:, None], strip.shape)
    tone = np.full_like(place, _median(strip))
    near = TONE
    for _ in range(3):  # a line through what is near the line before
        close = np.abs(strip - tone[:, None]) <= 1.5 * near
        if not close.any():
            return None
        tone = _line(places[close], strip[close], place)
        rest = (strip - tone[:, None])[close]
        noise = 1.4826 * _median(np.abs(rest - _median(rest)))
        near = max(TONE, 2.5 * noise)
    if noise > NOISE_MAX:
        return None
    off = np.abs(strip - tone[:, None]) > near
    share = 1 - off.mean()
    if share < EVEN:
        second = _median(strip[off])
        of_two = (~off | (np.abs(strip - second) <= 2 * TONE)).mean()
        if share < FILM or of_two < 0.85:
            return None
    return _Side(tone, near)


def _line(x: Copy, y: Copy, at: Copy) -> Copy:
    """The least-squares line through points (x, y), at other places."""
    middle, height = x.mean(), y.mean()
    away = x - middle
    spread = away @ away
    slope = away @ (y - height) / spread if spread > 0 else np.float32(0)
    line: Copy = height + slope * (at - middle)
    return line


def _median(values: Copy) -> float:
    """The median: NumPy's takes seven times as long on a strip."""
    half = values.size // 2
    middle = np.partition(values, (half - 1, half), axis=None) if half else values.ravel()
    return float(middle[half] if values.size % 2 else (middle[half - 1] + middle[half]) / 2)


Rectangle = tuple[int, int, int, int]  # left, top, right, bottom in pixels of the copy


def _rectangles(ink: Ink, box: Rectangle, *, depth: int, down: bool = True) -> Iterator[Rectangle]:
    """Parts of the sheet with paper all around, by cuts along empty rows and columns in turn."""
    left, top, right, bottom = box
    part = ink[top:bottom, left:right]
    runs = _runs(part.mean(axis=1 if down else 0) > OCCUPIED)
    pieces = [(left, top + a, right, top + b) if down else (left + a, top, left + b, bottom) for a, b in runs]
    for piece in pieces:
        if depth == 0 or (not down and pieces == [box]):
            if _large(piece, ink):
                yield piece
        else:
            yield from _rectangles(ink, piece, depth=depth - (not down), down=not down)


def _runs(occupied: Ink) -> list[tuple[int, int]]:
    """First and last (exclusive) of each run of true values; gaps under GAP do not count."""
    runs: list[tuple[int, int]] = []
    for place in np.flatnonzero(occupied).tolist():
        if runs and place - runs[-1][1] < GAP:
            runs[-1] = (runs[-1][0], place + 1)
        else:
            runs.append((place, place + 1))
    return runs


def _large(box: Rectangle, ink: Ink) -> bool:
    height, width = ink.shape
    across, down = (box[2] - box[0]) / width, (box[3] - box[1]) / height
    return bool(min(across, down) >= LEAST_SIDE and across * down >= LEAST_AREA)


@dataclass(frozen=True)
class _Edge:
    """Where paper ends along one side of a rectangle.

    margin: pixels of the copy from the sheet's side to the middle of the line; share: of the side that is within a
    pixel and a half of the line; slant: how far the line runs in or out along the side, in pixels. likely: of an edge
    that is not seen, since the photograph has the tone of the paper there, a guess at its margin.
    """

    margin: float
    share: float
    slant: float
    likely: float | None = None


NO_EDGE = _Edge(0.0, 1.0, 0.0)


def _placed(ink: Ink, box: Rectangle, *, on_sheet: bool = False, beside: bool = False) -> tuple[_Edge, ...] | None:
    """The four edges of a photograph in a rectangle: left, top, right, bottom; None where it is none.

    on_sheet: all of it is known to lie on one. beside: there is a photograph on the same page.
    """
    height, width = ink.shape
    left, top, right, bottom = box
    inside = ink[top:bottom, left:right]
    views = (inside.T, inside, inside[:, ::-1].T, inside[::-1])  # each turned so that the side looked at is on top
    margins, lengths = (left, top, width - right, height - bottom), (width, height, width, height)
    there = [_edge(*view) for view in zip(views, margins, strict=True)]
    edges = [
        edge if edge.margin > LEAST_MARGIN * length else NO_EDGE for edge, length in zip(there, lengths, strict=True)
    ]
    borders = [place for place in range(4) if edges[place].margin]
    small = (right - left) * (bottom - top) < SMALL * ink.size
    wanted = _wanted(edges, borders, enough=3 if on_sheet else 4, small=small)
    ragged = [place for place in borders if edges[place].share < wanted]
    if beside and len(borders) == 4 and sum(edge.share for edge in edges) >= 4 * STRAIGHT:
        return tuple(edges)
    if not borders or len(ragged) > (len(borders) == 4):
        return None
    if any(edge.margin > WIDEST[len(borders)] * length for edge, length in zip(edges, lengths, strict=True)):
        return None
    for place in ragged:  # a white sky before white paper: as much paper as on the other side, if that is less
        edges[place] = replace(edges[place], likely=min(edges[place].margin, edges[(place + 2) % 4].margin))
    if len(borders) > 1:  # of so many a narrower one is no chance
        for place in range(4):
            if there[place].margin > LEAST_BESIDE * lengths[place] and there[place].share >= STRAIGHT_ALONE:
                edges[place] = edges[place] if edges[place].margin else there[place]
    return tuple(edges)


def _wanted(edges: Sequence[_Edge], borders: Sequence[int], *, enough: int, small: bool) -> float:
    """How straight each edge has to be; enough: so many borders are all around."""
    if len(borders) == 1:
        return STRAIGHT_ALONE
    if len(borders) == 2 and abs(edges[borders[0]].margin - edges[borders[1]].margin) < 2 and sum(borders) % 2 == 0:
        return STRAIGHT  # bars of one height on opposite sides are no chance
    return STRAIGHT_PART if len(borders) < enough or small else STRAIGHT


def _edge(ink: Ink, margin: int) -> _Edge:
    """The upper edge of ink (h, length) that begins `margin` pixels from the top: the line where most columns begin."""
    there = np.logical_or.reduce(ink, axis=0)
    place = np.arange(len(there)) - (len(there) - 1) / 2
    first = ink.argmax(axis=0)[there]
    best, share, slant = first[:0], 0.0, 0.0
    for slope in SLOPES:
        if TURNED * len(best) >= len(first):
            break
        offsets = np.sort(first - slope * place[there])
        ends = np.searchsorted(offsets, offsets + 3.0, side="right")  # of the columns within 1.5 of one offset
        start = int((ends - np.arange(len(offsets))).argmax())
        group = offsets[start : ends[start]]
        if len(group) > TURNED * len(best):
            best, share, slant = group, len(group) / len(there), abs(float(slope)) * len(there)
    return _Edge(margin + _median(best), share, slant)


def _middle(length: int) -> slice:
    """What is looked at of a side: at its ends are corners, of an album, or rounded, or dog-eared."""
    return slice(length // 10, length - length // 10)


def _refined(lightness: Tensor, edges: tuple[_Edge, ...], size: tuple[int, int]) -> Bounds:
    """Bounds in fractions of the sheet, each edge moved to the sharpest line nearby in the photograph itself."""
    height, width = lightness.shape
    left, top, right, bottom = (
        edge.margin / length for edge, length in zip(edges, (size[1], size[0], size[1], size[0]), strict=True)
    )
    views = (lightness.T, lightness, lightness.flip(1).T, lightness.flip(0))
    across = (
        slice(int(top * height), height - int(bottom * height)),
        slice(int(left * width), width - int(right * width)),
    )
    margins = [
        _sharpest(view[:, across[place % 2]], edge, len(view) / size[1 - place % 2])
        for place, (view, edge) in enumerate(zip(views, edges, strict=True))
    ]
    return margins[0] / width, margins[1] / height, 1 - margins[2] / width, 1 - margins[3] / height


def _sharpest(view: Tensor, edge: _Edge, scale: float) -> float:
    """The margin, in pixels of the photograph, of the line where its upper edge is sharpest."""
    middle = edge.margin * scale
    if edge.margin == 0 or (edge.likely is None and edge.slant > 3):
        return middle
    reach = 2.5 * scale
    start, end = int(middle - reach), min(int(middle + reach) + 2, len(view))
    start = max(start, 0) if edge.likely is None else 0  # a faint line may lie anywhere on the paper
    band = view[start:end, _middle(view.shape[1])]
    if len(band) < 2:
        return middle
    means = F.adaptive_avg_pool1d(band, STRETCHES)  # of stretches along the side, so that grain is no edge
    steps = means.diff(dim=0).abs()  # (rows, STRETCHES)
    if edge.likely is None:
        sharp = steps.clamp(max=15).mean(dim=1)
        tone = means[: max(int(middle - scale) - start, 1)].median(dim=0).values
        off = F.pad((means - tone).abs() > OFF, (0, 0, 0, 1), value=True)
        ends = (~off[:-2] & off[1:-1] & off[2:]).float().mean(dim=1)  # of the stretches, at each step
        leaving = ends + sharp / 1000  # of none on a soft edge: the sharpest
        return start + 1 + float((leaving * (sharp >= CLEAR * sharp.max())).argmax())
    paper = steps[: max(int(edge.likely * scale / 2), 1)]
    faint = (steps > FAINT + 3 * paper.median()).float().mean(dim=1)
    seen = (faint >= SEEN).nonzero()
    return start + 1 + float(seen[0]) if len(seen) else edge.likely * scale


def _joined(found: Sequence[Bounds]) -> list[Bounds]:
    """The bounds with those that overlap made one: parts of a photograph on both sides of a band like paper."""
    joined: list[Bounds] = []
    for bounds in found:
        for other in [kept for kept in joined if _overlap(kept, bounds)]:
            joined.remove(other)
            low = (min(a, b) for a, b in zip(bounds[:2], other[:2], strict=True))
            high = (max(a, b) for a, b in zip(bounds[2:], other[2:], strict=True))
            bounds = (*low, *high)  # type: ignore[assignment]
        joined.append(bounds)
    return joined


def _overlap(one: Bounds, other: Bounds) -> bool:
    return max(one[0], other[0]) < min(one[2], other[2]) and max(one[1], other[1]) < min(one[3], other[3])


def _most_of_it(bounds: Bounds) -> bool:
    """Whether bounds are what a border leaves of a print; less is something in the photograph."""
    left, top, right, bottom = bounds
    return min(right - left, bottom - top) >= 0.5


def _within(outer: Bounds, inner: Bounds) -> Bounds:
    left, top, right, bottom = outer
    width, height = right - left, bottom - top
    return left + inner[0] * width, top + inner[1] * height, left + inner[2] * width, top + inner[3] * height
