"""libvips for the rest of `files`: its settings, arrays in and out, and evaluations that can be cancelled."""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import numpy as np
import pyvips
from numpy.typing import NDArray

from colorstudio.errors import Check, no_check

pyvips.cache_set_max(0)  # a file saved anew under its old name is read anew

CHECK_EVERY = 0.01  # seconds, at least, between two questions

Result = TypeVar("Result")
Pixels = NDArray[np.uint8] | NDArray[np.uint16]

_FORMATS = {"uint8": "uchar", "uint16": "ushort", "float32": "float"}
_DTYPES = {name: np.dtype(dtype) for dtype, name in _FORMATS.items()}


def array_to_image(pixels: NDArray[Any]) -> pyvips.Image:
    """An image over the memory of `pixels`, (H, W) or (H, W, bands), uint8, uint16 or float32; no copy."""
    pixels = np.ascontiguousarray(pixels)
    height, width = pixels.shape[:2]
    bands = pixels.shape[2] if pixels.ndim == 3 else 1
    image = pyvips.Image.new_from_memory(pixels, width, height, bands, _FORMATS[pixels.dtype.name])
    return with_interpretation(image)


def image_to_array(image: pyvips.Image, check: Check = no_check) -> NDArray[Any]:
    """Compute `image` into a read-only array, (H, W) for one band and (H, W, bands) for more.

    Raises whatever `check` raises, soon after, and pyvips.Error.
    """
    memory = compute(image, lambda image: image.write_to_memory(), check)
    pixels = np.frombuffer(memory, _DTYPES[image.format])
    pixels = pixels.reshape((image.height, image.width, image.bands)[: 2 if image.bands == 1 else 3])
    pixels.setflags(write=False)
    return pixels


def settle(image: pyvips.Image, check: Check = no_check) -> pyvips.Image:
    """Compute `image` into memory once, so that several results can be taken from it. Raises as above."""
    return compute(image, lambda image: image.copy_memory(), check)


def has_operation(name: str) -> bool:
    """Whether this build of libvips knows the operation; builds differ in the file formats they read."""
    return bool(pyvips.type_find("VipsOperation", name))


def with_interpretation(image: pyvips.Image) -> pyvips.Image:
    """`image` labelled as sRGB or sRGB gray of its depth, which conversions go by (alpha may follow)."""
    deep = image.format == "ushort"
    if image.bands <= 2:
        return image.copy(interpretation="grey16" if deep else "b-w")
    return image.copy(interpretation="rgb16" if deep else "srgb")


def compute(
    image: pyvips.Image, work: Callable[[pyvips.Image], Result], check: Check, *, anywhere: bool = False
) -> Result:
    """What `work` makes of `image`, with `check` called on this thread again and again meanwhile.

    libvips tells of its progress on the thread that called it; when `check` raises there, it stops at its next strip
    of pixels and the exception is passed on. WebP's encoder tells of it on a thread of its own, on which `check` is
    called only where it may be called `anywhere`.
    """
    if check is no_check:
        return work(image)
    check()
    raised: list[BaseException] = []
    caller, last = threading.get_ident(), time.monotonic()

    def on_progress(progressing: pyvips.Image, _progress: object) -> None:
        nonlocal last
        now = time.monotonic()
        if raised or now - last < CHECK_EVERY or not (anywhere or threading.get_ident() == caller):
            return
        last = now
        try:
            check()
        except BaseException as error:  # noqa: BLE001  (nothing may pass through C code; it is raised again below)
            raised.append(error)
            progressing.set_kill(True)

    image = image.copy()  # the signal and the kill belong to this evaluation alone
    image.set_progress(True)
    image.signal_connect("eval", on_progress)
    try:
        result = work(image)
    except pyvips.Error:
        if not raised:
            raise
    if raised:
        raise raised[0]
    return result


def open_source(operation: str, where: Path | bytes, **options: Any) -> pyvips.Image:
    """The image in a file or in its bytes, by one named loader; no loader of another kind ever sees it.

    Pixels are decoded on demand, once and from top to bottom; what is cut short or damaged fails.
    """
    options = {"access": "sequential", "fail_on": "error", **options}
    if isinstance(where, bytes):  # pyvips keeps the memory of buffers alive, and not that of sources
        return pyvips.Operation.call(f"{operation}_buffer", where, **options)
    source = pyvips.Source.new_from_file(os.fsencode(where))  # bytes: names need not be valid Unicode
    return pyvips.Operation.call(f"{operation}_source", source, **options)


def set_blob(image: pyvips.Image, name: str, value: bytes) -> pyvips.Image:
    """`image` with a field of bytes."""
    image = image.copy()
    image.set_type(pyvips.GValue.blob_type, name, value)
    return image


def set_number(image: pyvips.Image, name: str, value: int) -> pyvips.Image:
    """`image` with a field of a whole number."""
    image = image.copy()
    image.set_type(pyvips.GValue.gint_type, name, value)
    return image
