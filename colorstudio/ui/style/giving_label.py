"""A label of one line that gives way where room is scarce."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel


class GivingLabel(QLabel):
    """Ends in dots where its place is too narrow, as in a small window or a language of long words."""

    # Qt's overrides

    def minimumSizeHint(self) -> QSize:
        margins = self.contentsMargins()
        least = self.fontMetrics().horizontalAdvance("MMM…") + margins.left() + margins.right()
        whole = super().minimumSizeHint()
        return QSize(min(least, whole.width()), whole.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        room = self.contentsRect()
        text = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
        self.style().drawItemText(
            QPainter(self), room, self.alignment(), self.palette(), self.isEnabled(), text, self.foregroundRole()
        )
