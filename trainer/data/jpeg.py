"""What JPEG does to lightness, on tensors: rounded cosine coefficients of 8 x 8 blocks."""

import math

import torch
from torch import Tensor
from torch.nn import functional as F

# ITU-T T.81 (JPEG), table K.1: quantization of luminance at quality 50, row by row.
LUMINANCE = (
    (16, 11, 10, 16, 24, 40, 51, 61),
    (12, 12, 14, 19, 26, 58, 60, 55),
    (14, 13, 16, 24, 40, 57, 69, 56),
    (14, 17, 22, 29, 51, 87, 80, 62),
    (18, 22, 37, 56, 68, 109, 103, 77),
    (24, 35, 55, 64, 81, 104, 113, 92),
    (49, 64, 78, 87, 103, 121, 120, 101),
    (72, 92, 95, 98, 112, 100, 103, 99),
)


def compress(lightness: Tensor, quality: Tensor, *, offset: tuple[int, int] = (0, 0)) -> Tensor:
    """L/100 (N, 1, H, W) after JPEG at a quality (N, 1, 1, 1) in 1..100; may leave 0..1 by a little.

    The table is scaled as the Independent JPEG Group's library does. offset: where in a block, 0..7 down and right,
    the picture begins.
    """
    height, width = lightness.shape[2:]
    top, left = offset
    ends = (left, -(left + width) % 8, top, -(top + height) % 8)
    padded = F.pad(lightness * 255 - 128, ends, mode="replicate")
    coefficients = F.unfold(padded, 8, stride=8).transpose(1, 2) @ _transform(padded).T  # (N, blocks, 64)
    steps = _steps(quality)
    rounded = (coefficients / steps).round() * steps @ _transform(padded)
    whole = F.fold(rounded.transpose(1, 2), padded.shape[2:], 8, stride=8)
    return (whole[:, :, top : top + height, left : left + width] + 128) / 255


def _transform(like: Tensor) -> Tensor:
    """The two-dimensional cosine transform of a block as an orthonormal matrix (64, 64)."""
    steps = torch.arange(8, dtype=torch.float64)
    rows = torch.cos(math.pi / 8 * (steps + 0.5) * steps[:, None]) / 2
    rows[0] /= math.sqrt(2)
    return torch.kron(rows, rows).to(like)


def _steps(quality: Tensor) -> Tensor:
    """Quantization steps (N, 1, 64)."""
    scale = torch.where(quality < 50, 5000 / quality, 200 - 2 * quality).floor().flatten()[:, None, None]
    table = torch.tensor(LUMINANCE, dtype=quality.dtype, device=quality.device).flatten()
    return ((table * scale + 50) / 100).floor().clamp(1, 255)
