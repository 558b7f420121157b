"""A language of no people, with longer words than any, to find where texts do not fit."""

import re
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QCoreApplication, QTranslator
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

_LONGER = 0.35  # what German and French need beyond English, in the mean of longer texts


class Pseudo(QTranslator):
    """Makes every text longer by about a third, with letters taller and deeper than English has."""

    def isEmpty(self) -> bool:
        return False

    def translate(self, context: str, text: str, disambiguation: str | None = None, number: int = -1) -> str:
        longer = max(2, round(len(re.sub(r"\{\w*\}|[&%]", "", text)) * _LONGER))
        words = ("Åçgä " * longer)[: longer - 1].strip()
        return text if len(text) < 2 else f"{text} {words}".replace("%n", str(number))


@contextmanager
def pseudo_language() -> Iterator[None]:
    """What is made while this lasts speaks the language."""
    translator = Pseudo()
    QCoreApplication.installTranslator(translator)
    try:
        yield
    finally:
        QCoreApplication.removeTranslator(translator)


def cut_off(window: QWidget) -> list[str]:
    """The texts of visible labels and buttons that their places have no room for."""
    found = []
    for widget in window.findChildren(QWidget):
        if isinstance(widget, QLabel | QAbstractButton) and widget.isVisible() and widget.text():
            why = _why_cut(widget)
            if why:
                found.append(f"{type(widget.parent()).__name__}: {widget.text()[:60]!r} {why}")
    return found


def _why_cut(widget: QLabel | QAbstractButton) -> str:
    if isinstance(widget, QLabel) and widget.wordWrap():
        needs = widget.heightForWidth(widget.width())
        if needs > widget.height():
            return f"{widget.height()} of {needs} pixels high"
    elif widget.width() < widget.minimumSizeHint().width():
        return f"{widget.width()} of {widget.minimumSizeHint().width()} pixels wide"
    return _why_hidden(widget)


def _why_hidden(widget: QWidget) -> str:
    """Beyond the edge of something that does not scroll sideways."""
    above = widget.parentWidget()
    while above is not None:
        left = widget.mapTo(above, widget.rect().topLeft()).x()
        if left < 0 or left + widget.width() > above.width():
            return f"from {left} to {left + widget.width()} in {type(above).__name__} {above.width()} pixels wide"
        if above.isWindow():
            return ""
        above = above.parentWidget()
    return ""
