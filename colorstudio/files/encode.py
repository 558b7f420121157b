"""The codecs that write: one a format, each into an open file."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor, wait
from dataclasses import dataclass, replace
from functools import lru_cache
from io import BytesIO
from threading import Event
from typing import Any, BinaryIO

import numpy as np
import PIL.Image
import pyvips
from numpy.typing import NDArray

from colorstudio.errors import Cancelled, Check, no_check
from colorstudio.files import embed
from colorstudio.files.codestream import with_srgb
from colorstudio.files.exif import without_orientation
from colorstudio.files.formats import Format
from colorstudio.files.jpeg_xl import codecs
from colorstudio.files.metadata import Metadata
from colorstudio.files.vips import CHECK_EVERY, Result, compute, has_operation, image_to_array

ICC_ONLY = 8  # of pyvips.ForeignKeep
XMP_AND_ICC = 2 | 8

Begin = Callable[[bytes], bytes | None]
"""What a file is to begin with, made of what an encoder wrote so far; None where more is wanted to tell."""

_FINE_CHROMA = 90  # the JPEG quality from which colour keeps its full resolution (4:4:4)
_AVIF_SPEED = 8  # of 10


@dataclass(frozen=True)
class Wish:
    """How a picture is to be written. quality: 1..100, of lossy formats. profile: what is embedded."""

    quality: int
    lossless: bool
    profile: bytes
    check: Check = no_check


def encode(image: pyvips.Image, file: BinaryIO, format: Format, metadata: Metadata, wish: Wish) -> None:
    """Write `image`, of bands and depth that the format takes, with its metadata; raises OSError and pyvips.Error."""
    _WRITERS[format.name](image, file, metadata, wish)


def check_writer(format: Format) -> bool:
    """Whether this build of libvips or Pillow writes the format; raises ExtraMissing where a package is wanted."""
    if format.name == "avif":
        PIL.Image.init()
        return "AVIF" in PIL.Image.SAVE
    if format.name == "jxl":
        return codecs() is not None
    return has_operation(f"{format.name}save_target")


def _write_jpeg(image: pyvips.Image, file: BinaryIO, metadata: Metadata, wish: Wish) -> None:
    subsampling = "off" if wish.quality >= _FINE_CHROMA else "on"
    options = {"keep": ICC_ONLY, "Q": wish.quality, "subsample_mode": subsampling}
    _by_libvips("jpeg", image, file, wish, options, begin=lambda head: embed.begin_jpeg(head, metadata))


def _write_png(image: pyvips.Image, file: BinaryIO, metadata: Metadata, wish: Wish) -> None:
    # Measured on 24 megapixels of 8 bits, 2 cores: 2 0.7 s and 30 MB, 3 1.0 s and 29 MB, 6 2.3 s and 28 MB.
    options = {"keep": ICC_ONLY, "compression": 2, "filter": "sub"}
    _by_libvips("png", image, file, wish, options, begin=lambda head: embed.begin_png(head, metadata))


def _write_tiff(image: pyvips.Image, file: BinaryIO, metadata: Metadata, wish: Wish) -> None:
    # LZW 1.4 to 2.3 s and 32 MB, deflate 2.3 s and 28 MB.
    image = embed.with_xmp(image, metadata)
    image.set_type(pyvips.GValue.gstr_type, "resolution-unit", "in")
    options: dict[str, object] = {"keep": XMP_AND_ICC, "compression": "lzw", "predictor": "horizontal"}
    if image.get_typeof("page-height"):
        options["page_height"] = image.get("page-height")
    _by_libvips("tiff", image, file, wish, options)
    embed.add_to_tiff(file, metadata)


def _write_webp(image: pyvips.Image, file: BinaryIO, metadata: Metadata, wish: Wish) -> None:
    # Effort 2 1.7 s, 4 3.1 s, both 4.6 MB.
    options: dict[str, object] = {"keep": XMP_AND_ICC, "effort": 2}
    options |= {"lossless": True, "exact": True} if wish.lossless else {"Q": wish.quality}
    image = embed.with_xmp(image, metadata)
    _watched(
        lambda check: _by_libvips("webp", image, file, replace(wish, check=check), options, anywhere=True), wish.check
    )
    embed.add_to_webp(file, metadata)


def _write_avif(image: pyvips.Image, file: BinaryIO, metadata: Metadata, wish: Wish) -> None:
    """By Pillow: libvips would write EXIF anew, without the makers' notes."""
    options: dict[str, Any] = {"exif": without_orientation(embed.exif_of(metadata) or b""), "icc_profile": wish.profile}
    if metadata.xmp:
        options["xmp"] = metadata.xmp
    subsampling = "4:4:4" if wish.quality >= _FINE_CHROMA else "4:2:0"
    pixels = image_to_array(image, wish.check)

    def work() -> bytes:
        held = BytesIO()
        picture = PIL.Image.fromarray(pixels)
        picture.save(held, "AVIF", quality=wish.quality, subsampling=subsampling, speed=_AVIF_SPEED, **options)
        return held.getvalue()

    file.write(_beside(work, wish.check))


def _write_jpeg_xl(image: pyvips.Image, file: BinaryIO, metadata: Metadata, wish: Wish) -> None:
    imagecodecs = codecs()
    pixels = np.ascontiguousarray(image_to_array(image, wish.check))
    options: dict[str, object] = {"lossless": True}
    if not wish.lossless and wish.quality < 100:
        options = {"level": wish.quality}
        if pixels.dtype == np.uint16:  # imagecodecs takes them for linear
            pixels = np.concatenate([_linear_codes()[pixels[..., :3]], pixels[..., 3:]], axis=2)
    codestream = _beside(
        lambda: bytes(imagecodecs.jpegxl_encode(pixels, effort=4, usecontainer=False, numthreads=2, **options)),
        wish.check,
    )
    file.write(embed.jpeg_xl_boxes(with_srgb(codestream), metadata))


@lru_cache(maxsize=1)
def _linear_codes() -> NDArray[np.uint16]:
    """Of each code of 16 bits under sRGB's curve the one of its luminance (IEC 61966-2-1)."""
    codes = np.arange(65_536) / 65_535
    linear = np.where(codes <= 0.04045, codes / 12.92, ((codes + 0.055) / 1.055) ** 2.4)
    rounded: NDArray[np.uint16] = np.rint(linear * 65_535).astype(np.uint16)
    return rounded


def _by_libvips(
    name: str,
    image: pyvips.Image,
    file: BinaryIO,
    wish: Wish,
    options: dict[str, object],
    *,
    begin: Begin | None = None,
    anywhere: bool = False,
) -> None:
    outlet = _Outlet(file, begin)
    target = pyvips.TargetCustom()
    target.on_write(outlet.write)
    target.on_read(outlet.read)
    target.on_seek(outlet.seek)
    image = image.copy()
    image.set_type(pyvips.GValue.blob_type, "icc-profile-data", wish.profile)

    def save(image: pyvips.Image) -> None:
        pyvips.Operation.call(f"{name}save_target", image, target, **options)

    try:
        compute(image, save, wish.check, anywhere=anywhere)
    except pyvips.Error:
        if outlet.error is None:
            raise
    if outlet.error is not None:
        raise outlet.error


class _Outlet:
    """What libvips writes to: the file, with its beginning as `begin` makes it of what libvips writes.

    It keeps the first error of the system, of which libvips would keep no more than that there was one, and not that
    of a seek.
    """

    def __init__(self, file: BinaryIO, begin: Begin | None) -> None:
        self.error: OSError | None = None
        self._file = file
        self._begin = begin
        self._head = bytearray()

    def write(self, chunk: bytes) -> int:
        return self._try(lambda: self._write(bytes(chunk)), -1)

    def read(self, size: int) -> bytes:
        return self._try(lambda: self._file.read(size), b"")

    def seek(self, offset: int, whence: int) -> int:
        return self._try(lambda: self._file.seek(offset, whence), -1)

    def _try(self, work: Callable[[], Result], otherwise: Result) -> Result:
        if self.error is not None:
            return otherwise
        try:
            return work()
        except OSError as error:
            self.error = error
            return otherwise

    def _write(self, chunk: bytes) -> int:
        if self._begin is None:
            return self._file.write(chunk)
        self._head += chunk
        beginning = self._begin(bytes(self._head))
        if beginning is not None:
            self._file.write(beginning)
            self._begin = None
        return len(chunk)


def _watched(work: Callable[[Check], None], check: Check) -> None:
    """Do the work on a thread of its own, with `check` called here meanwhile; when that raises, the work is stopped."""
    if check is no_check:
        work(no_check)
        return
    unwanted = Event()

    def stop_when_unwanted() -> None:
        if unwanted.is_set():
            raise Cancelled

    with ThreadPoolExecutor(1, "encoder") as pool:
        future = pool.submit(work, stop_when_unwanted)
        try:
            while not wait([future], timeout=CHECK_EVERY).done:
                check()
        except BaseException:
            unwanted.set()
            raise
        future.result()


def _beside(work: Callable[[], bytes], check: Check) -> bytes:
    """What `work` gives, made on a thread of its own, since encoders other than libvips' cannot be stopped.

    When `check` raises, nobody waits for it: it ends by itself, and what it gives is thrown away.
    """
    if check is no_check:
        return work()
    pool = ThreadPoolExecutor(1, "encoder")
    try:
        future = pool.submit(work)
        while not wait([future], timeout=CHECK_EVERY).done:
            check()
        return future.result()
    finally:
        pool.shutdown(wait=False)


_WRITERS: dict[str, Callable[[pyvips.Image, BinaryIO, Metadata, Wish], None]] = {
    "jpeg": _write_jpeg,
    "png": _write_png,
    "tiff": _write_tiff,
    "webp": _write_webp,
    "avif": _write_avif,
    "jxl": _write_jpeg_xl,
}
