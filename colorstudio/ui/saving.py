"""From the wish to save to a file name that may be written."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from colorstudio.batch.naming import LAYERS_MARK, OUTPUT_MARK, coloured_path
from colorstudio.files.formats import PNG, TIFF, patterns, writable
from colorstudio.session.album import Item
from colorstudio.session.session import Session
from colorstudio.settings import Settings
from colorstudio.ui.empty_state import sample_photographs
from colorstudio.ui.window_part import WindowPart


class Saving(WindowPart):
    """Asks where to save, and remembers where each photograph went."""

    refused = Signal(str, str)  # title, sentence: not there; another name is wanted

    def __init__(self, session: Session, settings: Settings, window: QWidget) -> None:
        super().__init__(session, window)
        self._settings = settings
        self._asked: dict[Path, tuple[int, bool]] = {}  # item ids, and whether as layers
        self._targets: dict[int, _Wish] = {}
        self._typed: dict[int, Path] = {}  # names that were refused or could not be written, by item
        session.output.saved.connect(self._remember)

    def save(self) -> None:
        """Save the current photograph where it was saved before; ask where, the first time."""
        item = self._session.current
        if item is None:
            return
        target = self._targets.get(item.id)
        if target is None:
            self.save_as()
        else:
            self._save_to(item, target.path, layers=target.layers)

    def save_as(self) -> None:
        """Ask for a file name, and before replacing a file; then save the current photograph."""
        item = self._session.current
        if item is not None:
            self._ask_for_name(item, self._typed.get(item.id) or self._suggest(item))

    def _ask_for_name(self, item: Item, proposed: Path, *, title: str = "") -> None:
        dialog = self._make_dialog(proposed, title or self.tr("Save the Coloured Photograph"))
        dialog.fileSelected.connect(
            lambda name: self._save_to(item, Path(name), layers=dialog.selectedNameFilter() in self._layered())
        )
        dialog.open()

    def _save_to(self, item: Item, path: Path, *, layers: bool) -> None:
        if item is not self._session.current:
            return
        self._typed[item.id] = path  # until it is saved there: what was typed is proposed again
        if original := self._original_at(path):
            title = self.tr("{name} was not saved").format(name=path.name)
            sentence = self.tr("ColorStudio never writes over an original. Choose another name than “{name}”.")
            self.refused.emit(title, sentence.format(name=original.name))
            # Once the dialog that asked has closed: its title says why it is there again.
            QTimer.singleShot(0, self, lambda: self._ask_for_name(item, path, title=title))
            return
        self._asked[path] = item.id, layers
        # The dialog has asked before replacing a file, or the file was written for this photograph.
        self._session.save(path, overwrite=True, layers=layers)

    def _original_at(self, path: Path) -> Path | None:
        """The open photograph that this path leads to, be it by another spelling or a link."""
        originals = (item.path for item in self._session.items if item.path)
        return next((original for original in originals if _is_same(original, path)), None)

    def _remember(self, path: Path) -> None:
        asked = self._asked.pop(path, None)
        if asked is not None:
            item_id, layers = asked
            self._targets[item_id] = _Wish(path, layers)
            self._typed.pop(item_id, None)

    def _suggest(self, item: Item) -> Path:
        """A free name beside the photograph; a sample's is not beside the program's own files."""
        if item.path in sample_photographs():
            return coloured_path(item.name, self._settings.last_folder)
        return self._session.suggested_path(item)

    def _make_dialog(self, suggested: Path, title: str) -> QFileDialog:
        filters = {
            self.tr("{format} picture").format(format=format.title) + f" ({patterns(endings)})": endings
            for format, endings in writable().items()
        } | self._layered()
        dialog = QFileDialog(self._window, title, str(suggested.parent))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters(list(filters))
        suffix = suggested.suffix.lower()
        fitting = (text for text, endings in filters.items() if suffix in endings)
        dialog.selectNameFilter(next(fitting, next(iter(filters))))
        dialog.setDefaultSuffix(suffix[1:])
        dialog.selectFile(suggested.name)
        layered = self._layered()
        dialog.filterSelected.connect(
            lambda text: _change_format(dialog, filters[text][0], LAYERS_MARK if text in layered else OUTPUT_MARK)
        )
        dialog.finished.connect(dialog.deleteLater)
        return dialog

    def _layered(self) -> dict[str, tuple[str, ...]]:
        """The filters that ask for layers, with their suffixes."""
        texts = {
            TIFF: self.tr("TIFF of two layers: the gray, and the colours over it"),
            PNG: self.tr("PNG of the colours alone, to put over the gray"),
        }
        endings = writable()
        return {f"{text} ({patterns(endings[format])})": endings[format] for format, text in texts.items()}


@dataclass(frozen=True)
class _Wish:
    """Where a photograph went, and whether as layers."""

    path: Path
    layers: bool


def _change_format(dialog: QFileDialog, suffix: str, mark: str) -> None:
    """Another format was picked: the proposed name follows."""
    dialog.setDefaultSuffix(suffix[1:])
    chosen = dialog.selectedFiles()
    if chosen and not Path(chosen[0]).is_dir():
        path = Path(chosen[0])
        for other in (OUTPUT_MARK, LAYERS_MARK):
            if path.stem.endswith(other):
                path = path.with_stem(path.stem.removesuffix(other) + mark)
                break
        dialog.selectFile(path.with_suffix(suffix).name)


def _is_same(one: Path, other: Path) -> bool:
    try:
        return one.samefile(other)
    except OSError:  # one of them does not exist
        return False
