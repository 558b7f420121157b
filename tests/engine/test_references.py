"""The colours of a file as evidence."""

from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from colorstudio.core import bins
from colorstudio.core.shade import rgb_to_lab
from colorstudio.engine.references import reference_of
from colorstudio.errors import PhotoError


def test_a_reference_has_the_colours_of_its_file(tmp_path: Path) -> None:
    pixels = np.zeros((40, 60, 3), np.uint8)
    pixels[:, :30] = (200, 40, 40)
    pixels[:, 30:] = (40, 60, 200)
    Image.fromarray(pixels).save(tmp_path / "flag.png")
    reference = reference_of(tmp_path / "flag.png", 0.25)
    assert (reference.name, reference.strength) == ("flag.png", 0.25)
    for colour in ((200, 40, 40), (40, 60, 200)):
        _, a, b = rgb_to_lab(*(value / 255 for value in colour))
        near = [
            share
            for number, share in reference.bins
            if abs(bins.CENTERS[number][0] - a) <= 20 and abs(bins.CENTERS[number][1] - b) <= 20
        ]
        assert sum(near) == pytest.approx(0.5, abs=0.05)


def test_a_gray_file_is_no_reference(gray_photo: Path) -> None:
    with pytest.raises(PhotoError, match=r"scene\.png” is gray"):
        reference_of(gray_photo)
