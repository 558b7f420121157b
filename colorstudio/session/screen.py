"""The photograph on screen and the one on its way there: opened, coloured, drawn."""

from PySide6.QtCore import QObject, Signal, Slot

from colorstudio import paths
from colorstudio.engine import jobs
from colorstudio.engine.jobs import Job, PhotoSource, View
from colorstudio.session.album import FilmStrip, Item, State
from colorstudio.session.equipment import Equipment
from colorstudio.session.work import Work
from colorstudio.settings import Settings


class Screen(QObject):
    """Brings items on screen. Every method: GUI thread only."""

    current_changed = Signal(object)  # Item | None
    opened = Signal(object)  # Item: its size (item.info) is known; its frames come once it has a view
    frame_ready = Signal(object)  # Frame of the item shown
    failed = Signal(str, str)  # title, sentence

    def __init__(
        self, work: Work, strip: FilmStrip, equipment: Equipment, *, settings: Settings, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._work = work
        self._strip = strip
        self._equipment = equipment
        self._settings = settings
        self.current: Item | None = None  # selected: on screen, or on its way there
        self.shown: Item | None = None  # opened: its frames are drawn, until the next one has opened
        work.done.connect(self._on_done)
        work.failed.connect(self._on_failed)
        work.cancelled.connect(self._on_cancelled)

    def select(self, item: Item | None) -> None:
        """Bring an item on screen (None: nothing); one that failed or was cancelled is tried again."""
        if item is None:
            self.shown = None
            self._make_current(None)
        elif item is not self.current or item.state in (State.WAITING, State.FAILED):
            self._make_current(item)
            self._work.submit(jobs.OpenRequest(item.source), self.tr("Opening {name}").format(name=item.name))
            self._strip.set_state(item, State.OPENING)

    def forget(self, item: Item) -> None:
        """The item was closed: nothing of it is drawn any more."""
        self._work.cancel_where(lambda request: _shows(request, item.id))
        if item is self.shown:
            self.shown = None

    def cancel(self) -> None:
        """Stop opening and colouring."""
        self._work.cancel_kind(jobs.OpenRequest, jobs.PredictRequest, jobs.FindRequest)

    def set_view(self, view: View) -> None:
        """Draw this part of the item shown; frame_ready follows."""
        if self.shown is not None:
            self.shown.view = view
            self.draw()

    def draw(self) -> None:
        """Draw the item shown, with its look of now; frame_ready follows."""
        item = self.shown
        if item is not None and item.view is not None:
            self._work.submit(jobs.RenderRequest(item.source, self._equipment.choice, item.look, item.view))

    def recolour(self) -> None:
        """Predictions no longer hold: colour what is on screen again, the others when they are selected."""
        for item in self._strip.items:
            if item.state is State.READY:
                self._strip.set_state(item, State.WAITING)
        if self.shown is not None and self.shown is self.current:
            self._colour(self.shown)

    @Slot(object, object)
    def _on_done(self, _: Job, result: object) -> None:
        match result:
            case jobs.Frame(photo_id):
                if self.shown is not None and photo_id == self.shown.id:
                    self.frame_ready.emit(result)
            case jobs.PhotoInfo():
                self._on_opened(result)
            case jobs.Predicted(photo_id, network):
                item = self._strip.get(photo_id)
                if item is not None and network == self._equipment.choice:
                    self._strip.set_state(item, State.READY)
                    self.draw()

    @Slot(object, str)
    def _on_failed(self, job: Job, sentence: str) -> None:
        match job.request:
            case jobs.OpenRequest(source):
                self._go_on_without(source, sentence)
                self.failed.emit(self.tr("{name} could not be opened").format(name=source.name), sentence)
            case jobs.PredictRequest(source):
                self._go_on_without(source, sentence)
                self.failed.emit(self.tr("{name} could not be coloured").format(name=source.name), sentence)
            case jobs.RenderRequest(source):
                self.failed.emit(self.tr("{name} could not be drawn").format(name=source.name), sentence)

    @Slot(object)
    def _on_cancelled(self, job: Job) -> None:
        match job.request:
            case jobs.OpenRequest(source) | jobs.PredictRequest(source):
                if item := self._strip.get(source.photo_id):
                    self._strip.set_state(item, State.WAITING)
                    self._return_to_shown(item)

    def _on_opened(self, info: jobs.PhotoInfo) -> None:
        item = self._strip.get(info.photo_id)
        if item is None:
            return
        item.info = info
        if item is not self.current:  # another one was selected while this answer was on its way
            self._strip.set_state(item, State.WAITING)
            return
        if item.path and item.named:
            self._settings.add_recent(item.path)
        self.shown = item
        self._strip.set_state(item, State.COLOURING)
        self.opened.emit(item)
        self._colour(item)

    def _go_on_without(self, source: PhotoSource, sentence: str) -> None:
        """The picture on screen stays where there is one; else the next photograph of the strip is tried."""
        item = self._strip.get(source.photo_id)
        if item is None:
            return
        self._strip.fail(item, sentence)
        untried = (other for other in self._strip.items if other.state is State.WAITING)
        if item is not self.current or item is self.shown:
            return
        if self.shown is not None:
            self._return_to_shown(item)
        elif (other := next(untried, None)) is not None:
            self.select(other)

    def _return_to_shown(self, item: Item) -> None:
        """This item does not come on screen after all: what is there is the current one again."""
        shown = self.shown
        if item is self.current and shown is not None and shown is not item:
            self._make_current(shown)
            if shown.state is State.WAITING:  # its colouring gave way to the other item
                self._colour(shown)

    def _make_current(self, item: Item | None) -> None:
        if item is not self.current:
            self.current = item
            self.current_changed.emit(item)

    def _colour(self, item: Item) -> None:
        choice = self._equipment.choice
        if choice is None:
            folder = paths.models_folders()[-1]
            sentence = self.tr("Put a network file into {folder} and start again.").format(folder=folder)
            self._strip.fail(item, sentence)
            self.failed.emit(self.tr("There is no network to colour with"), sentence)
            return
        self._work.submit(jobs.PredictRequest(item.source, choice), self.tr("Colouring {name}").format(name=item.name))
        self._strip.set_state(item, State.COLOURING)


def _shows(request: jobs.Request, photo_id: int) -> bool:
    """Whether a request only serves to show this photograph; a save of it goes on after it was closed."""
    match request:
        case (
            jobs.OpenRequest(source)
            | jobs.PredictRequest(source)
            | jobs.RenderRequest(source)
            | jobs.RecognizeRequest(source)
            | jobs.ThumbnailRequest(source)
        ):
            return source.photo_id == photo_id
    return False
