"""One colour as people write it."""

import pytest
import torch

from colorstudio.core.lab import srgb_to_lab
from colorstudio.core.shade import parse_hex


@pytest.mark.parametrize("text", ["#A0522D", "a0522d", "#000000", "#fff", "#808080", "#0000ff", "#102030"])
def test_a_colour_is_what_a_picture_of_it_would_be(text: str) -> None:
    digits = text.lstrip("#")
    digits = "".join(digit * 2 for digit in digits) if len(digits) == 3 else digits
    pixel = torch.tensor([int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4)], dtype=torch.float64)
    expected = srgb_to_lab(pixel[:, None, None]).flatten().tolist()
    assert parse_hex(text) == pytest.approx(expected, abs=1e-4)


def test_gray_has_no_colour() -> None:
    assert parse_hex("#7f7f7f")[1:] == pytest.approx((0, 0), abs=1e-12)


@pytest.mark.parametrize("text", ["", "red", "#12345", "#1234567", "#ggg000", "12 34 56"])
def test_what_is_no_colour_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="is no colour"):
        parse_hex(text)
