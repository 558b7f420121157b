"""Everything that the menus offer, with its shortcut and icon; the main window connects them."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QActionGroup, QKeySequence, QUndoGroup

from colorstudio.ui.panes.pane_pair import Arrangement
from colorstudio.ui.style.icons import set_icon

Shortcut = str | QKeySequence.StandardKey


class Actions(QObject):
    """The program's actions."""

    def __init__(self, undo_group: QUndoGroup, parent: QObject) -> None:
        super().__init__(parent)
        standard = QKeySequence.StandardKey
        self.open = self._make(self.tr("&Open…"), standard.Open, "open")
        self.open_folder = self._make(self.tr("Open &Folder…"), "Ctrl+Shift+O", "folder")
        self.save = self._make(self.tr("&Save"), standard.Save, "save")
        self.save_as = self._make(self.tr("Save &As…"), "Ctrl+Shift+S")
        self.export_all = self._make(self.tr("&Export…"), "Ctrl+E", "export")
        self.print = self._make(self.tr("&Print…"), QKeySequence.StandardKey.Print)
        self.close_photo = self._make(self.tr("&Close Photograph"), "Ctrl+W", also="Ctrl+F4")
        self.close_all = self._make(self.tr("Close A&ll"), "Ctrl+Shift+W")
        self.add_network = self._make(self.tr("Add Net&work…"))
        self.networks = self._make(self.tr("&Networks…"))
        self.teach = self._make(self.tr("&Teach with Your Own Photographs…"))
        self.quit = self._make(self.tr("&Quit"), "Ctrl+Q", role=QAction.MenuRole.QuitRole)
        self.undo = undo_group.createUndoAction(self, self.tr("&Undo"))
        self.redo = undo_group.createRedoAction(self, self.tr("&Redo"))
        self.copy = self._make(self.tr("&Copy Coloured Picture"), standard.Copy, "copy")
        self.paste = self._make(self.tr("&Paste"), standard.Paste, "paste")
        self.reset = self._make(self.tr("R&eset to Recommended"), "Ctrl+R", "reset")
        self.best = self._make(self.tr("Best &Quality"), "Ctrl+B")
        self.best.setCheckable(True)
        self.best.setToolTip(self.tr("Looks at the photograph several times: truer colours, slower (Ctrl+B)"))
        self.settings = self._make(self.tr("Se&ttings…"), "Ctrl+,", "settings", role=QAction.MenuRole.PreferencesRole)
        self.fit = self._make(self.tr("&Fit"), "Ctrl+0", "fit")
        self.actual = self._make(self.tr("&100%"), "Ctrl+1", "actual")
        self.zoom_in = self._make(self.tr("Zoom &In"), "Ctrl++", "zoom-in", also="Ctrl+=")
        self.zoom_out = self._make(self.tr("Zoom &Out"), "Ctrl+-", "zoom-out")
        self.recognition = self._make(self.tr("&Recognition"), "Ctrl+Shift+R")
        self.recognition.setCheckable(True)
        self.hint = self._make_toggle(self.tr("&Hints"), "H", "hint")
        self.hide_pins = self._make_toggle(self.tr("Hide Pi&ns"), "P")
        self.doubt = self._make_toggle(self.tr("Show &Doubt"), "D", "doubt")
        self.next_doubt = self._make(self.tr("Ne&xt Doubtful Place"), "N")
        self.variants = self._make(self.tr("&Variants…"), "Shift+V")
        self.frame = self._make_toggle(self.tr("&Frame"), "F", "frame")
        self.frame.setToolTip(self.tr("Where the photograph ends and its border begins, to move it (F)"))
        self.find_frame = self._make(self.tr("F&ind the Frame Again"), "Shift+F")
        self.whole_sheet = self._make(self.tr("Colour the &Whole Sheet"), "Ctrl+Shift+F")
        self.separate = self._make(self.tr("Open Its Photographs &Separately"))
        self.framing = (self.frame, self.find_frame, self.whole_sheet, self.separate)
        self.hinting = (self.hint, self.hide_pins, self.doubt, self.next_doubt, self.variants)
        self.full_screen = self._make_toggle(self.tr("F&ull Screen"), "F11")
        self.show_panel = self._make_toggle(self.tr("Show the Pane&l"), "F9")
        self.show_strip = self._make_toggle(self.tr("Show the Film S&trip"), "F8")
        self.shown = (self.show_panel, self.show_strip, self.full_screen)
        for action in (self.show_panel, self.show_strip):
            action.setChecked(True)
        self.next = self._make(self.tr("&Next Photograph"), "Ctrl+Right")
        self.previous = self._make(self.tr("&Previous Photograph"), "Ctrl+Left")
        self.cancel = self._make(self.tr("Ca&ncel"), "Esc")
        self.shortcuts = self._make(self.tr("&Keyboard Shortcuts"), "F1", also="?")
        self.help = self._make(self.tr("ColorStudio &Help"), "F2", also="Shift+F1")
        self.tour = self._make(self.tr("T&our"))
        self.about = self._make(self.tr("&About ColorStudio"), role=QAction.MenuRole.AboutRole)
        self.arrangements = self._make_arrangements()
        self._dress_undo(standard.Undo, standard.Redo)

    def set_photo_open(self, is_open: bool, /) -> None:
        """Enable what needs a photograph on screen."""
        viewing = (self.fit, self.actual, self.zoom_in, self.zoom_out, *self.arrangements.values())
        tools = (*self.hinting, self.frame, self.recognition)
        for action in (*viewing, *tools, self.save, self.save_as, self.print, self.copy, self.reset):
            action.setEnabled(is_open)

    def set_count(self, count: int) -> None:
        """Enable what needs so many open photographs."""
        for action, least in (
            (self.close_photo, 1),
            (self.close_all, 1),
            (self.export_all, 1),
            (self.next, 2),
            (self.previous, 2),
        ):
            action.setEnabled(count >= least)

    def _make(
        self,
        text: str,
        shortcut: Shortcut | None = None,
        icon: str = "",
        *,
        also: str = "",
        role: QAction.MenuRole = QAction.MenuRole.NoRole,
    ) -> QAction:
        action = QAction(text, self)
        action.setMenuRole(role)
        if shortcut is not None:
            keys = [QKeySequence(shortcut)] + ([QKeySequence(also)] if also else [])
            action.setShortcuts(keys)
        if icon:
            set_icon(action, icon)
        _add_key_to_tip(action)
        return action

    def _make_toggle(self, text: str, shortcut: Shortcut, icon: str = "") -> QAction:
        action = self._make(text, shortcut, icon)
        action.setCheckable(True)
        return action

    def _make_arrangements(self) -> dict[Arrangement, QAction]:
        group = QActionGroup(self)
        texts = {
            Arrangement.AUTOMATIC: self.tr("Panes: &Automatic"),
            Arrangement.BESIDE: self.tr("Panes: Side by &Side"),
            Arrangement.STACKED: self.tr("Panes: One A&bove the Other"),
            Arrangement.COLOURED: self.tr("Panes: &Coloured Only"),
        }
        made: dict[Arrangement, QAction] = {}
        for number, (arrangement, text) in enumerate(texts.items(), start=2):
            made[arrangement] = group.addAction(self._make(text, f"Ctrl+{number}"))
            made[arrangement].setCheckable(True)
        made[Arrangement.AUTOMATIC].setChecked(True)
        return made

    def _dress_undo(self, undo_key: QKeySequence.StandardKey, redo_key: QKeySequence.StandardKey) -> None:
        for action, key, icon in ((self.undo, undo_key, "undo"), (self.redo, redo_key, "redo")):
            keys = QKeySequence.keyBindings(key)
            if key is redo_key:  # whichever of the two a desktop has, hands know both
                keys += [more for more in map(QKeySequence, ("Ctrl+Y", "Ctrl+Shift+Z")) if more not in keys]
            action.setShortcuts(keys)
            set_icon(action, icon)
        # The group renames its actions ("Undo Temperature"), and with them their tips.
        for action in (self.undo, self.redo):
            action.changed.connect(lambda action=action: _add_key_to_tip(action))
            _add_key_to_tip(action)


def _add_key_to_tip(action: QAction) -> None:
    text = action.text().replace("&", "").rstrip("…")
    key = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    tip = f"{text} ({key})" if key else text
    if action.toolTip() != tip:  # setToolTip itself says that the action changed
        action.setToolTip(tip)
