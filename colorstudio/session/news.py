"""What the user should hear of, from whichever part of the session. GUI thread only."""

from PySide6.QtCore import QObject, Signal


class News(QObject):
    """All parts of a session tell through this one; the window listens."""

    noticed = Signal(str)  # a sentence worth a line in the status bar
    failed = Signal(str, str)  # title, sentence; the picture on screen stays
