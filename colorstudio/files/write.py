"""Writing the coloured photograph: whole or not at all, with what the original's file said of it."""

from __future__ import annotations

import errno
import os
import secrets
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

import numpy as np
import pyvips

from colorstudio.errors import Check, MemoryExhausted, Said, SaveError, no_check, spoken_name
from colorstudio.files.formats import Format, format_of_suffix, suffixes_in_words
from colorstudio.files.metadata import KEPT, Metadata, add_trailing_bytes, attach, leading_bytes
from colorstudio.files.photo import Photo
from colorstudio.files.vips import Pixels, array_to_image, compute, has_operation, with_interpretation

_FINE_CHROMA = 90  # the JPEG quality from which colour keeps its full resolution (4:4:4)

# Measured on 24 megapixels of 8 bits, 2 cores: PNG 2 0.7 s and 30 MB, 3 1.0 s and 29 MB, 6 2.3 s and 28 MB;
# TIFF LZW 1.4 to 2.3 s and 32 MB, deflate 2.3 s and 28 MB; WebP effort 2 1.7 s, 4 3.1 s, both 4.6 MB.
_OPTIONS: dict[str, dict[str, object]] = {
    "jpeg": {},
    "png": {"compression": 2, "filter": "sub"},
    "tiff": {"compression": "lzw", "predictor": "horizontal"},
    "webp": {"effort": 2},
}


def write_photo(
    path: Path,
    pixels: Pixels,
    *,
    source: Photo,
    overwrite: bool = False,
    quality: int = 92,
    check: Check = no_check,
) -> None:
    """Write `pixels`, (H, W, 3) sRGB of the size of `source`, to `path`, in the format of its suffix.

    Alpha and metadata come from `source`; an sRGB profile is embedded. JPEG and WebP take 8 bits a channel,
    `quality` is theirs (1..100), and JPEG shows transparent parts white; PNG and TIFF keep pixels exactly.
    The file appears whole, in one step. Raises SaveError, MemoryExhausted and what `check` raises, and then
    leaves what was there as it was. The file of `source` is never written over, others only if `overwrite`.
    """
    if pixels.dtype not in (np.uint8, np.uint16) or pixels.shape != (source.height, source.width, 3):
        raise ValueError(f"pixels of shape {pixels.shape} and type {pixels.dtype}")
    path = Path(path)
    format = _writable_format(path, pixels)
    kind = format.name
    image = attach(_with_alpha(pixels, source, format), source.metadata, kind)
    options = dict(_OPTIONS[kind])
    if format.lossy:
        options["Q"] = quality
    if kind == "jpeg":
        options["subsample_mode"] = "off" if quality >= _FINE_CHROMA else "on"

    with _save_errors(path):
        target = path.resolve()  # through a link, so that the link stays one
        _refuse_to_replace(path, target, source.path, overwrite=overwrite)
        with _new_file_beside(target) as (file, temporary):
            _encode(image, file, kind, options, source.metadata, check)
            add_trailing_bytes(file, source.metadata, kind)
            _finish(file, temporary, target)
            _refuse_to_replace(path, target, source.path, overwrite=overwrite)  # minutes may have passed
            check()
            temporary.replace(target)


def _writable_format(path: Path, pixels: Pixels) -> Format:
    format = format_of_suffix(path)
    if format is None:
        raise SaveError(path, Said.SAVE_FORMAT, formats=suffixes_in_words())
    if not has_operation(f"{format.name}save_target"):
        raise SaveError(path, Said.SAVE_LACKS, format=format.title)
    if format.longest_side and max(pixels.shape) > format.longest_side:
        raise SaveError(path, Said.SAVE_TOO_LONG, most=format.longest_side)
    return format


def _with_alpha(pixels: Pixels, source: Photo, format: Format) -> pyvips.Image:
    image = array_to_image(pixels)
    if source.alpha is not None:
        alpha = array_to_image(source.alpha)
        if alpha.format != image.format:  # 255 * 257 = 65535
            alpha = alpha * 257 if image.format == "ushort" else (alpha / 257).rint()
        image = with_interpretation(image.bandjoin(alpha.cast(image.format)))
        if not format.alpha:
            image = image.flatten(background=[np.iinfo(pixels.dtype).max])
    if image.format == "ushort" and format.depth == 8:
        image = with_interpretation((image / 257).rint().cast("uchar"))
    return image


def _refuse_to_replace(path: Path, target: Path, original: Path | None, *, overwrite: bool) -> None:
    if original is not None and (target == original.resolve() or _same_file(target, original)):
        raise SaveError(path, Said.SAVE_ORIGINAL)
    if target.is_dir():
        raise SaveError(path, Said.SAVE_FOLDER)
    if target.exists() and not overwrite:
        raise SaveError(path, Said.SAVE_THERE)


def _same_file(one: Path, other: Path) -> bool:
    try:
        return one.samefile(other)
    except FileNotFoundError:
        return False


@contextmanager
def _new_file_beside(target: Path) -> Iterator[tuple[BinaryIO, Path]]:
    """A new file in the folder of `target`, with the permissions of any new file; gone on failure."""
    temporary = target.with_name(f".colorstudio-{secrets.token_hex(8)}.part")
    file = temporary.open("x+b")
    try:
        with file:
            yield file, temporary
    finally:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)


def _encode(
    image: pyvips.Image,
    file: BinaryIO,
    kind: str,
    options: dict[str, object],
    metadata: Metadata,
    check: Check,
) -> None:
    outlet = _Outlet(file, *leading_bytes(metadata, kind))
    target = pyvips.TargetCustom()
    target.on_write(outlet.write)
    target.on_read(outlet.read)
    target.on_seek(outlet.seek)

    def save(image: pyvips.Image) -> None:
        pyvips.Operation.call(f"{kind}save_target", image, target, keep=KEPT, profile="srgb", **options)

    try:
        compute(image, save, check)
    except pyvips.Error:
        if outlet.error is None:
            raise
    if outlet.error is not None:
        raise outlet.error


class _Outlet:
    """What libvips writes to: the file, with `extra` put in at byte `at` of what libvips writes."""

    def __init__(self, file: BinaryIO, at: int, extra: bytes) -> None:
        self.error: OSError | None = None
        self._file = file
        self._at = at
        self._extra = extra
        self._head = bytearray()

    def write(self, chunk: bytes) -> int:
        try:
            return self._write(bytes(chunk))
        except OSError as error:  # libvips would keep no more of it than that it failed
            self.error = error
            return -1

    def read(self, size: int) -> bytes:
        return self._file.read(size)

    def seek(self, offset: int, whence: int) -> int:
        return self._file.seek(offset, whence)

    def _write(self, chunk: bytes) -> int:
        if not self._extra:
            return self._file.write(chunk)
        self._head += chunk
        if len(self._head) >= self._at:
            self._file.write(self._head[: self._at] + self._extra + self._head[self._at :])
            self._extra = b""
        return len(chunk)


def _finish(file: BinaryIO, temporary: Path, target: Path) -> None:
    """Close the new file; one that replaces another is on the disk first, and takes over its permissions."""
    file.flush()
    if target.exists():
        os.fsync(file.fileno())  # 0.9 s for a JPEG of 5.6 MB on a busy disk: only where there is something to lose
        with suppress(OSError):
            shutil.copymode(target, temporary)
    file.close()  # Windows replaces no open file


@contextmanager
def _save_errors(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise _system_refusal(error, path) from error
    except MemoryError as error:
        raise MemoryExhausted(Said.NO_MEMORY_TO_SAVE, name=spoken_name(path)) from error
    except (pyvips.Error, UnicodeDecodeError) as error:
        raise SaveError(path, Said.SAVE_ENCODER) from error


def _system_refusal(error: OSError, path: Path) -> SaveError:
    folder = spoken_name(path.absolute().parent)
    if error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
        return SaveError(path, Said.SAVE_DISK_FULL)
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return SaveError(path, Said.SAVE_FORBIDDEN, folder=folder)
    if error.errno in (errno.ENOENT, errno.ENOTDIR):
        return SaveError(path, Said.SAVE_NO_FOLDER, folder=folder)
    if error.errno == errno.ENAMETOOLONG:
        return SaveError(path, Said.SAVE_NAME_TOO_LONG)
    return SaveError(path, Said.SAVE_FAILED, reason=error.strerror or str(error))
