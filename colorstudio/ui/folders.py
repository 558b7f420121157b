"""Folders in the system's own program for them."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QMessageBox, QWidget


def show_folder(folder: Path, parent: QWidget) -> None:
    """Open a folder outside; where the system has nothing that does, say over the parent's window where it is."""
    if QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder))):
        return
    box = QMessageBox(parent.window())
    box.setIcon(QMessageBox.Icon.Information)
    box.setText(QCoreApplication.translate("folders", "No program opened the folder."))
    where = QCoreApplication.translate("folders", "You find it at {folder}.")
    box.setInformativeText(where.format(folder=folder))
    box.finished.connect(box.deleteLater)
    box.open()
