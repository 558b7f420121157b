"""The open photographs, what is decided about them, undo, the network and the device: what the window binds to.

Lives on the GUI thread and loads no torch. Its parts do it all, and tell of it by their own signals: Intake fills the
Album, Screen brings its items on screen, Equipment has the networks and the device, Editing changes what is decided
about the current item, Corrections its hints, Frames where it ends and Spreading what several share, Referring takes
the colours of others for them, Comparison draws other treatments, Keeping stores and restores them, Colouring makes the
thumbnails coloured, Output writes one file, Queue many, Tuning teaches a network, Shelf keeps the user's own,
Recognition says what photographs show; Work alone talks to the engine, and News has what the user should hear.
"""

from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject

from colorstudio.core.cards import Card
from colorstudio.core.effort import Effort
from colorstudio.core.look import Look
from colorstudio.engine.engine import Engine
from colorstudio.engine.requests import ForgetRequest
from colorstudio.engine.source import NetworkChoice, Pixels
from colorstudio.engine.view import View
from colorstudio.files.content import Content
from colorstudio.library.treatments import TreatmentLibrary
from colorstudio.session.album import Album, Item
from colorstudio.session.colouring import Colouring
from colorstudio.session.comparison import Comparison
from colorstudio.session.corrections import Corrections
from colorstudio.session.editing import Editing
from colorstudio.session.equipment import Equipment
from colorstudio.session.exports import Wishes
from colorstudio.session.frames import Frames
from colorstudio.session.intake import Intake
from colorstudio.session.keeping import Keeping
from colorstudio.session.news import News
from colorstudio.session.output import Output, Pixels8
from colorstudio.session.queue import Queue
from colorstudio.session.recognition import Recognition
from colorstudio.session.referring import Referring
from colorstudio.session.resting import Resting
from colorstudio.session.screen import Screen
from colorstudio.session.shelf import Shelf
from colorstudio.session.spreading import Spreading
from colorstudio.session.tuning import Tuning
from colorstudio.session.turning import Turning
from colorstudio.session.work import Work
from colorstudio.settings import Settings


class Session(QObject):
    """The state of one window. Every method: GUI thread only."""

    def __init__(
        self,
        engine: Engine,
        settings: Settings,
        parent: QObject | None = None,
        *,
        library: TreatmentLibrary | None = None,
    ) -> None:
        """Nothing runs before start(). library: by default the user's own."""
        super().__init__(parent)
        self._settings = settings
        self.news = News(self)
        self.work = Work(engine, self)
        self.album = Album(self)
        self.equipment = Equipment(self.work, settings, news=self.news, parent=self)
        self.intake = Intake(self.work, self.album, news=self.news, parent=self)
        self.screen = Screen(self.work, self.album, self.equipment, settings=settings, news=self.news, parent=self)
        self.editing = Editing(self.album, self.equipment, self.screen, self)
        library = library or TreatmentLibrary()
        self.keeping = Keeping(library, self.album, self.editing, screen=self.screen, news=self.news, parent=self)
        self.colouring = Colouring(self.work, self.album, self.equipment, editing=self.editing, parent=self)
        self.spreading = Spreading(self.album, self.editing, self.keeping, self)
        self.comparison = Comparison(self.work, self.equipment, self.screen, news=self.news, parent=self)
        self.referring = Referring(
            self.work,
            self.editing,
            self.equipment,
            keeping=self.keeping,
            spreading=self.spreading,
            news=self.news,
            parent=self,
        )
        self.undo_group = self.editing.undo_group
        self.corrections = Corrections(self.work, self.album, self.editing, self.screen, parent=self)
        self.frames = Frames(self.album, self.editing, self.screen, self)
        self.turning = Turning(self.work, self.album, self.editing, self.screen, spreading=self.spreading, parent=self)
        self.output = Output(self.work, self.album, settings, news=self.news, parent=self)
        self.queue = Queue(self.work, self.album, settings, news=self.news, parent=self)
        self.tuning = Tuning(self.equipment, news=self.news, parent=self)
        self.shelf = Shelf(self.equipment, news=self.news, parent=self)
        self.recognition = Recognition(self.work, self.screen, news=self.news, parent=self)
        self.comparison.frame_ready.connect(self.recognition.follow_side)
        self.resting = Resting(self.work, self)
        engine.noticed.connect(self.news.notice)
        self.intake.arrived.connect(self.select)

    def start(self) -> None:
        """Start the engine, the device and the network, once the window is painted: torch loads now."""
        self.work.start()
        self.equipment.start()
        self.queue.look_for_unfinished()
        self.tuning.announce_unfinished()

    def close(self) -> None:
        """Drop all work and join the engine; from closeEvent only.

        Waits up to about a second; where a network is being taught, until that is saved.
        """
        self.editing.end_gesture()
        self.queue.close()
        self.keeping.close()
        self.tuning.close()
        self.shelf.close()
        self.work.close()

    # --- Items -------------------------------------------------------------------------------------------

    @property
    def items(self) -> tuple[Item, ...]:
        """All of them, in order."""
        return self.album.items

    @property
    def current(self) -> Item | None:
        """The item on screen, or on its way there."""
        return self.screen.current

    def open_paths(self, files: Iterable[Path]) -> None:
        """Add photographs, looking through folders, and select the first, which may be open already."""
        self.intake.open_paths(files)

    def open_pixels(self, pixels: Pixels, name: str | None = None, *, content: Content | None = None) -> None:
        """Add pasted pixels, (H, W), (H, W, 3) or (H, W, 4) sRGB, and select them.

        content: by what they are kept, where they come from the library.
        """
        self.intake.open_pixels(pixels, name or self.tr("Pasted picture"), content=content)

    def select(self, item: Item) -> None:
        """Bring an item on screen; one that failed or was cancelled is tried again."""
        self.screen.select(item)

    def step(self, by: int) -> None:
        """Bring the next item on screen (by 1) or the one before (by -1), past those that cannot be opened."""
        self.screen.step(by)

    def close_item(self, item: Item) -> None:
        """Remove an item; if it was the current one, its neighbour is selected. Does not ask about dirty."""
        neighbour = self._drop_item(item)
        self.album.items_changed.emit()
        if item is self.current:
            self.screen.select(neighbour)

    def close_all(self) -> None:
        """Remove all items."""
        for item in self.items:
            self._drop_item(item)
        self.album.items_changed.emit()
        self.screen.select(None)

    def request_thumbnail(self, item: Item) -> None:
        """Read the item's thumbnail when nothing else is to be done; item_changed tells. Can be repeated."""
        self.intake.request_thumbnail(item)

    # --- Treatment and view ------------------------------------------------------------------------------

    @property
    def look(self) -> Look:
        """The current item's look, else the recommended one."""
        return self.editing.look

    def look_of(self, item: Item) -> Look:
        """An item's whole look."""
        return self.equipment.look_of(item.treatment)

    def recommended(self) -> Look:
        """The look that the current item's network recommends."""
        return self.editing.recommended

    def set_look(self, look: Look, *, gesture: str | None = None) -> None:
        """Set the current item's look; all calls of one gesture, until end_gesture(), are one undo step.

        Values that were not changed, or are the recommended ones, go on following the network.
        """
        self.editing.set_look(look, gesture=gesture)

    def end_gesture(self) -> None:
        """The mouse was released, or the key: the next set_look() begins a new undo step."""
        self.editing.end_gesture()

    def reset_look(self) -> None:
        """Back to what the network recommends, undoably; the look follows the network again."""
        self.editing.reset_look()

    def set_view(self, view: View) -> None:
        """Show this part of the photograph on screen; frame_ready follows."""
        self.screen.set_view(view)

    # --- Network and device ------------------------------------------------------------------------------

    @property
    def network(self) -> Card | None:
        """The network of the current item, else the program's choice; None where there is none, or it is not here."""
        return self.editing.card

    def networks(self) -> list[Card]:
        """The networks that can colour, the bundled ones first."""
        return self.equipment.networks

    def set_network(self, name: str) -> None:
        """Colour with the network of this name, or the checkpoint at this path; editing.changed follows.

        It is chosen for the current item, undoably, and from now on for all that nothing was decided about (ADR 0010).
        """
        self.editing.choose_network(name)

    def add_network(self, path: Path) -> None:
        """Put a network's file among the user's networks and colour with it, or failed follows."""
        self.equipment.add_network(path, then=self.set_network)

    def set_side(self, side: int | None) -> None:
        """Show the network photographs of this longer side, pixels (None: what it prefers), and recolour."""
        self.equipment.use(replace(self.equipment.defaults, side=side))

    @property
    def effort(self) -> Effort:
        """How hard the network looks at the current photograph."""
        return self.editing.effort

    def set_effort(self, effort: Effort) -> None:
        """Look this hard at the current photograph, undoably, and from now on wherever nothing was decided."""
        self.editing.choose_effort(effort)

    def set_device(self, device: str) -> None:
        """Compute on "auto", "cpu", "cuda" or "mps"; device_changed follows, or failed."""
        self.equipment.set_device(device)

    @property
    def device_label(self) -> str:
        """Such as "CPU, 2 threads"; empty until the engine has told."""
        return self.equipment.device_label

    # --- Results -----------------------------------------------------------------------------------------

    def save(self, path: Path, *, overwrite: bool = False, layers: bool = False) -> None:
        """Write the current photograph, coloured, at full size; saved or failed follows. layers: see SaveRequest."""
        item, choice = self.current, self._choice()
        if item is not None and choice is not None:
            self.output.save(item, choice, path, overwrite=overwrite, layers=layers)

    def suggested_path(self, item: Item) -> Path:
        """A free name beside the photograph, in its own format where we write that."""
        return self.output.suggested_path(item)

    def export(self, items: Iterable[Item], wishes: Wishes) -> None:
        """Write these items in the background, each as it is treated now; queue tells how it goes."""
        equipment = self.equipment
        found = [(item, equipment.card_of(item.treatment), equipment.choice_of(item.treatment)) for item in items]
        self.queue.start([(item, card, choice) for item, card, choice in found if card and choice], wishes)

    def copy(self) -> None:
        """Make the current photograph's coloured pixels for the clipboard; copied follows."""
        item, choice = self.current, self._choice()
        if item is not None and choice is not None:
            self.output.copy(item, choice)

    def make_pixels(self, item: Item, then: Callable[[Pixels8], object], *, gray: bool) -> None:
        """Make an item's pixels at full size, coloured or gray; see Output.make_pixels."""
        choice = self.equipment.choice_of(item.treatment)
        if choice is not None:
            self.output.make_pixels(item, choice, then, gray=gray)

    def write_copy(self, item: Item, folder: Path, then: Callable[[Path | None], object]) -> None:
        """Write an item, coloured, into a folder for another program; see Output.write_copy."""
        choice = self.equipment.choice_of(item.treatment)
        if choice is not None:
            self.output.write_copy(item, choice, folder, then)
        else:
            then(None)

    def cancel(self) -> None:
        """Stop the export, saves and copies; where there are none, the opening or colouring of a photograph."""
        if not self.queue.stop() and not self.output.cancel():
            self.screen.cancel()

    @property
    def busy(self) -> bool:
        """Whether something other than thumbnails and renders is under way."""
        return self.work.busy

    # --- Inside ------------------------------------------------------------------------------------------

    def _choice(self) -> NetworkChoice | None:
        return self.equipment.choice_of(self.editing.treatment)

    def _drop_item(self, item: Item) -> Item | None:
        self.screen.forget(item)
        self.work.ask(ForgetRequest(item.id))
        self.editing.remove(item)
        return self.album.remove(item)
