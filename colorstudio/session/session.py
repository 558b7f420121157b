"""The open photographs, their looks and undo, the network and the device: what the window binds to.

Lives on the GUI thread and loads no torch. Its parts do it all: Intake fills the FilmStrip, Screen brings its items on
screen, Equipment has the network and the device, Output writes files, Recognition says what photographs show; Work
alone talks to the engine.
"""

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QUndoGroup

from colorstudio.core.cards import Card
from colorstudio.core.effort import Effort
from colorstudio.core.look import Look
from colorstudio.engine import jobs
from colorstudio.engine.engine import Engine
from colorstudio.engine.jobs import Pixels, View
from colorstudio.library.networks import list_networks
from colorstudio.session.album import FilmStrip, Item
from colorstudio.session.equipment import Equipment
from colorstudio.session.history import LookHistory, LookState, describe_change
from colorstudio.session.intake import Intake
from colorstudio.session.output import Output
from colorstudio.session.recognition import Recognition
from colorstudio.session.screen import Screen
from colorstudio.session.work import Work
from colorstudio.settings import Settings


class Session(QObject):
    """The state of one window. Every method: GUI thread only."""

    items_changed = Signal()  # items were added or removed
    current_changed = Signal(object)  # Item | None: another item was selected; its info may still be None
    opened = Signal(object)  # Item: the current item's size (item.info) is known now; answer with set_view()
    item_changed = Signal(object)  # Item: its state, info, thumbnail, error or dirty changed
    look_changed = Signal(object)  # Look of the current item, also by undo, reset, select and network change
    frame_ready = Signal(object)  # Frame of the photograph on screen
    busy_changed = Signal(bool, str, float)  # busy, what with, fraction 0..1 or -1 where unknown
    noticed = Signal(str)  # a sentence worth a line in the status bar
    failed = Signal(str, str)  # title, sentence; the picture on screen stays
    saved = Signal(object)  # Path
    exported = Signal(object)  # Exported
    copied = Signal(object)  # (H, W, 3) uint8 sRGB array for the clipboard
    network_changed = Signal(object)  # Card | None; also the old card, when a change failed
    device_changed = Signal(str)  # label, such as "CPU, 2 threads"

    def __init__(self, engine: Engine, settings: Settings, parent: QObject | None = None) -> None:
        """Nothing runs before start()."""
        super().__init__(parent)
        self.undo_group = QUndoGroup(self)
        self._settings = settings
        self._history = LookHistory(self.undo_group, self._apply_look)
        self._work = Work(engine, self)
        self._strip = FilmStrip(self)
        self._equipment = Equipment(self._work, settings, self)
        self._intake = Intake(self._work, self._strip, self._equipment, self)
        self._screen = Screen(self._work, self._strip, self._equipment, settings=settings, parent=self)
        self._output = Output(self._work, self._strip, settings, self)
        self.recognition = Recognition(self._work, self._screen, self)
        engine.noticed.connect(self.noticed)
        self._connect()

    def start(self) -> None:
        """Start the engine, the device and the network, once the window is painted: torch loads now."""
        self._work.start()
        self._equipment.start()

    def close(self) -> None:
        """Drop all work and join the engine; from closeEvent only. Waits up to about a second."""
        self._work.close()
        self._settings.sync()

    # --- Items -------------------------------------------------------------------------------------------

    @property
    def items(self) -> tuple[Item, ...]:
        """The film strip, in order."""
        return self._strip.items

    @property
    def current(self) -> Item | None:
        """The item on screen, or on its way there."""
        return self._screen.current

    def open_paths(self, files: Iterable[Path]) -> None:
        """Add photographs, looking through folders, and select the first, which may be open already."""
        self._intake.open_paths(files)

    def open_pixels(self, pixels: Pixels, name: str | None = None) -> None:
        """Add pasted pixels, (H, W), (H, W, 3) or (H, W, 4) sRGB, and select them."""
        self._intake.open_pixels(pixels, name or self.tr("Pasted picture"))

    def select(self, item: Item) -> None:
        """Bring an item on screen; one that failed or was cancelled is tried again."""
        self._screen.select(item)

    def close_item(self, item: Item) -> None:
        """Remove an item; if it was the current one, its neighbour is selected. Does not ask about dirty."""
        neighbour = self._drop_item(item)
        self.items_changed.emit()
        if item is self.current:
            self._screen.select(neighbour)

    def close_all(self) -> None:
        """Remove all items."""
        for item in self.items:
            self._drop_item(item)
        self.items_changed.emit()
        self._screen.select(None)

    def request_thumbnail(self, item: Item) -> None:
        """Read the item's thumbnail when nothing else is to be done; item_changed tells. Can be repeated."""
        self._intake.request_thumbnail(item)

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
        return self._equipment.recommended

    def set_view(self, view: View) -> None:
        """Show this part of the photograph on screen; frame_ready follows."""
        self._screen.set_view(view)

    # --- Network and device ------------------------------------------------------------------------------

    @property
    def network(self) -> Card | None:
        """The network in use, None where there is none."""
        return self._equipment.card

    def networks(self) -> list[Card]:
        """The networks that can colour, the bundled ones first."""
        return list_networks()

    def set_network(self, name: str) -> None:
        """Colour with the network of this name, or the checkpoint at this path; network_changed follows.

        Not undoable: it concerns all photographs and takes seconds, where undo steps belong to one photograph
        and act at once. The way back is the chooser. Looks that the user set stay, the others follow.
        """
        self._equipment.set_network(name)

    def add_network(self, path: Path) -> None:
        """Put a network's file among the user's networks and colour with it; network_changed follows, or failed."""
        self._equipment.add_network(path)

    def set_side(self, side: int | None) -> None:
        """Show the network photographs of this longer side, pixels (None: what it prefers), and recolour."""
        if side != self._settings.side:
            self._settings.side = side
            self._screen.recolour()

    @property
    def effort(self) -> Effort:
        """How hard the network looks at a photograph."""
        return self._settings.effort

    def set_effort(self, effort: Effort) -> None:
        """Look at photographs this hard, now and at the next start, and recolour."""
        if effort is not self._settings.effort:
            self._settings.effort = effort
            self._screen.recolour()

    def set_device(self, device: str) -> None:
        """Compute on "auto", "cpu", "cuda" or "mps"; device_changed follows, or failed."""
        self._equipment.set_device(device)

    @property
    def device_label(self) -> str:
        """Such as "CPU, 2 threads"; empty until the engine has told."""
        return self._equipment.device_label

    # --- Results -----------------------------------------------------------------------------------------

    def save(self, path: Path, *, overwrite: bool = False) -> None:
        """Write the current photograph, coloured, at full size; saved or failed follows."""
        item, choice = self.current, self._equipment.choice
        if item is not None and choice is not None:
            self._output.save(item, choice, path, overwrite=overwrite)

    def suggested_path(self, item: Item) -> Path:
        """A free name beside the photograph, in its own format where we write that."""
        return self._output.suggested_path(item)

    def export_all(self, folder: Path, suffix: str = "") -> None:
        """Write all items into a folder, each with its own look; suffix "" keeps each file's own format."""
        choice = self._equipment.choice
        if choice is not None and self.items:
            self._output.export(self.items, choice, folder, suffix=suffix)

    def copy(self) -> None:
        """Make the current photograph's coloured pixels for the clipboard; copied follows."""
        item, choice = self.current, self._equipment.choice
        if item is not None and choice is not None:
            self._output.copy(item, choice)

    def cancel(self) -> None:
        """Stop exports, saves and copies; where there are none, the opening or colouring of a photograph."""
        if not self._output.cancel():
            self._screen.cancel()

    @property
    def busy(self) -> bool:
        """Whether something other than thumbnails and renders is under way."""
        return self._work.busy

    # --- Inside ------------------------------------------------------------------------------------------

    def _connect(self) -> None:
        strip, screen, equipment, output = self._strip, self._screen, self._equipment, self._output
        self._work.busy_changed.connect(self.busy_changed)
        strip.items_changed.connect(self.items_changed)
        strip.item_changed.connect(self.item_changed)
        screen.current_changed.connect(self._on_current)
        screen.opened.connect(self.opened)
        screen.frame_ready.connect(self.frame_ready)
        equipment.network_changed.connect(self._follow_network)
        equipment.network_kept.connect(self._tell_network)
        equipment.device_changed.connect(self.device_changed)
        output.saved.connect(self.saved)
        output.exported.connect(self.exported)
        output.copied.connect(self.copied)
        output.noticed.connect(self.noticed)
        self._intake.arrived.connect(self.select)
        self._intake.noticed.connect(self.noticed)
        for part in (self._intake, screen, equipment, output):
            part.failed.connect(self.failed)

    @Slot(object)
    def _on_current(self, item: Item | None) -> None:
        self._history.activate(item)
        self.current_changed.emit(item)
        self.look_changed.emit(self.look)

    @Slot()
    def _follow_network(self) -> None:
        for item in self.items:
            if not item.touched:
                item.look = self.recommended()
        self._tell_network()
        self.look_changed.emit(self.look)
        self._screen.recolour()

    @Slot()
    def _tell_network(self) -> None:
        self.network_changed.emit(self.network)

    def _drop_item(self, item: Item) -> Item | None:
        self._screen.forget(item)
        self._work.submit(jobs.ForgetRequest(item.id))
        self._history.remove(item)
        return self._strip.remove(item)

    def _apply_look(self, item: Item, state: LookState) -> None:
        was_dirty = item.dirty
        item.touched = state.touched
        item.look = state.look if state.touched else self.recommended()
        if item is self.current:
            self.look_changed.emit(item.look)
        if item is self._screen.shown:
            self._screen.draw()
        if item.dirty != was_dirty:
            self.item_changed.emit(item)
