"""The gray and the coloured photograph, side by side or one above the other, moving in step."""

from enum import StrEnum

from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from colorstudio.engine.view import Frame
from colorstudio.session.album import Item
from colorstudio.ui.panes.eyedropper import Eyedropper
from colorstudio.ui.panes.frame_tool import FrameTool
from colorstudio.ui.panes.hint_tool import HintTool
from colorstudio.ui.panes.overlays import DoubtOverlay
from colorstudio.ui.panes.pane_status import PaneStatus
from colorstudio.ui.panes.photo_pane import PhotoPane
from colorstudio.ui.panes.pictures import Layers, Picture
from colorstudio.ui.panes.tools import PanTool
from colorstudio.ui.panes.viewport import ZOOM_STEP, Viewport
from colorstudio.ui.style.icons import set_icon

_GAP = 10  # logical pixels of canvas between the panes
_HEADER = 30
_WORTH_TURNING = 1.1  # so much larger must the photograph get before the panes change places by themselves


class Arrangement(StrEnum):
    """How the panes lie."""

    AUTOMATIC = "automatic"
    BESIDE = "beside"
    STACKED = "stacked"
    COLOURED = "coloured"  # the coloured pane alone


class PanePair(QWidget):
    """Shows one photograph in gray and in colour; both panes share a Viewport."""

    view_changed = Signal(object)  # View: draw this
    layers_shown = Signal()  # gray_pictures, and what lies beside them, are others

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("panePair")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.viewport = Viewport(self)
        self.gray = PhotoPane(self.viewport, self)
        self.coloured = PhotoPane(self.viewport, self)
        self.pan_tool = PanTool(self.viewport)
        self.hint_tool = HintTool(self.viewport, self)
        self.frame_tool = FrameTool(self.viewport, self)
        self.eyedropper = Eyedropper(self.viewport, self.hint_tool, self)
        self.doubt = DoubtOverlay(self.viewport)
        self.compare = QToolButton(self)
        self._original_label = QLabel(self)
        self._coloured_label = QLabel(self)
        self.status = PaneStatus(self.coloured)
        self._item: Item | None = None
        self._size = (0, 0)
        self._layers = Layers(0, 0, None)
        self._arrangement = Arrangement.AUTOMATIC
        self._held = False  # a key or button, to see the original
        self._latched = False
        self._set_up_controls()
        self._lay_out()
        self.viewport.changed.connect(self.view_changed)
        for tool in (self.hint_tool, self.frame_tool, self.eyedropper):
            tool.repaint_wanted.connect(self.repaint_panes)
        for pane in (self.gray, self.coloured):
            pane.set_overlays(self.doubt)

    @property
    def item(self) -> Item | None:
        """The photograph on screen, or the first on its way there."""
        return self._item

    @property
    def has_photo(self) -> bool:
        """Whether a photograph is on screen, and not merely on its way."""
        return self._size != (0, 0)

    @property
    def size_of_photo(self) -> tuple[int, int]:
        """(width, height) of the photograph on screen, pixels; zeros where there is none."""
        return self._size

    @property
    def is_sharp(self) -> bool:
        """Whether the coloured pane shows colours drawn for exactly the view there is now."""
        coloured = self._layers.coloured
        return bool(coloured) and coloured[-1].view == self.viewport.view() and coloured[-1].is_sharp

    @property
    def arrangement(self) -> Arrangement:
        """How the panes lie, as the user asked."""
        return self._arrangement

    def announce(self, item: Item) -> None:
        """A photograph is on its way: say so where there is none on screen yet."""
        if not self.has_photo:
            self._item = item
        self.refresh_status()

    def show_item(self, item: Item) -> None:
        """Bring a photograph on screen whose size is known; its frames follow."""
        if item.info is None:
            return
        before = item.view
        self._item = item
        self._size = item.size
        self._layers = Layers(*self._size, item.thumbnail)
        self._arrange()
        self._name_panes()
        self._show_layers()
        self.hint_tool.set_photo(*self._size)
        self.frame_tool.set_photo(*self._size)
        self.doubt.show_spread(None)
        self.viewport.set_photo(*self._size)
        if before is not None:
            self.viewport.resume(before)

    def clear(self) -> None:
        """Show nothing."""
        self._item = None
        self._size = (0, 0)
        self._layers = Layers(0, 0, None)
        self.hint_tool.set_photo(0, 0)
        self.frame_tool.set_photo(0, 0)
        self.doubt.show_spread(None)
        self.viewport.set_photo(0, 0)
        self._show_layers()

    def show_frame(self, frame: Frame) -> None:
        """Draw a frame of the photograph on screen; one of another photograph came too late."""
        if self._item is not None and frame.photo_id == self._item.id:
            self._layers.add(frame)
            self._show_layers()

    def refresh_status(self) -> None:
        """Say over the coloured pane what it waits for, if it does."""
        self.status.show_state(self._item, blank=not self._layers.coloured and not self._comparing)

    def set_arrangement(self, arrangement: Arrangement) -> None:
        """Lay the panes out in this way."""
        self._arrangement = arrangement
        self._arrange()

    def set_comparing(self, comparing: bool, /) -> None:
        """Show the original in the place of the coloured picture, for as long as a key or button is held."""
        if comparing != self._held:
            self._held = comparing
            self._name_panes()
            self._show_layers()

    def set_latched(self, latched: bool, /) -> None:
        """Show the original in the place of the coloured picture until this is taken back; the key shows colours."""
        self._latched = latched
        self._name_panes()
        self._show_layers()

    @property
    def gray_pictures(self) -> tuple[Picture, ...]:
        """What the gray pane shows."""
        return self._layers.gray

    @property
    def coloured_pictures(self) -> tuple[Picture, ...]:
        """The colours on screen, the last on top; empty until there are any."""
        return self._layers.coloured

    @property
    def _comparing(self) -> bool:
        return self._held != self._latched

    def set_hinting(self, hinting: bool, /) -> None:
        """Put the hint tool into both panes, or take it out."""
        for pane in (self.gray, self.coloured):
            pane.set_tool(self.hint_tool if hinting else self.pan_tool)

    def set_framing(self, framing: bool, /) -> None:
        """Put the frame tool into both panes, or take it out."""
        for pane in (self.gray, self.coloured):
            pane.set_tool(self.frame_tool if framing else self.pan_tool)

    def set_eyedropper(self, on: bool, /) -> None:
        """Put the eyedropper in the hint tool's place, to read what the panes show now, or put it back."""
        if on:
            self.eyedropper.read_from(self.gray, self._layers.gray)
            self.eyedropper.read_from(self.coloured, self._layers.coloured)
        for pane in (self.gray, self.coloured):
            pane.set_tool(self.eyedropper if on else self.hint_tool)

    def repaint_panes(self) -> None:
        """Something over the photograph is another."""
        for pane in (self.gray, self.coloured, *self.coloured.findChildren(PhotoPane)):
            pane.update()

    def add_control(self, control: QWidget) -> None:
        """Put a control into the line over the coloured pane."""
        self._controls.insertWidget(0, control)

    def show_place(self, place: tuple[float, float]) -> None:
        """Bring a place (fractions of the photograph) into the middle, unless it is well in sight already."""
        at, (width, height) = self.hint_tool.pane_at(place), self.viewport.view().size
        if not (0.1 * width <= at.x() <= 0.9 * width and 0.1 * height <= at.y() <= 0.9 * height):
            self.viewport.pan(QPointF(width / 2, height / 2) - at)

    def fit(self) -> None:
        """Show the whole photograph."""
        self.viewport.fit()

    def zoom_actual(self) -> None:
        """One pixel of the photograph to one of the screen."""
        self.viewport.zoom_to(1.0)

    def zoom_in(self) -> None:
        """One step closer."""
        self.viewport.zoom_by(ZOOM_STEP)

    def zoom_out(self) -> None:
        """One step away."""
        self.viewport.zoom_by(1 / ZOOM_STEP)

    def _show_layers(self) -> None:
        layers = self._layers
        self.gray.show_pictures(layers.gray)
        if self._comparing:
            self.coloured.show_pictures(layers.gray)
        elif layers.coloured:
            self.coloured.show_pictures(layers.coloured)
        else:
            self.coloured.show_pictures(layers.gray, ghost=True)
        self.layers_shown.emit()
        self.refresh_status()

    def _name_panes(self) -> None:
        """Gray is the original only of a photograph that had no colours of its own."""
        info = self._item.info if self._item else None
        had_colours = info is not None and info.was_coloured
        gray = self.tr("Gray") if had_colours else self.tr("Original")
        self._original_label.setText(gray)
        self._coloured_label.setText(gray if self._comparing else self.tr("Coloured"))
        self.gray.setAccessibleName(self.tr("Photograph in gray") if had_colours else self.tr("Original photograph"))
        self.compare.setAccessibleName(self.tr("Show it in gray") if had_colours else self.tr("Show the original"))
        tip = self.tr("Hold to see it in gray in this place (or hold the space bar)")
        original = self.tr("Hold to see the original in this place (or hold the space bar)")
        self.compare.setToolTip(tip if had_colours else original)

    def _arrange(self) -> None:
        stacked = self._arrangement == Arrangement.STACKED or (
            self._arrangement == Arrangement.AUTOMATIC and self._stacking_shows_more()
        )
        way = QBoxLayout.Direction.TopToBottom if stacked else QBoxLayout.Direction.LeftToRight
        self._gray_side.setVisible(self._arrangement != Arrangement.COLOURED)
        if self._panes.direction() != way:
            self._panes.setDirection(way)
        self._panes.activate()
        self._measure()

    def _stacking_shows_more(self) -> bool:
        """Whether the photograph is larger with the panes one above the other."""
        width, height = self._size
        if not width or not height:
            return False
        beside = min((self.width() - _GAP) / 2 / width, (self.height() - _HEADER) / height)
        stacked = min(self.width() / width, ((self.height() - _GAP) / 2 - _HEADER) / height)
        is_stacked = self._panes.direction() == QBoxLayout.Direction.TopToBottom
        return stacked * _WORTH_TURNING > beside if is_stacked else stacked > beside * _WORTH_TURNING

    def _measure(self) -> None:
        """Tell the viewport how large a pane is: the smaller one where they differ by a pixel."""
        panes = [self.coloured] if self._gray_side.isHidden() else [self.gray, self.coloured]
        ratio = self.devicePixelRatioF()
        width, height = min(pane.width() for pane in panes), min(pane.height() for pane in panes)
        self.viewport.set_pane(int(width * ratio), int(height * ratio), ratio=ratio)
        self.status.centre()

    def _set_up_controls(self) -> None:
        self.coloured.setAccessibleName(self.tr("Coloured photograph"))
        for pane in (self.gray, self.coloured):
            pane.setAccessibleDescription(
                self.tr("Wheel or pinch to zoom, drag or arrow keys to move, double-click for 100% and back")
            )
        self._name_panes()
        self.compare.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        set_icon(self.compare, "compare", "muted")
        self.compare.pressed.connect(lambda: self.set_comparing(True))
        self.compare.released.connect(lambda: self.set_comparing(False))

    def _lay_out(self) -> None:
        self._gray_side = self._make_side(self._original_label, self.gray)
        self.controls = QWidget(self)
        self._controls = QHBoxLayout(self.controls)
        self._controls.setContentsMargins(0, 0, 0, 0)
        self._controls.setSpacing(2)
        self._controls.addWidget(self.compare)
        coloured_side = self._make_side(self._coloured_label, self.coloured, self.controls)
        self._panes = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._panes.setContentsMargins(0, 0, 0, 0)
        self._panes.setSpacing(_GAP)
        self._panes.addWidget(self._gray_side, 1)
        self._panes.addWidget(coloured_side, 1)

    def _make_side(self, label: QLabel, pane: PhotoPane, control: QWidget | None = None) -> QWidget:
        label.setProperty("role", "muted")
        header = QHBoxLayout()
        header.setContentsMargins(12, 0, 6, 0)
        header.addWidget(label, 1)
        if control is not None:
            header.addWidget(control)
        frame = QFrame()
        frame.setFixedHeight(_HEADER)
        frame.setLayout(header)
        side = QWidget(self)
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(frame)
        column.addWidget(pane, 1)
        return side

    # Qt's overrides

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that neither a pane nor what lies over it wanted."""
        if not self.coloured.tool.key_press(event):
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if not self.coloured.tool.key_release(event):
            super().keyReleaseEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.DevicePixelRatioChange, QEvent.Type.LayoutRequest):
            handled = super().event(event)
            self._measure()
            return handled
        return super().event(event)
