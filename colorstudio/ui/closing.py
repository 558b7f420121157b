"""Closing the window: what is being saved is finished; an export, and a network that is learning, are asked about."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QMainWindow, QMessageBox, QPushButton

from colorstudio.engine.requests import SaveRequest
from colorstudio.session.exports import QueueState
from colorstudio.session.session import Session
from colorstudio.ui.window_part import WindowPart


class Closing(WindowPart):
    """Says whether the window may close now; where it may not, it closes by itself when that is done."""

    _window: QMainWindow

    def __init__(self, session: Session, window: QMainWindow) -> None:
        super().__init__(session, window)
        self._waiting = False
        self._given_up = False
        self._ending = False
        self._leaves_teaching = False
        self.question: QMessageBox | None = None
        # Queued: by then the one who asked for the work has had its answer.
        session.work.busy_changed.connect(self._go_on, Qt.ConnectionType.QueuedConnection)
        session.queue.changed.connect(self._go_on, Qt.ConnectionType.QueuedConnection)
        session.news.failed.connect(self._stay)

    def may_close(self) -> bool:
        """Whether nothing is lost by closing now. Asks, or waits, where something would be."""
        if self._given_up:
            return True
        if self._session.tuning.is_under_way and not (self._ending or self._leaves_teaching):
            self._ask_about_teaching()
            return False
        if not self._is_writing:
            return True
        if self._ending:
            self._wait()
        elif self._waiting or self._session.queue.is_under_way:
            self._ask()
        else:
            self._wait()
        return False

    def end(self) -> None:
        """Close unasked, as the system wishes: what is being saved is finished, an export goes on at the next start."""
        self._ending = True
        self._session.queue.pause()
        self._forget_question()
        self._window.close()

    def hide(self) -> None:
        """Take the window and its dialogs from the screen: what ends now may take its time."""
        for dialog in self._window.findChildren(QDialog):
            dialog.hide()
        self._window.hide()

    def _ask(self) -> None:
        if self.question is not None:
            return
        exporting = self._session.queue.is_under_way
        text = self.tr("Photographs are being exported.") if exporting else self.tr("A photograph is being saved.")
        later = self.tr("If you stop, ColorStudio offers to go on with the rest when it is started again.")
        saved = self.tr("What is saved by now stays, whatever you choose.")
        box, stop = self._make_question(text, f"{saved} {later}" if exporting else saved)
        finish = box.addButton(self.tr("&Finish, Then Close"), QMessageBox.ButtonRole.AcceptRole)
        box.setDefaultButton(finish)
        finish.clicked.connect(self._wait)
        stop.clicked.connect(self._give_up)
        box.open()

    def _ask_about_teaching(self) -> None:
        if self.question is not None:
            return
        later = self.tr("What it has learned is saved. ColorStudio offers to go on when it is started again.")
        box, stop = self._make_question(self.tr("A network is being taught."), later)
        # Queued: then this question is over, and an export may be asked about.
        stop.clicked.connect(self._leave_teaching, Qt.ConnectionType.QueuedConnection)
        box.open()

    def _make_question(self, text: str, more: str) -> tuple[QMessageBox, QPushButton]:
        """The box with “Stop and Close”, which is given beside it, and “Cancel”."""
        box = QMessageBox(QMessageBox.Icon.Question, "ColorStudio", text, parent=self._window)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setInformativeText(more)
        stop = box.addButton(self.tr("&Stop and Close"), QMessageBox.ButtonRole.DestructiveRole)
        box.addButton(QMessageBox.StandardButton.Cancel)
        box.finished.connect(self._forget_question)
        self.question = box
        return box, stop

    def _wait(self) -> None:
        """Drop all but what is written, and close when that is done."""
        self._waiting = True
        self._set_usable(False)
        self._session.work.cancel_where(lambda request: not isinstance(request, SaveRequest))
        if self._session.queue.state is QueueState.PAUSED and not self._ending:
            self._session.queue.go_on()
        self._go_on()

    def _leave_teaching(self) -> None:
        self._leaves_teaching = True
        self._window.close()

    def _give_up(self) -> None:
        self._given_up = True
        self._window.close()

    def _go_on(self) -> None:
        if self._waiting and self._session.queue.state is QueueState.HALTED:
            self._stay()
        elif self._waiting and not self._is_writing:
            self._waiting = False
            self._window.close()

    @property
    def _is_writing(self) -> bool:
        saving = bool(self._session.work.pending(SaveRequest))
        return saving or (self._session.queue.is_under_way and not self._ending)

    def _stay(self) -> None:
        """Something could not be saved: the user has to know, and may save it elsewhere."""
        if self._ending:  # nobody is there to know
            return
        self._waiting = False
        self._set_usable(True)

    def _set_usable(self, usable: bool) -> None:
        if (middle := self._window.centralWidget()) is not None:
            middle.setEnabled(usable)

    def _forget_question(self) -> None:
        if self.question is not None:
            self.question.deleteLater()
        self.question = None
