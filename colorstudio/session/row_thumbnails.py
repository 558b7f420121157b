"""Thumbnails of an export's rows, whether their photographs are open or not."""

from __future__ import annotations

from collections import OrderedDict
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from colorstudio.files.turn import turn_pixels
from colorstudio.session.clerk import Clerk
from colorstudio.session.exports import Row

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

SIDE = 160  # pixels
HELD = 200  # rows; 160 x 120 x 3 bytes each: 12 MB
WAITING = 40  # rows asked for and not read yet: about what is in sight


class RowThumbnails(QObject):
    """Reads one at a time, the last that was asked for first, beside the engine. Every method: GUI thread only.

    The engine reads thumbnails when nothing else is to be done, and during an export there always is.
    """

    came = Signal()

    def __init__(self, clerk: Clerk, parent: QObject) -> None:
        super().__init__(parent)
        self._clerk = clerk
        self._held: OrderedDict[Row, NDArray[np.uint8] | None] = OrderedDict()  # None: there will be none
        self._waiting: OrderedDict[Row, None] = OrderedDict()
        self._reading: Row | None = None

    def get(self, row: Row) -> NDArray[np.uint8] | None:
        """(h, w, 3) uint8 sRGB; None while there is none."""
        return self._held.get(row)

    def want(self, row: Row) -> None:
        """Read it; came follows. Can be repeated."""
        if row.source.path is None or row in self._held or row is self._reading:
            return
        self._waiting[row] = None
        self._waiting.move_to_end(row)
        if len(self._waiting) > WAITING:
            self._waiting.popitem(last=False)
        self._read_next()

    def forget(self) -> None:
        """Let go of those of an earlier export."""
        self._held.clear()
        self._waiting.clear()

    def _read_next(self) -> None:
        if self._reading is not None or not self._waiting:
            return
        row, _ = self._waiting.popitem()
        self._reading = row
        self._clerk.do(
            lambda: _read(row), then=lambda pixels: self._take(row, pixels), failed=lambda _: self._take(row, None)
        )

    def _take(self, row: Row, pixels: NDArray[np.uint8] | None) -> None:
        self._reading = None
        self._held[row] = pixels
        if len(self._held) > HELD:
            self._held.popitem(last=False)
        if pixels is not None:
            self.came.emit()
        self._read_next()


def _read(row: Row) -> NDArray[np.uint8]:
    from colorstudio.engine.thumbnails import make_thumbnail  # libvips: not before it is needed

    return turn_pixels(make_thumbnail(row.source, SIDE), row.task.treatment.degrees)
