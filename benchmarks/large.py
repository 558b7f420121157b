"""Large: a TIFF of 100 megapixels in 16 bits and a JPEG of 280, coloured by the command line; the TIFF in the window.

Baseline of exports: the same file decoded and encoded as three bands with the same compression, nothing else, in a
process of its own. Time is that of processors, start and network included. Baseline of the preview, which is timed from
the decoded file on: decoding alone.
"""

import sys
from pathlib import Path
from time import perf_counter

import pyvips

from benchmarks.figure import Figure
from benchmarks.open import decode_watch
from benchmarks.photograph import QUALITY, make_photograph
from benchmarks.process import COLORIZE, load, run
from benchmarks.window import watched_window
from colorstudio.files.read import read_photo

TIFF_SIZE, JPEG_SIZE = (12248, 8165), (20490, 13665)  # pixels
PLAIN = """
import sys, pyvips
image = pyvips.Image.new_from_file(sys.argv[1], access="sequential")
most = "ushort" if image.format == "ushort" else "uchar"
image = image.bandjoin([image, image]).copy(interpretation="rgb16" if most == "ushort" else "srgb")
options = {"compression": "lzw", "predictor": "horizontal"} if sys.argv[2].endswith("tif") else {"Q": 92}
image.write_to_file(sys.argv[2], **options)
"""


def measure(folder: Path) -> list[Figure]:
    """Processor time and peak memory of both, then the TIFF's first colours on screen."""
    if sys.platform == "win32":
        print("large: needs a system that tells a process' peak memory.", file=sys.stderr)
        return []
    tiff, jpeg = enlarge(folder, *TIFF_SIZE, "large.tif"), enlarge(folder, *JPEG_SIZE, "large.jpg")
    figures: list[Figure] = []
    for name, source in (("100 MP, 16 bits", tiff), ("280 MP JPEG", jpeg)):
        target = folder / f"coloured{source.suffix}"
        ours = run([*COLORIZE, source, "-o", target, "--overwrite"])
        plain = run([sys.executable, "-c", PLAIN, source, target])
        target.unlink()
        figures.append(Figure("large", f"{name}: processor time", ours.cpu, "s", plain.cpu))
        figures.append(Figure("large", f"{name}: peak memory", ours.peak / 1e6, "MB", plain.peak / 1e6))
        print(f"large: {name}, {ours.wall:.1f} s by the clock, plain {plain.wall:.1f} s; {load()}", file=sys.stderr)
    jpeg.unlink()
    return [*figures, _preview(folder, tiff)]


def _preview(folder: Path, path: Path) -> Figure:
    begin = perf_counter()
    read_photo(path)
    decoding = perf_counter() - begin
    with watched_window(folder) as watched, decode_watch() as decoded:
        end = watched.until_painted(lambda: watched.session.open_paths([path]))
        print(f"large: preview; {load()}", file=sys.stderr)
        return Figure("large", "100 MP, 16 bits: read to first colours", end - decoded[-1], "s", decoding)


def enlarge(folder: Path, width: int, height: int, name: str) -> Path:
    """The benchmarks' photograph at this size, with grain of its own."""
    path = folder / name
    if path.exists():
        return path
    photograph = pyvips.Image.new_from_file(str(make_photograph(folder)))
    large = photograph.resize(
        1.01 * width / photograph.width, vscale=1.01 * height / photograph.height, kernel="linear"
    )
    large = large.crop(0, 0, width, height).cast("float") + pyvips.Image.gaussnoise(width, height, sigma=4, mean=0)
    if path.suffix == ".tif":
        (large * 257).cast("ushort").copy(interpretation="grey16").write_to_file(str(path))
    else:
        large.cast("uchar").copy(interpretation="b-w").write_to_file(str(path), Q=QUALITY)
    return path
