"""The program's icon, drawn at every size that desktops ask for."""

import os
import shutil
from pathlib import Path

from parts import ROOT

SOURCE = ROOT / "resources" / "icons" / "colorstudio.svg"
SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512)


def write_theme(folder: Path) -> None:
    """Write the icon as the theme `hicolor` has it: a PNG a size, and the drawing itself."""
    for size in SIZES:
        target = folder / f"{size}x{size}" / "apps" / "colorstudio.png"
        target.parent.mkdir(parents=True)
        draw(size, target)
    scalable = folder / "scalable" / "apps" / "colorstudio.svg"
    scalable.parent.mkdir(parents=True)
    shutil.copy(SOURCE, scalable)


def draw(size: int, target: Path) -> None:
    """Draw the icon as a PNG of `size` x `size` pixels, by Qt, as the program itself does."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import Qt
    from PySide6.QtGui import QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    image = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(str(SOURCE)).render(painter)
    painter.end()
    if not image.save(str(target)):
        raise OSError(f"The icon {target} could not be written.")
