"""The hint tool at work: pins, the popover beside the chosen one, doubt, alternatives and variants."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, Qt, QTimer, Slot
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from colorstudio.core.hint import Hint
from colorstudio.core.treatment import Treatment
from colorstudio.engine.colour_requests import Colours
from colorstudio.engine.questions import Alternatives, Doubt, Effect, PlaceSeen
from colorstudio.engine.view import Point
from colorstudio.session.session import Session
from colorstudio.ui.actions import Actions
from colorstudio.ui.panels.controls import icon_button
from colorstudio.ui.panes.eyedropper import colour_of
from colorstudio.ui.panes.hint_tool import Pins
from colorstudio.ui.panes.pane_pair import PanePair
from colorstudio.ui.panes.pictures import Picture, rgb_to_image
from colorstudio.ui.window_part import WindowPart

if TYPE_CHECKING:
    from colorstudio.ui.panels.hint_popover import HintPopover

_REST_MS = 60  # the pointer rests so long before it is asked what a click would change


class Hinting(WindowPart):
    """Connects the session's corrections with the panes and the actions."""

    def __init__(self, session: Session, panes: PanePair, actions: Actions, window: QWidget) -> None:
        super().__init__(session, window)
        self._panes = panes
        self._actions = actions
        self._corrections = session.corrections
        self._tool = panes.hint_tool
        self._popover: HintPopover | None = None
        self._side: QWidget = panes.coloured  # the pane that was used last
        self._under: Point | None = None
        self._taking = False  # the eyedropper is in hand
        self._resting = QTimer(self, singleShot=True, interval=_REST_MS)
        self._resting.timeout.connect(self._ask_under_pointer)
        panes.doubt.text = (self.tr("Where the network is unsure"), self.tr("sure"), self.tr("unsure"))
        for action in (actions.doubt, actions.hint):
            panes.add_control(icon_button(action, panes))
        self._connect(session)

    @property
    def popover(self) -> HintPopover:
        """Beside the chosen pin; made when the first one is chosen."""
        if self._popover is None:
            self._popover = self._make_popover()
        return self._popover

    def leave(self) -> bool:
        """Put the eyedropper away, else close the popover, else put the tool away; False where neither was there."""
        if self._taking:
            self._switch_eyedropper(False)
        elif self._corrections.pin is not None:
            self._corrections.choose(None)
            self._side.setFocus()
        elif self._actions.hint.isChecked():
            self._actions.hint.setChecked(False)
        else:
            return False
        return True

    def _connect(self, session: Session) -> None:
        tool, corrections, actions = self._tool, self._corrections, self._actions
        tool.begun.connect(self._begin)
        tool.excluded.connect(corrections.exclude)
        tool.chosen.connect(corrections.choose)
        tool.moved.connect(self._move)
        tool.dropped.connect(self._drop)
        tool.hovered.connect(self._hover)
        tool.walked.connect(corrections.walk)
        tool.remove_wanted.connect(corrections.remove)
        tool.copy_wanted.connect(corrections.copy)
        tool.paste_wanted.connect(corrections.paste)
        tool.popover_wanted.connect(self._enter_popover)
        tool.eyedropper_wanted.connect(self._switch_eyedropper)
        self._panes.eyedropper.hovered.connect(self._preview_shade)
        self._panes.eyedropper.picked.connect(self._take_shade)
        corrections.changed.connect(self._show_pins)
        corrections.place_seen.connect(self._show_place)
        corrections.effect_known.connect(self._show_effect)
        corrections.doubt_known.connect(self._show_doubt)
        corrections.place_wanted.connect(self._go_to)
        actions.hint.toggled.connect(self._switch)
        actions.hide_pins.toggled.connect(tool.hide_pins)
        actions.doubt.toggled.connect(self._switch_doubt)
        actions.next_doubt.triggered.connect(corrections.ask_next)
        actions.variants.triggered.connect(self._show_variants)
        session.screen.frame_ready.connect(self._follow_frame)
        self._panes.viewport.changed.connect(self._place_popover)

    def _make_popover(self) -> HintPopover:
        from colorstudio.ui.panels.hint_popover import HintPopover

        corrections, popover = self._corrections, HintPopover(self._panes)
        popover.said.connect(lambda colour, gesture: corrections.say(colour, gesture=gesture))
        popover.previewed.connect(corrections.preview)
        popover.strength_wanted.connect(lambda value: corrections.weigh(strength=value, gesture="strength"))
        popover.reach_wanted.connect(lambda value: corrections.weigh(reach=value, gesture="reach"))
        popover.gesture_ended.connect(corrections.end_gesture)
        popover.remove_wanted.connect(corrections.remove)
        popover.alternatives_wanted.connect(self._show_alternatives)
        popover.eyedropper_wanted.connect(self._switch_eyedropper)
        popover.others_wanted.connect(self._show_others)
        return popover

    def _hide_popover(self) -> None:
        if self._popover is not None:
            self._popover.hide()

    def _switch(self, on: bool) -> None:
        self._panes.set_hinting(on)
        if on:
            if not self._panes.gray.hasFocus():
                self._panes.coloured.setFocus()
        else:
            self._actions.hide_pins.setChecked(False)
            self._corrections.choose(None)
        self._show_pins()

    def _begin(self, place: Point) -> None:
        self._side = self._panes.gray if self._panes.gray.hasFocus() else self._panes.coloured
        if self._corrections.pin is not None and self._corrections.draft is None:
            self._corrections.choose(None)
        self._actions.hide_pins.setChecked(False)
        self._corrections.begin(place)

    def _move(self, place: Point) -> None:
        self._hide_popover()
        self._corrections.move(place, gesture="move")

    def _drop(self) -> None:
        self._corrections.end_gesture()
        self._show_pins()

    def _hover(self, place: Point | None) -> None:
        self._under = place
        if place is None or self._corrections.pin is not None:
            self._resting.stop()
        else:
            self._resting.start()

    def _ask_under_pointer(self) -> None:
        if self._under is not None and self._corrections.pin is None:
            self._corrections.ask_effect(self._under)

    def _show_effect(self, effect: Effect) -> None:
        pin = self._corrections.pin
        wanted = pin.place if pin is not None else self._under
        if self._actions.hint.isChecked() and wanted == effect.hint.place:
            self._tool.show_effect(effect)

    @Slot()
    def _show_pins(self) -> None:
        corrections = self._corrections
        on = self._actions.hint.isChecked()
        self._tool.show_pins(Pins(corrections.hints, corrections.chosen, corrections.draft) if on else Pins())
        pin = corrections.pin
        if not on or pin is None:
            self._switch_eyedropper(False)
            self._hide_popover()
            return
        if self._tool.is_dragging:  # it is hidden meanwhile
            return
        self.popover.show_pin(pin, is_new=corrections.draft is not None, used=corrections.used_colours)
        self.popover.show()
        self.popover.raise_()
        self._place_popover()

    def _show_place(self, seen: PlaceSeen) -> None:
        self.popover.show_place(seen)
        self._place_popover()

    def _place_popover(self) -> None:
        pin = self._corrections.pin
        if pin is not None and self._popover is not None and self._popover.isVisible():
            at = self._tool.pane_at(pin.place) / self._panes.devicePixelRatioF()
            side = self._side if self._side.isVisible() else self._panes.coloured
            self._popover.place_beside(side.mapTo(self._panes, at.toPoint()), self._room())

    def _room(self) -> QRect:
        top = self._panes.coloured.mapTo(self._panes, QPoint(0, 0)).y()
        if not self._panes.gray.isHidden():
            top = min(top, self._panes.gray.mapTo(self._panes, QPoint(0, 0)).y())
        return self._panes.rect().adjusted(0, top, 0, 0)

    def _enter_popover(self) -> None:
        swatches = self.popover.likely
        (swatches[0] if swatches else self.popover.plane).setFocus(Qt.FocusReason.TabFocusReason)

    def _switch_eyedropper(self, on: bool) -> None:
        if self._popover is not None:
            self._popover.eyedropper.setChecked(on)
        if on == self._taking:
            return
        self._taking = on
        self._corrections.preview(None)
        item = self._session.screen.shown
        if on and item is not None:
            self._panes.set_eyedropper(True)
            if item.info is not None and item.info.was_coloured:
                side = max(self._panes.viewport.view().size)
                self._session.referring.ask_colours(item, side, self._read_own)
        else:
            self._panes.set_hinting(self._actions.hint.isChecked())

    def _read_own(self, colours: Colours) -> None:
        """Over the gray pane lie the file's own colours, where it has some."""
        item = self._session.screen.shown
        if item is not None and item.id == colours.photo_id and colours.own is not None:
            width, height = self._panes.size_of_photo
            picture = Picture(rgb_to_image(colours.own), (0.0, 0.0, width, height))
            self._panes.eyedropper.read_from(self._panes.gray, (picture,))

    def _preview_shade(self, shade: QColor | None) -> None:
        if self._taking:
            self._corrections.preview(None if shade is None else colour_of(shade))

    def _take_shade(self, shade: QColor) -> None:
        self._switch_eyedropper(False)
        self._say(colour_of(shade))

    def _say(self, colour: Point) -> None:
        self._corrections.say(colour)
        self._corrections.end_gesture()

    def _show_others(self) -> None:
        from colorstudio.ui.dialogs.colour_dialog import ColourDialog

        current = self._session.screen.shown
        items = sorted(self._session.items, key=lambda item: item is current)
        dialog = ColourDialog(items, self._session.referring.ask_colours, self._window)
        dialog.previewed.connect(self._corrections.preview)
        dialog.picked.connect(self._say)
        dialog.finished.connect(lambda _: self._corrections.preview(None))
        dialog.open()

    def _go_to(self, place: Point) -> None:
        self._actions.hint.setChecked(True)
        self._panes.show_place(place)

    def _switch_doubt(self, on: bool) -> None:
        if on:
            self._corrections.ask_doubt()
        else:
            self._panes.doubt.show_spread(None)
            self._panes.repaint_panes()

    def _follow_frame(self) -> None:
        """A photograph that came on screen while doubt is shown has its own."""
        if self._actions.doubt.isChecked() and not self._panes.doubt.is_shown:
            self._corrections.ask_doubt()

    def _show_doubt(self, doubt: Doubt) -> None:
        if self._actions.doubt.isChecked():
            self._panes.doubt.show_spread(doubt.spread, self._panes.size_of_photo)
            self._panes.repaint_panes()

    def _show_alternatives(self) -> None:
        pin = self._corrections.pin
        sentence = self.tr("The whole photograph, with each colour that is likely under the pin. Click one to take it.")
        self._ask(self.tr("Alternatives"), sentence, pin)

    def _show_variants(self) -> None:
        sentence = self.tr("The whole photograph, coloured otherwise. Click one to take it; undo brings this one back.")
        self._ask(self.tr("Variants"), sentence, None)

    def _ask(self, title: str, sentence: str, pin: Hint | None) -> None:
        from colorstudio.ui.dialogs.alternatives_dialog import SIDE, AlternativesDialog

        dialog = AlternativesDialog(title, sentence, self._window)
        dialog.chosen.connect(self._take)
        dialog.previewed.connect(self._session.screen.preview)
        dialog.finished.connect(lambda _: self._session.screen.preview(None))
        side = round(SIDE * self._window.devicePixelRatioF())

        def show(found: Alternatives) -> None:
            if isValid(dialog):  # it may be closed before the pictures are there
                dialog.show_found(found)

        if self._corrections.ask_alternatives(pin, side, show):
            dialog.open()
        else:
            dialog.deleteLater()

    def _take(self, treatment: Treatment) -> None:
        self._corrections.take(treatment)
