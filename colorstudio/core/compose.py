"""Full-size lightness and a small chroma field to sRGB, in strips."""

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
# The 8-bit code of every linear value: 2.2 times faster than a power a channel. With so many entries, each code's
# border lies within 0.007 codes of its place even where the curve is steepest. Entry i stands for i to i + 1.
_CELLS = torch.arange(2**18 + 1, dtype=torch.float64).add_(0.5) / 2**18
CODES = (linear_to_srgb(_CELLS).clamp(0, 1) * 255 + 0.5).to(torch.uint8)
STRIP = 64  # rows at a time: three planes stay in the cache (41 ms instead of 117 for 2 megapixels)


def compose(
    lightness: Tensor, field: ChromaField | None, *, box: Box = WHOLE, bits: int = 8, check: Check = no_check
) -> NDArray[np.uint8] | NDArray[np.uint16]:
    """sRGB (h, w, 3), uint8 or uint16, of L (h, w) in 0..100 that shows the box of the photograph.

    field: its chroma, or None for gray. Lightness is kept: a colour outside the gamut is mixed with the gray of the
    same luminance until it is inside. Raises ColorStudioError where the field holds what is no number.
    """
    height, width = lightness.shape
    out: NDArray[Any] = np.empty((height, width, 3), np.uint8 if bits == 8 else np.uint16)
    _fill(torch.from_numpy(out), lightness, field, box, check)
    return out


def compose_for_screen(lightness: Tensor, field: ChromaField | None, *, box: Box = WHOLE) -> NDArray[np.uint8]:
    """The same pixels as `compose`, (h, w, 4) uint8 in the order blue, green, red, 255: QImage's Format_RGB32."""
    height, width = lightness.shape
    out = np.empty((height, width, 4), np.uint8)
    screen = torch.from_numpy(out)
    screen[..., 3] = 255
    _fill(screen[..., :3], lightness, field, box, no_check, order=(2, 1, 0))
    return out


def _fill(
    out: Tensor,
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
    columns = _columns(field, box, width) if field is not None and field.coefficients.any() else None
    matrix = XYZ_TO_RGB[list(order)].to(lightness)
    for top in range(0, height, STRIP):
        check()
        rows = slice(top, min(top + STRIP, height))
        strip = lightness[rows]
        if columns is None:  # one plane for all three, so that gray is neutral to the last bit
            out[rows] = _encode(lightness_to_linear(strip), out.dtype)[..., None]
        else:
            linear = _strip_to_linear(strip, _rows(columns, box, rows, height), matrix)
            out[rows] = _encode(linear, out.dtype).permute(1, 2, 0)


def _strip_to_linear(lightness: Tensor, chroma: Tensor, matrix: Tensor) -> Tensor:
    """Linear sRGB (3, r, w) in 0..1 from L (r, w) and the field's rows (4, r, w) as `_columns` scales them."""
    f = torch.empty((3, *lightness.shape), dtype=lightness.dtype)
    torch.mul(chroma[0], lightness, out=f[0]).add_(chroma[2])
    torch.mul(lightness, 1 / 116, out=f[1]).add_(16 / 116)
    torch.mul(chroma[1], lightness, out=f[2]).add_(chroma[3])
    xyz = f**3
    if f.min() <= LINE:  # a comparison of every pixel costs as much as all the rest: only for strips with shadows
        xyz = torch.where(f > LINE, xyz, (f - 16 / 116) * (116 / KAPPA))
    linear = (matrix @ xyz.flatten(1)).view_as(xyz)
    _move_into_gamut(linear, xyz[1])
    return linear


def _move_into_gamut(linear: Tensor, luminance: Tensor) -> None:
    """Move linear sRGB (3, r, w) towards the gray of its luminance (r, w) until every channel lies in 0..1.

    Luminance is linear in linear sRGB, so that the mixture has the very luminance of both.
    """
    least, most = linear.aminmax()
    if least >= 0 and most <= 1:
        return
    luminance = luminance.clamp(0, 1)
    red, green, blue = linear
    below = luminance - torch.minimum(torch.minimum(red, green), blue)
    above = torch.maximum(torch.maximum(red, green), blue) - luminance
    keep = torch.minimum(luminance / below.clamp_min_(1e-6), (1 - luminance) / above.clamp_min_(1e-6))
    linear.sub_(luminance).mul_(keep.clamp_(0, 1)).add_(luminance)


def _encode(linear: Tensor, dtype: torch.dtype) -> Tensor:
    """sRGB codes, uint8 or uint16, of linear values; the shape is kept."""
    if dtype == torch.uint16:
        return linear_to_srgb(linear.clamp(0, 1)).mul_(65535).add_(0.5).to(dtype)
    # Rounding leaves channels a few millionths outside 0..1, which is less than an entry.
    place = (linear * (len(CODES) - 1)).to(torch.int32)
    return CODES.index_select(0, place.flatten()).view_as(place)


def _columns(field: ChromaField, box: Box, width: int) -> Tensor:
    """The field (4, h, width) at every column of the box, such that f_x and f_z of Lab are linear in L by it.

    f_x = (L + 16) / 116 + a / 500 and f_z = (L + 16) / 116 - b / 200 (CIE 15:2004): two slopes, two offsets.
    """
    unit = torch.tensor([1 / 500, -1 / 200, 1 / 500, -1 / 200])[:, None, None]
    gray = torch.tensor([1 / 116, 1 / 116, 16 / 116, 16 / 116])[:, None, None]
    scaled = field.coefficients * unit + gray
    low, high, share = _taps(box.left, box.right, slice(0, width), width, scaled.shape[2])
    return torch.lerp(scaled[:, :, low], scaled[:, :, high], share)


def _rows(columns: Tensor, box: Box, rows: slice, height: int) -> Tensor:
    low, high, share = _taps(box.top, box.bottom, rows, height, columns.shape[1])
    first, last = int(low[0]), int(high[-1])
    mix = torch.zeros(len(low), last - first + 1)  # a small product costs half of two gathers and a mixture
    row = torch.arange(len(low))
    mix[row, low - first] += 1 - share
    mix[row, high - first] += share
    return mix @ columns[:, first : last + 1]


def _taps(first: float, last: float, part: slice, count: int, cells: int) -> tuple[Tensor, Tensor, Tensor]:
    """For pixels `part` of `count` between two fractions of the photograph: both cells and the share of the second."""
    centre = torch.arange(part.start, part.stop, dtype=torch.float64) + 0.5
    place = ((first + (last - first) * centre / count) * cells - 0.5).clamp(0, cells - 1)
    low = place.floor().long()
    return low, (low + 1).clamp_max(cells - 1), (place - low).float()
