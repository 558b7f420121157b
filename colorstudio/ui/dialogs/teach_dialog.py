"""Teach a network with one's own photographs: what to ask for, how it goes, and what came of it."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QMessageBox,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from colorstudio.session.lesson import Lesson, Run
from colorstudio.session.tuning import Tuning, TuningState
from colorstudio.ui.dialogs.teach_form import TeachForm
from colorstudio.ui.dialogs.teach_pictures import TeachPictures
from colorstudio.ui.style.forms import button_line, dialog_column, open_at
from colorstudio.ui.style.numbers import number, signed

SECOND = 1000  # ms
STEPS = 1000  # of the bar


class TeachDialog(QDialog):
    """Stays open beside the window, which can be used meanwhile; closing it changes nothing about the teaching.

    use_wanted: colour with the network of this name.
    """

    use_wanted = Signal(str)

    def __init__(self, tuning: Tuning, opened: Sequence[Path], folder: Path, *, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Teach with Your Own Photographs"))
        self._tuning = tuning
        self._asks = not tuning.is_under_way
        self._left: Run | None = None
        self.form = TeachForm(tuning.bases, opened, folder, self)
        self.left = QWidget(self)
        self.left_text = self._make_label()
        self.take_up = QPushButton(self.tr("Go On"), self)
        self.forget = QPushButton(self.tr("Delete It"), self)
        self.progress = QWidget(self)
        self.headline = self._make_label()
        self.bar = QProgressBar(self)
        self.detail = self._make_label("muted")
        self.warning = self._make_label()
        self.pictures = TeachPictures(self)
        self.pause = QPushButton(self.tr("Pause"), self)
        self.finish = QPushButton(self.tr("Finish Now"), self)
        self.stop = QPushButton(self.tr("Stop"), self)
        self.again = QPushButton(self.tr("Teach Another"), self)
        self.use = QPushButton(self.tr("Colour with It"), self)
        self.dismiss = QPushButton(self.tr("Close"), self)
        self._clock = QTimer(self)
        self._clock.setInterval(SECOND)
        self._lay_out()
        self._connect()
        self._look_for_unfinished()
        self._follow()

    def _make_label(self, role: str = "") -> QLabel:
        label = QLabel(self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setProperty("role", role)
        return label

    def _lay_out(self) -> None:
        font = self.headline.font()
        font.setPointSizeF(font.pointSizeF() * 1.15)
        self.headline.setFont(font)
        self.bar.setTextVisible(False)
        self.use.setProperty("primary", False)
        self.finish.setToolTip(self.tr("Learn no more; measure the best so far, and keep it"))
        self.stop.setToolTip(self.tr("Save what was learned so far, to go on some other time"))
        left = QHBoxLayout(self.left)
        left.setContentsMargins(0, 0, 0, 0)
        left.addWidget(self.left_text, 1)
        left.addWidget(self.take_up)
        left.addWidget(self.forget)
        self.left.hide()
        inside = QVBoxLayout(self.progress)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(10)
        for widget in (self.headline, self.bar, self.warning, self.detail, self.pictures):
            inside.addWidget(widget)
        inside.addStretch(1)
        buttons = button_line((self.pause, self.finish, self.stop, self.again), (self.use, self.dismiss))
        column = dialog_column(self, spacing=14)
        for part in (self.left, self.form, self.progress):
            column.addWidget(part)
        column.addStretch(1)
        column.addLayout(buttons)
        open_at(self, 760, 400)

    def _connect(self) -> None:
        tuning = self._tuning
        tuning.changed.connect(self._follow)
        tuning.pictures_changed.connect(self.pictures.show_pictures)
        tuning.pictures_changed.connect(self._grow)
        self._clock.timeout.connect(self._follow)
        self.form.start_wanted.connect(self._start)
        self.take_up.clicked.connect(self._take_up)
        self.forget.clicked.connect(self._ask_to_forget)
        self.pause.clicked.connect(self._pause_or_go_on)
        self.finish.clicked.connect(tuning.finish)
        self.stop.clicked.connect(tuning.stop)
        self.again.clicked.connect(self._ask)
        self.use.clicked.connect(lambda: self.use_wanted.emit(tuning.name))
        self.dismiss.clicked.connect(self.close)

    # --- What the user does --------------------------------------------------------------------------------

    def _start(self, lesson: Lesson, photographs: list[Path]) -> None:
        self._asks = False
        self.pictures.hide()
        self._tuning.start(lesson, photographs)

    def _take_up(self) -> None:
        run = self._left or self._tuning.run
        if run is not None:
            self._asks, self._left = False, None
            self._tuning.take_up(run)

    def _ask_to_forget(self) -> None:
        """Say what is lost, and delete the run that was offered only where that is wanted."""
        run = self._left
        if run is None:
            return
        box = QMessageBox(QMessageBox.Icon.Question, self.windowTitle(), "", parent=self)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(self.tr("Delete the unfinished teaching of “{title}”?").format(title=run.lesson.title))
        if run.is_resumable:
            lost = self.tr("All that it has learned so far is lost.")
        else:
            lost = self.tr("It has learned nothing yet that could be taken up.")
        kept = self.tr("The photographs stay, and so does “{base}”, the network it began with.")
        box.setInformativeText(f"{lost} {kept.format(base=run.lesson.base)}")
        delete = box.addButton(self.tr("&Delete"), QMessageBox.ButtonRole.DestructiveRole)
        box.setDefaultButton(box.addButton(QMessageBox.StandardButton.Cancel))
        delete.clicked.connect(lambda: self._forget(run))
        box.finished.connect(box.deleteLater)
        box.open()

    def _forget(self, run: Run) -> None:
        self._tuning.forget(run)
        self._look_for_unfinished()

    def _ask(self) -> None:
        self._asks = True
        self._look_for_unfinished()
        self._follow()

    def _look_for_unfinished(self) -> None:
        self._tuning.look_for_unfinished(self._offer)

    def _offer(self, found: list[Run]) -> None:
        if not isValid(self):  # it was closed before the disk had been looked through
            return
        self._left = found[-1] if found else None
        if self._left is not None:
            text = self.tr("The teaching of “{title}” did not come to its end.").format(title=self._left.lesson.title)
            self.left_text.setText(text)
        self._follow()

    def _pause_or_go_on(self) -> None:
        tuning = self._tuning
        if tuning.state in (TuningState.STOPPED, TuningState.FAILED):
            self._take_up()
        elif tuning.wants_pause:
            tuning.go_on()
        else:
            tuning.pause()

    # --- What is shown -------------------------------------------------------------------------------------

    def _follow(self) -> None:
        tuning, state = self._tuning, self._tuning.state
        parts = {self.form: self._asks, self.left: self._asks and self._left is not None}
        parts[self.progress] = not self._asks
        for part in sorted(parts, key=lambda part: parts[part]):  # hide first: the dialog would grow to hold them all
            part.setVisible(parts[part])
        self.headline.setText(self._headline())
        self.detail.setText(self._detail())
        warning = str(tuning.reports.get("warning", {}).get("text", ""))
        self.warning.setText(warning)
        self.warning.setVisible(bool(warning) and tuning.is_under_way)
        self._show_bar()
        runs = tuning.is_under_way and state is not TuningState.ADDING
        broke_off = state in (TuningState.STOPPED, TuningState.FAILED) and tuning.run is not None
        learned = "gain" not in tuning.reports and "step" in tuning.reports
        self.pause.setVisible(not self._asks and (runs or broke_off))
        self.pause.setText(self.tr("Go On") if tuning.wants_pause or broke_off else self.tr("Pause"))
        self.finish.setVisible(not self._asks and runs)
        self.finish.setEnabled(learned)
        self.stop.setVisible(not self._asks and runs)
        self.again.setVisible(not self._asks and not tuning.is_under_way)
        self.use.setVisible(not self._asks and state is TuningState.DONE)
        self._praise(bool(tuning.gained))
        if state is TuningState.LEARNING and not self._clock.isActive():
            self._clock.start()
        elif state is not TuningState.LEARNING:
            self._clock.stop()
        self._grow()

    def _grow(self) -> None:
        """Be as high as all that is shown: lines that wrap count for one line in what a layout asks for."""
        column = self.layout()
        assert column is not None
        column.activate()
        self.resize(self.width(), max(self.height(), column.heightForWidth(self.width())))

    def _praise(self, is_better: bool, /) -> None:
        """Offer the network first where it is better than the one that it began with."""
        if self.use.property("primary") != is_better:
            self.use.setProperty("primary", is_better)
            self.use.style().unpolish(self.use)
            self.use.style().polish(self.use)

    def _show_bar(self) -> None:
        tuning, look = self._tuning, self._tuning.reports.get("look")
        self.bar.setVisible(tuning.is_under_way)
        if tuning.state is TuningState.LOOKING and look is not None and "album" not in tuning.reports:
            self.bar.setRange(0, int(look["of"]))
            self.bar.setValue(int(look["seen"]))
        elif tuning.state in (TuningState.LEARNING, TuningState.PAUSED):
            self.bar.setRange(0, STEPS)
            self.bar.setValue(round(STEPS * tuning.share))
        else:
            self.bar.setRange(0, 0)  # nobody knows how long

    def _headline(self) -> str:
        tuning, reports = self._tuning, self._tuning.reports
        title = tuning.run.lesson.title if tuning.run is not None else ""
        match tuning.state:
            case TuningState.LOOKING if "album" in reports:
                return self.tr("Trying how fast this computer learns …")
            case TuningState.LOOKING if "look" in reports:
                look = reports["look"]
                return self.tr("Looking at the photographs: {seen} of {of}").format(seen=look["seen"], of=look["of"])
            case TuningState.LOOKING:
                return self.tr("Making ready …")
            case TuningState.MEASURING:
                return self.tr("Measuring on %n photograph(s) held back …", "", reports["measure"]["of"])
            case TuningState.LEARNING if tuning.wants_pause:
                return self.tr("Pausing …")
            case TuningState.LEARNING:
                return ", ".join(
                    filter(None, [self.tr("“{title}” is learning").format(title=title), self._time_left()])
                )
            case TuningState.PAUSED:
                return self.tr("Paused. What was learned so far is saved.")
            case TuningState.ADDING:
                return self.tr("Adding “{title}” to your networks …").format(title=title)
            case TuningState.DONE:
                return self._outcome(title)
            case TuningState.STOPPED:
                return self.tr("Stopped. You can go on with “{title}” at any time.").format(title=title)
            case TuningState.FAILED:
                return tuning.sentence
        return ""

    def _outcome(self, title: str) -> str:
        gain = self._tuning.reports.get("gain")
        where = self.tr("“{title}” is among your networks now.").format(title=title)
        if gain is None:
            return where
        psnr, many = gain["psnr"], gain["photographs"]
        if gain["better"]:
            verdict = self.tr("Better than before")
        elif psnr["high"] < 0:
            verdict = self.tr("Worse than before")
        else:
            verdict = self.tr("Not better than before")
        said = self.tr("{verdict}: {mean} dB ({low} to {high}) on %n photograph(s) held back.", "", many)
        decibels = {name: signed(psnr[name]) for name in ("mean", "low", "high")}
        said = said.format(verdict=verdict, **decibels)
        return f"{said} {where}"

    def _detail(self) -> str:
        reports, parts = self._tuning.reports, []
        if album := reports.get("album"):
            counts = self.tr(
                "%n photograph(s) to learn from; held back to measure on: {held_back}.", "", album["photographs"]
            )
            parts.append(counts.format(held_back=album["held_back"]))
            parts.append(str(album["left_out"]))
        if (start := reports.get("start")) and self._tuning.is_under_way:
            parts.append(self._pace(start, reports.get("step")))
        if (check := reports.get("check")) and self._tuning.is_under_way:  # in the end the gain says it
            figures = self.tr("Last check on the photographs held back: {psnr} dB{best}.")
            best = self.tr(", the best so far") if check["best"] else ""
            parts.append(figures.format(psnr=number(check["psnr"], 2), best=best))
        return "\n".join(filter(None, parts))

    def _pace(self, start: dict[str, Any], step: dict[str, Any] | None) -> str:
        """How many steps there will be: by the run's own, before its first one by the trial."""
        steps = (step or start)["steps"]
        if step is not None:
            speed = self.tr("On {device}, in {precision}: about %n step(s){time}, at the pace so far.", "", steps)
        elif start["alone"]:
            speed = self.tr(
                "On {device}, in {precision}: about %n step(s){time}, by a trial on this computer, which has other "
                "work now. Without that: about {alone}.",
                "",
                steps,
            )
        else:
            speed = self.tr(
                "On {device}, in {precision}: about %n step(s){time}, by a trial on this computer.", "", steps
            )
        time = self.tr(" in {minutes} min").format(minutes=number(start["minutes"])) if start["minutes"] else ""
        where = {"device": start["device"], "precision": start["precision"], "alone": start["alone"]}
        return speed.format(time=time, **where)

    def _time_left(self) -> str:
        seconds = self._tuning.seconds_left
        if seconds is None:
            return ""
        if seconds < 60:
            return self.tr("less than a minute left")
        if seconds < 90 * 60:
            return self.tr("about {count} min left").format(count=round(seconds / 60))
        return self.tr("about {count} h left").format(count=round(seconds / 3600))
