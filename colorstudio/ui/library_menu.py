"""The menu of what ColorStudio keeps about photographs: pasted pictures, forgetting, and a file of it all."""

from pathlib import Path

from PySide6.QtGui import QAction, QImage
from PySide6.QtWidgets import QFileDialog, QMenu, QMessageBox, QWidget

from colorstudio.errors import LibraryError
from colorstudio.library.treatments import Kept
from colorstudio.session.session import Session
from colorstudio.settings import Settings
from colorstudio.ui.panes.pictures import image_to_pixels

_SHOWN = 20  # pasted pictures in the menu


class PastedMenu(QMenu):
    """The pasted pictures that are kept, to be opened again."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self.setTitle(self.tr("&Pasted Pictures"))
        self.aboutToShow.connect(self.fill)
        self._say_none()  # a menu without entries does not open; the library is not read before it does

    def fill(self) -> None:
        """List the pictures that are kept now."""
        self.clear()
        try:
            pictures = self._session.keeping.pictures()[:_SHOWN]
        except LibraryError as error:
            pictures = []
            self._session.news.fail(self.tr("The pasted pictures cannot be listed"), error)
        for kept, file in pictures:
            when = kept.changed.astimezone().strftime("%Y-%m-%d %H:%M")
            entry = self.addAction(f"{kept.name}, {when}".replace("&", "&&"))
            entry.triggered.connect(lambda _=False, kept=kept, file=file: self._open(kept, file))
        if not pictures:
            self._say_none()

    def _say_none(self) -> None:
        self.addAction(self.tr("None was changed yet")).setEnabled(False)

    def _open(self, kept: Kept, file: Path) -> None:
        image = QImage(str(file))
        if image.isNull():
            title, sentence = self.tr("{name} could not be opened"), self.tr("“{file}” is damaged, or gone.")
            self._session.news.failed.emit(title.format(name=kept.name), sentence.format(file=file))
        else:
            self._session.open_pixels(image_to_pixels(image), kept.name, content=kept.content)


class LibraryMenu(QMenu):
    """What ColorStudio keeps about photographs. `question`: whether to forget, while it is open."""

    def __init__(self, session: Session, settings: Settings, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._settings = settings
        self._window = window
        self.question: QMessageBox | None = None
        self.setTitle(self.tr("What Is &Kept"))
        self.pasted = PastedMenu(session, self)
        self.addMenu(self.pasted)
        self.addSeparator()
        self.export = self._add(self.tr("&Export Treatments…"), self._ask_where_to)
        self.import_ = self._add(self.tr("&Import Treatments…"), self._ask_for_file)
        self.addSeparator()
        self.forget = self._add(self.tr("&Forget This Photograph"), self._forget_current)
        self.forget_all = self._add(self.tr("Forget &All…"), self._ask_to_forget_all)
        self.aboutToShow.connect(self._enable)

    def _add(self, text: str, slot: object) -> QAction:
        action = self.addAction(text)
        action.triggered.connect(slot)
        return action

    def _enable(self) -> None:
        current = self._session.current
        self.forget.setEnabled(current is not None and (current.treatment.touched or bool(current.snapshots)))

    def _forget_current(self) -> None:
        if (current := self._session.current) is not None:
            self._session.keeping.forget([current])

    def _ask_to_forget_all(self) -> None:
        if self.question is not None:
            return
        text = self.tr("Forget what was decided about all photographs?")
        box = QMessageBox(QMessageBox.Icon.Warning, "ColorStudio", text, parent=self._window)
        box.setInformativeText(
            self.tr(
                "Values, hints, snapshots and pasted pictures are deleted, also those of the open photographs. "
                "Photographs, saved results and presets stay. This cannot be undone."
            )
        )
        forget = box.addButton(self.tr("&Forget All"), QMessageBox.ButtonRole.DestructiveRole)
        cancel = box.addButton(QMessageBox.StandardButton.Cancel)
        box.setDefaultButton(cancel)
        box.setEscapeButton(cancel)
        forget.clicked.connect(self._session.keeping.forget_all)
        box.finished.connect(self._drop_question)
        self.question = box
        box.open()

    def _drop_question(self) -> None:
        if self.question is not None:
            self.question.deleteLater()
        self.question = None

    def _ask_where_to(self) -> None:
        proposed = str(self._settings.last_folder / self.tr("treatments.json"))
        dialog = QFileDialog(self._window, self.tr("Export Treatments"), proposed)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("json")
        self._open(dialog, self._session.keeping.export_to)

    def _ask_for_file(self) -> None:
        dialog = QFileDialog(self._window, self.tr("Import Treatments"), str(self._settings.last_folder))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        self._open(dialog, self._session.keeping.import_from)

    def _open(self, dialog: QFileDialog, use: object) -> None:
        assert callable(use)
        dialog.setNameFilters([self.tr("Treatments") + " (*.json)", self.tr("All files (*)")])
        dialog.fileSelected.connect(lambda name: use(Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
