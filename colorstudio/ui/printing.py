"""From the wish to print to a page: the pictures are made at full size, then shown as they will lie on paper."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from colorstudio.session.album import Item
from colorstudio.session.output import Pixels8
from colorstudio.session.session import Session
from colorstudio.ui.panes.pictures import rgb_to_image
from colorstudio.ui.window_part import WindowPart

if TYPE_CHECKING:
    from colorstudio.ui.dialogs.print_dialog import PrintDialog


class Printing(WindowPart):
    """Shows the page of the current photograph, and prints it."""

    refused = Signal(str, str)  # title, sentence

    def __init__(self, session: Session, window: QWidget) -> None:
        super().__init__(session, window)
        self.dialog: PrintDialog | None = None  # the one that is open

    def print(self) -> None:
        """Show the page of the current photograph, as soon as it is made."""
        item = self._session.current
        if item is not None and self.dialog is None:
            self._session.make_pixels(item, lambda pixels: self._show(item, pixels), gray=False)

    def _show(self, item: Item, pixels: Pixels8) -> None:
        if self.dialog is not None:  # asked for twice
            return
        # Only who prints pays for it: the system's printers are loaded with it.
        from colorstudio.ui.dialogs.print_dialog import PrintDialog

        dialog = self.dialog = PrintDialog(item.name, rgb_to_image(pixels), self._window)
        dialog.gray_wanted.connect(lambda: self._make_gray(item))
        dialog.refused.connect(self.refused)
        dialog.finished.connect(self._forget)
        QTimer.singleShot(0, dialog, dialog.open)

    def _make_gray(self, item: Item) -> None:
        self._session.make_pixels(item, self._show_gray, gray=True)

    def _show_gray(self, pixels: Pixels8) -> None:
        if self.dialog is not None:
            self.dialog.set_gray(rgb_to_image(pixels))

    def _forget(self) -> None:
        if self.dialog is not None:
            self.dialog.deleteLater()
            self.dialog = None
