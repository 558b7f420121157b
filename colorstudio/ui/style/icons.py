"""Line icons from resources/icons, tinted with the colour of the text beside them."""

from functools import cache

from PySide6.QtCore import QByteArray, QObject, QRect, QSize, Qt
from PySide6.QtGui import QAction, QColor, QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QAbstractButton, QWidget

from colorstudio.paths import resource
from colorstudio.ui.style.theme import Shades, current_shades

_NAME = "iconName"
_SHADE = "iconShade"
_SIZES = (16, 20, 24, 32, 48, 64, 96)  # device pixels; Qt picks the next larger one

_clones: list[QIconEngine] = []  # made where a copy of an icon is changed, which nothing here does


def app_icon() -> QIcon:
    """The program's own icon, drawn at every size a desktop asks for."""
    icon = QIcon()
    for side in (16, 24, 32, 48, 64, 128, 256):
        icon.addPixmap(_draw(_source("colorstudio"), side))
    return icon


def line_icon(name: str, shade: str) -> QIcon:
    """The icon in one colour (#rrggbb), and fainter where its control is disabled."""
    return QIcon(LineIcon(name, shade, current_shades().faint))


class LineIcon(QIconEngine):
    """Draws an icon when it is first seen: most are in menus that nobody opened yet, at sizes that no screen has."""

    def __init__(self, name: str, shade: str, faint: str) -> None:
        super().__init__()
        self._name, self._shade, self._faint = name, shade, faint
        self._drawn: dict[int, QIcon] = {}  # by device pixels

    def _at(self, size: QSize) -> QIcon:
        least = min(size.width(), size.height())
        side = next((side for side in _SIZES if side >= least), _SIZES[-1])
        if side not in self._drawn:
            self._drawn[side] = icon = QIcon(line_pixmap(self._name, self._shade, side))
            icon.addPixmap(line_pixmap(self._name, self._faint, side), QIcon.Mode.Disabled)
        return self._drawn[side]

    # Qt's overrides

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        return self._at(size).pixmap(size, 1.0, mode, state)

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        painter.drawPixmap(rect, self.pixmap(rect.size() * painter.device().devicePixelRatio(), mode, state))

    def actualSize(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QSize:
        return self._at(size).actualSize(size, mode, state)

    def availableSizes(self, mode: QIcon.Mode = QIcon.Mode.Normal, state: QIcon.State = QIcon.State.Off) -> list[QSize]:
        return [QSize(side, side) for side in _SIZES]

    def clone(self) -> QIconEngine:
        _clones.append(LineIcon(self._name, self._shade, self._faint))  # PySide would let go of it on the way to Qt
        return _clones[-1]


def line_pixmap(name: str, shade: str, side: int) -> QPixmap:
    """The icon as `side` device pixels square."""
    return _draw(_source(name).replace("currentColor", shade), side)


def set_icon(target: QAction | QAbstractButton, name: str, shade: str = "text") -> None:
    """Give a control its icon in one of the theme's shades; `retint` gives it anew when the theme changes."""
    target.setProperty(_NAME, name)
    target.setProperty(_SHADE, shade)
    target.setIcon(line_icon(name, getattr(current_shades(), shade)))


def retint(window: QWidget) -> None:
    """Draw all icons below the window again in the shades of the theme there is now."""
    shades = current_shades()
    for child in window.findChildren(QObject):
        if isinstance(child, QAction | QAbstractButton) and child.property(_NAME):
            child.setIcon(line_icon(child.property(_NAME), _shade(shades, child)))


def _shade(shades: Shades, target: QObject) -> str:
    return str(getattr(shades, target.property(_SHADE)))


@cache
def _source(name: str) -> str:
    return resource("icons", f"{name}.svg").read_text(encoding="utf-8")


def _draw(svg: str, side: int) -> QPixmap:
    pixmap = QPixmap(QSize(side, side))
    pixmap.fill(QColor(Qt.GlobalColor.transparent))
    painter = QPainter(pixmap)
    QSvgRenderer(QByteArray(svg.encode())).render(painter)
    painter.end()
    return pixmap
