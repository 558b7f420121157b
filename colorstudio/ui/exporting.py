"""From the wish to export to a queue under way, its dialog, and the offer to go on with one that broke off."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QMessageBox, QWidget

from colorstudio.batch.plan import Found, common_branches, place_results
from colorstudio.batch.task import Existing
from colorstudio.batch.unfinished import Unfinished
from colorstudio.session.album import Item
from colorstudio.session.exports import QueueState, Row, Wishes
from colorstudio.session.session import Session
from colorstudio.settings import ExportChoices, Settings
from colorstudio.ui.panes.pictures import rgb_to_image
from colorstudio.ui.window_part import WindowPart

if TYPE_CHECKING:
    from colorstudio.ui.dialogs.export_dialog import Offered
    from colorstudio.ui.dialogs.queue_dialog import QueueDialog


class Exporting(WindowPart):
    """Asks what to export, and shows how it goes."""

    finished = Signal()  # see Session.queue: nothing is left of the export, or it was stopped

    def __init__(self, session: Session, settings: Settings, window: QWidget) -> None:
        super().__init__(session, window)
        self._settings = settings
        self._dialog: QueueDialog | None = None
        self.selected: Callable[[], list[Item]] = (
            list  # the photographs that are selected, if there is anything to select
        )
        session.queue.finished.connect(self.finished)
        session.queue.unfinished_found.connect(self._offer)

    def export(self) -> None:
        """Ask which photographs to save where and how; while an export is under way, show that."""
        if self._session.queue.is_under_way:
            self.show_queue()
            return
        from colorstudio.ui.dialogs.export_dialog import ExportDialog

        dialog = ExportDialog(
            self._offered(), self._settings.last_folder, choices=self._settings.export, parent=self._window
        )
        dialog.export_wanted.connect(self._start)
        dialog.open()

    def show_queue(self) -> None:
        """Show how the export goes."""
        from colorstudio.ui.dialogs.queue_dialog import QueueDialog

        if self._dialog is None:
            self._dialog = QueueDialog(self._session.queue, self._find_picture, self._window)
            self._dialog.list.thumbnail_wanted.connect(self._want_thumbnail)
            self._session.queue.thumbnails.came.connect(self._dialog.list.viewport().update)
            self._session.album.item_changed.connect(self._dialog.list.viewport().update)
        self._dialog.show()
        self._dialog.raise_()
        self._dialog.activateWindow()

    def _start(self, wishes: Wishes, selected_alone: bool) -> None:
        self._settings.export = _choices(wishes)
        items = self._selected() if selected_alone else list(self._session.items)

        def export() -> None:
            self._session.export(items, wishes)
            self.show_queue()

        self._session.keeping.restore_all(items, export)  # photographs of a folder that were not looked at yet

    def _selected(self) -> list[Item]:
        if selected := self.selected():
            return selected
        current = self._session.current
        return [current] if current is not None else []

    def _offered(self) -> "Offered":
        from colorstudio.ui.dialogs.export_dialog import Offered

        items = list(self._session.items)
        found = _found(items, tree=True)
        return Offered(len(items), len(self._selected()), len({one.branch for one in found}) > 1, self._preview)

    def _preview(self, pattern: str, suffix: str, tree: bool) -> str:
        items = list(self._session.items)
        found = _found(items, tree=tree)
        network = self._session.network
        name = network.name if network else ""
        tasks, _ = place_results(found[:1], Path(), suffix=suffix, pattern=pattern, network=name)
        return str(tasks[0].target)

    def _find_picture(self, row: Row) -> QImage | None:
        item = self._session.album.get(row.source.photo_id)
        pixels = item.thumbnail if item is not None else None
        if pixels is None:
            pixels = self._session.queue.thumbnails.get(row)
        return rgb_to_image(pixels) if pixels is not None else None

    def _want_thumbnail(self, row: Row) -> None:
        if row.source.path is not None:  # of pages and of what a crash left there are no items
            self._session.queue.thumbnails.want(row)
        elif item := self._session.album.get(row.source.photo_id):
            self._session.request_thumbnail(item)

    def _offer(self, found: list[Unfinished]) -> None:
        """Offer the newest batch that broke off; the others wait for the next start."""
        left = found[-1]
        box = QMessageBox(self._window)
        box.setIcon(QMessageBox.Icon.Question)
        box.setText(self.tr("The last export did not come to its end."))
        box.setInformativeText(
            self.tr("%n photograph(s) left to be saved in “{folder}”. Done: {done}.", "", len(left.tasks)).format(
                done=left.done, folder=left.journal.parent
            )
        )
        go_on = box.addButton(self.tr("Go On"), QMessageBox.ButtonRole.AcceptRole)
        forget = box.addButton(self.tr("Leave It"), QMessageBox.ButtonRole.DestructiveRole)
        later = box.addButton(self.tr("Ask Later"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(go_on)
        box.setEscapeButton(later)
        answers = {go_on: self._take_up, forget: self._session.queue.forget}
        box.buttonClicked.connect(lambda button: answers.get(button, _let_be)(left))
        box.finished.connect(box.deleteLater)
        box.open()

    def _take_up(self, left: Unfinished) -> None:
        if self._session.queue.state in (QueueState.IDLE, QueueState.STOPPED, QueueState.FINISHED):
            self._session.queue.take_up(left)
            self.show_queue()


def _choices(wishes: Wishes) -> ExportChoices:
    return ExportChoices(
        pattern=wishes.pattern,
        suffix=wishes.suffix,
        layers=wishes.layers,
        quality=wishes.quality,
        longest=wishes.longest,
        skip=wishes.existing is Existing.SKIP,
        own_profile=wishes.own_profile,
        keep_times=wishes.keep_times,
    )


def _let_be(_: Unfinished) -> None:
    """Ask again at the next start."""


def _found(items: list[Item], *, tree: bool) -> list[Found]:
    files = [item.path.absolute() if item.path else Path(item.name) for item in items]
    real = [file for file in files if file.is_absolute()]
    branches = {found.source: found for found in common_branches(real)} if tree else {}
    return [
        replace(branches.get(file, Found(file)), page=item.source.page, piece=item.source.piece)
        for file, item in zip(files, items, strict=True)
    ]
