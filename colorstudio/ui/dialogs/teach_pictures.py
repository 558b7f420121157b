"""Photographs held back, as the network coloured them before and colours them now."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

MOST = 6
SIDE = 104  # pixels


class TeachPictures(QWidget):
    """A row each of before, now and the original."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.rows = {"before": self.tr("Before"), "after": self.tr("Now"), "original": self.tr("Original")}
        self.pictures: dict[tuple[str, int], QLabel] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(4)
        for row, (kind, text) in enumerate(self.rows.items()):
            label = QLabel(text, self)
            label.setProperty("role", "muted")
            grid.addWidget(label, row, 0)
            for number in range(MOST):
                picture = QLabel(self)
                picture.setFixedSize(SIDE, SIDE)
                picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
                picture.setAccessibleName(f"{text} {number + 1}")
                grid.addWidget(picture, row, 1 + number)
                self.pictures[kind, number] = picture
        grid.setColumnStretch(MOST + 1, 1)
        self.hide()

    def show_pictures(self, folder: Path, count: int) -> None:
        """Show what lies in the folder: N-before.png, N-after.png and N-original.png."""
        side = round(SIDE * self.devicePixelRatioF())
        for (kind, number), label in self.pictures.items():
            picture = QPixmap(str(folder / f"{number}-{kind}.png")) if number < count else QPixmap()
            if not picture.isNull():
                keep, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
                picture = picture.scaled(side, side, keep, smooth)
                picture.setDevicePixelRatio(self.devicePixelRatioF())
            label.setPixmap(picture)
        self.setVisible(count > 0)
