"""The window: puts the widgets together and connects them to the session; they do the rest.

Dialogs, here and in what the window is made of, are imported where they are opened: the first picture on screen does
not wait for them.
"""

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QMainWindow, QPushButton, QSplitter, QToolButton, QVBoxLayout, QWidget

from colorstudio.core.effort import Effort
from colorstudio.session.album import Item
from colorstudio.session.session import Session
from colorstudio.settings import Settings
from colorstudio.ui.actions import Actions
from colorstudio.ui.asking import Asking
from colorstudio.ui.closing import Closing
from colorstudio.ui.comparing import Comparing
from colorstudio.ui.continuing import Continuing
from colorstudio.ui.dragging import add_drag_handle
from colorstudio.ui.drop import DropOverlay
from colorstudio.ui.exporting import Exporting
from colorstudio.ui.feedback import Feedback
from colorstudio.ui.framing import Framing
from colorstudio.ui.help.helping import Helping
from colorstudio.ui.hinting import Hinting
from colorstudio.ui.library_menu import LibraryMenu
from colorstudio.ui.menus import RecentMenu, fill_menu_bar
from colorstudio.ui.opening import Opening
from colorstudio.ui.panels.film_strip import FilmStrip
from colorstudio.ui.panels.look_panel import LookPanel
from colorstudio.ui.panels.recognition_panel import RecognitionPanel
from colorstudio.ui.panels.tab_order import order_tabs
from colorstudio.ui.panes.stage import Stage
from colorstudio.ui.printing import Printing
from colorstudio.ui.referencing import Referencing
from colorstudio.ui.saving import Saving
from colorstudio.ui.showing import Showing
from colorstudio.ui.status_bar import StatusBar
from colorstudio.ui.style.icons import retint
from colorstudio.ui.teaching import Teaching
from colorstudio.ui.treatment_menu import TreatmentMenu, show_strip_menu

_SIZE = (1400, 900)
_FRAME = (16, 48)  # what the desktop draws around a window; told only once it is shown
_PANEL_WIDTH = 308
_RETURNS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class MainWindow(QMainWindow):
    """ColorStudio's window; `painted` tells, once, that it is on screen."""

    painted = Signal()

    def __init__(self, session: Session, settings: Settings) -> None:
        super().__init__()
        self._session = session
        self._settings = settings
        self._was_painted = False
        self.actions_ = Actions(session.undo_group, self)
        self.opening = Opening(session, settings, self)
        self.showing = Showing(settings, self)
        self.saving = Saving(session, settings, self)
        self.printing = Printing(session, self)
        self.closing = Closing(session, self)
        self.exporting = Exporting(session, settings, self)
        self.teaching = Teaching(session, settings, self.opening, self)
        self.recent = RecentMenu(settings, lambda path: self.opening.open_paths([path]))
        self.library_menu = LibraryMenu(session, settings, self)
        self.stage = Stage(self.actions_.open)
        self.panel = LookPanel(
            undo=self.actions_.undo,
            redo=self.actions_.redo,
            save=self.actions_.save,
            copy=self.actions_.copy,
            best=self.actions_.best,
        )
        self.recognition = RecognitionPanel(session.recognition, self.actions_.recognition)
        self.strip = FilmStrip(self)
        self.treatment_menu = TreatmentMenu(session, self.strip.selected_items, self)
        self.comparing = Comparing(session, self.stage.panes, self.actions_, self)
        self.teaching.compare_wanted.connect(self.comparing.compare_networks)
        self.comparing.right_named.connect(self.recognition.name_coloured)
        self.referencing = Referencing(session, settings, self.treatment_menu.targets, self)
        self.panel.add_section(self.referencing.well)
        self.exporting.selected = self.strip.selected_items
        a = self.actions_
        self.status = StatusBar(zoom_actions=(a.zoom_out, a.zoom_in, a.fit, a.actual), parent=self)
        self.feedback = Feedback(session, self.stage.messages, self.status)
        self.continuing = Continuing(session, self.stage.messages)
        self.asking = Asking(session, self.stage.messages, self)
        self.framing = Framing(session, settings, self.stage, a, self.status, self)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self._lay_out()
        self.hinting = Hinting(session, self.stage.panes, self.actions_, self)
        self.drag_handle = add_drag_handle(session, self.stage.panes)
        self.helping = Helping(session, settings, self, stage=self.stage, panel=self.panel)
        self.veil = DropOverlay(self)
        panes, bars = self.stage.panes, (self.framing.bar, self.recognition)
        order_tabs(panes.controls, panes.gray, panes.coloured, *bars, self.panel, self.strip)
        self._connect_actions()
        self._connect_widgets()
        self._connect_session()
        self._restore()
        self._show_networks()
        self._show_treatment()
        self._show_current(session.current)

    def open_paths(self, paths: Iterable[Path]) -> None:
        """Open files and folders."""
        self.opening.open_paths(paths)

    def _connect_actions(self) -> None:
        a, panes = self.actions_, self.stage.panes
        for action, slot in (
            (a.open, self.opening.ask_for_files),
            (a.open_folder, self.opening.ask_for_folder),
            (a.paste, self.opening.paste),
            (a.add_network, self.opening.ask_for_network),
            (a.networks, self.teaching.manage),
            (a.teach, self.teaching.teach),
            (a.save, self.saving.save),
            (a.save_as, self.saving.save_as),
            (a.export_all, self.exporting.export),
            (a.print, self.printing.print),
            (a.close_photo, self._close_current),
            (a.close_all, self._session.close_all),
            (a.quit, self.close),
            (a.copy, self._session.copy),
            (a.reset, self._session.reset_look),
            (a.best, lambda on: self._session.set_effort(Effort.BEST if on else Effort.FAST)),
            (a.settings, self._show_settings),
            (a.fit, panes.fit),
            (a.actual, panes.zoom_actual),
            (a.zoom_in, panes.zoom_in),
            (a.zoom_out, panes.zoom_out),
            (a.next, lambda: self._session.step(1)),
            (a.previous, lambda: self._session.step(-1)),
            (a.cancel, self._cancel),
            (a.full_screen, self._set_full_screen),
            (a.help, self.helping.show_help),
            (a.tour, self.helping.tour.begin),
            (a.shortcuts, self._show_shortcuts),
            (a.about, self._show_about),
        ):
            action.triggered.connect(slot)
        a.show_panel.toggled.connect(self._show_parts)
        a.show_strip.toggled.connect(self._show_parts)
        for arrangement, action in a.arrangements.items():
            action.triggered.connect(lambda _=False, arrangement=arrangement: panes.set_arrangement(arrangement))

    def _connect_widgets(self) -> None:
        session, panel, panes = self._session, self.panel, self.stage.panes
        panes.view_changed.connect(session.set_view)
        panes.viewport.changed.connect(lambda view: self.status.show_zoom(view.zoom))
        panes.status.retry_wanted.connect(lambda: self._retry())
        panel.look_wanted.connect(lambda look, gesture: session.set_look(look, gesture=gesture))
        panel.gesture_ended.connect(session.end_gesture)
        panel.reset_wanted.connect(session.reset_look)
        panel.chooser.chosen.connect(session.set_network)
        self.strip.chosen.connect(session.select)
        self.strip.close_wanted.connect(session.close_item)
        self.strip.thumbnail_wanted.connect(session.request_thumbnail)
        self.strip.in_sight.connect(session.colouring.show)
        self.strip.moved.connect(session.album.move)
        self.strip.selection_changed.connect(self._show_place)
        self.strip.menu_wanted.connect(self._show_strip_menu)
        self.veil.dropped.connect(self.opening.drop)
        self.veil.dropped_as_reference.connect(self.referencing.drop)
        self.stage.empty.sample_chosen.connect(lambda path: session.open_paths([path]))
        self.showing.named.connect(self.status.show_colours)
        self.painted.connect(self.showing.begin)
        self.drag_handle.told.connect(self.status.say)
        self.status.cancel_wanted.connect(session.cancel)
        for source in (self.opening, self.saving, self.printing, self.showing):
            source.refused.connect(self.feedback.tell_error)

    def _connect_session(self) -> None:
        session, equipment, screen = self._session, self._session.equipment, self._session.screen
        session.album.items_changed.connect(self._show_items)
        session.album.item_changed.connect(self._show_item)
        session.intake.looking_changed.connect(self.stage.empty.set_looking)
        screen.current_changed.connect(self._show_current)
        screen.opened.connect(self._show_opened)
        screen.turned.connect(self._show_opened)
        screen.frame_ready.connect(self.stage.panes.show_frame)
        session.editing.changed.connect(self._show_treatment)
        session.work.busy_changed.connect(self.status.show_work)
        equipment.network_kept.connect(self._show_networks)
        equipment.device_changed.connect(self.status.show_device)

    def _show_items(self) -> None:
        items = self._session.items
        self.strip.show_items(items, self._session.current)
        self._show_parts()
        self.actions_.set_count(len(items))
        self._show_place()

    def _show_current(self, current: Item | None) -> None:
        self.strip.show_current(current)
        self._show_place()
        self._follow(current)

    def _show_parts(self) -> None:
        """The panel and the film strip, where there is something for them and nobody hid them."""
        self.panel.setVisible(not self.stage.is_empty and self.actions_.show_panel.isChecked())
        self.strip.setVisible(len(self._session.items) > 1 and self.actions_.show_strip.isChecked())

    def _show_place(self) -> None:
        items, current = self._session.items, self._session.current
        number = items.index(current) + 1 if current in items else 0
        self.status.show_place(number, len(items), len(self.strip.selected_items()))

    def _show_strip_menu(self, place: QPoint) -> None:
        show_strip_menu(
            self.treatment_menu, [self.referencing.take, self.library_menu.forget, self.actions_.close_photo], place
        )

    def _show_opened(self, item: Item) -> None:
        self.stage.panes.show_item(item)
        self.recognition.clear()
        self._follow(item)

    def _show_item(self, item: Item) -> None:
        self.strip.show_item(item)
        if item is self._session.current or item is self.stage.panes.item:
            self._follow(self._session.current)

    def _follow(self, current: Item | None) -> None:
        """Make all that speaks of the photograph on screen do so."""
        self.stage.follow(current)
        shown = self.stage.panes.item if self.stage.panes.has_photo else None
        self._show_parts()
        self.panel.setEnabled(current is not None)
        self.status.show_facts(shown)
        self.actions_.set_photo_open(shown is not None)
        self.comparing.set_photo_open(shown is not None)
        self.drag_handle.setEnabled(shown is not None)
        self.recognition.set_photo_open(shown is not None)
        named = None if self.stage.is_empty else current  # not after a file that could not be opened
        self.veil.takes_references = shown is not None
        self.setWindowTitle(f"{named.name}[*] – ColorStudio" if named else "ColorStudio")
        self.setWindowModified(current is not None and current.dirty)

    def _show_treatment(self) -> None:
        session = self._session
        if session.network is not self.panel.card:
            self._show_networks()
        self.panel.show_look(session.look)
        self.actions_.best.setChecked(session.effort is Effort.BEST)

    def _show_networks(self) -> None:
        self.panel.show_networks(self._session.networks(), self._session.network)

    def _close_current(self) -> None:
        for item in self.treatment_menu.targets():
            self._session.close_item(item)

    def _retry(self) -> None:
        if self.stage.panes.item is not None:
            self._session.select(self.stage.panes.item)

    def _cancel(self) -> None:
        if self.helping.tour.is_under_way:
            self.helping.tour.end()
            return
        if self.hinting.leave() or self.framing.leave():
            return
        if self.isFullScreen() and not self._session.busy:
            self._set_full_screen(False)
            return
        if self._session.busy:
            self._session.cancel()
        else:
            self.stage.messages.dismiss_newest()

    def _show_settings(self) -> None:
        from colorstudio.ui.dialogs.settings_dialog import SettingsDialog

        dialog = SettingsDialog(self._session, self._settings, self)
        dialog.theme_wanted.connect(self.showing.set_theme)
        dialog.screen_profile_wanted.connect(self.showing.choose)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _show_about(self) -> None:
        from colorstudio.ui.dialogs.about_dialog import AboutDialog

        AboutDialog(self).open()

    def _show_shortcuts(self) -> None:
        from colorstudio.ui.dialogs.shortcuts_dialog import ShortcutsDialog

        ShortcutsDialog(self.menuBar(), self).open()

    def _set_full_screen(self, on: bool) -> None:
        """Fill the screen; the bars stay, for those who work with the mouse."""
        state, full = self.windowState(), Qt.WindowState.WindowFullScreen
        self.setWindowState(state | full if on else state & ~full)

    def _lay_out(self) -> None:
        fill_menu_bar(
            self.menuBar(),
            self.actions_,
            self.recent,
            library=self.library_menu,
            treatment=self.treatment_menu,
            compare=self.comparing.menu,
        )
        left = QWidget(self)
        under = QVBoxLayout(left)
        under.setContentsMargins(0, 0, 0, 0)
        under.setSpacing(0)
        under.addWidget(self.stage, 1)
        under.addWidget(self.framing.bar)
        under.addWidget(self.recognition)
        self.splitter.addWidget(left)
        self.splitter.addWidget(self.panel)
        self.splitter.setStretchFactor(0, 1)
        self.splitter.setStretchFactor(1, 0)
        self.splitter.setCollapsible(0, False)
        self.splitter.setCollapsible(1, False)
        self.splitter.setHandleWidth(1)
        self.splitter.setSizes([_SIZE[0] - _PANEL_WIDTH, _PANEL_WIDTH])
        middle = QWidget(self)
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.splitter, 1)
        column.addWidget(self.strip)
        self.strip.hide()
        self.setCentralWidget(middle)
        self.setStatusBar(self.status)
        self.setMinimumSize(760, 460)  # within 800 x 500, as a netbook has, or a large font leaves

    def _restore(self) -> None:
        screen = self.screen().availableGeometry()
        self.resize(min(_SIZE[0], screen.width() - _FRAME[0]), min(_SIZE[1], screen.height() - _FRAME[1]))
        self.restoreGeometry(self._settings.geometry)
        self.splitter.restoreState(self._settings.window_state)
        self.actions_.recognition.setChecked(self._settings.recognition)
        self.actions_.set_count(0)
        self.status.show_device(self._session.device_label)

    # Qt's overrides

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self.closing.may_close():
            event.ignore()
            return
        self._settings.geometry = bytes(self.saveGeometry().data())
        self._settings.window_state = bytes(self.splitter.saveState().data())
        self._settings.recognition = self.actions_.recognition.isChecked()
        self.closing.hide()  # first: the engine may be importing torch, which nothing can stop
        self._session.close()
        super().closeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            self.painted.emit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            retint(self)
            self.stage.retint()
        elif event.type() == QEvent.Type.WindowStateChange:
            self.actions_.full_screen.setChecked(self.isFullScreen())
            self._session.resting.set_seen(not self.isMinimized())
        elif event.type() == QEvent.Type.ActivationChange and not self.isActiveWindow():
            self.stage.panes.set_comparing(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self.stage.panes.set_comparing(True)
        elif event.key() in _RETURNS and isinstance(button := self.focusWidget(), QPushButton | QToolButton):
            button.click()  # as in dialogs; Qt takes the space bar alone
        else:
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self.stage.panes.set_comparing(False)
        else:
            super().keyReleaseEvent(event)
