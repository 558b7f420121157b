"""The likeliest classes of one picture, each with a bar as long as the classifier is sure of it."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from colorstudio.core.guess import Guess
from colorstudio.ui.bundled import in_own_words
from colorstudio.ui.style.numbers import percent
from colorstudio.ui.style.theme import Shades, current_shades

SHOWN = 3  # guesses of a picture
_LINE = 1.35  # the height of a row, times that of its text
_BAR = 6  # logical pixels
_GAP = 10


class GuessList(QWidget):
    """A title and the likeliest guesses below it; their texts line up with those of other lists beside it."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = title
        self._label = label = QLabel(title, self)
        label.setTextFormat(Qt.TextFormat.PlainText)  # snapshots and networks are named by whoever made them
        label.setProperty("role", "muted")
        label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)  # a long name is cut off
        self._bars = _Bars(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(label)
        column.addWidget(self._bars)
        self.show_guesses(())

    @property
    def lines(self) -> list[str]:
        """What is written, such as "ship 62%"; nothing where the classifier abstains."""
        return [f"{in_own_words(guess.label)} {_percent(guess)}" for guess in self._bars.guesses]

    @property
    def title(self) -> str:
        """What the guesses are of."""
        return self._title

    def set_title(self, title: str, /) -> None:
        """Say what is shown from now on; what was guessed of the picture before goes."""
        if title != self._title:
            self._title = title
            self._label.setText(title)
            self.show_guesses(())

    def set_labels(self, labels: tuple[str, ...]) -> None:
        """The labels that may come: the longest decides where the bars begin."""
        self._bars.labels = labels
        self._bars.updateGeometry()
        self._bars.update()

    def show_guesses(self, guesses: tuple[Guess, ...], *, least: float = 0.0) -> None:
        """Show the first of these; none leaves the place empty.

        least: where not even the likeliest is so sure, a sentence says that the picture shows none of the classes.
        """
        unsure = bool(guesses) and guesses[0].confidence < least
        self._bars.guesses = () if unsure else guesses[:SHOWN]
        self._bars.sentence = self.tr("None that it is sure of") if unsure else ""
        self._bars.update()
        told = ", ".join(self.lines) or self._bars.sentence or self.tr("nothing yet")
        self.setAccessibleName(self.tr("{title}: {guesses}").format(title=self._title, guesses=told))


class _Bars(QWidget):
    """Paints guesses: label, bar, percentage."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.guesses: tuple[Guess, ...] = ()
        self.sentence = ""  # in place of guesses
        self.labels: tuple[str, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def _label_width(self) -> int:
        return max(map(self.fontMetrics().horizontalAdvance, self.labels), default=0) + _GAP

    def _percent_width(self) -> int:
        return self.fontMetrics().horizontalAdvance(percent(1)) + _GAP

    def _row_height(self) -> int:
        return round(self.fontMetrics().height() * _LINE)

    def _paint_row(self, painter: QPainter, row: QRectF, guess: Guess, shades: Shades) -> None:
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setPen(QColor(shades.text))
        painter.drawText(row, middle | Qt.AlignmentFlag.AlignLeft, in_own_words(guess.label))
        painter.drawText(row, middle | Qt.AlignmentFlag.AlignRight, _percent(guess))
        track = row.adjusted(self._label_width(), (row.height() - _BAR) / 2, -self._percent_width(), 0)
        track.setHeight(_BAR)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(shades.border))
        painter.drawRoundedRect(track, _BAR / 2, _BAR / 2)
        painter.setBrush(QColor(shades.muted))
        track.setWidth(max(track.width() * guess.confidence, _BAR))
        painter.drawRoundedRect(track, _BAR / 2, _BAR / 2)

    # Qt's overrides

    def sizeHint(self) -> QSize:
        return QSize(self._label_width() + 120 + self._percent_width(), SHOWN * self._row_height())

    def minimumSizeHint(self) -> QSize:
        return QSize(self._label_width() + 16 + self._percent_width(), SHOWN * self._row_height())

    def paintEvent(self, event: QPaintEvent) -> None:
        shades = current_shades()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        height = self._row_height()
        if self.sentence:
            painter.setPen(QColor(shades.muted))
            painter.drawText(QRectF(0, 0, self.width(), height), Qt.AlignmentFlag.AlignVCenter, self.sentence)
        for number, guess in enumerate(self.guesses):
            self._paint_row(painter, QRectF(0, number * height, self.width(), height), guess, shades)


def _percent(guess: Guess) -> str:
    return percent(guess.confidence)
