"""What the user should hear of, from whichever part of the session. GUI thread only."""

from PySide6.QtCore import QCoreApplication, QLocale, QObject, Signal

from colorstudio import paths
from colorstudio.errors import CONTEXT, ColorStudioError, Message, Said


class News(QObject):
    """All parts of a session tell through this one; the window listens."""

    noticed = Signal(str)  # a sentence worth a line in the status bar
    failed = Signal(str, str)  # title, sentence; the picture on screen stays

    def notice(self, message: Message) -> None:
        """Tell what is worth knowing."""
        if message.said is Said.PAGES_LEFT_OUT:  # a session opens all of them
            return
        self.noticed.emit(in_words(message))

    def fail(self, title: str, error: Exception) -> None:
        """Tell that something failed: a title such as "tree.jpg could not be saved", and why."""
        self.failed.emit(title, self.sentence(error))

    def sentence(self, error: Exception) -> str:
        """What happened, for the user; of what nobody foresaw, that the log has it."""
        if isinstance(error, ColorStudioError):
            return in_words(error.message)
        file = paths.log_file()
        return self.tr("Something unexpected happened. The details are in the log, {file}.").format(file=file)


def in_words(message: Message) -> str:
    """The sentence in the language and with the numbers of the user."""
    return message.in_words(lambda words: QCoreApplication.translate(CONTEXT, words), QLocale().toString)
