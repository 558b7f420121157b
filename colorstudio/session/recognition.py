"""What a classifier sees in the photograph on screen, or right of the wipe's line, live while somebody looks."""

from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from colorstudio import paths
from colorstudio.core.cards import Card
from colorstudio.engine.requests import Recognized, RecognizeRequest, Side
from colorstudio.engine.view import Frame
from colorstudio.errors import CheckpointError
from colorstudio.library.networks import find_classifier
from colorstudio.session.album import Item
from colorstudio.session.news import News
from colorstudio.session.screen import Screen
from colorstudio.session.work import Work


class Recognition(QObject):
    """Asks after every frame whose treatment or network is new. Every method: GUI thread only."""

    classifier_changed = Signal(object)  # Card: it will be asked
    recognized = Signal(object)  # Recognized, of the photograph on screen
    unavailable = Signal(str)  # a sentence: why nothing can be recognised, and what to do

    def __init__(self, work: Work, screen: Screen, *, news: News, parent: QObject) -> None:
        super().__init__(parent)
        self._work = work
        self._screen = screen
        self._news = news
        self._classifier: Card | None = None  # None while nobody looks, or where there is none
        self._asked: RecognizeRequest | None = None
        self._side: Side | None = None  # of the line, None where the photograph as it is treated is meant
        self._failed = False  # of the photograph asked about last, a sentence stands in the place of answers
        screen.frame_ready.connect(self._follow_screen)

    def follow(self, wanted: bool, /) -> None:
        """Begin to recognise what is on screen, looking for a classifier anew, or stop."""
        self._asked = self._classifier = None
        self._failed = False
        if not wanted:
            self._work.cancel_kind(RecognizeRequest)
        elif found := find_classifier():
            self._classifier = found
            self.classifier_changed.emit(found)
            self._screen.draw()  # with the frame comes the question
        else:
            sentence = self.tr("No classifier is installed: put its file into {folder} and show this panel again.")
            self.unavailable.emit(sentence.format(folder=paths.models_folders()[-1]))

    def speak_of(self, side: Side | None, /) -> None:
        """Recognise what is compared on this side of the line, or the photograph as it is treated now (None)."""
        if side is not self._side:
            self._side = side
            self._asked = None
            if self._classifier is not None:
                self._screen.draw()

    @Slot(object)
    def _follow_screen(self, frame: Frame) -> None:
        if self._side is None:
            self._ask(frame)

    @Slot(object, object)
    def follow_side(self, side: Side, frame: Frame) -> None:
        """This was drawn on a side of the line."""
        if side is self._side:
            self._ask(frame)

    def _ask(self, frame: Frame) -> None:
        item = self._screen.shown
        if self._classifier is None or self._classifier.path is None or item is None:
            return
        network = frame.network if frame.coloured is not None else None
        request = RecognizeRequest(item.source, network, frame.treatment, self._classifier.path)
        if request != self._asked:  # a view that only moved shows the same photograph
            self._asked = request
            alive = partial(self._is_meant, item, self._side)
            self._work.ask(request, then=self._tell, failed=self._fail, alive=alive)

    def _is_meant(self, item: Item, side: Side | None) -> bool:
        return item is self._screen.shown and side is self._side

    def _tell(self, recognized: Recognized) -> None:
        if self._failed and self._classifier is not None:
            self._failed = False
            self.classifier_changed.emit(self._classifier)
        self.recognized.emit(recognized)

    def _fail(self, error: Exception) -> None:
        if self._classifier is not None:
            self._failed = True
            if isinstance(error, CheckpointError):  # a classifier that cannot be read: asking again would fail again
                self._classifier = None
            self.unavailable.emit(self._news.sentence(error))
