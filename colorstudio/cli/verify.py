"""`colorstudio verify ORIGINAL COLOURED`: whether a coloured picture is what it says."""

import argparse
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import numpy as np
from numpy.typing import NDArray

from colorstudio.cli.arguments import in_range
from colorstudio.cli.parser import make_parser
from colorstudio.core.box import Piece
from colorstudio.core.refusal import Refused
from colorstudio.core.treatment import Treatment
from colorstudio.engine.reading import read_source
from colorstudio.engine.source import NetworkChoice, PhotoSource
from colorstudio.errors import ColorStudioError
from colorstudio.files.formats import Format
from colorstudio.files.photo import Photo
from colorstudio.files.provenance import Provenance, read_provenance
from colorstudio.files.read import photo_from_pixels, read_layers, read_photo, read_pixels
from colorstudio.files.reduce import reduce_photo
from colorstudio.files.turn import turn_photo
from colorstudio.files.vips import Pixels
from colorstudio.paths import a_path

HOLDS, DIFFERS, UNKNOWN = 0, 1, 2
CODE = 1.0  # of 255: by how much rounding, and another processor, may move a pixel
_ROUNDING = 0.05  # of a code: lightness goes through float32

NOTES = """\
Two things are looked at: that the lightness of every pixel is the original's, or that of the page, the piece or the
reduced size which the coloured picture records, and that the treatment which it records, with the network that it
names, gives these pixels again. Both hold within one code of 255, or for JPEG, WebP and the like within what encoding
at the recorded quality changes, and in a profile of the photograph's own (--own-profile) within what that changes.
Layers are looked at as an editor shows them, one over the other, where the photograph is opaque.

Exit status: 0 both hold; 1 one does not; 2 it cannot be told: a file cannot be read, sizes differ, nothing is
recorded, or the network is not here.
"""


@dataclass(frozen=True)
class Finding:
    """Whether something holds, None where it cannot be told, and a line that says it."""

    holds: bool | None
    line: str


def parser() -> argparse.ArgumentParser:
    """For `colorstudio verify`."""
    parser = make_parser(
        "colorstudio verify",
        "Look whether a coloured picture has its original's lightness, and the colours that it says.",
        NOTES,
    )
    parser.add_argument("original", metavar="ORIGINAL", type=a_path, help="the photograph that was coloured")
    parser.add_argument("coloured", metavar="COLOURED", type=a_path, help="what was made of it")
    parser.add_argument(
        "--page",
        type=in_range(int, 1, 9999),
        metavar="N",
        help="which page of ORIGINAL was coloured (as recorded)",
    )
    parser.add_argument("--device", choices=("auto", "cpu", "cuda", "mps"), default="auto")
    return parser


def main(arguments: Sequence[str]) -> int:
    """Carry out `colorstudio verify`. Returns the exit status."""
    options = parser().parse_args(arguments)
    page = None if options.page is None else options.page - 1
    findings = verify(options.original, options.coloured, device=options.device, page=page)
    for finding in findings:
        print(finding.line)
    if any(finding.holds is False for finding in findings):
        return DIFFERS
    return HOLDS if all(finding.holds for finding in findings) else UNKNOWN


def verify(original: Path, coloured: Path, *, device: str = "auto", page: int | None = None) -> list[Finding]:
    """What is found of the lightness, and of the pixels. page: of the original, from 0; None: the one recorded."""
    from colorstudio.files.decode import format_of

    try:
        provenance, format = read_provenance(coloured), format_of(coloured)
        source = _source(original, provenance, page)
        before, after = _shown(source, provenance), read_photo(coloured)
        pixels = read_pixels(coloured)
        if provenance is not None and provenance.layers:
            pixels = _flattened(coloured, before, like=pixels)
            profile = after.profile
            after = replace(photo_from_pixels(pixels, after.name), path=after.path, profile=profile)
    except ColorStudioError as error:
        return [Finding(None, str(error))]
    if before.lightness.shape != after.lightness.shape:
        sizes = f"{before.width} × {before.height} and {after.width} × {after.height}"
        return [Finding(None, f"The pictures are of different sizes, {sizes}: pixels cannot be compared.")]
    again, reason = _colour_again(source, provenance, pixels, device=device)
    own = after.profile is not None
    encoded = _encoded(again, before, format, provenance, own_profile=own) if again is not None and provenance else None
    lossy = format.lossy and not after.lossless_webp
    cause = "quality" if lossy else "profile" if own else None
    layers = provenance is not None and provenance.layers  # what shines through is mixed by each editor in its own way
    shown = np.ones(before.lightness.shape, bool) if format.alpha and not layers else _opaque(before)
    return [
        _judge_lightness(before, after, encoded, cause),
        Finding(None, reason) if again is None else _judge_pixels(pixels, again, encoded, cause, shown),
    ]


def _source(original: Path, provenance: Provenance | None, page: int | None) -> PhotoSource:
    """What of the original the coloured picture says it shows; a page that was asked for counts more."""
    if page is None and provenance is not None:
        page = provenance.page
    bounds = None if provenance is None else provenance.piece
    return PhotoSource.of_file(0, original, page, None if bounds is None else Piece(0, bounds))


def _shown(source: PhotoSource, provenance: Provenance | None) -> Photo:
    """It, read, turned and at the size to which it was reduced."""
    photo = turn_photo(read_source(source), _turn_of(provenance))
    return photo if provenance is None or provenance.longest is None else reduce_photo(photo, provenance.longest)


def _flattened(coloured: Path, before: Photo, *, like: Pixels) -> Pixels:
    """What the layers of a file show: the colours over its own gray, or, where they are alone, over the original's."""
    codes = _codes(before.lightness) / 255 * np.iinfo(like.dtype).max
    gray: Pixels = np.rint(np.dstack([codes] * 3)).astype(like.dtype)  # type: ignore[assignment]
    return read_layers(coloured, gray)


def _judge_lightness(before: Photo, after: Photo, encoded: Pixels | None, cause: str | None) -> Finding:
    """By code values of gray; where a cause moves them, against what the same encoding does to the lightness.

    cause: the "quality" of a lossy format or the "profile" of the photograph; None where pixels stay.
    """
    shown = _opaque(before)
    off = np.abs(before.lightness - after.lightness)[shown]
    codes = np.abs(_codes(before.lightness) - _codes(after.lightness))[shown]
    largest, mean = float(off.max(initial=0)), float(off.mean()) if off.size else 0.0
    line = f"Lightness differs by {largest:.2f} of 100 at most and {mean:.3f} in the mean"
    if codes.max(initial=0) <= CODE + _ROUNDING:
        return Finding(True, f"{line}: the same within one code value.")
    if cause is None:
        return Finding(False, f"{line}: not the same.")
    if encoded is None:
        return Finding(None, f"{line}: what its encoding changes cannot be told.")
    allowed = np.abs(before.lightness - _lightness(encoded))[shown]
    if largest <= float(allowed.max(initial=0)) * 1.1 + 0.5 and mean <= float(allowed.mean()) * 1.1 + 0.05:
        return Finding(True, f"{line}: the same within what its {cause} allows.")
    return Finding(False, f"{line}: more than its {cause} allows, {float(allowed.max(initial=0)):.2f} at most.")


def _judge_pixels(
    pixels: Pixels, again: Pixels, encoded: Pixels | None, cause: str | None, shown: NDArray[np.bool_]
) -> Finding:
    off = _difference(pixels, again)[shown]
    measured = f"{off.max(initial=0):.0f} codes of 255 at most and {off.mean():.3f} in the mean"
    line = f"The treatment recorded gives pixels that differ by {measured}"
    if off.max(initial=0) <= CODE:
        return Finding(True, f"{line}: the same.")
    if encoded is None or cause is None:
        return Finding(False, f"{line}: not the same.")
    rest, changed = _difference(pixels, encoded)[shown], _difference(again, encoded)[shown]
    allowed = off.max(initial=0) <= changed.max(initial=0) * 1.1 + CODE and off.mean() <= changed.mean() * 1.1 + 0.1
    if rest.max(initial=0) <= CODE or allowed:
        return Finding(True, f"{line}: the same within what its {cause} allows.")
    return Finding(False, f"{line}: more than its {cause} allows, {changed.max(initial=0):.0f} at most.")


def _colour_again(
    source: PhotoSource, provenance: Provenance | None, like: Pixels, *, device: str
) -> tuple[Pixels | None, str]:
    """The pixels that the recorded treatment gives at the depth of `like`; or None, and why they cannot be made."""
    if provenance is None:
        return None, "The coloured picture does not say how it was coloured."
    try:
        treatment = Treatment.from_json(provenance.treatment)
    except Refused as error:
        return None, f"The treatment it records cannot be read: {error}."
    network = _network_of(provenance)
    if network is None:
        return None, f"The network “{provenance.network}” that coloured it is not here, or is another by now."
    from colorstudio.engine.context import DirectContext
    from colorstudio.engine.darkroom import Darkroom
    from colorstudio.engine.requests import DeviceRequest

    choice = NetworkChoice.of_treatment(network, treatment)
    darkroom = Darkroom()
    try:
        darkroom.run(DeviceRequest(device), DirectContext())
        bits = 16 if like.dtype == np.uint16 else 8
        return darkroom.paint(
            source, choice, treatment, bits=bits, context=DirectContext(), longest=provenance.longest
        ), ""
    except ColorStudioError as error:
        return None, str(error)
    finally:
        darkroom.close()


def _turn_of(provenance: Provenance | None) -> int:
    """By how many degrees the original was turned before it was coloured."""
    try:
        return Treatment.from_json(provenance.treatment).degrees if provenance is not None else 0
    except Refused:  # told of where the pixels are made again
        return 0


def _network_of(provenance: Provenance) -> Path | None:
    """The file of the network with the recorded checksum, whatever it is called now."""
    from colorstudio.batch.complete import checksum
    from colorstudio.library.networks import list_networks

    cards = sorted(list_networks(), key=lambda card: card.name != provenance.network)
    paths = [card.path for card in cards if card.path is not None]
    return next((path for path in paths if checksum(path) == provenance.checksum), None)


def _encoded(
    pixels: Pixels, photo: Photo, format: Format, provenance: Provenance, *, own_profile: bool
) -> Pixels | None:
    """The pixels as they are after the format's encoding at the recorded quality."""
    from colorstudio.files.write import write_photo

    if not format.writes or not (format.lossy or own_profile):
        return None
    with TemporaryDirectory() as folder:
        path = Path(folder) / f"again{format.suffix}"
        try:
            write_photo(path, pixels, source=photo, quality=provenance.quality or 92, own_profile=own_profile)
            return read_pixels(path)
        except ColorStudioError:
            return None


def _difference(one: Pixels, other: Pixels) -> NDArray[np.float32]:
    """Code values of 255."""
    scale = np.float32(257 if one.dtype == np.uint16 else 1)
    return np.asarray(np.abs(one.astype(np.float32) - other.astype(np.float32)) / scale, np.float32)


def _opaque(photo: Photo) -> NDArray[np.bool_]:
    """Where the original is opaque: a JPEG shows the rest white, and layers lie over one another there."""
    if photo.alpha is None:
        return np.ones(photo.lightness.shape, bool)
    return np.asarray(photo.alpha == np.iinfo(photo.alpha.dtype).max)


def _codes(lightness: NDArray[np.float32]) -> NDArray[np.float64]:
    """The gray code value 0..255 of sRGB for a lightness (CIE 15, IEC 61966-2-1), not rounded."""
    f = (lightness.astype(np.float64) + 16) / 116
    linear = np.where(lightness > 8, f**3, lightness * (27 / 24389))
    codes: NDArray[np.float64] = 255 * np.where(
        linear <= 0.0031308, linear * 12.92, 1.055 * np.maximum(linear, 0) ** (1 / 2.4) - 0.055
    )
    return codes


def _lightness(pixels: Any) -> NDArray[np.float32]:
    return photo_from_pixels(pixels, "again").lightness
