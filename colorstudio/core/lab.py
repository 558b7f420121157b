"""sRGB and CIE Lab, one pure function each way.

CIE 1931 2-degree observer, illuminant D65, the sRGB primaries and curve of IEC 61966-2-1, Lab of CIE 15:2004.
Every function takes and returns float tensors of shape (..., 3, H, W) and keeps dtype and device.
"""

import torch
from torch import Tensor

# Linear sRGB -> XYZ (ITU-R BT.709 primaries, D65). Each row is divided by its sum, which is the white point, so
# that every gray has X = Y = Z and hence a = b = 0 to the last bit.
_PRIMARIES = torch.tensor(
    [[0.412453, 0.357580, 0.180423], [0.212671, 0.715160, 0.072169], [0.019334, 0.119193, 0.950227]],
    dtype=torch.float64,
)
RGB_TO_XYZ = _PRIMARIES / _PRIMARIES.sum(dim=1, keepdim=True)
XYZ_TO_RGB = torch.linalg.inv(RGB_TO_XYZ)

EPSILON = (6 / 29) ** 3  # CIE 15:2004: below this relative luminance the cube root becomes a line
KAPPA = (29 / 3) ** 3  # CIE 15:2004: L* = KAPPA * Y on that line


def srgb_to_linear(srgb: Tensor) -> Tensor:
    """Undo the sRGB curve; 0..1 to 0..1, any shape."""
    return torch.where(srgb <= 0.04045, srgb / 12.92, ((srgb.clamp_min(0.04045) + 0.055) / 1.055) ** 2.4)


def linear_to_srgb(linear: Tensor) -> Tensor:
    """Apply the sRGB curve; 0..1 to 0..1, any shape; values below 0 stay on the line."""
    curve = 1.055 * linear.clamp_min(0.0031308) ** (1 / 2.4) - 0.055
    return torch.where(linear <= 0.0031308, linear * 12.92, curve)


def srgb_to_lab(srgb: Tensor) -> Tensor:
    """Lab of sRGB in 0..1: L 0..100, a and b about -110..110."""
    xyz = _mix(RGB_TO_XYZ, srgb_to_linear(srgb))
    f = torch.where(xyz > EPSILON, xyz.clamp_min(EPSILON) ** (1 / 3), xyz * (KAPPA / 116) + 16 / 116)
    x, y, z = f.unbind(-3)
    return torch.stack((116 * y - 16, 500 * (x - y), 200 * (y - z)), dim=-3)


def lab_to_linear(lab: Tensor) -> Tensor:
    """Linear sRGB of Lab, not clipped: colours outside the gamut fall below 0 or above 1."""
    lightness, a, b = lab.unbind(-3)
    y = (lightness + 16) / 116
    f = torch.stack((y + a / 500, y, y - b / 200), dim=-3)
    return _mix(XYZ_TO_RGB, torch.where(f > 6 / 29, f**3, (f - 16 / 116) * (116 / KAPPA)))


def lab_to_srgb(lab: Tensor) -> Tensor:
    """sRGB in 0..1 of Lab, clipped channel by channel (`compose` keeps lightness instead)."""
    return linear_to_srgb(lab_to_linear(lab)).clamp(0, 1)


def lightness_to_linear(lightness: Tensor) -> Tensor:
    """The linear gray (relative luminance, 0..1) whose L* (0..100) is given, any shape."""
    f = (lightness + 16) / 116
    return torch.where(f > 6 / 29, f**3, (f - 16 / 116) * (116 / KAPPA))


def lightness_to_srgb(lightness: Tensor) -> Tensor:
    """The sRGB gray (0..1) whose L* (0..100) is given, any shape."""
    return linear_to_srgb(lightness_to_linear(lightness))


def _mix(matrix: Tensor, planes: Tensor) -> Tensor:
    return torch.einsum("ij,...jhw->...ihw", matrix.to(planes), planes)
