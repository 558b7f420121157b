"""Full-size lightness and a small chroma field to sRGB, in strips."""

import threading
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
# At a time. Its planes leave the second cache, but each step is long: with strips of 64 K pixels two threads waited for
# each other at Python's lock, between steps of some 10 microseconds, and 24 megapixels took as long as on one. Those
# take 175 ms on one thread and 127 on two with 64 K, 158 and 108 with 128 K, 156 and 94 with 256 K (1 MB of second
# cache a core, 32 MB of third; one with less wants the smaller). Memory is kept, since the system clears new pages.
STRIP_PIXELS = 128 * 1024
# Of the field at a time, spread over the columns of a view. 115 rows at 1,736 columns take 1.3 ms of a processor in
# memory that is kept, and 3.5 in new one.
FIELD_ROWS = 32
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
    _fill(out, lightness, field, box, check)
    return out


def compose_for_screen(lightness: Tensor, field: ChromaField | None, *, box: Box = WHOLE) -> NDArray[np.uint8]:
    """The same pixels as `compose`, (h, w, 4) uint8 in the order blue, green, red, 255: QImage's Format_RGB32."""
    height, width = lightness.shape
    out = np.empty((height, width, 4), np.uint8)
    out[..., 3] = 255
    _fill(out[..., :3], lightness, field, box, no_check, order=(2, 1, 0))
    return out


def _fill(
    out: NDArray[Any],
    lightness: Tensor,
    field: ChromaField | None,
    box: Box,
    check: Check,
    *,
    order: tuple[int, int, int] = (0, 1, 2),
) -> None:
    height, width = lightness.shape
    if field is not None and not field.coefficients.isfinite().all():  # would be painted black
        raise ColorStudioError(Said.NO_NUMBERS)
    dtype = torch.uint8 if out.dtype == np.uint8 else torch.uint16
    rows_a_strip = max(STRIP_PIXELS // max(width, 1), 1)
    workspace = _workspace(rows_a_strip * width)
    columns = _Columns(field, box, width, workspace) if field is not None and field.coefficients.any() else None
    for top in range(0, height, rows_a_strip):
        check()
        rows = slice(top, min(top + rows_a_strip, height))
        strip = lightness[rows]
        if columns is None:  # one plane for all three, so that gray is neutral to the last bit
            gray = _encode(lightness_to_linear(strip)[None], dtype, workspace)
            codes = gray.expand(3, *strip.shape)
        else:
            linear = _strip_to_linear(strip, _rows(columns, box, rows, height, workspace), workspace)
            codes = _encode(linear, dtype, workspace)
        for channel, plane in zip(order, codes.numpy(), strict=True):
            out[rows, :, channel] = plane  # NumPy takes a third of torch's time to write between channels


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

    def places(self, shape: torch.Size) -> Tensor:
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


def _strip_to_linear(lightness: Tensor, chroma: Tensor, workspace: _Workspace) -> Tensor:
    """Linear sRGB (3, r, w) in 0..1 from L (r, w) and the field's rows (4, r, w) as `_Columns` scales them.

    All of it happens in the workspace, `chroma` among it.
    """
    f = chroma[:3]  # of X, Z and Y, in this order: the planes that are free by then
    f[0].mul_(lightness).add_(chroma[2])
    f[1].mul_(lightness).add_(chroma[3])
    torch.mul(lightness, 1 / 116, out=f[2]).add_(16 / 116)
    xzy = workspace.xyz(lightness.shape)
    if f.min() <= LINE:  # only strips with shadows; the sum of both halves costs a third of choosing by a mask
        torch.clamp_min(f, LINE, out=xzy).pow_(3)
        xzy.add_(f.clamp_max_(LINE).sub_(LINE), alpha=LINE_SLOPE)
    else:
        torch.pow(f, 3, out=xzy)
    linear = f
    torch.mm(_XZY_TO_RGB, xzy.flatten(1), out=linear.flatten(1))
    _move_into_gamut(linear, xzy[2], (xzy[0], xzy[1], chroma[3]))
    return linear


def _move_into_gamut(linear: Tensor, luminance: Tensor, spare: tuple[Tensor, Tensor, Tensor]) -> None:
    """Move linear sRGB (3, r, w) towards the gray of its luminance (r, w) until every channel lies in 0..1.

    Luminance is linear in linear sRGB, so that the mixture has the very luminance of both. spare: planes (r, w) to
    work in.
    """
    least, most = linear.aminmax()
    if least >= 0 and most <= 1:
        return
    luminance.clamp_(0, 1)
    red, green, blue = linear
    below, above, room = spare
    torch.minimum(torch.minimum(red, green, out=below), blue, out=below)
    torch.sub(luminance, below, out=below).clamp_min_(1e-6)
    torch.maximum(torch.maximum(red, green, out=above), blue, out=above).sub_(luminance).clamp_min_(1e-6)
    torch.div(luminance, below, out=below)
    torch.neg(luminance, out=room).add_(1).div_(above)
    keep = torch.minimum(below, room, out=below).clamp_(0, 1)
    linear.sub_(luminance).mul_(keep).add_(luminance)


def _encode(linear: Tensor, dtype: torch.dtype, workspace: _Workspace) -> Tensor:
    """sRGB codes, uint8 or uint16, of linear values, which are lost, as is the workspace's `xyz`; the shape is kept."""
    if dtype == torch.uint16:
        linear.clamp_(0, 1)
        curve = workspace.xyz(linear.shape[1:])[: len(linear)]
        torch.clamp_min(linear, LINEAR_LINE, out=curve).pow_(1 / 2.4)
        # The line up to its end, and the curve from there: 12.92 x, then 1.055 x^(1 / 2.4) - 0.055.
        linear.clamp_max_(LINEAR_LINE).mul_(12.92 * 65535).add_(curve, alpha=1.055 * 65535)
        return linear.add_(0.5 - 65535 * (0.055 + 12.92 * LINEAR_LINE)).to(dtype)
    # Rounding leaves channels a few millionths outside 0..1, which is less than an entry.
    places = workspace.places(linear.shape).copy_(linear.mul_(len(CODES) - 1))
    codes = torch.index_select(CODES, 0, places.flatten(), out=workspace.codes(places.numel()))
    return codes.view(linear.shape)


class _Columns:
    """The field (4, h, width) at every column of the box, some of its rows at a time.

    It is scaled such that f_x and f_z of Lab are linear in L by it: f_x = (L + 16) / 116 + a / 500 and f_z = (L + 16)
    / 116 - b / 200 (CIE 15:2004), two slopes, two offsets.
    """

    def __init__(self, field: ChromaField, box: Box, width: int, workspace: _Workspace) -> None:
        unit = torch.tensor([1 / 500, -1 / 200, 1 / 500, -1 / 200])[:, None, None]
        gray = torch.tensor([1 / 116, 1 / 116, 16 / 116, 16 / 116])[:, None, None]
        self._scaled = field.coefficients * unit + gray
        self._low, self._high, share = _taps(box.left, box.right, slice(0, width), width, self._scaled.shape[2])
        self._share = share[:, None]
        self._workspace = workspace
        self._made = range(0)
        self._columns = self._scaled[:, :0]

    @property
    def cells(self) -> int:
        """Rows of the field."""
        return self._scaled.shape[1]

    def rows(self, first: int, last: int) -> Tensor:
        """These rows (4, last - first + 1, width) of the field."""
        if first not in self._made or last not in self._made:
            self._made = range(first, max(last + 1, min(first + FIELD_ROWS, self.cells)))
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


def _rows(columns: _Columns, box: Box, rows: slice, height: int, workspace: _Workspace) -> Tensor:
    low, high, share = _taps(box.top, box.bottom, rows, height, columns.cells)
    first, last = int(low[0]), int(high[-1])
    mix = torch.zeros(len(low), last - first + 1)  # a small product costs half of two gathers and a mixture
    row = torch.arange(len(low))
    mix[row, low - first] += 1 - share
    mix[row, high - first] += share
    planes = columns.rows(first, last)
    out = workspace.field(torch.Size((len(low), planes.shape[2])))
    for plane, mixed in zip(planes, out, strict=True):
        torch.mm(mix, plane, out=mixed)
    return out


def _taps(first: float, last: float, part: slice, count: int, cells: int) -> tuple[Tensor, Tensor, Tensor]:
    """For pixels `part` of `count` between two fractions of the photograph: both cells and the share of the second."""
    centre = torch.arange(part.start, part.stop, dtype=torch.float64) + 0.5
    place = ((first + (last - first) * centre / count) * cells - 0.5).clamp(0, cells - 1)
    low = place.floor().long()
    return low, (low + 1).clamp_max(cells - 1), (place - low).float()
