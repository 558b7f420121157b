"""Where things lie: in the photograph, in a pane that shows a part of it, and on the grid of a prediction.

A point is (x, y). In the photograph it counts photograph pixels from the top left corner, or fractions of width and
height, as hints do; in a pane device pixels from the pane's top left corner. A view cuts the photograph at whole device
pixels, so that panning never resamples differently.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from colorstudio.core.box import Box
from colorstudio.core.treatment import Treatment
from colorstudio.engine.source import NetworkChoice

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

Point = tuple[float, float]
Rect = tuple[float, float, float, float]  # left, top, width, height


@dataclass(frozen=True)
class View:
    """What both panes show.

    zoom: device pixels per photograph pixel (1.0 is 100%). centre: (x, y) in photograph pixels, the point in
    the middle of the pane; (width / 2, height / 2) is the photograph's middle. size: (width, height) of one
    pane, device pixels.
    """

    zoom: float
    centre: Point
    size: tuple[int, int]


@dataclass(frozen=True)
class Frame:
    """The visible part of the photograph, drawn for one view.

    gray, coloured: (h, w, 4) uint8, contiguous, byte order B, G, R, 255 (QImage.Format_RGB32), read-only;
    both of one size but for `step`; 0 x 0 when the view shows no part of the photograph. coloured is None until the
    network's prediction has arrived: never gray as if coloured. gray is the very same object as in the frame before
    while the view stays. origin: (x, y) of the arrays' top left corner in the pane, device pixels (the
    photograph may be smaller than the pane). rect: (left, top, width, height), the part of the photograph
    that they show, in photograph pixels: draw them there under the current view until a sharp frame follows.
    step: of a coarse frame, how many device pixels a pixel of coloured spans, across and down; the last ones reach
    beyond gray's right and lower edge.
    """

    photo_id: int
    view: View
    treatment: Treatment
    network: NetworkChoice | None
    origin: tuple[int, int]
    rect: Rect
    gray: NDArray[np.uint8] = field(repr=False, compare=False)
    coloured: NDArray[np.uint8] | None = field(repr=False, compare=False)
    step: int = 1


@dataclass(frozen=True)
class Cut:
    """The visible part of the photograph scaled by a view's zoom.

    photo: (width, height) of the photograph. scaled: the same of the scaled one, device pixels. left, top,
    right, bottom: the visible part of the scaled one, half-open. origin: (x, y) of that part in the pane.
    """

    photo: tuple[int, int]
    scaled: tuple[int, int]
    left: int
    top: int
    right: int
    bottom: int
    origin: tuple[int, int]

    @property
    def size(self) -> tuple[int, int]:
        """(width, height) of the visible part, device pixels; 0 where nothing is in sight."""
        return self.right - self.left, self.bottom - self.top

    @property
    def is_empty(self) -> bool:
        """Whether nothing of the photograph is in sight."""
        return 0 in self.size


@dataclass(frozen=True)
class Placement:
    """Where the photograph lies in a pane: its top left corner, device pixels, and the zoom."""

    left: float
    top: float
    zoom: float

    def rect(self, left: float, top: float, width: float, height: float) -> Rect:
        """A rectangle of the photograph (photograph pixels) as it lies in the pane (device pixels)."""
        zoom = self.zoom
        return self.left + left * zoom, self.top + top * zoom, width * zoom, height * zoom


def place(view: View) -> Placement:
    """Where the photograph lies in a pane that shows this view."""
    (x, y), (width, height) = view.centre, view.size
    return Placement(width / 2 - x * view.zoom, height / 2 - y * view.zoom, view.zoom)


def photo_to_pane(point: Point, view: View) -> Point:
    """Where a point of the photograph (photograph pixels) lies in the pane (device pixels)."""
    at = place(view)
    return at.left + point[0] * at.zoom, at.top + point[1] * at.zoom


def pane_to_photo(point: Point, view: View) -> Point:
    """Which point of the photograph (photograph pixels) lies there in the pane; it may be outside the photograph."""
    at = place(view)
    return (point[0] - at.left) / at.zoom, (point[1] - at.top) / at.zoom


def photo_to_fraction(point: Point, photo: tuple[int, int]) -> Point:
    """A point in fractions of the photograph's (width, height)."""
    return point[0] / photo[0], point[1] / photo[1]


def fraction_to_photo(place: Point, photo: tuple[int, int]) -> Point:
    """A place in fractions of the photograph's (width, height) as photograph pixels."""
    return place[0] * photo[0], place[1] * photo[1]


def fraction_to_cell(place: Point, grid: tuple[int, int]) -> tuple[int, int]:
    """The (row, column) of the cell in which a place lies, on a grid of (rows, columns) spread over the photograph.

    Beyond the photograph's edge it is the nearest cell.
    """
    rows, columns = grid
    return min(max(int(place[1] * rows), 0), rows - 1), min(max(int(place[0] * columns), 0), columns - 1)


def cell_to_fraction(cell: tuple[int, int], grid: tuple[int, int]) -> Point:
    """The middle of a grid's cell, in fractions of the photograph."""
    return (cell[1] + 0.5) / grid[1], (cell[0] + 0.5) / grid[0]


def cut_photo(view: View, width: int, height: int) -> Cut:
    """The visible part of a photograph of (width, height) pixels."""
    scaled_width, x, left, right = _cut_axis(view.zoom, view.centre[0], view.size[0], width)
    scaled_height, y, top, bottom = _cut_axis(view.zoom, view.centre[1], view.size[1], height)
    scaled = scaled_width, scaled_height
    return Cut((width, height), scaled, left=left, top=top, right=right, bottom=bottom, origin=(x, y))


def cut_to_rect(cut: Cut) -> Rect:
    """The visible part as (left, top, width, height) in photograph pixels."""
    x, y = cut.photo[0] / cut.scaled[0], cut.photo[1] / cut.scaled[1]
    across, down = cut.size
    return cut.left * x, cut.top * y, across * x, down * y


def cut_to_box(cut: Cut, step: int = 1) -> Box:
    """The visible part in fractions of the photograph; with a step, of as many whole steps as cover it."""
    width, height = cut.scaled
    across, down = (-(-length // step) * step for length in cut.size)
    return Box(cut.left / width, cut.top / height, (cut.left + across) / width, (cut.top + down) / height)


def _cut_axis(zoom: float, centre: float, pane: int, photo: int) -> tuple[int, int, int, int]:
    """Along one axis: the scaled length, the visible part's place in the pane, its start and its end."""
    scaled = max(1, round(photo * zoom))
    edge = round(pane / 2 - centre * zoom)  # of the photograph, in the pane
    start = min(max(-edge, 0), scaled)
    stop = min(max(pane - edge, start), scaled)
    return scaled, edge + start, start, stop
