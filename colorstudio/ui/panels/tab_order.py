"""In which order Tab goes: as things lie on screen, whenever they were made."""

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QScrollArea, QWidget


def order_tabs(*areas: QWidget) -> None:
    """Make Tab go through the areas one after the other, and through each as its layout has it."""
    stops = [stop for area in areas for stop in _stops(area)]
    for first, then in pairwise(stops):
        QWidget.setTabOrder(first, then)


def _stops(widget: QWidget) -> Iterator[QWidget]:
    """What of it takes the focus by Tab. A widget that knows better says so by `tab_stops`."""
    layout = widget.layout()
    inside = widget.widget() if isinstance(widget, QScrollArea) else None
    if (own := getattr(widget, "tab_stops", None)) is not None:
        yield from own
    elif inside is not None:
        yield from _stops(inside)
    elif widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
        yield widget
    elif layout is not None:
        yield from _stops_in(layout)


def _stops_in(layout: QLayout) -> Iterator[QWidget]:
    for number in range(layout.count()):
        item = layout.itemAt(number)
        widget, inner = (item.widget(), item.layout()) if item is not None else (None, None)
        if widget is not None:
            yield from _stops(widget)
        elif inner is not None:
            yield from _stops_in(inner)
