"""Where a view cuts the photograph: whole device pixels, so that panning never resamples differently."""

from dataclasses import dataclass

from colorstudio.engine.jobs import View


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


def cut_photo(view: View, width: int, height: int) -> Cut:
    """The visible part of a photograph of (width, height) pixels."""
    scaled_width, x, left, right = _cut_axis(view.zoom, view.centre[0], view.size[0], width)
    scaled_height, y, top, bottom = _cut_axis(view.zoom, view.centre[1], view.size[1], height)
    scaled = scaled_width, scaled_height
    return Cut((width, height), scaled, left=left, top=top, right=right, bottom=bottom, origin=(x, y))


def cut_to_rect(cut: Cut) -> tuple[float, float, float, float]:
    """The visible part as (left, top, width, height) in photograph pixels."""
    x, y = cut.photo[0] / cut.scaled[0], cut.photo[1] / cut.scaled[1]
    across, down = cut.size
    return cut.left * x, cut.top * y, across * x, down * y


def _cut_axis(zoom: float, centre: float, pane: int, photo: int) -> tuple[int, int, int, int]:
    """Along one axis: the scaled length, the visible part's place in the pane, its start and its end."""
    scaled = max(1, round(photo * zoom))
    edge = round(pane / 2 - centre * zoom)  # of the photograph, in the pane
    start = min(max(-edge, 0), scaled)
    stop = min(max(pane - edge, start), scaled)
    return scaled, edge + start, start, stop
