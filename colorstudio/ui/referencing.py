"""Where references come from: a file, the clipboard, what is dropped, another open photograph."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from colorstudio.files.formats import READABLE_SUFFIXES, patterns
from colorstudio.session.album import Item
from colorstudio.session.session import Session
from colorstudio.settings import Settings
from colorstudio.ui.drop import ITEMS_MIME, image_in, is_own
from colorstudio.ui.panels.reference_well import ReferenceWell, first_file
from colorstudio.ui.panes.pictures import image_to_pixels
from colorstudio.ui.window_part import WindowPart


class Referencing(WindowPart):
    """Connects the well with the session; what is taken goes to the photographs that are selected."""

    def __init__(
        self, session: Session, settings: Settings, targets: Callable[[], list[Item]], window: QWidget
    ) -> None:
        super().__init__(session, window)
        self._settings = settings
        self._targets = targets
        self.well = ReferenceWell(window)
        self.take = QAction(self.tr("Give Its &Colours to the Others"), self)
        self.take.setToolTip(self.tr("The other photographs selected, else all others, get its colours as reference"))
        self.take.triggered.connect(self._take_current)
        self._connect()

    def _connect(self) -> None:
        well, referring, editing = self.well, self._session.referring, self._session.editing
        well.dropped.connect(self.drop)
        well.file_wanted.connect(self._ask_for_file)
        well.paste_wanted.connect(self._paste)
        well.remove_wanted.connect(lambda: self._session.spreading.set_reference(None, self._targets()))
        well.strength_wanted.connect(lambda strength, gesture: referring.set_strength(strength, gesture=gesture))
        well.gesture_ended.connect(self._end_gesture)
        referring.palette_ready.connect(well.show_palette)
        editing.changed.connect(self._show)

    def drop(self, mime: QMimeData) -> None:
        """Take what was dropped into the well, or with the key for references on the window."""
        if is_own(mime):
            dropped = int(bytes(mime.data(ITEMS_MIME).data()).split()[0])
            item, current = self._session.album.get(dropped), self._session.current
            if item is not None and current is not None:
                selected = self._targets()
                onto = selected if item not in selected else [current]
                self._session.referring.take_item(item, onto)
        elif not self._take_in(mime):
            self._session.news.noticed.emit(self.tr("There is no photograph in it."))

    def _show(self) -> None:
        self.well.show_reference(self._session.editing.treatment.reference)

    def _end_gesture(self) -> None:
        self._session.end_gesture()
        self._session.referring.spread_strength(self._targets())

    def _paste(self) -> None:
        if not self._take_in(QGuiApplication.clipboard().mimeData()):
            self._session.news.noticed.emit(self.tr("The clipboard holds no picture. Copy one and try again."))

    def _take_in(self, mime: QMimeData | None) -> bool:
        if mime is None:  # some platforms' empty clipboard
            return False
        if (path := first_file(mime)) is not None:
            self._session.referring.take_file(path, self._targets())
            return True
        image = image_in(mime)
        if image is not None:
            self._session.referring.take_pixels(image_to_pixels(image), self._targets())
        return image is not None

    def _take_current(self) -> None:
        current = self._session.current
        if current is not None:
            selected = [item for item in self._targets() if item is not current]
            self._session.referring.take_item(current, selected or self._session.items)

    def _ask_for_file(self) -> None:
        dialog = QFileDialog(self._window, self.tr("Choose a Reference"), str(self._settings.last_folder))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        photographs = self.tr("Photographs ({endings})").format(endings=patterns(READABLE_SUFFIXES))
        dialog.setNameFilters([photographs, self.tr("All files (*)")])
        targets = self._targets()
        dialog.fileSelected.connect(lambda name: self._session.referring.take_file(Path(name), targets))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
