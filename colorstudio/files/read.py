"""Reading photographs, whole or as thumbnails, from files and from pixels."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pyvips
from numpy.typing import NDArray

from colorstudio.errors import Check, Message, Said, no_check, spoken_name
from colorstudio.files.decode import open_image, pages_in, photo_errors
from colorstudio.files.layers import over
from colorstudio.files.metadata import Metadata, read_metadata
from colorstudio.files.photo import Photo
from colorstudio.files.profiles import (
    bits_of,
    from_srgb,
    rgb_profile,
    to_lightness,
    to_srgb,
    with_profile,
    without_alpha,
)
from colorstudio.files.replacing import identity_of
from colorstudio.files.size import check_size
from colorstudio.files.vips import Pixels, array_to_image, image_to_array, settle, with_interpretation

OWN_COLOUR_SIDE = 512  # pixels; the most that the longer side of `own_ab` has
COLOURLESS = 3.0  # the chroma, in Lab units, up to which a picture counts as gray: a just visible cast is 2.3


def read_photo(path: Path, check: Check = no_check, *, page: int | None = None) -> Photo:
    """The photograph in the file at `path`; the first one where a file holds several and no page is named.

    Opens the formats of `formats.FORMATS`, by content and not by suffix. page: counts from 0, see `count_pages`.
    `check` is called on this thread, again and again while metadata are read and pixels decoded. The photograph's
    notes say what was left out. Raises PhotoError, MemoryExhausted and what `check` raises.
    """
    path = Path(path)
    identity = identity_of(path)
    decoded = open_image(path, page=page or 0, check=check)
    with photo_errors(path):
        name = spoken_name(path)
        metadata, lost = read_metadata(decoded, check)
        notes = [Message(Said.METADATA_LOST, {"name": name, "what": what}) for what in lost]
        pages = decoded.pages if page is None else 1
        if pages > 1:
            notes.insert(0, Message(Said.PAGES_LEFT_OUT, {"name": name, "pages": pages, "page": 1}))
        if decoded.pictures > 1:
            notes.insert(0, Message(Said.PICTURES_LEFT_OUT, {"name": name, "pictures": decoded.pictures}))
        image = decoded.image if _wants_one_pass(decoded.image) else settle(decoded.image, check)
        photo = _photo(image, name, path, metadata, check)
        return replace(
            photo,
            pages=pages,
            notes=tuple(notes),
            identity=identity,
            lossless_webp=decoded.lossless_webp,
            profile=rgb_profile(decoded.image),
        )


def count_pages(path: Path) -> int:
    """How many photographs the file holds, by its header: the pages of a TIFF, else 1. Raises PhotoError."""
    return pages_in(Path(path))


def photo_from_pixels(pixels: Pixels, name: str) -> Photo:
    """A photograph out of sRGB pixels: (H, W), (H, W, 3) or, with alpha last, (H, W, 4); uint8 or uint16.

    Raises PhotoTooLarge, PhotoTooSmall and MemoryExhausted; ValueError for other shapes and types.
    """
    if pixels.dtype not in (np.uint8, np.uint16) or pixels.ndim < 2 or pixels.shape[2:] not in ((), (3,), (4,)):
        raise ValueError(f"pixels of shape {pixels.shape} and type {pixels.dtype}")
    check_size(None, name, pixels.shape[1], pixels.shape[0])
    with photo_errors(None, name):
        return _photo(array_to_image(pixels), name, None, Metadata(), no_check)


def read_pixels(path: Path, check: Check = no_check) -> Pixels:
    """The colours in the file: (H, W, 3) sRGB, uint8 or uint16, upright, without alpha; raises PhotoError."""
    path = Path(path)
    decoded = open_image(path, check=check)
    with photo_errors(path):
        colours, _ = without_alpha(settle(decoded.image, check))
        srgb = to_srgb(colours).autorot()
        pixels: Pixels = image_to_array(srgb if srgb.bands == 3 else srgb.bandjoin([srgb, srgb]), check)
    return pixels


def read_layers(path: Path, gray: Pixels, check: Check = no_check) -> Pixels:
    """What an editor shows of a file of layers: (H, W, 3) sRGB, uint8 or uint16, upright; raises PhotoError.

    The last page is the layer; it lies over the first, or, where it is alone, over `gray`, (H, W, 3) sRGB of its type
    and size, and is shown alone where that has another size. Laid over one another as the file has them, in its
    profile, and then as sRGB.
    """
    path = Path(path)
    pages = count_pages(path)
    top = open_image(path, page=pages - 1, check=check)
    with photo_errors(path):
        profile = rgb_profile(top.image)
        layer = image_to_array(settle(top.image, check).autorot(), check)
        if pages > 1:
            below, _ = without_alpha(settle(open_image(path, check=check).image, check))
        else:
            below = array_to_image(gray) if profile is None else from_srgb(array_to_image(gray), profile)
        ground = image_to_array(below.autorot(), check)
        shown = array_to_image(over(ground, layer) if ground.shape[:2] == layer.shape[:2] else layer[..., :3])
        pixels: Pixels = image_to_array(to_srgb(with_profile(shown, profile) if profile else shown), check)
    return pixels


def read_thumbnail(path: Path, side: int, *, page: int = 0) -> NDArray[np.uint8]:
    """The picture as the file has it, small: (h, w, 3) sRGB, upright, longer side at most `side` pixels.

    Transparent parts are white. A JPEG is decoded no larger than needed. Raises PhotoError.
    """
    path = Path(path)
    image = open_image(path, page=page, side=side).image
    with photo_errors(path):
        thumbnail = settle(_reduced(image, side)).autorot()
        pixels: NDArray[np.uint8] = image_to_array(thumbnail.colourspace("srgb"))
    return pixels


def _wants_one_pass(image: pyvips.Image) -> bool:
    """Whether the photograph comes out of one pass over its rows from the top: upright gray and nothing else."""
    return bool(image.bands == 1 and not (image.get_typeof("orientation") and image.get("orientation") > 1))


def _photo(image: pyvips.Image, name: str, path: Path | None, metadata: Metadata, check: Check) -> Photo:
    """The photograph in a decoded image; in memory, unless one pass is all it wants: several results are taken."""
    colours, alpha = without_alpha(image)
    bits = bits_of(image)
    return Photo(
        name=name,
        path=path,
        lightness=image_to_array(to_lightness(colours).autorot(), check),
        alpha=_alpha(alpha, bits, check) if alpha is not None else None,
        own_ab=_own_ab(image, check),
        bits=bits,
        metadata=metadata,
    )


def _alpha(alpha: pyvips.Image, bits: int, check: Check) -> Pixels | None:
    whole = alpha.cast("ushort" if bits == 16 else "uchar")
    pixels: Pixels = image_to_array(whole.autorot(), check)
    return None if pixels.min() == np.iinfo(pixels.dtype).max else pixels


def _own_ab(image: pyvips.Image, check: Check) -> NDArray[np.float32] | None:
    if image.bands <= 2:
        return None
    lab = _reduced(image, OWN_COLOUR_SIDE).colourspace("lab")
    ab = image_to_array(settle(lab.extract_band(1, n=2), check).autorot()).transpose(2, 0, 1)
    if np.hypot(*ab).max() <= COLOURLESS:
        return None
    ab = np.ascontiguousarray(ab)  # (2, h, w)
    ab.setflags(write=False)
    return ab


def _reduced(image: pyvips.Image, side: int) -> pyvips.Image:
    """sRGB of one or three bands, the longer side at most `side` pixels, transparent parts white."""
    colours, alpha = without_alpha(image)
    if alpha is not None and colours.interpretation not in ("cmyk", "lab"):
        white = 65535 if image.format == "ushort" else 255
        colours = with_interpretation(colours.bandjoin(alpha)).flatten(background=[white])
    return to_srgb(colours.resize(min(1.0, side / max(image.width, image.height))))
