"""One pane: draws its pictures under the viewport it shares, and turns gestures into moves of it."""

import sys
from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QImage,
    QInputDevice,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QRegion,
    QWheelEvent,
)
from PySide6.QtWidgets import QGestureEvent, QPinchGesture, QSizePolicy, QWidget

from colorstudio.engine.view import View
from colorstudio.ui.panes.pictures import Picture
from colorstudio.ui.panes.tools import Overlay, PanTool, Tool
from colorstudio.ui.panes.viewport import WHEEL_NOTCH, ZOOM_STEP, Viewport
from colorstudio.ui.style.screen_colours import screen_colours
from colorstudio.ui.style.speaking import PictureWidget
from colorstudio.ui.style.theme import current_shades

_NOTHING: Mapping[int, QImage] = MappingProxyType({})
_ARROWS = {
    Qt.Key.Key_Left: QPointF(1, 0),
    Qt.Key.Key_Right: QPointF(-1, 0),
    Qt.Key.Key_Up: QPointF(0, 1),
    Qt.Key.Key_Down: QPointF(0, -1),
}
_ARROW_SHARE = 0.1  # of the pane's shorter side, for one press
_GHOST = 0.16  # opacity: enough to see that the photograph is there, too faint to pass for the result


class PhotoPane(PictureWidget):
    """Shows pictures of one photograph, the last in the list on top."""

    def __init__(self, viewport: Viewport, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._viewport = viewport
        self._pictures: tuple[Picture, ...] = ()
        self._converted: dict[int, QImage] = {}  # to the colours of the screen, by the cache keys of their images
        self._ghost = False
        self._tool: Tool = PanTool(viewport)
        self._overlays: tuple[Overlay, ...] = ()
        self._has_ring = False
        self.setMinimumSize(120, 90)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        if sys.platform != "darwin":  # there a pinch arrives as a native gesture, and would count twice
            self.grabGesture(Qt.GestureType.PinchGesture)
        viewport.changed.connect(self._viewport_changed)
        screen_colours.changed.connect(self._convert)

    def show_pictures(self, pictures: tuple[Picture, ...], *, ghost: bool = False) -> None:
        """Draw these from now on; as a ghost they are only hinted at."""
        if pictures is not self._pictures or ghost != self._ghost:
            before = self._picture_rect()
            self._pictures, self._ghost = pictures, ghost
            self._take_colours(self._converted)
            after = self._picture_rect()
            if after.isEmpty() or after != before:
                self.update()
            else:  # as while a slider is dragged: the canvas around stays as it is
                self.update(after)

    @property
    def tool(self) -> Tool:
        """What the mouse and the keys do."""
        return self._tool

    def set_tool(self, tool: Tool) -> None:
        """Let the mouse and the keys do this from now on."""
        self._tool.leave()
        self._tool = tool
        self.setCursor(tool.cursor)
        self.setMouseTracking(True)
        self.update()

    @property
    def overlays(self) -> tuple[Overlay, ...]:
        """What is drawn over the photograph, beside what the tool draws."""
        return self._overlays

    def set_overlays(self, *overlays: Overlay) -> None:
        """Draw these over the photograph, under what the tool draws."""
        self._overlays = overlays
        self.update()

    def is_blank(self) -> bool:
        """Whether nothing but the canvas, or a mere hint of the photograph, is drawn."""
        return not self._pictures or self._ghost

    def _convert(self) -> None:
        self._take_colours(_NOTHING)
        self.update()

    def _take_colours(self, known: Mapping[int, QImage]) -> None:
        """Have the pictures in the colours of the screen; known: those of which that is so already."""
        images = {picture.image.cacheKey(): picture.image for picture in self._pictures}
        self._converted = {key: known.get(key) or screen_colours.shown(image) for key, image in images.items()}

    def _picture_rect(self) -> QRect:
        """Where the last picture, drawn for the view there is, is all that is seen; empty where there is none such."""
        last = self._pictures[-1] if self._pictures and not self._ghost else None
        if last is None or last.image.isNull() or last.view != self._viewport.view():
            return QRect()
        ratio, ((left, top), (across, down)) = self.devicePixelRatioF(), (last.origin, last.extent)
        # A pixel more all around: where a widget begins inside a device pixel, the picture is moved to a whole one.
        return QRectF(left / ratio, top / ratio, across / ratio, down / ratio).toAlignedRect().adjusted(-1, -1, 1, 1)

    def _viewport_changed(self, view: View) -> None:
        self.update()

    def _to_device(self, position: QPointF) -> QPointF:
        return position * self.devicePixelRatioF()

    def _paint_pictures(self, painter: QPainter, uncovered: QRegion) -> None:
        if not self._pictures:
            return
        view = self._viewport.view()
        *under, top = self._pictures
        if under and top.view != view:  # what lies under a picture made for this very view is not seen
            painter.save()
            painter.setClipRegion(uncovered)
            self._begin_device_pixels(painter)
            for picture in under:
                self._paint_picture(painter, picture, view)
            painter.restore()
        self._begin_device_pixels(painter)
        self._paint_picture(painter, top, view)

    def _begin_device_pixels(self, painter: QPainter) -> None:
        device = painter.deviceTransform()
        painter.scale(1 / self.devicePixelRatioF(), 1 / self.devicePixelRatioF())
        # At 125% or 150% a widget may begin inside a device pixel: begin at a whole one, or all is blurred.
        painter.translate(round(device.dx()) - device.dx(), round(device.dy()) - device.dy())
        painter.setOpacity(_GHOST if self._ghost else 1.0)

    def _paint_picture(self, painter: QPainter, picture: Picture, view: View) -> None:
        if picture.image.isNull():
            return
        image = self._converted[picture.image.cacheKey()]
        origin = picture.origin_in(view)
        if origin is not None and picture.is_sharp:  # drawn for this zoom: pixel for pixel
            painter.drawImage(QPointF(*origin), image)
            return
        if origin is not None:
            self._paint_coarse(painter, picture, origin)
            return
        placement = self._viewport.placement()
        # Above 400% the engine shows bare pixels; a coarser picture is only smoothed until it has done so.
        magnified = placement.zoom > 4 and picture.image.width() >= picture.rect[2]
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, not magnified)
        painter.drawImage(QRectF(*placement.rect(*picture.rect)), image, QRectF(image.rect()))

    def _covered(self) -> QRegion:
        """Where a picture made for this very zoom hides what lies under it, up to a pixel at its edges."""
        last = self._pictures[-1] if self._pictures and not self._ghost else None
        origin = last.origin_in(self._viewport.view()) if last is not None and not last.image.isNull() else None
        if last is None or origin is None:
            return QRegion()
        ratio = self.devicePixelRatioF()
        (left, top), (across, down) = origin, last.extent
        inside = QRectF(left / ratio, top / ratio, across / ratio, down / ratio).adjusted(1, 1, -2, -2)
        return QRegion(inside.toRect()) if inside.isValid() else QRegion()

    def _paint_coarse(self, painter: QPainter, picture: Picture, origin: tuple[int, int]) -> None:
        across, down = picture.extent
        part = QRectF(0, 0, across / picture.step, down / picture.step)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        image = self._converted[picture.image.cacheKey()]
        painter.drawImage(QRectF(QPointF(*origin), QSizeF(across, down)), image, part)

    def _pinch(self, pinch: QPinchGesture) -> None:
        at = QPointF(self.mapFromGlobal(pinch.centerPoint().toPoint()))
        self._viewport.zoom_by(pinch.scaleFactor(), self._to_device(at))

    def _native_gesture(self, event: QNativeGestureEvent) -> None:
        at = self._to_device(event.position())
        if event.gestureType() == Qt.NativeGestureType.ZoomNativeGesture:
            self._viewport.zoom_by(1 + event.value(), at)
        elif event.gestureType() == Qt.NativeGestureType.SmartZoomNativeGesture:
            self._viewport.toggle(at)

    # Qt's overrides

    def paintEvent(self, event: QPaintEvent) -> None:
        shades = current_shades()
        painter = QPainter(self)
        uncovered = QRegion(self.rect()).subtracted(self._covered())
        painter.setClipRegion(uncovered)  # filling costs as much as drawing
        painter.fillRect(self.rect(), QColor(shades.canvas))
        painter.setClipping(False)
        if not self._viewport.is_empty:
            painter.save()
            self._paint_pictures(painter, uncovered)
            painter.setOpacity(1.0)
            for overlay in (*self._overlays, self._tool):
                overlay.paint(painter, ratio=self.devicePixelRatioF())
            painter.restore()
        if self._has_ring:
            painter.setPen(QPen(QColor(shades.accent), 2))
            painter.drawRect(self.rect().adjusted(1, 1, -1, -1))

    def focusInEvent(self, event: QFocusEvent) -> None:
        # Only whoever walks by keyboard needs to see where the focus is; a frame disturbs the look of a photograph.
        self._has_ring = event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._has_ring = False
        super().focusOutEvent(event)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            if self._tool.wants_key(event):
                event.accept()
                return True
            return super().event(event)
        if isinstance(event, QNativeGestureEvent):
            self._native_gesture(event)
            return True
        if isinstance(event, QGestureEvent):
            pinch = event.gesture(Qt.GestureType.PinchGesture)
            if isinstance(pinch, QPinchGesture):
                self._pinch(pinch)
                return True
        return super().event(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        command = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.device().type() == QInputDevice.DeviceType.TouchPad and not command:
            self._viewport.pan(self._to_device(QPointF(event.pixelDelta())))
        else:
            notches = event.angleDelta().y() / WHEEL_NOTCH
            self._viewport.zoom_by(ZOOM_STEP**notches, self._to_device(event.position()))
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self._tool.press(self._to_device(event.position()), event, self):
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._tool.move(self._to_device(event.position()), event, self)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._tool.release(self._to_device(event.position()), event, self)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._tool.double_click(self._to_device(event.position()), event)

    def leaveEvent(self, event: QEvent) -> None:
        self._tool.leave()
        super().leaveEvent(event)

    def focusNextPrevChild(self, forward: bool, /) -> bool:
        return self._tool.walk(1 if forward else -1) or super().focusNextPrevChild(forward)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if not self._tool.key_release(event):
            super().keyReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._tool.key_press(event):
            return
        direction = _ARROWS.get(Qt.Key(event.key()))
        if direction is None:
            super().keyPressEvent(event)
            return
        step = _ARROW_SHARE * min(self.width(), self.height())
        self._viewport.pan(self._to_device(direction * step))
