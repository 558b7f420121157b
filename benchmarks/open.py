"""Open: from the decoded photograph of 24 megapixels to its first colours on screen, the network loaded.

Baseline: the same network's answer, then the whole photograph coloured with scikit-image.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from time import perf_counter

import torch

from benchmarks.figure import Figure, median, percentile
from benchmarks.network import default_colorizer
from benchmarks.photograph import make_photograph
from benchmarks.plain import recolour_whole
from benchmarks.window import watched_window
from colorstudio.core.colorizer import Colorizer
from colorstudio.files.photo import Photo
from colorstudio.files.read import read_photo

ROUNDS = 7
BASELINE_ROUNDS = 3


def measure(folder: Path) -> list[Figure]:
    """Seconds of several openings of the same photograph, with nothing kept from one to the next."""
    path = make_photograph(folder)
    times = _openings(folder, path)
    baseline = _baseline(path, default_colorizer(folder))
    return [
        Figure("open", "p50", median(times), "s", baseline),
        Figure("open", "p95", percentile(times, 95), "s", baseline),
    ]


def _openings(folder: Path, path: Path) -> list[float]:
    times: list[float] = []
    with watched_window(folder) as watched, decode_watch() as decoded:
        for _ in range(ROUNDS + 1):
            end = watched.until_painted(lambda: watched.session.open_paths([path]))
            times.append(end - decoded[-1])
            watched.session.close_all()
            watched.wait(lambda: not watched.session.busy)
    return times[1:]  # the first one warms up


@contextmanager
def decode_watch() -> Iterator[list[float]]:
    """While entered, the times at which the darkroom had a photograph decoded."""
    from colorstudio.engine import reading

    ends: list[float] = []

    def timed(path: Path, check: Callable[[], None], *, page: int | None) -> Photo:
        photo = read_photo(path, check, page=page)
        ends.append(perf_counter())
        return photo

    vars(reading)["read_photo"] = timed
    try:
        yield ends
    finally:
        vars(reading)["read_photo"] = read_photo


def _baseline(path: Path, colorizer: Colorizer) -> float:
    lightness = read_photo(path).lightness
    times: list[float] = []
    for _ in range(BASELINE_ROUNDS):
        begin = perf_counter()
        recolour_whole(lightness, colorizer.predict(torch.tensor(lightness)), colorizer.card.recommended)
        times.append(perf_counter() - begin)
    return median(times)
