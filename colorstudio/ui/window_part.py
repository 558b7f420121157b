"""What all parts of the window's work have: the session that they speak with, and the window above their dialogs."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from colorstudio.session.session import Session


class WindowPart(QObject):
    """One part of what the window does, such as saving; it lives as long as the window. GUI thread only."""

    def __init__(self, session: Session, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._window = window
