"""Composing on all cores: strips of rows on threads of our own, with torch single-threaded within each.

torch's own parallelism meets at a barrier after every small operation. Beside another busy process on 2
cores, one view of 950 x 900 took 19 ms at the median and 3.6 s at worst that way, in strips 18 and 23 ms.
"""

import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import replace
from typing import TypeVar

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from colorstudio.core.box import WHOLE, Box
from colorstudio.core.chroma import ChromaField, Guide, enlarge, follow_edges_in_rows, make_guide, wanted_ab
from colorstudio.core.colorizer import Prediction
from colorstudio.core.compose import compose, compose_for_screen
from colorstudio.core.corrector import Corrector
from colorstudio.core.hint import Hint
from colorstudio.core.look import Look
from colorstudio.core.reference import Reference
from colorstudio.core.threads import take_one_core
from colorstudio.engine.source import Pixels
from colorstudio.engine.strips import Strip, cut_strips
from colorstudio.errors import Check, no_check
from colorstudio.files.rows import Rows

P = TypeVar("P")
T = TypeVar("T")

ROWS_LEAST = 32  # of a view for a thread; below this handing over costs more than it saves
# Of a whole photograph at a time, each with its part of the field, which is spread over all columns anew for each: 24
# megapixels, 6000 wide, took 230 ms of one thread in strips of 128 K pixels, 203 of 256 K, 176 of 512 K.
STRIP_PIXELS = 512 * 1024
# By each thread between two checks of a whole photograph: about 20 ms, for which a render waits; and while so much is
# painted, what was painted before is written.
STRIPS_A_TURN = 2
# Rows of a prediction (313 x 57 x 85) decoded at a time: 0.8 MB of shares stay in the cache. At the median 2.0 ms on
# one thread where the whole took 3.4; and threads share them.
DECODE_ROWS = 8
CORRECTORS_HELD = 2  # of the network in use and the one compared with: 6 MB each, and 20 kB a pin
THREADS_MOST = 8  # more were not measured


class Painter:
    """Paints strips on its own threads while its caller waits. Close it to join them."""

    def __init__(self) -> None:
        self._correctors: list[Corrector] = []  # the one used last first
        self._last_base: tuple[Prediction, Look, Reference | None, ChromaField] | None = None
        self._guide: tuple[Prediction, Guide] | None = None  # of the last one
        self.threads = min(_cores(), THREADS_MOST)
        self._pool = ThreadPoolExecutor(
            self.threads,
            thread_name_prefix="colorstudio-paint",
            initializer=_prepare_thread,
        )

    def paint_screen(self, lightness: Tensor, field: ChromaField | None, box: Box = WHOLE) -> NDArray[np.uint8]:
        """The view as (h, w, 4) uint8 B, G, R, 255, contiguous and read-only; see compose_for_screen."""
        height, width = lightness.shape
        screen = np.empty((height, width, 4), np.uint8)

        def paint(strip: Strip) -> None:
            rows = slice(strip.rows.start, strip.rows.stop)
            screen[rows] = compose_for_screen(lightness[rows], strip.field, box=strip.box)

        rows = max(-(-height // self.threads), ROWS_LEAST)
        self._paint([[strip] for strip in cut_strips(height, rows, field, box)], paint)
        screen.setflags(write=False)
        return screen

    def paint_whole(
        self, lightness: Tensor, field: ChromaField | None, *, bits: int, check: Check = no_check
    ) -> Pixels:
        """The whole photograph, gray without a field: (H, W, 3) uint8 or uint16, read-only.

        check() is called between strips.
        """
        height, width = lightness.shape
        shape = height, width, 3
        pixels: Pixels = np.empty(shape, np.uint8) if bits == 8 else np.empty(shape, np.uint16)

        def paint(strip: Strip) -> None:
            rows = slice(strip.rows.start, strip.rows.stop)
            pixels[rows] = compose(lightness[rows], strip.field, box=strip.box, bits=bits)

        strips = cut_strips(height, max(STRIP_PIXELS // width, 1), field)  # alike on every machine
        step = self.threads * STRIPS_A_TURN
        for begin in range(0, len(strips), step):
            check()
            turn = strips[begin : begin + step]
            self._paint([turn[first :: self.threads] for first in range(self.threads)], paint)
        pixels.setflags(write=False)
        return pixels

    def paint_rows(self, lightness: Tensor, field: ChromaField | None, *, bits: int) -> Rows:
        """The same pixels as `paint_whole`, painted as they are asked for, on whatever thread: the next ones while
        those before are written.
        """
        height, width = lightness.shape
        dtype: np.dtype[np.uint8] | np.dtype[np.uint16] = np.dtype(np.uint8) if bits == 8 else np.dtype(np.uint16)
        strips = cut_strips(height, max(STRIP_PIXELS // width, 1), field)
        step = self.threads * STRIPS_A_TURN
        turns = [strips[begin : begin + step] for begin in range(0, len(strips), step)]

        def begin(turn: Sequence[Strip]) -> tuple[Pixels, list[Future[None]]]:
            top = turn[0].rows.start
            shape = turn[-1].rows.stop - top, width, 3
            pixels: Pixels = np.empty(shape, np.uint8) if bits == 8 else np.empty(shape, np.uint16)

            def paint(share: Sequence[Strip]) -> None:
                with torch.inference_mode():
                    for strip in share:
                        rows = slice(strip.rows.start, strip.rows.stop)
                        part = compose(lightness[rows], strip.field, box=strip.box, bits=bits)
                        pixels[rows.start - top : rows.stop - top] = part

            shares = [turn[first :: self.threads] for first in range(self.threads)]
            return pixels, [self._pool.submit(paint, share) for share in shares]

        def paint_all() -> Iterator[Pixels]:
            begun = begin(turns[0])
            for following in (*turns[1:], None):
                pixels, painting = begun
                if following is not None:
                    begun = begin(following)
                for one in painting:
                    one.result()
                yield pixels

        return Rows((height, width, 3), dtype, paint_all)

    def field(
        self,
        prediction: Prediction,
        look: Look,
        *,
        reference: Reference | None = None,
        hints: Sequence[Hint] = (),
    ) -> ChromaField:
        """The chroma field of a prediction under a look, a reference and hints; see chroma_field and Corrector."""
        base = self._base(prediction, look, reference)
        return self.run(lambda: self.corrector(prediction).field(base, hints)) if hints else base

    def corrector(self, prediction: Prediction) -> Corrector:
        """The corrector of a prediction, made once for the ones used last; call its methods through `run`."""
        found = next((one for one in self._correctors if one.prediction is prediction), None) or Corrector(prediction)
        others = [one for one in self._correctors if one is not found]
        self._correctors = [found, *others][:CORRECTORS_HELD]
        return found

    def _base(self, prediction: Prediction, look: Look, reference: Reference | None) -> ChromaField:
        """The field without hints; that of the last call is kept, since it stays while a pin is dragged."""
        last = self._last_base
        if last is not None and last[0] is prediction and last[1:3] == (look, reference):
            return last[3]
        logits, bands = prediction.logits, [prediction]
        if logits is not None:
            tops = range(0, logits.shape[1], DECODE_ROWS)
            bands = [replace(prediction, logits=logits[:, top : top + DECODE_ROWS]) for top in tops]
        ab = torch.cat(self._share(lambda band: wanted_ab(band, look, reference), bands), dim=1)
        field = self._follow_edges(prediction, ab)
        self._last_base = prediction, look, reference, field
        return field

    def _follow_edges(self, prediction: Prediction, ab: Tensor) -> ChromaField:
        if self._guide is None or self._guide[0] is not prediction:
            self._guide = prediction, self.run(lambda: make_guide(prediction))
        guide = self._guide[1]
        large = self.run(lambda: enlarge(prediction, ab))
        count = max(-(-guide.height // self.threads), ROWS_LEAST)
        rows = [range(top, min(top + count, guide.height)) for top in range(0, guide.height, count)]
        parts = self._share(lambda some: follow_edges_in_rows(prediction, guide, large, some), rows)
        return ChromaField(torch.cat(parts, dim=1))

    def _share(self, work: Callable[[P], Tensor], parts: Sequence[P]) -> list[Tensor]:
        """What the threads make of the parts, in their order."""

        def quietly(part: P) -> Tensor:
            with torch.inference_mode():
                return work(part)

        return list(self._pool.map(quietly, parts))

    def run(self, work: Callable[[], T]) -> T:
        """Do something small on one of the threads: torch is single-threaded there, without gradients."""

        def quietly() -> T:
            with torch.inference_mode():
                return work()

        return self._pool.submit(quietly).result()

    def close(self) -> None:
        """Join the threads."""
        self._pool.shutdown()

    def _paint(self, shares: Sequence[Sequence[Strip]], paint: Callable[[Strip], None]) -> None:
        """Paint every thread's share of the strips."""

        def paint_share(share: Sequence[Strip]) -> None:
            with torch.inference_mode():
                for strip in share:
                    paint(strip)

        for _ in self._pool.map(paint_share, shares):  # raises what a strip raised
            pass


def _prepare_thread() -> None:
    take_one_core()
    # At low temperatures many of a distribution's shares are denormal: at T = 0.06 decoding takes 3.2 ms with them,
    # 1.9 ms without. Where the processor cannot, this does nothing.
    torch.set_flush_denormal(True)


def _cores() -> int:
    """The cores this process may use, which can be fewer than the machine has."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
