"""Tone curves of gray profiles, against the formulas of the ICC specification."""

from __future__ import annotations

import struct

import numpy as np
import pytest

from colorstudio.files.tone_curve import gray_curve

GRAY = np.linspace(0, 1, 101)
SRGB = (2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045)


def profile(curve: bytes, space: bytes = b"XYZ ", name: bytes = b"kTRC") -> bytes:
    header = bytes(16) + b"GRAY" + space + bytes(104)
    return header + struct.pack(">I4sII", 1, name, 144, len(curve)) + curve


def sampled(*points: int) -> bytes:
    return b"curv" + bytes(4) + struct.pack(f">I{len(points)}H", len(points), *points)


def parametric(kind: int, *numbers: float) -> bytes:
    fixed = [round(number * 65536) for number in numbers]
    return b"para" + bytes(4) + struct.pack(f">HH{len(fixed)}i", kind, 0, *fixed)


def evaluate(curve: bytes) -> np.ndarray[tuple[int, ...], np.dtype[np.float64]]:
    function = gray_curve(profile(curve))
    assert function is not None
    return function(GRAY)


def test_a_curve_of_no_points_is_a_straight_line() -> None:
    assert np.allclose(evaluate(sampled()), GRAY)


def test_a_curve_of_one_point_is_a_gamma() -> None:
    assert np.allclose(evaluate(sampled(round(2.2 * 256))), GRAY ** (563 / 256))


def test_a_curve_of_many_points_is_interpolated() -> None:
    assert np.allclose(evaluate(sampled(0, 6554, 65535)), np.interp(GRAY, [0, 0.5, 1], [0, 6554 / 65535, 1]))


@pytest.mark.parametrize(
    ("kind", "numbers", "expected"),
    [
        (0, (1.8,), GRAY**1.8),
        (1, (2.0, 1.25, -0.25), np.where(GRAY >= 0.2, (1.25 * GRAY - 0.25) ** 2, 0)),
        (2, (2.0, 1.25, -0.25, 0.125), np.where(GRAY >= 0.2, (1.25 * GRAY - 0.25) ** 2, 0) + 0.125),
        (3, SRGB, np.where(GRAY >= 0.04045, ((GRAY + 0.055) / 1.055) ** 2.4, GRAY / 12.92)),
        (
            4,
            (*SRGB, 0.01, 0.02),
            np.where(GRAY >= 0.04045, ((GRAY + 0.055) / 1.055) ** 2.4 + 0.01, GRAY / 12.92 + 0.02),
        ),
    ],
)
def test_parametric_curves_follow_the_specification(
    kind: int, numbers: tuple[float, ...], expected: np.ndarray[tuple[int, ...], np.dtype[np.float64]]
) -> None:
    assert np.allclose(evaluate(parametric(kind, *numbers)), expected, atol=1e-4)


@pytest.mark.parametrize(
    "bad",
    [
        b"",
        profile(sampled(461), space=b"Lab "),
        profile(sampled(461), name=b"rTRC"),
        profile(b"mft2" + bytes(40)),
        profile(parametric(0)),
        profile(b"para" + bytes(4) + struct.pack(">HHi", 9, 0, 65536)),
        profile(sampled(1, 2, 3)[:-2]),
    ],
)
def test_what_is_no_such_curve_is_none(bad: bytes) -> None:
    assert gray_curve(bad) is None
