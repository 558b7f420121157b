"""The frame tool: a thin line where the photograph ends and its border begins, moved by its edges and corners."""

from enum import IntEnum

from PySide6.QtCore import QObject, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QWidget

from colorstudio.core.box import Bounds
from colorstudio.engine.view import Point, fraction_to_photo, pane_to_photo, photo_to_pane
from colorstudio.ui.panes.tools import PanTool
from colorstudio.ui.panes.viewport import Viewport
from colorstudio.ui.style.theme import current_shades

LEAST = 0.02  # of the sheet's side: no frame is narrower
_GRASP = 9.0  # logical pixels on either side of a line
_HANDLE = 4.0  # logical pixels from the middle of a handle to its sides
_STEP, _LEAP = 1.0, 10.0  # logical pixels for an arrow key, and with Shift
_SHADOW = QColor(0, 0, 0, 90)  # over what is left out


class Edge(IntEnum):
    """An edge by its place in Bounds."""

    LEFT = 0
    TOP = 1
    RIGHT = 2
    BOTTOM = 3


_ARROWS = {
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
    Qt.Key.Key_Up: (1, -1),
    Qt.Key.Key_Down: (1, 1),
}
_CURSORS = {
    frozenset({Edge.LEFT}): Qt.CursorShape.SizeHorCursor,
    frozenset({Edge.RIGHT}): Qt.CursorShape.SizeHorCursor,
    frozenset({Edge.TOP}): Qt.CursorShape.SizeVerCursor,
    frozenset({Edge.BOTTOM}): Qt.CursorShape.SizeVerCursor,
    frozenset({Edge.LEFT, Edge.TOP}): Qt.CursorShape.SizeFDiagCursor,
    frozenset({Edge.RIGHT, Edge.BOTTOM}): Qt.CursorShape.SizeFDiagCursor,
    frozenset({Edge.RIGHT, Edge.TOP}): Qt.CursorShape.SizeBDiagCursor,
    frozenset({Edge.LEFT, Edge.BOTTOM}): Qt.CursorShape.SizeBDiagCursor,
}


class FrameTool(QObject):
    """Says where the user wants the frame; dragging beside its line moves the photograph.

    Where several photographs lie on a sheet, each has its line, and each can be moved.
    """

    cursor = Qt.CursorShape.OpenHandCursor
    moved = Signal(object)  # tuple of Bounds, one of them moved: the drag, or the key that was held, has ended
    edge_chosen = Signal(int, float)  # an Edge, and its distance from the sheet's left or top, as a share
    whole_wanted = Signal()
    find_wanted = Signal()
    repaint_wanted = Signal()

    def __init__(self, viewport: Viewport, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._viewport = viewport
        self._pan = PanTool(viewport)
        self._photo = (0, 0)
        self._bounds: tuple[Bounds, ...] = ()
        self._moving: Bounds | None = None  # in a gesture that has not ended
        self._number = 0  # of the frame that is grasped, or whose edge is chosen
        self._grabbed: frozenset[Edge] = frozenset()
        self.chosen: Edge | None = None  # by keyboard

    def set_photo(self, width: int, height: int) -> None:
        """The photograph on screen has so many pixels."""
        self._photo = (width, height)
        self._let_go()
        self.chosen = None
        self._number = 0

    def show_bounds(self, bounds: tuple[Bounds, ...]) -> None:
        """Draw these photographs of the sheet."""
        if bounds != self._bounds:
            if len(bounds) != len(self._bounds):
                self.chosen, self._number = None, 0
            self._bounds = bounds
            self._let_go()
            self.repaint_wanted.emit()

    @property
    def bounds(self) -> tuple[Bounds, ...]:
        """What is drawn, a gesture under way included."""
        if self._moving is None:
            return self._bounds
        return (*self._bounds[: self._number], self._moving, *self._bounds[self._number + 1 :])

    @property
    def number(self) -> int:
        """Which of the frames is grasped, or has the chosen edge."""
        return self._number

    def edge_at(self, edge: Edge, number: int = 0) -> QPointF:
        """The middle of an edge of a frame, device pixels in the pane."""
        rect = self._rect(self.bounds[number])
        return _middles(rect)[edge]

    def press(self, at: QPointF, event: QMouseEvent, pane: QWidget) -> bool:
        """Grasp an edge or a corner, or the photograph."""
        number, edges = self._edges_at(at, pane)
        if not edges or event.button() != Qt.MouseButton.LeftButton:
            return self._pan.press(at, event, pane)
        self._number, self._grabbed, self._moving = number, edges, self._bounds[number]
        self.chosen = None
        self.repaint_wanted.emit()
        return True

    def move(self, at: QPointF, event: QMouseEvent, pane: QWidget) -> bool:
        """Move what was grasped, or show that it could be."""
        if self._grabbed and self._moving is not None:
            place = self._place_at(at)
            for edge in self._grabbed:
                self._moving = self._with_edge(self._moving, edge, place[edge % 2])
            self.repaint_wanted.emit()
            return True
        if event.buttons():
            return self._pan.move(at, event, pane)
        pane.setCursor(_CURSORS.get(self._edges_at(at, pane)[1], self.cursor))
        return True

    def release(self, at: QPointF, event: QMouseEvent, pane: QWidget) -> bool:
        """Leave the frame there."""
        if not self._grabbed:
            return self._pan.release(at, event, pane)
        self._end_gesture()
        return True

    def double_click(self, at: QPointF, event: QMouseEvent) -> bool:
        """As without the tool."""
        return self._pan.double_click(at, event)

    def leave(self) -> None:
        """A key that is still held has no pane any more."""
        if not self._grabbed:
            self._end_gesture()

    def wants_key(self, event: QKeyEvent) -> bool:
        """None of its keys is one of the window's."""
        return False

    def key_press(self, event: QKeyEvent) -> bool:
        """Arrows move the chosen edge; Delete takes the whole sheet, Backspace what is found."""
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Delete:
            self.whole_wanted.emit()
        elif key == Qt.Key.Key_Backspace:
            self.find_wanted.emit()
        elif self.chosen is not None and key in _ARROWS and self.chosen % 2 == _ARROWS[key][0]:
            way = _ARROWS[key][1] * (_LEAP if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else _STEP)
            self._step(self.chosen, way)
        else:
            return self.chosen is not None and key in _ARROWS  # an edge has no other way; the photograph stays
        return True

    def key_release(self, event: QKeyEvent) -> bool:
        """The step of a held arrow ends."""
        if event.isAutoRepeat() or self._moving is None or self._grabbed:
            return False
        self._end_gesture()
        return True

    def walk(self, by: int) -> bool:
        """Through the edges, and out behind the last one: nobody is caught in the pane."""
        count = len(self._bounds) * len(Edge)
        place = (-1 if by > 0 else count) if self.chosen is None else self._number * len(Edge) + self.chosen
        place += by
        self.chosen = None
        if 0 <= place < count:
            self._number, self.chosen = place // len(Edge), Edge(place % len(Edge))
        self.repaint_wanted.emit()
        if self.chosen is not None:
            self._tell(self.chosen)
        return self.chosen is not None

    def paint(self, painter: QPainter, *, ratio: float) -> None:
        """A shadow over what is left out, the lines, and handles where they can be moved."""
        if not self._photo[0] or not self.bounds:
            return
        rects = [self._rect(bounds) for bounds in self.bounds]
        sheet = QPainterPath()
        sheet.addRect(self._rect((0.0, 0.0, 1.0, 1.0)))
        for rect in rects:
            inside = QPainterPath()
            inside.addRect(rect)
            sheet = sheet.subtracted(inside)
        painter.fillPath(sheet, _SHADOW)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for width, shade in ((3.0, QColor(0, 0, 0, 150)), (1.2, QColor("white"))):
            painter.setPen(QPen(shade, width * ratio, j=Qt.PenJoinStyle.MiterJoin))
            painter.drawRects(rects)
        for number, rect in enumerate(rects):
            self._paint_handles(painter, rect, ratio, self.chosen if number == self._number else None)

    def _paint_handles(self, painter: QPainter, rect: QRectF, ratio: float, chosen: Edge | None) -> None:
        accent = QColor(current_shades().accent)
        if chosen is not None:
            ends = {
                Edge.LEFT: (rect.topLeft(), rect.bottomLeft()),
                Edge.TOP: (rect.topLeft(), rect.topRight()),
                Edge.RIGHT: (rect.topRight(), rect.bottomRight()),
                Edge.BOTTOM: (rect.bottomLeft(), rect.bottomRight()),
            }
            painter.setPen(QPen(accent, 2.5 * ratio))
            painter.drawLine(*ends[chosen])
        side = _HANDLE * ratio
        corners = (rect.topLeft(), rect.topRight(), rect.bottomLeft(), rect.bottomRight())
        middles = _middles(rect)
        painter.setPen(QPen(QColor(0, 0, 0, 190), ratio))
        for at, is_chosen in (
            *((corner, False) for corner in corners),
            *((at, edge is chosen) for edge, at in middles.items()),
        ):
            painter.setBrush(accent if is_chosen else QColor("white"))
            painter.drawRect(QRectF(at - QPointF(side, side), at + QPointF(side, side)))

    def _rect(self, bounds: Bounds) -> QRectF:
        view = self._viewport.view()
        corners = (fraction_to_photo(corner, self._photo) for corner in (bounds[:2], bounds[2:]))
        return QRectF(*(QPointF(*photo_to_pane(corner, view)) for corner in corners))

    def _place_at(self, at: QPointF) -> Point:
        """The place under a point of a pane, in fractions of the sheet, on whole pixels of it; within the sheet."""
        x, y = pane_to_photo((at.x(), at.y()), self._viewport.view())
        width, height = self._photo
        return min(max(round(x), 0), width) / width, min(max(round(y), 0), height) / height

    def _with_edge(self, bounds: Bounds, edge: Edge, place: float) -> Bounds:
        """The bounds with an edge there, or as near to it as the edge on the other side lets it."""
        edges = list(bounds)
        if edge in (Edge.LEFT, Edge.TOP):
            edges[edge] = max(min(place, bounds[edge + 2] - LEAST), 0.0)
        else:
            edges[edge] = min(max(place, bounds[edge - 2] + LEAST), 1.0)
        return edges[0], edges[1], edges[2], edges[3]

    def _edges_at(self, at: QPointF, pane: QWidget) -> tuple[int, frozenset[Edge]]:
        """The edges under a point of a pane, and the number of their frame: none, one, or the two of a corner."""
        near = _GRASP * pane.devicePixelRatioF()
        for number, bounds in enumerate(self._bounds if self._photo[0] else ()):
            if edges := self._edges_of(self._rect(bounds), at, near):
                return number, edges
        return 0, frozenset()

    def _edges_of(self, rect: QRectF, at: QPointF, near: float) -> frozenset[Edge]:
        if not rect.adjusted(-near, -near, near, near).contains(at):
            return frozenset()
        away = {
            Edge.LEFT: abs(at.x() - rect.left()),
            Edge.TOP: abs(at.y() - rect.top()),
            Edge.RIGHT: abs(at.x() - rect.right()),
            Edge.BOTTOM: abs(at.y() - rect.bottom()),
        }
        nearer = [min(pair, key=away.__getitem__) for pair in ((Edge.LEFT, Edge.RIGHT), (Edge.TOP, Edge.BOTTOM))]
        return frozenset(edge for edge in nearer if away[edge] <= near)

    def _step(self, edge: Edge, by: float) -> None:
        """Move an edge by so many logical pixels, but at least by a whole one of the sheet."""
        bounds = self.bounds[self._number]
        length = self._photo[edge % 2]
        pixels = max(abs(by) * self._ratio() / self._viewport.zoom, 1.0)
        place = round(bounds[edge] * length + (pixels if by > 0 else -pixels)) / length
        self._moving = self._with_edge(bounds, edge, place)
        self.repaint_wanted.emit()
        self._tell(edge)

    def _ratio(self) -> float:
        parent = self.parent()
        return parent.devicePixelRatioF() if isinstance(parent, QWidget) else 1.0

    def _tell(self, edge: Edge) -> None:
        self.edge_chosen.emit(int(edge), self.bounds[self._number][edge])

    def _end_gesture(self) -> None:
        bounds = self.bounds
        self._let_go()
        if bounds != self._bounds:
            self._bounds = bounds  # until whoever decides says otherwise
            self.moved.emit(bounds)
        self.repaint_wanted.emit()

    def _let_go(self) -> None:
        self._moving = None
        self._grabbed = frozenset()


def _middles(rect: QRectF) -> dict[Edge, QPointF]:
    """The middles of a rectangle's edges."""
    return {
        Edge.LEFT: QPointF(rect.left(), rect.center().y()),
        Edge.TOP: QPointF(rect.center().x(), rect.top()),
        Edge.RIGHT: QPointF(rect.right(), rect.center().y()),
        Edge.BOTTOM: QPointF(rect.center().x(), rect.bottom()),
    }
