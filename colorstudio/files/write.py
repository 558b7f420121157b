"""Writing the coloured photograph: whole or not at all, with what the original's file said of it."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import numpy as np
import pyvips

from colorstudio.errors import Check, MemoryExhausted, Message, Said, SaveError, Term, no_check, reason, spoken_name
from colorstudio.files.carried import ExtraMissing
from colorstudio.files.embed import with_resolution
from colorstudio.files.encode import Wish, check_writer, encode
from colorstudio.files.exif import upright_exif
from colorstudio.files.fitting import fit
from colorstudio.files.formats import ICC, LAYERED, PNG, Format, format_of_suffix, suffixes_in_words
from colorstudio.files.layers import colour_layer
from colorstudio.files.photo import Photo
from colorstudio.files.profiles import SRGB_PROFILE, from_srgb
from colorstudio.files.provenance import Provenance, with_provenance
from colorstudio.files.replacing import finish, refuse_to_replace
from colorstudio.files.rows import Rows, RowsSource
from colorstudio.files.unfinished import new_file_beside
from colorstudio.files.vips import Pixels, array_to_image, image_to_array, set_number, with_interpretation
from colorstudio.files.xmp import replaced_xmp

_BY_ROWS = ("jpeg", "png", "tiff")  # whose encoders read once, from the top; WebP's and AVIF's hold the whole


def write_photo(
    path: Path,
    pixels: Pixels | Rows,
    *,
    source: Photo,
    overwrite: bool = False,
    quality: int = 92,
    check: Check = no_check,
    provenance: Provenance | None = None,
    own_profile: bool = False,
    keep_times: bool = False,
    gray: Pixels | None = None,
) -> tuple[Message, ...]:
    """Write `pixels`, (H, W, 3) sRGB of the size of `source`, to `path`, in the format of its suffix.

    Rows are painted while they are written, where the format's encoder takes them so.

    Alpha and metadata come from `source`, what the picture says of its colours from `provenance`; an sRGB profile is
    embedded, or with `own_profile` that of `source`, to which colours are converted, where the format holds one. A
    lossy format takes 8 bits a channel, `quality` is its own (1..100; a WebP of a lossless WebP stays lossless), and
    JPEG shows transparent parts white; PNG and TIFF keep pixels exactly. `keep_times` gives the file the times of the
    original.

    With `gray`, the photograph's gray of the shape and type of `pixels`, the colours become a layer to put over it
    (see `colour_layer`): a TIFF holds the gray as its first page and the layer as its second, a PNG the layer alone.

    The file appears whole, in one step. Gives notes on what the format had no room for. Raises SaveError,
    MemoryExhausted and what `check` raises, and then leaves what was there as it was. The file of `source` is never
    written over, nor anything that is no file; others only if `overwrite`.
    """
    if pixels.dtype not in (np.uint8, np.uint16) or pixels.shape != (source.height, source.width, 3):
        raise ValueError(f"pixels of shape {pixels.shape} and type {pixels.dtype}")
    path = Path(path)
    format = _writable_format(path, pixels, layers=gray is not None)
    metadata = source.metadata
    if metadata.exif:  # of the size that is written: it may be a reduced one
        metadata = replace(metadata, exif=upright_exif(metadata.exif, source.width, source.height))
    if provenance is not None:
        said = replace(provenance, quality=quality, layers=gray is not None)
        metadata = replace(metadata, xmp=with_provenance(metadata.xmp, said))
    metadata, lost = fit(metadata, format)
    wanted = source.profile if own_profile else None
    profile = wanted if ICC in format.metadata else None
    with _save_errors(path):
        rows = None
        if gray is None and isinstance(pixels, Rows) and format.name in _BY_ROWS:
            rows = RowsSource(pixels)
            image = _image(rows.image, source, format, profile)
        elif gray is None:
            image = _image(array_to_image(_whole(pixels)), source, format, profile)
        else:
            image = _layers(_whole(pixels), gray, source, format, profile, check)
        image = with_resolution(image, metadata)
        lossless = format.name == "webp" and source.lossless_webp
        wish = Wish(quality, lossless, profile or SRGB_PROFILE, check)
        target = path.resolve()  # through a link, so that the link stays one
        refuse_to_replace(path, target, source.path, source.identity, overwrite=overwrite)
        with new_file_beside(target) as (file, temporary):
            with _painting(rows):
                encode(image, file, format, metadata, wish)
            finish(file, temporary, target, times_of=source.path if keep_times else None)
            # Minutes may have passed.
            refuse_to_replace(path, target, source.path, source.identity, overwrite=overwrite)
            check()
            temporary.replace(target)
    name = spoken_name(path)
    gone = dict.fromkeys(lost, Said.METADATA_NO_ROOM)
    if replaced_xmp(source.metadata.xmp, metadata.xmp):
        gone[Term.XMP] = Said.METADATA_REPLACED
    notes = [Message(said, {"name": name, "what": what}) for what, said in gone.items()]
    if wanted and not profile:
        notes.append(Message(Said.PROFILE_NO_ROOM, {"name": name, "format": format.title}))
    return tuple(notes)


def _whole(pixels: Pixels | Rows) -> Pixels:
    return pixels.whole() if isinstance(pixels, Rows) else pixels


@contextmanager
def _painting(rows: RowsSource | None) -> Iterator[None]:
    """What painting raised is raised in the place of what the encoder made of it."""
    try:
        yield
    finally:
        if rows is not None:
            rows.raise_error()


def _writable_format(path: Path, pixels: Pixels | Rows, *, layers: bool) -> Format:
    format = format_of_suffix(path)
    if format is None:
        raise SaveError(path, Said.SAVE_FORMAT, formats=suffixes_in_words())
    if layers and format not in LAYERED:
        raise SaveError(path, Said.SAVE_NO_LAYERS, formats=suffixes_in_words(LAYERED))
    try:
        if not check_writer(format):
            raise SaveError(path, Said.SAVE_LACKS, format=format.title)
    except ExtraMissing as error:
        raise SaveError(path, Said.SAVE_EXTRA_MISSING, format=format.title, package=format.extra) from error
    if format.longest_side and max(pixels.shape) > format.longest_side:
        raise SaveError(path, Said.SAVE_TOO_LONG, most=format.longest_side)
    return format


def _image(image: pyvips.Image, source: Photo, format: Format, profile: bytes | None) -> pyvips.Image:
    """The bands that the format takes: colours under the profile, and alpha."""
    image = _under(profile, image)
    if source.alpha is not None:
        image = with_interpretation(image.bandjoin(_alpha_of(source.alpha, image)))
        if not format.alpha:
            image = image.flatten(background=[65535 if image.format == "ushort" else 255])
    if image.format == "ushort" and format.depth == 8:
        image = with_interpretation((image / 257).rint().cast("uchar"))
    return image


def _layers(
    pixels: Pixels, gray: Pixels, source: Photo, format: Format, profile: bytes | None, check: Check
) -> pyvips.Image:
    """The gray as one page and the colours' layer as another, or the layer alone; each of colours and alpha.

    Where the photograph is transparent, so is the layer.
    """
    below = _under(profile, array_to_image(gray))
    layer = array_to_image(
        colour_layer(
            image_to_array(_under(profile, array_to_image(pixels)), check), image_to_array(below, check), check=check
        )
    )
    opaque = np.iinfo(pixels.dtype).max
    alpha = _alpha_of(source.alpha, below) if source.alpha is not None else below.extract_band(0) * 0 + opaque
    if source.alpha is not None:
        clear = (layer.extract_band(3) * alpha / opaque).rint()
        layer = with_interpretation(layer.extract_band(0, n=3).bandjoin(clear.cast(below.format)))
    if format is PNG:
        return layer
    page = with_interpretation(below.bandjoin(alpha.cast(below.format)))
    return set_number(page.join(layer, "vertical"), "page-height", below.height)


def _under(profile: bytes | None, image: pyvips.Image) -> pyvips.Image:
    return image if profile is None else from_srgb(image, profile)


def _alpha_of(alpha: Pixels, like: pyvips.Image) -> pyvips.Image:
    """The alpha of a photograph at the depth of an image."""
    image = array_to_image(alpha)
    if image.format != like.format:  # 255 * 257 = 65535
        image = image * 257 if like.format == "ushort" else (image / 257).rint()
    return image.cast(like.format)


@contextmanager
def _save_errors(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise _system_refusal(error, path) from error
    except MemoryError as error:
        raise MemoryExhausted(Said.NO_MEMORY_TO_SAVE, name=spoken_name(path)) from error
    except (pyvips.Error, UnicodeDecodeError, ValueError, RuntimeError) as error:  # of encoders; RuntimeError: libjxl's
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
    return SaveError(path, Said.SAVE_FAILED, reason=reason(error))
