"""The open photographs, their looks and undo, the network and the device: what the window asks for.

Lives on the GUI thread and loads no torch. Its parts do it all, and tell of it by their own signals: Intake fills the
Album, Screen brings its items on screen, Equipment has the network and the device, Output writes files, Recognition
says what photographs show; Work alone talks to the engine, and News has what the user should hear.
"""

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QUndoGroup

from colorstudio.core.cards import Card
from colorstudio.core.effort import Effort
from colorstudio.core.look import Look
from colorstudio.engine.engine import Engine
from colorstudio.engine.requests import ForgetRequest
from colorstudio.engine.source import Pixels
from colorstudio.engine.view import View
from colorstudio.library.networks import list_networks
from colorstudio.session.album import Album, Item
from colorstudio.session.equipment import Equipment
from colorstudio.session.history import LookHistory, LookState, describe_change
from colorstudio.session.intake import Intake
from colorstudio.session.news import News
from colorstudio.session.output import Output
from colorstudio.session.recognition import Recognition
from colorstudio.session.screen import Screen
from colorstudio.session.work import Work
from colorstudio.settings import Settings


class Session(QObject):
    """The state of one window. Every method: GUI thread only."""

    look_changed = Signal(object)  # Look of the current item, also by undo, reset, select and network change

    def __init__(self, engine: Engine, settings: Settings, parent: QObject | None = None) -> None:
        """Nothing runs before start()."""
        super().__init__(parent)
        self.undo_group = QUndoGroup(self)
        self._settings = settings
        self._history = LookHistory(self.undo_group, self._apply_look)
        self.news = News(self)
        self.work = Work(engine, self)
        self.album = Album(self)
        self.equipment = Equipment(self.work, settings, news=self.news, parent=self)
        self.intake = Intake(self.work, self.album, self.equipment, news=self.news, parent=self)
        self.screen = Screen(self.work, self.album, self.equipment, settings=settings, news=self.news, parent=self)
        self.output = Output(self.work, self.album, settings, news=self.news, parent=self)
        self.recognition = Recognition(self.work, self.screen, news=self.news, parent=self)
        engine.noticed.connect(self.news.noticed)
        self.screen.current_changed.connect(self._follow_current)
        self.equipment.network_changed.connect(self._follow_network)
        self.intake.arrived.connect(self.select)

    def start(self) -> None:
        """Start the engine, the device and the network, once the window is painted: torch loads now."""
        self.work.start()
        self.equipment.start()

    def close(self) -> None:
        """Drop all work and join the engine; from closeEvent only. Waits up to about a second."""
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

    def open_pixels(self, pixels: Pixels, name: str | None = None) -> None:
        """Add pasted pixels, (H, W), (H, W, 3) or (H, W, 4) sRGB, and select them."""
        self.intake.open_pixels(pixels, name or self.tr("Pasted picture"))

    def select(self, item: Item) -> None:
        """Bring an item on screen; one that failed or was cancelled is tried again."""
        self.screen.select(item)

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

    # --- Look and view -----------------------------------------------------------------------------------

    @property
    def look(self) -> Look:
        """The current item's look, else the recommended one."""
        return self.current.look if self.current else self.recommended()

    def set_look(self, look: Look, *, gesture: str | None = None) -> None:
        """Set the current item's look; all calls of one gesture, until end_gesture(), are one undo step.

        The recommended look counts as untouched: it goes on following the network.
        """
        if self.current is not None:
            after = LookState(look, touched=look != self.recommended())
            text = describe_change(self.current.look, look)
            self._history.push(self.current, after, gesture=gesture, text=text)

    def end_gesture(self) -> None:
        """The mouse was released, or the key: the next set_look() begins a new undo step."""
        self._history.end_gesture()

    def reset_look(self) -> None:
        """Back to what the network recommends, undoably; the look follows the network again."""
        if self.current is not None:
            after = LookState(self.recommended(), touched=False)
            self._history.push(self.current, after, gesture=None, text=self.tr("Reset"))

    def recommended(self) -> Look:
        """The look that the network recommends."""
        return self.equipment.recommended

    def set_view(self, view: View) -> None:
        """Show this part of the photograph on screen; frame_ready follows."""
        self.screen.set_view(view)

    # --- Network and device ------------------------------------------------------------------------------

    @property
    def network(self) -> Card | None:
        """The network in use, None where there is none."""
        return self.equipment.card

    def networks(self) -> list[Card]:
        """The networks that can colour, the bundled ones first."""
        return list_networks()

    def set_network(self, name: str) -> None:
        """Colour with the network of this name, or the checkpoint at this path; network_changed follows.

        Not undoable: it concerns all photographs and takes seconds, where undo steps belong to one photograph
        and act at once. The way back is the chooser. Looks that the user set stay, the others follow.
        """
        self.equipment.set_network(name)

    def add_network(self, path: Path) -> None:
        """Put a network's file among the user's networks and colour with it; network_changed follows, or failed."""
        self.equipment.add_network(path)

    def set_side(self, side: int | None) -> None:
        """Show the network photographs of this longer side, pixels (None: what it prefers), and recolour."""
        if side != self._settings.side:
            self._settings.side = side
            self.screen.recolour()

    @property
    def effort(self) -> Effort:
        """How hard the network looks at a photograph."""
        return self._settings.effort

    def set_effort(self, effort: Effort) -> None:
        """Look at photographs this hard, now and at the next start, and recolour."""
        if effort is not self._settings.effort:
            self._settings.effort = effort
            self.screen.recolour()

    def set_device(self, device: str) -> None:
        """Compute on "auto", "cpu", "cuda" or "mps"; device_changed follows, or failed."""
        self.equipment.set_device(device)

    @property
    def device_label(self) -> str:
        """Such as "CPU, 2 threads"; empty until the engine has told."""
        return self.equipment.device_label

    # --- Results -----------------------------------------------------------------------------------------

    def save(self, path: Path, *, overwrite: bool = False) -> None:
        """Write the current photograph, coloured, at full size; saved or failed follows."""
        item, choice = self.current, self.equipment.choice
        if item is not None and choice is not None:
            self.output.save(item, choice, path, overwrite=overwrite)

    def suggested_path(self, item: Item) -> Path:
        """A free name beside the photograph, in its own format where we write that."""
        return self.output.suggested_path(item)

    def export_all(self, folder: Path, suffix: str = "") -> None:
        """Write all items into a folder, each with its own look; suffix "" keeps each file's own format."""
        choice = self.equipment.choice
        if choice is not None and self.items:
            self.output.export(self.items, choice, folder, suffix=suffix)

    def copy(self) -> None:
        """Make the current photograph's coloured pixels for the clipboard; copied follows."""
        item, choice = self.current, self.equipment.choice
        if item is not None and choice is not None:
            self.output.copy(item, choice)

    def cancel(self) -> None:
        """Stop exports, saves and copies; where there are none, the opening or colouring of a photograph."""
        if not self.output.cancel():
            self.screen.cancel()

    @property
    def busy(self) -> bool:
        """Whether something other than thumbnails and renders is under way."""
        return self.work.busy

    # --- Inside ------------------------------------------------------------------------------------------

    @Slot(object)
    def _follow_current(self, item: Item | None) -> None:
        self._history.activate(item)
        self.look_changed.emit(self.look)

    @Slot()
    def _follow_network(self) -> None:
        for item in self.items:
            if not item.touched:
                item.look = self.recommended()
        self.look_changed.emit(self.look)
        self.screen.recolour()

    def _drop_item(self, item: Item) -> Item | None:
        self.screen.forget(item)
        self.work.ask(ForgetRequest(item.id))
        self._history.remove(item)
        return self.album.remove(item)

    def _apply_look(self, item: Item, state: LookState) -> None:
        was_dirty = item.dirty
        item.touched = state.touched
        item.look = state.look if state.touched else self.recommended()
        if item is self.current:
            self.look_changed.emit(item.look)
        if item is self.screen.shown:
            self.screen.draw()
        if item.dirty != was_dirty:
            self.album.item_changed.emit(item)
