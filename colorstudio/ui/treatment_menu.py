"""The menu for what is done to several photographs: copying treatments, presets; and that of the film strip."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QMimeData, QPoint
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence
from PySide6.QtWidgets import QInputDialog, QLineEdit, QMenu, QWidget

from colorstudio.core.refusal import Refused
from colorstudio.core.treatment import Treatment
from colorstudio.core.turn import LEFT, RIGHT
from colorstudio.errors import LibraryError
from colorstudio.session.album import Item
from colorstudio.session.session import Session
from colorstudio.session.spreading import ALL, COMMON, Part
from colorstudio.ui.bundled import in_own_words

TREATMENT_MIME = "application/x-colorstudio-treatment"  # the JSON of Treatment


class PresetMenu(QMenu):
    """The presets, to be used on `targets`, and ways to save and delete the user's own."""

    def __init__(self, session: Session, targets: Callable[[], list[Item]], parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._targets = targets
        self.dialog: QInputDialog | None = None
        self.setTitle(self.tr("Pr&esets"))
        self.aboutToShow.connect(self.fill)
        self.addAction(self.tr("Presets")).setEnabled(False)  # until it is opened, and the library read

    def fill(self) -> None:
        """List the presets that there are now."""
        self.clear()
        try:
            presets = self._session.spreading.presets()
        except LibraryError as error:
            presets = []
            self._session.news.fail(self.tr("The presets cannot be listed"), error)
        delete = QMenu(self.tr("&Delete"), self)
        for preset in presets:
            entry = self.addAction(_plain(in_own_words(preset.title) if preset.bundled else preset.title))
            entry.triggered.connect(
                lambda _=False, one=preset: self._session.spreading.use_preset(one, self._targets())
            )
            if not preset.bundled:
                gone = delete.addAction(_plain(preset.title))
                gone.triggered.connect(lambda _=False, title=preset.title: self._drop(title))
        self.addSeparator()
        self.save = self.addAction(self.tr("&Save as Preset…"))
        self.save.setEnabled(self._session.current is not None)
        self.save.triggered.connect(self._ask_for_name)
        delete.setEnabled(bool(delete.actions()))
        self.addMenu(delete)

    def _ask_for_name(self) -> None:
        current = self._session.current
        if current is not None:
            label = self.tr("The values of the sliders and the reference, under the name")
            treatment = current.treatment
            self.dialog = ask_for_name(
                self, self.tr("Save as Preset"), label, lambda title: self._save(title, treatment)
            )

    def _save(self, title: str, treatment: Treatment) -> None:
        try:
            self._session.spreading.save_preset(title, treatment)
        except LibraryError as error:
            self._session.news.fail(self.tr("The preset could not be saved"), error)

    def _drop(self, title: str) -> None:
        try:
            self._session.spreading.drop_preset(title)
        except LibraryError as error:
            self._session.news.fail(self.tr("The preset could not be deleted"), error)


class TreatmentMenu(QMenu):
    """What is done to the photographs that are selected in the film strip, or to the current one."""

    def __init__(self, session: Session, selected: Callable[[], list[Item]], window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._selected = selected
        self.setTitle(self.tr("&Treatment"))
        self.copy = self._add(self.tr("&Copy Treatment"), self._copy, "Ctrl+Shift+C")
        self.paste = self._add(self.tr("&Paste Treatment"), lambda: self._paste(ALL), "Ctrl+Shift+V")
        self.paste_look = self._add(self.tr("Paste &Look Only"), lambda: self._paste([Part.LOOK]))
        self.paste_hints = self._add(self.tr("Paste &Hints Only"), lambda: self._paste([Part.HINTS]))
        self.paste_reference = self._add(self.tr("Paste &Reference Only"), lambda: self._paste([Part.REFERENCE]))
        self.addSeparator()
        self.to_selected = self._add(self.tr("Apply to &Selected"), lambda: self._apply(self.targets()))
        self.to_all = self._add(self.tr("Apply to &All"), lambda: self._apply(list(session.items)), "Ctrl+Shift+A")
        self.addSeparator()
        self.turn_left = self._add(self.tr("Turn Le&ft"), lambda: self._turn(LEFT), "Ctrl+Shift+Left")
        self.turn_right = self._add(self.tr("Turn Ri&ght"), lambda: self._turn(RIGHT), "Ctrl+Shift+Right")
        self.addSeparator()
        self.presets = PresetMenu(session, self.targets, self)
        self.addMenu(self.presets)
        self.setToolTipsVisible(True)
        for action in (self.to_selected, self.to_all):
            action.setToolTip(self.tr("Network, slider values and reference of this photograph; not its hints"))
        self.aboutToShow.connect(self.enable)

    def targets(self) -> list[Item]:
        """The photographs that it acts on: those selected, else the current one."""
        current = self._session.current
        return self._selected() or ([current] if current is not None else [])

    def enable(self) -> None:
        """Offer what can be done now; a shortcut without effect does no harm."""
        given = _treatment_in(QGuiApplication.clipboard().mimeData())
        current = self._session.current
        self.copy.setEnabled(current is not None)
        for action in (self.paste, self.paste_look):
            action.setEnabled(given is not None and current is not None)
        self.paste_hints.setEnabled(given is not None and bool(given.hints))
        self.paste_reference.setEnabled(given is not None and given.reference is not None)
        self.to_selected.setEnabled(len(self.targets()) > 1)
        self.to_all.setEnabled(len(self._session.items) > 1)
        for action in (self.turn_left, self.turn_right):
            action.setEnabled(bool(self.targets()))

    def _copy(self) -> None:
        current = self._session.current
        if current is not None:
            text = current.treatment.to_json()
            mime = QMimeData()
            mime.setData(TREATMENT_MIME, text.encode())
            mime.setText(text)
            QGuiApplication.clipboard().setMimeData(mime)
            self._session.news.noticed.emit(self.tr("The treatment of {name} is copied.").format(name=current.name))
        self.enable()

    def _paste(self, parts: Iterable[Part]) -> None:
        given = _treatment_in(QGuiApplication.clipboard().mimeData())
        if given is not None:
            self._session.spreading.give(given, self.targets(), parts)
        else:
            self._session.news.noticed.emit(self.tr("The clipboard holds no treatment. Copy one first."))

    def _apply(self, items: list[Item]) -> None:
        current = self._session.current
        if current is not None:
            others = [item for item in items if item is not current]
            self._session.spreading.give(current.treatment, others, COMMON)
            sentence = self.tr("%n photograph(s) treated as {name} now.", "", len(others))
            self._session.news.noticed.emit(sentence.format(name=current.name))

    def _turn(self, by: int) -> None:
        self._session.spreading.turn(self.targets(), by)

    def _add(self, text: str, slot: Callable[[], object], shortcut: str = "") -> QAction:
        action = self.addAction(text)
        if shortcut:
            action.setShortcut(QKeySequence(shortcut))
        action.triggered.connect(lambda: slot())
        return action


def show_strip_menu(menu: TreatmentMenu, others: list[QAction], place: QPoint) -> QMenu:
    """The film strip's own menu, with what concerns the selected photographs; `others` come behind a line."""
    menu.enable()
    shown = QMenu(menu.parentWidget())
    for action in menu.actions():
        shown.addAction(action)
    shown.addSeparator()
    shown.addActions(others)
    shown.aboutToHide.connect(shown.deleteLater)
    shown.popup(place)
    return shown


def ask_for_name(parent: QWidget, title: str, label: str, then: Callable[[str], object]) -> QInputDialog:
    """Ask for a name, which `then` gets; not where none is given."""
    dialog = QInputDialog(parent)
    dialog.setWindowTitle(title)
    dialog.setLabelText(label)
    dialog.setTextEchoMode(QLineEdit.EchoMode.Normal)
    dialog.textValueSelected.connect(lambda text: then(text.strip()) if text.strip() else None)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog


def _treatment_in(mime: QMimeData | None) -> Treatment | None:
    """The treatment on the clipboard; also one that was written by hand, as text."""
    if mime is None:
        return None
    try:
        if mime.hasFormat(TREATMENT_MIME):
            return Treatment.from_json(bytes(mime.data(TREATMENT_MIME).data()))
        return Treatment.from_json(mime.text()) if mime.hasText() else None
    except Refused:
        return None


def _plain(title: str) -> str:
    return title.replace("&", "&&")
