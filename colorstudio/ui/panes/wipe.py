"""The wipe: one pane in which a line parts two pictures of the photograph, and a loupe that shows both."""

from PySide6.QtCore import QEvent, QObject, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QImage, QKeyEvent, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QWidget

from colorstudio.engine.view import Frame, View
from colorstudio.ui.panes.photo_pane import PhotoPane
from colorstudio.ui.panes.pictures import Picture
from colorstudio.ui.panes.viewport import Viewport
from colorstudio.ui.style.screen_colours import screen_colours
from colorstudio.ui.style.theme import current_shades

_HANDLE = 14  # logical pixels across that take the mouse
_STEP, _BIG_STEP = 0.02, 0.1  # of the pane, for one press of an arrow key and of Page Up or Down
_NAME_AWAY = 14  # logical pixels between the line, or the pane's top, and the names beside it
_LOUPE = 220  # logical pixels across
_LOUPE_ZOOM = 2.0  # device pixels for each of the photograph's


class _Cover(PhotoPane):
    """A further picture over a pane, under what the pane draws over its own; the mouse goes through it."""

    def __init__(self, viewport: Viewport, pane: PhotoPane) -> None:
        super().__init__(viewport, pane)
        self._pane = pane
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMinimumSize(0, 0)
        self.hide()

    def paintEvent(self, event: QPaintEvent) -> None:
        self._overlays, self._tool = self._pane.overlays, self._pane.tool  # pins lie on both sides of the line
        super().paintEvent(event)


class _Name(QLabel):
    """Says beside the line what lies on that side of it."""

    def __init__(self, pane: QWidget) -> None:
        super().__init__(pane)
        self.setObjectName("wipeName")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()


class _Handle(QWidget):
    """The line itself: dragged with the mouse, moved with the arrow keys."""

    moved = Signal(float)  # 0..1 of the pane's width

    def __init__(self, pane: QWidget) -> None:
        super().__init__(pane)
        self._pane = pane
        self.share = 0.5
        self.setCursor(Qt.CursorShape.SplitHCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Line between the two pictures"))
        self.setAccessibleDescription(self.tr("Drag it, or move it with the arrow keys"))
        self.setToolTip(self.tr("Drag to compare (arrow keys: a little, Page Up and Down: more, double-click: middle)"))
        self.hide()

    def move_to(self, share: float) -> None:
        """Part the pane there."""
        self.share = min(max(share, 0.0), 1.0)
        self.moved.emit(self.share)

    def paintEvent(self, event: QPaintEvent) -> None:
        shades = current_shades()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        x = self.width() / 2
        for width, shade in ((4.0, QColor(0, 0, 0, 110)), (2.0, QColor("#ffffff"))):
            painter.setPen(QPen(shade, width))
            painter.drawLine(QPointF(x, 0), QPointF(x, self.height()))
        painter.setPen(QPen(QColor(shades.accent if self.hasFocus() else "#ffffff"), 2))
        painter.setBrush(QColor(0, 0, 0, 150))
        painter.drawEllipse(QPointF(x, self.height() / 2), 6, 6)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self.move_to((self.x() + event.position().x()) / max(self._pane.width(), 1))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.move_to(0.5)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {
            Qt.Key.Key_Left: -_STEP,
            Qt.Key.Key_Right: _STEP,
            Qt.Key.Key_PageUp: -_BIG_STEP,
            Qt.Key.Key_PageDown: _BIG_STEP,
            Qt.Key.Key_Home: -1.0,
            Qt.Key.Key_End: 1.0,
        }
        step = steps.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self.move_to(self.share + step)


class Wipe(QObject):
    """Parts a pane: `left` left of the line, and right of it `right`, or what the pane shows itself."""

    def __init__(self, pane: PhotoPane, viewport: Viewport) -> None:
        super().__init__(pane)
        self._pane = pane
        self.right = _Cover(viewport, pane)
        self.left = _Cover(viewport, pane)
        self.left.setAccessibleName(self.tr("Photograph left of the line"))
        self.right.setAccessibleName(self.tr("Photograph right of the line"))
        self.left_name, self.right_name = _Name(pane), _Name(pane)
        self.handle = _Handle(pane)
        self.handle.moved.connect(self._lay_out)
        self._is_on = False
        self._has_right = False
        pane.installEventFilter(self)

    @property
    def is_on(self) -> bool:
        """Whether the line is there."""
        return self._is_on

    def set_on(self, is_on: bool, /) -> None:
        """Show the line, or take it away."""
        self._is_on = is_on
        for part in (self.left, self.handle):
            part.setVisible(is_on)
        self.right.setVisible(is_on and self._has_right)
        self._lay_out()

    def show_left(self, pictures: tuple[Picture, ...]) -> None:
        """Draw these left of the line."""
        self.left.show_pictures(pictures)

    def show_right(self, pictures: tuple[Picture, ...] | None) -> None:
        """Draw these right of the line (None: what the pane shows itself)."""
        self._has_right = pictures is not None
        self.right.show_pictures(pictures or ())
        self.right.setVisible(self._is_on and self._has_right)

    def show_names(self, left: str, right: str) -> None:
        """Say what lies left and right of the line."""
        for label, name in ((self.left_name, left), (self.right_name, right)):
            label.setText(name)
            label.adjustSize()
        self._lay_out()

    def _lay_out(self) -> None:
        width, height = self._pane.width(), self._pane.height()
        x = round(self.handle.share * width)
        left, right = x - _NAME_AWAY - self.left_name.width(), x + _NAME_AWAY
        self.left_name.move(left, _NAME_AWAY)
        self.right_name.move(right, _NAME_AWAY)
        self.left_name.setVisible(self._is_on and left >= 0)
        self.right_name.setVisible(self._is_on and right + self.right_name.width() <= width)
        self.right.setGeometry(0, 0, width, height)
        self.left.setGeometry(0, 0, x, height)
        self.handle.setGeometry(x - _HANDLE // 2, 0, _HANDLE, height)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._lay_out()
        return False


class Loupe(QWidget):
    """A round glass under the mouse: above the photograph in gray, below it in colour, twice as large as it is."""

    view_wanted = Signal(object)  # View: draw this for the glass

    def __init__(self, pane: PhotoPane, viewport: Viewport) -> None:
        super().__init__(pane)
        self._pane = pane
        self._viewport = viewport
        self._frame: Frame | None = None
        self._is_on = False
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.resize(_LOUPE, _LOUPE)
        self.hide()
        pane.installEventFilter(self)

    @property
    def has_picture(self) -> bool:
        """Whether something is drawn in the glass."""
        return self._frame is not None

    def set_on(self, is_on: bool, /) -> None:
        """Show the glass wherever the mouse is over the pane."""
        self._is_on = is_on
        self._pane.setMouseTracking(True)
        if not is_on:
            self.hide()

    def show_frame(self, frame: Frame) -> None:
        """Draw this in the glass."""
        self._frame = frame
        self.update()

    def _follow(self, at: QPointF) -> None:
        if not self._is_on or self._viewport.is_empty:
            return
        ratio = self.devicePixelRatioF()
        view = self._viewport.view()
        width, height = view.size
        x = view.centre[0] + (at.x() * ratio - width / 2) / view.zoom
        y = view.centre[1] + (at.y() * ratio - height / 2) / view.zoom
        side = round(_LOUPE * ratio)
        self.move(round(at.x() - _LOUPE / 2), round(at.y() - _LOUPE / 2))
        self.show()
        self.raise_()
        self.view_wanted.emit(View(max(_LOUPE_ZOOM, 2 * view.zoom), (x, y), (side, side)))

    # Qt's overrides

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseMove:
            self._follow(event.position())
        elif event.type() == QEvent.Type.Leave:
            self.hide()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        glass = QPainterPath()
        glass.addEllipse(QRectF(self.rect()).adjusted(2, 2, -2, -2))
        painter.setClipPath(glass)
        painter.fillRect(self.rect(), QColor(current_shades().canvas))
        if self._frame is not None:
            self._paint_half(painter, coloured=False)
            self._paint_half(painter, coloured=True)
        painter.setClipping(False)
        painter.setPen(QPen(QColor("#ffffff"), 2))
        painter.drawPath(glass)

    def _paint_half(self, painter: QPainter, *, coloured: bool) -> None:
        frame = self._frame
        pixels = frame.coloured if frame is not None and coloured else frame.gray if frame is not None else None
        if frame is None or pixels is None or not pixels.size:
            return
        image = QImage(pixels.data, pixels.shape[1], pixels.shape[0], pixels.strides[0], QImage.Format.Format_RGB32)
        half = QRect(0, self.height() // 2 if coloured else 0, self.width(), self.height() // 2)
        painter.save()
        painter.setClipRect(half, Qt.ClipOperation.IntersectClip)
        painter.scale(1 / self.devicePixelRatioF(), 1 / self.devicePixelRatioF())
        painter.drawImage(QPointF(*frame.origin), screen_colours.shown(image))
        painter.restore()
