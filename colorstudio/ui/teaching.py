"""The dialogs about networks: teaching one with one's own photographs, and the manager of those there are."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from colorstudio.session.session import Session
from colorstudio.settings import Settings
from colorstudio.ui.opening import Opening
from colorstudio.ui.window_part import WindowPart

if TYPE_CHECKING:
    from colorstudio.ui.dialogs.networks_dialog import NetworksDialog
    from colorstudio.ui.dialogs.teach_dialog import TeachDialog


class Teaching(WindowPart):
    """Shows them; one of each at most. compare_wanted: as NetworksDialog has it."""

    compare_wanted = Signal(object, object)  # Card, Card

    def __init__(self, session: Session, settings: Settings, opening: Opening, window: QWidget) -> None:
        super().__init__(session, window)
        self._settings = settings
        self._opening = opening
        self.dialog: TeachDialog | None = None
        self.manager: NetworksDialog | None = None

    def teach(self) -> None:
        """Ask what to teach a network with; while one is being taught, or until its end was seen, show that."""
        from colorstudio.ui.dialogs.teach_dialog import TeachDialog

        if self.dialog is None:
            folder = self._settings.last_folder
            self.dialog = TeachDialog(self._session.tuning, self._opened(), folder, parent=self._window)
            self.dialog.use_wanted.connect(self._session.set_network)
            self.dialog.finished.connect(self._let_go)
        _bring_up(self.dialog)

    def manage(self) -> None:
        """Show the networks there are."""
        from colorstudio.ui.dialogs.networks_dialog import NetworksDialog

        if self.manager is None:
            self.manager = NetworksDialog(self._session, self._window)
            self.manager.add_wanted.connect(self._opening.ask_for_network)
            self.manager.compare_wanted.connect(self.compare_wanted)
        _bring_up(self.manager)

    def _opened(self) -> list[Path]:
        """The open photographs that have colours, as far as is known: the others are looked at when it starts."""
        items = self._session.items
        found = (item.path for item in items if item.path and (item.info is None or item.info.was_coloured))
        return list(dict.fromkeys(found))  # pages and pieces are of one file

    def _let_go(self) -> None:
        """Ask anew the next time, unless a network is being taught."""
        if self.dialog is not None and not self._session.tuning.is_under_way:
            self.dialog.deleteLater()
            self.dialog = None


def _bring_up(dialog: QWidget) -> None:
    dialog.show()
    dialog.raise_()
    dialog.activateWindow()
