"""The menu bar."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QMenuBar

from colorstudio.settings import Settings
from colorstudio.ui.actions import Actions
from colorstudio.ui.style.plain import plain_tool_tip

translate = QCoreApplication.translate


class RecentMenu(QMenu):
    """The files opened last."""

    def __init__(self, settings: Settings, open_file: Callable[[Path], None]) -> None:
        super().__init__()
        self._settings = settings
        self._open_file = open_file
        self.setTitle(self.tr("Open &Recent"))
        self.aboutToShow.connect(self.fill)
        self.fill()

    def fill(self) -> None:
        """List the files that are there still."""
        self.clear()
        files = self._settings.recent
        for number, path in enumerate(files, start=1):
            name = path.name.replace("&", "&&")
            entry = self.addAction(f"&{number}  {name}" if number < 10 else name)
            entry.setToolTip(plain_tool_tip(str(path)))
            entry.triggered.connect(lambda _=False, path=path: self._open_file(path))
        self.addSeparator()
        forget = self.addAction(self.tr("&Clear List"))
        forget.setEnabled(bool(files))
        forget.triggered.connect(self._settings.clear_recent)
        self.setToolTipsVisible(True)


def fill_menu_bar(
    bar: QMenuBar, actions: Actions, recent: RecentMenu, *, library: QMenu, treatment: QMenu, compare: QMenu
) -> None:
    """Put the actions into their menus."""
    a = actions
    ways_in: list[QAction | QMenu | None] = [a.open, a.open_folder, recent, None]
    ways_out: list[QAction | QMenu | None] = [
        a.save,
        a.save_as,
        a.export_all,
        None,
        a.print,
        None,
        a.close_photo,
        a.close_all,
        None,
        a.add_network,
        library,
        None,
        a.quit,
    ]
    _add(bar, translate("menus", "&File"), [*ways_in, *ways_out])
    _add(
        bar,
        translate("menus", "&Edit"),
        [a.undo, a.redo, None, a.copy, a.paste, None, a.reset, a.best, a.cancel, None, a.settings],
    )
    bar.addMenu(treatment)
    pins, doubts = (a.hint, a.hide_pins), (a.doubt, a.next_doubt)
    _add(bar, translate("menus", "&Colours"), [*pins, None, *doubts, None, a.variants, None, *a.framing])
    panes = list(a.arrangements.values())
    zooms = [a.fit, a.actual, a.zoom_in, a.zoom_out]
    _add(
        bar,
        translate("menus", "&View"),
        [*zooms, None, *panes, None, compare, None, a.recognition, *a.shown, None, a.next, a.previous],
    )
    _add(bar, translate("menus", "T&ools"), [a.teach, a.networks])
    _add(bar, translate("menus", "&Help"), [a.help, a.shortcuts, a.tour, None, a.about])


def _add(bar: QMenuBar, title: str, entries: Sequence[QAction | QMenu | None]) -> None:
    menu = bar.addMenu(title)
    for entry in entries:
        if entry is None:
            menu.addSeparator()
        elif isinstance(entry, QMenu):
            menu.addMenu(entry)
        else:
            menu.addAction(entry)
