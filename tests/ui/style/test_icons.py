"""Line icons: drawn when they are seen, with the pixels of the drawing at that size."""

import gc

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QIcon, QImage, QPainter, QPixmap
from PySide6.QtWidgets import QApplication

from colorstudio.ui.style import icons
from colorstudio.ui.style.theme import current_shades

SHADE = "#336699"


@pytest.mark.parametrize("side", [16, 20, 48, 96])
def test_an_icon_has_the_pixels_of_its_drawing(qapp: QApplication, side: int) -> None:
    icon = icons.line_icon("open", SHADE)
    assert icon.pixmap(side, side).toImage() == icons.line_pixmap("open", SHADE, side).toImage()
    faint = icon.pixmap(QSize(side, side), QIcon.Mode.Disabled).toImage()
    assert faint == icons.line_pixmap("open", current_shades().faint, side).toImage()


def test_between_two_sizes_the_larger_is_made_smaller(qapp: QApplication) -> None:
    icon = icons.line_icon("open", SHADE)
    assert icon.pixmap(QSize(20, 20), 2.0).size() == QSize(40, 40)
    assert icon.pixmap(200, 200).size() == icon.actualSize(QSize(200, 200)) == QSize(96, 96)


def test_an_icon_is_drawn_when_it_is_seen_and_once(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    drawn: list[int] = []
    draw = icons.line_pixmap

    def noted(name: str, shade: str, side: int) -> QPixmap:
        drawn.append(side)
        return draw(name, shade, side)

    monkeypatch.setattr(icons, "line_pixmap", noted)
    icon = icons.line_icon("open", SHADE)
    assert drawn == []
    for _ in range(2):
        icon.pixmap(20, 20)
        assert drawn == [20, 20]  # enabled and disabled


def test_an_icon_outlives_what_made_it_and_a_changed_copy_too(qapp: QApplication) -> None:
    icon = icons.line_icon("open", SHADE)
    changed = QIcon(icon)
    changed.addPixmap(icon.pixmap(16, 16))  # detaches: Qt asks for a clone
    gc.collect()
    wanted = icons.line_pixmap("open", SHADE, 20).toImage()
    assert icon.pixmap(20, 20).toImage() == wanted
    del icon
    gc.collect()
    assert changed.pixmap(20, 20).toImage() == wanted


def test_an_icon_is_painted_where_it_is_asked_for(qapp: QApplication) -> None:
    image = QImage(30, 30, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    painter = QPainter(image)
    icons.line_icon("open", SHADE).paint(painter, 5, 5, 20, 20)
    painter.end()
    wanted = icons.line_pixmap("open", SHADE, 20).toImage().convertToFormat(image.format())
    assert image.copy(5, 5, 20, 20) == wanted
