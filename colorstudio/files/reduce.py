"""Photographs at a smaller size."""

from dataclasses import replace

import numpy as np

from colorstudio.errors import Check, no_check
from colorstudio.files.photo import Photo
from colorstudio.files.vips import array_to_image, image_to_array


def reduce_photo(photo: Photo, longest: int, check: Check = no_check) -> Photo:
    """The photograph with its longer side at most `longest` pixels, by Lanczos's kernel; itself where it is no larger.

    Raises what `check` raises.
    """
    scale = longest / max(photo.width, photo.height)
    if scale >= 1:
        return photo
    across, down = max(round(photo.width * scale), 1) / photo.width, max(round(photo.height * scale), 1) / photo.height
    image = array_to_image(photo.lightness).resize(across, vscale=down, kernel="lanczos3")
    lightness = np.clip(image_to_array(image, check), 0.0, 100.0)  # the kernel overshoots at edges
    lightness.setflags(write=False)
    alpha = photo.alpha
    if alpha is not None:
        alpha = image_to_array(array_to_image(alpha).resize(across, vscale=down, kernel="lanczos3"), check)
    return replace(photo, lightness=lightness, alpha=alpha)
