"""The open photographs, their looks and undo, the network and the device: what the window binds to.

Lives on the GUI thread, loads no torch, and is the only one that talks to the engine.
"""

import os
from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QUndoGroup

from colorstudio import paths
from colorstudio.activity import Activity
from colorstudio.core.cards import Card
from colorstudio.core.look import Look
from colorstudio.engine import jobs
from colorstudio.engine.engine import Engine
from colorstudio.engine.jobs import Job, NetworkChoice, PhotoSource, Pixels, View
from colorstudio.engine.naming import coloured_path
from colorstudio.errors import CheckpointError, ColorStudioError
from colorstudio.items import FilmStrip, Item, State
from colorstudio.looks import LookHistory, LookState, describe_change
from colorstudio.networks import ChosenNetwork, find_network, list_networks
from colorstudio.settings import Settings

FAILURES_TOLD = 5  # of an export, one sentence each


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
        self._engine = engine
        self._settings = settings
        self._strip = FilmStrip()
        self._history = LookHistory(self.undo_group, self._apply_look)
        self._activity = Activity()
        self._network = ChosenNetwork(settings)
        self._current: Item | None = None  # selected: on screen, or on its way there
        self._shown: Item | None = None  # opened: its frames are drawn, until the next one has opened
        self._device_label = ""
        self._wished_device = ""  # by the user in this session, until it is in use
        engine.done.connect(self._on_done)
        engine.failed.connect(self._on_failed)
        engine.cancelled.connect(self._on_cancelled)
        engine.progress.connect(self._on_progress)
        engine.noticed.connect(self.noticed)

    def start(self) -> None:
        """Start the engine, the device and the network, once the window is painted: torch loads now."""
        self._engine.start()
        self._submit(jobs.DeviceRequest(self._settings.device), self.tr("Starting"))
        if choice := self._network.choice:
            self._submit(jobs.LoadNetworkRequest(choice), self.tr("Loading the network"))

    def close(self) -> None:
        """Drop all work and join the engine; from closeEvent only. Waits up to about a second."""
        self._engine.close()
        self._settings.sync()

    # --- Items -------------------------------------------------------------------------------------------

    @property
    def items(self) -> tuple[Item, ...]:
        """The film strip, in order."""
        return self._strip.items

    @property
    def current(self) -> Item | None:
        """The item on screen, or on its way there."""
        return self._current

    def open_paths(self, files: Iterable[Path]) -> None:
        """Add photographs, looking through folders, and select the first, which may be open already."""
        given = tuple(Path(file).absolute() for file in files)
        if any(paths.is_folder(path) for path in given):
            self._submit(jobs.FindRequest(given), self.tr("Looking for photographs"))
        else:
            self._add_files(given, named=True)

    def open_pixels(self, pixels: Pixels, name: str | None = None) -> None:
        """Add pasted pixels, (H, W), (H, W, 3) or (H, W, 4) sRGB, and select them."""
        item = self._strip.add_pixels(pixels, name or self.tr("Pasted picture"), self.recommended())
        self.items_changed.emit()
        self.select(item)

    def select(self, item: Item) -> None:
        """Bring an item on screen; one that failed or was cancelled is tried again."""
        if item is self._current and item.state not in (State.WAITING, State.FAILED):
            return
        self._make_current(item)
        self._submit(jobs.OpenRequest(item.source), self.tr("Opening {name}").format(name=item.name))
        self._set_state(item, State.OPENING)

    def close_item(self, item: Item) -> None:
        """Remove an item; if it was the current one, its neighbour is selected. Does not ask about dirty."""
        neighbour = self._drop_item(item)
        self.items_changed.emit()
        if item is self._current:
            self._select_or_clear(neighbour)

    def close_all(self) -> None:
        """Remove all items."""
        for item in self.items:
            self._drop_item(item)
        self.items_changed.emit()
        self._select_or_clear(None)

    def request_thumbnail(self, item: Item) -> None:
        """Read the item's thumbnail when nothing else is to be done; item_changed tells. Can be repeated."""
        if self._strip.ask_thumbnail(item):
            self._engine.submit(jobs.ThumbnailRequest(item.source))

    # --- Look, view, network, device ---------------------------------------------------------------------

    @property
    def look(self) -> Look:
        """The current item's look, else the recommended one."""
        return self._current.look if self._current else self.recommended()

    def set_look(self, look: Look, *, gesture: str | None = None) -> None:
        """Set the current item's look; all calls of one gesture, until end_gesture(), are one undo step.

        The recommended look counts as untouched: it goes on following the network.
        """
        if self._current is not None:
            after = LookState(look, touched=look != self.recommended())
            text = describe_change(self._current.look, look)
            self._history.push(self._current, after, gesture=gesture, text=text)

    def end_gesture(self) -> None:
        """The mouse was released, or the key: the next set_look() begins a new undo step."""
        self._history.end_gesture()

    def reset_look(self) -> None:
        """Back to what the network recommends, undoably; the look follows the network again."""
        if self._current is not None:
            after = LookState(self.recommended(), touched=False)
            self._history.push(self._current, after, gesture=None, text=self.tr("Reset"))

    def recommended(self) -> Look:
        """The look that the network recommends."""
        return self._network.recommended

    def set_view(self, view: View) -> None:
        """Show this part of the photograph on screen; frame_ready follows."""
        if self._shown is not None:
            self._shown.view = view
            self._render()

    @property
    def network(self) -> Card | None:
        """The network in use, None where there is none."""
        return self._network.card

    def networks(self) -> list[Card]:
        """The networks that can colour, the bundled ones first."""
        return list_networks()

    def set_network(self, name: str) -> None:
        """Colour with the network of this name, or the checkpoint at this path; network_changed follows.

        Not undoable: it concerns all photographs and takes seconds, where undo steps belong to one photograph
        and act at once. The way back is the chooser. Looks that the user set stay, the others follow.
        """
        try:
            card = find_network(name)
        except CheckpointError as error:
            self.failed.emit(self.tr("The network could not be loaded"), str(error))
            self.network_changed.emit(self.network)
            return
        if card.path is not None and not self._network.is_at(card.path):
            text = self.tr("Loading the network {title}").format(title=card.title)
            self._submit(jobs.LoadNetworkRequest(NetworkChoice(card.path, self._settings.side)), text)

    def set_side(self, side: int | None) -> None:
        """Show the network photographs of this longer side, pixels (None: what it prefers), and recolour."""
        if side != self._settings.side:
            self._settings.side = side
            self._recolour()

    def set_device(self, device: str) -> None:
        """Compute on "auto", "cpu", "cuda" or "mps"; device_changed follows, or failed."""
        self._wished_device = device
        self._submit(jobs.DeviceRequest(device), self.tr("Changing the device"))

    @property
    def device_label(self) -> str:
        """Such as "CPU, 2 threads"; empty until the engine has told."""
        return self._device_label

    # --- Results -----------------------------------------------------------------------------------------

    def save(self, path: Path, *, overwrite: bool = False) -> None:
        """Write the current photograph, coloured, at full size; saved or failed follows."""
        item, choice = self._current, self._network.choice
        if item is not None and choice is not None:
            quality = self._settings.jpeg_quality
            request = jobs.SaveRequest(item.source, choice, item.look, path, overwrite=overwrite, quality=quality)
            self._submit(request, self.tr("Saving {name}").format(name=path.name))

    def suggested_path(self, item: Item) -> Path:
        """A free name beside the photograph, in its own format where we write that."""
        beside = item.path.parent if item.path else None
        folder = beside if beside and os.access(beside, os.W_OK | os.X_OK) else self._settings.last_folder
        return coloured_path(item.name, folder)

    def export_all(self, folder: Path, suffix: str = "") -> None:
        """Write all items into a folder, each with its own look; suffix "" keeps each file's own format."""
        choice = self._network.choice
        if choice is not None and self.items:
            items = tuple(jobs.ExportItem(item.source, item.look) for item in self.items)
            quality = self._settings.jpeg_quality
            request = jobs.ExportRequest(items, choice, folder, suffix=suffix, quality=quality)
            self._submit(request, self.tr("Exporting"))

    def copy(self) -> None:
        """Make the current photograph's coloured pixels for the clipboard; copied follows."""
        item, choice = self._current, self._network.choice
        if item is not None and choice is not None:
            self._submit(jobs.CopyRequest(item.source, choice, item.look), self.tr("Copying"))

    def cancel(self) -> None:
        """Stop exports, saves and copies; where there are none, the opening or colouring of a photograph."""
        if not self._engine.cancel_kind(jobs.ExportRequest, jobs.SaveRequest, jobs.CopyRequest):
            self._engine.cancel_kind(jobs.OpenRequest, jobs.PredictRequest, jobs.FindRequest)

    @property
    def busy(self) -> bool:
        """Whether something other than thumbnails and renders is under way."""
        return self._activity.busy

    # --- Answers of the engine ---------------------------------------------------------------------------

    @Slot(object, object)
    def _on_done(self, job: Job, result: object) -> None:
        self._end_task(job)
        match result:
            case jobs.Frame():
                if self._shown is not None and result.photo_id == self._shown.id:
                    self.frame_ready.emit(result)
            case jobs.Found():
                self._on_found(result)
            case jobs.PhotoInfo():
                self._on_opened(result)
            case jobs.Predicted():
                self._on_predicted(result)
            case jobs.Thumbnail(photo_id, pixels):
                if item := self._strip.thumbnail_came(photo_id, pixels):
                    self.item_changed.emit(item)
            case jobs.NetworkLoaded():
                self._on_network(result)
            case jobs.DeviceInfo():
                self._on_device(result)
            case jobs.Saved():
                self._on_saved(result)
                self.saved.emit(result.path)
            case jobs.Exported():
                self._on_exported(result)
            case jobs.Copied(_, pixels):
                self.copied.emit(pixels)

    @Slot(object, object)
    def _on_failed(self, job: Job, error: Exception) -> None:
        self._end_task(job)
        sentence = str(error) if isinstance(error, ColorStudioError) else self._unexpected()
        match job.request:
            case jobs.ThumbnailRequest(source):
                item = self._strip.thumbnail_came(source.photo_id, None)
                if item is not None and item.state is State.WAITING:
                    self._fail_item(item, sentence)
                return
            case jobs.OpenRequest(source):
                title = self.tr("{name} could not be opened").format(name=source.name)
                self._on_failed_to_show(source, sentence)
            case jobs.PredictRequest(source):
                title = self.tr("{name} could not be coloured").format(name=source.name)
                self._on_failed_to_show(source, sentence)
            case jobs.SaveRequest(_, _, _, target):
                title = self.tr("{name} could not be saved").format(name=target.name)
            case jobs.LoadNetworkRequest(choice):
                title = self.tr("The network could not be loaded")
                self._on_network_failed(choice)
            case jobs.DeviceRequest(device):
                title = self.tr("The device could not be used")
                self._on_device_failed(device)
            case _:
                title = self.tr("Something went wrong")
        self.failed.emit(title, sentence)

    @Slot(object)
    def _on_cancelled(self, job: Job) -> None:
        self._end_task(job)
        match job.request:
            case jobs.OpenRequest(source) | jobs.PredictRequest(source):
                if item := self._strip.get(source.photo_id):
                    self._set_state(item, State.WAITING)
                    self._return_to_shown(item)
            case jobs.ThumbnailRequest(source):
                self._strip.thumbnail_came(source.photo_id, None)
            case jobs.ExportRequest():
                self.noticed.emit(self.tr("The export was stopped. The photographs saved so far are kept."))

    @Slot(object, float, str)
    def _on_progress(self, job: Job, fraction: float, detail: str) -> None:
        if self._activity.advance(job.ticket, fraction, detail):
            self.busy_changed.emit(*self._activity.summary())

    def _on_found(self, found: jobs.Found) -> None:
        if found.paths:
            self._add_files(found.paths, named=False)
        else:
            self.noticed.emit(self.tr("There are no photographs here that ColorStudio can read."))

    def _on_opened(self, info: jobs.PhotoInfo) -> None:
        item = self._strip.get(info.photo_id)
        if item is None:
            return
        item.info = info
        if item is not self._current:  # another one was selected while this answer was on its way
            self._set_state(item, State.WAITING)
            return
        if item.path and item.named:
            self._settings.add_recent(item.path)
        self._shown = item
        self._set_state(item, State.COLOURING)
        self.opened.emit(item)
        self._colour(item)

    def _on_predicted(self, predicted: jobs.Predicted) -> None:
        item = self._strip.get(predicted.photo_id)
        if item is not None and predicted.network == self._network.choice:
            self._set_state(item, State.READY)
            self._render()

    def _on_failed_to_show(self, source: PhotoSource, sentence: str) -> None:
        """The picture on screen stays where there is one; else the next photograph of the strip is tried."""
        item = self._strip.get(source.photo_id)
        if item is None:
            return
        self._fail_item(item, sentence)
        untried = (other for other in self.items if other.state is State.WAITING)
        if item is not self._current or item is self._shown:
            return
        if self._shown is not None:
            self._return_to_shown(item)
        elif (other := next(untried, None)) is not None:
            self.select(other)

    def _on_network(self, loaded: jobs.NetworkLoaded) -> None:
        if not self._network.is_at(loaded.network.path):
            self._network.adopt(loaded.card)
            self._follow_network()

    def _on_network_failed(self, choice: NetworkChoice) -> None:
        if self._network.refuse(choice.path):
            self._follow_network()
        else:
            self.network_changed.emit(self.network)

    def _on_device(self, device: jobs.DeviceInfo) -> None:
        if self._wished_device:
            self._settings.device, self._wished_device = self._wished_device, ""
        self._device_label = device.label
        self.device_changed.emit(device.label)

    def _on_device_failed(self, device: str) -> None:
        self._wished_device = ""
        if self._device_label:
            self.device_changed.emit(self._device_label)
        elif device != "auto":  # at the start: the graphics card is not in today
            self._submit(jobs.DeviceRequest("auto"), self.tr("Starting"))

    def _on_saved(self, saved: jobs.Saved) -> None:
        self._settings.last_folder = saved.path.parent
        if item := self._strip.get(saved.photo_id):
            item.saved_look = saved.look
            self.item_changed.emit(item)

    def _on_exported(self, exported: jobs.Exported) -> None:
        for saved in exported.saved:
            self._on_saved(saved)
        self.exported.emit(exported)
        if exported.failures:
            told = [failure.sentence for failure in exported.failures[:FAILURES_TOLD]]
            if more := len(exported.failures) - len(told):
                told.append(self.tr("And {count} more.").format(count=more))
            self.failed.emit(self.tr("Some photographs could not be exported"), "\n".join(told))

    # --- Inside ------------------------------------------------------------------------------------------

    def _add_files(self, files: Iterable[Path], *, named: bool) -> None:
        first, added = self._strip.add_files(files, self.recommended(), named=named)
        if added:
            self.items_changed.emit()
        if first is not None:
            self.select(first)

    def _make_current(self, item: Item | None) -> None:
        if item is not self._current:
            self._current = item
            self._history.activate(item)
            self.current_changed.emit(item)
            self.look_changed.emit(self.look)

    def _select_or_clear(self, item: Item | None) -> None:
        if item is not None:
            self.select(item)
        else:
            self._shown = None
            self._make_current(None)

    def _return_to_shown(self, item: Item) -> None:
        """This item does not come on screen after all: what is there is the current one again."""
        shown = self._shown
        if item is self._current and shown is not None and shown is not item:
            self._make_current(shown)
            if shown.state is State.WAITING:  # its colouring gave way to the other item
                self._colour(shown)

    def _drop_item(self, item: Item) -> Item | None:
        self._engine.cancel_where(lambda request: _shows(request, item.id))
        self._engine.submit(jobs.ForgetRequest(item.id))
        self._history.remove(item)
        if item is self._shown:
            self._shown = None
        return self._strip.remove(item)

    def _fail_item(self, item: Item, sentence: str) -> None:
        item.error = sentence
        item.state = State.FAILED
        self.item_changed.emit(item)

    def _set_state(self, item: Item, state: State) -> None:
        item.error = None
        item.state = state
        self.item_changed.emit(item)

    def _colour(self, item: Item) -> None:
        choice = self._network.choice
        if choice is None:
            folder = paths.models_folders()[-1]
            sentence = self.tr("Put a network file into {folder} and start again.").format(folder=folder)
            self._fail_item(item, sentence)
            self.failed.emit(self.tr("There is no network to colour with"), sentence)
            return
        text = self.tr("Colouring {name}").format(name=item.name)
        self._submit(jobs.PredictRequest(item.source, choice), text)
        self._set_state(item, State.COLOURING)

    def _follow_network(self) -> None:
        for item in self.items:
            if not item.touched:
                item.look = self.recommended()
        self.network_changed.emit(self.network)
        self.look_changed.emit(self.look)
        self._recolour()

    def _recolour(self) -> None:
        """Predictions no longer hold: colour what is on screen again, the others when they are selected."""
        for item in self.items:
            if item.state is State.READY:
                self._set_state(item, State.WAITING)
        if self._shown is not None and self._shown is self._current:
            self._colour(self._shown)

    def _render(self) -> None:
        item = self._shown
        if item is not None and item.view is not None:
            self._engine.submit(jobs.RenderRequest(item.source, self._network.choice, item.look, item.view))

    def _apply_look(self, item: Item, state: LookState) -> None:
        was_dirty = item.dirty
        item.touched = state.touched
        item.look = state.look if state.touched else self.recommended()
        if item is self._current:
            self.look_changed.emit(item.look)
        if item is self._shown:
            self._render()
        if item.dirty != was_dirty:
            self.item_changed.emit(item)

    def _submit(self, request: jobs.Request, text: str) -> None:
        job = self._engine.submit(request)
        self._activity.begin(job.ticket, text)
        self.busy_changed.emit(*self._activity.summary())

    def _end_task(self, job: Job) -> None:
        if self._activity.end(job.ticket):
            self.busy_changed.emit(*self._activity.summary())

    def _unexpected(self) -> str:
        file = paths.log_file()
        return self.tr("Something unexpected happened. The details are in the log, {file}.").format(file=file)


def _shows(request: jobs.Request, photo_id: int) -> bool:
    """Whether a request only serves to show this photograph; a save of it goes on after it was closed."""
    match request:
        case (
            jobs.OpenRequest(source)
            | jobs.PredictRequest(source)
            | jobs.RenderRequest(source)
            | jobs.ThumbnailRequest(source)
        ):
            return source.photo_id == photo_id
    return False
