"""The plain ways of doing the same, that benchmarks compare with."""

import warnings
from pathlib import Path

import numpy as np
import pyvips
from numpy.typing import NDArray
from skimage.color import lab2rgb
from skimage.transform import resize
from skimage.util import img_as_ubyte

from benchmarks.photograph import QUALITY
from colorstudio.core.chroma import decode_ab
from colorstudio.core.colorizer import Prediction
from colorstudio.core.look import Look


def recolour_whole(lightness: NDArray[np.float32], prediction: Prediction, look: Look) -> NDArray[np.uint8]:
    """The photograph in the colours of a look, all of it, by scikit-image: sRGB (H, W, 3) from L (H, W)."""
    ab = decode_ab(prediction, look).permute(1, 2, 0).numpy() * look.saturation  # (h, w, 2)
    return lab_to_pixels(lightness, resize(ab, lightness.shape, order=1))


def lab_to_pixels(lightness: NDArray[np.float32], ab: NDArray[np.float32]) -> NDArray[np.uint8]:
    """sRGB (H, W, 3) of L (H, W) and ab (H, W, 2), by scikit-image."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", UserWarning)  # it clips colours outside the gamut, and says so
        pixels: NDArray[np.uint8] = img_as_ubyte(lab2rgb(np.dstack((lightness, ab))))
    return pixels


def decode_and_encode(source: Path, target: Path) -> None:
    """The file once through libvips' JPEG decoder and encoder."""
    pyvips.Image.new_from_file(str(source), access="sequential").write_to_file(str(target), Q=QUALITY)
