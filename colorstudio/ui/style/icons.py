"""Line icons from resources/icons, tinted with the colour of the text beside them."""

from functools import cache

from PySide6.QtCore import QByteArray, QObject, QSize, Qt
from PySide6.QtGui import QAction, QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QAbstractButton, QWidget

from colorstudio.paths import resource
from colorstudio.ui.style.theme import Shades, current_shades

_NAME = "iconName"
_SHADE = "iconShade"
_SIZES = (16, 20, 24, 32, 48, 64, 96)  # device pixels; Qt picks the next larger one


def app_icon() -> QIcon:
    """The program's own icon, drawn at every size a desktop asks for."""
    icon = QIcon()
    for side in (16, 24, 32, 48, 64, 128, 256):
        icon.addPixmap(_draw(_source("colorstudio"), side))
    return icon


def line_icon(name: str, shade: str) -> QIcon:
    """The icon in one colour (#rrggbb), and fainter where its control is disabled."""
    icon = QIcon()
    for side in _SIZES:
        icon.addPixmap(line_pixmap(name, shade, side))
        icon.addPixmap(line_pixmap(name, current_shades().faint, side), QIcon.Mode.Disabled)
    return icon


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
