"""A small window that a file can be dragged from: python tests/frozen/drag_source.py FILE X Y"""

import sys

from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QDrag, QMouseEvent
from PySide6.QtWidgets import QApplication, QLabel


class Source(QLabel):
    """Begins to drag the file when the mouse is moved with its button down."""

    def __init__(self, file: str) -> None:
        super().__init__("drag source")
        self._file = file
        self.setWindowTitle("drag source")
        self.setWindowFlags(Qt.WindowType.X11BypassWindowManagerHint | Qt.WindowType.WindowStaysOnTopHint)
        self.resize(160, 120)

    # Qt's override

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        mime = QMimeData()
        mime.setUrls([QUrl.fromLocalFile(self._file)])
        drag = QDrag(self)
        drag.setMimeData(mime)
        drag.exec(Qt.DropAction.CopyAction)


def main() -> int:
    """Show the window at a place until the process is ended."""
    file, x, y = sys.argv[1:]
    app = QApplication(sys.argv[:1])
    source = Source(file)
    source.move(int(x), int(y))
    source.show()
    return app.exec()


if __name__ == "__main__":
    sys.exit(main())
