"""How an export goes: each photograph, what is left, and what to do about it."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QCheckBox, QDialog, QLabel, QProgressBar, QPushButton, QWidget

from colorstudio.session.exports import QueueState, RowState
from colorstudio.session.queue import Queue
from colorstudio.ui.folders import show_folder
from colorstudio.ui.panels.queue_list import Picture, QueueList
from colorstudio.ui.style.forms import button_line, dialog_column, open_at

SECOND = 1000  # ms


class QueueDialog(QDialog):
    """Stays open beside the window; closing it changes nothing about the export."""

    def __init__(self, queue: Queue, picture: Picture, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Export"))
        self._queue = queue
        self.list = QueueList(queue, picture, self)
        self.headline = QLabel(self)
        self.detail = QLabel(self)
        self.bar = QProgressBar(self)
        self.failed_alone = QCheckBox(self.tr("Failed ones alone"), self)
        self.pause = QPushButton(self.tr("Pause"), self)
        self.stop = QPushButton(self.tr("Stop"), self)
        self.retry = QPushButton(self.tr("Try Failed Again"), self)
        self.folder = QPushButton(self.tr("Open Folder"), self)
        self.dismiss = QPushButton(self.tr("Close"), self)
        self._clock = QTimer(self)
        self._clock.setInterval(SECOND)
        self._lay_out()
        self._connect()
        self._follow()

    def time_left(self) -> str:
        """About how long it takes yet, "" while nobody knows."""
        seconds = self._queue.seconds_left
        if seconds is None:
            return ""
        minutes = round(seconds / 60)
        if minutes < 1:
            return self.tr("less than a minute left")
        if minutes < 90:
            return self.tr("about {count} min left").format(count=minutes)
        return self.tr("about {count} h left").format(count=round(minutes / 60))

    def _lay_out(self) -> None:
        font = self.headline.font()
        font.setPointSizeF(font.pointSizeF() * 1.15)
        self.headline.setFont(font)
        self.headline.setWordWrap(True)
        self.detail.setProperty("role", "muted")
        self.detail.setWordWrap(True)
        self.bar.setTextVisible(False)
        buttons = button_line((self.pause, self.stop, self.retry), (self.folder, self.dismiss))
        column = dialog_column(self, spacing=10)
        for widget in (self.headline, self.bar, self.detail, self.list, self.failed_alone):
            column.addWidget(widget, 1 if widget is self.list else 0)
        column.addLayout(buttons)
        open_at(self, 620, 560)

    def _connect(self) -> None:
        self._queue.changed.connect(self._follow)
        self._queue.rows_replaced.connect(self._follow)
        self._clock.timeout.connect(self._follow)
        self.failed_alone.toggled.connect(self.list.rows.show_failed_alone)
        self.pause.clicked.connect(self._pause_or_go_on)
        self.stop.clicked.connect(self._queue.stop)
        self.retry.clicked.connect(self._queue.retry)
        self.folder.clicked.connect(self._open_folder)
        self.dismiss.clicked.connect(self.close)

    def _follow(self) -> None:
        queue, counts = self._queue, self._queue.counts
        ended = counts[RowState.DONE] + counts[RowState.SKIPPED] + counts[RowState.FAILED]
        self.headline.setText(self._headline(ended))
        self.detail.setText(self._detail())
        self.bar.setRange(0, len(queue.rows))
        self.bar.setValue(ended)
        running = queue.state is QueueState.RUNNING
        waits = queue.state in (QueueState.PAUSED, QueueState.HALTED, QueueState.STOPPED) and ended < len(queue.rows)
        self.pause.setText(self.tr("Go On") if waits else self.tr("Pause"))
        self.pause.setEnabled(running or waits)
        self.stop.setEnabled(queue.is_under_way)
        self.retry.setEnabled(bool(counts[RowState.FAILED]))
        self.failed_alone.setEnabled(bool(counts[RowState.FAILED]) or self.failed_alone.isChecked())
        self.folder.setEnabled(queue.folder.is_dir())
        if running and not self._clock.isActive():
            self._clock.start()
        elif not running:
            self._clock.stop()

    def _headline(self, ended: int) -> str:
        queue, total = self._queue, len(self._queue.rows)
        texts = {
            QueueState.PLANNING: self.tr("Making ready …"),
            QueueState.RUNNING: self.tr("{ended} of %n photograph(s)", "", total),
            QueueState.PAUSED: self.tr("Paused at {ended} of %n photograph(s)", "", total),
            QueueState.HALTED: queue.halted,
            QueueState.STOPPED: self.tr("Stopped at {ended} of %n photograph(s)", "", total)
            if total
            else self.tr("Stopped before anything was saved"),
            QueueState.FINISHED: self.tr("Finished: %n photograph(s)", "", total),
        }
        text = texts.get(queue.state, "")
        return text if queue.state is QueueState.HALTED else text.format(ended=ended)

    def _detail(self) -> str:
        counts = self._queue.counts
        done, skipped, failed = (counts[state] for state in (RowState.DONE, RowState.SKIPPED, RowState.FAILED))
        parts = [
            self.tr("%n saved", "", done),
            self.tr("%n skipped", "", skipped) if skipped else "",
            self.tr("%n failed", "", failed) if failed else "",
            self.time_left(),
        ]
        return ", ".join(filter(None, parts))

    def _pause_or_go_on(self) -> None:
        if self._queue.state is QueueState.RUNNING:
            self._queue.pause()
        else:
            self._queue.go_on()

    def _open_folder(self) -> None:
        show_folder(self._queue.folder, self)
