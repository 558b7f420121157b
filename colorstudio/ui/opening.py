"""The ways in: the open dialogs, the clipboard, and what was dropped."""

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QMimeData, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from colorstudio.files.formats import READABLE_SUFFIXES, patterns
from colorstudio.session.session import Session
from colorstudio.settings import Settings
from colorstudio.ui.drop import image_in, local_paths
from colorstudio.ui.panes.pictures import image_to_pixels
from colorstudio.ui.window_part import WindowPart


class Opening(WindowPart):
    """Hands photographs to the session."""

    refused = Signal(str, str)  # title, sentence

    def __init__(self, session: Session, settings: Settings, window: QWidget) -> None:
        super().__init__(session, window)
        self._settings = settings

    def ask_for_files(self) -> None:
        """The open dialog."""
        endings = patterns(READABLE_SUFFIXES)
        dialog = self._make_dialog(self.tr("Open Photographs"), QFileDialog.FileMode.ExistingFiles)
        photographs = self.tr("Photographs ({endings})").format(endings=endings)
        dialog.setNameFilters([photographs, self.tr("All files (*)")])
        dialog.open()

    def ask_for_folder(self) -> None:
        """The dialog for a whole folder."""
        dialog = self._make_dialog(self.tr("Open a Folder"), QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.open()

    def ask_for_network(self) -> None:
        """The dialog for a network's file."""
        dialog = QFileDialog(self._window, self.tr("Add a Network"), str(self._settings.last_folder))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        ours, published = self.tr("Networks of ColorStudio"), self.tr("Zhang et al. 2016, as published")
        dialog.setNameFilters(
            [self.tr("Networks") + " (*.safetensors *.pth)", f"{ours} (*.safetensors)", f"{published} (*.pth)"]
        )
        dialog.fileSelected.connect(lambda name: self._session.add_network(Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def open_paths(self, paths: Iterable[Path]) -> None:
        """Open files and folders, and start there when asked again."""
        paths = list(paths)
        if paths:
            self._settings.last_folder = paths[0] if paths[0].is_dir() else paths[0].absolute().parent
            self._session.open_paths(paths)

    def paste(self) -> None:
        """Open what is on the clipboard: files, or a picture."""
        if not self._take(QGuiApplication.clipboard().mimeData()):
            self.refused.emit(
                self.tr("Nothing to paste"),
                self.tr("The clipboard holds no picture and no files. Copy a picture and try again."),
            )

    def drop(self, mime: QMimeData) -> None:
        """Open what was dropped on the window."""
        if not self._take(mime):
            self.refused.emit(
                self.tr("This cannot be opened"),
                self.tr("It is neither a file on this computer nor a picture. Save it first, then drop it."),
            )

    def _take(self, mime: QMimeData | None) -> bool:
        if mime is None:  # some platforms' empty clipboard
            return False
        if paths := local_paths(mime.urls()):
            self.open_paths(paths)
            return True
        image = image_in(mime)
        if image is not None:
            self._session.open_pixels(image_to_pixels(image))
        return image is not None

    def _make_dialog(self, title: str, mode: QFileDialog.FileMode) -> QFileDialog:
        dialog = QFileDialog(self._window, title, str(self._settings.last_folder))
        dialog.setFileMode(mode)
        dialog.filesSelected.connect(lambda names: self.open_paths([Path(name) for name in names]))
        dialog.finished.connect(dialog.deleteLater)
        return dialog
