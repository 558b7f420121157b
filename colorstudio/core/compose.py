"""Full-size lightness and a small chroma field to sRGB, in strips."""

import math
import threading
from collections.abc import Iterator
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from colorstudio.core.box import WHOLE, Box
from colorstudio.core.chroma import ChromaField
from colorstudio.core.lab import KAPPA, XYZ_TO_RGB, lightness_to_linear, linear_to_srgb
from colorstudio.errors import Check, ColorStudioError, Said, no_check

LINE = 6 / 29  # CIE 15:2004: below this value of f the cube becomes a line
LINE_SLOPE = 116 / KAPPA
LINEAR_LINE = 0.0031308  # IEC 61966-2-1: up to this linear value sRGB is a line
# The 8-bit code of every linear value: 2.2 times faster than a power a channel. With so many entries, each code's
# border lies within 0.007 codes of its place even where the curve is steepest. Entry i stands for i to i + 1.
_CELLS = torch.arange(2**18 + 1, dtype=torch.float64).add_(0.5) / 2**18
CODES = (linear_to_srgb(_CELLS).clamp(0, 1) * 255 + 0.5).to(torch.uint8)
# What stands for 1 of linear sRGB in planes that become 8-bit codes: their whole part is the entry. A power of two, so
# that each step rounds as it would in 0..1.
PEAK = float(len(CODES) - 1)
# At a time: its planes stay in the second cache. 1.5 megapixels take 39 ms of one core beside other work, and 46 where
# every step's result gets new memory, of which the system clears each page.
STRIP_PIXELS = 64 * 1024
# The same for the screen, where two threads meet at Python's lock after every step: 7 megapixels take two cores
# 36 ms, and 39 to 47 in strips of half this size. Files keep theirs: where strips begin, single pixels round otherwise.
SCREEN_STRIP_PIXELS = 128 * 1024
# Of the field at a time, spread over the columns of a view. 115 rows at 1,736 columns take 1.3 ms of a processor in
# memory that is kept, and 3.5 in new one.
FIELD_ROWS = 32
# Of a view at a time, mixed of the field's rows. A coarse frame's strip at once (151 rows of 60) takes thrice as long.
ROWS_A_PRODUCT = 32
_XZY_TO_RGB = XYZ_TO_RGB[:, [0, 2, 1]].float()


def compose(
    lightness: Tensor, field: ChromaField | None, *, box: Box = WHOLE, bits: int = 8, check: Check = no_check
) -> NDArray[np.uint8] | NDArray[np.uint16]:
    """sRGB (h, w, 3), uint8 or uint16, of L (h, w) in 0..100 that shows the box of the photograph.

    field: its chroma, or None for gray. Lightness is kept: a colour outside the gamut is mixed with the gray of the
    same luminance until it is inside. Raises ColorStudioError where the field holds what is no number.
    """
    height, width = lightness.shape
    out: NDArray[Any] = np.empty((height, width, 3), np.uint8 if bits == 8 else np.uint16)
    dtype = torch.uint8 if bits == 8 else torch.uint16
    for rows, codes, _ in _strips(lightness, field, box, dtype, STRIP_PIXELS, check):
        for channel, plane in enumerate(codes.numpy()):
            out[rows, :, channel] = plane  # NumPy takes a third of torch's time to write between channels
    return out


def compose_for_screen(lightness: Tensor, field: ChromaField | None, *, box: Box = WHOLE) -> NDArray[np.uint8]:
    """The same pixels as `compose`, (h, w, 4) uint8 in the order blue, green, red, 255: QImage's Format_RGB32."""
    out = np.empty((*lightness.shape, 4), np.uint8)
    whole = torch.from_numpy(out.view(np.int32)[..., 0])  # B, G, R, 255 as one number
    for rows, codes, workspace in _strips(lightness, field, box, torch.uint8, SCREEN_STRIP_PIXELS, no_check):
        red, green, blue = workspace.numbers(codes.shape).copy_(codes)
        torch.add(blue, green, alpha=1 << 8, out=whole[rows]).add_(red, alpha=1 << 16).sub_(1 << 24)
    return out


def _strips(
    lightness: Tensor, field: ChromaField | None, box: Box, dtype: torch.dtype, pixels: int, check: Check
) -> Iterator[tuple[slice, Tensor, "_Workspace"]]:
    """Strip by strip of about so many pixels, its rows and its sRGB codes (3, r, w), which last until the next one, and
    memory to work in.
    """
    height, width = lightness.shape
    rows_a_strip = max(pixels // max(width, 1), 1)
    workspace = _workspace(rows_a_strip * width)
    grown = _Grown(field, box, (height, width), workspace) if field is not None and _has_colour(field) else None
    peak = PEAK if dtype == torch.uint8 else 1.0
    for top in range(0, height, rows_a_strip):
        check()
        rows = slice(top, min(top + rows_a_strip, height))
        strip = lightness[rows]
        if grown is None:  # one plane for all three, so that gray is neutral to the last bit
            gray = _encode(lightness_to_linear(strip)[None].mul_(peak), dtype, workspace)
            yield rows, gray.expand(3, *strip.shape), workspace
        else:
            linear = _strip_to_linear(strip, grown.rows(rows), workspace, peak)
            yield rows, _encode(linear, dtype, workspace), workspace


def _has_colour(field: ChromaField) -> bool:
    """Whether a field is anything but gray; raises ColorStudioError where it is no number, and would be black."""
    least, most = float(field.coefficients.amin()), float(field.coefficients.amax())
    if not (math.isfinite(least) and math.isfinite(most)):
        raise ColorStudioError(Said.NO_NUMBERS)
    return bool(least or most)


class _Workspace:
    """Memory for one strip's planes, used again for the next one: a thread has its own."""

    def __init__(self, pixels: int) -> None:
        self.pixels = pixels
        self._field = torch.empty(4 * pixels)
        self._xyz = torch.empty(3 * pixels)
        self._codes = torch.empty(3 * pixels, dtype=torch.uint8)
        self._columns = torch.empty(0)

    def field(self, shape: torch.Size) -> Tensor:
        """Four planes (4, r, w)."""
        return self._field[: 4 * shape.numel()].view(4, *shape)

    def xyz(self, shape: torch.Size) -> Tensor:
        """Three planes (3, r, w)."""
        return self._xyz[: 3 * shape.numel()].view(3, *shape)

    def numbers(self, shape: torch.Size) -> Tensor:
        """int32 of any shape up to three planes, where `xyz` lies."""
        return self._xyz.view(torch.int32)[: shape.numel()].view(shape)

    def columns(self, rows: int, width: int) -> tuple[Tensor, Tensor, Tensor]:
        """So many of the field's rows at every column: twice (4, width, rows), once (4, rows, width)."""
        count = 4 * rows * width
        if self._columns.numel() < 3 * count:
            with torch.inference_mode(False):
                self._columns = torch.empty(3 * count)
        one, two, three = self._columns[: 3 * count].view(3, count)
        return one.view(4, width, rows), two.view(4, width, rows), three.view(4, rows, width)

    def codes(self, count: int) -> Tensor:
        """So many uint8, three planes at most."""
        return self._codes[:count]


_kept = threading.local()


def _workspace(pixels: int) -> _Workspace:
    """This thread's, large enough for so many pixels."""
    found: _Workspace | None = getattr(_kept, "workspace", None)
    if found is None or found.pixels < pixels:
        with torch.inference_mode(False):  # else of use to inference alone
            found = _kept.workspace = _Workspace(max(pixels, STRIP_PIXELS))
    return found


def _strip_to_linear(lightness: Tensor, chroma: Tensor, workspace: _Workspace, peak: float) -> Tensor:
    """Linear sRGB (3, r, w) in 0..peak from L (r, w) and the field's rows (4, r, w) as `_Grown` scales them.

    All of it happens in the workspace, `chroma` among it.
    """
    f = chroma[:3]  # of X, Z and Y, in this order: the planes that are free by then
    f[0].mul_(lightness).add_(chroma[2])
    f[1].mul_(lightness).add_(chroma[3])
    torch.mul(lightness, 1 / 116, out=f[2]).add_(16 / 116)
    xzy = workspace.xyz(lightness.shape)
    if f.amin() <= LINE:  # only strips with shadows; the sum of both halves costs a third of choosing by a mask
        torch.clamp_min(f, LINE, out=xzy).pow_(3)
        xzy.add_(f.clamp_max_(LINE).sub_(LINE), alpha=LINE_SLOPE)
    else:
        torch.pow(f, 3, out=xzy)
    linear = f
    torch.mm(_XZY_TO_RGB * peak, xzy.flatten(1), out=linear.flatten(1))
    if linear.amin() < 0 or linear.amax() > peak:  # each takes a third of what `aminmax` does
        _move_into_gamut(linear, xzy[2].mul_(peak), (xzy[0], xzy[1], chroma[3]), peak)
    return linear


def _move_into_gamut(linear: Tensor, luminance: Tensor, spare: tuple[Tensor, Tensor, Tensor], peak: float) -> None:
    """Move linear sRGB (3, r, w) towards the gray of its luminance (r, w) until every channel lies in 0..peak.

    Luminance is linear in linear sRGB, so that the mixture has the very luminance of both. spare: planes (r, w) to
    work in.
    """
    luminance.clamp_(0, peak)
    red, green, blue = linear
    below, above, room = spare
    torch.minimum(torch.minimum(red, green, out=below), blue, out=below)
    torch.sub(luminance, below, out=below).clamp_min_(1e-6 * peak)
    torch.maximum(torch.maximum(red, green, out=above), blue, out=above).sub_(luminance).clamp_min_(1e-6 * peak)
    torch.div(luminance, below, out=below)
    torch.neg(luminance, out=room).add_(peak).div_(above)
    keep = torch.minimum(below, room, out=below).clamp_(0, 1)
    linear.sub_(luminance).mul_(keep).add_(luminance)


def _encode(linear: Tensor, dtype: torch.dtype, workspace: _Workspace) -> Tensor:
    """sRGB codes of linear values: uint8 of 0..PEAK, uint16 of 0..1; the shape is kept.

    The values are lost, as is the workspace's `xyz`.
    """
    if dtype == torch.uint16:
        linear.clamp_(0, 1)
        curve = workspace.xyz(linear.shape[1:])[: len(linear)]
        torch.clamp_min(linear, LINEAR_LINE, out=curve).pow_(1 / 2.4)
        # The line up to its end, and the curve from there: 12.92 x, then 1.055 x^(1 / 2.4) - 0.055.
        linear.clamp_max_(LINEAR_LINE).mul_(12.92 * 65535).add_(curve, alpha=1.055 * 65535)
        return linear.add_(0.5 - 65535 * (0.055 + 12.92 * LINEAR_LINE)).to(dtype)
    # Rounding leaves channels a few millionths outside 0..1, which is less than an entry.
    places = workspace.numbers(linear.shape).copy_(linear)
    codes = torch.index_select(CODES, 0, places.flatten(), out=workspace.codes(places.numel()))
    return codes.view(linear.shape)


class _Grown:
    """The field (4, h, width) as a view of (rows, columns) that shows the box sees it, some rows at a time.

    It is scaled such that f_x and f_z of Lab are linear in L by it: f_x = (L + 16) / 116 + a / 500 and f_z = (L + 16)
    / 116 - b / 200 (CIE 15:2004), two slopes, two offsets.
    """

    def __init__(self, field: ChromaField, box: Box, shape: tuple[int, int], workspace: _Workspace) -> None:
        height, width = shape
        unit = torch.tensor([1 / 500, -1 / 200, 1 / 500, -1 / 200])[:, None, None]
        gray = torch.tensor([1 / 116, 1 / 116, 16 / 116, 16 / 116])[:, None, None]
        self._scaled = field.coefficients * unit + gray
        self._low, self._high, share = _taps(box.left, box.right, width, self._scaled.shape[2])
        self._share = share[:, None]
        low, high, share = _taps(box.top, box.bottom, height, self._scaled.shape[1])
        # A small product costs half of two gathers and a mixture.
        self._mix = torch.zeros(height, self._scaled.shape[1])
        self._mix.scatter_(1, low[:, None], 1 - share[:, None]).scatter_add_(1, high[:, None], share[:, None])
        self._first, self._last = low.tolist(), high.tolist()  # of the field's rows, by the view's
        self._workspace = workspace
        self._made = range(0)
        self._columns = self._scaled[:, :0]

    def rows(self, rows: slice) -> Tensor:
        """These rows (4, r, width) of the view, in the workspace's field."""
        planes = self._workspace.field(torch.Size((rows.stop - rows.start, len(self._low))))
        for top in range(rows.start, rows.stop, ROWS_A_PRODUCT):
            stop = min(top + ROWS_A_PRODUCT, rows.stop)
            first, last = self._first[top], self._last[stop - 1]
            mix = self._mix[top:stop, first : last + 1]
            out = planes[:, top - rows.start : stop - rows.start]
            torch.bmm(mix.expand(4, *mix.shape), self._at_columns(first, last), out=out)
        return planes

    def _at_columns(self, first: int, last: int) -> Tensor:
        """These rows (4, last - first + 1, width) of the field, at every column of the view."""
        if first not in self._made or last not in self._made:
            self._made = range(first, max(last + 1, min(first + FIELD_ROWS, self._scaled.shape[1])))
            self._make()
        return self._columns[:, first - self._made.start : last + 1 - self._made.start]

    def _make(self) -> None:
        part = (
            self._scaled[:, self._made.start : self._made.stop].transpose(1, 2).contiguous()
        )  # a column lies together
        low, high, columns = self._workspace.columns(len(self._made), len(self._low))
        torch.index_select(part, 1, self._low, out=low)
        torch.index_select(part, 1, self._high, out=high)
        self._columns = columns.copy_(low.lerp_(high, self._share).transpose(1, 2))


def _taps(first: float, last: float, count: int, cells: int) -> tuple[Tensor, Tensor, Tensor]:
    """For each of `count` pixels between two fractions of the photograph: both cells and the share of the second."""
    centre = torch.arange(count, dtype=torch.float64) + 0.5
    place = ((first + (last - first) * centre / count) * cells - 0.5).clamp(0, cells - 1)
    low = place.floor().long()
    return low, (low + 1).clamp_max(cells - 1), (place - low).float()
