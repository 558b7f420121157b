"""How pictures lie on a page: as large as they can be, whole, in the middle."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QImage, QPainter

_GAP = 0.03  # between two pictures, of the page's shorter side


def lay_out(page: QSizeF, picture: QSizeF, count: int) -> list[QRectF]:
    """Where one picture, or two of the same size, lie on a page: beside or above each other, where they are larger."""
    if count == 1:
        return [_fit(picture, QRectF(0, 0, page.width(), page.height()))]
    gap = _GAP * min(page.width(), page.height())
    width, height = (page.width() - gap) / 2, (page.height() - gap) / 2
    beside = [QRectF(x, 0, width, page.height()) for x in (0, width + gap)]
    above = [QRectF(0, y, page.width(), height) for y in (0, height + gap)]
    ways = [[_fit(picture, field) for field in fields] for fields in (beside, above)]
    return max(ways, key=lambda way: way[0].width())


def lies_across(paper: QSizeF, picture: QSizeF, count: int) -> bool:
    """Whether the pictures are larger with the paper, which is higher than wide, turned on its side."""
    upright, across = lay_out(paper, picture, count), lay_out(paper.transposed(), picture, count)
    return across[0].width() > upright[0].width()


def paint_page(painter: QPainter, page: QSizeF, pictures: Sequence[QImage]) -> None:
    """Draw the pictures, which have one shape, on a page of this size, in the painter's units."""
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    shape = QSizeF(pictures[0].size())
    for place, picture in zip(lay_out(page, shape, len(pictures)), pictures, strict=True):
        painter.drawImage(place, picture, QRectF(picture.rect()))


def _fit(picture: QSizeF, field: QRectF) -> QRectF:
    size = picture.scaled(field.size(), Qt.AspectRatioMode.KeepAspectRatio)
    place = QRectF(field.topLeft(), size)
    place.moveCenter(field.center())
    return place
