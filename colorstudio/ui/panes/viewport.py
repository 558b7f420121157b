"""Which part of a photograph both panes show: one zoom and one centre, so that they move in step.

Lengths are device pixels except where "photo px" is said; `zoom` is device pixels per photo pixel, so that 1
shows every pixel of the photograph as one of the screen's.
"""

from PySide6.QtCore import QObject, QPointF, QSizeF, Signal

from colorstudio.engine.view import Placement, View, place

ZOOM_MAX = 16.0
ZOOM_STEP = 1.25
FIT_MAX = 4.0  # a tiny picture is not blown up beyond this to fill the pane
FIT_MARGIN = 12  # logical pixels of canvas left around a photograph that fits
WHEEL_NOTCH = 120.0  # QWheelEvent.angleDelta of one notch
PAN_SLACK = 0.25  # share of the pane that the photograph's edge may be pulled inwards


class Viewport(QObject):
    """Zoom, centre and size of the panes; emits `changed` with a new View for every move."""

    changed = Signal(object)  # View

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._photo = QSizeF(0, 0)
        self._pane = QSizeF(0, 0)
        self._margin = float(FIT_MARGIN)
        self._centre = QPointF(0, 0)
        self._zoom = 1.0
        self._fits = True

    @property
    def zoom(self) -> float:
        """Device pixels per photo pixel."""
        return self._zoom

    @property
    def fits(self) -> bool:
        """Whether the photograph follows the pane's size."""
        return self._fits

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to show, or nowhere to show it."""
        return self._photo.isEmpty() or self._pane.isEmpty()

    def view(self) -> View:
        """The View that the engine renders, its left and top edges on whole pixels of the photograph's grid.

        Whole pixels keep 100% exact and stop fine texture from shimmering while panning.
        """
        width, height = int(self._pane.width()), int(self._pane.height())
        x = (round(self._centre.x() * self._zoom - width / 2) + width / 2) / self._zoom
        y = (round(self._centre.y() * self._zoom - height / 2) + height / 2) / self._zoom
        return View(zoom=self._zoom, centre=(x, y), size=(width, height))

    def placement(self) -> Placement:
        """Where the photograph lies on a pane now."""
        return place(self.view())

    def set_photo(self, width: float, height: float) -> None:
        """Show another photograph of so many pixels, as a whole."""
        self._photo = QSizeF(width, height)
        self.fit()

    def resume(self, view: View) -> None:
        """Show what an earlier view of this photograph showed; one of the whole of it goes on doing that."""
        if view.zoom > self.fit_zoom() * 1.001:
            self._fits = False
            self._move(min(view.zoom, ZOOM_MAX), QPointF(*view.centre))

    def set_pane(self, width: int, height: int, *, ratio: float = 1.0) -> None:
        """The panes have a new size; what was in the middle stays there. ratio: device px to a logical one."""
        if self._pane == QSizeF(width, height):
            return
        self._pane = QSizeF(width, height)
        self._margin = FIT_MARGIN * ratio
        if self._fits:
            self.fit()
        else:
            self._move(self._zoom, self._centre)

    def fit(self) -> None:
        """Show the whole photograph."""
        self._fits = True
        self._move(self.fit_zoom(), QPointF(self._photo.width() / 2, self._photo.height() / 2))

    def fit_zoom(self) -> float:
        """The zoom at which the whole photograph fits into a pane."""
        if self.is_empty:
            return 1.0
        across = max(self._pane.width() - 2 * self._margin, 1.0) / self._photo.width()
        down = max(self._pane.height() - 2 * self._margin, 1.0) / self._photo.height()
        return min(across, down, FIT_MAX)

    def zoom_to(self, zoom: float, at: QPointF | None = None) -> None:
        """Zoom; the photo point under `at` (device px in the pane; its middle by default) stays put."""
        if self.is_empty:
            return
        zoom = min(max(zoom, min(self.fit_zoom(), 1.0)), ZOOM_MAX)
        middle = QPointF(self._pane.width() / 2, self._pane.height() / 2)
        offset = (at or middle) - middle
        fixed = self._centre + offset / self._zoom
        self._fits = False
        self._move(zoom, fixed - offset / zoom)

    def zoom_by(self, factor: float, at: QPointF | None = None) -> None:
        """Zoom in (factor above 1) or out around a point of the pane."""
        self.zoom_to(self._zoom * factor, at)

    def toggle(self, at: QPointF) -> None:
        """From the whole photograph to 100% around a point of the pane, or back."""
        if self._fits:
            self.zoom_to(1.0, at)
        else:
            self.fit()

    def pan(self, delta: QPointF) -> None:
        """Move the photograph by so many device pixels."""
        if not self.is_empty:
            self._move(self._zoom, self._centre - delta / self._zoom)

    def _move(self, zoom: float, centre: QPointF) -> None:
        self._zoom = zoom
        self._centre = QPointF(
            _hold(centre.x(), self._photo.width(), self._pane.width() / zoom),
            _hold(centre.y(), self._photo.height(), self._pane.height() / zoom),
        )
        if not self.is_empty:
            self.changed.emit(self.view())


def _hold(centre: float, photo: float, pane: float) -> float:
    """The centre (photo px) kept so that the photograph stays in sight; in the middle where it fits."""
    if pane >= photo:
        return photo / 2
    reach = pane * (0.5 - PAN_SLACK * min(photo / pane - 1, 1))  # slack grows from none, so nothing jumps
    return min(max(centre, reach), photo - reach)
